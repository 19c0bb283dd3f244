import {
	type EntryBelief,
	expectGain,
	FIRST_ENTRY_BELIEF,
	FIRST_JUDGE_BELIEF,
	type JudgeBelief,
	updateBeliefs,
} from "./crowd-bt";
import { compareCodes, createRandom, type Random, shuffle } from "./random";

/** A choice of a judge between two entries; `skip` when the judge made none. */
export interface PairChoice {
	judge: string;
	left: string;
	right: string;
	outcome: "left" | "right" | "tie" | "skip";
}

/** Two entries, in the order shown or in any. */
export interface EntryPair {
	left: string;
	right: string;
}

/** What is believed after some choices. Whoever is not in a map has the first belief and no comparisons. */
export interface PairState {
	entries: ReadonlyMap<string, EntryBelief & { comparisons: number }>;
	judges: ReadonlyMap<string, JudgeBelief>;
}

/** The next two entries for a judge. */
export interface NextPair extends EntryPair {
	/** Expected information gain, in nats. */
	gain: number;
	/** `fewSeen`: one of them has hardly been compared yet; `gain`: no other pair is expected to teach more. */
	because: "fewSeen" | "gain";
}

/** An entry with fewer comparisons than this goes first. */
export const FEW_COMPARISONS = 3;
/** Pairs are sought among this many of the least certain entries, so that choosing takes milliseconds. */
const MOST_ENTRIES = 60;

/** The state after `choices` in their order; the same choices give the same state. Leave undone ones out. */
export function replayChoices({ choices }: { choices: readonly PairChoice[] }): PairState {
	const entries = new Map<string, EntryBelief & { comparisons: number }>();
	const judges = new Map<string, JudgeBelief>();
	for (const choice of choices) learnChoice({ entries, judges, choice });
	return { entries, judges };
}

/** The state after one choice more; `state` stays as it is. */
export function addChoice({ state, choice }: { state: PairState; choice: PairChoice }): PairState {
	const entries = new Map(state.entries);
	const judges = new Map(state.judges);
	learnChoice({ entries, judges, choice });
	return { entries, judges };
}

function learnChoice({
	entries,
	judges,
	choice,
}: {
	entries: Map<string, EntryBelief & { comparisons: number }>;
	judges: Map<string, JudgeBelief>;
	choice: PairChoice;
}): void {
	if (choice.outcome === "skip") return;
	const left = entries.get(choice.left) ?? { ...FIRST_ENTRY_BELIEF, comparisons: 0 };
	const right = entries.get(choice.right) ?? { ...FIRST_ENTRY_BELIEF, comparisons: 0 };
	const judge = judges.get(choice.judge) ?? FIRST_JUDGE_BELIEF;
	const leftWins = updateBeliefs({ judge, winner: left, loser: right });
	const rightWins = updateBeliefs({ judge, winner: right, loser: left });
	// A tie is half a win each: halfway between the two, and nothing about the judge.
	const share = { left: 1, right: 0, tie: 0.5 }[choice.outcome];
	const learnt = {
		left: mix({ one: leftWins.winner, other: rightWins.loser, share }),
		right: mix({ one: leftWins.loser, other: rightWins.winner, share }),
		judge: share === 0.5 ? judge : share === 1 ? leftWins.judge : rightWins.judge,
	};
	entries.set(choice.left, { ...learnt.left, comparisons: left.comparisons + 1 });
	entries.set(choice.right, { ...learnt.right, comparisons: right.comparisons + 1 });
	judges.set(choice.judge, learnt.judge);
}

function mix({ one, other, share }: { one: EntryBelief; other: EntryBelief; share: number }): EntryBelief {
	return {
		mean: share * one.mean + (1 - share) * other.mean,
		variance: share * one.variance + (1 - share) * other.variance,
	};
}

/**
 * The two entries that `judge` should compare next, or null when none are left. While some entry has had few comparisons, the
 * one with the fewest is paired with the partner that teaches the most; afterwards the pair that teaches the most of all.
 * A pair in `alreadySeen` (compared, tied or skipped by this judge) does not come again unless it is in `mayRepeat`, for
 * instance after an undo or to check a judge's steadiness. `candidates` are the entries that the judge may see: without
 * conflicts and recusals. Which entry stands left is drawn, so that the place gives no advantage. Repeatable from the seed,
 * whatever the order of the lists.
 */
export function chooseNextPair({
	state,
	judge,
	candidates,
	alreadySeen,
	mayRepeat = [],
	seed,
}: {
	state: PairState;
	judge: string;
	candidates: readonly string[];
	alreadySeen: readonly EntryPair[];
	mayRepeat?: readonly EntryPair[];
	seed: string;
}): NextPair | null {
	const random = createRandom(`${seed}:${judge}:${alreadySeen.length}`);
	const closed = new Set(alreadySeen.map(pairKeyOf));
	for (const pair of mayRepeat) closed.delete(pairKeyOf(pair));
	const codes = shuffle({ items: [...new Set(candidates)].sort(compareCodes), random });
	const entryOf = (code: string) => state.entries.get(code) ?? { ...FIRST_ENTRY_BELIEF, comparisons: 0 };
	const belief = state.judges.get(judge) ?? FIRST_JUDGE_BELIEF;

	function best(firsts: readonly string[], partners: readonly string[], because: NextPair["because"]) {
		let found: NextPair | null = null;
		for (const one of firsts) {
			for (const other of partners) {
				if (one === other || closed.has(pairKeyOf({ left: one, right: other }))) continue;
				const gain = expectGain({ judge: belief, left: entryOf(one), right: entryOf(other) });
				if (!found || gain > found.gain) found = { left: one, right: other, gain, because };
			}
		}
		return found && turn({ pair: found, random });
	}

	// The order is drawn first and sorting is stable, so equals come in random order.
	const byComparisons = [...codes].sort(
		(left, right) => entryOf(left).comparisons - entryOf(right).comparisons,
	);
	for (const code of byComparisons) {
		if (entryOf(code).comparisons >= FEW_COMPARISONS) break;
		const found = best([code], byComparisons, "fewSeen");
		if (found) return found;
	}
	const byDoubt = [...codes].sort((left, right) => entryOf(right).variance - entryOf(left).variance);
	const doubtful = byDoubt.slice(0, MOST_ENTRIES);
	return best(doubtful, doubtful, "gain") ?? best(byDoubt, byDoubt, "gain");
}

function turn({ pair, random }: { pair: NextPair; random: Random }): NextPair {
	return random.nextBelow(2) === 0 ? pair : { ...pair, left: pair.right, right: pair.left };
}

/** One key for both orders of a pair. */
export function pairKeyOf({ left, right }: EntryPair): string {
	return JSON.stringify(compareCodes(left, right) < 0 ? [left, right] : [right, left]);
}
