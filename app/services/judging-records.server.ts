import mongoose, { type ClientSession, Types } from "mongoose";
import type { FormRequest } from "~/domain/form-key";
import type { JudgingRecordType } from "~/domain/judging/round";
import type { Viewer } from "~/domain/viewer";
import { JudgeModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import { JudgingRecordModel } from "~~/models/judging-result.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import type { Id } from "./events.server";
import { findPeopleNames } from "./people-names.server";

/** An act of judging to be kept. Ids are hex strings or ObjectIds. */
export interface NewJudgingRecord {
	round: Id;
	type: JudgingRecordType;
	judge?: Id;
	entry?: Id;
	/** Who did it; absent for what follows from the clock. */
	viewer?: Pick<Viewer, "id"> | null;
	why?: string;
	/** Small plain values that the text of the record names. */
	data?: Record<string, string | number | boolean | null>;
	/** The form that asked for it, where a form that is sent twice must act once. */
	formRequest?: FormRequest;
	at: Date;
}

const toId = (id: Id | undefined) => (id === undefined ? undefined : new Types.ObjectId(id));

/** Appends records of what was done in a round; they are never changed or removed. */
export async function recordAllJudging({
	records,
	session,
}: {
	records: readonly NewJudgingRecord[];
	session?: ClientSession;
}): Promise<void> {
	if (records.length === 0) return;
	await JudgingRecordModel.insertMany(
		records.map(({ round, judge, entry, viewer, why, data, type, formRequest, at }) => ({
			round: toId(round),
			type,
			...(judge === undefined ? {} : { judge: toId(judge) }),
			...(entry === undefined ? {} : { entry: toId(entry) }),
			...(viewer ? { by: toId(viewer.id) } : {}),
			...(why ? { why } : {}),
			data: data ?? {},
			...(formRequest ? { request: formRequest } : {}),
			at,
		})),
		{ session },
	);
}

/** Appends one record of what was done in a round. */
export async function recordJudging({
	session,
	...record
}: NewJudgingRecord & { session?: ClientSession }): Promise<void> {
	await recordAllJudging({ records: [record], session });
}

/** A record as the steward reads it. Ids are hex strings. */
export interface JudgingRecordRow {
	id: string;
	type: JudgingRecordType;
	/** Codes of the judge and the entry that it is about. */
	judge: string | null;
	entry: string | null;
	/** Name of who did it; null for what follows from the clock. */
	who: string | null;
	why: string | null;
	data: Record<string, string | number | boolean | null>;
	at: Date;
}

/** One of each for every review: the record of the whole assignment says the same in a line. */
const SINGLE: JudgingRecordType[] = ["assigned", "unassigned"];

function queryRecords({
	round,
	after,
	limit,
	all,
}: {
	round: Id;
	after?: string | null;
	limit: number;
	all?: boolean;
}) {
	return JudgingRecordModel.find({
		round: new Types.ObjectId(round),
		...(all ? {} : { type: mongoose.trusted({ $nin: SINGLE }) }),
		...afterCursor("at", -1, after),
	})
		.sort({ at: -1, _id: -1 })
		.limit(limit + 1);
}

/**
 * A page of what happened in a round, newest first.
 * @param all also every single assignment
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listJudgingRecords({
	round,
	after,
	limit = 30,
	all = false,
}: {
	round: Id;
	after?: string | null;
	limit?: number;
	all?: boolean;
}): Promise<ListPage<JudgingRecordRow>> {
	const rows = await queryRecords({ round, after, limit, all }).lean();
	const page = toPage(rows, limit, ({ at }) => at);
	const [people, judges, entries] = await Promise.all([
		findPeopleNames(page.items.map(({ by }) => by)),
		findCodes(
			page.items.map(({ judge }) => judge),
			(ids) =>
				JudgeModel.find({ _id: mongoose.trusted({ $in: ids }) })
					.select({ code: 1 })
					.lean(),
		),
		findCodes(
			page.items.map(({ entry }) => entry),
			(ids) =>
				JudgingEntryModel.find({ _id: mongoose.trusted({ $in: ids }) })
					.select({ code: 1 })
					.lean(),
		),
	]);
	const items = page.items.map((row) => ({
		id: row._id.toHexString(),
		type: row.type,
		judge: (row.judge && judges.get(row.judge.toHexString())) ?? null,
		entry: (row.entry && entries.get(row.entry.toHexString())) ?? null,
		who: (row.by && people.get(row.by.toHexString())) ?? null,
		why: row.why ?? null,
		data: row.data as JudgingRecordRow["data"],
		at: row.at,
	}));
	return { items, next: page.next };
}

/** Codes of judges or entries by id (hex). */
async function findCodes(
	ids: readonly (Types.ObjectId | null | undefined)[],
	find: (ids: Types.ObjectId[]) => Promise<{ _id: Types.ObjectId; code: string }[]>,
): Promise<Map<string, string>> {
	const rows = await find(ids.flatMap((id) => (id ? [id] : [])));
	return new Map(rows.map(({ _id, code }) => [_id.toHexString(), code]));
}

/** Plan of the list, for the test of indexes. */
export async function explainJudgingRecords(): Promise<Record<string, unknown>> {
	return {
		records: await queryRecords({ round: new Types.ObjectId(), limit: 30 }).explain("queryPlanner"),
	};
}
