import { Link } from "@remix-run/react";
import { BarChart, PairedBars, type SeriesTone, StackedBar } from "~/components/chart";
import { useI18n } from "~/components/i18n";
import {
	type Counts,
	FUNNEL_STEPS,
	type FunnelStep,
	OUTCOMES,
	type Outcome,
	type StepTime,
	shareOf,
	sharesOf,
} from "~/domain/figures";
import { figureFile, useFigureTexts } from "./texts";

type YearProps = { year: number; counts: Counts; before: Counts | null };

/** How many ideas got how far, beside the year before. */
export function FunnelChart({ year, counts, before }: YearProps) {
	const { t } = useI18n();
	const text = useFigureTexts();
	const ofPublished = (of: Counts, step: string) =>
		text.share({ part: of[step as FunnelStep], of: of.published });
	return (
		<PairedBars
			level={2}
			title={t("programme.funnelTitle")}
			summary={t("programme.funnelSummary", counts)}
			dataTo={figureFile("funnel", year)}
			series={[
				{ key: "now", label: text.year(year), tone: "brand" },
				...(before ? [{ key: "before", label: text.year(year - 1), tone: "neutral" as const }] : []),
			]}
			rows={FUNNEL_STEPS.map((step) => ({
				key: step,
				label: t(`programme.funnel.${step}`),
				values: { now: counts[step], before: before?.[step] ?? 0 },
			}))}
			moreColumns={[
				{
					key: "share",
					header: t("programme.ofPublished", { year: text.plainYear(year) }),
					cell: ({ key }) => ofPublished(counts, key),
					numeric: true,
				},
				...(before
					? [
							{
								key: "shareBefore",
								header: t("programme.ofPublished", { year: text.plainYear(year - 1) }),
								cell: ({ key }: { key: string }) => ofPublished(before, key),
								numeric: true,
							},
						]
					: []),
			]}
		/>
	);
}

/** Green is for what citizens confirm, red for what is late: neither is said here. */
const OUTCOME_TONES: Record<Outcome, SeriesTone> = {
	takenOn: "brand",
	inWork: "pale",
	waiting: "gold",
	refused: "neutral",
	ended: "hollow",
};

/** What has become of every published proposal, beside the year before. */
export function OutcomesChart({ year, counts, before }: YearProps) {
	const { t } = useI18n();
	const text = useFigureTexts();
	const rows = [{ year, counts }, ...(before ? [{ year: year - 1, counts: before }] : [])];
	return (
		<StackedBar
			level={2}
			title={t("programme.outcomesTitle")}
			summary={t("programme.outcomesSummary", counts)}
			source={t("programme.outcomesNote")}
			dataTo={figureFile("outcomes", year)}
			sumsHidden={before !== null}
			series={OUTCOMES.map((key) => ({
				key,
				label: t(`programme.outcome.${key}`),
				tone: OUTCOME_TONES[key],
			}))}
			rows={rows.map((row) => ({
				key: String(row.year),
				label: text.year(row.year),
				values: Object.fromEntries(OUTCOMES.map((key) => [key, row.counts[key]])),
			}))}
		/>
	);
}

/** Promises of the year, on time and late, beside those of the year before. */
export function PromisesChart({ year, counts, before }: YearProps) {
	const { t, to, format } = useI18n();
	const text = useFigureTexts();
	const { punctual } = sharesOf(counts);
	const rows = [{ year, counts }, ...(before ? [{ year: year - 1, counts: before }] : [])];
	return (
		<div>
			<StackedBar
				level={2}
				title={t("programme.promisesTitle")}
				summary={t("programme.promisesSummary", {
					...punctual,
					late: counts.late,
					percent: format.percent(shareOf(punctual) ?? 0),
				})}
				dataTo={figureFile("promises", year)}
				sumsHidden
				series={[
					{ key: "onTime", label: t("domain.onTime"), tone: "brand" },
					{ key: "late", label: t("domain.overdue"), tone: "danger" },
				]}
				rows={rows.map((row) => ({
					key: String(row.year),
					label: text.year(row.year),
					values: { onTime: row.counts.onTime, late: row.counts.late },
				}))}
			/>
			<p className="mt-3 flex flex-wrap gap-x-6 print:hidden">
				<Link to={to("/commitments?status=overdue")}>{t("programme.seeLate")}</Link>
				<Link to={to("/commitments")}>{t("programme.seeAll")}</Link>
			</p>
		</div>
	);
}

/** Steps passed fewer times than this are read with caution. */
const FEW = 5;

type StepsProps = { year: number; steps: readonly StepTime[]; before: readonly StepTime[] };

/** How many days each step takes: the middle, the middle half, and how often it was passed. */
export function StepsChart({ year, steps, before }: StepsProps) {
	const { t, format } = useI18n();
	const text = useFigureTexts();
	const [first] = steps;
	const longest = steps.reduce((a, b) => (b.median > a.median ? b : a), first as StepTime);
	const timeOf = (key: string) => steps.find(({ step }) => step === key);
	return (
		<div>
			<BarChart
				level={2}
				title={t("programme.stepsTitle")}
				summary={
					longest
						? t("programme.stepsSummary", {
								step: text.step(longest.step),
								days: longest.median,
								count: longest.count,
							})
						: ""
				}
				dataTo={figureFile("steps", year)}
				source={t("programme.stepsNote")}
				valueLabel={t("programme.medianDays")}
				formatValue={(days) => t("programme.days", { days: format.number(days) })}
				bars={steps.map(({ step, median }) => ({ key: step, label: text.step(step), value: median }))}
				moreColumns={[
					{
						key: "half",
						header: t("programme.middleHalf"),
						numeric: true,
						cell: ({ key }) => {
							const time = timeOf(key);
							return time
								? t("programme.fromTo", { from: format.number(time.low), to: format.number(time.high) })
								: "–";
						},
					},
					{
						key: "times",
						header: t("programme.times"),
						numeric: true,
						cell: ({ key }) => format.number(timeOf(key)?.count ?? 0),
					},
					{
						key: "before",
						header: t("programme.medianBefore"),
						numeric: true,
						cell: ({ key }) => {
							const time = before.find(({ step }) => step === key);
							return time ? format.number(time.median) : "–";
						},
					},
				]}
			/>
			{steps.some(({ count }) => count < FEW) && (
				<p className="mt-1 text-sm text-ink-soft">{t("programme.stepsFew")}</p>
			)}
		</div>
	);
}
