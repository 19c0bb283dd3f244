import mongoose, { Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import {
	type Barrier,
	type LessonFilter,
	lessonFacets,
	type RecommendationAnswer,
	type SuccessFactor,
} from "~/domain/lesson";
import type { LessonListQuery } from "~/input/lesson";
import { CommitmentModel } from "~~/models/commitment.server";
import { LessonModel, RecommendationModel } from "~~/models/lesson.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import type { ListPage } from "./cursor.server";
import { findInnovationTitles } from "./innovations.server";
import { keysFilter, listByKeys } from "./library-list.server";
import { listProvinces, type ProvinceOption } from "./provinces.server";

/** A lesson as lists show it. */
export interface LessonRow {
	id: string;
	number: number;
	title: { th: string; en: string | null };
	context: string;
	agency: AgencyName | null;
	ministry: AgencyName | null;
	factors: SuccessFactor[];
	barriers: Barrier[];
	provinces: number[];
	happenedAt: Date;
	/** Buddhist Era. */
	fiscalYear: number;
	createdAt: Date;
	example: boolean;
}

/** A recommendation and how it stands. */
export interface RecommendationRow {
	id: string;
	lessonNumber: number;
	place: number;
	text: string;
	to: AgencyName | null;
	sentAt: Date;
	answer: { decision: RecommendationAnswer; words: string; at: Date } | null;
}

/** A lesson with all of it. */
export interface LessonPage extends LessonRow {
	response: string;
	factorsWords: string;
	barriersWords: string;
	source: string | null;
	provinceNames: ProvinceOption[];
	commitment: { number: number } | null;
	innovation: { number: number; title: { th: string; en: string | null } } | null;
	recommendations: RecommendationRow[];
}

export const LESSON_ROW_FIELDS = {
	number: 1,
	title: 1,
	titleEn: 1,
	context: 1,
	agency: 1,
	ministry: 1,
	factors: 1,
	barriers: 1,
	provinces: 1,
	happenedAt: 1,
	fiscalYear: 1,
	createdAt: 1,
	example: 1,
} as const;

/** A stored lesson with {@link LESSON_ROW_FIELDS}. */
export interface StoredLesson {
	_id: Types.ObjectId;
	number: number;
	title: string;
	titleEn?: string | null;
	context: string;
	agency: Types.ObjectId;
	ministry: Types.ObjectId;
	factors: SuccessFactor[];
	barriers: Barrier[];
	provinces: number[];
	happenedAt: Date;
	fiscalYear: number;
	createdAt: Date;
	example: boolean;
}

const PAGE_SIZE = 20;

/** What the words of an address narrow lessons to. */
export function toLessonFilter(query: LessonListQuery): LessonFilter {
	const { ministry, agency, factor, barrier } = query;
	return {
		ministry,
		agency,
		factor,
		barrier,
		...(query.year ? { year: Number(query.year) } : {}),
		...(query.province ? { province: Number(query.province) } : {}),
	};
}

/** The database query of lessons; lists, reports and the test of its index share it. */
export function queryLessons(filter: Record<string, unknown>, limit: number) {
	return LessonModel.find(filter).sort({ createdAt: -1, _id: -1 }).limit(limit);
}

/**
 * A page of lessons, newest first, as strictly by the words asked for as finds anything.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listLessons({
	query,
	limit = PAGE_SIZE,
}: {
	query: LessonListQuery;
	limit?: number;
}): Promise<ListPage<LessonRow>> {
	const page = await listByKeys({
		facets: lessonFacets(toLessonFilter(query)),
		question: query.q,
		after: query.after,
		limit,
		run: (filter, most) => queryLessons(filter, most).select(LESSON_ROW_FIELDS).lean<StoredLesson[]>(),
	});
	return { items: await toLessonRows(page.items), next: page.next };
}

/** Adds names of agencies to rows. */
export async function toLessonRows(rows: readonly StoredLesson[]): Promise<LessonRow[]> {
	const agencies = await findAgencyNames(rows.flatMap(({ agency, ministry }) => [agency, ministry]));
	return rows.map((row) => ({
		id: row._id.toHexString(),
		number: row.number,
		title: { th: row.title, en: row.titleEn ?? null },
		context: row.context,
		agency: agencies.get(row.agency.toHexString()) ?? null,
		ministry: agencies.get(row.ministry.toHexString()) ?? null,
		factors: [...row.factors],
		barriers: [...row.barriers],
		provinces: [...row.provinces],
		happenedAt: row.happenedAt,
		fiscalYear: row.fiscalYear,
		createdAt: row.createdAt,
		example: row.example,
	}));
}

/**
 * A lesson by its number.
 * @throws {DomainError} `notFound`
 */
export async function findLesson({ number }: { number: number | null }): Promise<LessonPage> {
	const row = await LessonModel.findOne({ number }).select({ keys: 0, request: 0, by: 0 }).lean();
	if (!row) throw new DomainError("notFound");
	const [[base], provinceNames, commitment, [innovation], recommendations] = await Promise.all([
		toLessonRows([row as unknown as StoredLesson]),
		row.provinces.length > 0 ? listProvinces({ codes: row.provinces }) : [],
		row.commitment ? CommitmentModel.findById(row.commitment).select({ number: 1 }).lean() : null,
		row.innovation ? findInnovationTitles({ ids: [row.innovation] }) : [],
		listRecommendations({ filter: { lesson: row._id }, sort: { place: 1 } }),
	]);
	if (!base) throw new DomainError("notFound");
	return {
		...base,
		response: row.response,
		factorsWords: row.factorsWords,
		barriersWords: row.barriersWords,
		source: row.source ?? null,
		provinceNames,
		commitment: commitment ? { number: commitment.number } : null,
		innovation: innovation ?? null,
		recommendations,
	};
}

/** Recommendations by a filter that an index serves, with the names of those to whom they went. */
export async function listRecommendations({
	filter,
	sort,
	limit = 500,
}: {
	filter: Record<string, unknown>;
	sort: Record<string, 1 | -1>;
	limit?: number;
}): Promise<RecommendationRow[]> {
	const rows = await RecommendationModel.find(filter)
		.sort(sort)
		.limit(limit)
		.select({ lessonNumber: 1, place: 1, text: 1, to: 1, answer: 1, createdAt: 1 })
		.lean();
	const agencies = await findAgencyNames(rows.map(({ to }) => to));
	return rows.map((row) => ({
		id: row._id.toHexString(),
		lessonNumber: row.lessonNumber,
		place: row.place,
		text: row.text,
		to: agencies.get(row.to.toHexString()) ?? null,
		sentAt: row.createdAt,
		answer: row.answer ? { decision: row.answer.decision, words: row.answer.words, at: row.answer.at } : null,
	}));
}

/** Lessons that were learned from a solution, for its page. */
export async function listLessonsOfInnovation({
	innovationId,
}: {
	innovationId: string;
}): Promise<LessonRow[]> {
	const rows = await LessonModel.find({
		innovation: mongoose.trusted({ $eq: new Types.ObjectId(innovationId), $type: "objectId" }),
	})
		.limit(PAGE_SIZE)
		.select(LESSON_ROW_FIELDS)
		.lean<StoredLesson[]>();
	return toLessonRows(rows);
}

/** Plans of the queries of lessons and recommendations, by name, for the test of indexes. */
export async function explainLessonLists(): Promise<Record<string, unknown>> {
	const plans: Record<string, unknown> = {};
	for (const [name, keys] of Object.entries({
		all: ["public"],
		report: ["ministry:moph", "year:2564"],
		search: ["w:ข้อมูล", "year:2564"],
	}))
		plans[`lessons ${name}`] = await queryLessons(keysFilter({ keys }), 21).explain("queryPlanner");
	const id = new Types.ObjectId();
	const recommendations: Record<string, [Record<string, unknown>, Record<string, 1 | -1>]> = {
		"of a lesson": [{ lesson: id }, { place: 1 }],
		"of a report": [{ keys: "year:2564" }, { open: -1, createdAt: 1, _id: 1 }],
		"to an agency": [
			{ to: mongoose.trusted({ $in: [id] }), open: true },
			{ createdAt: 1, _id: 1 },
		],
		"still open": [{ open: true }, { createdAt: 1, _id: 1 }],
		"to remind": [{ remindAt: mongoose.trusted({ $lte: new Date() }) }, { remindAt: 1 }],
	};
	for (const [name, [filter, sort]] of Object.entries(recommendations))
		plans[`recommendations ${name}`] = await RecommendationModel.find(filter)
			.sort(sort)
			.limit(30)
			.explain("queryPlanner");
	return plans;
}
