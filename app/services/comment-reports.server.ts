import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { canReport } from "~/domain/moderation";
import { isPublicState } from "~/domain/proposal";
import type { Viewer } from "~/domain/viewer";
import type { ReportInput } from "~/input/moderation";
import { CommentModel } from "~~/models/comment.server";
import { ProposalModel } from "~~/models/proposal.server";
import { COMMENT_FIELDS, type CommentRow, toCommentRows } from "./comment-rows.server";
import { fileReport, hasReported } from "./moderation-reports.server";
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
 * @throws {DomainError} `notFound`, and the reasons of {@link canReport}
 */
export async function findReportable({
	viewer,
	commentId,
}: {
	viewer: Viewer;
	commentId: string;
}): Promise<ReportableComment> {
	const { comment, proposal } = await findShown({ viewer, commentId });
	const reported = await hasReported({
		thing: { proposal: proposal._id, comment: comment._id },
		viewer,
	});
	const rows = await toCommentRows({ comments: [comment], viewer, proposalAuthorIds: [] });
	return {
		comment: rows.get(comment._id.toHexString()) as CommentRow,
		proposal: toNamedProposal(proposal),
		reported,
	};
}

/**
 * Puts a comment before the stewards, as `fileReport` does.
 * @throws {DomainError} `notFound`, and the reasons of {@link canReport}
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
}): Promise<void> {
	const { comment, proposal } = await findShown({ viewer, commentId });
	await fileReport({ thing: { proposal: proposal._id, comment: comment._id }, viewer, input, now });
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
	const thing = { authorIds: [comment.author.toHexString()], shown: comment.state === "visible" };
	enforce(canReport({ thing, viewer }));
	return { comment, proposal };
}
