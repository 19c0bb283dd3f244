import { Types } from "mongoose";
import { canComment } from "~/domain/comment";
import { DomainError, type ErrorCode } from "~/domain/errors";
import { isPublicState } from "~/domain/proposal";
import { agenciesOf, type MaybeViewer } from "~/domain/viewer";
import { CommentModel } from "~~/models/comment.server";
import { ProposalModel } from "~~/models/proposal.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { COMMENT_FIELDS, type CommentRow, type StoredComment, toCommentRows } from "./comment-rows.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal } from "./proposal-title.server";

/** Replies shown under a comment before "show all". */
const REPLIES_SHOWN = 5;
/** Official answers shown above the conversation. */
const ANSWERS_SHOWN = 20;

/** A first comment with the beginning of its thread. */
export interface CommentThread extends CommentRow {
	replies: CommentRow[];
	/** True when the thread goes on beyond `replies`. */
	moreReplies: boolean;
}

/** Everything that the comment section of a proposal shows to this reader. */
export interface CommentSectionData {
	proposal: NamedProposal;
	/** Visible comments in all. */
	count: number;
	/** Official answers, newest first. */
	answers: CommentRow[];
	/** Threads that people began, newest first. */
	threads: ListPage<CommentThread>;
	/** Why this reader cannot comment; null when they can. */
	refusal: ErrorCode | null;
	/** Agencies that this reader may speak for. */
	agencies: AgencyName[];
}

/**
 * A page of the conversation about a proposal, with its official answers.
 * @param after cursor of the page before
 * @throws {DomainError} `notFound` for proposals that are not public, `badRequest` for a cursor that is none
 */
export async function listComments({
	proposalId,
	viewer,
	after,
	limit = 20,
}: {
	proposalId: string;
	viewer: MaybeViewer;
	after?: string | null;
	limit?: number;
}): Promise<CommentSectionData> {
	const _id = new Types.ObjectId(proposalId);
	const [context, heads, official] = await Promise.all([
		findContext({ filter: { _id }, viewer }),
		findHeads({ proposal: _id, after, limit: limit + 1 }),
		findOfficial({ proposal: _id }),
	]);
	const page = toPage(heads, limit, ({ at }) => at);
	const rows = await toCommentRows({
		comments: [...official, ...page.items.flatMap((head) => [head, ...head.answers])],
		viewer,
		proposalAuthorIds: context.authorIds,
	});
	const rowOf = ({ _id: id }: StoredComment) => rows.get(id.toHexString()) as CommentRow;
	return {
		...context.shown,
		answers: official.map(rowOf),
		threads: {
			next: page.next,
			items: page.items.map((head) => ({
				...rowOf(head),
				replies: head.answers.slice(0, REPLIES_SHOWN).map(rowOf),
				moreReplies: head.answers.length > REPLIES_SHOWN,
			})),
		},
	};
}

/** One thread, for its own page. */
export interface ThreadData extends Omit<CommentSectionData, "threads" | "answers"> {
	head: CommentRow;
	/** Replies, oldest first. */
	replies: ListPage<CommentRow>;
}

/**
 * One thread of a proposal, its replies page by page.
 * @param threadId hex id of its first comment, or of any comment in it
 * @throws {DomainError} `notFound` for a thread of another or no proposal
 */
export async function findThread({
	proposalNumber,
	threadId,
	viewer,
	after,
	limit = 50,
}: {
	proposalNumber: number;
	threadId: string;
	viewer: MaybeViewer;
	after?: string | null;
	limit?: number;
}): Promise<ThreadData> {
	const context = await findContext({ filter: { number: proposalNumber }, viewer });
	const head = await CommentModel.findOne({ _id: threadId, proposal: context._id, thread: null })
		.select(COMMENT_FIELDS)
		.lean();
	if (!head) throw new DomainError("notFound");
	const replies = toPage(
		await CommentModel.find({ proposal: context._id, thread: head._id, ...afterCursor("at", 1, after) })
			.select(COMMENT_FIELDS)
			.sort({ at: 1, _id: 1 })
			.limit(limit + 1)
			.lean(),
		limit,
		({ at }) => at,
	);
	const rows = await toCommentRows({
		comments: [head, ...replies.items],
		viewer,
		proposalAuthorIds: context.authorIds,
	});
	const rowOf = ({ _id }: { _id: Types.ObjectId }) => rows.get(_id.toHexString()) as CommentRow;
	return {
		...context.shown,
		head: rowOf(head),
		replies: { items: replies.items.map(rowOf), next: replies.next },
	};
}

/** Hex id of a public proposal by its number. Throws {@link DomainError} `notFound`. */
export async function findProposalId({ number }: { number: number }): Promise<string> {
	const row = await ProposalModel.findOne({ number }).select({ state: 1 }).lean();
	if (!row || !isPublicState(row.state)) throw new DomainError("notFound");
	return row._id.toHexString();
}

async function findContext({
	filter,
	viewer,
}: {
	filter: { _id: Types.ObjectId } | { number: number };
	viewer: MaybeViewer;
}) {
	const [proposal, agencies] = await Promise.all([
		ProposalModel.findOne(filter)
			.select({ ...NAMED_FIELDS, state: 1, comments: 1, "authors.user": 1 })
			.lean(),
		findAgencyNames(agenciesOf(viewer)),
	]);
	if (!proposal || !isPublicState(proposal.state)) throw new DomainError("notFound");
	const decision = canComment({ proposal, viewer });
	return {
		_id: proposal._id,
		authorIds: proposal.authors.map(({ user }) => user.toHexString()),
		shown: {
			proposal: toNamedProposal(proposal),
			count: proposal.comments,
			refusal: decision.allowed ? null : decision.reason,
			agencies: [...agencies.values()],
		},
	};
}

/** First comments that are no official answers, each with the beginning of its thread, in one round trip. */
function findHeads({
	proposal,
	after,
	limit,
}: {
	proposal: Types.ObjectId;
	after?: string | null;
	limit: number;
}) {
	return CommentModel.aggregate<StoredComment & { answers: StoredComment[] }>([
		{ $match: { proposal, thread: null, agency: null, ...afterCursor("at", -1, after) } },
		{ $sort: { at: -1, _id: -1 } },
		{ $limit: limit },
		{ $project: COMMENT_FIELDS },
		{
			$lookup: {
				from: CommentModel.collection.name,
				localField: "_id",
				foreignField: "thread",
				pipeline: [
					{ $match: { proposal } },
					{ $sort: { at: 1, _id: 1 } },
					{ $limit: REPLIES_SHOWN + 1 },
					{ $project: COMMENT_FIELDS },
				],
				as: "answers",
			},
		},
	]);
}

/** Visible official answers, newest first. */
function findOfficial({ proposal }: { proposal: Types.ObjectId }): Promise<StoredComment[]> {
	return CommentModel.aggregate<StoredComment>([
		{ $match: { proposal, agency: { $exists: true }, state: "visible" } },
		{ $sort: { at: -1, _id: -1 } },
		{ $limit: ANSWERS_SHOWN },
		{ $project: COMMENT_FIELDS },
	]);
}
