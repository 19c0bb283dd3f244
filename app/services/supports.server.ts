import mongoose, { type ClientSession, Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError, type ErrorCode } from "~/domain/errors";
import { canSupport, canWithdraw, freeSlot, supportClosesAt } from "~/domain/support";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import { FollowModel, newReceipt, SupportModel } from "~~/models/support.server";
import type { Id } from "./events.server";
import { isDuplicateKey } from "./once.server";
import { shareInserts } from "./share-work.server";
import { loadSupportable, type Supportable } from "./supportable.server";

/** Two votes given at the same instant want the same slot; the loser looks for the next free one this often. */
const SLOT_TRIES = 5;

/** What the supporter gets back: where it happened, and since when it stands. */
export interface SupportReceipt {
	number: number;
	slug: string;
	at: Date;
}

/** Supports that are given at the same time by different people share a write. */
const insertSupport = shareInserts(() => SupportModel.collection);

type Act = { viewer: Viewer; proposalNumber: number; now: Date };

/**
 * Records that the person supports the proposal. The unique index on proposal and person makes it one record, however
 * often and from wherever it is sent; the proposal itself is not written, its figure follows with the next tally.
 * @throws {DomainError} `alreadySupported`, `noVotesLeft`, and the reasons of {@link canSupport}
 */
export async function supportProposal({ viewer, proposalNumber, now }: Act): Promise<SupportReceipt> {
	const proposal = await loadSupportable({ number: proposalNumber });
	enforce(canSupport({ proposal, viewer, now }));
	const user = new Types.ObjectId(viewer.id);
	for (let attempt = 1; ; attempt++) {
		const vote = await takeVote({ proposal, user });
		try {
			await writeSupport({ proposal, user, vote, now });
			return { number: proposal.number, slug: proposal.slug, at: now };
		} catch (error) {
			if (!isDuplicateKey(error, "slot") || attempt === SLOT_TRIES) throw error;
		}
	}
}

/**
 * The vote that this support would be, where the challenge counts votes; null where it does not.
 * @throws {DomainError} `alreadySupported`, `noVotesLeft`
 */
export async function takeVote({
	proposal,
	user,
	session,
}: {
	proposal: Supportable;
	user: Types.ObjectId;
	session?: ClientSession;
}): Promise<{ challenge: Types.ObjectId; slot: number } | null> {
	const { challengeId, votesPerPerson } = proposal;
	if (!challengeId || !votesPerPerson) return null;
	const given = await listVotes({ challengeId, user, session });
	if (given.some((vote) => vote.proposal.equals(proposal._id))) throw new DomainError("alreadySupported");
	const slot = freeSlot({ used: given.map((vote) => vote.slot), votesPerPerson });
	if (slot === null) throw new DomainError("noVotesLeft");
	return { challenge: challengeId, slot };
}

function listVotes({
	challengeId,
	user,
	session,
}: {
	challengeId: Types.ObjectId;
	user: Types.ObjectId;
	session?: ClientSession;
}) {
	return SupportModel.collection
		.find<{ proposal: Types.ObjectId; slot: number }>(
			{ challenge: challengeId, user, slot: { $exists: true } },
			{ projection: { _id: 0, proposal: 1, slot: 1 }, session },
		)
		.toArray();
}

/**
 * A first support is one insert. Where the person has a record of this proposal already, the unique index refuses it,
 * and a record that was withdrawn is made to stand again.
 * @throws {DomainError} `alreadySupported`; the database's own error when the vote's slot is taken
 */
async function writeSupport({
	proposal,
	user,
	vote,
	now,
}: {
	proposal: Supportable;
	user: Types.ObjectId;
	vote: { challenge: Types.ObjectId; slot: number } | null;
	now: Date;
}): Promise<void> {
	const given = { active: true, since: now, receipt: newReceipt(), ...vote };
	try {
		await insertSupport({ proposal: proposal._id, user, ...given, counted: 0, pending: true });
	} catch (error) {
		if (!isDuplicateKey(error, "proposal")) throw error;
		const { matchedCount } = await SupportModel.collection.updateOne(
			{ proposal: proposal._id, user, active: false },
			[{ $set: given }, { $set: { pending: { $ne: ["$counted", 1] } } }, { $unset: ["withdrawnAt"] }],
		);
		if (matchedCount === 0) throw new DomainError("alreadySupported");
	}
}

/**
 * Takes a support back while the proposal is open for it, and frees the vote. The record stays, marked as withdrawn.
 * @throws {DomainError} `notSupported`, and the reasons of {@link canWithdraw}
 */
export async function withdrawSupport({ viewer, proposalNumber, now }: Act): Promise<SupportReceipt> {
	const proposal = await loadSupportable({ number: proposalNumber });
	enforce(canWithdraw({ proposal, viewer, now }));
	const { matchedCount } = await SupportModel.collection.updateOne(
		{ proposal: proposal._id, user: new Types.ObjectId(viewer.id), active: true },
		[{ $set: { active: false, withdrawnAt: now, pending: { $ne: ["$counted", 0] } } }, { $unset: ["slot"] }],
	);
	if (matchedCount === 0) throw new DomainError("notSupported");
	return { number: proposal.number, slug: proposal.slug, at: now };
}

/** What the support panel of a proposal shows to this reader. */
export interface SupportPanelData {
	number: number;
	/** Supports, the reader's own included from the moment it is given. */
	supports: number;
	/** Since when the reader supports it; null when they do not. */
	since: Date | null;
	/** The code of the reader's support; null when they do not support it. */
	receipt: string | null;
	following: boolean;
	signedIn: boolean;
	/** Why the reader cannot give a support (or take it back); null when they can. */
	refusal: ErrorCode | null;
	/** Votes left in the challenge; null where they are not limited or nobody is signed in. */
	votes: { left: number; of: number } | null;
	/** When support ends, if a date is known and still ahead. */
	closesAt: Date | null;
}

/**
 * Everything that {@link SupportPanel} shows.
 * @throws {DomainError} `notFound` for proposals that are not public
 */
export async function loadSupportPanel({
	proposal: { id },
	viewer,
	now,
}: {
	proposal: { id: string };
	viewer: MaybeViewer;
	now: Date;
}): Promise<SupportPanelData> {
	const user = viewer && new Types.ObjectId(viewer.id);
	const [proposal, mine, follow] = await Promise.all([
		loadSupportable({ id }),
		user &&
			SupportModel.findOne({ proposal: id, user })
				.select({ active: 1, since: 1, receipt: 1, counted: 1 })
				.lean(),
		user && FollowModel.exists({ proposal: id, user }),
	]);
	const supporting = mine?.active === true;
	const decision = (supporting ? canWithdraw : canSupport)({ proposal, viewer, now });
	const votes =
		user && proposal.challengeId && proposal.votesPerPerson && decision.allowed
			? await countVotesLeft({ challengeId: proposal.challengeId, user, of: proposal.votesPerPerson })
			: null;
	const refusal = decision.allowed
		? !supporting && votes?.left === 0
			? "noVotesLeft"
			: null
		: decision.reason;
	const closesAt = proposal.phases && supportClosesAt(proposal.phases);
	return {
		number: proposal.number,
		// why: the tally is up to a second behind, and the reader's own support must be seen at once
		supports: Math.max(0, proposal.supports + (supporting ? 1 : 0) - (mine?.counted ?? 0)),
		since: supporting ? mine.since : null,
		receipt: supporting ? mine.receipt : null,
		following: Boolean(follow),
		signedIn: viewer !== null,
		refusal: viewer || refusal !== "signInRequired" ? refusal : null,
		votes,
		closesAt: closesAt && closesAt > now ? closesAt : null,
	};
}

async function countVotesLeft({
	challengeId,
	user,
	of,
}: {
	challengeId: Types.ObjectId;
	user: Types.ObjectId;
	of: number;
}) {
	const given = await listVotes({ challengeId, user });
	return { left: Math.max(0, of - given.length), of };
}

/**
 * Ids of those who support a proposal now, in lots, for asking them or telling them something.
 * @param after the last id of the lot before; a lot goes by the ids of people
 */
export async function listSupporterIds({
	proposalId,
	after,
	limit = 1_000,
}: {
	proposalId: Id;
	after?: string | null;
	limit?: number;
}): Promise<{ userIds: string[]; next: string | null }> {
	const rows = await SupportModel.find({
		proposal: new Types.ObjectId(proposalId),
		active: true,
		...(after ? { user: mongoose.trusted({ $gt: new Types.ObjectId(after) }) } : {}),
	})
		.select({ user: 1 })
		.sort({ user: 1 })
		.limit(limit)
		.lean();
	const last = rows[rows.length - 1];
	return {
		userIds: rows.map(({ user }) => user.toHexString()),
		next: rows.length === limit && last ? last.user.toHexString() : null,
	};
}
