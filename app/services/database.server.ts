import { connectDatabase, disconnectDatabase } from "~~/models/connection.server";
import { buildMissingIndexes } from "~~/models/indexes.server";
import { prepareDatabase } from "~~/models/prepare.server";

export { measureSilence, pingDatabase } from "~~/models/connection.server";

/** A collection of so many documents gets the new indexes of its lists while the site runs: building them takes minutes. */
const LARGE = 100_000;

/**
 * Connects the database, brings older data up to date, and makes collections, validators and indexes.
 * @param onProgress gets a line per migration
 * @returns what can be done when the site is open: indexes of large collections; at once where there are none
 * @throws DatabaseUnusableError when the database does not serve, with how to mend it
 */
export async function connect({
	uri,
	onProgress = () => undefined,
}: {
	uri: string;
	onProgress?: (line: string) => void;
}): Promise<() => Promise<void>> {
	await connectDatabase({ uri });
	const missing = await prepareDatabase({ onProgress, largeFrom: LARGE });
	return () => buildMissingIndexes({ missing, onProgress });
}

export const disconnect = disconnectDatabase;
