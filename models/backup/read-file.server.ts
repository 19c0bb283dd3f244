import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import mongoose from "mongoose";
import {
	BACKUP_FORMAT,
	BackupFileError,
	type BackupHeader,
	type CollectionFigure,
	decodeRecords,
	FigureCounter,
	type RecordLetter,
} from "./format.server";

const { BSON } = mongoose.mongo;

/** Reads the records of a back-up file. Throws BackupFileError when it is missing, cut or no gzip stream. */
export async function* readRecords(file: string): AsyncGenerator<{ letter: RecordLetter; raw: Buffer }> {
	const source = createReadStream(file);
	const gunzip = createGunzip();
	source.on("error", (error) => gunzip.destroy(error));
	try {
		yield* decodeRecords(source.pipe(gunzip));
	} catch (error) {
		throw explainReadError({ file, error });
	} finally {
		source.destroy();
		gunzip.destroy();
	}
}

export interface VerifiedBackup {
	header: BackupHeader;
	figures: CollectionFigure[];
}

/**
 * Reads the whole file and checks every count and hash in it, touching no database.
 * Throws BackupFileError when anything is missing or differs.
 */
export async function verifyBackupFile({
	file,
	onProgress = () => undefined,
}: {
	file: string;
	onProgress?: (message: string) => void;
}): Promise<VerifiedBackup> {
	try {
		return await checkRecords({ file, onProgress });
	} catch (error) {
		throw error instanceof BSON.BSONError ? makeAlteredError(file) : error;
	}
}

async function checkRecords({
	file,
	onProgress,
}: {
	file: string;
	onProgress: (message: string) => void;
}): Promise<VerifiedBackup> {
	const whole = createHash("sha256");
	const figures: CollectionFigure[] = [];
	let header: BackupHeader | null = null;
	let open: { name: string; counter: FigureCounter } | null = null;
	let ended = false;

	for await (const { letter, raw } of readRecords(file)) {
		if (ended) throw new BackupFileError(`${file} goes on after its end: it was altered.`);
		if (letter === "T") {
			const { sha256 } = BSON.deserialize(raw) as { sha256: string };
			if (open || !header || sha256 !== whole.digest("hex")) throw makeAlteredError(file);
			ended = true;
			continue;
		}
		whole.update(letter, "latin1").update(raw);
		if (letter === "H") {
			if (header) throw makeAlteredError(file);
			header = readHeader({ file, raw });
		} else if (letter === "C") {
			if (open || !header) throw makeAlteredError(file);
			open = { name: String(BSON.deserialize(raw).name), counter: new FigureCounter() };
		} else if (letter === "D") {
			if (!open) throw makeAlteredError(file);
			open.counter.add(raw);
		} else {
			if (!open) throw makeAlteredError(file);
			const stated = BSON.deserialize(raw) as CollectionFigure;
			const found = open.counter.finish(open.name);
			if (stated.documents !== found.documents || stated.sha256 !== found.sha256)
				throw makeAlteredError(file);
			figures.push(found);
			onProgress(`checked ${found.name}: ${found.documents} documents`);
			open = null;
		}
	}
	if (!ended || !header) throw new BackupFileError(`${file} has no end: it was cut off.`);
	const stated = header.collections.map(({ name }) => name).join();
	if (stated !== figures.map(({ name }) => name).join()) throw makeAlteredError(file);
	return { header, figures };
}

function readHeader({ file, raw }: { file: string; raw: Buffer }): BackupHeader {
	const header = BSON.deserialize(raw) as BackupHeader;
	if (header.ruamkit !== "backup") throw new BackupFileError(`${file} is not a back-up of Ruamkit.`);
	if (header.format !== BACKUP_FORMAT) {
		throw new BackupFileError(
			`${file} has the format ${header.format}, and this release reads format ${BACKUP_FORMAT}. ` +
				"Restore it with the release that wrote it.",
		);
	}
	return header;
}

function makeAlteredError(file: string): BackupFileError {
	return new BackupFileError(`${file} was altered or damaged: its contents do not match the hashes in it.`);
}

function explainReadError({ file, error }: { file: string; error: unknown }): unknown {
	const code = (error as NodeJS.ErrnoException).code ?? "";
	if (error instanceof BackupFileError)
		return new BackupFileError(`${file}: ${error.message}`, { cause: error });
	if (code === "ENOENT") return new BackupFileError(`There is no file ${file}.`, { cause: error });
	if (code === "Z_BUF_ERROR") return new BackupFileError(`${file} was cut off.`, { cause: error });
	if (code.startsWith("Z_")) {
		return new BackupFileError(`${file} is not a back-up of Ruamkit, or it was altered or damaged.`, {
			cause: error,
		});
	}
	return error;
}
