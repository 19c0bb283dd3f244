import { type Comparison, listComparisons } from "./methods/comparisons";
import { fitMethod } from "./methods/fit";
import { isScoreMethod } from "./methods/outcome";
import { apportion, MICRO, powerOfTen, toDigits, toMicro } from "./numbers";
import { type PreparedRecords, prepareRecords } from "./prepare";
import type { JudgingRecords } from "./records";
import { rankEntries } from "./result";

/**
 * How the value of an entry came about, in whole units of the last digit shown (`unit` millionths each), so that what is
 * shown adds up exactly:
 * - the sum of `criteria[].contribution` is `raw`; `raw + adjustment = total`
 * - for every judge `raw + adjustment = adjusted`; the sum of `judges[].adjusted` is `total` × number of judges, that of
 *   `judges[].raw` is `raw` × number of judges
 * Parts are rounded by largest remainder and so within one unit of their true values.
 */
export interface ScoreExplanation {
	kind: "scores";
	entry: string;
	rank: number;
	tied: boolean;
	tieRule: number | null;
	/** Size of a unit in millionths: 1 for six digits, 10000 for two. */
	unit: number;
	raw: number;
	/** What the judges' offsets (or z scores) change; 0 for raw means. */
	adjustment: number;
	total: number;
	criteria: {
		key: string;
		/** Mean of the judges' scores. */
		mean: number;
		/** Weight as given in the rubric. */
		weight: number;
		/** Mean × share of the weight. */
		contribution: number;
	}[];
	judges: { judge: string; raw: number; adjustment: number; adjusted: number }[];
}

/** How the value of an entry came about in a method on comparisons: against whom it won and lost. */
export interface PairExplanation {
	kind: "pairs";
	entry: string;
	rank: number;
	tied: boolean;
	tieRule: number | null;
	unit: number;
	total: number;
	wins: number;
	losses: number;
	ties: number;
	/** By code; the sums over all opponents are the figures above. */
	opponents: { entry: string; wins: number; losses: number; ties: number }[];
}

export type EntryExplanation = ScoreExplanation | PairExplanation;

/**
 * Explains one entry under the official method, shown with `digits` decimals (0 to 6). Null for an entry without a rank:
 * unknown, never judged, or the method is refused.
 */
export function explainEntry({
	records,
	entry,
	digits = 6,
}: {
	records: JudgingRecords;
	entry: string;
	digits?: number;
}): EntryExplanation | null {
	return explainEntries({ records, digits, only: entry })[0] ?? null;
}

/** Explains all ranked entries in the official order (or `only` one); see {@link explainEntry}. */
export function explainEntries({
	records,
	digits = 6,
	only,
}: {
	records: JudgingRecords;
	digits?: number;
	only?: string;
}): EntryExplanation[] {
	const prepared = prepareRecords({ records });
	const { method } = prepared.settings;
	const fit = fitMethod({ prepared, method });
	if (!fit.ok) return [];
	const unit = powerOfTen(6 - digits);
	const ballotsOf = indexBallots(prepared);
	const comparisonsOf = isScoreMethod(method)
		? null
		: indexComparisons(listComparisons({ prepared, source: fit.source }));
	return rankEntries({ prepared, fit }).flatMap(
		({ entry, value, rank, tied, tieRule }): EntryExplanation[] => {
			if (only !== undefined && entry !== only) return [];
			const at = prepared.entries.indexOf(entry);
			const head = { entry, rank, tied, tieRule, unit, total: toDigits({ micro: value, digits }) };
			if (comparisonsOf) {
				return [
					{
						kind: "pairs",
						...head,
						...countOpponents({ prepared, entry: at, comparisons: comparisonsOf.get(at) ?? [] }),
					},
				];
			}
			const own = ballotsOf.get(at) ?? [];
			return [
				{
					kind: "scores",
					...head,
					...addUpScores({ prepared, own, adjusted: fit.adjusted ?? [], unit, digits, total: head.total }),
				},
			];
		},
	);
}

/** Places of the ballots of each entry. */
function indexBallots({ ballots }: PreparedRecords): Map<number, number[]> {
	const index = new Map<number, number[]>();
	ballots.forEach(({ entry }, at) => {
		const own = index.get(entry);
		if (own) own.push(at);
		else index.set(entry, [at]);
	});
	return index;
}

function addUpScores({
	prepared: { ballots, judges, settings, shares },
	own,
	adjusted,
	unit,
	digits,
	total,
}: {
	prepared: PreparedRecords;
	/** Places of the entry's ballots. */
	own: readonly number[];
	adjusted: readonly number[];
	unit: number;
	digits: number;
	total: number;
}): Pick<ScoreExplanation, "raw" | "adjustment" | "criteria" | "judges"> {
	const inUnits = (value: number) => (value * MICRO) / unit;
	const round = (value: number) => toDigits({ micro: toMicro(value), digits });
	const count = own.length;
	const means = settings.criteria.map(
		(_, criterion) => own.reduce((sum, at) => sum + (ballots[at]?.scores[criterion] ?? 0), 0) / count,
	);
	const totals = own.map((at) => ballots[at]?.total ?? 0);
	const raw = round(totals.reduce((sum, value) => sum + value, 0) / count);
	const contributions = apportion({
		parts: means.map((mean, criterion) => inUnits(mean * (shares[criterion] as number))),
		total: raw,
	});
	const rawShown = apportion({ parts: totals.map(inUnits), total: raw * count });
	const adjustedShown = apportion({
		parts: own.map((at) => inUnits(adjusted[at] as number)),
		total: total * count,
	});
	return {
		raw,
		adjustment: total - raw,
		criteria: settings.criteria.map(({ key, weight }, at) => ({
			key,
			mean: round(means[at] as number),
			weight,
			contribution: contributions[at] as number,
		})),
		judges: own.map((at, place) => ({
			judge: judges[ballots[at]?.judge as number] as string,
			raw: rawShown[place] as number,
			adjustment: (adjustedShown[place] as number) - (rawShown[place] as number),
			adjusted: adjustedShown[place] as number,
		})),
	};
}

/** Comparisons by each of the two entries in them. */
function indexComparisons(comparisons: readonly Comparison[]): Map<number, Comparison[]> {
	const index = new Map<number, Comparison[]>();
	for (const comparison of comparisons) {
		for (const entry of [comparison.left, comparison.right]) {
			const own = index.get(entry);
			if (own) own.push(comparison);
			else index.set(entry, [comparison]);
		}
	}
	return index;
}

function countOpponents({
	prepared: { entries },
	entry,
	comparisons,
}: {
	prepared: PreparedRecords;
	entry: number;
	comparisons: readonly Comparison[];
}): Pick<PairExplanation, "wins" | "losses" | "ties" | "opponents"> {
	const counts = new Map<number, { wins: number; losses: number; ties: number }>();
	for (const { left, right, share } of comparisons) {
		const other = left === entry ? right : left;
		const won = left === entry ? share : 1 - share;
		const count = counts.get(other) ?? { wins: 0, losses: 0, ties: 0 };
		if (won === 1) count.wins += 1;
		else if (won === 0) count.losses += 1;
		else count.ties += 1;
		counts.set(other, count);
	}
	const opponents = [...counts]
		.sort(([left], [right]) => left - right)
		.map(([other, count]) => ({ entry: entries[other] as string, ...count }));
	const sum = (key: "wins" | "losses" | "ties") =>
		opponents.reduce((total, opponent) => total + opponent[key], 0);
	return { wins: sum("wins"), losses: sum("losses"), ties: sum("ties"), opponents };
}
