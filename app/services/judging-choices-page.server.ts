import { Types } from "mongoose";
import type { Decision } from "~/domain/decision";
import { chooseNextPair, type PairChoice, pairKeyOf, replayChoices } from "~/domain/judging/next-pair";
import { maySuggestStop, nextTurn, standingTurns, wantedTurns } from "~/domain/judging/pair-turns";
import { canJudge, entryCode, type Outcome } from "~/domain/judging/round";
import type { Viewer } from "~/domain/viewer";
import { ChoiceModel } from "~~/models/judging-ballot.server";
import { JudgeModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import { type EntryView, findEntryView } from "./judging-ballot-page.server";
import { findPairSeat, listTurns, noteOffer, type Turn } from "./judging-choices.server";
import {
	type AddressNumber,
	type EntryName,
	findJudgedEntry,
	type JudgedRound,
	type RubricView,
	type Seat,
	toJudgedRound,
	toRubricView,
} from "./judging-judge.server";
import { listCandidates } from "./judging-rankings.server";

/** Choices of a round that the next pair is computed from: the latest, more than any hackathon makes. */
const MOST_CHOICES = 20_000;

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
	const dealt = decision.allowed ? await dealPair({ seat, candidates, records, turn }) : null;
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

interface Dealt {
	left: number;
	right: number;
	/** Expected information, in nats. */
	gain: number;
}

/**
 * The pair that lies before a judge for this turn, if it still may be judged: the one whose answer was just taken back, or
 * the one that was dealt; else a new one, which is noted.
 */
async function dealPair({
	seat: { round, judge },
	candidates,
	records,
	turn,
}: {
	seat: Seat;
	candidates: readonly EntryName[];
	records: readonly Turn[];
	turn: number;
}): Promise<Dealt | null> {
	const codes = new Map(candidates.map(({ id, number }) => [id, entryCode(number)]));
	const toPair = (left: Types.ObjectId, right: Types.ObjectId) => ({
		left: codes.get(left.toHexString()) ?? left.toHexString(),
		right: codes.get(right.toHexString()) ?? right.toHexString(),
	});
	const seen = standingTurns(records).map(({ left, right }) => toPair(left, right));
	const state = replayChoices({ choices: await listRoundChoices({ round: round._id }) });
	const choose = (among: readonly string[]) =>
		chooseNextPair({ state, judge: judge.code, candidates: among, alreadySeen: seen, seed: round.seed });
	const byCode = new Map(candidates.map((entry) => [entryCode(entry.number), entry]));
	const undo = records.find((record) => record.turn === turn - 1 && record.undoes != null);
	const lying = undo ?? (judge.offer?.turn === turn ? judge.offer : null);
	if (lying) {
		const pair = toPair(lying.left, lying.right);
		const again = seen.some((one) => pairKeyOf(one) === pairKeyOf(pair));
		const [left, right] = [byCode.get(pair.left), byCode.get(pair.right)];
		if (left && right && !again) {
			if (undo) await noteOffer({ judge: judge._id, turn, left: left.id, right: right.id });
			return {
				left: left.number,
				right: right.number,
				gain: choose([pair.left, pair.right])?.gain ?? 0,
			};
		}
	}
	const next = choose([...byCode.keys()]);
	const [left, right] = next ? [byCode.get(next.left), byCode.get(next.right)] : [];
	if (!next || !left || !right) return null;
	await noteOffer({ judge: judge._id, turn, left: left.id, right: right.id });
	return { left: left.number, right: right.number, gain: next.gain };
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

/** Plan of the list, for the test of indexes. */
export async function explainRoundChoices(): Promise<Record<string, unknown>> {
	return { round: await queryRoundChoices({ round: new Types.ObjectId() }).explain("queryPlanner") };
}
