import mongoose, { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { AnswerObservationInput, IssueDigestInput } from "~/input/opinion";
import { withTransaction } from "~~/models/connection.server";
import { OpinionModel, OpinionRequestModel } from "~~/models/opinion.server";
import { ProposalModel } from "~~/models/proposal.server";
import { recordEvent } from "./events.server";
import { readSignatory } from "./opinion-ask.server";
import { decideDigest, findOpinions } from "./opinions.server";

/**
 * The steward says what becomes of an observation, once: taken up, partly, not, and how.
 * @throws {DomainError} `notFound` when the request has no such observation in a signed opinion; `observationAnswered`
 */
export async function answerObservation({
	viewer,
	number,
	input,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: AnswerObservationInput;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "opinion.request"));
	const at = `observations.${input.place}`;
	// why: asked for by `$exists`; `null` would also match by a field named "0", which no observation has
	const found = { _id: input.opinion, requestNumber: number ?? 0, state: "signed" } as const;
	const done = await OpinionModel.updateOne(
		{
			...found,
			[`${at}.text`]: mongoose.trusted({ $exists: true }),
			[`${at}.answer`]: mongoose.trusted({ $exists: false }),
		},
		{
			$set: {
				[`${at}.answer`]: {
					decision: input.decision,
					words: input.words,
					by: new Types.ObjectId(viewer.id),
					at: now,
				},
			},
		},
	);
	if (done.matchedCount > 0) return;
	const row = await OpinionModel.findOne(found).select({ observations: 1 }).lean();
	const answer = row?.observations[input.place]?.answer;
	if (!answer) throw new DomainError("notFound");
	// why: the same form sent twice has one effect and the same answer
	if (
		answer.by.toHexString() === viewer.id &&
		answer.decision === input.decision &&
		answer.words === input.words
	)
		return;
	throw new DomainError("observationAnswered");
}

/**
 * The steward issues the digest: from then on it has a number, a date and a signature. Opinions that come later are still
 * taken and shown as late.
 *
 * @throws {DomainError} `notFound`; `opinionsAwaited`; `observationsOpen`; `alreadyDecided`; `invalidInput` at a letter of a
 * day to come
 */
export async function issueDigest({
	viewer,
	number,
	input,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	input: IssueDigestInput;
	now: Date;
}): Promise<void> {
	const request = await findOpinions({ number, viewer, now });
	// why: the same form sent twice makes one digest
	if (request.digest?.letterNumber === input.letterNumber && request.digest.words === input.digestWords)
		return;
	enforce(decideDigest({ request, viewer, now }));
	if (input.letterDate.getTime() > now.getTime())
		throw new DomainError("invalidInput", { field: "letterDate" });
	const proposal = await ProposalModel.findOne({ number: request.proposal?.number })
		.select({ _id: 1 })
		.lean();
	await withTransaction(async (session) => {
		const done = await OpinionRequestModel.updateOne(
			{ number, digest: null },
			{
				$set: {
					digest: {
						words: input.digestWords,
						letterNumber: input.letterNumber,
						letterDate: input.letterDate,
						signatory: readSignatory(input),
						by: new Types.ObjectId(viewer.id),
						at: now,
					},
				},
			},
			{ session },
		);
		if (done.matchedCount === 0) {
			const row = await OpinionRequestModel.findOne({ number }).select({ digest: 1 }).session(session).lean();
			if (row?.digest && isSame(row.digest, input)) return;
			throw new DomainError("alreadyDecided");
		}
		await recordEvent({
			type: "opinions-digested",
			actor: { viewer, role: "steward" },
			subject: { proposal: proposal?._id },
			data: { request: request.number },
			at: now,
			session,
		});
	});
}

/** Whether a digest is the one that this form makes. */
function isSame(digest: { letterNumber: string; words: string }, input: IssueDigestInput): boolean {
	return digest.letterNumber === input.letterNumber && digest.words === input.digestWords;
}
