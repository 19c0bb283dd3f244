import { rowsOf, textOf } from "~/components/commitment/typed";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { OwnAgencyField } from "~/components/library/own-agency-field";
import {
	Button,
	ButtonLink,
	ErrorSummary,
	Fieldset,
	Form,
	Select,
	TextArea,
	TextField,
} from "~/components/ui";
import { CRISES, PLAYBOOK_LIMITS } from "~/domain/playbook";
import type { Bilingual } from "~/domain/vocabulary";
import type { playbookSchema } from "~/input/playbook";

type PlaybookFormProps = {
	answer: unknown;
	defaults?: Record<string, unknown>;
	/** To choose from when a playbook is written; left out when one is changed. */
	agencies?: readonly { code: string; name: Bilingual }[];
	revision?: number;
	formKey: string;
	cancelTo: string;
};

const FIRST_ROWS = 4;
const ROWS_MORE = 3;

/** Everything that a playbook says; a change says why, and makes a new version. */
export function PlaybookForm({ answer, defaults, agencies, revision, formKey, cancelTo }: PlaybookFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof playbookSchema>({ answer, defaults });
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
				{agencies && (
					<OwnAgencyField
						agencies={agencies}
						label={t("playbooks.agency")}
						value={form.typed("agency")}
						error={form.errorOf("agency")}
					/>
				)}
				<Select
					{...field("crisis")}
					label={t("playbooks.crisisLabel")}
					placeholder={t("playbooks.form.choose")}
					options={CRISES.map((value) => ({ value, label: t(`playbooks.crisis.${value}`) }))}
				/>
				<TextField {...field("title")} label={t("playbooks.form.title")} limit={PLAYBOOK_LIMITS.title} />
				<TextField {...field("titleEn")} label={t("playbooks.form.titleEn")} optional />
				<TextArea {...field("purpose")} label={t("playbooks.purpose")} rows={3} />
				<TextArea
					{...field("trigger")}
					label={t("playbooks.trigger")}
					hint={t("playbooks.form.triggerHint")}
					rows={3}
				/>
				<StepRows typed={form.source?.steps} errorOf={form.errorOf} />
				<TextField {...field("contact")} label={t("playbooks.contact")} />
				<TextField
					{...field("innovations")}
					label={t("playbooks.form.innovations")}
					hint={t("playbooks.form.innovationsHint")}
					width="md"
					optional
				/>
				{revision !== undefined && (
					<TextArea {...field("changeWhy")} label={t("playbooks.form.changeWhy")} rows={3} />
				)}
				<div className="flex flex-wrap gap-3">
					<Button>{t(agencies ? "playbooks.form.publish" : "common.save")}</Button>
					<ButtonLink to={cancelTo} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</>
	);
}

type StepRowsProps = { typed: unknown; errorOf: (name: string) => string | undefined };

function StepRows({ typed, errorOf }: StepRowsProps) {
	const { t } = useI18n();
	const known = rowsOf(typed);
	const count = Math.min(PLAYBOOK_LIMITS.steps, Math.max(FIRST_ROWS, known.length + ROWS_MORE));
	return (
		<Fieldset
			name="steps"
			legend={t("playbooks.steps")}
			hint={t("playbooks.form.stepsHint")}
			error={errorOf("steps")}
		>
			{Array.from({ length: count }, (_, row) => {
				const field = (name: string) => ({
					name: `steps[${row}].${name}`,
					defaultValue: known[row]?.[name],
					error: errorOf(`steps[${row}].${name}`),
				});
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place in the form and by nothing else
					<div key={row} className="flex flex-col gap-3 border-l-4 border-line pl-4">
						<TextArea {...field("what")} label={t("playbooks.form.stepWhat", { row: row + 1 })} rows={2} />
						<div className="grid gap-4 sm:grid-cols-2">
							<TextField {...field("who")} label={t("playbooks.form.stepWho")} />
							<TextField {...field("within")} label={t("playbooks.form.stepWithin")} optional />
						</div>
					</div>
				);
			})}
		</Fieldset>
	);
}
