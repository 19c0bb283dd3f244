import { ALLOWED, type Decision, refuse } from "../decision";
import { METHODS_OF_MODE, type RoundMode } from "./round";

/** What can keep a round from opening; texts under `judgingRounds.missing.<code>`. */
export const MISSING_CODES = [
	"rubric",
	"scale",
	"method",
	"tieRule",
	"closesBeforeOpens",
	"closingPassed",
	"entries",
	"unchecked",
	"judges",
	"assignment",
] as const;
export type MissingCode = (typeof MISSING_CODES)[number];

/** Something that is missing; `count` says how much of it. */
export interface Missing {
	code: MissingCode;
	count: number;
}

/** What the rule looks at. */
export interface RoundToOpen {
	mode: RoundMode;
	method: string;
	reviewsPerEntry: number;
	opensAt: Date;
	closesAt: Date;
	rubric: { criteria: readonly { key: string; weight: number }[]; scaleMin: number; scaleMax: number };
	tieRules: readonly { rule: string; criterion?: string | null }[];
}

/** How far its preparation has come. */
export interface Preparation {
	/** Entries that are judged. */
	entries: number;
	/** Of those, how many have not passed every check yet. */
	unchecked: number;
	/** Judges who have accepted and not left. */
	judges: number;
	/** Entries with fewer judges than the round wants. */
	understaffed: number;
}

/** Whether a method can be official for a way of judging. */
export const isMethodOf = (mode: RoundMode, method: string): boolean =>
	(METHODS_OF_MODE[mode] as readonly string[]).includes(method);

/** Fewest entries and judges with which a comparison says anything. */
const FEWEST = 2;

/** What has to be done before judging can begin, in the order in which it is best done; empty when nothing is. */
export function missingForOpening({
	round,
	preparation,
	now,
}: {
	round: RoundToOpen;
	preparation: Preparation;
	now: Date;
}): Missing[] {
	const { criteria, scaleMin, scaleMax } = round.rubric;
	const keys = new Set(criteria.map(({ key }) => key));
	const scored = round.mode === "scores";
	const strayRules = round.tieRules.filter(
		({ rule, criterion }) => rule === "criterion" && !keys.has(criterion ?? ""),
	);
	const wantedJudges = round.mode === "pairs" ? FEWEST : Math.max(FEWEST, round.reviewsPerEntry);
	const checks: [MissingCode, number][] = [
		["rubric", scored && criteria.length === 0 ? 1 : 0],
		["scale", scored && !(scaleMin < scaleMax) ? 1 : 0],
		["method", isMethodOf(round.mode, round.method) ? 0 : 1],
		["tieRule", strayRules.length],
		["closesBeforeOpens", round.closesAt > round.opensAt ? 0 : 1],
		["closingPassed", round.closesAt > now ? 0 : 1],
		["entries", Math.max(0, FEWEST - preparation.entries)],
		["unchecked", preparation.unchecked],
		["judges", Math.max(0, wantedJudges - preparation.judges)],
		["assignment", round.mode === "pairs" ? 0 : preparation.understaffed],
	];
	return checks.flatMap(([code, count]) => (count > 0 ? [{ code, count }] : []));
}

/** Whether judging can begin. */
export function canOpen(missing: readonly Missing[]): Decision {
	return missing.length === 0 ? ALLOWED : refuse("roundNotReady");
}
