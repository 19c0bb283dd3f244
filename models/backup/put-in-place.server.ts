import { requireDb } from "../connection.server";
import { LOCK_COLLECTION, withDatabaseLock } from "../database-lock.server";
import { PASSING_COLLECTIONS, RESTORE_PREFIX } from "./dump.server";

/** Id of the note that an exchange is under way; it stands with the locks, which no back-up and no restore touches. */
const NOTE = "restore-in-place";

/** What is being put in the place of what. */
interface Exchange {
	_id: typeof NOTE;
	/** How the names of the loaded collections begin. */
	prefix: string;
	/** All collections of the back-up. */
	names: string[];
}

const openNotes = () => requireDb().collection<Exchange>(LOCK_COLLECTION);

/**
 * Puts the loaded collections in the place of the present ones: one rename for each; what the back-up does not know
 * goes, and everybody is signed out. It is noted before the first rename, so that an exchange that is broken off is
 * brought to its end and never taken for a database.
 */
export async function putInPlace({ prefix, names }: Omit<Exchange, "_id">): Promise<void> {
	await openNotes().replaceOne(
		{ _id: NOTE },
		{ prefix, names },
		{ upsert: true, writeConcern: { w: "majority", j: true } },
	);
	await exchange({ prefix, names });
}

/**
 * Brings an exchange to its end that was broken off. Nothing where there was none. Call it before anything else is done with
 * a database.
 */
export async function finishBrokenRestore({
	onProgress = () => undefined,
}: {
	onProgress?: (message: string) => void;
} = {}): Promise<void> {
	if (!(await openNotes().findOne({ _id: NOTE }))) return;
	await withDatabaseLock({ name: "restore", work: () => finishExchange({ onProgress }) });
}

/** As {@link finishBrokenRestore}, for who holds the lock of restores. */
export async function finishExchange({
	onProgress,
}: {
	onProgress: (message: string) => void;
}): Promise<void> {
	const note = await openNotes().findOne({ _id: NOTE });
	if (!note) return;
	onProgress("A restore was broken off while its data were put in place: bringing it to its end");
	await exchange(note);
}

async function exchange({ prefix, names }: Omit<Exchange, "_id">): Promise<void> {
	const db = requireDb();
	const there = new Set(await listNames());
	for (const name of names)
		if (there.has(prefix + name)) await db.collection(prefix + name).rename(name, { dropTarget: true });
	const restored = new Set(names);
	for (const name of await listNames()) {
		if (restored.has(name) || name === LOCK_COLLECTION || name.startsWith("system.")) continue;
		if (PASSING_COLLECTIONS.has(name)) await db.collection(name).deleteMany({});
		else await db.collection(name).drop();
	}
	await openNotes().deleteOne({ _id: NOTE });
}

/** Removes what a restore loaded that ended before its data were put in place. */
export async function dropUnfinishedRestores(): Promise<void> {
	for (const name of await listNames())
		if (name.startsWith(RESTORE_PREFIX)) await requireDb().collection(name).drop();
}

async function listNames(): Promise<string[]> {
	const present = await requireDb().listCollections({ type: "collection" }, { nameOnly: true }).toArray();
	return present.map(({ name }) => name);
}
