import mongoose, { type Types } from "mongoose";
import {
	CLAIMED_DONE_STATUSES,
	COMMITMENT_STATUSES,
	type CommitmentStatus,
	OWING_STATUSES,
} from "~/domain/commitment";
import { judgeConfirmations } from "~/domain/confirmation";
import { type AgencyFigures, emptyFigures, type ProgrammeFigures } from "~/domain/programme";
import { PROGRESS_KEYS } from "~/domain/proposal";
import { STAGES } from "~/domain/stage";
import { CommitmentModel } from "~~/models/commitment.server";
import { ProposalModel } from "~~/models/proposal.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";

/** The row of an agency in the programme's figures. */
export type AgencyRow = AgencyFigures & { agency: AgencyName };

const countFacet = (facet: string) => ProposalModel.countDocuments({ facets: facet });

const sumWhere = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } });

/** Figures of the whole programme at a moment. Lateness follows from the clock that is passed in. */
export async function loadProgrammeFigures({ now }: { now: Date }): Promise<ProgrammeFigures> {
	const figures = emptyFigures();
	const [proposals, stages, progress, statuses, judged] = await Promise.all([
		countFacet("public"),
		Promise.all(STAGES.map((stage) => countFacet(`stage:${stage}`))),
		Promise.all(PROGRESS_KEYS.map((key) => countFacet(`progress:${key}`))),
		Promise.all(COMMITMENT_STATUSES.map((status) => countCommitments(status, now))),
		judgeLiveCommitments(),
	]);
	figures.proposals = proposals;
	STAGES.forEach((stage, index) => {
		figures.byStage[stage] = stages[index] ?? 0;
	});
	PROGRESS_KEYS.forEach((key, index) => {
		figures.byProgress[key] = progress[index] ?? 0;
	});
	for (const { status, count, late } of statuses) {
		figures.byStatus[status] = count;
		if (!(OWING_STATUSES as readonly CommitmentStatus[]).includes(status)) continue;
		figures.owing += count;
		figures.late += late;
	}
	return { ...figures, ...judged };
}

async function countCommitments(status: CommitmentStatus, now: Date) {
	const [count, late] = await Promise.all([
		CommitmentModel.countDocuments({ status }),
		CommitmentModel.countDocuments({ status, owedAt: mongoose.trusted({ $lte: now }) }),
	]);
	return { status, count, late };
}

/** Of the commitments called live: on how many people have said enough, and how many of these they confirm. */
async function judgeLiveCommitments(): Promise<{ judged: number; confirmed: number }> {
	const rows = await CommitmentModel.find({ status: mongoose.trusted({ $in: [...CLAIMED_DONE_STATUSES] }) })
		.select({ confirmations: 1 })
		.lean();
	const verdicts = rows
		.map((row) => judgeConfirmations(row.confirmations))
		.filter((verdict) => verdict !== "too-few");
	return { judged: verdicts.length, confirmed: verdicts.filter((verdict) => verdict === "confirmed").length };
}

/**
 * What each agency has done with the ideas that concern it, those with the most ideas first.
 * @param limit most rows
 */
export async function listAgencyFigures({
	now,
	limit = 20,
}: {
	now: Date;
	limit?: number;
}): Promise<AgencyRow[]> {
	const owing = { $in: ["$status", [...OWING_STATUSES]] };
	const overdue = { $and: [{ $ne: [{ $ifNull: ["$owedAt", null] }, null] }, { $lte: ["$owedAt", now] }] };
	const [promises, waiting] = await Promise.all([
		CommitmentModel.aggregate<AgencyFigures & { _id: Types.ObjectId }>([
			{
				$group: {
					_id: "$agency",
					declined: sumWhere({ $eq: ["$status", "declined"] }),
					late: sumWhere({ $and: [owing, overdue] }),
					onTime: sumWhere({ $and: [owing, { $not: [overdue] }] }),
					live: sumWhere({ $in: ["$status", [...CLAIMED_DONE_STATUSES]] }),
				},
			},
		]),
		ProposalModel.aggregate<{ _id: Types.ObjectId; waiting: number }>([
			{ $match: { facets: "progress:awaiting-answer", agency: { $exists: true } } },
			{ $group: { _id: "$agency", waiting: { $sum: 1 } } },
		]),
	]);
	const rows = new Map<string, AgencyFigures>();
	const rowOf = (id: string) => {
		const row = rows.get(id) ?? { waiting: 0, declined: 0, onTime: 0, late: 0, live: 0 };
		rows.set(id, row);
		return row;
	};
	for (const { _id, declined, late, onTime, live } of promises)
		Object.assign(rowOf(String(_id)), { declined, late, onTime, live });
	for (const { _id, waiting: count } of waiting) rowOf(String(_id)).waiting = count;

	const total = (row: AgencyFigures) => row.waiting + row.declined + row.onTime + row.late + row.live;
	const largest = [...rows].sort(([, a], [, b]) => total(b) - total(a)).slice(0, limit);
	const names = await findAgencyNames(largest.map(([id]) => id));
	return largest.flatMap(([id, row]) => {
		const agency = names.get(id);
		return agency ? [{ ...row, agency }] : [];
	});
}
