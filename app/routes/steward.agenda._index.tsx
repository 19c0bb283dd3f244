import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { AgendaList } from "~/components/opinion/agenda-list";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, ButtonLink, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { listAgenda } from "~/services/agenda.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "agenda.manage");
	const { t } = readerOf(request);
	const after = new URL(request.url).searchParams.get("after");
	return { meta: { title: t("agenda.desk.title") }, ...(await listAgenda({ after, now: context.now })) };
}

export default function AgendaDesk() {
	const { items, next } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward"), label: t("steward.title") }]} />}
					title={t("agenda.desk.title")}
					lede={t("agenda.desk.lede")}
					actions={
						<ButtonLink to={to("/steward/agenda/new")} icon="plus">
							{t("agenda.form.title")}
						</ButtonLink>
					}
				/>
			}
		>
			<AgendaList items={items} next={next} path="/steward/agenda" />
		</Page>
	);
}
