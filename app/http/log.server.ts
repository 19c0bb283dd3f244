import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { pino } from "pino";

/** One line of JSON per thing that an operator should know; no personal data, no stacks of bad requests. */
export const log = pino({ level: process.env.LOG_LEVEL || "info", base: undefined });

/** Remix calls this for every error that is not an answer: a fault of ours. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
	if (request.signal.aborted) return;
	const { name, message, stack } =
		error instanceof Error ? error : { name: "Thrown", message: String(error), stack: "" };
	log.error(
		{ path: new URL(request.url).pathname, method: request.method, error: { name, message, stack } },
		"fault",
	);
}
