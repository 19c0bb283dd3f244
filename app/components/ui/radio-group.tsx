import type { ReactNode } from "react";
import { Choice } from "./checkbox";
import { joinClasses } from "./class-names";
import { Fieldset } from "./fieldset";
import type { Option } from "./select";

type RadioGroupProps = {
	legend: string;
	name: string;
	/** Id of the group, where several of one name stand on a page; the name otherwise. */
	id?: string;
	options: (Option & { hint?: ReactNode })[];
	/** Value chosen at first; none when left out. */
	defaultValue?: string;
	hint?: ReactNode;
	error?: string;
	optional?: boolean;
	legendHidden?: boolean;
	required?: boolean;
	/** In one row, for two or three short answers. */
	inline?: boolean;
};

/** One of a few known answers, all in sight. */
export function RadioGroup({
	name,
	id = name,
	options,
	defaultValue,
	required,
	inline,
	...frame
}: RadioGroupProps) {
	return (
		<Fieldset name={name} id={id} {...frame}>
			<div className={joinClasses("flex gap-3", inline ? "flex-row flex-wrap gap-x-8" : "flex-col")}>
				{options.map((option) => (
					<Choice
						key={option.value}
						type="radio"
						id={`${id}-${option.value}`}
						name={name}
						value={option.value}
						label={option.label}
						hint={option.hint}
						disabled={option.disabled}
						required={required}
						defaultChecked={defaultValue === option.value}
						invalid={Boolean(frame.error)}
					/>
				))}
			</div>
		</Fieldset>
	);
}
