import { useI18n } from "~/components/i18n";
import { DescriptionList, Time } from "~/components/ui";
import type { JudgingMethod } from "~/domain/judging/records";
import type { Feedback, RoundMode, TIE_RULE_KINDS } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";

type Named = { key: string; name: Bilingual };

/** A round's settings, as the pages that do not change them show it. Dates may be ISO text. */
export interface ShownRound {
	mode: RoundMode;
	method: JudgingMethod;
	blind: boolean;
	reviewsPerEntry: number;
	minutesPerEntry: number;
	opensAt: Date | string;
	closesAt: Date | string;
	places: number;
	feedback: Feedback;
	tieRules: readonly {
		rule: (typeof TIE_RULE_KINDS)[number];
		criterion?: string | null;
		at?: number | null;
	}[];
	criteria: readonly Named[];
	checks: readonly Named[];
	tracks: readonly Named[];
	prizes: readonly { name: Bilingual; baht?: number | null; track?: string | null }[];
	seed: string;
}

/** The settings of a round to read. */
export function RoundFacts({ form }: { form: ShownRound }) {
	const { t, format } = useI18n();
	const nameOf = (list: readonly Named[], key?: string | null) => {
		const found = list.find((row) => row.key === key);
		return found ? format.text(found.name) : "";
	};
	const list = (rows: readonly string[]) =>
		rows.length === 0 ? null : (
			<ol className="list-decimal pl-5">
				{rows.map((row) => (
					<li key={row}>{row}</li>
				))}
			</ol>
		);
	return (
		<DescriptionList
			items={[
				{ term: t("judgingRounds.form.opens"), detail: <Time at={form.opensAt} as="dateTime" /> },
				{ term: t("judgingRounds.form.closes"), detail: <Time at={form.closesAt} as="dateTime" /> },
				{ term: t("judgingRounds.form.mode"), detail: t(`judging.modes.${form.mode}`) },
				{ term: t("judgingRounds.form.method"), detail: t(`judging.methods.${form.method}`) },
				{
					term: t("judgingRounds.form.blind"),
					detail: t(form.blind ? "judgingRounds.yes" : "judgingRounds.no"),
				},
				{ term: t("judgingRounds.form.reviews"), detail: format.number(form.reviewsPerEntry) },
				{ term: t("judgingRounds.form.places"), detail: format.number(form.places) },
				{ term: t("judgingRounds.form.feedback"), detail: t(`judging.feedback.${form.feedback}`) },
				{
					term: t("judgingRounds.form.tieRules"),
					detail: list(
						form.tieRules.map(({ rule, criterion, at }) =>
							[
								t(`judgingRounds.tieRules.${rule}`),
								nameOf(form.criteria, criterion),
								at == null ? "" : format.number(at),
							]
								.filter((part) => part !== "")
								.join(" · "),
						),
					),
				},
				{
					term: t("judgingRounds.form.checks"),
					detail: list(form.checks.map(({ name }) => format.text(name))),
				},
				{
					term: t("judgingRounds.form.tracks"),
					detail: list(form.tracks.map(({ name }) => format.text(name))),
				},
				{
					term: t("judgingRounds.form.prizes"),
					detail: list(
						form.prizes.map(({ name, baht, track }) =>
							[
								format.text(name),
								baht == null ? "" : t("judgingRounds.bahtAmount", { amount: format.baht(baht) }),
								nameOf(form.tracks, track),
							]
								.filter((part) => part !== "")
								.join(" · "),
						),
					),
				},
				{
					term: t("judgingRounds.form.seed"),
					detail: <code className="break-all">{form.seed}</code>,
				},
			]}
		/>
	);
}
