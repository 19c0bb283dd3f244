import { dropLock, takeLock } from "~~/models/database-lock.server";

const nameOf = (name: string) => `job ${name}`;

/**
 * Takes or keeps the lease on a piece of work, so that of several processes one does it. It saves work and guards
 * nothing: two holders for a moment, after a long pause of one, must do no harm to the work itself.
 *
 * @param ms how long the lease holds when its holder dies, by the database's clock (milliseconds)
 * @returns true when `holder` has it now
 */
export function takeLease({
	name,
	holder,
	ms,
}: {
	name: string;
	holder: string;
	ms: number;
}): Promise<boolean> {
	return takeLock({ name: nameOf(name), holder, expiryMs: ms });
}

/** Gives a lease up, so that another process need not wait for its end. */
export function dropLease({ name, holder }: { name: string; holder: string }): Promise<void> {
	return dropLock({ name: nameOf(name), holder });
}
