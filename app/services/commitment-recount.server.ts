import type { Types } from "mongoose";
import { type ConfirmationTally, EMPTY_TALLY, TALLY_FIELD } from "~/domain/confirmation";
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

/** Counts the answers of each commitment's latest round again and compares them with the cached tally. */
export async function recountConfirmations({ repair = false }: Options = {}): Promise<Recount> {
	const result: Recount = { checked: 0, different: [] };
	const rows = CommitmentModel.find()
		.sort({ _id: 1 })
		.select({ number: 1, rounds: 1, confirmations: 1 })
		.lean()
		.cursor();
	for await (const row of rows) {
		result.checked += 1;
		const counted = await countRound(row._id, row.rounds);
		const cached = row.confirmations;
		if (
			cached.works === counted.works &&
			cached.doesNot === counted.doesNot &&
			cached.notTried === counted.notTried
		)
			continue;
		result.different.push(row.number);
		if (repair)
			await CommitmentModel.updateOne(
				{ _id: row._id, rounds: row.rounds },
				{ $set: { confirmations: counted } },
			);
	}
	return result;
}

async function countRound(commitment: Types.ObjectId, round: number): Promise<ConfirmationTally> {
	const groups = await ConfirmationModel.aggregate<{
		_id: keyof typeof TALLY_FIELD;
		count: number;
	}>([{ $match: { commitment, round } }, { $group: { _id: "$answer", count: { $sum: 1 } } }]);
	const tally = { ...EMPTY_TALLY };
	for (const { _id, count } of groups) tally[TALLY_FIELD[_id]] = count;
	return tally;
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
