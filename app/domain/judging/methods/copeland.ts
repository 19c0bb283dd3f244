import type { PreparedRecords } from "../prepare";
import { type Comparison, chooseSource, listComparisons } from "./comparisons";
import { type FitOrRefusal, refuseMethod } from "./outcome";

/**
 * Copeland points: of every ballot, wins less losses. Of r ranked entries, position i (from 0) gets r + u − 1 − 2i where u
 * more were seen but left unranked, and these get −r each; they say nothing about each other. Points add up over
 * ballots in whole numbers. An entry that nobody compared gets no value.
 */
export function fitCopeland({
	prepared,
	weights,
	comparisons,
}: {
	prepared: PreparedRecords;
	/** The comparisons of `prepared` where they have been listed before, to be quicker. */
	comparisons?: readonly Comparison[];
	/** Weight of each judge, by place; all 1 when left out. */
	weights?: readonly number[];
}): FitOrRefusal {
	const source = chooseSource({ prepared, preferred: ["rankings", "choices", "scores"] });
	if (!source) return refuseMethod({ code: "noRecords" });
	const points = prepared.entries.map(() => Number.NaN);
	const add = (entry: number, by: number) => {
		const before = points[entry] as number;
		points[entry] = (Number.isNaN(before) ? 0 : before) + by;
	};
	for (const { judge, left, right, share } of comparisons ?? listComparisons({ prepared, source })) {
		const weight = weights?.[judge] ?? 1;
		if (weight === 0) continue;
		const by = (2 * share - 1) * weight;
		add(left, by);
		add(right, -by);
	}
	return { ok: true, source, values: points };
}
