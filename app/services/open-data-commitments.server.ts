import mongoose, { Types } from "mongoose";
import type { CommitmentStatus } from "~/domain/commitment";
import type { CommitmentListQuery } from "~/input/commitment";
import { toOpenCommitment } from "~/open-data/commitment";
import type { OpenPromise } from "~/open-data/commitment-work";
import type { OpenRow } from "~/open-data/dataset";
import { toOpenIndicator, toOpenReport } from "~/open-data/report";
import { CommitmentModel, ProgressReportModel } from "~~/models/commitment.server";
import { findAgencyFilter, findAgencyNames } from "./agencies.server";
import { type CommitmentRow, VIEW_FIELDS } from "./commitment-rows.server";
import { commitmentQuery, toItems } from "./commitments.server";
import { type ListPage, toPage } from "./cursor.server";
import { findOpenWork } from "./open-data-commitment-work.server";
import { defineSource, findById } from "./open-data-source.server";

const OPEN_FIELDS = {
	...VIEW_FIELDS,
	"promise.deliverables": 1,
	"promise.budget": 1,
	"promise.budgetSource": 1,
	"promise.obstacles": 1,
	"promise.buildingBlocks": 1,
	"promise.skills": 1,
	"promise.plans": 1,
	"promise.planNote": 1,
	"promise.portals": 1,
	updatedAt: 1,
} as const;
type StoredCommitment = CommitmentRow & { promise?: OpenPromise | null; updatedAt: Date };

async function toCommitmentRows({
	stored,
	now,
}: {
	stored: StoredCommitment[];
	now: Date;
}): Promise<OpenRow[]> {
	const approved = stored.filter(({ approvedAt }) => approvedAt);
	const [items, work] = await Promise.all([
		toItems({ rows: stored, now }),
		findOpenWork(approved.map(({ _id }) => _id)),
	]);
	return items.map((item, place) => ({
		...toOpenCommitment(item, {
			promise: stored[place]?.promise ?? null,
			...(work.get(item.id) ?? { parties: [], milestones: [], evidence: [] }),
		}),
		updatedAt: stored[place]?.updatedAt.toISOString(),
	}));
}

/** Answers and commitments of agencies. */
export const commitmentSource = defineSource({
	model: CommitmentModel,
	filter: {},
	field: "updatedAt",
	select: OPEN_FIELDS,
	toRows: toCommitmentRows,
});

/**
 * A page of commitments as open data, with the filters and the order of the public list.
 * @throws {DomainError} `notFound` at `agency` for one that does not exist, `badRequest` for a cursor that is none
 */
export async function listOpenCommitments({
	query,
	limit,
	now,
}: {
	query: CommitmentListQuery;
	limit: number;
	now: Date;
}): Promise<ListPage<OpenRow>> {
	const agency = query.agency ? new Types.ObjectId(await findAgencyFilter({ code: query.agency })) : null;
	const { filter, field, direction } = commitmentQuery({
		status: query.status,
		agencyIds: agency ? [agency] : [],
		after: query.after,
		now,
	});
	const stored = await CommitmentModel.find(filter)
		.sort({ [field]: direction, _id: direction })
		.limit(limit + 1)
		.select({ ...OPEN_FIELDS, owedAt: 1 })
		.lean<(StoredCommitment & { owedAt?: Date })[]>();
	const page = toPage(stored, limit, (row) => (field === "owedAt" ? (row.owedAt ?? null) : row.createdAt));
	return { items: await toCommitmentRows({ stored: page.items, now }), next: page.next };
}

interface StoredReport {
	_id: Types.ObjectId;
	commitment: Types.ObjectId;
	number: number;
	status: CommitmentStatus;
	percent: number;
	narrative: string;
	values: { indicator: string; value: number }[];
	obstacles?: string | null;
	evidenceLink?: string | null;
	evidence: { file: Types.ObjectId; name: string; type: string; bytes: number }[];
	nextReportAt?: Date | null;
	at: Date;
}

/** Progress reports. */
export const reportSource = defineSource({
	model: ProgressReportModel,
	filter: {},
	field: "at",
	select: {
		commitment: 1,
		number: 1,
		status: 1,
		percent: 1,
		narrative: 1,
		values: 1,
		obstacles: 1,
		evidenceLink: 1,
		evidence: 1,
		nextReportAt: 1,
	},
	toRows: async ({ stored }: { stored: StoredReport[] }) => {
		const commitments = await findById({
			ids: stored.map(({ commitment }) => commitment),
			find: (filter) =>
				CommitmentModel.find(filter)
					.select({ number: 1, agency: 1, example: 1 })
					.lean<{ _id: Types.ObjectId; number: number; agency: Types.ObjectId; example: boolean }[]>(),
		});
		const agencies = await findAgencyNames([...commitments.values()].map(({ agency }) => agency));
		return stored.flatMap((row) => {
			const commitment = commitments.get(row.commitment.toHexString());
			if (!commitment) return [];
			return [
				toOpenReport({
					...row,
					commitment: commitment.number,
					agency: agencies.get(commitment.agency.toHexString()) ?? null,
					example: commitment.example,
					evidence: row.evidence.map(({ file, ...rest }) => ({ id: file.toHexString(), ...rest })),
				}),
			];
		});
	},
});

interface StoredPromise {
	_id: Types.ObjectId;
	number: number;
	agency: Types.ObjectId;
	example: boolean;
	updatedAt: Date;
	approvedAt?: Date | null;
	promise?: {
		indicators: {
			name: string;
			unit: string;
			baseline?: number | null;
			target: number;
			numerator?: string | null;
			denominator?: string | null;
			measuredBy?: string | null;
			holder?: string | null;
		}[];
	} | null;
}

/** Indicators of approved promises, with the value reported last. */
export const indicatorSource = defineSource({
	model: CommitmentModel,
	filter: {},
	field: "updatedAt",
	select: { number: 1, agency: 1, example: 1, approvedAt: 1, "promise.indicators": 1 },
	toRows: async ({ stored }: { stored: StoredPromise[] }) => {
		const approved = stored.filter(({ approvedAt, promise }) => approvedAt && promise);
		const [agencies, latest] = await Promise.all([
			findAgencyNames(approved.map(({ agency }) => agency)),
			findLatestValues(approved.map(({ _id }) => _id)),
		]);
		return approved.flatMap((row) =>
			(row.promise?.indicators ?? []).map((indicator, index) =>
				toOpenIndicator({
					...indicator,
					commitment: row.number,
					place: index + 1,
					agency: agencies.get(row.agency.toHexString()) ?? null,
					latest: latest.get(`${row._id.toHexString()} ${indicator.name}`) ?? null,
					updatedAt: row.updatedAt,
					example: row.example,
				}),
			),
		);
	},
});

/** The value reported last of each indicator, by the commitment's id and the indicator's name. */
async function findLatestValues(commitments: readonly Types.ObjectId[]) {
	const latest = new Map<string, { value: number; report: number; at: Date }>();
	if (commitments.length === 0) return latest;
	const reports = ProgressReportModel.find({
		commitment: mongoose.trusted({ $in: [...commitments] }),
		"values.0": mongoose.trusted({ $exists: true }),
	})
		.sort({ commitment: 1, number: -1 })
		.select({ commitment: 1, number: 1, values: 1, at: 1 })
		.lean<StoredReport[]>()
		.cursor();
	for await (const { commitment, number, values, at } of reports)
		for (const { indicator, value } of values) {
			const key = `${commitment.toHexString()} ${indicator}`;
			if (!latest.has(key)) latest.set(key, { value, report: number, at });
		}
	return latest;
}
