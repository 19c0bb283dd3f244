import { ensureCollections } from "~~/models/collections.server";
import { connectDatabase, disconnectDatabase } from "~~/models/connection.server";
import "~~/models/index.server";
import { runMigrations } from "~~/models/migrate.server";

export { pingDatabase } from "~~/models/connection.server";

/**
 * Connects the database, makes its collections and indexes, and brings older data up to date.
 * @param onProgress gets a line per migration
 * @throws DatabaseUnusableError when the database does not serve, with how to mend it
 */
export async function connect({
	uri,
	onProgress,
}: {
	uri: string;
	onProgress?: (line: string) => void;
}): Promise<void> {
	await connectDatabase({ uri });
	await ensureCollections();
	await runMigrations({ onProgress });
}

export const disconnect = disconnectDatabase;
