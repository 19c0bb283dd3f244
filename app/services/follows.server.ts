import { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { canFollow } from "~/domain/support";
import type { Viewer } from "~/domain/viewer";
import { FollowModel } from "~~/models/support.server";
import type { Id } from "./events.server";
import { isDuplicateKey } from "./once.server";
import { loadSupportable } from "./supportable.server";

type Act = { viewer: Viewer; proposalNumber: number; now: Date };

/**
 * Lets the person hear of what becomes of the proposal. Following twice is following.
 * @throws {DomainError} the reasons of {@link canFollow}
 */
export async function followProposal({ viewer, proposalNumber, now }: Act): Promise<{ slug: string }> {
	const proposal = await loadSupportable({ number: proposalNumber });
	enforce(canFollow({ proposal, viewer }));
	try {
		await FollowModel.updateOne(
			{ proposal: proposal._id, user: new Types.ObjectId(viewer.id) },
			{ $setOnInsert: { since: now } },
			{ upsert: true },
		);
	} catch (error) {
		if (!isDuplicateKey(error)) throw error;
	}
	return { slug: proposal.slug };
}

/** Ends following; nothing happens to one who does not follow. Throws {@link DomainError} `notFound`. */
export async function unfollowProposal({
	viewer,
	proposalNumber,
}: Omit<Act, "now">): Promise<{ slug: string }> {
	const proposal = await loadSupportable({ number: proposalNumber });
	await FollowModel.deleteOne({ proposal: proposal._id, user: new Types.ObjectId(viewer.id) });
	return { slug: proposal.slug };
}

/** Ids of those who follow a proposal, at most 10,000, for telling them what happened. */
export async function listFollowerIds({ proposalId }: { proposalId: Id }): Promise<string[]> {
	const rows = await FollowModel.find({ proposal: new Types.ObjectId(proposalId) })
		.select({ user: 1 })
		.limit(10_000)
		.lean();
	return rows.map(({ user }) => user.toHexString());
}
