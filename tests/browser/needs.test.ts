import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { SignalImportModel, SignalModel } from "../../models/signal.server";
import { SignalGroupModel } from "../../models/signal-group.server";
import { makeNeedsWorld, manyRows, TRAFFY, traffyRow } from "../needs/world";
import { useBrowser } from "../support/browser";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeAgency } from "../support/factories";
import { useTestSite } from "../support/site";
import { fillIn } from "./forms";

useTestDatabase();
const site = useTestSite();
const browser = useBrowser();

const folder = mkdtempSync(join(tmpdir(), "ruamkit-needs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
	["Thai, without JavaScript", "", false, "A"],
	["English, with JavaScript", "/en", true, "B"],
] as const)(
	"a table is sent, read, grouped, named and shown, and a challenge is opened with its figures, in %s",
	{ timeout: 240_000 },
	async (_, prefix, javaScript, mark) => {
		await emptyTestDatabase();
		const who = await makeNeedsWorld();
		const agency = await makeAgency();
		const file = join(folder, `${mark}.csv`);
		const bad = traffyRow({ id: `${mark}-bad`, text: "=1+1", at: "เมื่อวาน" });
		writeFileSync(file, [TRAFFY, ...manyRows({ prefix: mark }), bad].join("\n"));
		const { page, faults } = await browser.open({
			origin: site.current.origin,
			javaScript,
			size: { width: 360, height: 800 },
		});
		await page.goto(`${prefix}/sign-in`);
		await fillIn(page, { email: who.email, password: who.password });

		// the table is sent; its columns are guessed, and its first rows shown
		await page.goto(`${prefix}/steward/needs/imports/new`);
		await page.locator("input[type=file]").setInputFiles(file);
		await fillIn(page, { source: "traffy", sourceName: `ทราฟฟี่ ${mark}` });
		await page.waitForURL(/\/steward\/needs\/imports\/\d+$/);
		expect(await page.textContent("main")).toContain("ไฟถนนดับ");
		const address = new URL(page.url()).pathname;
		const number = Number(address.split("/").pop());
		await page.click("button[value=start]");
		await expect
			.poll(async () => (await SignalImportModel.findOne({ number }).lean())?.state, { timeout: 60_000 })
			.toBe("done");
		await page.goto(address);

		// rows that could not be read come back with the reason, and no cell is a formula
		const [download] = await Promise.all([page.waitForEvent("download"), page.click("a[download]")]);
		const csv = readFileSync(await download.path(), "utf8");
		expect(csv).toContain("'=1+1");
		expect(csv).toContain(prefix ? "The date cannot be read" : "อ่านวันที่ไม่ได้");

		// its reports are grouped
		const found = async () => SignalGroupModel.findOne({ state: "open", words: "น้ำท่วม" }).lean();
		await expect.poll(async () => Boolean(await found()), { timeout: 60_000 }).toBe(true);
		const group = (await found())?.number;
		await expect
			.poll(() => SignalModel.countDocuments({ group }), { timeout: 60_000 })
			.toBeGreaterThanOrEqual(12);
		await page.goto(`${prefix}/steward/needs/groups/${group}`);
		await fillIn(
			page,
			{ nameTh: `น้ำท่วม ${mark}`, nameEn: `Floods ${mark}`, isPublic: "yes" },
			{ button: "name" },
		);
		await fillIn(page, { word: `คลอง${mark.toLowerCase()}` }, { button: "add" });
		await expect.poll(async () => (await found())?.words).toContain(`คลอง${mark.toLowerCase()}`);

		// and shown to everybody
		await expect
			.poll(async () => (await site.current.client().get(`${prefix}/needs/${group}`)).body, {
				timeout: 60_000,
			})
			.toContain(prefix ? `Floods ${mark}` : `น้ำท่วม ${mark}`);

		// a challenge is opened from them
		await page.goto(`${prefix}/steward/needs/groups/${group}`);
		await page.click(`a[href="${prefix}/steward/challenges/new?group=${group}"]`);
		await page.waitForURL(/challenges\/new/);
		await fillIn(page, {
			slug: `floods-${mark.toLowerCase()}`,
			targetGroups: ["general-public"],
			host: agency.id,
			"phases.submission.opens": "1/4/2569",
			"phases.submission.closes": "30/4/2569",
			"eligibility.th": "ทุกคน",
			"eligibility.en": "Everybody",
		});
		await page.waitForURL(/\/steward\/challenges\/floods-/);
		await page.goto(`${prefix}/challenges/floods-${mark.toLowerCase()}`);
		const evidence = await page.textContent("section[aria-labelledby=evidence]");
		expect(evidence).toContain("น้ำท่วม");
		expect(evidence).toContain(`ทราฟฟี่ ${mark}`);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		expect(faults).toEqual([]);
	},
);
