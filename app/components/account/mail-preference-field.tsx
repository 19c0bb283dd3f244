import { useI18n } from "~/components/i18n";
import { RadioGroup } from "~/components/ui";
import { MAIL_PREFERENCES } from "~/domain/notification";

/** When a person wants notices by mail. */
export function MailPreferenceField({ defaultValue, error }: { defaultValue?: string; error?: string }) {
	const { t } = useI18n();
	return (
		<RadioGroup
			name="mailNotices"
			legend={t("mail.preference.legend")}
			hint={t("mail.preference.hint")}
			options={MAIL_PREFERENCES.map((value) => ({
				value,
				label: t(`mail.preference.${value}`),
				hint: t(`mail.preference.${value}-hint`),
			}))}
			defaultValue={defaultValue}
			error={error}
		/>
	);
}
