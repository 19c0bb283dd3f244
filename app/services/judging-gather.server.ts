import type { Types } from "mongoose";
import type {
	BallotRecord,
	ChoiceRecord,
	IgnoredReason,
	JudgingRecords,
	JudgingSettings,
	RankingRecord,
	TieRule,
} from "~/domain/judging/records";
import type { EntryState } from "~/domain/judging/round";
import { AssignmentModel, BallotModel, ChoiceModel, RankingModel } from "~~/models/judging-ballot.server";
import { JudgeModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import { countSupportsAt } from "./judging-people-choice.server";
import type { StoredRound } from "./judging-rounds.server";

/** An entry of a round with what results need of it. Ids are hex strings. */
export interface GatheredEntry {
	id: string;
	code: string;
	number: number;
	proposal: string;
	track: string | null;
	state: EntryState;
	/** Supports when the round closed. */
	supports: number;
	cost: number | null;
}

/** A judge of a round. Ids are hex strings; nothing of it but the code may become public together with scores. */
export interface GatheredJudge {
	id: string;
	code: string;
	user: string;
	agency: string | null;
	state: "active" | "left";
}

/** What a round's result is computed from, and whom the codes stand for. */
export interface GatheredRound {
	records: JudgingRecords;
	entries: GatheredEntry[];
	judges: GatheredJudge[];
}

/** Rows that are read at a time, so that others are served between two batches. */
const BATCH = 500;

/** When a round took no more votes: at its closing time, or earlier where a steward closed it. */
export function closingTime(round: Pick<StoredRound, "closesAt" | "closedAt">): Date {
	return round.closedAt && round.closedAt < round.closesAt ? round.closedAt : round.closesAt;
}

/** The settings of the arithmetic as a round fixes them. */
export function settingsOf(round: StoredRound): JudgingSettings {
	return {
		method: round.method,
		criteria: round.rubric.criteria.map(({ key, weight }) => ({ key, weight })),
		scale: { min: round.rubric.scaleMin, max: round.rubric.scaleMax },
		lambda: round.lambda,
		alpha: round.alpha,
		minBallots: round.minBallots,
		tieRules: round.tieRules.map(toTieRule),
		seed: round.seed,
		bootstrapRuns: round.bootstrapRuns,
		places: round.places,
	};
}

function toTieRule({ rule, criterion, at }: StoredRound["tieRules"][number]): TieRule {
	if (rule === "criterion") return { rule, criterion: criterion ?? "" };
	if (rule === "fewer-low") return { rule, at: at ?? 0 };
	return { rule };
}

/**
 * Gathers what judges did in a round as records with codes: what stands, and, marked as not counting, every revision,
 * undo and recusal. The lists are in the order of their codes, so that the same round gives the same records.
 */
export async function gatherRound({ round }: { round: StoredRound }): Promise<GatheredRound> {
	const [entryRows, judgeRows, assignments, ballots, choices, rankings] = await Promise.all([
		JudgingEntryModel.find({ round: round._id })
			.select({ code: 1, number: 1, proposal: 1, track: 1, state: 1, cost: 1 })
			.sort({ number: 1 })
			.lean(),
		JudgeModel.find({ round: round._id })
			.select({ code: 1, user: 1, agency: 1, state: 1 })
			.sort({ code: 1 })
			.lean(),
		AssignmentModel.find({ round: round._id })
			.select({ judge: 1, entry: 1, state: 1 })
			.batchSize(BATCH)
			.lean(),
		BallotModel.find({ round: round._id })
			.select({ assignment: 1, revision: 1, withdrawn: 1, scores: 1 })
			.sort({ assignment: 1, revision: -1 })
			.batchSize(BATCH)
			.lean(),
		ChoiceModel.find({ round: round._id })
			.select({ judge: 1, turn: 1, left: 1, right: 1, outcome: 1, undoes: 1 })
			.sort({ at: 1, _id: 1 })
			.batchSize(BATCH)
			.lean(),
		RankingModel.find({ round: round._id })
			.select({ judge: 1, revision: 1, ranked: 1, seen: 1 })
			.sort({ judge: 1, revision: -1 })
			.lean(),
	]);
	const supports = await countSupportsAt({
		proposals: entryRows.map(({ proposal }) => proposal),
		at: closingTime(round),
	});
	const entries = entryRows.map((row) => ({
		id: row._id.toHexString(),
		code: row.code,
		number: row.number,
		proposal: row.proposal.toHexString(),
		track: row.track ?? null,
		state: row.state,
		supports: supports.get(row.proposal.toHexString()) ?? 0,
		cost: row.cost ?? null,
	}));
	const judges = judgeRows.map((row) => ({
		id: row._id.toHexString(),
		code: row.code,
		user: row.user.toHexString(),
		agency: row.agency?.toHexString() ?? null,
		state: row.state,
	}));
	const codes: Codes = {
		judge: new Map(judges.map(({ id, code }) => [id, code])),
		entry: new Map(entries.map(({ id, code }) => [id, code])),
		judged: new Set(entries.filter(({ state }) => state === "in").map(({ id }) => id)),
	};
	return {
		records: {
			settings: settingsOf(round),
			entries: entries
				.filter(({ state }) => state === "in")
				.map(({ code, supports: support }) => ({ code, support })),
			judges: judges.map(({ code }) => ({ code })),
			ballots: toBallots({ ballots, assignments, codes }),
			choices: toChoices({ choices, codes }),
			rankings: toRankings({ rankings, codes }),
		},
		entries,
		judges,
	};
}

interface Codes {
	judge: ReadonlyMap<string, string>;
	entry: ReadonlyMap<string, string>;
	/** Ids of the entries that are judged. */
	judged: ReadonlySet<string>;
}

const compare = (left: string, right: string) => (left === right ? 0 : left < right ? -1 : 1);
const mark = (ignored: IgnoredReason | undefined) => (ignored ? { ignored } : {});

function toBallots({
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

function toChoices({
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
			: codes.judged.has(left.toHexString()) && codes.judged.has(right.toHexString())
				? undefined
				: "withdrawn";
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

function toRankings({
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
	const listed = (ids: Types.ObjectId[]) =>
		ids.flatMap((id) =>
			codes.judged.has(id.toHexString()) ? (codes.entry.get(id.toHexString()) ?? []) : [],
		);
	const made = rankings.flatMap(({ judge, revision, ranked, seen }) => {
		const id = judge.toHexString();
		const code = codes.judge.get(id);
		if (!code) return [];
		const older = newest.has(id);
		newest.add(id);
		const order = listed(ranked);
		const others = listed(seen).filter((entry) => !order.includes(entry));
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
