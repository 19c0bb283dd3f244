import type { InputHTMLAttributes, ReactNode } from "react";
import { joinClasses } from "./class-names";
import { FieldError } from "./field-error";
import { useFieldLabel } from "./field-labels";
import { Fieldset } from "./fieldset";
import type { Option } from "./select";

type ChoiceProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "className"> & {
	type: "checkbox" | "radio";
	id: string;
	label: ReactNode;
	hint?: ReactNode;
	invalid?: boolean;
};

/** A box or a circle with its words; the whole line can be pressed. Shared by checkboxes and radios. */
export function Choice({ type, id, label, hint, invalid, ...input }: ChoiceProps) {
	const hintId = `${id}-hint`;
	const describedBy = joinClasses(hint ? hintId : undefined, input["aria-describedby"]) || undefined;
	return (
		<div className="relative flex gap-3">
			<input
				{...input}
				type={type}
				id={id}
				aria-describedby={describedBy}
				aria-invalid={invalid || undefined}
				className={joinClasses("choice", type === "radio" ? "rounded-full" : "rounded-sm")}
			/>
			<div className="min-w-0 pt-0.5">
				<label htmlFor={id} className="block cursor-pointer before:absolute before:inset-0">
					{label}
				</label>
				{hint && (
					<div id={hintId} className="text-sm text-ink-soft">
						{hint}
					</div>
				)}
			</div>
		</div>
	);
}

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "className"> & {
	name: string;
	label: ReactNode;
	hint?: ReactNode;
	error?: string;
};

/** One thing to agree to or to switch on. Sends `on` (or `value`) when ticked and nothing when not. */
export function Checkbox({ name, id = name, label, hint, error, ...input }: CheckboxProps) {
	const errorId = `${id}-error`;
	useFieldLabel(id, typeof label === "string" ? label : undefined);
	return (
		<div className={joinClasses("max-w-text", error && "border-l-4 border-danger pl-4")}>
			{error && <FieldError id={errorId}>{error}</FieldError>}
			<Choice
				{...input}
				type="checkbox"
				id={id}
				name={name}
				label={label}
				hint={hint}
				invalid={Boolean(error)}
				aria-describedby={error ? errorId : undefined}
			/>
		</div>
	);
}

type CheckboxGroupProps = {
	legend: string;
	name: string;
	options: (Option & { hint?: ReactNode })[];
	/** Values ticked at first. */
	defaultValue?: readonly string[];
	hint?: ReactNode;
	error?: string;
	optional?: boolean;
	/** Two columns on a wide screen, for long lists of short words. */
	columns?: boolean;
};

/** Any number of known answers; each ticked one is sent under the same name. */
export function CheckboxGroup({ name, options, defaultValue = [], columns, ...frame }: CheckboxGroupProps) {
	return (
		<Fieldset name={name} {...frame}>
			<div className={joinClasses("grid gap-3", columns && "sm:grid-cols-2")}>
				{options.map((option) => (
					<Choice
						key={option.value}
						type="checkbox"
						id={`${name}-${option.value}`}
						name={name}
						value={option.value}
						label={option.label}
						hint={option.hint}
						disabled={option.disabled}
						defaultChecked={defaultValue.includes(option.value)}
						invalid={Boolean(frame.error)}
					/>
				))}
			</div>
		</Fieldset>
	);
}
