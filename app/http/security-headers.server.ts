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

/** Headers of every answer; some bring their own instead. */
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

/** What an answer can say otherwise than all do. A browser that is told both ways obeys the stricter, or neither. */
const OVERRIDABLE = ["Content-Security-Policy", "Cross-Origin-Resource-Policy", "X-Content-Type-Options"];

/**
 * Takes those headers back that an answer can bring itself, since what it brings is added and does not replace, and puts them
 * on again where it turns out to have none.
 */
export function letAnswerBringPolicy(res: Response): void {
	const strict = OVERRIDABLE.map((name) => [name, res.getHeader(name)] as const);
	for (const name of OVERRIDABLE) res.removeHeader(name);
	const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => Response;
	res.writeHead = ((...args: unknown[]) => {
		for (const [name, value] of strict)
			if (value !== undefined && !res.hasHeader(name)) res.setHeader(name, value);
		return writeHead(...args);
	}) as typeof res.writeHead;
}
