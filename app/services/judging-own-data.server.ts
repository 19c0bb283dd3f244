import mongoose, { type ClientSession, Types } from "mongoose";
import {
	AssignmentModel,
	BallotDraftModel,
	BallotModel,
	ChoiceModel,
	RankingModel,
} from "~~/models/judging-ballot.server";
import { JudgeConflictModel, JudgeModel } from "~~/models/judging-panel.server";

const byJudge = (ids: readonly Types.ObjectId[]) => ({ judge: mongoose.trusted({ $in: ids }) });

async function listSeats(userId: string, session?: ClientSession) {
	return JudgeModel.find({ user: new Types.ObjectId(userId) })
		.select({ round: 1, code: 1, state: 1, agency: 1, joinedAt: 1, leftAt: 1, practisedAt: 1 })
		.session(session ?? null)
		.lean();
}

/** Everything that a person has done and said as a judge, for the person only. */
export async function exportJudging({ userId }: { userId: string }) {
	const seats = await listSeats(userId);
	const ids = seats.map(({ _id }) => _id);
	const rounds = mongoose.trusted({ $in: seats.map(({ round }) => round) });
	const [ballots, drafts, choices, rankings, conflicts] = await Promise.all([
		BallotModel.find({ round: rounds, ...byJudge(ids) })
			.select({ request: 0 })
			.lean(),
		BallotDraftModel.find(byJudge(ids)).lean(),
		ChoiceModel.find(byJudge(ids)).lean(),
		RankingModel.find(byJudge(ids)).select({ request: 0 }).lean(),
		JudgeConflictModel.find({ round: rounds, ...byJudge(ids) }).lean(),
	]);
	return { seats, ballots, drafts, choices, rankings, conflicts };
}

/**
 * When an account goes: what the judge wrote for the organisers alone and did not hand in is removed. Scores stand under the
 * seat's pseudonym, for results rest on them.
 */
export async function forgetJudge({
	userId,
	session,
}: {
	userId: string;
	session: ClientSession;
}): Promise<void> {
	const seats = await listSeats(userId, session);
	if (seats.length === 0) return;
	const mine = byJudge(seats.map(({ _id }) => _id));
	const rounds = mongoose.trusted({ $in: seats.map(({ round }) => round) });
	await BallotDraftModel.deleteMany(mine, { session });
	await JudgeConflictModel.updateMany({ round: rounds, ...mine }, { $unset: { note: 1 } }, { session });
	await AssignmentModel.updateMany(mine, { $unset: { why: 1 } }, { session });
}
