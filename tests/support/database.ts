import { randomBytes } from "node:crypto";
import mongoose from "mongoose";
import { afterAll, beforeAll, inject } from "vitest";
import { ensureCollections } from "../../models/collections.server";
import { connectDatabase, disconnectDatabase } from "../../models/connection.server";

/**
 * Gives the test file a database to itself, connected through Mongoose and empty, with every collection, its validator
 * and its indexes. The files that a worker runs one after the other hand it on, since making it takes longer than most
 * of them. Call it at the top of the file.
 *
 * @param own a new one, dropped at the end: for tests that change collections, look at query plans, or kill a process
 * that may leave a transaction behind
 * @param indexes `false` skips building the indexes, for tests that hold no rule by one; always a database of its own
 */
export function useTestDatabase({
	indexes = true,
	own = !indexes,
}: {
	indexes?: boolean;
	own?: boolean;
} = {}): void {
	beforeAll(async () => {
		const name = own ? randomBytes(8).toString("hex") : `worker_${process.env.VITEST_POOL_ID}`;
		await connectDatabase({ uri: inject("mongoUri"), dbName: inject("databasePrefix") + name });
		await import("../../models/index.server");
		if (!own) await emptyTestDatabase();
		await ensureCollections({ indexes });
	});

	afterAll(async () => {
		if (own) await mongoose.connection.db?.dropDatabase();
		await disconnectDatabase();
	});
}

/** Removes every document, so that a test begins with an empty but ready database. */
export async function emptyTestDatabase(): Promise<void> {
	const db = mongoose.connection.db;
	if (!db) throw new Error("emptyTestDatabase needs useTestDatabase() at the top of the file");
	const collections = await db.listCollections({ type: "collection" }, { nameOnly: true }).toArray();
	await Promise.all(
		collections
			.filter(({ name }) => !name.startsWith("system."))
			.map(({ name }) => db.collection(name).deleteMany({})),
	);
}
