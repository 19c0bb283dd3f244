import { type AssignmentFigures, measureAssignment } from "./assignment-figures";
import { canConnect, connectParts, countParts } from "./assignment-graph";
import { type Board, evenComparisons, layBoard } from "./assignment-pairs";
import {
	type AssignmentFacts,
	type AssignmentInput,
	buildFlow,
	type JudgeEntry,
	orderFacts,
	orderPairs,
	pairKey,
} from "./assignment-problem";
import { type AssignmentRefusal, type AssignmentRemedy, explainShortage } from "./assignment-refusal";
import { evenLoads, fillPlaces } from "./flow";
import { createRandom, type Random } from "./random";

export type AssignmentPlan =
	| {
			ok: true;
			/** Work to hand out, beside what stays. In order of entry, then judge, like `removed`. */
			added: JudgeEntry[];
			/**
			 * Work of `kept` to take back: of judges who left and had not begun, of conflicts and recusals (finished or not), of
			 * entries or judges that are not in the lists, beyond k, or moved to even the loads.
			 */
			removed: JudgeEntry[];
			figures: AssignmentFigures;
	  }
	| {
			ok: false;
			refusals: AssignmentRefusal[];
			/** Empty when there is nothing to assign. */
			remedies: AssignmentRemedy[];
	  };

/** A plan that is not connected is sought again with other draws this often. */
const ATTEMPTS = 12;

/**
 * Hands every entry to k judges. What holds, in this order: no conflict, only the judge's tracks and limit; finished and begun
 * work stays; every entry has its k judges; loads of active judges as even as can be (a difference of one at most, unless
 * fixed work, conflicts, tracks or limits prevent it, which `figures` says); work not begun stays where the loads allow it; the
 * graph is connected; pairs of entries are compared as evenly as the search finds.
 *
 * The same input and seed give the same plan in any order of the lists. Throws RangeError for a code that stands twice or a
 * number that is not a whole one (k from 1, limits from 0). 500 entries × 60 judges take about a second.
 */
export function planAssignment(input: AssignmentInput): AssignmentPlan {
	const facts = orderFacts(input);
	if (facts.entries.length === 0) {
		return {
			ok: false,
			refusals: [{ code: "noEntries", needed: 1, available: 0, missing: 1 }],
			remedies: [],
		};
	}
	const flow = buildFlow({ facts });
	const shortage = fillPlaces({ ...flow, random: createRandom(`${facts.seed}:flow`) });
	if (shortage.missing > 0) return { ok: false, ...explainShortage({ facts, ...flow, shortage }) };

	const board = findBoard(facts);
	const held = readBoard({ facts, board });
	const before = new Set(facts.present.map(pairKey));
	const after = new Set(held.map(pairKey));
	return {
		ok: true,
		added: orderPairs(held.filter((pair) => !before.has(pairKey(pair)))),
		removed: facts.present.filter((pair) => !after.has(pairKey(pair))),
		figures: measureAssignment({ facts, board }),
	};
}

/**
 * The board of the first draw that is connected (else of the one with the fewest parts), with its comparisons evened. The
 * first half of the draws leaves work that may stay with its judge, the second half may trade it too.
 */
function findBoard(facts: AssignmentFacts): Board {
	let chosen = 0;
	let fewest = Number.POSITIVE_INFINITY;
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const { board, connected } = drawConnected({ facts, attempt });
		const parts = countParts({ board });
		if (parts < fewest) {
			fewest = parts;
			chosen = attempt;
		}
		if (connected || !canConnect({ board })) break;
	}
	const { board, random } = drawConnected({ facts, attempt: chosen });
	evenComparisons({ board, random });
	connectParts({ board, random });
	// Sparse graphs may come apart while comparisons are evened; being connected matters more.
	return countParts({ board }) > fewest ? drawConnected({ facts, attempt: chosen }).board : board;
}

function drawConnected({ facts, attempt }: { facts: AssignmentFacts; attempt: number }): {
	board: Board;
	connected: boolean;
	random: Random;
} {
	const random = createRandom(`${facts.seed}:trades ${attempt}`);
	const board = drawBoard({ facts, seed: `${facts.seed}:flow ${attempt}`, holdOpen: attempt < ATTEMPTS / 2 });
	return { board, connected: connectParts({ board, random }), random };
}

/** Hands out the places evenly and lays them out; with `holdOpen`, work that stays with its judge does not move afterwards. */
function drawBoard({
	facts,
	seed,
	holdOpen,
}: {
	facts: AssignmentFacts;
	seed: string;
	holdOpen: boolean;
}): Board {
	const flow = buildFlow({ facts });
	fillPlaces({ ...flow, random: createRandom(seed) });
	evenLoads(flow);
	const numberOf = new Map(facts.entries.map((entry, at) => [entry.code, at]));
	const number = (code: string) => numberOf.get(code) ?? 0;
	const fixed = flow.judges.map((judge) =>
		facts.fixed.filter((pair) => pair.judge === judge.code).map((pair) => number(pair.entry)),
	);
	const movable: number[][] = [];
	for (const [at, judge] of flow.judges.entries()) {
		const held = [...judge.held].sort((left, right) => number(left.code) - number(right.code));
		const stays = held.filter((entry) => holdOpen && entry.preferred.has(judge));
		fixed[at]?.push(...stays.map((entry) => number(entry.code)));
		movable.push(held.filter((entry) => !stays.includes(entry)).map((entry) => number(entry.code)));
	}
	const allowed = new Uint8Array(facts.judges.length * facts.entries.length);
	for (const [at, judge] of facts.judges.entries()) {
		for (const [entryAt, entry] of facts.entries.entries()) {
			if (judge.active && facts.mayHave({ judge: judge.code, entry: entry.code })) {
				allowed[at * facts.entries.length + entryAt] = 1;
			}
		}
	}
	return layBoard({ entryCount: facts.entries.length, fixed, movable, allowed });
}

function readBoard({ facts, board }: { facts: AssignmentFacts; board: Board }): JudgeEntry[] {
	return board.seen.flatMap((own, judge) =>
		own.map((entry) => ({
			judge: facts.judges[judge]?.code ?? "",
			entry: facts.entries[entry]?.code ?? "",
		})),
	);
}
