import { PromiseFields } from "~/components/commitment/promise-fields";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ButtonLink, ErrorSummary, Form, TextArea } from "~/components/ui";
import { COMMITMENT_LIMITS } from "~/domain/commitment";
import type { acceptSchema } from "~/input/commitment";

type AcceptFormProps = {
	/** The action's last answer. */
	answer: unknown;
	formKey: string;
	example: string;
	cancelTo: string;
};

/** Takes a proposal on: words to its authors, then the promise. */
export function AcceptForm({ answer, formKey, example, cancelTo }: AcceptFormProps) {
	const { t } = useI18n();
	const form = useFormState<typeof acceptSchema>({ answer });
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="decision" value="accept" />
				<TextArea
					name="words"
					label={t("agencies.answer.words")}
					hint={t("agencies.answer.wordsHint")}
					limit={COMMITMENT_LIMITS.words}
					defaultValue={form.typed("words")}
					error={form.errorOf("words")}
				/>
				<PromiseFields form={form} answer={answer} example={example} />
				<p className="max-w-text text-ink-soft">{t("agencies.answer.sendNote")}</p>
				<div className="flex flex-wrap gap-3">
					<Button>{t("agencies.answer.send")}</Button>
					<ButtonLink to={cancelTo} variant="quiet">
						{t("agencies.answer.otherWay")}
					</ButtonLink>
				</div>
			</Form>
		</>
	);
}
