import { DAY_MS, startOfBangkokDay } from "./bangkok-day";
import { ALLOWED, type Decision, refuse } from "./decision";
import { PROPOSAL_LIMITS } from "./proposal";
import { DEFAULT_GATES, type GateRules } from "./stage";

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

/** Order of public lists: what takes ideas first, what is over last. */
export const TIME_ORDER: readonly ChallengeTime[] = ["open", "running", "upcoming", "over"];

/** When the phase that runs now ends, or else the next one begins; null when nothing is ahead. */
export function nextTurn(phases: readonly Phase[], now: Date): { key: PhaseKey; at: Date } | null {
	const current = phases.find((phase) => phase.opensAt <= now && now < phase.closesAt);
	if (current) return { key: current.key, at: current.closesAt };
	const ahead = phases.filter((phase) => now < phase.opensAt);
	const [next] = ahead.sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
	return next ? { key: next.key, at: next.opensAt } : null;
}

/** The last moment of the last day of a phase, to name that day: a phase closes at midnight, when the next day begins. */
export function lastDayOf(closesAt: Date | string): Date {
	return new Date(new Date(closesAt).getTime() - 1);
}

/** Whole days between today and the last day of a phase, both in Bangkok; 0 on the last day. */
export function daysLeft({ closesAt, now }: { closesAt: Date | string; now: Date | string }): number {
	return Math.floor((lastDayOf(closesAt).getTime() - startOfBangkokDay(new Date(now)).getTime()) / DAY_MS);
}

/** The first phase that begins before the one ahead of it in the order of phases has ended; null when all follow. */
export function firstOutOfOrder(phases: readonly Phase[]): PhaseKey | null {
	const ordered = [...phases].sort((a, b) => PHASES.indexOf(a.key) - PHASES.indexOf(b.key));
	const wrong = ordered.find((phase, index) => {
		const before = ordered[index - 1];
		return before !== undefined && phase.opensAt < before.closesAt;
	});
	return wrong?.key ?? null;
}

/** Longest texts in characters and most items of a challenge; forms, services and pages share them. */
export const CHALLENGE_LIMITS = {
	slug: 60,
	title: 150,
	line: 200,
	text: 2_000,
	brief: 20_000,
	votes: 1_000,
	team: PROPOSAL_LIMITS.team,
	gate: 100,
	rows: 8,
	supporting: 12,
	partners: 20,
	baht: 1_000_000_000,
} as const;

/** What binds those who take part. It stands still once somebody has acted on it. */
export interface ChallengeRules {
	votesPerPerson: number | null;
	teamMin: number;
	teamMax: number;
	gateKeeper: GateKeeper;
	eligibility: { th: string; en: string };
	gates: Partial<GateRules>;
}

/** Whether the rules may change: not after the first support of an entry, unless they stay as they are. */
export function canChangeRules({
	before,
	after,
	hasSupport,
}: {
	before: ChallengeRules;
	after: ChallengeRules;
	hasSupport: boolean;
}): Decision {
	return hasSupport && writeRules(before) !== writeRules(after) ? refuse("rulesLocked") : ALLOWED;
}

function writeRules({
	votesPerPerson,
	teamMin,
	teamMax,
	gateKeeper,
	eligibility,
	gates,
}: ChallengeRules): string {
	const own = (Object.keys(DEFAULT_GATES) as (keyof GateRules)[]).map((key) => gates[key] ?? null);
	return JSON.stringify([votesPerPerson, teamMin, teamMax, gateKeeper, eligibility.th, eligibility.en, own]);
}

/**
 * Whether a team may send an entry in: while ideas are taken, and with as many members as the rules ask for.
 * @returns refusals `challengeClosed`, `teamTooSmall`, `teamTooLarge`
 */
export function canEnter({
	challenge,
	members,
	now,
}: {
	challenge: { phases: readonly Phase[]; rules: Pick<ChallengeRules, "teamMin" | "teamMax"> };
	/** Authors of the entry, the lead included. */
	members: number;
	now: Date;
}): Decision {
	if (challengeTime(challenge.phases, now) !== "open") return refuse("challengeClosed");
	return fitsTeam({ rules: challenge.rules, members });
}

type TeamRules = Pick<ChallengeRules, "teamMin" | "teamMax">;

/**
 * Whether a team has as many members as the rules of its challenge ask for.
 * @returns refusals `teamTooSmall`, `teamTooLarge`
 */
export function fitsTeam({ rules, members }: { rules: TeamRules; members: number }): Decision {
	if (members < rules.teamMin) return refuse("teamTooSmall");
	return members > rules.teamMax ? refuse("teamTooLarge") : ALLOWED;
}

/** Most authors of a proposal: what its challenge allows, and never more than a proposal can have. */
export function largestTeam(rules: Pick<TeamRules, "teamMax"> | null | undefined): number {
	return Math.min(PROPOSAL_LIMITS.team, rules?.teamMax ?? PROPOSAL_LIMITS.team);
}
