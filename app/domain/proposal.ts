/** Where a proposal stands on its way to the public, apart from its stage. */
export const PROPOSAL_STATES = [
	"draft",
	"submitted",
	"returned",
	"published",
	"withdrawn",
	"merged",
	"archived",
	"hidden",
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** States that everyone may read. The others are for the authors and stewards only. */
export const PUBLIC_STATES = ["published", "merged", "archived"] as const satisfies ProposalState[];

/** What a steward's hiding takes a proposal out of, and showing it again brings it back to. */
export type PublicState = (typeof PUBLIC_STATES)[number];

/** States in which the authors may change the text. */
export const EDITABLE_STATES = [
	"draft",
	"returned",
	"submitted",
	"published",
] as const satisfies ProposalState[];

/** How far along the whole way a public proposal is, for lists and figures. */
export const PROGRESS_KEYS = [
	"working",
	"awaiting-answer",
	"declined",
	"committed",
	"live",
	"stopped",
] as const;
export type ProgressKey = (typeof PROGRESS_KEYS)[number];

/** Who owes the next step of a proposal. */
export const NEXT_STEP_OWNERS = ["authors", "steward", "agency", "supporters", "nobody"] as const;
export type NextStepOwner = (typeof NEXT_STEP_OWNERS)[number];

/** Longest texts, in characters, and most items. The same figures bind forms, services and the database. */
export const PROPOSAL_LIMITS = {
	title: 150,
	summary: 280,
	body: 50_000,
	service: 200,
	problem: 4_000,
	targetGroupText: 2_000,
	reason: 2_000,
	comment: 4_000,
	attachments: 10,
	attachmentBytes: 10 * 1024 * 1024,
	team: 10,
} as const;

/** Why a proposal that everyone could read is gone from its address; codes of `domain/errors.ts`. */
export type GoneReason = "proposalWithdrawn" | "proposalHidden";

/**
 * Why an address where everyone could read a proposal holds none any more.
 * @returns null for what is still there, and for what never was: nobody learns that there is a draft
 */
export function goneBecause({
	state,
	publishedAt,
}: {
	state: ProposalState;
	publishedAt?: Date | null;
}): GoneReason | null {
	if (state === "hidden") return "proposalHidden";
	return state === "withdrawn" && publishedAt ? "proposalWithdrawn" : null;
}

/** True when everyone may read a proposal in this state. */
export function isPublicState(state: ProposalState): boolean {
	return (PUBLIC_STATES as readonly ProposalState[]).includes(state);
}
