import { listComparisons } from "./methods/comparisons";
import { refitWithWeights } from "./methods/fit";
import { solveOffsets } from "./methods/offsets";
import { type Fit, isScoreMethod } from "./methods/outcome";
import { meanByEntry } from "./methods/scores";
import { log, type Micro, toMicro } from "./numbers";
import type { PreparedRecords } from "./prepare";
import { createRandom, type Random } from "./random";

/** How sure the place of one entry is; probabilities in millionths. */
export interface EntryUncertainty {
	entry: string;
	/** Between these the value lies in 95 of 100 runs. */
	low: Micro;
	high: Micro;
	/** How likely it is first, and among the first `places`. */
	first: Micro;
	inPlaces: Micro;
}

/** Two neighbours in the ranking that the records cannot tell apart. */
export interface StatisticalTie {
	above: string;
	below: string;
	/** In how many runs the upper one stayed above, in millionths; 950000 or more is no tie. */
	stays: Micro;
}

/** Why an entry needs more reviews: its place among the winners is open, or its order within the winners is. */
export interface ContestedEntry {
	entry: string;
	why: "places" | "order";
}

export type Uncertainty =
	| {
			ok: true;
			/** Runs that were drawn; fewer than asked for where a method on very many comparisons would take minutes. */
			runs: number;
			/** What was drawn: residuals of the ballots, or weights of the judges. */
			drawn: "residuals" | "judges";
			/** By code. */
			entries: EntryUncertainty[];
			ties: StatisticalTie[];
			contested: ContestedEntry[];
	  }
	| { ok: false; reason: "tooFewBallots" | "tooFewJudges" };

/** Share of runs in which an order has to hold to count as settled. */
const SETTLED = 0.95;

/** Comparisons × runs that may be fitted, some seconds' worth. */
const MOST_WORK = 5_000_000;

type Draw = (random: Random) => readonly number[];

/**
 * How much the official values and order would vary if the judging were repeated with judges like these, from the round's
 * own seed.
 *
 * On scores (raw, z, offsets): each run adds to every ballot a residual drawn with replacement from the residuals of all
 * ballots, enlarged by √(N/(N − p)) for the p values that were fitted to N ballots, and computes the method again. So an entry
 * whose two judges happened to agree is not taken for certain, and every run keeps all ballots and stays connected.
 *
 * On comparisons (Bradley–Terry, Copeland, Plackett–Luce): each run gives every judge a weight from the exponential
 * distribution (the Bayesian bootstrap, Rubin 1981), since comparisons of one judge are not independent.
 */
export function measureUncertainty({
	prepared,
	fit,
	ranking,
}: {
	prepared: PreparedRecords;
	fit: Fit;
	/** The official order, best first. */
	ranking: readonly { entry: string; rank: number }[];
}): Uncertainty {
	const { settings } = prepared;
	const onScores = isScoreMethod(settings.method);
	const draw = onScores ? drawResiduals({ prepared, fit }) : drawJudges({ prepared, fit });
	if (draw === null) return { ok: false, reason: onScores ? "tooFewBallots" : "tooFewJudges" };
	const runs = onScores
		? settings.bootstrapRuns
		: Math.min(settings.bootstrapRuns, affordRuns({ prepared, fit }));
	const random = createRandom(`${settings.seed}:uncertainty`);
	const drawn: Float64Array[] = [];
	for (let run = 0; run < runs; run += 1) {
		// why: rounded like published values, so that two entries that are equal in a run count as equal
		drawn.push(Float64Array.from(draw(random), (value) => toMicro(value)));
	}
	return summarize({ prepared, ranking, drawn, drawnFrom: onScores ? "residuals" : "judges" });
}

function affordRuns({ prepared, fit }: { prepared: PreparedRecords; fit: Fit }): number {
	const count = listComparisons({ prepared, source: fit.source }).length;
	return Math.max(100, Math.floor(MOST_WORK / Math.max(1, count)));
}

function drawResiduals({ prepared, fit }: { prepared: PreparedRecords; fit: Fit }): Draw | null {
	const { ballots, entries, judges, settings } = prepared;
	const adjusted = fit.adjusted ?? [];
	const ranked = fit.values.filter((value) => !Number.isNaN(value)).length;
	const fitted = ranked + (settings.method === "raw" ? 0 : (fit.judges?.length ?? 1) - 1);
	const spare = ballots.length - fitted;
	if (spare < 1) return null;
	const enlarge = Math.sqrt(ballots.length / spare);
	const residuals = Float64Array.from(
		ballots,
		({ entry }, at) => ((adjusted[at] as number) - (fit.values[entry] as number)) * enlarge,
	);
	const values = new Float64Array(ballots.length);
	return (random) => {
		for (let at = 0; at < values.length; at += 1) {
			values[at] = residuals[random.nextBelow(residuals.length)] as number;
		}
		const deviations =
			settings.method === "offsets"
				? solveOffsets({
						ballots,
						values,
						entries: entries.length,
						judges: judges.length,
						lambda: settings.lambda,
					}).entries
				: meanByEntry({ prepared, values });
		return fit.values.map((value, at) => value + (deviations[at] as number));
	};
}

function drawJudges({ prepared, fit }: { prepared: PreparedRecords; fit: Fit }): Draw | null {
	const { method } = prepared.settings;
	const active = new Set(
		[...prepared.ballots, ...prepared.choices, ...prepared.rankings].map(({ judge }) => judge),
	);
	if (active.size < 2 || isScoreMethod(method)) return null;
	const comparisons = listComparisons({ prepared, source: fit.source });
	return (random) => {
		const weights = prepared.judges.map(() => -log(1 - random.nextUnit()));
		const again = refitWithWeights({ prepared, method, comparisons, weights, start: fit, precision: 1e-3 });
		return again.ok ? again.values : fit.values;
	};
}

function summarize({
	prepared: { entries, settings },
	ranking,
	drawn,
	drawnFrom,
}: {
	prepared: PreparedRecords;
	ranking: readonly { entry: string; rank: number }[];
	drawn: readonly Float64Array[];
	drawnFrom: "residuals" | "judges";
}): Uncertainty {
	const runs = drawn.length;
	const first = new Float64Array(entries.length);
	const inPlaces = new Float64Array(entries.length);
	const at = new Map(entries.map((code, place) => [code, place]));
	const places = ranking.map(({ entry }) => at.get(entry) as number);
	for (const values of drawn) {
		shareTop({ values, among: places, places: 1, into: first });
		shareTop({ values, among: places, places: settings.places, into: inPlaces });
	}
	const rows = [...places]
		.sort((left, right) => left - right)
		.map((entry) => {
			const values = drawn.map((run) => run[entry] as number).sort((left, right) => left - right);
			return {
				entry: entries[entry] as string,
				low: values[Math.floor(0.025 * runs)] as number,
				high: values[Math.ceil(0.975 * runs) - 1] as number,
				first: toMicro((first[entry] as number) / runs),
				inPlaces: toMicro((inPlaces[entry] as number) / runs),
			};
		});
	const neighbours = ranking.slice(1).map((below, place) => {
		const above = ranking[place] as { entry: string; rank: number };
		const [upper, lower] = [places[place] as number, places[place + 1] as number];
		let stays = 0;
		for (const values of drawn) {
			const difference = (values[upper] as number) - (values[lower] as number);
			stays += difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
		}
		return { above: above.entry, below: below.entry, stays: toMicro(stays / runs), rank: above.rank };
	});
	const ties = neighbours.filter(({ stays }) => stays < toMicro(SETTLED));
	return {
		ok: true,
		runs,
		drawn: drawnFrom,
		entries: rows,
		ties: ties.map(({ above, below, stays }) => ({ above, below, stays })),
		contested: listContested({ rows, ties, places: settings.places, ranking }),
	};
}

/** Adds 1 for each entry among the best `places`; those who are equal on the last place share it. */
function shareTop({
	values,
	among,
	places,
	into,
}: {
	values: Float64Array;
	among: readonly number[];
	places: number;
	into: Float64Array;
}): void {
	const sorted = among.map((entry) => values[entry] as number).sort((left, right) => right - left);
	if (sorted.length === 0) return;
	const last = sorted[Math.min(places, sorted.length) - 1] as number;
	const above = sorted.filter((value) => value > last).length;
	const equal = sorted.filter((value) => value === last).length;
	const part = Math.min(1, (places - above) / equal);
	for (const entry of among) {
		const value = values[entry] as number;
		if (value >= last) into[entry] = (into[entry] as number) + (value > last ? 1 : part);
	}
}

function listContested({
	rows,
	ties,
	places,
	ranking,
}: {
	rows: readonly EntryUncertainty[];
	ties: readonly (StatisticalTie & { rank: number })[];
	places: number;
	ranking: readonly { entry: string; rank: number }[];
}): ContestedEntry[] {
	// why: with as many places as entries nobody can fall out, and only the order is open
	const open = (1 - SETTLED) / 2;
	const edge = new Set(
		rows
			.filter(({ inPlaces }) => inPlaces > toMicro(open) && inPlaces < toMicro(1 - open))
			.map(({ entry }) => entry),
	);
	const order = new Set(
		ties.filter(({ rank }) => rank < places).flatMap(({ above, below }) => [above, below]),
	);
	return ranking.flatMap(({ entry }): ContestedEntry[] =>
		edge.has(entry) ? [{ entry, why: "places" }] : order.has(entry) ? [{ entry, why: "order" }] : [],
	);
}
