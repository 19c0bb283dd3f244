import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { AgendaList } from "~/components/opinion/agenda-list";
import { metaOf } from "~/components/page-meta";
import { Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { listAgenda } from "~/services/agenda.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	return {
		meta: { title: t("agenda.title"), description: t("agenda.lede") },
		...(await listAgenda({ after: new URL(request.url).searchParams.get("after"), now })),
	};
}

export default function Agenda() {
	const { items, next } = useLoaderData<typeof loader>();
	const { t } = useI18n();
	return (
		<Page header={<PageHeader title={t("agenda.title")} lede={t("agenda.lede")} />}>
			<AgendaList items={items} next={next} path="/agenda" />
		</Page>
	);
}
