import { askedRows, listOf, rowsOf, textOf } from "~/components/commitment/typed";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Fieldset, Form, Select, TextArea, TextField } from "~/components/ui";
import { OPINION_LIMITS, OPINION_STATUSES } from "~/domain/opinion";
import type { draftOpinionSchema } from "~/input/opinion";

/** Rows that the form offers at first. */
const FIRST_ROWS = 2;

type DraftFormProps = {
	answer: unknown;
	draft: Record<string, unknown>;
	formKey: string;
};

/** The draft of an opinion: items with a status each, observations, whom to ask. */
export function DraftForm({ answer, draft, formKey }: DraftFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof draftOpinionSchema>({ answer, defaults: draft });
	const field = (name: string) => ({
		name,
		defaultValue: textOf(form.source, name),
		error: form.errorOf(name),
	});
	const items = rowsOf(form.source?.items);
	const observations = listOf(form.source?.observations);
	const most = (known: number, limit: number) =>
		Math.min(limit, Math.max(FIRST_ROWS, known + (known === 0 ? 0 : 1), askedRows(answer) ?? 0));
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="revision" value={String(draft.revision)} />
				<TextField
					{...field("receiptNumber")}
					label={t("opinions.draft.receiptNumber")}
					hint={t("opinions.draft.receiptHint")}
					width="md"
					optional
				/>
				<Fieldset
					name="items"
					legend={t("opinions.draft.items")}
					hint={t("opinions.draft.itemsHint")}
					error={form.errorOf("items")}
				>
					{Array.from({ length: most(items.length, OPINION_LIMITS.items) }, (_, row) => {
						const itemField = (name: "subject" | "status" | "words") => ({
							name: `items[${row}].${name}`,
							defaultValue: items[row]?.[name],
							error: form.errorOf(`items[${row}].${name}`),
						});
						return (
							// biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place in the form and by nothing else
							<div key={row} className="flex flex-col gap-3 border-l-4 border-line pl-4">
								<TextField
									{...itemField("subject")}
									label={t("opinions.draft.itemSubject", { row: row + 1 })}
								/>
								<Select
									{...itemField("status")}
									label={t("opinions.draft.itemStatus", { row: row + 1 })}
									placeholder={t("opinions.draft.chooseStatus")}
									options={OPINION_STATUSES.map((value) => ({ value, label: t(`opinions.status.${value}`) }))}
								/>
								<TextArea
									{...itemField("words")}
									label={t("opinions.draft.itemWords", { row: row + 1 })}
									rows={2}
									optional
								/>
							</div>
						);
					})}
				</Fieldset>
				<Fieldset
					name="observations"
					legend={t("opinions.draft.observations")}
					hint={t("opinions.draft.observationsHint")}
					error={form.errorOf("observations")}
				>
					{Array.from({ length: most(observations.length, OPINION_LIMITS.observations) }, (_, row) => (
						<TextArea
							// biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place in the form and by nothing else
							key={row}
							name={`observations[${row}]`}
							defaultValue={observations[row]}
							error={form.errorOf(`observations[${row}]`)}
							label={t("opinions.draft.observationRow", { row: row + 1 })}
							rows={2}
							optional
						/>
					))}
					<div>
						<Button name="intent" value="more" variant="secondary" size="sm" icon="plus">
							{t("opinions.draft.more")}
						</Button>
					</div>
				</Fieldset>
				<TextField {...field("contactUnit")} label={t("opinions.draft.contactUnit")} />
				<TextField {...field("contactPhone")} label={t("opinions.draft.contactPhone")} width="md" optional />
				<div className="flex flex-wrap gap-3">
					<Button name="intent" value="hand-in">
						{t("opinions.draft.handIn")}
					</Button>
					<Button name="intent" value="save" variant="secondary">
						{t("opinions.draft.save")}
					</Button>
				</div>
			</Form>
		</>
	);
}
