import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { addressWith } from "~/components/address";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { CountingNote, HowCounted } from "~/components/signal/counting-note";
import { MonthChart, usePeriodText } from "~/components/signal/need-figure";
import { NeedItem } from "~/components/signal/need-item";
import {
	Breadcrumbs,
	ButtonLink,
	EmptyState,
	ItemList,
	Page,
	PageHeader,
	Pagination,
	Tabs,
} from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { needListSchema } from "~/input/signal";
import { findNeedsState, listNeeds, type NeedRow } from "~/services/signal-pages.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

const KINDS = ["group", "service", "province"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "needs.manage");
	const { t } = readerOf(request);
	const query = needListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
	const { months, ...state } = await findNeedsState();
	const page = await listNeeds({ viewer, query, state });
	return { meta: { title: t("needs.desk.title") }, query, state, months, ...page };
}

export default function NeedsDesk() {
	const { query, state, months, items, next, rising } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	const periods = usePeriodText();
	const address = (by: string, after?: string) =>
		addressWith(to("/steward/needs"), { by: by === "group" ? undefined : by, after });
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward"), label: t("steward.title") }]} />}
					title={t("needs.desk.title")}
					lede={t("needs.desk.lede")}
					facts={state.total > 0 ? <span>{t("needs.desk.sum", { count: state.total })}</span> : undefined}
					actions={
						<>
							<ButtonLink to={to("/steward/needs/imports/new")} icon="plus">
								{t("needs.desk.import")}
							</ButtonLink>
							<ButtonLink to={to("/steward/needs/imports")} variant="secondary">
								{t("needs.desk.imports")}
							</ButtonLink>
						</>
					}
				/>
			}
		>
			<div className="flex flex-col gap-10">
				<CountingNote isCurrent={state.isCurrent} example={state.example} />
				{state.total === 0 ? (
					<EmptyState title={t("needs.desk.none")}>{t("needs.desk.noneNote")}</EmptyState>
				) : (
					<>
						{!query.after && <MonthChart months={months} />}
						<Tabs
							label={t("needs.desk.list")}
							items={KINDS.map((kind) => ({
								to: address(kind),
								label: t(`needs.kinds.${kind}`),
								current: query.by === kind,
							}))}
						/>
						{!query.after && (
							<section aria-labelledby="rising">
								<h2 id="rising">{t("needs.risingTitle")}</h2>
								<p className="mb-4 text-ink-soft">
									{rising.length === 0 ? t("needs.noneRising") : state.periods && periods(state.periods)}
								</p>
								<NeedRows rows={rising} label={t("needs.risingTitle")} />
							</section>
						)}
						<section aria-labelledby="all">
							<h2 id="all" className="mb-4">
								{t("needs.all")}
							</h2>
							<NeedRows rows={items} label={t("needs.all")} />
							<Pagination
								previous={query.after && address(query.by)}
								next={next ? address(query.by, next) : undefined}
							/>
						</section>
						<HowCounted />
						<p>
							<Link to={to("/steward/needs/words")} className="inline-block py-1">
								{t("needs.desk.words")}
							</Link>
						</p>
					</>
				)}
			</div>
		</Page>
	);
}

function NeedRows({ rows, label }: { rows: readonly NeedRow[]; label: string }) {
	const { to } = useI18n();
	if (rows.length === 0) return null;
	return (
		<ItemList label={label}>
			{rows.map(({ key, kind, isPublic, ...row }) => (
				<NeedItem
					key={key}
					{...row}
					shown={isPublic}
					to={to(
						kind === "group"
							? `/steward/needs/groups/${key}`
							: `/steward/needs/slice?${new URLSearchParams({ [kind]: key })}`,
					)}
				/>
			))}
		</ItemList>
	);
}
