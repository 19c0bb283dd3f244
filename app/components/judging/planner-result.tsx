import { ColumnChart } from "~/components/chart";
import { useI18n } from "~/components/i18n";
import { Notice, Table, Tag } from "~/components/ui";
import type { EffortPlan } from "~/domain/judging/planner";

type PlannerResultProps = {
	plan: EffortPlan;
	/** The number of judges per entry that the round has now. */
	chosen: number;
	/** How many places the wrongly placed are counted among. */
	places: number;
	/** Kendall's τ that the recommendation aims at. */
	wanted: number;
};

/** Share of pairs in the right order that a Kendall's τ means. */
const rightPairs = (tau: number) => (1 + tau) / 2;

/** What ranking to expect of one, two, three … judges per entry, and which is enough. */
export function PlannerResult({ plan, chosen, places, wanted }: PlannerResultProps) {
	const { t, format } = useI18n();
	const { rows, affordable, recommended, runs } = plan;
	const best = rows.find(({ k }) => k === recommended);
	const last = rows[rows.length - 1];
	return (
		<>
			<Notice
				tone={best && best.k <= affordable ? "success" : "warning"}
				title={
					best
						? t("judgingRounds.planner.recommended", { k: best.k, share: format.percent(rightPairs(wanted)) })
						: t("judgingRounds.planner.none", { k: last?.k ?? 0, share: format.percent(rightPairs(wanted)) })
				}
			>
				<p>{t("judgingRounds.planner.affordable", { k: affordable })}</p>
				{best && best.k > affordable && best.judgesNeeded !== null && (
					<p>{t("judgingRounds.planner.judgesNeeded", { count: best.judgesNeeded })}</p>
				)}
			</Notice>
			<ColumnChart
				title={t("judgingRounds.planner.chart")}
				summary={t("judgingRounds.planner.chartSummary", {
					from: format.percent(rightPairs(rows[0]?.tau.mean ?? 0)),
					to: format.percent(rightPairs(last?.tau.mean ?? 0)),
					k: last?.k ?? 0,
				})}
				level={2}
				stepLabel={t("judgingRounds.planner.k")}
				series={[
					{ key: "right", label: t("judgingRounds.planner.right"), tone: "brand" },
					{ key: "first", label: t("judgingRounds.planner.bestFirst"), tone: "gold" },
				]}
				steps={rows.map(({ k, tau, bestFirst }) => ({
					key: String(k),
					label: format.number(k),
					values: {
						right: Math.round(rightPairs(tau.mean) * 1000) / 10,
						first: Math.round(bestFirst.mean * 1000) / 10,
					},
				}))}
			/>
			<Table
				caption={t("judgingRounds.planner.table")}
				rows={rows}
				rowKey={({ k }) => String(k)}
				columns={[
					{
						key: "k",
						header: t("judgingRounds.planner.k"),
						rowHeader: true,
						cell: ({ k, affordable: can }) => (
							<span className="flex flex-wrap items-center gap-2">
								{format.number(k)}
								{k === recommended && <Tag tone="success">{t("judgingRounds.planner.isRecommended")}</Tag>}
								{k === chosen && <Tag tone="brand">{t("judgingRounds.planner.isChosen")}</Tag>}
								{!can && <Tag>{t("judgingRounds.planner.tooMuch")}</Tag>}
							</span>
						),
					},
					{
						key: "minutes",
						header: t("judgingRounds.planner.minutes"),
						cell: ({ minutesPerJudge }) => format.number(minutesPerJudge),
						numeric: true,
					},
					{
						key: "right",
						header: t("judgingRounds.planner.right"),
						cell: ({ tau }) => format.percent(rightPairs(tau.mean)),
						numeric: true,
					},
					{
						key: "tau",
						header: t("judgingRounds.planner.tau"),
						cell: ({ tau }) => `${format.number(tau.mean)} ± ${format.number(1.96 * tau.error)}`,
						numeric: true,
					},
					{
						key: "first",
						header: t("judgingRounds.planner.bestFirst"),
						cell: ({ bestFirst }) => format.percent(bestFirst.mean),
						numeric: true,
					},
					{
						key: "wrong",
						header: t("judgingRounds.planner.topWrong", { places }),
						cell: ({ topWrong }) => format.number(topWrong.mean),
						numeric: true,
					},
				]}
			/>
			<p className="max-w-text text-sm text-ink-soft">{t("judgingRounds.planner.note", { runs })}</p>
		</>
	);
}
