import mongoose, { type Types } from "mongoose";
import { CommentModel } from "~~/models/comment.server";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel } from "~~/models/proposal.server";
import { SupportModel } from "~~/models/support.server";
import { tally } from "./tally.server";

/** A figure that differed from a count of its records. */
export interface RecountDifference {
	proposal: number;
	was: number;
	is: number;
}

/** Proposals compared in one round trip. */
const LOT = 1_000;

/**
 * Counts the supports of every proposal anew and corrects figures that differ.
 * @returns what differed; nothing, unless a figure was changed by hand or by a fault
 */
export function recountSupports(): Promise<RecountDifference[]> {
	return recount({
		field: "supports",
		countLot: (proposals) =>
			SupportModel.aggregate<Count>([
				{ $match: { proposal: { $in: proposals }, active: true } },
				{ $group: { _id: "$proposal", count: { $sum: 1 } } },
			]),
		settle: async (proposal, session) => {
			await SupportModel.collection.updateMany(
				{ proposal },
				[{ $set: { counted: { $cond: ["$active", 1, 0] }, pending: false } }],
				{ session },
			);
			return SupportModel.countDocuments({ proposal, active: true }).session(session);
		},
	});
}

/**
 * Counts the visible comments of every proposal anew and corrects figures that differ.
 * @returns what differed
 */
export function recountComments(): Promise<RecountDifference[]> {
	return recount({
		field: "comments",
		countLot: (proposals) =>
			CommentModel.aggregate<Count>([
				{ $match: { proposal: { $in: proposals }, state: "visible" } },
				{ $group: { _id: "$proposal", count: { $sum: 1 } } },
			]),
		settle: async (proposal, session) => {
			await settleThreads({ proposal, session });
			return CommentModel.countDocuments({ proposal, state: "visible" }).session(session);
		},
	});
}

interface Count {
	_id: Types.ObjectId;
	count: number;
}

/** Marks every comment as counted and writes the number of visible replies to each thread. */
async function settleThreads({
	proposal,
	session,
}: {
	proposal: Types.ObjectId;
	session: mongoose.ClientSession;
}): Promise<void> {
	await CommentModel.collection.updateMany(
		{ proposal },
		[{ $set: { counted: { $cond: [{ $eq: ["$state", "visible"] }, 1, 0] }, pending: false, replies: 0 } }],
		{ session },
	);
	const threads = await CommentModel.aggregate<Count>([
		{ $match: { proposal, state: "visible", thread: { $exists: true } } },
		{ $group: { _id: "$thread", count: { $sum: 1 } } },
	]).session(session);
	for (const { _id, count } of threads)
		await CommentModel.updateOne({ _id }, { $set: { replies: count } }, { session });
}

/** Compares lot by lot without holding anything up, and mends what differs in a transaction of its own. */
async function recount({
	field,
	countLot,
	settle,
}: {
	field: "supports" | "comments";
	countLot: (proposals: Types.ObjectId[]) => Promise<Count[]>;
	/** Marks all records of a proposal as counted and gives their number. */
	settle: (proposal: Types.ObjectId, session: mongoose.ClientSession) => Promise<number>;
}): Promise<RecountDifference[]> {
	await tally();
	const differences: RecountDifference[] = [];
	let after: Types.ObjectId | undefined;
	for (;;) {
		const lot = await ProposalModel.find(after ? { _id: mongoose.trusted({ $gt: after }) } : {})
			.select({ number: 1, [field]: 1 })
			.sort({ _id: 1 })
			.limit(LOT)
			.lean();
		const counts = new Map(
			(await countLot(lot.map(({ _id }) => _id))).map(({ _id, count }) => [_id.toHexString(), count]),
		);
		for (const row of lot) {
			if (row[field] === (counts.get(row._id.toHexString()) ?? 0)) continue;
			const mended = await withTransaction(async (session) => {
				const is = await settle(row._id, session);
				const before = await ProposalModel.findOneAndUpdate(
					{ _id: row._id },
					{ $set: { [field]: is } },
					{ session },
				)
					.select({ [field]: 1 })
					.lean();
				return { proposal: row.number, was: before?.[field] ?? 0, is };
			});
			// why: a figure that only waited for the tally was right
			if (mended.was !== mended.is) differences.push(mended);
		}
		after = lot[lot.length - 1]?._id;
		if (lot.length < LOT) return differences;
	}
}
