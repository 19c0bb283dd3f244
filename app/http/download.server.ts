/** A name as RFC 8187 writes it in a header. */
export function encodeFileName(name: string): string {
	return encodeURIComponent(name).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

/**
 * Answers with a file.
 * @param isPublic everybody may keep it for an hour; otherwise nobody keeps it
 */
export function answerFile({
	body,
	name,
	type,
	isPublic,
	anyOrigin = false,
}: {
	body: string | Buffer;
	name: string;
	type: string;
	isPublic: boolean;
	/** Scripts of other sites may read it, as open data. */
	anyOrigin?: boolean;
}): Response {
	const bytes = typeof body === "string" ? Buffer.from(body, "utf8") : body;
	return new Response(new Uint8Array(bytes), {
		headers: {
			"Content-Type": type,
			"Content-Length": String(bytes.length),
			"Content-Disposition": `attachment; filename*=UTF-8''${encodeFileName(name)}`,
			"Content-Security-Policy": "default-src 'none'; sandbox",
			"X-Content-Type-Options": "nosniff",
			"Cache-Control": isPublic ? "public, max-age=3600" : "private, no-store",
			...(anyOrigin
				? { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" }
				: {}),
		},
	});
}
