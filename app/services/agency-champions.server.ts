import mongoose, { type ClientSession, Types } from "mongoose";
import type { RoleGrant } from "~/domain/viewer";
import { UserModel } from "~~/models/user.server";
import type { Id } from "./events.server";

/** The champion of an agency. Ids are hex strings. */
export interface Champion {
	agencyId: string;
	id: string;
	name: string;
}

function queryChampion(agencyId: Id) {
	// why: the index holds only accounts with an agency, and is used when the query says that it wants no others
	const championOf = mongoose.trusted({ $eq: new Types.ObjectId(agencyId), $type: "objectId" as const });
	return UserModel.findOne({ championOf }).select({ displayName: 1 });
}

/** Who is champion of an agency; null while nobody is. */
export async function findChampion({
	agencyId,
	session,
}: {
	agencyId: Id;
	session?: ClientSession;
}): Promise<Champion | null> {
	const row = await queryChampion(agencyId)
		.session(session ?? null)
		.lean();
	return row && { agencyId: String(agencyId), id: row._id.toHexString(), name: row.displayName };
}

function queryChampions() {
	return UserModel.find({ championOf: mongoose.trusted({ $type: "objectId" as const }) }).select({
		displayName: 1,
		championOf: 1,
	});
}

/** The champions of all agencies that have one. */
export async function listChampions(): Promise<Champion[]> {
	const rows = await queryChampions().lean();
	return rows.flatMap(({ _id, displayName, championOf }) =>
		(championOf ?? []).map((agency) => ({
			agencyId: agency.toHexString(),
			id: _id.toHexString(),
			name: displayName,
		})),
	);
}

/** A grant as accounts keep it among their roles. */
export function toRoleRow({ role, agencyId, challengeId }: RoleGrant) {
	return {
		role,
		...(agencyId ? { agency: new Types.ObjectId(agencyId) } : {}),
		...(challengeId ? { challenge: new Types.ObjectId(challengeId) } : {}),
	};
}

/** The second place in which an account keeps that it is champion of an agency, for one update together with its roles. */
export function toChampionOf({ role, agencyId }: RoleGrant): { championOf?: Types.ObjectId } {
	return role === "champion" && agencyId ? { championOf: new Types.ObjectId(agencyId) } : {};
}

/** Roles as a new account keeps them, with the agencies that it is champion of. */
export function toRoleFields(roles: readonly RoleGrant[]) {
	const championOf = roles.flatMap((grant) => toChampionOf(grant).championOf ?? []);
	return { roles: roles.map(toRoleRow), ...(championOf.length > 0 ? { championOf } : {}) };
}

/** Plans of these queries, by name, for the test of indexes. */
export async function explainChampions(): Promise<Record<string, unknown>> {
	return {
		champion: await queryChampion(new Types.ObjectId()).explain("queryPlanner"),
		champions: await queryChampions().explain("queryPlanner"),
	};
}
