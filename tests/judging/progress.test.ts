import { Types } from "mongoose";
import { beforeEach, describe, expect, it } from "vitest";
import { isBehind, shareOfTime, wasJustReminded } from "~/domain/judging/progress";
import { findEffortFigures, planRoundEffort } from "~/services/judging-planner.server";
import { explainProgress, loadProgress } from "~/services/judging-progress.server";
import { listJudgingRecords } from "~/services/judging-records.server";
import { remindJudges } from "~/services/judging-reminders.server";
import { findRound } from "~/services/judging-rounds.server";
import { explainStanding } from "~/services/judging-standing.server";
import { ChoiceModel, RankingModel } from "../../models/judging-ballot.server";
import { JudgeModel, JudgingEntryModel } from "../../models/judging-panel.server";
import { MailModel } from "../../models/mail.server";
import { NotificationModel } from "../../models/notification.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { type MadeUser, makeUser } from "../support/factories";
import {
	JUDGING_NOW,
	type MadeRound,
	makeAssignment,
	makeBallot,
	makeEntry,
	makeJudge,
	makeRound,
} from "../support/judging-factories";
import { expectIndexed } from "../support/plans";

useTestDatabase();

const now = JUDGING_NOW;
const lastDay = new Date("2026-03-10T02:00:00Z");
let steward: MadeUser;

beforeEach(async () => {
	await emptyTestDatabase();
	steward = await makeUser({ roles: [{ role: "steward" }] });
});

const progressOf = async ({ number }: MadeRound, at = now) =>
	loadProgress({ round: await findRound({ number }), now: at, fresh: true });

/** Two judges with three entries each; the first has done two, one of them taken back. */
async function makeRunning(mode: "scores" | "rankings" | "pairs" = "scores") {
	const round = await makeRound({ mode, reviewsPerEntry: 2 });
	const judges = [await makeJudge({ roundId: round.id }), await makeJudge({ roundId: round.id })];
	const entries = [];
	const assignments: string[][] = [[], []];
	for (let made = 0; made < 3; made += 1) {
		const entry = await makeEntry({ roundId: round.id });
		entries.push(entry);
		if (mode === "pairs") continue;
		for (const [index, judge] of judges.entries()) {
			const { id } = await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: entry.id });
			assignments[index]?.push(id);
		}
	}
	return { round, judges, entries, first: assignments[0] ?? [], second: assignments[1] ?? [] };
}

describe("the pace", () => {
	const time = { opensAt: new Date(0), closesAt: new Date(100), now: new Date(50) };

	it("is even from the opening to the closing", () => {
		expect(shareOfTime(time)).toBe(0.5);
		expect(shareOfTime({ ...time, now: new Date(-1) })).toBe(0);
		expect(shareOfTime({ ...time, now: new Date(200) })).toBe(1);
	});

	it("calls those behind who are more than one entry short of it, and at the end everybody with work left", () => {
		const behind = (done: number, now = time.now) => isBehind({ work: { assigned: 10, done }, ...time, now });
		expect([3, 4, 5].map((done) => behind(done))).toEqual([true, false, false]);
		expect(behind(9, time.closesAt)).toBe(true);
		expect(behind(10, time.closesAt)).toBe(false);
	});

	it("counts twelve hours between reminders", () => {
		const at = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
		expect(wasJustReminded({ remindedAt: at(11.9), now })).toBe(true);
		expect(wasJustReminded({ remindedAt: at(12), now })).toBe(false);
		expect(wasJustReminded({ remindedAt: null, now })).toBe(false);
	});
});

describe("progress", () => {
	it("counts standing ballots by judge and entry; an undo takes one away, a revision adds none", async () => {
		const { round, first } = await makeRunning();
		await makeBallot({ assignmentId: first[0] ?? "" });
		await makeBallot({ assignmentId: first[0] ?? "" });
		await makeBallot({ assignmentId: first[1] ?? "" });
		await makeBallot({ assignmentId: first[1] ?? "", withdrawn: true });
		const progress = await progressOf(round);
		expect(progress).toMatchObject({ assigned: 6, done: 1, entries: 3, waitingCount: 3 });
		expect(progress.judges.map(({ done, open }) => [done, open])).toEqual([
			[1, 2],
			[0, 3],
		]);
		expect(progress.waiting.map(({ code, done }) => [code, done])).toEqual([
			["E002", 0],
			["E003", 0],
			["E001", 1],
		]);
		await JudgingEntryModel.updateOne({ code: "E003" }, { $set: { state: "withdrawn" } });
		const after = await progressOf(round);
		expect(after).toMatchObject({ assigned: 4, entries: 2 });
		expect(after.version).not.toBe(progress.version);
		expect((await progressOf(round)).version).toBe(after.version);
	});

	it("counts what the newest order has seen", async () => {
		const { round, judges, entries } = await makeRunning("rankings");
		const ids = entries.map(({ id }) => new Types.ObjectId(id));
		const rank = (revision: number, ranked: Types.ObjectId[], seen: Types.ObjectId[]) =>
			RankingModel.create({
				round: new Types.ObjectId(round.id),
				judge: new Types.ObjectId(judges[0]?.id),
				revision,
				ranked,
				seen,
				at: now,
			});
		await rank(1, ids, []);
		await rank(2, ids.slice(0, 1), ids.slice(1, 2));
		expect(await progressOf(round)).toMatchObject({ assigned: 6, done: 2 });
	});

	it("counts comparisons that stand", async () => {
		const { round, judges, entries } = await makeRunning("pairs");
		const choose = (turn: number, more: Record<string, unknown>) =>
			ChoiceModel.create({
				round: new Types.ObjectId(round.id),
				judge: new Types.ObjectId(judges[0]?.id),
				turn,
				left: new Types.ObjectId(entries[0]?.id),
				right: new Types.ObjectId(entries[1]?.id),
				at: now,
				...more,
			});
		await choose(1, { outcome: "left" });
		await choose(2, { outcome: "right" });
		await choose(3, { undoes: 2 });
		await choose(4, { outcome: "skip" });
		const progress = await progressOf(round);
		expect(progress.done).toBe(1);
		expect(progress.waiting.find(({ code }) => code === "E003")?.done).toBe(0);
	});

	it("after the closing counts as open only what extra reviews still take", async () => {
		const { round } = await makeRunning();
		const after = new Date("2026-03-11T00:00:00Z");
		expect((await progressOf(round, after)).judges.map(({ open }) => open)).toEqual([0, 0]);
		await JudgingEntryModel.updateOne(
			{ code: "E001" },
			{ $set: { reviewsUntil: new Date("2026-03-12T00:00:00Z"), reviewsWanted: 2 } },
		);
		expect((await progressOf(round, after)).judges.map(({ open }) => open)).toEqual([1, 1]);
	});

	it("is counted once a second for all who watch, from indexes alone", async () => {
		const { round } = await makeRunning();
		const stored = await findRound({ number: round.number });
		expect(loadProgress({ round: stored, now })).toBe(loadProgress({ round: stored, now }));
		const plans = { ...(await explainProgress()), ...(await explainStanding()) };
		expectIndexed(plans);
		for (const [name, plan] of Object.entries(plans)) {
			expect(JSON.stringify(plan), name).toMatch(/IXSCAN|DISTINCT_SCAN/);
			expect(JSON.stringify(plan), name).not.toContain('"FETCH"');
		}
	});
});

describe("reminding", () => {
	const remind = (round: MadeRound, more: { judge?: string; again?: boolean } = {}, at = lastDay) =>
		remindJudges({ viewer: steward.viewer, number: round.number, ...more, now: at });

	it("reminds all who are behind with one press, by mail and notice, and not twice within twelve hours", async () => {
		const { round, first } = await makeRunning();
		for (const id of first) await makeBallot({ assignmentId: id });
		const results = await Promise.all([remind(round), remind(round)]);
		expect(results.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(1);
		expect(await remind(round)).toEqual({ reminded: 0, leftOut: 1 });
		expect(await MailModel.countDocuments({ template: "judge-reminder" })).toBe(1);
		expect(await NotificationModel.countDocuments({ type: "judging-reminder" })).toBe(1);
		expect((await MailModel.findOne().lean())?.data).toMatchObject({ open: 3 });
		const minuteLater = new Date(lastDay.getTime() + 60_000);
		const again = await Promise.all([1, 2, 3].map(() => remind(round, { again: true }, minuteLater)));
		expect(again.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(1);
		expect(await MailModel.countDocuments({ template: "judge-reminder" })).toBe(2);
		expect((await listJudgingRecords({ round: round.id })).items).toHaveLength(2);
	});

	it("reminds one judge, but nobody who has finished, left, or sits elsewhere", async () => {
		const { round, judges, first } = await makeRunning();
		for (const id of first) await makeBallot({ assignmentId: id });
		const [done, behind] = judges;
		expect(await remind(round, { judge: done?.id ?? "" })).toEqual({ reminded: 0, leftOut: 0 });
		expect(await remind(round, { judge: behind?.id ?? "" }, now)).toEqual({ reminded: 1, leftOut: 0 });
		await JudgeModel.updateOne({ _id: behind?.id }, { $set: { state: "left" } });
		expect((await remind(round, { judge: behind?.id ?? "", again: true })).reminded).toBe(0);
		const other = await makeJudge({ roundId: (await makeRound()).id });
		await expect(remind(round, { judge: other.id })).rejects.toMatchObject({ code: "notFound" });
		await expect(remind(round, {}, new Date("2026-02-01T00:00:00Z"))).rejects.toMatchObject({
			code: "roundNotOpen",
		});
	});
});

describe("the planner", () => {
	it("works with what the round has, and the same figures give the same answer", async () => {
		const { round } = await makeRunning();
		const stored = await findRound({ number: round.number });
		const figures = await findEffortFigures({ round: stored, asked: { minutesPerJudge: 60 } });
		expect(figures).toEqual({ judges: 2, minutesPerJudge: 60, minutesPerEntry: 15, entries: 3 });
		const plan = await planRoundEffort({ round: stored, figures: { ...figures, judges: 6, entries: 12 } });
		expect(plan.affordable).toBe(2);
		expect(plan.rows.map(({ k }) => k)).toEqual([1, 2, 3, 4, 5, 6]);
		const [first, ...rest] = plan.rows;
		expect(rest.at(-1)?.tau.mean).toBeGreaterThan(first?.tau.mean ?? 1);
	});
});
