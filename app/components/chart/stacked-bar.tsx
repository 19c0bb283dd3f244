import { useI18n } from "~/components/i18n";
import { ChartFigure, type ChartWords } from "./chart-figure";
import { roomForValue, shareOf } from "./scale";
import { BarValue, Legend, Piece, type Series } from "./series";

/** One bar: a value for each series. */
export type StackedRow = { key: string; label: string; values: Readonly<Record<string, number>> };

type StackedBarProps = ChartWords & {
	series: readonly Series[];
	rows: readonly StackedRow[];
	/** `count`: bars as long as their sums; `share`: all of full length, parts of their own whole. */
	scale?: "count" | "share";
	/** Leaves the sums of all rows out of the legend, where they add up nothing, such as one year and another. */
	sumsHidden?: boolean;
};

const sumOf = (row: StackedRow, series: readonly Series[]) =>
	series.reduce((sum, { key }) => sum + (row.values[key] ?? 0), 0);

/** Parts of a whole, such as on time and late, for one thing or several. */
export function StackedBar({ series, rows, scale = "count", sumsHidden, ...words }: StackedBarProps) {
	const { t, format } = useI18n();
	const largest = Math.max(0, ...rows.map((row) => sumOf(row, series)));
	const sums = Object.fromEntries(
		series.map(({ key }) => [key, format.number(rows.reduce((sum, row) => sum + (row.values[key] ?? 0), 0))]),
	);
	const room = roomForValue(rows.map((row) => format.number(sumOf(row, series))));
	return (
		<ChartFigure
			{...words}
			empty={largest === 0}
			table={{
				rows,
				rowKey: (row) => row.key,
				columns: [
					{ key: "label", header: t("ui.chartItem"), cell: (row) => row.label, rowHeader: true },
					...series.map(({ key, label }) => ({
						key,
						header: label,
						cell: (row: StackedRow) => format.number(row.values[key] ?? 0),
						numeric: true,
					})),
					{
						key: "sum",
						header: t("ui.chartTotal"),
						cell: (row) => format.number(sumOf(row, series)),
						numeric: true,
					},
				],
			}}
		>
			<Legend series={series} sums={sumsHidden ? undefined : sums} />
			<ul className="grid gap-y-2.5">
				{rows.map((row) => (
					<li
						key={row.key}
						className="grid grid-cols-1 items-center gap-x-4 @2xl:grid-cols-[15rem_minmax(0,1fr)]"
					>
						<span className="text-sm leading-tight @2xl:text-right">{row.label}</span>
						<StackedPieces
							row={row}
							series={series}
							full={scale === "share" ? sumOf(row, series) : largest}
							total={format.number(sumOf(row, series))}
							room={room}
						/>
					</li>
				))}
			</ul>
		</ChartFigure>
	);
}

type StackedPiecesProps = {
	row: StackedRow;
	series: readonly Series[];
	/** Sum that takes the whole length. */
	full: number;
	total: string;
	/** Share of the width kept for the total, in percent. */
	room: number;
};

function StackedPieces({ row, series, full, total, room }: StackedPiecesProps) {
	let from = 0;
	const pieces = series.map(({ key, tone }) => {
		const width = (shareOf(row.values[key] ?? 0, full) * (100 - room)) / 100;
		const piece = { key, tone, x: from, width };
		from += width;
		return piece;
	});
	return (
		<svg width="100%" height="22" aria-hidden="true" className="overflow-visible">
			{pieces.map(
				({ key, tone, x, width }) =>
					width > 0 && <Piece key={key} tone={tone} x={`${x}%`} width={`${width}%`} height={22} />,
			)}
			{pieces.map(
				({ key, x, width }) =>
					x > 0 &&
					width > 0 && (
						<line
							key={key}
							x1={`${x}%`}
							x2={`${x}%`}
							y1="0"
							y2="22"
							strokeWidth="2"
							className="stroke-page"
						/>
					),
			)}
			<line x1="0" x2="0" y1="-5" y2="27" strokeWidth="2" className="stroke-line-strong" />
			<BarValue x={from}>{total}</BarValue>
		</svg>
	);
}
