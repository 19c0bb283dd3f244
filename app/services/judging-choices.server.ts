import { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { nextTurn, standingTurns } from "~/domain/judging/pair-turns";
import { canJudge, type Outcome } from "~/domain/judging/round";
import type { Viewer } from "~/domain/viewer";
import { ChoiceModel } from "~~/models/judging-ballot.server";
import { JudgeModel } from "~~/models/judging-panel.server";
import { type AddressNumber, findSeat, type Seat } from "./judging-judge.server";
import { listCandidates } from "./judging-rankings.server";
import { lockRubric } from "./judging-rubric-lock.server";
import { isDuplicateKey } from "./once.server";

/** Two records that are sent at once want the same turn; an undo looks for the next one this often. */
const TRIES = 5;

type Asked = { viewer: Viewer; round: AddressNumber; now: Date };

/**
 * The seat of a judge in a round that is judged in pairs.
 * @throws {DomainError} `notFound`
 */
export async function findPairSeat(asked: { viewer: Viewer; round: AddressNumber }): Promise<Seat> {
	const seat = await findSeat(asked);
	if (seat.round.mode !== "pairs") throw new DomainError("notFound");
	return seat;
}

function queryTurns({ judge }: { judge: Types.ObjectId }) {
	return ChoiceModel.find({ judge }).sort({ turn: 1 });
}

/** All records of a judge's turns, answers and undoings, in their order. */
export const listTurns = ({ judge }: { judge: Types.ObjectId }) => queryTurns({ judge }).lean();

export type Turn = Awaited<ReturnType<typeof listTurns>>[number];

/** Notes the pair that lies before a judge for a turn. Ids are hex strings. */
export async function noteOffer({
	judge,
	turn,
	left,
	right,
}: {
	judge: Types.ObjectId;
	turn: number;
	left: string;
	right: string;
}): Promise<void> {
	const offer = { turn, left: new Types.ObjectId(left), right: new Types.ObjectId(right) };
	await JudgeModel.updateOne({ _id: judge }, { $set: { offer } });
}

/** An answer: which turn, which entries (by number), and what the judge thinks. */
export interface ChoiceInput {
	turn: number;
	left: number;
	right: number;
	outcome: Outcome;
}

/**
 * Takes a judge's answer to the pair that lies before them. A turn is taken once: the same answer sent again is the same.
 * The first answer of a round locks its rubric before it is written.
 * @throws {DomainError} `notFound`, `roundNotOpen`, `roundClosed`, `turnTaken` for another answer to the same turn,
 *   `editedMeanwhile` for a pair that does not lie before the judge (any more)
 */
export async function submitChoice({
	viewer,
	round: number,
	input,
	now,
}: Asked & { input: ChoiceInput }): Promise<void> {
	const seat = await findPairSeat({ viewer, round: number });
	const { round, judge } = seat;
	const candidates = await listCandidates({ seat });
	const idOf = new Map(candidates.map((entry) => [entry.number, new Types.ObjectId(entry.id)]));
	const [left, right] = [idOf.get(input.left), idOf.get(input.right)];
	if (!left || !right) throw new DomainError("editedMeanwhile");
	const wanted = { left, right, outcome: input.outcome };
	if (await isTaken({ judge: judge._id, turn: input.turn, wanted })) return;
	enforce(canJudge({ round, now }));
	const { offer } = judge;
	if (offer?.turn !== input.turn || !offer.left.equals(left) || !offer.right.equals(right))
		throw new DomainError("editedMeanwhile");
	await lockRubric({ seat, viewer, now });
	try {
		await ChoiceModel.create({ round: round._id, judge: judge._id, turn: input.turn, ...wanted, at: now });
	} catch (error) {
		if (!isDuplicateKey(error, "turn")) throw error;
		await isTaken({ judge: judge._id, turn: input.turn, wanted });
	}
}

/** Whether a turn holds this very answer. Throws `turnTaken` when it holds another. */
async function isTaken({
	judge,
	turn,
	wanted,
}: {
	judge: Types.ObjectId;
	turn: number;
	wanted: { left: Types.ObjectId; right: Types.ObjectId; outcome: Outcome };
}): Promise<boolean> {
	const row = await ChoiceModel.findOne({ judge, turn }).lean();
	if (!row) return false;
	if (row.left.equals(wanted.left) && row.right.equals(wanted.right) && row.outcome === wanted.outcome)
		return true;
	throw new DomainError("turnTaken");
}

/**
 * Takes back a judge's latest answer, by a further record; the same pair lies before the judge again.
 * Doing it twice is the same.
 * @throws {DomainError} `notFound`, `roundNotOpen`, `roundClosed`, `editedMeanwhile` for any but the latest answer
 */
export async function undoChoice({
	viewer,
	round: number,
	turn,
	now,
}: Asked & { turn: number }): Promise<void> {
	const { round, judge } = await findPairSeat({ viewer, round: number });
	enforce(canJudge({ round, now }));
	for (let attempt = 1; ; attempt++) {
		const records = await listTurns({ judge: judge._id });
		if (records.some(({ undoes }) => undoes === turn)) return;
		const last = standingTurns(records).at(-1);
		if (last?.turn !== turn) throw new DomainError(last ? "editedMeanwhile" : "notFound");
		const { left, right } = last;
		const next = nextTurn(records);
		try {
			const undo = { turn: next, left, right, undoes: turn };
			await ChoiceModel.create({ round: round._id, judge: judge._id, ...undo, at: now });
			return;
		} catch (error) {
			if (!isDuplicateKey(error, "judge") || attempt === TRIES) throw error;
		}
	}
}

/** Plan of the list, for the test of indexes. */
export async function explainTurns(): Promise<Record<string, unknown>> {
	return { turns: await queryTurns({ judge: new Types.ObjectId() }).explain("queryPlanner") };
}
