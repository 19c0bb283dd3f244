import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { AgencyAnswersChart } from "~/components/programme/agency-answers";
import { AgencyFiguresTable } from "~/components/programme/agency-figures";
import { ChallengesChart, GroupsChart } from "~/components/programme/breakdown-charts";
import { ExampleFigures } from "~/components/programme/example-figures";
import { IndicatorCharts } from "~/components/programme/indicator-charts";
import { KeyFigures } from "~/components/programme/key-figures";
import { ProvinceMap } from "~/components/programme/province-map";
import { FunnelChart, OutcomesChart, PromisesChart, StepsChart } from "~/components/programme/year-charts";
import { YearChoice } from "~/components/programme/year-choice";
import { Page, PageHeader } from "~/components/ui";
import { can } from "~/domain/permissions";
import { readerOf } from "~/http/page.server";
import { readProgrammeQuery } from "~/input/programme";
import { loadDashboard, pickLargest, yearOfQuery } from "~/services/programme-dashboard.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { now, viewer } }: LoaderFunctionArgs) {
	const { t } = readerOf(request);
	const query = readProgrammeQuery(new URL(request.url).searchParams);
	const { agencies, ...dashboard } = await loadDashboard({ year: yearOfQuery(query, now), now });
	return {
		meta: { title: t("programme.title"), description: t("programme.lede") },
		...dashboard,
		...pickLargest(agencies),
		manageable: can(viewer, "indicator.manage").allowed,
	};
}

export default function Programme() {
	const { manageable, agencyCount, ...figures } = useLoaderData<typeof loader>();
	const { t, format } = useI18n();
	const { year, counts, before } = figures;
	return (
		<Page
			header={
				<PageHeader
					title={t("programme.title")}
					lede={t("programme.lede")}
					facts={t("programme.asOf", { date: format.dateTime(figures.asOf) })}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				<ExampleFigures shown={counts.examples + (before?.examples ?? 0) > 0} />
				<YearChoice year={year} years={figures.years} range={figures.range} comparable={before !== null} />
				<KeyFigures year={year} counts={counts} before={before} />
				<OutcomesChart year={year} counts={counts} before={before} />
				<div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
					<FunnelChart year={year} counts={counts} before={before} />
					<div className="flex flex-col gap-12">
						<PromisesChart year={year} counts={counts} before={before} />
						<StepsChart year={year} steps={figures.steps} before={figures.stepsBefore} />
					</div>
					<ChallengesChart year={year} challenges={figures.challenges} />
					<GroupsChart year={year} groups={figures.groups} />
				</div>
				<ProvinceMap year={year} provinces={figures.provinces} nationwide={figures.nationwide} />
				<AgencyAnswersChart year={year} rows={figures.agencies} />
				<AgencyFiguresTable year={year} rows={figures.agencies} all={agencyCount} />
				<IndicatorCharts indicators={figures.indicators} manageable={manageable} />
			</div>
		</Page>
	);
}
