import mongoose, { type Types } from "mongoose";
import { bangkokDayText } from "~/domain/open-data-night";
import { PUBLIC_STATES } from "~/domain/proposal";
import type { ListSort } from "~/domain/proposal-list";
import type { OpenRow } from "~/open-data/dataset";
import { toOpenProposal } from "~/open-data/proposal";
import { ChallengeModel } from "~~/models/challenge.server";
import { SupportDayModel } from "~~/models/open-data.server";
import { ProposalModel } from "~~/models/proposal.server";
import { findAgencyNames } from "./agencies.server";
import type { ListPage } from "./cursor.server";
import { defineSource, findById } from "./open-data-source.server";
import { type ListFilter, pageProposals, ROW_FIELDS } from "./proposal-lists.server";

const OPEN_FIELDS = {
	...ROW_FIELDS,
	service: 1,
	problem: 1,
	nationwide: 1,
	provinces: 1,
	channels: 1,
	changeKinds: 1,
	impacts: 1,
	challenge: 1,
	updatedAt: 1,
} as const;

interface StoredProposal {
	_id: Types.ObjectId;
	number: number;
	slug: string;
	title: string;
	titleEn?: string | null;
	summary: string;
	summaryEn?: string | null;
	service: string;
	problem: string;
	targetGroups: { group: string }[];
	nationwide: boolean;
	provinces: number[];
	channels: string[];
	changeKinds: string[];
	impacts: string[];
	agency?: Types.ObjectId | null;
	challenge?: Types.ObjectId | null;
	stage: string;
	progress: string;
	nextStep: string;
	waitingSince: Date;
	supports: number;
	comments: number;
	publishedAt?: Date | null;
	updatedAt: Date;
	example: boolean;
}

async function toRows(stored: readonly StoredProposal[]): Promise<OpenRow[]> {
	const [agencies, challenges] = await Promise.all([
		findAgencyNames(stored.map(({ agency }) => agency)),
		findById({
			ids: stored.map(({ challenge }) => challenge),
			find: (filter) =>
				ChallengeModel.find(filter).select({ slug: 1 }).lean<{ _id: Types.ObjectId; slug: string }[]>(),
		}),
	]);
	return stored.map((row) =>
		toOpenProposal({
			...row,
			groups: row.targetGroups.map(({ group }) => group),
			agency: agencies.get(row.agency?.toHexString() ?? "") ?? null,
			challenge: challenges.get(row.challenge?.toHexString() ?? "")?.slug ?? null,
			publishedAt: row.publishedAt ?? row.waitingSince,
		}),
	);
}

/** Public proposals. */
export const proposalSource = defineSource({
	model: ProposalModel,
	filter: { facets: "public" },
	field: "updatedAt",
	select: OPEN_FIELDS,
	toRows: ({ stored }: { stored: StoredProposal[] }) => toRows(stored),
});

/**
 * A page of public proposals as open data, with the filters and orders of the public list.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listOpenProposals({
	filter,
	sort,
	after,
	limit,
}: {
	filter: ListFilter;
	sort?: ListSort;
	after?: string | null;
	limit: number;
}): Promise<ListPage<OpenRow>> {
	const page = await pageProposals<StoredProposal>({ filter, sort, after, limit, select: OPEN_FIELDS });
	return { items: await toRows(page.items), next: page.next };
}

interface StoredSupportDay {
	_id: Types.ObjectId;
	proposal: Types.ObjectId;
	day: Date;
	supports: number;
}

/** Supports per day on proposals that are public. */
export const supportSource = defineSource({
	model: SupportDayModel,
	filter: {},
	field: "day",
	select: { proposal: 1, supports: 1 },
	toRows: async ({ stored }: { stored: StoredSupportDay[] }) => {
		const proposals = await findPublicProposals(stored.map(({ proposal }) => proposal));
		return stored.flatMap(({ proposal, day, supports }) => {
			const number = proposals.get(proposal.toHexString());
			return number === undefined ? [] : [{ day: bangkokDayText(day), proposal: number, supports }];
		});
	},
});

/** Numbers of those of some proposals that everybody may read, by id (hex). */
export async function findPublicProposals(
	ids: Iterable<Types.ObjectId | null | undefined>,
): Promise<Map<string, number>> {
	const rows = await findById({
		ids,
		find: (filter) =>
			ProposalModel.find({ ...filter, state: mongoose.trusted({ $in: [...PUBLIC_STATES] }) })
				.select({ number: 1 })
				.lean<{ _id: Types.ObjectId; number: number }[]>(),
	});
	return new Map([...rows].map(([id, { number }]) => [id, number]));
}
