import mongoose from "mongoose";
import { DomainError } from "~/domain/errors";
import { canDraftOpinion, canSignOpinion, isLate } from "~/domain/opinion";
import type { Viewer } from "~/domain/viewer";
import { OpinionModel, OpinionRequestModel } from "~~/models/opinion.server";
import { ProposalModel } from "~~/models/proposal.server";
import { findAgencyNames } from "./agencies.server";
import { loadOwnOpinion, ofOwnAgencies, toRuledOpinion } from "./opinion-own.server";
import { loadRequest, toRequestViews } from "./opinion-rows.server";
import { NAMED_FIELDS, toNamedProposal } from "./proposal-title.server";

/** Opinions that the desk of an agency lists at most, of each kind. */
const ROWS_SHOWN = 50;

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
			agency: ofOwnAgencies(viewer),
			state: mongoose.trusted({ $in: ["asked", "draft", "to-sign"] }),
		})
			.sort({ dueAt: 1, _id: 1 })
			.limit(ROWS_SHOWN)
			.select(fields)
			.lean(),
		OpinionModel.find({ agency: ofOwnAgencies(viewer), state: "signed" })
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
	const row = await loadOwnOpinion({ viewer, id });
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
		mayDraft: canDraftOpinion(toRuledOpinion(row), viewer),
		maySign: canSignOpinion(toRuledOpinion(row), viewer),
	};
}
