import mongoose, { type ClientSession, Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { type ConflictKind, roundTime } from "~/domain/judging/round";
import type { Viewer } from "~/domain/viewer";
import { AgencyModel } from "~~/models/agency.server";
import { withTransaction } from "~~/models/connection.server";
import { AssignmentModel, BallotDraftModel } from "~~/models/judging-ballot.server";
import { JudgeConflictModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import { ProposalModel } from "~~/models/proposal.server";
import {
	type AddressNumber,
	findJudgedEntry,
	findOwnAssignment,
	findSeat,
	listEntryNames,
	type Seat,
	toJudgedRound,
} from "./judging-judge.server";
import { recordAllJudging, recordJudging } from "./judging-records.server";
import { listStanding } from "./judging-standing.server";

/** What a judge declares: about one entry, by its number, or about all that concern an agency. */
export interface ConflictInput {
	kind: ConflictKind;
	entry?: number;
	/** Hex id. */
	agency?: string;
	note?: string;
}

type Act = { viewer: Viewer; round: AddressNumber; now: Date };

/** A conflict for what: exactly one of both. */
type About = { entry: Types.ObjectId } | { agency: Types.ObjectId };

/**
 * Declares a conflict of interest. Entries that the judge has already and that it concerns are taken from the judge at
 * once, scored or not. Declaring the same twice is the same.
 * @throws {DomainError} `notFound`, `roundClosed`, `invalidInput` when neither an entry nor an agency is named
 */
export async function declareConflict({
	viewer,
	round: number,
	input,
	now,
}: Act & { input: ConflictInput }): Promise<void> {
	const seat = await findSeat({ viewer, round: number });
	requireUndecided(seat, now);
	const about = await findAbout({ seat, input });
	await withTransaction(async (session) => {
		const change = { seat, viewer, now, session };
		await insertConflict({ about, kind: input.kind, note: input.note, change });
		const why = input.note ?? "";
		if ("entry" in about) await recuseFrom({ entries: [about.entry], kind: input.kind, why, change });
		else {
			const entries = await listEntriesOfAgency({ round: seat.round._id, agency: about.agency, session });
			await recuseFrom({ entries, kind: input.kind, why, change });
		}
	});
}

function requireUndecided({ round }: Seat, now: Date): void {
	if (["closed", "published"].includes(roundTime(round, now))) throw new DomainError("roundClosed");
}

async function findAbout({ seat, input }: { seat: Seat; input: ConflictInput }): Promise<About> {
	if (input.entry !== undefined) {
		const { _id } = await findJudgedEntry({ round: seat.round, entry: input.entry });
		return { entry: _id };
	}
	const agency = input.agency && (await AgencyModel.exists({ _id: new Types.ObjectId(input.agency) }));
	if (!agency) throw new DomainError("invalidInput", { field: "agency" });
	return { agency: agency._id };
}

interface Change {
	seat: { round: { _id: Types.ObjectId }; judge: { _id: Types.ObjectId } };
	viewer: Viewer;
	now: Date;
	session: ClientSession;
}

/** Writes a declaration unless it is there already. */
async function insertConflict({
	about,
	kind,
	note,
	change: { seat, viewer, now, session },
}: {
	about: About;
	kind: ConflictKind;
	note?: string;
	change: Change;
}): Promise<void> {
	const key = { round: seat.round._id, judge: seat.judge._id, entry: null, agency: null, ...about };
	if (await JudgeConflictModel.exists(key).session(session)) return;
	await JudgeConflictModel.create(
		[
			{
				round: seat.round._id,
				judge: seat.judge._id,
				...about,
				kind,
				...(note ? { note } : {}),
				declaredBy: new Types.ObjectId(viewer.id),
				at: now,
			},
		],
		{ session },
	);
	await recordJudging({
		round: seat.round._id,
		type: "conflict-declared",
		judge: seat.judge._id,
		...("entry" in about ? { entry: about.entry } : {}),
		viewer,
		data: { kind, ...("agency" in about ? { agency: about.agency.toHexString() } : {}) },
		at: now,
		session,
	});
}

/** Takes these entries from the judge where they are assigned, and throws their drafts away. */
async function recuseFrom({
	entries,
	kind,
	why,
	change: { seat, viewer, now, session },
}: {
	entries: readonly Types.ObjectId[];
	kind: ConflictKind;
	why: string;
	change: Change;
}): Promise<void> {
	const mine = {
		judge: seat.judge._id,
		entry: mongoose.trusted({ $in: entries }),
		state: "assigned" as const,
	};
	const rows = await AssignmentModel.find(mine).select({ entry: 1 }).session(session).lean();
	if (rows.length === 0) return;
	const ids = mongoose.trusted({ $in: rows.map(({ _id }) => _id) });
	await AssignmentModel.updateMany(
		{ _id: ids, state: "assigned" },
		{ $set: { state: "recused", ...(why ? { why } : {}), changedAt: now } },
		{ session },
	);
	await BallotDraftModel.deleteMany({ assignment: ids }, { session });
	await recordAllJudging({
		records: rows.map(({ entry }) => ({
			round: seat.round._id,
			type: "recused" as const,
			judge: seat.judge._id,
			entry,
			viewer,
			why,
			data: { kind },
			at: now,
		})),
		session,
	});
}

async function listEntriesOfAgency({
	round,
	agency,
	session,
}: {
	round: Types.ObjectId;
	agency: Types.ObjectId;
	session: ClientSession;
}): Promise<Types.ObjectId[]> {
	const entries = await JudgingEntryModel.find({ round }).select({ proposal: 1 }).session(session).lean();
	const proposals = await ProposalModel.find({
		_id: mongoose.trusted({ $in: entries.map(({ proposal }) => proposal) }),
		agency,
	})
		.select({ _id: 1 })
		.session(session)
		.lean();
	const concerned = new Set(proposals.map(({ _id }) => _id.toHexString()));
	return entries.filter(({ proposal }) => concerned.has(proposal.toHexString())).map(({ _id }) => _id);
}

/**
 * Steps back from judging one assigned entry, with the reason; scores handed in before do not count any more.
 * @throws {DomainError} `notFound` for entries that are not assigned to the viewer, `roundClosed`
 */
export async function recuseEntry({
	viewer,
	round,
	entry: number,
	input,
	now,
}: Act & { entry: AddressNumber; input: { kind: ConflictKind; note: string } }): Promise<void> {
	const own = await findOwnAssignment({ viewer, round, entry: number, allowOwn: true });
	const extended = own.assignment.closesAt && now < own.assignment.closesAt;
	if (!extended || own.round.state === "published") requireUndecided(own, now);
	await withTransaction(async (session) => {
		const change = { seat: own, viewer, now, session };
		const about = { entry: own.entry._id };
		await insertConflict({ about, kind: input.kind, note: input.note, change });
		await recuseFrom({ entries: [own.entry._id], kind: input.kind, why: input.note, change });
	});
}

/**
 * What the page asks before a judge steps back from an entry.
 * @throws {DomainError} `notFound`
 */
export async function findRecusal({ viewer, round, entry: number, now }: Act & { entry: AddressNumber }) {
	const own = await findOwnAssignment({ viewer, round, entry: number, allowOwn: true });
	const [view, names, standing] = await Promise.all([
		toJudgedRound(own, now),
		listEntryNames({ round: own.round, ids: [own.entry._id], userId: viewer.id }),
		listStanding({ assignments: [own.assignment._id] }),
	]);
	const [entry] = names;
	if (!entry) throw new DomainError("notFound");
	return {
		round: view,
		entry: { number: entry.number, title: entry.title },
		/** True when scores stand that would not count any more. */
		scored: [...standing.values()].some(({ withdrawn }) => !withdrawn),
	};
}

/** Declares a new judge's own entries, and their agency's where they say so, within the transaction that seats them. */
export async function declareAtSeating({
	round,
	judge,
	viewer,
	agency,
	now,
	session,
}: {
	round: Types.ObjectId;
	judge: Types.ObjectId;
	viewer: Viewer;
	/** Entries that concern this agency are not judged; null where the judge sees no conflict. */
	agency: Types.ObjectId | null;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const change = { seat: { round: { _id: round }, judge: { _id: judge } }, viewer, now, session };
	const entries = await JudgingEntryModel.find({ round }).select({ proposal: 1 }).session(session).lean();
	const proposals = await ProposalModel.find({
		_id: mongoose.trusted({ $in: entries.map(({ proposal }) => proposal) }),
		"authors.user": new Types.ObjectId(viewer.id),
	})
		.select({ _id: 1 })
		.session(session)
		.lean();
	const own = new Set(proposals.map(({ _id }) => _id.toHexString()));
	for (const { _id, proposal } of entries)
		if (own.has(proposal.toHexString()))
			await insertConflict({ about: { entry: _id }, kind: "own-team", change });
	if (agency) await insertConflict({ about: { agency }, kind: "agency", change });
}
