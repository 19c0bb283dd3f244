/** Status of a commitment, in the order in which a good one passes through them. */
export const COMMITMENT_STATUSES = [
	"consideration",
	"accepted",
	"in-progress",
	"pilot",
	"live",
	"scaled",
	"declined",
	"stalled",
] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** Statuses in which an agency still owes something, so that a due date can pass. */
export const OWING_STATUSES = [
	"accepted",
	"in-progress",
	"pilot",
	"stalled",
] as const satisfies CommitmentStatus[];

/** Statuses in which the agency says that it works, so that supporters are asked. */
export const CLAIMED_DONE_STATUSES = ["live", "scaled"] as const satisfies CommitmentStatus[];

/** Why an agency declines; the officer adds words to it. */
export const DECLINE_REASONS = [
	"no-authority",
	"budget",
	"law",
	"already-done",
	"duplicate-effort",
	"not-feasible",
	"other",
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** What a supporter says of a service that the agency calls live. */
export const CONFIRMATION_ANSWERS = ["works", "does-not", "not-tried"] as const;
export type ConfirmationAnswer = (typeof CONFIRMATION_ANSWERS)[number];

/** Supporters are asked when the agency calls a service live, and once more four weeks after that. */
export const CONFIRMATION_QUESTIONS = ["live", "four-weeks"] as const;
export type ConfirmationQuestion = (typeof CONFIRMATION_QUESTIONS)[number];

/** Longest texts of promises, answers and reports, in characters, and most rows. */
export const COMMITMENT_LIMITS = {
	deliverable: 300,
	owner: 200,
	words: 4_000,
	short: 500,
	text: 2_000,
	indicators: 12,
	indicatorName: 200,
	unit: 60,
	evidence: 5,
	deliverables: 12,
	obstacles: 8,
	parties: 20,
	milestones: 30,
} as const;

/** Whose indicator it is: the agency's, its head's own, or both. */
export const INDICATOR_HOLDERS = ["agency", "head", "both"] as const;
export type IndicatorHolder = (typeof INDICATOR_HOLDERS)[number];

/** Where a rule that stands in the way has got to. */
export const OBSTACLE_STATES = ["open", "changing", "changed"] as const;
export type ObstacleState = (typeof OBSTACLE_STATES)[number];

/** Plans of the state that a promise belongs to. */
export const PLANS = ["national-strategy", "master-plan", "agency-plan"] as const;
export type Plan = (typeof PLANS)[number];

/** Portals of the state through which people will reach the service. */
export const PORTALS = ["biz-portal", "citizen-portal"] as const;
export type Portal = (typeof PORTALS)[number];
