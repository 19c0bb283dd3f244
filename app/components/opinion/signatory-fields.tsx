import { textOf } from "~/components/commitment/typed";
import { useI18n } from "~/components/i18n";
import { DateField, RadioGroup, TextField } from "~/components/ui";
import { ACTING_KINDS } from "~/domain/opinion";

type SignatoryFieldsProps = {
	/** Everything typed, or what the form begins with. */
	source: Record<string, unknown> | undefined;
	errorOf: (name: string) => string | undefined;
	/** A day as the reader would type it. */
	example: string;
};

/** Number and date of a letter and who signs it, for themselves or for another post. */
export function SignatoryFields({ source, errorOf, example }: SignatoryFieldsProps) {
	const { t } = useI18n();
	const field = (name: string) => ({ name, defaultValue: textOf(source, name), error: errorOf(name) });
	return (
		<>
			<TextField
				{...field("letterNumber")}
				label={t("opinions.signatory.letterNumber")}
				hint={t("opinions.signatory.letterNumberHint")}
				width="md"
			/>
			<DateField {...field("letterDate")} label={t("opinions.signatory.letterDate")} example={example} />
			<TextField
				{...field("signatoryName")}
				label={t("opinions.signatory.name")}
				hint={t("opinions.signatory.nameHint")}
			/>
			<TextField {...field("signatoryPosition")} label={t("opinions.signatory.position")} />
			<RadioGroup
				name="acting"
				legend={t("opinions.signatory.acting")}
				defaultValue={textOf(source, "acting") ?? "self"}
				error={errorOf("acting")}
				options={ACTING_KINDS.map((value) => ({ value, label: t(`opinions.actingKind.${value}`) }))}
			/>
			<TextField
				{...field("actingFor")}
				label={t("opinions.signatory.actingFor")}
				hint={t("opinions.signatory.actingForHint")}
				optional
			/>
		</>
	);
}
