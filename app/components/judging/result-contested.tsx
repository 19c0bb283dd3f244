import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, CheckboxGroup, DateField, ErrorSummary, Fieldset, Form, TextField } from "~/components/ui";
import type { extraReviewsSchema } from "~/input/judging-result";

/** An entry whose place is open, as the page gets it. */
export interface Contested {
	id: string;
	code: string;
	why: "places" | "order";
	title: { th: string; en: string | null };
}

/** The entries whose place choices between two leave open; nobody can be asked for more once such a round has closed. */
export function ContestedPairs({ contested }: { contested: readonly Contested[] }) {
	const { t, format } = useI18n();
	if (contested.length === 0) return <p>{t("judgingResults.steward.contestedNone")}</p>;
	return (
		<>
			<ul className="list-disc pl-6">
				{contested.map(({ id, code, why, title }) => (
					<li key={id}>
						{format.text(title)} ({code}):{" "}
						{t(`judgingResults.steward.contested${why === "places" ? "Places" : "Order"}`)}
					</li>
				))}
			</ul>
			<p className="mt-3 max-w-narrow">{t("judgingResults.steward.contestedPairs")}</p>
		</>
	);
}

type ContestedFormProps = {
	contested: readonly Contested[];
	/** What the action answered to the form, if anything. */
	answer: unknown;
	formKey: string;
	/** When more reviews would close unless told otherwise, as fields. */
	closes: { day: string; time: string };
};

/** The entries whose place the scores leave open, and the way to ask for more reviews of just these. */
export function ContestedForm({ contested, answer, formKey, closes }: ContestedFormProps) {
	const { t, format, language } = useI18n();
	const form = useFormState<typeof extraReviewsSchema>({
		answer,
		defaults: { entries: contested.map(({ id }) => id), extra: "1", closes },
	});
	const typed = form.source?.closes as { day?: string; time?: string } | undefined;
	if (contested.length === 0) return <p>{t("judgingResults.steward.contestedNone")}</p>;
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form formKey={formKey}>
				<input type="hidden" name="intent" value="extra" />
				<CheckboxGroup
					name="entries"
					legend={t("judgingResults.steward.askEntries")}
					defaultValue={form.chosen("entries")}
					error={form.errorOf("entries")}
					options={contested.map(({ id, code, why, title }) => ({
						value: id,
						label: `${format.text(title)} (${code})`,
						hint: t(`judgingResults.steward.contested${why === "places" ? "Places" : "Order"}`),
					}))}
				/>
				<TextField
					name="extra"
					label={t("judgingResults.steward.askExtra")}
					defaultValue={form.typed("extra")}
					error={form.errorOf("extra")}
					inputMode="numeric"
					width="xs"
				/>
				<Fieldset name="closes" legend={t("judgingResults.steward.askCloses")} error={form.errorOf("closes")}>
					<DateField
						name="closes.day"
						label={t("judgingRounds.form.day")}
						example={language === "th" ? "30/9/2569" : "30/9/2026"}
						defaultValue={typed?.day}
						error={form.errorOf("closes.day")}
					/>
					<TextField
						name="closes.time"
						label={t("judgingResults.steward.askTime")}
						defaultValue={typed?.time}
						error={form.errorOf("closes.time")}
						width="xs"
						autoComplete="off"
					/>
				</Fieldset>
				<div>
					<Button variant="secondary">{t("judgingResults.steward.askButton")}</Button>
				</div>
			</Form>
		</>
	);
}
