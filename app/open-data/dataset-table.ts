import { stringify } from "csv-stringify/sync";
import { columnOf, columnsOf, type Dataset, type FieldSpec, type OpenRow, stepsTo } from "./dataset";
import { type Cell, neutraliseCell } from "./spreadsheet";

/** What joins the values of a list in one cell. */
const JOINT = "; ";

interface Column {
	name: string;
	cellOf: (row: OpenRow) => Cell;
}

function toCell(value: unknown): Cell {
	if (value === null || value === undefined) return null;
	if (typeof value === "number" || typeof value === "string") return value;
	if (typeof value === "boolean") return value ? "true" : "false";
	if (!Array.isArray(value)) return JSON.stringify(value);
	// why: a list of parts has no row of its own in a table of rows, and JSON keeps it whole
	if (value.some((item) => typeof item === "object" && item !== null)) return JSON.stringify(value);
	return value.join(JOINT);
}

function columnFor(field: FieldSpec): Column {
	const steps = stepsTo(field.at);
	const list = steps.findIndex((step) => step.list);
	const way = (list === -1 ? steps : steps.slice(0, list + 1)).map(({ name }) => name);
	return {
		name: columnOf(field),
		cellOf: (row) =>
			toCell(
				way.reduce<unknown>(
					(part, name) => (typeof part === "object" && part !== null ? (part as OpenRow)[name] : undefined),
					row,
				),
			),
	};
}

/**
 * Writes rows of a dataset as CSV after RFC 4180, line by line, every cell neutralised for spreadsheets. Lists stand in one
 * cell, joined by `; `; lists of parts as JSON.
 */
export function createCsvWriter(dataset: Pick<Dataset, "fields">): {
	head: () => string;
	line: (row: OpenRow) => string;
} {
	const columns = columnsOf(dataset).map((name) => {
		const field = dataset.fields.find((one) => columnOf(one) === name);
		if (!field) throw new Error(`no field for the column ${name}`);
		return columnFor(field);
	});
	const write = (cells: Cell[]) =>
		stringify([cells.map(neutraliseCell)], { record_delimiter: "windows", quoted_match: /[\r\n]/ });
	return {
		head: () => write(columns.map(({ name }) => name)),
		line: (row) => write(columns.map(({ cellOf }) => cellOf(row))),
	};
}
