import type { Types } from "mongoose";
import type { CommentState } from "~/domain/comment";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { canShowAgain } from "~/domain/moderation";
import type { Viewer } from "~/domain/viewer";
import type { ShowAgainInput } from "~/input/moderation";
import { CommentModel } from "~~/models/comment.server";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel } from "~~/models/proposal.server";
import { COMMENT_FIELDS, type CommentRow, toCommentRows } from "./comment-rows.server";
import { recordEvent } from "./events.server";
import { notify } from "./notifications.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal } from "./proposal-title.server";

/** A comment with the proposal that it stands under, for a steward who may show it again. */
export interface RestorableComment {
	comment: CommentRow;
	proposal: NamedProposal;
	/** False for one that is shown. */
	hidden: boolean;
}

/**
 * A comment for the steward who is to show it again.
 * @throws {DomainError} `notFound`, `notPermitted` for one's own
 */
export async function findRestorable({
	viewer,
	commentId,
}: {
	viewer: Viewer;
	commentId: string;
}): Promise<RestorableComment> {
	const stored = await CommentModel.findById(commentId)
		.select({ ...COMMENT_FIELDS, proposal: 1 })
		.lean();
	const proposal = stored && (await ProposalModel.findById(stored.proposal).select(NAMED_FIELDS).lean());
	if (!stored || !proposal) throw new DomainError("notFound");
	const rows = await toCommentRows({ comments: [stored], viewer, proposalAuthorIds: [] });
	const comment = rows.get(commentId);
	if (!comment) throw new DomainError("notFound");
	const decision = canShowAgain({ thing: toThing(stored), viewer });
	if (!decision.allowed && decision.reason !== "alreadyDecided") enforce(decision);
	return { comment, proposal: toNamedProposal(proposal), hidden: decision.allowed };
}

function toThing({ author, state }: { author: Types.ObjectId; state: CommentState }) {
	return { authorIds: [author.toHexString()], hidden: state === "hidden" };
}

/**
 * Shows a hidden comment again: recorded with the reason, told to its author, and counted anew by the tally. Doing it twice
 * has one effect.
 * @throws {DomainError} `notFound`, `notPermitted`, `alreadyDecided` when it is shown
 */
export async function showCommentAgain({
	viewer,
	commentId,
	input,
	now,
}: {
	viewer: Viewer;
	commentId: string;
	input: ShowAgainInput;
	now: Date;
}): Promise<void> {
	const fields = { author: 1, state: 1, proposal: 1, thread: 1, hiddenReason: 1 } as const;
	const stored = await CommentModel.findById(commentId).select(fields).lean();
	if (!stored) throw new DomainError("notFound");
	enforce(canShowAgain({ thing: toThing(stored), viewer }));
	const place = { comment: commentId, thread: (stored.thread ?? stored._id).toHexString() };
	await withTransaction(async (session) => {
		const shown = await CommentModel.collection.updateOne(
			{ _id: stored._id, state: "hidden" },
			[
				{ $set: { state: "visible", pending: { $ne: ["$counted", 1] } } },
				{ $unset: ["hiddenReason", "hiddenNote"] },
			],
			{ session },
		);
		if (shown.matchedCount === 0) throw new DomainError("alreadyDecided");
		await recordEvent({
			type: "comment-shown",
			actor: { viewer, role: "steward" },
			subject: { proposal: stored.proposal },
			why: input.why,
			data: place,
			at: now,
			session,
		});
	});
	await notify({
		users: [stored.author],
		notice: {
			type: "comment-shown",
			occasion: `shown:${commentId}:${now.getTime()}`,
			proposal: stored.proposal,
			data: { ...place, note: input.why },
			at: now,
		},
	});
}
