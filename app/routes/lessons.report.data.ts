import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerJson } from "~/http/json-answer.server";
import { readLessonQuery } from "~/input/lesson";
import { toOpenLesson, toOpenRecommendation, toRecommendationTable } from "~/open-data/lesson";
import { writeCsv } from "~/open-data/spreadsheet";
import { loadLessonReport } from "~/services/lesson-report.server";
import { tabulateReport } from "~/services/lesson-report-table.server";

/**
 * The report on lessons as data: its recommendations as CSV, with `as=figures` the figures behind its charts as CSV, or with
 * `as=json` lessons, recommendations and figures.
 */
export async function loader({ request }: LoaderFunctionArgs) {
	const params = new URL(request.url).searchParams;
	const { q: _, after: _after, ...query } = readLessonQuery(params);
	const report = await loadLessonReport({ query });
	if (params.get("as") === "json")
		return answerJson({
			request,
			data: {
				scope: report.scope,
				lessons: report.texts.map(toOpenLesson),
				recommendations: report.recommendationRows.map(toOpenRecommendation),
				figures: {
					lessons: report.lessons,
					agencies: report.agencies,
					recommendations: report.recommendations,
					successFactors: report.factors,
					barriers: report.barriers,
				},
			},
		});
	const isFigures = params.get("as") === "figures";
	const table = isFigures
		? tabulateReport(report)
		: toRecommendationTable({ recommendations: report.recommendationRows, lessons: report.texts });
	return new Response(writeCsv(table), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="lessons-${isFigures ? "figures" : "report"}.csv"`,
			"X-Content-Type-Options": "nosniff",
			"Cache-Control": "public, max-age=60",
		},
	});
}
