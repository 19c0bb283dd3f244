import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { DescriptionList } from "~/components/ui";
import type { JudgingMethod } from "~/domain/judging/records";
import type { Bilingual } from "~/domain/vocabulary";
import { ResultSection } from "./result-section";
import { type RuledRound, useResultText } from "./result-text";

type HowJudgedProps = {
	round: Omit<RuledRound, "criteria"> & {
		method: JudgingMethod;
		criteria: readonly { key: string; name: Bilingual; weight: number }[];
		mode: "scores" | "pairs" | "rankings";
	};
	judges: number;
	entries: number;
	panel: readonly string[];
	blind: boolean;
	/** What else there is to say, such as methods that gave no order. */
	children?: ReactNode;
};

/** How a round was judged: the method in plain words, the rules for ties, the criteria, and by whom. */
export function HowJudged({ round, judges, entries, panel, blind, children }: HowJudgedProps) {
	const { t, format } = useI18n();
	const text = useResultText();
	const { method, tieRules, criteria } = round;
	const sum = criteria.reduce((total, { weight }) => total + weight, 0);
	return (
		<ResultSection id="how" title={t("judgingResults.page.howTitle")}>
			<div className="flex max-w-narrow flex-col gap-4">
				<p>
					{t("judgingResults.page.howJudged", { judges, entries, method: t(`judging.methods.${method}`) })}
					{": "}
					{t(`judgingResults.methods.${method}`)}
				</p>
				<p>
					{tieRules.length === 0
						? t("judgingResults.page.howNoTies")
						: t("judgingResults.page.howTies", {
								rules: tieRules
									.map((rule, at) => `(${format.number(at + 1)}) ${text.tieRule(rule, round)}`)
									.join(" "),
							})}
				</p>
				{blind && <p>{t("judgingResults.page.blind")}</p>}
				{round.mode === "scores" && (
					<div>
						<h3 className="mb-2 text-lg">{t("judgingResults.page.criteria")}</h3>
						<DescriptionList
							items={criteria.map(({ name, weight }) => ({
								term: format.text(name),
								detail: format.percent(weight / sum),
							}))}
						/>
					</div>
				)}
				{panel.length > 0 && (
					<div>
						<h3 className="text-lg">{t("judgingResults.page.panel")}</h3>
						<p>{panel.join(", ")}</p>
						<p className="text-sm text-ink-soft">{t("judgingResults.page.panelNote")}</p>
					</div>
				)}
				{children}
			</div>
		</ResultSection>
	);
}
