import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { toDomainError, toErrorResponse } from "./errors.server";

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;

function guarded(handler: Handler): Handler {
	return async (args) => {
		try {
			return await handler(args);
		} catch (error) {
			if (error instanceof Response) throw error;
			const known = toDomainError(error);
			throw known ? toErrorResponse(known) : error;
		}
	};
}

/**
 * Puts the mapping from domain errors to answers around every loader and action of the build, so that no route can
 * forget it.
 */
export function withDomainErrors(build: ServerBuild): ServerBuild {
	const routes = Object.fromEntries(
		Object.entries(build.routes).map(([id, route]) => {
			if (!route) return [id, route];
			const module = { ...route.module };
			if (module.loader) module.loader = guarded(module.loader as Handler) as typeof module.loader;
			if (module.action) module.action = guarded(module.action as Handler) as typeof module.action;
			return [id, { ...route, module }];
		}),
	);
	return { ...build, routes };
}
