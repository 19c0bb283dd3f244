import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressWith } from "~/components/address";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { PlaybookItem } from "~/components/playbook/playbook-item";
import { EmptyState, ItemList, Page, PageHeader, Pagination, Tabs } from "~/components/ui";
import { CRISES } from "~/domain/playbook";
import { readerOf } from "~/http/page.server";
import { playbookListSchema } from "~/input/playbook";
import { listPlaybooks } from "~/services/playbooks.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const query = playbookListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
	return {
		meta: { title: t("playbooks.title"), description: t("playbooks.lede") },
		query,
		...(await listPlaybooks({ query, now })),
	};
}

export default function Playbooks() {
	const { query, items, next } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	const address = (crisis?: string, after?: string) => addressWith(to("/playbooks"), { crisis, after });
	return (
		<Page header={<PageHeader title={t("playbooks.title")} lede={t("playbooks.lede")} />}>
			<Tabs
				label={t("playbooks.crisisLabel")}
				items={[
					{ to: address(), label: t("playbooks.all"), current: !query.crisis },
					...CRISES.map((crisis) => ({
						to: address(crisis),
						label: t(`playbooks.crisis.${crisis}`),
						current: query.crisis === crisis,
					})),
				]}
			/>
			<div className="mt-6">
				{items.length === 0 ? (
					<EmptyState title={t("playbooks.empty")}>{t("playbooks.emptyNote")}</EmptyState>
				) : (
					<ItemList label={t("playbooks.title")}>
						{items.map((playbook) => (
							<PlaybookItem key={playbook.number} playbook={playbook} />
						))}
					</ItemList>
				)}
			</div>
			<Pagination
				previous={query.after && address(query.crisis)}
				next={next ? address(query.crisis, next) : undefined}
			/>
		</Page>
	);
}
