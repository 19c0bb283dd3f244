import type { LoaderFunctionArgs } from "@remix-run/node";
import type { MaybeViewer } from "~/domain/viewer";
import { toDomainError } from "~/http/errors.server";

/**
 * What a loader or action gets, for calling it without a server. With `fields` the request is a form that is posted: as
 * multipart when a file is among them, else as a browser sends a plain form.
 */
export function ask({
	path,
	viewer = null,
	params = {},
	fields,
	headers,
	now,
}: {
	path: string;
	viewer?: MaybeViewer;
	params?: Record<string, string>;
	fields?: [string, string | File][];
	headers?: Record<string, string>;
	now: Date;
}): LoaderFunctionArgs {
	const session = {} as LoaderFunctionArgs["context"]["session"];
	return {
		request: new Request(`http://localhost${path}`, {
			headers,
			...(fields ? { method: "POST", body: toBody(fields) } : {}),
		}),
		context: { viewer, now, nonce: "", thaiDigits: false, clientAddress: "127.0.0.1", session },
		params,
	};
}

function toBody(fields: [string, string | File][]): FormData | URLSearchParams {
	if (!fields.some(([, value]) => value instanceof File))
		return new URLSearchParams(fields.map(([name, value]): [string, string] => [name, String(value)]));
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
}

/** The HTTP status that an answer has, or that the site gives to what was thrown instead. */
export async function statusOf(answer: Promise<unknown>): Promise<number> {
	try {
		const given = await answer;
		return given instanceof Response ? given.status : 200;
	} catch (error) {
		if (error instanceof Response) return error.status;
		const known = toDomainError(error);
		if (!known) throw error;
		return known.status;
	}
}
