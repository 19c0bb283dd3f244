import mongoose, { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { canDraftOpinion, canSignOpinion, findMissing, isLate } from "~/domain/opinion";
import type { Viewer } from "~/domain/viewer";
import type { DraftOpinionInput, SendBackOpinionInput, SignOpinionInput } from "~/input/opinion";
import { withTransaction } from "~~/models/connection.server";
import { OpinionModel, OpinionRequestModel } from "~~/models/opinion.server";
import { listAgencyPeople } from "./agency-people.server";
import { recordEvent } from "./events.server";
import { notifyAll } from "./notifications.server";
import { readSignatory } from "./opinion-ask.server";
import { loadOwnOpinion, toRuledOpinion } from "./opinion-own.server";

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
	const row = await loadOwnOpinion({ viewer, id });
	enforce(canDraftOpinion(toRuledOpinion(row), viewer));
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
	const row = await loadOwnOpinion({ viewer, id });
	enforce(canSignOpinion(toRuledOpinion(row), viewer));
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
	const row = await loadOwnOpinion({ viewer, id });
	enforce(canSignOpinion(toRuledOpinion(row), viewer));
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
