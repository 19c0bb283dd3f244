import type { Types } from "mongoose";
import type { ConfirmationAnswer, ConfirmationQuestion } from "~/domain/commitment";
import {
	type ConfirmationTally,
	EMPTY_TALLY,
	type RoundTallies,
	TALLY_FIELD,
	TALLY_OF_QUESTION,
} from "~/domain/confirmation";
import { owedAt } from "~/domain/overdue";
import { CommitmentModel, ConfirmationModel } from "~~/models/commitment.server";

/** What a recount looked at and what it found wrong. */
export interface Recount {
	checked: number;
	/** Numbers of the commitments whose cached figure differed. */
	different: number[];
}

type Options = {
	/** Also writes the right figure. */
	repair?: boolean;
};

/** Counts the answers of each commitment's latest round again, each question apart, and compares them with the cached tallies. */
export async function recountConfirmations({ repair = false }: Options = {}): Promise<Recount> {
	const result: Recount = { checked: 0, different: [] };
	const rows = CommitmentModel.find()
		.sort({ _id: 1 })
		.select({ number: 1, rounds: 1, confirmations: 1, confirmationsAgain: 1 })
		.lean()
		.cursor();
	for await (const row of rows) {
		result.checked += 1;
		const counted = await countRound(row._id, row.rounds);
		if (
			isSame(row.confirmations, counted.confirmations) &&
			isSame(row.confirmationsAgain, counted.confirmationsAgain)
		)
			continue;
		result.different.push(row.number);
		if (repair) await CommitmentModel.updateOne({ _id: row._id, rounds: row.rounds }, { $set: counted });
	}
	return result;
}

const isSame = (a: ConfirmationTally, b: ConfirmationTally) =>
	a.works === b.works && a.doesNot === b.doesNot && a.notTried === b.notTried;

async function countRound(commitment: Types.ObjectId, round: number): Promise<RoundTallies> {
	const groups = await ConfirmationModel.aggregate<{
		_id: { question: ConfirmationQuestion; answer: ConfirmationAnswer };
		count: number;
	}>([
		// why: an answer that was taken back leaves its place without an answer
		{ $match: { commitment, round, answer: { $type: "string" } } },
		{ $group: { _id: { question: "$question", answer: "$answer" }, count: { $sum: 1 } } },
	]);
	const tallies = { confirmations: { ...EMPTY_TALLY }, confirmationsAgain: { ...EMPTY_TALLY } };
	for (const { _id, count } of groups)
		tallies[TALLY_OF_QUESTION[_id.question]][TALLY_FIELD[_id.answer]] = count;
	return tallies;
}

/** Computes again from when each commitment is late and compares it with the cached moment. */
export async function recomputeOwed({ repair = false }: Options = {}): Promise<Recount> {
	const result: Recount = { checked: 0, different: [] };
	const rows = CommitmentModel.find()
		.sort({ _id: 1 })
		.select({ number: 1, status: 1, revision: 1, "promise.dueAt": 1, nextReportAt: 1, owedAt: 1 })
		.lean()
		.cursor();
	for await (const row of rows) {
		result.checked += 1;
		const owed = owedAt({
			status: row.status,
			dueAt: row.promise?.dueAt,
			nextReportAt: row.nextReportAt,
		});
		if ((owed?.getTime() ?? null) === (row.owedAt?.getTime() ?? null)) continue;
		result.different.push(row.number);
		if (repair)
			await CommitmentModel.updateOne(
				{ _id: row._id, revision: row.revision },
				owed ? { $set: { owedAt: owed } } : { $unset: { owedAt: 1 } },
			);
	}
	return result;
}
