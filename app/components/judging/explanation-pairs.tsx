import { useI18n } from "~/components/i18n";
import { Table } from "~/components/ui";
import type { PairExplanation } from "~/domain/judging/explain";
import { MICRO } from "~/domain/judging/numbers";
import { ResultSection } from "./result-section";

type ExplanationPairsProps = {
	explanation: PairExplanation;
	/** Titles of the opponents, by code. */
	titles: Readonly<Record<string, { th: string; en: string | null } | null>>;
	/** Opponents that are not listed. */
	more: number;
};

/** Against whom an entry won and lost, and the value that follows. */
export function ExplanationPairs({ explanation, titles, more }: ExplanationPairsProps) {
	const { t, format } = useI18n();
	const { wins, losses, ties, opponents, total, unit } = explanation;
	return (
		<>
			<p className="max-w-narrow text-lg">
				{t("judgingResults.entry.sentencePairs", { wins, losses, ties })}
				{" · "}
				{t("judgingResults.entry.strength")} {format.decimal((total * unit) / MICRO, 3)}
			</p>
			<ResultSection
				id="opponents"
				title={t("judgingResults.entry.opponentsTitle")}
				note={t("judgingResults.entry.opponentsNote")}
			>
				<Table
					caption={t("judgingResults.entry.opponentsTitle")}
					captionHidden
					rows={opponents}
					rowKey={({ entry }) => entry}
					columns={[
						{
							key: "opponent",
							header: t("judgingResults.entry.opponent"),
							cell: ({ entry }) => {
								const title = titles[entry];
								return title ? `${format.text(title)} (${entry})` : entry;
							},
							rowHeader: true,
						},
						...(["wins", "losses", "ties"] as const).map((key) => ({
							key,
							header: t(`judgingResults.entry.${key}`),
							cell: (row: PairExplanation["opponents"][number]) => format.number(row[key]),
							numeric: true,
						})),
					]}
				/>
				{more > 0 && (
					<p className="mt-3 text-ink-soft">{t("judgingResults.refusal.more", { list: "…", count: more })}</p>
				)}
			</ResultSection>
		</>
	);
}
