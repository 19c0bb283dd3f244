import type { RequestHandler } from "express";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { SIGNAL_LIMITS } from "~/domain/signal";
import { refusePlainly } from "./address-guard.server";

/** Room for the largest form with text and its files, in bytes. */
const LARGEST_FORM = PROPOSAL_LIMITS.attachmentBytes + 2 * 1024 * 1024;
/** Room for a table of needs; whoever may not send one is refused before it is read. */
const LARGEST_TABLE = SIGNAL_LIMITS.file + 1024 * 1024;
const TABLE_PATH = /^(?:\/en)?\/steward\/needs\/imports\/new\/?$/;
/** Room for a form without files. */
const LARGEST_TEXT = 1024 * 1024;

/** Refuses a body that is too large, or of a length not told, before it is read. */
export function limitBody(): RequestHandler {
	return (req, res, next) => {
		if (req.method === "GET" || req.method === "HEAD") return next();
		const tooLarge =
			Number(req.headers["content-length"] ?? 0) > limitOf(req.headers["content-type"], req.path);
		if (!tooLarge && req.headers["transfer-encoding"] === undefined) return next();
		// why: the rest of the body is on its way and nobody will read it
		res.set("Connection", "close");
		refusePlainly(res, tooLarge ? 413 : 411);
	};
}

function limitOf(type: string | undefined, path: string): number {
	if (!type?.startsWith("multipart/form-data")) return LARGEST_TEXT;
	return TABLE_PATH.test(path) ? LARGEST_TABLE : LARGEST_FORM;
}
