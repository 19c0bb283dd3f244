import { createHash } from "node:crypto";

/** How long a CDN may serve public data, and go on while it fetches anew (seconds). */
const CACHE = "public, max-age=10, stale-while-revalidate=60";

/**
 * Public data as JSON that everyone may read from anywhere, with an ETag; 304 when the asker has it already.
 * @param headers further ones
 * @param type of the data, where it is more than JSON
 */
export function answerJson({
	request,
	data,
	headers: more = {},
	type = "application/json; charset=utf-8",
}: {
	request: Request;
	data: unknown;
	headers?: Record<string, string>;
	type?: string;
}): Response {
	return answerShared({ request, body: JSON.stringify(data), headers: more, type });
}

/** A text that everyone may read from anywhere, with an ETag; 304 when the asker has it already. */
export function answerShared({
	request,
	body,
	headers: more = {},
	type,
}: {
	request: Request;
	body: string;
	headers?: Record<string, string>;
	type: string;
}): Response {
	const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
	const headers = { ETag: etag, "Cache-Control": CACHE, "Access-Control-Allow-Origin": "*", ...more };
	const known = request.headers.get("If-None-Match")?.split(/\s*,\s*/) ?? [];
	if (known.includes(etag)) return new Response(null, { status: 304, headers });
	return new Response(body, {
		headers: {
			...headers,
			"Content-Type": type,
			"Cross-Origin-Resource-Policy": "cross-origin",
		},
	});
}

/**
 * A page of a list as JSON, with the address of the next page in the body and in the header Link.
 * @param next cursor of the next page; null on the last
 */
export function answerPage({
	request,
	items,
	next,
}: {
	request: Request;
	items: readonly unknown[];
	next: string | null;
}): Response {
	const address = next && nextAddress(request, next);
	return answerJson({
		request,
		data: { items, next: address },
		headers: {
			"Access-Control-Expose-Headers": "Link, ETag",
			...(address ? { Link: `<${address}>; rel="next"` } : {}),
		},
	});
}

/** The address that was asked for with another cursor, without what was left empty. */
function nextAddress(request: Request, cursor: string): string {
	const { pathname, searchParams } = new URL(request.url);
	const params = new URLSearchParams([...searchParams].filter(([, value]) => value !== ""));
	params.set("after", cursor);
	return `${pathname}?${params}`;
}
