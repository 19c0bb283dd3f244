import { Types } from "mongoose";
import { canReportComment } from "~/domain/comment";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { isPublicState } from "~/domain/proposal";
import type { Viewer } from "~/domain/viewer";
import type { ReportInput } from "~/input/comment";
import { CommentModel, CommentReportModel, ModerationCaseModel } from "~~/models/comment.server";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel } from "~~/models/proposal.server";
import { COMMENT_FIELDS, type CommentRow, toCommentRows } from "./comment-rows.server";
import { recordEvent } from "./events.server";
import { isDuplicateKey } from "./once.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal } from "./proposal-title.server";

/** A comment to be reported, with the proposal that it is about. */
export interface ReportableComment {
	comment: CommentRow;
	proposal: NamedProposal;
	/** True when this person has reported it before. */
	reported: boolean;
}

/**
 * The comment that somebody is about to report.
 * @throws {DomainError} `notFound`, and the reasons of {@link canReportComment}
 */
export async function findReportable({
	viewer,
	commentId,
}: {
	viewer: Viewer;
	commentId: string;
}): Promise<ReportableComment> {
	const { comment, proposal } = await findShown({ viewer, commentId });
	const reported = await CommentReportModel.exists({ comment: comment._id, reporter: viewer.id });
	const rows = await toCommentRows({ comments: [comment], viewer, proposalAuthorIds: [] });
	return {
		comment: rows.get(comment._id.toHexString()) as CommentRow,
		proposal: toNamedProposal(proposal),
		reported: reported !== null,
	};
}

/**
 * Puts a comment before the stewards. All reports of one comment make one case; nobody learns who reported.
 * @returns where the comment stands
 * @throws {DomainError} `alreadyReported`, `notFound`, and the reasons of {@link canReportComment}
 */
export async function reportComment({
	viewer,
	commentId,
	input,
	now,
}: {
	viewer: Viewer;
	commentId: string;
	input: ReportInput;
	now: Date;
}): Promise<{ threadId: string; proposal: { number: number; slug: string } }> {
	const { comment, proposal } = await findShown({ viewer, commentId });
	try {
		await withTransaction(async (session) => {
			await CommentReportModel.create(
				[
					{
						comment: comment._id,
						reporter: new Types.ObjectId(viewer.id),
						reason: input.reason,
						...(input.note && { note: input.note }),
						at: now,
					},
				],
				{ session },
			);
			const opened = await ModerationCaseModel.updateOne(
				{ comment: comment._id, state: "open" },
				{ $inc: { reports: 1 }, $setOnInsert: { proposal: proposal._id, openedAt: now } },
				// why: the default of one report would collide with the count
				{ upsert: true, session, setDefaultsOnInsert: false },
			);
			if (opened.upsertedCount === 1)
				await recordEvent({
					type: "comment-reported",
					// why: the record says that a citizen did it, not which one
					actor: { viewer: null, role: "citizen" },
					subject: { proposal: proposal._id },
					data: { comment: comment._id.toHexString(), reason: input.reason },
					visibility: "stewards",
					at: now,
					session,
				});
		});
	} catch (error) {
		if (isDuplicateKey(error, "reporter")) throw new DomainError("alreadyReported");
		throw error;
	}
	return {
		threadId: (comment.thread ?? comment._id).toHexString(),
		proposal: { number: proposal.number, slug: proposal.slug },
	};
}

async function findShown({ viewer, commentId }: { viewer: Viewer; commentId: string }) {
	const comment = await CommentModel.findById(commentId)
		.select({ ...COMMENT_FIELDS, proposal: 1 })
		.lean();
	const proposal =
		comment &&
		(await ProposalModel.findById(comment.proposal)
			.select({ ...NAMED_FIELDS, state: 1 })
			.lean());
	if (!comment || !proposal || !isPublicState(proposal.state)) throw new DomainError("notFound");
	enforce(
		canReportComment({ comment: { state: comment.state, authorId: comment.author.toHexString() }, viewer }),
	);
	return { comment, proposal };
}
