import mongoose from "mongoose";
import { requireDb } from "../connection.server";
import { LOCK_COLLECTION } from "../database-lock.server";
import { listRunMigrations } from "../migrate.server";
import {
	BACKUP_FORMAT,
	BackupFileError,
	type BackupHeader,
	type CollectionFigure,
	type CollectionShape,
	encodeRecord,
	FigureCounter,
} from "./format.server";
import { withLongSnapshot } from "./snapshot-window.server";
import { writeBackupFile } from "./write-file.server";

/**
 * Collections that mean something only at the moment. Sessions are left out so that a restore does not bring back
 * one that has been revoked (everybody signs in again), one-time links for the same reason, and counters of attempts so
 * that it locks nobody out. The nightly files of open data are made anew from what is restored.
 */
export const PASSING_COLLECTIONS: ReadonlySet<string> = new Set([
	LOCK_COLLECTION,
	"sessions",
	"rate-limits",
	"tokens",
	"opendatanights",
	"opendata.files",
	"opendata.chunks",
]);

/** Collections under this prefix are a restore that was not finished. */
export const RESTORE_PREFIX = "restoring-";

const SNAPSHOT_GONE = new Set([239, 246]);

/**
 * Writes all collections, files included, as they are at one moment to one file, while the site goes on.
 * Gives the figures of what was written. Throws BackupFileError when the file cannot be written, or when the
 * schema changed meanwhile.
 */
export async function backupDatabase({
	file,
	onProgress = () => undefined,
}: {
	file: string;
	onProgress?: (message: string) => void;
}): Promise<CollectionFigure[]> {
	const db = requireDb();
	const header: BackupHeader = {
		ruamkit: "backup",
		format: BACKUP_FORMAT,
		createdAt: new Date(),
		database: db.databaseName,
		serverVersion: String((await db.command({ buildInfo: 1 })).version),
		migrations: await listRunMigrations(),
		collections: await listShapes(),
	};
	const figures: CollectionFigure[] = [];
	await withLongSnapshot(async (session) => {
		try {
			await writeBackupFile({ file, records: dumpRecords({ header, session, figures, onProgress }) });
		} catch (error) {
			if (error instanceof mongoose.mongo.MongoServerError && SNAPSHOT_GONE.has(Number(error.code))) {
				throw new BackupFileError(
					"A collection was changed (an index or a validator), or the server let go of the moment, while the back-up was made. " +
						"Nothing was written; run it again.",
					{ cause: error },
				);
			}
			throw error;
		}
	});
	return figures;
}

/** The figures of the database as it is now: what a back-up of it would say. */
export async function measureDatabase(): Promise<CollectionFigure[]> {
	const figures: CollectionFigure[] = [];
	for (const { name } of await listShapes()) {
		const counter = new FigureCounter();
		for await (const raw of readRaw({ name })) counter.add(raw);
		figures.push(counter.finish(name));
	}
	return figures;
}

/** The stored bytes of every document of a collection, in the order of _id. */
export function readRaw({
	name,
	session,
}: {
	name: string;
	session?: mongoose.mongo.ClientSession;
}): AsyncIterable<Uint8Array> {
	return requireDb()
		.collection(name)
		.find<Uint8Array>({}, { raw: true, batchSize: 1_000, ...(session ? { session } : {}) })
		.sort({ _id: 1 });
}

/** The collections that belong to a back-up, by name. */
export async function listBackupCollections(): Promise<mongoose.mongo.CollectionInfo[]> {
	const infos = await requireDb().listCollections({ type: "collection" }, { nameOnly: false }).toArray();
	return (infos as mongoose.mongo.CollectionInfo[])
		.filter(
			({ name }) =>
				!name.startsWith("system.") && !name.startsWith(RESTORE_PREFIX) && !PASSING_COLLECTIONS.has(name),
		)
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function listShapes(): Promise<CollectionShape[]> {
	const db = requireDb();
	return Promise.all(
		(await listBackupCollections()).map(async ({ name, options }) => ({
			name,
			options: options ?? {},
			indexes: (await db.collection(name).listIndexes().toArray())
				.filter((index) => index.name !== "_id_")
				.map(
					({ v: _v, ns: _ns, background: _background, ...index }) => index as mongoose.mongo.IndexDescription,
				),
		})),
	);
}

async function* dumpRecords({
	header,
	session,
	figures,
	onProgress,
}: {
	header: BackupHeader;
	session: mongoose.mongo.ClientSession;
	figures: CollectionFigure[];
	onProgress: (message: string) => void;
}): AsyncGenerator<Buffer> {
	yield encodeRecord("H", header);
	for (const { name } of header.collections) {
		const counter = new FigureCounter();
		const about = await requireDb().collection(name).estimatedDocumentCount();
		let told = Date.now();
		yield encodeRecord("C", { name });
		for await (const raw of readRaw({ name, session })) {
			counter.add(raw);
			if (Date.now() - told > 1_000) {
				told = Date.now();
				onProgress(`${name}: ${counter.count} of about ${about}`);
			}
			yield encodeRecord("D", raw);
		}
		const figure = counter.finish(name);
		figures.push(figure);
		onProgress(`${name}: ${figure.documents} documents`);
		yield encodeRecord("E", figure);
	}
}
