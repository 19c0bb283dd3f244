import type { Types } from "mongoose";
import type { BallotRecord, ChoiceRecord, IgnoredReason, RankingRecord } from "~/domain/judging/records";
import { ruledOutKey } from "./judging-conflict-pairs.server";

/** What the ids of a round stand for in records. */
export interface Codes {
	judge: ReadonlyMap<string, string>;
	entry: ReadonlyMap<string, string>;
	/** Ids of the entries that are judged. */
	judged: ReadonlySet<string>;
	/** Judges and entries between which a conflict stands, by {@link ruledOutKey}. */
	ruledOut: ReadonlySet<string>;
}

const compare = (left: string, right: string) => (left === right ? 0 : left < right ? -1 : 1);
const mark = (ignored: IgnoredReason | undefined) => (ignored ? { ignored } : {});

/** Ballots of all assignments, every revision; what does not count says why. */
export function toBallots({
	ballots,
	assignments,
	codes,
}: {
	ballots: {
		assignment: Types.ObjectId;
		revision: number;
		withdrawn: boolean;
		scores: { criterion: string; score: number }[];
	}[];
	assignments: { _id: Types.ObjectId; judge: Types.ObjectId; entry: Types.ObjectId; state: string }[];
	codes: Codes;
}): BallotRecord[] {
	const byId = new Map(assignments.map((row) => [row._id.toHexString(), row]));
	const newest = new Map<string, { revision: number; withdrawn: boolean }>();
	for (const { assignment, revision, withdrawn } of ballots) {
		const id = assignment.toHexString();
		if (!newest.has(id)) newest.set(id, { revision, withdrawn });
	}
	const made = ballots.flatMap((ballot) => {
		const id = ballot.assignment.toHexString();
		const assignment = byId.get(id);
		const judge = assignment && codes.judge.get(assignment.judge.toHexString());
		const entry = assignment && codes.entry.get(assignment.entry.toHexString());
		const last = newest.get(id);
		// why: an undo has no scores; what it took back stands beside it, marked
		if (!assignment || !judge || !entry || !last || ballot.withdrawn) return [];
		const scores = Object.fromEntries(ballot.scores.map(({ criterion, score }) => [criterion, score]));
		const ignored: IgnoredReason | undefined =
			ballot.revision < last.revision
				? last.withdrawn && ballot.revision === last.revision - 1
					? "undone"
					: "superseded"
				: assignment.state !== "assigned"
					? "recused"
					: codes.judged.has(assignment.entry.toHexString())
						? undefined
						: "withdrawn";
		return [{ record: { judge, entry, scores, ...mark(ignored) }, revision: ballot.revision }];
	});
	return made
		.sort(
			(left, right) =>
				compare(left.record.entry, right.record.entry) ||
				compare(left.record.judge, right.record.judge) ||
				left.revision - right.revision,
		)
		.map(({ record }) => record);
}

/** Choices but for skips; what was undone, or has an entry that left or that the judge may not judge, does not count. */
export function toChoices({
	choices,
	codes,
}: {
	choices: {
		judge: Types.ObjectId;
		turn: number;
		left: Types.ObjectId;
		right: Types.ObjectId;
		outcome?: string | null;
		undoes?: number | null;
	}[];
	codes: Codes;
}): ChoiceRecord[] {
	const undone = new Set(
		choices.flatMap(({ judge, undoes }) => (undoes ? [`${judge.toHexString()}:${undoes}`] : [])),
	);
	const made = choices.flatMap(({ judge, turn, left, right, outcome, undoes }) => {
		const who = codes.judge.get(judge.toHexString());
		const one = codes.entry.get(left.toHexString());
		const other = codes.entry.get(right.toHexString());
		// why: to skip a pair says nothing about it
		if (!who || !one || !other || undoes || !outcome || outcome === "skip") return [];
		const ignored: IgnoredReason | undefined = undone.has(`${judge.toHexString()}:${turn}`)
			? "undone"
			: !codes.judged.has(left.toHexString()) || !codes.judged.has(right.toHexString())
				? "withdrawn"
				: [left, right].some((entry) => codes.ruledOut.has(ruledOutKey({ judge, entry })))
					? "recused"
					: undefined;
		const record: ChoiceRecord = {
			judge: who,
			left: one,
			right: other,
			outcome: outcome as ChoiceRecord["outcome"],
			...mark(ignored),
		};
		return [{ record, turn }];
	});
	return made
		.sort((left, right) => compare(left.record.judge, right.record.judge) || left.turn - right.turn)
		.map(({ record }) => record);
}

/** Orders of all judges; each holds only entries that are judged, and by this judge. */
export function toRankings({
	rankings,
	codes,
}: {
	rankings: {
		judge: Types.ObjectId;
		revision: number;
		ranked: Types.ObjectId[];
		seen: Types.ObjectId[];
	}[];
	codes: Codes;
}): RankingRecord[] {
	const newest = new Set<string>();
	const listed = (judge: Types.ObjectId, ids: Types.ObjectId[]) =>
		ids.flatMap((entry) =>
			codes.judged.has(entry.toHexString()) && !codes.ruledOut.has(ruledOutKey({ judge, entry }))
				? (codes.entry.get(entry.toHexString()) ?? [])
				: [],
		);
	const made = rankings.flatMap(({ judge, revision, ranked, seen }) => {
		const id = judge.toHexString();
		const code = codes.judge.get(id);
		if (!code) return [];
		const older = newest.has(id);
		newest.add(id);
		const order = listed(judge, ranked);
		const others = listed(judge, seen).filter((entry) => !order.includes(entry));
		const record: RankingRecord = {
			judge: code,
			ranked: order,
			seen: [...order, ...others].sort(compare),
			...mark(older ? "superseded" : undefined),
		};
		return [{ record, revision }];
	});
	return made
		.sort((left, right) => compare(left.record.judge, right.record.judge) || left.revision - right.revision)
		.map(({ record }) => record);
}
