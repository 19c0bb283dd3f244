import { describe, expect, it } from "vitest";
import { PHONE, useBrowser } from "../support/browser";
import { useTestDatabase } from "../support/database";
import { type MadeUser, makeAgency, makeProposal, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";
import { fillIn } from "./forms";

useTestDatabase();
const site = useTestSite();
const browser = useBrowser();

const DAY = 86_400_000;
/** A day as people type it, in the Buddhist Era. */
const typedDay = (days: number) => {
	const at = new Date(Date.now() + days * DAY);
	return `${at.getDate()}/${at.getMonth() + 1}/${at.getFullYear() + 543}`;
};

async function makePeople() {
	const agencies = await Promise.all(
		[
			{ th: "กรมตัวอย่างหนึ่ง", en: "First Example Department" },
			{ th: "กรมตัวอย่างสอง", en: "Second Example Department" },
		].map(async (name) => {
			const agency = await makeAgency({ name });
			const of = (role: "officer" | "champion") => makeUser({ roles: [{ role, agencyId: agency.id }] });
			return { agency, officer: await of("officer"), champion: await of("champion") };
		}),
	);
	return {
		agencies,
		steward: await makeUser({ roles: [{ role: "steward" }] }),
		proposal: await makeProposal({}),
	};
}

const SIGNED = { signatoryName: "นางสาวสมหญิง ใจดี", signatoryPosition: "ผู้อำนวยการ" };

const walks = [
	{ name: "with JavaScript, in Thai", javaScript: true, prefix: "", taken: "รับไปปรับ" },
	{ name: "without JavaScript, in English", javaScript: false, prefix: "/en", taken: "Taken up" },
] as const;

describe.each(walks)("agencies are asked for their opinion $name", ({ javaScript, prefix, taken }) => {
	it("from the letter of the steward to the digest and to what a committee makes of it", {
		timeout: 300_000,
	}, async () => {
		const { agencies, steward, proposal } = await makePeople();
		const origin = site.current.origin;
		const faults: string[][] = [];
		const signedIn = async (who: MadeUser, size?: typeof PHONE) => {
			const visitor = await browser.open({ origin, javaScript, size });
			faults.push(visitor.faults);
			await visitor.page.goto(`${prefix}/sign-in`);
			await fillIn(visitor.page, { email: who.email, password: who.password });
			return visitor.page;
		};

		// the steward asks two agencies; a slip comes back with everything typed
		const desk = await signedIn(steward);
		await desk.goto(`${prefix}/steward/opinions/new?proposal=${proposal.number}`);
		const letter = {
			subject: "ขอความเห็นต่อข้อเสนอตัวอย่าง",
			question: "ด้วยมีผู้เสนอแนวคิดการปรับปรุงบริการ",
			urgency: "very-urgent",
			"agencies[0].agency": agencies[0]?.agency.code as string,
			"agencies[0].part": "ระบบนัดหมาย",
			"agencies[1].agency": agencies[1]?.agency.code as string,
			sender: "สำนักงานตัวอย่าง",
			contact: "กองตัวอย่าง โทร. 0 2000 0000",
			letterNumber: "นร 1200/125",
			dueAt: typedDay(14),
			...SIGNED,
		};
		await fillIn(desk, letter);
		expect(desk.url()).toContain("/new");
		expect(await desk.locator('[name="question"]').inputValue()).toBe(letter.question);
		await fillIn(desk, { "agencies[1].part": "งบประมาณและอัตรากำลัง" });
		const number = /\/steward\/opinions\/(\d+)/.exec(desk.url())?.[1];
		expect(number, desk.url()).toBeDefined();

		// each agency drafts, on a phone, and its champion signs
		for (const [index, { officer, champion }] of agencies.entries()) {
			const phone = await signedIn(officer, PHONE);
			await phone.goto(`${prefix}/officer/opinions`);
			await phone.locator('main a[href*="/officer/opinions/"]').first().click();
			await phone.waitForLoadState("networkidle");
			const item = {
				"items[0].subject": "การเปิดนัดหมายออนไลน์",
				"items[0].status": index === 0 ? "no-objection-observations" : "agree",
				contactUnit: "กองแผนงาน",
			};
			if (index === 0) {
				await fillIn(phone, item, { button: "hand-in" });
				expect(phone.url(), "an observation is missing").not.toContain("done=");
				await fillIn(phone, { "observations[0]": "ควรคงช่องทางโทรศัพท์ไว้" }, { button: "hand-in" });
			} else await fillIn(phone, item, { button: "hand-in" });
			expect(phone.url()).toContain("done=handedIn");
			const opinion = new URL(phone.url()).pathname;
			const signing = await signedIn(champion);
			await signing.goto(opinion);
			await fillIn(
				signing,
				{ ...SIGNED, letterNumber: `ตย 0400/${index}`, acting: "acting", actingFor: "อธิบดี" },
				{ button: "sign" },
			);
			expect(signing.url()).toContain("done=done");
		}

		// the steward answers the observation and issues the digest
		await desk.goto(`${prefix}/steward/opinions/${number}`);
		await desk.locator("main summary").first().click();
		await fillIn(desk, { decision: "taken", words: "จะคงช่องทางโทรศัพท์ไว้" }, { button: "answer" });
		await desk.goto(`${prefix}/steward/opinions/${number}`);
		await fillIn(desk, { digestWords: "หน่วยงานไม่ขัดข้อง", letterNumber: "นร 1200/300" }, { button: "issue" });

		// everybody reads it, as a page, a paper and data
		const visitor = await browser.open({ origin, javaScript, size: PHONE });
		faults.push(visitor.faults);
		await visitor.page.goto(`${prefix}/proposals/${proposal.number}/opinions`);
		const shown = await visitor.page.locator("main").textContent();
		expect(shown).toContain("นร 1200/300");
		expect(shown).toContain(taken);
		const client = site.current.client();
		const papers = `${prefix}/proposals/${proposal.number}/opinions/${number}`;
		for (const paper of [
			"digest.pdf",
			"digest.pdf?digits=thai",
			`letter-${agencies[0]?.agency.code}.pdf`,
			`reply-${agencies[1]?.agency.code}.pdf`,
		]) {
			const answer = await client.get(`${papers}/${paper}`);
			expect([answer.status, answer.body.slice(0, 5)], paper).toEqual([200, "%PDF-"]);
		}
		expect((await client.get(`${papers}/opinions.csv`)).body).toContain("ควรคงช่องทางโทรศัพท์ไว้");
		expect((await client.get("/api/v1/opinions")).body).toContain("ควรคงช่องทางโทรศัพท์ไว้");

		// a committee resolves, an agency follows up
		await desk.goto(`${prefix}/steward/agenda/new?proposal=${proposal.number}`);
		await fillIn(desk, {
			committee: `คณะกรรมการตัวอย่าง ${javaScript ? "หนึ่ง" : "สอง"}`,
			meeting: "3/2569",
			meetingAt: typedDay(-1),
			place: "4.2",
		});
		await fillIn(desk, {
			kind: "assign",
			words: "มอบหมายให้กรมตัวอย่างหนึ่งดำเนินการ",
			"followUps[0].agency": agencies[0]?.agency.code as string,
			"followUps[0].task": "จัดทำแผนการเปิดนัดหมาย",
			"followUps[0].dueAt": typedDay(30),
		});
		const officerPage = await signedIn(agencies[0]?.officer as MadeUser, PHONE);
		await officerPage.goto(`${prefix}/officer/opinions`);
		await officerPage.locator('main a[href*="/officer/agenda/"]').first().click();
		await officerPage.waitForLoadState("networkidle");
		await fillIn(officerPage, { words: "จัดทำแผนแล้วเสร็จ" });
		expect(new URL(officerPage.url()).pathname).toContain("/agenda/");
		expect(await officerPage.locator("main").textContent()).toContain("จัดทำแผนแล้วเสร็จ");
		expect(faults.flat()).toEqual([]);
	});
});
