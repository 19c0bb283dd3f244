import { Fragment } from "react";
import { useI18n } from "~/components/i18n";
import { joinClasses } from "~/components/ui/class-names";
import { ChartFigure, type ChartWords } from "./chart-figure";
import { axisMarks, roundUpNicely, shareOf } from "./scale";
import { Legend, Piece, type Series } from "./series";

/** One step of time: a value for each series. `label` is short (it stands under the columns), `name` in full for the table. */
export type ColumnStep = {
	key: string;
	label: string;
	name?: string;
	values: Readonly<Record<string, number>>;
};

type ColumnChartProps = ChartWords & {
	/** One to three series, side by side in each step. */
	series: readonly Series[];
	steps: readonly ColumnStep[];
	/** Head of the table's first column: "เดือน". */
	stepLabel: string;
};

/** Heights in pixels: the plot, and the room above it for the topmost number. */
const PLOT = { height: 200, top: 14 } as const;
/** More steps than this leave out every other label where there is little room. */
const LABELS_THAT_FIT = 6;

/** Standing columns over time. */
export function ColumnChart({ series, steps, stepLabel, ...words }: ColumnChartProps) {
	const { format } = useI18n();
	const largest = Math.max(0, ...steps.flatMap((step) => series.map(({ key }) => step.values[key] ?? 0)));
	const end = roundUpNicely(largest);
	const marks = axisMarks(end);
	const yOf = (value: number) => PLOT.top + PLOT.height - (shareOf(value, end) / 100) * PLOT.height;
	const step = 100 / Math.max(1, steps.length);
	const width = (step * 0.72) / series.length;
	return (
		<ChartFigure
			{...words}
			empty={largest === 0}
			table={{
				rows: steps,
				rowKey: (row) => row.key,
				columns: [
					{ key: "step", header: stepLabel, cell: (row) => row.name ?? row.label, rowHeader: true },
					...series.map(({ key, label }) => ({
						key,
						header: label,
						cell: (row: ColumnStep) => format.number(row.values[key] ?? 0),
						numeric: true,
					})),
				],
			}}
		>
			{series.length > 1 && <Legend series={series} />}
			<div className="flex gap-2">
				<svg width="44" height={PLOT.height + PLOT.top + 8} aria-hidden="true" className="shrink-0">
					{marks.map((mark) => (
						<text
							key={mark}
							x="44"
							y={yOf(mark) + 4}
							textAnchor="end"
							className="fill-ink-soft text-xs tabular-nums"
						>
							{format.number(mark)}
						</text>
					))}
				</svg>
				<div className="min-w-0 flex-1">
					<svg width="100%" height={PLOT.height + PLOT.top + 1} aria-hidden="true" className="block">
						{marks.map((mark) => (
							<line
								key={mark}
								x1="0"
								x2="100%"
								y1={yOf(mark)}
								y2={yOf(mark)}
								className={mark === 0 ? "stroke-line-strong" : "stroke-line"}
							/>
						))}
						{steps.map((entry, index) => (
							<Fragment key={entry.key}>
								{series.map(({ key, tone }, place) => {
									const top = yOf(entry.values[key] ?? 0);
									return (
										<Piece
											key={key}
											tone={tone}
											x={`${index * step + step * 0.14 + place * width}%`}
											y={top}
											width={`${width}%`}
											height={PLOT.top + PLOT.height - top}
										/>
									);
								})}
							</Fragment>
						))}
					</svg>
					<ol className="grid auto-cols-fr grid-flow-col text-center text-xs text-ink-soft">
						{steps.map(({ key, label }, index) => (
							<li
								key={key}
								className={joinClasses(
									"min-w-0 overflow-visible whitespace-nowrap",
									steps.length > LABELS_THAT_FIT && index % 2 === 1 && "invisible @md:visible",
								)}
							>
								{label}
							</li>
						))}
					</ol>
				</div>
			</div>
		</ChartFigure>
	);
}
