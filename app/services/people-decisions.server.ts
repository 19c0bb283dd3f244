import mongoose, { type ClientSession, type Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { EventType } from "~/domain/event";
import { can } from "~/domain/permissions";
import { canManagePerson, grantOf } from "~/domain/role-grant";
import { ROLES, type Role, type RoleGrant, type Viewer } from "~/domain/viewer";
import type { PersonInput } from "~/input/account";
import { ChallengeModel } from "~~/models/challenge.server";
import { withTransaction } from "~~/models/connection.server";
import { UserModel } from "~~/models/user.server";
import { endAllSessions } from "./accounts-sessions.server";
import { requireOpenAgency } from "./agencies.server";
import { type Champion, findChampion, toChampionOf, toRoleRow } from "./agency-champions.server";
import { recordEvent } from "./events.server";
import { isDuplicateKey } from "./once.server";

interface Asked {
	viewer: Viewer;
	/** Hex id of the account. */
	personId: string;
	why: string;
	now: Date;
}

/**
 * Carries out what an administrator decided about an account.
 * @throws {DomainError} `notPermitted`, `notFound`, `ownRole`, `gone`, `scopeMissing` at the field of the scope; `invalidInput`
 * or `agencyClosed` at `agency`; `championThere` at `replaces`
 */
export async function decideOnPerson({
	input,
	...asked
}: Omit<Asked, "why"> & { input: PersonInput }): Promise<void> {
	const { why } = input;
	switch (input.intent) {
		case "grant":
			if (!input.role) throw new DomainError("invalidInput", { field: "role" });
			return grantRole({
				...asked,
				why,
				grant: await requireGrant({ ...input, role: input.role }),
				replaces: input.replaces,
			});
		case "remove":
			return removeRole({ ...asked, why, grant: readGrant(input.grant) });
		case "suspend":
			return suspendPerson({ ...asked, why });
		case "restore":
			return restorePerson({ ...asked, why });
	}
}

/**
 * Gives a person a role; their sessions end, so that it holds from the next sign-in. A role already held stays as it is. An
 * agency has one champion: a second takes over from the present one, whose role ends, if the administrator says so.
 *
 * @param replaces hex id of the champion who is to give way
 * @throws {DomainError} `notPermitted`, `notFound`, `ownRole`, `gone`; `championThere` at `replaces`, with the `name` of a
 * champion who is not the one to be replaced
 */
export async function grantRole({
	grant,
	replaces,
	...asked
}: Asked & { grant: RoleGrant; replaces?: string }): Promise<void> {
	enforce(can(asked.viewer, "people.grant-role"));
	const row = toRoleRow(grant);
	const { championOf } = toChampionOf(grant);
	try {
		await withTransaction(async (session) => {
			if (championOf) await makeRoom({ ...asked, grant, championOf, replaces, session });
			await decide({ ...asked, type: "role-granted", grant, session }, () =>
				UserModel.updateOne(
					{ _id: asked.personId, roles: mongoose.trusted({ $not: { $elemMatch: row } }) },
					{ $push: { roles: row }, ...(championOf ? { $addToSet: { championOf } } : {}) },
					{ session },
				),
			);
		});
	} catch (error) {
		const present =
			championOf && isDuplicateKey(error, "championOf") && (await findChampion({ agencyId: championOf }));
		throw present ? championThere(present) : error;
	}
}

/** Ends the role of the champion who is to be replaced; refuses where it is somebody else. */
async function makeRoom({
	championOf,
	replaces,
	...asked
}: Asked & {
	grant: RoleGrant;
	championOf: Types.ObjectId;
	replaces?: string;
	session: ClientSession;
}): Promise<void> {
	const present = await findChampion({ agencyId: championOf, session: asked.session });
	if (!present || present.id === asked.personId) return;
	if (present.id !== replaces) throw championThere(present);
	await takeRole({ ...asked, personId: present.id });
}

const championThere = ({ name }: Champion) =>
	new DomainError("championThere", { field: "replaces", params: { name } });

/** Takes a role from a person; their sessions end. Throws as {@link grantRole}. */
export async function removeRole({ grant, ...asked }: Asked & { grant: RoleGrant }): Promise<void> {
	enforce(can(asked.viewer, "people.grant-role"));
	await withTransaction((session) => takeRole({ ...asked, grant, session }));
}

function takeRole({ grant, session, ...asked }: Asked & { grant: RoleGrant; session: ClientSession }) {
	return decide({ ...asked, type: "role-removed", grant, session }, () =>
		UserModel.updateOne(
			{ _id: asked.personId },
			{ $pull: { roles: toRoleRow(grant), ...toChampionOf(grant) } },
			{ session },
		),
	);
}

/** Suspends an account: its sessions end and nobody signs in to it. Throws as {@link grantRole}. */
export async function suspendPerson(asked: Asked): Promise<void> {
	enforce(can(asked.viewer, "people.suspend"));
	await withTransaction((session) =>
		decide({ ...asked, type: "account-suspended", session }, () =>
			UserModel.updateOne(
				{ _id: asked.personId, status: "active" },
				{ $set: { status: "suspended" } },
				{ session },
			),
		),
	);
}

/** Lets a suspended person sign in again. Throws as {@link grantRole}. */
export async function restorePerson(asked: Asked): Promise<void> {
	enforce(can(asked.viewer, "people.suspend"));
	await withTransaction((session) =>
		decide({ ...asked, type: "account-restored", session }, () =>
			UserModel.updateOne(
				{ _id: asked.personId, status: "suspended" },
				{ $set: { status: "active" } },
				{ session },
			),
		),
	);
}

/** Makes a change to an account together with its record and the end of the person's sessions; no change, no record. */
async function decide(
	decision: Asked & { type: EventType; grant?: RoleGrant; session: ClientSession },
	change: () => PromiseLike<{ modifiedCount: number }>,
): Promise<void> {
	const { viewer, personId, type, why, grant, now, session } = decision;
	if (!/^[0-9a-f]{24}$/.test(personId)) throw new DomainError("notFound");
	const person = await UserModel.findById(personId).select({ status: 1 }).session(session).lean();
	if (!person) throw new DomainError("notFound");
	enforce(canManagePerson({ viewer, person: { id: personId, status: person.status } }));
	const { modifiedCount } = await change();
	if (modifiedCount === 0) return;
	await endAllSessions({ userId: personId, session });
	await recordEvent({
		type,
		actor: { viewer, role: "administrator" },
		subject: { person: personId, agency: grant?.agencyId, challenge: grant?.challengeId },
		why,
		data: grant ? { role: grant.role } : {},
		visibility: "stewards",
		at: now,
		session,
	});
}

async function requireGrant(asked: { role: Role; agency?: string; challenge?: string }): Promise<RoleGrant> {
	const grant = grantOf(asked);
	if (!grant)
		throw new DomainError("scopeMissing", { field: asked.role === "judge" ? "challenge" : "agency" });
	if (grant.agencyId) await requireOpenAgency({ id: grant.agencyId, field: "agency" });
	if (grant.challengeId && !(await ChallengeModel.exists({ _id: grant.challengeId })))
		throw new DomainError("notFound");
	return grant;
}

/** Reads `officer:64b…`; a role whose scope is missing stands for nothing. */
function readGrant(text: string | undefined): RoleGrant {
	const [name, scope] = (text ?? "").split(":");
	const role = ROLES.find((one) => one === name);
	const grant = role && grantOf({ role, agency: scope || undefined, challenge: scope || undefined });
	if (!grant) throw new DomainError("invalidInput", { field: "grant" });
	return grant;
}
