import type { CommitmentStatus } from "./commitment";
import { PROGRESS_KEYS, type ProgressKey } from "./proposal";
import { STAGES, type Stage } from "./stage";

/** What one agency has done with the ideas that concern it. */
export interface AgencyFigures {
	/** Ideas that wait for its answer. */
	waiting: number;
	declined: number;
	/** Promises that it still owes something on: on time and late add up to all of them. */
	onTime: number;
	late: number;
	/** Promises that it calls live or scaled up. */
	live: number;
}

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

/** Ideas that got at least this far, one step after the other: the shape of the programme. */
export function funnelOf(
	figures: ProgrammeFigures,
): { key: "published" | "tested" | "asked" | "committed" | "live" | "confirmed"; count: number }[] {
	const { byStage, byProgress } = figures;
	const answered = byProgress.committed + byProgress.live;
	return [
		{ key: "published", count: figures.proposals },
		{ key: "tested", count: byStage.test + byStage.drive },
		{ key: "asked", count: byStage.drive },
		{ key: "committed", count: answered },
		{ key: "live", count: byProgress.live },
		{ key: "confirmed", count: figures.confirmed },
	];
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
