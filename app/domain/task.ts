/**
 * Work that follows from a decision and is too long for the request that made it. It is done in lots; each remembers how far
 * it came, so that it goes on where a killed process left it.
 */
export const TASK_KINDS = [
	"ask-supporters-live",
	"ask-supporters-merged",
	"tell-supporters-ended",
	"drop-file",
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** How long a process may take for one lot before another takes over (milliseconds). */
export const TASK_LEASE = 60_000;

/** Finished work is kept this long for whoever looks for it (milliseconds). */
export const TASK_KEPT = 30 * 86_400_000;

const LONGEST_PAUSE = 3_600_000;

/** When work whose lot failed is tried again: after 10 seconds, then twice as long each time, at most an hour. */
export function nextAttempt({ failures, now }: { failures: number; now: Date }): Date {
	return new Date(now.getTime() + Math.min(LONGEST_PAUSE, 10_000 * 2 ** Math.min(20, failures - 1)));
}
