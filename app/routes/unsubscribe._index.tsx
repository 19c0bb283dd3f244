import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ButtonLink, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request }: LoaderFunctionArgs) {
	return { meta: { title: readerOf(request).t("mail.stop.doneTitle") } };
}

/** Where the link at the end of a mail leads once it has been used. */
export default function Unsubscribed() {
	const { t, to } = useI18n();
	return (
		<Page width="text" header={<PageHeader title={t("mail.stop.doneTitle")} lede={t("mail.stop.done")} />}>
			<ButtonLink to={to("/me/profile")} variant="secondary">
				{t("mail.stop.openProfile")}
			</ButtonLink>
		</Page>
	);
}
