import mongoose, { type Types } from "mongoose";
import type { ErrorCode } from "~/domain/errors";
import { canModerate, type ReportReason } from "~/domain/moderation";
import { canHideProposal } from "~/domain/proposal-rules";
import type { Viewer } from "~/domain/viewer";
import { CommentModel } from "~~/models/comment.server";
import { CommitmentModel } from "~~/models/commitment.server";
import { ModerationCaseModel, ReportModel } from "~~/models/moderation.server";
import { COMMENT_FIELDS, type CommentRow, toCommentRows } from "./comment-rows.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { findModeratedProposals } from "./moderation-proposals.server";
import { aboutThing } from "./moderation-reports.server";
import { toRuled } from "./proposal-record.server";
import { type NamedProposal, toNamedProposal } from "./proposal-title.server";

/** What was reported and waits for a steward. Ids are hex strings. */
export interface ModerationCaseRow {
	id: string;
	openedAt: Date;
	proposal: NamedProposal & { summary: { th: string; en: string | null } };
	/** The comment that was reported; null where it is the proposal itself. */
	comment: CommentRow | null;
	/** The comment that it answers, so that it can be read in its context. */
	before: CommentRow | null;
	/** What people reported, without saying who. */
	reports: { reason: ReportReason; note: string | null }[];
	/** False for one's own: another steward decides. */
	mayDecide: boolean;
	/** Why it cannot be hidden, so that only keeping is left; null when it can. */
	hideRefusal: ErrorCode | null;
}

/** Reports read per case; more say nothing new. */
const REPORTS_SHOWN = 20;

/** How many cases wait, for the steward's desk. */
export function countOpenCases(): Promise<number> {
	return ModerationCaseModel.countDocuments({ state: "open" });
}

interface OpenCase {
	_id: Types.ObjectId;
	proposal: Types.ObjectId;
	comment?: Types.ObjectId | null;
	openedAt: Date;
}

/**
 * Reported comments and proposals that wait for a decision, longest waiting first.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listModerationCases({
	viewer,
	after,
	limit = 20,
}: {
	viewer: Viewer;
	after?: string | null;
	limit?: number;
}): Promise<ListPage<ModerationCaseRow>> {
	const found = await ModerationCaseModel.find({ state: "open", ...afterCursor("openedAt", 1, after) })
		.select({ comment: 1, proposal: 1, openedAt: 1 })
		.sort({ openedAt: 1, _id: 1 })
		.limit(limit + 1)
		.lean();
	const page = toPage<OpenCase>(found, limit, ({ openedAt }) => openedAt);
	const [comments, reports, proposals, committed] = await Promise.all([
		findComments({ cases: page.items, viewer }),
		Promise.all(
			page.items.map((open) =>
				ReportModel.find(aboutThing(open)).select({ reason: 1, note: 1 }).limit(REPORTS_SHOWN).lean(),
			),
		),
		findModeratedProposals(page.items.map(({ proposal }) => proposal)),
		findCommitted(page.items),
	]);
	const items = page.items.flatMap((open, index) => {
		const stored = proposals.get(open.proposal.toHexString());
		const reported = open.comment ? comments.get(open.comment.toHexString()) : null;
		if (!stored || reported === undefined) return [];
		const proposal = toRuled(stored);
		const hide = canHideProposal({
			proposal,
			viewer,
			committed: committed.has(open.proposal.toHexString()),
		});
		const authorIds = reported ? [reported.authorId] : proposal.authorIds;
		return [
			{
				id: open._id.toHexString(),
				openedAt: open.openedAt,
				proposal: {
					...toNamedProposal(stored),
					summary: { th: stored.summary, en: stored.summaryEn ?? null },
				},
				comment: reported?.row ?? null,
				before: reported?.before ?? null,
				reports: (reports[index] ?? []).map(({ reason, note }) => ({ reason, note: note ?? null })),
				mayDecide: canModerate({ thing: { authorIds }, viewer }).allowed,
				hideRefusal: reported || hide.allowed ? null : hide.reason,
			},
		];
	});
	return { items, next: page.next };
}

interface ReportedComment {
	row: CommentRow;
	before: CommentRow | null;
	authorId: string;
}

/** The reported comments of these cases with those that they answer, by id (hex). */
async function findComments({
	cases,
	viewer,
}: {
	cases: readonly OpenCase[];
	viewer: Viewer;
}): Promise<Map<string, ReportedComment>> {
	const ids = cases.flatMap(({ comment }) => (comment ? [comment] : []));
	const comments = await findStored(ids);
	const parents = await findStored(comments.flatMap(({ parent }) => (parent ? [parent] : [])));
	const rows = await toCommentRows({ comments: [...comments, ...parents], viewer, proposalAuthorIds: [] });
	return new Map(
		comments.flatMap(({ _id, author, parent }) => {
			const row = rows.get(_id.toHexString());
			const before = rows.get(parent?.toHexString() ?? "") ?? null;
			return row ? [[_id.toHexString(), { row, before, authorId: author.toHexString() }] as const] : [];
		}),
	);
}

async function findStored(ids: readonly Types.ObjectId[]) {
	if (ids.length === 0) return [];
	return CommentModel.find({ _id: mongoose.trusted({ $in: [...ids] }) })
		.select(COMMENT_FIELDS)
		.lean();
}

/** Which of the reported proposals an agency has taken on (hex). */
async function findCommitted(cases: readonly OpenCase[]): Promise<Set<string>> {
	const reported = cases.filter(({ comment }) => !comment).map(({ proposal }) => proposal);
	if (reported.length === 0) return new Set();
	const rows = await CommitmentModel.find({ proposal: mongoose.trusted({ $in: reported }), active: true })
		.select({ proposal: 1 })
		.lean();
	return new Set(rows.map(({ proposal }) => proposal.toHexString()));
}
