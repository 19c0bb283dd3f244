import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, DateField, Details, ErrorSummary, Form, TextArea } from "~/components/ui";
import type { unchangedSchema } from "~/input/report";

type UnchangedFormProps = {
	answer: unknown;
	formKey: string;
	example: string;
	needsDate: boolean;
	nextDay: string;
};

/** The short way to report: nothing has changed, why, and when the next report comes. Not offered once it is in use. */
export function UnchangedForm({ answer, formKey, example, needsDate, nextDay }: UnchangedFormProps) {
	const { t } = useI18n();
	const own = answerIsOurs(answer) ? answer : undefined;
	const form = useFormState<typeof unchangedSchema>({
		answer: own,
		defaults: { unchangedWhy: t("escalation.unchanged.usual"), unchangedNextReportAt: nextDay },
	});
	if (!needsDate) return null;
	return (
		<div className="mb-10">
			<ErrorSummary errors={form.summary} />
			<Details summary={t("agencies.report.quick")} open>
				<p className="mb-4">{t("escalation.unchanged.lede")}</p>
				<Form formKey={formKey}>
					<input type="hidden" name="mode" value="unchanged" />
					<TextArea
						name="unchangedWhy"
						rows={3}
						label={t("agencies.report.quickWhy")}
						defaultValue={form.typed("unchangedWhy")}
						error={form.errorOf("unchangedWhy")}
					/>
					<DateField
						name="unchangedNextReportAt"
						label={t("agencies.report.nextReportAt")}
						example={example}
						defaultValue={form.typed("unchangedNextReportAt")}
						error={form.errorOf("unchangedNextReportAt")}
					/>
					<div>
						<Button variant="secondary">{t("agencies.report.quickSend")}</Button>
					</div>
				</Form>
			</Details>
		</div>
	);
}

/** True when the answer is to the short form: the page holds two, and each shows its own errors. */
export function answerIsOurs(answer: unknown): boolean {
	if (typeof answer !== "object" || answer === null || !("result" in answer)) return false;
	const { result } = answer;
	if (typeof result !== "object" || result === null || !("initialValue" in result)) return false;
	const typed = result.initialValue;
	return typeof typed === "object" && typed !== null && "mode" in typed && typed.mode === "unchanged";
}
