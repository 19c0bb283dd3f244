import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { LessonFilters, lessonPath } from "~/components/lesson/lesson-filters";
import { LessonItem } from "~/components/lesson/lesson-item";
import { RecommendationList } from "~/components/lesson/recommendation-list";
import { ReportFigures } from "~/components/lesson/report-figures";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, EmptyState, ItemList, Page, PageHeader } from "~/components/ui";
import { reportYears } from "~/domain/lesson";
import { readerOf } from "~/http/page.server";
import { readLessonQuery } from "~/input/lesson";
import { listAgencyOptions } from "~/services/agencies.server";
import { loadLessonReport } from "~/services/lesson-report.server";
import { scopeText } from "~/services/lesson-report-pdf.server";
import { listProvinces } from "~/services/provinces.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const reader = { ...readerOf(request), digits: (text: string) => text };
	const { q: _, after: _after, ...query } = readLessonQuery(new URL(request.url).searchParams);
	const [report, agencies, provinces] = await Promise.all([
		loadLessonReport({ query }),
		listAgencyOptions(),
		listProvinces(),
	]);
	return {
		meta: { title: reader.t("lessons.report.title"), description: reader.t("lessons.report.lede") },
		query,
		report,
		scope: scopeText({ scope: report.scope, reader }),
		years: reportYears(now),
		agencies: agencies.map(({ code, kind, name }) => ({ code, kind, name })),
		provinces,
		now,
	};
}

export default function Report() {
	const { query, report, scope, years, agencies, provinces, now } = useLoaderData<typeof loader>();
	const { t, to, format, language } = useI18n();
	const file = (end: string) => lessonPath(to(`/lessons/report/${end}`), query);
	const join = (path: string, param: string) => `${path}${path.includes("?") ? "&" : "?"}${param}`;
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/lessons"), label: t("lessons.title") }]} />}
					title={t("lessons.report.title")}
					lede={scope}
					facts={t("lessons.report.asOf", { date: format.date(now) })}
				/>
			}
		>
			<LessonFilters
				path="/lessons/report"
				query={query}
				years={years}
				agencies={agencies}
				provinces={provinces}
			/>
			{report.lessons === 0 ? (
				<div className="mt-8">
					<EmptyState title={t("lessons.empty")}>{t("lessons.emptyNote")}</EmptyState>
				</div>
			) : (
				<div className="mt-8 flex flex-col gap-12">
					<div>
						<p className="max-w-text text-lg">
							{t("lessons.report.summary", { lessons: report.lessons, agencies: report.agencies })}{" "}
							{t("lessons.report.answeredOf", report.recommendations)}
						</p>
						<p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 print:hidden">
							<a href={file("pdf")}>{t("lessons.report.pdf")}</a>
							{language === "th" && (
								<a href={join(file("pdf"), "digits=thai")}>{t("lessons.report.pdfThaiDigits")}</a>
							)}
							<a href={file("data")}>{t("lessons.report.csv")}</a>
							<a href={join(file("data"), "as=json")}>{t("lessons.report.json")}</a>
						</p>
					</div>
					<ReportFigures dataTo={join(file("data"), "as=figures")} report={report} />
					<section aria-labelledby="recommendations">
						<h2 id="recommendations" className="mb-3">
							{t("lessons.page.recommendations")}
						</h2>
						<RecommendationList recommendations={report.recommendationRows} now={now} withLesson />
					</section>
					<section aria-labelledby="lessons">
						<h2 id="lessons" className="mb-3">
							{t("lessons.title")}
						</h2>
						{report.texts.length < report.lessons && (
							<p className="mb-3 text-ink-soft">
								{t("lessons.report.newestOnly", { count: report.texts.length })}
							</p>
						)}
						<ItemList label={t("lessons.title")}>
							{report.texts.map((lesson) => (
								<LessonItem key={lesson.number} lesson={lesson} level={3} />
							))}
						</ItemList>
					</section>
				</div>
			)}
		</Page>
	);
}
