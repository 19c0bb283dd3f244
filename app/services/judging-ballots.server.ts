import mongoose, { type Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { type CriterionScore, findScoreFaults, standingBallot } from "~/domain/judging/ballot";
import { canJudge, ROUND_LIMITS } from "~/domain/judging/round";
import type { Viewer } from "~/domain/viewer";
import { AssignmentModel, BallotDraftModel, BallotModel } from "~~/models/judging-ballot.server";
import { putBackAsDraft } from "./judging-drafts.server";
import { type AddressNumber, findOwnAssignment, type OwnAssignment, type Seat } from "./judging-judge.server";
import { lockRubric } from "./judging-rubric-lock.server";
import { createOnce } from "./once.server";

type Named = { viewer: Viewer; round: AddressNumber; entry: AddressNumber };

/** What a judge hands in. */
export interface BallotInput {
	scores: CriterionScore[];
	toTeam?: string;
	toPanel?: string;
	/** Print of the rubric that the page showed. */
	rubric: string;
}

/**
 * Hands in scores of an entry, for the first time or anew. Each time is a ballot of its own; the one with the highest
 * revision stands. The first score of a round locks its rubric before it is written.
 *
 * @param now when the request began, by the server's clock: what began before the round closed counts
 * @returns the revision
 * @throws {DomainError} `notFound`, `notPermitted`, `roundNotOpen`, `roundClosed`, `invalidInput` at a criterion,
 *   `editedMeanwhile` when the rubric is not the one that the judge saw, `tooManyRevisions`, `changedUnderSameKey`
 */
export async function submitBallot({
	viewer,
	round,
	entry,
	input,
	formRequest,
	now,
}: Named & { input: BallotInput; formRequest?: FormRequest; now: Date }): Promise<{ revision: number }> {
	const own = await findOwnAssignment({ viewer, round, entry });
	const { document } = await createOnce({
		model: BallotModel,
		formRequest,
		create: async () => {
			enforce(canJudge({ round: own.round, assignment: own.assignment, now }));
			requireWholeSheet({ seat: own, input });
			await lockRubric({ seat: own, print: input.rubric, viewer, now });
			return writeBallot({
				own,
				content: {
					withdrawn: false,
					scores: input.scores,
					...(input.toTeam ? { toTeam: input.toTeam } : {}),
					...(input.toPanel ? { toPanel: input.toPanel } : {}),
				},
				formRequest,
				now,
			});
		},
	});
	await BallotDraftModel.deleteOne({
		assignment: own.assignment._id,
		savedAt: mongoose.trusted({ $lte: document.at }),
	});
	return { revision: document.revision };
}

function requireWholeSheet({ seat: { round }, input }: { seat: Seat; input: BallotInput }): void {
	if (round.mode !== "scores") throw new DomainError("notFound");
	const [fault] = findScoreFaults({ scores: input.scores, rubric: round.rubric });
	if (fault) throw new DomainError("invalidInput", { field: `scores.${fault.criterion}` });
	const known = new Set(round.rubric.criteria.map(({ key }) => key));
	if (input.scores.length !== known.size) throw new DomainError("invalidInput");
}

type Content = { withdrawn: boolean; scores: CriterionScore[]; toTeam?: string; toPanel?: string };

/** Takes the next revision by one atomic update, then writes the ballot under it. */
async function writeBallot({
	own: { round, judge, entry, assignment },
	content,
	formRequest,
	now,
}: {
	own: OwnAssignment;
	content: Content;
	formRequest: FormRequest | undefined;
	now: Date;
}) {
	const taken = await AssignmentModel.findOneAndUpdate(
		{
			_id: assignment._id,
			judge: judge._id,
			state: "assigned",
			revisions: mongoose.trusted({ $lt: ROUND_LIMITS.revisions }),
		},
		{ $inc: { revisions: 1 } },
		{ returnDocument: "after" },
	)
		.select({ revisions: 1 })
		.lean();
	if (!taken) {
		const there = await AssignmentModel.exists({ _id: assignment._id, state: "assigned" });
		throw new DomainError(there ? "tooManyRevisions" : "notFound");
	}
	const ballot = await BallotModel.create({
		round: round._id,
		assignment: assignment._id,
		judge: judge._id,
		entry: entry._id,
		revision: taken.revisions,
		...content,
		at: now,
		...(formRequest ? { request: formRequest } : {}),
	});
	return ballot.toObject();
}

/** The ballot of an assignment that stands, with its content; null when there is none or it was taken back. */
export async function findStandingBallot({ assignment }: { assignment: Types.ObjectId }) {
	const newest = await BallotModel.find({ assignment })
		.select({ request: 0 })
		.sort({ revision: -1 })
		.limit(1)
		.lean();
	return standingBallot(newest);
}

/**
 * Takes the standing scores of an entry back, by a further ballot that says so; what was in them becomes a draft again.
 * Doing it twice is the same.
 * @throws {DomainError} as {@link submitBallot}
 */
export async function withdrawBallot({
	viewer,
	round,
	entry,
	formRequest,
	now,
}: Named & { formRequest?: FormRequest; now: Date }): Promise<void> {
	const own = await findOwnAssignment({ viewer, round, entry });
	const standing = await findStandingBallot({ assignment: own.assignment._id });
	const { created } = await createOnce({
		model: BallotModel,
		formRequest,
		create: async () => {
			enforce(canJudge({ round: own.round, assignment: own.assignment, now }));
			if (!standing) throw new DomainError("notFound");
			return writeBallot({ own, content: { withdrawn: true, scores: [] }, formRequest, now });
		},
	});
	if (created && standing) await putBackAsDraft({ own, ballot: standing, now });
}

/**
 * Puts an entry off: it comes last in the judge's queue.
 * @throws {DomainError} `notFound`, `notPermitted`, `roundNotOpen`, `roundClosed`
 */
export async function skipEntry({ viewer, round, entry, now }: Named & { now: Date }): Promise<void> {
	const own = await findOwnAssignment({ viewer, round, entry });
	enforce(canJudge({ round: own.round, assignment: own.assignment, now }));
	await AssignmentModel.updateOne(
		{ _id: own.assignment._id, judge: own.judge._id, state: "assigned" },
		{ $set: { skippedAt: now } },
	);
}
