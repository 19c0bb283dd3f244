import { type ReactNode, useId } from "react";
import { useI18n } from "~/components/i18n";
import { Details } from "~/components/ui/details";
import { type Column, Table } from "~/components/ui/table";

/** What every chart says besides its drawing. */
export type ChartWords = {
	/** What is counted, where and when. */
	title: string;
	/** What there is to see, in a sentence; it stands in for the drawing where it cannot be seen. */
	summary: string;
	/** Where the figures come from and up to when. */
	source?: ReactNode;
	/** Address of the same figures as CSV. */
	dataTo?: string;
	/** Level of the title in the page's outline. */
	level?: 2 | 3 | 4;
};

type ChartFigureProps<Row> = ChartWords & {
	empty: boolean;
	table: { columns: Column<Row>[]; rows: readonly Row[]; rowKey: (row: Row) => string };
	children: ReactNode;
};

/** Title, finding, drawing, and behind it the table that says the same in figures. */
export function ChartFigure<Row>(props: ChartFigureProps<Row>) {
	const { title, summary, source, dataTo, level = 3, empty, table, children } = props;
	const { t } = useI18n();
	const id = useId();
	const Heading = `h${level}` as const;
	return (
		<figure aria-labelledby={id} className="@container break-inside-avoid">
			<figcaption className="mb-4">
				<Heading id={id} className="text-lg">
					{title}
				</Heading>
				<p className="text-ink-soft">{empty ? t("ui.chartEmpty") : summary}</p>
			</figcaption>
			{!empty && (
				<>
					<div aria-hidden="true">{children}</div>
					<div className="mt-2">
						<Details summary={t("ui.showTable")}>
							<Table caption={title} captionHidden {...table} />
							{dataTo && (
								<p className="mt-3 print:hidden">
									<a href={dataTo}>{t("ui.chartData")}</a>
								</p>
							)}
						</Details>
					</div>
				</>
			)}
			{source && <p className="mt-1 text-sm text-ink-soft">{source}</p>}
		</figure>
	);
}
