import { describe, expect, it } from "vitest";
import { th } from "~/i18n/th";
import { createTranslator, type MessageKey } from "~/i18n/translate";
import { keepWords } from "~/i18n/written";
import { CommentModel } from "../../models/comment.server";
import { ProposalModel } from "../../models/proposal.server";
import { SessionModel } from "../../models/session.server";
import { untilReady, useBrowser } from "../support/browser";
import { useTestDatabase } from "../support/database";
import { type MadeUser, makeProposal, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";
import { fillIn } from "./forms";

useTestDatabase();
const site = useTestSite();
const browser = useBrowser();
const translate = createTranslator("th", th, false);
/** A text as pages show it. */
const t = (key: MessageKey) => keepWords(translate(key));

async function openAs(user: MadeUser, path: string, { javaScript = true } = {}) {
	const visitor = await browser.open({ origin: site.current.origin, javaScript });
	await visitor.page.goto("/sign-in");
	await fillIn(visitor.page, { email: user.email, password: user.password });
	await visitor.page.goto(path);
	return visitor;
}

const titleOf = async (number: number) => (await ProposalModel.findOne({ number }).lean())?.title;

describe("a draft that is written", () => {
	it("survives a broken line, says so, and is saved when the line is back", async () => {
		const author = await makeUser();
		const { number } = await makeProposal({ authorIds: [author.id], state: "draft" });
		const { page, context, faults } = await openAs(author, `/proposals/${number}/edit`);
		await context.setOffline(true);
		await page.locator("#title").fill("ชื่อที่พิมพ์ตอนสัญญาณหาย");
		await page.getByText(t("proposals.form.savedLater")).waitFor();
		await page.locator('button[value="save"]:not(.sr-only)').click();
		await page.getByText(t("ui.unsent.unreachable")).waitFor();
		expect(await page.locator("#title").inputValue()).toBe("ชื่อที่พิมพ์ตอนสัญญาณหาย");
		await context.setOffline(false);
		await page.locator('button[value="save"]:not(.sr-only)').click();
		await page.getByText(t("proposals.form.saved"), { exact: true }).waitFor();
		expect(await titleOf(number)).toBe("ชื่อที่พิมพ์ตอนสัญญาณหาย");
		expect(faults).toEqual([]);
	});

	it("stays in its form when what is sent gets no answer or one that nobody can read", async () => {
		const author = await makeUser();
		const { number } = await makeProposal({ authorIds: [author.id], state: "draft" });
		const { page } = await openAs(author, `/proposals/${number}/edit`);
		for (const [status, text] of [
			[0, t("ui.unsent.unreachable")],
			[502, t("ui.unsent.unavailable")],
			[429, t("ui.unsent.tooManyRequests")],
		] as const) {
			await page.route("**/edit.data", (route) =>
				status ? route.fulfill({ status, body: "<html>" }) : route.abort(),
			);
			await page.locator("#title").fill(`ชื่อใหม่ของร่าง ${status}`);
			await page.locator('button[value="save"]:not(.sr-only)').click();
			await page.getByText(text).waitFor();
			expect(await page.locator("#title").inputValue()).toBe(`ชื่อใหม่ของร่าง ${status}`);
			await page.unroute("**/edit.data");
		}
		await page.locator('button[value="save"]:not(.sr-only)').click();
		await page.getByText(t("proposals.form.saved"), { exact: true }).waitFor();
		expect(await titleOf(number)).toBe("ชื่อใหม่ของร่าง 429");
	});

	it("is saved on the way to its attachments and when the page is left by a link", async () => {
		const author = await makeUser();
		const { number } = await makeProposal({ authorIds: [author.id], state: "draft" });
		const { page } = await openAs(author, `/proposals/${number}/edit`);
		await page.locator("#title").fill("พิมพ์แล้วไปแนบไฟล์ทันที");
		await page.locator('button[value="attachments"]').click();
		await page.waitForURL("**/attachments");
		expect(await titleOf(number)).toBe("พิมพ์แล้วไปแนบไฟล์ทันที");
		await page.goto(`/proposals/${number}/edit`);
		await page.locator("#title").fill("พิมพ์แล้วออกจากหน้าทันที");
		const saved = page.waitForResponse(`**/api/drafts/${number}`);
		await page.locator('nav[aria-label] a[href="/me/proposals"]').first().click();
		expect((await saved).status()).toBe(200);
		expect(await titleOf(number)).toBe("พิมพ์แล้วออกจากหน้าทันที");
	});

	it("is saved while somebody types on without a rest, and when the page is closed", async () => {
		const author = await makeUser();
		const { number } = await makeProposal({ authorIds: [author.id], state: "draft" });
		const { page } = await openAs(author, "/me/proposals");
		await page.clock.install();
		await page.goto(`/proposals/${number}/edit`);
		const saved = page.waitForResponse(`**/api/drafts/${number}`);
		for (let second = 1; second <= 12; second += 1) {
			await page.locator("#title").fill(`พิมพ์ไม่หยุดวินาทีที่ ${second}`);
			await page.clock.runFor(1_000);
		}
		expect((await saved).status()).toBe(200);
		expect(await titleOf(number)).toContain("พิมพ์ไม่หยุดวินาทีที่");
		await page.locator("#title").fill("พิมพ์แล้วปิดหน้าเลย");
		await page.goto("about:blank");
		await expect.poll(() => titleOf(number)).toBe("พิมพ์แล้วปิดหน้าเลย");
	});

	it("is not lost by one who is signed out meanwhile", async () => {
		const author = await makeUser();
		const { number } = await makeProposal({ authorIds: [author.id], state: "draft" });
		const { page } = await openAs(author, `/proposals/${number}/edit`);
		await SessionModel.deleteMany({});
		await page.locator("#title").fill("พิมพ์หลังหมดเวลา");
		await page.locator('button[value="save"]:not(.sr-only)').click();
		await page.getByRole("alert").getByText(t("ui.unsent.signInRequired")).waitFor();
		expect(await page.getByRole("link", { name: t("ui.signInNewTab") }).getAttribute("target")).toBe(
			"_blank",
		);
		expect(await page.locator("#title").inputValue()).toBe("พิมพ์หลังหมดเวลา");
	});

	it("waits on the error page without JavaScript, and is sent again after signing in", async () => {
		const author = await makeUser();
		const { number } = await makeProposal({ authorIds: [author.id], state: "draft" });
		const { page, context } = await openAs(author, `/proposals/${number}/edit`, { javaScript: false });
		await SessionModel.deleteMany({});
		await page.locator("#title").fill("ไม่มีสคริปต์และหมดเวลา");
		await page.locator('button[value="save"]:not(.sr-only)').click();
		await page.getByText(t("errors.typedKeptSignIn")).waitFor();
		const other = await context.newPage();
		await other.goto("/sign-in");
		await fillIn(other, { email: author.email, password: author.password });
		await page.getByRole("button", { name: t("ui.sendAgain") }).click();
		await page.getByText(t("proposals.form.saved"), { exact: true }).waitFor();
		expect(await titleOf(number)).toBe("ไม่มีสคริปต์และหมดเวลา");
	});
});

describe("a change of a public proposal", () => {
	it("is offered back after the page was loaded anew", async () => {
		const author = await makeUser();
		const { number } = await makeProposal({ authorIds: [author.id] });
		const { page } = await openAs(author, `/proposals/${number}/edit`);
		await page.locator("#title").fill("ชื่อใหม่ที่ยังไม่ได้เผยแพร่");
		await page.reload();
		await untilReady(page);
		expect(await page.locator("#title").inputValue()).not.toBe("ชื่อใหม่ที่ยังไม่ได้เผยแพร่");
		await page.getByRole("button", { name: t("proposals.form.keptRestore") }).click();
		await page.waitForFunction(
			() => document.querySelector<HTMLInputElement>("#title")?.value === "ชื่อใหม่ที่ยังไม่ได้เผยแพร่",
		);
	});
});

describe("a comment", () => {
	it("stays in its box while the line is down", async () => {
		const reader = await makeUser();
		const { number } = await makeProposal();
		const { page, context } = await openAs(reader, `/proposals/${number}`);
		await page.locator("#body").fill("ขอให้ทำในจังหวัดอื่นด้วย");
		await context.setOffline(true);
		await page.locator('form:has(#body) button[type="submit"]').click();
		await page.getByText(t("ui.unsent.unreachable")).waitFor();
		expect(await page.locator("#body").inputValue()).toBe("ขอให้ทำในจังหวัดอื่นด้วย");
		await context.setOffline(false);
		const answered = page.waitForResponse((response) => response.request().method() === "POST");
		await page.locator('form:has(#body) button[type="submit"]').click();
		await answered;
		expect(await CommentModel.countDocuments({ body: "ขอให้ทำในจังหวัดอื่นด้วย" })).toBe(1);
	});
});
