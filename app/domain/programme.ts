import type { CommitmentStatus } from "./commitment";
import { PROGRESS_KEYS, type ProgressKey } from "./proposal";
import { STAGES, type Stage } from "./stage";

/** Figures of the whole programme. Every share can be made from the counts here. */
export interface ProgrammeFigures {
	/** Public proposals. */
	proposals: number;
	byStage: Record<Stage, number>;
	byProgress: Record<ProgressKey, number>;
	/** Promises that agencies still owe something on. */
	owing: number;
	/** Of these, those past a date. */
	late: number;
	byStatus: Partial<Record<CommitmentStatus, number>>;
	/** Live promises on which enough people answered, and those that they confirm. */
	judged: number;
	confirmed: number;
}

/** A record with a zero for each key. */
export function zeroes<K extends string>(keys: readonly K[]): Record<K, number> {
	return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

export const emptyFigures = (): ProgrammeFigures => ({
	proposals: 0,
	byStage: zeroes(STAGES),
	byProgress: zeroes(PROGRESS_KEYS),
	owing: 0,
	late: 0,
	byStatus: {},
	judged: 0,
	confirmed: 0,
});
