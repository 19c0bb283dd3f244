import mongoose, { type Types } from "mongoose";
import type { NextStepOwner, ProgressKey, ProposalState } from "~/domain/proposal";
import { type ListSort, SORT_WORDS } from "~/domain/proposal-list";
import { outcomeOf, type ProposalOutcome } from "~/domain/proposal-outcome";
import { SUMMARY_SHOWN, shorten } from "~/domain/shorten";
import type { Stage } from "~/domain/stage";
import type { TargetGroup } from "~/domain/vocabulary";
import { ProposalModel } from "~~/models/proposal.server";
import { findAgencyNames } from "./agencies.server";
import { type CitizenSide, findCitizensOfProposals } from "./citizen-answers.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";

/** Orders of public lists: newest, most supported, longest waiting for the next step. */

/** What a list is narrowed to. Ids are hex strings. */
export interface ListFilter {
	stage?: Stage;
	progress?: ProgressKey;
	group?: TargetGroup;
	challengeId?: string;
	agencyId?: string;
	/** `nationwide`, or the two-digit code of a province. */
	area?: "nationwide" | number;
	nextStep?: NextStepOwner;
}

/** A row of a list: what a reader decides by, and nothing else. */
export interface ProposalRow {
	number: number;
	slug: string;
	title: string;
	titleEn?: string;
	/** Its beginning, cut after a whole word. */
	summary: string;
	summaryEn?: string;
	groups: TargetGroup[];
	stage: Stage;
	progress: ProgressKey;
	/** How its path ended; nothing while it goes on. */
	outcome?: ProposalOutcome;
	nextStep: NextStepOwner;
	/** Short name of the agency that owes the next step. */
	owner?: { th: string; en: string };
	waitingSince: Date;
	supports: number;
	comments: number;
	publishedAt: Date;
	example?: true;
	/** Really proposed elsewhere; its page says where, and what is fact. */
	real?: true;
	/** What citizens say of it, where an agency calls it live. */
	citizens?: CitizenSide;
}

const SORTS = {
	newest: { field: "publishedAt", direction: -1 },
	supports: { field: "supports", direction: -1 },
	waiting: { field: "waitingSince", direction: 1 },
} as const satisfies Record<ListSort, { field: string; direction: 1 | -1 }>;

/** Fields that a row needs. */
export const ROW_FIELDS = {
	number: 1,
	slug: 1,
	title: 1,
	titleEn: 1,
	summary: 1,
	summaryEn: 1,
	"targetGroups.group": 1,
	state: 1,
	stage: 1,
	progress: 1,
	nextStep: 1,
	agency: 1,
	waitingSince: 1,
	supports: 1,
	comments: 1,
	publishedAt: 1,
	example: 1,
	"provenance.th": 1,
} as const;

/**
 * The facets that a list asks for; `public` where it asks for nothing, since every other facet implies it. By the longest
 * wait only those are listed that wait for somebody.
 */
export function facetsOf(filter: ListFilter, sort: ListSort = "newest"): string[] {
	const facets = [
		filter.challengeId && `challenge:${filter.challengeId}`,
		filter.agencyId && `agency:${filter.agencyId}`,
		filter.area && (filter.area === "nationwide" ? "area:nationwide" : `province:${filter.area}`),
		filter.group && `group:${filter.group}`,
		filter.progress && `progress:${filter.progress}`,
		filter.stage && `stage:${filter.stage}`,
		filter.nextStep && `next:${filter.nextStep}`,
		sort === "waiting" && "waiting",
	].filter((facet): facet is string => Boolean(facet));
	return facets.length > 0 ? facets : ["public"];
}

type ListQuery = { filter?: ListFilter; sort?: ListSort; after?: string | null; limit?: number };

/** The database query of a list; lists and the test of their indexes share it. */
function queryRows({ filter = {}, sort = "newest", after, limit = 20 }: ListQuery) {
	const { field, direction } = SORTS[sort];
	const facets = facetsOf(filter, sort);
	return ProposalModel.find({
		facets: facets.length === 1 ? facets[0] : mongoose.trusted({ $all: facets }),
		...afterCursor(field, direction, after),
	})
		.sort({ [field]: direction, _id: direction })
		.limit(limit + 1);
}

/**
 * A page of public proposals.
 * @param filter all of it must hold
 * @param after cursor of the page before
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listProposals(query: ListQuery & { now?: Date }): Promise<ListPage<ProposalRow>> {
	const page = await pageProposals<StoredRow>({ ...query, select: ROW_FIELDS });
	return { items: await toProposalRows(page.items), next: page.next };
}

/** A page of a list with the fields that are asked for; none of them may be private. */
export async function pageProposals<R extends PlacedRow>({
	select,
	limit = 20,
	sort = "newest",
	...query
}: ListQuery & { select: Record<string, 1> }): Promise<ListPage<R>> {
	const rows = await queryRows({ ...query, sort, limit })
		.select(select)
		.lean<R[]>();
	return toPage(rows, limit, (row) => row[SORTS[sort].field] ?? null);
}

/** What the place of a row in any order is told by. */
interface PlacedRow {
	_id: Types.ObjectId;
	publishedAt?: Date | null;
	supports: number;
	waitingSince: Date;
}

interface StoredRow {
	_id: Types.ObjectId;
	number: number;
	slug: string;
	title: string;
	titleEn?: string | null;
	summary: string;
	summaryEn?: string | null;
	targetGroups: { group: TargetGroup }[];
	state: ProposalState;
	stage: Stage;
	progress: ProgressKey;
	nextStep: NextStepOwner;
	agency?: Types.ObjectId | null;
	waitingSince: Date;
	supports: number;
	comments: number;
	publishedAt?: Date | null;
	example: boolean;
	provenance?: object | null;
}

/** Turns stored rows (with {@link ROW_FIELDS}) into rows of a list; names of agencies and answers of citizens come by one query each. */
export async function toProposalRows(rows: readonly StoredRow[]): Promise<ProposalRow[]> {
	const owing = rows.filter((row) => row.nextStep === "agency").map((row) => row.agency);
	const [agencies, citizens] = await Promise.all([findAgencyNames(owing), findCitizensOfProposals(rows)]);
	return rows.map((row) => {
		const side = citizens.get(row._id.toHexString());
		const outcome = outcomeOf({ ...row, confirmed: side?.confirmed });
		const agency = row.nextStep === "agency" && row.agency ? agencies.get(row.agency.toHexString()) : null;
		return {
			number: row.number,
			slug: row.slug,
			title: row.title,
			...(row.titleEn ? { titleEn: row.titleEn } : {}),
			summary: shorten(row.summary, SUMMARY_SHOWN),
			...(row.summaryEn ? { summaryEn: shorten(row.summaryEn, SUMMARY_SHOWN) } : {}),
			groups: row.targetGroups.map(({ group }) => group),
			stage: row.stage,
			progress: row.progress,
			...(outcome === "open" ? {} : { outcome }),
			nextStep: row.nextStep,
			...(agency ? { owner: agency.abbreviation } : {}),
			waitingSince: row.waitingSince,
			supports: row.supports,
			comments: row.comments,
			publishedAt: row.publishedAt ?? row.waitingSince,
			...(row.example ? { example: true as const } : {}),
			...(row.provenance ? { real: true as const } : {}),
			...(side ? { citizens: side } : {}),
		};
	});
}

/** Plans of every list query, by name, for the test that none scans a collection or sorts in memory. */
export async function explainProposalLists(): Promise<Record<string, unknown>> {
	const id = "0123456789abcdef01234567";
	const filters: Record<string, ListFilter> = {
		all: {},
		stage: { stage: "ideate" },
		challenge: { challengeId: id },
		several: { challengeId: id, stage: "ideate", group: "patients" },
		place: { agencyId: id, area: 10, progress: "working" },
	};
	const plans: Record<string, unknown> = {};
	for (const [name, filter] of Object.entries(filters))
		for (const sort of SORT_WORDS)
			plans[`proposals ${name} by ${sort}`] = await queryRows({ filter, sort }).explain("queryPlanner");
	return plans;
}
