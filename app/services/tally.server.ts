import type { ClientSession, Types } from "mongoose";
import { CommentModel } from "~~/models/comment.server";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel } from "~~/models/proposal.server";
import { SupportModel } from "~~/models/support.server";

/** Records folded in one transaction: enough to keep up with a rush, few enough to be done in some milliseconds. */
const BATCH = 500;

/** How many records a tally has folded into figures. */
export interface Tallied {
	supports: number;
	comments: number;
}

/**
 * Folds every support and comment that is not yet counted into the figures of its proposal and thread.
 *
 * A record says what of it has been counted. Its mark and the figure change in one transaction, so each record counts
 * exactly once whatever happens: two tallies at the same time run into a write conflict and one of them begins anew,
 * and one that is killed half way has done nothing.
 */
export async function tally(): Promise<Tallied> {
	return {
		supports: await drain(foldSupports),
		comments: await drain(foldComments),
	};
}

/** Folds batch after batch until one is not full. */
async function drain(fold: (session: ClientSession) => Promise<number>): Promise<number> {
	let total = 0;
	for (;;) {
		const folded = await withTransaction(fold);
		total += folded;
		if (folded < BATCH) return total;
	}
}

/** True when nothing waits to be counted; cheaper than a transaction that finds nothing. */
export async function isTallied(): Promise<boolean> {
	const [support, comment] = await Promise.all([
		SupportModel.exists({ pending: true }),
		CommentModel.exists({ pending: true }),
	]);
	return !support && !comment;
}

async function foldSupports(session: ClientSession): Promise<number> {
	const rows = await SupportModel.find({ pending: true })
		.select({ proposal: 1, active: 1, counted: 1 })
		.sort({ _id: 1 })
		.limit(BATCH)
		.session(session)
		.lean();
	if (rows.length === 0) return 0;
	const changes = new Sums();
	for (const { proposal, active, counted } of rows) changes.add(proposal, (active ? 1 : 0) - counted);
	await SupportModel.collection.updateMany(
		{ _id: { $in: rows.map(({ _id }) => _id) } },
		[{ $set: { counted: { $cond: ["$active", 1, 0] }, pending: false } }],
		{ session },
	);
	await incrementEach({ model: ProposalModel, field: "supports", changes, session });
	return rows.length;
}

async function foldComments(session: ClientSession): Promise<number> {
	const rows = await CommentModel.find({ pending: true })
		.select({ proposal: 1, thread: 1, state: 1, counted: 1 })
		.sort({ _id: 1 })
		.limit(BATCH)
		.session(session)
		.lean();
	if (rows.length === 0) return 0;
	const ofProposals = new Sums();
	const ofThreads = new Sums();
	for (const { proposal, thread, state, counted } of rows) {
		const change = (state === "visible" ? 1 : 0) - counted;
		ofProposals.add(proposal, change);
		if (thread) ofThreads.add(thread, change);
	}
	await CommentModel.collection.updateMany(
		{ _id: { $in: rows.map(({ _id }) => _id) } },
		[{ $set: { counted: { $cond: [{ $eq: ["$state", "visible"] }, 1, 0] }, pending: false } }],
		{ session },
	);
	await incrementEach({ model: ProposalModel, field: "comments", changes: ofProposals, session });
	await incrementEach({ model: CommentModel, field: "replies", changes: ofThreads, session });
	return rows.length;
}

/** Sums by document. */
class Sums {
	private readonly sums = new Map<string, { _id: Types.ObjectId; by: number }>();

	add(_id: Types.ObjectId, by: number): void {
		const sum = this.sums.get(_id.toHexString()) ?? { _id, by: 0 };
		sum.by += by;
		this.sums.set(_id.toHexString(), sum);
	}

	/** The sums that change something. */
	get changes() {
		return [...this.sums.values()].filter(({ by }) => by !== 0);
	}
}

async function incrementEach({
	model,
	field,
	changes: { changes },
	session,
}: {
	model: typeof ProposalModel | typeof CommentModel;
	field: "supports" | "comments" | "replies";
	changes: Sums;
	session: ClientSession;
}): Promise<void> {
	if (changes.length === 0) return;
	await model.collection.bulkWrite(
		changes.map(({ _id, by }) => ({ updateOne: { filter: { _id }, update: { $inc: { [field]: by } } } })),
		{ session, ordered: true },
	);
}
