import { createHash } from "node:crypto";
import mongoose, { type Types } from "mongoose";
import type { AssignmentPlan } from "~/domain/judging/assignment";
import type { AssignmentInput, JudgeEntry } from "~/domain/judging/assignment-problem";
import { type DeclaredConflict, findConflict } from "~/domain/judging/conflict";
import { compareCodes } from "~/domain/judging/random";
import { AssignmentModel, BallotDraftModel } from "~~/models/judging-ballot.server";
import { JudgeConflictModel, JudgeModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import { JudgingRoundModel } from "~~/models/judging-round.server";
import { ProposalModel } from "~~/models/proposal.server";
import { computeApart } from "./judging-results-compute.server";
import type { StoredRound } from "./judging-rounds.server";
import { listStandingOfRound } from "./judging-standing.server";

/** A request for more reviews of some entries, as the plan sees it. */
export interface ExtraReviews {
	/** Ids of entries (hex). */
	entries: readonly string[];
	/** Judges wanted beside those who have them now. */
	extra: number;
}

/** Everything that an assignment follows from, and whom its codes stand for. */
export interface AssignmentFacts {
	input: AssignmentInput;
	entryIds: Map<string, Types.ObjectId>;
	judgeIds: Map<string, Types.ObjectId>;
	/** People behind the judges, by the judge's code. */
	userIds: Map<string, Types.ObjectId>;
	/** Assignments that stand, by {@link pairOf}. */
	present: Map<string, { id: Types.ObjectId; revisions: number }>;
	/** What stands in the way of what, with its kind; for the page. */
	conflicts: (JudgeEntry & { kind: string })[];
	/** Until when reviews of an entry are taken after the round has closed, by the entry's code. */
	until: Map<string, Date>;
	/** How many judges were wanted for an entry before, by its code. */
	wanted: Map<string, number>;
	planHash: string | null;
}

export const pairOf = ({ judge, entry }: JudgeEntry): string => `${judge} ${entry}`;

/** Entries of the round that are judged, with their authors and agencies. */
async function loadEntries(round: StoredRound) {
	const rows = await JudgingEntryModel.find({ round: round._id, state: "in" })
		.select({ code: 1, track: 1, proposal: 1, reviewsWanted: 1, reviewsUntil: 1 })
		.lean();
	const proposals = await ProposalModel.find({
		_id: mongoose.trusted({ $in: rows.map(({ proposal }) => proposal) }),
	})
		.select({ "authors.user": 1, agency: 1 })
		.lean();
	const ties = new Map(
		proposals.map(({ _id, authors, agency }) => [
			_id.toHexString(),
			{ authorIds: authors.map(({ user }) => user.toHexString()), agencyId: agency?.toHexString() ?? null },
		]),
	);
	return rows.map((row) => ({
		...row,
		ties: {
			id: row._id.toHexString(),
			...(ties.get(row.proposal.toHexString()) ?? { authorIds: [], agencyId: null }),
		},
	}));
}

async function loadDeclared(round: Types.ObjectId): Promise<Map<string, DeclaredConflict[]>> {
	const rows = await JudgeConflictModel.find({ round })
		.select({ judge: 1, entry: 1, agency: 1, kind: 1 })
		.lean();
	const byJudge = new Map<string, DeclaredConflict[]>();
	for (const { judge, entry, agency, kind } of rows) {
		const id = judge.toHexString();
		const list = byJudge.get(id) ?? [];
		list.push({ kind, entryId: entry?.toHexString() ?? null, agencyId: agency?.toHexString() ?? null });
		byJudge.set(id, list);
	}
	return byJudge;
}

/**
 * Reads what a plan follows from. Once a round has closed, nothing moves any more: only entries for which more reviews were
 * asked for get judges, until their own closing time.
 */
export async function loadAssignmentFacts({
	round,
	isClosed,
	extra,
	now,
}: {
	round: StoredRound;
	isClosed: boolean;
	extra?: ExtraReviews;
	now: Date;
}): Promise<AssignmentFacts> {
	const [entries, judges, declared, assignments, standing, drafts, fresh] = await Promise.all([
		loadEntries(round),
		JudgeModel.find({ round: round._id }).select({ code: 1, user: 1, state: 1, limit: 1, tracks: 1 }).lean(),
		loadDeclared(round._id),
		AssignmentModel.find({ round: round._id }).select({ judge: 1, entry: 1, state: 1, revisions: 1 }).lean(),
		listStandingOfRound({ round: round._id }),
		BallotDraftModel.aggregate<{ _id: Types.ObjectId }>([
			{ $match: { judge: { $in: await JudgeModel.distinct("_id", { round: round._id }) } } },
			{ $project: { _id: "$assignment" } },
		]),
		JudgingRoundModel.findById(round._id).select({ planHash: 1 }).lean(),
	]);
	const begun = new Set(drafts.map(({ _id }) => _id.toHexString()));
	const judgeCodes = new Map(judges.map(({ _id, code }) => [_id.toHexString(), code]));
	const entryCodes = new Map(entries.map(({ _id, code }) => [_id.toHexString(), code]));
	const conflicts: AssignmentFacts["conflicts"] = [];
	for (const judge of judges) {
		const said = declared.get(judge._id.toHexString()) ?? [];
		for (const entry of entries) {
			const kind = findConflict({ entry: entry.ties, userId: judge.user.toHexString(), declared: said });
			if (kind) conflicts.push({ judge: judge.code, entry: entry.code, kind });
		}
	}
	const present: AssignmentFacts["present"] = new Map();
	const kept: AssignmentInput["kept"][number][] = [];
	const coverage = new Map<string, number>();
	for (const row of assignments) {
		const judge = judgeCodes.get(row.judge.toHexString());
		const entry = entryCodes.get(row.entry.toHexString());
		if (!judge || !entry) continue;
		if (row.state === "recused") conflicts.push({ judge, entry, kind: "recused" });
		if (row.state !== "assigned") continue;
		const ballot = standing.get(row._id.toHexString());
		const scored = ballot !== undefined && !ballot.withdrawn;
		const onItsWay = row.revisions > (ballot?.revision ?? 0);
		// why: after the closing nobody's work may move, begun or not
		const done = isClosed || scored || onItsWay || begun.has(row._id.toHexString());
		kept.push({ judge, entry, done });
		present.set(pairOf({ judge, entry }), { id: row._id, revisions: row.revisions });
		coverage.set(entry, (coverage.get(entry) ?? 0) + 1);
	}
	const asked = new Set(extra?.entries);
	const until = new Map<string, Date>();
	const wanted = new Map<string, number>();
	const inputEntries = entries.flatMap(({ _id, code, track, reviewsWanted, reviewsUntil }) => {
		const have = coverage.get(code) ?? 0;
		if (reviewsUntil && reviewsUntil > now) until.set(code, reviewsUntil);
		let k = reviewsWanted ?? round.reviewsPerEntry;
		if (isClosed && !until.has(code)) k = have;
		if (asked.has(_id.toHexString())) k = have + (extra?.extra ?? 0);
		wanted.set(code, k);
		// why: an entry that nobody has judged by the closing is not judged any more
		return k < 1 ? [] : [{ code, k, ...(track ? { track } : {}) }];
	});
	return {
		input: {
			seed: `${round.seed}:assignment`,
			k: round.reviewsPerEntry,
			entries: inOrder(inputEntries, ({ code }) => code),
			judges: inOrder(
				judges.map(({ code, limit, tracks, state }) => ({
					code,
					tracks: [...tracks],
					active: state === "active",
					...(limit == null ? {} : { limit }),
				})),
				({ code }) => code,
			),
			conflicts: inOrder(
				conflicts.map(({ judge, entry }) => ({ judge, entry })),
				pairOf,
			),
			kept: inOrder(kept, pairOf),
		},
		entryIds: new Map(entries.map(({ _id, code }) => [code, _id])),
		judgeIds: new Map(judges.map(({ _id, code }) => [code, _id])),
		userIds: new Map(judges.map(({ user, code }) => [code, user])),
		present,
		conflicts,
		until,
		wanted,
		planHash: fresh?.planHash ?? null,
	};
}

/** A plan with the name that confirming it takes: a hash of all that it follows from and of what it would do. */
export async function planFrom(facts: AssignmentFacts): Promise<{ plan: AssignmentPlan; hash: string }> {
	const plan = await computeApart({ task: "assignment", input: facts.input });
	const named = [facts.input, facts.planHash, plan.ok ? [plan.added, plan.removed] : null];
	return { plan, hash: createHash("sha256").update(JSON.stringify(named)).digest("hex") };
}

/** In one order whatever the database's, so that the same facts have the same name. */
function inOrder<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] {
	return rows
		.map((row) => ({ row, name: nameOf(row) }))
		.sort((left, right) => compareCodes(left.name, right.name))
		.map(({ row }) => row);
}
