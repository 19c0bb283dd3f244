import mongoose, { type Types } from "mongoose";
import type { OpenRow } from "~/open-data/dataset";
import { toOpenOpinion } from "~/open-data/opinion";
import { OpinionModel, OpinionRequestModel } from "~~/models/opinion.server";
import { findAgencyNames } from "./agencies.server";
import { findPublicProposals } from "./open-data-proposals.server";
import { defineSource } from "./open-data-source.server";
import { toOpinionView } from "./opinion-rows.server";

type StoredOpinion = Parameters<typeof toOpinionView>[0]["row"] & {
	requestNumber: number;
	proposal: Types.ObjectId;
};

interface StoredRequest {
	_id: Types.ObjectId;
	number: number;
	subject: string;
	urgency: string;
	letterNumber: string;
	letterDate: Date;
	dueAt: Date;
	createdAt: Date;
	example: boolean;
}

/** Signed opinions on proposals that are public; who drafted and signed them is not read. */
export const opinionSource = defineSource({
	model: OpinionModel,
	filter: { state: "signed" },
	field: "signedAt",
	select: {
		requestNumber: 1,
		proposal: 1,
		agency: 1,
		state: 1,
		part: 1,
		sentAt: 1,
		dueAt: 1,
		receivedAt: 1,
		items: 1,
		"observations.text": 1,
		"observations.answer.decision": 1,
		"observations.answer.words": 1,
		"observations.answer.at": 1,
		letterNumber: 1,
		letterDate: 1,
	},
	toRows: async ({ stored, now }: { stored: StoredOpinion[]; now: Date }): Promise<OpenRow[]> => {
		const [agencies, proposals, requests] = await Promise.all([
			findAgencyNames(stored.map(({ agency }) => agency)),
			findPublicProposals(stored.map(({ proposal }) => proposal)),
			findRequests(stored.map(({ requestNumber }) => requestNumber)),
		]);
		return stored.flatMap((row) => {
			const request = requests.get(row.requestNumber);
			const proposal = proposals.get(row.proposal.toHexString());
			if (!request || proposal === undefined) return [];
			return [
				toOpenOpinion({
					request: { ...request, sentAt: request.createdAt, proposal: { number: proposal } },
					opinion: toOpinionView({ row, agencies, now }),
				}),
			];
		});
	},
});

async function findRequests(numbers: readonly number[]): Promise<Map<number, StoredRequest>> {
	const rows = await OpinionRequestModel.find({ number: mongoose.trusted({ $in: [...new Set(numbers)] }) })
		.select({
			number: 1,
			subject: 1,
			urgency: 1,
			letterNumber: 1,
			letterDate: 1,
			dueAt: 1,
			createdAt: 1,
			example: 1,
		})
		.lean<StoredRequest[]>();
	return new Map(rows.map((row) => [row.number, row]));
}
