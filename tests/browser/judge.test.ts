import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { keepWords } from "~/i18n/written";
import {
	AssignmentModel,
	BallotDraftModel,
	BallotModel,
	ChoiceModel,
	RankingModel,
} from "../../models/judging-ballot.server";
import { ProposalModel } from "../../models/proposal.server";
import { ArtefactModel } from "../../models/stage.server";
import { findBarriers, WCAG_AA } from "../support/axe";
import { DESKTOP, PHONE, useBrowser } from "../support/browser";
import { useTestDatabase } from "../support/database";
import { type MadeUser, makeUser } from "../support/factories";
import {
	type MadeJudge,
	type MadeRound,
	makeAssignment,
	makeBallot,
	makeEntry,
	makeJudge,
	makeRound,
} from "../support/judging-factories";
import { useTestSite } from "../support/site";

useTestDatabase();
const site = useTestSite();
const browser = useBrowser();
vi.setConfig({ testTimeout: 120_000 });

const HOUR = 3_600_000;
const practice = {
	title: { th: "ตู้คืนหนังสือชุมชน", en: "A book return in the community" },
	body: { th: "ผู้อ่านคืนหนังสือใกล้บ้านได้ตลอดวัน", en: "Readers return books near home at any hour." },
	scores: [
		{ criterion: "impact", score: 3, why: { th: "ช่วยคนกลุ่มเล็ก", en: "Helps a small group" } },
		{ criterion: "feasibility", score: 5, why: { th: "ทำได้ทันที", en: "Can be done at once" } },
	],
};

let user: MadeUser;
const rounds = {} as Record<"scores" | "pairs" | "rankings", { round: MadeRound; judge: MadeJudge }>;

beforeAll(async () => {
	user = await makeUser();
	for (const mode of ["scores", "pairs", "rankings"] as const) {
		const round = await makeRound({
			mode,
			blind: mode === "scores",
			opensAt: new Date(Date.now() - HOUR),
			closesAt: new Date(Date.now() + 60 * HOUR),
			more: { practice },
		});
		const judge = await makeJudge({ roundId: round.id, user });
		rounds[mode] = { round, judge };
		for (let number = 1; number <= 4; number++) {
			const entry = await makeEntry({ roundId: round.id, challengeId: round.challengeId });
			await tell(entry.proposal.id);
			if (mode !== "pairs") await makeAssignment({ roundId: round.id, judgeId: judge.id, entryId: entry.id });
		}
	}
}, 120_000);

/** Gives an entry a story, target groups and a prototype. */
async function tell(proposal: string) {
	await ProposalModel.updateOne(
		{ _id: proposal },
		{
			$set: {
				problem: "ผู้ป่วยต้องรอคิวรับยานานกว่าสองชั่วโมง และบางคนต้องเดินทางไกล",
				body: "## แนวคิด\n\nจองเวลารับยาล่วงหน้า แล้วรับที่ร้านยาใกล้บ้าน\n\n- ลดเวลารอ\n- ลดการเดินทาง",
				targetGroups: [{ group: "patients", experience: "รอนาน", needs: "รับยาใกล้บ้าน", painPoints: "เสียงาน" }],
			},
		},
	);
	await ArtefactModel.create({
		proposal,
		stage: "prototype",
		kind: "prototype",
		mockup: {
			title: "หน้าจองเวลา",
			description: "ลองกดได้",
			real: "หน้าจอ",
			pretend: "ฐานข้อมูลยา",
			pictures: [],
		},
		by: user.id,
		at: new Date(),
	});
}

async function signIn(size = PHONE, javaScript = true, who = user) {
	const window = await browser.open({ size, javaScript, origin: site.current.origin });
	await window.page.goto("/sign-in");
	await window.page.fill("input[name=email]", who.email);
	await window.page.fill("input[name=password]", who.password);
	await window.page.locator("main button[type=submit]").click();
	await window.page.waitForURL(/\/me$/);
	return window;
}

const pathOf = (mode: keyof typeof rounds, rest = "") => `/judge/${rounds[mode].round.number}${rest}`;
const choose = (page: Page, name: string, score: number) =>
	page.locator(`label:has(input[name="scores.${name}"][value="${score}"])`).click();
/** Waits for a text, given without what pages join its words with. */
const statusText = (page: Page, { source }: RegExp) =>
	page
		.locator("main")
		.getByText(new RegExp(keepWords(source)))
		.first()
		.waitFor();
const findDraft = async () =>
	(await BallotDraftModel.findOne({ judge: rounds.scores.judge.id }).lean()) ?? null;

async function clear() {
	await BallotModel.deleteMany({});
	await BallotDraftModel.deleteMany({});
	await AssignmentModel.updateMany(
		{},
		{ $set: { state: "assigned", revisions: 0 }, $unset: { skippedAt: 1 } },
	);
}

describe("a judge on a phone", () => {
	it("keeps a draft through a broken line and a closed page, and hands it in when the line is back", async () => {
		await clear();
		const { page, context, faults } = await signIn();
		await page.goto(pathOf("scores", "/entries/1"));
		await page.waitForLoadState("networkidle");
		await choose(page, "impact", 4);
		await statusText(page, /บันทึกร่างแล้ว/);
		expect((await findDraft())?.scores).toEqual([{ criterion: "impact", score: 4 }]);

		await context.setOffline(true);
		await choose(page, "feasibility", 2);
		await page.fill("textarea[name=toTeam]", "เขียนตอนไม่มีสัญญาณ");
		await statusText(page, /ไม่มีการเชื่อมต่อ/);
		await page.getByRole("button", { name: "ส่งคะแนน" }).click();
		await statusText(page, /คะแนนยังไม่ได้ส่ง/);
		expect((await findDraft())?.toTeam).toBe("");
		expect(await BallotModel.countDocuments()).toBe(0);

		// why: the page is closed without a line, and another opened once it is back
		await page.close();
		await context.setOffline(false);
		const again = await context.newPage();
		await again.goto(pathOf("scores", "/entries/1"));
		await statusText(again, /บันทึกร่างแล้ว/);
		await expect.poll(async () => (await findDraft())?.toTeam).toBe("เขียนตอนไม่มีสัญญาณ");
		expect(await again.inputValue("textarea[name=toTeam]")).toBe("เขียนตอนไม่มีสัญญาณ");
		expect(await again.isChecked('input[name="scores.feasibility"][value="2"]')).toBe(true);
		await again.getByRole("button", { name: "ส่งคะแนน" }).click();
		await again.waitForURL(/done=1/);
		await statusText(again, /ส่งคะแนนผลงานที่ 1 แล้ว/);
		expect(await BallotModel.findOne().lean()).toMatchObject({ revision: 1, toTeam: "เขียนตอนไม่มีสัญญาณ" });
		expect(await again.evaluate(() => window.localStorage.length)).toBe(0);

		await again.getByRole("button", { name: "ถอนคะแนนที่ส่ง" }).click();
		await again.waitForURL(/undone=1/);
		await expect.poll(() => again.inputValue("textarea[name=toTeam]")).toBe("เขียนตอนไม่มีสัญญาณ");
		expect(await BallotModel.countDocuments({ withdrawn: true })).toBe(1);
		expect(faults.filter((fault) => !/fetch|network/i.test(fault))).toEqual([]);
	});

	it("is told when another device has a newer draft, and chooses", async () => {
		await clear();
		const phone = await signIn();
		const desktop = await signIn(DESKTOP);
		await phone.page.goto(pathOf("scores", "/entries/2"));
		await desktop.page.goto(pathOf("scores", "/entries/2"));
		await phone.page.waitForLoadState("networkidle");
		await desktop.page.waitForLoadState("networkidle");
		await choose(phone.page, "impact", 5);
		await statusText(phone.page, /บันทึกร่างแล้ว/);
		await choose(desktop.page, "impact", 1);
		await statusText(desktop.page, /มีฉบับร่างที่ใหม่กว่า/);
		expect((await findDraft())?.scores).toEqual([{ criterion: "impact", score: 5 }]);
		await desktop.page.getByRole("button", { name: "ใช้ฉบับที่ใหม่กว่า" }).click();
		await expect.poll(() => desktop.page.isChecked('input[name="scores.impact"][value="5"]')).toBe(true);
		await choose(desktop.page, "feasibility", 3);
		await statusText(desktop.page, /บันทึกร่างแล้ว/);
		await choose(phone.page, "feasibility", 1);
		await statusText(phone.page, /มีฉบับร่างที่ใหม่กว่า/);
		await phone.page.getByRole("button", { name: "ใช้ฉบับในเครื่องนี้แทน" }).click();
		await expect.poll(async () => (await findDraft())?.scores.map(({ score }) => score)).toEqual([5, 1]);
		expect([...phone.faults, ...desktop.faults]).toEqual([]);
	});

	it("scores with the keyboard alone, and goes on to the next entry", async () => {
		await clear();
		const { page, faults } = await signIn();
		await page.goto(pathOf("scores"));
		await page.getByRole("link", { name: /เริ่มที่ผล.?งานที่/ }).press("Enter");
		await page.waitForURL(/entries\/\d$/);
		await page.waitForLoadState("networkidle");
		const first = page.url();
		await page.locator('input[name="scores.impact"]').first().focus();
		await page.keyboard.press("4");
		expect(await page.isChecked('input[name="scores.impact"][value="4"]')).toBe(true);
		await page.keyboard.press("ArrowRight");
		expect(await page.isChecked('input[name="scores.impact"][value="5"]')).toBe(true);
		await page.locator('input[name="scores.feasibility"]').first().focus();
		await page.keyboard.press("2");
		await page.keyboard.press("Enter");
		await page.waitForURL(/done=/);
		expect(page.url().split("?")[0]).not.toBe(first);
		const [ballot] = await BallotModel.find().lean();
		expect(ballot?.scores.map(({ score }) => score)).toEqual([5, 2]);
		await page.getByRole("button", { name: "ข้ามไว้ก่อน" }).click();
		await expect
			.poll(async () => (await AssignmentModel.find().lean()).filter(({ skippedAt }) => skippedAt).length)
			.toBe(1);
		expect(faults).toEqual([]);
	});

	it("does everything without JavaScript", async () => {
		await clear();
		const { page } = await signIn(PHONE, false);
		await page.goto(pathOf("scores", "/entries/3"));
		await choose(page, "impact", 3);
		await page.getByRole("button", { name: "บันทึกร่าง" }).click();
		await statusText(page, /บันทึกร่างแล้ว/);
		await page.getByRole("button", { name: "ส่งคะแนน" }).click();
		await statusText(page, /จำเป็นต้องกรอก/);
		expect(await page.isChecked('input[name="scores.impact"][value="3"]')).toBe(true);
		await choose(page, "feasibility", 4);
		await page.getByRole("button", { name: "ส่งคะแนน" }).click();
		await statusText(page, /ส่งคะแนนผลงานที่ 3 แล้ว/);
		await page.goto(pathOf("scores", "/entries/2/recuse"));
		await page.locator("label[for=kind-family]").click();
		await page.fill("textarea[name=note]", "ญาติ");
		await page.getByRole("button", { name: keepWords("ถอนตัวจากผลงานนี้") }).click();
		await statusText(page, /ถอนตัวจากการตัดสิน \(1\)/);
	});
});

describe("other ways of judging", () => {
	it("compares two at a time, takes an answer back, and answers again", async () => {
		const { page, faults } = await signIn();
		await page.goto(pathOf("pairs", "/pairs"));
		await page.getByRole("button", { name: /^ก: / }).click();
		await statusText(page, /คู่ก่อนหน้า/);
		await page.getByRole("button", { name: keepWords("แก้คำตอบคู่ก่อนหน้า") }).click();
		await expect.poll(() => ChoiceModel.countDocuments()).toBe(2);
		await page.waitForLoadState("networkidle");
		await page.getByRole("button", { name: "พอกัน" }).click();
		await expect.poll(() => ChoiceModel.countDocuments({ outcome: "tie" })).toBe(1);
		expect(faults).toEqual([]);
	});

	it("orders entries with buttons, or with selects where there is no JavaScript", async () => {
		const { page, faults } = await signIn();
		await page.goto(pathOf("rankings", "/ranking"));
		await page.waitForLoadState("networkidle");
		const add = page.getByRole("button", { name: /^เพิ่มต่อท้าย/ });
		await add.first().click();
		await add.first().click();
		await page.getByRole("button", { name: /^ขึ้น/ }).last().press("Enter");
		await page.getByRole("button", { name: "ส่งลำดับ" }).click();
		await page.waitForURL(/saved=1/);
		expect((await RankingModel.findOne({ revision: 1 }).lean())?.ranked).toHaveLength(2);
		const plain = await signIn(PHONE, false);
		await plain.page.goto(pathOf("rankings", "/ranking"));
		await plain.page.selectOption('select[name="places.e4"]', "1");
		await plain.page.getByRole("button", { name: "ส่งลำดับที่แก้ไข" }).click();
		await statusText(plain.page, /แต่ละลำดับมีได้ผลงานเดียว/);
		await plain.page.selectOption('select[name="places.e1"]', "");
		await plain.page.selectOption('select[name="places.e2"]', "2");
		await plain.page.getByRole("button", { name: "ส่งลำดับที่แก้ไข" }).click();
		await statusText(plain.page, /ส่งลำดับแล้วเมื่อ/);
		expect(faults).toEqual([]);
	});

	it("practises, and sees the reference beside", async () => {
		const { page } = await signIn();
		await page.goto(pathOf("scores", "/practice"));
		await page.waitForLoadState("networkidle");
		await choose(page, "impact", 5);
		await choose(page, "feasibility", 5);
		await page.getByRole("button", { name: "เทียบกับคะแนนอ้างอิง" }).click();
		await statusText(page, /ช่วยคนกลุ่มเล็ก/);
	});
});

describe("the steward's page of progress", () => {
	it("updates its figures by itself when scores come in", async () => {
		await clear();
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		const { page, faults } = await signIn(DESKTOP, true, steward);
		await page.goto(`/steward/judging/${rounds.scores.round.number}/progress`);
		await statusText(page, /ตัวเลขในหน้านี้อัปเดตเอง/);
		await statusText(page, /^0 จาก 4$/);
		const assignment = await AssignmentModel.findOne({ judge: rounds.scores.judge.id }).lean();
		await makeBallot({ assignmentId: String(assignment?._id) });
		await statusText(page, /^1 จาก 4$/);
		expect(faults).toEqual([]);
	});
});

describe("every page of a judge", () => {
	it.each([
		["th", PHONE],
		["en", DESKTOP],
	] as const)("is accessible and fits, in %s", async (language, size) => {
		await clear();
		await BallotModel.deleteMany({});
		const { page, faults } = await signIn(size);
		const prefix = language === "en" ? "/en" : "";
		for (const path of [
			"/judge",
			pathOf("scores"),
			pathOf("scores", "/entries/1"),
			pathOf("scores", "/entries/1/recuse"),
			pathOf("scores", "/conflicts?joined=1"),
			pathOf("scores", "/practice"),
			pathOf("pairs"),
			pathOf("pairs", "/pairs"),
			pathOf("pairs", "/read/1"),
			pathOf("rankings", "/ranking"),
		]) {
			await page.setViewportSize(size);
			await page.goto(prefix + path);
			await page.waitForLoadState("networkidle");
			expect([path, ...(await findBarriers({ page, tags: WCAG_AA }))]).toEqual([path]);
			await page.setViewportSize({ width: 320, height: 640 });
			expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320]);
		}
		expect(faults).toEqual([]);
	});
});
