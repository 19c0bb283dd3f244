import type { SubmissionResult } from "@conform-to/react";
import type { z } from "zod";
import { errorText } from "~/i18n/error-text";
import { useI18n } from "./i18n";
import type { SummaryError } from "./ui/error-summary";

/**
 * State of a form after the action's last answer: what was typed is still there, and each error stands at its field in
 * the reader's language. The schema of the form says which names there are; as a type only, so that it stays on the server.
 *
 * @param answer the action's data, if it is a refused form (status 4xx of `submitForm`)
 * @param defaults what the form begins with
 */
export function useFormState<S extends z.ZodObject>({
	answer,
	defaults,
}: {
	answer: unknown;
	defaults?: Partial<Record<keyof z.input<S>, unknown>>;
}) {
	const { t } = useI18n();
	const result = isFormAnswer(answer) ? answer.result : undefined;
	const errors = result?.error ?? {};
	const source: Record<string, unknown> | undefined = result?.initialValue ?? defaults;
	type Name = keyof z.input<S> & string;
	return {
		/** Errors for the ErrorSummary, each with the field it links to. */
		summary: Object.entries(errors).flatMap<SummaryError>(([field, codes]) =>
			(codes ?? []).slice(0, 1).map((code) => ({ field: field || undefined, message: errorText(t, code) })),
		),
		/** The first error of a field; nested fields are named as in the form, such as `indicators[0].name`. */
		errorOf: (name: string): string | undefined => {
			const code = errors[name]?.[0];
			return code ? errorText(t, code) : undefined;
		},
		/** What was typed into a field, else its default. */
		typed: (name: Name): string | undefined => {
			const value = source?.[name];
			return value === undefined || value === null ? undefined : String(value);
		},
		/** What was chosen in a field that takes several. */
		chosen: (name: Name): string[] => {
			const value = source?.[name];
			if (value === undefined || value === null || value === "") return [];
			return Array.isArray(value) ? value.map(String) : [String(value)];
		},
		/** Everything typed, as nested as the form's names, for parts that repeat. */
		source,
	};
}

function isFormAnswer(answer: unknown): answer is { result: SubmissionResult<string[]> } {
	return typeof answer === "object" && answer !== null && "result" in answer;
}
