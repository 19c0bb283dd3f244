import type { RequestHandler } from "express";
import { PROPOSAL_LIMITS } from "~/domain/proposal";

/** Room for the largest form with text and its files, in bytes. */
const LARGEST_FORM = PROPOSAL_LIMITS.attachmentBytes + 2 * 1024 * 1024;
/** Room for a form without files. */
const LARGEST_TEXT = 1024 * 1024;

/** Refuses a body that is too large, or of a length not told, before it is read. */
export function limitBody(): RequestHandler {
	return (req, res, next) => {
		if (req.method === "GET" || req.method === "HEAD") return next();
		if (req.headers["transfer-encoding"] !== undefined)
			return void res.status(411).type("text/plain").send("411 length required\n");
		const limit = req.headers["content-type"]?.startsWith("multipart/form-data")
			? LARGEST_FORM
			: LARGEST_TEXT;
		if (Number(req.headers["content-length"] ?? 0) > limit) {
			res.set("Connection", "close");
			return void res.status(413).type("text/plain").send("413 too large\n");
		}
		next();
	};
}
