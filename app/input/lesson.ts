import { BARRIERS, LESSON_LIMITS, RECOMMENDATION_ANSWERS, SUCCESS_FACTORS } from "~/domain/lesson";
import { thaiDate } from "./date";
import { agencyCode, provinceCodes } from "./innovation";
import { z } from "./messages";

const text = (max: number) => z.string().trim().min(1).max(max);
const optionalText = (max: number) => z.string().trim().max(max).optional();
const word = <const T extends readonly [string, ...string[]]>(words: T) =>
	z.enum(words).optional().catch(undefined);

/** One recommendation as sent; a row left empty is none. */
const recommendationRow = z.object({
	text: optionalText(LESSON_LIMITS.short),
	to: agencyCode.optional(),
});

const recommendations = z
	.array(recommendationRow.optional())
	.max(LESSON_LIMITS.recommendations)
	.optional()
	.transform((rows, context) => {
		const kept: { text: string; to: string }[] = [];
		for (const [index, row] of (rows ?? []).entries()) {
			if (!row?.text && !row?.to) continue;
			const refuse = (name: string) =>
				context.addIssue({
					code: "custom",
					message: "errors.field.required",
					path: [index, name],
					input: rows,
				});
			if (!row.text) refuse("text");
			if (!row.to) refuse("to");
			if (row.text && row.to) kept.push({ text: row.text, to: row.to });
		}
		if (kept.length === 0 && context.issues.length === 0)
			context.addIssue({ code: "custom", message: "errors.field.required", path: [], input: rows });
		return kept;
	});

/** An agency writes down a lesson. */
export const lessonSchema = z.object({
	agency: agencyCode,
	commitment: z.coerce.number().int().positive().optional(),
	innovation: z.coerce.number().int().positive().optional(),
	title: text(LESSON_LIMITS.title),
	titleEn: optionalText(LESSON_LIMITS.title),
	context: text(LESSON_LIMITS.text),
	response: text(LESSON_LIMITS.text),
	factors: z.array(z.enum(SUCCESS_FACTORS)).min(1),
	factorsWords: text(LESSON_LIMITS.text),
	barriers: z.array(z.enum(BARRIERS)).default([]),
	barriersWords: text(LESSON_LIMITS.text),
	provinces: provinceCodes,
	happenedAt: thaiDate(),
	recommendations,
});
export type LessonInput = z.output<typeof lessonSchema>;

/** The addressee answers a recommendation. */
export const answerRecommendationSchema = z.object({
	decision: z.enum(RECOMMENDATION_ANSWERS),
	words: text(LESSON_LIMITS.short),
});
export type AnswerRecommendationInput = z.output<typeof answerRecommendationSchema>;

/** Query of the list of lessons and of the report. Words that make no sense narrow nothing. */
export const lessonListSchema = z.object({
	q: z.string().trim().max(200).optional().catch(undefined),
	/** Fiscal year, Buddhist Era. */
	year: z
		.string()
		.regex(/^2[4-6]\d\d$/)
		.optional()
		.catch(undefined),
	ministry: agencyCode.optional().catch(undefined),
	agency: agencyCode.optional().catch(undefined),
	province: z
		.string()
		.regex(/^[1-9]\d$/)
		.optional()
		.catch(undefined),
	factor: word(SUCCESS_FACTORS),
	barrier: word(BARRIERS),
	after: z.string().max(200).optional(),
});
export type LessonListQuery = z.output<typeof lessonListSchema>;

/** Reads the query of lists and reports of lessons from an address; empty values count as absent. */
export function readLessonQuery(params: URLSearchParams): LessonListQuery {
	return lessonListSchema.parse(Object.fromEntries([...params].filter(([, value]) => value !== "")));
}
