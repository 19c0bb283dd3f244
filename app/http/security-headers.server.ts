import type { RequestHandler, Response } from "express";
import helmet from "helmet";

/** The Content-Security-Policy of a page whose inline scripts carry `scripts` (a nonce, or hashes). */
export function contentSecurityPolicy(scripts: readonly string[], { development = false } = {}): string {
	return [
		"default-src 'self'",
		`script-src 'self' ${scripts.join(" ")}`,
		// why: the development server puts styles into the page by script
		`style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
		"img-src 'self' blob:",
		"font-src 'self'",
		`connect-src 'self'${development ? " ws:" : ""}`,
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join("; ");
}

/** Headers of every answer; pages set their own policy on top. */
export function securityHeaders({ https }: { https: boolean }): RequestHandler {
	return helmet({
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				defaultSrc: ["'none'"],
				frameAncestors: ["'none'"],
				baseUri: ["'none'"],
				formAction: ["'none'"],
			},
		},
		strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
		crossOriginEmbedderPolicy: false,
		referrerPolicy: { policy: "strict-origin-when-cross-origin" },
	});
}

const POLICY = "Content-Security-Policy";

/**
 * Takes the strict policy back for a page that brings its own (two policies would both have to be met), and puts it on again
 * when the answer turns out to have none.
 */
export function letPageBringPolicy(res: Response): void {
	const strict = res.getHeader(POLICY);
	res.removeHeader(POLICY);
	const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => Response;
	res.writeHead = ((...args: unknown[]) => {
		if (strict !== undefined && !res.hasHeader(POLICY)) res.setHeader(POLICY, strict);
		return writeHead(...args);
	}) as typeof res.writeHead;
}
