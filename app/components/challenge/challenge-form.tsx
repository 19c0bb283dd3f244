import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import {
	Button,
	ButtonLink,
	CheckboxGroup,
	ErrorSummary,
	Form,
	RadioGroup,
	TextArea,
	TextField,
} from "~/components/ui";
import { CHALLENGE_KINDS } from "~/domain/challenge";
import { type AgencyKind, type Bilingual, TARGET_GROUPS } from "~/domain/vocabulary";
import type { challengeSchema } from "~/input/challenge";
import { PeopleFields, PhaseFields } from "./challenge-form-people";
import { ResourceFields, RuleFields } from "./challenge-form-rules";
import { typedAt } from "./typed-at";

/** How a part of the form asks for one field: its name, what was typed and what is wrong with it. */
export type FieldOf = (name: string) => { name: string; defaultValue?: string; error?: string };

type ChallengeFormProps = {
	/** What the form begins with, as nested as its names. */
	defaults?: Record<string, unknown>;
	answer: unknown;
	agencies: { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
	formKey: string;
	backTo: string;
	/** True once the address can no longer change. */
	slugFixed?: boolean;
	rulesLocked?: boolean;
};

/** Everything of a challenge on one page, in both languages. */
export function ChallengeForm(props: ChallengeFormProps) {
	const { defaults, answer, agencies, formKey, backTo, slugFixed, rulesLocked = false } = props;
	const { t } = useI18n();
	const form = useFormState<typeof challengeSchema>({ answer, defaults });
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
				<h2>{t("challenges.form.texts")}</h2>
				<TextField
					{...field("slug")}
					label={t("challenges.form.slug")}
					hint={t("challenges.form.slugHint")}
					readOnly={slugFixed}
					width="lg"
				/>
				<RadioGroup
					{...field("kind")}
					legend={t("challenges.form.kind")}
					options={CHALLENGE_KINDS.map((value) => ({ value, label: t(`domain.challengeKind.${value}`) }))}
				/>
				<Both field={field} name="title" label={t("challenges.form.titleLabel")} />
				<Both field={field} name="question" label={t("challenges.form.questionLabel")} rows={2} />
				<Both field={field} name="theme" label={t("challenges.form.themeLabel")} />
				<Both
					field={field}
					name="brief"
					label={t("challenges.form.briefLabel")}
					hint={t("challenges.form.briefHint")}
					rows={12}
				/>
				<CheckboxGroup
					name="targetGroups"
					legend={t("challenges.groups")}
					error={form.errorOf("targetGroups")}
					defaultValue={form.chosen("targetGroups")}
					options={TARGET_GROUPS.map((value) => ({ value, label: t(`domain.targetGroup.${value}`) }))}
					columns
				/>
				<PeopleFields field={field} agencies={agencies} />
				<PhaseFields field={field} />
				<RuleFields field={field} locked={rulesLocked}>
					<Both
						field={field}
						name="eligibility"
						label={t("challenges.form.eligibility")}
						rows={3}
						readOnly={rulesLocked}
					/>
				</RuleFields>
				<ResourceFields field={field} />
				<div className="flex flex-wrap gap-3">
					<Button>{t("common.save")}</Button>
					<ButtonLink to={backTo} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</>
	);
}

type BothProps = {
	field: FieldOf;
	name: string;
	label: string;
	hint?: string;
	/** Several lines of text; one line without it. */
	rows?: number;
	readOnly?: boolean;
};

/** A text in both languages, Thai first. */
function Both({ field, name, label, hint, rows, readOnly }: BothProps) {
	const { t } = useI18n();
	const sides = [
		{ ...field(`${name}.th`), lang: "th", label: t("challenges.form.inThai", { label }) },
		{ ...field(`${name}.en`), lang: "en", label: t("challenges.form.inEnglish", { label }) },
	];
	return (
		<>
			{sides.map((side) =>
				rows ? (
					<TextArea key={side.name} {...side} hint={hint} rows={rows} readOnly={readOnly} />
				) : (
					<TextField key={side.name} {...side} hint={hint} readOnly={readOnly} />
				),
			)}
		</>
	);
}
