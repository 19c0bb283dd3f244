import { connectDatabase, disconnectDatabase } from "~~/models/connection.server";
import { prepareDatabase } from "~~/models/prepare.server";

export { measureSilence, pingDatabase } from "~~/models/connection.server";

/**
 * Connects the database, brings older data up to date, and makes collections, validators and indexes.
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
	await prepareDatabase({ onProgress });
}

export const disconnect = disconnectDatabase;
