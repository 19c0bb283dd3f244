import { useI18n } from "~/components/i18n";
import { Table } from "~/components/ui";
import type { ScoreExplanation } from "~/domain/judging/explain";
import { MICRO } from "~/domain/judging/numbers";
import type { Bilingual } from "~/domain/vocabulary";
import { ResultSection } from "./result-section";

const DIGITS = 3;

type ExplanationScoresProps = {
	explanation: ScoreExplanation;
	criteria: readonly { key: string; name: Bilingual }[];
};

/** From criteria to the value that ranks, in steps that add up exactly as shown. */
export function ExplanationScores({ explanation, criteria }: ExplanationScoresProps) {
	const { t, format } = useI18n();
	const { unit, raw, adjustment, total, judges } = explanation;
	const figure = (units: number) => format.decimal((units * unit) / MICRO, DIGITS);
	const signed = (units: number) => format.decimal((units * unit) / MICRO, DIGITS, { signed: true });
	const weights = explanation.criteria.reduce((sum, { weight }) => sum + weight, 0);
	const nameOf = (key: string) => {
		const criterion = criteria.find((one) => one.key === key);
		return criterion ? format.text(criterion.name) : key;
	};
	return (
		<>
			<p className="max-w-narrow text-lg">
				{t("judgingResults.entry.sentenceScores", {
					judges: judges.length,
					raw: figure(raw),
					adjusted: adjustment > 0 ? "up" : adjustment < 0 ? "down" : "none",
					by: figure(Math.abs(adjustment)),
					total: figure(total),
				})}
			</p>
			<ResultSection
				id="criteria"
				title={t("judgingResults.entry.criteriaTitle")}
				note={t("judgingResults.entry.criteriaNote")}
			>
				<Table
					caption={t("judgingResults.entry.criteriaTitle")}
					captionHidden
					rows={explanation.criteria}
					rowKey={({ key }) => key}
					columns={[
						{
							key: "criterion",
							header: t("judgingResults.entry.criterion"),
							cell: ({ key }) => nameOf(key),
							rowHeader: true,
						},
						{
							key: "mean",
							header: t("judgingResults.entry.mean"),
							cell: ({ mean }) => figure(mean),
							numeric: true,
						},
						{
							key: "share",
							header: t("judgingResults.entry.share"),
							cell: ({ weight }) => format.percent(weight / weights),
							numeric: true,
						},
						{
							key: "contribution",
							header: t("judgingResults.entry.contribution"),
							cell: ({ contribution }) => figure(contribution),
							numeric: true,
						},
					]}
					footer={
						<tr>
							<th scope="row" colSpan={3} className="py-2.5 pr-5">
								{t("judgingResults.entry.sum")}
							</th>
							<td className="py-2.5 text-right">{figure(raw)}</td>
						</tr>
					}
				/>
			</ResultSection>
			<ResultSection id="steps" title={t("judgingResults.entry.stepsTitle")}>
				<dl className="max-w-text divide-y divide-line border-y border-line tabular-nums">
					{[
						{ term: t("judgingResults.entry.stepRaw"), value: figure(raw) },
						{ term: t("judgingResults.entry.stepAdjustment"), value: signed(adjustment) },
						{ term: t("judgingResults.entry.stepTotal"), value: figure(total), strong: true },
					].map(({ term, value, strong }) => (
						<div key={term} className="flex justify-between gap-6 py-2.5">
							<dt className={strong ? "font-semibold" : "text-ink-soft"}>{term}</dt>
							<dd className={strong ? "font-semibold" : undefined}>{value}</dd>
						</div>
					))}
				</dl>
			</ResultSection>
			<ResultSection
				id="judges"
				title={t("judgingResults.entry.judgesTitle")}
				note={t("judgingResults.entry.judgesNote")}
			>
				<Table
					caption={t("judgingResults.entry.judgesTitle")}
					captionHidden
					rows={judges}
					rowKey={({ judge }) => judge}
					columns={[
						{
							key: "judge",
							header: t("judgingResults.column.judge"),
							cell: ({ judge }) => judge,
							rowHeader: true,
						},
						{
							key: "raw",
							header: t("judgingResults.entry.raw"),
							cell: (row) => figure(row.raw),
							numeric: true,
						},
						{
							key: "adjustment",
							header: t("judgingResults.entry.adjustment"),
							cell: (row) => signed(row.adjustment),
							numeric: true,
						},
						{
							key: "adjusted",
							header: t("judgingResults.entry.adjusted"),
							cell: ({ adjusted }) => figure(adjusted),
							numeric: true,
						},
					]}
				/>
			</ResultSection>
			<p className="max-w-narrow text-sm text-ink-soft">{t("judgingResults.entry.exact")}</p>
		</>
	);
}
