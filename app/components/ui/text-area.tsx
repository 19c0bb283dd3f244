import type { TextareaHTMLAttributes } from "react";
import { CONTROL_CLASSES, controlProps, FieldFrame, type FieldProps, splitFieldProps } from "./field";
import { useLimitHint } from "./limit-hint";

type TextAreaProps = FieldProps &
	Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "name" | "className"> & {
		/** Most characters accepted; said in the hint. */
		limit?: number;
	};

/** Several lines of text; `rows` hints at the length expected. */
export function TextArea({ rows = 5, limit, ...props }: TextAreaProps) {
	const hint = useLimitHint(props.hint, limit);
	const { field, control } = splitFieldProps({ ...props, hint });
	return (
		<FieldFrame {...field}>
			<textarea rows={rows} {...control} {...controlProps(field)} className={CONTROL_CLASSES} />
		</FieldFrame>
	);
}
