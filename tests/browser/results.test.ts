import { beforeAll, describe, expect, it } from "vitest";
import { setPilotCosts } from "~/services/judging-budget.server";
import { SupportModel } from "../../models/support.server";
import { judgedRound, publishJudged } from "../judging/judged-round";
import { findBarriers, WCAG_AA } from "../support/axe";
import { useBrowser } from "../support/browser";
import { useTestDatabase } from "../support/database";
import { type MadeUser, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";

useTestDatabase();
const site = useTestSite();
const browser = useBrowser();

/** The narrowest window that every page must fit, in CSS pixels. */
const NARROW = { width: 320, height: 640 };

let steward: MadeUser;
let published: Awaited<ReturnType<typeof judgedRound>>;
let closed: Awaited<ReturnType<typeof judgedRound>>;

beforeAll(async () => {
	steward = await makeUser({ roles: [{ role: "steward" }] });
	[published, closed] = [await judgedRound(), await judgedRound({ comment: "ชัดเจนดี" })];
	await publishJudged({ number: published.round.number, viewer: steward.viewer });
	const [first, second] = closed.entries;
	for (const [at, entry] of [first, first, second].entries())
		await SupportModel.create({
			proposal: entry?.proposal.id,
			user: (await makeUser()).id,
			active: true,
			since: new Date(Date.UTC(2026, 2, 2, at)),
			counted: 1,
			pending: false,
		});
	await setPilotCosts({
		viewer: steward.viewer,
		number: String(closed.round.number),
		costs: closed.entries.map(({ id }) => ({ entry: id, cost: 500 })),
	});
}, 120_000);

const open = (options: { javaScript?: boolean; size?: typeof NARROW } = {}) =>
	browser.open({ origin: site.current.origin, ...options });

async function signIn(page: Awaited<ReturnType<typeof open>>["page"], person: MadeUser) {
	await page.goto(`${site.current.origin}/sign-in`);
	await page.fill('[name="email"]', person.email);
	await page.fill('[name="password"]', person.password);
	await page.click('main button[type="submit"]');
	await page.waitForURL((url) => !url.pathname.includes("sign-in"));
}

describe("publishing without JavaScript", () => {
	it("needs one form for the result and one for the budget; what was wrong stays typed", async () => {
		const { page, faults } = await open({ javaScript: false });
		await signIn(page, steward);
		const base = `${site.current.origin}/steward/judging/${closed.round.number}`;
		await page.goto(`${base}/publish`);
		await page.fill('[name="announcementTh"]', "ขอแสดงความยินดีกับทุกทีม");
		await page.click('main form:has([name="confirm"]) button[type="submit"]');
		expect(await page.inputValue('[name="announcementTh"]')).toBe("ขอแสดงความยินดีกับทุกทีม");
		await page.click('label[for="confirm"]');
		await page.click('main form:has([name="confirm"]) button[type="submit"]');
		expect(page.url()).toContain("done=1");
		await page.goto(`${base}/budget`);
		await page.fill('[name="baht"]', "1,000");
		await page.click('main form:has([name="baht"]) button[type="submit"]');
		await page.click('label[for="confirm"]');
		await page.click('main form:has([name="confirm"]) button[type="submit"]');
		expect(page.url()).toContain("done=1");
		await page.goto(`${site.current.origin}/results/${closed.round.number}`);
		expect(await page.textContent("main")).toContain("ขอแสดงความยินดีกับทุกทีม");
		expect(faults).toEqual([]);
	}, 120_000);
});

describe("pages of results", () => {
	it("fit a narrow window and break no rule of WCAG AA, in both languages", async () => {
		const { number } = published.round;
		const budget = `/results/${closed.round.number}/budget`;
		const visitor = await open({ size: NARROW });
		const desk = await open({ size: NARROW });
		await signIn(desk.page, steward);
		const team = await open({ size: NARROW });
		await signIn(team.page, closed.authors[0] as MadeUser);
		const own = closed.entries[0]?.proposal.number;
		const visits = [
			...[
				"/results",
				`/results/${number}`,
				`/results/${number}/entries/2`,
				`/verify?round=${number}`,
				budget,
			].map((path) => ({ who: visitor, path })),
			...["results", "audit", "publish", "budget"].map((part) => ({
				who: desk,
				path: `/steward/judging/${closed.round.number}/${part}`,
			})),
			{ who: team, path: `/proposals/${own}/feedback` },
		];
		for (const language of ["", "/en"])
			for (const { who, path } of visits) {
				const address = language + path;
				const answer = await who.page.goto(site.current.origin + address, { waitUntil: "networkidle" });
				expect([address, answer?.status()]).toEqual([address, 200]);
				const width = await who.page.evaluate(() => document.documentElement.scrollWidth);
				expect([address, width]).toEqual([address, NARROW.width]);
				const found = await findBarriers({ page: who.page, tags: WCAG_AA });
				expect([address, ...found]).toEqual([address]);
			}
		expect([...visitor.faults, ...desk.faults, ...team.faults]).toEqual([]);
	}, 240_000);
});

describe("verifying in the browser", () => {
	it("finds a published result right, and one changed character", async () => {
		const { number } = published.round;
		const { page, faults } = await open();
		for (const [language, right, wrong] of [
			["", "ผลถูกต้อง", "ผลไม่ตรง"],
			["/en", "The result is right", "The result does not match"],
		] as const) {
			await page.goto(`${site.current.origin}${language}/verify?round=${number}`, {
				waitUntil: "networkidle",
			});
			await page.click("main button:first-of-type");
			await page.waitForSelector("main table");
			expect(await page.textContent("main")).toContain(right);
			const file = await fetch(`${site.current.origin}/files/results/${number}/bundle.json`);
			const forged = (await file.text()).replace('"impact":2', '"impact":3');
			await page.setInputFiles('[name="bundle"]', {
				name: "bundle.json",
				mimeType: "application/json",
				buffer: Buffer.from(forged),
			});
			await page.click("main button >> nth=1");
			await page.waitForFunction(
				(text) => document.querySelector("main")?.textContent?.includes(text),
				wrong,
			);
			expect(await page.textContent("main")).not.toContain(right);
		}
		expect(faults).toEqual([]);
	}, 120_000);

	it("leads to the command where scripts are off, and shows no button that would do nothing", async () => {
		const { page } = await open({ javaScript: false });
		await page.goto(`${site.current.origin}/verify?round=${published.round.number}`);
		expect(await page.locator("main button").count()).toBe(0);
		expect(await page.textContent("main")).toContain("node verify.mjs");
	});
});
