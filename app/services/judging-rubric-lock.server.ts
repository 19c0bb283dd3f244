import { DomainError } from "~/domain/errors";
import type { Viewer } from "~/domain/viewer";
import { JudgingRoundModel } from "~~/models/judging-round.server";
import { type Seat, toRubricView } from "./judging-judge.server";
import { recordJudging } from "./judging-records.server";

/** The rubric that a judge saw may have been changed in the instant before the first vote; looked at again this often. */
const TRIES = 5;

type RubricOfRound = Pick<Seat["round"], "_id" | "rubric" | "rubricLockedAt" | "revision">;

/**
 * Makes sure that the rubric cannot change any more, before the first score, choice or order of a round is written. The
 * lock is one update that holds only while nobody has edited the round since it was read, and edits hold only while it is
 * not locked.
 *
 * @param print of the rubric that the judge saw, where the sheet says it
 * @throws {DomainError} `editedMeanwhile` when the rubric is not the one of the print
 */
export async function lockRubric({
	seat,
	print,
	viewer,
	now,
}: {
	seat: Seat;
	print?: string;
	viewer: Viewer;
	now: Date;
}): Promise<void> {
	let round: RubricOfRound = seat.round;
	for (let attempt = 1; attempt <= TRIES; attempt++) {
		if (print !== undefined && toRubricView(round).print !== print) throw new DomainError("editedMeanwhile");
		if (round.rubricLockedAt) return;
		const { modifiedCount } = await JudgingRoundModel.updateOne(
			{ _id: round._id, rubricLockedAt: null, revision: round.revision },
			{ $set: { rubricLockedAt: now } },
		);
		if (modifiedCount === 1)
			return recordJudging({
				round: round._id,
				type: "rubric-locked",
				judge: seat.judge._id,
				viewer,
				at: now,
			});
		const again = await JudgingRoundModel.findById(round._id)
			.select({ rubric: 1, rubricLockedAt: 1, revision: 1 })
			.lean();
		if (!again) throw new DomainError("notFound");
		round = again;
	}
	throw new DomainError("editedMeanwhile");
}
