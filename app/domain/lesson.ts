import { DAY_MS } from "./bangkok-day";
import { ALLOWED, type Decision, refuse } from "./decision";
import { fiscalYearOf } from "./fiscal-year";
import { wordKeys } from "./library-search";
import { can } from "./permissions";
import type { MaybeViewer } from "./viewer";

/** What made things go well, as reports of the programme name it. */
export const SUCCESS_FACTORS = [
	"authority",
	"people",
	"integration",
	"staff",
	"budget",
	"supplies",
	"places",
	"communication",
	"data",
] as const;
export type SuccessFactor = (typeof SUCCESS_FACTORS)[number];

/** What stood in the way. */
export const BARRIERS = [
	"equipment",
	"digital-skills",
	"central-data",
	"rules",
	"budget",
	"staff",
	"coordination",
] as const;
export type Barrier = (typeof BARRIERS)[number];

/** What the addressee of a recommendation says to it. */
export const RECOMMENDATION_ANSWERS = ["accept", "partly", "decline"] as const;
export type RecommendationAnswer = (typeof RECOMMENDATION_ANSWERS)[number];

/** Longest texts, in characters, and most rows. */
export const LESSON_LIMITS = { title: 160, text: 4_000, short: 1_000, recommendations: 8 } as const;

/** An addressee that has not answered is reminded after so long, and again after each such time (milliseconds). */
export const REMIND_AFTER = 30 * DAY_MS;

/** What of a lesson decides under which filters and words it, and its recommendations, are found. */
export interface FindableLesson {
	titles: readonly string[];
	texts: readonly string[];
	/** Code of the agency, and of the ministry above it. */
	agencyCode: string;
	ministryCode: string;
	provinces: readonly number[];
	/** Buddhist Era. */
	fiscalYear: number;
	factors: readonly SuccessFactor[];
	barriers: readonly Barrier[];
}

/** What a list or report of lessons is narrowed to; all of it must hold. */
export interface LessonFilter {
	/** Buddhist Era. */
	year?: number;
	/** Code. */
	ministry?: string;
	/** Code. */
	agency?: string;
	/** Two-digit code. */
	province?: number;
	factor?: SuccessFactor;
	barrier?: Barrier;
}

/** Facets that a filter asks for; `public` where it asks for nothing. */
export function lessonFacets(filter: LessonFilter): string[] {
	const facets = [
		filter.agency && `agency:${filter.agency}`,
		filter.province && `province:${filter.province}`,
		filter.ministry && `ministry:${filter.ministry}`,
		filter.barrier && `barrier:${filter.barrier}`,
		filter.factor && `factor:${filter.factor}`,
		filter.year && `year:${filter.year}`,
	].filter((facet): facet is string => Boolean(facet));
	return facets.length > 0 ? facets : ["public"];
}

/** The facets of a lesson; its recommendations have the same, so that a report counts both alike. */
export function facetsOfLesson(row: Omit<FindableLesson, "titles" | "texts">): string[] {
	return [
		"public",
		`year:${row.fiscalYear}`,
		`ministry:${row.ministryCode}`,
		`agency:${row.agencyCode}`,
		...row.provinces.map((code) => `province:${code}`),
		...row.factors.map((factor) => `factor:${factor}`),
		...row.barriers.map((barrier) => `barrier:${barrier}`),
	];
}

/** All keys of a lesson: its facets and its words. */
export function lessonKeys(row: FindableLesson): string[] {
	return [...facetsOfLesson(row), ...wordKeys(row)];
}

/** Whether somebody may write a lesson of an agency. */
export function canWriteLesson({ agencyId }: { agencyId: string }, viewer: MaybeViewer): Decision {
	return can(viewer, "lesson.write", { agencyId }).allowed ? ALLOWED : refuse("notYourAgency");
}

/** Whether somebody may answer a recommendation: once, for the agency to which it went. */
export function canAnswerRecommendation(
	recommendation: { toId: string; answered: boolean },
	viewer: MaybeViewer,
): Decision {
	if (!can(viewer, "recommendation.answer", { agencyId: recommendation.toId }).allowed)
		return refuse("notYourAgency");
	return recommendation.answered ? refuse("recommendationAnswered") : ALLOWED;
}

/** How often the addressee was to be reminded by now: 0 in the first thirty days. */
export function remindersDue({ sentAt, now }: { sentAt: Date; now: Date }): number {
	return Math.max(0, Math.floor((now.getTime() - sentAt.getTime()) / REMIND_AFTER));
}

/** Fiscal years that lists and reports offer to choose from, the present one first (Buddhist Era). */
export function reportYears(now: Date, count = 10): number[] {
	const present = fiscalYearOf(now);
	return Array.from({ length: count }, (_, back) => present - back);
}
