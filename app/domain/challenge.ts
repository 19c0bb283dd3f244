/** Phases of a challenge in their order; a challenge may leave some out. */
export const PHASES = ["submission", "shortlist", "build", "judging", "results", "follow-up"] as const;
export type PhaseKey = (typeof PHASES)[number];

export const CHALLENGE_KINDS = ["hackathon", "open-call", "crisis"] as const;
export type ChallengeKind = (typeof CHALLENGE_KINDS)[number];

export const CHALLENGE_STATES = ["draft", "published", "archived"] as const;
export type ChallengeState = (typeof CHALLENGE_STATES)[number];

/** Who moves a proposal through its gates. */
export const GATE_KEEPERS = ["steward", "author"] as const;
export type GateKeeper = (typeof GATE_KEEPERS)[number];

/** A phase runs from `opensAt` (inclusive) to `closesAt` (exclusive). */
export interface Phase {
	key: PhaseKey;
	opensAt: Date;
	closesAt: Date;
}

/** The phase that runs at a time, or null before, between and after phases. */
export function phaseAt(phases: readonly Phase[], now: Date): PhaseKey | null {
	return phases.find((p) => p.opensAt <= now && now < p.closesAt)?.key ?? null;
}

/** Where a challenge stands on the clock, as lists show it. */
export type ChallengeTime = "upcoming" | "open" | "running" | "over";

/** upcoming: nothing has begun; open: ideas are taken; running: a later phase; over: all phases have ended. */
export function challengeTime(phases: readonly Phase[], now: Date): ChallengeTime {
	const current = phaseAt(phases, now);
	if (current === "submission") return "open";
	if (current !== null) return "running";
	if (phases.every((p) => now < p.opensAt)) return "upcoming";
	return phases.every((p) => p.closesAt <= now) ? "over" : "running";
}
