import mongoose, { type ClientSession, Types } from "mongoose";
import { CLAIMED_DONE_STATUSES } from "~/domain/commitment";
import { isDrawn } from "~/domain/confirmation";
import { CommitmentModel, ConfirmationModel } from "~~/models/commitment.server";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel } from "~~/models/proposal.server";
import { FollowModel, SupportModel } from "~~/models/support.server";
import { listInterested } from "./agency-people.server";
import type { Id } from "./events.server";
import { type NewNotice, notify } from "./notifications.server";
import { listSupporterIds } from "./supports.server";
import { queueTask, type TaskStep } from "./tasks.server";

/** Supporters looked at in one lot. */
const LOT = 500;

/** Commitments whose people are asked once more in one run. */
const BATCH = 100;

/** Has people asked whether a commitment that went live works; there may be many, so a job does it. */
export function queueAsking({
	commitment,
	round,
	again = false,
	now,
	session,
}: {
	commitment: { _id: Types.ObjectId; proposal: Types.ObjectId; number: number };
	round: number;
	/** Four weeks after the first time. */
	again?: boolean;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const commitmentId = commitment._id.toHexString();
	return queueTask({
		key: `${again ? "live-again" : "live"}:${commitmentId}:${round}`,
		kind: "ask-supporters-live",
		data: {
			proposal: commitment.proposal.toHexString(),
			commitmentId,
			commitment: commitment.number,
			round,
			...(again ? { again: 1 } : {}),
		},
		at: now,
		session,
	});
}

/**
 * One lot of asking: in the first, the authors, followers, and those who said of the claim before that it does not work;
 * then the supporters who were drawn.
 */
export const askSupporters: TaskStep = async ({ data, after, at }) => {
	const proposal = String(data.proposal);
	const commitmentId = String(data.commitmentId);
	const round = Number(data.round);
	const again = data.again === 1;
	const notice: NewNotice = {
		type: again ? "commitment-live-again" : "commitment-live",
		occasion: `${again ? "live-again" : "live"}:${commitmentId}:${round}`,
		proposal,
		commitment: commitmentId,
		data: { commitment: Number(data.commitment), round },
		at,
	};
	if (after === null)
		await notify({
			users: [
				...(await listInterested({ proposalId: proposal })),
				...(await listDisputers({ commitmentId, round: round - 1 })),
			],
			notice,
		});
	const counted = await ProposalModel.findById(proposal).select({ supports: 1 }).lean();
	const lot = await listSupporterIds({ proposalId: proposal, after, limit: LOT });
	const drawn = lot.userIds.filter((userId) =>
		isDrawn({ commitmentId, userId: String(userId), supporters: counted?.supports ?? 0 }),
	);
	await notify({ users: drawn, notice });
	return lot.next;
};

/** Who said in a round that it does not work. */
async function listDisputers({ commitmentId, round }: { commitmentId: string; round: number }) {
	if (round < 1) return [];
	const rows = await ConfirmationModel.find({
		commitment: new Types.ObjectId(commitmentId),
		round,
		answer: "does-not",
	})
		.select({ user: 1 })
		.lean();
	return rows.map(({ user }) => user.toHexString());
}

/**
 * Has those who were asked when a service went live asked once more four weeks later, once for each claim.
 * @returns for how many services
 */
export async function askAgain({ now }: { now: Date }): Promise<number> {
	const { trusted } = mongoose;
	// why: the index holds only rows with a date, and is used when the query says that it wants no others
	const due = { askAgainAt: trusted({ $lte: now, $type: "date" as const }) };
	const rows = await CommitmentModel.find(due).sort({ askAgainAt: 1 }).limit(BATCH).select({ _id: 1 }).lean();
	for (const { _id } of rows)
		await withTransaction(async (session) => {
			const row = await CommitmentModel.findOneAndUpdate(
				{ _id, ...due },
				{ $unset: { askAgainAt: 1 } },
				{ session },
			)
				.select({ proposal: 1, number: 1, rounds: 1, status: 1 })
				.lean();
			if (!row || !(CLAIMED_DONE_STATUSES as readonly string[]).includes(row.status)) return;
			await queueAsking({ commitment: row, round: row.rounds, again: true, now, session });
		});
	return rows.length;
}

/** True for whoever supports the proposal, or has followed it since before it went live. */
export async function isAskable({
	userId,
	proposalId,
	liveAt,
}: {
	userId: string;
	proposalId: Id;
	liveAt: Date | null | undefined;
}): Promise<boolean> {
	const who = { proposal: new Types.ObjectId(proposalId), user: new Types.ObjectId(userId) };
	if (await SupportModel.exists({ ...who, active: true })) return true;
	if (!liveAt) return false;
	const follows = await FollowModel.exists({ ...who, since: mongoose.trusted({ $lt: liveAt }) });
	return follows !== null;
}
