import { useI18n } from "~/components/i18n";
import { Select } from "~/components/ui";
import type { Bilingual } from "~/domain/vocabulary";

type OwnAgencyFieldProps = {
	/** Agencies for which the person may act. */
	agencies: readonly { code: string; name: Bilingual }[];
	label: string;
	value?: string;
	error?: string;
};

/** For which of the own agencies one acts; with one agency only its name is shown. */
export function OwnAgencyField({ agencies, label, value, error }: OwnAgencyFieldProps) {
	const { format } = useI18n();
	const [only, ...others] = agencies;
	if (only && others.length === 0)
		return (
			<div>
				<p className="font-semibold">{label}</p>
				<p>{format.text(only.name)}</p>
				<input type="hidden" name="agency" value={only.code} />
			</div>
		);
	return (
		<Select
			name="agency"
			label={label}
			options={agencies.map(({ code, name }) => ({ value: code, label: format.text(name) }))}
			defaultValue={value}
			error={error}
		/>
	);
}
