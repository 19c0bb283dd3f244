import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import mongoose, { Types } from "mongoose";
import { type Delimiter, type Encoding, REFUSED_KEPT, type SignalSource } from "~/domain/signal";
import { SIGNAL_FIELDS } from "~/domain/signal-columns";
import { maskPersonal } from "~/domain/signal-mask";
import { type RowFault, type RowReading, readSignalRow } from "~/domain/signal-row";
import { signalWords } from "~/domain/signal-words";
import { SignalImportModel, SignalModel, SignalRefusedModel } from "~~/models/signal.server";
import { isDuplicateKey } from "./once.server";
import { listProvinceNames, toMapping } from "./signal-mapping.server";
import { readStoredRows, UnreadableTable } from "./signal-table.server";

/** Rows that are written together. Small enough that pages are answered in between. */
const BATCH = 500;

/** A table as the job reads it. */
interface StoredImport {
	_id: Types.ObjectId;
	number: number;
	source: SignalSource;
	sourceName: string;
	file: Types.ObjectId;
	encoding: Encoding;
	delimiter: Delimiter;
	headings: string[];
	mapping: Record<string, unknown>;
	day?: Date | null;
	rows: number;
	startedAt: Date;
	/** Name of the list under which its rows are known. */
	list: string;
}

/** Another process has taken this table over. */
class TakenOver extends Error {}

/**
 * Reads a table from where it was left, and makes its rows seen by one write when the last is in.
 *
 * Rows are written under the import's id before it is noted how far the reading has come. Whoever goes on after a stop reads
 * the same rows again and finds its own: a row is known by its key, and its key by what it says, so nothing is lost and
 * nothing is there twice. Of two processes that read the same table for a moment, one counts.
 *
 * @param onBatch called after each batch; false stops the reading, and it can be taken up again
 * @returns `done`, `failed` (the table cannot be read: its rows are to be taken away), or `stopped`
 */
export async function readTable({
	id,
	now,
	onBatch = async () => true,
}: {
	id: Types.ObjectId;
	now: Date;
	onBatch?: () => Promise<boolean>;
}): Promise<"done" | "failed" | "stopped"> {
	const row = await SignalImportModel.findOneAndUpdate(
		{ _id: id, state: mongoose.trusted({ $in: ["waiting", "reading"] }) },
		[{ $set: { state: "reading", startedAt: { $ifNull: ["$startedAt", now] } } }],
		{ returnDocument: "after", updatePipeline: true },
	).lean();
	if (!row) return "stopped";
	const list = row.list ?? (await findList(row));
	const table = { ...row, list } as unknown as StoredImport;
	try {
		return await readAll({ table, now, onBatch });
	} catch (error) {
		if (error instanceof TakenOver) return "stopped";
		if (!(error instanceof UnreadableTable)) throw error;
		await fail({ id, failure: error.failure, now });
		return "failed";
	}
}

/**
 * Names the list that a table is of. Case numbers of the big lists are the same in every table of them; the very same file
 * stays the same list, whatever it is called this time.
 */
async function findList(row: { _id: Types.ObjectId; sum: string; source: string; sourceName: string }) {
	const same = await SignalImportModel.findOne({ sum: row.sum, state: "done" }).select({ list: 1 }).lean();
	const own =
		row.source === "1111" || row.source === "traffy" ? row.source : `${row.source}:${row.sourceName}`;
	const list = same?.list ?? own;
	await SignalImportModel.updateOne({ _id: row._id, state: "reading" }, { $set: { list } });
	return list;
}

async function fail({ id, failure, now }: { id: Types.ObjectId; failure: string; now: Date }) {
	await SignalImportModel.updateOne(
		{ _id: id, state: "reading" },
		{ $set: { state: "failing", failure, endedAt: now } },
	);
}

async function readAll({
	table,
	now,
	onBatch,
}: {
	table: StoredImport;
	now: Date;
	onBatch: () => Promise<boolean>;
}) {
	const reading: RowReading = {
		columns: table.headings.length,
		mapping: toMapping(table.mapping),
		day: table.day ?? null,
		provinces: await listProvinceNames(),
		now: table.startedAt,
	};
	const keyOf = makeKeys({ table, reading });
	let [at, behind, bytes] = [0, table.rows, 0];
	let batch: BatchRow[] = [];
	const write = async () => {
		await writeBatch({ table, reading, batch, behind, bytes });
		behind = at;
		batch = [];
		await breathe();
		return onBatch();
	};
	const onBytes = (count: number) => {
		bytes += count;
	};
	for await (const cells of readStoredRows({ file: table.file, shape: table, onBytes })) {
		at += 1;
		const read = readSignalRow(cells, reading);
		// why: keys count how often a row has come before, so rows behind us are looked at too
		const key = read.signal ? keyOf(cells, read.signal.id) : null;
		if (at <= table.rows) continue;
		batch.push({ row: at, cells, read, key });
		if (batch.length >= BATCH && !(await write())) return "stopped" as const;
	}
	if (batch.length > 0 && !(await write())) return "stopped" as const;
	if (at === 0) throw new UnreadableTable("nothing");
	// the switch: from here on the rows are seen
	await SignalImportModel.updateOne(
		{ _id: table._id, state: "reading", rows: at },
		{ $set: { state: "done", endedAt: now } },
	);
	return "done" as const;
}

interface BatchRow {
	row: number;
	cells: string[];
	read: ReturnType<typeof readSignalRow>;
	key: string | null;
}

const hashOf = (parts: readonly string[]) =>
	createHash("sha256").update(JSON.stringify(parts)).digest("base64url");

/**
 * Names a row by its case number where the list has one, else by its day and text; rows that say the same are told
 * apart by how often they have come before in the table. The same table, or one that overlaps, gives the same names.
 */
function makeKeys({ table, reading }: { table: StoredImport; reading: RowReading }) {
	const before = new Map<string, number>();
	const { text, more, at } = reading.mapping;
	// why: not the other columns, so that the same list read with one column more is still the same list
	const columns = [at, text ?? more].filter((column) => column !== undefined);
	const { list } = table;
	return (cells: readonly string[], id: string | null): string => {
		if (id !== null) return hashOf(["id", list, id]);
		const said = hashOf(["row", list, ...columns.map((column) => (cells[column] ?? "").trim())]);
		const nth = (before.get(said) ?? 0) + 1;
		before.set(said, nth);
		return nth === 1 ? said : hashOf([said, String(nth)]);
	};
}

async function writeBatch({
	table,
	reading,
	batch,
	behind,
	bytes,
}: {
	table: StoredImport;
	reading: RowReading;
	batch: readonly BatchRow[];
	behind: number;
	bytes: number;
}): Promise<void> {
	const good = batch.flatMap(({ row, read, key }) =>
		read.signal && key ? [{ row, key, ...read.signal }] : [],
	);
	const bad = batch.filter(({ read }) => read.signal === null);
	const taken = await insertNew({ table, good });
	await keepRefused({ table, reading, bad });
	const masked = good.filter((row) => row.masked && taken.has(row.row)).length;
	const last = batch[batch.length - 1]?.row ?? behind;
	const noted = await SignalImportModel.updateOne(
		{ _id: table._id, state: "reading", rows: behind },
		{
			$set: { rows: last, bytesRead: bytes },
			$inc: { taken: taken.size, known: good.length - taken.size, refused: bad.length, masked },
		},
	);
	if (noted.matchedCount === 0) throw new TakenOver();
}

type GoodRow = { row: number; key: string } & NonNullable<ReturnType<typeof readSignalRow>["signal"]>;

/** Writes what is not there; gives the rows that are there because of this table. */
async function insertNew({
	table,
	good,
}: {
	table: StoredImport;
	good: readonly GoodRow[];
}): Promise<Set<number>> {
	if (good.length === 0) return new Set();
	const findThere = () =>
		SignalModel.find({ key: mongoose.trusted({ $in: good.map(({ key }) => key) }) })
			.select({ _id: 0, key: 1, import: 1, row: 1 })
			.lean();
	const there = new Set((await findThere()).map(({ key }) => key));
	const first = new Map<string, GoodRow>();
	for (const row of good) if (!there.has(row.key) && !first.has(row.key)) first.set(row.key, row);
	const documents = [...first.values()].map((row) => toDocument({ table, row }));
	if (documents.length > 0) {
		try {
			await SignalModel.collection.insertMany(documents, { ordered: false });
		} catch (error) {
			// why: another process writes the same rows; which of them stand is looked up below
			if (!isDuplicateKey(error)) throw error;
		}
	}
	const rows = new Map((await findThere()).map((found) => [found.key, found]));
	return new Set(
		good.flatMap(({ key, row }) => {
			const found = rows.get(key);
			return found && found.row === row && table._id.equals(found.import) ? [row] : [];
		}),
	);
}

function toDocument({ table, row }: { table: StoredImport; row: GoodRow }) {
	const { kind, service, province, district } = row;
	return {
		_id: new Types.ObjectId(),
		import: table._id,
		row: row.row,
		key: row.key,
		at: row.at,
		text: row.text,
		...(kind ? { kind } : {}),
		...(service ? { service } : {}),
		...(province === null ? {} : { province }),
		...(district ? { district } : {}),
		words: signalWords(row.text),
	};
}

async function keepRefused({
	table,
	reading,
	bad,
}: {
	table: StoredImport;
	reading: RowReading;
	bad: readonly BatchRow[];
}): Promise<void> {
	if (bad.length === 0) return;
	const removeAt = new Date(table.startedAt.getTime() + REFUSED_KEPT);
	await SignalRefusedModel.bulkWrite(
		bad.map(({ row, cells, read }) => ({
			updateOne: {
				filter: { import: table._id, row },
				update: {
					$setOnInsert: {
						faults: [...read.faults] as RowFault[],
						cells: SIGNAL_FIELDS.flatMap((field) => {
							const column = reading.mapping[field];
							// why: what says who somebody is stays out here too
							return column === undefined ? [] : [maskPersonal((cells[column] ?? "").slice(0, 2_000)).text];
						}),
						removeAt,
					},
				},
				upsert: true,
			},
		})),
		{ ordered: false },
	);
}
