import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ButtonLink, ErrorSummary, Form, RadioGroup, TextArea, TextField } from "~/components/ui";
import { COMMITMENT_LIMITS, DECLINE_REASONS } from "~/domain/commitment";
import type { declineSchema } from "~/input/commitment";

type DeclineFormProps = { answer: unknown; formKey: string; cancelTo: string };

/** Declines a proposal in public: a reason from the list, in words, and when to ask again. */
export function DeclineForm({ answer, formKey, cancelTo }: DeclineFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof declineSchema>({ answer });
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="decision" value="decline" />
				<RadioGroup
					name="reason"
					legend={t("agencies.answer.reason")}
					options={DECLINE_REASONS.map((reason) => ({
						value: reason,
						label: t(`domain.declineReason.${reason}`),
					}))}
					defaultValue={form.typed("reason")}
					error={form.errorOf("reason")}
				/>
				<TextArea
					name="words"
					label={t("agencies.answer.declineWords")}
					hint={t("agencies.answer.declineWordsHint")}
					limit={COMMITMENT_LIMITS.words}
					defaultValue={form.typed("words")}
					error={form.errorOf("words")}
				/>
				<TextField
					name="askAgainWhen"
					label={t("agencies.answer.askAgainWhen")}
					hint={t("agencies.answer.askAgainWhenHint")}
					limit={COMMITMENT_LIMITS.short}
					optional
					defaultValue={form.typed("askAgainWhen")}
					error={form.errorOf("askAgainWhen")}
				/>
				<p className="max-w-text text-ink-soft">{t("agencies.answer.declineNote")}</p>
				<div className="flex flex-wrap gap-3">
					<Button>{t("agencies.answer.declineSend")}</Button>
					<ButtonLink to={cancelTo} variant="quiet">
						{t("agencies.answer.otherWay")}
					</ButtonLink>
				</div>
			</Form>
		</>
	);
}
