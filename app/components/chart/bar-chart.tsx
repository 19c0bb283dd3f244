import { useI18n } from "~/components/i18n";
import type { Column } from "~/components/ui/table";
import { ChartFigure, type ChartWords } from "./chart-figure";
import { roomForValue, shareOf } from "./scale";
import { BarValue, Piece, type SeriesTone } from "./series";

/** One bar. */
export type Bar = { key: string; label: string; value: number; tone?: SeriesTone };

type BarChartProps = ChartWords & {
	bars: readonly Bar[];
	/** Head of the table's number column, with the unit: "ข้อเสนอ (เรื่อง)". */
	valueLabel: string;
	/** Writes a value with its unit; a plain number unless given. */
	formatValue?: (value: number) => string;
	/** Full length of a bar; the largest value unless given (100 for percent). */
	end?: number;
	/** Further columns of the table behind the drawing. */
	moreColumns?: Column<Bar>[];
};

/** Lying bars, largest first as the caller sorts them. Names stand above the bars on a phone. */
export function BarChart({ bars, valueLabel, formatValue, end, moreColumns = [], ...words }: BarChartProps) {
	const { t, format } = useI18n();
	const write = formatValue ?? format.number;
	const full = end ?? Math.max(0, ...bars.map(({ value }) => value));
	const room = roomForValue(bars.map(({ value }) => write(value)));
	const lengthOf = (value: number) => (shareOf(value, full) * (100 - room)) / 100;
	return (
		<ChartFigure
			{...words}
			empty={bars.length === 0}
			table={{
				rows: bars,
				rowKey: (bar) => bar.key,
				columns: [
					{ key: "label", header: t("ui.chartItem"), cell: (bar) => bar.label, rowHeader: true },
					{ key: "value", header: valueLabel, cell: (bar) => write(bar.value), numeric: true },
					...moreColumns,
				],
			}}
		>
			<ul className="grid gap-y-2.5">
				{bars.map(({ key, label, value, tone = "brand" }) => (
					<li
						key={key}
						className="grid grid-cols-1 items-center gap-x-4 @2xl:grid-cols-[15rem_minmax(0,1fr)]"
					>
						<span className="text-sm leading-tight @2xl:text-right">{label}</span>
						<svg width="100%" height="22" aria-hidden="true" className="overflow-visible">
							<Piece tone={tone} width={`${lengthOf(value)}%`} height={22} />
							<line x1="0" x2="0" y1="-5" y2="27" strokeWidth="2" className="stroke-line-strong" />
							<BarValue x={lengthOf(value)}>{write(value)}</BarValue>
						</svg>
					</li>
				))}
			</ul>
		</ChartFigure>
	);
}
