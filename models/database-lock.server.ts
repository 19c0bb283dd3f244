import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import mongoose from "mongoose";
import { requireDb } from "./connection.server";

/** Locks of processes; not part of a back-up. */
export const LOCK_COLLECTION = "locks";

const DUPLICATE_KEY = 11000;

interface LockDocument {
	_id: string;
	holder: string;
	expiresAt: Date;
}

/**
 * Runs `work` while this process alone holds the named lock; others wait for it. A lock whose holder has died
 * ends after `expiryMs` milliseconds by the server's clock; a living holder renews it.
 * Throws when the lock is not to be had within `patienceMs` milliseconds.
 */
export async function withDatabaseLock<T>({
	name,
	expiryMs = 30_000,
	patienceMs = 10 * 60_000,
	onWait = () => undefined,
	work,
}: {
	name: string;
	expiryMs?: number;
	patienceMs?: number;
	onWait?: () => void;
	work: () => Promise<T>;
}): Promise<T> {
	const holder = randomUUID();
	const deadline = Date.now() + patienceMs;
	let told = false;
	while (!(await takeLock({ name, holder, expiryMs }))) {
		if (Date.now() > deadline) {
			throw new Error(
				`The lock "${name}" is held by another process for more than ${patienceMs / 1000} seconds`,
			);
		}
		if (!told) onWait();
		told = true;
		await sleep(100);
	}
	const renewal = setInterval(() => {
		// why: a renewal that fails once is made up by the next one; if none succeeds the lock expires, as it should.
		void takeLock({ name, holder, expiryMs }).catch(() => undefined);
	}, expiryMs / 3);
	try {
		return await work();
	} finally {
		clearInterval(renewal);
		await dropLock({ name, holder });
	}
}

/** Gives a lock up, if `holder` has it. */
export async function dropLock({ name, holder }: { name: string; holder: string }): Promise<void> {
	await openLocks().deleteOne({ _id: name, holder });
}

const openLocks = () => requireDb().collection<LockDocument>(LOCK_COLLECTION);

/**
 * Takes the lock if it is free, expired or ours already, without waiting. One atomic update, timed by the server's clock.
 * @param expiryMs how long it holds when its holder dies (milliseconds)
 * @returns true when `holder` has it now
 */
export async function takeLock({
	name,
	holder,
	expiryMs,
}: {
	name: string;
	holder: string;
	expiryMs: number;
}): Promise<boolean> {
	try {
		const free = {
			$or: [{ $eq: ["$holder", holder] }, { $lt: [{ $ifNull: ["$expiresAt", null] }, "$$NOW"] }],
		};
		const lock = await openLocks().findOneAndUpdate(
			{ _id: name },
			[
				{
					$set: {
						holder: { $cond: [free, holder, "$holder"] },
						expiresAt: { $cond: [free, { $add: ["$$NOW", expiryMs] }, "$expiresAt"] },
					},
				},
			],
			{ upsert: true, returnDocument: "after" },
		);
		return lock?.holder === holder;
	} catch (error) {
		// why: of two that make the lock at the same instant, the second meets the key of the first.
		if (error instanceof mongoose.mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
		throw error;
	}
}
