import mongoose from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { can } from "~/domain/permissions";
import { type Delimiter, type Encoding, PREVIEW_ROWS } from "~/domain/signal";
import { type ColumnMapping, checkMapping, guessMapping, SIGNAL_FIELDS } from "~/domain/signal-columns";
import { BANGKOK_NAMES, foldProvince, type ReadRow, readSignalRow } from "~/domain/signal-row";
import type { Viewer } from "~/domain/viewer";
import type { TableMappingInput } from "~/input/signal";
import { SignalImportModel } from "~~/models/signal.server";
import { listProvinces } from "./provinces.server";
import { HEAD_BYTES, readHead, readStoredHead } from "./signal-table.server";

/** Codes of provinces by every way in which tables write their names. */
export async function listProvinceNames(): Promise<Map<string, number>> {
	const names = new Map<string, number>();
	for (const { code, name } of await listProvinces()) {
		names.set(foldProvince(name.th), code);
		names.set(foldProvince(name.en), code);
		names.set(String(code), code);
	}
	const bangkok = names.get(foldProvince("กรุงเทพมหานคร"));
	if (bangkok !== undefined) for (const name of BANGKOK_NAMES) names.set(foldProvince(name), bangkok);
	return names;
}

/** The columns that a stored or sent mapping names. */
export function toMapping(stored: Record<string, unknown>): ColumnMapping {
	return Object.fromEntries(
		SIGNAL_FIELDS.flatMap((field) => (typeof stored[field] === "number" ? [[field, stored[field]]] : [])),
	);
}

async function findUploaded({ viewer, number }: { viewer: Viewer; number: number | null }) {
	enforce(can(viewer, "needs.manage"));
	const row = await SignalImportModel.findOne({ number }).lean();
	if (!row) throw new DomainError("notFound");
	if (row.state !== "uploaded" || !row.file) throw new DomainError("tableStarted");
	return { ...row, file: row.file };
}

/** The first rows of a table as they would be read. */
export interface TablePreview {
	rows: { row: number; cells: string[]; read: ReadRow }[];
	faults: ReturnType<typeof checkMapping>;
	/** Number and time of an import of the very same file that is there already. */
	earlier: { number: number; at: Date } | null;
}

/**
 * Reads the first rows as the chosen columns say.
 * @throws {DomainError} `notPermitted`, `notFound`, `tableStarted`
 */
export async function previewTable({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	now: Date;
}): Promise<TablePreview> {
	const row = await findUploaded({ viewer, number });
	const mapping = toMapping(row.mapping);
	const [head, provinces, earlier] = await Promise.all([
		readStoredHead(row),
		listProvinceNames(),
		SignalImportModel.findOne({ sum: row.sum, state: "done" }).select({ number: 1, createdAt: 1 }).lean(),
	]);
	const { rows } = await readHead({
		head,
		shape: shapeOf(row),
		rows: PREVIEW_ROWS,
		whole: row.bytes <= HEAD_BYTES,
	});
	const reading = { columns: row.headings.length, mapping, day: row.day ?? null, provinces, now };
	return {
		rows: rows.map((cells, index) => ({ row: index + 1, cells, read: readSignalRow(cells, reading) })),
		faults: checkMapping({ mapping, headings: row.headings, hasDay: Boolean(row.day) }),
		earlier: earlier && { number: earlier.number, at: earlier.createdAt },
	};
}

const shapeOf = ({ encoding, delimiter }: { encoding: string; delimiter: string }) => ({
	encoding: encoding as Encoding,
	delimiter: delimiter as Delimiter,
});

/**
 * Says how a table is written and which column means what. Where the way of writing changes, the headings are read again and
 * the columns guessed anew.
 * @throws {DomainError} `notPermitted`, `notFound`, `tableStarted`, `editedMeanwhile`, `notATable`
 */
export async function saveMapping({
	viewer,
	number,
	input,
}: {
	viewer: Viewer;
	number: number | null;
	input: TableMappingInput;
}): Promise<void> {
	const row = await findUploaded({ viewer, number });
	const { encoding, delimiter, day, revision } = input;
	const reshaped = encoding !== row.encoding || delimiter !== row.delimiter;
	const change: Record<string, unknown> = { encoding, delimiter, mapping: toMapping(input) };
	if (reshaped) {
		const head = await readStoredHead(row);
		const whole = row.bytes <= HEAD_BYTES;
		const { headings } = await readHead({ head, shape: { encoding, delimiter }, rows: 1, whole }).catch(
			() => {
				throw new DomainError("notATable", { field: "delimiter" });
			},
		);
		change.headings = headings;
		change.mapping = guessMapping(headings);
	}
	const done = await SignalImportModel.updateOne(
		{ _id: row._id, state: "uploaded", revision },
		{
			$set: { ...change, ...(day ? { day } : {}) },
			...(day ? {} : { $unset: { day: 1 } }),
			$inc: { revision: 1 },
		},
	);
	if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
}

/**
 * Hands a table to the job that reads it; doing it twice is the same.
 * @throws {DomainError} `notPermitted`, `notFound`, `tableIncomplete` when the columns cannot be used
 */
export async function startImport({
	viewer,
	number,
}: {
	viewer: Viewer;
	number: number | null;
}): Promise<void> {
	enforce(can(viewer, "needs.manage"));
	const row = await SignalImportModel.findOne({ number })
		.select({ state: 1, mapping: 1, headings: 1, day: 1, revision: 1 })
		.lean();
	if (!row) throw new DomainError("notFound");
	if (row.state !== "uploaded") return;
	const faults = checkMapping({
		mapping: toMapping(row.mapping),
		headings: row.headings,
		hasDay: Boolean(row.day),
	});
	if (faults.length > 0) throw new DomainError("tableIncomplete");
	await SignalImportModel.updateOne(
		{ _id: row._id, state: "uploaded", revision: row.revision },
		{ $set: { state: "waiting" } },
	);
}

/**
 * Takes a table back: one that was not read yet at once, one that was read with all its rows, which are hidden at once.
 * @throws {DomainError} `notPermitted`, `notFound`, `tableStarted` while it is being read
 */
export async function removeImport({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "needs.manage"));
	const done = await SignalImportModel.updateOne(
		{ number, state: mongoose.trusted({ $in: ["uploaded", "waiting", "done"] }) },
		{ $set: { state: "removing", endedAt: now } },
	);
	if (done.matchedCount > 0) return;
	const row = await SignalImportModel.findOne({ number }).select({ state: 1 }).lean();
	if (!row) throw new DomainError("notFound");
	if (row.state === "reading") throw new DomainError("tableStarted");
}
