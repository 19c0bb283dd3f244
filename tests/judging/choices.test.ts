import { Types } from "mongoose";
import { beforeEach, describe, expect, it } from "vitest";
import { pairKeyOf } from "~/domain/judging/next-pair";
import { maySuggestStop, nextTurn, standingTurns, wantedTurns } from "~/domain/judging/pair-turns";
import { submitChoice, undoChoice } from "~/services/judging-choices.server";
import { findPairPage } from "~/services/judging-choices-page.server";
import { declareConflict } from "~/services/judging-conflicts.server";
import { findQueue } from "~/services/judging-queue.server";
import { findRound } from "~/services/judging-rounds.server";
import { saveRubric } from "~/services/judging-rubric.server";
import { ChoiceModel } from "../../models/judging-ballot.server";
import { JudgeModel, JudgingEntryModel } from "../../models/judging-panel.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import {
	type MadeJudge,
	type MadeRound,
	makeAssignment,
	makeEntry,
	makeJudge,
	makeRound,
	JUDGING_NOW as now,
} from "../support/judging-factories";

useTestDatabase();
beforeEach(emptyTestDatabase);

const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

async function makeDesk({ entries = 4, judges = 1 } = {}) {
	const round = await makeRound({ mode: "pairs" });
	for (let n = 0; n < entries; n++) await makeEntry({ roundId: round.id, challengeId: round.challengeId });
	const panel: MadeJudge[] = [];
	for (let n = 0; n < judges; n++) panel.push(await makeJudge({ roundId: round.id }));
	const [judge] = panel;
	if (!judge) throw new Error("no judge");
	return { round, judge, panel };
}

const asked = (round: MadeRound, judge: MadeJudge, at = now) => ({
	viewer: judge.user.viewer,
	round: round.number,
	now: at,
});

async function dealt(round: MadeRound, judge: MadeJudge) {
	const page = await findPairPage(asked(round, judge));
	if (!page.pair) throw new Error("no pair");
	return { turn: page.turn, left: page.pair.left.number, right: page.pair.right.number };
}

describe("pairs", () => {
	it("come until every one was answered, never twice to the same judge", async () => {
		const { round, judge } = await makeDesk();
		const seen: string[] = [];
		for (let n = 0; n < 6; n++) {
			const pair = await dealt(round, judge);
			seen.push(pairKeyOf({ left: String(pair.left), right: String(pair.right) }));
			await submitChoice({
				...asked(round, judge, later(n)),
				input: { ...pair, outcome: (["left", "right", "tie", "skip"] as const)[n % 4] ?? "tie" },
			});
		}
		expect(new Set(seen).size).toBe(6);
		const page = await findPairPage(asked(round, judge));
		expect(page.pair).toBeNull();
		// why: a skipped pair is no answer
		expect(page.progress.done).toBe(5);
		expect((await findQueue(asked(round, judge))).progress).toEqual({ done: 5, of: null });
	});

	it("stay before the judge however often the page is opened", async () => {
		const { round, judge } = await makeDesk({ entries: 8 });
		const first = await dealt(round, judge);
		for (let n = 0; n < 5; n++) expect(await dealt(round, judge)).toEqual(first);
	});

	it("are of the entries without a conflict, and of those assigned where any are", async () => {
		const { round, judge } = await makeDesk({ entries: 3 });
		await declareConflict({ ...asked(round, judge), input: { kind: "other", entry: 2, note: "x" } });
		expect(new Set(Object.values(await dealt(round, judge)).slice(1))).toEqual(new Set([1, 3]));
		const own = await makeEntry({
			roundId: round.id,
			challengeId: round.challengeId,
			authorIds: [judge.user.id],
		});
		expect((await findPairPage(asked(round, judge))).entries).toBe(2);
		await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: own.id });
		expect((await findPairPage(asked(round, judge))).entries).toBe(0);
	});

	it("that the judge declares a conflict with do not come any more", async () => {
		const { round, judge } = await makeDesk({ entries: 4 });
		const pair = await dealt(round, judge);
		await declareConflict({ ...asked(round, judge), input: { kind: "family", entry: pair.left } });
		const next = await dealt(round, judge);
		expect([next.left, next.right]).not.toContain(pair.left);
		await expect(
			submitChoice({ ...asked(round, judge), input: { ...pair, outcome: "left" } }),
		).rejects.toMatchObject({ code: "editedMeanwhile" });
	});

	it("take one answer: a double click is one, another answer to the same turn is refused", async () => {
		const { round, judge } = await makeDesk();
		const pair = await dealt(round, judge);
		const outcomes = await Promise.allSettled(
			Array.from({ length: 40 }, () =>
				submitChoice({ ...asked(round, judge), input: { ...pair, outcome: "left" } }),
			),
		);
		expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["fulfilled"]));
		expect(await ChoiceModel.countDocuments()).toBe(1);
		await expect(
			submitChoice({ ...asked(round, judge), input: { ...pair, outcome: "right" } }),
		).rejects.toMatchObject({ code: "turnTaken" });
	});

	it("of two answers at once that differ, one stands and the other is refused", async () => {
		const { round, judge } = await makeDesk();
		const pair = await dealt(round, judge);
		const outcomes = await Promise.allSettled(
			(["left", "right", "tie", "skip"] as const).map((outcome) =>
				submitChoice({ ...asked(round, judge), input: { ...pair, outcome } }),
			),
		);
		expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await ChoiceModel.countDocuments()).toBe(1);
	});

	it("that were not dealt are refused: nobody picks their own", async () => {
		const { round, judge } = await makeDesk({ entries: 6 });
		const { turn, left, right } = await dealt(round, judge);
		const other = [1, 2, 3, 4, 5, 6].find((one) => one !== left && one !== right) ?? 0;
		for (const wrong of [
			{ turn, left, right: other },
			{ turn, left: right, right: left },
			{ turn: turn + 1, left, right },
			{ turn, left: 99, right },
		])
			await expect(
				submitChoice({ ...asked(round, judge), input: { ...wrong, outcome: "left" } }),
			).rejects.toMatchObject({ code: "editedMeanwhile" });
		expect(await ChoiceModel.countDocuments()).toBe(0);
	});

	it("can be taken back: a further record, and the same pair again", async () => {
		const { round, judge } = await makeDesk();
		const first = await dealt(round, judge);
		await submitChoice({ ...asked(round, judge), input: { ...first, outcome: "left" } });
		const second = await dealt(round, judge);
		await submitChoice({ ...asked(round, judge), input: { ...second, outcome: "tie" } });
		await expect(undoChoice({ ...asked(round, judge), turn: first.turn })).rejects.toMatchObject({
			code: "editedMeanwhile",
		});
		await Promise.all([1, 2, 3].map(() => undoChoice({ ...asked(round, judge), turn: second.turn })));
		const rows = await ChoiceModel.find().sort({ turn: 1 }).lean();
		expect(rows.map(({ turn, outcome, undoes }) => [turn, outcome ?? null, undoes ?? null])).toEqual([
			[1, "left", null],
			[2, "tie", null],
			[3, null, 2],
		]);
		const again = await dealt(round, judge);
		expect([again.left, again.right]).toEqual([second.left, second.right]);
		await submitChoice({ ...asked(round, judge), input: { ...again, outcome: "right" } });
		const page = await findPairPage(asked(round, judge));
		expect(page.last).toMatchObject({ turn: 4, outcome: "right" });
		expect(page.progress.done).toBe(2);
	});

	it("lie before the judge again after an undo, whatever else was dealt in between", async () => {
		const { round, judge } = await makeDesk({ entries: 6 });
		const first = await dealt(round, judge);
		await submitChoice({ ...asked(round, judge), input: { ...first, outcome: "left" } });
		await dealt(round, judge);
		await undoChoice({ ...asked(round, judge), turn: first.turn });
		// why: a process that ends right after the undo has noted nothing but the undo itself
		await JudgeModel.updateOne({ _id: judge.id }, { $unset: { offer: 1 } });
		const again = await dealt(round, judge);
		expect(again).toEqual({ turn: 3, left: first.left, right: first.right });
		await submitChoice({ ...asked(round, judge), input: { ...again, outcome: "right" } });
	});

	it("lock what judges compare by: the rubric does not change after the first answer", async () => {
		const { round, judge } = await makeDesk();
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		const { revision, rubric } = await findRound({ number: round.number });
		const edit = (weight: number, from = revision) =>
			saveRubric({
				viewer: steward.viewer,
				number: round.number,
				input: {
					revision: from,
					scaleMin: 1,
					scaleMax: 5,
					criteria: rubric.criteria.map((criterion, at) => (at === 0 ? { ...criterion, weight } : criterion)),
				} as Parameters<typeof saveRubric>[0]["input"],
				now,
			});
		await edit(70);
		await submitChoice({
			...asked(round, judge),
			input: { ...(await dealt(round, judge)), outcome: "left" },
		});
		await expect(edit(80, revision + 1)).rejects.toMatchObject({ code: "rubricLocked" });
	});

	it("are refused outside the round's time, and to other rounds' judges", async () => {
		const { round, judge } = await makeDesk();
		const pair = await dealt(round, judge);
		await expect(
			submitChoice({ ...asked(round, judge, later(30 * 86_400)), input: { ...pair, outcome: "left" } }),
		).rejects.toMatchObject({ code: "roundClosed" });
		const other = await makeJudge({ roundId: (await makeRound({ mode: "pairs" })).id });
		await expect(findPairPage(asked(round, other))).rejects.toMatchObject({ code: "notFound" });
	});

	it("are dealt quickly after thousands of choices", async () => {
		const { round, judge, panel } = await makeDesk({ entries: 40, judges: 5 });
		const entries = await JudgingEntryModel.find().sort({ number: 1 }).lean();
		const judges = panel.slice(1).map(({ id }) => new Types.ObjectId(id));
		await ChoiceModel.insertMany(
			Array.from({ length: 5_000 }, (_, n) => ({
				round: new Types.ObjectId(round.id),
				judge: judges[n % judges.length],
				turn: Math.floor(n / judges.length) + 1,
				left: entries[n % 40]?._id,
				right: entries[(n * 7 + 1) % 40]?._id,
				outcome: n % 3 === 0 ? "left" : "right",
				at: later(n),
			})),
		);
		expect((await findPairPage(asked(round, judge))).pair).not.toBeNull();
	}, 30_000);
});

describe("turns", () => {
	it("that stand are those not taken back, in their order", () => {
		const records = [
			{ turn: 3, undoes: 2 },
			{ turn: 1, outcome: "left" },
			{ turn: 2, outcome: "tie" },
			{ turn: 4, outcome: "skip" },
		];
		expect(standingTurns(records).map(({ turn }) => turn)).toEqual([1, 4]);
		expect(nextTurn(records)).toBe(5);
		expect(nextTurn([])).toBe(1);
	});

	it("wanted are about three for each entry, and never more than there are pairs", () => {
		expect([0, 1, 2, 3, 4, 10, 30].map((entries) => wantedTurns({ entries }))).toEqual([
			0, 0, 1, 3, 6, 15, 45,
		]);
		expect(maySuggestStop({ done: 15, entries: 10, gain: 0.1 })).toBe("enough");
		expect(maySuggestStop({ done: 10, entries: 10, gain: 0.01 })).toBe("little-to-learn");
		expect(maySuggestStop({ done: 9, entries: 10, gain: 0.01 })).toBeNull();
	});
});
