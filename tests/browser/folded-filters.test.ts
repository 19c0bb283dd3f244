import { expect, test } from "vitest";
import { DESKTOP, PHONE, useBrowser } from "../support/browser";
import { useTestDatabase } from "../support/database";
import { makeProposal } from "../support/factories";
import { useTestSite } from "../support/site";

useTestDatabase();
const site = useTestSite();
const browser = useBrowser();

test("the first proposal stands on the first screen of a phone, and the filters open without JavaScript", async () => {
	await makeProposal({ title: "นัดคิวล่วงหน้า" });
	const { page, faults } = await browser.open({
		origin: site.current.origin,
		size: PHONE,
		javaScript: false,
	});
	await page.goto("/proposals");
	const stage = page.locator("select[name=stage]");
	expect(await stage.isVisible()).toBe(false);
	const row = await page.getByRole("link", { name: "นัดคิวล่วงหน้า" }).boundingBox();
	expect(row?.y).toBeLessThan(PHONE.height);
	await page.locator("summary", { hasText: "กรอง" }).press("Enter");
	await stage.selectOption("empathize");
	await page.locator(".folds-on-phone form > div button").click();
	await page.waitForURL(/stage=empathize/);
	// a list that is narrowed shows by what
	expect(await stage.isVisible()).toBe(true);
	expect(faults).toEqual([]);
});

test("the filters stand open on a wide screen, also without JavaScript", async () => {
	const { page } = await browser.open({ origin: site.current.origin, size: DESKTOP, javaScript: false });
	for (const list of ["/proposals", "/en/innovations", "/lessons"]) {
		await page.goto(list);
		expect(await page.locator(".folds-on-phone select").first().isVisible()).toBe(true);
		expect(await page.locator(".folds-on-phone > summary").isVisible()).toBe(false);
	}
});
