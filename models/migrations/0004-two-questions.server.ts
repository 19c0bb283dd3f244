import type mongoose from "mongoose";
import { ASK_AGAIN_AFTER, EMPTY_TALLY, TALLY_FIELD, TALLY_OF_QUESTION } from "~/domain/confirmation";
import type { Migration } from "./migration.server";

const UNCHECKED = { bypassDocumentValidation: true } as const;
const INDEX_NOT_FOUND = 27;
const NAMESPACE_NOT_FOUND = 26;

/** Says of each answer which question it was given to. Of rounds that are over the dates are not known any more: the first. */
async function nameQuestions(db: mongoose.mongo.Db): Promise<number> {
	const answers = db.collection("confirmations");
	const later = db
		.collection("commitments")
		.find({ liveAt: { $type: "date" }, rounds: { $gt: 0 } }, { projection: { liveAt: 1, rounds: 1 } });
	let named = 0;
	for await (const { _id, liveAt, rounds } of later) {
		const { modifiedCount } = await answers.updateMany(
			{
				commitment: _id,
				round: rounds,
				question: { $exists: false },
				at: { $gte: new Date((liveAt as Date).getTime() + ASK_AGAIN_AFTER) },
			},
			{ $set: { question: "four-weeks" } },
			UNCHECKED,
		);
		named += modifiedCount;
	}
	const rest = await answers.updateMany(
		{ question: { $exists: false } },
		{ $set: { question: "live" } },
		UNCHECKED,
	);
	return named + rest.modifiedCount;
}

/** Counts the answers of each commitment's latest round again, each question apart. */
async function countAgain(db: mongoose.mongo.Db): Promise<void> {
	const commitments = db.collection("commitments");
	await commitments.updateMany(
		{ confirmationsAgain: { $exists: false } },
		{ $set: { confirmationsAgain: { ...EMPTY_TALLY } } },
		UNCHECKED,
	);
	const rows = commitments.find({ rounds: { $gt: 0 } }, { projection: { rounds: 1 } });
	for await (const { _id, rounds } of rows) {
		const tallies = { confirmations: { ...EMPTY_TALLY }, confirmationsAgain: { ...EMPTY_TALLY } };
		const given = db
			.collection<{ question: keyof typeof TALLY_OF_QUESTION; answer: keyof typeof TALLY_FIELD }>(
				"confirmations",
			)
			.find({ commitment: _id, round: rounds }, { projection: { question: 1, answer: 1 } });
		for await (const { question, answer } of given)
			tallies[TALLY_OF_QUESTION[question]][TALLY_FIELD[answer]] += 1;
		await commitments.updateOne({ _id }, { $set: tallies }, UNCHECKED);
	}
}

/**
 * Answers at going live and four weeks later stand apart: each answer says to which question it was given, and is one per
 * person, claim and question.
 */
export const twoQuestions: Migration = {
	name: "0004-two-questions",
	async up({ db, onProgress }) {
		const named = await nameQuestions(db);
		await countAgain(db);
		await db
			.collection("confirmations")
			.dropIndex("commitment_1_round_1_user_1")
			.catch((error: { code?: number }) => {
				if (error.code !== INDEX_NOT_FOUND && error.code !== NAMESPACE_NOT_FOUND) throw error;
			});
		onProgress(`${named} answers`);
	},
};
