import mongoose, { type ClientSession, Types } from "mongoose";
import { largestTeam } from "~/domain/challenge";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { EDITABLE_STATES, PROPOSAL_LIMITS } from "~/domain/proposal";
import { canEdit } from "~/domain/proposal-rules";
import type { Viewer } from "~/domain/viewer";
import { ChallengeModel } from "~~/models/challenge.server";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel } from "~~/models/proposal.server";
import { UserModel } from "~~/models/user.server";
import { recordEvent } from "./events.server";
import { notify } from "./notifications.server";
import { findRuled, toRuled } from "./proposal-record.server";
import { endSupportOfAuthor } from "./support-of-authors.server";

/** The team of a proposal as its authors see it. */
export interface ProposalTeam {
	number: number;
	slug: string;
	members: string[];
	/** Addresses that were asked, whether somebody has an account under them or not. */
	invited: string[];
}

type Asked = { viewer: Viewer; proposalNumber: number };

/**
 * The people of a proposal, for its authors.
 * @throws {DomainError} `notFound` for anybody else
 */
export async function findTeam({ viewer, proposalNumber }: Asked): Promise<ProposalTeam> {
	const row = await ProposalModel.findOne({ number: proposalNumber, "authors.user": viewer.id })
		.select({ number: 1, slug: 1, authors: 1, invitations: 1 })
		.lean();
	if (!row) throw new DomainError("notFound");
	const people = await UserModel.find({
		_id: mongoose.trusted({ $in: row.authors.map(({ user }) => user) }),
	})
		.select({ displayName: 1 })
		.lean();
	return {
		number: row.number,
		slug: row.slug,
		members: people.map(({ displayName }) => displayName),
		invited: (row.invitations ?? []).map(({ email }) => email),
	};
}

/**
 * Asks somebody to join, by the address of their account. The answer is the same whether there is such an account or not:
 * the address itself is kept, and whoever signs in under it finds the invitation. Asking twice is asking once.
 *
 * @throws {DomainError} `notFound`, `notPublished`, `teamTooLarge`
 */
export async function inviteAuthor({
	viewer,
	proposalNumber,
	email,
	now,
}: Asked & { email: string; now: Date }): Promise<void> {
	const row = await requireOwn({ viewer, proposalNumber });
	const address = email.trim().toLowerCase();
	const most = await findLargestTeam({ challenge: row.challenge });
	const written = await ProposalModel.updateOne(
		{
			_id: row._id,
			"invitations.email": mongoose.trusted({ $ne: address }),
			[`invitations.${PROPOSAL_LIMITS.team - 1}`]: mongoose.trusted({ $exists: false }),
			[`authors.${most - 1}`]: mongoose.trusted({ $exists: false }),
		},
		{ $push: { invitations: { email: address, at: now } } },
	);
	if (written.matchedCount === 1) return tellInvited({ proposal: row._id, address, now });
	const asked = await ProposalModel.exists({ _id: row._id, "invitations.email": address });
	if (!asked) throw new DomainError("teamTooLarge", { field: "email" });
}

/** Tells whoever has an account under the address; the one who asks learns nothing of it. */
async function tellInvited({
	proposal,
	address,
	now,
}: {
	proposal: Types.ObjectId;
	address: string;
	now: Date;
}): Promise<void> {
	const user = await UserModel.findOne({ email: address, status: "active" }).select({ _id: 1 }).lean();
	if (!user) return;
	await notify({
		users: [user._id],
		notice: {
			type: "invited-to-write",
			occasion: `invited:${proposal}`,
			data: { path: "/me/proposals" },
			at: now,
		},
	});
}

/** Most authors that a proposal may have, by the rules of its challenge. */
async function findLargestTeam({
	challenge,
	session,
}: {
	challenge: Types.ObjectId | null | undefined;
	session?: ClientSession;
}): Promise<number> {
	const found =
		challenge &&
		(await ChallengeModel.findById(challenge)
			.select({ "rules.teamMax": 1 })
			.session(session ?? null)
			.lean());
	return largestTeam(found?.rules);
}

/** Takes an invitation back. */
export async function cancelInvitation({ viewer, proposalNumber, email }: Asked & { email: string }) {
	const row = await requireOwn({ viewer, proposalNumber });
	await ProposalModel.updateOne({ _id: row._id }, { $pull: { invitations: { email } } });
}

async function requireOwn({ viewer, proposalNumber }: Asked) {
	const row = await findRuled({ proposalNumber });
	const proposal = toRuled(row);
	if (!proposal.authorIds.includes(viewer.id)) throw new DomainError("notFound");
	enforce(canEdit({ proposal, viewer }));
	return row;
}

/** A proposal that somebody is asked to join. */
export interface Invitation {
	number: number;
	title: string;
}

/** Most invitations that a page shows; answered ones make room. */
const MOST_SHOWN = 20;

/** The proposals that a person is asked to join, last changed first. */
export async function listInvitations({ viewer }: { viewer: Viewer }): Promise<Invitation[]> {
	const email = await findEmail(viewer);
	const rows = await ProposalModel.find({
		"invitations.email": email,
		state: mongoose.trusted({ $ne: "hidden" }),
	})
		.select({ number: 1, title: 1 })
		.sort({ updatedAt: -1, _id: -1 })
		.limit(MOST_SHOWN)
		.lean();
	return rows.map(({ number, title }) => ({ number, title }));
}

async function findEmail(viewer: Viewer): Promise<string> {
	const user = await UserModel.findById(viewer.id).select({ email: 1 }).lean();
	if (!user) throw new DomainError("notFound");
	return user.email;
}

/**
 * Takes the answer to an invitation; it counts once. Whoever joins no longer supports the proposal.
 * A no needs no invitation, so that one that is sent twice gets the same answer, whoever sends it.
 * @throws {DomainError} for a yes `notFound` without an invitation, `notPublished` for a proposal that has left the path and
 *   `teamTooLarge`; for a no `alreadyDecided` when the person has joined
 */
export async function answerInvitation({
	viewer,
	proposalNumber,
	accept,
	now,
}: Asked & { accept: boolean; now: Date }): Promise<void> {
	const email = await findEmail(viewer);
	if (!accept) return declineInvitation({ viewer, proposalNumber, email });
	await withTransaction(async (session) => {
		const row = await findRuled({ proposalNumber, session });
		if (toRuled(row).authorIds.includes(viewer.id)) {
			await ProposalModel.updateOne({ _id: row._id }, { $pull: { invitations: { email } } }, { session });
			return;
		}
		const most = await findLargestTeam({ challenge: row.challenge, session });
		const open = (EDITABLE_STATES as readonly string[]).includes(row.state);
		const written = await ProposalModel.updateOne(
			{
				_id: row._id,
				"invitations.email": email,
				[`authors.${most - 1}`]: mongoose.trusted({ $exists: false }),
				state: mongoose.trusted({ $in: [...EDITABLE_STATES] }),
			},
			{
				$pull: { invitations: { email } },
				$push: { authors: { user: new Types.ObjectId(viewer.id), lead: false } },
			},
			{ session },
		);
		if (written.matchedCount === 0) {
			const asked = await ProposalModel.exists({ _id: row._id, "invitations.email": email }).session(session);
			throw new DomainError(!asked ? "notFound" : open ? "teamTooLarge" : "notPublished");
		}
		await endSupportOfAuthor({ proposalId: row._id, userId: viewer.id, now, session });
		await recordEvent({
			type: "coauthor-added",
			actor: { viewer, role: "citizen" },
			subject: { proposal: row._id, person: viewer.id },
			visibility: "authors",
			at: now,
			session,
		});
	});
}

async function declineInvitation({
	viewer,
	proposalNumber,
	email,
}: Asked & { email: string }): Promise<void> {
	const written = await ProposalModel.updateOne(
		{ number: proposalNumber, "invitations.email": email },
		{ $pull: { invitations: { email } } },
	);
	if (written.matchedCount === 1) return;
	const joined = await ProposalModel.exists({ number: proposalNumber, "authors.user": viewer.id });
	if (joined) throw new DomainError("alreadyDecided");
}
