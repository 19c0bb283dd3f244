import { randomBytes } from "node:crypto";
import mongoose from "mongoose";
import { afterAll, beforeAll, inject } from "vitest";
import { ensureCollections } from "../../models/collections.server";
import { connectDatabase, disconnectDatabase } from "../../models/connection.server";

/**
 * Gives the test file a database of its own, connected through Mongoose, with every collection and its
 * validator, and drops it at the end. Call it at the top of the file. `indexes: false` skips building the
 * indexes, for tests that hold no rule by one.
 */
export function useTestDatabase({ indexes = true }: { indexes?: boolean } = {}): void {
	beforeAll(async () => {
		// why: Atlas allows database names of up to 38 bytes.
		const dbName = `ruamkit_test_${randomBytes(8).toString("hex")}`;
		await connectDatabase({ uri: inject("mongoUri"), dbName });
		await import("../../models/index.server");
		await ensureCollections({ indexes });
	});

	afterAll(async () => {
		await mongoose.connection.db?.dropDatabase();
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
