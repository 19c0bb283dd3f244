import type { ClientSession, Types } from "mongoose";
import type { Viewer } from "~/domain/viewer";
import { ProposalModel } from "~~/models/proposal.server";
import { listFollowerIds } from "./follows.server";
import { type NewNotice, notify, notifyAll } from "./notifications.server";
import { listSupporterIds } from "./supports.server";
import { queueTask, type TaskStep } from "./tasks.server";

/** How a public proposal ends without becoming a promise. */
type Ending = "withdrawn" | "archived" | "merged";

/**
 * Tells the authors that their proposal has ended, the one who ended it left out, and puts it on the list to tell whoever
 * supports or follows it. Those of a merged proposal are asked instead, by its own task.
 * @param note what the steward gives as the reason
 */
export async function tellOfEnding({
	proposal,
	ending,
	note,
	viewer,
	now,
	session,
}: {
	proposal: { _id: Types.ObjectId; authors: readonly { user: Types.ObjectId }[] };
	ending: Ending;
	note?: string;
	viewer: Viewer;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const notice: NewNotice = {
		type: "proposal-ended",
		occasion: `ended:${proposal._id}:${ending}`,
		proposal: proposal._id,
		data: { step: ending, ...(note && { note }) },
		at: now,
	};
	const authors = proposal.authors.map(({ user }) => user).filter((user) => !user.equals(viewer.id));
	if (ending !== "withdrawn")
		await notifyAll({ notices: authors.map((user) => ({ user, notice })), session });
	if (ending === "merged") return;
	await queueTask({
		key: notice.occasion,
		kind: "tell-supporters-ended",
		data: { proposal: proposal._id.toHexString(), ending },
		at: now,
		session,
	});
}

/** Supporters told in one lot. */
const LOT = 500;

/** Tells one lot of those who support a proposal, and with the last lot those who follow it; its authors know already. */
export const tellSupportersOfEnding: TaskStep = async ({ data, after, at }) => {
	const proposalId = String(data.proposal);
	const lot = await listSupporterIds({ proposalId, after, limit: LOT });
	const followers = lot.next === null ? await listFollowerIds({ proposalId }) : [];
	const row = await ProposalModel.findById(proposalId).select({ authors: 1 }).lean();
	const authors = new Set(row?.authors.map(({ user }) => user.toHexString()));
	await notify({
		users: [...lot.userIds, ...followers].filter((user) => !authors.has(user)),
		notice: {
			type: "supported-ended",
			occasion: `ended:${proposalId}:${data.ending}`,
			proposal: proposalId,
			data: { step: String(data.ending) },
			at,
		},
	});
	return lot.next;
};
