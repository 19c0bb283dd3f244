import mongoose, { type ClientSession, Types } from "mongoose";
import { canAnswerPart, type PartState } from "~/domain/commitment-parts";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import type { Viewer } from "~/domain/viewer";
import type { AnswerPartInput } from "~/input/commitment-work";
import { CommitmentModel } from "~~/models/commitment.server";
import { CommitmentPartModel } from "~~/models/commitment-work.server";
import { withTransaction } from "~~/models/connection.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { agencyIdsAs } from "./agency-people.server";
import { type JoinedCommitment, refreshSupporting, tellParties } from "./commitment-parties.server";
import { recordEvent } from "./events.server";
import { isRepeat } from "./repeat.server";

/** A commitment as an agency knows it that was asked to help. */
const ASKED_FIELDS = {
	number: 1,
	agency: 1,
	proposal: 1,
	status: 1,
	approvedAt: 1,
	"promise.deliverable": 1,
	"promise.deliverableEn": 1,
	"promise.dueAt": 1,
} as const;

/** A part that waits for the own agency, as its desk lists it. */
export interface AskedPart {
	number: number;
	deliverable: { th: string; en: string | null };
	lead: AgencyName | null;
	askedAt: Date;
}

/** What the agencies of an officer or champion were asked for and have not answered, longest waiting first. */
export async function listAskedParts({
	agencyIds,
	limit = 30,
}: {
	agencyIds: readonly string[];
	limit?: number;
}): Promise<AskedPart[]> {
	if (agencyIds.length === 0) return [];
	const parts = await CommitmentPartModel.find({
		agency: mongoose.trusted({ $in: agencyIds.map((id) => new Types.ObjectId(id)) }),
		state: "asked",
	})
		.sort({ askedAt: 1, _id: 1 })
		.limit(limit)
		.select({ commitment: 1, askedAt: 1, createdAt: 1 })
		.lean();
	const rows = await CommitmentModel.find({
		_id: mongoose.trusted({ $in: parts.map(({ commitment }) => commitment) }),
	})
		.select(ASKED_FIELDS)
		.lean<JoinedCommitment[]>();
	const agencies = await findAgencyNames(rows.map(({ agency }) => agency));
	return parts.flatMap(({ commitment, askedAt, createdAt }) => {
		const row = rows.find(({ _id }) => _id.equals(commitment));
		if (!row?.promise) return [];
		const { deliverable, deliverableEn } = row.promise;
		return {
			number: row.number,
			deliverable: { th: deliverable, en: deliverableEn ?? null },
			lead: agencies.get(row.agency.toHexString()) ?? null,
			askedAt: askedAt ?? createdAt,
		};
	});
}

async function loadAsked({
	viewer,
	number,
	roles,
	session,
}: {
	viewer: Viewer;
	number: number | null;
	roles: readonly ("officer" | "champion")[];
	session?: ClientSession;
}) {
	const row = await CommitmentModel.findOne({ number })
		.select(ASKED_FIELDS)
		.session(session ?? null)
		.lean<JoinedCommitment>();
	const part =
		row &&
		(await CommitmentPartModel.findOne({
			commitment: row._id,
			role: "supporting",
			agency: mongoose.trusted({ $in: roles.flatMap((role) => agencyIdsAs(viewer, role)) }),
			state: mongoose.trusted({ $ne: "ended" }),
		})
			.session(session ?? null)
			.lean());
	if (!row || !part?.agency) throw new DomainError("notFound");
	const agencyId = part.agency.toHexString();
	return { row, part, position: { agencyId, state: part.state as PartState, status: row.status } };
}

/**
 * What the own agency was asked to do for a commitment of another.
 * @throws {DomainError} `notFound` for commitments that it has no part in
 */
export async function findOwnPart({ viewer, number }: { viewer: Viewer; number: number | null }) {
	const { row, part, position } = await loadAsked({ viewer, number, roles: ["officer", "champion"] });
	const agencies = await findAgencyNames([row.agency, part.agency]);
	return {
		number: row.number,
		deliverable: { th: row.promise?.deliverable ?? "", en: row.promise?.deliverableEn ?? null },
		dueAt: row.promise?.dueAt ?? null,
		lead: agencies.get(row.agency.toHexString()) ?? null,
		own: agencies.get(position.agencyId) ?? null,
		isPublic: Boolean(row.approvedAt),
		owes: {
			knowledge: part.owes.knowledge ?? null,
			budget: part.owes.budget ?? null,
			data: part.owes.data ?? null,
			staff: part.owes.staff ?? null,
		},
		state: position.state,
		words: part.words ?? null,
		answeredAt: part.answeredAt ?? null,
		revision: part.revision,
		decision: canAnswerPart(position, viewer),
	};
}

/**
 * An officer of a supporting agency accepts its part or declines it with words. Of two officers who answer at once one stands,
 * and the lead agency is told once.
 * @throws {DomainError} `notFound` for commitments that the agency has no part in; the reasons of `canAnswerPart`; `editedMeanwhile` when
 * something else is owed by now
 */
export async function answerPart({
	viewer,
	number,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: AnswerPartInput;
	formRequest?: FormRequest;
	now: Date;
}): Promise<void> {
	await withTransaction(async (session) => {
		const { row, part, position } = await loadAsked({ viewer, number, roles: ["officer"], session });
		if (isRepeat(part, formRequest)) return;
		enforce(canAnswerPart(position, viewer));
		if (part.revision !== input.revision) throw new DomainError("editedMeanwhile");
		const state: PartState = input.decision === "accept" ? "accepted" : "declined";
		await CommitmentPartModel.updateOne(
			{ _id: part._id, revision: part.revision },
			{
				$set: {
					state,
					answeredBy: new Types.ObjectId(viewer.id),
					answeredAt: now,
					...(input.words ? { words: input.words } : {}),
					...(formRequest ? { request: formRequest } : {}),
				},
				$inc: { revision: 1 },
			},
			{ session },
		);
		await refreshSupporting({ commitment: row._id, now, session });
		await tellParties({
			commitment: row,
			agencies: [row.agency],
			type: state === "accepted" ? "part-accepted" : "part-declined",
			occasion: `part:${part._id.toHexString()}:${part.asks}:answer`,
			path: `/officer/commitments/${row.number}/partners`,
			from: position.agencyId,
			viewer,
			now,
			session,
		});
		await recordEvent({
			type: state === "accepted" ? "part-accepted" : "part-declined",
			actor: { viewer, role: "officer", agencyId: new Types.ObjectId(position.agencyId) },
			subject: { proposal: row.proposal, commitment: row._id, agency: new Types.ObjectId(position.agencyId) },
			why: input.words,
			data: { commitment: row.number },
			// why: what is promised is not public before its approval, nor is who helps
			visibility: row.approvedAt ? "public" : "stewards",
			at: now,
			session,
		});
	});
}
