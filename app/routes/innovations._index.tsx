import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { InnovationFilters, innovationListPath } from "~/components/innovation/innovation-filters";
import { InnovationItem } from "~/components/innovation/innovation-item";
import { metaOf } from "~/components/page-meta";
import { ButtonLink, EmptyState, ItemList, Page, PageHeader, Pagination } from "~/components/ui";
import { SUMMARY_SHOWN, shorten } from "~/domain/shorten";
import { readerOf } from "~/http/page.server";
import { innovationListSchema } from "~/input/innovation";
import { listAgencyOptions } from "~/services/agencies.server";
import { listInnovations } from "~/services/innovations.server";
import { listProvinces } from "~/services/provinces.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const query = innovationListSchema.parse(
		Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== "")),
	);
	const [page, agencies, provinces] = await Promise.all([
		listInnovations({ query }),
		listAgencyOptions(),
		listProvinces(),
	]);
	return {
		meta: { title: t("innovations.title"), description: t("innovations.lede") },
		query,
		agencies: agencies.map(({ id, code, kind, name }) => ({ id, code, kind, name })),
		provinces,
		...page,
		items: page.items.map((row) => ({
			...row,
			summary: {
				th: shorten(row.summary.th, SUMMARY_SHOWN),
				en: row.summary.en && shorten(row.summary.en, SUMMARY_SHOWN),
			},
		})),
	};
}

export default function Innovations() {
	const { query, agencies, provinces, items, next } = useLoaderData<typeof loader>();
	const { t, to } = useI18n();
	const path = to("/innovations");
	return (
		<Page header={<PageHeader title={t("innovations.title")} lede={t("innovations.lede")} />}>
			<InnovationFilters query={query} agencies={agencies} provinces={provinces} />
			<div className="mt-6">
				{items.length === 0 ? (
					<EmptyState
						title={t("innovations.empty")}
						action={
							<ButtonLink to={path} variant="secondary">
								{t("innovations.showAll")}
							</ButtonLink>
						}
					>
						{t("innovations.emptyNote")}
					</EmptyState>
				) : (
					<ItemList label={t("innovations.listLabel")}>
						{items.map((innovation) => (
							<InnovationItem key={innovation.number} innovation={innovation} />
						))}
					</ItemList>
				)}
			</div>
			<Pagination
				previous={query.after && innovationListPath(path, query, { after: undefined })}
				next={next ? innovationListPath(path, query, { after: next }) : undefined}
			/>
			<p className="mt-8 flex flex-wrap gap-x-6 gap-y-1">
				<Link to={to("/lessons")}>{t("lessons.title")}</Link>
				<Link to={to("/playbooks")}>{t("playbooks.title")}</Link>
				<Link to={to("/training")}>{t("training.title")}</Link>
			</p>
		</Page>
	);
}
