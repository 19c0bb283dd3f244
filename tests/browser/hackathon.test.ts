import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { en } from "~/i18n/en";
import { th } from "~/i18n/th";
import { PHONE, useBrowser } from "../support/browser";
import { useTestDatabase } from "../support/database";
import { type MadeUser, makeChallenge, makeProposal, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";
import { fillIn } from "./forms";

useTestDatabase();
const site = useTestSite();
const browser = useBrowser();

const DAY = 86_400_000;
/** A day in Bangkok as people type it, in the Buddhist Era. */
const typedDay = (days: number) => {
	const at = new Date(Date.now() + 7 * 3_600_000 + days * DAY);
	return `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear() + 543}`;
};

/** Scores that every judge of the first round gives: the two best are alike. */
const ALIKE: Record<string, number> = { ดีที่สุด: 4, ดีเท่ากัน: 4, พอใช้: 3, ยังไม่ดี: 2 };
/** What those who are asked for more say of the two. */
const MORE: Record<string, number> = { ดีที่สุด: 5, ดีเท่ากัน: 3 };

const walks = [
	{ name: "in Thai", prefix: "" },
	{ name: "in English", prefix: "/en" },
] as const;

describe.each(walks)("a small hackathon $name", ({ prefix }) => {
	it("runs from the rubric to a result that anyone recomputes", { timeout: 420_000 }, async () => {
		const origin = site.current.origin;
		const faults: string[][] = [];
		const signedIn = async (who: MadeUser, size?: typeof PHONE) => {
			const { page, faults: own } = await browser.open({ origin, size });
			faults.push(own);
			await page.goto(`${prefix}/sign-in`);
			await fillIn(page, { email: who.email, password: who.password });
			return page;
		};
		const challenge = await makeChallenge();
		for (const title of Object.keys(ALIKE)) await makeProposal({ challengeId: challenge.id, title });
		const steward = await signedIn(await makeUser({ roles: [{ role: "steward" }] }));

		// the organiser writes the round and its rubric
		await steward.goto(`${prefix}/steward/judging/new?challenge=${challenge.slug}`);
		await fillIn(
			steward,
			{
				kind: "final",
				"name.th": "รอบชิงชนะเลิศ",
				"name.en": "Final",
				"opens.day": typedDay(-1),
				"opens.time": "08:00",
				"closes.day": typedDay(2),
				"closes.time": "16:30",
				mode: "scores",
				method: "raw",
				reviewsPerEntry: "3",
				minutesPerEntry: "15",
				places: "2",
				feedback: "both",
			},
			{ button: "save" },
		);
		const number = /\/steward\/judging\/(\d+)/.exec(steward.url())?.[1];
		expect(number, `a round at ${steward.url()}`).toBeDefined();
		const round = `${prefix}/steward/judging/${number}`;
		await steward.goto(`${round}/rubric`);
		await fillIn(steward, { template: "innovation-impact" }, { button: "template" });
		await fillIn(steward, {}, { button: "save" });
		expect(steward.url()).toContain("saved=1");
		await steward.goto(`${round}/entries`);
		await fillIn(steward, {}, { button: "take" });

		// five judges come by link, on a phone
		const judges: Page[] = [];
		for (const name of ["หนึ่ง", "สอง", "สาม", "สี่", "ห้า"]) {
			await steward.goto(`${round}/panel`);
			await steward.fill('[name="name"]', name);
			await steward.click('button[value="invite"]');
			const link = await steward.locator("code").first().textContent();
			const page = await signedIn(await makeUser(), PHONE);
			await page.goto(link ?? "");
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
			await fillIn(page, { promise: "yes" });
			expect(page.url()).toContain(`/judge/${number}`);
			judges.push(page);
		}

		// who judges what is shown first and confirmed then
		const assign = async () => {
			await steward.goto(`${round}/assignment`);
			await fillIn(steward, {});
			expect(steward.url()).toContain("done=1");
		};
		await assign();
		await steward.goto(round);
		await fillIn(steward, {}, { button: "open" });

		/** Hands in scores for all that waits in a judge's queue; gives the addresses of the entries. */
		const scoreAll = async (page: Page, scores: Record<string, number>) => {
			let given = 0;
			await page.goto(`${prefix}/judge/${number}`);
			const entries = page.locator(`main a[href*="/judge/${number}/entries/"]`);
			const addresses = [
				...new Set(await entries.evaluateAll((links) => links.map((a) => a.getAttribute("href") ?? ""))),
			].filter((address) => /entries\/\d+$/.test(address));
			for (const address of addresses) {
				await page.goto(address);
				// why: what was handed in, stepped back from, or closed in the meantime is not asked for
				if ((await page.locator('button[value="withdraw"]').count()) > 0) continue;
				if ((await page.locator('main button[value="submit"]').count()) === 0) continue;
				const title = (await page.locator("h1").textContent()) ?? "";
				const score = scores[Object.keys(scores).find((one) => title.includes(one)) ?? ""];
				if (score === undefined) continue;
				await giveScores(page, score);
				given += 1;
			}
			return { addresses, given };
		};
		const giveScores = async (page: Page, score: number) => {
			const names = await page
				.locator('[name^="scores."]')
				.evaluateAll((inputs) => [...new Set(inputs.map((input) => (input as HTMLInputElement).name))]);
			expect(names.length).toBe(4);
			await fillIn(
				page,
				{
					...Object.fromEntries(names.map((name) => [name, String(score)])),
					toTeam: "ชัดเจนว่าช่วยใคร",
				},
				{ button: "submit" },
			);
		};

		// one of them steps back from an entry, and another takes it over
		const [first] = judges as [Page];
		await first.goto(`${prefix}/judge/${number}`);
		const stepsBackFrom = await first
			.locator(`main a[href*="/judge/${number}/entries/"]`)
			.first()
			.getAttribute("href");
		await first.goto(`${stepsBackFrom}/recuse`);
		await fillIn(first, { kind: "family", note: "รู้จักกันเป็นการส่วนตัว" });
		await assign();

		let given = 0;
		for (const page of judges) given += (await scoreAll(page, ALIKE)).given;
		expect(given, "four entries with three judges each").toBe(12);

		// one takes a score back and gives it again
		const [, second] = judges as [Page, Page];
		const [again] = (await scoreAll(second, ALIKE)).addresses;
		await second.goto(again as string);
		await fillIn(second, {}, { button: "withdraw" });
		await second.goto(again as string);
		expect(await second.locator('button[value="withdraw"]').count()).toBe(0);
		expect((await scoreAll(second, ALIKE)).given).toBe(1);

		// the round is closed before its time; two entries are tied, and only they are judged once more
		await steward.goto(round);
		await steward.locator("details:has(button[value='close']) summary").click();
		await fillIn(steward, { why: "กรรมการส่งคะแนนครบแล้ว" }, { button: "close" });
		await steward.goto(`${round}/results`);
		const standings = steward.locator("main table").first().locator("tbody tr");
		expect(await standings.count()).toBe(4);
		await fillIn(steward, { extra: "1", "closes.day": typedDay(1), "closes.time": "12:00" });
		let more = 0;
		for (const page of judges) more += (await scoreAll(page, MORE)).given;
		expect(more, "one more judge for each of the two").toBe(2);
		await steward.goto(`${round}/results`);
		expect(await standings.nth(0).textContent()).toContain("ดีที่สุด");
		expect(await standings.nth(1).textContent()).toContain("ดีเท่ากัน");

		// it is published in one reviewed step
		await steward.goto(`${round}/publish`);
		await fillIn(steward, {
			announcementTh: "ประกาศผลรอบชิงชนะเลิศ",
			announcementEn: "The result of the final",
			confirm: "yes",
		});

		// anyone reads it, sees how a rank came about, and computes it again
		const { page: reader, faults: own } = await browser.open({ origin, size: PHONE });
		faults.push(own);
		expect((await reader.goto(`${prefix}/results/${number}`))?.status()).toBe(200);
		const published = await reader.locator("main").textContent();
		expect(published).toContain(prefix ? "The result of the final" : "ประกาศผลรอบชิงชนะเลิศ");
		expect(published?.indexOf("ดีที่สุด")).toBeGreaterThan(-1);
		await reader.locator(`main a[href*="/results/${number}/entries/"]`).first().click();
		await reader.waitForURL(/entries/);
		expect(await reader.locator("main table").count()).toBeGreaterThan(1);
		await reader.goto(`${prefix}/verify?round=${number}`);
		await reader.locator("main button").first().click();
		const rows = reader.locator("main table tbody tr");
		await rows.first().waitFor({ timeout: 60_000 });
		expect(await rows.count()).toBeGreaterThan(3);
		const { verify } = (prefix ? en : th).judgingResults;
		expect(await reader.locator("main").textContent()).toContain(verify.ok);
		expect(faults.flat()).toEqual([]);
	});
});
