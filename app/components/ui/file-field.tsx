import type { InputHTMLAttributes } from "react";
import { useI18n } from "~/components/i18n";
import { joinClasses } from "./class-names";
import { CONTROL_CLASSES, controlProps, FieldFrame, type FieldProps, splitFieldProps } from "./field";

type FileFieldProps = FieldProps &
	Omit<
		InputHTMLAttributes<HTMLInputElement>,
		"id" | "name" | "type" | "className" | "value" | "defaultValue"
	> & {
		/** What is accepted, in words, for the hint: `types` "JPEG, PNG, PDF", `size` "5 MB". */
		limits?: { types: string; size: string };
	};

/** One or more files. Its form needs `encType="multipart/form-data"`. */
export function FileField({ limits, ...props }: FileFieldProps) {
	const { t } = useI18n();
	const hint = (
		<>
			{props.hint} {limits && t("ui.fileHint", limits)}
		</>
	);
	const { field, control } = splitFieldProps({ ...props, hint: props.hint || limits ? hint : undefined });
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
