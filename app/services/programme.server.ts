import mongoose from "mongoose";
import {
	CLAIMED_DONE_STATUSES,
	COMMITMENT_STATUSES,
	type CommitmentStatus,
	OWING_STATUSES,
} from "~/domain/commitment";
import { judgeConfirmations } from "~/domain/confirmation";
import { emptyFigures, type ProgrammeFigures } from "~/domain/programme";
import { PROGRESS_KEYS } from "~/domain/proposal";
import { STAGES } from "~/domain/stage";
import { CommitmentModel } from "~~/models/commitment.server";
import { ProposalModel } from "~~/models/proposal.server";

const countFacet = (facet: string) => ProposalModel.countDocuments({ facets: facet });

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
