import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Page, PageHeader } from "~/components/ui";
import { contactEmail } from "~/config/contact.server";
import { readerOf } from "~/http/page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export function loader({ request }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	return { meta: { title: t("privacy.title"), description: t("privacy.lede") }, email: contactEmail() };
}

const KEPT = ["account", "name", "province", "acts", "session"] as const;

export default function Privacy() {
	const { email } = useLoaderData<typeof loader>();
	const { t } = useI18n();
	return (
		<Page width="narrow" header={<PageHeader title={t("privacy.title")} lede={t("privacy.lede")} />}>
			<h2>{t("privacy.storeTitle")}</h2>
			<ul className="mt-3 flex list-disc flex-col gap-2 pl-6">
				{KEPT.map((what) => (
					<li key={what}>{t(`privacy.store.${what}`)}</li>
				))}
			</ul>
			<h2 className="mt-10">{t("privacy.publicTitle")}</h2>
			<p className="mt-2">{t("privacy.publicText")}</p>
			<h2 className="mt-10">{t("privacy.rightsTitle")}</h2>
			<p className="mt-2">{t("privacy.rightsText")}</p>
			<h2 className="mt-10">{t("privacy.contactTitle")}</h2>
			<p className="mt-2">{email ? t("privacy.contactText", { email }) : t("privacy.contactSteward")}</p>
		</Page>
	);
}
