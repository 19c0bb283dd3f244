import { Types } from "mongoose";
import { findConflict } from "~/domain/judging/conflict";
import type { ConflictKind } from "~/domain/judging/round";
import type { Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import { JudgeConflictModel } from "~~/models/judging-panel.server";
import { findAgencyNames } from "./agencies.server";
import {
	type AddressNumber,
	findSeat,
	type JudgedRound,
	listEntryNames,
	type Seat,
	toJudgedRound,
} from "./judging-judge.server";

/** A declaration as the judge reads it. */
export interface ConflictRow {
	id: string;
	kind: ConflictKind;
	note: string;
	at: Date | null;
	entry: { number: number; title: { th: string; en: string | null } } | null;
	agency: Bilingual | null;
}

/** The page on which a judge declares conflicts. */
export interface ConflictPage {
	round: JudgedRound;
	/** Whether anything can be declared still. */
	open: boolean;
	declared: ConflictRow[];
	/** Entries without a conflict so far. */
	entries: { number: number; title: { th: string; en: string | null } }[];
}

/**
 * What a judge has declared, with what the site found itself: entries of which the judge is an author.
 * @throws {DomainError} `notFound`
 */
export async function findConflictPage({
	viewer,
	round: number,
	now,
}: {
	viewer: Viewer;
	round: AddressNumber;
	now: Date;
}): Promise<ConflictPage> {
	const seat = await findSeat({ viewer, round: number });
	const [view, rows, entries] = await Promise.all([
		toJudgedRound(seat, now),
		queryDeclared({ round: seat.round._id, judge: seat.judge._id }).lean(),
		listEntryNames({ round: seat.round, userId: viewer.id }),
	]);
	const agencies = await findAgencyNames(rows.map(({ agency }) => agency));
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const declared = rows.map<ConflictRow>((row) => {
		const entry = byId.get(row.entry?.toHexString() ?? "");
		return {
			id: row._id.toHexString(),
			kind: row.kind,
			note: row.note ?? "",
			at: row.at,
			entry: entry ? { number: entry.number, title: entry.title } : null,
			agency: agencies.get(row.agency?.toHexString() ?? "")?.name ?? null,
		};
	});
	const plain = rows.map(({ kind, entry, agency }) => ({
		kind,
		entryId: entry?.toHexString(),
		agencyId: agency?.toHexString(),
	}));
	const conflictOf = (entry: (typeof entries)[number]) =>
		findConflict({
			entry: { id: entry.id, agencyId: entry.agencyId, authorIds: entry.own ? [viewer.id] : [] },
			userId: viewer.id,
			declared: plain,
		});
	const found = entries
		.filter(({ id, own }) => own && !plain.some(({ entryId }) => entryId === id))
		.map<ConflictRow>(({ id, number: entry, title }) => ({
			id,
			kind: "own-team",
			note: "",
			at: null,
			entry: { number: entry, title },
			agency: null,
		}));
	return {
		round: view,
		open: !["closed", "published"].includes(view.time),
		declared: [...found, ...declared.sort((a, b) => (a.id < b.id ? -1 : 1))],
		entries: entries
			.filter((entry) => conflictOf(entry) === null)
			.map(({ number: entry, title }) => ({ number: entry, title })),
	};
}

function queryDeclared({ round, judge }: { round: Types.ObjectId; judge: Types.ObjectId }) {
	return JudgeConflictModel.find({ round, judge });
}

/**
 * Ids (hex) of the entries of a round that a judge may not judge: their own and all that they have declared.
 */
export async function listConflictingEntries({ round, judge }: Seat): Promise<Set<string>> {
	const userId = judge.user.toHexString();
	const [rows, entries] = await Promise.all([
		queryDeclared({ round: round._id, judge: judge._id }).lean(),
		listEntryNames({ round, userId }),
	]);
	const declared = rows.map(({ kind, entry, agency }) => ({
		kind,
		entryId: entry?.toHexString(),
		agencyId: agency?.toHexString(),
	}));
	return new Set(
		entries
			.filter(({ id, agencyId, own }) =>
				findConflict({ entry: { id, agencyId, authorIds: own ? [userId] : [] }, userId, declared }),
			)
			.map(({ id }) => id),
	);
}

/** Plan of the list, for the test of indexes. */
export async function explainConflicts(): Promise<Record<string, unknown>> {
	const id = new Types.ObjectId();
	return { declared: await queryDeclared({ round: id, judge: id }).explain("queryPlanner") };
}
