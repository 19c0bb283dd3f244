import { useAgencyOptions } from "~/components/agency/agency-options";
import { askedRows, rowsOf } from "~/components/commitment/typed";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import {
	Button,
	DateField,
	ErrorSummary,
	Fieldset,
	Form,
	RadioGroup,
	Select,
	TextArea,
} from "~/components/ui";
import { AGENDA_LIMITS, RESOLUTIONS } from "~/domain/agenda";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";
import type { resolutionSchema } from "~/input/agenda";

/** Rows that the form offers at first. */
const FIRST_ROWS = 2;

type ResolutionFormProps = {
	answer: unknown;
	agencies: readonly { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
	/** A day as the reader would type it. */
	example: string;
	formKey: string;
};

/** What a committee resolved, and what agencies are to do by when. */
export function ResolutionForm({ answer, agencies, example, formKey }: ResolutionFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof resolutionSchema>({ answer });
	const options = useAgencyOptions(agencies);
	const known = rowsOf(form.source?.followUps);
	const count = Math.min(AGENDA_LIMITS.followUps, Math.max(FIRST_ROWS, known.length, askedRows(answer) ?? 0));
	return (
		<section aria-labelledby="record" className="max-w-text">
			<h2 id="record" className="mb-4">
				{t("agenda.record.title")}
			</h2>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<RadioGroup
					name="kind"
					legend={t("agenda.record.kind")}
					defaultValue={form.typed("kind")}
					error={form.errorOf("kind")}
					options={RESOLUTIONS.map((value) => ({ value, label: t(`agenda.resolution.${value}`) }))}
				/>
				<TextArea
					name="words"
					label={t("agenda.record.words")}
					limit={AGENDA_LIMITS.text}
					defaultValue={form.typed("words")}
					error={form.errorOf("words")}
				/>
				<Fieldset
					name="followUps"
					legend={t("agenda.record.followUps")}
					hint={t("agenda.record.followUpsHint")}
					error={form.errorOf("followUps")}
				>
					{Array.from({ length: count }, (_, row) => {
						const field = (name: "agency" | "task" | "dueAt") => ({
							name: `followUps[${row}].${name}`,
							defaultValue: known[row]?.[name],
							error: form.errorOf(`followUps[${row}].${name}`),
						});
						return (
							// biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place in the form and by nothing else
							<div key={row} className="flex flex-col gap-3 border-l-4 border-line pl-4">
								<Select
									{...field("agency")}
									label={t("agenda.record.agencyRow", { row: row + 1 })}
									placeholder={t("opinions.ask.choose")}
									options={options}
								/>
								<TextArea {...field("task")} label={t("agenda.record.taskRow", { row: row + 1 })} rows={2} />
								<DateField
									{...field("dueAt")}
									label={t("agenda.record.dueRow", { row: row + 1 })}
									example={example}
								/>
							</div>
						);
					})}
					<div>
						<Button name="intent" value="more" variant="secondary" size="sm" icon="plus">
							{t("agenda.record.more")}
						</Button>
					</div>
				</Fieldset>
				<div>
					<Button>{t("agenda.record.save")}</Button>
				</div>
			</Form>
		</section>
	);
}
