import { listComparisons } from "./methods/comparisons";
import { fitMethod, refitWithWeights } from "./methods/fit";
import { type Fit, type FitOrRefusal, isScoreMethod, type Refusal, type Source } from "./methods/outcome";
import { type Micro, toMicro } from "./numbers";
import { type PreparedRecords, prepareRecords, withoutJudge } from "./prepare";
import { compareCodes } from "./random";
import { JUDGING_METHODS, type JudgingMethod, type JudgingRecords } from "./records";
import { breakTies, indexForTies } from "./ties";
import { measureUncertainty, type Uncertainty } from "./uncertainty";

/** One entry in the table of a method. */
export interface MethodRow {
	entry: string;
	value: Micro;
	/** 1 is best; equal values share the better rank (1, 2, 2, 4). */
	rank: number;
	tied: boolean;
}

/** What a method found about a judge, in millionths of a point of the rubric's scale. */
export interface MethodJudge {
	judge: string;
	offset?: Micro;
	mean?: Micro;
	spread?: Micro;
}

/** One column of the side-by-side table: an order, or why there is none. */
export type MethodTable =
	| {
			method: JudgingMethod;
			ok: true;
			source: Source;
			/** By rank, then code. */
			rows: MethodRow[];
			/** Entries that nobody judged. */
			unranked: string[];
			judges?: MethodJudge[];
			/** Assumed wins and losses that were added to every entry, in millionths. */
			alpha?: Micro;
	  }
	| { method: JudgingMethod; ok: false; refusal: Refusal };

/** One entry of the official order. */
export interface RankedEntry extends MethodRow {
	/** Which tie rule (place in `settings.tieRules`) last set it apart from an entry of equal value; null if none did. */
	tieRule: number | null;
}

/** What would follow if one judge's records did not count. */
export interface WithoutJudge {
	judge: string;
	/** Entries that would win instead, and those that would no longer. */
	entered: string[];
	left: string[];
	/** Whether another entry (or another tie) would stand first. */
	firstChanges: boolean;
	/** Set where the official method could not be computed without this judge. */
	refusal?: Refusal;
}

/** All that is published about a round, apart from the explanations of single entries. */
export interface RoundResult {
	method: JudgingMethod;
	/** All methods side by side, in the order of JUDGING_METHODS. */
	methods: MethodTable[];
	/** Set where the official method cannot be computed; there is no ranking then. */
	refusal?: Refusal;
	ranking: RankedEntry[];
	/** Entries of rank 1 … places; more than `places` when a tie stands on the last one. */
	winners: string[];
	/** Only judges whose absence would change who wins or who is first. */
	flips: WithoutJudge[];
	/** Absent where the settings ask for no runs or the method is refused. */
	uncertainty?: Uncertainty;
}

/** Computes everything that is published about a round. Records must have no problems (`findRecordProblems`). */
export function computeResult({ records }: { records: JudgingRecords }): RoundResult {
	const prepared = prepareRecords({ records });
	const { method } = prepared.settings;
	const fits = JUDGING_METHODS.map((key) => ({ key, fit: fitMethod({ prepared, method: key }) }));
	const methods = fits.map(({ key, fit }) => tabulate({ prepared, method: key, fit }));
	const official = fits.find(({ key }) => key === method)?.fit as FitOrRefusal;
	if (!official.ok) {
		return { method, methods, refusal: official.refusal, ranking: [], winners: [], flips: [] };
	}
	const ranking = rankEntries({ prepared, fit: official });
	return {
		method,
		methods,
		ranking,
		winners: listWinners({ ranking, places: prepared.settings.places }),
		flips: leaveJudgesOut({ prepared, fit: official, ranking }).filter(
			({ entered, left, firstChanges, refusal }) =>
				entered.length > 0 || left.length > 0 || firstChanges || refusal,
		),
		...(prepared.settings.bootstrapRuns > 0
			? { uncertainty: measureUncertainty({ prepared, fit: official, ranking }) }
			: {}),
	};
}

/** The table of one method alone, for pages that show results while a round runs. */
export function computeMethod({
	records,
	method = records.settings.method,
}: {
	records: JudgingRecords;
	method?: JudgingMethod;
}): MethodTable {
	const prepared = prepareRecords({ records });
	return tabulate({ prepared, method, fit: fitMethod({ prepared, method }) });
}

/** Every judge in turn left out of the official method, in the order of their codes; see {@link WithoutJudge}. */
export function leaveJudgesOut({
	prepared,
	fit: whole,
	ranking,
}: {
	prepared: PreparedRecords;
	/** The official method on all records. */
	fit: Fit;
	ranking: readonly RankedEntry[];
}): WithoutJudge[] {
	const { method, places } = prepared.settings;
	const winners = listWinners({ ranking, places });
	const first = listWinners({ ranking, places: 1 }).join(" ");
	const comparisons = isScoreMethod(method) ? [] : listComparisons({ prepared, source: whole.source });
	return prepared.judges.flatMap((code, judge) => {
		const rest = withoutJudge({ prepared, judge });
		if (rest.ballots.length + rest.choices.length + rest.rankings.length === countRecords(prepared))
			return [];
		const fit = isScoreMethod(method)
			? fitMethod({ prepared: rest, method })
			: refitWithWeights({
					prepared,
					method,
					comparisons,
					weights: prepared.judges.map((_, other) => (other === judge ? 0 : 1)),
					start: whole,
					precision: 1e-5,
				});
		if (!fit.ok) {
			return [{ judge: code, entered: [], left: [], firstChanges: false, refusal: fit.refusal }];
		}
		const order = rankEntries({ prepared: rest, fit, places });
		const others = listWinners({ ranking: order, places });
		return [
			{
				judge: code,
				entered: others.filter((entry) => !winners.includes(entry)),
				left: winners.filter((entry) => !others.includes(entry)),
				firstChanges: listWinners({ ranking: order, places: 1 }).join(" ") !== first,
			},
		];
	});
}

const countRecords = ({ ballots, choices, rankings }: PreparedRecords) =>
	ballots.length + choices.length + rankings.length;

/** Codes of the entries of rank 1 … places, sorted. */
export function listWinners({
	ranking,
	places,
}: {
	ranking: readonly MethodRow[];
	places: number;
}): string[] {
	return ranking
		.filter(({ rank }) => rank <= places)
		.map(({ entry }) => entry)
		.sort(compareCodes);
}

/** Entries that have a value, best first, in groups of equal published value; within a group by place. */
function groupByValue(fit: Fit): { value: Micro; entries: number[] }[] {
	const groups = new Map<Micro, number[]>();
	fit.values.forEach((value, entry) => {
		if (Number.isNaN(value)) return;
		const micro = toMicro(value);
		const group = groups.get(micro);
		if (group) group.push(entry);
		else groups.set(micro, [entry]);
	});
	return [...groups].sort(([left], [right]) => right - left).map(([value, entries]) => ({ value, entries }));
}

/**
 * The official order: by published value, then by the tie rules.
 * @param places how many of the best are wanted; entries beyond may be missing then. All when left out.
 */
export function rankEntries({
	prepared,
	fit,
	places = Number.POSITIVE_INFINITY,
}: {
	prepared: PreparedRecords;
	fit: Fit;
	places?: number;
}): RankedEntry[] {
	const index = indexForTies(prepared);
	const ranking: RankedEntry[] = [];
	for (const { value, entries } of groupByValue(fit)) {
		if (ranking.length >= places) break;
		for (const group of breakTies({ index, entries })) {
			const rank = ranking.length + 1;
			for (const entry of group.entries) {
				ranking.push({
					entry: prepared.entries[entry] as string,
					value,
					rank,
					tied: group.entries.length > 1,
					tieRule: group.tieRule,
				});
			}
		}
	}
	return ranking;
}

function tabulate({
	prepared: { entries, judges },
	method,
	fit,
}: {
	prepared: PreparedRecords;
	method: JudgingMethod;
	fit: FitOrRefusal;
}): MethodTable {
	if (!fit.ok) return { method, ok: false, refusal: fit.refusal };
	let before = 0;
	const rows = groupByValue(fit).flatMap(({ value, entries: group }) => {
		const rank = before + 1;
		before += group.length;
		return group.map((at) => ({ entry: entries[at] as string, value, rank, tied: group.length > 1 }));
	});
	return {
		method,
		ok: true,
		source: fit.source,
		rows,
		unranked: entries.filter((_, at) => Number.isNaN(fit.values[at])),
		...(fit.judges
			? {
					judges: fit.judges.map(({ judge, offset, mean, spread }) => ({
						judge: judges[judge] as string,
						...(offset === undefined ? {} : { offset: toMicro(offset) }),
						...(mean === undefined ? {} : { mean: toMicro(mean) }),
						...(spread === undefined ? {} : { spread: toMicro(spread) }),
					})),
				}
			: {}),
		...(fit.alpha === undefined ? {} : { alpha: toMicro(fit.alpha) }),
	};
}
