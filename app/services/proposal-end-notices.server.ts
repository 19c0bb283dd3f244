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

/** Tells one lot of a proposal's supporters, and with the last lot `others`; gives where the next begins. */
async function tellSupporters({
	notice,
	after,
	others = async () => [],
	except = new Set(),
}: {
	notice: NewNotice & { proposal: string };
	after: string | null;
	others?: () => Promise<string[]>;
	/** Hex ids of those who know already. */
	except?: ReadonlySet<string>;
}): Promise<string | null> {
	const lot = await listSupporterIds({ proposalId: notice.proposal, after, limit: LOT });
	const users = lot.next === null ? [...lot.userIds, ...(await others())] : lot.userIds;
	await notify({ users: users.filter((user) => !except.has(user)), notice });
	return lot.next;
}

/** Asks one lot of those who support a merged proposal whether they support the other one. */
export const askSupportersOfMerged: TaskStep = ({ data, after, at }) => {
	const proposal = String(data.proposal);
	return tellSupporters({
		notice: { type: "merge-asks-supporters", occasion: `merged:${proposal}`, proposal, at },
		after,
	});
};

/** Tells one lot of those who support a proposal, and with the last lot those who follow it; its authors know already. */
export const tellSupportersOfEnding: TaskStep = async ({ data, after, at }) => {
	const proposal = String(data.proposal);
	const row = await ProposalModel.findById(proposal).select({ authors: 1 }).lean();
	return tellSupporters({
		notice: {
			type: "supported-ended",
			occasion: `ended:${proposal}:${data.ending}`,
			proposal,
			data: { step: String(data.ending) },
			at,
		},
		after,
		others: () => listFollowerIds({ proposalId: proposal }),
		except: new Set(row?.authors.map(({ user }) => user.toHexString())),
	});
};
