import { beforeAll, describe, expect, it } from "vitest";
import { canJudge } from "~/domain/judging/round";
import { verifyBundle } from "~/domain/judging/verify";
import { loadPublicationPage } from "~/services/judging-publication.server";
import { readBundleText } from "~/services/judging-publication-bundle.server";
import { publishResult } from "~/services/judging-publication-publish.server";
import { EventModel } from "../../models/event.server";
import { JudgingRecordModel, JudgingResultModel } from "../../models/judging-result.server";
import { JudgingRoundModel } from "../../models/judging-round.server";
import { NotificationModel } from "../../models/notification.server";
import { UserModel } from "../../models/user.server";
import { useTestDatabase } from "../support/database";
import { type MadeUser, makeUser } from "../support/factories";
import { makeAssignment, makeBallot } from "../support/judging-factories";
import { AFTER, judgedRound } from "./judged-round";

useTestDatabase();

let steward: MadeUser;
beforeAll(async () => {
	steward = await makeUser({ roles: [{ role: "steward" }] });
});

const review = (number: number) =>
	loadPublicationPage({ viewer: steward.viewer, number: String(number), from: 0, now: AFTER });

async function inputFor(number: number, more: { why?: string } = {}) {
	const page = await review(number);
	return {
		fingerprint: page.fingerprint,
		version: page.latest?.version ?? 0,
		announcementTh: "ประกาศผล",
		announcementEn: "The result",
		confirm: "on" as const,
		...more,
	};
}
const key = (text: string) => ({ key: text.padEnd(20, "x"), hash: "same" });

describe("publishing a result", () => {
	it("writes one version with a bundle that verifies, records it and tells teams and judges", async () => {
		const made = await judgedRound();
		const input = await inputFor(made.round.number);
		const version = await publishResult({
			viewer: steward.viewer,
			number: made.round.number,
			input,
			now: AFTER,
		});
		expect(version).toBe(1);
		const [result] = await JudgingResultModel.find({ round: made.round.id }).lean();
		if (!result) throw new Error("nothing was published");
		const text = await readBundleText({ bundle: result.bundle });
		const verdict = verifyBundle(text);
		expect(verdict.checks.filter(({ ok }) => !ok)).toEqual([]);
		expect(verdict.fingerprint).toBe(result.bundleHash);
		expect(result.rows.map(({ code, rank }) => [code, rank])).toEqual([
			["E001", 1],
			["E002", 2],
			["E003", 3],
		]);
		expect(result.rows[0]?.prizes).toEqual([{ name: { th: "ชนะเลิศ", en: "First" }, baht: 1000 }]);
		expect((await JudgingRoundModel.findById(made.round.id).lean())?.state).toBe("published");
		const ranked = await EventModel.find({
			type: "entry-ranked",
			"data.publishedRound": made.round.number,
		}).lean();
		expect(ranked.map(({ data }) => data.rank).sort()).toEqual([1, 2, 3]);
		expect(await JudgingRecordModel.countDocuments({ round: made.round.id, type: "result-published" })).toBe(
			1,
		);
		const told = await NotificationModel.find({
			type: "result-published",
			"data.publishedRound": made.round.number,
		}).lean();
		expect(told).toHaveLength(3 + 3);
		for (const author of made.authors)
			expect(told.filter(({ user }) => user.equals(author.id))).toHaveLength(1);
	});

	it("names nobody in the bundle, and no comment", async () => {
		const made = await judgedRound({ comment: "ความเห็นลับ canary" });
		await publishResult({
			viewer: steward.viewer,
			number: made.round.number,
			input: await inputFor(made.round.number),
			now: AFTER,
		});
		const result = await JudgingResultModel.findOne({ round: made.round.id }).lean();
		const text = await readBundleText({ bundle: result?.bundle as never });
		const people = await UserModel.find().select({ displayName: 1, email: 1 }).lean();
		for (const { displayName, email, _id } of people)
			for (const secret of [displayName, email, _id.toHexString()]) expect(text).not.toContain(secret);
		expect(text).not.toContain("canary");
	});

	it("double clicks, two stewards and a stale page make one version", async () => {
		const made = await judgedRound();
		const other = await makeUser({ roles: [{ role: "steward" }] });
		const input = await inputFor(made.round.number);
		const act = (viewer: MadeUser["viewer"], form: string) =>
			publishResult({ viewer, number: made.round.number, input, formRequest: key(form), now: AFTER });
		const answers = await Promise.allSettled([
			act(steward.viewer, "a"),
			act(steward.viewer, "a"),
			act(steward.viewer, "a"),
			act(other.viewer, "b"),
		]);
		const fulfilled = answers.filter(({ status }) => status === "fulfilled");
		expect(fulfilled.length).toBeGreaterThanOrEqual(1);
		for (const answer of answers)
			if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "editedMeanwhile" });
			else expect(answer.value).toBe(1);
		expect(await JudgingResultModel.countDocuments({ round: made.round.id })).toBe(1);
		expect(
			await EventModel.countDocuments({ type: "result-published", "data.publishedRound": made.round.number }),
		).toBe(1);
		expect(await NotificationModel.countDocuments({ "data.publishedRound": made.round.number })).toBe(6);
	});

	it("refuses what is no longer as it was shown", async () => {
		const made = await judgedRound();
		const input = await inputFor(made.round.number);
		await makeBallot({
			assignmentId: made.assignments[0] as string,
			scores: { impact: 1, feasibility: 1 },
		});
		await expect(
			publishResult({ viewer: steward.viewer, number: made.round.number, input, now: AFTER }),
		).rejects.toMatchObject({ code: "editedMeanwhile" });
		expect(await JudgingResultModel.countDocuments({ round: made.round.id })).toBe(0);
		expect((await JudgingRoundModel.findById(made.round.id).lean())?.state).toBe("open");
	});

	it("a correction is a new version with its reason; the old one stays, and only who moves is told of a rank", async () => {
		const made = await judgedRound();
		const publish = async (more: { why?: string }) =>
			publishResult({
				viewer: steward.viewer,
				number: made.round.number,
				input: await inputFor(made.round.number, more),
				now: AFTER,
			});
		await publish({});
		const before = await JudgingResultModel.findOne({ round: made.round.id, version: 1 }).lean();
		await expect(publish({})).rejects.toMatchObject({ code: "invalidInput", options: { field: "why" } });
		// the judges' scores of the second and third entry were mixed up
		for (const [index, scores] of [
			[3, { impact: 1, feasibility: 1 }],
			[4, { impact: 1, feasibility: 1 }],
			[5, { impact: 1, feasibility: 2 }],
		] as const)
			await makeBallot({ assignmentId: made.assignments[index] as string, scores });
		expect(await publish({ why: "สลับใบคะแนน" })).toBe(2);
		const [second, first] = await JudgingResultModel.find({ round: made.round.id })
			.sort({ version: -1 })
			.lean();
		expect(first).toEqual(before);
		expect(second).toMatchObject({ version: 2, why: "สลับใบคะแนน" });
		expect(second?.rows.map(({ code }) => code)).toEqual(["E001", "E003", "E002"]);
		const moved = await EventModel.find({
			type: "entry-ranked",
			"data.publishedRound": made.round.number,
			"data.version": 2,
		}).lean();
		expect(moved.map(({ data }) => data.rank).sort()).toEqual([2, 3]);
	});

	it("is refused while judging, by others than stewards, and where the official method is", async () => {
		const open = await judgedRound();
		const early = new Date("2026-03-05T03:00:00Z");
		const input = await inputFor(open.round.number);
		await expect(
			publishResult({ viewer: steward.viewer, number: open.round.number, input, now: early }),
		).rejects.toMatchObject({ code: "roundNotClosed" });
		const citizen = await makeUser();
		await expect(
			publishResult({ viewer: citizen.viewer, number: open.round.number, input, now: AFTER }),
		).rejects.toMatchObject({ code: "notPermitted" });
		const thin = await judgedRound({ minBallots: 9 });
		const page = await review(thin.round.number);
		expect(page.refusal?.code).toBe("tooFewScores");
		await expect(
			publishResult({
				viewer: steward.viewer,
				number: thin.round.number,
				input: await inputFor(thin.round.number),
				now: AFTER,
			}),
		).rejects.toMatchObject({ code: "roundNotReady" });
	});

	it("ends judging, also where more reviews were asked for", async () => {
		const made = await judgedRound();
		await makeAssignment({
			roundId: made.round.id,
			judgeId: made.judges[0]?.id as string,
			entryId: made.spare.id,
			closesAt: new Date("2026-12-01T00:00:00Z"),
		});
		expect((await review(made.round.number)).extendedUntil).toEqual(new Date("2026-12-01T00:00:00Z"));
		await publishResult({
			viewer: steward.viewer,
			number: made.round.number,
			input: await inputFor(made.round.number),
			now: AFTER,
		});
		const round = await JudgingRoundModel.findById(made.round.id).lean();
		expect(
			canJudge({
				round: round as never,
				assignment: { state: "assigned", closesAt: new Date("2026-12-01T00:00:00Z") },
				now: AFTER,
			}),
		).toMatchObject({ allowed: false, reason: "roundClosed" });
	});
});
