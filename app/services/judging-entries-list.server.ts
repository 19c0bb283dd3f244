import mongoose, { Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { EntryState } from "~/domain/judging/round";
import { AssignmentModel } from "~~/models/judging-ballot.server";
import { JudgingEntryModel } from "~~/models/judging-panel.server";
import { ProposalModel } from "~~/models/proposal.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { hasPassed } from "./judging-entries.server";
import { readRoundNumber, type StoredRound } from "./judging-rounds.server";

/** Entries on one page of the steward's list. */
const PAGE_SIZE = 50;

/** The proposal behind an entry, as lists name it. */
export interface EntryProposal {
	number: number;
	slug: string;
	title: string;
	titleEn: string | null;
	teamName: string | null;
	agency: AgencyName | null;
}

/** An entry as the steward sees it. */
export interface EntryRow {
	id: string;
	number: number;
	code: string;
	state: EntryState;
	track: string | null;
	/** Keys of the checks that it passed. */
	passed: string[];
	passedAll: boolean;
	why: string | null;
	late: boolean;
	/** Judges who have it now. */
	judges: number;
	proposal: EntryProposal | null;
}

type Stored = Awaited<ReturnType<typeof readEntries>>[number];

function queryEntries({ round, after, limit }: { round: Types.ObjectId; after: number; limit: number }) {
	return JudgingEntryModel.find({ round, number: mongoose.trusted({ $gt: after }) })
		.sort({ number: 1 })
		.limit(limit + 1);
}

const readEntries = (input: Parameters<typeof queryEntries>[0]) => queryEntries(input).lean();

/** The proposals behind entries, by id (hex). */
export async function findEntryProposals(
	ids: readonly Types.ObjectId[],
): Promise<Map<string, EntryProposal>> {
	const rows = await ProposalModel.find({ _id: mongoose.trusted({ $in: ids }) })
		.select({ number: 1, slug: 1, title: 1, titleEn: 1, teamName: 1, agency: 1 })
		.lean();
	const agencies = await findAgencyNames(rows.map(({ agency }) => agency));
	return new Map(
		rows.map((row) => [
			row._id.toHexString(),
			{
				number: row.number,
				slug: row.slug,
				title: row.title,
				titleEn: row.titleEn ?? null,
				teamName: row.teamName ?? null,
				agency: (row.agency && agencies.get(row.agency.toHexString())) ?? null,
			},
		]),
	);
}

async function countJudges(round: Types.ObjectId, entries: readonly Types.ObjectId[]) {
	const rows = await AssignmentModel.aggregate<{ _id: Types.ObjectId; count: number }>([
		{ $match: { round, entry: { $in: [...entries] }, state: "assigned" } },
		{ $group: { _id: "$entry", count: { $sum: 1 } } },
	]);
	return new Map(rows.map(({ _id, count }) => [_id.toHexString(), count]));
}

async function toRows({ round, rows }: { round: StoredRound; rows: Stored[] }): Promise<EntryRow[]> {
	const [proposals, judges] = await Promise.all([
		findEntryProposals(rows.map(({ proposal }) => proposal)),
		countJudges(
			round._id,
			rows.map(({ _id }) => _id),
		),
	]);
	return rows.map((row) => ({
		id: row._id.toHexString(),
		number: row.number,
		code: row.code,
		state: row.state,
		track: row.track ?? null,
		passed: row.checks.filter((check) => check.passed).map(({ key }) => key),
		passedAll: hasPassed({ entry: row, round }),
		why: row.why ?? null,
		late: row.late,
		judges: judges.get(row._id.toHexString()) ?? 0,
		proposal: proposals.get(row.proposal.toHexString()) ?? null,
	}));
}

/** A page of a round's entries in the order of their numbers; `next` is the number after which the next page begins. */
export async function listEntries({
	round,
	after = 0,
	limit = PAGE_SIZE,
}: {
	round: StoredRound;
	after?: number;
	limit?: number;
}): Promise<{ items: EntryRow[]; next: number | null }> {
	const rows = await readEntries({ round: round._id, after, limit });
	const page = rows.slice(0, limit);
	const last = page[page.length - 1];
	return {
		items: await toRows({ round, rows: page }),
		next: rows.length > limit && last ? last.number : null,
	};
}

/**
 * One entry of a round by its number.
 * @throws {DomainError} `notFound`
 */
export async function findEntry({
	round,
	entryNumber,
}: {
	round: StoredRound;
	entryNumber: string | undefined;
}): Promise<EntryRow> {
	const number = readRoundNumber(entryNumber);
	const row = number === null ? null : await JudgingEntryModel.findOne({ round: round._id, number }).lean();
	const [entry] = row ? await toRows({ round, rows: [row] }) : [];
	if (!entry) throw new DomainError("notFound");
	return entry;
}

/** How many entries a round has in each state, and how many of those judged still miss a check. */
export async function countEntries({ round }: { round: StoredRound }) {
	const rows = await JudgingEntryModel.find({ round: round._id }).select({ state: 1, checks: 1 }).lean();
	const of = (state: EntryState) => rows.filter((row) => row.state === state).length;
	return {
		in: of("in"),
		ineligible: of("ineligible"),
		withdrawn: of("withdrawn"),
		unchecked: rows.filter((row) => row.state === "in" && !hasPassed({ entry: row, round })).length,
	};
}

/** Plan of the list, for the test of indexes. */
export async function explainEntries(): Promise<Record<string, unknown>> {
	return {
		entries: await queryEntries({ round: new Types.ObjectId(), after: 0, limit: 50 }).explain("queryPlanner"),
	};
}
