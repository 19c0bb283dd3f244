import { Types } from "mongoose";
import type { ConfirmationAnswer, ConfirmationQuestion } from "~/domain/commitment";
import { canConfirm, questionAt } from "~/domain/confirmation";
import { type Decision, refuse } from "~/domain/decision";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import { CommitmentModel, ConfirmationModel } from "~~/models/commitment.server";
import { type CommitmentItem, findCommitment } from "./commitments.server";
import { isAskable } from "./confirmation-asks.server";
import type { Id } from "./events.server";

/** A picture that was sent beside an answer; `/files/<id>` shows it to those who may see it. */
export interface AnswerPicture {
	id: string;
	width: number;
	height: number;
}

/** What a person has answered to one question. */
export interface OwnAnswer {
	answer: ConfirmationAnswer;
	note: string | null;
	picture: AnswerPicture | null;
	at: Date;
}

/** Whether a person may say that it works, and what the person has said. */
export interface OwnConfirming {
	decision: Decision;
	question: ConfirmationQuestion;
	/** The answer to the question that is open. */
	own: OwnAnswer | null;
	/** The answer at going live, where the question of four weeks later is open. */
	earlier: ConfirmationAnswer | null;
}

/** What supporters wrote or sent to the agency beside their answers; only the agency and stewards see it. */
export interface NoteView {
	question: ConfirmationQuestion;
	answer: ConfirmationAnswer;
	note: string | null;
	picture: AnswerPicture | null;
	at: Date;
}

const toPicture = (
	picture: { file: Types.ObjectId; width?: number | null; height?: number | null } | null | undefined,
): AnswerPicture | null =>
	picture ? { id: picture.file.toHexString(), width: picture.width ?? 0, height: picture.height ?? 0 } : null;

/** Whether a person may answer whether a commitment works, and what the person has answered in this round. */
export async function findConfirming({
	viewer,
	commitment,
	proposalId,
	now,
}: {
	viewer: MaybeViewer;
	commitment: CommitmentItem;
	proposalId: Id | undefined;
	now: Date;
}): Promise<OwnConfirming> {
	const { liveAt, status, rounds } = commitment;
	const question = questionAt({ liveAt, now });
	const asked = viewer && proposalId && commitment.claimedDone;
	const isSupporter = asked ? await isAskable({ userId: viewer.id, proposalId, liveAt }) : false;
	const rows =
		asked && isSupporter
			? await ConfirmationModel.find({
					commitment: new Types.ObjectId(commitment.id),
					round: rounds,
					user: new Types.ObjectId(viewer.id),
				}).lean()
			: [];
	const given = rows.find((row) => row.question === question);
	const earlier = question === "live" ? undefined : rows.find((row) => row.question === "live");
	return {
		decision: proposalId
			? canConfirm({ viewer, status, isSupporter, agencyId: commitment.agency?.id })
			: refuse("notLive"),
		question,
		own: given?.answer
			? { answer: given.answer, note: given.note ?? null, picture: toPicture(given.picture), at: given.at }
			: null,
		earlier: earlier?.answer ?? null,
	};
}

/** What the page on which a supporter answers shows. */
export type ConfirmForm = OwnConfirming & { commitment: CommitmentItem };

/**
 * The question whether a commitment works, to one person.
 * @throws {DomainError} `notFound`
 */
export async function findConfirmForm({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	now: Date;
}): Promise<ConfirmForm> {
	const commitment = await findCommitment({ number, now });
	const row = await CommitmentModel.findById(commitment.id).select({ proposal: 1 }).lean();
	return { commitment, ...(await findConfirming({ viewer, commitment, proposalId: row?.proposal, now })) };
}

const NOTES_SHOWN = 50;

/** What supporters wrote or sent beside their answers of a round, newest first, without names. */
export async function listNotes({
	commitmentId,
	round,
}: {
	commitmentId: Id;
	round: number;
}): Promise<NoteView[]> {
	const rows = await ConfirmationModel.find({ commitment: new Types.ObjectId(commitmentId), round })
		.select({ question: 1, answer: 1, note: 1, picture: 1, at: 1 })
		.limit(1_000)
		.lean();
	return rows
		.flatMap(({ question, answer, note, picture, at }) =>
			answer && (note || picture)
				? [{ question, answer, note: note ?? null, picture: toPicture(picture), at }]
				: [],
		)
		.sort((a, b) => b.at.getTime() - a.at.getTime())
		.slice(0, NOTES_SHOWN);
}
