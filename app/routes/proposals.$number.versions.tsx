import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { VersionDifference } from "~/components/proposal/version-difference";
import { Breadcrumbs, Byline, Page, PageHeader, Pagination } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import { readerOf } from "~/http/page.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { findProposalForPage } from "~/services/proposal-page.server";
import { listVersions } from "~/services/proposal-versions.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { viewer, now } }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const number = requireProposalNumber(params);
	const { id, slug, text } = await findProposalForPage({ number, viewer, now });
	const before = Number(new URL(request.url).searchParams.get("before")) || null;
	const versions = await listVersions({ proposalId: id, before });
	return {
		meta: { title: t("proposals.versions.title") },
		number,
		slug,
		title: { th: text.title, en: text.titleEn },
		before,
		...versions,
	};
}

export default function ProposalVersions() {
	const { t, to, format } = useI18n();
	const { items, older, next, title, before, ...proposal } = useLoaderData<typeof loader>();
	const path = to(proposalPath(proposal));
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: path, label: format.text(title) }]} />}
					title={t("proposals.versions.title")}
					lede={t("proposals.versions.lede")}
				/>
			}
		>
			<ol reversed className="divide-y divide-line">
				{items.map((item, index) => {
					const previous = items[index + 1] ?? older;
					return (
						<li key={item.version} className="py-6">
							<h2 id={`v${item.version}`} className="text-xl">
								{t("proposals.versionNumber", { version: item.version })}
							</h2>
							{item.by && <Byline name={item.by} at={item.at} />}
							{item.version > 1 && (
								<p className="mt-2 whitespace-pre-line font-semibold">
									{item.reason ?? t("proposals.versions.filesChanged")}
								</p>
							)}
							{previous ? (
								<VersionDifference before={previous} after={item} />
							) : (
								<p className="mt-2 text-ink-soft">{t("proposals.versions.first")}</p>
							)}
						</li>
					);
				})}
			</ol>
			<Pagination
				previous={before ? `${path}/versions` : undefined}
				next={next ? `${path}/versions?before=${next}` : undefined}
			/>
		</Page>
	);
}
