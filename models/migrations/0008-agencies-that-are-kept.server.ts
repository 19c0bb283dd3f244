import mongoose from "mongoose";
import type { Migration } from "./migration.server";

const UNCHECKED = { bypassDocumentValidation: true } as const;
const INDEX_NOT_FOUND = 27;
const NAMESPACE_NOT_FOUND = 26;

interface Champion {
	_id: mongoose.Types.ObjectId;
	status: string;
	createdAt: Date;
	roles: { role: string; agency?: mongoose.Types.ObjectId }[];
}

/**
 * Leaves each agency the champion who was appointed last: an account in use before one that is not, then by the record of
 * the appointment, then by age. Whose role ends is signed out, and the record says so.
 */
async function leaveOneChampion(db: mongoose.mongo.Db): Promise<number> {
	const users = db.collection("users");
	const events = db.collection("events");
	const held = new Map<string, Champion[]>();
	for await (const row of users.find<Champion>({ "roles.role": "champion" }))
		for (const { role, agency } of row.roles)
			if (role === "champion" && agency)
				held.set(agency.toHexString(), [...(held.get(agency.toHexString()) ?? []), row]);
	let ended = 0;
	for (const [id, champions] of held) {
		const agency = new mongoose.Types.ObjectId(id);
		const appointed = new Map<string, number>();
		for (const { _id } of champions) {
			const [last] = await events
				.find({ person: _id, agency, type: "role-granted", "data.role": "champion" })
				.sort({ at: -1 })
				.limit(1)
				.toArray();
			appointed.set(_id.toHexString(), last ? (last.at as Date).getTime() : 0);
		}
		const since = ({ _id }: Champion) => appointed.get(_id.toHexString()) ?? 0;
		const [, ...others] = [...champions].sort(
			(a, b) =>
				Number(b.status === "active") - Number(a.status === "active") ||
				since(b) - since(a) ||
				b.createdAt.getTime() - a.createdAt.getTime(),
		);
		for (const { _id } of others) {
			// why: after a crash in between the record is found again, not written twice
			await events.updateOne(
				{ person: _id, agency, type: "role-removed", "actor.role": "system" },
				{ $setOnInsert: { data: { role: "champion" }, visibility: "stewards", at: new Date() } },
				{ ...UNCHECKED, upsert: true },
			);
			await db.collection("sessions").deleteMany({ "session.passport.user.id": _id.toHexString() });
			await users.updateOne(
				{ _id },
				{
					$pull: { roles: { role: "champion", agency } } as never,
					$inc: { sessionEpoch: 1 },
				},
				UNCHECKED,
			);
			ended += 1;
		}
	}
	return ended;
}

/** Accounts say apart from their roles which agencies they are champion of; a unique index stands on it. */
async function nameChampions(db: mongoose.mongo.Db): Promise<void> {
	await db.collection("users").updateMany(
		{ "roles.role": "champion" },
		[
			{
				$set: {
					championOf: {
						$map: {
							input: {
								$filter: {
									input: "$roles",
									cond: { $and: [{ $eq: ["$$this.role", "champion"] }, { $gt: ["$$this.agency", null] }] },
								},
							},
							in: "$$this.agency",
						},
					},
				},
			},
		],
		UNCHECKED,
	);
}

/** Takes a letter code from all agencies but the first that have it, since it may stand once only. */
async function leaveOneLetterCode(db: mongoose.mongo.Db): Promise<string[]> {
	const agencies = db.collection("agencies");
	const seen = new Set<string>();
	const taken: string[] = [];
	for await (const { _id, code, letterCode } of agencies
		.find({ letterCode: { $type: "string" } })
		.sort({ _id: 1 })) {
		if (!seen.has(letterCode)) seen.add(letterCode);
		else {
			await agencies.updateOne({ _id }, { $unset: { letterCode: 1 } }, UNCHECKED);
			taken.push(code);
		}
	}
	return taken;
}

/**
 * Administrators keep the agencies: each counts its changes, has its letter code to itself and one champion. The database
 * compares names in Thai order by itself, so the positions that seeds had written go, with their indexes.
 */
export const agenciesThatAreKept: Migration = {
	name: "0008-agencies-that-are-kept",
	async up({ db, onProgress }) {
		const ended = await leaveOneChampion(db);
		await nameChampions(db);
		const codes = await leaveOneLetterCode(db);
		const agencies = db.collection("agencies");
		await agencies.updateMany({ revision: { $exists: false } }, { $set: { revision: 0 } }, UNCHECKED);
		await agencies.updateMany({ order: { $exists: true } }, { $unset: { order: 1 } }, UNCHECKED);
		for (const name of ["parent_1_order_1", "kind_1_order_1"])
			await agencies.dropIndex(name).catch((error: { code?: number }) => {
				if (error.code !== INDEX_NOT_FOUND && error.code !== NAMESPACE_NOT_FOUND) throw error;
			});
		onProgress(`${ended} second champions; letter codes taken from ${codes.join(", ") || "none"}`);
	},
};
