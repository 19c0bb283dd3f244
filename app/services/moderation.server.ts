import mongoose, { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { canModerate, type ReportReason } from "~/domain/moderation";
import type { Viewer } from "~/domain/viewer";
import type { ModerationInput } from "~/input/moderation";
import { CommentModel, CommentReportModel, ModerationCaseModel } from "~~/models/comment.server";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel } from "~~/models/proposal.server";
import { COMMENT_FIELDS, type CommentRow, toCommentRows } from "./comment-rows.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { recordEvent } from "./events.server";
import { notify } from "./notifications.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal } from "./proposal-title.server";

/** A reported comment that waits for a steward. Ids are hex strings. */
export interface ModerationCaseRow {
	id: string;
	openedAt: Date;
	proposal: NamedProposal;
	comment: CommentRow;
	/** The comment that it answers, so that it can be read in its context. */
	before: CommentRow | null;
	/** What people reported, without saying who. */
	reports: { reason: ReportReason; note: string | null }[];
	/** False for a comment of one's own: another steward decides. */
	mayDecide: boolean;
}

/** Reports read per case; more say nothing new. */
const REPORTS_SHOWN = 20;

/** How many cases wait, for the steward's desk. */
export function countOpenCases(): Promise<number> {
	return ModerationCaseModel.countDocuments({ state: "open" });
}

/**
 * Reported comments that wait for a decision, longest waiting first.
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
	const page = toPage(found, limit, ({ openedAt }) => openedAt);
	const commentIds = page.items.map(({ comment }) => comment);
	const [comments, reports, proposals] = await Promise.all([
		CommentModel.find({ _id: mongoose.trusted({ $in: commentIds }) })
			.select(COMMENT_FIELDS)
			.lean(),
		Promise.all(
			commentIds.map((comment) =>
				CommentReportModel.find({ comment }).select({ reason: 1, note: 1 }).limit(REPORTS_SHOWN).lean(),
			),
		),
		ProposalModel.find({
			_id: mongoose.trusted({ $in: page.items.map(({ proposal }) => proposal) }),
		})
			.select(NAMED_FIELDS)
			.lean(),
	]);
	const parents = await CommentModel.find({
		_id: mongoose.trusted({ $in: comments.flatMap(({ parent }) => (parent ? [parent] : [])) }),
	})
		.select(COMMENT_FIELDS)
		.lean();
	const rows = await toCommentRows({ comments: [...comments, ...parents], viewer, proposalAuthorIds: [] });
	const items = page.items.flatMap((open, index) => {
		const stored = comments.find(({ _id }) => _id.equals(open.comment));
		const proposal = proposals.find(({ _id }) => _id.equals(open.proposal));
		const comment = rows.get(open.comment.toHexString());
		if (!stored || !proposal || !comment) return [];
		return [
			{
				id: open._id.toHexString(),
				openedAt: open.openedAt,
				proposal: toNamedProposal(proposal),
				comment,
				before: rows.get(stored.parent?.toHexString() ?? "") ?? null,
				reports: (reports[index] ?? []).map(({ reason, note }) => ({ reason, note: note ?? null })),
				mayDecide: canModerate({ comment: { authorId: stored.author.toHexString() }, viewer }).allowed,
			},
		];
	});
	return { items, next: page.next };
}

/**
 * A steward's decision on a reported comment: recorded, and, when it is hidden, told to its author with the reason.
 * The first decision stands, and the same one once more is no other; the comment, its case and the record change together or
 * not at all.
 * @throws {DomainError} `alreadyDecided`, `notFound`, and the reasons of {@link canModerate}
 */
export async function decideCase({
	viewer,
	input,
	now,
}: {
	viewer: Viewer;
	input: ModerationInput;
	now: Date;
}): Promise<void> {
	const open = await ModerationCaseModel.findById(input.case).select({ comment: 1, proposal: 1 }).lean();
	const comment = open && (await CommentModel.findById(open.comment).select({ author: 1, thread: 1 }).lean());
	if (!open || !comment) throw new DomainError("notFound");
	enforce(canModerate({ comment: { authorId: comment.author.toHexString() }, viewer }));
	const isHiding = input.decision === "hide";
	const reason = isHiding ? (input.reason ?? "other") : undefined;
	await withTransaction(async (session) => {
		const closed = await ModerationCaseModel.updateOne(
			{ _id: open._id, state: "open" },
			{
				$set: {
					state: "closed",
					decision: input.decision,
					decidedBy: new Types.ObjectId(viewer.id),
					decidedAt: now,
					...(reason && { reason }),
					...(input.note && { note: input.note }),
				},
			},
			{ session },
		);
		if (closed.matchedCount === 0) {
			if (await isDecidedSo({ case: open._id, comment: comment._id, input, reason, session })) return;
			throw new DomainError("alreadyDecided");
		}
		if (reason) await hideComment({ comment: comment._id, reason, note: input.note ?? "", session });
		await recordEvent({
			type: isHiding ? "comment-hidden" : "comment-kept",
			actor: { viewer, role: "steward" },
			subject: { proposal: open.proposal },
			// why: the words to the author can name people; the public record keeps to the list
			...(!isHiding && input.note && { why: input.note }),
			data: {
				comment: comment._id.toHexString(),
				thread: (comment.thread ?? comment._id).toHexString(),
				...(reason && { reason }),
			},
			visibility: isHiding ? "public" : "stewards",
			at: now,
			session,
		});
	});
	if (!reason) return;
	await notify({
		users: [comment.author],
		notice: {
			type: "comment-hidden",
			occasion: `case:${open._id.toHexString()}`,
			proposal: open.proposal,
			data: {
				comment: comment._id.toHexString(),
				thread: (comment.thread ?? comment._id).toHexString(),
				reason,
				note: input.note ?? "",
			},
			at: now,
		},
	});
}

/** Whether a case was closed in just this way and the comment still stands as it was decided. */
async function isDecidedSo({
	case: _id,
	comment,
	input,
	reason,
	session,
}: {
	case: Types.ObjectId;
	comment: Types.ObjectId;
	input: ModerationInput;
	reason: ReportReason | undefined;
	session: mongoose.ClientSession;
}): Promise<boolean> {
	const closed = await ModerationCaseModel.findById(_id)
		.select({ decision: 1, reason: 1, note: 1 })
		.session(session)
		.lean();
	const stands = await CommentModel.findById(comment).select({ state: 1 }).session(session).lean();
	return (
		closed?.decision === input.decision &&
		(closed.reason ?? "") === (reason ?? "") &&
		(closed.note ?? "") === (input.note ?? "") &&
		(stands?.state === "hidden") === (input.decision === "hide")
	);
}

/** Hides a comment and puts it on the tally's list if it has been counted. */
async function hideComment({
	comment,
	reason,
	note,
	session,
}: {
	comment: Types.ObjectId;
	reason: ReportReason;
	note: string;
	session: mongoose.ClientSession;
}): Promise<void> {
	await CommentModel.collection.updateOne(
		{ _id: comment },
		[
			{
				$set: {
					state: "hidden",
					hiddenReason: { $literal: reason },
					hiddenNote: { $literal: note },
					pending: { $ne: ["$counted", 0] },
				},
			},
		],
		{ session },
	);
}
