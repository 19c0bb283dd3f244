import { ALLOWED, type Decision, refuse } from "./decision";
import { can } from "./permissions";
import type { MaybeViewer } from "./viewer";

/** Why a comment or a proposal is reported or hidden; texts under `domain.reportReason.<key>`. */
export const REPORT_REASONS = ["insult", "personal-data", "spam", "illegal", "off-topic", "other"] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export const MODERATION_DECISIONS = ["keep", "hide"] as const;
export type ModerationDecision = (typeof MODERATION_DECISIONS)[number];

/** Longest words of a report and of a decision, in characters. */
export const MODERATION_LIMITS = { report: 1_000, note: 1_000 } as const;

/** What people report: a proposal, or a comment on one, with those who wrote it. Ids are hex strings. */
export const REPORTED_KINDS = ["comment", "proposal"] as const;
export type ReportedKind = (typeof REPORTED_KINDS)[number];

type Question = { thing: { authorIds: readonly string[] }; viewer: MaybeViewer };

/**
 * May this person report it? Everyone with an account, what others wrote, as long as it is shown.
 * @returns refusals `signInRequired`, `alreadyDecided` for what is not shown, `notPermitted` for one's own
 */
export function canReport({
	thing,
	viewer,
}: {
	thing: Question["thing"] & { shown: boolean };
	viewer: MaybeViewer;
}): Decision {
	const may = can(viewer, "content.report");
	if (!may.allowed) return may;
	if (!thing.shown) return refuse("alreadyDecided");
	return isOwn({ thing, viewer }) ? refuse("notPermitted") : ALLOWED;
}

const isOwn = ({ thing, viewer }: Question) => viewer !== null && thing.authorIds.includes(viewer.id);

/** May this person decide on what was reported? Stewards, and none on what they wrote themselves. */
export function canModerate({ thing, viewer }: Question): Decision {
	const may = can(viewer, "content.moderate").allowed && !isOwn({ thing, viewer });
	return may ? ALLOWED : refuse("notPermitted");
}

/**
 * May this person show again what was hidden? Stewards, and none what they wrote themselves.
 * @returns refusals `notPermitted`, `alreadyDecided` for what is not hidden
 */
export function canShowAgain({
	thing,
	viewer,
}: {
	thing: Question["thing"] & { hidden: boolean };
	viewer: MaybeViewer;
}): Decision {
	const moderate = canModerate({ thing, viewer });
	if (!moderate.allowed) return moderate;
	return thing.hidden ? ALLOWED : refuse("alreadyDecided");
}
