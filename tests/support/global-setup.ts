import type { TestProject } from "vitest/node";
import { startLocalMongod } from "../../models/local-mongod/index.server";

declare module "vitest" {
	interface ProvidedContext {
		/** The server that this run's databases are made on. */
		mongoUri: string;
	}
}

/**
 * One server for the whole run: the one that MONGODB_URI names, else a mongod of our own in a temporary
 * folder that is removed at the end.
 */
export default async function startDatabaseForRun(project: TestProject): Promise<() => Promise<void>> {
	if (process.env.MONGODB_URI) {
		project.provide("mongoUri", process.env.MONGODB_URI);
		return async () => undefined;
	}
	const mongod = await startLocalMongod({
		ephemeral: true,
		env: process.env,
		onProgress: (message) => process.stderr.write(`${message}\n`),
	});
	project.provide("mongoUri", mongod.uri);
	return () => mongod.stop();
}
