import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ProposalCard } from "~/components/proposal/proposal-card";
import {
	Button,
	ButtonLink,
	EmptyState,
	ItemList,
	Page,
	PageHeader,
	Pagination,
	TextField,
} from "~/components/ui";
import type { Bilingual } from "~/domain/vocabulary";
import { readerOf } from "~/http/page.server";
import { searchSchema } from "~/input/proposal-list";
import { searchProposals } from "~/services/search.server";
import { searchNames } from "~/services/search-names.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const { q, after } = searchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
	const [page, names] = await Promise.all([
		searchProposals({ question: q, after }),
		searchNames({ question: q, now }),
	]);
	return {
		meta: { title: q ? t("search.titleOf", { question: q }) : t("search.title") },
		q,
		after: after ?? null,
		...page,
		...names,
	};
}

export default function Search() {
	const { t, to } = useI18n();
	const { q, after, items, next, agencies, challenges } = useLoaderData<typeof loader>();
	const path = to("/search");
	const link = (cursor?: string) =>
		`${path}?${new URLSearchParams({ q, ...(cursor ? { after: cursor } : {}) })}`;
	const nothing = items.length + agencies.length + challenges.length === 0;
	return (
		<Page header={<PageHeader title={q ? t("search.titleOf", { question: q }) : t("search.title")} />}>
			<Form role="search" action={path} className="flex flex-wrap items-end gap-3" key={q}>
				<div className="min-w-60 flex-1">
					<TextField name="q" id="search-q" type="search" label={t("search.label")} defaultValue={q} />
				</div>
				<Button variant="secondary" icon="search">
					{t("search.go")}
				</Button>
			</Form>
			<div className="mt-8 flex flex-col gap-10">
				{nothing && (
					<EmptyState
						title={q ? t("search.emptyTitle", { question: q }) : t("search.startTitle")}
						action={
							<ButtonLink variant="secondary" to={to("/proposals")}>
								{t("search.browse")}
							</ButtonLink>
						}
					>
						<p>{q ? t("search.emptyText") : t("search.startText")}</p>
					</EmptyState>
				)}
				{!after && (
					<>
						<Names title={t("search.challenges")} base="/challenges" items={challenges} />
						<Names title={t("search.agencies")} base="/agencies" items={agencies} />
					</>
				)}
				{items.length > 0 && (
					<section aria-labelledby="found">
						<h2 id="found" className="mb-3">
							{t("search.proposals")}
						</h2>
						<ItemList>
							{items.map((proposal) => (
								<ProposalCard key={proposal.number} proposal={proposal} />
							))}
						</ItemList>
					</section>
				)}
			</div>
			<Pagination previous={after ? link() : undefined} next={next ? link(next) : undefined} />
		</Page>
	);
}

function Names({
	title,
	base,
	items,
}: {
	title: string;
	base: string;
	items: { word: string; name: Bilingual }[];
}) {
	const { to, format } = useI18n();
	if (items.length === 0) return null;
	return (
		<section>
			<h2>{title}</h2>
			<ul className="mt-2 flex list-disc flex-col gap-1 pl-5">
				{items.map(({ word, name }) => (
					<li key={word}>
						<Link to={to(`${base}/${word}`)}>{format.text(name)}</Link>
					</li>
				))}
			</ul>
		</section>
	);
}
