import { createHash } from "node:crypto";
import mongoose from "mongoose";

const { BSON } = mongoose.mongo;

/**
 * A back-up is one gzip stream of records. Each record is a letter and a BSON document:
 *   H  what the file is: format, when, which collections with their options and indexes
 *   C  a collection begins
 *   D  one document of it, exactly as stored, in the order of _id
 *   E  the collection ends: how many documents, and the hash over them
 *   T  the file ends: the hash over every byte before this record (not compressed)
 * Nothing is taken for whole that does not end with a T whose hash is right.
 */
export const BACKUP_FORMAT = 1;

export type RecordLetter = "H" | "C" | "D" | "E" | "T";

export interface CollectionShape {
	name: string;
	/** Options of createCollection, the validator among them. */
	options: mongoose.mongo.Document;
	/** What createIndexes takes, without the index of _id. */
	indexes: mongoose.mongo.IndexDescription[];
}

export interface BackupHeader {
	ruamkit: "backup";
	format: number;
	createdAt: Date;
	database: string;
	serverVersion: string;
	/** The migrations that the data have been through. */
	migrations: string[];
	collections: CollectionShape[];
}

/** How much a collection holds, and a hash that is equal exactly when the documents are. */
export interface CollectionFigure {
	name: string;
	documents: number;
	/** SHA-256 in hexadecimal over the documents in the order of _id. */
	sha256: string;
}

/** The file is not a back-up, or not a whole and unaltered one. The message is for the person at the terminal. */
export class BackupFileError extends Error {
	constructor(message: string, options?: { cause?: unknown }) {
		super(message, options);
		this.name = "BackupFileError";
	}
}

/** Keeps every value as it is stored: an integer stays an integer and a double a double. */
export const EXACT = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true };

export function encodeRecord(letter: RecordLetter, document: mongoose.mongo.Document | Uint8Array): Buffer {
	const body = document instanceof Uint8Array ? document : BSON.serialize(document);
	return Buffer.concat([Buffer.from(letter, "latin1"), body]);
}

/** Counts and hashes the documents of one collection as they pass in the order of _id. */
export class FigureCounter {
	private readonly hash = createHash("sha256");
	private documents = 0;

	add(raw: Uint8Array): void {
		// why: JavaScript orders keys that are numbers, so a document with such keys comes back from a restore in another order of bytes.
		this.hash.update(BSON.serialize(BSON.deserialize(raw, EXACT)));
		this.documents += 1;
	}

	get count(): number {
		return this.documents;
	}

	finish(name: string): CollectionFigure {
		return { name, documents: this.documents, sha256: this.hash.digest("hex") };
	}
}

/** The largest document that MongoDB stores, with room for what the server adds (bytes). */
const LARGEST_DOCUMENT = 17 * 1024 * 1024;

/** Cuts a stream of bytes into records. Throws BackupFileError where a record cannot be one. */
export async function* decodeRecords(
	source: AsyncIterable<Buffer>,
): AsyncGenerator<{ letter: RecordLetter; raw: Buffer }> {
	let parts: Buffer[] = [];
	let held = 0;
	for await (const chunk of source) {
		parts.push(chunk);
		held += chunk.length;
		// why: joining anew for each chunk would copy a large document again and again.
		if (held < neededBytes(parts)) continue;
		let buffer = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
		for (;;) {
			const size = recordSize(buffer);
			if (size === null || buffer.length < size) break;
			yield { letter: buffer.toString("latin1", 0, 1) as RecordLetter, raw: buffer.subarray(1, size) };
			buffer = buffer.subarray(size);
		}
		parts = buffer.length > 0 ? [buffer] : [];
		held = buffer.length;
	}
	if (held > 0) throw new BackupFileError("The file ends in the middle of a record: it was cut off.");
}

/** How many bytes must be there before a look at them is worth it. */
function neededBytes(parts: Buffer[]): number {
	const first = parts[0];
	if (!first || first.length < 5) return 5;
	return recordSize(first) ?? 5;
}

/** The bytes of the record at the start of the buffer, or null while its length is not there yet. */
function recordSize(buffer: Buffer): number | null {
	if (buffer.length < 5) return null;
	const size = buffer.readInt32LE(1);
	if (!"HCDET".includes(buffer.toString("latin1", 0, 1)) || size < 5 || size > LARGEST_DOCUMENT) {
		throw new BackupFileError("The file holds something that is no record of a back-up: it was altered.");
	}
	return size + 1;
}
