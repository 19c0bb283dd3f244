import { DomainError } from "~/domain/errors";
import type { Role, Viewer } from "~/domain/viewer";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { agencyIdsAs } from "./agency-people.server";

/** The agencies for which a person holds one of the roles, to choose from. */
export async function listOwnAgencies({
	viewer,
	roles = ["officer"],
}: {
	viewer: Viewer;
	roles?: readonly Role[];
}): Promise<AgencyName[]> {
	const names = await findAgencyNames(roles.flatMap((role) => agencyIdsAs(viewer, role)));
	return [...names.values()];
}

/**
 * The agency with this code, if the person holds one of the roles for it; the only one there is where no code is given.
 * @throws {DomainError} `notYourAgency` at `agency`
 */
export async function findOwnAgency({
	viewer,
	code,
	roles = ["officer"],
}: {
	viewer: Viewer;
	code?: string;
	roles?: readonly Role[];
}): Promise<AgencyName> {
	const own = await listOwnAgencies({ viewer, roles });
	const found = code ? own.find((agency) => agency.code === code) : own.length === 1 ? own[0] : undefined;
	if (!found) throw new DomainError("notYourAgency", { field: "agency" });
	return found;
}
