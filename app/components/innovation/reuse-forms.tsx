import { textOf } from "~/components/commitment/typed";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, DateField, Details, ErrorSummary, Form, TextArea, TextField } from "~/components/ui";
import { REUSE_LIMITS } from "~/domain/reuse";
import { writeThaiDate } from "~/domain/typed-day";
import type { endReuseSchema, reuseMessageSchema, reuseRecordSchema } from "~/input/innovation";
import type { ShownReuseRecord } from "./reuse-record";

type FormProps = {
	/** The action's answer, when it is to this form. */
	answer: unknown;
	formKey: string;
};

/** The next message of a talk. */
export function ReuseMessageForm({ answer, formKey }: FormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof reuseMessageSchema>({ answer });
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<TextArea
					name="body"
					label={t("innovations.reuse.message")}
					hint={t("innovations.reuse.messageHint")}
					limit={REUSE_LIMITS.message}
					defaultValue={form.typed("body")}
					error={form.errorOf("body")}
				/>
				<div>
					<Button name="intent" value="message">
						{t("common.send")}
					</Button>
				</div>
			</Form>
		</>
	);
}

type ReuseRecordFormProps = FormProps & {
	record: ShownReuseRecord | null;
	revision: number;
	example: string;
};

/** What came of a reuse; whoever sends it stands by it, and the other agency confirms. */
export function ReuseRecordForm({ answer, formKey, record, revision, example }: ReuseRecordFormProps) {
	const { t, language } = useI18n();
	const form = useFormState<typeof reuseRecordSchema>({
		answer,
		defaults: record
			? {
					...record,
					inUseSince: record.inUseSince ? writeThaiDate(record.inUseSince, language) : undefined,
				}
			: undefined,
	});
	const field = (name: string) => ({
		name,
		defaultValue: textOf(form.source, name),
		error: form.errorOf(name),
	});
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="revision" value={revision} />
				<TextArea
					{...field("adapted")}
					label={t("innovations.reuse.adapted")}
					hint={t("innovations.reuse.adaptedHint")}
					limit={REUSE_LIMITS.adapted}
				/>
				<TextField
					{...field("hoursSaved")}
					label={t("innovations.reuse.hoursSaved")}
					inputMode="decimal"
					width="md"
					suffix={t("innovations.reuse.hoursUnit")}
					optional
				/>
				<TextField
					{...field("bahtSaved")}
					label={t("innovations.reuse.bahtSaved")}
					inputMode="decimal"
					width="md"
					suffix={t("innovations.reuse.bahtUnit")}
					optional
				/>
				<TextArea
					{...field("measured")}
					label={t("innovations.reuse.measured")}
					hint={t("innovations.reuse.measuredHint")}
					rows={3}
				/>
				<DateField {...field("inUseSince")} label={t("innovations.inUseSince")} example={example} optional />
				<div>
					<Button name="intent" value="record" variant="secondary">
						{t("innovations.reuse.sendRecord")}
					</Button>
				</div>
			</Form>
		</>
	);
}

/** Closes a talk of which nothing came. */
export function EndReuseForm({ answer, formKey }: FormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof endReuseSchema>({ answer });
	return (
		<Details summary={t("innovations.reuse.end")} open={form.summary.length > 0}>
			<Form formKey={formKey}>
				<TextArea
					name="why"
					label={t("innovations.reuse.endWhy")}
					rows={3}
					defaultValue={form.typed("why")}
					error={form.errorOf("why")}
				/>
				<div>
					<Button name="intent" value="end" variant="secondary">
						{t("innovations.reuse.end")}
					</Button>
				</div>
			</Form>
		</Details>
	);
}
