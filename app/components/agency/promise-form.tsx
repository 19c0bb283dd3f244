import { PromiseFields } from "~/components/commitment/promise-fields";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ButtonLink, ErrorSummary, Form, TextArea } from "~/components/ui";
import type { changeSchema } from "~/input/commitment";

type PromiseFormProps = {
	answer: unknown;
	/** The promise has never been approved, so that no reason is asked. */
	isNew: boolean;
	defaults: Record<string, unknown>;
	revision: number;
	formKey: string;
	example: string;
};

/** A promise written anew before its approval, or a change of one that is in force. */
export function PromiseForm({ answer, isNew, defaults, revision, formKey, example }: PromiseFormProps) {
	const { t, to } = useI18n();
	const form = useFormState<typeof changeSchema>({ answer, defaults });
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="mode" value={isNew ? "rewrite" : "change"} />
				<input type="hidden" name="revision" value={revision} />
				{!isNew && (
					<TextArea
						name="reason"
						rows={3}
						label={t("agencies.promise.changeReason")}
						hint={t("agencies.promise.changeReasonHint")}
						defaultValue={form.typed("reason")}
						error={form.errorOf("reason")}
					/>
				)}
				<PromiseFields form={form} answer={answer} example={example} />
				<div className="flex flex-wrap gap-3">
					<Button>{t("agencies.promise.sendAgain")}</Button>
					<ButtonLink to={to("/officer")} variant="quiet">
						{t("common.cancel")}
					</ButtonLink>
				</div>
			</Form>
		</>
	);
}
