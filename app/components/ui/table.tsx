import { type ReactNode, useId } from "react";
import { useI18n } from "~/components/i18n";
import { joinClasses } from "./class-names";

/** One column: what its head says and what it shows of a row. */
export type Column<Row> = {
	key: string;
	header: ReactNode;
	cell: (row: Row) => ReactNode;
	/** Numbers stand right, so that their digits line up. */
	numeric?: boolean;
	/** The column that names the row; usually the first. */
	rowHeader?: boolean;
	/** Left out on a phone, where the column that names the row says it too. */
	wideOnly?: boolean;
};

type TableProps<Row> = {
	caption: string;
	/** Keeps the caption for those who listen, where a heading above already says it. */
	captionHidden?: boolean;
	columns: Column<Row>[];
	rows: readonly Row[];
	rowKey: (row: Row) => string;
	/** One last row of sums. */
	footer?: ReactNode;
};

/** Figures and records in rows. On a phone it scrolls sideways in its own frame, also with the keyboard. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, footer }: TableProps<Row>) {
	const { t } = useI18n();
	const captionId = useId();
	return (
		<section
			aria-labelledby={captionId}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable with the keyboard
			tabIndex={0}
			// why: words only for listeners are placed absolutely; without a frame of their own they widen the page
			className="relative max-w-full overflow-x-auto"
		>
			<table className="w-full border-collapse text-left tabular-nums">
				<caption
					id={captionId}
					className={captionHidden ? "sr-only" : "pb-2 text-left text-lg font-semibold"}
				>
					{caption}
					<span className="sr-only"> {t("ui.scrollableTable")}</span>
				</caption>
				<thead>
					<tr className="border-b-2 border-line-strong">
						{columns.map(({ key, header, numeric, wideOnly }) => (
							<th
								key={key}
								scope="col"
								className={joinClasses(
									"py-2 pr-3 align-bottom text-sm font-semibold last:pr-0 sm:pr-5",
									numeric && "text-right",
									wideOnly && "max-sm:hidden",
								)}
							>
								{header}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={rowKey(row)} className="border-b border-line">
							{columns.map((column) => (
								<Cell key={column.key} column={column} row={row} />
							))}
						</tr>
					))}
				</tbody>
				{footer && <tfoot className="border-b-2 border-line-strong font-semibold">{footer}</tfoot>}
			</table>
		</section>
	);
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
	const look = joinClasses(
		"py-2.5 pr-3 align-top last:pr-0 sm:pr-5",
		column.numeric && "text-right whitespace-nowrap",
		column.wideOnly && "max-sm:hidden",
	);
	return column.rowHeader ? (
		<th scope="row" className={joinClasses(look, "min-w-32 font-semibold sm:min-w-40")}>
			{column.cell(row)}
		</th>
	) : (
		<td className={look}>{column.cell(row)}</td>
	);
}
