import { randomUUID } from "node:crypto";
import { askAgain } from "~/services/confirmation-asks.server";
import { climbLadders } from "~/services/escalation.server";
import { dropLease, takeLease } from "~/services/lease.server";
import { repeat } from "./repeat.server";

const LEASE = { name: "escalation", ms: 5 * 60_000 } as const;

/**
 * Takes late promises up the ladder, reminds of what is owed soon, and has people asked once more four weeks after a service
 * went live; looks about every ten minutes. Of several processes one does it.
 * @param clock says which moment it is; tests move it
 * @returns what stops it: resolves when no run is under way any more
 */
export function startEscalation({
	everyMs = 10 * 60_000,
	onError,
	clock = () => new Date(),
}: {
	everyMs?: number;
	onError: (error: unknown) => void;
	clock?: () => Date;
}): () => Promise<void> {
	const holder = randomUUID();
	let stopping = false;
	const mayGoOn = async () => !stopping && takeLease({ ...LEASE, holder });
	const stop = repeat({
		everyMs,
		work: async () => {
			if (!(await mayGoOn())) return;
			await climbLadders({ now: clock(), mayGoOn });
			await askAgain({ now: clock() });
		},
		onError,
	});
	return async () => {
		stopping = true;
		await stop();
		await dropLease({ name: LEASE.name, holder }).catch(onError);
	};
}
