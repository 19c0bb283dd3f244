import { type ClientSession, Types } from "mongoose";
import { canAnswerOfficially, canComment, threadOf, whomToTell } from "~/domain/comment";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { isPublicState, type ProposalState } from "~/domain/proposal";
import { hasRole, type Viewer } from "~/domain/viewer";
import type { CommentInput } from "~/input/comment";
import { CommentModel } from "~~/models/comment.server";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel } from "~~/models/proposal.server";
import { recordEvent } from "./events.server";
import { listFollowerIds } from "./follows.server";
import { notify } from "./notifications.server";
import { createOnce } from "./once.server";
import { shareReads } from "./share-work.server";

/** Where a comment stands, for the way to it. Ids are hex strings. */
export interface AddedComment {
	id: string;
	/** The first comment of its thread; its own id for a first comment. */
	threadId: string;
	proposal: { number: number; slug: string };
}

/**
 * Adds a comment, a reply or an official answer, once per form, and tells those whom it concerns. An official answer
 * is recorded on the timeline together with it. The figures of proposal and thread follow with the next tally.
 * @throws {DomainError} `notFound` (proposal not public, or nothing shown to reply to), `commentsClosed`,
 *   `notYourAgency`, `changedUnderSameKey`
 */
export async function addComment({
	viewer,
	proposalNumber,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number;
	input: CommentInput;
	formRequest?: FormRequest;
	now: Date;
}): Promise<AddedComment> {
	const proposal = await findCommentable(proposalNumber);
	enforce(canComment({ proposal, viewer }));
	if (input.agency) enforce(canAnswerOfficially({ viewer, agencyId: input.agency }));
	const parent = input.parent ? await findParent({ id: input.parent, proposal: proposal._id }) : null;
	const row = {
		_id: new Types.ObjectId(),
		proposal: proposal._id,
		author: new Types.ObjectId(viewer.id),
		stance: input.stance,
		body: input.body,
		at: now,
		...(parent && {
			parent: parent._id,
			thread: new Types.ObjectId(
				threadOf({ id: parent._id.toHexString(), threadId: parent.thread?.toHexString() ?? null }),
			),
		}),
		...(input.agency && { agency: new Types.ObjectId(input.agency) }),
		...(formRequest && { request: formRequest }),
	};
	const insert = async (session?: ClientSession) => {
		const [document] = await CommentModel.create([row], { session });
		return document as NonNullable<typeof document>;
	};
	const { document } = await createOnce({
		model: CommentModel,
		formRequest,
		create: () =>
			input.agency
				? withTransaction(async (session) => {
						const answer = await insert(session);
						await recordAnswer({ answer: row, viewer, agencyId: input.agency as string, session });
						return answer;
					})
				: insert(),
	});
	const id = (document as typeof document & { _id: Types.ObjectId })._id.toHexString();
	const threadId = document.thread?.toHexString() ?? id;
	// why: also on a form sent again, in case the first time ended before everyone was told; nobody is told twice
	await tellOfComment({
		id,
		threadId,
		proposal,
		viewer,
		parentAuthorId: parent?.author.toHexString() ?? null,
		agencyId: input.agency,
		at: document.at,
	});
	return { id, threadId, proposal: { number: proposal.number, slug: proposal.slug } };
}

interface Commentable {
	_id: Types.ObjectId;
	number: number;
	slug: string;
	state: ProposalState;
	authors: { user: Types.ObjectId }[];
}

/** A rush of comments shares the reading; each reading begins after the comment came. */
const readCommentable = shareReads<number, Commentable>({
	read: (numbers) =>
		ProposalModel.collection
			.find<Commentable>(
				{ number: { $in: numbers } },
				{ projection: { number: 1, slug: 1, state: 1, "authors.user": 1 } },
			)
			.toArray(),
	keyOf: ({ number }) => number,
});

async function findCommentable(number: number) {
	const proposal = await readCommentable(number);
	if (!proposal || !isPublicState(proposal.state)) throw new DomainError("notFound");
	return proposal;
}

async function findParent({ id, proposal }: { id: string; proposal: Types.ObjectId }) {
	const parent = await CommentModel.findOne({ _id: id, proposal, state: "visible" })
		.select({ thread: 1, author: 1 })
		.lean();
	if (!parent) throw new DomainError("notFound");
	return parent;
}

async function recordAnswer({
	answer,
	viewer,
	agencyId,
	session,
}: {
	answer: { _id: Types.ObjectId; proposal: Types.ObjectId; thread?: Types.ObjectId; at: Date };
	viewer: Viewer;
	agencyId: string;
	session: ClientSession;
}): Promise<void> {
	await recordEvent({
		type: "official-answer",
		actor: {
			viewer,
			role: hasRole(viewer, "officer", { agencyId }) ? "officer" : "champion",
			agencyId,
		},
		subject: { proposal: answer.proposal, agency: agencyId },
		data: {
			comment: answer._id.toHexString(),
			thread: (answer.thread ?? answer._id).toHexString(),
		},
		at: answer.at,
		session,
	});
}

async function tellOfComment({
	id,
	threadId,
	proposal,
	viewer,
	parentAuthorId,
	agencyId,
	at,
}: {
	id: string;
	threadId: string;
	proposal: Awaited<ReturnType<typeof findCommentable>>;
	viewer: Viewer;
	parentAuthorId: string | null;
	agencyId?: string;
	at: Date;
}): Promise<void> {
	const authorIds = proposal.authors.map(({ user }) => user.toHexString());
	const notice = {
		occasion: `comment:${id}`,
		proposal: proposal._id,
		data: { comment: id, thread: threadId, ...(agencyId && { agency: agencyId }) },
		at,
	};
	// why: one notice per person and occasion, so the most telling one goes first
	if (agencyId) {
		const followers = await listFollowerIds({ proposalId: proposal._id });
		const users = [...authorIds, ...followers].filter((user) => user !== viewer.id);
		await notify({ users, notice: { ...notice, type: "official-answer" } });
	}
	const told = whomToTell({ by: viewer, authorIds, parentAuthorId });
	await notify({ users: told.reply, notice: { ...notice, type: "reply-to-yours" } });
	await notify({ users: told.comment, notice: { ...notice, type: "comment-on-yours" } });
}
