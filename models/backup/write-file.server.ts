import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { BackupFileError, encodeRecord } from "./format.server";

/** Handing bytes to the compressor one small document at a time would cost more than compressing them (bytes). */
const BATCH_BYTES = 256 * 1024;

/**
 * Writes records to a file, with the closing record, so that under `file` there is either a whole back-up
 * that has reached the disk, or what was there before. Throws BackupFileError when the disk is full or the
 * folder cannot be written to.
 */
export async function writeBackupFile({
	file,
	records,
}: {
	file: string;
	records: AsyncIterable<Buffer>;
}): Promise<void> {
	const draft = `${file}.unfinished`;
	try {
		await pipeline(
			Readable.from(batchRecords(records), { objectMode: true, highWaterMark: 4 }),
			createGzip({ level: 5 }),
			// why: a back-up holds personal data.
			createWriteStream(draft, { mode: 0o600 }),
		);
		const handle = await open(draft, "r+");
		await handle.sync();
		await handle.close();
		await rename(draft, file);
	} catch (error) {
		await rm(draft, { force: true });
		const code = (error as NodeJS.ErrnoException).code;
		if (code === "ENOSPC") {
			throw new BackupFileError(
				`The disk is full: ${file} was not written. Free some space, or name another disk.`,
				{
					cause: error,
				},
			);
		}
		if (
			code === "ENOENT" ||
			code === "EACCES" ||
			code === "EROFS" ||
			code === "EISDIR" ||
			code === "ENOTDIR"
		) {
			throw new BackupFileError(
				`${file} cannot be written (${code}). Name a file in a folder that exists and is yours.`,
				{
					cause: error,
				},
			);
		}
		throw error;
	}
}

async function* batchRecords(records: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	const whole = createHash("sha256");
	let batch: Buffer[] = [];
	let bytes = 0;
	for await (const record of records) {
		whole.update(record);
		batch.push(record);
		bytes += record.length;
		if (bytes >= BATCH_BYTES) {
			yield Buffer.concat(batch);
			batch = [];
			bytes = 0;
		}
	}
	yield Buffer.concat([...batch, encodeRecord("T", { sha256: whole.digest("hex") })]);
}
