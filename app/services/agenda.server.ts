import mongoose, { Types } from "mongoose";
import { canPutOnAgenda, canRecordResolution, type Resolution } from "~/domain/agenda";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { nextReminderAt } from "~/domain/opinion";
import { PUBLIC_STATES } from "~/domain/proposal";
import type { Viewer } from "~/domain/viewer";
import type { AgendaItemInput, ResolutionInput } from "~/input/agenda";
import { AgendaItemModel, FollowUpModel } from "~~/models/agenda.server";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { ProposalModel } from "~~/models/proposal.server";
import { type FollowUpRow, listFollowUpsOf } from "./agenda-follow-ups.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { recordEvent } from "./events.server";
import { notifyAll } from "./notifications.server";
import { createOnce, isDuplicateKey } from "./once.server";
import { findNamedAgencies, listOpinionPeople } from "./opinion-ask.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal } from "./proposal-title.server";

/** An item on the agenda of a committee, with its resolution and what agencies are to do. */
export interface AgendaRow {
	number: number;
	proposal: NamedProposal | null;
	committee: { th: string; en: string | null };
	meeting: string;
	meetingAt: Date;
	place: string;
	note: string | null;
	resolution: { kind: Resolution; words: string; at: Date } | null;
	followUps: FollowUpRow[];
	example: boolean;
}

const PAGE_SIZE = 20;

/**
 * The steward puts a proposal on the agenda of a committee; the timeline of the proposal says so.
 * @param example for demonstration data
 * @returns the number of the item
 * @throws {DomainError} `notFound` at `proposal`; `notPublished`; `agendaPlaceTaken` at `place`
 */
export async function putOnAgenda({
	viewer,
	input,
	formRequest,
	now,
	example = false,
}: {
	viewer: Viewer;
	input: AgendaItemInput;
	formRequest?: FormRequest;
	now: Date;
	example?: boolean;
}): Promise<{ number: number }> {
	const { document } = await createOnce({
		model: AgendaItemModel,
		formRequest,
		create: async () => {
			const proposal = await ProposalModel.findOne({ number: input.proposal }).select({ state: 1 }).lean();
			if (!proposal) throw new DomainError("notFound", { field: "proposal" });
			enforce(canPutOnAgenda(proposal, viewer));
			const number = await takeNumbers("agenda-item");
			const { committee, committeeEn, meeting, meetingAt, place, note } = input;
			try {
				return await withTransaction(async (session) => {
					const [created] = await AgendaItemModel.create(
						[
							{
								number,
								proposal: proposal._id,
								committee,
								committeeEn,
								meeting,
								meetingAt,
								place,
								note,
								example,
								by: new Types.ObjectId(viewer.id),
								createdAt: now,
								...(formRequest ? { request: formRequest } : {}),
							},
						],
						{ session },
					);
					if (!created) throw new Error("the item was not written");
					await recordEvent({
						type: "agenda-set",
						actor: { viewer, role: "steward" },
						subject: { proposal: proposal._id },
						data: { agendaItem: number, committeeTh: committee, committeeEn: committeeEn ?? committee },
						at: now,
						session,
					});
					return created;
				});
			} catch (error) {
				if (isDuplicateKey(error, "committee")) throw new DomainError("agendaPlaceTaken", { field: "place" });
				throw error;
			}
		},
	});
	return { number: document.number };
}

/**
 * The steward records what the committee resolved, once; each agency named gets its task with a date and is told.
 * @throws {DomainError} `notFound`; `resolutionRecorded`; `meetingAhead`; `invalidInput` at an unknown agency; `dueInPast` at
 * the date of a task
 */
export async function recordResolution({
	viewer,
	number,
	input,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: ResolutionInput;
	now: Date;
}): Promise<void> {
	const item = await AgendaItemModel.findOne({ number }).lean();
	if (!item) throw new DomainError("notFound");
	const { kind, words, followUps } = input;
	// why: the same form sent twice, or twice at once, has one effect and the same answer
	const isSame = (known: typeof item.resolution) =>
		known?.kind === kind && known.words === words && known.by.toHexString() === viewer.id;
	if (isSame(item.resolution)) return;
	enforce(
		canRecordResolution({ meetingAt: item.meetingAt, resolved: Boolean(item.resolution) }, viewer, now),
	);
	const past = followUps.findIndex(({ dueAt }) => dueAt.getTime() <= item.meetingAt.getTime());
	if (past >= 0) throw new DomainError("dueInPast", { field: `followUps[${past}].dueAt` });
	const agencies = await findNamedAgencies({
		codes: followUps.map(({ agency }) => agency),
		fieldOf: (index) => `followUps[${index}].agency`,
	});
	const rows = followUps.map(({ task, dueAt }, index) => ({
		_id: new Types.ObjectId(),
		item: item._id,
		itemNumber: item.number,
		place: index + 1,
		proposal: item.proposal,
		agency: new Types.ObjectId(agencies[index]?.id),
		task,
		dueAt,
		open: true,
		remindAt: nextReminderAt({ dueAt, now }),
		createdAt: now,
	}));
	const people = await Promise.all(agencies.map(({ id }) => listOpinionPeople(id)));
	await withTransaction(async (session) => {
		const done = await AgendaItemModel.updateOne(
			{ _id: item._id, resolution: null },
			{ $set: { resolution: { kind, words, by: new Types.ObjectId(viewer.id), at: now } } },
			{ session },
		);
		if (done.matchedCount === 0) {
			const { resolution } =
				(await AgendaItemModel.findById(item._id).select({ resolution: 1 }).session(session).lean()) ?? {};
			if (isSame(resolution)) return;
			throw new DomainError("resolutionRecorded");
		}
		await FollowUpModel.insertMany(rows, { session });
		await recordEvent({
			type: "resolution-recorded",
			actor: { viewer, role: "steward" },
			subject: { proposal: item.proposal },
			why: words,
			data: {
				agendaItem: item.number,
				resolution: kind,
				committeeTh: item.committee,
				committeeEn: item.committeeEn ?? item.committee,
			},
			at: now,
			session,
		});
		await notifyAll({
			notices: rows.flatMap(({ _id, dueAt }, index) =>
				(people[index] ?? []).map((user) => ({
					user,
					notice: {
						type: "follow-up-assigned" as const,
						occasion: `follow-up-assigned:${_id.toHexString()}`,
						data: { path: `/officer/agenda/${_id.toHexString()}`, dueAt: dueAt.toISOString() },
						at: now,
					},
				})),
			),
			session,
		});
	});
}

type StoredItem = NonNullable<Awaited<ReturnType<typeof findStored>>>;
const findStored = (number: number | null) =>
	AgendaItemModel.findOne({ number }).select({ request: 0 }).lean();

/** Items as everybody sees them; those whose proposal is not public any more are left out. */
async function toRows(rows: readonly StoredItem[], now: Date): Promise<AgendaRow[]> {
	const [proposals, followUps] = await Promise.all([
		ProposalModel.find({
			_id: mongoose.trusted({ $in: rows.map(({ proposal }) => proposal) }),
			state: mongoose.trusted({ $in: PUBLIC_STATES }),
		})
			.select(NAMED_FIELDS)
			.lean(),
		listFollowUpsOf({ items: rows.map(({ _id }) => _id), now }),
	]);
	return rows.flatMap((row) => {
		const proposal = proposals.find(({ _id }) => _id.equals(row.proposal));
		if (!proposal) return [];
		const { resolution } = row;
		return [
			{
				number: row.number,
				proposal: toNamedProposal({ ...proposal, slug: proposal.slug ?? "" }),
				committee: { th: row.committee, en: row.committeeEn ?? null },
				meeting: row.meeting,
				meetingAt: row.meetingAt,
				place: row.place,
				note: row.note ?? null,
				resolution: resolution ? { kind: resolution.kind, words: resolution.words, at: resolution.at } : null,
				followUps: followUps.get(row._id.toHexString()) ?? [],
				example: row.example,
			},
		];
	});
}

/** All items, newest meeting first. */
export async function listAgenda({
	after,
	now,
}: {
	after?: string | null;
	now: Date;
}): Promise<ListPage<AgendaRow>> {
	const rows = await AgendaItemModel.find(afterCursor("meetingAt", -1, after))
		.sort({ meetingAt: -1, _id: -1 })
		.limit(PAGE_SIZE + 1)
		.select({ request: 0 })
		.lean();
	const page = toPage(rows, PAGE_SIZE, ({ meetingAt }) => meetingAt);
	return { items: await toRows(page.items, now), next: page.next };
}

/** The items of a proposal, newest meeting first. */
export async function listAgendaOfProposal({
	proposalId,
	now,
}: {
	proposalId: string;
	now: Date;
}): Promise<AgendaRow[]> {
	const rows = await AgendaItemModel.find({ proposal: proposalId })
		.sort({ meetingAt: -1, _id: -1 })
		.limit(PAGE_SIZE)
		.select({ request: 0 })
		.lean();
	return toRows(rows, now);
}

/**
 * One item.
 * @throws {DomainError} `notFound`
 */
export async function findAgendaItem({
	number,
	now,
}: {
	number: number | null;
	now: Date;
}): Promise<AgendaRow> {
	const stored = await findStored(number);
	const [row] = stored ? await toRows([stored], now) : [];
	if (!row) throw new DomainError("notFound");
	return row;
}
