import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Form, RadioGroup, TextArea } from "~/components/ui";
import { MODERATION_LIMITS, REPORT_REASONS } from "~/domain/moderation";
import type { reportSchema } from "~/input/moderation";

/** Why something should not stand: a reason from the list, and words if they help. */
export function ReportForm({ question, answer }: { question: string; answer?: unknown }) {
	const { t } = useI18n();
	const form = useFormState<typeof reportSchema>({ answer });
	return (
		<div>
			<ErrorSummary errors={form.summary} />
			<Form>
				<RadioGroup
					name="reason"
					legend={question}
					options={REPORT_REASONS.map((reason) => ({
						value: reason,
						label: t(`domain.reportReason.${reason}`),
					}))}
					defaultValue={form.typed("reason")}
					error={form.errorOf("reason")}
				/>
				<TextArea
					name="note"
					label={t("moderation.report.note")}
					hint={t("moderation.report.noteHint")}
					limit={MODERATION_LIMITS.report}
					optional
					rows={3}
					defaultValue={form.typed("note")}
					error={form.errorOf("note")}
				/>
				<div>
					<Button icon="flag">{t("moderation.report.send")}</Button>
				</div>
			</Form>
		</div>
	);
}
