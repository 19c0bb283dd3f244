import { createHash } from "node:crypto";
import mongoose, { type PipelineStage, Types } from "mongoose";
import { isBehind } from "~/domain/judging/progress";
import { roundTime } from "~/domain/judging/round";
import { AssignmentModel, BallotModel, ChoiceModel, RankingModel } from "~~/models/judging-ballot.server";
import { JudgingEntryModel } from "~~/models/judging-panel.server";
import { ProposalModel } from "~~/models/proposal.server";
import { listJudges, type NamedJudge } from "./judging-panel.server";
import type { StoredRound } from "./judging-rounds.server";

/** How far one judge has come. */
export interface JudgeProgress extends NamedJudge {
	assigned: number;
	done: number;
	/** Of what is not done, how much can still be done. */
	open: number;
	/** When something of the judge last came in. */
	lastAt: Date | null;
	behind: boolean;
}

/** How far one entry has come. */
export interface EntryProgress {
	code: string;
	number: number;
	/** Null where the proposal is gone. */
	title: { th: string; en: string | null } | null;
	wanted: number;
	assigned: number;
	done: number;
}

/** How far a round has come. */
export interface RoundProgress {
	assigned: number;
	done: number;
	judges: JudgeProgress[];
	/** Entries that still wait for reviews, those that lack most first, and how many there are in all. */
	waiting: EntryProgress[];
	waitingCount: number;
	entries: number;
	/** Changes whenever one of the figures does. */
	version: string;
}

/** Entries that the page lists by name; the rest is a number. */
const MOST_WAITING = 50;

/** An assignment that stands, with the time at which it was done. Ids are hex strings. */
interface Counted {
	judge: string;
	entry: string;
	at: Date | null;
}

/**
 * Who has what, from an index without reading a document. Gathered to two lists for each judge, which go side by side,
 * since thousands of small documents cost many times more to hand over.
 */
function workPipeline(round: Types.ObjectId): PipelineStage[] {
	return [
		{ $match: { round, state: "assigned" } },
		{ $group: { _id: "$judge", assignments: { $push: "$_id" }, entries: { $push: "$entry" } } },
	];
}

/** Assignments with a standing ballot, and beside them its time, from an index without reading a document. */
function ballotPipeline(round: Types.ObjectId): PipelineStage[] {
	return [
		{ $match: { round } },
		{ $sort: { assignment: 1, revision: -1 } },
		{ $group: { _id: "$assignment", withdrawn: { $first: "$withdrawn" }, at: { $first: "$at" } } },
		{ $match: { withdrawn: false } },
		{ $group: { _id: null, assignments: { $push: "$_id" }, times: { $push: "$at" } } },
	];
}

const WORK_INDEX = { round: 1, state: 1, judge: 1, entry: 1, _id: 1 } as const;
const BALLOT_INDEX = { round: 1, assignment: 1, revision: -1, withdrawn: 1, at: 1 } as const;

type JudgeWork = { _id: Types.ObjectId; assignments: Types.ObjectId[]; entries: Types.ObjectId[] };

const listWork = (round: Types.ObjectId) =>
	AssignmentModel.aggregate<JudgeWork>(workPipeline(round)).hint(WORK_INDEX);

/** Who has what, and what of it is done, for rounds with scores. */
async function countScores(round: Types.ObjectId): Promise<Counted[]> {
	const [work, [ballots]] = await Promise.all([
		listWork(round),
		BallotModel.aggregate<{ assignments: Types.ObjectId[]; times: Date[] }>(ballotPipeline(round)).hint(
			BALLOT_INDEX,
		),
	]);
	const standing = new Map(ballots?.assignments.map((id, n) => [id.toHexString(), ballots.times[n]]));
	return work.flatMap(({ _id, assignments, entries }) => {
		const judge = _id.toHexString();
		return entries.map((entry, n) => ({
			judge,
			entry: entry.toHexString(),
			at: standing.get(assignments[n]?.toHexString() ?? "") ?? null,
		}));
	});
}

/** The same for rankings: an entry is done when its judge's newest ranking has seen it. */
async function countRankings(round: Types.ObjectId): Promise<Counted[]> {
	const [work, rankings] = await Promise.all([
		listWork(round),
		RankingModel.find({ round }).sort({ judge: 1, revision: -1 }).lean(),
	]);
	const seen = new Map<string, Date>();
	const counted = new Set<string>();
	for (const { judge, ranked, seen: unranked, at } of rankings) {
		const id = judge.toHexString();
		if (counted.has(id)) continue;
		counted.add(id);
		for (const entry of [...ranked, ...unranked]) if (entry) seen.set(`${id} ${entry.toHexString()}`, at);
	}
	return work.flatMap(({ _id, entries }) => {
		const judge = _id.toHexString();
		return entries.map((id) => {
			const entry = id.toHexString();
			return { judge, entry, at: seen.get(`${judge} ${entry}`) ?? null };
		});
	});
}

/** Choices that stand of each judge and each entry, for rounds judged in pairs. */
async function countPairs(round: Types.ObjectId) {
	const choices = await ChoiceModel.find({ round })
		.select({ judge: 1, turn: 1, left: 1, right: 1, outcome: 1, undoes: 1, at: 1 })
		.lean();
	const key = (judge: Types.ObjectId, turn: number) => `${judge.toHexString()} ${turn}`;
	const undone = new Set(
		choices.flatMap(({ judge, undoes }) => (undoes == null ? [] : [key(judge, undoes)])),
	);
	return choices.filter(
		(choice) => choice.outcome && choice.outcome !== "skip" && !undone.has(key(choice.judge, choice.turn)),
	);
}

const WANTED_FIELDS = { code: 1, number: 1, proposal: 1, reviewsWanted: 1, reviewsUntil: 1 } as const;

/** Gives entries the titles of their proposals. */
async function addTitles<Row extends { proposal: Types.ObjectId }>(rows: readonly Row[]) {
	const proposals = await ProposalModel.find({
		_id: mongoose.trusted({ $in: rows.map(({ proposal }) => proposal) }),
	})
		.select({ title: 1, titleEn: 1 })
		.lean();
	const titles = new Map(
		proposals.map(({ _id, title, titleEn }) => [_id.toHexString(), { th: title, en: titleEn ?? null }]),
	);
	return rows.map(({ proposal, ...row }) => ({ ...row, title: titles.get(proposal.toHexString()) ?? null }));
}

/** A judge's figures while they are counted. */
interface JudgeCount {
	assigned: number;
	done: number;
	open: number;
	lastAt: Date | null;
}

const nothing = (): JudgeCount => ({ assigned: 0, done: 0, open: 0, lastAt: null });

/** Counts how far a round has come. Reads indexes and small lists only. */
async function countProgress({ round, now }: { round: StoredRound; now: Date }): Promise<RoundProgress> {
	const [judges, entries] = await Promise.all([
		listJudges({ round: round._id }),
		JudgingEntryModel.find({ round: round._id, state: "in" }).select(WANTED_FIELDS).lean(),
	]);
	const byJudge = new Map<string, JudgeCount>();
	const byEntry = new Map<string, { assigned: number; done: number }>();
	const time = roundTime(round, now);
	const isTaken = (until?: Date | null) =>
		time === "judging" || (time === "closed" && !!until && until > now);
	const judged = new Map(entries.map(({ _id, reviewsUntil }) => [_id.toHexString(), isTaken(reviewsUntil)]));
	const judgeOf = (id: string) => {
		const known = byJudge.get(id) ?? nothing();
		byJudge.set(id, known);
		return known;
	};
	const entryOf = (id: string) => {
		const known = byEntry.get(id) ?? { assigned: 0, done: 0 };
		byEntry.set(id, known);
		return known;
	};
	const touch = (judge: { lastAt: Date | null }, at: Date) => {
		if (!judge.lastAt || at > judge.lastAt) judge.lastAt = at;
	};
	if (round.mode === "pairs") {
		for (const { judge, left, right, at } of await countPairs(round._id)) {
			const who = judgeOf(judge.toHexString());
			who.done += 1;
			touch(who, at);
			for (const entry of [left, right]) entryOf(entry.toHexString()).done += 1;
		}
	} else {
		const count = round.mode === "scores" ? countScores : countRankings;
		for (const { judge, entry, at } of await count(round._id)) {
			const canBeDone = judged.get(entry);
			if (canBeDone === undefined) continue;
			const who = judgeOf(judge);
			const what = entryOf(entry);
			who.assigned += 1;
			what.assigned += 1;
			if (!at) {
				if (canBeDone) who.open += 1;
				continue;
			}
			who.done += 1;
			what.done += 1;
			touch(who, at);
		}
	}
	const judgeRows = judges.map((judge) => {
		const work = byJudge.get(judge.id) ?? nothing();
		const behind =
			judge.state === "active" &&
			work.open > 0 &&
			isBehind({ work, opensAt: round.opensAt, closesAt: round.closesAt, now });
		return { ...judge, ...work, behind };
	});
	const waiting = entries
		.map((entry) => ({
			code: entry.code,
			number: entry.number,
			proposal: entry.proposal,
			wanted: entry.reviewsWanted ?? round.reviewsPerEntry,
			assigned: byEntry.get(entry._id.toHexString())?.assigned ?? 0,
			done: byEntry.get(entry._id.toHexString())?.done ?? 0,
		}))
		.filter(({ done, wanted }) => done < wanted)
		.sort((a, b) => b.wanted - b.done - (a.wanted - a.done) || a.number - b.number);
	const sum = (rows: { assigned: number; done: number }[], key: "assigned" | "done") =>
		rows.reduce((total, row) => total + row[key], 0);
	const progress = {
		assigned: sum(judgeRows, "assigned"),
		done: sum(judgeRows, "done"),
		judges: judgeRows,
		waiting: await addTitles(waiting.slice(0, MOST_WAITING)),
		waitingCount: waiting.length,
		entries: entries.length,
	};
	return {
		...progress,
		version: createHash("sha256")
			.update(JSON.stringify([time, progress]))
			.digest("base64url")
			.slice(0, 22),
	};
}

/** For how long one counting serves everybody who asks, in milliseconds. */
const FRESH_MS = 1_000;
/** Rounds whose figures are kept; more are not watched at a time. */
const MOST_KEPT = 50;

const kept = new Map<string, { since: number; progress: Promise<RoundProgress> }>();

/**
 * How far a round has come, at most a second old: however many watch it, it is counted once a second in each process.
 * @param fresh true counts anew, for whoever has just changed something
 */
export function loadProgress({
	round,
	now,
	fresh = false,
}: {
	round: StoredRound;
	now: Date;
	fresh?: boolean;
}): Promise<RoundProgress> {
	const id = round._id.toHexString();
	const known = kept.get(id);
	// why: the steadily running clock of the process; the moment of a request says nothing of how old the figures are
	const since = performance.now();
	if (!fresh && known && since - known.since < FRESH_MS) return known.progress;
	const progress = countProgress({ round, now });
	kept.delete(id);
	kept.set(id, { since, progress });
	const oldest = kept.keys().next().value;
	if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
	progress.catch(() => kept.delete(id));
	return progress;
}

/** Plans of the queries behind it, for the test of indexes. */
export async function explainProgress(): Promise<Record<string, unknown>> {
	const round = new Types.ObjectId();
	return {
		work: await AssignmentModel.aggregate(workPipeline(round)).hint(WORK_INDEX).explain("queryPlanner"),
		ballots: await BallotModel.aggregate(ballotPipeline(round)).hint(BALLOT_INDEX).explain("queryPlanner"),
	};
}
