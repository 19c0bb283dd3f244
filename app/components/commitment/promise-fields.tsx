import { useI18n } from "~/components/i18n";
import { generationOf } from "~/components/judging/round-rows";
import { DateField, TextField } from "~/components/ui";
import { COMMITMENT_LIMITS } from "~/domain/commitment";
import { writeThaiDate } from "~/domain/typed-day";
import { PromiseMore } from "./promise-more";
import { IndicatorRows } from "./promise-rows";
import type { SentPromise } from "./promise-values";
import { textOf } from "./typed";

/** What the fields need of the state of their form. */
export interface PromiseFormState {
	source?: Record<string, unknown>;
	errorOf: (name: string) => string | undefined;
}

type PromiseFieldsProps = {
	form: PromiseFormState;
	/** The action's last answer. */
	answer: unknown;
	/** A date as the reader would type it, for the hints. */
	example: string;
};

/** What a form begins with when there is a promise to change. */
export function promiseDefaults(promise: SentPromise, language: "th" | "en"): Record<string, unknown> {
	return { ...promise, dueAt: writeThaiDate(promise.dueAt, language) };
}

/** Everything that an agency promises: what it must say first, the rest in parts that open. */
export function PromiseFields({ form, answer, example }: PromiseFieldsProps) {
	const { t } = useI18n();
	const field = (name: string) => ({
		name,
		defaultValue: textOf(form.source, name),
		error: form.errorOf(name),
	});
	const rows = { ...form, generation: generationOf(answer) };
	return (
		<>
			{/* why: the Enter key presses the first button of a form, and that must send it, not ask for more rows */}
			<button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
			<h2 className="text-xl">{t("agencies.promise.what")}</h2>
			<TextField
				{...field("deliverable")}
				label={t("commitments.promise.deliverable")}
				hint={t("agencies.promise.deliverableHint")}
				limit={COMMITMENT_LIMITS.deliverable}
			/>
			<TextField {...field("deliverableEn")} label={t("commitments.promise.deliverableEn")} optional />
			<DateField
				{...field("dueAt")}
				label={t("commitments.promise.dueAt")}
				hint={t("agencies.promise.dueHint")}
				example={example}
			/>
			<IndicatorRows {...rows} />
			<h2 className="text-xl">{t("agencies.promise.who")}</h2>
			<TextField
				{...field("ownerUnit")}
				label={t("commitments.promise.ownerUnit")}
				hint={t("agencies.promise.ownerUnitHint")}
			/>
			<TextField
				{...field("ownerHead")}
				label={t("commitments.promise.ownerHead")}
				hint={t("agencies.promise.ownerHeadHint")}
			/>
			<PromiseMore {...rows} />
		</>
	);
}
