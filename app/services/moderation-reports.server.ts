import mongoose, { Types } from "mongoose";
import type { Viewer } from "~/domain/viewer";
import type { ReportInput } from "~/input/moderation";
import { withTransaction } from "~~/models/connection.server";
import { ModerationCaseModel, ReportModel } from "~~/models/moderation.server";
import { recordEvent } from "./events.server";
import { isDuplicateKey } from "./once.server";

/** What is reported: a comment on the proposal or, without one, the proposal itself. */
export interface ReportedThing {
	proposal: Types.ObjectId;
	comment?: Types.ObjectId | null;
}

/** The filter for reports and cases about just this thing. */
export function aboutThing({ proposal, comment }: ReportedThing) {
	return { proposal, comment: comment ?? mongoose.trusted({ $exists: false }) };
}

/** Whether this person has reported it before. */
export async function hasReported({
	thing,
	viewer,
}: {
	thing: ReportedThing;
	viewer: Viewer;
}): Promise<boolean> {
	return (await ReportModel.exists({ ...aboutThing(thing), reporter: viewer.id })) !== null;
}

/**
 * Puts something before the stewards, after the rule has allowed it. All reports of one thing make one case; nobody learns who
 * reported, and a person's second report is the first one.
 */
export async function fileReport({
	thing,
	viewer,
	input,
	now,
}: {
	thing: ReportedThing;
	viewer: Viewer;
	input: ReportInput;
	now: Date;
}): Promise<void> {
	const { proposal, comment } = thing;
	try {
		await withTransaction(async (session) => {
			await ReportModel.create(
				[
					{
						proposal,
						...(comment && { comment }),
						reporter: new Types.ObjectId(viewer.id),
						reason: input.reason,
						...(input.note && { note: input.note }),
						at: now,
					},
				],
				{ session },
			);
			const opened = await ModerationCaseModel.updateOne(
				{ ...aboutThing(thing), state: "open" },
				{ $inc: { reports: 1 }, $setOnInsert: { openedAt: now } },
				// why: the default of one report would collide with the count
				{ upsert: true, session, setDefaultsOnInsert: false },
			);
			if (opened.upsertedCount === 1)
				await recordEvent({
					type: comment ? "comment-reported" : "proposal-reported",
					// why: the record says that a citizen did it, not which one
					actor: { viewer: null, role: "citizen" },
					subject: { proposal },
					data: { ...(comment && { comment: comment.toHexString() }), reason: input.reason },
					visibility: "stewards",
					at: now,
					session,
				});
		});
	} catch (error) {
		// why: the form sent twice has one effect and the same answer
		if (!isDuplicateKey(error, "reporter")) throw error;
	}
}
