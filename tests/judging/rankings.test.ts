import { beforeEach, describe, expect, it } from "vitest";
import { keepsOrder, readRanking } from "~/domain/judging/ballot";
import { findRankingPage, findReadingPage, submitRanking } from "~/services/judging-rankings.server";
import { findRound } from "~/services/judging-rounds.server";
import { AssignmentModel, RankingModel } from "../../models/judging-ballot.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import {
	makeAssignment,
	makeEntry,
	makeJudge,
	makeRound,
	JUDGING_NOW as now,
} from "../support/judging-factories";

useTestDatabase();
beforeEach(emptyTestDatabase);

const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

/** A judge with entries 1 to 4 assigned; entry 5 is somebody else's to judge. */
async function makeDesk() {
	const round = await makeRound({ mode: "rankings" });
	const judge = await makeJudge({ roundId: round.id });
	const ids: string[] = [];
	for (let n = 1; n <= 5; n++) {
		const { id } = await makeEntry({ roundId: round.id, challengeId: round.challengeId });
		ids.push(id);
		if (n <= 4) await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: id });
	}
	return { round, judge, ids, act: { viewer: judge.user.viewer, round: round.number } };
}

describe("an order", () => {
	it("is kept with what was left unranked; each is a record and the newest stands", async () => {
		const { act, ids } = await makeDesk();
		await submitRanking({ ...act, ranked: [3, 1], now });
		await submitRanking({ ...act, ranked: [2, 3, 1, 4], now: later(5) });
		const rows = await RankingModel.find().sort({ revision: 1 }).lean();
		const numbers = (list: { toHexString(): string }[]) =>
			list.map((id) => ids.indexOf(id.toHexString()) + 1);
		expect(rows.map(({ revision, ranked, seen }) => [revision, numbers(ranked), numbers(seen)])).toEqual([
			[1, [3, 1], [2, 4]],
			[2, [2, 3, 1, 4], []],
		]);
		expect(await findRankingPage({ ...act, now: later(6) })).toMatchObject({
			ranked: [2, 3, 1, 4],
			submittedAt: later(5),
		});
	});

	it("holds only the judge's own entries, each once, and at least one", async () => {
		const { act } = await makeDesk();
		for (const ranked of [[5, 1], [1, 1], [], [99]])
			await expect(submitRanking({ ...act, ranked, now })).rejects.toMatchObject({ code: "invalidInput" });
		expect(await RankingModel.countDocuments()).toBe(0);
	});

	it("sent 60 times at once and different: all are recorded under revisions of their own", async () => {
		const { act } = await makeDesk();
		const orders = [
			[1, 2, 3, 4],
			[4, 3, 2, 1],
			[2, 1],
		];
		const answers = await Promise.all(
			Array.from({ length: 60 }, (_, n) => submitRanking({ ...act, ranked: orders[n % 3] ?? [1], now })),
		);
		expect(new Set(answers.map(({ revision }) => revision)).size).toBe(60);
		expect(await RankingModel.countDocuments()).toBe(60);
	}, 30_000);

	it("sent twice as the same form is one, and none is taken after the round has closed", async () => {
		const { act } = await makeDesk();
		const formRequest = { key: "one-form-of-an-order", hash: "h" };
		await Promise.all(
			Array.from({ length: 10 }, () => submitRanking({ ...act, ranked: [1], formRequest, now })),
		);
		expect(await RankingModel.countDocuments()).toBe(1);
		await expect(submitRanking({ ...act, ranked: [1], now: later(30 * 86_400) })).rejects.toMatchObject({
			code: "roundClosed",
		});
	});

	it("locks the rubric that it was made by", async () => {
		const { act, round } = await makeDesk();
		expect((await findRound({ number: round.number })).rubricLockedAt).toBeUndefined();
		await submitRanking({ ...act, ranked: [1], now });
		expect((await findRound({ number: round.number })).rubricLockedAt).toEqual(now);
	});

	it("takes up after the closing only what the judge was asked for; the others stay in their order", async () => {
		const { act, round, judge, ids } = await makeDesk();
		await submitRanking({ ...act, ranked: [3, 1, 2], now });
		const closed = later(20 * 86_400);
		await expect(submitRanking({ ...act, ranked: [3, 1, 2], now: closed })).rejects.toMatchObject({
			code: "roundClosed",
		});
		const until = later(25 * 86_400);
		await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: ids[4] ?? "", closesAt: until });
		expect(await findRankingPage({ ...act, now: closed })).toMatchObject({
			decision: { allowed: true },
			movable: [5],
			until,
		});
		for (const ranked of [[1, 3, 2], [3, 1, 5], [3, 1, 2, 4], [5]])
			await expect(submitRanking({ ...act, ranked, now: closed })).rejects.toMatchObject({
				code: "orderFixed",
			});
		await submitRanking({ ...act, ranked: [3, 5, 1, 2], now: closed });
		expect((await findRankingPage({ ...act, now: until })).decision).toMatchObject({ allowed: false });
		await AssignmentModel.updateOne({ entry: ids[0] }, { $set: { state: "recused" } });
		await submitRanking({ ...act, ranked: [5, 3, 2], now: closed });
		expect(await RankingModel.countDocuments()).toBe(3);
	});

	it("is kept but for what may move", () => {
		const movable = new Set(["x"]);
		expect(keepsOrder({ before: ["a", "b"], after: ["x", "a", "b"], movable })).toBe(true);
		expect(keepsOrder({ before: ["a", "x", "b"], after: ["a", "b"], movable })).toBe(true);
		expect(keepsOrder({ before: ["a", "b"], after: ["b", "a"], movable })).toBe(false);
		expect(keepsOrder({ before: ["a"], after: ["a", "b"], movable })).toBe(false);
	});

	it("is read from places: gaps close, two entries in one place are refused", () => {
		const places = (given: Record<string, number | null>) =>
			Object.entries(given).map(([entry, place]) => ({ entry, place }));
		expect(readRanking(places({ a: 7, b: 2, c: null }))).toEqual({ ranked: ["b", "a"], unranked: ["c"] });
		expect(readRanking(places({ a: 2, b: 2, c: 1, d: 1 }))).toEqual({ twice: [1, 2] });
	});
});

describe("reading an entry", () => {
	it("is for those who judge it", async () => {
		const { act } = await makeDesk();
		expect((await findReadingPage({ ...act, entry: 2, now })).entry.number).toBe(2);
		await expect(findReadingPage({ ...act, entry: 5, now })).rejects.toMatchObject({ code: "notFound" });
	});
});
