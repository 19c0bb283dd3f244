import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { tally } from "~/services/tally.server";
import { PHONE, useBrowser } from "../support/browser";
import { useTestDatabase } from "../support/database";
import { type MadeUser, makeAgency, makeUser } from "../support/factories";
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

/** Everyone whom one idea meets. */
async function makePeople() {
	const agency = await makeAgency({ name: { th: "กรมตัวอย่าง", en: "Example Department" } });
	const of = (role: "officer" | "champion") => makeUser({ roles: [{ role, agencyId: agency.id }] });
	return {
		agency,
		steward: await makeUser({ roles: [{ role: "steward" }] }),
		officer: await of("officer"),
		champion: await of("champion"),
		supporters: await Promise.all(Array.from({ length: 5 }, () => makeUser())),
	};
}

const walks = [
	{ name: "with JavaScript, in Thai", javaScript: true, prefix: "", confirmed: "ประชาชนยืนยัน" },
	{ name: "without JavaScript, in English", javaScript: false, prefix: "/en", confirmed: "Citizens confirm" },
] as const;

describe.each(walks)("an idea goes the whole way $name", ({ javaScript, prefix, confirmed }) => {
	it("from a citizen's first words to a promise that citizens confirm", { timeout: 300_000 }, async () => {
		const { agency, steward, officer, champion, supporters } = await makePeople();
		const origin = site.current.origin;
		const faults: string[][] = [];
		const open = async (size?: typeof PHONE) => {
			const visitor = await browser.open({ origin, javaScript, size });
			faults.push(visitor.faults);
			return visitor.page;
		};
		const signedIn = async (who: MadeUser) => {
			const page = await open();
			await page.goto(`${prefix}/sign-in`);
			await fillIn(page, { email: who.email, password: who.password });
			expect(new URL(page.url()).pathname).not.toContain("sign-in");
			return page;
		};

		// a citizen signs up on a phone and writes down an idea
		const author = await open(PHONE);
		await author.goto(`${prefix}/sign-up`);
		const email = `author-${javaScript ? "js" : "plain"}@example.org`;
		await fillIn(author, {
			displayName: "สมหญิง ใจดี",
			email,
			password: "fon-tok-lang-khao-san",
			consent: "yes",
		});
		if (author.url().includes("sign-in")) await fillIn(author, { email, password: "fon-tok-lang-khao-san" });
		await author.goto(`${prefix}/proposals/new`);
		await fillIn(author, { title: `นัดหมายตรวจสภาพรถล่วงหน้า ${javaScript ? "หนึ่ง" : "สอง"}` });
		if (!author.url().includes("/edit")) await fillIn(author, {}, { button: "different" });
		const path = /\/proposals\/(\d+)/.exec(author.url());
		expect(path, `a draft at ${author.url()}`).not.toBeNull();
		const number = path?.[1] as string;
		const proposal = `${prefix}/proposals/${number}`;
		const { challenge: _, ...story } = STORY;
		await fillIn(author, { ...story, agency: agency.id }, { button: "submit" });

		// a steward publishes it
		const stewardPage = await signedIn(steward);
		await stewardPage.goto(`${prefix}/steward/review/${number}`);
		await fillIn(stewardPage, {}, { button: "publish" });
		const visitor = await open(PHONE);
		expect((await visitor.goto(proposal))?.status()).toBe(200);

		// others support it and say what they think
		const supporterPages: Page[] = [];
		for (const supporter of supporters) {
			const page = await signedIn(supporter);
			await page.goto(proposal);
			await fillIn(page, {}, { button: "support" });
			supporterPages.push(page);
		}
		const [first] = supporterPages as [Page];
		await first.goto(proposal);
		await fillIn(first, { body: "เห็นด้วย เพราะรอนานมากทุกปี", stance: "for" });
		await tally();
		await visitor.goto(proposal);
		const shown = await visitor.locator("main").textContent();
		expect(shown).toContain("รอนานมากทุกปี");
		expect(shown).toMatch(/5\s*(ผู้.?สนับสนุน|supporters)/);

		// the authors work through the stages; the steward opens each gate
		const add = async (kind: string, fields: Record<string, string | string[]>) => {
			await author.goto(`${proposal}/stages/new/${kind}`);
			const cites = author.locator('main [name="cites"]');
			const cited =
				kind === "statement"
					? await cites.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))
					: [];
			await fillIn(author, cited.length > 0 ? { ...fields, cites: cited } : fields);
			expect(author.url(), `${kind} was refused`).not.toContain("/new/");
		};
		const advance = async () => {
			await stewardPage.goto(`${proposal}/stages/move`);
			await fillIn(stewardPage, { decision: "advance", why: "หลักฐานครบตามเงื่อนไขของขั้นนี้" });
			expect(stewardPage.url(), "the gate stayed closed").not.toContain("/move");
		};
		await stewardPage.goto(`${proposal}/stages/move`);
		const gate = stewardPage.locator('[name="decision"][value="advance"]');
		expect(await gate.isDisabled(), "a gate opens with nothing behind it").toBe(true);
		for (const people of ["4", "6", "2"]) await add("insight", { ...INSIGHT, people });
		await advance();
		await add("statement", STATEMENT);
		await advance();
		for (const title of ["จองคิวทางโทรศัพท์", "จองคิวออนไลน์", "ตู้จองคิวที่ร้านสะดวกซื้อ"])
			await add("idea", { ...IDEA, title });
		await author.goto(`${proposal}/stages/choose`);
		const idea = await author.locator('main [name="idea"]').nth(1).getAttribute("value");
		await fillIn(author, { idea: idea as string, why: "คนส่วนใหญ่ใช้โทรศัพท์มือถืออยู่แล้ว" });
		await advance();
		await add("prototype", PROTOTYPE);
		await advance();
		await add("trial", TRIAL);
		await advance();

		// the agency takes it on; its champion approves; it becomes public
		const officerPage = await signedIn(officer);
		await officerPage.goto(`${prefix}/officer/proposals/${number}/answer?decision=accept`);
		await fillIn(officerPage, { ...PROMISE, dueAt: typedDay(90) });
		await officerPage.goto(`${prefix}/officer`);
		const href = await officerPage
			.locator('main a[href*="/officer/commitments/"]')
			.first()
			.getAttribute("href");
		const commitmentNumber = /commitments\/(\d+)/.exec(href ?? "")?.[1];
		expect(commitmentNumber, `a commitment on the desk (${href})`).toBeDefined();
		const commitment = `${prefix}/commitments/${commitmentNumber}`;
		const championPage = await signedIn(champion);
		await championPage.goto(`${prefix}/officer/commitments/${commitmentNumber}/approve`);
		await fillIn(championPage, { decision: "approve" });
		await visitor.goto(commitment);
		expect(await visitor.locator("main").textContent()).toContain(PROMISE.deliverable);

		// it reports, and calls it live
		const report = async (status: string, percent: string) => {
			await officerPage.goto(`${prefix}/officer/commitments/${commitmentNumber}/report`);
			await fillIn(officerPage, {
				status,
				percent,
				narrative: "เปิดให้บริการแล้วทุกสำนักงาน",
				nextReportAt: typedDay(30),
			});
			expect(officerPage.url(), "the report was refused").not.toMatch(/report$/);
		};
		await report("in-progress", "40");
		await report("live", "100");

		// those who supported it say whether it works
		for (const page of supporterPages) {
			await page.goto(`${commitment}/confirm`);
			await fillIn(page, { answer: "works" });
		}
		await visitor.goto(commitment);
		expect(await visitor.locator("main").textContent()).toContain(confirmed);
		expect(faults.flat()).toEqual([]);
	});
});

const STORY = {
	summary: "จองเวลาตรวจสภาพรถล่วงหน้าได้ ไม่ต้องลางานทั้งวันเพื่อไปรอคิว",
	service: "การตรวจสภาพรถ",
	problem: "ต้องไปรอคิวตั้งแต่เช้ามืด บางวันรอแล้วไม่ได้ตรวจ",
	"targetGroups[0].group": "workers",
	"targetGroups[0].experience": "ลางานหนึ่งวันเพื่อรอคิว",
	"targetGroups[0].needs": "รู้เวลาที่แน่นอน",
	"targetGroups[0].painPoints": "รอนานโดยไม่รู้ว่าจะได้ตรวจหรือไม่",
	channels: ["online"],
	changeKinds: ["e-service"],
	body: "## ปัญหา\n\nคิวยาวทุกเช้า\n\n## ข้อเสนอ\n\nให้จองเวลาล่วงหน้าได้ทั้งออนไลน์และทางโทรศัพท์",
	challenge: "",
};
const INSIGHT = {
	method: "interview",
	group: "workers",
	experience: "ไปถึงตีห้า ได้ตรวจเที่ยง",
	needs: "รู้เวลาที่แน่นอน",
	painPoints: "เสียค่าแรงหนึ่งวัน",
};
const STATEMENT = {
	who: "แรงงานรายวันที่มีรถ",
	need: "ตรวจสภาพรถโดยไม่เสียค่าแรงทั้งวัน",
	because: "ทุกคนที่สัมภาษณ์ต้องลางานเต็มวัน",
	question: "ทำอย่างไรให้ตรวจสภาพรถเสร็จในหนึ่งชั่วโมง",
	measure: "เวลารอเฉลี่ยเป็นนาที",
};
const IDEA = {
	description: "ให้ประชาชนเลือกเวลาเองได้ล่วงหน้าเจ็ดวัน",
	impact: "high",
	volume: "middle",
	effort: "low",
};
const PROTOTYPE = {
	title: "หน้าจองคิวจำลอง",
	description: "หน้าจอให้เลือกวันและเวลา",
	link: "https://example.org/prototype",
	real: "การเลือกวันและเวลา",
	pretend: "การแจ้งเตือนทางข้อความ",
};
const TRIAL = {
	hypothesis: "คนจองคิวเองได้ภายในห้านาที",
	"participants[0].group": "workers",
	"participants[0].people": "6",
	result: "จองสำเร็จทุกคน",
	measure: "เวลารอเฉลี่ย",
	before: "240",
	after: "25",
	unit: "นาที",
	decision: "advance",
};
const PROMISE = {
	words: "ขอบคุณสำหรับข้อเสนอ กรมจะเปิดให้จองคิวล่วงหน้า",
	deliverable: "เปิดระบบจองคิวตรวจสภาพรถล่วงหน้าทุกสำนักงาน",
	ownerUnit: "กองเทคโนโลยีสารสนเทศ",
	ownerHead: "ผู้อำนวยการกองเทคโนโลยีสารสนเทศ",
	"indicators[0].name": "เวลารอเฉลี่ย",
	"indicators[0].unit": "นาที",
	"indicators[0].baseline": "240",
	"indicators[0].target": "30",
};
