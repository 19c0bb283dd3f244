import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { can } from "~/domain/permissions";
import type { Delimiter, Encoding, ImportFailure, ImportState, SignalSource } from "~/domain/signal";
import { isPersonalColumn, SIGNAL_FIELDS } from "~/domain/signal-columns";
import type { RowFault } from "~/domain/signal-row";
import type { Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import type { ReportListQuery } from "~/input/signal";
import { SignalImportModel, SignalModel, SignalRefusedModel } from "~~/models/signal.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { findPeopleNames } from "./people-names.server";
import { seenReports } from "./signal-count.server";
import { toMapping } from "./signal-mapping.server";
import { provinceNames } from "./signal-pages.server";

const PAGE_SIZE = 20;

/** The query of all tables, latest first. */
export function queryImports({ after, limit }: { after?: string; limit: number }) {
	return SignalImportModel.find(afterCursor("createdAt", -1, after))
		.sort({ createdAt: -1, _id: -1 })
		.limit(limit);
}

/** Tables that were sent, latest first. */
export async function listImports({
	viewer,
	after,
	limit = PAGE_SIZE,
}: {
	viewer: Viewer;
	after?: string;
	limit?: number;
}) {
	enforce(can(viewer, "needs.manage"));
	const rows = await queryImports({ after, limit: limit + 1 })
		.select({
			number: 1,
			source: 1,
			sourceName: 1,
			fileName: 1,
			state: 1,
			taken: 1,
			known: 1,
			refused: 1,
			example: 1,
			createdAt: 1,
		})
		.lean();
	const page = toPage(rows, limit, ({ createdAt }) => createdAt);
	return {
		next: page.next,
		items: page.items.map((row) => ({
			number: row.number,
			source: row.source as SignalSource,
			sourceName: row.sourceName,
			fileName: row.fileName,
			state: row.state as ImportState,
			taken: row.taken,
			known: row.known,
			refused: row.refused,
			example: row.example,
			at: row.createdAt,
		})),
	};
}

/**
 * One table with how far its reading has come.
 * @throws {DomainError} `notPermitted`, `notFound`
 */
export async function findImport({ viewer, number }: { viewer: Viewer; number: number | null }) {
	enforce(can(viewer, "needs.manage"));
	const row = await SignalImportModel.findOne({ number }).select({ request: 0, file: 0 }).lean();
	if (!row) throw new DomainError("notFound");
	const mapping = toMapping(row.mapping);
	const read = new Set(Object.values(mapping));
	const [people, kept] = await Promise.all([
		findPeopleNames([row.by]),
		row.refused > 0 ? SignalRefusedModel.exists({ import: row._id }) : null,
	]);
	return {
		number: row.number,
		source: row.source as SignalSource,
		sourceName: row.sourceName,
		fileName: row.fileName,
		bytes: row.bytes,
		bytesRead: row.bytesRead,
		encoding: row.encoding as Encoding,
		delimiter: row.delimiter as Delimiter,
		columns: row.headings.map((heading, index) => ({
			index,
			heading,
			personal: isPersonalColumn(heading),
			read: read.has(index),
		})),
		mapping,
		day: row.day ?? null,
		state: row.state as ImportState,
		failure: (row.failure ?? null) as ImportFailure | null,
		rows: row.rows,
		taken: row.taken,
		known: row.known,
		refused: row.refused,
		/** The rows that were not taken can still be downloaded. */
		refusedKept: Boolean(kept),
		masked: row.masked,
		example: row.example,
		revision: row.revision,
		by: people.get(row.by.toHexString()) ?? null,
		at: row.createdAt,
		endedAt: row.endedAt ?? null,
	};
}

/** Rows that were not taken, in the order of the table: the headings of the columns that were read, and why. */
export async function listRefused({ viewer, number }: { viewer: Viewer; number: number | null }) {
	enforce(can(viewer, "needs.manage"));
	const row = await SignalImportModel.findOne({ number })
		.select({ headings: 1, mapping: 1, state: 1 })
		.lean();
	if (row?.state !== "done") throw new DomainError("notFound");
	const mapping = toMapping(row.mapping);
	const rows = await SignalRefusedModel.find({ import: row._id })
		.sort({ row: 1 })
		.select({ _id: 0, row: 1, faults: 1, cells: 1 })
		.lean();
	return {
		headings: SIGNAL_FIELDS.flatMap((field) => {
			const column = mapping[field];
			return column === undefined ? [] : [row.headings[column] ?? field];
		}),
		rows: rows.map(({ row: at, faults, cells }) => ({
			row: at,
			faults: faults as RowFault[],
			cells: [...cells],
		})),
	};
}

/** A report as stewards read it. */
export interface ReportRow {
	id: string;
	at: Date;
	text: string;
	kind: string | null;
	service: string | null;
	province: Bilingual | null;
	district: string | null;
	group: number | null;
}

/** The query of reports, latest first. */
export function queryReports({
	query: { group, service, province, after },
	seen,
	limit,
}: {
	query: ReportListQuery;
	seen: Record<string, unknown>;
	limit: number;
}) {
	return SignalModel.find({
		...(group === undefined ? {} : { group }),
		...(service === undefined ? {} : { service }),
		...(province === undefined ? {} : { province }),
		...seen,
		...afterCursor("at", -1, after),
	})
		.sort({ at: -1, _id: -1 })
		.limit(limit);
}

/**
 * Reports of a group, service or province, for stewards only: texts of people are read by nobody else.
 * @throws {DomainError} `notPermitted`, `badRequest` for a cursor that is none
 */
export async function listReports({
	viewer,
	query,
	limit = PAGE_SIZE,
}: {
	viewer: Viewer;
	query: ReportListQuery;
	limit?: number;
}): Promise<ListPage<ReportRow>> {
	enforce(can(viewer, "needs.manage"));
	const [rows, provinces] = await Promise.all([
		queryReports({ query, seen: await seenReports(), limit: limit + 1 })
			.select({ at: 1, text: 1, kind: 1, service: 1, province: 1, district: 1, group: 1 })
			.lean(),
		provinceNames(),
	]);
	const page = toPage(rows, limit, ({ at }) => at);
	return {
		next: page.next,
		items: page.items.map((row) => ({
			id: row._id.toHexString(),
			at: row.at,
			text: row.text,
			kind: row.kind ?? null,
			service: row.service ?? null,
			province: provinces.get(String(row.province)) ?? null,
			district: row.district ?? null,
			group: row.group ?? null,
		})),
	};
}
