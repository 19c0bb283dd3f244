import { expect, it } from "vitest";
import { deleteAccount, exportOwnData } from "~/services/accounts-own-data.server";
import { AssignmentModel, BallotDraftModel, BallotModel } from "../../models/judging-ballot.server";
import { JudgeConflictModel } from "../../models/judging-panel.server";
import { useTestDatabase } from "../support/database";
import {
	makeAssignment,
	makeBallot,
	makeEntry,
	makeJudge,
	makeRound,
	JUDGING_NOW as now,
} from "../support/judging-factories";

useTestDatabase();

it("a judge takes their own scores along, and leaves only the pseudonym behind", async () => {
	const round = await makeRound();
	const [one, other] = [await makeJudge({ roundId: round.id }), await makeJudge({ roundId: round.id })];
	const entry = await makeEntry({ roundId: round.id, challengeId: round.challengeId });
	for (const judge of [one, other]) {
		const { id } = await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: entry.id });
		await makeBallot({ assignmentId: id, toPanel: `of ${judge.code}` });
		await BallotDraftModel.create({ assignment: id, judge: judge.id, scores: [], savedAt: now });
		await AssignmentModel.updateOne({ _id: id }, { $set: { why: "private" } });
		await JudgeConflictModel.create({
			round: round.id,
			judge: judge.id,
			entry: entry.id,
			kind: "other",
			note: "private",
			declaredBy: judge.user.id,
			at: now,
		});
	}
	const { judging } = await exportOwnData({ viewer: one.user.viewer, now });
	expect(judging.seats).toHaveLength(1);
	expect(judging.drafts).toHaveLength(1);
	expect(JSON.stringify(judging)).toContain(`of ${one.code}`);
	expect(JSON.stringify(judging)).not.toContain(`of ${other.code}`);

	await deleteAccount({
		viewer: one.user.viewer,
		input: { password: one.user.password, sure: "on" },
		now: new Date(),
	});
	expect(await BallotModel.countDocuments()).toBe(2);
	expect((await BallotDraftModel.find().lean()).map(({ judge }) => judge.toHexString())).toEqual([other.id]);
	expect((await JudgeConflictModel.find().sort({ _id: 1 }).lean()).map(({ note }) => note)).toEqual([
		undefined,
		"private",
	]);
	expect((await AssignmentModel.find().sort({ _id: 1 }).lean()).map(({ why }) => why)).toEqual([
		undefined,
		"private",
	]);
});
