import mongoose, { Types } from "mongoose";
import {
	CLAIMED_DONE_STATUSES,
	type ConfirmationAnswer,
	type ConfirmationQuestion,
} from "~/domain/commitment";
import { questionAt } from "~/domain/confirmation";
import { agenciesOf, type Viewer } from "~/domain/viewer";
import { CommitmentModel, ConfirmationModel } from "~~/models/commitment.server";
import { FollowModel, SupportModel } from "~~/models/support.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";

/** Supported proposals that are looked through for questions, latest support first. */
const SUPPORTS_LOOKED_AT = 300;

/** A commitment that asks the person whether it works. */
export interface OpenQuestion {
	number: number;
	deliverable: { th: string; en: string | null };
	agency: AgencyName | null;
	liveAt: Date | null;
	question: ConfirmationQuestion;
	/** What the person has answered to this question. */
	answer: ConfirmationAnswer | null;
	/** What the person answered at going live, where this is the question of four weeks later. */
	earlier: ConfirmationAnswer | null;
}

/** Commitments called live on proposals that the person supports or followed before; unanswered ones first, then the latest. */
export async function listOpenQuestions({
	viewer,
	now,
}: {
	viewer: Viewer;
	now: Date;
}): Promise<OpenQuestion[]> {
	const { trusted } = mongoose;
	const user = new Types.ObjectId(viewer.id);
	const [supports, follows] = await Promise.all([
		SupportModel.find({ user, active: true })
			.sort({ since: -1, _id: -1 })
			.limit(SUPPORTS_LOOKED_AT)
			.select({ proposal: 1 })
			.lean(),
		FollowModel.find({ user })
			.sort({ since: -1, _id: -1 })
			.limit(SUPPORTS_LOOKED_AT)
			.select({ proposal: 1, since: 1 })
			.lean(),
	]);
	const supported = new Set(supports.map(({ proposal }) => proposal.toHexString()));
	const followedSince = new Map(follows.map(({ proposal, since }) => [proposal.toHexString(), since]));
	const proposals = [...supports, ...follows].map(({ proposal }) => proposal);
	const found = await CommitmentModel.find({
		proposal: trusted({ $in: proposals }),
		active: true,
		status: trusted({ $in: [...CLAIMED_DONE_STATUSES] }),
	})
		.select({
			number: 1,
			proposal: 1,
			agency: 1,
			rounds: 1,
			liveAt: 1,
			"promise.deliverable": 1,
			"promise.deliverableEn": 1,
		})
		.lean();
	const own = agenciesOf(viewer);
	const rows = found.filter(({ proposal, agency, liveAt }) => {
		const since = followedSince.get(proposal.toHexString());
		const asked = supported.has(proposal.toHexString()) || (since && liveAt && since < liveAt);
		return asked && !own.includes(agency.toHexString());
	});
	const [agencies, given] = await Promise.all([
		findAgencyNames(rows.map(({ agency }) => agency)),
		ConfirmationModel.find({ commitment: trusted({ $in: rows.map(({ _id }) => _id) }), user })
			.select({ commitment: 1, round: 1, question: 1, answer: 1 })
			.lean(),
	]);
	const answerTo = (row: { _id: Types.ObjectId; rounds: number }, question: ConfirmationQuestion) =>
		given.find(
			(one) => one.commitment.equals(row._id) && one.round === row.rounds && one.question === question,
		)?.answer ?? null;
	return rows
		.map((row) => ({ row, question: questionAt({ liveAt: row.liveAt, now }) }))
		.map(({ row, question }) => ({
			number: row.number,
			deliverable: { th: row.promise?.deliverable ?? "", en: row.promise?.deliverableEn ?? null },
			agency: agencies.get(row.agency.toHexString()) ?? null,
			liveAt: row.liveAt ?? null,
			question,
			answer: answerTo(row, question),
			earlier: question === "live" ? null : answerTo(row, "live"),
		}))
		.sort(
			(a, b) =>
				Number(a.answer !== null) - Number(b.answer !== null) ||
				(b.liveAt?.getTime() ?? 0) - (a.liveAt?.getTime() ?? 0),
		);
}
