import type { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { CheckboxGroup, FileField, RadioGroup, Select, TextArea, TextField } from "~/components/ui";
import { ARTEFACT_LIMITS, type ArtefactView } from "~/domain/artefact";
import { INSIGHT_METHODS, LEVELS, TRIAL_DECISIONS } from "~/domain/stage";
import { BUILDING_BLOCKS, TARGET_GROUPS } from "~/domain/vocabulary";
import type {
	ideaSchema,
	insightSchema,
	prototypeSchema,
	statementSchema,
	trialSchema,
} from "~/input/artefact";
import type { z } from "~/input/messages";
import { artefactTitle } from "./artefact-title";
import { ParticipantRows } from "./participant-rows";

type FormOf<S extends z.ZodObject> = ReturnType<typeof useFormState<S>>;

/** What a form gives for one field: its name, what was typed and what is wrong with it. */
function fieldOf<N extends string>(
	form: { typed: (name: N) => string | undefined; errorOf: (name: string) => string | undefined },
	name: N,
) {
	return { name, defaultValue: form.typed(name), error: form.errorOf(name) };
}

/** What the team learned from people. */
export function InsightFields({ form }: { form: FormOf<typeof insightSchema> }) {
	const { t } = useI18n();
	return (
		<>
			<RadioGroup
				{...fieldOf(form, "method")}
				legend={t("stages.field.method")}
				options={INSIGHT_METHODS.map((value) => ({ value, label: t(`domain.insightMethod.${value}`) }))}
			/>
			<Select
				{...fieldOf(form, "group")}
				label={t("stages.field.group")}
				placeholder={t("stages.pick")}
				options={TARGET_GROUPS.map((value) => ({ value, label: t(`domain.targetGroup.${value}`) }))}
			/>
			<TextField
				{...fieldOf(form, "people")}
				label={t("stages.field.people")}
				hint={t("stages.field.peopleHint")}
				suffix={t("stages.field.peopleUnit")}
				inputMode="numeric"
				width="xs"
			/>
			<TextArea
				{...fieldOf(form, "experience")}
				label={t("stages.field.experience")}
				hint={t("stages.field.experienceHint")}
			/>
			<TextArea {...fieldOf(form, "needs")} label={t("stages.field.needs")} rows={3} />
			<TextArea {...fieldOf(form, "painPoints")} label={t("stages.field.painPoints")} rows={3} />
		</>
	);
}

/** Who needs what because of what insight. */
export function StatementFields({
	form,
	insights,
}: {
	form: FormOf<typeof statementSchema>;
	insights: readonly ArtefactView[];
}) {
	const { t } = useI18n();
	return (
		<>
			<TextField {...fieldOf(form, "who")} label={t("stages.field.who")} hint={t("stages.field.whoHint")} />
			<TextArea {...fieldOf(form, "need")} label={t("stages.field.need")} rows={3} />
			<TextArea {...fieldOf(form, "because")} label={t("stages.field.because")} rows={3} />
			<CheckboxGroup
				name="cites"
				legend={t("stages.field.cites")}
				hint={t("stages.field.citesHint")}
				error={form.errorOf("cites")}
				defaultValue={form.chosen("cites")}
				options={insights.map((insight) => ({
					value: insight.id,
					label: artefactTitle(t, insight),
					hint: insight.insight && t(`domain.targetGroup.${insight.insight.group}`),
				}))}
			/>
			<TextArea
				{...fieldOf(form, "question")}
				label={t("stages.field.question")}
				hint={t("stages.field.questionHint")}
				rows={2}
			/>
			<TextArea {...fieldOf(form, "measure")} label={t("stages.field.measure")} rows={2} />
		</>
	);
}

/** A way out, and what it brings against what it takes. */
export function IdeaFields({ form }: { form: FormOf<typeof ideaSchema> }) {
	const { t } = useI18n();
	return (
		<>
			<TextField {...fieldOf(form, "title")} label={t("stages.field.title")} />
			<TextArea {...fieldOf(form, "description")} label={t("stages.field.description")} />
			{(["impact", "volume", "effort"] as const).map((measure) => (
				<RadioGroup
					key={measure}
					{...fieldOf(form, measure)}
					legend={t(`stages.field.${measure}`)}
					options={LEVELS.map((value) => ({ value, label: t(`domain.level.${value}`) }))}
					inline
				/>
			))}
		</>
	);
}

/** Something to look at, and what in it is real. */
export function PrototypeFields({
	form,
	kept,
}: {
	form: FormOf<typeof prototypeSchema>;
	/** Pictures of the earlier wording, which stay unless new ones are sent. */
	kept: number;
}) {
	const { t } = useI18n();
	const hint = t("stages.field.picturesHint", { count: ARTEFACT_LIMITS.pictures });
	return (
		<>
			<TextField {...fieldOf(form, "title")} label={t("stages.field.title")} />
			<TextArea {...fieldOf(form, "description")} label={t("stages.field.description")} />
			<TextField
				{...fieldOf(form, "link")}
				label={t("stages.field.link")}
				hint={t("stages.field.linkHint")}
				type="url"
				inputMode="url"
				optional
			/>
			<FileField
				name="pictures"
				label={t("stages.field.pictures")}
				hint={kept > 0 ? `${hint} ${t("stages.field.picturesKept", { count: kept })}` : hint}
				error={form.errorOf("pictures")}
				accept="image/jpeg,image/png,image/webp"
				multiple
				optional
			/>
			<TextField
				{...fieldOf(form, "alt")}
				label={t("stages.field.alt")}
				hint={t("stages.field.altHint")}
				optional
			/>
			<TextArea {...fieldOf(form, "real")} label={t("stages.field.real")} rows={3} />
			<TextArea {...fieldOf(form, "pretend")} label={t("stages.field.pretend")} rows={3} />
			<TextField
				{...fieldOf(form, "cost")}
				label={t("stages.field.cost")}
				suffix={t("stages.field.baht")}
				inputMode="decimal"
				width="sm"
				optional
			/>
			<CheckboxGroup
				name="buildingBlocks"
				legend={t("stages.field.buildingBlocks")}
				error={form.errorOf("buildingBlocks")}
				defaultValue={form.chosen("buildingBlocks")}
				options={BUILDING_BLOCKS.map((value) => ({ value, label: t(`domain.buildingBlock.${value}`) }))}
				optional
			/>
		</>
	);
}

/** Who tried it and what came of it. */
export function TrialFields({ form }: { form: FormOf<typeof trialSchema> }) {
	const { t } = useI18n();
	return (
		<>
			<TextArea
				{...fieldOf(form, "hypothesis")}
				label={t("stages.field.hypothesis")}
				hint={t("stages.field.hypothesisHint")}
				rows={3}
			/>
			<ParticipantRows typed={form.source?.participants} errorOf={form.errorOf} />
			<TextArea {...fieldOf(form, "result")} label={t("stages.field.result")} />
			<TextField
				{...fieldOf(form, "measure")}
				label={t("stages.field.trialMeasure")}
				hint={t("stages.field.trialMeasureHint")}
			/>
			<TextField
				{...fieldOf(form, "before")}
				label={t("stages.field.before")}
				inputMode="decimal"
				width="sm"
				optional
			/>
			<TextField
				{...fieldOf(form, "after")}
				label={t("stages.field.after")}
				inputMode="decimal"
				width="sm"
				optional
			/>
			<TextField
				{...fieldOf(form, "unit")}
				label={t("stages.field.unit")}
				hint={t("stages.field.unitHint")}
				width="sm"
				optional
			/>
			<RadioGroup
				{...fieldOf(form, "decision")}
				legend={t("stages.field.decision")}
				options={TRIAL_DECISIONS.map((value) => ({ value, label: t(`domain.trialDecision.${value}`) }))}
			/>
		</>
	);
}
