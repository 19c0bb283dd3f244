import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { joinClasses } from "./class-names";
import { FieldError } from "./field-error";
import { useFieldLabel } from "./field-labels";

/** What every field takes, whatever its control. */
export type FieldProps = {
	/** Name in the form's data; also the element's id unless `id` is given, so that the error summary can link to it. */
	name: string;
	id?: string;
	label: string;
	/** What to write and why, in one or two sentences. */
	hint?: ReactNode;
	/** The first thing wrong with it, in the reader's language. */
	error?: string;
	/** Marks it as not required. Required fields carry no mark. */
	optional?: boolean;
	/** Keeps the label for those who listen, where the page already says it (a search box). */
	labelHidden?: boolean;
};

/** Ids that tie a control to its hint and error. */
export function fieldIds({ name, id, hint, error }: Pick<FieldProps, "name" | "id" | "hint" | "error">) {
	const fieldId = id ?? name;
	const hintId = `${fieldId}-hint`;
	const errorId = `${fieldId}-error`;
	const describedBy = joinClasses(hint ? hintId : undefined, error ? errorId : undefined) || undefined;
	return { fieldId, hintId, errorId, describedBy };
}

/** Attributes of the control itself: id, name and what describes it. */
export function controlProps(field: FieldProps) {
	const { fieldId, describedBy } = fieldIds(field);
	return {
		id: fieldId,
		name: field.name,
		"aria-describedby": describedBy,
		"aria-invalid": field.error ? true : undefined,
	} as const;
}

/** Look of a box one types or chooses in. */
export const CONTROL_CLASSES =
	"block w-full rounded-sm border-2 border-line-strong bg-page px-3 py-2 text-ink placeholder:text-ink-soft aria-invalid:border-danger disabled:bg-sunken";

type FieldFrameProps = Omit<FieldProps, "name"> & { name: string; children: ReactNode; className?: string };

/** Label, hint, error and control in reading order; a red edge shows the field that needs another look. */
export function FieldFrame({ children, className, ...field }: FieldFrameProps) {
	const { t } = useI18n();
	const { fieldId, hintId, errorId } = fieldIds(field);
	useFieldLabel(fieldId, field.label);
	return (
		<div className={joinClasses("max-w-text", field.error && "border-l-4 border-danger pl-4", className)}>
			<label htmlFor={fieldId} className={field.labelHidden ? "sr-only" : "block font-semibold"}>
				{field.label}
				{field.optional && <span className="font-normal text-ink-soft"> {t("ui.optional")}</span>}
			</label>
			{field.hint && (
				<div id={hintId} className="text-sm text-ink-soft">
					{field.hint}
				</div>
			)}
			{field.error && <FieldError id={errorId}>{field.error}</FieldError>}
			<div className={field.labelHidden ? undefined : "mt-1.5"}>{children}</div>
		</div>
	);
}

/** Splits what the frame needs from what the control takes. */
export function splitFieldProps<T extends FieldProps>(props: T) {
	const { name, id, label, hint, error, optional, labelHidden, ...control } = props;
	return { field: { name, id, label, hint, error, optional, labelHidden }, control };
}
