import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { addressWith } from "~/components/address";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { NeedsTrail } from "~/components/signal/needs-trail";
import { ActiveFilters, EmptyState, Page, PageHeader, Pagination, Tag } from "~/components/ui";
import { MASK } from "~/domain/signal-mask";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { reportListSchema } from "~/input/signal";
import { listReports } from "~/services/signal-imports.server";
import { groupNames, provinceNames } from "~/services/signal-pages.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "needs.manage");
	const { t } = readerOf(request);
	const query = reportListSchema.parse(
		Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== "")),
	);
	const page = await listReports({ viewer, query });
	const numbers = [...new Set([query.group, ...page.items.map(({ group }) => group)])];
	const [groups, provinces] = await Promise.all([
		groupNames(numbers.flatMap((number) => (number ? [String(number)] : []))),
		provinceNames(),
	]);
	return {
		meta: { title: t("needs.reportsPage.title") },
		query,
		next: page.next,
		items: page.items.map((row) => ({ ...row, groupName: groups.get(String(row.group)) ?? null })),
		groupName: groups.get(String(query.group)) ?? null,
		provinceName: provinces.get(String(query.province)) ?? null,
	};
}

export default function Reports() {
	const { query, items, next, groupName, provinceName } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	const { group, service, province } = query;
	const address = (over: Record<string, string | undefined>) =>
		addressWith(to("/steward/needs/reports"), { group, service, province, ...over });
	const filters = [
		...(groupName ? [{ label: format.text(groupName), removeTo: address({ group: undefined }) }] : []),
		...(query.service ? [{ label: query.service, removeTo: address({ service: undefined }) }] : []),
		...(provinceName
			? [{ label: format.text(provinceName), removeTo: address({ province: undefined }) }]
			: []),
	];
	return (
		<Page
			header={
				<PageHeader
					trail={<NeedsTrail />}
					title={t("needs.reportsPage.title")}
					lede={t("needs.reportsPage.lede", { mask: MASK })}
				/>
			}
		>
			<div className="flex flex-col gap-6">
				{filters.length > 0 && <ActiveFilters active={filters} clearTo={to("/steward/needs/reports")} />}
				{items.length === 0 ? (
					<EmptyState title={t("needs.reportsPage.none")}>{t("needs.reportsPage.noneNote")}</EmptyState>
				) : (
					<ul aria-label={t("needs.reportsPage.title")} className="divide-y divide-line border-y border-line">
						{items.map((row) => (
							<li key={row.id} className="py-4">
								<p lang="th" className="max-w-text wrap-anywhere">
									{row.text}
								</p>
								<p className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
									<span>{format.date(row.at)}</span>
									{row.service && <span>{row.service}</span>}
									{row.province && <span>{format.text(row.province)}</span>}
									{row.district && <span>{row.district}</span>}
									{row.kind && <Tag>{row.kind}</Tag>}
									{row.groupName ? (
										<Link to={to(`/steward/needs/groups/${row.group}`)}>{format.text(row.groupName)}</Link>
									) : (
										<span>{t("needs.reportsPage.noGroup")}</span>
									)}
								</p>
							</li>
						))}
					</ul>
				)}
				<Pagination
					previous={query.after && address({})}
					next={next ? address({ after: next }) : undefined}
				/>
			</div>
		</Page>
	);
}
