import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY_MS, endOfBangkokDay, startOfBangkokDay } from "~/domain/bangkok-day";
import { FEWEST_DECISIVE } from "~/domain/confirmation";
import { ESCALATION_STEPS, type EscalationStep } from "~/domain/escalation";
import { en } from "~/i18n/en";
import { createFormat } from "~/i18n/format";
import { th } from "~/i18n/th";
import { createTranslator } from "~/i18n/translate";
import { keepWords } from "~/i18n/written";
import { confirmCommitment } from "~/services/confirmations.server";
import { climbLadders } from "~/services/escalation.server";
import { UserModel } from "../../models/user.server";
import { makeApproved, makeSupporters } from "../agencies/world";
import { startSmtpServer } from "../mail/smtp";
import { PHONE, untilReady, useBrowser } from "../support/browser";
import { useTestDatabase } from "../support/database";
import { makeAgency, makeUser, TEST_PASSWORD } from "../support/factories";
import { useMovedClock } from "../support/moved-clock";
import { useTestSite } from "../support/site";
import { fillIn } from "./forms";

useTestDatabase();
const clock = useMovedClock();
const settings = { ...clock.env, MAIL_URL: "", MAIL_FROM: "no-reply@example.go.th" };
let smtp: Awaited<ReturnType<typeof startSmtpServer>>;
beforeAll(async () => {
	smtp = await startSmtpServer();
	settings.MAIL_URL = smtp.url;
});
const site = useTestSite(settings);
afterAll(() => smtp.close());
const browser = useBrowser();

const DELIVERABLE = { th: "ระบบจองคิวตรวจสภาพรถ", en: "Booking of vehicle inspections" };

async function makeWorld(language: "th" | "en") {
	const makeOffice = async (name: { th: string; en: string }) => {
		const agency = await makeAgency({ name });
		const of = (role: "officer" | "champion") => makeUser({ roles: [{ role, agencyId: agency.id }] });
		return { agency, officer: await of("officer"), champion: await of("champion") };
	};
	const owner = await makeOffice({ th: "กรมตัวอย่างหนึ่ง", en: "First Example Department" });
	const adopter = await makeOffice({ th: "กรมตัวอย่างสอง", en: "Second Example Department" });
	const dueAt = startOfBangkokDay(new Date(clock.now().getTime() + 3 * DAY_MS));
	const { number, proposal } = await makeApproved(
		{
			agencyId: owner.agency.id,
			code: owner.agency.code,
			officer: owner.officer.viewer,
			champion: owner.champion.viewer,
		},
		{ dueAt, deliverable: DELIVERABLE.th, deliverableEn: DELIVERABLE.en },
	);
	const steward = await makeUser({ roles: [{ role: "steward" }] });
	const [first, ...others] = await makeSupporters(proposal.id, FEWEST_DECISIVE);
	const supporter = await UserModel.findById(first?.id).select({ email: 1 }).lean().orFail();
	await UserModel.updateMany({}, { $set: { language } });
	return {
		owner,
		adopter,
		number,
		/** The first moment at which the promise is late. */
		lateFrom: endOfBangkokDay(dueAt),
		steward: steward.email,
		supporter: supporter.email,
		others,
	};
}

const walks = [
	{
		name: "in Thai, with JavaScript, on a phone",
		language: "th",
		javaScript: true,
		size: PHONE,
		late: /เลยกำหนด \d+ วัน/,
		figures: `${FEWEST_DECISIVE} จาก ${FEWEST_DECISIVE}`,
	},
	{
		name: "in English, without JavaScript",
		language: "en",
		javaScript: false,
		size: undefined,
		late: /\d+ days? late/,
		figures: `${FEWEST_DECISIVE} of ${FEWEST_DECISIVE}`,
	},
] as const;

describe.each(walks)("a promise $name", ({ language, javaScript, size, late, figures }) => {
	const t = createTranslator(language, language === "en" ? en : th);
	const format = createFormat(language);
	const prefix = language === "en" ? "/en" : "";
	const lateText = (days: number, step: EscalationStep) =>
		t("notifications.commitment-late", { count: days, subject: DELIVERABLE[language], step });

	it("slips, climbs the ladder, goes live, is disputed, mended, confirmed, and used again by another agency", {
		timeout: 300_000,
	}, async () => {
		const { owner, adopter, number, lateFrom, ...people } = await makeWorld(language);
		const faults: string[][] = [];
		const open = async () => {
			const visitor = await browser.open({ origin: site.current.origin, javaScript, size });
			faults.push(visitor.faults);
			return visitor.page;
		};
		const signIn = (page: Page, email: string) => fillIn(page, { email, password: TEST_PASSWORD });
		const signedIn = async (email: string) => {
			const page = await open();
			await page.goto(`${prefix}/sign-in`);
			await signIn(page, email);
			return page;
		};
		/** The address of this page of the site in a mail that the person got, once it is there. */
		const mailedLink = async (email: string, words: string, path: string) => {
			const plain = (text: string) => text.replaceAll(/\s/g, "");
			const address = site.current.origin + prefix + path;
			const isThere = () =>
				smtp.mails.some(
					({ to, text }) =>
						to.includes(email) && plain(text).includes(plain(words)) && text.split(/\s/).includes(address),
				);
			await expect.poll(isThere, { timeout: 60_000 }).toBe(true);
			return address;
		};
		const follow = async (page: Page, href: string) => {
			await page.locator(`main a[href="${href}"]`).first().click();
			await page.waitForURL((url) => url.pathname + url.search === href);
			await untilReady(page);
		};
		const textOf = async (page: Page, address: string) => {
			await page.goto(prefix + address);
			return (
				(await page.locator("main").textContent())?.replaceAll("\u2060", "").replaceAll(/\s+/g, " ") ?? ""
			);
		};
		/** The person's notices with these words, newest first. */
		const noticesWith = async (page: Page, text: string | RegExp) => {
			await page.goto(`${prefix}/me/notices`);
			const shown =
				typeof text === "string" ? keepWords(text) : new RegExp(keepWords(text.source), text.flags);
			return page.locator("main li a", { hasText: shown });
		};
		const passTime = (days: number) => clock.moveTo(new Date(clock.now().getTime() + days * DAY_MS));
		const promise = `/commitments/${number}`;

		// nobody reports, and everybody sees how far the promise has been taken
		const visitor = await open();
		const dayOf = { officer: 0, champion: 7, steward: 14, public: 30 } as const;
		for (const step of ESCALATION_STEPS) {
			clock.moveTo(new Date(lateFrom.getTime() + dayOf[step] * DAY_MS + 3_600_000));
			await Promise.all([climbLadders({ now: clock.now() }), climbLadders({ now: clock.now() })]);
			const reached = t(`escalation.ladder.reached.${step}`);
			expect(await textOf(visitor, promise), step).toContain(
				t("escalation.ladder.on", { step: reached, date: format.date(clock.now()) }),
			);
			if (step === "steward")
				expect(await textOf(visitor, "/commitments/late")).not.toContain(DELIVERABLE[language]);
		}
		await visitor.goto(`${prefix}/commitments`);
		await follow(visitor, `${prefix}/commitments/late`);
		await follow(visitor, prefix + promise);

		// the officer reports from the mail; each was told on the days that concern them, once
		const officer = await open();
		const toReport = `/officer${promise}/report`;
		await officer.goto(await mailedLink(owner.officer.email, lateText(31, "public"), toReport));
		await signIn(officer, owner.officer.email);
		expect(new URL(officer.url()).pathname).toBe(prefix + toReport);
		const report = async (narrative: string) => {
			await fillIn(officer, { status: "live", percent: "100", narrative });
			expect(new URL(officer.url()).pathname, "the report was refused").toBe(prefix + promise);
		};
		await report("เปิดให้จองคิวแล้วทุกสำนักงาน");
		const champion = await signedIn(owner.champion.email);
		const told = [
			{ page: officer, steps: ESCALATION_STEPS },
			{ page: champion, steps: ESCALATION_STEPS.slice(1) },
			{ page: await signedIn(people.steward), steps: ESCALATION_STEPS.slice(2) },
		];
		for (const { page, steps } of told) {
			const notices = await noticesWith(page, late);
			expect((await notices.allTextContents()).map((text) => text.replaceAll("\u2060", ""))).toEqual(
				steps.map((step) => lateText(dayOf[step] + 1, step)).reverse(),
			);
		}
		expect(await textOf(visitor, "/commitments/late")).not.toContain(DELIVERABLE[language]);

		// supporters are asked by mail, and say that it does not work
		passTime(1);
		const asked = t("notifications.commitment-live");
		const answerOthers = async (given: "works" | "does-not") => {
			for (const viewer of people.others)
				await confirmCommitment({ viewer, number, input: { answer: given }, now: clock.now() });
		};
		await answerOthers("does-not");
		const supporter = await open();
		await supporter.goto(await mailedLink(people.supporter, asked, promise));
		await supporter.locator(`main a[href="${prefix + promise}/confirm"]`).click();
		await supporter.waitForURL("**/sign-in*");
		await signIn(supporter, people.supporter);
		await fillIn(supporter, { answer: "does-not" });
		expect(await textOf(visitor, promise)).toContain(
			t("commitments.state.reopened", { date: format.date(clock.now()) }),
		);
		const reopened = t("notifications.commitment-reopened");
		for (const page of [officer, champion]) expect(await (await noticesWith(page, reopened)).count()).toBe(1);

		// the agency mends it, those who were asked are asked again, and confirm
		passTime(9);
		await officer.goto(`${prefix}/me/notices`);
		await follow(officer, prefix + promise);
		await follow(officer, prefix + toReport);
		await report("แก้ให้จองผ่านโทรศัพท์ได้แล้ว");
		await answerOthers("works");
		await expect.poll(async () => (await noticesWith(supporter, asked)).count(), { timeout: 60_000 }).toBe(2);
		await follow(supporter, prefix + promise);
		await follow(supporter, `${prefix + promise}/confirm`);
		await fillIn(supporter, { answer: "works" });
		const confirmed = await textOf(visitor, promise);
		expect(confirmed).toContain(t("commitments.confirm.verdict.confirmed"));
		expect(confirmed).toContain(figures);
		expect(await textOf(supporter, promise)).toContain(
			t("commitments.confirm.yours", { answer: t("domain.confirmation.works") }),
		);

		// one step into the library
		await officer.goto(prefix + promise);
		await follow(officer, `${prefix}/officer/innovations/new?commitment=${number}`);
		expect(await officer.inputValue("[name=title]")).toBe(DELIVERABLE.th);
		await fillIn(officer, { theme: "transport", targetGroups: ["workers"] });
		const innovation = new URL(officer.url()).pathname;
		expect(innovation).toMatch(/\/innovations\/\d+$/);

		// another agency wants it too, and both confirm what came of it
		const other = await signedIn(adopter.officer.email);
		await other.goto(prefix + promise);
		await follow(other, innovation);
		await follow(other, innovation.replace("/innovations", "/officer/innovations").concat("/want"));
		await fillIn(other, { body: "เราอยากใช้ที่สำนักงานขนส่งจังหวัด" });
		const talk = new URL(other.url()).pathname;
		await officer.goto(`${prefix}/me/notices`);
		await follow(officer, talk);
		await fillIn(officer, { body: "ยินดีส่งคู่มือให้" }, { button: "message" });
		await other.goto(talk);
		expect(await other.locator("main").textContent()).toContain("ยินดีส่งคู่มือให้");
		const record = { adapted: "เพิ่มเสียงอ่านหน้าจอ", hoursSaved: "1,200", measured: "นับจริงสองเดือน" };
		await fillIn(other, record, { button: "record" });
		expect(await textOf(visitor, innovation.slice(prefix.length))).not.toContain(record.adapted);
		await officer.goto(`${prefix}/me/notices`);
		await follow(officer, talk);
		await fillIn(officer, {}, { button: "confirm" });
		const used = await textOf(visitor, innovation.slice(prefix.length));
		expect(used).toContain(record.adapted);
		expect(used).toContain(t("innovations.reuse.bothConfirmed", { date: format.date(clock.now()) }));
		expect(faults.flat()).toEqual([]);
	});
});
