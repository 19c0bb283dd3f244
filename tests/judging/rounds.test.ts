import { parseWithZod } from "@conform-to/zod/v4";
import { beforeEach, describe, expect, it } from "vitest";
import { missingForOpening } from "~/domain/judging/readiness";
import { newRoundDefaults, parseTimeOfDay, roundDefaults, roundSchema } from "~/input/judging-round";
import { listJudgingRecords } from "~/services/judging-records.server";
import { changeRound, createRound, findRoundForm } from "~/services/judging-round-editor.server";
import { explainRoundLists, findRound, listRounds } from "~/services/judging-rounds.server";
import { closeRound, moveClosing, openRound } from "~/services/judging-rounds-lifecycle.server";
import { EventModel } from "../../models/event.server";
import { JudgingRoundModel } from "../../models/judging-round.server";
import { NotificationModel } from "../../models/notification.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { type MadeUser, makeChallenge, makeUser } from "../support/factories";
import { JUDGING_NOW, makeAssignment, makeEntry, makeJudge, makeRound } from "../support/judging-factories";
import { expectIndexed } from "../support/plans";

useTestDatabase();

const now = new Date("2026-02-01T03:00:00Z");
let steward: MadeUser;

beforeEach(async () => {
	await emptyTestDatabase();
	steward = await makeUser({ roles: [{ role: "steward" }] });
});

function formOf(more: Record<string, string> = {}): FormData {
	const form = new FormData();
	const fields = {
		kind: "screening",
		"name.th": "รอบคัดกรอง",
		"name.en": "Screening",
		mode: "scores",
		method: "offsets",
		reviewsPerEntry: "๓",
		minutesPerEntry: "15",
		"opens.day": "1/3/2569",
		"opens.time": "09:00",
		"closes.day": "10/3/2026",
		"closes.time": "16.30 น.",
		places: "3",
		feedback: "comments",
		"tieRules[0].rule": "median",
		"tieRules[1].rule": "fewer-low",
		"tieRules[1].at": "2",
		"checks[0].th": "มีต้นแบบ",
		"checks[0].en": "Has a prototype",
		"tracks[0].th": "สุขภาพ",
		"tracks[0].en": "Health",
		"prizes[0].th": "ชนะเลิศ",
		"prizes[0].en": "Winner",
		"prizes[0].baht": "100,000",
		"prizes[1].th": "",
		...more,
	};
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	return form;
}

function read(form: FormData) {
	const submission = parseWithZod(form, { schema: roundSchema });
	if (submission.status !== "success") throw new Error(JSON.stringify(submission.reply().error));
	return submission.value;
}

const errorsOf = (form: FormData) =>
	parseWithZod(form, { schema: roundSchema }).reply().error as Record<string, string[]> | undefined;

async function makeOwnRound(more: Record<string, string> = {}) {
	const challenge = await makeChallenge();
	const number = await createRound({
		viewer: steward.viewer,
		challengeSlug: challenge.slug,
		input: read(formOf(more)),
		now,
	});
	return { number, challenge };
}

describe("the form of a round", () => {
	it("reads times in Bangkok, in either era and with Thai digits", () => {
		const input = read(formOf());
		expect(input.opens).toEqual(new Date("2026-03-01T02:00:00Z"));
		expect(input.closes).toEqual(new Date("2026-03-10T09:30:00Z"));
		expect(input.reviewsPerEntry).toBe(3);
		expect(parseTimeOfDay("๑๖.๓๐ น.")).toBe(990);
		expect(parseTimeOfDay("24:00")).toBe(1440);
		expect(parseTimeOfDay("24:01")).toBeNull();
		expect(parseTimeOfDay("9")).toBeNull();
	});

	it("leaves empty rows out and names the field that is wrong", () => {
		expect(read(formOf()).prizes).toHaveLength(1);
		expect(errorsOf(formOf({ "prizes[1].th": "รอง" }))).toHaveProperty(["prizes[1].en"]);
		expect(errorsOf(formOf({ "closes.day": "1/2/2569" }))).toEqual({
			"closes.day": ["judgingRounds.form.closesBeforeOpens"],
		});
		expect(errorsOf(formOf({ method: "plackett-luce" }))).toEqual({
			method: ["judgingRounds.form.methodUnfit"],
		});
		expect(errorsOf(formOf({ "tieRules[0].rule": "criterion" }))).toHaveProperty(["tieRules[0].criterion"]);
		expect(errorsOf(formOf({ "opens.time": "9" }))).toHaveProperty(["opens.time"]);
	});

	it("gives back what is stored, so that saving it unchanged changes nothing", async () => {
		const { number } = await makeOwnRound();
		const form = await findRoundForm({ number: String(number), now });
		const again = new FormData();
		const flat = (value: unknown, name: string): void => {
			if (value === undefined || value === null) return;
			if (Array.isArray(value)) for (const [i, row] of value.entries()) flat(row, `${name}[${i}]`);
			else if (typeof value === "object")
				for (const [key, part] of Object.entries(value)) flat(part, name ? `${name}.${key}` : key);
			else again.append(name, String(value));
		};
		const {
			criteria: _c,
			earlier: _e,
			rules: _r,
			time: _t,
			seed: _s,
			number: _n,
			...fields
		} = roundDefaults(form, "th") as Record<string, unknown>;
		flat(fields, "");
		await changeRound({ viewer: steward.viewer, number, input: read(again), now });
		const after = await findRoundForm({ number: String(number), now });
		expect({ ...after, revision: 0 }).toEqual({ ...form, revision: 0 });
		expect(newRoundDefaults({ rounds: 0, judging: null, now, language: "th" }).opens).toEqual({
			day: "2/2/2569",
			time: "09:00",
		});
	});
});

describe("a round", () => {
	it("is made once, however often its form is sent", async () => {
		const challenge = await makeChallenge();
		const input = read(formOf());
		const formRequest = { key: "0123456789abcdef", hash: "h" };
		const make = () =>
			createRound({ viewer: steward.viewer, challengeSlug: challenge.slug, input, formRequest, now });
		const numbers = await Promise.all([make(), make(), make()]);
		expect(new Set(numbers).size).toBe(1);
		expect(await JudgingRoundModel.countDocuments()).toBe(1);
		expect((await listRounds({ now })).items[0]?.challenge?.slug).toBe(challenge.slug);
	});

	it("is made by stewards only", async () => {
		const challenge = await makeChallenge();
		await expect(
			createRound({
				viewer: (await makeUser()).viewer,
				challengeSlug: challenge.slug,
				input: read(formOf()),
				now,
			}),
		).rejects.toMatchObject({ code: "notPermitted" });
	});

	it("refuses an edit made on an older copy, and any once judging has begun", async () => {
		const { number } = await makeOwnRound();
		const change = (input: ReturnType<typeof read>, at = now) =>
			changeRound({ viewer: steward.viewer, number, input, now: at });
		await Promise.all([1, 2, 3].map(() => change(read(formOf({ places: "5" })))));
		const changes = (await listJudgingRecords({ round: (await findRound({ number }))._id })).items;
		expect(changes.filter(({ type }) => type === "round-changed")).toHaveLength(1);
		await expect(change(read(formOf({ places: "6" })))).rejects.toMatchObject({ code: "editedMeanwhile" });
		await change(read(formOf({ places: "6", revision: "1" })));
		await JudgingRoundModel.updateOne({ number }, { $set: { state: "open" } });
		await expect(
			change(read(formOf({ places: "7", revision: "2" })), new Date("2026-03-01T02:00:00Z")),
		).rejects.toMatchObject({ code: "roundRulesFixed" });
		expect((await findRound({ number })).places).toBe(6);
	});

	it("continues only a round of the same challenge", async () => {
		const { number } = await makeOwnRound();
		const other = await makeRound();
		await expect(
			changeRound({
				viewer: steward.viewer,
				number,
				input: read(formOf({ previous: other.id })),
				now,
			}),
		).rejects.toMatchObject({ code: "invalidInput" });
	});

	it("is found by its number only", async () => {
		await expect(findRound({ number: "1e3" })).rejects.toMatchObject({ code: "notFound" });
		await expect(findRound({ number: undefined })).rejects.toMatchObject({ code: "notFound" });
		await expect(findRound({ number: "9999" })).rejects.toMatchObject({ code: "notFound" });
	});
});

describe("opening, moving and closing", () => {
	const ready = {
		mode: "scores" as const,
		method: "offsets",
		reviewsPerEntry: 3,
		opensAt: now,
		closesAt: new Date(now.getTime() + 1),
		rubric: { criteria: [{ key: "a", weight: 1 }], scaleMin: 1, scaleMax: 5 },
		tieRules: [],
	};
	const done = { entries: 2, unchecked: 0, judges: 3, understaffed: 0 };

	it("says what is missing", () => {
		expect(missingForOpening({ round: ready, preparation: done, now })).toEqual([]);
		const bare = {
			...ready,
			closesAt: now,
			rubric: { criteria: [], scaleMin: 5, scaleMax: 5 },
			tieRules: [{ rule: "criterion", criterion: "gone" }],
			method: "plackett-luce",
		};
		const nothing = { entries: 0, unchecked: 4, judges: 1, understaffed: 7 };
		expect(
			missingForOpening({ round: bare, preparation: nothing, now }).map(({ code, count }) => [code, count]),
		).toEqual([
			["rubric", 1],
			["scale", 1],
			["method", 1],
			["tieRule", 1],
			["closesBeforeOpens", 1],
			["closingPassed", 1],
			["entries", 2],
			["unchecked", 4],
			["judges", 2],
			["assignment", 7],
		]);
		const pairs = { ...ready, mode: "pairs" as const, method: "copeland" };
		expect(
			missingForOpening({ round: pairs, preparation: { ...done, judges: 2, understaffed: 9 }, now }),
		).toEqual([]);
	});

	it("opens a round that is ready, once, and tells its judges", async () => {
		const round = await makeRound({ state: "draft", reviewsPerEntry: 2 });
		const open = () => openRound({ viewer: steward.viewer, number: round.number, now: JUDGING_NOW });
		await expect(open()).rejects.toMatchObject({ code: "roundNotReady" });
		const judges = [await makeJudge({ roundId: round.id }), await makeJudge({ roundId: round.id })];
		for (let entry = 0; entry < 2; entry += 1) {
			const made = await makeEntry({ roundId: round.id });
			for (const judge of judges)
				await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: made.id });
		}
		await Promise.all([open(), open()]);
		await open();
		expect((await findRound({ number: round.number })).state).toBe("open");
		expect(await EventModel.countDocuments({ type: "judging-opened" })).toBe(1);
		expect(await NotificationModel.countDocuments({ type: "judging-assigned" })).toBe(2);
	});

	it("moves the closing time with a record and tells the judges; not into the past, not after the closing", async () => {
		const round = await makeRound();
		await makeJudge({ roundId: round.id });
		const move = (closesAt: Date, at = JUDGING_NOW) =>
			moveClosing({ viewer: steward.viewer, number: round.number, closesAt, why: "ระบบขัดข้อง", now: at });
		await expect(move(JUDGING_NOW)).rejects.toMatchObject({ code: "dueInPast" });
		const later = new Date("2026-03-12T10:00:00Z");
		await Promise.all([move(later), move(later), move(later)]);
		await move(later);
		expect((await findRound({ number: round.number })).closesAt).toEqual(later);
		const records = await listJudgingRecords({ round: round.id });
		expect(records.items.map(({ type, why }) => [type, why])).toEqual([
			["closing-time-changed", "ระบบขัดข้อง"],
		]);
		expect(records.items[0]?.who).toBe(steward.viewer.displayName);
		expect(await NotificationModel.countDocuments({ type: "judging-time-changed" })).toBe(1);
		await expect(move(new Date("2026-04-01T00:00:00Z"), later)).rejects.toMatchObject({
			code: "roundClosed",
		});
	});

	it("closes early, once; a draft or a waiting round cannot be closed", async () => {
		const round = await makeRound();
		const close = (at: Date) =>
			closeRound({ viewer: steward.viewer, number: round.number, why: "ครบแล้ว", now: at });
		await expect(close(now)).rejects.toMatchObject({ code: "roundNotOpen" });
		await Promise.all([close(JUDGING_NOW), close(JUDGING_NOW)]);
		expect((await findRound({ number: round.number })).closedAt).toEqual(JUDGING_NOW);
		expect((await listJudgingRecords({ round: round.id })).items).toHaveLength(1);
	});

	it("lists by indexes", async () => {
		expectIndexed(await explainRoundLists());
	});
});
