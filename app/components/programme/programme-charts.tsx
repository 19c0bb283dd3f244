import { BarChart, StackedBar } from "~/components/chart";
import { useI18n } from "~/components/i18n";
import { COMMITMENT_STATUSES } from "~/domain/commitment";
import { funnelOf, type ProgrammeFigures } from "~/domain/programme";
import { STAGES } from "~/domain/stage";

/** How many ideas got how far. */
export function FunnelChart({ figures }: { figures: ProgrammeFigures }) {
	const { t } = useI18n();
	const steps = funnelOf(figures);
	const counts = Object.fromEntries(steps.map(({ key, count }) => [key, count]));
	return (
		<BarChart
			level={2}
			title={t("programme.funnelTitle")}
			summary={t("programme.funnelSummary", counts)}
			valueLabel={t("programme.count")}
			bars={steps.map(({ key, count }) => ({
				key,
				label: t(`programme.funnel.${key}`),
				value: count,
				tone: key === "confirmed" ? "gold" : "brand",
			}))}
		/>
	);
}

/** At which stage ideas are now. */
export function StagesChart({ figures }: { figures: ProgrammeFigures }) {
	const { t } = useI18n();
	const largest = STAGES.reduce((a, b) => (figures.byStage[b] > figures.byStage[a] ? b : a));
	const summary =
		figures.proposals === 0
			? t("programme.stagesNone")
			: t("programme.stagesSummary", {
					stage: t(`domain.stage.${largest}`),
					count: figures.byStage[largest],
				});
	return (
		<BarChart
			level={2}
			title={t("programme.stagesTitle")}
			summary={summary}
			valueLabel={t("programme.count")}
			bars={STAGES.map((stage) => ({
				key: stage,
				label: t(`domain.stage.${stage}`),
				value: figures.byStage[stage],
			}))}
		/>
	);
}

/** Promises still owed: on time and late. */
export function PunctualityChart({ figures: { owing, late } }: { figures: ProgrammeFigures }) {
	const { t } = useI18n();
	const onTime = owing - late;
	return (
		<StackedBar
			level={2}
			title={t("programme.punctualTitle")}
			summary={t("programme.punctualSummary", { owing, onTime, late })}
			series={[
				{ key: "onTime", label: t("domain.onTime"), tone: "brand" },
				{ key: "late", label: t("domain.overdue"), tone: "danger" },
			]}
			rows={[{ key: "all", label: t("programme.allAgencies"), values: { onTime, late } }]}
		/>
	);
}

/** Commitments by status. */
export function StatusChart({ figures }: { figures: ProgrammeFigures }) {
	const { t } = useI18n();
	const total = COMMITMENT_STATUSES.reduce((sum, status) => sum + (figures.byStatus[status] ?? 0), 0);
	return (
		<BarChart
			level={2}
			title={t("programme.statusTitle")}
			summary={t("programme.statusSummary", { total })}
			valueLabel={t("programme.count")}
			bars={COMMITMENT_STATUSES.map((status) => ({
				key: status,
				label: t(`domain.commitmentStatus.${status}`),
				value: figures.byStatus[status] ?? 0,
			}))}
		/>
	);
}
