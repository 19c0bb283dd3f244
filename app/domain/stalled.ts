/** Why a commitment does not move; the officer adds words, and what has to happen for it to go on. */
export const STALL_CAUSES = [
	"budget",
	"law",
	"procurement",
	"partner",
	"staff",
	"technology",
	"policy",
	"other",
] as const;
export type StallCause = (typeof STALL_CAUSES)[number];

/** Longest text on how it gets going again, in characters. */
export const RESTART_LIMIT = 500;
