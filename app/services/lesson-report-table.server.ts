import type { Cell } from "~/open-data/spreadsheet";
import type { LessonReport } from "./lesson-report.server";

type Figures = Pick<
	LessonReport,
	"lessons" | "factors" | "barriers" | "ministries" | "years" | "provinces" | "recommendations" | "addressees"
>;

/** The figures drawn in a report on lessons as one table with a head: what is counted, of how many. Years in the Buddhist Era. */
export function tabulateReport({ lessons, recommendations, ...report }: Figures): Cell[][] {
	const counted = (figure: string, rows: readonly { key: string | number; count: number }[]): Cell[][] =>
		rows.map(({ key, count }) => [figure, key, null, null, count, lessons]);
	return [
		["figure", "key", "name_th", "name_en", "count", "of"],
		...counted("success_factor", report.factors),
		...counted("barrier", report.barriers),
		...report.ministries.map(({ agency, count }): Cell[] => [
			"ministry",
			agency?.code ?? null,
			agency?.name.th ?? null,
			agency?.name.en ?? null,
			count,
			lessons,
		]),
		...counted("fiscal_year", report.years),
		...report.provinces.map(({ name, count }): Cell[] => [
			"province",
			null,
			name.th,
			name.en,
			count,
			lessons,
		]),
		["recommendations", "answered", null, null, recommendations.answered, recommendations.total],
		...report.addressees.flatMap(({ agency, open, accept, partly, decline }) =>
			Object.entries({ open, accept, partly, decline }).map(([answer, count]): Cell[] => [
				`recommendations_${answer}`,
				agency?.code ?? null,
				agency?.name.th ?? null,
				agency?.name.en ?? null,
				count,
				open + accept + partly + decline,
			]),
		),
	];
}
