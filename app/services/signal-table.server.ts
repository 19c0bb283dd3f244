import { Readable, type Transform } from "node:stream";
import { CsvError, type Parser, parse } from "csv-parse";
import { Types } from "mongoose";
import {
	DELIMITER_SIGNS,
	DELIMITERS,
	type Delimiter,
	type Encoding,
	type ImportFailure,
	SIGNAL_LIMITS,
} from "~/domain/signal";
import { openFileBucket } from "~~/models/files.server";

/** A table that cannot be read at all, and why. */
export class UnreadableTable extends Error {
	constructor(readonly failure: ImportFailure) {
		super(failure);
	}
}

/** How a table is written. */
export interface TableShape {
	encoding: Encoding;
	delimiter: Delimiter;
}

/** As many bytes tell how a table is written. */
export const HEAD_BYTES = 256 * 1024;

/** Guesses from its beginning how a table is written: UTF-8 unless that breaks letters, and the sign that cuts most. */
export function guessShape(head: Buffer): TableShape {
	const encoding = isUtf8(head) ? "utf-8" : "windows-874";
	const text = new TextDecoder(encoding).decode(head);
	const line = firstLine(text);
	const counts = DELIMITERS.map((delimiter) => line.split(DELIMITER_SIGNS[delimiter]).length);
	return { encoding, delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? "comma" };
}

function isUtf8(head: Buffer): boolean {
	try {
		// why: with `stream` a letter cut in two at the end is no fault
		new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
		return true;
	} catch {
		return false;
	}
}

/** The first line outside quotes. */
function firstLine(text: string): string {
	let quoted = false;
	for (let at = 0; at < text.length; at += 1) {
		if (text[at] === '"') quoted = !quoted;
		else if (!quoted && (text[at] === "\n" || text[at] === "\r") && at > 0) return text.slice(0, at);
	}
	return text;
}

function makeParser({ delimiter }: TableShape): Parser {
	return parse({
		delimiter: DELIMITER_SIGNS[delimiter],
		bom: true,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		// why: a quote that nobody closes would make one row of the rest of the table
		max_record_size: SIGNAL_LIMITS.row,
	});
}

/** Rows of a table from its bytes. */
async function* parseRows({
	bytes,
	shape,
	onBytes = () => undefined,
}: {
	bytes: AsyncIterable<Uint8Array>;
	shape: TableShape;
	onBytes?: (count: number) => void;
}): AsyncGenerator<string[]> {
	const parser = makeParser(shape) as Parser & Transform;
	const decoded = Readable.from(decode({ bytes, encoding: shape.encoding, onBytes }), { objectMode: false });
	decoded.once("error", (error) => parser.destroy(error));
	decoded.pipe(parser);
	try {
		for await (const row of parser as AsyncIterable<string[]>) yield row;
	} catch (error) {
		if (error instanceof CsvError) throw new UnreadableTable("quotes");
		throw error;
	} finally {
		decoded.destroy();
		parser.destroy();
	}
}

async function* decode({
	bytes,
	encoding,
	onBytes,
}: {
	bytes: AsyncIterable<Uint8Array>;
	encoding: Encoding;
	onBytes: (count: number) => void;
}): AsyncGenerator<Buffer> {
	const decoder = new TextDecoder(encoding);
	for await (const chunk of bytes) {
		onBytes(chunk.length);
		yield Buffer.from(decoder.decode(chunk, { stream: true }), "utf8");
	}
	yield Buffer.from(decoder.decode(), "utf8");
}

/** Headings and the first rows of the beginning of a table; the last row may be cut off and is left out when it was. */
export async function readHead({
	head,
	shape,
	rows,
	whole,
}: {
	head: Buffer;
	shape: TableShape;
	/** How many rows after the headings. */
	rows: number;
	/** True when the head is the whole table. */
	whole: boolean;
}): Promise<{ headings: string[]; rows: string[][] }> {
	const found: string[][] = [];
	try {
		for await (const row of parseRows({ bytes: Readable.from([head]), shape })) {
			found.push(row);
			// why: one more than asked for, so that the one that may be cut off is never among them
			if (found.length > rows + 1) break;
		}
	} catch (error) {
		// why: a head that ends within quotes says nothing of the table
		if (!(error instanceof UnreadableTable) || (whole && found.length < 2)) throw error;
	}
	if (!whole && found.length > 1 && found.length <= rows + 1) found.pop();
	const [headings = [], ...rest] = found;
	return { headings: headings.map((heading) => heading.trim()), rows: rest.slice(0, rows) };
}

/** Reads the beginning of a stored table. */
export async function readStoredHead({
	file,
	bytes,
}: {
	file: Types.ObjectId;
	bytes: number;
}): Promise<Buffer> {
	const stream = openFileBucket().openDownloadStream(file, { start: 0, end: Math.min(bytes, HEAD_BYTES) });
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

/**
 * Rows of a stored table after its headings.
 * @throws UnreadableTable `quotes` for quotes that are never closed, `missing` when it is gone
 */
export async function* readStoredRows({
	file,
	shape,
	onBytes,
}: {
	file: Types.ObjectId;
	shape: TableShape;
	onBytes?: (count: number) => void;
}): AsyncGenerator<string[]> {
	const bucket = openFileBucket();
	const [found] = await bucket.find({ _id: file }).toArray();
	if (!found) throw new UnreadableTable("missing");
	const stream = bucket.openDownloadStream(file);
	let isHeading = true;
	try {
		for await (const row of parseRows({ bytes: stream, shape, onBytes })) {
			if (!isHeading) yield row;
			isHeading = false;
		}
	} finally {
		await stream.abort().catch(() => undefined);
	}
}

/** A place for a table in the bucket of files; only its import can reach it. */
export function openTableUpload({
	id,
	name,
	by,
	owner,
}: {
	id: Types.ObjectId;
	name: string;
	by: string;
	owner: Types.ObjectId;
}) {
	return openFileBucket().openUploadStreamWithId(id, name, {
		metadata: { type: "text/csv", by: new Types.ObjectId(by), owner: { kind: "needs", id: owner } },
	});
}
