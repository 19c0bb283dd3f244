import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AgencyTable } from "~/components/agency/agency-table";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { ExampleFigures } from "~/components/programme/example-figures";
import { EmptyState, Page, PageHeader } from "~/components/ui";
import { AGENCY_KINDS } from "~/domain/vocabulary";
import { readerOf } from "~/http/page.server";
import { listAgencyTree } from "~/services/agency-figures.server";
import { holdsExamples } from "~/services/programme.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const [tree, example] = await Promise.all([listAgencyTree({ now }), holdsExamples()]);
	return { meta: { title: t("agencies.title"), description: t("agencies.lede") }, tree, example };
}

export default function Agencies() {
	const { tree, example } = useLoaderData<typeof loader>();
	const { t } = useI18n();
	const groups = ["ministry", ...AGENCY_KINDS.filter((kind) => kind !== "ministry")] as const;
	const filled = groups
		.map((kind) => ({ kind, nodes: tree.filter((node) => node.kind === kind) }))
		.filter(({ nodes }) => nodes.length > 0);
	return (
		<Page header={<PageHeader title={t("agencies.title")} lede={t("agencies.lede")} />}>
			{filled.length === 0 ? (
				<EmptyState title={t("agencies.none")}>{t("agencies.noneNote")}</EmptyState>
			) : (
				<div className="flex flex-col gap-12">
					<ExampleFigures shown={example} />
					<ul className="flex flex-wrap gap-x-6 gap-y-1">
						{filled.map(({ kind }) => (
							<li key={kind}>
								<a href={`#${kind}`} className="inline-block py-1">
									{t(`agencies.group.${kind}`)}
								</a>
							</li>
						))}
					</ul>
					{filled.map(({ kind, nodes }) => (
						<section key={kind} aria-labelledby={kind}>
							<h2 id={kind} className="mb-3">
								{t(`agencies.group.${kind}`)}
							</h2>
							<AgencyTable caption={t(`agencies.group.${kind}`)} nodes={nodes} />
						</section>
					))}
				</div>
			)}
		</Page>
	);
}
