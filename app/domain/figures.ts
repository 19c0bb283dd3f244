import type { ProgressKey } from "./proposal";
import { STAGES, type Stage } from "./stage";
import type { Bilingual } from "./vocabulary";

/** What figures are kept for: everything together, and one thing of a kind each. */
export const FIGURE_DIMENSIONS = ["all", "challenge", "agency", "province", "group"] as const;
export type FigureDimension = (typeof FIGURE_DIMENSIONS)[number];

/** Stands for all fiscal years together, where a fiscal year of the Buddhist Era stands otherwise. */
export const ALL_YEARS = 0;

/** Key of the province row that counts proposals for the whole country. */
export const NATIONWIDE_KEY = "nationwide";

/** How far a proposal can have come; each step takes in the ones before it. */
export const FUNNEL_STEPS = ["published", "tested", "asked", "committed", "live", "confirmed"] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/**
 * What has become of a published proposal. Each is in one class and no other, so that the classes add up to `published`:
 * still worked on by its authors, waiting for an agency's answer, taken on by an agency, refused, or ended without an answer.
 */
export const OUTCOMES = ["inWork", "waiting", "takenOn", "refused", "ended"] as const;
export type Outcome = (typeof OUTCOMES)[number];

const OUTCOME_OF: Record<ProgressKey, Outcome> = {
	working: "inWork",
	"awaiting-answer": "waiting",
	declined: "refused",
	committed: "takenOn",
	live: "takenOn",
	// why: its work was stopped, or it was merged into another or put away with its challenge
	stopped: "ended",
};

/** The one class that a public proposal belongs to. */
export function whatBecameOf(progress: ProgressKey): Outcome {
	return OUTCOME_OF[progress];
}

/**
 * What is counted in each row of figures. The funnel counts the proposals that were published in the fiscal year, and
 * how far they have come and what has become of them since; promises count in the year in which they were approved, opinions in the year in which
 * they were due, solutions and reuses in the year in which they were entered and confirmed by both sides. `late` takes in
 * what was delivered after its day, `overdue` only what is owed now; `examples` are counted rows made up for demonstration.
 */
export const COUNTS = [
	...FUNNEL_STEPS,
	...OUTCOMES,
	"promised",
	"onTime",
	"late",
	"overdue",
	"claimed",
	"judged",
	"upheld",
	"declined",
	"opinionsDue",
	"opinionsInTime",
	"innovations",
	"reuses",
	"examples",
] as const;
export type CountKey = (typeof COUNTS)[number];
export type Counts = Record<CountKey, number>;

/** A row of counts with nothing in it. */
export function emptyCounts(): Counts {
	return Object.fromEntries(COUNTS.map((key) => [key, 0])) as Counts;
}

type WorkStage = Exclude<Stage, "drive">;
const WORK_STAGES = STAGES.filter((stage): stage is WorkStage => stage !== "drive");

/**
 * Steps whose length is measured, in their order: the review before publication, the five stages of work, the agency's
 * answer, the approval of its promise, the work on it, and the confirmation by citizens.
 */
export const TIMED_STEPS = ["review", ...WORK_STAGES, "answer", "approve", "deliver", "confirm"] as const;
export type TimedStep = (typeof TIMED_STEPS)[number];

/** How long a step took: of `count` times the middle one, and the middle half of them, in days. */
export interface StepTime {
	step: TimedStep;
	count: number;
	median: number;
	low: number;
	high: number;
}

/** The figures of one thing in one fiscal year. */
export interface FigureRow {
	dimension: FigureDimension;
	/** Fiscal year in the Buddhist Era, or {@link ALL_YEARS}. */
	year: number;
	/** Id of a challenge or agency in hex, code of a province, key of a target group; `all` for everything together. */
	key: string;
	counts: Counts;
	/** Only for everything together and for agencies; steps that nothing has passed are left out. */
	steps: StepTime[];
}

/** A part of a whole; shares are always shown with both. */
export interface Share {
	part: number;
	of: number;
}

/** A share as a number from 0 to 1, or null of nothing. */
export function shareOf({ part, of }: Share): number | null {
	return of > 0 ? part / of : null;
}

/** The shares that the programme is judged by, each with its numerator and denominator. */
export function sharesOf(counts: Counts): Record<"taken" | "punctual" | "upheld" | "opinions", Share> {
	return {
		taken: { part: counts.committed, of: counts.published },
		punctual: { part: counts.onTime, of: counts.promised },
		upheld: { part: counts.upheld, of: counts.judged },
		opinions: { part: counts.opinionsInTime, of: counts.opinionsDue },
	};
}

/**
 * The value below which a share `p` (0 to 1) of the values lies; between two values it is weighed between them (type 7 of
 * Hyndman and Fan 1996, as spreadsheets count). Null without values.
 */
export function quantile(values: readonly number[], p: number): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	const place = (sorted.length - 1) * p;
	const below = sorted[Math.floor(place)];
	const above = sorted[Math.ceil(place)];
	if (below === undefined || above === undefined) return null;
	return below + (above - below) * (place - Math.floor(place));
}

/** The middle of the values; null without any. */
export function median(values: readonly number[]): number | null {
	return quantile(values, 0.5);
}

/** Times of a step in days, summed up; null when nothing has passed it. */
export function summariseTimes(step: TimedStep, days: readonly number[]): StepTime | null {
	const [low, middle, high] = [quantile(days, 0.25), median(days), quantile(days, 0.75)];
	if (low === null || middle === null || high === null) return null;
	return { step, count: days.length, median: tenth(middle), low: tenth(low), high: tenth(high) };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Of fewer than these (promises, or services that people have judged) no percentage is made of one agency. */
export const FEWEST_COMPARED = 5;

/** Fewer agencies than these with similar numbers make no comparison. */
export const FEWEST_PEERS = 4;

/** Numbers of promises from which an agency belongs to the next class of size. */
const SIZES = [FEWEST_COMPARED, 20, 100] as const;

/** The class of size of an agency by its promises; 0 is too small to compare. */
export function sizeClass(promised: number): number {
	return SIZES.filter((from) => promised >= from).length;
}

/** How a share stands beside the middle half of those with similar numbers. */
export type Comparison =
	| { kind: "few-promises" }
	| { kind: "few-peers"; peers: number }
	| { kind: "below" | "within" | "above"; low: number; high: number; peers: number };

/**
 * Compares an agency's share with the middle half of all agencies of its class of size, itself among them, instead of
 * ranking it.
 * @param own what the agency has done, out of what
 * @param size promises of the agency, which its class follows from
 * @param others the same of every agency, itself too
 */
export function compareWithSimilar({
	own,
	size,
	others,
}: {
	own: Share;
	size: number;
	others: readonly { share: Share; size: number }[];
}): Comparison {
	const share = shareOf(own);
	if (share === null || own.of < FEWEST_COMPARED || sizeClass(size) === 0) return { kind: "few-promises" };
	const shares = others
		.filter((other) => other.share.of >= FEWEST_COMPARED && sizeClass(other.size) === sizeClass(size))
		.map((other) => shareOf(other.share))
		.filter((value) => value !== null);
	const [low, high] = [quantile(shares, 0.25), quantile(shares, 0.75)];
	if (shares.length < FEWEST_PEERS || low === null || high === null)
		return { kind: "few-peers", peers: shares.length };
	return {
		kind: share < low ? "below" : share > high ? "above" : "within",
		low,
		high,
		peers: shares.length,
	};
}

/** A province that stands out on the map, in one of four classes of shade. */
export function shadeOf(value: number, largest: number): 0 | 1 | 2 | 3 | 4 {
	if (value <= 0 || largest <= 0) return 0;
	return (SHADE_SHARES.filter((share) => value > share * largest).length + 1) as 1 | 2 | 3 | 4;
}

const SHADE_SHARES = [0.25, 0.5, 0.75] as const;

/** Least and largest whole number of each class of shade that holds any number. */
export function shadeRanges(largest: number): { shade: 1 | 2 | 3 | 4; from: number; to: number }[] {
	const bounds = [0, ...SHADE_SHARES.map((share) => Math.floor(share * largest)), largest];
	return ([1, 2, 3, 4] as const).flatMap((shade) => {
		const [from, to] = [(bounds[shade - 1] ?? 0) + 1, bounds[shade] ?? 0];
		return from <= to ? [{ shade, from, to }] : [];
	});
}

/** One year's value of an indicator, with where it stands. */
export interface IndicatorValue {
	/** Fiscal year, Buddhist Era. */
	year: number;
	/** Percent from 0 to 100, or a number. */
	value: number;
	/** What stands above and below the line of a share; null where the source gives only the percent. */
	share: Share | null;
	source: string;
	sourceLink: string | null;
	/** Day or month that the value is of, in words, when it is not the whole year. */
	moment: Bilingual | null;
}

/** What an indicator's values are: a share in percent, or a plain number. */
export const INDICATOR_KINDS = ["share", "number"] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** Longest texts of indicators, in characters. */
export const INDICATOR_LIMITS = { name: 200, unit: 60, source: 500, moment: 60 } as const;
