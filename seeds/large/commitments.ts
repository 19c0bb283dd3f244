import type { Types } from "mongoose";
import { DAY_MS } from "~/domain/bangkok-day";
import {
	COMMITMENT_STATUSES,
	CONFIRMATION_ANSWERS,
	CONFIRMATION_QUESTIONS,
	type CommitmentStatus,
} from "~/domain/commitment";
import { EMPTY_TALLY, isClaimedDone, TALLY_FIELD } from "~/domain/confirmation";
import { owedAt } from "~/domain/overdue";
import type { GeneratedProposal } from "../generate/large";
import { mixSeed, RandomStream } from "../generate/random";
import { makeId } from "./ids";

/** An agency's answer as it is stored, by collection; `status` is null where there is none. */
export interface CommitmentDocuments {
	status: CommitmentStatus | null;
	documents: { commitments: object[]; commitmentversions: object[]; confirmations: object[] };
}

export const NO_COMMITMENT: CommitmentDocuments = {
	status: null,
	documents: { commitments: [], commitmentversions: [], confirmations: [] },
};

/** How often each status comes, out of twenty. */
const WEIGHTS: Record<CommitmentStatus, number> = {
	consideration: 2,
	accepted: 2,
	"in-progress": 5,
	pilot: 2,
	live: 5,
	scaled: 1,
	declined: 2,
	stalled: 1,
};
const STATUSES = COMMITMENT_STATUSES.flatMap((status) =>
	Array<CommitmentStatus>(WEIGHTS[status]).fill(status),
);

/** Most supporters who say whether it works. */
const MOST_ANSWERS = 9;

/**
 * The answer of an agency to a generated proposal; it follows from the proposal's index alone.
 * @param newest nothing happens later than this
 * @param personAt the person so many places after the author
 */
export function makeCommitment({
	proposal: { index, service },
	proposalId,
	agency,
	officer,
	number,
	publishedAt,
	newest,
	personAt,
}: {
	proposal: GeneratedProposal;
	proposalId: Types.ObjectId;
	agency: Types.ObjectId;
	officer: Types.ObjectId;
	number: number;
	publishedAt: Date;
	newest: Date;
	personAt: (position: number) => Types.ObjectId;
}): CommitmentDocuments {
	const random = new RandomStream(mixSeed(9, index));
	const status = random.pick(STATUSES);
	const daysAfter = (from: Date, least: number, most: number) =>
		new Date(Math.min(newest.getTime(), from.getTime() + (least + random.next() * (most - least)) * DAY_MS));
	const createdAt = daysAfter(publishedAt, 5, 60);
	const approvedAt = daysAfter(createdAt, 1, 20);
	const liveAt = daysAfter(approvedAt, 30, 200);
	const dueAt = new Date(approvedAt.getTime() + (60 + random.below(300)) * DAY_MS);
	const nextReportAt = new Date(newest.getTime() + (random.below(90) - 20) * DAY_MS);
	const isPromised = status !== "declined" && status !== "consideration";
	const isLive = isClaimedDone(status);
	const _id = makeId({ kind: "commitment", index });
	const promise = {
		deliverable: `ปรับปรุง${service}ให้ประชาชนใช้ได้สะดวก`,
		ownerUnit: "กองพัฒนาบริการ",
		ownerHead: "ผู้อำนวยการกองพัฒนาบริการ",
		dueAt,
		deliverables: [],
		indicators: [],
		obstacles: [],
		buildingBlocks: [],
		skills: [],
		plans: [],
		portals: [],
	};
	const answers = isLive
		? Array.from({ length: random.below(MOST_ANSWERS + 1) }, (_, part) => ({
				_id: makeId({ kind: "confirmation", index, part }),
				commitment: _id,
				user: personAt(1 + part),
				round: 1,
				question: CONFIRMATION_QUESTIONS[0],
				answer: random.next() < 0.7 ? CONFIRMATION_ANSWERS[0] : random.pick(CONFIRMATION_ANSWERS),
				at: liveAt,
			}))
		: [];
	const confirmations = { ...EMPTY_TALLY };
	for (const { answer } of answers) confirmations[TALLY_FIELD[answer]] += 1;
	const owed = isPromised ? owedAt({ status, dueAt, nextReportAt }) : null;
	const commitment = {
		_id,
		number,
		proposal: proposalId,
		agency,
		supporting: [],
		status,
		active: status !== "declined",
		...(status === "declined"
			? { decline: { reason: "budget", words: "ปีนี้ยังไม่มีงบประมาณ" } }
			: { answer: "รับไปดำเนินการ", promise }),
		...(status === "stalled" ? { stalledReason: "รอการจัดซื้อจัดจ้าง" } : {}),
		answeredBy: officer,
		version: isPromised ? 1 : 0,
		...(isPromised ? { approvedAt } : {}),
		...(isLive ? { liveAt } : {}),
		...(owed ? { nextReportAt, owedAt: owed } : {}),
		rounds: isLive ? 1 : 0,
		percent: isLive ? 100 : 0,
		confirmations,
		confirmationsAgain: { ...EMPTY_TALLY },
		reports: 0,
		revision: 0,
		example: true,
		createdAt,
		updatedAt: createdAt,
	};
	const version = {
		_id: makeId({ kind: "promise", index }),
		commitment: _id,
		version: 1,
		promise,
		proposedBy: officer,
		approvedBy: officer,
		at: approvedAt,
	};
	return {
		status,
		documents: {
			commitments: [commitment],
			commitmentversions: isPromised ? [version] : [],
			confirmations: answers,
		},
	};
}
