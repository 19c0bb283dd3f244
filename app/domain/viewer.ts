import type { Language } from "./vocabulary";

export const ROLES = ["judge", "officer", "champion", "steward", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** A role held in a scope: officers and champions of one agency, judges of one challenge. Ids are hex strings. */
export interface RoleGrant {
	role: Role;
	agencyId?: string;
	challengeId?: string;
}

/** A signed-in person as rules see them. */
export interface Viewer {
	id: string;
	displayName: string;
	language: Language;
	thaiDigits: boolean;
	roles: RoleGrant[];
}

/** The person who asks, or nobody signed in. */
export type MaybeViewer = Viewer | null;

/** True when the person holds the role, in the scope if one is named. */
export function hasRole(
	viewer: MaybeViewer,
	role: Role,
	scope: { agencyId?: string; challengeId?: string } = {},
): boolean {
	return (
		viewer?.roles.some(
			(grant) =>
				grant.role === role &&
				(scope.agencyId === undefined || grant.agencyId === scope.agencyId) &&
				(scope.challengeId === undefined || grant.challengeId === scope.challengeId),
		) ?? false
	);
}

export const isSteward = (viewer: MaybeViewer) => hasRole(viewer, "steward");
export const isAdministrator = (viewer: MaybeViewer) => hasRole(viewer, "administrator");

/** Ids of the agencies for which the person is officer or champion. */
export function agenciesOf(viewer: MaybeViewer): string[] {
	const ids = viewer?.roles
		.filter((g) => g.role === "officer" || g.role === "champion")
		.map((g) => g.agencyId);
	return [...new Set(ids?.filter((id): id is string => id !== undefined))];
}
