import mongoose, { Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import type { Viewer } from "~/domain/viewer";
import { CommitmentMessageModel } from "~~/models/commitment-work.server";
import { withTransaction } from "~~/models/connection.server";
import { UserModel } from "~~/models/user.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { loadJoinedCommitment, tellParties } from "./commitment-parties.server";
import { afterCursor, toPage } from "./cursor.server";
import { createOnce } from "./once.server";

/** A message of the talk, for those who take part. */
export interface TalkMessage {
	id: string;
	side: "lead" | "supporting" | "steward";
	/** Null for stewards. */
	agency: AgencyName | null;
	name: string;
	body: string;
	at: Date;
	/** Written by the person who reads. */
	own: boolean;
}

/** Messages on one page. */
const PAGE_SIZE = 30;

/**
 * The talk on a commitment, newest message first, for the lead agency, the agencies that help, and stewards.
 * @param after cursor of the page before
 * @throws {DomainError} `notFound` for everybody else; `badRequest` for a cursor that is none
 */
export async function findCommitmentTalk({
	viewer,
	number,
	after,
}: {
	viewer: Viewer;
	number: number | null;
	after?: string | null;
}) {
	const { row, stand } = await loadJoinedCommitment({ viewer, number });
	const found = await CommitmentMessageModel.find({ commitment: row._id, ...afterCursor("at", -1, after) })
		.sort({ at: -1, _id: -1 })
		.limit(PAGE_SIZE + 1)
		.lean();
	const page = toPage(found, PAGE_SIZE, ({ at }) => at);
	const [agencies, people] = await Promise.all([
		findAgencyNames([row.agency, ...row.supporting, ...page.items.map(({ agency }) => agency)]),
		UserModel.find({ _id: mongoose.trusted({ $in: [...new Set(page.items.map(({ by }) => by))] }) })
			.select({ displayName: 1 })
			.lean(),
	]);
	const nameOf = (id: Types.ObjectId | null | undefined) =>
		id ? (agencies.get(id.toHexString()) ?? null) : null;
	return {
		number: row.number,
		side: stand.side,
		/** A supporting agency answers for its part on a page of its own. */
		isPublic: Boolean(row.approvedAt),
		deliverable: { th: row.promise?.deliverable ?? "", en: row.promise?.deliverableEn ?? null },
		lead: nameOf(row.agency),
		supporting: row.supporting.flatMap((id) => nameOf(id) ?? []),
		next: page.next,
		messages: page.items.map(
			(message): TalkMessage => ({
				id: message._id.toHexString(),
				side: message.side as TalkMessage["side"],
				agency: nameOf(message.agency),
				name: people.find(({ _id }) => _id.equals(message.by))?.displayName ?? "",
				body: message.body,
				at: message.at,
				own: message.by.equals(viewer.id),
			}),
		),
	};
}

/**
 * Adds a message to the talk and tells everybody else who takes part; the same form sent again adds none and tells nobody.
 * @throws {DomainError} `notFound` for whoever takes no part
 */
export async function sendCommitmentMessage({
	viewer,
	number,
	body,
	formRequest,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	body: string;
	formRequest?: FormRequest;
	now: Date;
}): Promise<void> {
	// why: who takes no part any more learns nothing from a form sent again
	await loadJoinedCommitment({ viewer, number });
	await createOnce({
		model: CommitmentMessageModel,
		formRequest,
		create: () =>
			withTransaction(async (session) => {
				const { row, stand } = await loadJoinedCommitment({ viewer, number, session });
				const [message] = await CommitmentMessageModel.create(
					[
						{
							commitment: row._id,
							side: stand.side,
							...(stand.agencyId ? { agency: new Types.ObjectId(stand.agencyId) } : {}),
							by: new Types.ObjectId(viewer.id),
							body,
							at: now,
							...(formRequest ? { request: formRequest } : {}),
						},
					],
					{ session },
				);
				if (!message) throw new DomainError("unavailable");
				await tellParties({
					commitment: row,
					agencies: [row.agency, ...row.supporting],
					stewards: true,
					type: "commitment-message",
					occasion: `commitment-message:${message._id.toHexString()}`,
					path: `/commitments/${row.number}/thread`,
					...(stand.agencyId ? { from: stand.agencyId } : {}),
					viewer,
					now,
					session,
				});
				return message.toObject();
			}),
	});
}
