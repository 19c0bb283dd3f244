import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { CountingNote, HowCounted } from "~/components/signal/counting-note";
import { MonthChart, NeedCounts, PartTable, WordTable } from "~/components/signal/need-figure";
import { OpenedChallenges } from "~/components/signal/opened-challenges";
import { Breadcrumbs, Page, PageHeader, StatusTag } from "~/components/ui";
import { readerOf } from "~/http/page.server";
import { parseLibraryNumber } from "~/services/library-list.server";
import { findPublicNeed } from "~/services/signal-group-page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { t, format } = readerOf(request);
	const need = await findPublicNeed({ number: parseLibraryNumber(params.number) });
	return { meta: { title: format.text(need.name), description: t("needs.lede") }, need };
}

export default function Need() {
	const { need } = useLoaderData<typeof loader>();
	const { t, to, format } = useI18n();
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/needs"), label: t("needs.title") }]} />}
					title={format.text(need.name)}
					facts={
						<>
							{need.rising && <StatusTag tone="warning">{t("needs.rising")}</StatusTag>}
							<span>
								{t("needs.between", { from: format.date(need.firstAt), until: format.date(need.lastAt) })}
							</span>
						</>
					}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				<CountingNote example={need.example} />
				<NeedCounts total={need.total} recent={need.recent} before={need.before} periods={need.periods} />
				<MonthChart months={need.months} />
				<OpenedChallenges challenges={need.challenges} />
				<WordTable words={need.words} />
				<div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
					<PartTable title={t("needs.provinces")} parts={need.provinces} />
					<PartTable title={t("needs.services")} parts={need.services} />
				</div>
				<div>
					<h2 className="mb-2 text-lg">{t("needs.sources")}</h2>
					<p>{need.sources.join(", ")}</p>
				</div>
				<HowCounted />
			</div>
		</Page>
	);
}
