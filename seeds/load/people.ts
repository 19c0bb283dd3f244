import { Types } from "mongoose";
import { foldEmail, PRIVACY_NOTICE_DATE } from "~/domain/profile";
import type { RoleGrant, Viewer } from "~/domain/viewer";
import { toRoleFields } from "~/services/agency-champions.server";
import { UserModel } from "~~/models/user.server";
import type { SeedPerson, SeedRoleGrant } from "../data/types";
import { dayFrom } from "./timetable";

/** People joined this many days before the anchor: before the first thing that any of them does. */
const JOINED_DAYS_AGO = 400;

/**
 * Puts the people into the database, all with the same password.
 *
 * @param agencies and `challenges`: hex ids by code and slug, for the scopes of roles
 * @returns the people as rules see them, by key
 */
export async function loadPeople({
	people,
	passwordHash,
	agencies,
	challenges,
	anchor,
}: {
	people: readonly SeedPerson[];
	passwordHash: string;
	agencies: ReadonlyMap<string, string>;
	challenges: ReadonlyMap<string, string>;
	anchor: Date;
}): Promise<Map<string, Viewer>> {
	const joined = dayFrom({ anchor, days: -JOINED_DAYS_AGO });
	const viewers = people.map(
		(person): Viewer => ({
			id: new Types.ObjectId().toHexString(),
			displayName: person.displayName,
			language: person.language,
			thaiDigits: false,
			roles: person.grants.map((grant) => toGrant({ grant, agencies, challenges })),
		}),
	);
	await UserModel.insertMany(
		people.map((person, index) => ({
			_id: new Types.ObjectId(viewers[index]?.id),
			email: foldEmail(person.email),
			passwordHash,
			displayName: person.displayName,
			...(person.givenName
				? { name: { title: person.title, given: person.givenName, family: person.familyName } }
				: {}),
			language: person.language,
			province: person.provinceCode,
			...toRoleFields(viewers[index]?.roles ?? []),
			consentedAt: joined,
			consentNotice: PRIVACY_NOTICE_DATE,
			createdAt: joined,
		})),
	);
	return new Map(people.flatMap(({ key }, index) => (viewers[index] ? [[key, viewers[index]]] : [])));
}

function toGrant({
	grant,
	agencies,
	challenges,
}: {
	grant: SeedRoleGrant;
	agencies: ReadonlyMap<string, string>;
	challenges: ReadonlyMap<string, string>;
}): RoleGrant {
	if ("agency" in grant) return { role: grant.role, agencyId: agencies.get(grant.agency) };
	if ("challenge" in grant) return { role: grant.role, challengeId: challenges.get(grant.challenge) };
	return { role: grant.role };
}
