import { type ChangeEvent, type InputHTMLAttributes, useState } from "react";
import { useI18n } from "~/components/i18n";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { joinClasses } from "./class-names";
import { CONTROL_CLASSES, controlProps, FieldFrame, type FieldProps, splitFieldProps } from "./field";

type FileFieldProps = FieldProps &
	Omit<
		InputHTMLAttributes<HTMLInputElement>,
		"id" | "name" | "type" | "className" | "value" | "defaultValue"
	> & {
		/** What is accepted, in words, for the hint: `types` "JPEG, PNG, PDF", `size` "5 MB". */
		limits?: { types: string; size: string };
		/** Largest single file in bytes; `null` where a file never leaves the device. */
		maxBytes?: number | null;
	};

const MEGABYTE = 1024 * 1024;

/**
 * One or more files. Its form needs `encType="multipart/form-data"`. With a script a file that is too large is named as soon
 * as it is chosen, before the whole form is sent for nothing.
 */
export function FileField({
	limits,
	maxBytes = PROPOSAL_LIMITS.attachmentBytes,
	onChange,
	...props
}: FileFieldProps) {
	const { t } = useI18n();
	const [tooLarge, setTooLarge] = useState<string[]>([]);
	const size = maxBytes === null ? 0 : Math.floor(maxBytes / MEGABYTE);

	function judge(event: ChangeEvent<HTMLInputElement>) {
		onChange?.(event);
		const files = [...(event.currentTarget.files ?? [])];
		setTooLarge(files.filter((file) => maxBytes !== null && file.size > maxBytes).map(({ name }) => name));
	}

	const error =
		tooLarge.length > 0 ? t("ui.fileTooLarge", { names: tooLarge.join(", "), size }) : props.error;
	const hint = (
		<>
			{props.hint} {limits ? t("ui.fileHint", limits) : size > 0 && t("ui.fileSizeHint", { size })}
		</>
	);
	const { field, control } = splitFieldProps({
		...props,
		error,
		hint: props.hint || limits || size > 0 ? hint : undefined,
	});
	return (
		<FieldFrame {...field}>
			<input
				type="file"
				{...control}
				onChange={judge}
				{...controlProps(field)}
				className={joinClasses(
					CONTROL_CLASSES,
					"file:mr-3 file:rounded-sm file:border-2 file:border-solid file:border-brand file:bg-transparent file:px-3 file:py-1 file:font-semibold file:text-brand",
				)}
			/>
		</FieldFrame>
	);
}
