import { Types } from "mongoose";
import { expect, it } from "vitest";
import { CommitmentModel } from "../../models/commitment.server";
import { CommitmentMilestoneModel, CommitmentPartModel } from "../../models/commitment-work.server";
import { makeApproved } from "../agencies/world";
import { useBrowser } from "../support/browser";
import { useTestDatabase } from "../support/database";
import { makeAgency, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";
import { fillIn } from "./forms";

useTestDatabase();
const site = useTestSite();
const browser = useBrowser();

it.each([
	["Thai, with JavaScript", "", true],
	["English, without JavaScript", "/en", false],
])(
	"a promise gets its parts in plain forms and an agency answers for its own, in %s",
	{ timeout: 180_000 },
	async (_, prefix, javaScript) => {
		const [lead, helper] = [await makeAgency(), await makeAgency()];
		const officer = await makeUser({ roles: [{ role: "officer", agencyId: lead.id }] });
		const champion = await makeUser({ roles: [{ role: "champion", agencyId: lead.id }] });
		const asked = await makeUser({ roles: [{ role: "officer", agencyId: helper.id }] });
		const made = await makeApproved({
			agencyId: lead.id,
			code: lead.code,
			officer: officer.viewer,
			champion: champion.viewer,
		});
		const commitment = new Types.ObjectId(made.id);
		const open = async ({ email, password }: { email: string; password: string }) => {
			const window = await browser.open({
				origin: site.current.origin,
				size: { width: 320, height: 800 },
				javaScript,
			});
			await window.page.goto("/sign-in");
			await fillIn(window.page, { email, password });
			return window;
		};
		const ours = await open(officer);
		const desk = `${prefix}/officer/commitments/${made.number}`;

		// a row is added by a button, and nothing that was typed is lost
		await ours.page.goto(`${desk}/promise`);
		const part = ours.page.locator("details", { has: ours.page.locator("button[value=add-deliverables]") });
		await part.locator("summary").first().click();
		await fillIn(ours.page, { reason: "เพิ่มรายละเอียด" }, { button: "add-deliverables" });
		await ours.page.locator("[name='deliverables[0].name']").waitFor();
		expect(await ours.page.inputValue("textarea[name=reason]")).toBe("เพิ่มรายละเอียด");
		expect(await ours.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await fillIn(ours.page, {
			"deliverables[0].name": "คู่มือ",
			"deliverables[0].evidence": "ไฟล์คู่มือ",
		});
		const stored = await CommitmentModel.findById(commitment).lean();
		expect(stored?.proposed?.promise?.deliverables).toEqual([{ name: "คู่มือ", evidence: "ไฟล์คู่มือ" }]);

		// the helper is named and answers
		await ours.page.goto(`${desk}/partners`);
		await fillIn(ours.page, { role: "supporting", agency: helper.code, data: "ตารางเดินรถ" });
		const theirs = await open(asked);
		await theirs.page.goto(`${prefix}/officer`);
		await theirs.page.locator(`a[href="${desk}/part"]`).first().click();
		await theirs.page.waitForURL(`**${desk}/part`);
		await fillIn(theirs.page, { decision: "accept", words: "ยินดีร่วม" });
		expect(await CommitmentPartModel.countDocuments({ commitment, state: "accepted" })).toBe(1);
		await theirs.page.goto(`${prefix}/commitments/${made.number}/thread`);
		await fillIn(theirs.page, { body: "พร้อมเริ่มวันจันทร์" });
		await ours.page.goto(`${prefix}/commitments/${made.number}/thread`);
		expect(await ours.page.textContent("main")).toContain("พร้อมเริ่มวันจันทร์");

		// a milestone, and everybody sees what is agreed
		await ours.page.goto(`${desk}/milestones`);
		await fillIn(ours.page, { title: "เริ่มทดลอง", doneWhen: "มีผู้ใช้คนแรก", dueAt: "1/6/2612" });
		expect(await CommitmentMilestoneModel.countDocuments({ commitment })).toBe(1);
		const visitor = await browser.open({ origin: site.current.origin, javaScript });
		await visitor.page.goto(`${prefix}/commitments/${made.number}`);
		const shown = (await visitor.page.textContent("main")) ?? "";
		for (const text of ["ตารางเดินรถ", "ยินดีร่วม", "เริ่มทดลอง"]) expect(shown).toContain(text);
		expect(shown).not.toContain("พร้อมเริ่มวันจันทร์");
		expect([...ours.faults, ...theirs.faults, ...visitor.faults]).toEqual([]);
	},
);
