import mongoose, { Types } from "mongoose";
import {
	type CostClass,
	type InnovationFilter,
	type InnovationLevel,
	type InnovationTheme,
	innovationFacets,
} from "~/domain/innovation";
import type { BuildingBlock, TargetGroup } from "~/domain/vocabulary";
import type { InnovationListQuery } from "~/input/innovation";
import { InnovationModel, ReuseModel } from "~~/models/innovation.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { type CitizenSide, findCitizensOfCommitments } from "./citizen-answers.server";
import type { ListPage } from "./cursor.server";
import { keysFilter, listByKeys } from "./library-list.server";

/** A row of the library: what a reader decides by. */
export interface InnovationRow {
	number: number;
	title: { th: string; en: string | null };
	summary: { th: string; en: string | null };
	agency: AgencyName | null;
	level: InnovationLevel;
	theme: InnovationTheme;
	groups: TargetGroup[];
	blocks: BuildingBlock[];
	cost: CostClass;
	nationwide: boolean;
	provinces: number[];
	labelled: boolean;
	awards: number;
	/** Reuses that both agencies have confirmed. */
	reuses: number;
	inUseSince: Date | null;
	createdAt: Date;
	updatedAt: Date;
	withdrawn: boolean;
	example: boolean;
	/** What citizens say of it, where it is made from a commitment that was called live. */
	citizens: CitizenSide | null;
}

export const INNOVATION_ROW_FIELDS = {
	number: 1,
	agency: 1,
	title: 1,
	titleEn: 1,
	summary: 1,
	summaryEn: 1,
	level: 1,
	theme: 1,
	targetGroups: 1,
	buildingBlocks: 1,
	cost: 1,
	nationwide: 1,
	provinces: 1,
	"labels.given": 1,
	"awards.year": 1,
	inUseSince: 1,
	withdrawnAt: 1,
	example: 1,
	createdAt: 1,
	updatedAt: 1,
	commitment: 1,
} as const;

/** A stored row with {@link INNOVATION_ROW_FIELDS}. */
export interface StoredInnovation {
	_id: Types.ObjectId;
	number: number;
	agency: Types.ObjectId;
	title: string;
	titleEn?: string | null;
	summary: string;
	summaryEn?: string | null;
	level: InnovationLevel;
	theme: InnovationTheme;
	targetGroups: TargetGroup[];
	buildingBlocks: BuildingBlock[];
	cost: CostClass;
	nationwide: boolean;
	provinces: number[];
	labels: { given: boolean }[];
	awards: { year: number }[];
	inUseSince?: Date | null;
	withdrawnAt?: Date | null;
	example: boolean;
	createdAt: Date;
	updatedAt: Date;
	commitment?: Types.ObjectId | null;
}

const PAGE_SIZE = 20;
/** Confirmed reuses shown on a page. */
export const MOST_REUSES = 30;

/** What the words of an address narrow the library to. */
export function toInnovationFilter(query: InnovationListQuery): InnovationFilter {
	const { level, theme, group, block, cost, agency } = query;
	return {
		level,
		theme,
		group,
		block,
		cost,
		agency,
		...(query.province ? { province: Number(query.province) } : {}),
		...(query.labelled ? { labelled: true } : {}),
	};
}

/** The database query of the library; the list and the test of its index share it. */
export function queryInnovations(filter: Record<string, unknown>, limit: number) {
	return InnovationModel.find(filter).sort({ createdAt: -1, _id: -1 }).limit(limit);
}

/**
 * A page of the library, newest first, as strictly by the words asked for as finds anything.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listInnovations({
	query,
	limit = PAGE_SIZE,
}: {
	query: InnovationListQuery;
	limit?: number;
}): Promise<ListPage<InnovationRow>> {
	const page = await listByKeys({
		facets: innovationFacets(toInnovationFilter(query)),
		question: query.q,
		after: query.after,
		limit,
		run: (filter, most) =>
			queryInnovations(filter, most).select(INNOVATION_ROW_FIELDS).lean<StoredInnovation[]>(),
	});
	return { items: await toInnovationRows(page.items), next: page.next };
}

/** Adds names of agencies, counts of confirmed reuses and answers of citizens to rows. */
export async function toInnovationRows(rows: readonly StoredInnovation[]): Promise<InnovationRow[]> {
	const [agencies, reuses, citizens] = await Promise.all([
		findAgencyNames(rows.map(({ agency }) => agency)),
		countReuses(rows.map(({ _id }) => _id)),
		findCitizensOfCommitments(rows.flatMap(({ commitment }) => commitment ?? [])),
	]);
	return rows.map((row) => ({
		...toInnovationRow({ row, agencies, reuses: reuses.get(row._id.toHexString()) ?? 0 }),
		citizens: (row.commitment && citizens.get(row.commitment.toHexString())) ?? null,
	}));
}

function toInnovationRow({
	row,
	agencies,
	reuses,
}: {
	row: StoredInnovation;
	agencies: Map<string, AgencyName>;
	reuses: number;
}): Omit<InnovationRow, "citizens"> {
	return {
		number: row.number,
		title: { th: row.title, en: row.titleEn ?? null },
		summary: { th: row.summary, en: row.summaryEn ?? null },
		agency: agencies.get(row.agency.toHexString()) ?? null,
		level: row.level,
		theme: row.theme,
		groups: [...row.targetGroups],
		blocks: [...row.buildingBlocks],
		cost: row.cost,
		nationwide: row.nationwide,
		provinces: [...row.provinces],
		labelled: row.labels.at(-1)?.given ?? false,
		awards: row.awards.length,
		reuses,
		inUseSince: row.inUseSince ?? null,
		createdAt: row.createdAt,
		updatedAt: row.updatedAt,
		withdrawn: Boolean(row.withdrawnAt),
		example: row.example,
	};
}

async function countReuses(ids: readonly Types.ObjectId[]): Promise<Map<string, number>> {
	if (ids.length === 0) return new Map();
	const counts = await ReuseModel.aggregate<{ _id: Types.ObjectId; count: number }>([
		{ $match: { innovation: { $in: [...ids] }, state: "confirmed" } },
		{ $group: { _id: "$innovation", count: { $sum: 1 } } },
	]);
	return new Map(counts.map(({ _id, count }) => [_id.toHexString(), count]));
}

/** Solutions by number that are in the library, as other pages name them. */
export async function findInnovationTitles({
	ids,
}: {
	ids: readonly Types.ObjectId[];
}): Promise<{ number: number; title: { th: string; en: string | null } }[]> {
	if (ids.length === 0) return [];
	const rows = await InnovationModel.find({ _id: mongoose.trusted({ $in: [...ids] }), withdrawnAt: null })
		.select({ number: 1, title: 1, titleEn: 1 })
		.lean();
	return rows.map((row) => ({ number: row.number, title: { th: row.title, en: row.titleEn ?? null } }));
}

/** Plans of the library's queries, by name, for the test that none scans a collection or sorts in memory. */
export async function explainInnovationLists(): Promise<Record<string, unknown>> {
	const asked: Record<string, string[]> = {
		all: ["public"],
		theme: ["theme:health"],
		several: ["w:หุ่นยนต์", "province:44", "theme:health", "level:province"],
	};
	const plans: Record<string, unknown> = {};
	for (const [name, keys] of Object.entries(asked))
		plans[`library ${name}`] = await queryInnovations(keysFilter({ keys }), 21).explain("queryPlanner");
	plans["reuses of a solution"] = await ReuseModel.find({
		innovation: new Types.ObjectId(),
		state: "confirmed",
	})
		.sort({ confirmedAt: -1, _id: -1 })
		.limit(MOST_REUSES)
		.explain("queryPlanner");
	return plans;
}
