import mongoose, { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import {
	countQueue,
	nextInQueue,
	orderQueue,
	placeOf,
	type QueuedEntry,
	type QueuePlace,
} from "~/domain/judging/queue";
import { canJudge } from "~/domain/judging/round";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import {
	AssignmentModel,
	BallotDraftModel,
	ChoiceModel,
	RankingModel,
} from "~~/models/judging-ballot.server";
import { JudgeModel } from "~~/models/judging-panel.server";
import { JudgingRoundModel } from "~~/models/judging-round.server";
import {
	type AddressNumber,
	type EntryName,
	findSeat,
	type JudgedRound,
	listEntryNames,
	type Seat,
	toJudgedRound,
} from "./judging-judge.server";
import { listStanding } from "./judging-standing.server";

/** Rounds that the judge's first page shows, those joined last first. */
const MOST_ROUNDS = 40;

/** An entry in a judge's queue. */
export interface QueueItem extends QueuedEntry, EntryName {
	place: QueuePlace;
	/** True while scores of it are taken. */
	open: boolean;
	/** When more time was given for it than the round has. */
	closesAt: Date | null;
	draftAt: Date | null;
	submittedAt: Date | null;
}

function queryAssignments({ judge }: { judge: Types.ObjectId }) {
	return AssignmentModel.find({ judge });
}

function queryDrafts({ judge }: { judge: Types.ObjectId }) {
	return BallotDraftModel.find({ judge });
}

/** A judge's entries in the order in which they come up; what was taken away by the organisers is left out. */
export async function loadQueue({
	seat: { round, judge },
	now,
}: {
	seat: Seat;
	now: Date;
}): Promise<QueueItem[]> {
	const [assignments, drafts] = await Promise.all([
		queryAssignments({ judge: judge._id }).lean(),
		queryDrafts({ judge: judge._id }).select({ assignment: 1, savedAt: 1 }).lean(),
	]);
	const shown = assignments.filter(({ state }) => state !== "removed");
	const [names, standing] = await Promise.all([
		listEntryNames({ round, ids: shown.map(({ entry }) => entry), userId: judge.user.toHexString() }),
		listStanding({ assignments: shown.map(({ _id }) => _id) }),
	]);
	const byEntry = new Map(names.map((name) => [name.id, name]));
	const draftAt = new Map(drafts.map(({ assignment, savedAt }) => [assignment.toHexString(), savedAt]));
	const items = shown.flatMap<QueueItem>((row) => {
		const name = byEntry.get(row.entry.toHexString());
		if (!name) return [];
		const id = row._id.toHexString();
		const newest = standing.get(id);
		const drafted = draftAt.get(id) ?? null;
		const item = {
			...name,
			state: row.state,
			skippedAt: row.skippedAt ?? null,
			// why: a draft from before the newest ballot is what that ballot was made of
			hasDraft: drafted !== null && drafted > (newest?.at ?? new Date(0)),
			hasBallot: newest !== undefined && !newest.withdrawn,
		};
		return {
			...item,
			place: placeOf(item),
			open: canJudge({ round, assignment: row, now }).allowed,
			closesAt: row.closesAt ?? null,
			draftAt: item.hasDraft ? drafted : null,
			submittedAt: newest && !newest.withdrawn ? newest.at : null,
		};
	});
	return orderQueue({ entries: items, start: startOf(judge.code) });
}

/** Where a judge's queue begins: far from that of the next judge. */
const startOf = (code: string) => Number.parseInt(code.replace(/\D/g, ""), 10) * 7;

/** Everything of the page of a judge's queue. */
export interface QueuePage {
	/** Names the device's own copies of drafts. */
	judgeId: string;
	round: JudgedRound;
	queue: QueueItem[];
	progress: JudgeProgress;
	/** Number of the entry that comes next. */
	next: number | null;
}

/**
 * The page of a judge's queue.
 * @throws {DomainError} `notFound` for whoever has no seat in the round
 */
export async function findQueue({
	viewer,
	round,
	now,
}: {
	viewer: Viewer;
	round: AddressNumber;
	now: Date;
}): Promise<QueuePage> {
	const seat = await findSeat({ viewer, round });
	const [view, queue] = await Promise.all([toJudgedRound(seat, now), loadQueue({ seat, now })]);
	return {
		judgeId: seat.judge._id.toHexString(),
		round: view,
		queue,
		progress: await measureProgress({ seat, queue }),
		next: nextInQueue({ queue: queue.filter(({ open }) => open) })?.number ?? null,
	};
}

/**
 * The number of the entry that a judge comes to after one, or null when nothing is left.
 * @throws {DomainError} `notFound`
 */
export async function findNext({
	viewer,
	round,
	after,
	now,
}: {
	viewer: Viewer;
	round: AddressNumber;
	after: AddressNumber;
	now: Date;
}): Promise<number | null> {
	const queue = await loadQueue({ seat: await findSeat({ viewer, round }), now });
	return nextInQueue({ queue: queue.filter(({ open }) => open), after: Number(after) })?.number ?? null;
}

/** How far a judge has come in a round, in its own unit: entries scored, pairs answered, or an order handed in. */
export interface JudgeProgress {
	done: number;
	/** Null where no number was set. */
	of: number | null;
}

async function measureProgress({
	seat: { round, judge },
	queue,
}: {
	seat: Seat;
	queue: readonly QueueItem[];
}): Promise<JudgeProgress> {
	if (round.mode === "scores") {
		const { done, of } = countQueue(queue);
		return { done, of };
	}
	if (round.mode === "rankings")
		return { done: (await RankingModel.exists({ judge: judge._id })) ? 1 : 0, of: 1 };
	return { done: await countChoices({ judge: judge._id }), of: null };
}

/** Choices of a judge that stand: undone ones, their undoing and skipped pairs do not count. */
async function countChoices({ judge }: { judge: Types.ObjectId }): Promise<number> {
	const rows = await ChoiceModel.find({ judge }).select({ turn: 1, outcome: 1, undoes: 1 }).lean();
	const undone = new Set(rows.flatMap(({ undoes }) => undoes ?? []));
	return rows.filter(({ turn, outcome }) => outcome && outcome !== "skip" && !undone.has(turn)).length;
}

/** A round that the viewer judges. */
export interface MyRound {
	round: JudgedRound;
	progress: JudgeProgress;
	/** Entries with a draft that is not submitted yet. */
	drafts: number;
	/** True when something can be judged now. */
	open: boolean;
	/** The latest time until which something can be judged. */
	until: Date;
}

function queryMySeats({ user }: { user: Types.ObjectId }) {
	return JudgeModel.find({ user }).sort({ joinedAt: -1 }).limit(MOST_ROUNDS);
}

/** The rounds that the viewer judges: what is open and closes first comes first. */
export async function listMyRounds({ viewer, now }: { viewer: Viewer; now: Date }): Promise<MyRound[]> {
	enforce(can(viewer, "round.judge"));
	const seats = await queryMySeats({ user: new Types.ObjectId(viewer.id) }).lean();
	const active = seats.filter(({ state }) => state === "active");
	const rounds = await JudgingRoundModel.find({
		_id: mongoose.trusted({ $in: active.map(({ round }) => round) }),
	})
		.select({ request: 0 })
		.lean();
	const byId = new Map(rounds.map((round) => [round._id.toHexString(), round]));
	const mine: MyRound[] = [];
	for (const judge of active) {
		const round = byId.get(judge.round.toHexString());
		if (!round) continue;
		const seat = { round, judge };
		const [view, queue] = await Promise.all([toJudgedRound(seat, now), loadQueue({ seat, now })]);
		const open = queue.filter((item) => item.open);
		mine.push({
			round: view,
			progress: await measureProgress({ seat, queue }),
			drafts: queue.filter(({ place }) => place === "draft").length,
			open: view.time === "judging" || open.length > 0,
			until: new Date(
				Math.max(view.closesAt.getTime(), ...open.map(({ closesAt }) => closesAt?.getTime() ?? 0)),
			),
		});
	}
	return mine.sort(
		(a, b) => Number(b.open) - Number(a.open) || (a.until.getTime() - b.until.getTime()) * (a.open ? 1 : -1),
	);
}

/** Plans of these lists, by name, for the test of indexes. */
export async function explainQueue(): Promise<Record<string, unknown>> {
	const judge = new Types.ObjectId();
	return {
		assignments: await queryAssignments({ judge }).explain("queryPlanner"),
		drafts: await queryDrafts({ judge }).explain("queryPlanner"),
		seats: await queryMySeats({ user: judge }).explain("queryPlanner"),
	};
}
