import { useAgencyOptions } from "~/components/agency/agency-options";
import { rowsOf, textOf } from "~/components/commitment/typed";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { OwnAgencyField } from "~/components/library/own-agency-field";
import { ProvinceChoice } from "~/components/library/province-choice";
import {
	Button,
	ButtonLink,
	CheckboxGroup,
	DateField,
	ErrorSummary,
	Fieldset,
	Form,
	Select,
	TextArea,
	TextField,
} from "~/components/ui";
import { BARRIERS, LESSON_LIMITS, SUCCESS_FACTORS } from "~/domain/lesson";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";
import type { lessonSchema } from "~/input/lesson";

type LessonFormProps = {
	answer: unknown;
	defaults: Record<string, unknown>;
	own: readonly { code: string; name: Bilingual }[];
	agencies: readonly { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
	provinces: readonly { code: number; name: Bilingual }[];
	formKey: string;
	example: string;
	cancelTo: string;
};

/** Guides through a lesson: what was, what was done, what helped, what stood in the way, and who should do what. */
export function LessonForm(props: LessonFormProps) {
	const { answer, defaults, own, agencies, provinces, formKey, example, cancelTo } = props;
	const { t } = useI18n();
	const form = useFormState<typeof lessonSchema>({ answer, defaults });
	const field = (name: string) => ({
		name,
		defaultValue: textOf(form.source, name),
		error: form.errorOf(name),
	});
	const words = (name: "context" | "response" | "factorsWords" | "barriersWords") => (
		<TextArea
			{...field(name)}
			label={t(`lessons.form.${name}`)}
			hint={t(`lessons.form.${name}Hint`)}
			limit={LESSON_LIMITS.text}
		/>
	);
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				{["commitment", "innovation"].map((name) =>
					defaults[name] ? (
						<input key={name} type="hidden" name={name} value={String(defaults[name])} />
					) : null,
				)}
				<OwnAgencyField
					agencies={own}
					label={t("lessons.form.agency")}
					value={form.typed("agency")}
					error={form.errorOf("agency")}
				/>
				<TextField
					{...field("title")}
					label={t("lessons.form.title")}
					hint={t("lessons.form.titleHint")}
					limit={LESSON_LIMITS.title}
				/>
				<TextField {...field("titleEn")} label={t("lessons.form.titleEn")} optional />
				<DateField
					{...field("happenedAt")}
					label={t("lessons.form.happenedAt")}
					hint={t("lessons.form.happenedHint")}
					example={example}
				/>
				<ProvinceChoice
					provinces={provinces}
					chosen={form.chosen("provinces")}
					error={form.errorOf("provinces")}
				/>
				<h2 className="text-xl">{t("lessons.form.step1")}</h2>
				{words("context")}
				<h2 className="text-xl">{t("lessons.form.step2")}</h2>
				{words("response")}
				<h2 className="text-xl">{t("lessons.form.step3")}</h2>
				<CheckboxGroup
					name="factors"
					legend={t("lessons.form.factors")}
					columns
					defaultValue={form.chosen("factors")}
					error={form.errorOf("factors")}
					options={SUCCESS_FACTORS.map((value) => ({ value, label: t(`lessons.factor.${value}`) }))}
				/>
				{words("factorsWords")}
				<h2 className="text-xl">{t("lessons.form.step4")}</h2>
				<CheckboxGroup
					name="barriers"
					legend={t("lessons.form.barriers")}
					columns
					optional
					defaultValue={form.chosen("barriers")}
					error={form.errorOf("barriers")}
					options={BARRIERS.map((value) => ({ value, label: t(`lessons.barrier.${value}`) }))}
				/>
				{words("barriersWords")}
				<h2 className="text-xl">{t("lessons.form.step5")}</h2>
				<RecommendationRows typed={form.source?.recommendations} agencies={agencies} errorOf={form.errorOf} />
				<div className="flex flex-wrap gap-3">
					<Button>{t("lessons.form.publish")}</Button>
					<ButtonLink to={cancelTo} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</>
	);
}

/** Rows that the form offers at first, and beyond those filled in. */
const FIRST_ROWS = 3;
const ROWS_MORE = 2;

type RecommendationRowsProps = {
	typed: unknown;
	agencies: LessonFormProps["agencies"];
	errorOf: (name: string) => string | undefined;
};

function RecommendationRows({ typed, agencies, errorOf }: RecommendationRowsProps) {
	const { t } = useI18n();
	const options = useAgencyOptions(agencies);
	const known = rowsOf(typed);
	const count = Math.min(LESSON_LIMITS.recommendations, Math.max(FIRST_ROWS, known.length + ROWS_MORE));
	return (
		<Fieldset
			name="recommendations"
			legend={t("lessons.form.recommendations")}
			hint={t("lessons.form.recommendationsHint")}
			error={errorOf("recommendations")}
		>
			{Array.from({ length: count }, (_, row) => {
				const field = (name: "text" | "to") => ({
					name: `recommendations[${row}].${name}`,
					defaultValue: known[row]?.[name],
					error: errorOf(`recommendations[${row}].${name}`),
				});
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place in the form and by nothing else
					<div key={row} className="flex flex-col gap-3 border-l-4 border-line pl-4">
						<TextArea
							{...field("text")}
							label={t("lessons.form.recommendation", { row: row + 1 })}
							rows={2}
						/>
						<Select
							{...field("to")}
							label={t("lessons.form.recommendationTo", { row: row + 1 })}
							placeholder={t("lessons.form.choose")}
							options={options}
						/>
					</div>
				);
			})}
		</Fieldset>
	);
}
