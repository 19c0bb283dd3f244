import type { RequestHandler, Response } from "express";
import { plainErrorPage } from "./plain-error-page.server";

const METHODS = new Set(["GET", "HEAD", "POST"]);
const ALLOW = "GET, HEAD, POST, OPTIONS";
/** Names that would reach into an object or a query instead of naming a field. */
const UNSAFE_NAME = /[$[\]]|^(?:__proto__|constructor|prototype)$/;
const MOST_PARAMETERS = 200;

/** Refuses with a plain page, before anything else looks at the request. */
export function refusePlainly(res: Response, status: number): void {
	res.status(status).set("Cache-Control", "no-store").type("html").send(plainErrorPage(status));
}

/**
 * Lets through only requests that the site can have meant: a method that it knows, an address on this site in valid
 * encoding, query parameters that are plain names. Everything else gets 405 or 400 before it reaches a route.
 */
export function guardAddress(): RequestHandler {
	return (req, res, next) => {
		if (req.method === "OPTIONS") return void res.set("Allow", ALLOW).status(204).end();
		if (!METHODS.has(req.method)) {
			res.set("Allow", ALLOW);
			return refusePlainly(res, 405);
		}
		if (!isUsableAddress(req.originalUrl)) return refusePlainly(res, 400);
		next();
	};
}

/** True for a path and query in valid encoding, without parameters named like operators or parts of an object. */
export function isUsableAddress(address: string): boolean {
	if (!address.startsWith("/")) return false;
	const cut = address.indexOf("?");
	const path = cut < 0 ? address : address.slice(0, cut);
	const query = cut < 0 ? "" : address.slice(cut + 1);
	const plainPath = decode(path);
	const plainQuery = decode(query);
	if (plainPath === null || plainQuery === null) return false;
	if (plainPath.includes("\0") || plainQuery.includes("\0")) return false;
	const names = [...new URLSearchParams(query).keys()];
	if (names.length > MOST_PARAMETERS) return false;
	// why: `_data` asks for a route's data in a way that the site does not use
	return names.every((name) => !UNSAFE_NAME.test(name) && name !== "_data");
}

function decode(text: string): string | null {
	try {
		return decodeURIComponent(text);
	} catch {
		return null;
	}
}
