import { useI18n } from "~/components/i18n";
import { Breadcrumbs } from "~/components/ui";

/** The way back from a page of the needs' desk. */
export function NeedsTrail({ imports = false }: { imports?: boolean }) {
	const { t, to } = useI18n();
	return (
		<Breadcrumbs
			items={[
				{ to: to("/steward"), label: t("steward.title") },
				{ to: to("/steward/needs"), label: t("needs.desk.title") },
				...(imports ? [{ to: to("/steward/needs/imports"), label: t("needs.desk.imports") }] : []),
			]}
		/>
	);
}
