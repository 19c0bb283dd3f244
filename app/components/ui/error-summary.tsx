import { type MouseEvent, Suspense, useEffect, useRef } from "react";
import { useI18n } from "~/components/i18n";
import { useNamedErrors } from "./field-labels";

/** One refused answer: `field` is the id of the control (its name by default); none for an error of the whole form. */
export type SummaryError = { field?: string; message: string };

type ErrorSummaryProps = {
	errors: SummaryError[];
	/** Replaces "Please correct …" where the trouble is not in the answers. */
	title?: string;
};

/**
 * Everything that kept a form from being accepted, above the form, each with the name of its field and a link to it. It
 * takes the focus when it appears, so that one who does not see the page hears it first. Nothing without errors.
 */
export function ErrorSummary(props: ErrorSummaryProps) {
	if (props.errors.length === 0) return null;
	return (
		<Suspense fallback={null}>
			<SummaryBox {...props} />
		</Suspense>
	);
}

function SummaryBox({ errors, title }: ErrorSummaryProps) {
	const { t } = useI18n();
	const named = useNamedErrors(errors);
	const box = useRef<HTMLDivElement>(null);
	const fingerprint = errors.map((error) => error.message).join("\n");

	useEffect(() => {
		if (fingerprint) box.current?.focus();
	}, [fingerprint]);

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
				{errors.map(({ field, message }, index) => (
					<li key={`${field ?? ""}${message}`}>
						{field ? (
							<a
								href={`#${field}`}
								onClick={(event) => goToField(event, field)}
								className="font-semibold text-danger hover:text-danger-strong"
							>
								{named[index]}
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

/** Goes to a field without a new address, on which the router would take the errors away. */
function goToField(event: MouseEvent, id: string): void {
	const field = document.getElementById(id);
	if (!field) return;
	event.preventDefault();
	field.closest("details")?.setAttribute("open", "");
	field.scrollIntoView();
	field.focus();
}
