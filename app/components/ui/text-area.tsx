import type { TextareaHTMLAttributes } from "react";
import { CONTROL_CLASSES, controlProps, FieldFrame, type FieldProps, splitFieldProps } from "./field";

type TextAreaProps = FieldProps &
	Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "name" | "className">;

/** Several lines of text; `rows` hints at the length expected. */
export function TextArea({ rows = 5, ...props }: TextAreaProps) {
	const { field, control } = splitFieldProps(props);
	return (
		<FieldFrame {...field}>
			<textarea rows={rows} {...control} {...controlProps(field)} className={CONTROL_CLASSES} />
		</FieldFrame>
	);
}
