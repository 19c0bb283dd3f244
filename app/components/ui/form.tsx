import { Form as RemixForm, type FormProps as RemixFormProps } from "@remix-run/react";
import { FORM_KEY_FIELD } from "~/domain/form-key";
import { joinClasses } from "./class-names";

type FormProps = RemixFormProps & {
	/** Fresh key from the loader. The server acts once per key and gives the same answer again. */
	formKey?: string;
	/** Rows of fields with the usual distance (default), or only the element. */
	layout?: "stack" | "none";
};

/**
 * A form that works without JavaScript. The server does all checking, in the reader's language, so the
 * browser's own bubbles are switched off; links from the error summary lead back to the fields.
 */
export function Form({
	formKey,
	layout = "stack",
	method = "post",
	className,
	children,
	...rest
}: FormProps) {
	return (
		<RemixForm
			noValidate
			method={method}
			{...rest}
			className={joinClasses(layout === "stack" && "flex flex-col gap-7", className)}
		>
			{formKey && <input type="hidden" name={FORM_KEY_FIELD} value={formKey} />}
			{children}
		</RemixForm>
	);
}
