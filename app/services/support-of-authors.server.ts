import { type ClientSession, Types } from "mongoose";
import { SupportModel } from "~~/models/support.server";
import type { Id } from "./events.server";

/**
 * Ends the support of somebody who becomes an author of the proposal, in the transaction in which that happens: nobody
 * supports what is their own. Its vote is free again. Nothing happens where there is none.
 */
export async function endSupportOfAuthor({
	proposalId,
	userId,
	now,
	session,
}: {
	proposalId: Id;
	userId: string;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	await SupportModel.collection.updateOne(
		{ proposal: new Types.ObjectId(proposalId), user: new Types.ObjectId(userId), active: true },
		[{ $set: { active: false, withdrawnAt: now, pending: { $ne: ["$counted", 0] } } }, { $unset: ["slot"] }],
		{ session },
	);
}
