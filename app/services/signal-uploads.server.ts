import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import mongoose, { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { can } from "~/domain/permissions";
import { SIGNAL_LIMITS, UPLOAD_KEPT } from "~/domain/signal";
import { guessMapping } from "~/domain/signal-columns";
import type { Viewer } from "~/domain/viewer";
import type { TableUploadInput } from "~/input/signal";
import { takeNumbers } from "~~/models/counter.server";
import { SignalImportModel } from "~~/models/signal.server";
import { deleteAttachment } from "./attachments.server";
import { createOnce } from "./once.server";
import { guessShape, HEAD_BYTES, openTableUpload, readHead } from "./signal-table.server";

/** A table as it was received. */
export interface StoredTable {
	file: Types.ObjectId;
	importId: Types.ObjectId;
	name: string;
	bytes: number;
	/** SHA-256 of what was sent, in hex. */
	sum: string;
	head: Buffer;
}

/**
 * Keeps a table as it comes in, without ever holding the whole of it.
 * @throws {DomainError} `notPermitted`; `tooLarge` at `file`, and nothing is kept then
 */
export async function storeTable({
	viewer,
	name,
	content,
}: {
	viewer: Viewer;
	name: string;
	content: AsyncIterable<Uint8Array>;
}): Promise<StoredTable> {
	enforce(can(viewer, "needs.manage"));
	const [file, importId] = [new Types.ObjectId(), new Types.ObjectId()];
	const shortName = [...name.normalize("NFC").replace(/[\p{Cc}\p{Cf}"<>|?*:]/gu, "")].slice(-120).join("");
	const upload = openTableUpload({ id: file, name: shortName, by: viewer.id, owner: importId });
	const hash = createHash("sha256");
	const head: Uint8Array[] = [];
	let bytes = 0;
	const received = async function* () {
		for await (const chunk of content) {
			const copy = Buffer.from(chunk);
			if (bytes < HEAD_BYTES) head.push(copy);
			bytes += copy.length;
			if (bytes > SIGNAL_LIMITS.file) throw new DomainError("tooLarge", { field: "file" });
			hash.update(copy);
			yield copy;
		}
	};
	try {
		await pipeline(received, upload);
	} catch (error) {
		await deleteAttachment({ id: file });
		throw error;
	}
	return {
		file,
		importId,
		name: shortName || "table.csv",
		bytes,
		sum: hash.digest("hex"),
		head: Buffer.concat(head).subarray(0, HEAD_BYTES),
	};
}

/** Forgets a table that no import names. */
export function dropTable({ file }: Pick<StoredTable, "file">): Promise<void> {
	return deleteAttachment({ id: file });
}

/**
 * Makes an import of a table that was received: how it is written and what its columns mean is guessed, and asked on the
 * next page.
 * @returns its number; the same one when the form is sent again
 * @throws {DomainError} `notPermitted`, `notATable` at `file`; the table is gone then
 */
export async function createImport({
	viewer,
	input,
	table,
	formRequest,
	now,
	example = false,
}: {
	viewer: Viewer;
	input: TableUploadInput;
	table: StoredTable;
	formRequest?: FormRequest;
	now: Date;
	example?: boolean;
}): Promise<number> {
	enforce(can(viewer, "needs.manage"));
	try {
		const { document, created } = await createOnce({
			model: SignalImportModel,
			formRequest,
			create: async () => {
				const { shape, headings } = await lookAt(table);
				const row = await SignalImportModel.create({
					_id: table.importId,
					number: await takeNumbers("signal-import"),
					source: input.source,
					sourceName: input.sourceName,
					fileName: table.name,
					file: table.file,
					bytes: table.bytes,
					sum: table.sum,
					...shape,
					headings,
					mapping: guessMapping(headings),
					state: "uploaded",
					example,
					by: new Types.ObjectId(viewer.id),
					createdAt: now,
					...(formRequest ? { request: formRequest } : {}),
				});
				return row.toObject();
			},
		});
		if (!created) await dropTable(table);
		return document.number;
	} catch (error) {
		await dropTable(table);
		throw error;
	}
}

async function lookAt({ head, bytes }: StoredTable) {
	// why: a workbook or another file with zero bytes would be read as one row of nonsense
	if (bytes === 0 || head.includes(0)) throw new DomainError("notATable", { field: "file" });
	const shape = guessShape(head);
	const { headings } = await readHead({ head, shape, rows: 1, whole: bytes <= HEAD_BYTES }).catch(() => ({
		headings: [] as string[],
	}));
	const named = headings.filter((heading) => heading !== "");
	if (named.length === 0 || headings.length > SIGNAL_LIMITS.columns)
		throw new DomainError("notATable", { field: "file" });
	return { shape, headings: headings.map((heading) => heading.slice(0, SIGNAL_LIMITS.name)) };
}

const oldUploads = (now: Date) => [
	{
		state: "uploaded" as const,
		createdAt: mongoose.trusted({ $lt: new Date(now.getTime() - UPLOAD_KEPT) }),
	},
	{ state: "done" as const, file: mongoose.trusted({ $exists: true }) },
];

/** Whether {@link dropOldUploads} has something to remove. */
export async function hasOldUploads({ now }: { now: Date }): Promise<boolean> {
	const found = await Promise.all(oldUploads(now).map((filter) => SignalImportModel.exists(filter)));
	return found.some((one) => one !== null);
}

/**
 * Removes what tables hold of people: those that were sent and never read, and one whose reader died between the last row and
 * the removal of the file.
 */
export async function dropOldUploads({ now }: { now: Date }): Promise<void> {
	for (const filter of oldUploads(now)) {
		const rows = await SignalImportModel.find(filter).select({ file: 1, state: 1 }).limit(20).lean();
		for (const { _id, file, state } of rows) {
			if (file) await deleteAttachment({ id: file });
			await SignalImportModel.updateOne(
				{ _id, state },
				{
					$unset: { file: 1 },
					...(state === "uploaded" ? { $set: { state: "removed", endedAt: now } } : {}),
				},
			);
		}
	}
}
