import { useI18n } from "~/components/i18n";
import { Details, Notice } from "~/components/ui";
import { FEWEST_RISING, FEWEST_SHOWN, TREND_DAYS } from "~/domain/signal-trend";

/** How groups are made and what counts as rising. */
export function HowCounted() {
	const { t } = useI18n();
	return (
		<Details summary={t("needs.how")}>
			<p className="max-w-text">{t("needs.howText", { fewest: FEWEST_SHOWN })}</p>
			<p className="mt-3 max-w-text">{t("needs.risingRule", { days: TREND_DAYS, least: FEWEST_RISING })}</p>
		</Details>
	);
}

/** When the figures were counted, and what they leave out yet. */
export function CountingNote({ isCurrent = true, example }: { isCurrent?: boolean; example: boolean }) {
	const { t } = useI18n();
	return (
		<>
			{!isCurrent && <Notice role="status">{t("needs.recounting")}</Notice>}
			{example && <Notice>{t("needs.exampleNote")}</Notice>}
		</>
	);
}
