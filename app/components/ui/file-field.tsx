import type { InputHTMLAttributes } from "react";
import { joinClasses } from "./class-names";
import { CONTROL_CLASSES, controlProps, FieldFrame, type FieldProps, splitFieldProps } from "./field";

type FileFieldProps = FieldProps &
	Omit<
		InputHTMLAttributes<HTMLInputElement>,
		"id" | "name" | "type" | "className" | "value" | "defaultValue"
	>;

/** One or more files. Its form needs `encType="multipart/form-data"`; say types and size in the hint. */
export function FileField(props: FileFieldProps) {
	const { field, control } = splitFieldProps(props);
	return (
		<FieldFrame {...field}>
			<input
				type="file"
				{...control}
				{...controlProps(field)}
				className={joinClasses(
					CONTROL_CLASSES,
					"file:mr-3 file:rounded-sm file:border-2 file:border-solid file:border-brand file:bg-transparent file:px-3 file:py-1 file:font-semibold file:text-brand",
				)}
			/>
		</FieldFrame>
	);
}
