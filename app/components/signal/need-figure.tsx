import type { ReactNode } from "react";
import { ColumnChart } from "~/components/chart";
import { useI18n } from "~/components/i18n";
import { Table } from "~/components/ui";
import { FEWEST_SHOWN, TREND_DAYS } from "~/domain/signal-trend";
import type { Bilingual } from "~/domain/vocabulary";
import { useShownCount } from "./need-item";

/** The two periods that are compared. */
export interface Periods {
	from: Date | string;
	turn: Date | string;
	until: Date | string;
}

const DAY_MS = 86_400_000;
const dayBefore = (at: Date | string) => new Date(new Date(at).getTime() - DAY_MS);
/** Months that the drawing has room for; the table behind it has the same. */
const MONTHS_DRAWN = 12;

/** How many reports of late, before, and in all, in large figures. */
export function NeedCounts(props: {
	total: number;
	recent: number | null;
	before: number | null;
	periods: Periods | null;
}) {
	const { total, recent, before, periods } = props;
	const { t, format } = useI18n();
	const count = useShownCount();
	const periodText = usePeriodText();
	const figures = [
		{ label: t("needs.recent", { days: TREND_DAYS }), value: count(recent) },
		{ label: t("needs.before", { days: TREND_DAYS }), value: count(before) },
		{ label: t("needs.total"), value: format.number(total) },
	];
	return (
		<div>
			<dl className="flex flex-wrap gap-x-12 gap-y-4">
				{figures.map(({ label, value }) => (
					<div key={label}>
						<dt className="text-sm text-ink-soft">{label}</dt>
						<dd className="text-2xl font-semibold tabular-nums">{value}</dd>
					</div>
				))}
			</dl>
			{periods && <p className="mt-2 text-sm text-ink-soft">{periodText(periods)}</p>}
		</div>
	);
}

/** The periods that are compared, in words. */
export function usePeriodText() {
	const { t, format } = useI18n();
	return ({ from, turn, until }: Periods) =>
		t("needs.periods", {
			turn: format.dateShort(turn),
			until: format.dateShort(dayBefore(until)),
			from: format.dateShort(from),
			before: format.dateShort(dayBefore(turn)),
		});
}

/** Reports per month; a month whose number is too small to be shown stands at nothing and is named below. */
export function MonthChart({
	months,
	level = 2,
	source,
}: {
	months: readonly { key: string; count: number | null }[];
	level?: 2 | 3;
	source?: ReactNode;
}) {
	const { t, format } = useI18n();
	const drawn = months.slice(-MONTHS_DRAWN);
	const last = drawn[drawn.length - 1];
	const peak = drawn.reduce<(typeof drawn)[number] | undefined>(
		(most, month) => ((month.count ?? 0) > (most?.count ?? -1) ? month : most),
		undefined,
	);
	if (!last || !peak) return null;
	const monthName = (key: string) => format.month(`${key}-15T00:00:00Z`);
	const hidden = drawn.some(({ count }) => count === null);
	return (
		<ColumnChart
			level={level}
			title={t("needs.byMonth")}
			summary={t("needs.byMonthSummary", {
				month: monthName(last.key),
				count: last.count ?? 0,
				peak: monthName(peak.key),
				most: peak.count ?? 0,
			})}
			series={[{ key: "count", label: t("needs.countLabel"), tone: "brand" }]}
			stepLabel={t("needs.monthLabel")}
			steps={drawn.map(({ key, count }) => ({
				key,
				label: format.dateShort(`${key}-15T00:00:00Z`).split(" ")[1] ?? key,
				name: monthName(key),
				values: { count: count ?? 0 },
			}))}
			source={
				<>
					{source}
					{hidden && <span className="block">{t("needs.hiddenMonths", { fewest: FEWEST_SHOWN })}</span>}
				</>
			}
		/>
	);
}

/** The words that make a group, with their numbers. */
export function WordTable({
	words,
}: {
	words: readonly { word: string; inside: number; everywhere: number }[];
}) {
	const { t, format } = useI18n();
	if (words.length === 0) return null;
	return (
		<section aria-labelledby="words">
			<h2 id="words" className="text-lg">
				{t("needs.words")}
			</h2>
			<p className="mb-3 text-ink-soft">{t("needs.wordsNote")}</p>
			<Table
				caption={t("needs.words")}
				captionHidden
				rows={words}
				rowKey={({ word }) => word}
				columns={[
					{
						key: "word",
						header: t("needs.word"),
						cell: ({ word }) => <span lang="th">{word}</span>,
						rowHeader: true,
					},
					{
						key: "inside",
						header: t("needs.inside"),
						cell: ({ inside }) => format.number(inside),
						numeric: true,
					},
					{
						key: "everywhere",
						header: t("needs.everywhere"),
						cell: ({ everywhere }) => format.number(everywhere),
						numeric: true,
					},
				]}
			/>
		</section>
	);
}

type PartTableProps = {
	title: string;
	parts: readonly { key: string; count: number; name: Bilingual }[];
	/** Where a part leads. */
	link?: (key: string, name: string) => ReactNode;
};

/** Services, provinces or subjects of reports, most first. */
export function PartTable({ title, parts, link }: PartTableProps) {
	const { t, format } = useI18n();
	if (parts.length === 0) return null;
	return (
		<Table
			caption={title}
			rows={parts}
			rowKey={({ key }) => key}
			columns={[
				{
					key: "name",
					header: title,
					cell: ({ key, name }) => (link ? link(key, format.text(name)) : format.text(name)),
					rowHeader: true,
				},
				{
					key: "count",
					header: t("needs.countLabel"),
					cell: ({ count }) => format.number(count),
					numeric: true,
				},
			]}
		/>
	);
}
