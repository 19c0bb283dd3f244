import type { RequestHandler, Response } from "express";
import { DomainError } from "~/domain/errors";
import type { RateLimits } from "~/services/rate-limits.server";
import { headersOf } from "./errors.server";

/**
 * Counts every form sent, by person or else by address. Too many are noted for the context, and every action refuses then,
 * so that the reader gets a page in their language.
 */
export function limitWrites({ limits }: { limits: RateLimits }): RequestHandler {
	return async (req, res, next) => {
		if (req.method !== "POST") return next();
		try {
			await limits.countWrite({ userId: req.user?.id ?? null, address: req.ip ?? "" });
			next();
		} catch (error) {
			if (!(error instanceof DomainError)) return next(error);
			res.locals.retryAfter = Number(error.options.params?.seconds);
			sayWhenToTryAgain(res, error);
			next();
		}
	};
}

/** Puts Retry-After on the answer itself, since Remix keeps headers of an action from the page that it draws. */
export function sayWhenToTryAgain(res: Response, error: unknown): void {
	if (error instanceof DomainError) res.set(headersOf(error));
}
