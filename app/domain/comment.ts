import { ALLOWED, type Decision, refuse } from "./decision";
import { can } from "./permissions";
import { isPublicState, type ProposalState } from "./proposal";
import type { MaybeViewer, Viewer } from "./viewer";

export const COMMENT_STATES = ["visible", "hidden"] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

/** May this person comment on the proposal? Published ones only; what is merged or archived can be read on. */
export function canComment({
	proposal,
	viewer,
}: {
	proposal: { state: ProposalState };
	viewer: MaybeViewer;
}): Decision {
	if (!isPublicState(proposal.state)) return refuse("notPublished");
	if (proposal.state !== "published") return refuse("commentsClosed");
	return can(viewer, "comment.add");
}

/** May this person speak for the agency? Its officers and its champion may, on any proposal. */
export function canAnswerOfficially({
	viewer,
	agencyId,
}: {
	viewer: MaybeViewer;
	agencyId: string;
}): Decision {
	return can(viewer, "comment.add-official", { agencyId }).allowed ? ALLOWED : refuse("notYourAgency");
}

/** Who reads the text of a hidden comment and the words of the steward who hid it. */
export function seesHidden({
	comment,
	viewer,
}: {
	comment: { authorId: string };
	viewer: MaybeViewer;
}): boolean {
	return can(viewer, "comment.read-hidden", { isAuthor: viewer?.id === comment.authorId }).allowed;
}

/** The thread that a reply belongs to: a reply to a reply stays in the same thread, so two levels are shown. */
export function threadOf(parent: { id: string; threadId: string | null }): string {
	return parent.threadId ?? parent.id;
}

/** Who hears of a new comment, and as what; nobody hears of their own, nobody hears twice. */
export function whomToTell({
	by,
	authorIds,
	parentAuthorId,
}: {
	by: Pick<Viewer, "id">;
	authorIds: readonly string[];
	parentAuthorId: string | null;
}): { reply: string[]; comment: string[] } {
	const reply = parentAuthorId && parentAuthorId !== by.id ? [parentAuthorId] : [];
	return { reply, comment: authorIds.filter((id) => id !== by.id && !reply.includes(id)) };
}
