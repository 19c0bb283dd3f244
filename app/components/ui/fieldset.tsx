import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { joinClasses } from "./class-names";
import { fieldIds } from "./field";
import { FieldError } from "./field-error";
import { FieldGroup, useFieldLabel } from "./field-labels";

type FieldsetProps = {
	/** Question that the fields inside answer together. */
	legend: string;
	/** Ties hint and error to the group; also its id, so that the error summary can link to it. */
	name: string;
	id?: string;
	hint?: ReactNode;
	error?: string;
	optional?: boolean;
	legendHidden?: boolean;
	children: ReactNode;
};

/** Fields that answer one question together. */
export function Fieldset({ legend, hint, error, optional, legendHidden, children, ...names }: FieldsetProps) {
	const { t } = useI18n();
	const { fieldId, hintId, errorId, describedBy } = fieldIds({ ...names, hint, error });
	useFieldLabel(fieldId, legend);
	return (
		<fieldset
			id={fieldId}
			tabIndex={-1}
			aria-describedby={describedBy}
			className={joinClasses("max-w-text min-w-0", error && "border-l-4 border-danger pl-4")}
		>
			<legend className={legendHidden ? "sr-only" : "font-semibold"}>
				{legend}
				{optional && <span className="font-normal text-ink-soft"> {t("ui.optional")}</span>}
			</legend>
			{hint && (
				<div id={hintId} className="text-sm text-ink-soft">
					{hint}
				</div>
			)}
			{error && <FieldError id={errorId}>{error}</FieldError>}
			<FieldGroup label={legend}>
				<div className="mt-2 flex flex-col gap-3">{children}</div>
			</FieldGroup>
		</fieldset>
	);
}
