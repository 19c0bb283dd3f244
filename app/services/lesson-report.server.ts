import type { PipelineStage, Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { BARRIERS, type Barrier, lessonFacets, SUCCESS_FACTORS, type SuccessFactor } from "~/domain/lesson";
import type { Bilingual } from "~/domain/vocabulary";
import type { LessonListQuery } from "~/input/lesson";
import { LessonModel, RecommendationModel } from "~~/models/lesson.server";
import { type AgencyName, findAgencyByCode, findAgencyNames } from "./agencies.server";
import {
	LESSON_ROW_FIELDS,
	type LessonRow,
	listRecommendations,
	queryLessons,
	type RecommendationRow,
	type StoredLesson,
	toLessonFilter,
	toLessonRows,
} from "./lessons.server";
import { keysFilter } from "./library-list.server";
import { listProvinces } from "./provinces.server";

/** How many lessons name something. */
export interface Counted<K> {
	key: K;
	count: number;
}

/** How the recommendations to one agency stand. */
export interface AddresseeFigures {
	agency: AgencyName | null;
	open: number;
	accept: number;
	partly: number;
	decline: number;
}

/** A lesson with its text, for the report. */
export interface ReportedLesson extends LessonRow {
	response: string;
	factorsWords: string;
	barriersWords: string;
}

/** The report on lessons of a scope: figures over all of them, texts of the newest. */
export interface LessonReport {
	scope: {
		year: number | null;
		ministry: Bilingual | null;
		agency: Bilingual | null;
		province: Bilingual | null;
	};
	/** Lessons, and agencies that wrote them. */
	lessons: number;
	agencies: number;
	recommendations: { total: number; answered: number };
	factors: Counted<SuccessFactor>[];
	barriers: Counted<Barrier>[];
	ministries: { agency: AgencyName | null; count: number }[];
	years: Counted<number>[];
	provinces: { name: Bilingual; count: number }[];
	addressees: AddresseeFigures[];
	/** The newest lessons, at most {@link MOST_LESSONS}. */
	texts: ReportedLesson[];
	/** Unanswered first, longest waiting first; at most {@link MOST_RECOMMENDATIONS}. */
	recommendationRows: RecommendationRow[];
	/** When the newest lesson of the scope was written; null without any. */
	latestAt: Date | null;
}

/** Lessons whose texts a report prints. */
export const MOST_LESSONS = 60;
/** Recommendations that a report lists. */
export const MOST_RECOMMENDATIONS = 200;

type Bucket<K> = { _id: K; count: number };
const countBy = (field: string, unwind = false): PipelineStage.FacetPipelineStage[] => [
	...(unwind ? [{ $unwind: `$${field}` }] : []),
	{ $sortByCount: `$${field}` },
];

/**
 * The report (ถอดบทเรียน) on the lessons of a fiscal year, ministry, agency or province, or of all.
 * @throws {DomainError} `notFound` for a ministry or agency that does not exist
 */
export async function loadLessonReport({ query }: { query: LessonListQuery }): Promise<LessonReport> {
	const filter = toLessonFilter(query);
	const keys = lessonFacets(filter);
	const match = { $match: { keys: keys.length === 1 ? keys[0] : { $all: keys } } };
	const [scope, [counts], answers, stored, recommendationRows] = await Promise.all([
		describeScope(query),
		LessonModel.aggregate<{
			total: { lessons: number; latestAt: Date }[];
			agencies: Bucket<Types.ObjectId>[];
			factors: Bucket<SuccessFactor>[];
			barriers: Bucket<Barrier>[];
			ministries: Bucket<Types.ObjectId>[];
			years: Bucket<number>[];
			provinces: Bucket<number>[];
		}>([
			match,
			{
				$facet: {
					total: [{ $group: { _id: null, lessons: { $sum: 1 }, latestAt: { $max: "$createdAt" } } }],
					agencies: countBy("agency"),
					factors: countBy("factors", true),
					barriers: countBy("barriers", true),
					ministries: countBy("ministry"),
					years: countBy("fiscalYear"),
					provinces: countBy("provinces", true),
				},
			},
		]),
		RecommendationModel.aggregate<{ _id: { to: Types.ObjectId; decision?: string }; count: number }>([
			match,
			{ $group: { _id: { to: "$to", decision: "$answer.decision" }, count: { $sum: 1 } } },
		]),
		queryLessons(keysFilter({ keys }), MOST_LESSONS)
			.select({ ...LESSON_ROW_FIELDS, response: 1, factorsWords: 1, barriersWords: 1 })
			.lean<(StoredLesson & Pick<ReportedLesson, "response" | "factorsWords" | "barriersWords">)[]>(),
		listRecommendations({
			filter: keysFilter({ keys }),
			sort: { open: -1, createdAt: 1, _id: 1 },
			limit: MOST_RECOMMENDATIONS,
		}),
	]);
	const [names, provinceNames, rows] = await Promise.all([
		findAgencyNames([
			...(counts?.ministries ?? []).map(({ _id }) => _id),
			...answers.map(({ _id }) => _id.to),
		]),
		listProvinces({ codes: (counts?.provinces ?? []).map(({ _id }) => _id) }),
		toLessonRows(stored),
	]);
	const total = answers.reduce((sum, { count }) => sum + count, 0);
	const open = answers.reduce((sum, { _id, count }) => sum + (_id.decision ? 0 : count), 0);
	return {
		scope,
		lessons: counts?.total[0]?.lessons ?? 0,
		latestAt: counts?.total[0]?.latestAt ?? null,
		agencies: counts?.agencies.length ?? 0,
		recommendations: { total, answered: total - open },
		factors: inOrder(SUCCESS_FACTORS, counts?.factors ?? []),
		barriers: inOrder(BARRIERS, counts?.barriers ?? []),
		ministries: (counts?.ministries ?? []).map(({ _id, count }) => ({
			agency: names.get(_id.toHexString()) ?? null,
			count,
		})),
		years: (counts?.years ?? []).map(({ _id, count }) => ({ key: _id, count })).sort((a, b) => a.key - b.key),
		provinces: (counts?.provinces ?? []).flatMap(({ _id, count }) => {
			const name = provinceNames.find(({ code }) => code === _id)?.name;
			return name ? [{ name, count }] : [];
		}),
		addressees: toAddressees({ answers, names }),
		texts: rows.map((row, index) => ({
			...row,
			response: stored[index]?.response ?? "",
			factorsWords: stored[index]?.factorsWords ?? "",
			barriersWords: stored[index]?.barriersWords ?? "",
		})),
		recommendationRows,
	};
}

/** What is named most first; in the order of the list where two are named alike. What nobody named is left out. */
function inOrder<K extends string>(order: readonly K[], buckets: readonly Bucket<K>[]): Counted<K>[] {
	return order
		.map((key) => ({ key, count: buckets.find(({ _id }) => _id === key)?.count ?? 0 }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
}

function toAddressees({
	answers,
	names,
}: {
	answers: readonly { _id: { to: Types.ObjectId; decision?: string }; count: number }[];
	names: Map<string, AgencyName>;
}): AddresseeFigures[] {
	const figures = new Map<string, AddresseeFigures>();
	for (const { _id, count } of answers) {
		const id = _id.to.toHexString();
		const row = figures.get(id) ?? {
			agency: names.get(id) ?? null,
			open: 0,
			accept: 0,
			partly: 0,
			decline: 0,
		};
		figures.set(id, row);
		const { decision } = _id;
		row[decision === "accept" || decision === "partly" || decision === "decline" ? decision : "open"] +=
			count;
	}
	return [...figures.values()].sort(
		(a, b) =>
			b.open - a.open || sumOf(b) - sumOf(a) || (a.agency?.code ?? "").localeCompare(b.agency?.code ?? ""),
	);
}

const sumOf = ({ open, accept, partly, decline }: AddresseeFigures) => open + accept + partly + decline;

async function describeScope(query: LessonListQuery): Promise<LessonReport["scope"]> {
	const [ministry, agency, provinces] = await Promise.all([
		query.ministry ? findAgencyByCode({ code: query.ministry }) : null,
		query.agency ? findAgencyByCode({ code: query.agency }) : null,
		query.province ? listProvinces({ codes: [Number(query.province)] }) : [],
	]);
	if (query.province && !provinces[0]) throw new DomainError("notFound", { field: "province" });
	return {
		year: query.year ? Number(query.year) : null,
		ministry: ministry?.name ?? null,
		agency: agency?.name ?? null,
		province: provinces[0]?.name ?? null,
	};
}
