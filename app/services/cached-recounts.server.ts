import mongoose from "mongoose";
import { HELPING_STATES } from "~/domain/commitment-parts";
import { CommitmentModel } from "~~/models/commitment.server";
import { CommitmentPartModel } from "~~/models/commitment-work.server";
import { DrillModel, PlaybookModel } from "~~/models/playbook.server";
import { TrainingModel, TrainingSignUpModel } from "~~/models/training.server";
import { mendEach } from "./mend-each.server";

/**
 * Looks up again who helps with each commitment and mends the list that is kept with it.
 * @returns what differed, named
 */
export async function recountSupporting(): Promise<string[]> {
	const rows = CommitmentModel.find().sort({ _id: 1 }).select({ number: 1 }).lean().cursor();
	return mendEach(rows, async ({ _id, number }, session) => {
		const parts = await CommitmentPartModel.find({
			commitment: _id,
			role: "supporting",
			state: mongoose.trusted({ $in: [...HELPING_STATES] }),
		})
			.sort({ createdAt: 1, _id: 1 })
			.select({ agency: 1 })
			.session(session)
			.lean();
		const row = await CommitmentModel.findById(_id).select({ supporting: 1 }).session(session).lean();
		const counted = parts.flatMap(({ agency }) => agency ?? []);
		const kept = (row?.supporting ?? []).map(String).toSorted();
		if (JSON.stringify(kept) === JSON.stringify(counted.map(String).toSorted())) return null;
		await CommitmentModel.updateOne({ _id }, { $set: { supporting: counted } }, { session });
		return `commitment ${number}`;
	});
}

/**
 * Counts the places taken in every training session again and mends figures that differ.
 * @returns what differed, with what it was and is
 */
export async function recountPlaces(): Promise<string[]> {
	const rows = TrainingModel.find().sort({ _id: 1 }).select({ number: 1 }).lean().cursor();
	return mendEach(rows, async ({ _id, number }, session) => {
		// why: a sign-up at the same moment changes the session, so that one of the two waits for the other
		const row = await TrainingModel.findById(_id).select({ taken: 1 }).session(session).lean();
		const is = await TrainingSignUpModel.countDocuments({ training: _id }).session(session);
		if (!row || row.taken === is) return null;
		await TrainingModel.updateOne({ _id }, { $set: { taken: is } }, { session });
		return `training ${number}: ${row.taken} → ${is}`;
	});
}

/**
 * Looks up the latest drill of every playbook again and mends days that differ.
 * @returns what differed, named
 */
export async function recountDrills(): Promise<string[]> {
	const rows = PlaybookModel.find().sort({ _id: 1 }).select({ number: 1 }).lean().cursor();
	return mendEach(rows, async ({ _id, number }, session) => {
		const row = await PlaybookModel.findById(_id).select({ lastDrillAt: 1 }).session(session).lean();
		const latest = await DrillModel.findOne({ playbook: _id })
			.sort({ heldAt: -1, _id: -1 })
			.select({ heldAt: 1 })
			.session(session)
			.lean();
		if (!row || row.lastDrillAt?.getTime() === latest?.heldAt.getTime()) return null;
		await PlaybookModel.updateOne(
			{ _id },
			latest ? { $set: { lastDrillAt: latest.heldAt } } : { $unset: { lastDrillAt: 1 } },
			{ session },
		);
		return `playbook ${number}`;
	});
}
