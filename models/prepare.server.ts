import { finishBrokenRestore } from "./backup.server";
import { ensureCollections } from "./collections.server";
import { runMigrations } from "./migrate.server";
import "./index.server";

/**
 * Makes a connected database ready for this release: a restore that was broken off is ended, then come migrations (they see the data under the old
 * validators), then collections, validators and indexes. Run it before the first request.
 * Throws DatabaseUnusableError, or the error of a migration.
 */
export async function prepareDatabase({
	onProgress = () => undefined,
}: {
	onProgress?: (message: string) => void;
} = {}): Promise<void> {
	await finishBrokenRestore({ onProgress });
	await runMigrations({ onProgress });
	await ensureCollections();
}
