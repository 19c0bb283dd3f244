import type { CommentState } from "./comment";
import { ALLOWED, type Decision, refuse } from "./decision";
import { isSteward, type MaybeViewer } from "./viewer";

/** Why a comment is reported or hidden, and why a proposal is returned; texts under `domain.reportReason.<key>`. */
export const REPORT_REASONS = ["insult", "personal-data", "spam", "illegal", "off-topic", "other"] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export const MODERATION_DECISIONS = ["keep", "hide"] as const;
export type ModerationDecision = (typeof MODERATION_DECISIONS)[number];

/** May this person decide on a reported comment? Stewards, and none on a comment of their own. */
export function canModerate({
	comment,
	viewer,
}: {
	comment: { authorId: string };
	viewer: MaybeViewer;
}): Decision {
	if (!isSteward(viewer)) return refuse("notPermitted");
	return comment.authorId === viewer?.id ? refuse("notPermitted") : ALLOWED;
}

/**
 * May this person show a hidden comment again? Stewards, and none a comment of their own.
 * @returns refusals `notPermitted`, `alreadyDecided` for one that is shown already
 */
export function canShowAgain({
	comment,
	viewer,
}: {
	comment: { authorId: string; state: CommentState };
	viewer: MaybeViewer;
}): Decision {
	const moderate = canModerate({ comment, viewer });
	if (!moderate.allowed) return moderate;
	return comment.state === "hidden" ? ALLOWED : refuse("alreadyDecided");
}
