import { useI18n } from "~/components/i18n";
import { Page, PageHeader } from "~/components/ui";

export default function Home() {
	const { t } = useI18n();
	return <Page header={<PageHeader title={t("common.tagline")} />}>{t("common.siteName")}</Page>;
}
