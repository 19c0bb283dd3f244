import { typedAt } from "~/components/challenge/typed-at";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, DateField, Details, ErrorSummary, Form, TextArea, TextField } from "~/components/ui";
import { ROUND_LIMITS } from "~/domain/judging/round";
import type { closingSchema } from "~/input/judging-round";

type RoundTimeFormsProps = {
	answer: unknown;
	/** The closing time as its fields take it. */
	closes: { day: string; time: string };
	/** True once judges can judge, so that it can be closed. */
	isJudging: boolean;
};

/** Moves the closing time, or closes the round now; both with the reason that stands in the record. */
export function RoundTimeForms({ answer, closes, isJudging }: RoundTimeFormsProps) {
	const { t, language } = useI18n();
	const form = useFormState<typeof closingSchema>({ answer, defaults: { closes } });
	const wasClosing = form.source?.intent === "close";
	const why = (id: string, mine: boolean) => (
		<TextArea
			name="why"
			id={id}
			label={t("judgingRounds.why")}
			hint={t("judgingRounds.whyHint")}
			limit={ROUND_LIMITS.why}
			rows={2}
			defaultValue={mine ? form.typed("why") : undefined}
			error={mine ? form.errorOf("why") : undefined}
		/>
	);
	return (
		<section aria-labelledby="time-title" className="flex flex-col gap-4">
			<h2 id="time-title" className="text-xl">
				{t("judgingRounds.timeTitle")}
			</h2>
			<ErrorSummary errors={form.summary} />
			<Details summary={t("judgingRounds.move")} open={form.summary.length > 0 && !wasClosing}>
				<Form className="max-w-text">
					<p className="text-ink-soft">{t("judgingRounds.moveHint")}</p>
					<DateField
						name="closes.day"
						label={t("judgingRounds.form.day")}
						example={language === "th" ? "30/9/2569" : "30/9/2026"}
						defaultValue={typedAt(form.source, "closes.day")}
						error={form.errorOf("closes.day") ?? form.errorOf("closes")}
					/>
					<TextField
						name="closes.time"
						label={t("judgingRounds.form.clock")}
						hint={t("judgingRounds.form.clockHint")}
						width="xs"
						defaultValue={typedAt(form.source, "closes.time")}
						error={form.errorOf("closes.time")}
					/>
					{why("why", !wasClosing)}
					<div>
						<Button name="intent" value="move" variant="secondary">
							{t("judgingRounds.moveButton")}
						</Button>
					</div>
				</Form>
			</Details>
			{isJudging && (
				<Details summary={t("judgingRounds.close")} open={form.summary.length > 0 && wasClosing}>
					<Form className="max-w-text">
						<p className="text-ink-soft">{t("judgingRounds.closeHint")}</p>
						{why("why-close", wasClosing)}
						<div>
							<Button name="intent" value="close" variant="danger">
								{t("judgingRounds.closeButton")}
							</Button>
						</div>
					</Form>
				</Details>
			)}
		</section>
	);
}
