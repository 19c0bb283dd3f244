import { useEffect, useRef } from "react";
import { useI18n } from "~/components/i18n";

/** One refused answer: `field` is the id of the control (its name by default); none for an error of the whole form. */
export type SummaryError = { field?: string; message: string };

type ErrorSummaryProps = {
	errors: SummaryError[];
	/** Replaces "Please correct …" where the trouble is not in the answers. */
	title?: string;
};

/**
 * Everything that kept a form from being accepted, above the form, each linked to its field. It takes
 * the focus when it appears, so that one who does not see the page hears it first. Nothing without errors.
 */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
	const { t } = useI18n();
	const box = useRef<HTMLDivElement>(null);
	const fingerprint = errors.map((error) => error.message).join("\n");

	useEffect(() => {
		if (fingerprint) box.current?.focus();
	}, [fingerprint]);

	if (errors.length === 0) return null;
	return (
		<div
			ref={box}
			role="alert"
			tabIndex={-1}
			// biome-ignore lint/a11y/noAutofocus: without JavaScript this is the only way to move the reader to the errors
			autoFocus
			aria-labelledby="error-summary-title"
			className="mb-8 max-w-text border-4 border-danger p-5"
		>
			<h2 id="error-summary-title" className="text-xl">
				{title ?? t("ui.errorSummaryTitle", { count: errors.length })}
			</h2>
			<ul className="mt-2 flex list-disc flex-col gap-1 pl-6">
				{errors.map(({ field, message }) => (
					<li key={`${field ?? ""}${message}`}>
						{field ? (
							<a href={`#${field}`} className="font-semibold text-danger hover:text-danger-strong">
								{message}
							</a>
						) : (
							<span className="font-semibold text-danger">{message}</span>
						)}
					</li>
				))}
			</ul>
		</div>
	);
}
