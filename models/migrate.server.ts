import { Umzug, type UmzugStorage } from "umzug";
import { requireDb } from "./connection.server";
import { withDatabaseLock } from "./database-lock.server";
import { MIGRATIONS, type Migration } from "./migrations/index.server";

/** The record of what has run: one document for each migration, its name as the key. */
export const MIGRATION_COLLECTION = "migrations";

interface MigrationRecord {
	_id: string;
	at: Date;
	milliseconds: number;
}

/**
 * Runs the migrations that this database has not seen, in order, each once, even when several processes start
 * at the same time. Gives the names of those that this call ran. Throws the error of the one that failed; those
 * before it stay recorded, and the next start goes on from there.
 */
export async function runMigrations({
	migrations = MIGRATIONS,
	onProgress = () => undefined,
	lockExpiryMs,
}: {
	migrations?: readonly Migration[];
	onProgress?: (message: string) => void;
	/** For tests: how long a lock outlives a process that died, in milliseconds. */
	lockExpiryMs?: number;
} = {}): Promise<string[]> {
	const db = requireDb();
	if ((await listPendingMigrations({ migrations })).length === 0) return [];
	return withDatabaseLock({
		name: "migrations",
		...(lockExpiryMs ? { expiryMs: lockExpiryMs } : {}),
		onWait: () => onProgress("Another process is bringing the data up to date: waiting for it"),
		work: async () => {
			const umzug = new Umzug({
				migrations: migrations.map((migration) => ({
					name: migration.name,
					up: async () => {
						onProgress(`Bringing the data up to date: ${migration.name}`);
						await migration.up({ db, onProgress });
					},
				})),
				storage: makeStorage(),
				logger: undefined,
			});
			return (await umzug.up()).map(({ name }) => name);
		},
	});
}

/** The names of the migrations that this database has not seen, in the order in which they will run. */
export async function listPendingMigrations({
	migrations = MIGRATIONS,
}: {
	migrations?: readonly Migration[];
} = {}): Promise<string[]> {
	const done = new Set(await listRunMigrations());
	return migrations.map(({ name }) => name).filter((name) => !done.has(name));
}

/** The names of the migrations that this database has seen, in order. */
export async function listRunMigrations(): Promise<string[]> {
	const records = await requireDb()
		.collection<MigrationRecord>(MIGRATION_COLLECTION)
		.find()
		.sort({ _id: 1 })
		.toArray();
	return records.map(({ _id }) => _id);
}

function makeStorage(): UmzugStorage {
	const records = requireDb().collection<MigrationRecord>(MIGRATION_COLLECTION);
	const startedAt = Date.now();
	return {
		executed: listRunMigrations,
		async logMigration({ name }) {
			await records.insertOne({ _id: name, at: new Date(), milliseconds: Date.now() - startedAt });
		},
		async unlogMigration({ name }) {
			await records.deleteOne({ _id: name });
		},
	};
}
