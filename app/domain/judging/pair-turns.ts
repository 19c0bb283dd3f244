/** A judge's record of a turn: an answer, or the taking back of an earlier one. */
export interface TurnRecord {
	turn: number;
	/** Absent in an undo. */
	outcome?: string | null;
	/** The turn that this record takes back. */
	undoes?: number | null;
}

/** The answers of one judge that stand, in their order. */
export function standingTurns<T extends TurnRecord>(records: readonly T[]): T[] {
	const undone = new Set(records.flatMap(({ undoes }) => undoes ?? []));
	return records
		.filter(({ turn, outcome }) => outcome != null && !undone.has(turn))
		.sort((a, b) => a.turn - b.turn);
}

/** The number of a judge's next turn; an undo takes one as well. */
export function nextTurn(records: readonly TurnRecord[]): number {
	return records.reduce((highest, { turn }) => Math.max(highest, turn), 0) + 1;
}

/** How often each entry should come up for a judge who sees them all, on average. */
const MEETINGS = 3;
/** A pair that is expected to teach less than this (nats; the first of all teaches 0.183) changes little. */
const SMALL_GAIN = 0.02;

/** How many answers a judge is asked for: every entry about three times, and no pair twice. */
export function wantedTurns({ entries }: { entries: number }): number {
	if (entries < 2) return 0;
	return Math.min((entries * (entries - 1)) / 2, Math.ceil((entries * MEETINGS) / 2));
}

/**
 * Whether a judge can stop in good conscience.
 * @param gain expected information of the next pair, in nats
 */
export function maySuggestStop({
	done,
	entries,
	gain,
}: {
	done: number;
	entries: number;
	gain: number;
}): "enough" | "little-to-learn" | null {
	if (done >= wantedTurns({ entries })) return "enough";
	return done >= entries && gain < SMALL_GAIN ? "little-to-learn" : null;
}
