import type { FieldOf } from "~/components/challenge/challenge-form";
import { typedAt } from "~/components/challenge/typed-at";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Fieldset, Form, TextArea, TextField } from "~/components/ui";
import { ROUND_LIMITS } from "~/domain/judging/round";
import type { Rubric } from "~/domain/judging/rubric";
import type { practiceSchema } from "~/input/judging-rubric";

type RubricPracticeFormProps = {
	rubric: Rubric;
	defaults: Record<string, unknown>;
	answer: unknown;
	formKey: string;
	/** True when there is one to take away. */
	exists: boolean;
	readOnly: boolean;
};

/** The entry that judges practise on, and for each criterion the score that the organisers would give, with why. */
export function RubricPracticeForm(props: RubricPracticeFormProps) {
	const { rubric, defaults, answer, formKey, exists, readOnly } = props;
	const { t, format } = useI18n();
	const form = useFormState<typeof practiceSchema>({ answer, defaults });
	const field: FieldOf = (name) => ({
		name,
		defaultValue: typedAt(form.source, name),
		error: form.errorOf(name),
	});
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="revision" value={form.typed("revision") ?? "0"} />
				<TextField
					{...field("title.th")}
					label={t("judgingRounds.practice.titleTh")}
					lang="th"
					readOnly={readOnly}
				/>
				<TextField
					{...field("title.en")}
					label={t("judgingRounds.practice.titleEn")}
					lang="en"
					readOnly={readOnly}
				/>
				{(["th", "en"] as const).map((side) => (
					<TextArea
						key={side}
						{...field(`body.${side}`)}
						label={t(side === "th" ? "judgingRounds.practice.bodyTh" : "judgingRounds.practice.bodyEn")}
						hint={t("judgingRounds.practice.bodyHint")}
						limit={ROUND_LIMITS.practice}
						rows={10}
						lang={side}
						readOnly={readOnly}
					/>
				))}
				{rubric.criteria.map((criterion, index) => (
					<Fieldset
						key={criterion.key}
						name={`scores[${index}]`}
						legend={format.text(criterion.name)}
						hint={format.text(criterion.about)}
					>
						<input type="hidden" name={`scores[${index}].criterion`} value={criterion.key} />
						<TextField
							{...field(`scores[${index}].score`)}
							label={t("judgingRounds.practice.score")}
							hint={t("judgingRounds.rubric.scaleFromTo", {
								min: format.number(rubric.scaleMin),
								max: format.number(rubric.scaleMax),
							})}
							inputMode="decimal"
							width="xs"
							readOnly={readOnly}
						/>
						<TextArea
							{...field(`scores[${index}].why.th`)}
							label={t("judgingRounds.practice.whyTh")}
							rows={2}
							lang="th"
							readOnly={readOnly}
						/>
						<TextArea
							{...field(`scores[${index}].why.en`)}
							label={t("judgingRounds.practice.whyEn")}
							rows={2}
							lang="en"
							readOnly={readOnly}
						/>
					</Fieldset>
				))}
				{!readOnly && (
					<div className="flex flex-wrap gap-3">
						<Button name="intent" value="save">
							{t("common.save")}
						</Button>
						{exists && (
							<Button name="intent" value="remove" variant="quiet">
								{t("judgingRounds.practice.remove")}
							</Button>
						)}
					</div>
				)}
			</Form>
		</>
	);
}
