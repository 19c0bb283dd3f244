import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressWith } from "~/components/address";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import {
	Breadcrumbs,
	ButtonLink,
	EmptyState,
	FilterBar,
	Item,
	ItemList,
	Page,
	PageHeader,
	Pagination,
	Select,
	Tag,
	TextField,
} from "~/components/ui";
import { AGENCY_KINDS } from "~/domain/vocabulary";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { agenciesQuerySchema } from "~/input/agency";
import { listAgencies } from "~/services/agency-desk.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "agency.manage");
	const query = agenciesQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
	const { t } = readerOf(request);
	return {
		meta: { title: t("admin.agencies.title") },
		query,
		page: await listAgencies({ viewer, ...query }),
	};
}

export default function Agencies() {
	const { t, to, format } = useI18n();
	const { query, page } = useLoaderData<typeof loader>();
	const here = (changes: Record<string, string | undefined>) =>
		addressWith(to("/admin/agencies"), { ...query, after: undefined, ...changes });
	const active = [
		...(query.q ? [{ label: query.q, removeTo: here({ q: undefined }) }] : []),
		...(query.kind
			? [{ label: t(`domain.agencyKind.${query.kind}`), removeTo: here({ kind: undefined }) }]
			: []),
	];
	return (
		<Page
			header={
				<PageHeader
					title={t("admin.agencies.title")}
					lede={t("admin.agencies.lede")}
					trail={<Breadcrumbs items={[{ to: to("/admin"), label: t("admin.title") }]} />}
					actions={
						<ButtonLink to={to("/admin/agencies/new")} icon="plus">
							{t("admin.agencies.new")}
						</ButtonLink>
					}
				/>
			}
		>
			<FilterBar action={to("/admin/agencies")} active={active} clearTo={to("/admin/agencies")}>
				<TextField name="q" label={t("admin.agencies.search")} defaultValue={query.q} />
				<Select
					name="kind"
					label={t("agencies.page.kind")}
					placeholder={t("admin.agencies.anyKind")}
					options={AGENCY_KINDS.map((value) => ({ value, label: t(`domain.agencyKind.${value}`) }))}
					defaultValue={query.kind ?? ""}
				/>
			</FilterBar>
			<div className="mt-8">
				{page.items.length === 0 ? (
					<EmptyState title={t("admin.agencies.none")}>{t("admin.agencies.noneHint")}</EmptyState>
				) : (
					<ItemList label={t("admin.agencies.title")}>
						{page.items.map(({ code, kind, name, abbreviation, parent, closed }) => (
							<Item
								key={code}
								level={2}
								to={to(`/admin/agencies/${code}`)}
								title={format.text(name)}
								summary={parent && t("admin.agencies.under", { parent: format.text(parent) })}
								facts={
									<>
										<span>{format.text(abbreviation)}</span>
										<span>{t(`domain.agencyKind.${kind}`)}</span>
									</>
								}
								aside={closed && <Tag>{t("agencies.closed")}</Tag>}
							/>
						))}
					</ItemList>
				)}
				<Pagination next={page.next ? here({ after: page.next }) : undefined} />
			</div>
		</Page>
	);
}
