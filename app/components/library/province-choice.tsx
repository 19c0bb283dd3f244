import { useI18n } from "~/components/i18n";
import { CheckboxGroup, Details } from "~/components/ui";
import type { Bilingual } from "~/domain/vocabulary";

type ProvinceChoiceProps = {
	provinces: readonly { code: number; name: Bilingual }[];
	chosen: readonly string[];
	error?: string;
};

/** Any of the provinces, folded away until wanted. */
export function ProvinceChoice({ provinces, chosen, error }: ProvinceChoiceProps) {
	const { t, format } = useI18n();
	return (
		<Details summary={t("proposals.form.provincesShow")} open={chosen.length > 0 || Boolean(error)}>
			<CheckboxGroup
				name="provinces"
				legend={t("proposals.form.provinces")}
				columns
				defaultValue={chosen}
				error={error}
				options={provinces.map(({ code, name }) => ({ value: String(code), label: format.text(name) }))}
			/>
		</Details>
	);
}
