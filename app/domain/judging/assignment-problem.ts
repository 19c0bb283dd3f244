import type { FlowEntry, FlowJudge } from "./flow";
import { compareCodes } from "./random";

/** An entry of the round. */
export interface AssignedEntry {
	code: string;
	/** Only judges of this track (or of all tracks) get it; without a track any judge may. */
	track?: string;
	/** Judges wanted for this entry instead of the general k: more for a contested one. */
	k?: number;
}

/** A judge of the panel. Judges who left stay in the list with `active: false`, for their finished work stands. */
export interface AssignedJudge {
	code: string;
	/** At most this many entries, finished ones included. */
	limit?: number;
	/** The tracks that the judge takes; none or an empty list: all. */
	tracks?: readonly string[];
	active: boolean;
}

/** One judge has one entry. */
export interface JudgeEntry {
	judge: string;
	entry: string;
}

/** Present work: `done` when it is finished or begun and so must not move. */
export interface KeptWork extends JudgeEntry {
	done: boolean;
}

export interface AssignmentInput {
	/** Decides every tie; the same seed and facts give the same plan, in whatever order the facts come. */
	seed: string;
	/** Judges wanted per entry, at least 1. */
	k: number;
	entries: readonly AssignedEntry[];
	judges: readonly AssignedJudge[];
	/** Declared conflicts and recusals. They hold for finished work too, which is then taken back. */
	conflicts: readonly JudgeEntry[];
	/** What is assigned now. */
	kept: readonly KeptWork[];
}

/** The facts in order of their codes, checked and without repetition. */
export interface AssignmentFacts {
	seed: string;
	k: number;
	entries: readonly AssignedEntry[];
	judges: readonly AssignedJudge[];
	/** Work that stays whatever happens: finished or begun, without a conflict. */
	fixed: readonly JudgeEntry[];
	/** Work that may stay: not begun, of an active judge, permitted. */
	open: readonly JudgeEntry[];
	/** Everything in `kept`, permitted or not. */
	present: readonly JudgeEntry[];
	/** May this judge have this entry (conflicts and tracks, not limits)? */
	mayHave(pair: JudgeEntry): boolean;
}

/** One text per pair; the length tells where the entry's code ends. */
export const pairKey = ({ judge, entry }: JudgeEntry): string => `${entry.length} ${entry}${judge}`;

/** Puts the facts in order. Throws RangeError when a code stands twice or a number is not a whole one of the right size. */
export function orderFacts(input: AssignmentInput): AssignmentFacts {
	const entries = orderByCode(input.entries);
	const judges = orderByCode(input.judges);
	for (const wanted of [input.k, ...entries.map((entry) => entry.k ?? input.k)]) {
		if (!Number.isInteger(wanted) || wanted < 1)
			throw new RangeError(`k must be a whole number from 1, not ${wanted}`);
	}
	for (const { code, limit } of judges) {
		if (limit !== undefined && (!Number.isInteger(limit) || limit < 0)) {
			throw new RangeError(`the limit of ${code} must be a whole number from 0, not ${limit}`);
		}
	}
	const entryOf = new Map(entries.map((entry) => [entry.code, entry]));
	const judgeOf = new Map(judges.map((judge) => [judge.code, judge]));
	const conflicts = new Set(input.conflicts.map(pairKey));

	function mayHave(pair: JudgeEntry): boolean {
		const track = entryOf.get(pair.entry)?.track;
		const tracks = judgeOf.get(pair.judge)?.tracks ?? [];
		return (
			!conflicts.has(pairKey(pair)) && (track === undefined || tracks.length === 0 || tracks.includes(track))
		);
	}

	const done = new Map<string, boolean>();
	for (const work of input.kept) done.set(pairKey(work), work.done || done.get(pairKey(work)) === true);
	const present = orderPairs(dedupe(input.kept));
	const known = present.filter(({ judge, entry }) => judgeOf.has(judge) && entryOf.has(entry));
	return {
		seed: input.seed,
		k: input.k,
		entries,
		judges,
		fixed: known.filter((pair) => done.get(pairKey(pair)) && !conflicts.has(pairKey(pair))),
		open: known.filter(
			(pair) => !done.get(pairKey(pair)) && judgeOf.get(pair.judge)?.active && mayHave(pair),
		),
		present,
		mayHave,
	};
}

/** The flow that belongs to the facts; `lowerBy` asks for so many judges fewer per entry. */
export function buildFlow({ facts, lowerBy = 0 }: { facts: AssignmentFacts; lowerBy?: number }): {
	entries: FlowEntry[];
	judges: FlowJudge[];
} {
	const fixed = new Set(facts.fixed.map(pairKey));
	const open = new Set(facts.open.map(pairKey));
	const fixedLoad = countBy(facts.fixed.map(({ judge }) => judge));
	const fixedCoverage = countBy(facts.fixed.map(({ entry }) => entry));
	const judges = facts.judges.map((judge): FlowJudge => {
		const load = fixedLoad.get(judge.code) ?? 0;
		return {
			code: judge.code,
			fixedLoad: load,
			capacity: judge.active ? Math.max(0, (judge.limit ?? facts.entries.length) - load) : 0,
			held: new Set(),
		};
	});
	const active = judges.filter((_, at) => facts.judges[at]?.active);
	const entries = facts.entries.map((entry): FlowEntry => {
		const options = active.filter((judge) => {
			const pair = { judge: judge.code, entry: entry.code };
			return facts.mayHave(pair) && !fixed.has(pairKey(pair));
		});
		const wanted = (entry.k ?? facts.k) - lowerBy;
		return {
			code: entry.code,
			demand: Math.max(0, wanted - (fixedCoverage.get(entry.code) ?? 0)),
			options,
			preferred: new Set(
				options.filter((judge) => open.has(pairKey({ judge: judge.code, entry: entry.code }))),
			),
			holders: new Set(),
		};
	});
	return { entries, judges };
}

/** Pairs in order of entry, then judge. */
export function orderPairs(pairs: readonly JudgeEntry[]): JudgeEntry[] {
	return [...pairs].sort(
		(left, right) => compareCodes(left.entry, right.entry) || compareCodes(left.judge, right.judge),
	);
}

function orderByCode<Coded extends { code: string }>(items: readonly Coded[]): Coded[] {
	const ordered = [...items].sort((left, right) => compareCodes(left.code, right.code));
	for (const [at, item] of ordered.entries()) {
		if (ordered[at + 1]?.code === item.code) throw new RangeError(`${item.code} stands twice`);
	}
	return ordered;
}

function dedupe(pairs: readonly JudgeEntry[]): JudgeEntry[] {
	return [
		...new Map(pairs.map(({ judge, entry }) => [pairKey({ judge, entry }), { judge, entry }])).values(),
	];
}

function countBy(codes: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
	return counts;
}
