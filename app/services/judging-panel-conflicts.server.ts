import mongoose, { Types } from "mongoose";
import type { ConflictKind } from "~/domain/judging/round";
import { JudgeConflictModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";

/** What a judge declared, as the steward sees it. */
export interface DeclaredRow {
	id: string;
	judge: string;
	kind: ConflictKind;
	/** Code of the entry, where it is about one. */
	entry: string | null;
	agency: AgencyName | null;
	/** In the judge's words; for stewards only. */
	note: string | null;
	at: Date;
}

function queryConflicts({ round, judge }: { round: Types.ObjectId; judge?: Types.ObjectId }) {
	return JudgeConflictModel.find({ round, ...(judge ? { judge } : {}) });
}

/** What the judges of a round, or one of them, have declared, newest first. For stewards only. */
export async function listDeclared({
	round,
	judge,
}: {
	round: Types.ObjectId;
	judge?: string;
}): Promise<DeclaredRow[]> {
	const rows = await queryConflicts({
		round,
		...(judge === undefined ? {} : { judge: new Types.ObjectId(judge) }),
	}).lean();
	const [entries, agencies] = await Promise.all([
		JudgingEntryModel.find({
			_id: mongoose.trusted({ $in: rows.flatMap(({ entry }) => (entry ? [entry] : [])) }),
		})
			.select({ code: 1 })
			.lean(),
		findAgencyNames(rows.map(({ agency }) => agency)),
	]);
	const codes = new Map(entries.map(({ _id, code }) => [_id.toHexString(), code]));
	return rows
		.sort((a, b) => b.at.getTime() - a.at.getTime())
		.map((row) => ({
			id: row._id.toHexString(),
			judge: row.judge.toHexString(),
			kind: row.kind,
			entry: (row.entry && codes.get(row.entry.toHexString())) ?? null,
			agency: (row.agency && agencies.get(row.agency.toHexString())) ?? null,
			note: row.note ?? null,
			at: row.at,
		}));
}

/** Plan of the query, for the test of indexes. */
export async function explainDeclared(): Promise<Record<string, unknown>> {
	return { declared: await queryConflicts({ round: new Types.ObjectId() }).explain("queryPlanner") };
}
