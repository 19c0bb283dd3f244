import mongoose, { Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { isPublicState } from "~/domain/proposal";
import type { Stage } from "~/domain/stage";
import type { CommitmentListQuery } from "~/input/commitment";
import { CommitmentModel, ProgressReportModel } from "~~/models/commitment.server";
import { ProposalModel } from "~~/models/proposal.server";
import { findAgencyFilter, findAgencyNames } from "./agencies.server";
import {
	type CommitmentRow,
	type CommitmentView,
	toCommitmentView,
	VIEW_FIELDS,
} from "./commitment-rows.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import type { Id } from "./events.server";

/** The proposal that a commitment answers, as lists name it. */
export interface AnsweredProposal {
	number: number;
	slug: string;
	title: { th: string; en: string | null };
	stage: Stage;
	supports: number;
}

/** A row of a list of commitments; `proposal` is null when it is not public any more. */
export type CommitmentItem = CommitmentView & { proposal: AnsweredProposal | null };

/** All answers that a proposal has had, oldest first; the page of the proposal shows them. */
export async function findCommitmentsOfProposal({
	proposalId,
	now,
}: {
	proposalId: Id;
	now: Date;
}): Promise<CommitmentView[]> {
	const rows = await CommitmentModel.find({ proposal: new Types.ObjectId(proposalId) })
		.sort({ createdAt: 1 })
		.select(VIEW_FIELDS)
		.lean<CommitmentRow[]>();
	const agencies = await findAgencyNames(rows.map((row) => row.agency));
	return rows.map((row) => toCommitmentView({ row, agencies, now }));
}

/** Rows of one page of the public list. */
const PAGE_SIZE = 20;

/**
 * The public list: newest answers first; with the filter `overdue` what has been late longest first.
 * @throws {DomainError} `notFound` at `agency` for one that does not exist, `badRequest` for a cursor that is none
 */
export async function listCommitments({
	query,
	now,
	limit = PAGE_SIZE,
}: {
	query: CommitmentListQuery;
	now: Date;
	limit?: number;
}): Promise<ListPage<CommitmentItem>> {
	const agency = query.agency ? new Types.ObjectId(await findAgencyFilter({ code: query.agency })) : null;
	const { filter, field, direction } = commitmentQuery({
		status: query.status,
		agencyIds: agency ? [agency] : [],
		after: query.after,
		now,
	});
	const rows = await CommitmentModel.find(filter)
		.sort({ [field]: direction, _id: direction })
		.limit(limit + 1)
		.select({ ...VIEW_FIELDS, owedAt: 1 })
		.lean<(CommitmentRow & { owedAt?: Date })[]>();
	const page = toPage(rows, limit, (row) => (field === "owedAt" ? (row.owedAt ?? null) : row.createdAt));
	return { items: await toItems({ rows: page.items, now }), next: page.next };
}

/** Filter and order of a list of commitments, each served by an index of the model. */
export function commitmentQuery({
	status,
	agencyIds,
	after,
	now,
}: {
	status: CommitmentListQuery["status"];
	agencyIds: readonly Types.ObjectId[];
	after?: string;
	now: Date;
}): { filter: Record<string, unknown>; field: "owedAt" | "createdAt"; direction: 1 | -1 } {
	const ofAgency =
		agencyIds.length === 0
			? {}
			: { agency: agencyIds.length === 1 ? agencyIds[0] : mongoose.trusted({ $in: [...agencyIds] }) };
	if (status !== "overdue") {
		const ofStatus = status ? { status } : {};
		return {
			filter: { ...ofAgency, ...ofStatus, ...afterCursor("createdAt", -1, after) },
			field: "createdAt",
			direction: -1,
		};
	}
	const { owedAt: from, ...beyond } = afterCursor("owedAt", 1, after);
	const late = mongoose.trusted({ ...(from as object | undefined), $lte: now });
	return { filter: { ...ofAgency, owedAt: late, ...beyond }, field: "owedAt", direction: 1 };
}

/** A promise on the last rung of the ladder, with what its agency reported last. */
export type LateItem = CommitmentItem & {
	said: { narrative: string; obstacles: string | null; at: Date } | null;
};

/** Filter of the public list of late promises; the test of indexes explains it. */
export function lateQuery({ after, now }: { after?: string; now: Date }): Record<string, unknown> {
	const { owedAt: from, ...beyond } = afterCursor("owedAt", 1, after);
	const owedAt = mongoose.trusted({ ...(from as object | undefined), $lte: now });
	return { "ladder.step": "public", owedAt, ...beyond };
}

/**
 * The public list: promises for which the ladder has come to its end, late longest first.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listLate({
	after,
	now,
	limit = PAGE_SIZE,
}: {
	after?: string;
	now: Date;
	limit?: number;
}): Promise<ListPage<LateItem>> {
	const rows = await CommitmentModel.find(lateQuery({ after, now }))
		.sort({ owedAt: 1, _id: 1 })
		.limit(limit + 1)
		.select({ ...VIEW_FIELDS, owedAt: 1 })
		.lean<(CommitmentRow & { owedAt?: Date })[]>();
	const page = toPage(rows, limit, (row) => row.owedAt ?? null);
	const items = await toItems({ rows: page.items, now });
	// why: a changed promise may have ended the debt that the rung was taken for
	const late = items.filter(({ ladder }) => ladder?.step === "public");
	const reported = late.filter(({ reports }) => reports > 0);
	const said =
		reported.length === 0
			? []
			: await ProgressReportModel.find({
					$or: reported.map(({ id, reports }) => ({
						commitment: new Types.ObjectId(id),
						number: reports,
					})),
				})
					.select({ commitment: 1, narrative: 1, obstacles: 1, at: 1 })
					.lean();
	return {
		next: page.next,
		items: late.map((item) => {
			const report = said.find(({ commitment }) => commitment.toHexString() === item.id);
			return {
				...item,
				said: report
					? { narrative: report.narrative, obstacles: report.obstacles ?? null, at: report.at }
					: null,
			};
		}),
	};
}

/** Adds names of agencies and proposals to rows of a list. */
export async function toItems({
	rows,
	now,
}: {
	rows: readonly CommitmentRow[];
	now: Date;
}): Promise<CommitmentItem[]> {
	const [agencies, proposals] = await Promise.all([
		findAgencyNames(rows.map((row) => row.agency)),
		findAnsweredProposals(rows.map((row) => row.proposal)),
	]);
	return rows.map((row) => ({
		...toCommitmentView({ row, agencies, now }),
		proposal: proposals.get(row.proposal.toHexString()) ?? null,
	}));
}

/** Public proposals by id (hex), as a commitment names them. */
export async function findAnsweredProposals(
	ids: readonly Types.ObjectId[],
): Promise<Map<string, AnsweredProposal>> {
	const rows = await ProposalModel.find({ _id: mongoose.trusted({ $in: [...ids] }) })
		.select({ number: 1, slug: 1, title: 1, titleEn: 1, stage: 1, state: 1, supports: 1 })
		.lean();
	return new Map(
		rows
			.filter(({ state }) => isPublicState(state))
			.map((row) => [
				row._id.toHexString(),
				{
					number: row.number,
					slug: row.slug,
					title: { th: row.title, en: row.titleEn ?? null },
					stage: row.stage,
					supports: row.supports,
				},
			]),
	);
}

/** The number in an address such as `/commitments/12`; null when it is none. */
export function parseCommitmentNumber(param: string | undefined): number | null {
	return /^[1-9]\d{0,9}$/.test(param ?? "") ? Number(param) : null;
}

/**
 * A commitment by its number, as everyone may see it.
 * @throws {DomainError} `notFound`
 */
export async function findCommitment({
	number,
	now,
}: {
	number: number | null;
	now: Date;
}): Promise<CommitmentItem> {
	const row = await CommitmentModel.findOne({ number }).select(VIEW_FIELDS).lean<CommitmentRow>();
	if (!row) throw new DomainError("notFound");
	const [item] = await toItems({ rows: [row], now });
	if (!item) throw new DomainError("notFound");
	return item;
}
