import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { DomainError } from "~/domain/errors";
import { toDomainError, toErrorResponse } from "./errors.server";
import { SECRET_FIELDS } from "./form.server";

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;

/** After these the same form can be sent again as it is: signed in, a little later. */
const WORTH_SENDING_AGAIN = [401, 429, 503];
/** Longest form that is kept for sending it again, in bytes; files are larger. */
const LONGEST_KEPT = 1024 * 1024;

function guarded(handler: Handler, { isWrite = false } = {}): Handler {
	return async (args) => {
		const copy = isWrite ? copyOf(args.request) : null;
		try {
			if (isWrite && args.context.retryAfter !== undefined)
				throw new DomainError("tooManyRequests", { params: { seconds: args.context.retryAfter } });
			return await handler(args);
		} catch (error) {
			if (error instanceof Response) throw error;
			const known = toDomainError(error);
			if (!known) throw error;
			const again = copy && WORTH_SENDING_AGAIN.includes(known.status);
			throw toErrorResponse(known, again ? await readTyped(copy) : undefined);
		}
	};
}

/** A second copy of a form on its way; null for what is no form, or too long. */
function copyOf(request: Request): Request | null {
	const length = Number(request.headers.get("Content-Length") ?? Number.NaN);
	return length <= LONGEST_KEPT && request.body && !request.bodyUsed ? request.clone() : null;
}

async function readTyped(request: Request): Promise<[string, string][] | undefined> {
	try {
		const fields = [...(await request.formData())];
		return fields.filter(
			(field): field is [string, string] => typeof field[1] === "string" && !SECRET_FIELDS.includes(field[0]),
		);
	} catch {
		return undefined;
	}
}

/**
 * Puts the mapping from domain errors to answers around every loader and action of the build, and the limit of writes
 * around every action, so that no route can forget them.
 */
export function withDomainErrors(build: ServerBuild): ServerBuild {
	const routes = Object.fromEntries(
		Object.entries(build.routes).map(([id, route]) => {
			if (!route) return [id, route];
			const module = { ...route.module };
			if (module.loader) module.loader = guarded(module.loader as Handler) as typeof module.loader;
			if (module.action)
				module.action = guarded(module.action as Handler, { isWrite: true }) as typeof module.action;
			return [id, { ...route, module }];
		}),
	);
	return { ...build, routes };
}
