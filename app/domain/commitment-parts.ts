import type { CommitmentStatus } from "./commitment";
import { ALLOWED, type Decision, refuse } from "./decision";
import { can } from "./permissions";
import { agenciesOf, type MaybeViewer } from "./viewer";

/** What somebody can owe to a commitment. */
export const CONTRIBUTIONS = ["knowledge", "budget", "data", "staff"] as const;
export type Contribution = (typeof CONTRIBUTIONS)[number];

/** What each owes, in words; null where nothing is asked. */
export type Owes = Record<Contribution, string | null>;

/** The agency whose promise it is, agencies that help, and partners outside the state. */
export const PARTY_ROLES = ["lead", "supporting", "partner"] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/**
 * `named`: the lead agency says so, as of itself or of a partner outside; `asked`, `accepted` and `declined`: a supporting
 * agency has its own say; `ended`: the lead agency asks for it no longer.
 */
export const PART_STATES = ["named", "asked", "accepted", "declined", "ended"] as const;
export type PartState = (typeof PART_STATES)[number];

/** States in which an agency takes part: it sees what is not public and joins the talk. */
export const HELPING_STATES = ["asked", "accepted"] as const satisfies PartState[];

/** What decides who may do what with the parts of a commitment. Ids are hex strings. */
export interface PartsPosition {
	leadId: string;
	status: CommitmentStatus;
	/** Agencies that were asked to help and have not declined. */
	supportingIds: readonly string[];
}

/** Whether an officer may say who owes what: of the lead agency, while the promise stands. */
export function canManageParts({ leadId, status }: PartsPosition, viewer: MaybeViewer): Decision {
	if (!can(viewer, "part.manage", { agencyId: leadId }).allowed) return refuse("notYourAgency");
	return status === "declined" ? refuse("wrongStatus") : ALLOWED;
}

/** Whether an officer may accept or decline a part: of the agency that was asked, as long as it has not answered. */
export function canAnswerPart(
	{ agencyId, state, status }: { agencyId: string; state: PartState; status: CommitmentStatus },
	viewer: MaybeViewer,
): Decision {
	if (!can(viewer, "part.answer", { agencyId }).allowed) return refuse("notYourAgency");
	if (status === "declined") return refuse("wrongStatus");
	return state === "asked" ? ALLOWED : refuse("alreadyAnswered");
}

/** On which side a person takes part in the talk on a commitment; null for everybody else. */
export function talkSideOf(
	{ leadId, supportingIds }: Pick<PartsPosition, "leadId" | "supportingIds">,
	viewer: MaybeViewer,
): { side: "lead" | "supporting" | "steward"; agencyId: string | null } | null {
	const own = agenciesOf(viewer);
	if (own.includes(leadId)) return { side: "lead", agencyId: leadId };
	const helping = supportingIds.find((id) => own.includes(id));
	if (helping) return { side: "supporting", agencyId: helping };
	return can(viewer, "commitment.talk").allowed ? { side: "steward", agencyId: null } : null;
}

/** Longest texts, in characters. */
export const PART_LIMITS = { owes: 300, name: 200, words: 2_000, message: 4_000 } as const;
