import { toMicro } from "./numbers";
import type { PreparedBallot, PreparedRecords } from "./prepare";
import type { TieRule } from "./records";

/** A group of entries that stand together, and the rule (place in the published order) that last set it apart. */
export interface TieGroup {
	entries: number[];
	tieRule: number | null;
}

/** What the rules look up, made once for all groups. */
export interface TieIndex {
	prepared: PreparedRecords;
	/** Ballots of each entry. */
	ballots: PreparedBallot[][];
	/** Highest total of each judge, in millionths. */
	best: number[];
}

/** Makes what {@link breakTies} looks up. */
export function indexForTies(prepared: PreparedRecords): TieIndex {
	const ballots: PreparedBallot[][] = prepared.entries.map(() => []);
	const best = prepared.judges.map(() => Number.NEGATIVE_INFINITY);
	for (const ballot of prepared.ballots) {
		ballots[ballot.entry]?.push(ballot);
		best[ballot.judge] = Math.max(best[ballot.judge] as number, toMicro(ballot.total));
	}
	return { prepared, ballots, best };
}

/**
 * Parts entries of equal value by the published rules, one after the other; each rule only parts what the rules before it
 * left together. What remains in one group is a tie.
 */
export function breakTies({
	index,
	entries,
}: {
	index: TieIndex;
	/** Entries of equal value. */
	entries: readonly number[];
}): TieGroup[] {
	const split = (group: TieGroup, at: number): TieGroup[] => {
		const rule = index.prepared.settings.tieRules[at];
		if (!rule || group.entries.length < 2) return [group];
		const marks = new Map<number, number[]>();
		for (const entry of group.entries) {
			const mark = markEntry({ index, entry, rule });
			marks.set(mark, [...(marks.get(mark) ?? []), entry]);
		}
		const parts = [...marks].sort(([left], [right]) => right - left);
		return parts.flatMap(([, members]) =>
			split({ entries: members, tieRule: parts.length > 1 ? at : group.tieRule }, at + 1),
		);
	};
	return split({ entries: [...entries], tieRule: null }, 0);
}

/**
 * What a rule gives an entry, in millionths, higher is better. Rules that count (low scores, first places) count shares
 * of the ballots, so that an entry with more judges has neither more chances nor more risk.
 */
function markEntry({ index, entry, rule }: { index: TieIndex; entry: number; rule: TieRule }): number {
	const { prepared } = index;
	const own = index.ballots[entry] ?? [];
	switch (rule.rule) {
		case "support":
			return prepared.support[entry] ?? 0;
		case "criterion": {
			const at = prepared.settings.criteria.findIndex(({ key }) => key === rule.criterion);
			return toMicro(share(own.map(({ scores }) => scores[at] ?? 0)));
		}
		case "median":
			return toMicro(median(own.map(({ total }) => total)));
		case "fewer-low":
			return -toMicro(share(own.flatMap(({ scores }) => scores.map((score) => (score <= rule.at ? 1 : 0)))));
		case "more-firsts":
			return toMicro(share(listFirsts({ index, entry })));
	}
}

/** 1 for each judge who saw the entry and put none above it, 0 for the others; from rankings and from scores. */
function listFirsts({
	index: { prepared, ballots, best },
	entry,
}: {
	index: TieIndex;
	entry: number;
}): number[] {
	const ranked = prepared.rankings.flatMap(({ groups, unranked }) =>
		[...groups.flat(), ...unranked].includes(entry) ? [groups[0]?.includes(entry) ? 1 : 0] : [],
	);
	const scored = (ballots[entry] ?? []).map(({ judge, total }) => (toMicro(total) === best[judge] ? 1 : 0));
	return [...ranked, ...scored];
}

const share = (values: readonly number[]) =>
	values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The middle of the values, the mean of both middles of an even number; 0 for none. */
export function median(values: readonly number[]): number {
	if (values.length === 0) return 0;
	const sorted = [...values].sort((left, right) => left - right);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] as number;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
