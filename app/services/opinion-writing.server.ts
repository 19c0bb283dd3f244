import mongoose, { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { canDraftOpinion, canSignOpinion, findMissing, isLate, type RuledOpinion } from "~/domain/opinion";
import { agenciesOf, type Viewer } from "~/domain/viewer";
import type { DraftOpinionInput, SendBackOpinionInput, SignOpinionInput } from "~/input/opinion";
import { withTransaction } from "~~/models/connection.server";
import { OpinionModel, OpinionRequestModel } from "~~/models/opinion.server";
import { ProposalModel } from "~~/models/proposal.server";
import { findAgencyNames } from "./agencies.server";
import { listAgencyPeople } from "./agency-people.server";
import { recordEvent } from "./events.server";
import { notifyAll } from "./notifications.server";
import { readSignatory } from "./opinion-ask.server";
import { loadRequest, toRequestViews } from "./opinion-rows.server";
import { NAMED_FIELDS, toNamedProposal } from "./proposal-title.server";

/** Opinions that the desk of an agency lists at most, of each kind. */
const ROWS_SHOWN = 50;

const own = (viewer: Viewer) =>
	mongoose.trusted({ $in: agenciesOf(viewer).map((id) => new Types.ObjectId(id)) });

/** What an agency owes, the nearest date first, and what it has signed lately. */
export async function listOwnOpinions({ viewer, now }: { viewer: Viewer; now: Date }) {
	const fields = {
		agency: 1,
		requestNumber: 1,
		opinionRequest: 1,
		proposal: 1,
		part: 1,
		dueAt: 1,
		state: 1,
		signedAt: 1,
	};
	const [owed, signed] = await Promise.all([
		OpinionModel.find({
			agency: own(viewer),
			state: mongoose.trusted({ $in: ["asked", "draft", "to-sign"] }),
		})
			.sort({ dueAt: 1, _id: 1 })
			.limit(ROWS_SHOWN)
			.select(fields)
			.lean(),
		OpinionModel.find({ agency: own(viewer), state: "signed" })
			.sort({ dueAt: -1, _id: -1 })
			.limit(ROWS_SHOWN)
			.select(fields)
			.lean(),
	]);
	const rows = [...owed, ...signed];
	const [agencies, proposals, requests] = await Promise.all([
		findAgencyNames(rows.map(({ agency }) => agency)),
		ProposalModel.find({ _id: mongoose.trusted({ $in: rows.map(({ proposal }) => proposal) }) })
			.select(NAMED_FIELDS)
			.lean(),
		OpinionRequestModel.find({ _id: mongoose.trusted({ $in: rows.map((row) => row.opinionRequest) }) })
			.select({ urgency: 1 })
			.lean(),
	]);
	const toRow = (row: (typeof rows)[number]) => {
		const proposal = proposals.find(({ _id }) => _id.equals(row.proposal));
		return {
			id: row._id.toHexString(),
			requestNumber: row.requestNumber,
			urgency: requests.find(({ _id }) => _id.equals(row.opinionRequest))?.urgency ?? "normal",
			agency: agencies.get(row.agency.toHexString()) ?? null,
			proposal: proposal ? toNamedProposal({ ...proposal, slug: proposal.slug ?? "" }) : null,
			part: row.part,
			dueAt: row.dueAt,
			state: row.state,
			answeredAt: row.signedAt ?? null,
			late: isLate({ dueAt: row.dueAt, answeredAt: row.signedAt, now }),
		};
	};
	return { owed: owed.map(toRow), signed: signed.map(toRow) };
}
export type OwnOpinionRow = Awaited<ReturnType<typeof listOwnOpinions>>["owed"][number];

async function loadOwn({ viewer, id }: { viewer: Viewer; id: string | undefined }) {
	if (!/^[0-9a-f]{24}$/.test(id ?? "")) throw new DomainError("notFound");
	const row = await OpinionModel.findOne({ _id: id, agency: own(viewer) }).lean();
	if (!row) throw new DomainError("notFound");
	return row;
}

type Row = Awaited<ReturnType<typeof loadOwn>>;

const toRuled = (row: Row): RuledOpinion => ({
	agencyId: row.agency.toHexString(),
	state: row.state,
	items: row.items,
	observations: row.observations,
	contactUnit: row.contactUnit,
});

/**
 * The opinion that the own agency owes, with the letter that asks for it and the draft.
 * @throws {DomainError} `notFound` for those of other agencies
 */
export async function findOwnOpinion({
	viewer,
	id,
	now,
}: {
	viewer: Viewer;
	id: string | undefined;
	now: Date;
}) {
	const row = await loadOwn({ viewer, id });
	const [[request], agencies] = await Promise.all([
		loadRequest(row.requestNumber).then((found) => toRequestViews({ rows: found ? [found] : [], now })),
		findAgencyNames([row.agency]),
	]);
	if (!request) throw new DomainError("notFound");
	const { opinions, ...letter } = request;
	return {
		letter,
		view: opinions.find((opinion) => opinion.id === row._id.toHexString()) ?? null,
		agency: agencies.get(row.agency.toHexString()) ?? null,
		part: row.part,
		state: row.state,
		late: isLate({ dueAt: row.dueAt, answeredAt: row.signedAt, now }),
		receivedAt: row.receivedAt ?? null,
		sentBackWhy: row.state === "draft" ? (row.sentBackWhy ?? null) : null,
		draft: {
			revision: row.revision,
			receiptNumber: row.receiptNumber || undefined,
			items: row.items.map(({ subject, status, words }) => ({
				subject,
				status: status ?? undefined,
				words: words ?? undefined,
			})),
			observations: row.observations.map(({ text }) => text),
			contactUnit: row.contactUnit || undefined,
			contactPhone: row.contactPhone || undefined,
		},
		mayDraft: canDraftOpinion(toRuled(row), viewer),
		maySign: canSignOpinion(toRuled(row), viewer),
	};
}

/**
 * People of an agency write at its opinion; the first to do so registers the letter as received. Handing it in asks the
 * champion to sign.
 *
 * @throws {DomainError} `notFound`; `opinionSigned`; `editedMeanwhile` when somebody has written since the page was opened;
 * `opinionIncomplete` at the part that is missing when it is handed in
 */
export async function draftOpinion({
	viewer,
	id,
	input,
	now,
}: {
	viewer: Viewer;
	id: string | undefined;
	input: DraftOpinionInput;
	now: Date;
}): Promise<void> {
	const row = await loadOwn({ viewer, id });
	enforce(canDraftOpinion(toRuled(row), viewer));
	const { intent, revision, items, observations, contactUnit, contactPhone, receiptNumber } = input;
	const handedIn = intent === "hand-in";
	const missing = handedIn ? findMissing({ items, observations, contactUnit }) : null;
	if (missing) throw new DomainError("opinionIncomplete", { field: missing });
	const champions = handedIn ? await listAgencyPeople({ agencyId: row.agency, role: "champion" }) : [];
	await withTransaction(async (session) => {
		const done = await OpinionModel.updateOne(
			{ _id: row._id, revision, state: mongoose.trusted({ $ne: "signed" }) },
			{
				$set: {
					// why: a part left open is absent in the row, not null
					items: items.map(({ subject, status, words }) => ({
						subject,
						...(status ? { status } : {}),
						...(words ? { words } : {}),
					})),
					observations: observations.map((text) => ({ text })),
					contactUnit: contactUnit ?? "",
					contactPhone: contactPhone ?? "",
					receiptNumber: receiptNumber ?? "",
					state: handedIn ? "to-sign" : "draft",
					draftedBy: new Types.ObjectId(viewer.id),
					receivedAt: row.receivedAt ?? now,
				},
				$inc: { revision: 1 },
				...(handedIn ? { $unset: { sentBackWhy: 1 } } : {}),
			},
			{ session },
		);
		if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
		await notifyAll({
			notices: champions
				.filter((user) => user !== viewer.id)
				.map((user) => ({
					user,
					notice: {
						type: "opinion-to-sign",
						occasion: `opinion-to-sign:${row._id.toHexString()}:${revision}`,
						data: { path: `/officer/opinions/${row._id.toHexString()}` },
						at: now,
					},
				})),
			session,
		});
	});
}

/**
 * The champion signs the opinion as it was handed in: it becomes public, cannot be changed any more, and whoever asked is
 * told. Of two who sign at once one does.
 *
 * @throws {DomainError} `notFound`; `notYourAgency`; `opinionSigned`; `opinionNotReady`; `editedMeanwhile`; `invalidInput` at
 * a letter of a day to come
 */
export async function signOpinion({
	viewer,
	id,
	input,
	now,
}: {
	viewer: Viewer;
	id: string | undefined;
	input: SignOpinionInput;
	now: Date;
}): Promise<void> {
	const row = await loadOwn({ viewer, id });
	enforce(canSignOpinion(toRuled(row), viewer));
	if (input.letterDate.getTime() > now.getTime())
		throw new DomainError("invalidInput", { field: "letterDate" });
	const request = await OpinionRequestModel.findById(row.opinionRequest).select({ by: 1 }).lean();
	const late = isLate({ dueAt: row.dueAt, now });
	await withTransaction(async (session) => {
		const done = await OpinionModel.updateOne(
			{ _id: row._id, revision: input.revision, state: "to-sign" },
			{
				$set: {
					state: "signed",
					letterNumber: input.letterNumber,
					letterDate: input.letterDate,
					signatory: readSignatory(input),
					signedBy: new Types.ObjectId(viewer.id),
					signedAt: now,
				},
				$inc: { revision: 1 },
				$unset: { remindAt: 1 },
			},
			{ session },
		);
		if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
		await recordEvent({
			type: "opinion-given",
			actor: { viewer, role: "champion", agencyId: row.agency },
			subject: { proposal: row.proposal, agency: row.agency },
			data: { request: row.requestNumber, agency: row.agency.toHexString(), late },
			at: now,
			session,
		});
		await notifyAll({
			notices: request
				? [
						{
							user: request.by,
							notice: {
								type: "opinion-given",
								occasion: `opinion-given:${row._id.toHexString()}`,
								data: {
									path: `/steward/opinions/${row.requestNumber}`,
									agency: row.agency.toHexString(),
									late,
								},
								at: now,
							},
						},
					]
				: [],
			session,
		});
	});
}

/**
 * The champion gives the draft back to its writer with a reason.
 * @throws {DomainError} `notFound`; `notYourAgency`; `opinionSigned`; `opinionNotReady`; `editedMeanwhile`
 */
export async function sendBackOpinion({
	viewer,
	id,
	input,
	now,
}: {
	viewer: Viewer;
	id: string | undefined;
	input: SendBackOpinionInput;
	now: Date;
}): Promise<void> {
	const row = await loadOwn({ viewer, id });
	enforce(canSignOpinion(toRuled(row), viewer));
	await withTransaction(async (session) => {
		const done = await OpinionModel.updateOne(
			{ _id: row._id, revision: input.revision, state: "to-sign" },
			{ $set: { state: "draft", sentBackWhy: input.why }, $inc: { revision: 1 } },
			{ session },
		);
		if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
		await notifyAll({
			notices: row.draftedBy
				? [
						{
							user: row.draftedBy,
							notice: {
								type: "opinion-sent-back",
								occasion: `opinion-sent-back:${row._id.toHexString()}:${input.revision}`,
								data: { path: `/officer/opinions/${row._id.toHexString()}`, note: input.why },
								at: now,
							},
						},
					]
				: [],
			session,
		});
	});
}
