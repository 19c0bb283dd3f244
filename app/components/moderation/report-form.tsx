import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Form, RadioGroup, TextArea } from "~/components/ui";
import { COMMENT_LIMITS } from "~/domain/comment";
import { REPORT_REASONS } from "~/domain/moderation";
import type { reportSchema } from "~/input/comment";

/** Why a comment should not stand: a reason from the list, and words if they help. */
export function ReportForm({ answer }: { answer?: unknown }) {
	const { t } = useI18n();
	const form = useFormState<typeof reportSchema>({ answer });
	return (
		<div>
			<ErrorSummary errors={form.summary} />
			<Form>
				<RadioGroup
					name="reason"
					legend={t("comments.reportReason")}
					options={REPORT_REASONS.map((reason) => ({
						value: reason,
						label: t(`domain.reportReason.${reason}`),
					}))}
					defaultValue={form.typed("reason")}
					error={form.errorOf("reason")}
				/>
				<TextArea
					name="note"
					label={t("comments.reportNote")}
					hint={t("comments.reportNoteHint")}
					limit={COMMENT_LIMITS.reportNote}
					optional
					rows={3}
					defaultValue={form.typed("note")}
					error={form.errorOf("note")}
				/>
				<div>
					<Button icon="flag">{t("comments.reportSend")}</Button>
				</div>
			</Form>
		</div>
	);
}
