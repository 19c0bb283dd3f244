import { useAgencyOptions } from "~/components/agency/agency-options";
import { rowsOf } from "~/components/commitment/typed";
import { useI18n } from "~/components/i18n";
import { Button, Fieldset, Select, TextArea, TextField } from "~/components/ui";
import { OPINION_LIMITS } from "~/domain/opinion";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";

/** Rows that the form offers at first. */
const FIRST_ROWS = 3;

type AskedRowsProps = {
	agencies: readonly { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
	/** What was typed into the rows. */
	typed: unknown;
	/** How many rows a button has asked for. */
	rows: number | undefined;
	errorOf: (name: string) => string | undefined;
};

/** The agencies that a letter goes to, each with the part that concerns it. */
export function AskedRows({ agencies, typed, rows, errorOf }: AskedRowsProps) {
	const { t } = useI18n();
	const options = useAgencyOptions(agencies);
	const known = rowsOf(typed);
	const count = Math.min(OPINION_LIMITS.agencies, Math.max(FIRST_ROWS, known.length, rows ?? 0));
	return (
		<Fieldset
			name="agencies"
			legend={t("opinions.ask.agencies")}
			hint={t("opinions.ask.agenciesHint")}
			error={errorOf("agencies")}
		>
			{Array.from({ length: count }, (_, row) => {
				const field = (name: "agency" | "part" | "addressee") => ({
					name: `agencies[${row}].${name}`,
					defaultValue: known[row]?.[name],
					error: errorOf(`agencies[${row}].${name}`),
				});
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place in the form and by nothing else
					<div key={row} className="flex flex-col gap-3 border-l-4 border-line pl-4">
						<Select
							{...field("agency")}
							label={t("opinions.ask.agencyRow", { row: row + 1 })}
							placeholder={t("opinions.ask.choose")}
							options={options}
						/>
						<TextArea {...field("part")} label={t("opinions.ask.partRow", { row: row + 1 })} rows={2} />
						<TextField
							{...field("addressee")}
							label={t("opinions.ask.addresseeRow", { row: row + 1 })}
							hint={t("opinions.ask.addresseeHint")}
							optional
						/>
					</div>
				);
			})}
			{count < OPINION_LIMITS.agencies && (
				<div>
					<Button name="intent" value="more" variant="secondary" size="sm" icon="plus">
						{t("opinions.ask.more")}
					</Button>
				</div>
			)}
		</Fieldset>
	);
}
