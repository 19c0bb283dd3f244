import { type EffortModel, estimateTurns, plantRound } from "./planner-model";

/** What an organiser has, and wants. */
export interface EffortInput {
	/** The same seed and figures give the same table. */
	seed: string;
	entries: number;
	judges: number;
	/** Time that a judge gives, in minutes. */
	minutesPerJudge: number;
	/** Time that one entry takes one judge, in minutes. */
	minutesPerEntry: number;
	/** How many are to be found: the winners, or the entries of the shortlist. */
	topCount: number;
	/** How the ranking is made from the scores. */
	method: "raw" | "offsets";
	/** Supposed spread; `SUPPOSED_MODEL` until a round of one's own tells better. */
	model: EffortModel;
	/** The level that is wanted: τ or a probability at least, wrong places at most. */
	wanted?: { measure: "tau" | "bestFirst" | "topWrong"; level: number };
	/** The largest k in the table; never more than there are judges. 12 when left out. */
	kMax?: number;
}

/**
 * A supposition for panels on a scale of five points: about a third of the variance of a score is the entry's own quality,
 * as studies of peer review find for single reviewers.
 */
export const SUPPOSED_MODEL: EffortModel = { quality: 1, leniency: 0.7, noise: 1.2 };

/** What to expect of k judges per entry. */
export interface EffortRow {
	k: number;
	/** Minutes of the busiest judge. */
	minutesPerJudge: number;
	/** Judges that are needed when each gives `minutesPerJudge` of the input; null when that is less than one entry. */
	judgesNeeded: number | null;
	affordable: boolean;
	/** Expected Kendall τ between the ranking and the truth: 1 the same, 0 no relation. */
	tau: Estimate;
	/** Probability that the truly best entry comes first. */
	bestFirst: Estimate;
	/** Expected number among the first `topCount` that do not belong there. */
	topWrong: Estimate;
}

/** A mean over the simulated rounds and its standard error. */
export interface Estimate {
	mean: number;
	error: number;
}

export interface EffortPlan {
	rows: EffortRow[];
	/** The largest k that the judges' time allows, 0 when not even one. */
	affordable: number;
	/** The smallest k that reaches what is wanted; null when none in the table does or nothing is wanted. */
	recommended: number | null;
	/** Rounds that were simulated. */
	runs: number;
}

/** Scores drawn in all runs together: well under a second. */
const EFFORT = 900_000;
const FEWEST_RUNS = 20;
const MOST_RUNS = 400;

/**
 * How good a ranking to expect from k judges per entry, for k from 1, and which k the judges' time allows. Simulates rounds with
 * a known truth under `model`; every k sees the same truths, so that the rows compare. Throws RangeError for numbers
 * below 1 (entries below 2), negative spreads, or a topCount that is more than the entries.
 */
export function planEffort(input: EffortInput): EffortPlan {
	const { entries, judges, topCount } = requireSensible(input);
	const turns = Math.min(judges, input.kMax ?? 12);
	const perJudge = Math.floor(input.minutesPerJudge / input.minutesPerEntry);
	const affordable = Math.min(judges, Math.floor((perJudge * judges) / entries));
	const runs = Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, Math.floor(EFFORT / (entries * turns))));
	const outcomes = Array.from({ length: turns }, (): Outcome[] => []);
	for (let run = 0; run < runs; run += 1) {
		const round = plantRound({
			entryCount: entries,
			judgeCount: judges,
			turns,
			model: input.model,
			seed: `${input.seed}:planner ${run}`,
		});
		for (const [at, estimate] of estimateTurns({ round, method: input.method }).entries()) {
			outcomes[at]?.push(compareToTruth({ estimate, topCount }));
		}
	}
	const rows = outcomes.map((row, at): EffortRow => {
		const k = at + 1;
		return {
			k,
			minutesPerJudge: Math.ceil((entries * k) / judges) * input.minutesPerEntry,
			judgesNeeded: perJudge < 1 ? null : Math.max(k, Math.ceil((entries * k) / perJudge)),
			affordable: k <= affordable,
			tau: average(row.map(({ tau }) => tau)),
			bestFirst: average(row.map(({ bestFirst }) => bestFirst)),
			topWrong: average(row.map(({ topWrong }) => topWrong)),
		};
	});
	return { rows, affordable, recommended: recommend({ rows, wanted: input.wanted }), runs };
}

function requireSensible(input: EffortInput): EffortInput {
	const { entries, judges, topCount, kMax = 1, minutesPerEntry, minutesPerJudge, model } = input;
	const whole = [entries - 1, judges, topCount, kMax];
	if (whole.some((number) => !Number.isInteger(number) || number < 1) || topCount > entries) {
		throw new RangeError("entries, judges, topCount and kMax are whole numbers that fit together");
	}
	if (!(minutesPerEntry > 0) || !(minutesPerJudge >= 0)) throw new RangeError("minutes are positive");
	if (Object.values(model).some((spread) => !(spread >= 0))) throw new RangeError("spreads are not negative");
	return input;
}

function recommend({
	rows,
	wanted,
}: {
	rows: readonly EffortRow[];
	wanted: EffortInput["wanted"];
}): number | null {
	if (!wanted) return null;
	const { measure, level } = wanted;
	const found = rows.find((row) =>
		measure === "topWrong" ? row.topWrong.mean <= level : row[measure].mean >= level,
	);
	return found?.k ?? null;
}

interface Outcome {
	tau: number;
	bestFirst: number;
	topWrong: number;
}

/** How a ranking by `estimate` differs from the truth, in which the entries stand. Equals count as rightly placed. */
function compareToTruth({ estimate, topCount }: { estimate: Float64Array; topCount: number }): Outcome {
	const ordered = Float64Array.from(estimate).sort();
	const lastIn = ordered[ordered.length - topCount] as number;
	const pairs = (estimate.length * (estimate.length - 1)) / 2;
	let topWrong = 0;
	for (let place = 0; place < topCount; place += 1) {
		if ((estimate[place] as number) < lastIn) topWrong += 1;
	}
	return {
		tau: 1 - (2 * countRises(estimate)) / pairs,
		bestFirst: estimate[0] === ordered.at(-1) ? 1 : 0,
		topWrong,
	};
}

/** Pairs of which the later is the greater, by merging (Knight 1966). */
function countRises(values: Float64Array): number {
	const list = Float64Array.from(values);
	return mergeCount({ list, spare: new Float64Array(list.length), from: 0, to: list.length });
}

/** Sorts `list` from `from` to before `to` downwards and gives the pairs that stood the other way. */
function mergeCount({
	list,
	spare,
	from,
	to,
}: {
	list: Float64Array;
	spare: Float64Array;
	from: number;
	to: number;
}): number {
	if (to - from < 2) return 0;
	const middle = (from + to) >> 1;
	let rises = mergeCount({ list, spare, from, to: middle }) + mergeCount({ list, spare, from: middle, to });
	let left = from;
	let right = middle;
	for (let at = from; at < to; at += 1) {
		const takeLeft = right >= to || (left < middle && (list[left] as number) >= (list[right] as number));
		if (!takeLeft) rises += middle - left;
		spare[at] = list[takeLeft ? left++ : right++] as number;
	}
	list.set(spare.subarray(from, to), from);
	return rises;
}

function average(values: readonly number[]): Estimate {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return { mean, error: Math.sqrt(squares / Math.max(1, values.length - 1) / values.length) };
}
