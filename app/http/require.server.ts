import { redirect } from "@remix-run/node";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { type Action, mayAnywhere } from "~/domain/permissions";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import { languageOfPath, pathIn } from "~/i18n/language";

type Asked = { request: Request; context: { viewer: MaybeViewer } };

/**
 * The signed-in person, or a way to become one: a reader is sent to sign in and comes back afterwards.
 * @throws a redirect for reading, {@link DomainError} `signInRequired` for changing
 */
export function requireViewer({ request, context }: Asked): Viewer {
	if (context.viewer) return context.viewer;
	if (request.method !== "GET" && request.method !== "HEAD") throw new DomainError("signInRequired");
	const url = new URL(request.url);
	const next = encodeURIComponent(url.pathname + url.search);
	throw redirect(`${pathIn(languageOfPath(url.pathname), "/sign-in")}?next=${next}`);
}

/**
 * The signed-in person, if the permission table lets them do this in any scope; the service checks the scope.
 * @throws as {@link requireViewer}, and {@link DomainError} `notPermitted`
 */
export function requirePermission(asked: Asked, action: Action): Viewer {
	const viewer = requireViewer(asked);
	enforce(mayAnywhere(viewer, action));
	return viewer;
}

export const requireSteward = (asked: Asked) => requirePermission(asked, "desk.steward");
export const requireAdministrator = (asked: Asked) => requirePermission(asked, "desk.administrator");
export const requireOfficer = (asked: Asked) => requirePermission(asked, "desk.officer");
