import type { Types } from "mongoose";
import { type CommentState, seesHidden } from "~/domain/comment";
import { canReport, canShowAgain, type ReportReason } from "~/domain/moderation";
import type { MaybeViewer } from "~/domain/viewer";
import type { Stance } from "~/domain/vocabulary";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { findPeopleNames } from "./people-names.server";

/** A comment as a reader sees it. Ids are hex strings. */
export interface CommentRow {
	id: string;
	threadId: string;
	/** True for the first comment of its thread. */
	first: boolean;
	/** Plain text with line breaks; null when it is hidden from this reader. */
	body: string | null;
	stance: Stance;
	at: Date;
	author: string;
	/** Whom it answers, where that is another reply of the thread. */
	replyTo: string | null;
	/** Written by one of the proposal's authors. */
	byProposer: boolean;
	/** The agency for which it is an official answer. */
	agency: AgencyName | null;
	/** Why it is hidden: the reason for everyone, the steward's words for its author. */
	hidden: { reason: ReportReason; note: string | null } | null;
	mine: boolean;
	/** Whether this reader may report it; visitors are led to sign in. */
	reportable: boolean;
	/** Whether this reader may show it again. */
	restorable: boolean;
}

/** Fields of a stored comment that a {@link CommentRow} is made of. */
export const COMMENT_FIELDS = {
	thread: 1,
	parent: 1,
	author: 1,
	stance: 1,
	body: 1,
	agency: 1,
	state: 1,
	hiddenReason: 1,
	hiddenNote: 1,
	replies: 1,
	at: 1,
} as const;

/** A stored comment with {@link COMMENT_FIELDS}. */
export interface StoredComment {
	_id: Types.ObjectId;
	thread?: Types.ObjectId | null;
	parent?: Types.ObjectId | null;
	author: Types.ObjectId;
	stance: Stance;
	body: string;
	agency?: Types.ObjectId | null;
	state: CommentState;
	hiddenReason?: string | null;
	hiddenNote?: string | null;
	replies: number;
	at: Date;
}

/** Makes rows for this reader out of stored comments; names are looked up once for all of them. */
export async function toCommentRows({
	comments,
	viewer,
	proposalAuthorIds,
}: {
	comments: StoredComment[];
	viewer: MaybeViewer;
	proposalAuthorIds: readonly string[];
}): Promise<Map<string, CommentRow>> {
	const [names, agencies] = await Promise.all([
		findPeopleNames(comments.map(({ author }) => author)),
		findAgencyNames(comments.map(({ agency }) => agency)),
	]);
	const authorOf = new Map(comments.map(({ _id, author }) => [_id.toHexString(), author.toHexString()]));
	return new Map(
		comments.map((comment) => {
			const id = comment._id.toHexString();
			const authorId = comment.author.toHexString();
			const isHidden = comment.state === "hidden";
			const seen = !isHidden || seesHidden({ comment: { authorId }, viewer });
			const thing = { authorIds: [authorId], shown: !isHidden, hidden: isHidden };
			const report = canReport({ thing, viewer });
			return [
				id,
				{
					id,
					threadId: comment.thread?.toHexString() ?? id,
					first: !comment.thread,
					body: seen ? comment.body : null,
					stance: comment.stance,
					at: comment.at,
					author: names.get(authorId) ?? "–",
					replyTo:
						comment.parent && comment.thread && !comment.parent.equals(comment.thread)
							? (names.get(authorOf.get(comment.parent.toHexString()) ?? "") ?? null)
							: null,
					byProposer: proposalAuthorIds.includes(authorId),
					agency: agencies.get(comment.agency?.toHexString() ?? "") ?? null,
					hidden: isHidden
						? {
								reason: (comment.hiddenReason ?? "other") as ReportReason,
								note: seen ? (comment.hiddenNote ?? null) : null,
							}
						: null,
					mine: viewer?.id === authorId,
					reportable: report.allowed || report.reason === "signInRequired",
					restorable: canShowAgain({ thing, viewer }).allowed,
				},
			];
		}),
	);
}
