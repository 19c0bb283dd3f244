import type { RequestHandler } from "express";

/**
 * Makes every request bear an address of this site, whatever its Host header says: Remix builds the request's address from
 * it, and the configured proxy speaks through "trust proxy" only.
 *
 * @param origins the addresses of this site; the first stands in for a foreign one
 */
export function pinHost({ origins }: { origins: readonly string[] }): RequestHandler {
	const own = origins.map((origin) => new URL(origin).host);
	const https = origins.every((origin) => origin.startsWith("https:"));
	return (req, _res, next) => {
		delete req.headers["x-forwarded-host"];
		if (!own.includes(req.headers.host ?? "")) req.headers.host = own[0];
		// why: where the site is known to be reached through TLS, cookies are secure also behind a proxy that does not say so
		if (https) req.headers["x-forwarded-proto"] = "https";
		next();
	};
}
