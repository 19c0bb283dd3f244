import { beforeEach, describe, expect, it } from "vitest";
import { findBallotPage } from "~/services/judging-ballot-page.server";
import { skipEntry, submitBallot, withdrawBallot } from "~/services/judging-ballots.server";
import { recuseEntry } from "~/services/judging-conflicts.server";
import { discardDraft, saveDraft } from "~/services/judging-drafts.server";
import { toRubricView } from "~/services/judging-judge.server";
import { findNext, findQueue, listMyRounds } from "~/services/judging-queue.server";
import { findRound } from "~/services/judging-rounds.server";
import { saveRubric } from "~/services/judging-rubric.server";
import { listStanding } from "~/services/judging-standing.server";
import { AssignmentModel, BallotDraftModel, BallotModel } from "../../models/judging-ballot.server";
import { JudgingRecordModel } from "../../models/judging-result.server";
import { JudgingRoundModel } from "../../models/judging-round.server";
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

/** One judge with entries 1, 2, …, all assigned. */
async function makeDesk({
	entries = 1,
	...options
}: { entries?: number } & Parameters<typeof makeRound>[0] = {}) {
	const round = await makeRound(options);
	const judge = await makeJudge({ roundId: round.id });
	const assignments: string[] = [];
	for (let number = 1; number <= entries; number++) {
		const entry = await makeEntry({ roundId: round.id, challengeId: round.challengeId });
		assignments.push((await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: entry.id })).id);
	}
	return { round, judge, assignments };
}

const printOf = async (round: MadeRound) => toRubricView(await findRound({ number: round.number })).print;

async function score({
	round,
	judge,
	entry = 1,
	impact = 4,
	feasibility = 3,
	at = now,
	key,
	hash,
	rubric,
	more = {},
}: {
	round: MadeRound;
	judge: MadeJudge;
	entry?: number;
	impact?: number;
	feasibility?: number;
	at?: Date;
	key?: string;
	hash?: string;
	rubric?: string;
	more?: { toTeam?: string; toPanel?: string };
}) {
	return submitBallot({
		viewer: judge.user.viewer,
		round: round.number,
		entry,
		input: {
			scores: [
				{ criterion: "impact", score: impact },
				{ criterion: "feasibility", score: feasibility },
			],
			rubric: rubric ?? (await printOf(round)),
			...more,
		},
		formRequest: key ? { key, hash: hash ?? key } : undefined,
		now: at,
	});
}

const standingOf = async (assignment: string | undefined) => {
	const row = await AssignmentModel.findById(assignment).lean();
	if (!row) throw new Error("no assignment");
	return (await listStanding({ assignments: [row._id] })).get(assignment ?? "");
};

describe("scores", () => {
	it("stand as handed in, each revision is kept, and the newest stands", async () => {
		const desk = await makeDesk();
		await score({ ...desk, more: { toTeam: "ดีมาก", toPanel: "ระวังงบ" } });
		await score({ ...desk, impact: 5, at: later(60) });
		const rows = await BallotModel.find().sort({ revision: 1 }).lean();
		expect(rows.map(({ revision, scores }) => [revision, scores[0]?.score])).toEqual([
			[1, 4],
			[2, 5],
		]);
		expect(rows[0]).toMatchObject({ toTeam: "ดีมาก", toPanel: "ระวังงบ", at: now });
		expect(await standingOf(desk.assignments[0])).toMatchObject({ revision: 2, withdrawn: false });
	});

	it("need every criterion, on the scale, and nothing else", async () => {
		const desk = await makeDesk();
		const rubric = await printOf(desk.round);
		const hand = (scores: { criterion: string; score: number }[]) =>
			submitBallot({
				viewer: desk.judge.user.viewer,
				round: desk.round.number,
				entry: 1,
				input: { scores, rubric },
				now,
			});
		const both = [
			{ criterion: "impact", score: 3 },
			{ criterion: "feasibility", score: 3 },
		];
		await expect(hand(both.slice(0, 1))).rejects.toMatchObject({
			code: "invalidInput",
			options: { field: "scores.feasibility" },
		});
		for (const wrong of [0, 6, 2.5, Number.NaN])
			await expect(hand([{ criterion: "impact", score: wrong }, ...both.slice(1)])).rejects.toMatchObject({
				code: "invalidInput",
			});
		await expect(hand([...both, { criterion: "beauty", score: 3 }])).rejects.toMatchObject({
			code: "invalidInput",
		});
		await expect(hand([...both, ...both])).rejects.toMatchObject({ code: "invalidInput" });
		expect(await BallotModel.countDocuments()).toBe(0);
	});

	it("of one judge, sent 200 times at once and all different: all are recorded, one stands", async () => {
		const desk = await makeDesk();
		const rubric = await printOf(desk.round);
		const answers = await Promise.all(
			Array.from({ length: 200 }, (_, n) =>
				score({
					...desk,
					rubric,
					impact: 1 + (n % 5),
					feasibility: 1 + (Math.floor(n / 5) % 5),
					key: `key-of-a-form-${n}`,
				}),
			),
		);
		expect(new Set(answers.map(({ revision }) => revision)).size).toBe(200);
		const rows = await BallotModel.find().select({ revision: 1, "request.key": 1 }).lean();
		expect(rows).toHaveLength(200);
		expect(new Set(rows.map(({ request }) => request?.key)).size).toBe(200);
		expect(await standingOf(desk.assignments[0])).toMatchObject({ revision: 200, withdrawn: false });
		expect(await JudgingRecordModel.countDocuments({ type: "rubric-locked" })).toBe(1);
	}, 60_000);

	it("sent 50 times as the same form are one ballot with the same answer; another body is refused", async () => {
		const desk = await makeDesk();
		const rubric = await printOf(desk.round);
		const answers = await Promise.all(
			Array.from({ length: 50 }, () => score({ ...desk, rubric, key: "the-same-form-00001" })),
		);
		expect(await BallotModel.countDocuments()).toBe(1);
		expect(new Set(answers.map(({ revision }) => revision)).size).toBe(1);
		await expect(
			score({ ...desk, key: "the-same-form-00001", hash: "other content", impact: 1 }),
		).rejects.toMatchObject({ code: "changedUnderSameKey" });
		// why: the answer of the first time holds also after the round has closed
		expect(await score({ ...desk, rubric, key: "the-same-form-00001", at: later(30 * 86_400) })).toEqual(
			answers[0],
		);
	});

	it("of 200 sendings across the closing time, none that began later by the server's clock is taken", async () => {
		const closesAt = later(100);
		const desk = await makeDesk({ closesAt });
		const rubric = await printOf(desk.round);
		const times = Array.from({ length: 200 }, (_, n) => new Date(closesAt.getTime() + (n - 100) * 10));
		const outcomes = await Promise.allSettled(times.map((at) => score({ ...desk, rubric, at })));
		expect(outcomes.map(({ status }) => status)).toEqual(
			times.map((at) => (at < closesAt ? "fulfilled" : "rejected")),
		);
		const rows = await BallotModel.find().select({ at: 1 }).lean();
		expect(rows).toHaveLength(100);
		expect(rows.every(({ at }) => at < closesAt)).toBe(true);
	}, 60_000);

	it("are taken after the round where more reviews of the entry were asked for, until that time", async () => {
		const desk = await makeDesk({ entries: 2, closesAt: later(10) });
		await score({ ...desk });
		await AssignmentModel.updateOne({ _id: desk.assignments[1] }, { $set: { closesAt: later(1000) } });
		await expect(score({ ...desk, entry: 1, at: later(500) })).rejects.toMatchObject({ code: "roundClosed" });
		await score({ ...desk, entry: 2, at: later(500) });
		await expect(score({ ...desk, entry: 2, at: later(1000) })).rejects.toMatchObject({
			code: "roundClosed",
		});
		await JudgingRoundModel.updateOne({}, { $set: { state: "published" } });
		await expect(score({ ...desk, entry: 2, at: later(600) })).rejects.toMatchObject({ code: "roundClosed" });
	});

	it("are refused before the round opens, once a steward closed it, and where entries are compared otherwise", async () => {
		const desk = await makeDesk();
		await expect(score({ ...desk, at: later(-30 * 86_400) })).rejects.toMatchObject({ code: "roundNotOpen" });
		await JudgingRoundModel.updateOne({}, { $set: { closedAt: now } });
		await expect(score({ ...desk, at: later(1) })).rejects.toMatchObject({ code: "roundClosed" });
		const pairs = await makeDesk({ mode: "pairs" });
		await expect(score(pairs)).rejects.toMatchObject({ code: "notFound" });
	});

	it("can be revised a thousand times and no more", async () => {
		const desk = await makeDesk();
		await score(desk);
		await AssignmentModel.updateOne({ _id: desk.assignments[0] }, { $set: { revisions: 1000 } });
		await expect(score(desk)).rejects.toMatchObject({ code: "tooManyRevisions" });
	});
});

describe("the rubric", () => {
	it("is locked by the first score; every score that stands was given by the rubric that stands", async () => {
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		for (let run = 0; run < 8; run++) {
			const { round, judge } = await makeDesk();
			const before = await findRound({ number: round.number });
			const rubric = toRubricView(before);
			const edit = (weight: number) =>
				saveRubric({
					viewer: steward.viewer,
					number: round.number,
					input: {
						revision: before.revision,
						scaleMin: 1,
						scaleMax: 5,
						criteria: rubric.criteria.map((criterion, at) =>
							at === 0 ? { ...criterion, weight } : criterion,
						),
					} as Parameters<typeof saveRubric>[0]["input"],
					now,
				});
			const outcomes = await Promise.allSettled([
				...Array.from({ length: 10 }, (_, n) =>
					score({ round, judge, rubric: rubric.print, key: `race-of-rubrics-${run}-${n}` }),
				),
				...Array.from({ length: 5 }, (_, n) => edit(70 + n)),
			]);
			const scored = outcomes.slice(0, 10).filter(({ status }) => status === "fulfilled").length;
			const edited = outcomes.slice(10).filter(({ status }) => status === "fulfilled").length;
			const after = await findRound({ number: round.number });
			expect(edited).toBeLessThanOrEqual(1);
			expect(await BallotModel.countDocuments({ round: after._id })).toBe(scored);
			// why: either the edit came first and no sheet of the old rubric was taken, or a score came first and no edit was
			expect([scored, edited].filter((count) => count > 0)).toHaveLength(1);
			expect(after.rubricLockedAt != null).toBe(scored > 0);
			expect(toRubricView(after).print === rubric.print).toBe(scored > 0);
		}
	}, 60_000);

	it("of an older page is refused, and nothing of it is written", async () => {
		const desk = await makeDesk();
		await expect(score({ ...desk, rubric: "0123456789abcdef" })).rejects.toMatchObject({
			code: "editedMeanwhile",
		});
		expect(await BallotModel.countDocuments()).toBe(0);
		expect((await findRound({ number: desk.round.number })).rubricLockedAt).toBeUndefined();
	});

	it("stays the same for pages from before a change of the round's other settings", async () => {
		const desk = await makeDesk();
		const rubric = await printOf(desk.round);
		await JudgingRoundModel.updateOne({}, { $set: { closesAt: later(5000) }, $inc: { revision: 1 } });
		await score({ ...desk, rubric });
	});
});

describe("taking scores back", () => {
	it("is a further record; what was in them is a draft again", async () => {
		const desk = await makeDesk();
		const act = { viewer: desk.judge.user.viewer, round: desk.round.number, entry: 1 };
		await score({ ...desk, impact: 2, more: { toTeam: "x" } });
		await withdrawBallot({ ...act, formRequest: { key: "undo-form-0000001", hash: "h" }, now: later(5) });
		await withdrawBallot({ ...act, formRequest: { key: "undo-form-0000001", hash: "h" }, now: later(6) });
		expect(await BallotModel.countDocuments()).toBe(2);
		expect(await standingOf(desk.assignments[0])).toMatchObject({ revision: 2, withdrawn: true });
		const page = await findBallotPage({ ...act, now: later(10) });
		expect(page.submitted).toBeNull();
		expect(page.sheet).toMatchObject({
			toTeam: "x",
			scores: [{ criterion: "impact", score: 2 }, { score: 3 }],
		});
		expect(page.progress).toEqual({ done: 0, of: 1 });
		await score({ ...desk, impact: 3, at: later(20) });
		expect(await standingOf(desk.assignments[0])).toMatchObject({ revision: 3, withdrawn: false });
	});

	it("keeps a change that was begun, and does nothing without scores", async () => {
		const desk = await makeDesk();
		const act = { viewer: desk.judge.user.viewer, round: desk.round.number, entry: 1 };
		await expect(withdrawBallot({ ...act, now })).rejects.toMatchObject({ code: "notFound" });
		await score(desk);
		const { version } = await findBallotPage({ ...act, now });
		await saveDraft({ ...act, input: { scores: [], toTeam: "changing" }, basis: version, now: later(5) });
		await withdrawBallot({ ...act, now: later(9) });
		expect((await findBallotPage({ ...act, now: later(10) })).sheet.toTeam).toBe("changing");
	});
});

describe("drafts", () => {
	it("are kept by version; an older device is told, and overwrites nothing unless it wants to", async () => {
		const desk = await makeDesk();
		const act = { viewer: desk.judge.user.viewer, round: desk.round.number, entry: 1 };
		const phone = await saveDraft({ ...act, input: { scores: [], toTeam: "phone" }, basis: 0, now });
		expect(phone.state).toBe("saved");
		const desktop = await saveDraft({
			...act,
			input: { scores: [], toTeam: "desktop" },
			basis: 0,
			now: later(1),
		});
		expect(desktop).toEqual({ state: "newer", version: phone.version });
		// why: an answer that was lost on the way makes the device send the same again
		expect(
			await saveDraft({ ...act, input: { scores: [], toTeam: "phone" }, basis: 0, now: later(2) }),
		).toEqual(phone);
		const taken = await saveDraft({
			...act,
			input: { scores: [], toTeam: "desktop" },
			basis: desktop.version,
			now: later(3),
		});
		expect(taken.state).toBe("saved");
		expect(taken.version).toBeGreaterThan(phone.version);
		expect((await BallotDraftModel.find().lean()).map(({ toTeam }) => toTeam)).toEqual(["desktop"]);
	});

	it("of 50 devices at once, one is kept and the others are told", async () => {
		const desk = await makeDesk();
		const act = { viewer: desk.judge.user.viewer, round: desk.round.number, entry: 1 };
		const answers = await Promise.all(
			Array.from({ length: 50 }, (_, n) =>
				saveDraft({ ...act, input: { scores: [], toTeam: `device ${n}` }, basis: 0, now }),
			),
		);
		expect(answers.filter(({ state }) => state === "saved")).toHaveLength(1);
		expect(await BallotDraftModel.countDocuments()).toBe(1);
	});

	it("that reach the server after the scores do not come back; a change of submitted scores is a new one", async () => {
		const desk = await makeDesk();
		const act = { viewer: desk.judge.user.viewer, round: desk.round.number, entry: 1 };
		const { version } = await saveDraft({ ...act, input: { scores: [], toTeam: "a" }, basis: 0, now });
		await score({ ...desk, at: later(10) });
		expect(await BallotDraftModel.countDocuments()).toBe(0);
		const late = await saveDraft({
			...act,
			input: { scores: [], toTeam: "late" },
			basis: version,
			now: later(11),
		});
		expect(late.state).toBe("newer");
		expect(await BallotDraftModel.countDocuments()).toBe(0);
		const change = await saveDraft({
			...act,
			input: { scores: [], toTeam: "new" },
			basis: late.version,
			now: later(12),
		});
		expect(change.state).toBe("saved");
		expect(await standingOf(desk.assignments[0])).toMatchObject({ revision: 1, withdrawn: false });
		await discardDraft(act);
		expect((await findBallotPage({ ...act, now: later(13) })).draftAt).toBeNull();
	});

	it("keep only scores on the rubric, and nothing after the round has closed", async () => {
		const desk = await makeDesk();
		const act = { viewer: desk.judge.user.viewer, round: desk.round.number, entry: 1 };
		const scores = [
			{ criterion: "impact", score: 99 },
			{ criterion: "feasibility", score: 2 },
			{ criterion: "other", score: 2 },
		];
		await saveDraft({ ...act, input: { scores }, basis: 0, now });
		expect((await BallotDraftModel.findOne().lean())?.scores).toEqual([
			{ criterion: "feasibility", score: 2 },
		]);
		await expect(
			saveDraft({ ...act, input: { scores }, basis: 0, now: later(30 * 86_400) }),
		).rejects.toMatchObject({ code: "roundClosed" });
	});
});

describe("the queue", () => {
	it("goes on with what was begun, puts skipped entries last, and says how far one is", async () => {
		const desk = await makeDesk({ entries: 4 });
		const { viewer } = desk.judge.user;
		const act = { viewer, round: desk.round.number };
		const order = (await findQueue({ ...act, now })).queue.map(({ number }) => number);
		const [first = 0, second = 0, third = 0] = order;
		expect([...order].sort()).toEqual([1, 2, 3, 4]);
		await skipEntry({ ...act, entry: first, now: later(1) });
		expect(await findNext({ ...act, after: first, now: later(2) })).toBe(second);
		await saveDraft({ ...act, entry: third, input: { scores: [], toTeam: "x" }, basis: 0, now: later(3) });
		await score({ ...desk, entry: second, at: later(4) });
		const { queue, progress, next } = await findQueue({ ...act, now: later(5) });
		expect(queue.map(({ number, place }) => [number, place])).toEqual([
			[third, "draft"],
			[order[3], "todo"],
			[first, "skipped"],
			[second, "done"],
		]);
		expect(progress).toEqual({ done: 1, of: 4 });
		expect(next).toBe(third);
		const [mine] = await listMyRounds({ viewer, now: later(5) });
		expect(mine).toMatchObject({ progress: { done: 1, of: 4 }, drafts: 1, open: true });
	});

	it("begins at another entry for another judge", async () => {
		const round = await makeRound();
		const entries = [];
		for (let n = 0; n < 5; n++)
			entries.push(await makeEntry({ roundId: round.id, challengeId: round.challengeId }));
		const firsts = new Set<number | undefined>();
		for (let n = 0; n < 5; n++) {
			const judge = await makeJudge({ roundId: round.id });
			for (const { id } of entries)
				await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: id });
			firsts.add((await findQueue({ viewer: judge.user.viewer, round: round.number, now })).queue[0]?.number);
		}
		expect(firsts.size).toBeGreaterThan(3);
	});

	it("loses an entry that the judge steps back from: its scores and draft do not count, the record stays", async () => {
		const desk = await makeDesk({ entries: 2 });
		const act = { viewer: desk.judge.user.viewer, round: desk.round.number, entry: 1 };
		await score(desk);
		await recuseEntry({ ...act, input: { kind: "family", note: "น้องสาวอยู่ในทีม" }, now: later(5) });
		expect(await AssignmentModel.findById(desk.assignments[0]).lean()).toMatchObject({
			state: "recused",
			why: "น้องสาวอยู่ในทีม",
		});
		expect(await BallotModel.countDocuments()).toBe(1);
		await expect(score({ ...desk, at: later(6) })).rejects.toMatchObject({ code: "notFound" });
		const { queue, progress } = await findQueue({ ...act, now: later(6) });
		expect(queue.map(({ number, place }) => [number, place])).toContainEqual([1, "recused"]);
		expect(progress).toEqual({ done: 0, of: 1 });
		const records = await JudgingRecordModel.find().sort({ _id: 1 }).lean();
		expect(records.map(({ type }) => type)).toEqual(["rubric-locked", "conflict-declared", "recused"]);
	});
});
