import mongoose, { type Types } from "mongoose";
import { canShowAgain, type ModerationDecision, type ReportReason } from "~/domain/moderation";
import { canShowProposalAgain } from "~/domain/proposal-rules";
import { shorten } from "~/domain/shorten";
import type { Viewer } from "~/domain/viewer";
import { CommentModel } from "~~/models/comment.server";
import { ModerationCaseModel } from "~~/models/moderation.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { findModeratedProposals } from "./moderation-proposals.server";
import { findPeopleNames } from "./people-names.server";
import { toRuled } from "./proposal-record.server";
import { type NamedProposal, toNamedProposal } from "./proposal-title.server";

/** A report that a steward has decided on. Ids are hex strings. */
export interface DecidedCaseRow {
	id: string;
	decision: ModerationDecision;
	/** Why it was hidden; null where it was kept. */
	reason: ReportReason | null;
	/** What the steward wrote to the author. */
	note: string | null;
	decidedAt: Date;
	/** Who decided; null when that person is gone. */
	by: string | null;
	proposal: NamedProposal & { summary: { th: string; en: string | null } };
	/** The beginning of the comment that it was about; null where it was the proposal itself. */
	comment: { id: string; threadId: string; words: string } | null;
	/** Whether it is hidden at present. */
	hidden: boolean;
	/** Whether the viewer may show it again. */
	mayShow: boolean;
}

/** Characters of a comment or summary that are enough to know it by. */
const WORDS_SHOWN = 240;

/**
 * What stewards have hidden, or kept, latest decision first.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listDecidedCases({
	viewer,
	decision,
	after,
	limit = 20,
}: {
	viewer: Viewer;
	decision: ModerationDecision;
	after?: string | null;
	limit?: number;
}): Promise<ListPage<DecidedCaseRow>> {
	const found = await ModerationCaseModel.find({
		state: "closed",
		decision,
		...afterCursor("decidedAt", -1, after),
	})
		.sort({ decidedAt: -1, _id: -1 })
		.limit(limit + 1)
		.lean();
	const page = toPage(found, limit, ({ decidedAt }) => decidedAt as Date);
	const [names, comments, proposals] = await Promise.all([
		findPeopleNames(page.items.map(({ decidedBy }) => decidedBy)),
		findComments(page.items.map(({ comment }) => comment)),
		findModeratedProposals(page.items.map(({ proposal }) => proposal)),
	]);
	const items = page.items.flatMap((row): DecidedCaseRow[] => {
		const proposal = proposals.get(row.proposal.toHexString());
		const comment = row.comment ? comments.get(row.comment.toHexString()) : null;
		if (!proposal || comment === undefined) return [];
		const hidden = (comment ?? proposal).state === "hidden";
		const show = comment
			? canShowAgain({ thing: { authorIds: [comment.author.toHexString()], hidden }, viewer })
			: canShowProposalAgain({ proposal: toRuled(proposal), viewer });
		return [
			{
				id: row._id.toHexString(),
				decision,
				reason: (row.reason as ReportReason | undefined) ?? null,
				note: row.note ?? null,
				decidedAt: row.decidedAt as Date,
				by: names.get(row.decidedBy?.toHexString() ?? "") ?? null,
				proposal: {
					...toNamedProposal(proposal),
					summary: {
						th: shorten(proposal.summary, WORDS_SHOWN),
						en: proposal.summaryEn ? shorten(proposal.summaryEn, WORDS_SHOWN) : null,
					},
				},
				comment: comment && {
					id: comment._id.toHexString(),
					threadId: (comment.thread ?? comment._id).toHexString(),
					words: shorten(comment.body, WORDS_SHOWN),
				},
				hidden,
				mayShow: show.allowed,
			},
		];
	});
	return { items, next: page.next };
}

async function findComments(ids: readonly (Types.ObjectId | null | undefined)[]) {
	const wanted = ids.flatMap((id) => (id ? [id] : []));
	if (wanted.length === 0) return new Map<string, never>();
	const rows = await CommentModel.find({ _id: mongoose.trusted({ $in: wanted }) })
		.select({ author: 1, thread: 1, body: 1, state: 1 })
		.lean();
	return new Map(rows.map((row) => [row._id.toHexString(), row]));
}
