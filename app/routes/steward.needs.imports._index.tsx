import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ImportStateTag } from "~/components/signal/import-standing";
import { NeedsTrail } from "~/components/signal/needs-trail";
import { ButtonLink, EmptyState, Item, ItemList, Page, PageHeader, Pagination, Tag } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { tableListSchema } from "~/input/signal";
import { listImports } from "~/services/signal-imports.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "needs.manage");
	const { t } = readerOf(request);
	const { after } = tableListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
	return { meta: { title: t("needs.desk.imports") }, after, ...(await listImports({ viewer, after })) };
}

export default function Imports() {
	const { items, next, after } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<NeedsTrail />}
					title={t("needs.desk.imports")}
					actions={
						<ButtonLink to={to("/steward/needs/imports/new")} icon="plus">
							{t("needs.desk.import")}
						</ButtonLink>
					}
				/>
			}
		>
			{items.length === 0 ? (
				<EmptyState title={t("needs.import.none")}>{t("needs.import.noneNote")}</EmptyState>
			) : (
				<ItemList label={t("needs.desk.imports")}>
					{items.map((table) => (
						<Item
							key={table.number}
							to={to(`/steward/needs/imports/${table.number}`)}
							title={table.sourceName}
							level={2}
							kicker={format.dateTime(table.at)}
							summary={table.fileName}
							facts={
								<>
									<span>
										{t("needs.import.facts", {
											taken: table.taken,
											known: table.known,
											refused: table.refused,
										})}
									</span>
									{table.example && <Tag>{t("common.example")}</Tag>}
								</>
							}
							aside={<ImportStateTag state={table.state} />}
						/>
					))}
				</ItemList>
			)}
			<Pagination
				previous={after && to("/steward/needs/imports")}
				next={next ? to(`/steward/needs/imports?after=${next}`) : undefined}
			/>
		</Page>
	);
}
