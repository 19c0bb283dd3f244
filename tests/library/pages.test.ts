import { beforeAll, describe, expect, it } from "vitest";
import { reportProgress } from "~/services/reports.server";
import { InnovationModel, ReuseModel } from "../../models/innovation.server";
import { LessonModel, RecommendationModel } from "../../models/lesson.server";
import { TrainingModel } from "../../models/training.server";
import { after as daysAfter, makeApproved, reportInput } from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { type MadeUser, makeAgency, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";
import type { Browser } from "../support/site-client";

useTestDatabase();
const site = useTestSite();

/** An agency with a person in each role, and a browser without JavaScript for its officer. */
async function makeSignedIn() {
	const agency = await makeAgency();
	const scope = { agencyId: agency.id };
	const officer = await makeUser({ roles: [{ role: "officer", ...scope }] });
	const champion = await makeUser({ roles: [{ role: "champion", ...scope }] });
	const people = {
		agencyId: agency.id,
		code: agency.code,
		officer: officer.viewer,
		champion: champion.viewer,
	};
	return { ...people, people, browser: await signIn(officer) };
}
const signIn = (user: MadeUser): Promise<Browser> => site.current.client().signIn(user);

let owner: Awaited<ReturnType<typeof makeSignedIn>>;
let adopter: Awaited<ReturnType<typeof makeSignedIn>>;
let steward: Browser;

beforeAll(async () => {
	owner = await makeSignedIn();
	adopter = await makeSignedIn();
	steward = await signIn(await makeUser({ roles: [{ role: "steward" }] }));
}, 120_000);

describe.each([
	["Thai", ""],
	["English", "/en"],
])("without JavaScript, in %s", (_, prefix) => {
	it("a live commitment goes into the library and is reused by another agency, confirmed by both", async () => {
		const { number } = await makeApproved(owner.people);
		await reportProgress({
			viewer: owner.officer,
			number,
			input: reportInput({ status: "live", percent: 100, nextReportAt: undefined }),
			now: daysAfter(30),
		});
		const page = await owner.browser.get(`${prefix}/commitments/${number}`);
		expect(page.body).toContain(`/officer/innovations/new?commitment=${number}`);
		// the form is filled in; only the theme is chosen
		const entered = await owner.browser.submit(
			`${prefix}/officer/innovations/new?commitment=${number}`,
			{ theme: "health", targetGroups: ["patients"], summary: "ลดเวลารอ" },
			{ action: `${prefix}/officer/innovations/new?commitment=${number}` },
		);
		const innovation = await InnovationModel.findOne().sort({ number: -1 }).lean();
		expect(entered.path).toBe(`${prefix}/innovations/${innovation?.number}`);
		const library = await adopter.browser.get(`${prefix}/innovations?theme=health`);
		expect(library.body).toContain(`${prefix}/innovations/${innovation?.number}`);

		const want = `${prefix}/officer/innovations/${innovation?.number}/want`;
		const talkPage = await adopter.browser.submit(want, { body: "เราอยากได้ด้วย" });
		const talk = await ReuseModel.findOne().sort({ number: -1 }).lean();
		expect(talkPage.path).toBe(`${prefix}/officer/reuse/${talk?.number}`);
		const own = await owner.browser.submit(talkPage.path, { body: "ยินดี", intent: "message" });
		expect(own.body).toContain("ยินดี");
		const bad = await adopter.browser.submit(talkPage.path, {
			intent: "record",
			revision: "0",
			adapted: "",
			hoursSaved: "หลายชั่วโมง",
			measured: "นับจริง",
		});
		expect(bad.status).toBe(422);
		expect(bad.body).toContain("หลายชั่วโมง");
		await adopter.browser.submit(talkPage.path, {
			intent: "record",
			revision: "0",
			adapted: "เพิ่มเสียงอ่าน",
			hoursSaved: "๑,๒๐๐",
			measured: "นับจริง",
		});
		await owner.browser.submit(talkPage.path, { intent: "confirm", revision: "1" });
		const shown = await site.current.client().get(`${prefix}/innovations/${innovation?.number}`);
		expect(shown.body).toContain("เพิ่มเสียงอ่าน");
		expect(shown.body).toContain("1,200");

		await steward.submit(`${prefix}/steward/innovations/${innovation?.number}`, { why: "ลดเวลารอได้จริง" });
		const labelled = await site.current.client().get(`${prefix}/innovations?labelled=1`);
		expect(labelled.body).toContain(`${prefix}/innovations/${innovation?.number}`);
	});

	it("a lesson is written, its recommendation answered, and both stand in the report and its PDF", async () => {
		const form = `${prefix}/officer/lessons/new`;
		const fields = {
			title: "ข้อมูลชุดเดียวช่วยให้อพยพทัน",
			happenedAt: "30/9/2563",
			context: "น้ำหลาก",
			response: "ตั้งศูนย์ร่วม",
			factors: ["data"],
			factorsWords: "ข้อมูลทันเวลา",
			barriersWords: "สัญญาณขาด",
			"recommendations[0].text": "เปิดข้อมูลระดับน้ำ",
			"recommendations[0].to": adopter.code,
		};
		const refused = await owner.browser.submit(form, { ...fields, factorsWords: "" });
		expect(refused.status).toBe(422);
		expect(refused.body).toContain("เปิดข้อมูลระดับน้ำ");
		await owner.browser.submit(form, fields);
		const lesson = await LessonModel.findOne().sort({ number: -1 }).lean();
		const recommendation = await RecommendationModel.findOne({ lesson: lesson?._id }).lean();
		const desk = await adopter.browser.get(`${prefix}/officer/lessons`);
		const address = `${prefix}/officer/recommendations/${recommendation?._id.toHexString()}`;
		expect(desk.body).toContain(address);
		const answered = await adopter.browser.submit(address, { decision: "accept", words: "จะเปิดในหกเดือน" });
		expect(answered.path).toContain(`${prefix}/lessons/${lesson?.number}`);
		const visitor = site.current.client();
		const report = await visitor.get(`${prefix}/lessons/report?year=2563&agency=${owner.code}`);
		expect(report.body).toContain("จะเปิดในหกเดือน");
		const paper = await visitor.get(`${prefix}/lessons/report/pdf?year=2563&digits=thai`);
		expect(paper.headers.get("content-type")).toBe("application/pdf");
		expect(paper.body.startsWith("%PDF-")).toBe(true);
		expect((await visitor.get(`${prefix}/lessons/report/data?as=json`)).body).toContain("จะเปิดในหกเดือน");
	});

	it("a playbook is written and practised, a session opened, and a place taken and given back", async () => {
		const written = await owner.browser.submit(`${prefix}/officer/playbooks/new`, {
			crisis: "flood",
			title: "เปิดศูนย์พักพิง",
			purpose: "มีที่พัก",
			trigger: "ระดับสีส้ม",
			"steps[0].what": "แจ้งเตือน",
			"steps[0].who": "ศูนย์",
			contact: "1784",
		});
		expect(written.body).toContain("ระดับสีส้ม");
		const number = written.path.split("/").at(-1);
		const drilled = await owner.browser.submit(`${prefix}/officer/playbooks/${number}/drill`, {
			heldAt: "1/9/2569",
			scenario: "น้ำหลากกลางคืน",
			people: "20",
			worked: "เร็ว",
			improve: "วิทยุ",
		});
		expect(drilled.body).toContain("น้ำหลากกลางคืน");

		const opened = await steward.submit(`${prefix}/steward/training/new`, {
			titleTh: "ออกแบบบริการ",
			titleEn: "Service design",
			about: "ฝึกกับผู้ใช้จริง",
			audience: "เจ้าหน้าที่",
			skills: ["service-design"],
			organiser: owner.code,
			day: "1/6/2590",
			startTime: "9:00",
			endTime: "16:00",
			place: "ห้อง 1",
			capacity: "1",
		});
		const session = opened.path.slice(prefix.length);
		const taken = async () =>
			(await TrainingModel.findOne({ number: Number(session.split("/").at(-1)) }).lean())?.taken;
		await owner.browser.submit(prefix + session, { intent: "take" });
		expect(await taken()).toBe(1);
		expect((await adopter.browser.post(prefix + session, { intent: "take" })).status).toBe(409);
		await owner.browser.submit(prefix + session, { intent: "leave" });
		expect(await taken()).toBe(0);
	});
});
