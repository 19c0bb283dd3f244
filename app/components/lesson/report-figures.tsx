import { BarChart, StackedBar } from "~/components/chart";
import { useI18n } from "~/components/i18n";
import type { Barrier, SuccessFactor } from "~/domain/lesson";
import type { Bilingual } from "~/domain/vocabulary";
import { useFiscalYear } from "./lesson-item";

type ReportFiguresProps = {
	/** Where the figures are as CSV. */
	dataTo: string;
	report: {
		lessons: number;
		factors: readonly { key: SuccessFactor; count: number }[];
		barriers: readonly { key: Barrier; count: number }[];
		ministries: readonly { agency: { code: string; name: Bilingual } | null; count: number }[];
		years: readonly { key: number; count: number }[];
		provinces: readonly { name: Bilingual; count: number }[];
		recommendations: { total: number; answered: number };
		addressees: readonly {
			agency: { code: string; name: Bilingual } | null;
			open: number;
			accept: number;
			partly: number;
			decline: number;
		}[];
	};
};

/** The figures of a report on lessons; each says its finding in words. */
export function ReportFigures({ dataTo, report }: ReportFiguresProps) {
	const { t, format } = useI18n();
	const yearOf = useFiscalYear();
	const { lessons, factors, barriers, ministries, years, provinces, addressees } = report;
	const lead = (what: { key: string; label: string; value: number }[]) => ({
		count: what[0]?.value ?? 0,
		first: what[0]?.label ?? "",
		all: lessons,
	});
	const bars = {
		factors: factors.map(({ key, count }) => ({ key, label: t(`lessons.factor.${key}`), value: count })),
		barriers: barriers.map(({ key, count }) => ({ key, label: t(`lessons.barrier.${key}`), value: count })),
		ministries: ministries.map(({ agency, count }, index) => ({
			key: agency?.code ?? String(index),
			label: agency ? format.text(agency.name) : "–",
			value: count,
		})),
		years: years.map(({ key, count }) => ({ key: String(key), label: yearOf(key), value: count })),
		provinces: provinces.map(({ name, count }) => ({ key: name.en, label: format.text(name), value: count })),
	};
	const chart = (name: keyof typeof bars, summary: string) =>
		bars[name].length > 0 && (
			<BarChart
				level={2}
				title={t(`lessons.report.${name}`)}
				summary={summary}
				bars={bars[name]}
				valueLabel={t("lessons.report.lessonsUnit")}
				dataTo={dataTo}
			/>
		);
	return (
		<div className="grid gap-x-14 gap-y-10 lg:grid-cols-2">
			{chart("factors", t("lessons.report.leadFactor", lead(bars.factors)))}
			{chart("barriers", t("lessons.report.leadBarrier", lead(bars.barriers)))}
			{bars.ministries.length > 1 &&
				chart("ministries", t("lessons.report.leadMinistry", lead(bars.ministries)))}
			{bars.years.length > 1 && chart("years", t("lessons.report.yearsNote", { count: bars.years.length }))}
			{bars.provinces.length > 1 &&
				chart("provinces", t("lessons.report.provincesNote", { count: bars.provinces.length }))}
			{addressees.length > 0 && (
				<StackedBar
					level={2}
					title={t("lessons.report.addressees")}
					summary={t("lessons.report.answeredOf", {
						answered: report.recommendations.answered,
						total: report.recommendations.total,
					})}
					series={[
						{ key: "accept", label: t("lessons.answer.accept"), tone: "success" },
						{ key: "partly", label: t("lessons.answer.partly"), tone: "brand" },
						{ key: "decline", label: t("lessons.answer.decline"), tone: "neutral" },
						{ key: "open", label: t("lessons.report.open"), tone: "danger" },
					]}
					rows={addressees.map(({ agency, open, accept, partly, decline }, index) => ({
						key: agency?.code ?? String(index),
						label: agency ? format.text(agency.name) : "–",
						values: { open, accept, partly, decline },
					}))}
					dataTo={dataTo}
				/>
			)}
		</div>
	);
}
