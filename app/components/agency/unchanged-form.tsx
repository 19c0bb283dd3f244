import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, DateField, Details, ErrorSummary, Form, TextArea } from "~/components/ui";
import type { unchangedSchema } from "~/input/report";

type UnchangedFormProps = {
	answer: unknown;
	formKey: string;
	example: string;
	/** What was reported before, which stays as it is. */
	commitment: { claimedDone: boolean; percent: number; lastReportAt: Date | string | null };
	/** The day proposed for the next report, as typed and as a day. */
	nextDay: string;
	nextReportAt: Date | string;
};

/**
 * The short way to report, one press away: nothing has changed. What it will say and when the next report comes stand beside the
 * button and can be changed. Not offered once it is in use.
 */
export function UnchangedForm({
	answer,
	formKey,
	example,
	commitment,
	nextDay,
	nextReportAt,
}: UnchangedFormProps) {
	const { t, format } = useI18n();
	const { claimedDone, percent, lastReportAt } = commitment;
	const own = answerIsOurs(answer) ? answer : undefined;
	const form = useFormState<typeof unchangedSchema>({
		answer: own,
		defaults: { unchangedWhy: t("escalation.unchanged.usual"), unchangedNextReportAt: nextDay },
	});
	if (claimedDone) return null;
	return (
		<section aria-labelledby="unchanged" className="mb-10 rounded-md border-2 border-brand p-4 sm:p-6">
			<ErrorSummary errors={form.summary} />
			<h2 id="unchanged" className="text-lg">
				{t("agencies.report.quick")}
			</h2>
			<p className="mb-2 text-sm text-ink-soft">
				{lastReportAt
					? t("agencies.report.quickLast", { date: format.dateShort(lastReportAt), percent })
					: t("agencies.report.quickNone", { percent })}
			</p>
			<Form formKey={formKey} layout="none" className="flex flex-col gap-3">
				<input type="hidden" name="mode" value="unchanged" />
				{!own && (
					<p className="text-sm">
						{t("agencies.report.quickSays", {
							words: t("escalation.unchanged.usual"),
							date: format.dateShort(nextReportAt),
						})}
					</p>
				)}
				<div>
					<Button variant="secondary" block>
						{t("agencies.report.quickSend")}
					</Button>
				</div>
				<Details summary={t("agencies.report.quickEdit")} open={own !== undefined}>
					<p className="mb-4">{t("escalation.unchanged.lede")}</p>
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
				</Details>
			</Form>
		</section>
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
