import { stringify } from "csv-stringify/sync";

/** What a cell of a table can hold. */
export type Cell = string | number | null;

/** Beginnings that a spreadsheet takes for a formula or a command. */
const DANGEROUS = /^[=+\-@\t\r]/;

/**
 * A text as a spreadsheet may show it: one that would begin a formula (= + - @ tab or CR) gets an apostrophe in front,
 * which spreadsheets take for "this is text". Numbers stay numbers, also those below zero.
 */
export function neutraliseCell(cell: Cell): Cell {
	return typeof cell === "string" && DANGEROUS.test(cell) ? `'${cell}` : cell;
}

/** Rows as CSV after RFC 4180, every cell neutralised; the mark at its beginning makes Excel read Thai as UTF-8. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
	return stringify(
		rows.map((row) => row.map(neutraliseCell)),
		{ bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ },
	);
}
