import { randomUUID } from "node:crypto";
import { dropLease, takeLease } from "~/services/lease.server";
import { remindOfFollowUps, remindOfOpinions } from "~/services/opinion-reminders.server";
import { repeat } from "./repeat.server";

const LEASE = { name: "opinions", ms: 5 * 60_000 } as const;

/**
 * Reminds agencies of opinions and of reports to committees that they owe; looks about every ten minutes. Of several
 * processes one does it.
 * @param clock says which moment it is; tests move it
 * @returns what stops it: resolves when no run is under way any more
 */
export function startOpinions({
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
			await remindOfOpinions({ now: clock() });
			await remindOfFollowUps({ now: clock() });
		},
		onError,
	});
	return async () => {
		await stop();
		await dropLease({ name: LEASE.name, holder }).catch(onError);
	};
}
