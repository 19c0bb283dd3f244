import { randomUUID } from "node:crypto";
import { areFiguresFresh, rebuildFigures } from "~/services/figures.server";
import { dropLease, takeLease } from "~/services/lease.server";
import { repeat } from "./repeat.server";

const LEASE = { name: "figures", ms: 5 * 60_000 } as const;

/**
 * Counts the figures of the programme anew when they are older than ten minutes; looks about every minute. Of several
 * processes one does it.
 * @param everyMs pause between two looks (milliseconds)
 * @param clock says which moment it is; tests move it
 * @returns what stops it: resolves when no count is under way any more
 */
export function startFigures({
	everyMs = 60_000,
	onError,
	clock = () => new Date(),
}: {
	everyMs?: number;
	onError: (error: unknown) => void;
	clock?: () => Date;
}): () => Promise<void> {
	const holder = randomUUID();
	const stop = repeat({
		everyMs,
		work: async () => {
			if (await areFiguresFresh({ now: clock() })) return;
			if (await takeLease({ ...LEASE, holder })) await rebuildFigures({ now: clock() });
		},
		onError,
	});
	return async () => {
		await stop();
		await dropLease({ name: LEASE.name, holder }).catch(onError);
	};
}
