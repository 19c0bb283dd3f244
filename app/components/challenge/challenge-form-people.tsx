import { useAgencyOptions } from "~/components/agency/agency-options";
import { useI18n } from "~/components/i18n";
import { DateField, Details, Fieldset, Select, TextArea } from "~/components/ui";
import { CHALLENGE_LIMITS, PHASES } from "~/domain/challenge";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";
import type { FieldOf } from "./challenge-form";

type PeopleFieldsProps = {
	field: FieldOf;
	agencies: { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
};

const SUPPORTING_ROWS = Array.from({ length: CHALLENGE_LIMITS.supporting }, (_, row) => row);

/** Host, supporting agencies and partners. */
export function PeopleFields({ field, agencies }: PeopleFieldsProps) {
	const { t } = useI18n();
	const options = useAgencyOptions(agencies, "id");
	return (
		<>
			<h2>{t("challenges.form.people")}</h2>
			<Select
				{...field("host")}
				label={t("challenges.form.host")}
				placeholder={t("challenges.form.pick")}
				options={options}
			/>
			<Details
				summary={t("challenges.form.supporting")}
				open={SUPPORTING_ROWS.some((row) => field(`supporting[${row}]`).error)}
			>
				<Fieldset
					name="supporting"
					legend={t("challenges.form.supporting")}
					hint={t("challenges.form.optionalRows")}
					legendHidden
				>
					{SUPPORTING_ROWS.map((row) => (
						<Select
							key={row}
							{...field(`supporting[${row}]`)}
							label={t("challenges.form.supportingRow", { row: row + 1 })}
							placeholder={t("challenges.form.pick")}
							options={options}
						/>
					))}
				</Fieldset>
			</Details>
			<TextArea
				{...field("partners")}
				label={t("challenges.form.partners")}
				hint={t("challenges.form.partnersHint")}
				rows={3}
				optional
			/>
		</>
	);
}

/** First and last day of each phase, in either era. */
export function PhaseFields({ field }: { field: FieldOf }) {
	const { t, language } = useI18n();
	const example = language === "th" ? "30/9/2569" : "30/9/2026";
	return (
		<>
			<h2>{t("challenges.form.phases")}</h2>
			<p className="max-w-text text-ink-soft">{t("challenges.form.phasesHint")}</p>
			{PHASES.map((key) => {
				const phase = t(`domain.phase.${key}`);
				return (
					<div key={key} className="grid max-w-text gap-5 sm:grid-cols-2">
						<DateField
							{...field(`phases.${key}.opens`)}
							label={t("challenges.form.opens", { phase })}
							example={example}
						/>
						<DateField
							{...field(`phases.${key}.closes`)}
							label={t("challenges.form.closes", { phase })}
							example={example}
						/>
					</div>
				);
			})}
		</>
	);
}
