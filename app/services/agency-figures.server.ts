import mongoose, { Types } from "mongoose";
import { COMMITMENT_STATUSES, type CommitmentStatus, OWING_STATUSES } from "~/domain/commitment";
import { judgeRound } from "~/domain/confirmation";
import { punctuality } from "~/domain/overdue";
import type { Bilingual } from "~/domain/vocabulary";
import { CommitmentModel } from "~~/models/commitment.server";
import { ProposalModel } from "~~/models/proposal.server";
import {
	type AgencyDetails,
	type AgencyOption,
	findAgencyByCode,
	listAgencyOptions,
} from "./agencies.server";

/** What stands behind an agency in the tree. */
export interface AgencyCounts {
	/** Public proposals that concern it. */
	proposals: number;
	commitments: number;
	overdue: number;
}

export type AgencyNode = AgencyOption & AgencyCounts & { children: AgencyNode[] };

/** All agencies in Thai order: ministries and central bodies, each with those below it, and provinces and local bodies. */
export async function listAgencyTree({ now }: { now: Date }): Promise<AgencyNode[]> {
	const [options, proposals, commitments] = await Promise.all([
		listAgencyOptions(),
		ProposalModel.aggregate<{ _id: Types.ObjectId | null; count: number }>([
			{ $match: { facets: "public", agency: { $exists: true } } },
			{ $group: { _id: "$agency", count: { $sum: 1 } } },
		]),
		CommitmentModel.aggregate<{ _id: Types.ObjectId; count: number; overdue: number }>([
			{
				$group: {
					_id: "$agency",
					count: { $sum: 1 },
					overdue: {
						$sum: { $cond: [{ $and: [{ $gt: ["$owedAt", null] }, { $lte: ["$owedAt", now] }] }, 1, 0] },
					},
				},
			},
		]),
	]);
	const asked = new Map(proposals.map(({ _id, count }) => [String(_id), count]));
	const answered = new Map(commitments.map((row) => [String(row._id), row]));
	const nodes = new Map(
		options.map((option): [string, AgencyNode] => [
			option.id,
			{
				...option,
				proposals: asked.get(option.id) ?? 0,
				commitments: answered.get(option.id)?.count ?? 0,
				overdue: answered.get(option.id)?.overdue ?? 0,
				children: [],
			},
		]),
	);
	const roots: AgencyNode[] = [];
	for (const node of nodes.values()) {
		const parent = node.parentId ? nodes.get(node.parentId) : undefined;
		// why: readers look for their province in one list, not under the ministry that it reports to
		const standsAlone = node.kind === "province" || node.kind === "local";
		if (parent && !standsAlone) parent.children.push(node);
		else roots.push(node);
	}
	return roots;
}

/** A proposal that an agency has to answer. */
export interface WaitingProposal {
	number: number;
	slug: string;
	title: { th: string; en: string | null };
	supports: number;
	/** Since when the agency owes the next step. */
	waitingSince: Date;
}

/** How an agency keeps its word. */
export interface AgencyRecord {
	byStatus: Record<CommitmentStatus, number>;
	/** Approved promises, and how many of them are on time. */
	promised: number;
	onTime: number;
	/** Called live by the agency; of these confirmed by citizens, and with enough answers to say. */
	claimed: number;
	judged: number;
	confirmed: number;
}

export interface AgencyPage {
	agency: AgencyDetails;
	parent: { code: string; name: Bilingual } | null;
	children: { code: string; name: Bilingual }[];
	record: AgencyRecord;
	/** Longest waiting first. */
	waiting: WaitingProposal[];
}

/** Proposals shown as waiting on a page. */
const WAITING_SHOWN = 20;

/**
 * The page of an agency.
 * @throws {DomainError} `notFound`
 */
export async function findAgencyPage({ code, now }: { code: string; now: Date }): Promise<AgencyPage> {
	const agency = await findAgencyByCode({ code });
	const [options, record, waiting] = await Promise.all([
		listAgencyOptions(),
		loadRecord({ agencyId: agency.id, now }),
		listWaitingProposals({ agencyIds: [agency.id], limit: WAITING_SHOWN }),
	]);
	const toLink = ({ code: linked, name }: AgencyOption) => ({ code: linked, name });
	const parent = options.find(({ id }) => id === agency.parentId);
	return {
		agency,
		parent: parent ? toLink(parent) : null,
		children: options.filter(({ parentId }) => parentId === agency.id).map(toLink),
		record,
		waiting,
	};
}

/** Proposals that wait for the answer of these agencies, longest waiting first; those taken on already wait for the champion and are left out. */
export async function listWaitingProposals({
	agencyIds,
	limit,
}: {
	agencyIds: readonly string[];
	limit: number;
}): Promise<WaitingProposal[]> {
	if (agencyIds.length === 0) return [];
	const agencies = agencyIds.map((id) => new Types.ObjectId(id));
	const taken = await CommitmentModel.find({
		agency: mongoose.trusted({ $in: agencies }),
		status: "consideration",
	})
		.select({ proposal: 1 })
		.lean();
	const rows = await ProposalModel.find({
		agency: mongoose.trusted({ $in: agencies }),
		state: "published",
		progress: "awaiting-answer",
		_id: mongoose.trusted({ $nin: taken.map(({ proposal }) => proposal) }),
	})
		.sort({ waitingSince: 1, _id: 1 })
		.limit(limit)
		.select({ number: 1, slug: 1, title: 1, titleEn: 1, supports: 1, waitingSince: 1 })
		.lean();
	return rows.map((row) => ({
		number: row.number,
		slug: row.slug,
		title: { th: row.title, en: row.titleEn ?? null },
		supports: row.supports,
		waitingSince: row.waitingSince,
	}));
}

/** Counts an agency's commitments; lateness follows from the clock that is passed in. */
async function loadRecord({ agencyId, now }: { agencyId: string; now: Date }): Promise<AgencyRecord> {
	const record: AgencyRecord = {
		byStatus: Object.fromEntries(COMMITMENT_STATUSES.map((status) => [status, 0])) as Record<
			CommitmentStatus,
			number
		>,
		promised: 0,
		onTime: 0,
		claimed: 0,
		judged: 0,
		confirmed: 0,
	};
	const rows = CommitmentModel.find({ agency: new Types.ObjectId(agencyId) })
		.select({
			status: 1,
			"promise.dueAt": 1,
			nextReportAt: 1,
			liveAt: 1,
			approvedAt: 1,
			confirmations: 1,
			confirmationsAgain: 1,
		})
		.lean()
		.cursor();
	for await (const row of rows) {
		record.byStatus[row.status] += 1;
		if (!row.approvedAt || row.status === "declined") continue;
		record.promised += 1;
		const owing = { status: row.status, dueAt: row.promise?.dueAt, nextReportAt: row.nextReportAt };
		if (punctuality({ ...owing, liveAt: row.liveAt }, now) === "on-time") record.onTime += 1;
		if ((OWING_STATUSES as readonly CommitmentStatus[]).includes(row.status)) continue;
		record.claimed += 1;
		const verdict = judgeRound(row);
		if (verdict !== "too-few") record.judged += 1;
		if (verdict === "confirmed") record.confirmed += 1;
	}
	return record;
}
