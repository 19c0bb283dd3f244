import type { Bilingual } from "~/domain/vocabulary";
import type { Cell } from "./spreadsheet";

/** What open data takes of a lesson. */
interface ListedLesson {
	number: number;
	title: { th: string; en: string | null };
	context: string;
	response?: string;
	factorsWords?: string;
	barriersWords?: string;
	agency: { code: string; name: Bilingual } | null;
	ministry: { code: string; name: Bilingual } | null;
	factors: readonly string[];
	barriers: readonly string[];
	provinces: readonly number[];
	happenedAt: Date;
	fiscalYear: number;
	createdAt: Date;
	example: boolean;
}

/** What open data takes of a recommendation. */
interface ListedRecommendation {
	lessonNumber: number;
	place: number;
	text: string;
	to: { code: string; name: Bilingual } | null;
	sentAt: Date;
	answer: { decision: string; words: string; at: Date } | null;
}

/** The public fields of a lesson; nothing else leaves. Dates are ISO 8601 in UTC, the fiscal year is of the Buddhist Era. */
export function toOpenLesson(row: ListedLesson) {
	return {
		number: row.number,
		path: `/lessons/${row.number}`,
		title: row.title,
		agency: row.agency && { code: row.agency.code, name: row.agency.name },
		ministry: row.ministry && { code: row.ministry.code, name: row.ministry.name },
		provinces: [...row.provinces],
		fiscalYear: row.fiscalYear,
		happenedAt: row.happenedAt.toISOString(),
		context: row.context,
		...(row.response === undefined ? {} : { response: row.response }),
		successFactors: [...row.factors],
		...(row.factorsWords === undefined ? {} : { successFactorsText: row.factorsWords }),
		barriers: [...row.barriers],
		...(row.barriersWords === undefined ? {} : { barriersText: row.barriersWords }),
		writtenAt: row.createdAt.toISOString(),
		example: row.example,
	};
}

/** The public fields of a recommendation. */
export function toOpenRecommendation(row: ListedRecommendation) {
	return {
		lesson: row.lessonNumber,
		place: row.place,
		text: row.text,
		to: row.to && { code: row.to.code, name: row.to.name },
		sentAt: row.sentAt.toISOString(),
		answered: row.answer !== null,
		answer: row.answer && {
			decision: row.answer.decision,
			words: row.answer.words,
			at: row.answer.at.toISOString(),
		},
	};
}

/** The recommendations of a report as rows of a table, with a row of heads; the words of the lesson stand beside each. */
export function toRecommendationTable({
	recommendations,
	lessons,
}: {
	recommendations: readonly ListedRecommendation[];
	lessons: readonly ListedLesson[];
}): Cell[][] {
	const titles = new Map(lessons.map((lesson) => [lesson.number, lesson]));
	return [
		[
			"lesson",
			"title_th",
			"agency",
			"fiscal_year",
			"place",
			"recommendation",
			"to",
			"sent_at",
			"decision",
			"answer",
			"answered_at",
		],
		...recommendations.map((row): Cell[] => {
			const lesson = titles.get(row.lessonNumber);
			return [
				row.lessonNumber,
				lesson?.title.th ?? null,
				lesson?.agency?.code ?? null,
				lesson?.fiscalYear ?? null,
				row.place,
				row.text,
				row.to?.code ?? null,
				row.sentAt.toISOString(),
				row.answer?.decision ?? null,
				row.answer?.words ?? null,
				row.answer?.at.toISOString() ?? null,
			];
		}),
	];
}
