import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { DomainError } from "~/domain/errors";
import { toDomainError, toErrorResponse } from "./errors.server";
import { readTyped } from "./form.server";

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;

/** After these the same form can be sent again as it is: signed in, a little later. */
const WORTH_SENDING_AGAIN = [401, 429, 503];

function guarded(handler: Handler, { isWrite = false } = {}): Handler {
	return async (args) => {
		try {
			if (isWrite && args.context.retryAfter !== undefined)
				throw new DomainError("tooManyRequests", { params: { seconds: args.context.retryAfter } });
			return await handler(args);
		} catch (error) {
			if (error instanceof Response) throw error;
			const known = toDomainError(error);
			if (!known) throw error;
			const again = isWrite && WORTH_SENDING_AGAIN.includes(known.status);
			throw toErrorResponse(known, again ? await readTyped(args.request) : undefined);
		}
	};
}

/**
 * Puts the mapping from domain errors to answers around every loader and action of the build, and the limit of writes
 * around every action, so that no route can forget them.
 */
export function withDomainErrors(build: ServerBuild): ServerBuild {
	const routes = Object.fromEntries(
		Object.entries(build.routes).map(([id, route]) => {
			if (!route) return [id, route];
			const module = { ...route.module };
			if (module.loader) module.loader = guarded(module.loader as Handler) as typeof module.loader;
			if (module.action)
				module.action = guarded(module.action as Handler, { isWrite: true }) as typeof module.action;
			return [id, { ...route, module }];
		}),
	);
	return { ...build, routes };
}
