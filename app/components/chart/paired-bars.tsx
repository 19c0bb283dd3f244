import { useI18n } from "~/components/i18n";
import type { Column } from "~/components/ui/table";
import { ChartFigure, type ChartWords } from "./chart-figure";
import { roomForValue, shareOf } from "./scale";
import { BarValue, Legend, Piece, type Series } from "./series";

/** One thing with a value for each series. */
export type PairedRow = { key: string; label: string; values: Readonly<Record<string, number>> };

type PairedBarsProps = ChartWords & {
	/** Two series, one under the other in each row; the first is the one that is told about. */
	series: readonly Series[];
	rows: readonly PairedRow[];
	/** Writes a value with its unit; a plain number unless given. */
	formatValue?: (value: number) => string;
	/** Further columns of the table behind the drawing. */
	moreColumns?: Column<PairedRow>[];
};

/** Heights in pixels: one bar, and the gap below it. */
const BAR = { height: 20, step: 23 } as const;

/** Lying bars in pairs, such as a year and the one before it. Names stand above the bars on a phone. */
export function PairedBars({ series, rows, formatValue, moreColumns = [], ...words }: PairedBarsProps) {
	const { t, format } = useI18n();
	const write = formatValue ?? format.number;
	const values = rows.flatMap((row) => series.map(({ key }) => row.values[key] ?? 0));
	const largest = Math.max(0, ...values);
	const room = roomForValue(values.map(write));
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
						cell: (row: PairedRow) => write(row.values[key] ?? 0),
						numeric: true,
					})),
					...moreColumns,
				],
			}}
		>
			{series.length > 1 && <Legend series={series} />}
			<ul className="grid gap-y-3">
				{rows.map((row) => (
					<li
						key={row.key}
						className="grid grid-cols-1 items-center gap-x-4 @2xl:grid-cols-[15rem_minmax(0,1fr)]"
					>
						<span className="text-sm leading-tight @2xl:text-right">{row.label}</span>
						<svg
							width="100%"
							height={BAR.step * series.length - 3}
							aria-hidden="true"
							className="overflow-visible"
						>
							{series.map(({ key, tone }, place) => {
								const value = row.values[key] ?? 0;
								const length = (shareOf(value, largest) * (100 - room)) / 100;
								return (
									<svg
										key={key}
										y={place * BAR.step}
										width="100%"
										height={BAR.height}
										aria-hidden="true"
										className="overflow-visible"
									>
										<Piece tone={tone} width={`${length}%`} height={BAR.height} />
										<BarValue x={length}>{write(value)}</BarValue>
									</svg>
								);
							})}
							<line
								x1="0"
								x2="0"
								y1="-3"
								y2={BAR.step * series.length}
								strokeWidth="2"
								className="stroke-line-strong"
							/>
						</svg>
					</li>
				))}
			</ul>
		</ChartFigure>
	);
}
