import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { Button } from "~/components/ui";
import { FieldError } from "~/components/ui/field-error";
import { FieldGroup, useFieldLabel } from "~/components/ui/field-labels";

/** Rows of a part that repeats, as a form has them typed; a row in which nothing was typed is an empty one. */
export function typedRows(
	source: Record<string, unknown> | undefined,
	name: string,
): Record<string, unknown>[] {
	const rows = source?.[name];
	if (!Array.isArray(rows)) return [];
	return rows.map((row) => (typeof row === "object" && row !== null ? (row as Record<string, unknown>) : {}));
}

/** Names the set of rows that an answer shows, so that fields take the new values. */
export function generationOf(answer: unknown): string {
	return typeof answer === "object" && answer !== null && "generation" in answer
		? String(answer.generation)
		: "first";
}

type RowListProps = {
	/** Name of the part in the form, such as `prizes`. */
	name: string;
	legend: string;
	hint?: ReactNode;
	error?: string;
	rows: readonly Record<string, unknown>[];
	generation: string;
	/** What a row is called: "รางวัลที่ 2". */
	rowLegend: (number: number) => string;
	addLabel: string;
	/** Rows can be moved up, where their order matters. */
	ordered?: boolean;
	/** Most rows. */
	most: number;
	children: (row: Record<string, unknown>, index: number) => ReactNode;
};

/** A part of a form that repeats; its buttons send the form and get it back, so that they work without JavaScript. */
export function RowList(props: RowListProps) {
	const { name, legend, hint, error, rows, generation, rowLegend, addLabel, ordered, most, children } = props;
	const { t } = useI18n();
	useFieldLabel(name, legend);
	return (
		<section id={name} tabIndex={-1} aria-labelledby={`${name}-title`} className="flex flex-col gap-5">
			<div className={error ? "border-l-4 border-danger pl-4" : undefined}>
				<h3 id={`${name}-title`} className="text-lg">
					{legend}
				</h3>
				{hint && <p className="max-w-text text-sm text-ink-soft">{hint}</p>}
				{error && <FieldError id={`${name}-error`}>{error}</FieldError>}
			</div>
			{rows.map((row, index) => (
				<fieldset
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; a button makes a new generation
					key={`${generation}-${index}`}
					className="flex min-w-0 max-w-text flex-col gap-4 border-l-4 border-gold pl-4"
				>
					<legend className="font-semibold">{rowLegend(index + 1)}</legend>
					<FieldGroup label={rowLegend(index + 1)}>{children(row, index)}</FieldGroup>
					<div className="flex flex-wrap gap-3">
						{ordered && index > 0 && (
							<Button variant="quiet" size="sm" name="intent" value={`up-${name}-${index}`}>
								{t("judgingRounds.form.moveUp", { row: rowLegend(index + 1) })}
							</Button>
						)}
						<Button variant="quiet" size="sm" name="intent" value={`remove-${name}-${index}`}>
							{t("judgingRounds.form.removeRow", { row: rowLegend(index + 1) })}
						</Button>
					</div>
				</fieldset>
			))}
			{rows.length < most && (
				<div>
					<Button variant="secondary" size="sm" icon="plus" name="intent" value={`add-${name}`}>
						{addLabel}
					</Button>
				</div>
			)}
		</section>
	);
}

/** The button that Enter presses: the form's own, not that of a row which happens to stand first. */
export function DefaultButton({ value }: { value: string }) {
	return (
		<button type="submit" name="intent" value={value} tabIndex={-1} aria-hidden="true" className="sr-only">
			{value}
		</button>
	);
}
