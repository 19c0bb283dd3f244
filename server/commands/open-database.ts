import { connectDatabase, disconnectDatabase } from "../../models/connection.server";
import {
	findRunningMongod,
	type LocalMongod,
	startLocalMongod,
} from "../../models/local-mongod/index.server";

export interface OpenDatabase {
	/** Ends the connection, and the local database if it was started for this command. */
	close(): Promise<void>;
}

/**
 * Connects to the database that the site uses: the one that MONGODB_URI names, the local one of a site that is
 * running, or the local one started for the time of the command.
 * Throws DatabaseUnusableError or LocalMongodError.
 */
export async function openDatabase({
	env,
	onProgress,
}: {
	env: NodeJS.ProcessEnv;
	onProgress: (message: string) => void;
}): Promise<OpenDatabase> {
	const { uri, mongod } = await findDatabase({ env, onProgress });
	try {
		await connectDatabase({ uri });
	} catch (error) {
		await mongod?.stop();
		throw error;
	}
	return {
		close: async () => {
			await disconnectDatabase();
			await mongod?.stop();
		},
	};
}

async function findDatabase({
	env,
	onProgress,
}: {
	env: NodeJS.ProcessEnv;
	onProgress: (message: string) => void;
}): Promise<{ uri: string; mongod: LocalMongod | null }> {
	if (env.MONGODB_URI) return { uri: env.MONGODB_URI, mongod: null };
	const dataDir = env.DATA_DIR || ".data";
	const running = await findRunningMongod({ dataDir });
	if (running) return { uri: running.uri, mongod: null };
	const mongod = await startLocalMongod({ dataDir, env, onProgress });
	return { uri: mongod.uri, mongod };
}
