import { toMicro } from "../numbers";
import type { PreparedRanking, PreparedRecords } from "../prepare";
import type { Source } from "./outcome";

/** One judge's view of two entries: `share` of a win for `left`, the rest for `right`. */
export interface Comparison {
	judge: number;
	left: number;
	right: number;
	/** 1 a win of left, 0 of right, ½ a tie. */
	share: 0 | 0.5 | 1;
}

/**
 * What a method on comparisons works from: the first of `preferred` that has records. Scores serve as preferences within a
 * judge, never between judges, so that no offset or scale of a judge matters. Null without records.
 */
export function chooseSource({
	prepared,
	preferred,
}: {
	prepared: PreparedRecords;
	preferred: readonly Source[];
}): Source | null {
	const counts = {
		scores: prepared.ballots.length,
		choices: prepared.choices.length,
		rankings: prepared.rankings.length,
	};
	return preferred.find((source) => counts[source] > 0) ?? null;
}

/** The judges' orders: as given, or made of each judge's totals, where equal totals (to a millionth) share a group. */
export function listRankings({
	prepared,
	source,
}: {
	prepared: PreparedRecords;
	source: Exclude<Source, "choices">;
}): PreparedRanking[] {
	if (source === "rankings") return prepared.rankings;
	const totals = new Map<number, Map<number, number[]>>();
	for (const { judge, entry, total } of prepared.ballots) {
		const own = totals.get(judge) ?? new Map<number, number[]>();
		const micro = toMicro(total);
		own.set(micro, [...(own.get(micro) ?? []), entry]);
		totals.set(judge, own);
	}
	return [...totals]
		.sort(([left], [right]) => left - right)
		.map(([judge, own]) => ({
			judge,
			groups: [...own].sort(([left], [right]) => right - left).map(([, entries]) => entries),
			unranked: [],
		}));
}

/** All comparisons that the records hold, in a fixed order. Entries that a judge saw but left unranked lose to the ranked. */
export function listComparisons({
	prepared,
	source,
}: {
	prepared: PreparedRecords;
	source: Source;
}): Comparison[] {
	if (source === "choices") {
		return prepared.choices.map(({ judge, left, right, outcome }) => ({
			judge,
			left,
			right,
			share: outcome === "left" ? 1 : outcome === "right" ? 0 : 0.5,
		}));
	}
	const comparisons: Comparison[] = [];
	for (const { judge, groups, unranked } of listRankings({ prepared, source })) {
		groups.forEach((group, at) => {
			const below = [...groups.slice(at + 1).flat(), ...unranked];
			group.forEach((left, place) => {
				for (const right of group.slice(place + 1)) comparisons.push({ judge, left, right, share: 0.5 });
				for (const right of below) comparisons.push({ judge, left, right, share: 1 });
			});
		});
	}
	return comparisons;
}
