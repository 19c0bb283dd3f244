import { Form as RemixForm, type FormProps as RemixFormProps } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import { FORM_KEY_FIELD } from "~/domain/form-key";
import { joinClasses } from "./class-names";
import { beginSending, forgetSending, useUnsent } from "./unsent";
import { UnsentNotice } from "./unsent-notice";

type FormProps = RemixFormProps & {
	/** Fresh key from the loader. The server acts once per key and gives the same answer again. */
	formKey?: string;
	/** Rows of fields with the usual distance (default), or only the element. */
	layout?: "stack" | "none";
};

/**
 * A form that works without JavaScript. The server does all checking, in the reader's language, so the
 * browser's own bubbles are switched off; links from the error summary lead back to the fields. What does not get through
 * leaves the page as it is.
 */
export function Form({
	formKey,
	layout = "stack",
	method = "post",
	className,
	children,
	onSubmit,
	...rest
}: FormProps) {
	const form = useRef<HTMLFormElement>(null);
	const unsent = useUnsent(form);
	useEffect(() => {
		const own = form.current;
		return () => forgetSending(own);
	}, []);

	function guard(event: FormEvent<HTMLFormElement>) {
		onSubmit?.(event);
		if (event.defaultPrevented || method.toLowerCase() !== "post") return;
		const { submitter } = event.nativeEvent as SubmitEvent;
		const action = submitter?.getAttribute("formaction") ?? event.currentTarget.getAttribute("action") ?? "";
		if (!beginSending(event.currentTarget, action)) event.preventDefault();
	}

	return (
		<RemixForm
			noValidate
			method={method}
			{...rest}
			ref={form}
			onSubmit={guard}
			className={joinClasses(layout === "stack" && "flex flex-col gap-7", className)}
		>
			{formKey && <input type="hidden" name={FORM_KEY_FIELD} value={formKey} />}
			{children}
			{unsent && <UnsentNotice why={unsent} />}
		</RemixForm>
	);
}
