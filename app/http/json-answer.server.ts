import { createHash } from "node:crypto";

/** How long a CDN may serve public data, and go on while it fetches anew (seconds). */
const CACHE = "public, max-age=10, stale-while-revalidate=60";

/** Public data as JSON that everyone may read from anywhere, with an ETag; 304 when the asker has it already. */
export function answerJson({ request, data }: { request: Request; data: unknown }): Response {
	const body = JSON.stringify(data);
	const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
	const headers = { ETag: etag, "Cache-Control": CACHE, "Access-Control-Allow-Origin": "*" };
	const known = request.headers.get("If-None-Match")?.split(/\s*,\s*/) ?? [];
	if (known.includes(etag)) return new Response(null, { status: 304, headers });
	return new Response(body, {
		headers: {
			...headers,
			"Content-Type": "application/json; charset=utf-8",
			"Cross-Origin-Resource-Policy": "cross-origin",
		},
	});
}
