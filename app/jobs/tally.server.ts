import { randomUUID } from "node:crypto";
import { dropLease, takeLease } from "~/services/lease.server";
import { isTallied, tally } from "~/services/tally.server";
import { repeat } from "./repeat.server";

const LEASE = { name: "tally", ms: 10_000 } as const;

/**
 * Folds new supports and comments into the figures about every second. With several processes one of them does it;
 * when that one dies another takes over within ten seconds, and nothing is counted twice on the way.
 *
 * @param everyMs pause between two tallies (milliseconds)
 * @returns what stops it, after a last tally
 */
export function startTally({
	everyMs = 1_000,
	onError,
}: {
	everyMs?: number;
	onError: (error: unknown) => void;
}): () => Promise<void> {
	const holder = randomUUID();
	const work = async () => {
		if (await isTallied()) return;
		if (await takeLease({ ...LEASE, holder })) await tally();
	};
	const stop = repeat({ everyMs, work, onError });
	return async () => {
		await stop();
		await work()
			.then(() => dropLease({ name: LEASE.name, holder }))
			.catch(onError);
	};
}
