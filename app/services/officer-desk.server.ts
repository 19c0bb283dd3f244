import mongoose, { Types } from "mongoose";
import {
	type CommitmentPosition,
	canAccept,
	canDecline,
	type GivenAnswer,
} from "~/domain/commitment-permissions";
import { reportableFrom } from "~/domain/commitment-status";
import type { Decision } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { PromiseText } from "~/domain/promise-difference";
import { agenciesOf, type Viewer } from "~/domain/viewer";
import { CommitmentModel } from "~~/models/commitment.server";
import { ProposalModel } from "~~/models/proposal.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { listWaitingProposals, type WaitingProposal } from "./agency-figures.server";
import { agencyIdsAs } from "./agency-people.server";
import { type AskedPart, listAskedParts } from "./commitment-part-answers.server";
import { type CommitmentRow, VIEW_FIELDS } from "./commitment-rows.server";
import { type CommitmentItem, findCommitment, toItems } from "./commitments.server";
import { addWhatMoved, type LatePromise } from "./late-promises.server";
import { loadOwnCommitment } from "./own-commitment.server";
import { toPromiseText } from "./promise-parts.server";

/** What waits for the people of an agency. */
export interface OfficerDesk {
	agencies: AgencyName[];
	/** Proposals to answer, longest waiting first. */
	toAnswer: WaitingProposal[];
	/** Promises and changes that wait for the champion. */
	toApprove: CommitmentItem[];
	/** What the champion sent back, for the officer to write anew. */
	sentBack: CommitmentItem[];
	/** What other agencies ask for and nobody has answered, longest waiting first. */
	partsAsked: AskedPart[];
	/** Commitments of other agencies that the own one helps with, newest first. */
	helping: CommitmentItem[];
	/** What is late, longest first. */
	late: LatePromise[];
	/** What is owed and not late, earliest first. */
	owed: CommitmentItem[];
}

const ROWS_SHOWN = 30;

/** The desk of an officer or champion: only of the own agencies. */
export async function loadOfficerDesk({ viewer, now }: { viewer: Viewer; now: Date }): Promise<OfficerDesk> {
	const agencyIds = agenciesOf(viewer);
	const own = mongoose.trusted({ $in: agencyIds.map((id) => new Types.ObjectId(id)) });
	const find = (filter: object, sort: Record<string, 1 | -1>, whose: "agency" | "supporting" = "agency") =>
		CommitmentModel.find({ [whose]: own, ...filter })
			.sort(sort)
			.limit(ROWS_SHOWN)
			.select({ ...VIEW_FIELDS, sentBackReason: 1 })
			.lean<(CommitmentRow & { sentBackReason?: string })[]>();
	const [names, toAnswer, partsAsked, fresh, changed, owed, helping] = await Promise.all([
		findAgencyNames(agencyIds),
		listWaitingProposals({ agencyIds, limit: ROWS_SHOWN }),
		listAskedParts({ agencyIds, limit: ROWS_SHOWN }),
		find({ status: "consideration" }, { createdAt: -1, _id: -1 }),
		find({ "proposed.at": mongoose.trusted({ $exists: true }) }, { "proposed.at": 1 }),
		find({ owedAt: mongoose.trusted({ $type: "date" }) }, { owedAt: 1, _id: 1 }),
		find({}, { createdAt: -1, _id: -1 }, "supporting"),
	]);
	const undecided = [...fresh, ...changed];
	const owing = await toItems({ rows: owed, now });
	return {
		agencies: [...names.values()],
		toAnswer,
		partsAsked,
		toApprove: await toItems({ rows: undecided.filter((row) => !row.sentBackReason), now }),
		sentBack: await toItems({ rows: undecided.filter((row) => row.sentBackReason), now }),
		helping: await toItems({ rows: helping.filter(({ approvedAt }) => approvedAt), now }),
		late: await addWhatMoved({ items: owing.filter(({ overdue }) => overdue) }),
		owed: owing.filter(({ overdue }) => !overdue),
	};
}

/** What the answer page shows. */
export interface AnswerForm {
	proposal: {
		number: number;
		slug: string;
		title: { th: string; en: string | null };
		summary: { th: string; en: string | null };
		service: string;
		supports: number;
		waitingSince: Date;
	};
	agency: AgencyName | null;
	accept: Decision;
	decline: Decision;
}

/**
 * A proposal that an officer is about to answer.
 * @throws {DomainError} `notFound` for proposals of other agencies
 */
export async function findAnswerForm({
	viewer,
	proposalNumber,
}: {
	viewer: Viewer;
	proposalNumber: number | null;
}): Promise<AnswerForm> {
	const row = await ProposalModel.findOne({
		number: proposalNumber,
		agency: mongoose.trusted({ $in: agencyIdsAs(viewer, "officer") }),
	})
		.select({
			number: 1,
			slug: 1,
			title: 1,
			titleEn: 1,
			summary: 1,
			summaryEn: 1,
			service: 1,
			supports: 1,
			waitingSince: 1,
			state: 1,
			stage: 1,
			stopped: 1,
			agency: 1,
		})
		.lean();
	if (!row?.agency) throw new DomainError("notFound");
	const [agencies, given] = await Promise.all([
		findAgencyNames([row.agency]),
		CommitmentModel.find({ proposal: row._id })
			.select({ agency: 1, status: 1, active: 1, sentBackReason: 1, askedAgainAt: 1 })
			.lean(),
	]);
	const answers: GivenAnswer[] = given.map((one) => ({
		agencyId: one.agency.toHexString(),
		status: one.status,
		active: one.active,
		sentBack: Boolean(one.sentBackReason),
		askedAgain: Boolean(one.askedAgainAt),
	}));
	const agencyId = row.agency.toHexString();
	const proposal = { state: row.state, stage: row.stage, stopped: row.stopped, agencyId };
	return {
		proposal: {
			number: row.number,
			slug: row.slug,
			title: { th: row.title, en: row.titleEn ?? null },
			summary: { th: row.summary, en: row.summaryEn ?? null },
			service: row.service,
			supports: row.supports,
			waitingSince: row.waitingSince,
		},
		agency: agencies.get(agencyId) ?? null,
		accept: canAccept({ proposal, viewer, answers }),
		decline: canDecline({ proposal, viewer, answers }),
	};
}

/** What the pages of the desk show of a commitment: also what is private to the agency. */
export interface DeskCommitment {
	commitment: CommitmentItem;
	/** The promise in force, or the one that waits for its first approval. */
	promise: PromiseText | null;
	/** A change that is not in force yet. */
	proposed: { promise: PromiseText; reason: string; at: Date } | null;
	sentBackReason: string | null;
	/** The row as it was read, so that deciding on another one is refused. */
	revision: number;
	/** For the rules of commitment-permissions. */
	position: CommitmentPosition;
	/** Statuses that a report may give, the present one first. */
	statuses: CommitmentItem["status"][];
}

/**
 * A commitment of the own agency for its officers and champion.
 * @throws {DomainError} `notFound` for commitments of other agencies
 */
export async function findDeskCommitment({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	now: Date;
}): Promise<DeskCommitment> {
	const { row, position } = await loadOwnCommitment({ viewer, number, roles: ["officer", "champion"] });
	const commitment = await findCommitment({ number: row.number, now });
	const { proposed } = row;
	return {
		commitment,
		promise: row.promise ? toPromiseText(row.promise) : null,
		proposed: proposed?.promise
			? { promise: toPromiseText(proposed.promise), reason: proposed.reason, at: proposed.at }
			: null,
		sentBackReason: row.sentBackReason ?? null,
		revision: row.revision,
		position,
		statuses: reportableFrom(row.status),
	};
}
