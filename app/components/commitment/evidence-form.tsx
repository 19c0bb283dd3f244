import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, FileField, Form, RadioGroup, Select, TextField } from "~/components/ui";
import { COMMITMENT_LIMITS } from "~/domain/commitment";
import type { Deliverable } from "~/domain/promise-difference";
import type { evidenceSchema } from "~/input/commitment-work";

type EvidenceFormProps = {
	answer: unknown;
	formKey: string;
	deliverables: readonly Deliverable[];
	/** Numbers of the reports, newest first. */
	reports: readonly number[];
};

/** Gives evidence for one deliverable: a report, a link or a file. */
export function EvidenceForm({ answer, formKey, deliverables, reports }: EvidenceFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof evidenceSchema>({ answer });
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey} encType="multipart/form-data">
				<RadioGroup
					name="deliverable"
					legend={t("promises.evidence.choose")}
					options={deliverables.map(({ name, evidence }) => ({ value: name, label: name, hint: evidence }))}
					defaultValue={form.typed("deliverable")}
					error={form.errorOf("deliverable")}
				/>
				<Select
					name="report"
					label={t("promises.evidence.report")}
					placeholder={t("promises.evidence.noReport")}
					options={reports.map((report) => ({
						value: String(report),
						label: t("promises.evidence.reportNumber", { number: report }),
					}))}
					defaultValue={form.typed("report")}
					error={form.errorOf("report")}
					optional
				/>
				<TextField
					name="link"
					type="url"
					label={t("promises.evidence.link")}
					defaultValue={form.typed("link")}
					error={form.errorOf("link")}
					optional
				/>
				<FileField name="file" label={t("promises.evidence.file")} error={form.errorOf("file")} optional />
				<TextField
					name="note"
					label={t("promises.evidence.note")}
					limit={COMMITMENT_LIMITS.short}
					defaultValue={form.typed("note")}
					error={form.errorOf("note")}
					optional
				/>
				<div>
					<Button>{t("promises.evidence.send")}</Button>
				</div>
			</Form>
		</>
	);
}
