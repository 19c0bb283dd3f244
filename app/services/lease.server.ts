import mongoose from "mongoose";
import { LeaseModel } from "~~/models/lease.server";
import { isDuplicateKey } from "./once.server";

/**
 * Takes or keeps the lease on a piece of work, so that of several processes one does it. It saves work and guards
 * nothing: two holders for a moment, after a pause or by clocks that differ, must do no harm to the work itself.
 *
 * @param ms how long the lease holds when its holder dies
 * @returns true when `holder` has it now
 */
export async function takeLease({
	name,
	holder,
	ms,
	now,
}: {
	name: string;
	holder: string;
	ms: number;
	now: Date;
}): Promise<boolean> {
	try {
		await LeaseModel.updateOne(
			{ _id: name, $or: [{ holder }, { until: mongoose.trusted({ $lt: now }) }] },
			{ $set: { holder, until: new Date(now.getTime() + ms) } },
			{ upsert: true, writeConcern: { w: 1, j: false } },
		);
		return true;
	} catch (error) {
		if (isDuplicateKey(error)) return false;
		throw error;
	}
}

/** Gives a lease up, so that another process need not wait for its end. */
export async function dropLease({ name, holder }: { name: string; holder: string }): Promise<void> {
	await LeaseModel.deleteOne({ _id: name, holder });
}
