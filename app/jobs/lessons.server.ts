import { randomUUID } from "node:crypto";
import { dropLease, takeLease } from "~/services/lease.server";
import { remindOfRecommendations } from "~/services/recommendations.server";
import { repeat } from "./repeat.server";

const LEASE = { name: "lessons", ms: 5 * 60_000 } as const;

/**
 * Reminds agencies of recommendations without an answer; looks about every ten minutes. Of several processes one does it.
 * @param clock says which moment it is; tests move it
 * @returns what stops it: resolves when no run is under way any more
 */
export function startLessons({
	everyMs = 10 * 60_000,
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
			if (!(await takeLease({ ...LEASE, holder }))) return;
			await remindOfRecommendations({ now: clock() });
		},
		onError,
	});
	return async () => {
		await stop();
		await dropLease({ name: LEASE.name, holder }).catch(onError);
	};
}
