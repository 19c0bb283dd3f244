import { type ClientSession, Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { canModerate, type ReportReason } from "~/domain/moderation";
import type { Viewer } from "~/domain/viewer";
import type { ModerationInput } from "~/input/moderation";
import { CommentModel } from "~~/models/comment.server";
import { withTransaction } from "~~/models/connection.server";
import { ModerationCaseModel } from "~~/models/moderation.server";
import { ProposalModel } from "~~/models/proposal.server";
import { recordEvent } from "./events.server";
import { notify } from "./notifications.server";
import { hideProposal, tellAuthorsOfHiding } from "./proposal-hiding.server";

type Asked = { viewer: Viewer; input: ModerationInput; now: Date };

/** What of a decision differs between a comment and a proposal. */
interface Decided {
	authorIds: readonly string[];
	/** Whether what was reported is hidden by now. */
	isHidden: (session: ClientSession) => Promise<boolean>;
	/** Carries the decision out and records it. */
	carryOut: (decision: { reason: ReportReason | undefined; session: ClientSession }) => Promise<void>;
	/** Tells the authors of what was hidden why. */
	tell: (reason: ReportReason) => Promise<void>;
}

/**
 * A steward's decision on what was reported: recorded and, when it is hidden, told to its authors with the reason.
 * The first decision stands, and the same one once more is no other; the thing, its case and the record change together or
 * not at all.
 * @throws {DomainError} `alreadyDecided`, `notFound`, the reasons of {@link canModerate} and, of a proposal, of
 *   `canHideProposal`
 */
export async function decideCase({ viewer, input, now }: Asked): Promise<void> {
	const open = await ModerationCaseModel.findById(input.case).select({ comment: 1, proposal: 1 }).lean();
	if (!open) throw new DomainError("notFound");
	const asked = { viewer, input, now };
	const decided = open.comment
		? await forComment({ ...asked, proposal: open.proposal, comment: open.comment })
		: await forProposal({ ...asked, proposal: open.proposal });
	enforce(canModerate({ thing: decided, viewer }));
	const reason = input.decision === "hide" ? (input.reason ?? "other") : undefined;
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
			if (await isDecidedSo({ input, reason, decided, session })) return;
			throw new DomainError("alreadyDecided");
		}
		await decided.carryOut({ reason, session });
	});
	if (reason) await decided.tell(reason);
}

/** Whether a case was closed in just this way and what it is about still stands as it was decided. */
async function isDecidedSo({
	input,
	reason,
	decided,
	session,
}: {
	input: ModerationInput;
	reason: ReportReason | undefined;
	decided: Decided;
	session: ClientSession;
}): Promise<boolean> {
	const closed = await ModerationCaseModel.findById(input.case)
		.select({ decision: 1, reason: 1, note: 1 })
		.session(session)
		.lean();
	return (
		closed?.decision === input.decision &&
		(closed.reason ?? "") === (reason ?? "") &&
		(closed.note ?? "") === (input.note ?? "") &&
		(await decided.isHidden(session)) === (input.decision === "hide")
	);
}

/** A decision on a comment. */
async function forComment({
	viewer,
	input,
	now,
	proposal,
	comment: _id,
}: Asked & { proposal: Types.ObjectId; comment: Types.ObjectId }): Promise<Decided> {
	const comment = await CommentModel.findById(_id).select({ author: 1, thread: 1 }).lean();
	if (!comment) throw new DomainError("notFound");
	const place = { comment: _id.toHexString(), thread: (comment.thread ?? _id).toHexString() };
	const note = input.note ?? "";
	return {
		authorIds: [comment.author.toHexString()],
		isHidden: async (session) =>
			(await CommentModel.exists({ _id, state: "hidden" }).session(session)) !== null,
		carryOut: async ({ reason, session }) => {
			if (reason) await hideComment({ comment: _id, reason, note, session });
			await recordEvent({
				type: reason ? "comment-hidden" : "comment-kept",
				actor: { viewer, role: "steward" },
				subject: { proposal },
				// why: the words to the author can name people; the public record keeps to the list
				...(!reason && input.note && { why: input.note }),
				data: { ...place, ...(reason && { reason }) },
				visibility: reason ? "public" : "stewards",
				at: now,
				session,
			});
		},
		tell: (reason) =>
			notify({
				users: [comment.author],
				notice: {
					type: "comment-hidden",
					occasion: `case:${input.case}`,
					proposal,
					data: { ...place, reason, note },
					at: now,
				},
			}),
	};
}

/** A decision on a proposal; hiding records itself. */
async function forProposal({
	viewer,
	input,
	now,
	proposal: _id,
}: Asked & { proposal: Types.ObjectId }): Promise<Decided> {
	const proposal = await ProposalModel.findById(_id).select({ number: 1, "authors.user": 1 }).lean();
	if (!proposal) throw new DomainError("notFound");
	const authors = proposal.authors.map(({ user }) => user);
	const note = input.note ?? "";
	return {
		authorIds: authors.map((author) => author.toHexString()),
		isHidden: async (session) =>
			(await ProposalModel.exists({ _id, state: "hidden" }).session(session)) !== null,
		carryOut: async ({ reason, session }) => {
			if (reason)
				return hideProposal({ viewer, proposalNumber: proposal.number, reason, note, now, session });
			await recordEvent({
				type: "proposal-kept",
				actor: { viewer, role: "steward" },
				subject: { proposal: _id },
				why: input.note,
				visibility: "stewards",
				at: now,
				session,
			});
		},
		tell: (reason) =>
			tellAuthorsOfHiding({ authors, proposal: _id, occasion: `case:${input.case}`, reason, note, now }),
	};
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
	session: ClientSession;
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
