import mongoose from "mongoose";
import type { Stage } from "~/domain/stage";
import { CommitmentModel } from "~~/models/commitment.server";
import { ModerationCaseModel } from "~~/models/moderation.server";
import { ProposalModel } from "~~/models/proposal.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { type ProposalRow, ROW_FIELDS, toProposalRows } from "./proposal-lists.server";

/** How much of one kind waits, and since when the oldest does. */
export interface Waiting {
	count: number;
	since: Date | null;
}

/** What waits on the stewards' desk. */
export interface StewardDesk {
	submitted: Waiting;
	reports: Waiting;
	gates: Waiting;
	overdue: Waiting;
}

/** Proposals whose next step is a steward's: a gate to decide, or an agency to name. */
const AT_THE_GATE = { nextStep: "steward", state: "published" } as const;

/** Counts what waits for the stewards, with the date of the oldest of each kind. */
export async function loadStewardDesk({ now }: { now: Date }): Promise<StewardDesk> {
	const late = { owedAt: mongoose.trusted({ $lte: now }) };
	const [submitted, firstSubmitted, reports, firstReport, gates, firstGate, overdue, firstLate] =
		await Promise.all([
			ProposalModel.countDocuments({ state: "submitted" }),
			ProposalModel.findOne({ state: "submitted" })
				.sort({ submittedAt: 1, _id: 1 })
				.select({ submittedAt: 1 })
				.lean(),
			ModerationCaseModel.countDocuments({ state: "open" }),
			ModerationCaseModel.findOne({ state: "open" })
				.sort({ openedAt: 1, _id: 1 })
				.select({ openedAt: 1 })
				.lean(),
			ProposalModel.countDocuments(AT_THE_GATE),
			ProposalModel.findOne(AT_THE_GATE).sort({ waitingSince: 1, _id: 1 }).select({ waitingSince: 1 }).lean(),
			CommitmentModel.countDocuments(late),
			CommitmentModel.findOne(late).sort({ owedAt: 1, _id: 1 }).select({ owedAt: 1 }).lean(),
		]);
	return {
		submitted: { count: submitted, since: firstSubmitted?.submittedAt ?? null },
		reports: { count: reports, since: firstReport?.openedAt ?? null },
		gates: { count: gates, since: firstGate?.waitingSince ?? null },
		overdue: { count: overdue, since: firstLate?.owedAt ?? null },
	};
}

/** A proposal whose next step is a steward's. */
export interface GateRow extends ProposalRow {
	/** What the steward has to do: decide at the gate, or name the agency that has to answer. */
	task: "gate" | "agency";
}

function queryGates({ after, limit }: { after?: string | null; limit: number }) {
	return ProposalModel.find({ ...AT_THE_GATE, ...afterCursor("waitingSince", 1, after) })
		.sort({ waitingSince: 1, _id: 1 })
		.limit(limit + 1);
}

/**
 * A page of proposals whose next step is a steward's, longest waiting first.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listGates({
	after,
	limit = 20,
}: {
	after?: string | null;
	limit?: number;
} = {}): Promise<ListPage<GateRow>> {
	const rows = await queryGates({ after, limit }).select(ROW_FIELDS).lean();
	const page = toPage(rows, limit, (row) => row.waitingSince);
	const items = await toProposalRows(page.items);
	const taskAt = (stage: Stage) => (stage === "drive" ? "agency" : "gate");
	return { next: page.next, items: items.map((row) => ({ ...row, task: taskAt(row.stage) })) };
}

/** Plans of these lists, by name, for the test of indexes. */
export async function explainStewardLists(): Promise<Record<string, unknown>> {
	return { gates: await queryGates({ limit: 20 }).explain("queryPlanner") };
}
