import mongoose, { type Types } from "mongoose";
import type { EventType } from "~/domain/event";
import type { Role } from "~/domain/viewer";
import { toOpenEvent } from "~/open-data/event";
import { ChallengeModel } from "~~/models/challenge.server";
import { CommitmentModel } from "~~/models/commitment.server";
import { EventModel } from "~~/models/event.server";
import { findAgencyNames } from "./agencies.server";
import { findPublicProposals } from "./open-data-proposals.server";
import { defineSource, findById } from "./open-data-source.server";

interface StoredEvent {
	_id: Types.ObjectId;
	type: EventType;
	proposal?: Types.ObjectId | null;
	commitment?: Types.ObjectId | null;
	challenge?: Types.ObjectId | null;
	agency?: Types.ObjectId | null;
	person?: Types.ObjectId | null;
	actor: { role: Role | "author" | "citizen" | "system"; agency?: Types.ObjectId | null };
	why?: string | null;
	data: Record<string, unknown>;
	at: Date;
}

/** Public records. What happened to a proposal that is not public any more, or to a person, is left out. */
export const eventSource = defineSource({
	model: EventModel,
	filter: { visibility: "public" },
	field: "at",
	select: {
		type: 1,
		proposal: 1,
		commitment: 1,
		challenge: 1,
		agency: 1,
		person: 1,
		"actor.role": 1,
		"actor.agency": 1,
		why: 1,
		data: 1,
	},
	toRows: async ({ stored }: { stored: StoredEvent[] }) => {
		const [proposals, commitments, challenges, agencies] = await Promise.all([
			findPublicProposals(stored.map(({ proposal }) => proposal)),
			findById({
				ids: stored.map(({ commitment }) => commitment),
				find: (filter) =>
					CommitmentModel.find(filter)
						.select({ number: 1 })
						.lean<{ _id: Types.ObjectId; number: number }[]>(),
			}),
			findById({
				ids: stored.map(({ challenge }) => challenge),
				find: (filter) =>
					ChallengeModel.find({ ...filter, state: mongoose.trusted({ $ne: "draft" }) })
						.select({ slug: 1 })
						.lean<{ _id: Types.ObjectId; slug: string }[]>(),
			}),
			findAgencyNames(stored.flatMap(({ agency, actor }) => [agency, actor.agency])),
		]);
		return stored.flatMap((row) => {
			const proposal = proposals.get(row.proposal?.toHexString() ?? "") ?? null;
			const challenge = challenges.get(row.challenge?.toHexString() ?? "")?.slug ?? null;
			if (row.person || (row.proposal && proposal === null) || (row.challenge && challenge === null))
				return [];
			return [
				toOpenEvent({
					id: row._id.toHexString(),
					type: row.type,
					at: row.at,
					role: row.actor.role,
					actorAgency: agencies.get(row.actor.agency?.toHexString() ?? "") ?? null,
					agency: agencies.get(row.agency?.toHexString() ?? "") ?? null,
					proposal,
					commitment: commitments.get(row.commitment?.toHexString() ?? "")?.number ?? null,
					challenge,
					why: row.why ?? null,
					data: row.data,
				}),
			];
		});
	},
});
