import { useI18n } from "~/components/i18n";
import { Notice } from "~/components/ui";

/** Says that figures of real agencies take in what was made up for demonstration. */
export function ExampleFigures({ shown }: { shown: boolean }) {
	const { t } = useI18n();
	return shown ? <Notice>{t("common.exampleFigures")}</Notice> : null;
}
