import type { RequestHandler } from "express";
import { ARTEFACT_LIMITS } from "~/domain/artefact";
import { OPINION_LIMITS } from "~/domain/opinion";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { SIGNAL_LIMITS } from "~/domain/signal";
import { refusePlainly } from "./address-guard.server";

/** Room for the largest form with text and its files, in bytes. */
const LARGEST_FORM = roomFor(1);
/** Forms that take several files at once, and room for them. */
const SEVERAL_FILES: [RegExp, number][] = [
	[/^(?:\/en)?\/proposals\/[^/]+\/stages\/new\/prototype\/?$/, roomFor(ARTEFACT_LIMITS.pictures)],
	[/^(?:\/en)?\/steward\/opinions\/new\/?$/, roomFor(OPINION_LIMITS.files)],
];
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
	if (TABLE_PATH.test(path)) return LARGEST_TABLE;
	// why: a page's script asks for the answer at the address with this ending
	const page = path.replace(/\.data$/, "");
	return SEVERAL_FILES.find(([pattern]) => pattern.test(page))?.[1] ?? LARGEST_FORM;
}

/** Bytes for so many files and the text beside them. */
function roomFor(files: number): number {
	return files * PROPOSAL_LIMITS.attachmentBytes + 2 * 1024 * 1024;
}
