import { randomUUID } from "node:crypto";
import { dropLease, takeLease } from "~/services/lease.server";
import { isNightWaiting, writeNight } from "~/services/open-data-nightly.server";
import { repeat } from "./repeat.server";

const LEASE = { name: "open-data", ms: 2 * 60_000 } as const;

/**
 * Writes the files of open data every night from two o'clock in Bangkok on; looks about every minute. Of several processes
 * one does it; when that one dies another begins anew within two minutes.
 *
 * @param clock says which moment it is; tests move it
 * @returns what stops it: resolves when nothing is written any more
 */
export function startOpenData({
	everyMs = 60_000,
	onError,
	clock = () => new Date(),
}: {
	everyMs?: number;
	onError: (error: unknown) => void;
	clock?: () => Date;
}): () => Promise<void> {
	const holder = randomUUID();
	const startedAt = clock();
	let stopping = false;
	const mayGoOn = async () => !stopping && takeLease({ ...LEASE, holder });
	const stop = repeat({
		everyMs,
		work: async () => {
			const now = clock();
			if (!(await isNightWaiting({ now, startedAt })) || !(await mayGoOn())) return;
			await writeNight({ now, mayGoOn });
		},
		onError,
	});
	return async () => {
		stopping = true;
		await stop();
		await dropLease({ name: LEASE.name, holder }).catch(onError);
	};
}
