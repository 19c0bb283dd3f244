import { beforeAll, describe, expect, it } from "vitest";
import { listFeedback } from "~/services/judging-feedback.server";
import { JudgingRoundModel } from "../../models/judging-round.server";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { makeBallot } from "../support/judging-factories";
import { judgedRound } from "./judged-round";

useTestDatabase();

type Made = Awaited<ReturnType<typeof judgedRound>>;
let made: Made;
beforeAll(async () => {
	made = await judgedRound({ comment: "ชัดเจนดี" });
});

const read = (viewer: Made["authors"][number]["viewer"], entry = 0) =>
	listFeedback({ viewer, proposalNumber: made.entries[entry]?.proposal.number as number });
const author = () => made.authors[0] as Made["authors"][number];
const set = (fields: Record<string, unknown>) =>
	JudgingRoundModel.updateOne({ _id: made.round.id }, { $set: fields });

describe("what judges say to a team", () => {
	it("is not told before the result is published", async () => {
		expect((await read(author().viewer)).rounds).toEqual([]);
	});

	it("is told to authors only, to all others as if there were nothing", async () => {
		await set({ state: "published" });
		const stranger = await makeUser();
		await expect(read(stranger.viewer)).rejects.toMatchObject({ code: "notFound" });
		await expect(read(author().viewer, 1)).rejects.toMatchObject({ code: "notFound" });
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		await expect(read(steward.viewer)).rejects.toMatchObject({ code: "notFound" });
		expect((await read(author().viewer)).rounds).toHaveLength(1);
	});

	it("gives what the organiser chose: scores, comments, both or none", async () => {
		for (const [feedback, scores, comments] of [
			["both", 2, 3],
			["scores", 2, 0],
			["comments", 0, 3],
		] as const) {
			await set({ state: "published", feedback });
			const [round] = (await read(author().viewer)).rounds;
			expect([round?.criteria.length, round?.comments.length]).toEqual([scores, comments]);
		}
		await set({ feedback: "none" });
		expect((await read(author().viewer)).rounds).toEqual([]);
	});

	it("counts standing ballots, orders scores by size and names neither judge nor what they wrote to the panel", async () => {
		await set({ state: "published", feedback: "both" });
		await makeBallot({
			assignmentId: made.assignments[0] as string,
			scores: { impact: 1, feasibility: 2 },
			toTeam: "แก้แล้ว",
		});
		await makeBallot({ assignmentId: made.assignments[1] as string, withdrawn: true });
		const [round] = (await read(author().viewer)).rounds;
		expect(round?.reviews).toBe(2);
		expect(round?.criteria.map(({ mean, scores }) => [mean, scores])).toEqual([
			[3, [5, 1]],
			[3, [4, 2]],
		]);
		expect(round?.comments.map(({ text }) => text).sort()).toEqual(["ชัดเจนดี 3", "แก้แล้ว"].sort());
		const text = JSON.stringify(round);
		expect(text).not.toContain("panel");
		for (const judge of made.judges) {
			expect(text).not.toContain(judge.user.viewer.displayName);
			expect(text).not.toContain(judge.id);
			expect(text).not.toContain(judge.code);
		}
	});
});
