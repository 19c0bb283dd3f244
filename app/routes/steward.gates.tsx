import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { StagePathCompact } from "~/components/path";
import { Breadcrumbs, EmptyState, Item, ItemList, Page, PageHeader, Pagination } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import { readerOf } from "~/http/page.server";
import { requireSteward } from "~/http/require.server";
import { listGates } from "~/services/steward-desk.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requireSteward({ request, context });
	const after = new URL(request.url).searchParams.get("after");
	return {
		meta: { title: readerOf(request).t("steward.gates.title") },
		after,
		...(await listGates({ after })),
	};
}

export default function Gates() {
	const { after, items, next } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward"), label: t("steward.title") }]} />}
					title={t("steward.gates.title")}
					lede={t("steward.gates.lede")}
				/>
			}
		>
			{items.length === 0 ? (
				<EmptyState title={t("steward.gates.empty")}>{t("steward.gates.emptyNote")}</EmptyState>
			) : (
				<ItemList label={t("steward.gates.title")}>
					{items.map(({ task, ...row }) => (
						<Item
							key={row.number}
							level={2}
							to={to(task === "gate" ? `${proposalPath(row)}/stages/move` : `/steward/review/${row.number}`)}
							kicker={t("steward.review.kicker", { number: row.number })}
							title={format.text({ th: row.title, en: row.titleEn })}
							facts={<span className="font-semibold">{t(`steward.gates.${task}`)}</span>}
							aside={
								<>
									<StagePathCompact current={row.stage} withName />
									<span className="text-ink-soft">
										{t("steward.gates.since", { date: format.dateShort(row.waitingSince) })}
									</span>
								</>
							}
						/>
					))}
				</ItemList>
			)}
			<Pagination
				previous={after ? to("/steward/gates") : undefined}
				next={next ? to(`/steward/gates?after=${next}`) : undefined}
			/>
		</Page>
	);
}
