import type { ClientSession, Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { canSupport } from "~/domain/support";
import type { Viewer } from "~/domain/viewer";
import { withTransaction } from "~~/models/connection.server";
import { newReceipt, SupportModel } from "~~/models/support.server";
import { isDuplicateKey } from "./once.server";
import { loadSupportable, type Supportable } from "./supportable.server";
import { takeVote } from "./supports.server";

/** A support that the same person gives elsewhere at the same instant makes a move begin anew, at most this often. */
const TRIES = 5;

/**
 * Ends a person's support of a proposal and, where `toNumber` names another one, gives it to that one: both or neither,
 * so that a crash loses no support. A support that is limited by the challenge frees its vote for the move. Who supports
 * the other proposal already, or wrote it, has nothing to move, and one that has ended earlier moves nothing.
 *
 * @throws {DomainError} `noVotesLeft` and the reasons of `canSupport` but `ownProposal`; then the old support still stands
 */
export async function moveSupport({
	viewer,
	user,
	from,
	toNumber,
	now,
}: {
	viewer: Viewer;
	/** The viewer's id. */
	user: Types.ObjectId;
	from: Types.ObjectId;
	toNumber: number | null;
	now: Date;
}): Promise<void> {
	const target = toNumber === null ? null : await findReceiving({ viewer, number: toNumber, now });
	const move = async (session: ClientSession) => {
		const ended = await SupportModel.collection.updateOne(
			{ proposal: from, user, active: true },
			[
				{ $set: { active: false, withdrawnAt: now, pending: { $ne: ["$counted", 0] } } },
				{ $unset: ["slot"] },
			],
			{ session },
		);
		if (ended.matchedCount === 1 && target) await giveWithin({ proposal: target, user, now, session });
	};
	for (let attempt = 1; ; attempt++) {
		try {
			return await withTransaction(move);
		} catch (error) {
			if (!isDuplicateKey(error) || attempt === TRIES) throw error;
		}
	}
}

/** The proposal that gets the support; null for one's own, which nobody supports. */
async function findReceiving({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: number;
	now: Date;
}): Promise<Supportable | null> {
	const proposal = await loadSupportable({ number });
	const decision = canSupport({ proposal, viewer, now });
	if (!decision.allowed && decision.reason === "ownProposal") return null;
	enforce(decision);
	return proposal;
}

/**
 * Makes a support stand.
 * why: it looks before it writes, because a refused insert would end the transaction
 */
async function giveWithin({
	proposal,
	user,
	now,
	session,
}: {
	proposal: Supportable;
	user: Types.ObjectId;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const supports = SupportModel.collection;
	const key = { proposal: proposal._id, user };
	const earlier = await supports.findOne(key, { session, projection: { active: 1 } });
	if (earlier?.active) return;
	const given = {
		active: true,
		since: now,
		receipt: newReceipt(),
		...(await takeVote({ proposal, user, session })),
	};
	if (!earlier) await supports.insertOne({ ...key, ...given, counted: 0, pending: true }, { session });
	else
		await supports.updateOne(
			key,
			[{ $set: given }, { $set: { pending: { $ne: ["$counted", 1] } } }, { $unset: ["withdrawnAt"] }],
			{ session },
		);
}
