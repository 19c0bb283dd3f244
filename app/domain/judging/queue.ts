import type { AssignmentState } from "./round";

/** Where an entry stands for its judge. */
export const QUEUE_PLACES = ["todo", "draft", "skipped", "done", "recused"] as const;
export type QueuePlace = (typeof QUEUE_PLACES)[number];

/** What the queue looks at. */
export interface QueuedEntry {
	/** Number of the entry in its round. */
	number: number;
	state: AssignmentState;
	skippedAt?: Date | null;
	hasDraft: boolean;
	hasBallot: boolean;
}

/** Where an entry stands; an unfinished change of a submitted score stays among those done. */
export function placeOf({ state, skippedAt, hasDraft, hasBallot }: QueuedEntry): QueuePlace {
	if (state !== "assigned") return "recused";
	if (hasBallot) return "done";
	if (skippedAt) return "skipped";
	return hasDraft ? "draft" : "todo";
}

/**
 * A judge's entries in the order in which they come up. Each judge begins at another place of the list, so that it is not
 * always the same entries that are read first, and by tired eyes last. What was skipped comes last, longest ago first.
 * @param start where this judge begins: any whole number that differs between judges
 */
export function orderQueue<T extends QueuedEntry>({
	entries,
	start,
}: {
	entries: readonly T[];
	start: number;
}): T[] {
	const byNumber = [...entries].sort((a, b) => a.number - b.number);
	const shift = byNumber.length === 0 ? 0 : start % byNumber.length;
	const turned = [...byNumber.slice(shift), ...byNumber.slice(0, shift)];
	const rank = (entry: T) => ({ draft: 0, todo: 1, skipped: 2, done: 3, recused: 4 })[placeOf(entry)];
	return turned
		.map((entry, index) => ({ entry, index }))
		.sort(
			(a, b) =>
				rank(a.entry) - rank(b.entry) ||
				(a.entry.skippedAt?.getTime() ?? 0) - (b.entry.skippedAt?.getTime() ?? 0) ||
				a.index - b.index,
		)
		.map(({ entry }) => entry);
}

/** The entry that comes next, or null when nothing is left; `after` is left out, so that skipping leads on. */
export function nextInQueue<T extends QueuedEntry>({
	queue,
	after,
}: {
	queue: readonly T[];
	after?: number;
}): T | null {
	const open = queue.filter((entry) => !["done", "recused"].includes(placeOf(entry)));
	return open.find(({ number }) => number !== after) ?? open[0] ?? null;
}

/** How far a judge has come. Recused entries are not the judge's any more. */
export function countQueue(queue: readonly QueuedEntry[]): { done: number; of: number; left: number } {
	const own = queue.filter((entry) => placeOf(entry) !== "recused");
	const done = own.filter((entry) => placeOf(entry) === "done").length;
	return { done, of: own.length, left: own.length - done };
}

/** A length of time in whole days, hours and minutes, rounded down; null when it is over. */
export function timeLeft({ until, now }: { until: Date; now: Date }): {
	days: number;
	hours: number;
	minutes: number;
} | null {
	const left = Math.floor((until.getTime() - now.getTime()) / 60_000);
	if (until <= now) return null;
	return { days: Math.floor(left / 1440), hours: Math.floor((left % 1440) / 60), minutes: left % 60 };
}
