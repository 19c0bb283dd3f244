import { randomBytes } from "node:crypto";
import mongoose from "mongoose";
import { requireDb } from "../connection.server";
import { withDatabaseLock } from "../database-lock.server";
import { MIGRATIONS } from "../migrations/index.server";
import { listBackupCollections, RESTORE_PREFIX, readRaw } from "./dump.server";
import {
	BackupFileError,
	type BackupHeader,
	type CollectionFigure,
	type CollectionShape,
	EXACT,
	FigureCounter,
} from "./format.server";
import { dropUnfinishedRestores, finishExchange, putInPlace } from "./put-in-place.server";
import { readRecords, verifyBackupFile } from "./read-file.server";

const { BSON } = mongoose.mongo;

/** How much goes to the server at once. */
const BATCH_DOCUMENTS = 1_000;
const BATCH_BYTES = 8 * 1024 * 1024;

export type RestoreOutcome =
	| { restored: true; header: BackupHeader; figures: CollectionFigure[] }
	| { restored: false; reason: "not-confirmed" };

/**
 * Replaces the contents of the connected database by those of a back-up file. The file is checked as a whole
 * first, loaded beside the present collections, counted and hashed again, and only then put in their place, so
 * a fault on the way leaves the database as it was; an exchange that is broken off is ended by the next start. Where the database holds documents, `confirmOverwrite` is
 * asked with their number.
 * Throws BackupFileError when the file is not whole and unaltered, or comes from a later release.
 */
export async function restoreDatabase({
	file,
	confirmOverwrite,
	onProgress = () => undefined,
}: {
	file: string;
	confirmOverwrite: (present: { database: string; documents: number }) => Promise<boolean>;
	onProgress?: (message: string) => void;
}): Promise<RestoreOutcome> {
	onProgress(`Checking ${file}`);
	const { header, figures } = await verifyBackupFile({ file, onProgress });
	requireKnownMigrations({ file, header });
	const documents = await countDocuments();
	if (documents > 0 && !(await confirmOverwrite({ database: requireDb().databaseName, documents }))) {
		return { restored: false, reason: "not-confirmed" };
	}
	await withDatabaseLock({
		name: "restore",
		onWait: () => onProgress("Another restore is running: waiting for it"),
		work: () => loadAndPutInPlace({ file, header, figures, onProgress }),
	});
	return { restored: true, header, figures };
}

async function loadAndPutInPlace({
	file,
	header,
	figures,
	onProgress,
}: {
	file: string;
	header: BackupHeader;
	figures: CollectionFigure[];
	onProgress: (message: string) => void;
}): Promise<void> {
	await finishExchange({ onProgress });
	await dropUnfinishedRestores();
	const prefix = `${RESTORE_PREFIX}${randomBytes(4).toString("hex")}-`;
	try {
		await loadCollections({ file, header, prefix, onProgress });
		await compareFigures({ figures, prefix });
		for (const shape of header.collections) await buildIndexes({ shape, prefix });
	} catch (error) {
		await dropUnfinishedRestores();
		throw error;
	}
	await putInPlace({ prefix, names: header.collections.map(({ name }) => name) });
}

/** How many documents a restore would replace. */
async function countDocuments(): Promise<number> {
	const db = requireDb();
	const counts = await Promise.all(
		(await listBackupCollections()).map(({ name }) => db.collection(name).estimatedDocumentCount()),
	);
	return counts.reduce((sum, count) => sum + count, 0);
}

/** Data that a later release has changed cannot be read rightly by this one. */
function requireKnownMigrations({ file, header }: { file: string; header: BackupHeader }): void {
	const known = new Set<string>(MIGRATIONS.map(({ name }) => name));
	const unknown = header.migrations.filter((name) => !known.has(name));
	if (unknown.length > 0) {
		throw new BackupFileError(
			`${file} comes from a later release (it has been through ${unknown.join(", ")}). Restore it with that release.`,
		);
	}
}

async function loadCollections({
	file,
	header,
	prefix,
	onProgress,
}: {
	file: string;
	header: BackupHeader;
	prefix: string;
	onProgress: (message: string) => void;
}): Promise<void> {
	const db = requireDb();
	const shapes = new Map(header.collections.map((shape) => [shape.name, shape]));
	let name = "";
	let loaded = 0;
	let told = Date.now();
	let batch: mongoose.mongo.Document[] = [];
	let bytes = 0;
	const flush = async () => {
		if (batch.length === 0) return;
		// why: a document that is older than a rule of its validator is part of the back-up all the same.
		await db.collection(prefix + name).insertMany(batch, { ordered: false, bypassDocumentValidation: true });
		loaded += batch.length;
		batch = [];
		bytes = 0;
		if (Date.now() - told > 1_000) {
			told = Date.now();
			onProgress(`${name}: ${loaded} documents loaded`);
		}
	};
	for await (const { letter, raw } of readRecords(file)) {
		if (letter === "C") {
			name = String(BSON.deserialize(raw).name);
			loaded = 0;
			await db.createCollection(prefix + name, shapes.get(name)?.options ?? {});
		} else if (letter === "D") {
			batch.push(BSON.deserialize(raw, EXACT));
			bytes += raw.length;
			if (batch.length >= BATCH_DOCUMENTS || bytes >= BATCH_BYTES) await flush();
		} else if (letter === "E") {
			await flush();
			onProgress(`${name}: ${loaded} documents loaded`);
		}
	}
}

async function compareFigures({
	figures,
	prefix,
}: {
	figures: CollectionFigure[];
	prefix: string;
}): Promise<void> {
	for (const figure of figures) {
		const counter = new FigureCounter();
		for await (const raw of readRaw({ name: prefix + figure.name })) counter.add(raw);
		const found = counter.finish(figure.name);
		if (found.documents !== figure.documents || found.sha256 !== figure.sha256) {
			throw new BackupFileError(
				`What was loaded into ${figure.name} differs from the file (${found.documents} documents of ${figure.documents}). ` +
					"The database was left as it was; run the restore again.",
			);
		}
	}
}

async function buildIndexes({ shape, prefix }: { shape: CollectionShape; prefix: string }): Promise<void> {
	if (shape.indexes.length === 0) return;
	await requireDb()
		.collection(prefix + shape.name)
		.createIndexes(shape.indexes);
}
