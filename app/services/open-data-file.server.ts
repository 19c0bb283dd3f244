import { createHash } from "node:crypto";
import { once } from "node:events";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Types } from "mongoose";
import type { Dataset, OpenRow } from "~/open-data/dataset";
import { createCsvWriter } from "~/open-data/dataset-table";
import { openOpenDataBucket } from "~~/models/open-data.server";

/** In what forms a night's files are written. */
export const FILE_FORMATS = ["csv", "ndjson"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** A file that was written. */
export interface WrittenFile {
	dataset: string;
	format: FileFormat;
	file: Types.ObjectId;
	/** Of the compressed file. */
	bytes: number;
	/** Of the compressed file, in hex. */
	sha256: string;
	rows: number;
}

/**
 * Writes rows of a dataset to a compressed file in the bucket of nightly files, row by row: of the whole never more is in
 * memory than what the compressor and the database have not taken yet.
 *
 * @param run the attempt that it belongs to
 */
export function openDataFile({
	dataset,
	format,
	run,
	night,
	at,
}: {
	dataset: Dataset;
	format: FileFormat;
	run: string;
	night: string;
	at: Date;
}): { write: (row: OpenRow) => Promise<void>; finish: () => Promise<WrittenFile> } {
	const file = new Types.ObjectId();
	const hash = createHash("sha256");
	let bytes = 0;
	let rows = 0;
	const gzip = createGzip();
	const measure = new PassThrough();
	measure.on("data", (chunk: Buffer) => {
		hash.update(chunk);
		bytes += chunk.length;
	});
	const upload = openOpenDataBucket().openUploadStreamWithId(file, `${dataset.id}-${night}.${format}.gz`, {
		metadata: { run, night, dataset: dataset.id, format, at },
	});
	const written = pipeline(gzip, measure, upload);
	// why: a failure is told to whoever writes or finishes next, and until then it is nobody's unheard rejection
	written.catch(() => undefined);
	const csv = format === "csv" ? createCsvWriter(dataset) : null;
	const put = async (text: string) => {
		if (!gzip.write(text)) await Promise.race([once(gzip, "drain"), written]);
	};
	let begun = csv ? put(csv.head()) : Promise.resolve();
	return {
		write: async (row) => {
			await begun;
			begun = Promise.resolve();
			rows += 1;
			await put(csv ? csv.line(row) : `${JSON.stringify(row)}\n`);
		},
		finish: async () => {
			await begun;
			gzip.end();
			await written;
			return { dataset: dataset.id, format, file, bytes, sha256: hash.digest("hex"), rows };
		},
	};
}
