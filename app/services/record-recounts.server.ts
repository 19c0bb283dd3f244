import mongoose from "mongoose";
import { CommitmentModel, ProgressReportModel } from "~~/models/commitment.server";
import { ReuseMessageModel, ReuseModel } from "~~/models/innovation.server";
import { ModerationCaseModel, ReportModel } from "~~/models/moderation.server";
import { mendEach } from "./mend-each.server";
import { aboutThing } from "./moderation-reports.server";

/**
 * Counts the progress reports of every commitment again and mends the count and the date of the last one.
 * @returns what differed, with what it was and is
 */
export async function recountReports(): Promise<string[]> {
	const rows = CommitmentModel.find().sort({ _id: 1 }).select({ number: 1 }).lean().cursor();
	return mendEach(rows, async ({ _id, number }, session) => {
		// why: a report at the same moment changes the row, so that one of the two waits for the other
		const row = await CommitmentModel.findById(_id)
			.select({ reports: 1, lastReportAt: 1 })
			.session(session)
			.lean();
		const last = await ProgressReportModel.findOne({ commitment: _id })
			.sort({ number: -1 })
			.select({ number: 1, at: 1 })
			.session(session)
			.lean();
		const is = last?.number ?? 0;
		if (!row || (row.reports === is && row.lastReportAt?.getTime() === last?.at.getTime())) return null;
		await CommitmentModel.updateOne(
			{ _id },
			last
				? { $set: { reports: is, lastReportAt: last.at } }
				: { $set: { reports: 0 }, $unset: { lastReportAt: 1 } },
			{ session },
		);
		return `commitment ${number}: ${row.reports} → ${is}`;
	});
}

/**
 * Counts the messages of every talk about reuse again and mends figures that differ.
 * @returns what differed, with what it was and is
 */
export async function recountMessages(): Promise<string[]> {
	const rows = ReuseModel.find().sort({ _id: 1 }).select({ number: 1 }).lean().cursor();
	return mendEach(rows, async ({ _id, number }, session) => {
		const row = await ReuseModel.findById(_id).select({ messages: 1 }).session(session).lean();
		const is = await ReuseMessageModel.countDocuments({ reuse: _id }).session(session);
		if (!row || row.messages === is) return null;
		await ReuseModel.updateOne({ _id }, { $set: { messages: is } }, { session });
		return `talk ${number}: ${row.messages} → ${is}`;
	});
}

/**
 * Counts the reports of every comment and proposal that waits for a steward again and mends figures that differ.
 * @returns what differed, with what it was and is
 */
export async function recountCases(): Promise<string[]> {
	const open = ModerationCaseModel.find({ state: "open" }).select({ _id: 1 }).lean().cursor();
	return mendEach(open, async ({ _id }, session) => {
		const row = await ModerationCaseModel.findOne({ _id, state: "open" })
			.select({ proposal: 1, comment: 1, reports: 1, openedAt: 1 })
			.session(session)
			.lean();
		if (!row) return null;
		// why: reports before a decision belong to the case that it closed
		const is = await ReportModel.countDocuments({
			...aboutThing(row),
			at: mongoose.trusted({ $gte: row.openedAt }),
		}).session(session);
		if (row.reports === is) return null;
		await ModerationCaseModel.updateOne({ _id }, { $set: { reports: is } }, { session });
		const about = row.comment ? `comment ${row.comment}` : `proposal ${row.proposal}`;
		return `case about ${about}: ${row.reports} → ${is}`;
	});
}
