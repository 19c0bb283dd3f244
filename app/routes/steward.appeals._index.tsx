import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, EmptyState, Item, ItemList, Page, PageHeader, Pagination, Tabs } from "~/components/ui";
import { APPEAL_STATES } from "~/domain/appeal";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { listAppeals } from "~/services/appeals-desk.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	requirePermission({ request, context }, "appeal.answer");
	const { t } = readerOf(request);
	const query = new URL(request.url).searchParams;
	const state = APPEAL_STATES.find((one) => one === query.get("state")) ?? "open";
	const after = query.get("after");
	return {
		meta: { title: t("escalation.appeal.desk") },
		state,
		after,
		...(await listAppeals({ state, after, now: context.now })),
	};
}

export default function Appeals() {
	const { items, next, after, state } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const here = `${to("/steward/appeals")}?state=${state}`;
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward"), label: t("steward.title") }]} />}
					title={t("escalation.appeal.desk")}
					lede={t("escalation.appeal.deskLede")}
				/>
			}
		>
			<Tabs
				label={t("escalation.appeal.desk")}
				items={APPEAL_STATES.map((one) => ({
					to: `${to("/steward/appeals")}?state=${one}`,
					label: t(`escalation.appeal.states.${one}`),
					current: one === state,
				}))}
			/>
			{items.length === 0 ? (
				<EmptyState title={t("escalation.appeal.deskEmpty")}>
					{t("escalation.appeal.deskEmptyNote")}
				</EmptyState>
			) : (
				<ItemList label={t("escalation.appeal.desk")}>
					{items.map(({ number, words, at, commitment }) => (
						<Item
							key={number}
							level={2}
							to={to(`/steward/appeals/${number}`)}
							title={
								commitment.proposal
									? format.text(commitment.proposal.title)
									: t("commitments.page", { number: format.number(number) })
							}
							kicker={commitment.agency && format.text(commitment.agency.name)}
							summary={words}
							facts={
								<span className="text-ink-soft">
									{t("escalation.appeal.by", { date: format.dateShort(at) })}
								</span>
							}
						/>
					))}
				</ItemList>
			)}
			<Pagination
				previous={after ? here : undefined}
				next={next ? `${here}&after=${encodeURIComponent(next)}` : undefined}
			/>
		</Page>
	);
}
