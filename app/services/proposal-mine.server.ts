import type { ProposalState } from "~/domain/proposal";
import { outcomeOf, type ProposalOutcome } from "~/domain/proposal-outcome";
import type { Stage } from "~/domain/stage";
import type { Viewer } from "~/domain/viewer";
import { ProposalModel } from "~~/models/proposal.server";
import { findCitizensOfProposals } from "./citizen-answers.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { type HiddenNotice, toHiddenNotice } from "./proposal-gone.server";

/** One of my proposals, whatever its state. */
export interface OwnProposal {
	number: number;
	slug: string;
	title: string;
	titleEn: string | null;
	state: ProposalState;
	stage: Stage;
	/** How its path ended, or `open`. */
	outcome: ProposalOutcome;
	supports: number;
	comments: number;
	updatedAt: Date;
	/** Why it was returned. */
	returnReason: string | null;
	/** Why it is hidden; null for one that is not. */
	hidden: HiddenNotice | null;
}

function queryOwn({ userId, after, limit }: { userId: string; after?: string | null; limit: number }) {
	return ProposalModel.find({ "authors.user": userId, ...afterCursor("updatedAt", -1, after) })
		.sort({ updatedAt: -1, _id: -1 })
		.limit(limit + 1);
}

/** A page of the proposals that a person writes, last changed first. */
export async function listOwnProposals({
	viewer,
	after,
	limit = 20,
}: {
	viewer: Viewer;
	after?: string | null;
	limit?: number;
}): Promise<ListPage<OwnProposal>> {
	const rows = await queryOwn({ userId: viewer.id, after, limit })
		.select({
			number: 1,
			slug: 1,
			title: 1,
			titleEn: 1,
			state: 1,
			stage: 1,
			progress: 1,
			supports: 1,
			comments: 1,
			updatedAt: 1,
			returnReason: 1,
			hidden: 1,
		})
		.lean();
	const page = toPage(rows, limit, (row) => row.updatedAt);
	const citizens = await findCitizensOfProposals(page.items);
	return {
		next: page.next,
		items: page.items.map((row) => ({
			number: row.number,
			slug: row.slug,
			title: row.title,
			titleEn: row.titleEn ?? null,
			state: row.state,
			stage: row.stage,
			outcome: outcomeOf({ ...row, confirmed: citizens.get(row._id.toHexString())?.confirmed }),
			supports: row.supports,
			comments: row.comments,
			updatedAt: row.updatedAt,
			returnReason: row.state === "returned" ? (row.returnReason ?? null) : null,
			hidden: toHiddenNotice(row),
		})),
	};
}

/** A proposal that waits for a steward. */
export interface SubmittedProposal {
	number: number;
	title: string;
	summary: string;
	submittedAt: Date;
}

function querySubmitted({ after, limit }: { after?: string | null; limit: number }) {
	return ProposalModel.find({ state: "submitted", ...afterCursor("submittedAt", 1, after) })
		.sort({ submittedAt: 1, _id: 1 })
		.limit(limit + 1);
}

/** A page of the proposals that wait for a steward, longest waiting first. */
export async function listSubmittedProposals({
	after,
	limit = 20,
}: {
	after?: string | null;
	limit?: number;
} = {}): Promise<ListPage<SubmittedProposal>> {
	const rows = await querySubmitted({ after, limit })
		.select({ number: 1, title: 1, summary: 1, submittedAt: 1, updatedAt: 1 })
		.lean();
	const page = toPage(rows, limit, (row) => row.submittedAt ?? null);
	return {
		next: page.next,
		items: page.items.map((row) => ({
			number: row.number,
			title: row.title,
			summary: row.summary,
			submittedAt: row.submittedAt ?? row.updatedAt,
		})),
	};
}

/** Plans of these lists, by name, for the test of indexes. */
export async function explainOwnLists(): Promise<Record<string, unknown>> {
	return {
		"my proposals": await queryOwn({ userId: "0123456789abcdef01234567", limit: 20 }).explain("queryPlanner"),
		"submitted proposals": await querySubmitted({ limit: 20 }).explain("queryPlanner"),
	};
}
