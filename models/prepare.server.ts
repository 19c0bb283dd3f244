import { finishBrokenRestore } from "./backup.server";
import { ensureCollections } from "./collections.server";
import type { MissingIndexes } from "./indexes.server";
import { runMigrations } from "./migrate.server";
import "./index.server";

/**
 * Makes a connected database ready for this release: a restore that was broken off is ended, then come migrations (they see the data under the old
 * validators), then collections, validators and indexes. Run it before the first request.
 * Throws DatabaseUnusableError, or the error of a migration.
 * @param largeFrom see {@link ensureCollections}
 * @returns the indexes that large collections still lack
 */
export async function prepareDatabase({
	onProgress = () => undefined,
	largeFrom,
}: {
	onProgress?: (message: string) => void;
	largeFrom?: number;
} = {}): Promise<MissingIndexes[]> {
	await finishBrokenRestore({ onProgress });
	await runMigrations({ onProgress });
	return ensureCollections({ largeFrom });
}
