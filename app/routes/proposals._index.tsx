import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ProposalCard } from "~/components/proposal/proposal-card";
import { ProposalFilters } from "~/components/proposal/proposal-filters";
import { ButtonLink, EmptyState, ItemList, Page, PageHeader, Pagination } from "~/components/ui";
import { feedPath } from "~/domain/feed";
import { proposalListPath } from "~/domain/proposal-list";
import { readerOf } from "~/http/page.server";
import { readProposalListQuery } from "~/input/proposal-list";
import { listChallengeTitles, listPlaceChoices, toListFilter } from "~/services/proposal-choices.server";
import { listProposals } from "~/services/proposal-lists.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const { t, language } = readerOf(request);
	const query = readProposalListQuery(new URL(request.url).searchParams);
	const filter = await toListFilter(query);
	const showsPlaces = Boolean(query.more || query.area || query.agency);
	const [page, challenges, places] = await Promise.all([
		listProposals({ filter, sort: query.sort, after: query.after, now }),
		listChallengeTitles(),
		showsPlaces ? listPlaceChoices() : null,
	]);
	return {
		meta: {
			title: t("proposals.listTitle"),
			description: t("proposals.listLede"),
			feed: { title: t("openData.feeds.proposals"), href: feedPath({ feed: "proposals", language }) },
		},
		query,
		...page,
		challenges,
		places,
	};
}

export default function ProposalList() {
	const { t, to } = useI18n();
	const { query, items, next, challenges, places } = useLoaderData<typeof loader>();
	const path = to("/proposals");
	const propose = (
		<ButtonLink to={to("/proposals/new")} icon="plus">
			{t("common.nav.propose")}
		</ButtonLink>
	);
	return (
		<Page
			header={
				<PageHeader title={t("proposals.listTitle")} lede={t("proposals.listLede")} actions={propose} />
			}
		>
			<ProposalFilters query={query} challenges={challenges} places={places} />
			<div className="mt-8">
				{items.length === 0 ? (
					<EmptyState title={t("proposals.emptyTitle")} action={propose}>
						<p>{t("proposals.emptyText")}</p>
					</EmptyState>
				) : (
					<ItemList label={t("proposals.listLabel")}>
						{items.map((proposal) => (
							<ProposalCard key={proposal.number} proposal={proposal} level={2} />
						))}
					</ItemList>
				)}
			</div>
			<Pagination
				previous={query.after && proposalListPath(path, query, { after: undefined })}
				next={next ? proposalListPath(path, query, { after: next }) : undefined}
				summary={t("proposals.shown", { count: items.length })}
			/>
		</Page>
	);
}
