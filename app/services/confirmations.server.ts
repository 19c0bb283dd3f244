import { type ClientSession, Types } from "mongoose";
import type { ConfirmationAnswer, ConfirmationQuestion } from "~/domain/commitment";
import { canChangeStatus } from "~/domain/commitment-status";
import {
	canConfirm,
	decisiveQuestion,
	isClaimedDone,
	judgeRound,
	questionAt,
	type RoundTallies,
	TALLY_FIELD,
	TALLY_OF_QUESTION,
} from "~/domain/confirmation";
import { type Decision, enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { owedAt } from "~/domain/overdue";
import type { Viewer } from "~/domain/viewer";
import type { ConfirmationInput } from "~/input/confirmation";
import { CommitmentModel, ConfirmationModel } from "~~/models/commitment.server";
import { withTransaction } from "~~/models/connection.server";
import { listAgencyPeople, listInterested } from "./agency-people.server";
import { deleteAttachment, type StoredAttachment } from "./attachments.server";
import { isAskable } from "./confirmation-asks.server";
import { keepAnswerPicture, queueDropping } from "./confirmation-pictures.server";
import { listStewardIds } from "./escalation.server";
import { recordEvent } from "./events.server";
import { notifyAll } from "./notifications.server";
import { isDuplicateKey } from "./once.server";
import { refreshProposal } from "./proposal-refresh.server";

type Act = {
	viewer: Viewer;
	number: number | null;
	input: ConfirmationInput;
	/** As sent; takes the place of an earlier one. Without one the earlier picture stays. */
	picture?: File;
	now: Date;
};

/**
 * A supporter says whether what the agency calls live works for them: one answer per person, round and question (at going
 * live, and four weeks later), which may be changed until the next question or the end of the round. When enough of those who
 * tried it say that it does not work, the commitment is open again, once; when enough say that it works, it counts as
 * confirmed.
 *
 * @throws {DomainError} `notFound`; the reasons of `canConfirm`; `tooLarge`, `unsupportedFile` at `picture`
 */
export async function confirmCommitment({ picture, ...act }: Act): Promise<{ reopened: boolean }> {
	if (!picture) return { reopened: await answerInRound(act) };
	const row = await loadConfirmable({ number: act.number });
	enforce(await decide({ viewer: act.viewer, row }));
	const stored = await keepAnswerPicture({ viewer: act.viewer, commitment: row._id, picture, now: act.now });
	try {
		return { reopened: await answerInRound({ ...act, stored }) };
	} catch (error) {
		await deleteAttachment({ id: stored.file });
		throw error;
	}
}

/**
 * A supporter takes the answer to the open question back, with what was written and sent beside it. Nothing happens where
 * there is none.
 * @throws {DomainError} `notFound`; `notLive` once the round is over
 */
export async function withdrawConfirmation({
	viewer,
	number,
	now,
}: Pick<Act, "viewer" | "number" | "now">): Promise<void> {
	await withTransaction(async (session) => {
		const row = await loadConfirmable({ number, session });
		if (!isClaimedDone(row.status)) throw new DomainError("notLive");
		const question = questionAt({ liveAt: row.liveAt, now });
		const earlier = await ConfirmationModel.findOneAndUpdate(
			{ commitment: row._id, round: row.rounds, question, user: new Types.ObjectId(viewer.id) },
			{ $set: { at: now }, $unset: { answer: 1, note: 1, picture: 1 } },
			{ session, returnDocument: "before" },
		).lean();
		if (!earlier?.answer) return;
		if (earlier.picture) await queueDropping({ file: earlier.picture.file, now, session });
		const round = movedTallies({ row, question, before: earlier.answer, after: null });
		await settle({ row, round, now, session });
	});
}

type Given = Omit<Act, "picture"> & { stored?: StoredAttachment };

async function answerInRound(act: Given): Promise<boolean> {
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
	stored,
	now,
	session,
}: Given & { session: ClientSession }): Promise<boolean> {
	const row = await loadConfirmable({ number, session });
	enforce(await decide({ viewer, row }));
	const question = questionAt({ liveAt: row.liveAt, now });
	const drops = !stored && input.removePicture === "on";
	const earlier = await ConfirmationModel.findOneAndUpdate(
		{ commitment: row._id, round: row.rounds, question, user: new Types.ObjectId(viewer.id) },
		{
			$set: {
				answer: input.answer,
				at: now,
				...(input.note ? { note: input.note } : {}),
				...(stored ? { picture: stored } : {}),
			},
			$unset: { ...(input.note ? {} : { note: 1 }), ...(drops ? { picture: 1 } : {}) },
		},
		{ session, upsert: true, returnDocument: "before" },
	).lean();
	if (earlier?.picture && (stored || drops))
		await queueDropping({ file: earlier.picture.file, now, session });
	const round = movedTallies({ row, question, before: earlier?.answer, after: input.answer });
	return settle({ row, round, now, session });
}

async function decide({ viewer, row }: { viewer: Viewer; row: Confirmable }): Promise<Decision> {
	return canConfirm({
		viewer,
		status: row.status,
		isSupporter: await isAskable({ userId: viewer.id, proposalId: row.proposal, liveAt: row.liveAt }),
		agencyId: row.agency.toHexString(),
	});
}

async function loadConfirmable({ number, session }: { number: number | null; session?: ClientSession }) {
	const row = await CommitmentModel.findOne({ number })
		.select({
			number: 1,
			proposal: 1,
			agency: 1,
			status: 1,
			rounds: 1,
			confirmations: 1,
			confirmationsAgain: 1,
			confirmedAt: 1,
			reopenedAt: 1,
			liveAt: 1,
			nextReportAt: 1,
			"promise.dueAt": 1,
		})
		.session(session ?? null)
		.lean();
	if (!row) throw new DomainError("notFound");
	return row;
}

type Confirmable = Awaited<ReturnType<typeof loadConfirmable>>;

/** The tallies after one answer to a question was given, replaced or taken back. */
function movedTallies({
	row,
	question,
	before,
	after,
}: {
	row: RoundTallies;
	question: ConfirmationQuestion;
	before: ConfirmationAnswer | null | undefined;
	after: ConfirmationAnswer | null;
}): RoundTallies {
	const { confirmations, confirmationsAgain } = row;
	const tallies = { confirmations: { ...confirmations }, confirmationsAgain: { ...confirmationsAgain } };
	const tally = tallies[TALLY_OF_QUESTION[question]];
	if (before) tally[TALLY_FIELD[before]] -= 1;
	if (after) tally[TALLY_FIELD[after]] += 1;
	return tallies;
}

/**
 * Writes the tallies and what follows from it. The row is written in any case, so that answers given at once come one after
 * the other and each sees the one before.
 * @returns true when this answer reopened the commitment
 */
async function settle({
	row,
	round,
	now,
	session,
}: {
	row: Confirmable;
	round: RoundTallies;
	now: Date;
	session: ClientSession;
}): Promise<boolean> {
	const verdict = judgeRound(round);
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
				...round,
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
	const { works, doesNot } = round[TALLY_OF_QUESTION[decisiveQuestion(round)]];
	await recordEvent({
		type: reopens ? "commitment-reopened" : "commitment-confirmed",
		actor: { viewer: null, role: "system" },
		subject: { proposal: row.proposal, commitment: row._id, agency: row.agency },
		data: { commitment: row.number, works, doesNot, round: row.rounds },
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
