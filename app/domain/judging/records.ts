/**
 * What a judging round is computed from. These records hold codes, never people: entries and judges carry the pseudonyms
 * that the published bundle shows too, so that the same code computes the result for the organiser and for whoever doubts it.
 */

/** The rules that turn records into an order. The official one is fixed before the round opens; the others stand beside it. */
export const JUDGING_METHODS = ["raw", "z", "offsets", "bradley-terry", "copeland", "plackett-luce"] as const;
export type JudgingMethod = (typeof JUDGING_METHODS)[number];

/** One line of a rubric, as far as the arithmetic needs it. */
export interface Criterion {
	key: string;
	/** Above 0, at most 6 decimals; only its share of all weights counts. */
	weight: number;
}

/**
 * How ties are broken, in the order that was published. What no rule parts stays a tie.
 * - `criterion`: the higher mean of one criterion
 * - `median`: the higher median of the judges' totals
 * - `fewer-low`: fewer single scores at or below `at`
 * - `more-firsts`: more judges who put the entry first (alone or jointly) among those they scored
 * - `support`: more support of the people (`entries[].support`)
 */
export type TieRule =
	| { rule: "criterion"; criterion: string }
	| { rule: "median" }
	| { rule: "fewer-low"; at: number }
	| { rule: "more-firsts" }
	| { rule: "support" };

/** What the organiser fixed before the round opened. */
export interface JudgingSettings {
	method: JudgingMethod;
	criteria: Criterion[];
	/** Lowest and highest score of each criterion; scores have at most 6 decimals. */
	scale: { min: number; max: number };
	/** Weight λ ≥ 0 that pulls judge offsets towards 0; 0 is the pure additive model. */
	lambda: number;
	/** Weight α ≥ 0 of the assumed wins and losses where an entry has only wins or only losses; 0 refuses instead. */
	alpha: number;
	/** An entry with fewer standing ballots than this keeps z and offsets from being computed; at least 1. */
	minBallots: number;
	tieRules: TieRule[];
	/** Text that all drawn numbers follow from. */
	seed: string;
	/** How often the uncertainty is drawn; 0 leaves it out. */
	bootstrapRuns: number;
	/** How many entries win (or go on to the next round). */
	places: number;
}

export interface EntryRecord {
	code: string;
	/** People's support at the end of the vote, for the tie rule `support`. */
	support?: number;
}

export interface JudgeRecord {
	code: string;
}

/** Why a record is published but not counted. */
export const IGNORED_REASONS = ["superseded", "undone", "recused", "withdrawn", "practice"] as const;
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

/** Set on a record that stays in the bundle without counting. */
interface MayBeIgnored {
	ignored?: IgnoredReason;
}

/** One judge's scores of one entry; every criterion has one. At most one standing ballot per judge and entry. */
export interface BallotRecord extends MayBeIgnored {
	judge: string;
	entry: string;
	scores: Record<string, number>;
}

/** One judge's choice between two entries. */
export interface ChoiceRecord extends MayBeIgnored {
	judge: string;
	left: string;
	right: string;
	outcome: "left" | "right" | "tie";
}

/** One judge's order of entries, best first; `seen` holds all that the judge looked at, ranked or not. */
export interface RankingRecord extends MayBeIgnored {
	judge: string;
	ranked: string[];
	seen: string[];
}

/**
 * Everything a result follows from. Records that name an entry or judge which is not listed do not count, neither do those
 * marked `ignored`. The order of the lists has no meaning.
 */
export interface JudgingRecords {
	settings: JudgingSettings;
	entries: EntryRecord[];
	judges: JudgeRecord[];
	ballots: BallotRecord[];
	choices: ChoiceRecord[];
	rankings: RankingRecord[];
}

/** Settings that a round begins with; weights and seed come from the organiser. */
export const DEFAULT_JUDGING_SETTINGS = {
	method: "offsets",
	lambda: 1,
	alpha: 0.1,
	minBallots: 2,
	tieRules: [{ rule: "median" }, { rule: "more-firsts" }],
	bootstrapRuns: 500,
	places: 3,
} as const satisfies Omit<JudgingSettings, "criteria" | "scale" | "seed">;
