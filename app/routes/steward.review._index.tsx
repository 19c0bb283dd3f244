import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, EmptyState, Item, ItemList, Page, PageHeader, Pagination } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { listSubmittedProposals } from "~/services/proposal-mine.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const after = new URL(request.url).searchParams.get("after");
	return {
		meta: { title: readerOf(request).t("steward.review.title") },
		after,
		...(await listSubmittedProposals({ after })),
	};
}

export default function Review() {
	const { after, items, next } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward"), label: t("steward.title") }]} />}
					title={t("steward.review.title")}
					lede={t("steward.review.lede")}
				/>
			}
		>
			{items.length === 0 ? (
				<EmptyState title={t("steward.review.empty")}>{t("steward.review.emptyNote")}</EmptyState>
			) : (
				<ItemList label={t("steward.review.title")}>
					{items.map(({ number, title, summary, submittedAt }) => (
						<Item
							key={number}
							level={2}
							to={to(`/steward/review/${number}`)}
							kicker={t("steward.review.kicker", { number })}
							title={title || t("steward.review.untitled")}
							summary={summary}
							aside={
								<span className="text-ink-soft">
									{t("steward.review.submittedOn", { date: format.dateShort(submittedAt) })}
								</span>
							}
						/>
					))}
				</ItemList>
			)}
			<Pagination
				previous={after ? to("/steward/review") : undefined}
				next={next ? to(`/steward/review?after=${next}`) : undefined}
			/>
		</Page>
	);
}
