import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Button, DateField, ErrorSummary, Fieldset, Form, RadioGroup, Select } from "~/components/ui";
import { DELIMITERS, type Delimiter, ENCODINGS, type Encoding } from "~/domain/signal";
import { type ColumnMapping, SIGNAL_FIELDS, type SignalField } from "~/domain/signal-columns";
import type { tableMappingSchema } from "~/input/signal";

/** A column of a table: its heading, and whether it can be chosen and is. */
export interface TableColumn {
	index: number;
	heading: string;
	personal: boolean;
	read: boolean;
}

type MappingFormProps = {
	answer: unknown;
	revision: number;
	encoding: Encoding;
	delimiter: Delimiter;
	columns: readonly TableColumn[];
	mapping: ColumnMapping;
	faults: readonly { field: SignalField; fault: "required" | "personal" | "twice" | "unknown" }[];
	/** The day of rows without one, as it is typed. */
	day: string | null;
	/** How a day is typed. */
	example: string;
};

/** Which column means what. Columns with personal data are not among the choices. */
export function MappingForm(props: MappingFormProps) {
	const { answer, revision, encoding, delimiter, columns, mapping, faults, day, example } = props;
	const form = useFormState<typeof tableMappingSchema>({ answer });
	const { t } = useI18n();
	const options = columns
		.filter(({ personal }) => !personal)
		.map(({ index, heading }) => ({ value: String(index), label: heading || `(${index + 1})` }));
	const faultOf = (field: SignalField) => {
		const found = faults.find((one) => one.field === field);
		return form.errorOf(field) ?? (found ? t(`needs.mapping.fault.${found.fault}`) : undefined);
	};
	return (
		<>
			<ErrorSummary errors={form.summary} />
			<Form key={revision}>
				<input type="hidden" name="revision" value={revision} />
				<div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
					<RadioGroup
						name="encoding"
						legend={t("needs.mapping.encoding")}
						options={ENCODINGS.map((value) => ({ value, label: t(`needs.mapping.encodings.${value}`) }))}
						defaultValue={encoding}
						error={form.errorOf("encoding")}
					/>
					<RadioGroup
						name="delimiter"
						legend={t("needs.mapping.delimiter")}
						options={DELIMITERS.map((value) => ({ value, label: t(`needs.mapping.delimiters.${value}`) }))}
						defaultValue={delimiter}
						error={form.errorOf("delimiter")}
					/>
				</div>
				<Fieldset name="columns" legend={t("needs.mapping.title")}>
					<div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
						{SIGNAL_FIELDS.map((field) => (
							<Select
								key={field}
								name={field}
								label={t(`needs.mapping.field.${field}`)}
								hint={t(`needs.mapping.hint.${field}`)}
								placeholder={t("needs.mapping.notIn")}
								options={options}
								defaultValue={mapping[field] === undefined ? "" : String(mapping[field])}
								error={faultOf(field)}
							/>
						))}
						<DateField
							name="day"
							label={t("needs.mapping.day")}
							example={example}
							optional
							defaultValue={form.typed("day") ?? day ?? undefined}
							error={form.errorOf("day")}
						/>
					</div>
				</Fieldset>
				<div>
					<Button variant="secondary" name="intent" value="map">
						{t("needs.mapping.save")}
					</Button>
				</div>
			</Form>
		</>
	);
}
