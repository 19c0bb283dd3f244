import { Link } from "@remix-run/react";
import { BarChart } from "~/components/chart";
import { useI18n } from "~/components/i18n";
import { ExternalLink } from "~/components/ui";
import { ALL_YEARS, type IndicatorKind, type IndicatorValue } from "~/domain/figures";
import type { Bilingual } from "~/domain/vocabulary";
import { figureFile, useFigureTexts } from "./texts";

type Indicator = {
	number: number;
	name: Bilingual;
	kind: IndicatorKind;
	unit: Bilingual;
	values: readonly IndicatorValue[];
};

type IndicatorChartsProps = { indicators: readonly Indicator[]; manageable: boolean };

/** The indicators of the programme over the years, each value with its source. */
export function IndicatorCharts({ indicators, manageable }: IndicatorChartsProps) {
	const { t, to } = useI18n();
	if (indicators.length === 0 && !manageable) return null;
	return (
		<section aria-labelledby="indicators">
			<h2 id="indicators">{t("programme.indicatorsTitle")}</h2>
			<p className="mt-2 mb-6 max-w-narrow text-ink-soft">{t("programme.indicatorsNote")}</p>
			<div className="grid gap-x-14 gap-y-10 lg:grid-cols-2">
				{indicators.map((indicator) => (
					<IndicatorChart key={indicator.number} indicator={indicator} />
				))}
			</div>
			<p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 print:hidden">
				{indicators.length > 0 && (
					<a href={figureFile("indicators", ALL_YEARS)}>{t("programme.indicatorsData")}</a>
				)}
				{manageable && <Link to={to("/steward/indicators")}>{t("programme.manage")}</Link>}
			</p>
		</section>
	);
}

function IndicatorChart({ indicator: { name, kind, unit, values } }: { indicator: Indicator }) {
	const { t, format } = useI18n();
	const text = useFigureTexts();
	const write = (value: number) => (kind === "share" ? `${format.number(value)}%` : format.number(value));
	const yearOf = ({ year, moment }: IndicatorValue) => (moment ? format.text(moment) : text.year(year));
	const [first, last] = [values[0], values[values.length - 1]];
	const words = first &&
		last && {
			first: yearOf(first),
			firstValue: write(first.value),
			last: yearOf(last),
			lastValue: write(last.value),
		};
	const summary = !words
		? t("programme.indicatorNone")
		: first === last
			? t("programme.indicatorOne", words)
			: t("programme.indicatorChange", words);
	const of = (key: string) => values.find(({ year }) => String(year) === key);
	return (
		<BarChart
			level={3}
			title={format.text(name)}
			summary={summary}
			bars={values.map((row) => ({ key: String(row.year), label: yearOf(row), value: row.value }))}
			valueLabel={`${t("programme.value")} (${format.text(unit)})`}
			formatValue={write}
			end={kind === "share" ? 100 : undefined}
			source={
				values.length > 0 &&
				t("programme.sourceIs", { source: [...new Set(values.map((row) => row.source))].join(" · ") })
			}
			moreColumns={[
				...(kind === "share"
					? [
							{
								key: "parts",
								header: t("programme.numeratorOf"),
								cell: ({ key }: { key: string }) => {
									const share = of(key)?.share;
									return (
										<span className="block min-w-36">
											{share ? t("programme.parts", { ...share }) : t("programme.percentOnly")}
										</span>
									);
								},
							},
						]
					: []),
				{
					key: "source",
					header: t("programme.source"),
					cell: ({ key }) => {
						const row = of(key);
						if (!row?.sourceLink) return <span className="block min-w-44">{row?.source}</span>;
						return <ExternalLink href={row.sourceLink}>{row.source}</ExternalLink>;
					},
				},
			]}
		/>
	);
}
