import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Form, RadioGroup, TextArea } from "~/components/ui";
import type { approvalSchema } from "~/input/commitment";

type ApprovalFormProps = {
	answer: unknown;
	/** The row that the page shows; deciding on another one is refused. */
	revision: number;
	formKey: string;
};

/** The champion's decision: approve and publish, or send back with what has to be corrected. */
export function ApprovalForm({ answer, revision, formKey }: ApprovalFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof approvalSchema>({ answer });
	return (
		<div>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="revision" value={revision} />
				<RadioGroup
					name="decision"
					legend={t("agencies.approve.decision")}
					options={[
						{ value: "approve", label: t("agencies.approve.approve") },
						{ value: "send-back", label: t("agencies.approve.sendBack") },
					]}
					defaultValue={form.typed("decision")}
					error={form.errorOf("decision")}
				/>
				<TextArea
					name="reason"
					rows={3}
					label={t("agencies.approve.sendBackReason")}
					hint={t("agencies.approve.sendBackHint")}
					defaultValue={form.typed("reason")}
					error={form.errorOf("reason")}
				/>
				<div>
					<Button>{t("agencies.approve.send")}</Button>
				</div>
			</Form>
		</div>
	);
}
