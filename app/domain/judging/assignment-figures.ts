import { canConnect, countParts, measureDiameter } from "./assignment-graph";
import { type Board, countComparisons, leastSquares } from "./assignment-pairs";
import { type AssignmentFacts, buildFlow } from "./assignment-problem";
import { evenLoads, fillPlaces, loadOf } from "./flow";
import { createRandom } from "./random";

/** What an organiser looks at before confirming a plan. Everything counts finished, kept and new work together. */
export interface AssignmentFigures {
	/** Judges per entry. */
	coverage: { min: number; max: number };
	/** Entries per active judge (0 without any); `fixed` of them are finished or begun. */
	load: { min: number; max: number; judges: { judge: string; load: number; fixed: number }[] };
	/** Why loads differ by more than one, else null: finished work, or conflicts, tracks and limits. */
	unevenBecause: "fixedWork" | "constraints" | null;
	/**
	 * Comparisons of two entries by one judge: `counts[n]` pairs of entries are compared n times. `squares` is Σ n², and no
	 * assignment with these loads has less than `least`.
	 */
	pairs: { counts: number[]; squares: number; least: number };
	/** Connected parts of the graph of judges and entries; 1 is what normalisation needs. */
	parts: number;
	/** Why there are several parts, else null: too little work to join all, or fixed work, conflicts and tracks. */
	disconnectedBecause: "tooFewReviews" | "constraints" | null;
	/** The most judges that stand between two entries; null when not connected. */
	diameter: number | null;
}

/** Measures a plan. */
export function measureAssignment({
	facts,
	board,
}: {
	facts: AssignmentFacts;
	board: Board;
}): AssignmentFigures {
	const coverage = new Array<number>(facts.entries.length).fill(0);
	for (const entry of board.seen.flat()) coverage[entry] = (coverage[entry] ?? 0) + 1;
	const judges = facts.judges.flatMap((judge, at) =>
		judge.active
			? [
					{
						judge: judge.code,
						load: board.seen[at]?.length ?? 0,
						fixed: facts.fixed.filter((pair) => pair.judge === judge.code).length,
					},
				]
			: [],
	);
	const loads = judges.map(({ load }) => load);
	const parts = countParts({ board });
	return {
		coverage: { min: Math.min(...coverage), max: Math.max(...coverage) },
		load: { min: loads.length > 0 ? Math.min(...loads) : 0, max: Math.max(0, ...loads), judges },
		unevenBecause: isEven(loads) ? null : isEven(loadsWithoutFixedWork(facts)) ? "fixedWork" : "constraints",
		pairs: { ...countComparisons({ board }), least: leastSquares({ board }) },
		parts,
		disconnectedBecause: parts === 1 ? null : canConnect({ board }) ? "constraints" : "tooFewReviews",
		diameter: measureDiameter({ board }),
	};
}

function isEven(loads: readonly number[]): boolean {
	return loads.length === 0 || Math.max(...loads) - Math.min(...loads) <= 1;
}

/** Loads of the active judges if everything were handed out anew; not even when that is impossible. */
function loadsWithoutFixedWork(facts: AssignmentFacts): number[] {
	const flow = buildFlow({ facts: { ...facts, fixed: [], open: [] } });
	const shortage = fillPlaces({ ...flow, random: createRandom(facts.seed) });
	if (shortage.missing > 0) return [0, 2];
	evenLoads(flow);
	return flow.judges.filter((_, at) => facts.judges[at]?.active).map(loadOf);
}
