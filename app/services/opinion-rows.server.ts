import mongoose, { type Types } from "mongoose";
import {
	daysLate,
	isLate,
	type ObservationAnswer,
	type OpinionStatus,
	type Signatory,
} from "~/domain/opinion";
import { isPublicState } from "~/domain/proposal";
import { OpinionModel, OpinionRequestModel } from "~~/models/opinion.server";
import { ProposalModel } from "~~/models/proposal.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal } from "./proposal-title.server";

/** A file sent with a request. */
export interface SentFile {
	id: string;
	name: string;
	type: string;
	bytes: number;
}

/** One observation of an agency, and what became of it. */
export interface ObservationView {
	/** Place in the opinion, from 0. */
	place: number;
	text: string;
	answer: { decision: ObservationAnswer; words: string; at: Date } | null;
}

/** An opinion as everybody may see it: until it is signed, only that it is awaited. */
export interface OpinionView {
	id: string;
	agency: AgencyName | null;
	part: string;
	addressee: string;
	sentAt: Date;
	dueAt: Date;
	receivedAt: Date | null;
	answeredAt: Date | null;
	late: boolean;
	/** Whole days after the due day. */
	daysLate: number;
	items: { subject: string; status: OpinionStatus; words: string | null }[];
	observations: ObservationView[];
	contactUnit: string | null;
	contactPhone: string | null;
	letterNumber: string | null;
	letterDate: Date | null;
	signatory: Signatory | null;
}

type StoredRequest = NonNullable<Awaited<ReturnType<typeof loadRequest>>>;

/** The stored request with a number; null when there is none. */
export function loadRequest(number: number | null) {
	return OpinionRequestModel.findOne({ number }).select({ request: 0 }).lean();
}

/** Who signs, as a plain object. */
export function toSignatory(row: {
	name: string;
	position: string;
	acting: Signatory["acting"];
	actingFor?: string | null;
}): Signatory {
	return { name: row.name, position: row.position, acting: row.acting, actingFor: row.actingFor ?? null };
}

/** The public fields of requests, with their proposals. */
async function toRequests(rows: readonly StoredRequest[]) {
	const proposals = await ProposalModel.find({
		_id: mongoose.trusted({ $in: rows.map(({ proposal }) => proposal) }),
	})
		.select({ ...NAMED_FIELDS, state: 1 })
		.lean();
	const open = new Set(
		proposals.filter(({ state }) => isPublicState(state)).map(({ _id }) => _id.toHexString()),
	);
	const named = new Map<string, NamedProposal>(
		proposals.map((row) => [row._id.toHexString(), toNamedProposal({ ...row, slug: row.slug ?? "" })]),
	);
	return rows.map((row) => ({
		id: row._id.toHexString(),
		number: row.number,
		proposal: named.get(row.proposal.toHexString()) ?? null,
		/** Whether everybody may read the proposal, and so the opinions on it. */
		isPublic: open.has(row.proposal.toHexString()),
		subject: row.subject,
		question: row.question,
		reference: row.reference ?? null,
		urgency: row.urgency,
		letterNumber: row.letterNumber,
		letterDate: row.letterDate,
		dueAt: row.dueAt,
		sentAt: row.createdAt,
		sender: row.sender,
		senderAddress: row.senderAddress ?? null,
		contact: row.contact,
		signatory: toSignatory(row.signatory),
		attachments: row.attachments.map(
			({ file, name, type, bytes }): SentFile => ({ id: file.toHexString(), name, type, bytes }),
		),
		digest: row.digest
			? {
					words: row.digest.words,
					letterNumber: row.digest.letterNumber,
					letterDate: row.digest.letterDate,
					signatory: toSignatory(row.digest.signatory),
					at: row.digest.at,
				}
			: null,
		example: row.example,
	}));
}

const VIEW_FIELDS = { request: 0, draftedBy: 0, signedBy: 0, sentBackWhy: 0, remindAt: 0 } as const;

/** Requests with the opinions on them, in the order of the rows; of drafts nothing but that they are awaited. */
export async function toRequestViews({ rows, now }: { rows: readonly StoredRequest[]; now: Date }) {
	const [requests, stored] = await Promise.all([
		toRequests(rows),
		OpinionModel.find({ opinionRequest: mongoose.trusted({ $in: rows.map(({ _id }) => _id) }) })
			.select(VIEW_FIELDS)
			.sort({ opinionRequest: 1, agency: 1 })
			.lean(),
	]);
	const agencies = await findAgencyNames(stored.map(({ agency }) => agency));
	return requests.map((request) => ({
		...request,
		opinions: stored
			.filter(({ opinionRequest }) => opinionRequest.toHexString() === request.id)
			.map((row) => toOpinionView({ row, agencies, now }))
			// why: the agencies that have answered first, in the order in which they did; then the others
			.sort((a, b) => (a.answeredAt?.getTime() ?? Infinity) - (b.answeredAt?.getTime() ?? Infinity) || 0),
	}));
}
export type RequestView = Awaited<ReturnType<typeof toRequestViews>>[number];

type StoredOpinion = {
	_id: Types.ObjectId;
	agency: Types.ObjectId;
	state: string;
	part: string;
	addressee: string;
	sentAt: Date;
	dueAt: Date;
	receivedAt?: Date | null;
	signedAt?: Date | null;
	items: readonly { subject: string; status?: OpinionStatus | null; words?: string | null }[];
	observations: readonly {
		text: string;
		answer?: { decision: ObservationAnswer; words: string; at: Date } | null;
	}[];
	contactUnit?: string | null;
	contactPhone?: string | null;
	letterNumber?: string | null;
	letterDate?: Date | null;
	signatory?: Parameters<typeof toSignatory>[0] | null;
};

/** The public side of a stored opinion. */
export function toOpinionView({
	row,
	agencies,
	now,
}: {
	row: StoredOpinion;
	agencies: ReadonlyMap<string, AgencyName>;
	now: Date;
}): OpinionView {
	const signed = row.state === "signed";
	const answeredAt = signed ? (row.signedAt ?? null) : null;
	const clock = { dueAt: row.dueAt, answeredAt, now };
	return {
		id: row._id.toHexString(),
		agency: agencies.get(row.agency.toHexString()) ?? null,
		part: row.part,
		addressee: row.addressee,
		sentAt: row.sentAt,
		dueAt: row.dueAt,
		receivedAt: row.receivedAt ?? null,
		answeredAt,
		late: isLate(clock),
		daysLate: daysLate(clock),
		items: signed
			? row.items.flatMap(({ subject, status, words }) =>
					status ? [{ subject, status, words: words ?? null }] : [],
				)
			: [],
		observations: signed
			? row.observations.map(({ text, answer }, place) => ({
					place,
					text,
					answer: answer ? { decision: answer.decision, words: answer.words, at: answer.at } : null,
				}))
			: [],
		contactUnit: signed ? row.contactUnit || null : null,
		contactPhone: signed ? row.contactPhone || null : null,
		letterNumber: signed ? (row.letterNumber ?? null) : null,
		letterDate: signed ? (row.letterDate ?? null) : null,
		signatory: signed && row.signatory ? toSignatory(row.signatory) : null,
	};
}
