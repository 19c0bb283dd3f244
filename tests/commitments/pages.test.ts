import { Types } from "mongoose";
import { describe, expect, it } from "vitest";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import * as threadPage from "~/routes/commitments.$number.thread";
import * as evidencePage from "~/routes/officer.commitments.$number.evidence";
import * as milestonesPage from "~/routes/officer.commitments.$number.milestones";
import * as partPage from "~/routes/officer.commitments.$number.part";
import * as partnersPage from "~/routes/officer.commitments.$number.partners";
import * as promisePage from "~/routes/officer.commitments.$number.promise";
import {
	CommitmentEvidenceModel,
	CommitmentMessageModel,
	CommitmentMilestoneModel,
	CommitmentPartModel,
} from "../../models/commitment-work.server";
import { after as daysAfter, loadCommitment, makeStaffedAgency } from "../agencies/world";
import { ask, statusOf } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { makeHelped, partOf } from "./world";

useTestDatabase();

type Fields = [string, string | File][];
type Page = { action: typeof threadPage.action; loader: (args: ReturnType<typeof ask>) => Promise<unknown> };

const send = (page: Pick<Page, "action">, number: number, viewer: MaybeViewer, fields: Fields) =>
	page.action(
		ask({ path: "/x", params: { number: String(number) }, viewer, fields, now: daysAfter(10) }),
	) as Promise<Response>;
const open = (page: Pick<Page, "loader">, number: number, viewer: MaybeViewer) =>
	page.loader(ask({ path: `/x/${number}`, params: { number: String(number) }, viewer, now: daysAfter(10) }));

interface Refusal {
	result: { error: Record<string, string[]>; initialValue: Record<string, unknown> };
}
const refusalOf = async (given: Response) => ((await given.json()) as Refusal).result;

/** What no form of these pages has, and nobody may set. */
const EXTRA: Fields = [
	["state", "accepted"],
	["agencyId", "000000000000000000000001"],
	["commitment", "000000000000000000000001"],
	["by", "000000000000000000000001"],
	["side", "steward"],
	["words", "แทนหน่วยงานอื่น"],
	["doneAt", "2020-01-01"],
	["changes", "x"],
];

describe("the pages of what carries a commitment", () => {
	it("take nothing of what no form has", async () => {
		const { number, id, lead, helper } = await makeHelped();
		const commitment = new Types.ObjectId(id);
		const third = await makeStaffedAgency();
		const name: Fields = [["role", "supporting"], ["agency", third.code], ["data", "ข้อมูล"], ...EXTRA];
		expect((await send(partnersPage, number, lead.officer, name)).status).toBe(302);
		const part = await partOf(id, third);
		expect(part).toMatchObject({ state: "asked", owes: { data: "ข้อมูล" } });
		expect(part.words).toBeUndefined();
		const set: Fields = [["title", "จุดแรก"], ["doneWhen", "เปิดใช้"], ["dueAt", "๑/๖/๒๕๖๙"], ...EXTRA];
		expect((await send(milestonesPage, number, lead.officer, set)).status).toBe(302);
		const milestone = await CommitmentMilestoneModel.findOne({ commitment }).lean().orFail();
		expect(milestone).toMatchObject({ state: "planned", title: "จุดแรก" });
		expect(milestone.doneAt).toBeUndefined();
		const prove: Fields = [["deliverable", "ระบบ"], ["link", "https://example.org/a"], ...EXTRA];
		expect((await send(evidencePage, number, lead.officer, prove)).status).toBe(302);
		const evidence = await CommitmentEvidenceModel.findOne({ commitment }).lean().orFail();
		expect(evidence.by.toHexString()).toBe(lead.officer.id);
		expect((await send(threadPage, number, helper.officer, [["body", "สวัสดี"], ...EXTRA])).status).toBe(302);
		const message = await CommitmentMessageModel.findOne({ commitment }).lean().orFail();
		expect(message).toMatchObject({ side: "supporting" });
		expect(message.agency?.toHexString()).toBe(helper.agencyId);
		expect(message.by.toHexString()).toBe(helper.officer.id);
	});

	it("answer another agency as they answer for a number that there is not, and change nothing", async () => {
		const { number, id, lead, helper } = await makeHelped();
		const foreign = await makeStaffedAgency();
		const before = await partOf(id, helper);
		const forms: [Pick<Page, "action" | "loader">, Fields][] = [
			[
				partnersPage,
				[
					["role", "supporting"],
					["agency", foreign.code],
					["data", "x"],
				],
			],
			[
				partnersPage,
				[
					["intent", "end"],
					["part", before._id.toHexString()],
					["revision", "1"],
					["why", "x"],
				],
			],
			[
				partPage,
				[
					["decision", "accept"],
					["revision", String(before.revision)],
				],
			],
			[
				milestonesPage,
				[
					["title", "x"],
					["doneWhen", "x"],
					["dueAt", "1/6/2569"],
				],
			],
			[
				evidencePage,
				[
					["deliverable", "ระบบ"],
					["link", "https://example.org/a"],
				],
			],
			[threadPage, [["body", "x"]]],
		];
		for (const viewer of [foreign.officer, foreign.champion])
			for (const [page, fields] of forms)
				for (const place of [number, 987_654]) {
					expect(await statusOf(open(page, place, viewer))).toBe(404);
					expect(await statusOf(send(page, place, viewer, fields))).toBe(404);
				}
		const administrator = (await makeUser({ roles: [{ role: "administrator" }] })).viewer;
		for (const viewer of [administrator, (await makeUser()).viewer])
			for (const place of [number, 987_654]) {
				expect(await statusOf(open(threadPage, place, viewer))).toBe(404);
				expect(await statusOf(send(threadPage, place, viewer, [["body", "x"]]))).toBe(404);
			}
		const commitment = new Types.ObjectId(id);
		expect(await partOf(id, helper)).toEqual(before);
		expect(await CommitmentPartModel.countDocuments({ commitment })).toBe(1);
		for (const count of [
			CommitmentMilestoneModel.countDocuments({ commitment }),
			CommitmentEvidenceModel.countDocuments({ commitment }),
			CommitmentMessageModel.countDocuments({ commitment }),
		])
			expect(await count).toBe(0);
		expect((await loadCommitment(number)).agency.toHexString()).toBe(lead.agencyId);
	});

	it("say at each field what is missing, with everything typed still there", async () => {
		const { number, lead, helper } = await makeHelped();
		const refused = async (page: Pick<Page, "action">, viewer: Viewer, fields: Fields) => {
			const given = await send(page, number, viewer, fields);
			expect(given.status).toBe(422);
			const { error, initialValue } = await refusalOf(given);
			return { fields: Object.keys(error).toSorted(), initialValue };
		};
		expect(
			await refused(partnersPage, lead.officer, [
				["role", "partner"],
				["agency", "dga"],
			]),
		).toMatchObject({ fields: ["knowledge", "name"], initialValue: { agency: "dga" } });
		expect(
			await refused(partPage, helper.officer, [
				["decision", "decline"],
				["revision", "1"],
			]),
		).toMatchObject({
			fields: ["words"],
		});
		expect(
			await refused(milestonesPage, lead.officer, [
				["title", "จุดแรก"],
				["dueAt", "31/2/2569"],
			]),
		).toMatchObject({ fields: ["doneWhen", "dueAt"], initialValue: { title: "จุดแรก", dueAt: "31/2/2569" } });
		expect(
			await refused(evidencePage, lead.officer, [
				["deliverable", "ระบบ"],
				["link", "javascript:alert(1)"],
				["note", "บันทึก"],
			]),
		).toMatchObject({ fields: ["link"], initialValue: { note: "บันทึก" } });
		expect(await refused(evidencePage, lead.officer, [["deliverable", "ระบบ"]])).toMatchObject({
			fields: ["report"],
		});
	});
});

describe("the form of a promise", () => {
	it("adds and takes out rows of every list with plain buttons, and loses nothing that was typed", async () => {
		const { number, lead } = await makeHelped();
		const typed: Fields = [
			["mode", "change"],
			["reason", "เหตุผล"],
			["deliverables[0].name", "ระบบ"],
			["deliverables[0].evidence", "ลิงก์"],
			["deliverables[1].name", "คู่มือ"],
			["deliverables[1].evidence", "ไฟล์"],
			["obstacles[0].rule", "ระเบียบ"],
			["obstacles[0].state", "changing"],
			["skills", "law"],
			["skills", "software"],
			["planNote", "แผน"],
		];
		const press = async (intent: string) =>
			(await refusalOf(await send(promisePage, number, lead.officer, [...typed, ["intent", intent]])))
				.initialValue;
		expect(await press("add-obstacles")).toMatchObject({
			reason: "เหตุผล",
			obstacles: [{ rule: "ระเบียบ", state: "changing" }, {}],
			skills: ["law", "software"],
			planNote: "แผน",
		});
		expect((await press("remove-deliverables-0")).deliverables).toEqual([{ name: "คู่มือ", evidence: "ไฟล์" }]);
		expect((await press("add-indicators")).indicators).toEqual([{}]);
	});

	it("keeps every part of the promise, and names the row in which something is missing", async () => {
		const { number, lead } = await makeHelped();
		const { revision } = await loadCommitment(number);
		const fields: Fields = [
			["mode", "change"],
			["revision", String(revision)],
			["reason", "เพิ่มรายละเอียด"],
			["deliverable", "ระบบนัดหมาย"],
			["ownerUnit", "กอง"],
			["ownerHead", "ผอ."],
			["dueAt", "30/9/2569"],
			["indicators[0].name", "เวลารอ"],
			["indicators[0].unit", "นาที"],
			["indicators[0].target", "30"],
			["indicators[0].measuredBy", "มหาวิทยาลัย"],
			["indicators[0].holder", "both"],
			["deliverables[0].name", "ระบบ"],
			["deliverables[0].evidence", "ลิงก์"],
			["deliverables[1].name", ""],
			["deliverables[1].evidence", ""],
			["obstacles[0].rule", "ระเบียบกรม"],
			["obstacles[0].changer", "อธิบดี"],
			["obstacles[0].state", "changing"],
			["obstacles[1].rule", ""],
			["obstacles[1].state", "open"],
			["skills", "law"],
			["plans", "agency-plan"],
			["planNote", "แผนปี 2570"],
			["portals", "citizen-portal"],
		];
		const wrong = await send(promisePage, number, lead.officer, [
			...fields.filter(([name]) => name !== "deliverables[0].evidence"),
			["skills", "magic"],
			["obstacles[2].changer", "ใครสักคน"],
		]);
		expect(Object.keys((await refusalOf(wrong)).error).toSorted()).toEqual([
			"deliverables[0].evidence",
			"obstacles[2].rule",
			"skills[1]",
		]);
		expect((await send(promisePage, number, lead.officer, fields)).status).toBe(302);
		expect((await loadCommitment(number)).proposed?.promise).toMatchObject({
			indicators: [{ name: "เวลารอ", measuredBy: "มหาวิทยาลัย", holder: "both" }],
			deliverables: [{ name: "ระบบ", evidence: "ลิงก์" }],
			obstacles: [{ rule: "ระเบียบกรม", changer: "อธิบดี", state: "changing" }],
			skills: ["law"],
			plans: ["agency-plan"],
			planNote: "แผนปี 2570",
			portals: ["citizen-portal"],
		});
	});
});
