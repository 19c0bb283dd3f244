import type { RequestHandler } from "express";
import { measureSilence } from "~/services/database.server";
import { log } from "./log.server";
import { plainErrorPage } from "./plain-error-page.server";

/** Every visitor has an answer within two seconds, also when the database takes requests and says nothing. */
const PATIENCE_MS = 1_800;
/** A database that lives is heard about once a second. */
const SILENCE_MS = 1_500;
const LOOK_AGAIN_MS = 100;

/** What the last resort of the site has to know: this request was answered while its handler still waited. */
export interface GivenUp {
	givenUp?: boolean;
}

/**
 * Answers 503 for a handler that waits for a database of which nothing is heard any more. A slow answer from a database
 * that lives is waited for. What was being written may still arrive; nothing of it has been acknowledged.
 * It stands before the session, whose end of a response may itself wait for the database.
 */
export function answerInSilence(): RequestHandler {
	return (req, res, next) => {
		const end = res.end.bind(res);
		let timer: NodeJS.Timeout;
		const look = () => {
			if (res.headersSent || res.writableEnded) return;
			if (measureSilence() < SILENCE_MS) {
				timer = setTimeout(lookAfterReading, LOOK_AGAIN_MS);
				return;
			}
			(res.locals as GivenUp).givenUp = true;
			log.error({ path: req.path, method: req.method }, "database silent");
			res.status(503).type("html").set({ "Retry-After": "5", "Cache-Control": "no-store" });
			end(plainErrorPage(503));
		};
		// why: when this process itself was held up, what the database has said meanwhile has to be read first
		const lookAfterReading = () => setImmediate(look);
		timer = setTimeout(lookAfterReading, PATIENCE_MS);
		res.on("close", () => clearTimeout(timer));
		next();
	};
}
