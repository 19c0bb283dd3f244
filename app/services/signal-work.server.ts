import mongoose, { type Types } from "mongoose";
import { BUSY_STATES } from "~/domain/signal";
import { SignalImportModel, SignalModel, SignalRefusedModel } from "~~/models/signal.server";
import { SignalStateModel } from "~~/models/signal-group.server";
import { deleteAttachment } from "./attachments.server";
import { countNeeds } from "./signal-count.server";
import { readTable } from "./signal-reading.server";
import { dropOldUploads, hasOldUploads } from "./signal-uploads.server";

/** Rows taken away at once. */
const BATCH = 2_000;

/** The one document that says which count is shown. */
export const STATE_ID = "needs";

/** The lease that whoever works on needs holds meanwhile, so that two never propose the same groups side by side. */
export const NEEDS_LEASE = "needs";

/** Notes that figures are to be counted anew. */
export async function wantCount({ session }: { session?: mongoose.ClientSession } = {}): Promise<void> {
	await SignalStateModel.updateOne({ _id: STATE_ID }, { $inc: { wanted: 1 } }, { upsert: true, session });
}

/** Whether there is anything to do; asked every second by every process, so it only reads. */
export async function hasNeedsWork({ now }: { now: Date }): Promise<boolean> {
	const [busy, old, state] = await Promise.all([
		SignalImportModel.exists({ state: mongoose.trusted({ $in: [...BUSY_STATES] }) }),
		hasOldUploads({ now }),
		SignalStateModel.findById(STATE_ID).select({ wanted: 1, counted: 1 }).lean(),
	]);
	return Boolean(busy) || old || (state !== null && state.wanted !== state.counted);
}

/**
 * Does whatever is to be done with tables, one after the other, in the order in which they were sent: reads them, takes them
 * away, and counts anew when something has changed. What is under way is gone on with first, so that rows of two tables are
 * never half in at once.
 *
 * @param keepOn asked after each batch and each table; false stops, and the next run goes on from there
 * @returns false when it was stopped
 */
export async function workOnNeeds({
	clock,
	keepOn = async () => true,
}: {
	clock: () => Date;
	keepOn?: () => Promise<boolean>;
}): Promise<boolean> {
	await dropOldUploads({ now: clock() });
	for (let next = await findNext(); next; next = await findNext()) {
		if (!(await workOnTable({ ...next, now: clock(), keepOn }))) return false;
		if (!(await keepOn())) return false;
	}
	await countNeeds({ now: clock() });
	return true;
}

/** Tables that wait for nothing but their turn come after those that were begun. */
async function findNext(): Promise<{ id: Types.ObjectId; state: string } | null> {
	for (const state of [
		"failing",
		"removing",
		"reading",
		"waiting",
	] as const satisfies (typeof BUSY_STATES)[number][]) {
		const row = await SignalImportModel.findOne({ state })
			.sort({ createdAt: 1, _id: 1 })
			.select({ state: 1 })
			.lean();
		if (row) return { id: row._id, state: row.state };
	}
	return null;
}

async function workOnTable({
	id,
	state,
	now,
	keepOn,
}: {
	id: Types.ObjectId;
	state: string;
	now: Date;
	keepOn: () => Promise<boolean>;
}): Promise<boolean> {
	if (state === "failing" || state === "removing") return takeAway({ id, keepOn });
	// why: noted before the rows are seen, so that a process that dies in between leaves no figure behind that nobody renews
	await wantCount();
	const outcome = await readTable({ id, now, onBatch: keepOn });
	if (outcome === "stopped") return false;
	if (outcome === "done") {
		await wantCount();
		await dropFile(id);
	}
	return true;
}

/** Takes the rows of a table away, then the table itself; what other tables brought stays. */
async function takeAway({
	id,
	keepOn,
}: {
	id: Types.ObjectId;
	keepOn: () => Promise<boolean>;
}): Promise<boolean> {
	await wantCount();
	for (;;) {
		const rows = await SignalModel.find({ import: id })
			.sort({ row: 1 })
			.limit(BATCH)
			.select({ _id: 1 })
			.lean();
		if (rows.length === 0) break;
		await SignalModel.deleteMany({ _id: mongoose.trusted({ $in: rows.map(({ _id }) => _id) }) });
		if (!(await keepOn())) return false;
	}
	await SignalRefusedModel.deleteMany({ import: id });
	await dropFile(id);
	await SignalImportModel.updateOne({ _id: id, state: "failing" }, { $set: { state: "failed" } });
	await SignalImportModel.updateOne({ _id: id, state: "removing" }, { $set: { state: "removed" } });
	return true;
}

/** The table as sent holds names and numbers of people: it goes as soon as it has been read. */
async function dropFile(id: Types.ObjectId): Promise<void> {
	const row = await SignalImportModel.findById(id).select({ file: 1 }).lean();
	if (!row?.file) return;
	await deleteAttachment({ id: row.file });
	await SignalImportModel.updateOne({ _id: id }, { $unset: { file: 1 } });
}
