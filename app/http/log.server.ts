import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { RequestHandler } from "express";
import { pino } from "pino";

/** One line of JSON per thing that an operator should know; no personal data, no stacks of bad requests. */
export const log = pino({ level: process.env.LOG_LEVEL || "info", base: undefined });

/** Remix calls this for every error that is not an answer: a fault of ours. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
	// why: what Remix itself refuses (a form sent to a page without one) is the sender's fault and stands in the log of refusals
	if (request.signal.aborted || isRefusal(error)) return;
	const { name, message, stack } =
		error instanceof Error ? error : { name: "Thrown", message: String(error), stack: "" };
	log.error(
		{
			path: hideTokens(new URL(request.url).pathname),
			method: request.method,
			error: { name, message, stack },
		},
		"fault",
	);
}

/** A run of a scheduled job that failed; it is tried again. */
export function logJobFault(error: unknown): void {
	const { name, message } = error instanceof Error ? error : { name: "Thrown", message: String(error) };
	log.warn({ error: { name, message } }, "job failed");
}

function isRefusal(error: unknown): boolean {
	return (
		typeof error === "object" &&
		error !== null &&
		"status" in error &&
		typeof error.status === "number" &&
		error.status < 500
	);
}

/** One line for every request that was refused (4xx): what was asked for, without its query, and the answer. */
export function logRefusals(): RequestHandler {
	return (req, res, next) => {
		res.on("finish", () => {
			if (res.statusCode < 400 || res.statusCode >= 500) return;
			log.info(
				{ method: req.method, path: hideTokens(req.path.slice(0, 200)), status: res.statusCode },
				"refused",
			);
		});
		next();
	};
}

/** A path without the one-time tokens in it (43 letters of base64url): who reads the log must not be able to use them. */
function hideTokens(path: string): string {
	return path.replace(/(^|\/)[\w-]{43}(?=[/.]|$)/g, "$1…");
}
