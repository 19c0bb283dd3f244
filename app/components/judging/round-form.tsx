import type { FieldOf } from "~/components/challenge/challenge-form";
import { typedAt } from "~/components/challenge/typed-at";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import {
	Button,
	ButtonLink,
	Checkbox,
	DateField,
	ErrorSummary,
	Fieldset,
	Form,
	RadioGroup,
	Select,
	TextField,
} from "~/components/ui";
import { FEEDBACK, METHODS_OF_MODE, ROUND_KINDS, ROUND_MODES } from "~/domain/judging/round";
import type { Bilingual } from "~/domain/vocabulary";
import type { roundSchema } from "~/input/judging-round";
import { RoundFormParts } from "./round-form-parts";
import { DefaultButton, generationOf } from "./round-rows";

type RoundFormProps = {
	defaults: Record<string, unknown>;
	answer: unknown;
	formKey: string;
	/** Rounds of the same challenge that this one can continue. */
	earlier: { id: string; name: Bilingual }[];
	/** Criteria of the rubric, for tie rules. */
	criteria: { key: string; name: Bilingual }[];
	/** Tracks as they are stored, for prizes of one track. */
	tracks: { key: string; name: Bilingual }[];
	backTo: string;
};

const ALL_METHODS = [...new Set(ROUND_MODES.flatMap((mode) => METHODS_OF_MODE[mode]))];

/** All settings of a round on one page. */
export function RoundForm(props: RoundFormProps) {
	const { defaults, answer, formKey, earlier, criteria, tracks, backTo } = props;
	const { t, format, language } = useI18n();
	const form = useFormState<typeof roundSchema>({ answer, defaults });
	const field: FieldOf = (name) => ({
		name,
		defaultValue: typedAt(form.source, name),
		error: form.errorOf(name),
	});
	const whole = { inputMode: "numeric", width: "xs" } as const;
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<DefaultButton value="save" />
				<input type="hidden" name="revision" value={form.typed("revision") ?? "0"} />
				<h2>{t("judgingRounds.form.basics")}</h2>
				<RadioGroup
					{...field("kind")}
					legend={t("judgingRounds.form.kind")}
					options={ROUND_KINDS.map((value) => ({ value, label: t(`judging.kinds.${value}`) }))}
				/>
				<TextField {...field("name.th")} label={t("judgingRounds.form.nameTh")} lang="th" />
				<TextField {...field("name.en")} label={t("judgingRounds.form.nameEn")} lang="en" />
				{earlier.length > 0 && (
					<Select
						{...field("previous")}
						label={t("judgingRounds.form.previous")}
						hint={t("judgingRounds.form.previousHint")}
						placeholder={t("judgingRounds.form.noPrevious")}
						options={earlier.map(({ id, name }) => ({ value: id, label: format.text(name) }))}
						optional
					/>
				)}

				<h2>{t("judgingRounds.form.time")}</h2>
				<p className="max-w-text text-ink-soft">{t("judgingRounds.form.timeHint")}</p>
				{(["opens", "closes"] as const).map((end) => (
					<Fieldset key={end} name={end} legend={t(`judgingRounds.form.${end}`)} error={form.errorOf(end)}>
						<DateField
							{...field(`${end}.day`)}
							label={t("judgingRounds.form.day")}
							example={language === "th" ? "30/9/2569" : "30/9/2026"}
						/>
						<TextField
							{...field(`${end}.time`)}
							label={t("judgingRounds.form.clock")}
							hint={t("judgingRounds.form.clockHint")}
							width="xs"
							autoComplete="off"
						/>
					</Fieldset>
				))}

				<h2>{t("judgingRounds.form.how")}</h2>
				<RadioGroup
					{...field("mode")}
					legend={t("judgingRounds.form.mode")}
					options={ROUND_MODES.map((value) => ({
						value,
						label: t(`judging.modes.${value}`),
						hint: t(`judgingRounds.form.modeHints.${value}`),
					}))}
				/>
				<RadioGroup
					{...field("method")}
					legend={t("judgingRounds.form.method")}
					hint={t("judgingRounds.form.methodHint")}
					options={ALL_METHODS.map((value) => ({
						value,
						label: t(`judging.methods.${value}`),
						hint: t(`judgingRounds.form.methodHints.${value}`),
					}))}
				/>
				<Checkbox
					name="blind"
					label={t("judgingRounds.form.blind")}
					hint={t("judgingRounds.form.blindHint")}
					defaultChecked={form.typed("blind") === "on"}
					error={form.errorOf("blind")}
				/>
				<TextField
					{...field("reviewsPerEntry")}
					{...whole}
					label={t("judgingRounds.form.reviews")}
					hint={t("judgingRounds.form.reviewsHint")}
					suffix={t("judgingRounds.form.judgesUnit")}
				/>
				<TextField
					{...field("minutesPerEntry")}
					{...whole}
					label={t("judgingRounds.form.minutes")}
					suffix={t("judgingRounds.form.minutesUnit")}
				/>
				<TextField
					{...field("places")}
					{...whole}
					label={t("judgingRounds.form.places")}
					hint={t("judgingRounds.form.placesHint")}
					suffix={t("judgingRounds.form.placesUnit")}
				/>
				<RadioGroup
					{...field("feedback")}
					legend={t("judgingRounds.form.feedback")}
					options={FEEDBACK.map((value) => ({ value, label: t(`judging.feedback.${value}`) }))}
				/>
				<RoundFormParts
					field={field}
					source={form.source}
					errorOf={form.errorOf}
					generation={generationOf(answer)}
					criteria={criteria}
					tracks={tracks}
				/>
				<div className="flex flex-wrap gap-3">
					<Button name="intent" value="save">
						{t("common.save")}
					</Button>
					<ButtonLink to={backTo} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</>
	);
}
