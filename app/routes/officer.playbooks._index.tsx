import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { PlaybookItem } from "~/components/playbook/playbook-item";
import { Breadcrumbs, ButtonLink, EmptyState, ItemList, Page, PageHeader } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { listOwnPlaybooks } from "~/services/playbooks.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "playbook.manage");
	const { t } = readerOf(request);
	return {
		meta: { title: t("playbooks.desk.title") },
		playbooks: await listOwnPlaybooks({ viewer, now: context.now }),
	};
}

export default function PlaybooksDesk() {
	const { playbooks } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/officer"), label: t("agencies.desk.title") }]} />}
					title={t("playbooks.desk.title")}
					lede={t("playbooks.desk.lede")}
					actions={
						<ButtonLink to={to("/officer/playbooks/new")} icon="plus">
							{t("playbooks.form.newTitle")}
						</ButtonLink>
					}
				/>
			}
		>
			{playbooks.length === 0 ? (
				<EmptyState title={t("playbooks.desk.none")}>{t("playbooks.desk.noneNote")}</EmptyState>
			) : (
				<ItemList label={t("playbooks.desk.title")}>
					{playbooks.map((playbook) => (
						<PlaybookItem key={playbook.number} playbook={playbook} />
					))}
				</ItemList>
			)}
		</Page>
	);
}
