import { type Cell, neutraliseCell, writeCsv } from "~/open-data/spreadsheet";

/** A table to be downloaded: heads first, then rows. */
export interface ExportTable {
	/** Name of the sheet. */
	title: string;
	heads: readonly string[];
	rows: readonly (readonly Cell[])[];
}

export const EXPORT_FORMATS = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The media type of each format. */
export const EXPORT_TYPES: Record<ExportFormat, string> = {
	csv: "text/csv; charset=utf-8",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Writes a table in a format; in both no cell can begin a formula. */
export async function writeTable({
	table,
	format,
	at,
}: {
	table: ExportTable;
	format: ExportFormat;
	/** Date that the file says it was made. */
	at: Date;
}): Promise<Buffer> {
	if (format === "csv") return Buffer.from(writeCsv([table.heads, ...table.rows]), "utf8");
	// why: it takes a good deal of memory, which a site that writes no workbook can do without
	const { default: ExcelJS } = await import("exceljs");
	const book = new ExcelJS.Workbook();
	book.created = at;
	book.modified = at;
	// why: Excel takes no more than 31 characters and none of these signs
	const sheet = book.addWorksheet(table.title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31), {
		views: [{ state: "frozen", ySplit: 1 }],
	});
	sheet.addRow(table.heads.map(neutraliseCell)).font = { bold: true };
	for (const row of table.rows) sheet.addRow(row.map(neutraliseCell));
	sheet.columns.forEach((column, at) => {
		const widest = Math.max(
			...[table.heads[at] ?? "", ...table.rows.slice(0, 200).map((row) => row[at] ?? "")].map(
				(cell) => String(cell).length,
			),
		);
		column.width = Math.min(60, Math.max(8, widest + 2));
	});
	return Buffer.from(await book.xlsx.writeBuffer());
}
