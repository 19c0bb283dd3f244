import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { isDatasetId } from "~/open-data/registry";
import { OpenDataNightModel, openOpenDataBucket } from "~~/models/open-data.server";
import type { FileFormat } from "./open-data-file.server";

/** A nightly file as pages and catalogues name it. */
export interface PublishedFile {
	dataset: string;
	format: FileFormat;
	/** Address of the newest one; the same every night. */
	path: string;
	/** Of the compressed file. */
	bytes: number;
	sha256: string;
	rows: number;
}

/** The newest night's files. */
export interface PublishedNight {
	/** Calendar day in Asia/Bangkok. */
	night: string;
	publishedAt: Date;
	files: PublishedFile[];
}

/** Address of a nightly file: the newest, or that of one night. */
export function openFilePath({
	dataset,
	format,
	night,
}: {
	dataset: string;
	format: FileFormat;
	night?: string;
}): string {
	return `/files/open-data/${night ? `${night}/` : ""}${dataset}.${format}.gz`;
}

/** The newest night whose files are out; null before the first. */
export async function findNewestNight(): Promise<PublishedNight | null> {
	const row = await OpenDataNightModel.findOne({ state: "published" }).sort({ night: -1 }).lean();
	if (!row?.publishedAt) return null;
	return {
		night: row.night,
		publishedAt: row.publishedAt,
		files: row.files.map(({ dataset, format, bytes, sha256, rows }) => ({
			dataset,
			format,
			path: openFilePath({ dataset, format }),
			bytes,
			sha256,
			rows,
		})),
	};
}

/** Nights whose files can be had, the newest first. */
export async function listNights(): Promise<string[]> {
	const rows = await OpenDataNightModel.find({ state: "published" })
		.sort({ night: -1 })
		.limit(60)
		.select({ night: 1 })
		.lean();
	return rows.map(({ night }) => night);
}

/** A file ready to be sent. */
export interface OpenedFile {
	/** Name for the reader's disk. */
	name: string;
	type: string;
	/** Bytes of what is sent; null where it is unpacked on the way. */
	bytes: number | null;
	/** Names the content; of the compressed file, in hex. */
	sha256: string;
	night: string;
	read: () => Readable;
}

const TYPES: Record<FileFormat, string> = {
	csv: "text/csv; charset=utf-8",
	ndjson: "application/x-ndjson; charset=utf-8",
};

/**
 * A nightly file by its name: `proposals.csv.gz` as it is kept, `proposals.csv` unpacked on the way.
 * @param night the newest where none is named
 * @throws {DomainError} `notFound`
 */
export async function openPublishedFile({
	file,
	night,
}: {
	file: string | undefined;
	night?: string;
}): Promise<OpenedFile> {
	const [, dataset, format, packed] = /^([a-z-]+)\.(csv|ndjson)(\.gz)?$/.exec(file ?? "") ?? [];
	if (!isDatasetId(dataset) || (night !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(night)))
		throw new DomainError("notFound");
	const row = await OpenDataNightModel.findOne({ state: "published", ...(night ? { night } : {}) })
		.sort({ night: -1 })
		.lean();
	const found = row?.files.find((one) => one.dataset === dataset && one.format === format);
	if (!row || !found) throw new DomainError("notFound");
	return {
		name: `ruamkit-${dataset}-${row.night}.${found.format}${packed ?? ""}`,
		type: packed ? "application/gzip" : TYPES[found.format],
		bytes: packed ? found.bytes : null,
		sha256: found.sha256,
		night: row.night,
		read: () => readFile({ file: found.file, unpack: !packed }),
	};
}

function readFile({ file, unpack }: { file: Types.ObjectId; unpack: boolean }): Readable {
	const stored = openOpenDataBucket().openDownloadStream(file);
	if (!unpack) return stored;
	const plain = createGunzip();
	stored.on("error", (error) => plain.destroy(error));
	plain.on("close", () => stored.destroy());
	return stored.pipe(plain);
}
