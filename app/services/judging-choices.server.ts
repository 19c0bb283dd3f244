import { Types } from "mongoose";
import { type Decision, enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { chooseNextPair, type PairChoice, pairKeyOf, replayChoices } from "~/domain/judging/next-pair";
import { maySuggestStop, nextTurn, standingTurns, wantedTurns } from "~/domain/judging/pair-turns";
import { canJudge, entryCode, type Outcome } from "~/domain/judging/round";
import type { Viewer } from "~/domain/viewer";
import { ChoiceModel } from "~~/models/judging-ballot.server";
import { JudgeModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import { type EntryView, findEntryView } from "./judging-ballot-page.server";
import {
	type AddressNumber,
	type EntryName,
	findJudgedEntry,
	findSeat,
	type JudgedRound,
	type RubricView,
	type Seat,
	toJudgedRound,
	toRubricView,
} from "./judging-judge.server";
import { listCandidates } from "./judging-rankings.server";
import { isDuplicateKey } from "./once.server";

/** Choices of a round that the next pair is computed from: the latest, more than any hackathon makes. */
const MOST_CHOICES = 20_000;
/** Two records that are sent at once want the same turn; an undo looks for the next one this often. */
const TRIES = 5;

type Asked = { viewer: Viewer; round: AddressNumber; now: Date };

/** Everything of the page on which a judge compares two entries. */
export interface PairPage {
	round: JudgedRound;
	/** What the entries are compared by. */
	criteria: RubricView["criteria"];
	decision: Decision;
	/** The turn that is being asked for. */
	turn: number;
	/** Null when no pair is left. */
	pair: { left: EntryView; right: EntryView } | null;
	/** Entries that the judge compares. */
	entries: number;
	progress: { done: number; of: number };
	stop: "enough" | "little-to-learn" | null;
	/** The latest answer that stands, to be taken back. */
	last: { turn: number; left: number; right: number; outcome: Outcome } | null;
}

/**
 * The pair that lies before a judge. It stays the same until it is answered, however often the page is opened.
 * @throws {DomainError} `notFound` for whoever has no seat, and for rounds that are judged otherwise
 */
export async function findPairPage({ viewer, round: number, now }: Asked): Promise<PairPage> {
	const seat = await findPairSeat({ viewer, round: number });
	const [view, candidates, records] = await Promise.all([
		toJudgedRound(seat, now),
		listCandidates({ seat }),
		listTurns({ judge: seat.judge._id }),
	]);
	const decision = canJudge({ round: seat.round, now });
	const standing = standingTurns(records);
	const turn = nextTurn(records);
	const numberOf = new Map(candidates.map((entry) => [entry.id, entry.number]));
	const dealt = decision.allowed ? await dealPair({ seat, candidates, standing, turn }) : null;
	const done = standing.filter(({ outcome }) => outcome !== "skip").length;
	const last = standing.at(-1);
	const [left, right] = last
		? [numberOf.get(last.left.toHexString()), numberOf.get(last.right.toHexString())]
		: [];
	const entries = candidates.length;
	return {
		round: view,
		criteria: toRubricView(seat.round).criteria,
		decision,
		turn,
		pair: dealt && (await readPair({ seat, dealt, viewer })),
		entries,
		progress: { done, of: wantedTurns({ entries }) },
		stop: dealt && maySuggestStop({ done, entries, gain: dealt.gain }),
		last:
			last?.outcome && left !== undefined && right !== undefined
				? { turn: last.turn, left, right, outcome: last.outcome }
				: null,
	};
}

async function findPairSeat(asked: { viewer: Viewer; round: AddressNumber }): Promise<Seat> {
	const seat = await findSeat(asked);
	if (seat.round.mode !== "pairs") throw new DomainError("notFound");
	return seat;
}

function queryTurns({ judge }: { judge: Types.ObjectId }) {
	return ChoiceModel.find({ judge }).sort({ turn: 1 });
}

const listTurns = ({ judge }: { judge: Types.ObjectId }) => queryTurns({ judge }).lean();

type Turn = Awaited<ReturnType<typeof listTurns>>[number];

interface Dealt {
	left: number;
	right: number;
	/** Expected information, in nats. */
	gain: number;
}

/** The pair that was dealt for this turn, if it still may be judged; else a new one, which is noted. */
async function dealPair({
	seat: { round, judge },
	candidates,
	standing,
	turn,
}: {
	seat: Seat;
	candidates: readonly EntryName[];
	standing: readonly Turn[];
	turn: number;
}): Promise<Dealt | null> {
	const codes = new Map(candidates.map(({ id, number }) => [id, entryCode(number)]));
	const toPair = (left: Types.ObjectId, right: Types.ObjectId) => ({
		left: codes.get(left.toHexString()) ?? left.toHexString(),
		right: codes.get(right.toHexString()) ?? right.toHexString(),
	});
	const seen = standing.map(({ left, right }) => toPair(left, right));
	const state = replayChoices({ choices: await listRoundChoices({ round: round._id }) });
	const choose = (among: readonly string[]) =>
		chooseNextPair({ state, judge: judge.code, candidates: among, alreadySeen: seen, seed: round.seed });
	const byCode = new Map(candidates.map((entry) => [entryCode(entry.number), entry]));
	const { offer } = judge;
	if (offer?.turn === turn) {
		const pair = toPair(offer.left, offer.right);
		const again = seen.some((one) => pairKeyOf(one) === pairKeyOf(pair));
		const [left, right] = [byCode.get(pair.left), byCode.get(pair.right)];
		if (left && right && !again)
			return {
				left: left.number,
				right: right.number,
				gain: choose([pair.left, pair.right])?.gain ?? 0,
			};
	}
	const next = choose([...byCode.keys()]);
	const [left, right] = next ? [byCode.get(next.left), byCode.get(next.right)] : [];
	if (!next || !left || !right) return null;
	await noteOffer({ judge: judge._id, turn, left: left.id, right: right.id });
	return { left: left.number, right: right.number, gain: next.gain };
}

async function noteOffer({
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

function queryRoundChoices({ round }: { round: Types.ObjectId }) {
	return ChoiceModel.find({ round }).sort({ at: -1, _id: -1 }).limit(MOST_CHOICES);
}

/** The choices of all judges of a round that stand, in their order, by codes. */
async function listRoundChoices({ round }: { round: Types.ObjectId }): Promise<PairChoice[]> {
	const [rows, entries, judges] = await Promise.all([
		queryRoundChoices({ round })
			.select({ judge: 1, turn: 1, left: 1, right: 1, outcome: 1, undoes: 1 })
			.lean(),
		JudgingEntryModel.find({ round, state: "in" }).select({ code: 1 }).sort({ number: 1 }).lean(),
		JudgeModel.find({ round }).select({ code: 1 }).sort({ code: 1 }).lean(),
	]);
	const codes = new Map([...entries, ...judges].map(({ _id, code }) => [_id.toHexString(), code]));
	const undone = new Set(
		rows.flatMap(({ judge, undoes }) => (undoes == null ? [] : `${judge.toHexString()} ${undoes}`)),
	);
	return rows.reverse().flatMap((row) => {
		const judge = codes.get(row.judge.toHexString());
		const [left, right] = [codes.get(row.left.toHexString()), codes.get(row.right.toHexString())];
		if (!row.outcome || !judge || !left || !right) return [];
		return undone.has(`${row.judge.toHexString()} ${row.turn}`)
			? []
			: [{ judge, left, right, outcome: row.outcome }];
	});
}

async function readPair({ seat, dealt, viewer }: { seat: Seat; dealt: Dealt; viewer: Viewer }) {
	const read = async (number: number) =>
		findEntryView({
			round: seat.round,
			entry: await findJudgedEntry({ round: seat.round, entry: number }),
			viewer,
		});
	const [left, right] = await Promise.all([read(dealt.left), read(dealt.right)]);
	return { left, right };
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
			await ChoiceModel.create({
				round: round._id,
				judge: judge._id,
				turn: next,
				left,
				right,
				undoes: turn,
				at: now,
			});
			return await noteOffer({
				judge: judge._id,
				turn: next + 1,
				left: left.toHexString(),
				right: right.toHexString(),
			});
		} catch (error) {
			if (!isDuplicateKey(error, "judge") || attempt === TRIES) throw error;
		}
	}
}

/** Plans of these lists, by name, for the test of indexes. */
export async function explainChoices(): Promise<Record<string, unknown>> {
	const id = new Types.ObjectId();
	return {
		turns: await queryTurns({ judge: id }).explain("queryPlanner"),
		round: await queryRoundChoices({ round: id }).explain("queryPlanner"),
	};
}
