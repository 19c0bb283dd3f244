import mongoose, { Types } from "mongoose";
import { type Decision, enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { canConfirmReuse, canRecordReuse, type ReuseSide, stateOfRecord } from "~/domain/reuse";
import type { Viewer } from "~/domain/viewer";
import type { ReuseRecordInput } from "~/input/innovation";
import { withTransaction } from "~~/models/connection.server";
import { InnovationModel, ReuseMessageModel, ReuseModel } from "~~/models/innovation.server";
import { UserModel } from "~~/models/user.server";
import { findAgencyNames } from "./agencies.server";
import { agencyIdsAs } from "./agency-people.server";
import { recordEvent } from "./events.server";
import type { StoredInnovation } from "./innovations.server";
import { INNOVATION_ROW_FIELDS, type InnovationRow, toInnovationRows } from "./innovations.server";
import { isRepeat } from "./repeat.server";
import { loadOwnReuse, ownReuses, type ReuseItem, tellReuse, toReuseItems } from "./reuse.server";

/** A message of a talk, for the two agencies. */
export interface ReuseMessageShown {
	number: number;
	agency: { th: string; en: string } | null;
	name: string;
	body: string;
	at: Date;
	/** From the own side. */
	own: boolean;
}

const ITEM_FIELDS = {
	number: 1,
	innovation: 1,
	owner: 1,
	adopter: 1,
	state: 1,
	confirmedBy: 1,
	updatedAt: 1,
} as const;
const ROWS_SHOWN = 40;

/** What the library's desk of an agency shows. */
export async function loadLibraryDesk({
	viewer,
}: {
	viewer: Viewer;
}): Promise<{ innovations: InnovationRow[]; reuses: ReuseItem[] }> {
	const [innovations, reuses] = await Promise.all([
		InnovationModel.find({ agency: mongoose.trusted({ $in: agencyIdsAs(viewer, "officer") }) })
			.sort({ createdAt: -1, _id: -1 })
			.limit(ROWS_SHOWN)
			.select(INNOVATION_ROW_FIELDS)
			.lean<StoredInnovation[]>(),
		ReuseModel.find(ownReuses(viewer))
			.sort({ updatedAt: -1, _id: -1 })
			.limit(ROWS_SHOWN)
			.select(ITEM_FIELDS)
			.lean(),
	]);
	return {
		innovations: await toInnovationRows(innovations),
		reuses: await toReuseItems({ rows: reuses, viewer }),
	};
}

/**
 * A talk with its messages and record, for the people of the two agencies.
 * @throws {DomainError} `notFound` for everybody else
 */
export async function findReuseTalk({ viewer, number }: { viewer: Viewer; number: number | null }) {
	const { row, parties, side } = await loadOwnReuse({ viewer, number });
	const [[item], messages] = await Promise.all([
		toReuseItems({ rows: [row], viewer }),
		ReuseMessageModel.find({ reuse: row._id }).sort({ number: 1 }).lean(),
	]);
	const [agencies, people] = await Promise.all([
		findAgencyNames(messages.map(({ agency }) => agency)),
		UserModel.find({ _id: mongoose.trusted({ $in: [...new Set(messages.map(({ by }) => by))] }) })
			.select({ displayName: 1 })
			.lean(),
	]);
	if (!item) throw new DomainError("notFound");
	const position = { ...parties, state: row.state, confirmedBy: row.confirmedBy };
	const record: Decision = canRecordReuse(position, viewer);
	const confirm: Decision = canConfirmReuse(position, viewer);
	return {
		...item,
		side,
		revision: row.revision,
		endedWhy: row.endedWhy ?? null,
		confirmedBy: [...row.confirmedBy],
		confirmedAt: row.confirmedAt ?? null,
		record: row.record
			? {
					adapted: row.record.adapted,
					hoursSaved: row.record.hoursSaved ?? null,
					bahtSaved: row.record.bahtSaved ?? null,
					measured: row.record.measured,
					inUseSince: row.record.inUseSince ?? null,
					side: row.record.side,
					at: row.record.at,
				}
			: null,
		may: { record, confirm },
		messages: messages.map(
			(message): ReuseMessageShown => ({
				number: message.number,
				agency: agencies.get(message.agency.toHexString())?.name ?? null,
				name: people.find(({ _id }) => _id.equals(message.by))?.displayName ?? "",
				body: message.body,
				at: message.at,
				own: message.agency.equals(row[side]),
			}),
		),
	};
}

/**
 * One side writes down what came of a reuse. It thereby stands by it; what the other side had confirmed before counts no more.
 * @throws {DomainError} `notFound` for talks of others; `alreadyDecided` once both have confirmed; `editedMeanwhile`
 */
export async function recordReuse({
	viewer,
	number,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: ReuseRecordInput;
	formRequest?: FormRequest;
	now: Date;
}): Promise<void> {
	await withTransaction(async (session) => {
		const { row, parties, side } = await loadOwnReuse({ viewer, number, session });
		if (isRepeat(row, formRequest)) return;
		enforce(canRecordReuse({ ...parties, state: row.state }, viewer));
		const { revision, ...said } = input;
		const done = await ReuseModel.updateOne(
			{ _id: row._id, revision },
			{
				$set: {
					record: { ...said, by: new Types.ObjectId(viewer.id), side, at: now },
					state: "recorded",
					confirmedBy: [side],
					updatedAt: now,
					...(formRequest ? { request: formRequest } : {}),
				},
				$unset: { endedWhy: 1 },
				$inc: { revision: 1 },
			},
			{ session },
		);
		if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
		await tellReuse({
			reuse: row,
			to: [side === "owner" ? "adopter" : "owner"],
			type: "reuse-to-confirm",
			occasion: `reuse:${row.number}:record:${revision + 1}`,
			viewer,
			now,
			session,
		});
	});
}

/**
 * The other side confirms the record that it was shown; with that the reuse is public.
 * @throws {DomainError} `notFound` for talks of others, `editedMeanwhile` when the record has changed, and the reasons of `canConfirmReuse`
 */
export async function confirmReuse({
	viewer,
	number,
	revision,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	revision: number;
	now: Date;
}): Promise<void> {
	await withTransaction(async (session) => {
		const { row, parties, side } = await loadOwnReuse({ viewer, number, session });
		// why: the button pressed twice
		if (row.state === "confirmed" && row.revision === revision + 1) return;
		enforce(canConfirmReuse({ ...parties, state: row.state, confirmedBy: row.confirmedBy }, viewer));
		const confirmedBy: ReuseSide[] = [...new Set([...row.confirmedBy, side])];
		const state = stateOfRecord(confirmedBy);
		const done = await ReuseModel.updateOne(
			{ _id: row._id, revision },
			{ $set: { confirmedBy, state, confirmedAt: now, updatedAt: now }, $inc: { revision: 1 } },
			{ session },
		);
		if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
		await recordEvent({
			type: "reuse-confirmed",
			actor: { viewer, role: "officer", agencyId: row[side] },
			subject: { agency: row.adopter },
			data: { reuse: row.number },
			at: now,
			session,
		});
		await tellReuse({
			reuse: row,
			to: [side === "owner" ? "adopter" : "owner"],
			type: "reuse-confirmed",
			occasion: `reuse:${row.number}:confirmed:${revision + 1}`,
			viewer,
			now,
			session,
		});
	});
}

/**
 * One side says that nothing came of the talk, and why. A new message takes it up again.
 * @throws {DomainError} `notFound` for talks of others, `alreadyDecided` when there is a record
 */
export async function endReuse({
	viewer,
	number,
	why,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	why: string;
	now: Date;
}): Promise<void> {
	const { row } = await loadOwnReuse({ viewer, number });
	const done = await ReuseModel.updateOne(
		{ _id: row._id, state: "talk" },
		{ $set: { state: "ended", endedWhy: why, updatedAt: now }, $inc: { revision: 1 } },
	);
	if (done.matchedCount === 0) throw new DomainError("alreadyDecided");
}
