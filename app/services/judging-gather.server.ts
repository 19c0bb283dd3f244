import type { JudgingRecords, JudgingSettings, TieRule } from "~/domain/judging/records";
import type { EntryState } from "~/domain/judging/round";
import { AssignmentModel, BallotModel, ChoiceModel, RankingModel } from "~~/models/judging-ballot.server";
import { JudgeModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import { listRuledOut } from "./judging-conflict-pairs.server";
import { type Codes, toBallots, toChoices, toRankings } from "./judging-gather-records.server";
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
		// why: scores of an entry in conflict are marked by their assignment; choices and orders have none
		ruledOut:
			choices.length + rankings.length > 0
				? await listRuledOut({ round: round._id, judges, entries })
				: new Set(),
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
