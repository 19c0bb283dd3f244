import { BUDDHIST_ERA } from "~/domain/fiscal-year";
import type { Bilingual, Language } from "~/domain/vocabulary";
import type { Format } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import type { AgencyName } from "./agencies.server";
import type { LessonReport } from "./lesson-report.server";
import type { RecommendationRow } from "./lessons.server";
import { type PdfFlow, writeFlowPdf } from "./pdf-flow.server";

/** The reader for whom the paper is written. */
interface Reader {
	language: Language;
	t: Translate;
	format: Format;
	/** Writes a year in the reader's digits. */
	digits: (text: string) => string;
}

/** The scope of a report in words: fiscal year, ministry, province. */
export function scopeText({ scope, reader }: { scope: LessonReport["scope"]; reader: Reader }): string {
	const { t, format } = reader;
	const names = [scope.ministry, scope.agency, scope.province].flatMap((name: Bilingual | null) =>
		name ? [format.text(name)] : [],
	);
	return (
		[...(scope.year ? [yearText(scope.year, reader)] : []), ...names].join(" · ") || t("lessons.report.all")
	);
}

function yearText(year: number, { t, language, digits }: Reader): string {
	return t("lessons.fiscalYear", {
		year: digits(String(language === "th" ? year : year - BUDDHIST_ERA)),
	});
}

/**
 * The report on lessons as a paper to print: figures, then each lesson, then every recommendation and its answer.
 * @param now the moment for which it holds
 * @returns the bytes of the PDF
 */
export async function writeLessonReportPdf({
	report,
	reader,
	now,
}: {
	report: LessonReport;
	reader: Reader;
	now: Date;
}): Promise<Buffer> {
	const { t, format, language } = reader;
	return writeFlowPdf({
		language,
		title: t("lessons.report.title"),
		author: t("common.siteName"),
		at: now,
		foot: (page, pages) =>
			t("lessons.report.foot", { page: format.number(page), pages: format.number(pages) }),
		draw: (flow) => {
			flow.title(t("lessons.report.title"));
			flow.paragraph(scopeText({ scope: report.scope, reader }), { bold: true, centred: true });
			flow.paragraph(t("lessons.report.asOf", { date: format.date(now) }), { soft: true, centred: true });
			flow.space(8);
			flow.paragraph(t("lessons.report.summary", { lessons: report.lessons, agencies: report.agencies }));
			flow.paragraph(t("lessons.report.answeredOf", report.recommendations));
			drawFigures({ flow, report, reader });
			drawLessons({ flow, report, reader });
			drawRecommendations({ flow, report, reader });
		},
	});
}

type Drawing = { flow: PdfFlow; report: LessonReport; reader: Reader };

function drawFigures({ flow, report, reader }: Drawing): void {
	const { t, format } = reader;
	const nameOf = (agency: AgencyName | null) => (agency ? format.text(agency.name) : "–");
	const bars = (title: string, rows: { label: string; count: number }[]) => {
		if (rows.length === 0) return;
		flow.heading(title, 2);
		flow.bars(rows.map(({ label, count }) => ({ label, value: count, text: format.number(count) })));
	};
	flow.heading(t("lessons.report.figures"));
	bars(
		t("lessons.report.factors"),
		report.factors.map(({ key, count }) => ({ label: t(`lessons.factor.${key}`), count })),
	);
	bars(
		t("lessons.report.barriers"),
		report.barriers.map(({ key, count }) => ({ label: t(`lessons.barrier.${key}`), count })),
	);
	if (report.ministries.length > 1)
		bars(
			t("lessons.report.ministries"),
			report.ministries.map(({ agency, count }) => ({ label: nameOf(agency), count })),
		);
	if (report.years.length > 1)
		bars(
			t("lessons.report.years"),
			report.years.map(({ key, count }) => ({ label: yearText(key, reader), count })),
		);
	if (report.provinces.length > 1)
		bars(
			t("lessons.report.provinces"),
			report.provinces.map(({ name, count }) => ({ label: format.text(name), count })),
		);
}

function drawLessons({ flow, report, reader }: Drawing): void {
	const { t, format } = reader;
	if (report.texts.length === 0) return;
	flow.heading(t("lessons.title"));
	if (report.texts.length < report.lessons)
		flow.paragraph(t("lessons.report.newestOnly", { count: report.texts.length }), { soft: true });
	for (const lesson of report.texts) {
		flow.heading(`${format.number(lesson.number)}. ${format.text(lesson.title)}`, 2);
		const agency = lesson.agency ? format.text(lesson.agency.name) : "";
		flow.paragraph(
			[agency, yearText(lesson.fiscalYear, reader), ...(lesson.example ? [t("common.example")] : [])].join(
				" · ",
			),
			{ soft: true },
		);
		for (const [label, text] of [
			[t("lessons.page.context"), lesson.context],
			[t("lessons.page.response"), lesson.response],
			[t("lessons.page.factors"), lesson.factorsWords],
			[t("lessons.page.barriers"), lesson.barriersWords],
		] as const) {
			flow.paragraph(label, { bold: true });
			flow.paragraph(text, { indent: 14 });
		}
	}
}

function drawRecommendations({ flow, report, reader }: Drawing): void {
	const { t, format } = reader;
	if (report.recommendationRows.length === 0) return;
	const answerOf = ({ answer }: RecommendationRow) =>
		answer
			? `${t(`lessons.answer.${answer.decision}`)} (${format.date(answer.at)}): ${answer.words}`
			: t("lessons.report.open");
	flow.heading(t("lessons.page.recommendations"));
	for (const [index, row] of report.recommendationRows.entries()) {
		flow.list([row.text], () => `${format.number(index + 1)}.`);
		flow.paragraph(
			`${t("lessons.recommendation.to")} ${row.to ? format.text(row.to.name) : "–"} · ${answerOf(row)}`,
			{ soft: true, indent: 30 },
		);
	}
}
