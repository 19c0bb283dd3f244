import { randomBytes } from "node:crypto";
import { MongoClient } from "mongodb";
import type { TestProject } from "vitest/node";
import { startLocalMongod } from "../../models/local-mongod/index.server";

declare module "vitest" {
	interface ProvidedContext {
		/** The server that this run's databases are made on. */
		mongoUri: string;
		/** How the names of this run's databases begin. */
		databasePrefix: string;
	}
}

/**
 * One server for the whole run: the one that MONGODB_URI names, else a mongod of our own in a temporary
 * folder that is removed at the end.
 */
export default async function startDatabaseForRun(project: TestProject): Promise<() => Promise<void>> {
	// why: Atlas allows database names of up to 38 bytes
	const prefix = `ruamkit_test_${randomBytes(4).toString("hex")}_`;
	project.provide("databasePrefix", prefix);
	if (process.env.MONGODB_URI) {
		const uri = process.env.MONGODB_URI;
		project.provide("mongoUri", uri);
		return () => dropDatabases({ uri, prefix });
	}
	const mongod = await startLocalMongod({
		ephemeral: true,
		env: process.env,
		onProgress: (message) => process.stderr.write(`${message}\n`),
	});
	project.provide("mongoUri", mongod.uri);
	return () => mongod.stop();
}

/** Leaves nothing of a run on a server that goes on. */
async function dropDatabases({ uri, prefix }: { uri: string; prefix: string }): Promise<void> {
	const client = await MongoClient.connect(uri);
	const { databases } = await client.db("admin").admin().listDatabases({ nameOnly: true });
	for (const { name } of databases) if (name.startsWith(prefix)) await client.db(name).dropDatabase();
	await client.close();
}
