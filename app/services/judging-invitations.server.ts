import mongoose, { type ClientSession, Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { INVITATION_DAYS, roundTime } from "~/domain/judging/round";
import { can } from "~/domain/permissions";
import { foldEmail } from "~/domain/profile";
import type { Viewer } from "~/domain/viewer";
import type { Language } from "~/domain/vocabulary";
import { ChallengeModel } from "~~/models/challenge.server";
import { withTransaction } from "~~/models/connection.server";
import { JudgeInvitationModel } from "~~/models/judging-panel.server";
import { JudgingRoundModel } from "~~/models/judging-round.server";
import { recordJudging } from "./judging-records.server";
import { findRound } from "./judging-rounds.server";
import { queueMail } from "./mail.server";
import { createOnce } from "./once.server";
import { endTokens, findToken, issueToken } from "./tokens.server";

const MINUTES = INVITATION_DAYS * 24 * 60;
const SCOPE = "judge-invitation";
/** Invitations that a panel's page shows; more than any panel has. */
const MOST = 1_000;

/**
 * Invites a person to a round's panel: by mail where an address is given, else by a link that the steward hands over.
 * @returns the token of the link, once; null when it goes by mail, or when the same form was sent before
 * @throws {DomainError} `notPermitted`, `notFound`, `roundClosed`, `invalidInput` for a track that the round does not have
 */
export async function inviteJudge({
	viewer,
	number,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	number: number;
	input: { name: string; email?: string; language: Language; limit?: number; tracks: string[] };
	formRequest?: FormRequest;
	now: Date;
}): Promise<{ token: string | null; repeated: boolean }> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	if (["closed", "published"].includes(roundTime(round, now))) throw new DomainError("roundClosed");
	if (input.tracks.some((key) => !round.tracks.some((track) => track.key === key)))
		throw new DomainError("invalidInput", { field: "tracks" });
	const challenge = await ChallengeModel.findById(round.challenge).select({ title: 1 }).lean();
	const title = challenge?.title ?? round.name;
	const email = input.email ? foldEmail(input.email) : undefined;
	const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
	const id = new Types.ObjectId();
	const { created } = await createOnce({
		model: JudgeInvitationModel,
		formRequest,
		create: () =>
			withTransaction(async (session) => {
				const [made] = await JudgeInvitationModel.create(
					[
						{
							_id: id,
							round: round._id,
							name: input.name,
							tracks: input.tracks,
							...(input.limit === undefined ? {} : { limit: input.limit }),
							...(email ? { email } : {}),
							expiresAt,
							createdBy: new Types.ObjectId(viewer.id),
							createdAt: now,
							...(formRequest ? { request: formRequest } : {}),
						},
					],
					{ session },
				);
				if (!made) throw new Error("the invitation was not written");
				if (email)
					await queueMail({
						to: { email, language: input.language },
						template: "judge-invitation",
						data: {
							name: input.name,
							challenge: { th: title.th, en: title.en },
							round: { th: round.name.th, en: round.name.en },
							expiresAt: expiresAt.toISOString(),
						},
						path: "/judge/invitations",
						link: { scope: SCOPE, subject: id, minutes: MINUTES },
						key: `judge-invitation:${id.toHexString()}:1`,
						at: now,
						notAfter: expiresAt,
						session,
					});
				await recordJudging({
					round: round._id,
					type: "judge-invited",
					viewer,
					data: { by: email ? "mail" : "link" },
					at: now,
					session,
				});
				return made.toObject();
			}),
	});
	if (!created || email) return { token: null, repeated: !created };
	const token = await issueToken({ scope: SCOPE, subject: id, minutes: MINUTES, now });
	return { token, repeated: false };
}

/**
 * Takes an invitation back: none of its links opens anything any more. Doing it twice is the same.
 * @throws {DomainError} `notPermitted`, `notFound`, `alreadyJudge` when it has been accepted
 */
export async function revokeInvitation({
	viewer,
	number,
	invitationId,
	now,
}: {
	viewer: Viewer;
	number: number;
	invitationId: string;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	const mine = { _id: new Types.ObjectId(invitationId), round: round._id };
	await withTransaction(async (session) => {
		const changed = await JudgeInvitationModel.updateOne(
			{ ...mine, usedAt: null, revokedAt: null },
			{ $set: { revokedAt: now } },
			{ session },
		);
		if (changed.modifiedCount === 0) {
			const found = await JudgeInvitationModel.findOne(mine).select({ usedAt: 1 }).session(session).lean();
			if (!found) throw new DomainError("notFound");
			if (found.usedAt) throw new DomainError("alreadyJudge");
			return;
		}
		await endTokens({ scope: SCOPE, subject: invitationId, session });
		await recordJudging({ round: round._id, type: "invitation-revoked", viewer, at: now, session });
	});
}

/** An invitation that can still be accepted, with its round as it is stored. */
export type OpenInvitation = Awaited<ReturnType<typeof findInvitation>>;

/**
 * What a link of an invitation leads to, without using it up.
 * @throws {DomainError} `invitationInvalid` for a link that is unknown, used, expired or revoked, or a round that is over
 */
export async function findInvitation({ token, now }: { token: string | undefined; now: Date }) {
	const known = await findToken({ scope: SCOPE, token, now });
	const invitation =
		known &&
		(await JudgeInvitationModel.findOne({
			_id: new Types.ObjectId(known.subject),
			usedAt: null,
			revokedAt: null,
			expiresAt: mongoose.trusted({ $gt: now }),
		})
			.select({ round: 1, name: 1, limit: 1, tracks: 1, expiresAt: 1 })
			.lean());
	const round =
		invitation && (await JudgingRoundModel.findById(invitation.round).select({ request: 0 }).lean());
	if (!invitation || !round || ["closed", "published"].includes(roundTime(round, now)))
		throw new DomainError("invitationInvalid");
	return { invitation, round };
}

/**
 * Uses an invitation up within a transaction: of two who open it at once, one gets through. The seat itself is given by
 * `seatJudge` (judging-panel.server.ts) in the same transaction.
 * @throws {DomainError} `invitationInvalid`
 */
export async function redeemInvitation({
	invitation,
	viewer,
	now,
	session,
}: {
	invitation: { _id: Types.ObjectId };
	viewer: Viewer;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const changed = await JudgeInvitationModel.updateOne(
		{
			_id: invitation._id,
			usedAt: null,
			revokedAt: null,
			expiresAt: mongoose.trusted({ $gt: now }),
		},
		{ $set: { usedAt: now, usedBy: new Types.ObjectId(viewer.id) } },
		{ session },
	);
	if (changed.modifiedCount === 0) throw new DomainError("invitationInvalid");
	await endTokens({ scope: SCOPE, subject: invitation._id, session });
}

function queryInvitations({ round }: { round: Types.ObjectId }) {
	return JudgeInvitationModel.find({ round }).sort({ createdAt: -1, _id: -1 }).limit(MOST);
}

/** An invitation as the steward sees it. */
export interface InvitationRow {
	id: string;
	name: string;
	email: string | null;
	state: "waiting" | "used" | "revoked" | "expired";
	expiresAt: Date;
	createdAt: Date;
}

/** The invitations of a round, newest first. For stewards only. */
export async function listInvitations({
	round,
	now,
}: {
	round: Types.ObjectId;
	now: Date;
}): Promise<InvitationRow[]> {
	const rows = await queryInvitations({ round }).select({ request: 0 }).lean();
	return rows.map((row) => ({
		id: row._id.toHexString(),
		name: row.name,
		email: row.email ?? null,
		state: row.usedAt ? "used" : row.revokedAt ? "revoked" : row.expiresAt <= now ? "expired" : "waiting",
		expiresAt: row.expiresAt,
		createdAt: row.createdAt,
	}));
}

/** Plan of the list, for the test of indexes. */
export async function explainInvitations(): Promise<Record<string, unknown>> {
	return { invitations: await queryInvitations({ round: new Types.ObjectId() }).explain("queryPlanner") };
}
