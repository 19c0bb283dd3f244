import { ALLOWED, type Decision, refuse } from "./decision";
import { ROLE_SCOPE } from "./permissions";
import type { Role, RoleGrant, Viewer } from "./viewer";

/** The grant that a form asks for: exactly the scope that the role is held for; null when that scope is missing. */
export function grantOf({
	role,
	agency,
	challenge,
}: {
	role: Role;
	agency?: string;
	challenge?: string;
}): RoleGrant | null {
	switch (ROLE_SCOPE[role]) {
		case "agency":
			return agency ? { role, agencyId: agency } : null;
		case "challenge":
			return challenge ? { role, challengeId: challenge } : null;
		default:
			return { role };
	}
}

/** Whether an administrator may change the roles or the standing of this account: not their own, and not a deleted one. */
export function canManagePerson({
	viewer,
	person,
}: {
	viewer: Viewer;
	person: { id: string; status: string };
}): Decision {
	if (viewer.id === person.id) return refuse("ownRole");
	return person.status === "deleted" ? refuse("gone") : ALLOWED;
}
