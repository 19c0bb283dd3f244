import { writeFileSync } from "node:fs";

/** One measured figure. */
export interface Row {
	name: string;
	value: number;
	unit: string;
	/** The goal, where there is one: at least for rates, at most for memory and times. */
	limit?: number;
	/** Share of the figure named in `of`, measured in the same run. */
	ratio?: number;
	of?: string;
	/** Least ratio, where there is one. */
	ratioLimit?: number;
	note?: string;
}

const round = (value: number) => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100);

/** Prints a row as soon as it is measured. */
export function printRow(row: Row): void {
	const parts = [
		row.name.padEnd(44),
		`${round(row.value).toLocaleString("en-GB").padStart(10)} ${row.unit}`.padEnd(26),
	];
	if (row.limit !== undefined) parts.push(`goal ${row.limit.toLocaleString("en-GB")}`.padEnd(14));
	if (row.ratio !== undefined) {
		const goal = row.ratioLimit === undefined ? "" : `, goal ${Math.round(row.ratioLimit * 100)} %`;
		parts.push(`${Math.round(row.ratio * 100)} % of ${row.of}${goal}`);
	}
	if (row.note) parts.push(row.note);
	process.stdout.write(`${parts.join("  ").trimEnd()}\n`);
}

/** Writes all rows as JSON. */
export function writeRows(file: string, rows: readonly Row[]): void {
	writeFileSync(file, `${JSON.stringify(rows, null, "\t")}\n`);
}

/** Where a section hands its figures. */
export type Report = (row: Row) => void;
