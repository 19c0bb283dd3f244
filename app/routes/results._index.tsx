import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { EmptyState, Item, ItemList, Page, PageHeader, Pagination, Tag } from "~/components/ui";
import { feedPath } from "~/domain/feed";
import { readerOf } from "~/http/page.server";
import { listPublished } from "~/services/judging-results-list.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request }: LoaderFunctionArgs) {
	const { t, language } = readerOf(request);
	const after = new URL(request.url).searchParams.get("after");
	const page = await listPublished({ after });
	return {
		meta: {
			title: t("judgingResults.title"),
			description: t("judgingResults.list.lede"),
			feed: { title: t("openData.feeds.results"), href: feedPath({ feed: "results", language }) },
		},
		...page,
	};
}

export default function Results() {
	const { items, next } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page header={<PageHeader title={t("judgingResults.title")} lede={t("judgingResults.list.lede")} />}>
			{items.length === 0 ? (
				<EmptyState title={t("judgingResults.list.empty")}>{t("judgingResults.list.emptyHint")}</EmptyState>
			) : (
				<ItemList label={t("judgingResults.title")}>
					{items.map(({ number, name, kind, challenge, publishedAt, entries, first, example }) => (
						<Item
							key={number}
							to={to(`/results/${number}`)}
							level={2}
							title={format.text(name)}
							kicker={challenge ? format.text(challenge.title) : undefined}
							summary={
								first.length > 0
									? t("judgingResults.list.first", {
											title: first.map((title) => format.text(title)).join(", "),
										})
									: undefined
							}
							facts={
								<>
									<span>{t(`judging.kinds.${kind}`)}</span>
									<span>{t("judgingResults.list.entries", { count: entries })}</span>
									<span>{t("judgingResults.list.published", { date: format.date(publishedAt) })}</span>
									{example && <Tag>{t("common.example")}</Tag>}
								</>
							}
						/>
					))}
				</ItemList>
			)}
			<Pagination next={next ? to(`/results?after=${next}`) : undefined} />
		</Page>
	);
}
