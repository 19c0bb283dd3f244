import { useI18n } from "~/components/i18n";
import { ChartFigure, type ChartWords } from "./chart-figure";
import { shareOf } from "./scale";
import { Piece, type SeriesTone } from "./series";

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
};

/** Lying bars, largest first as the caller sorts them. Names stand above the bars on a phone. */
export function BarChart({ bars, valueLabel, formatValue, end, ...words }: BarChartProps) {
	const { t, format } = useI18n();
	const write = formatValue ?? format.number;
	const full = end ?? Math.max(0, ...bars.map(({ value }) => value));
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
						<span className="flex items-center gap-2">
							<svg
								height="20"
								aria-hidden="true"
								width="100%"
								className="w-0 min-w-0 flex-1 overflow-visible"
							>
								<line x1="0" x2="0" y1="-5" y2="25" strokeWidth="2" className="stroke-line-strong" />
								<Piece tone={tone} width={`${shareOf(value, full)}%`} height={20} />
							</svg>
							<span className="min-w-14 text-right text-sm font-semibold tabular-nums">{write(value)}</span>
						</span>
					</li>
				))}
			</ul>
		</ChartFigure>
	);
}
