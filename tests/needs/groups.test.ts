import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { guessMapping, isPersonalColumn } from "~/domain/signal-columns";
import { makeGrouping, proposeGroups, wordWeight } from "~/domain/signal-groups";
import { MASK, maskPersonal } from "~/domain/signal-mask";
import { parseReportTime } from "~/domain/signal-row";
import { isRising, lastMonths, monthOf, shownCount, trendPeriods } from "~/domain/signal-trend";
import { signalWords } from "~/domain/signal-words";
import { createChallenge } from "~/services/challenge-editor.server";
import { attachEvidence, findEvidence, gatherEvidence } from "~/services/signal-evidence.server";
import { findGroupPage, findPublicNeed } from "~/services/signal-group-page.server";
import {
	addWord,
	mergeGroup,
	nameGroup,
	removeWord,
	setWordAside,
	splitGroup,
} from "~/services/signal-groups.server";
import { listImports, listRefused, listReports } from "~/services/signal-imports.server";
import { findNeedsState, listNeeds, listPublicNeeds } from "~/services/signal-pages.server";
import { recountNeeds } from "~/services/signal-recount.server";
import { hasNeedsWork, workOnNeeds } from "~/services/signal-work.server";
import { ChallengeModel } from "../../models/challenge.server";
import { SignalModel } from "../../models/signal.server";
import { SignalFigureModel, SignalGroupModel } from "../../models/signal-group.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeAgency, makeUser } from "../support/factories";
import { plansOf, useProfiler } from "../support/profiler";
import { challengeInput, importTable, makeNeedsWorld, manyRows, NOW, TRAFFY } from "./world";

describe("words and groups", () => {
	it("leaves out what stands in any report and joins what the dictionary cuts apart", () => {
		expect(signalWords("ขอให้ช่วยแก้ไขไฟถนนดับ มืดมาก 12 จุด")).toEqual(
			expect.arrayContaining(["ไฟถนน", "ไฟ", "มืด"]),
		);
		expect(signalWords("ขอให้ช่วยแก้ไขด้วยค่ะ 12 จุด")).toEqual([]);
	});

	it("gives the same groups for the same reports in any order of words, and the heavier words win", () => {
		const reports = manyRows({ each: 12 }).map((row) => signalWords(row));
		const having = new Map<string, number>();
		for (const words of reports) for (const word of words) having.set(word, (having.get(word) ?? 0) + 1);
		const find = () =>
			proposeGroups({
				reports,
				taken: new Set(["100.5"]),
				weightOf: (word) => wordWeight({ reports: reports.length, having: having.get(word) ?? 0 }),
				shareOf: (word) => (having.get(word) ?? 0) / reports.length,
				total: reports.length,
			});
		expect(find()).toEqual(find());
		const groupOf = makeGrouping({
			groups: [
				{ number: 1, words: ["ไฟ", "ถนน"] },
				{ number: 2, words: ["น้ำท่วม"] },
			],
			weightOf: (word) => (word === "น้ำท่วม" ? 3 : 1),
		});
		expect(groupOf(["ไฟ", "ถนน", "น้ำท่วม"])).toBe(2);
		expect(groupOf(["ไฟ"])).toBe(1);
		expect(groupOf(["แมว"])).toBeNull();
	});

	it("every report goes to the group whose words in it weigh most, whatever the order of the groups", () => {
		const word = fc.constantFrom("a", "b", "c", "d", "e", "f");
		fc.assert(
			fc.property(
				fc.uniqueArray(word, { minLength: 1 }),
				fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }),
				(words, weights) => {
					const weightOf = (one: string) => weights["abcdef".indexOf(one)] ?? 1;
					const groups = [
						{ number: 1, words: ["a", "b"] },
						{ number: 2, words: ["c", "d"] },
						{ number: 3, words: ["e"] },
					];
					const found = makeGrouping({ groups, weightOf })(words);
					expect(makeGrouping({ groups: [...groups].reverse(), weightOf })([...words].reverse())).toBe(found);
					const sum = (number: number | null) =>
						words
							.filter((one) => groups.find((group) => group.number === number)?.words.includes(one))
							.reduce((all, one) => all + weightOf(one), 0);
					for (const { number } of groups) expect(sum(found)).toBeGreaterThanOrEqual(sum(number));
				},
			),
		);
	});
});

describe("what says who somebody is", () => {
	it.each([
		"โทร 081-234-5678",
		"เบอร์ ๐๘๑๒๓๔๕๖๗๘",
		"+66 81 234 5678",
		"เลขบัตร 1-1017-00203-45-1",
		"อีเมล somchai@example.co.th",
		"Line ID: somchai99",
		"นายสมชาย ใจดี",
		"นางสาวสมหญิง",
		"Mr. John Smith",
		"บ้านเลขที่ 99/1",
		"12/3 หมู่ 4",
		"ทะเบียนรถ 1กข 1234",
	])("is taken out: %s", (text) => {
		expect(maskPersonal(`แจ้งว่า ${text} ครับ`).text).toContain(MASK);
		for (const digits of text.match(/[0-9๐-๙]{4,}/g) ?? [])
			expect(maskPersonal(text).text).not.toContain(digits);
	});
	it.each([
		"นายกเทศมนตรีไม่มาดู",
		"งบ 1,234,567 บาท",
		"วันที่ 12/3/2569",
		"ปี 2569",
		"รถเมล์สาย 137",
		"นายทะเบียนไม่อยู่",
	])("is not seen where there is nothing: %s", (text) =>
		expect(maskPersonal(text)).toEqual({ text, masked: false }),
	);
	it("keeps columns of people out", () => {
		for (const heading of [
			"ชื่อผู้ร้อง",
			"โทรศัพท์",
			"E-mail",
			"address",
			"coords",
			"photo_after",
			"เลขประจำตัวประชาชน",
		])
			expect(isPersonalColumn(heading), heading).toBe(true);
		expect(guessMapping(TRAFFY.split(","))).toEqual({
			text: 3,
			at: 11,
			id: 0,
			kind: 1,
			service: 2,
			province: 10,
			district: 9,
		});
	});
});

describe("times and trends", () => {
	it.each([
		["2022-03-05 07:11:22.123456+00", "2022-03-05T07:11:22.000Z"],
		["1/3/2569 12:30", "2026-03-01T05:30:00.000Z"],
		["๑ มี.ค. ๒๕๖๙ เวลา 09.15 น.", "2026-03-01T02:15:00.000Z"],
		["2569-03-01T10:00:00+07:00", "2026-03-01T03:00:00.000Z"],
		["2026-03-01", "2026-02-28T17:00:00.000Z"],
	])("reads %s", (typed, at) => expect(parseReportTime(typed)?.toISOString()).toBe(at));
	it.each(["31/2/2569", "เมื่อวาน", "1/3/69", "2026-13-01 10:00", "1/3/2569 25:00"])(
		"does not guess at %s",
		(typed) => expect(parseReportTime(typed)).toBeNull(),
	);

	it("counts months in Bangkok, across the end of a year", () => {
		expect(monthOf(new Date("2025-12-31T17:00:00Z"))).toBe("2026-01");
		expect(lastMonths({ latest: new Date("2026-01-10T00:00:00Z"), count: 3 })).toEqual([
			"2025-11",
			"2025-12",
			"2026-01",
		]);
		const { from, turn, until } = trendPeriods(new Date("2026-03-14T10:00:00Z"));
		expect([from, turn, until].map((at) => at.toISOString())).toEqual([
			"2026-01-13T17:00:00.000Z",
			"2026-02-12T17:00:00.000Z",
			"2026-03-14T17:00:00.000Z",
		]);
	});

	it("calls rising only what is more than few, more than chance, and more than everything else", () => {
		const all = { recent: 200, before: 200 };
		expect(isRising({ own: { recent: 30, before: 10 }, all })).toBe(true);
		expect(isRising({ own: { recent: 9, before: 0 }, all })).toBe(false);
		expect(isRising({ own: { recent: 14, before: 9 }, all })).toBe(false);
		expect(isRising({ own: { recent: 30, before: 10 }, all: { recent: 600, before: 200 } })).toBe(false);
		expect(isRising({ own: { recent: 30, before: 0 }, all: { recent: 30, before: 0 } })).toBe(false);
		expect([0, 1, 4, 5].map(shownCount)).toEqual([0, null, null, 5]);
	});
});

describe("the steward's groups", () => {
	useTestDatabase({ own: true });
	useProfiler();
	let viewer: Awaited<ReturnType<typeof makeNeedsWorld>>["viewer"];
	const count = () => workOnNeeds({ clock: () => NOW });
	const groupWith = async (word: string) => {
		const row = await SignalGroupModel.findOne({ state: "open", words: word }).lean();
		if (!row) throw new Error(`no group has ${word}`);
		return row;
	};
	const own = (row: { number: number; revision: number }) => ({
		viewer,
		number: row.number,
		revision: row.revision,
		now: NOW,
	});

	beforeEach(async () => {
		await emptyTestDatabase();
		({ viewer } = await makeNeedsWorld());
		await importTable({ viewer, content: [TRAFFY, ...manyRows()].join("\n") });
	});

	it("are proposed from the reports, with the words that made them and their numbers", async () => {
		const state = await findNeedsState();
		expect(state).toMatchObject({ total: 36, isCurrent: true });
		const { items, rising } = await listNeeds({ viewer, query: { by: "group" }, state });
		expect(items).toHaveLength(3);
		expect(items.map(({ total }) => total)).toEqual([12, 12, 12]);
		expect(rising).toHaveLength(1);
		expect(rising[0]).toMatchObject({ recent: 12, before: 0 });
		const { figure } = await findGroupPage({ viewer, number: Number(rising[0]?.key) });
		expect(figure?.words[0]).toMatchObject({ inside: 12, everywhere: 12 });
		expect(figure?.provinces).toMatchObject([
			{ key: "10", count: 8, name: { en: "Bangkok" } },
			{ key: "50", count: 4 },
		]);
		expect(await hasNeedsWork({ now: NOW })).toBe(false);
		const services = await listNeeds({ viewer, query: { by: "service" }, state });
		expect(services.items.map(({ key, total }) => [key, total])).toEqual([
			["กรมทางหลวง", 24],
			["กรมการแพทย์", 12],
		]);
	});

	it("can be merged, split off by a word and given words; a word belongs to one group", async () => {
		const [flood, queue] = [await groupWith("น้ำท่วม"), await groupWith("โรงพยาบาล")];
		await expect(addWord({ ...own(queue), word: "น้ำท่วม" })).rejects.toMatchObject({ code: "wordTaken" });
		const number = await splitGroup({ ...own(flood), word: "โรงเรียน" });
		await count();
		expect((await findGroupPage({ viewer, number })).figure).toMatchObject({ total: 6 });
		await mergeGroup({ ...own(await groupWith("น้ำท่วม")), other: queue.number });
		const merged = await groupWith("น้ำท่วม");
		expect(merged.number).toBe(queue.number);
		await expect(removeWord({ ...own(queue), word: "น้ำท่วม" })).rejects.toMatchObject({
			code: "editedMeanwhile",
		});
		await addWord({ ...own(merged), word: "คลอง" });
		await count();
		const page = await findGroupPage({ viewer, number: queue.number });
		expect(page.words).toEqual(expect.arrayContaining(["น้ำท่วม", "โรงพยาบาล", "คลอง"]));
		expect(page.steps.map(({ what }) => what)).toEqual(["proposed", "merged", "word-added"]);
		expect((await findGroupPage({ viewer, number: flood.number })).mergedInto).toBe(queue.number);
		expect(await SignalModel.countDocuments({ group: flood.number })).toBe(0);
	});

	it("keep their words when two stewards change them at once: one does, the other is told", async () => {
		const row = await groupWith("น้ำท่วม");
		const outcomes = await Promise.allSettled(
			["ฝน", "คลอง", "ท่อ"].map((word) => addWord({ ...own(row), word })),
		);
		expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	});

	it("are not proposed by words that were set aside", async () => {
		await setWordAside({ viewer, word: "แมว" });
		await importTable({
			viewer,
			content: [
				TRAFFY,
				...manyRows({ each: 12, prefix: "B" }).map((row) => row.replace(/ไฟถนนดับ[^"]*/, "แมวจร")),
			].join("\n"),
		});
		expect(await SignalGroupModel.countDocuments({ words: "แมว" })).toBe(0);
	});

	it("are seen by everybody only when a steward shows them, without texts and small numbers", async () => {
		const state = await findNeedsState();
		expect((await listPublicNeeds({ state })).items).toEqual([]);
		const row = await groupWith("น้ำท่วม");
		await expect(findPublicNeed({ number: row.number })).rejects.toMatchObject({ code: "notFound" });
		await nameGroup({ ...own(row), input: { nameTh: "น้ำท่วมขัง", isPublic: "yes" } });
		await count();
		const { items } = await listPublicNeeds({ state: await findNeedsState() });
		expect(items).toMatchObject([{ name: { th: "น้ำท่วมขัง", en: "น้ำท่วมขัง" }, total: 12 }]);
		const need = await findPublicNeed({ number: row.number });
		// four reports of Chiang Mai are too few to be shown
		expect(need.provinces.map(({ key }) => key)).toEqual(["10"]);
		expect(JSON.stringify(need)).not.toContain("ระบายไม่ทัน รอบที่");
		await nameGroup({ ...own(await groupWith("น้ำท่วม")), input: { nameTh: "น้ำท่วมขัง" } });
		const { steps } = await findGroupPage({ viewer, number: row.number });
		expect(steps.map(({ what }) => what)).toEqual(["proposed", "renamed", "shown", "hidden"]);
		expect(steps.map(({ by }) => by !== null)).toEqual([false, true, true, true]);
		// hidden at once, before the next count
		expect((await listPublicNeeds({ state: await findNeedsState() })).items).toEqual([]);
		await expect(findPublicNeed({ number: row.number })).rejects.toMatchObject({ code: "notFound" });
	});

	it("have figures that a recount confirms, and mends where they are wrong", async () => {
		const row = await groupWith("น้ำท่วม");
		await nameGroup({ ...own(row), input: { nameTh: "น้ำท่วมขัง", isPublic: "yes" } });
		// a count that only waits for its turn is no fault
		expect(await recountNeeds({ now: NOW })).toEqual([]);
		expect((await findNeedsState()).isCurrent).toBe(true);
		expect(await recountNeeds({ now: NOW })).toEqual([]);
		const key = String(row.number);
		const figure = async () =>
			SignalFigureModel.findOne({ run: (await findNeedsState()).run, kind: "group", key })
				.lean()
				.orFail();
		const before = await figure();
		await SignalFigureModel.updateOne({ _id: before._id }, { $set: { total: 99 } });
		expect(await recountNeeds({ now: NOW })).toEqual([`needs group ${key}`]);
		expect(await figure()).toMatchObject({ total: before.total });
		await SignalModel.updateMany({ group: row.number }, { $unset: { group: 1 } });
		expect(await recountNeeds({ now: NOW })).toEqual([
			`needs: ${before.total} reports in another group than their words say`,
		]);
		expect(await SignalModel.countDocuments({ group: row.number })).toBe(before.total);
		expect(await recountNeeds({ now: NOW })).toEqual([]);
	});

	it("are changed by stewards only", async () => {
		const { viewer: citizen } = await makeUser();
		const row = await groupWith("น้ำท่วม");
		for (const work of [
			() => addWord({ ...own(row), viewer: citizen, word: "ฝน" }),
			() => nameGroup({ ...own(row), viewer: citizen, input: { nameTh: "x" } }),
			() => listReports({ viewer: citizen, query: {} }),
			() => listImports({ viewer: citizen }),
			() => gatherEvidence({ viewer: citizen, slice: { kind: "group", key: String(row.number) } }),
		])
			await expect(work()).rejects.toMatchObject({ code: "notPermitted" });
	});

	it("open a challenge with the figures of the day attached, both or neither", async () => {
		const row = await groupWith("น้ำท่วม");
		const slice = { kind: "group" as const, key: String(row.number) };
		const evidence = await gatherEvidence({ viewer, slice });
		const host = (await makeAgency()).id;
		const alongside = (
			made: Parameters<NonNullable<Parameters<typeof createChallenge>[0]["alongside"]>>[0],
		) => attachEvidence({ viewer, evidence, now: NOW, ...made });
		const broken = async () => {
			throw new Error("the process dies here");
		};
		await expect(
			createChallenge({ viewer, input: challengeInput({ host }), now: NOW, alongside: broken }),
		).rejects.toThrow();
		expect(await ChallengeModel.countDocuments()).toBe(0);
		const formRequest = { key: "0123456789abcdef", hash: "x" };
		const input = challengeInput({ host });
		const slugs = await Promise.all(
			[1, 2].map(() => createChallenge({ viewer, input, formRequest, now: NOW, alongside })),
		);
		expect(new Set(slugs).size).toBe(1);
		const challenge = await ChallengeModel.findOne({ slug: input.slug }).lean();
		const found = await findEvidence({ challengeId: String(challenge?._id) });
		expect(found).toMatchObject({ total: 12, name: { th: expect.any(String) }, page: null });
		expect(found?.words[0]).toMatchObject({ inside: 12 });
		const page = await findGroupPage({ viewer, number: row.number });
		expect(page.challenges.map(({ slug }) => slug)).toEqual([input.slug]);
	});

	it("and every list of needs is read by an index, in the index's order", async () => {
		const state = await findNeedsState();
		const row = await groupWith("น้ำท่วม");
		await nameGroup({ ...own(row), input: { nameTh: "น้ำท่วม", isPublic: "yes" } });
		await count();
		const number = Number((await listImports({ viewer })).items[0]?.number);
		const work = async () => {
			for (const by of ["group", "service", "province"] as const) {
				const first = await listNeeds({ viewer, query: { by }, state: await findNeedsState(), limit: 1 });
				if (first.next) await listNeeds({ viewer, query: { by, after: first.next }, state, limit: 1 });
			}
			await listPublicNeeds({ state: await findNeedsState() });
			await listImports({ viewer });
			await listRefused({ viewer, number });
			await findGroupPage({ viewer, number: row.number });
			for (const query of [{}, { group: row.number }, { service: "กรมทางหลวง" }, { province: 10 }]) {
				const first = await listReports({ viewer, query, limit: 2 });
				await listReports({ viewer, query: { ...query, after: first.next ?? undefined }, limit: 2 });
			}
			await hasNeedsWork({ now: NOW });
		};
		const plans = await plansOf(work);
		expect(plans.length).toBeGreaterThan(20);
		expect(
			plans.filter(({ ns, plan, sorts }) => ns.startsWith("signal") && (/COLLSCAN/.test(plan) || sorts)),
		).toEqual([]);
	});
});
