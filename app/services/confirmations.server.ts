import mongoose, { type ClientSession, Types } from "mongoose";
import { CLAIMED_DONE_STATUSES, type ConfirmationAnswer } from "~/domain/commitment";
import { canChangeStatus } from "~/domain/commitment-status";
import { type ConfirmationTally, canConfirm, judgeConfirmations, TALLY_FIELD } from "~/domain/confirmation";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { owedAt } from "~/domain/overdue";
import { agenciesOf, type Viewer } from "~/domain/viewer";
import type { ConfirmationInput } from "~/input/confirmation";
import { CommitmentModel, ConfirmationModel } from "~~/models/commitment.server";
import { withTransaction } from "~~/models/connection.server";
import { FollowModel, SupportModel } from "~~/models/support.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { listAgencyPeople, listInterested } from "./agency-people.server";
import { isAskable } from "./confirmation-asks.server";
import { listStewardIds } from "./escalation.server";
import { type Id, recordEvent } from "./events.server";
import { notifyAll } from "./notifications.server";
import { isDuplicateKey } from "./once.server";
import { refreshProposal } from "./proposal-refresh.server";

type Act = { viewer: Viewer; number: number | null; input: ConfirmationInput; now: Date };

/**
 * A supporter says whether what the agency calls live works for them: one answer per person and round, which may be changed
 * while the round is open. When enough of those who tried it say that it does not work, the commitment is open again,
 * once; when enough say that it works, it counts as confirmed.
 *
 * @throws {DomainError} `notFound`; the reasons of `canConfirm`
 */
export async function confirmCommitment(act: Act): Promise<{ reopened: boolean }> {
	return { reopened: (await answerInRound(act)).reopened };
}

async function answerInRound(act: Act): Promise<{ row: Confirmable; reopened: boolean }> {
	try {
		return await withTransaction((session) => answerWithin({ ...act, session }));
	} catch (error) {
		if (!isDuplicateKey(error, "commitment")) throw error;
		// why: the same person answered twice at once; now there is an answer to change
		return withTransaction((session) => answerWithin({ ...act, session }));
	}
}

async function answerWithin({
	viewer,
	number,
	input,
	now,
	session,
}: Act & { session: ClientSession }): Promise<{ row: Confirmable; reopened: boolean }> {
	const row = await loadConfirmable({ number, session });
	enforce(
		canConfirm({
			viewer,
			status: row.status,
			isSupporter: await isAskable({ userId: viewer.id, proposalId: row.proposal, liveAt: row.liveAt }),
			agencyId: row.agency.toHexString(),
		}),
	);
	const earlier = await ConfirmationModel.findOneAndUpdate(
		{ commitment: row._id, round: row.rounds, user: new Types.ObjectId(viewer.id) },
		{
			$set: { answer: input.answer, at: now, ...(input.note ? { note: input.note } : {}) },
			...(input.note ? {} : { $unset: { note: 1 } }),
		},
		{ session, upsert: true, returnDocument: "before" },
	).lean();
	const tally = movedTally(row.confirmations, earlier?.answer, input.answer);
	return { row, reopened: await settle({ row, tally, now, session }) };
}

async function loadConfirmable({ number, session }: { number: number | null; session: ClientSession }) {
	const row = await CommitmentModel.findOne({ number })
		.select({
			number: 1,
			proposal: 1,
			agency: 1,
			status: 1,
			rounds: 1,
			confirmations: 1,
			confirmedAt: 1,
			reopenedAt: 1,
			liveAt: 1,
			nextReportAt: 1,
			"promise.dueAt": 1,
		})
		.session(session)
		.lean();
	if (!row) throw new DomainError("notFound");
	return row;
}

type Confirmable = Awaited<ReturnType<typeof loadConfirmable>>;

/** The tally after one answer was given, or replaced an earlier one. */
function movedTally(
	{ works, doesNot, notTried }: ConfirmationTally,
	before: ConfirmationAnswer | undefined,
	after: ConfirmationAnswer,
): ConfirmationTally {
	const tally = { works, doesNot, notTried };
	if (before) tally[TALLY_FIELD[before]] -= 1;
	tally[TALLY_FIELD[after]] += 1;
	return tally;
}

/**
 * Writes the tally and what follows from it. The row is written in any case, so that answers given at once come one after
 * the other and each sees the one before.
 * @returns true when this answer reopened the commitment
 */
async function settle({
	row,
	tally,
	now,
	session,
}: {
	row: Confirmable;
	tally: ConfirmationTally;
	now: Date;
	session: ClientSession;
}): Promise<boolean> {
	const verdict = judgeConfirmations(tally);
	const to = "in-progress" as const;
	const reopens =
		verdict === "disputed" && canChangeStatus({ from: row.status, to, cause: "citizens" }).allowed;
	const confirms = verdict === "confirmed" && !row.confirmedAt;
	const owed = reopens
		? owedAt({ status: to, dueAt: row.promise?.dueAt, nextReportAt: row.nextReportAt })
		: null;
	await CommitmentModel.updateOne(
		{ _id: row._id },
		{
			$set: {
				confirmations: tally,
				...(confirms ? { confirmedAt: now } : {}),
				...(reopens ? { status: to, reopenedAt: now, updatedAt: now } : {}),
				...(owed ? { owedAt: owed } : {}),
			},
			...(reopens ? { $unset: { confirmedAt: 1, askAgainAt: 1 } } : {}),
			$inc: { revision: reopens ? 1 : 0 },
		},
		{ session },
	);
	if (!reopens && !confirms) return false;
	await recordEvent({
		type: reopens ? "commitment-reopened" : "commitment-confirmed",
		actor: { viewer: null, role: "system" },
		subject: { proposal: row.proposal, commitment: row._id, agency: row.agency },
		data: { commitment: row.number, works: tally.works, doesNot: tally.doesNot, round: row.rounds },
		at: now,
		session,
	});
	await refreshProposal({ proposalId: row.proposal, now, session });
	if (reopens) await tellReopened({ row, now, session });
	return reopens;
}

/** Tells the agency's people, the stewards, the authors and the followers that citizens dispute what was called live. */
async function tellReopened({
	row,
	now,
	session,
}: {
	row: Confirmable;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const people = await Promise.all([
		listAgencyPeople({ agencyId: row.agency, role: "officer" }),
		listAgencyPeople({ agencyId: row.agency, role: "champion" }),
		listStewardIds(),
		listInterested({ proposalId: row.proposal }),
	]);
	const notice = {
		type: "commitment-reopened" as const,
		occasion: `reopened:${row._id.toHexString()}:${row.rounds}`,
		proposal: row.proposal,
		commitment: row._id,
		data: { commitment: row.number, round: row.rounds },
		at: now,
	};
	await notifyAll({ notices: [...new Set(people.flat())].map((user) => ({ user, notice })), session });
}

/** What a person has answered in the round that is open, for the form; null when nothing yet. */
export async function findOwnConfirmation({
	viewer,
	commitmentId,
	round,
}: {
	viewer: Viewer;
	commitmentId: Id;
	round: number;
}): Promise<{ answer: ConfirmationAnswer; note: string | null; at: Date } | null> {
	const row = await ConfirmationModel.findOne({
		commitment: new Types.ObjectId(commitmentId),
		round,
		user: new Types.ObjectId(viewer.id),
	}).lean();
	return row ? { answer: row.answer, note: row.note ?? null, at: row.at } : null;
}

/** Supported proposals that are looked through for questions, latest support first. */
const SUPPORTS_LOOKED_AT = 300;

/** A commitment that asks the person whether it works. */
export interface OpenQuestion {
	number: number;
	deliverable: { th: string; en: string | null };
	agency: AgencyName | null;
	liveAt: Date | null;
	/** What the person has answered in this round. */
	answer: ConfirmationAnswer | null;
}

/** Commitments called live on proposals that the person supports or followed before; unanswered ones first, then the latest. */
export async function listOpenQuestions({ viewer }: { viewer: Viewer }): Promise<OpenQuestion[]> {
	const { trusted } = mongoose;
	const user = new Types.ObjectId(viewer.id);
	const [supports, follows] = await Promise.all([
		SupportModel.find({ user, active: true })
			.sort({ since: -1, _id: -1 })
			.limit(SUPPORTS_LOOKED_AT)
			.select({ proposal: 1 })
			.lean(),
		FollowModel.find({ user })
			.sort({ since: -1, _id: -1 })
			.limit(SUPPORTS_LOOKED_AT)
			.select({ proposal: 1, since: 1 })
			.lean(),
	]);
	const supported = new Set(supports.map(({ proposal }) => proposal.toHexString()));
	const followedSince = new Map(follows.map(({ proposal, since }) => [proposal.toHexString(), since]));
	const proposals = [...supports, ...follows].map(({ proposal }) => proposal);
	const found = await CommitmentModel.find({
		proposal: trusted({ $in: proposals }),
		active: true,
		status: trusted({ $in: [...CLAIMED_DONE_STATUSES] }),
	})
		.select({
			number: 1,
			proposal: 1,
			agency: 1,
			rounds: 1,
			liveAt: 1,
			"promise.deliverable": 1,
			"promise.deliverableEn": 1,
		})
		.lean();
	const own = agenciesOf(viewer);
	const rows = found.filter(({ proposal, agency, liveAt }) => {
		const since = followedSince.get(proposal.toHexString());
		const asked = supported.has(proposal.toHexString()) || (since && liveAt && since < liveAt);
		return asked && !own.includes(agency.toHexString());
	});
	const [agencies, given] = await Promise.all([
		findAgencyNames(rows.map(({ agency }) => agency)),
		ConfirmationModel.find({ commitment: trusted({ $in: rows.map(({ _id }) => _id) }), user })
			.select({ commitment: 1, round: 1, answer: 1 })
			.lean(),
	]);
	const answerTo = (id: Types.ObjectId, round: number) =>
		given.find((one) => one.commitment.equals(id) && one.round === round)?.answer ?? null;
	return rows
		.map((row) => ({
			number: row.number,
			deliverable: { th: row.promise?.deliverable ?? "", en: row.promise?.deliverableEn ?? null },
			agency: agencies.get(row.agency.toHexString()) ?? null,
			liveAt: row.liveAt ?? null,
			answer: answerTo(row._id, row.rounds),
		}))
		.sort(
			(a, b) =>
				Number(a.answer !== null) - Number(b.answer !== null) ||
				(b.liveAt?.getTime() ?? 0) - (a.liveAt?.getTime() ?? 0),
		);
}
