import type { SelectHTMLAttributes } from "react";
import { joinClasses } from "./class-names";
import { CONTROL_CLASSES, controlProps, FieldFrame, type FieldProps, splitFieldProps } from "./field";
import { Icon } from "./icon";

/** One choice of a select, radio group or checkbox group. */
export type Option = { value: string; label: string; disabled?: boolean };

/** Choices under a heading of their own. */
export type OptionGroup = { label: string; options: Option[] };

type SelectProps = FieldProps &
	Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "name" | "className" | "multiple" | "children"> & {
		options: (Option | OptionGroup)[];
		/** First line with an empty value, such as "ทุกหน่วยงาน". */
		placeholder?: string;
	};

function renderOption({ value, label, disabled }: Option) {
	return (
		<option key={value} value={value} disabled={disabled}>
			{label}
		</option>
	);
}

/** One of many known answers. Up to five read better as a `RadioGroup`. */
export function Select({ options, placeholder, ...props }: SelectProps) {
	const { field, control } = splitFieldProps(props);
	return (
		<FieldFrame {...field}>
			<div className="relative max-w-md">
				<select
					{...control}
					{...controlProps(field)}
					className={joinClasses(CONTROL_CLASSES, "min-h-11.5 appearance-none truncate pr-10")}
				>
					{placeholder !== undefined && <option value="">{placeholder}</option>}
					{options.map((entry) =>
						"options" in entry ? (
							<optgroup key={entry.label} label={entry.label}>
								{entry.options.map(renderOption)}
							</optgroup>
						) : (
							renderOption(entry)
						),
					)}
				</select>
				<Icon name="chevron" className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2" />
			</div>
		</FieldFrame>
	);
}
