import type { InputHTMLAttributes } from "react";
import { joinClasses } from "./class-names";
import { CONTROL_CLASSES, controlProps, FieldFrame, type FieldProps, splitFieldProps } from "./field";
import { useLimitHint } from "./limit-hint";

/** Widths follow the answer expected, as a hint at its length. */
const WIDTHS = { full: "", lg: "max-w-md", md: "max-w-64", sm: "max-w-36", xs: "max-w-20" } as const;

type TextFieldProps = FieldProps &
	Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name" | "className"> & {
		width?: keyof typeof WIDTHS;
		/** Unit shown after the box, such as บาท. */
		suffix?: string;
		/** Most characters accepted; said in the hint. */
		limit?: number;
	};

/** One line of text, a number, an e-mail address or a password: `type` as in HTML. */
export function TextField({ width = "full", suffix, limit, ...props }: TextFieldProps) {
	const hint = useLimitHint(props.hint, limit);
	const { field, control } = splitFieldProps({ ...props, hint });
	const input = (
		<input
			type="text"
			{...control}
			{...controlProps(field)}
			className={joinClasses(CONTROL_CLASSES, "min-h-11.5", WIDTHS[width])}
		/>
	);
	return (
		<FieldFrame {...field}>
			{suffix ? (
				<div className="flex items-center gap-2">
					{input}
					<span className="shrink-0">{suffix}</span>
				</div>
			) : (
				input
			)}
		</FieldFrame>
	);
}
