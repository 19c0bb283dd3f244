import { randomUUID } from "node:crypto";
import mongoose from "mongoose";
import { startOfBangkokDay } from "~/domain/bangkok-day";
import { isNightDue, nightOf, oldestKept } from "~/domain/open-data-night";
import { DATASET_IDS, DATASETS, type DatasetId } from "~/open-data/registry";
import {
	keepOnlyOpenDataFiles,
	OpenDataNightModel,
	prepareOpenDataBucket,
	SupportDayModel,
} from "~~/models/open-data.server";
import { SupportModel } from "~~/models/support.server";
import { FILE_FORMATS, openDataFile, type WrittenFile } from "./open-data-file.server";
import { OPEN_SOURCES } from "./open-data-sources.server";

const DUPLICATE_KEY = 11_000;

/** Rows between two looks whether the work may go on. */
const BREATH = 1_000;

/** Whether the files of a night are to be written now. */
export async function isNightWaiting({ now, startedAt }: { now: Date; startedAt: Date }): Promise<boolean> {
	const [published, begun] = await Promise.all([
		OpenDataNightModel.findOne({ state: "published" }).sort({ night: -1 }).select({ night: 1 }).lean(),
		OpenDataNightModel.findOne().sort({ night: -1 }).select({ night: 1 }).lean(),
	]);
	return isNightDue({
		now,
		startedAt,
		soFar: { published: published?.night ?? null, begun: begun?.night ?? null },
	});
}

/**
 * Writes all files of the night that has come last and makes them public with one write, all at once. An attempt that died
 * is begun anew; what it left behind is removed. Of two attempts at once the later one wins, and the other's files go.
 *
 * @param mayGoOn asked now and then; false ends the attempt, which is done again later
 * @returns the night; null when its files are out already, or another attempt took it over
 */
export async function writeNight({
	now,
	mayGoOn = async () => true,
}: {
	now: Date;
	mayGoOn?: () => Promise<boolean>;
}): Promise<{ night: string; files: WrittenFile[] } | null> {
	const night = nightOf(now);
	const run = randomUUID();
	if (!(await beginNight({ night, run, now }))) return null;
	await prepareOpenDataBucket();
	await removeStrayFiles();
	await countSupportDays({ run, now });
	const files: WrittenFile[] = [];
	for (const id of DATASET_IDS) {
		const written = await writeDataset({ id, run, night, now, mayGoOn });
		if (!written) return null;
		files.push(...written);
	}
	const { matchedCount } = await OpenDataNightModel.updateOne(
		{ night, run, state: "writing" },
		{ $set: { state: "published", files, publishedAt: now } },
	);
	// why: whoever took the night over is writing, and its files are not known yet; it removes ours
	if (matchedCount === 0) return null;
	await OpenDataNightModel.deleteMany({ night: mongoose.trusted({ $lt: oldestKept(night) }) });
	await removeStrayFiles();
	return { night, files };
}

/** Takes the night for an attempt; false when its files are out. */
async function beginNight({ night, run, now }: { night: string; run: string; now: Date }): Promise<boolean> {
	try {
		await OpenDataNightModel.updateOne(
			{ night, state: "writing" },
			{ $set: { run, begunAt: now, files: [] } },
			{ upsert: true },
		);
		return true;
	} catch (error) {
		if (error instanceof mongoose.mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
		throw error;
	}
}

/** Both files of a dataset from one reading of it, so that they say the same. Null when the attempt has to end. */
async function writeDataset({
	id,
	run,
	night,
	now,
	mayGoOn,
}: {
	id: DatasetId;
	run: string;
	night: string;
	now: Date;
	mayGoOn: () => Promise<boolean>;
}): Promise<WrittenFile[] | null> {
	if (!(await mayGoOn())) return null;
	const dataset = DATASETS[id];
	const files = FILE_FORMATS.map((format) => openDataFile({ dataset, format, run, night, at: now }));
	let rows = 0;
	for await (const row of OPEN_SOURCES[id].all({ now })) {
		for (const file of files) await file.write(row);
		rows += 1;
		if (rows % BREATH === 0 && !(await mayGoOn())) return null;
	}
	return Promise.all(files.map((file) => file.finish()));
}

/**
 * Works out anew how many supports that stand were given on each day to each proposal, up to the end of the day before.
 * A figure is replaced in one write; what is not found any more goes at the end.
 */
async function countSupportDays({ run, now }: { run: string; now: Date }): Promise<void> {
	await SupportModel.aggregate([
		{ $match: { active: true, since: { $lt: startOfBangkokDay(now) } } },
		{
			$group: {
				_id: {
					proposal: "$proposal",
					day: { $dateTrunc: { date: "$since", unit: "day", timezone: "Asia/Bangkok" } },
				},
				supports: { $sum: 1 },
			},
		},
		{ $project: { _id: 0, proposal: "$_id.proposal", day: "$_id.day", supports: 1, run } },
		{
			$merge: {
				into: SupportDayModel.collection.name,
				on: ["proposal", "day"],
				whenMatched: "merge",
				whenNotMatched: "insert",
			},
		},
	]).option({ allowDiskUse: true });
	await SupportDayModel.deleteMany({ run: mongoose.trusted({ $ne: run }) });
}

/** Removes the files that no night knows: those of attempts that died or were taken over, and of nights that are forgotten. */
async function removeStrayFiles(): Promise<void> {
	const known = await OpenDataNightModel.distinct("files.file");
	await keepOnlyOpenDataFiles(known);
}
