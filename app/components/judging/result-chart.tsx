import { ChartFigure } from "~/components/chart/chart-figure";
import { useI18n } from "~/components/i18n";
import type { ShownResultRow } from "./result-table";
import { useResultText } from "./result-text";

/** Entries that the chart draws; beyond these the table says more. */
const MOST = 20;

/** The published value of each entry as a point on the line where it probably lies. */
export function IntervalChart({ rows }: { rows: readonly ShownResultRow[] }) {
	const { t, format } = useI18n();
	const text = useResultText();
	const drawn = rows
		.flatMap(({ code, label, value, certainty }) =>
			value === null || !certainty ? [] : [{ code, title: label.proposal.title, value, ...certainty }],
		)
		.slice(0, MOST);
	const low = Math.min(...drawn.map((row) => Math.min(row.low, row.value)));
	const high = Math.max(...drawn.map((row) => Math.max(row.high, row.value)));
	const at = (value: number) => (high > low ? `${2 + (96 * (value - low)) / (high - low)}%` : "50%");
	return (
		<ChartFigure
			title={t("judgingResults.page.chart")}
			summary={t("judgingResults.page.chartSummary")}
			empty={drawn.length === 0}
			table={{
				rows: drawn,
				rowKey: ({ code }) => code,
				columns: [
					{
						key: "entry",
						header: t("judgingResults.column.entry"),
						cell: ({ title }) => format.text(title),
						rowHeader: true,
					},
					{
						key: "value",
						header: t("judgingResults.column.value"),
						cell: ({ value }) => text.figure(value),
						numeric: true,
					},
					{
						key: "interval",
						header: t("judgingResults.column.interval"),
						cell: (row) =>
							t("judgingResults.range", { low: text.figure(row.low), high: text.figure(row.high) }),
						numeric: true,
					},
				],
			}}
		>
			<ul className="grid gap-y-2.5">
				{drawn.map((row) => (
					<li
						key={row.code}
						className="grid grid-cols-1 items-center gap-x-4 @2xl:grid-cols-[15rem_minmax(0,1fr)]"
					>
						<span className="truncate text-sm @2xl:text-right">{format.text(row.title)}</span>
						<svg width="100%" height="22" aria-hidden="true" className="overflow-visible">
							<line x1="0" x2="100%" y1="11" y2="11" strokeWidth="1" className="stroke-line" />
							<line
								x1={at(row.low)}
								x2={at(row.high)}
								y1="11"
								y2="11"
								strokeWidth="6"
								strokeLinecap="round"
								className="stroke-gold"
							/>
							<circle cx={at(row.value)} cy="11" r="6" strokeWidth="2" className="fill-brand stroke-page" />
						</svg>
					</li>
				))}
			</ul>
		</ChartFigure>
	);
}
