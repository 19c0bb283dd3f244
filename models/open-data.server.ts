import mongoose, { Schema } from "mongoose";
import { requireDb } from "./connection.server";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { requiredRef } from "./parts.server";

/** The GridFS bucket of the nightly files: the collections `opendata.files` and `opendata.chunks`. */
export const OPEN_DATA_BUCKET = "opendata";

/** The bucket of nightly files. */
export function openOpenDataBucket(): mongoose.mongo.GridFSBucket {
	return new mongoose.mongo.GridFSBucket(requireDb(), {
		bucketName: OPEN_DATA_BUCKET,
		writeConcern: { w: "majority", journal: true },
	});
}

const NAMESPACE_EXISTS = 48;

/**
 * Makes the bucket's collections and their indexes. The driver makes them before a first upload only after looking whether
 * the bucket is empty, which two uploads that begin together trip over.
 */
export async function prepareOpenDataBucket(): Promise<void> {
	const db = requireDb();
	for (const part of ["files", "chunks"])
		await db.createCollection(`${OPEN_DATA_BUCKET}.${part}`).catch((error: { code?: number }) => {
			if (error.code !== NAMESPACE_EXISTS) throw error;
		});
	await db.collection(`${OPEN_DATA_BUCKET}.files`).createIndex({ filename: 1, uploadDate: 1 });
	await db.collection(`${OPEN_DATA_BUCKET}.chunks`).createIndex({ files_id: 1, n: 1 }, { unique: true });
}

/** Removes every file but those named, also what an upload that died has left. */
export async function keepOnlyOpenDataFiles(ids: readonly mongoose.Types.ObjectId[]): Promise<void> {
	const db = requireDb();
	await db.collection(`${OPEN_DATA_BUCKET}.files`).deleteMany({ _id: { $nin: [...ids] } });
	await db.collection(`${OPEN_DATA_BUCKET}.chunks`).deleteMany({ files_id: { $nin: [...ids] } });
}

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };

const nightFile = new Schema(
	{
		/** Id of the dataset, and `csv` or `ndjson`. */
		dataset: text,
		format: { type: String, enum: ["csv", "ndjson"], required: true },
		file: { type: Schema.Types.ObjectId, required: true },
		/** Of the compressed file, as it is downloaded. */
		bytes: number,
		sha256: text,
		rows: number,
	},
	PART_OPTIONS,
);

const nightSchema = new Schema(
	{
		/** Calendar day in Asia/Bangkok, such as 2026-11-21. */
		night: text,
		/** The attempt that writes or wrote the files; a later attempt takes the night from one that died. */
		run: text,
		state: { type: String, enum: ["writing", "published"], required: true },
		files: { type: [nightFile], required: true, default: [] },
		begunAt: date,
		publishedAt: Date,
	},
	SCHEMA_OPTIONS,
);
// one set of files a night
nightSchema.index({ night: 1 }, { unique: true });
// the newest files, and those that are kept
nightSchema.index({ state: 1, night: -1 });

export const OpenDataNightModel = defineModel("OpenDataNight", nightSchema, "opendatanights");

const supportDaySchema = new Schema(
	{
		proposal: requiredRef("Proposal"),
		/** Begin of the day in Asia/Bangkok. */
		day: date,
		supports: number,
		/** The attempt that worked the figure out last. */
		run: text,
	},
	SCHEMA_OPTIONS,
);
// one figure for a proposal and day
supportDaySchema.index({ proposal: 1, day: 1 }, { unique: true });
// open data, newest day first
supportDaySchema.index({ day: -1, _id: -1 });

/** Supports that stand, by proposal and day: worked out anew every night, without persons. */
export const SupportDayModel = defineModel("SupportDay", supportDaySchema, "supportdays");
