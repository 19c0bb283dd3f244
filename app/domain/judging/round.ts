import { ALLOWED, type Decision, refuse } from "../decision";
import type { JudgingMethod, TieRule } from "./records";

export const ROUND_KINDS = ["screening", "shortlist", "final"] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** What is decided about a round; that it has closed follows from the clock, see {@link roundTime}. */
export const ROUND_STATES = ["draft", "open", "published"] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** How judges say what they think: scores by a rubric, one of two, or an order. */
export const ROUND_MODES = ["scores", "pairs", "rankings"] as const;
export type RoundMode = (typeof ROUND_MODES)[number];

/** The methods that can be official for each way of judging. */
export const METHODS_OF_MODE: Readonly<Record<RoundMode, readonly JudgingMethod[]>> = {
	scores: ["offsets", "z", "raw", "bradley-terry", "copeland"],
	pairs: ["bradley-terry", "copeland"],
	rankings: ["plackett-luce", "bradley-terry", "copeland"],
};

/** What teams are told after publication. */
export const FEEDBACK = ["none", "scores", "comments", "both"] as const;
export type Feedback = (typeof FEEDBACK)[number];

/** The tie rules by name; what each does stands with its type in records.ts. */
export const TIE_RULE_KINDS = [
	"criterion",
	"median",
	"fewer-low",
	"more-firsts",
	"support",
] as const satisfies readonly TieRule["rule"][];

export const ENTRY_STATES = ["in", "ineligible", "withdrawn"] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

export const JUDGE_STATES = ["active", "left"] as const;
export type JudgeState = (typeof JUDGE_STATES)[number];

export const CONFLICT_KINDS = ["own-team", "agency", "family", "other"] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export const ASSIGNMENT_STATES = ["assigned", "recused", "removed"] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export const OUTCOMES = ["left", "right", "tie", "skip"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What stands in the append-only record of a round; texts under `judgingRecords.<type>`. */
export const JUDGING_RECORD_TYPES = [
	"round-created",
	"round-changed",
	"rubric-changed",
	"rubric-locked",
	"round-opened",
	"entries-added",
	"entry-checked",
	"entry-withdrawn",
	"judge-invited",
	"invitation-revoked",
	"judge-joined",
	"judge-left",
	"conflict-declared",
	"assignment-confirmed",
	"assigned",
	"unassigned",
	"recused",
	"ballot-submitted",
	"ballot-withdrawn",
	"judge-reminded",
	"extra-reviews-asked",
	"closing-time-changed",
	"round-closed",
	"result-published",
	"budget-divided",
] as const;
export type JudgingRecordType = (typeof JUDGING_RECORD_TYPES)[number];

/** Longest texts in characters and the bounds of numbers; forms, services and pages share them. */
export const ROUND_LIMITS = {
	name: 120,
	about: 500,
	words: 300,
	comment: 4_000,
	why: 1_000,
	note: 1_000,
	practice: 10_000,
	criteria: 12,
	weight: 1_000,
	scaleMax: 100,
	steps: 21,
	reviews: 25,
	checks: 12,
	tracks: 12,
	prizes: 20,
	places: 1_000,
	entries: 5_000,
	judges: 1_000,
	minutes: 480,
	bootstrapRuns: 2_000,
	baht: 1_000_000_000,
	/** Revisions of one ballot. */
	revisions: 1_000,
} as const;

/** Days for which a judge's invitation is good. */
export const INVITATION_DAYS = 14;

/** The part of a round that its rules look at. */
export interface RoundClock {
	state: RoundState;
	opensAt: Date;
	closesAt: Date;
	closedAt?: Date | null;
}

export type RoundTime = "draft" | "waiting" | "judging" | "closed" | "published";

/** Where a round stands: opensAt is inclusive, closesAt exclusive; a steward's closing wins over the timetable. */
export function roundTime({ state, opensAt, closesAt, closedAt }: RoundClock, now: Date): RoundTime {
	if (state !== "open") return state;
	if (closedAt && closedAt <= now) return "closed";
	if (now < opensAt) return "waiting";
	return now < closesAt ? "judging" : "closed";
}

/**
 * Whether a ballot, a choice or a ranking is taken now.
 * @param closesAt an assignment's own closing time, where more reviews were asked for after the round
 */
export function canJudge({
	round,
	assignment,
	now,
}: {
	round: RoundClock;
	assignment?: { state: AssignmentState; closesAt?: Date | null };
	now: Date;
}): Decision {
	if (assignment && assignment.state !== "assigned") return refuse("notFound");
	const time = roundTime(round, now);
	if (time === "draft" || time === "waiting") return refuse("roundNotOpen");
	if (time === "published") return refuse("roundClosed");
	const extended = assignment?.closesAt && now < assignment.closesAt;
	return time === "judging" || extended ? ALLOWED : refuse("roundClosed");
}

/** Whether the rubric may change: not after the first score. */
export function canChangeRubric({ rubricLockedAt }: { rubricLockedAt?: Date | null }): Decision {
	return rubricLockedAt ? refuse("rubricLocked") : ALLOWED;
}

/** Whether the rules of a round (method, ties, places, blindness, k) may change: only while nobody can judge yet. */
export function canChangeRound({ round, now }: { round: RoundClock; now: Date }): Decision {
	const time = roundTime(round, now);
	return time === "draft" || time === "waiting" ? ALLOWED : refuse("roundRulesFixed");
}

/** Code of the nth entry (from 1) as results write it. */
export const entryCode = (number: number) => `E${String(number).padStart(3, "0")}`;

/** Code of the nth judge (from 1) as results write it. */
export const judgeCode = (number: number) => `J${String(number).padStart(2, "0")}`;
