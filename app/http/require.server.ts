import { redirect } from "@remix-run/node";
import { DomainError } from "~/domain/errors";
import { hasRole, type MaybeViewer, type Role, type Viewer } from "~/domain/viewer";
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
 * The signed-in person in a role (in any scope; the service checks the scope).
 * @throws as {@link requireViewer}, and {@link DomainError} `notPermitted`
 */
export function requireRole(asked: Asked, ...roles: Role[]): Viewer {
	const viewer = requireViewer(asked);
	if (!roles.some((role) => hasRole(viewer, role))) throw new DomainError("notPermitted");
	return viewer;
}

export const requireSteward = (asked: Asked) => requireRole(asked, "steward");
export const requireAdministrator = (asked: Asked) => requireRole(asked, "administrator");
export const requireOfficer = (asked: Asked) => requireRole(asked, "officer", "champion");
