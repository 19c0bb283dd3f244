import { ColumnChart } from "~/components/chart";
import { useI18n } from "~/components/i18n";
import { DescriptionList, Details, Notice, Table } from "~/components/ui";
import type { AssignmentFigures } from "~/domain/judging/assignment-figures";

type AssignmentFiguresProps = {
	figures: AssignmentFigures;
	/** Names of judges by code. */
	names: Record<string, string>;
	/** Pairs of judge and entry that are ruled out, by reason. */
	conflicts: Record<string, number>;
	entries: number;
	/** True when confirming would change something. */
	isPlan: boolean;
};

/** A range in words: one number where both ends are the same. */
function useRange() {
	const { format } = useI18n();
	return ({ min, max }: { min: number; max: number }) =>
		min === max ? format.number(min) : `${format.number(min)}–${format.number(max)}`;
}

/** What an organiser looks at before confirming: coverage, load, comparisons and whether all hangs together. */
export function AssignmentFiguresView({
	figures,
	names,
	conflicts,
	entries,
	isPlan,
}: AssignmentFiguresProps) {
	const { t, format } = useI18n();
	const range = useRange();
	const { coverage, load, pairs, parts, diameter, unevenBecause, disconnectedBecause } = figures;
	const excluded = Object.values(conflicts).reduce((sum, count) => sum + count, 0);
	const compared = pairs.counts.slice(1).reduce((sum, count) => sum + count, 0);
	const all = pairs.counts.reduce((sum, count) => sum + count, 0);
	return (
		<section aria-labelledby="figures-title" className="flex flex-col gap-8">
			<h2 id="figures-title" className="text-xl">
				{t(isPlan ? "judgingRounds.assignment.figures" : "judgingRounds.assignment.now")}
			</h2>
			{disconnectedBecause && (
				<Notice tone="warning" title={t("judgingRounds.assignment.disconnected", { count: parts })}>
					{t(`judgingRounds.assignment.disconnectedBecause.${disconnectedBecause}`)}
				</Notice>
			)}
			<DescriptionList
				items={[
					{
						term: t("judgingRounds.assignment.coverage"),
						detail: t("judgingRounds.assignment.coverageValue", { range: range(coverage), entries }),
					},
					{
						term: t("judgingRounds.assignment.load"),
						detail: (
							<>
								{t("judgingRounds.assignment.loadValue", {
									range: range(load),
									judges: load.judges.length,
								})}
								{unevenBecause && (
									<span className="block text-ink-soft">
										{t(`judgingRounds.assignment.unevenBecause.${unevenBecause}`)}
									</span>
								)}
							</>
						),
					},
					{
						term: t("judgingRounds.assignment.connected"),
						detail:
							parts === 1
								? t("judgingRounds.assignment.isConnected", { diameter: diameter ?? 0 })
								: t("judgingRounds.assignment.parts", { count: parts }),
					},
					{
						term: t("judgingRounds.assignment.excluded"),
						detail:
							excluded === 0
								? t("judgingRounds.assignment.noneExcluded")
								: t("judgingRounds.assignment.excludedValue", { count: excluded }),
					},
				]}
			/>
			<ColumnChart
				title={t("judgingRounds.assignment.pairs")}
				summary={t("judgingRounds.assignment.pairsSummary", { compared, all })}
				stepLabel={t("judgingRounds.assignment.times")}
				series={[{ key: "pairs", label: t("judgingRounds.assignment.pairCount"), tone: "brand" }]}
				steps={pairs.counts.map((count, times) => ({
					key: String(times),
					label: t("judgingRounds.assignment.timesValue", { count: times }),
					values: { pairs: count },
				}))}
			/>
			<Details summary={t("judgingRounds.assignment.loads")}>
				<Table
					caption={t("judgingRounds.assignment.loads")}
					captionHidden
					rows={load.judges}
					rowKey={(row) => row.judge}
					columns={[
						{
							key: "judge",
							header: t("judging.judge"),
							cell: (row) => `${row.judge} ${names[row.judge] ?? ""}`,
							rowHeader: true,
						},
						{
							key: "load",
							header: t("judgingRounds.assignment.load"),
							cell: (row) => format.number(row.load),
							numeric: true,
						},
						{
							key: "fixed",
							header: t("judgingRounds.assignment.begun"),
							cell: (row) => format.number(row.fixed),
							numeric: true,
						},
					]}
				/>
			</Details>
		</section>
	);
}
