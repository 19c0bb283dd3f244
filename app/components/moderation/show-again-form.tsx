import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, ErrorSummary, Form, TextArea } from "~/components/ui";
import { MODERATION_LIMITS } from "~/domain/moderation";
import type { showAgainSchema } from "~/input/moderation";

/** Why something that was hidden is shown again. */
export function ShowAgainForm({ answer }: { answer?: unknown }) {
	const { t } = useI18n();
	const form = useFormState<typeof showAgainSchema>({ answer });
	return (
		<div>
			<ErrorSummary errors={form.summary} />
			<Form>
				<TextArea
					name="why"
					label={t("moderation.showWhy")}
					hint={t("moderation.showWhyHint")}
					limit={MODERATION_LIMITS.note}
					rows={3}
					defaultValue={form.typed("why")}
					error={form.errorOf("why")}
				/>
				<div>
					<Button>{t("moderation.showAgain")}</Button>
				</div>
			</Form>
		</div>
	);
}
