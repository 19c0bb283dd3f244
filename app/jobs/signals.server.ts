import { randomUUID } from "node:crypto";
import { dropLease, takeLease } from "~/services/lease.server";
import { hasNeedsWork, NEEDS_LEASE, workOnNeeds } from "~/services/signal-work.server";
import { repeat } from "./repeat.server";

/**
 * Reads tables of needs and counts them, looking about every second. Of several processes one does it; when that one dies,
 * another goes on half a minute later where it was left.
 * @param leaseMs for how long a process that says nothing is believed to be at work (milliseconds)
 * @returns what stops it: resolves when the batch under way is written
 */
export function startSignals({
	everyMs = 1_000,
	leaseMs = 30_000,
	onError,
}: {
	everyMs?: number;
	leaseMs?: number;
	onError: (error: unknown) => void;
}): () => Promise<void> {
	const holder = randomUUID();
	const lease = { name: NEEDS_LEASE, holder, ms: leaseMs };
	let stopping = false;
	const keepOn = async () => !stopping && (await takeLease(lease));
	const stop = repeat({
		everyMs,
		work: async () => {
			if (!(await hasNeedsWork({ now: new Date() })) || !(await keepOn())) return;
			await workOnNeeds({ clock: () => new Date(), keepOn });
			await dropLease(lease);
		},
		onError,
	});
	return async () => {
		stopping = true;
		await stop();
		await dropLease(lease).catch(onError);
	};
}
