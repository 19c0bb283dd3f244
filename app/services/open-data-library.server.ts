import type { Types } from "mongoose";
import { lessonFacets } from "~/domain/lesson";
import type { LessonListQuery } from "~/input/lesson";
import type { OpenRow } from "~/open-data/dataset";
import { toOpenInnovation } from "~/open-data/innovation";
import { toOpenLesson, toOpenRecommendation } from "~/open-data/lesson";
import { toOpenReuse } from "~/open-data/reuse";
import { InnovationModel, ReuseModel } from "~~/models/innovation.server";
import { LessonModel, RecommendationModel } from "~~/models/lesson.server";
import { findAgencyNames } from "./agencies.server";
import type { ListPage } from "./cursor.server";
import { INNOVATION_ROW_FIELDS, type StoredInnovation, toInnovationRows } from "./innovations.server";
import {
	LESSON_ROW_FIELDS,
	queryLessons,
	type StoredLesson,
	toLessonFilter,
	toLessonRows,
} from "./lessons.server";
import { listByKeys } from "./library-list.server";
import { defineSource, findById } from "./open-data-source.server";

/** Solutions in the library; those that were withdrawn are left out. */
export const innovationSource = defineSource({
	model: InnovationModel,
	filter: { withdrawnAt: null },
	field: "updatedAt",
	select: INNOVATION_ROW_FIELDS,
	toRows: async ({ stored }: { stored: StoredInnovation[] }): Promise<OpenRow[]> =>
		(await toInnovationRows(stored)).map(toOpenInnovation),
});

interface StoredReuse {
	_id: Types.ObjectId;
	number: number;
	innovation: Types.ObjectId;
	owner: Types.ObjectId;
	adopter: Types.ObjectId;
	record?: {
		adapted: string;
		hoursSaved?: number | null;
		bahtSaved?: number | null;
		measured: string;
		inUseSince?: Date | null;
	} | null;
	confirmedAt: Date;
	example: boolean;
}

/** Reuses that both agencies have confirmed, of solutions that are still in the library. */
export const reuseSource = defineSource({
	model: ReuseModel,
	filter: { state: "confirmed" },
	field: "confirmedAt",
	select: {
		number: 1,
		innovation: 1,
		owner: 1,
		adopter: 1,
		"record.adapted": 1,
		"record.hoursSaved": 1,
		"record.bahtSaved": 1,
		"record.measured": 1,
		"record.inUseSince": 1,
		example: 1,
	},
	toRows: async ({ stored }: { stored: StoredReuse[] }) => {
		const [agencies, innovations] = await Promise.all([
			findAgencyNames(stored.flatMap(({ owner, adopter }) => [owner, adopter])),
			findById({
				ids: stored.map(({ innovation }) => innovation),
				find: (filter) =>
					InnovationModel.find({ ...filter, withdrawnAt: null })
						.select({ number: 1 })
						.lean<{ _id: Types.ObjectId; number: number }[]>(),
			}),
		]);
		return stored.flatMap((row) => {
			const innovation = innovations.get(row.innovation.toHexString());
			if (!innovation || !row.record) return [];
			return [
				toOpenReuse({
					...row.record,
					number: row.number,
					innovation: innovation.number,
					owner: agencies.get(row.owner.toHexString()) ?? null,
					adopter: agencies.get(row.adopter.toHexString()) ?? null,
					confirmedAt: row.confirmedAt,
					example: row.example,
				}),
			];
		});
	},
});

const LESSON_FIELDS = { ...LESSON_ROW_FIELDS, response: 1, factorsWords: 1, barriersWords: 1 } as const;
type WholeLesson = StoredLesson & { response: string; factorsWords: string; barriersWords: string };

async function toOpenLessons(stored: readonly WholeLesson[]): Promise<OpenRow[]> {
	const rows = await toLessonRows(stored);
	return rows.map((row, place) => {
		const { response = "", factorsWords = "", barriersWords = "" } = stored[place] ?? {};
		return toOpenLesson({ ...row, response, factorsWords, barriersWords });
	});
}

/** Lessons. */
export const lessonSource = defineSource({
	model: LessonModel,
	filter: { keys: "public" },
	field: "createdAt",
	select: LESSON_FIELDS,
	toRows: ({ stored }: { stored: WholeLesson[] }) => toOpenLessons(stored),
});

/**
 * A page of lessons as open data, with the filters and the order of the public list.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listOpenLessons({
	query,
	limit,
}: {
	query: LessonListQuery;
	limit: number;
}): Promise<ListPage<OpenRow>> {
	const page = await listByKeys({
		facets: lessonFacets(toLessonFilter(query)),
		question: query.q,
		after: query.after,
		limit,
		run: (filter, most) => queryLessons(filter, most).select(LESSON_FIELDS).lean<WholeLesson[]>(),
	});
	return { items: await toOpenLessons(page.items), next: page.next };
}

interface StoredRecommendation {
	_id: Types.ObjectId;
	lessonNumber: number;
	place: number;
	text: string;
	to: Types.ObjectId;
	answer?: { decision: string; words: string; at: Date } | null;
	createdAt: Date;
}

/** Recommendations of lessons, with what was answered. */
export const recommendationSource = defineSource({
	model: RecommendationModel,
	filter: {},
	field: "createdAt",
	select: {
		lessonNumber: 1,
		place: 1,
		text: 1,
		to: 1,
		"answer.decision": 1,
		"answer.words": 1,
		"answer.at": 1,
	},
	toRows: async ({ stored }: { stored: StoredRecommendation[] }) => {
		const agencies = await findAgencyNames(stored.map(({ to }) => to));
		return stored.map((row) =>
			toOpenRecommendation({
				...row,
				to: agencies.get(row.to.toHexString()) ?? null,
				sentAt: row.createdAt,
				answer: row.answer ?? null,
			}),
		);
	},
});
