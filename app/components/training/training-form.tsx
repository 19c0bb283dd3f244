import { useAgencyOptions } from "~/components/agency/agency-options";
import { textOf } from "~/components/commitment/typed";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import {
	Button,
	ButtonLink,
	CheckboxGroup,
	DateField,
	ErrorSummary,
	Form,
	Select,
	TextArea,
	TextField,
} from "~/components/ui";
import { SKILLS, TRAINING_LIMITS } from "~/domain/training";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";
import type { trainingSchema } from "~/input/training";

type TrainingFormProps = {
	answer: unknown;
	defaults?: Record<string, unknown>;
	agencies: readonly { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
	revision?: number;
	formKey: string;
	example: string;
	cancelTo: string;
};

/** Everything that a session says, and how many may come. */
export function TrainingForm(props: TrainingFormProps) {
	const { answer, defaults, agencies, revision, formKey, example, cancelTo } = props;
	const { t } = useI18n();
	const options = useAgencyOptions(agencies);
	const form = useFormState<typeof trainingSchema>({ answer, defaults });
	const field = (name: string) => ({
		name,
		defaultValue: textOf(form.source, name),
		error: form.errorOf(name),
	});
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				{revision !== undefined && <input type="hidden" name="revision" value={revision} />}
				<TextField {...field("titleTh")} label={t("training.form.titleTh")} limit={TRAINING_LIMITS.title} />
				<TextField {...field("titleEn")} label={t("training.form.titleEn")} limit={TRAINING_LIMITS.title} />
				<TextArea {...field("about")} label={t("training.about")} limit={TRAINING_LIMITS.text} />
				<TextField {...field("audience")} label={t("training.audience")} />
				<CheckboxGroup
					name="skills"
					legend={t("training.skills")}
					columns
					defaultValue={form.chosen("skills")}
					error={form.errorOf("skills")}
					options={SKILLS.map((value) => ({ value, label: t(`training.skill.${value}`) }))}
				/>
				<Select
					{...field("organiser")}
					label={t("training.organiser")}
					placeholder={t("training.form.choose")}
					options={options}
				/>
				<DateField {...field("day")} label={t("training.form.day")} example={example} />
				<div className="grid max-w-text gap-5 sm:grid-cols-2">
					<TextField
						{...field("startTime")}
						label={t("training.form.startTime")}
						hint={t("training.form.timeHint")}
						width="sm"
					/>
					<TextField
						{...field("endTime")}
						label={t("training.form.endTime")}
						hint={t("training.form.timeHint")}
						width="sm"
					/>
				</div>
				<DateField
					{...field("lastDay")}
					label={t("training.form.lastDay")}
					hint={t("training.form.lastDayHint")}
					example={example}
					optional
				/>
				<TextField {...field("place")} label={t("training.place")} />
				<TextField {...field("link")} type="url" label={t("training.link")} optional />
				<TextField {...field("capacity")} label={t("training.capacity")} inputMode="numeric" width="sm" />
				<div className="flex flex-wrap gap-3">
					<Button>{t(revision === undefined ? "training.form.open" : "common.save")}</Button>
					<ButtonLink to={cancelTo} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</>
	);
}
