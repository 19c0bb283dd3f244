import mongoose, { Types } from "mongoose";
import { canAnswerFollowUp } from "~/domain/agenda";
import { type Decision, enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { daysLate, isLate } from "~/domain/opinion";
import { agenciesOf, type Viewer } from "~/domain/viewer";
import type { AnswerFollowUpInput } from "~/input/agenda";
import { AgendaItemModel, FollowUpModel } from "~~/models/agenda.server";
import { withTransaction } from "~~/models/connection.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { recordEvent } from "./events.server";
import { notifyAll } from "./notifications.server";
import { isRepeat } from "./repeat.server";

/** What a committee gave an agency to do, and its answer. */
export interface FollowUpRow {
	id: string;
	itemNumber: number;
	agency: AgencyName | null;
	task: string;
	dueAt: Date;
	answer: { words: string; at: Date } | null;
	late: boolean;
	/** Whole days after the due day. */
	daysLate: number;
}

/** Tasks that the desk of an agency lists at most. */
const ROWS_SHOWN = 50;

type Stored = {
	_id: Types.ObjectId;
	item: Types.ObjectId;
	itemNumber: number;
	agency: Types.ObjectId;
	task: string;
	dueAt: Date;
	answer?: { words: string; at: Date } | null;
};

async function toRows(rows: readonly Stored[], now: Date): Promise<FollowUpRow[]> {
	const agencies = await findAgencyNames(rows.map(({ agency }) => agency));
	return rows.map((row) => {
		const clock = { dueAt: row.dueAt, answeredAt: row.answer?.at, now };
		return {
			id: row._id.toHexString(),
			itemNumber: row.itemNumber,
			agency: agencies.get(row.agency.toHexString()) ?? null,
			task: row.task,
			dueAt: row.dueAt,
			answer: row.answer ? { words: row.answer.words, at: row.answer.at } : null,
			late: isLate(clock),
			daysLate: daysLate(clock),
		};
	});
}

const FIELDS = {
	item: 1,
	itemNumber: 1,
	agency: 1,
	task: 1,
	dueAt: 1,
	"answer.words": 1,
	"answer.at": 1,
} as const;

/** The follow-ups of items, by item (hex id), in order. */
export async function listFollowUpsOf({
	items,
	now,
}: {
	items: readonly Types.ObjectId[];
	now: Date;
}): Promise<Map<string, FollowUpRow[]>> {
	const stored = await FollowUpModel.find({ item: mongoose.trusted({ $in: items }) })
		.sort({ item: 1, place: 1 })
		.select(FIELDS)
		.lean<Stored[]>();
	const rows = await toRows(stored, now);
	const found = new Map<string, FollowUpRow[]>();
	for (const [index, row] of rows.entries()) {
		const id = stored[index]?.item.toHexString() ?? "";
		found.set(id, [...(found.get(id) ?? []), row]);
	}
	return found;
}

const own = (viewer: Viewer) =>
	mongoose.trusted({ $in: agenciesOf(viewer).map((id) => new Types.ObjectId(id)) });

/** What an agency owes to committees, the nearest date first. */
export async function listOwnFollowUps({
	viewer,
	now,
}: {
	viewer: Viewer;
	now: Date;
}): Promise<FollowUpRow[]> {
	const rows = await FollowUpModel.find({ agency: own(viewer), open: true })
		.sort({ dueAt: 1, _id: 1 })
		.limit(ROWS_SHOWN)
		.select(FIELDS)
		.lean<Stored[]>();
	return toRows(rows, now);
}

async function loadOwn({ viewer, id }: { viewer: Viewer; id: string | undefined }) {
	if (!/^[0-9a-f]{24}$/.test(id ?? "")) throw new DomainError("notFound");
	const row = await FollowUpModel.findOne({ _id: id, agency: own(viewer) }).lean();
	if (!row) throw new DomainError("notFound");
	return row;
}

/**
 * A task of the own agency, for answering it.
 * @throws {DomainError} `notFound` for those of other agencies
 */
export async function findOwnFollowUp({
	viewer,
	id,
	now,
}: {
	viewer: Viewer;
	id: string | undefined;
	now: Date;
}): Promise<{ followUp: FollowUpRow; decision: Decision }> {
	const row = await loadOwn({ viewer, id });
	const [followUp] = await toRows([row], now);
	if (!followUp) throw new DomainError("notFound");
	const decision = canAnswerFollowUp({ agencyId: row.agency.toHexString(), answered: !row.open }, viewer);
	return { followUp, decision };
}

/**
 * An agency reports what it did about a resolution, once and in public; whoever recorded the resolution is told.
 * @returns the number of the item
 * @throws {DomainError} `notFound`; `alreadyAnswered`
 */
export async function answerFollowUp({
	viewer,
	id,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	id: string | undefined;
	input: AnswerFollowUpInput;
	formRequest?: FormRequest;
	now: Date;
}): Promise<{ itemNumber: number }> {
	const row = await loadOwn({ viewer, id });
	if (isRepeat(row, formRequest)) return { itemNumber: row.itemNumber };
	enforce(canAnswerFollowUp({ agencyId: row.agency.toHexString(), answered: !row.open }, viewer));
	const item = await AgendaItemModel.findById(row.item).select({ "resolution.by": 1 }).lean();
	const data = { agency: row.agency.toHexString(), late: isLate({ dueAt: row.dueAt, now }) };
	await withTransaction(async (session) => {
		const done = await FollowUpModel.updateOne(
			{ _id: row._id, open: true },
			{
				$set: {
					answer: { words: input.words, by: new Types.ObjectId(viewer.id), at: now },
					open: false,
					...(formRequest ? { request: formRequest } : {}),
				},
				$unset: { remindAt: 1 },
			},
			{ session },
		);
		if (done.matchedCount === 0) throw new DomainError("alreadyAnswered");
		await recordEvent({
			type: "follow-up-answered",
			actor: { viewer, role: "officer", agencyId: row.agency },
			subject: { proposal: row.proposal, agency: row.agency },
			why: input.words,
			data: { ...data, agendaItem: row.itemNumber },
			at: now,
			session,
		});
		await notifyAll({
			notices: item?.resolution
				? [
						{
							user: item.resolution.by,
							notice: {
								type: "follow-up-answered",
								occasion: `follow-up-answered:${row._id.toHexString()}`,
								data: { ...data, path: `/agenda/${row.itemNumber}` },
								at: now,
							},
						},
					]
				: [],
			session,
		});
	});
	return { itemNumber: row.itemNumber };
}
