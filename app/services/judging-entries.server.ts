import mongoose, { type ClientSession, Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { createRandom, shuffle } from "~/domain/judging/random";
import { type EntryState, entryCode, ROUND_LIMITS, type RoundTime, roundTime } from "~/domain/judging/round";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { AssignmentModel } from "~~/models/judging-ballot.server";
import { JudgingEntryModel } from "~~/models/judging-panel.server";
import { JudgingResultModel } from "~~/models/judging-result.server";
import { ProposalModel } from "~~/models/proposal.server";
import { recordAllJudging } from "./judging-records.server";
import { findRound, type StoredRound } from "./judging-rounds.server";
import { releaseAssignments } from "./judging-unassign.server";
import { isDuplicateKey } from "./once.server";

/** Proposals of a challenge are archived when it closes, and are judged all the same. */
const JUDGED_STATES = ["published", "archived"] as const;
/** Entries are taken in until the judging is over. */
const TAKING: readonly RoundTime[] = ["draft", "waiting", "judging"];

const isJudged = mongoose.trusted({ $in: [...JUDGED_STATES] });

/** Proposals that can be entries of a round: of its challenge, or those that the previous round put through. */
async function findCandidates(round: StoredRound): Promise<Types.ObjectId[]> {
	if (!round.previous) {
		const rows = await ProposalModel.find({
			challenge: round.challenge,
			state: isJudged,
			stopped: false,
		})
			.select({ number: 1 })
			.lean();
		return rows.sort((a, b) => a.number - b.number).map(({ _id }) => _id);
	}
	const result = await JudgingResultModel.findOne({ round: round.previous })
		.sort({ version: -1 })
		.select({ "rows.proposal": 1, "rows.through": 1, "rows.rank": 1 })
		.lean();
	if (!result) throw new DomainError("roundNotClosed");
	const through = result.rows.filter((row) => row.through).map(({ proposal }) => proposal);
	const judged = await ProposalModel.find({ _id: mongoose.trusted({ $in: through }), state: isJudged })
		.select({ number: 1 })
		.lean();
	return judged.sort((a, b) => a.number - b.number).map(({ _id }) => _id);
}

/** Writes entries with the next numbers, in the order given. */
async function insertEntries({
	round,
	proposals,
	viewer,
	now,
	session,
}: {
	round: StoredRound;
	proposals: readonly Types.ObjectId[];
	viewer: Viewer;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const first = await takeNumbers(`entries:${round._id.toHexString()}`, proposals.length, session);
	if (first + proposals.length - 1 > ROUND_LIMITS.entries) throw new DomainError("invalidInput");
	const late = (await AssignmentModel.exists({ round: round._id }).session(session)) !== null;
	const rows = proposals.map((proposal, index) => ({
		_id: new Types.ObjectId(),
		round: round._id,
		proposal,
		number: first + index,
		code: entryCode(first + index),
		state: "in" as const,
		late,
		addedBy: new Types.ObjectId(viewer.id),
		addedAt: now,
	}));
	await JudgingEntryModel.insertMany(rows, { session });
	await recordAllJudging({
		records: [
			{
				round: round._id,
				type: "entries-added",
				viewer,
				data: {
					count: rows.length,
					late,
					from: rows[0]?.code ?? null,
					to: rows[rows.length - 1]?.code ?? null,
				},
				at: now,
			},
		],
		session,
	});
}

/**
 * Takes in every proposal that is not an entry yet. Numbers are drawn by lot from the round's seed, so that they say nothing
 * of who came first. Doing it again takes in only what has come since.
 * @returns how many were taken in
 * @throws {DomainError} `notPermitted`, `notFound`, `roundClosed`, `roundNotClosed` when the previous round has no result yet
 */
export async function takeInEntries({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: number;
	now: Date;
}): Promise<number> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	if (!TAKING.includes(roundTime(round, now))) throw new DomainError("roundClosed");
	const candidates = await findCandidates(round);
	return withTransaction(async (session) => {
		const known = await JudgingEntryModel.find({ round: round._id })
			.select({ proposal: 1 })
			.session(session)
			.lean();
		const taken = new Set(known.map(({ proposal }) => proposal.toHexString()));
		const fresh = candidates.filter((id) => !taken.has(id.toHexString()));
		if (fresh.length === 0) return 0;
		const random = createRandom(`${round.seed}:entries ${taken.size}`);
		await insertEntries({ round, proposals: shuffle({ items: fresh, random }), viewer, now, session });
		return fresh.length;
	});
}

/**
 * Takes one proposal in, such as one that comes late; one that is an entry already stays as it is.
 * @param proposal number of the proposal
 * @throws {DomainError} `notPermitted`, `notFound`, `roundClosed`, `invalidInput` when it is no public proposal of the challenge
 */
export async function addLateEntry({
	viewer,
	number,
	proposal,
	now,
}: {
	viewer: Viewer;
	number: number;
	proposal: number;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	if (!TAKING.includes(roundTime(round, now))) throw new DomainError("roundClosed");
	const row = await ProposalModel.findOne({ number: proposal, challenge: round.challenge, state: isJudged })
		.select({ _id: 1 })
		.lean();
	if (!row) throw new DomainError("invalidInput", { field: "proposal" });
	try {
		await withTransaction(async (session) => {
			const known = await JudgingEntryModel.exists({ round: round._id, proposal: row._id }).session(session);
			if (known) return;
			await insertEntries({ round, proposals: [row._id], viewer, now, session });
		});
	} catch (error) {
		if (!isDuplicateKey(error, "round")) throw error;
	}
}

/**
 * Decides about an entry: which checks it passed, its track, and whether it is judged. Taking it out of the judging takes
 * its unfinished assignments away; ballots stay on record and do not count.
 * @throws {DomainError} `notPermitted`, `notFound`, `roundClosed` after publication, `invalidInput` for a reason, check or
 * track that is missing or unknown
 */
export async function decideEntry({
	viewer,
	number,
	entryNumber,
	input,
	now,
}: {
	viewer: Viewer;
	number: number;
	entryNumber: number;
	input: { passed: string[]; track?: string; state: EntryState; why?: string };
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	if (round.state === "published") throw new DomainError("roundClosed");
	const { passed, track, state, why } = input;
	if (track !== undefined && !round.tracks.some(({ key }) => key === track))
		throw new DomainError("invalidInput", { field: "track" });
	if (state !== "in" && !why) throw new DomainError("invalidInput", { field: "why" });
	const checks = round.checks.map(({ key }) => ({ key, passed: passed.includes(key) }));
	await withTransaction(async (session) => {
		const before = await JudgingEntryModel.findOneAndUpdate(
			{ round: round._id, number: entryNumber },
			{
				$set: { checks, state, ...(track ? { track } : {}), ...(why ? { why } : {}) },
				$unset: { ...(track ? {} : { track: 1 }), ...(why ? {} : { why: 1 }) },
			},
			{ session, returnDocument: "before" },
		).lean();
		if (!before) throw new DomainError("notFound");
		const released =
			state === "in"
				? []
				: await releaseAssignments({ filter: { entry: before._id }, viewer, round: round._id, now, session });
		await recordAllJudging({
			records: [
				{
					round: round._id,
					type: state === "withdrawn" ? "entry-withdrawn" : "entry-checked",
					entry: before._id,
					viewer,
					...(why ? { why } : {}),
					data: {
						entry: before.code,
						state,
						passed: checks.filter((check) => check.passed).length,
						checks: checks.length,
						track: track ?? null,
						removed: released.length,
					},
					at: now,
				},
			],
			session,
		});
	});
}

/**
 * Marks every check of every entry that is still judged as passed, for a round whose entries were checked elsewhere.
 * @returns how many entries changed
 * @throws {DomainError} `notPermitted`, `notFound`, `roundClosed` after publication
 */
export async function passAllChecks({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: number;
	now: Date;
}): Promise<number> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	if (round.state === "published") throw new DomainError("roundClosed");
	const checks = round.checks.map(({ key }) => ({ key, passed: true }));
	return withTransaction(async (session) => {
		const open = { round: round._id, state: "in" as const };
		const rows = await JudgingEntryModel.find(open).select({ checks: 1 }).session(session).lean();
		const due = rows.filter((row) => !hasPassed({ entry: row, round }));
		if (due.length === 0) return 0;
		await JudgingEntryModel.updateMany(
			{ ...open, _id: mongoose.trusted({ $in: due.map(({ _id }) => _id) }) },
			{ $set: { checks } },
			{ session },
		);
		await recordAllJudging({
			records: [
				{
					round: round._id,
					type: "entry-checked",
					viewer,
					data: { count: due.length, checks: checks.length },
					at: now,
				},
			],
			session,
		});
		return due.length;
	});
}

/** Whether an entry has passed every check that the round asks for today. */
export function hasPassed({
	entry,
	round,
}: {
	entry: { checks: readonly { key: string; passed: boolean }[] };
	round: { checks: readonly { key: string }[] };
}): boolean {
	return round.checks.every(({ key }) => entry.checks.some((check) => check.key === key && check.passed));
}
