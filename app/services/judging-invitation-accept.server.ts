import { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { roundTime } from "~/domain/judging/round";
import { can } from "~/domain/permissions";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { AgencyModel } from "~~/models/agency.server";
import { ChallengeModel } from "~~/models/challenge.server";
import { withTransaction } from "~~/models/connection.server";
import { JudgeModel } from "~~/models/judging-panel.server";
import { declareAtSeating } from "./judging-conflicts.server";
import { findInvitation, redeemInvitation } from "./judging-invitations.server";
import { findSeat } from "./judging-judge.server";
import { seatJudge } from "./judging-panel.server";
import type { StoredRound } from "./judging-rounds.server";

/** What the page of an invitation shows. */
export interface InvitationView {
	/** Whom it is for, as the organisers wrote it. */
	name: string;
	expiresAt: Date;
	limit: number | null;
	tracks: Bilingual[];
	/** True when the viewer sits on this panel already. */
	alreadyJudge: boolean;
	round: {
		number: number;
		name: Bilingual;
		kind: StoredRound["kind"];
		mode: StoredRound["mode"];
		blind: boolean;
		isOpen: boolean;
		opensAt: Date;
		closesAt: Date;
		minutesPerEntry: number;
		challenge: Bilingual | null;
		example: boolean;
	};
}

/**
 * What a link of an invitation leads to; reading it does not use it up.
 * @throws {DomainError} `invitationInvalid`
 */
export async function findInvitationView({
	token,
	viewer,
	now,
}: {
	token: string | undefined;
	viewer: MaybeViewer;
	now: Date;
}): Promise<InvitationView> {
	const { invitation, round } = await findInvitation({ token, now });
	const [challenge, seat] = await Promise.all([
		ChallengeModel.findById(round.challenge).select({ title: 1 }).lean(),
		viewer
			? JudgeModel.exists({ round: round._id, user: new Types.ObjectId(viewer.id), state: "active" })
			: null,
	]);
	return {
		name: invitation.name,
		expiresAt: invitation.expiresAt,
		limit: invitation.limit ?? null,
		tracks: round.tracks
			.filter(({ key }) => invitation.tracks.includes(key))
			.map(({ name }) => ({ th: name.th, en: name.en })),
		alreadyJudge: seat !== null,
		round: {
			number: round.number,
			name: { th: round.name.th, en: round.name.en },
			kind: round.kind,
			mode: round.mode,
			blind: round.blind,
			isOpen: roundTime(round, now) === "judging",
			opensAt: round.opensAt,
			closesAt: round.closesAt,
			minutesPerEntry: round.minutesPerEntry,
			challenge: challenge && { th: challenge.title.th, en: challenge.title.en },
			example: round.example,
		},
	};
}

/**
 * Takes an invitation: the viewer sits on the panel, and the link is used up. Entries of which the viewer is an author are
 * declared as conflicts by themselves. The same form sent twice leads to the same seat.
 *
 * @param input `agency`: where the judge works (hex id); `avoidAgency`: its entries are a conflict; `round`: number of the
 *   round that the page showed
 * @returns the number of the round
 * @throws {DomainError} `invitationInvalid`, `alreadyJudge`, `invalidInput` for an unknown agency
 */
export async function acceptInvitation({
	viewer,
	token,
	input,
	now,
}: {
	viewer: Viewer;
	token: string | undefined;
	input: { round: number; agency?: string; avoidAgency: boolean };
	now: Date;
}): Promise<number> {
	enforce(can(viewer, "round.judge"));
	const agency = input.agency ? await AgencyModel.exists({ _id: new Types.ObjectId(input.agency) }) : null;
	if (input.agency && !agency) throw new DomainError("invalidInput", { field: "agency" });
	try {
		const { invitation, round } = await findInvitation({ token, now });
		await withTransaction(async (session) => {
			await redeemInvitation({ invitation, viewer, now, session });
			const { id } = await seatJudge({
				round: round._id,
				viewer,
				limit: invitation.limit,
				tracks: invitation.tracks,
				agency: agency?._id,
				now,
				session,
			});
			await declareAtSeating({
				round: round._id,
				judge: id,
				viewer,
				agency: agency && input.avoidAgency ? agency._id : null,
				now,
				session,
			});
		});
		return round.number;
	} catch (error) {
		if (!(error instanceof DomainError) || error.code !== "invitationInvalid") throw error;
		// why: of two sendings of one form the later finds the link used up, by the same person
		const seat = await findSeat({ viewer, round: input.round }).catch(() => null);
		if (!seat) throw error;
		return seat.round.number;
	}
}
