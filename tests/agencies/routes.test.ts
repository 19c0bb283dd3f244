import { randomUUID } from "node:crypto";
import { Types } from "mongoose";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { MaybeViewer, Viewer } from "~/domain/viewer";
import * as filePage from "~/routes/files.$id";
import * as deskPage from "~/routes/officer._index";
import * as approvePage from "~/routes/officer.commitments.$number.approve";
import * as promisePage from "~/routes/officer.commitments.$number.promise";
import * as reportPage from "~/routes/officer.commitments.$number.report";
import * as answerPage from "~/routes/officer.proposals.$number.answer";
import { acceptProposal } from "~/services/answers.server";
import { CommitmentModel, CommitmentVersionModel, ProgressReportModel } from "../../models/commitment.server";
import { openFileBucket } from "../../models/files.server";
import { ProposalModel } from "../../models/proposal.server";
import { ask, statusOf } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import {
	type AgencyPeople,
	acceptInput,
	day,
	after as daysAfter,
	loadCommitment,
	makeApproved,
	makeAwaiting,
	makeStaffedAgency,
	START,
} from "./world";

useTestDatabase();

let people: AgencyPeople;
let foreign: AgencyPeople;
let citizen: Viewer;
let png: File;
beforeAll(async () => {
	people = await makeStaffedAgency();
	foreign = await makeStaffedAgency();
	citizen = (await makeUser()).viewer;
	const picture = await sharp({ create: { width: 6, height: 3, channels: 3, background: "#15d" } })
		.png()
		.toBuffer();
	png = new File([new Uint8Array(picture)], "หน้าจอ.png", { type: "image/png" });
});

type Fields = [string, string | File][];
interface Sent {
	number: number;
	fields: Fields;
	viewer?: MaybeViewer;
	language?: "" | "/en";
	now?: Date;
}
interface Refusal {
	result: { error: Record<string, string[]>; initialValue: Record<string, unknown> };
}

const answer = ({ number, fields, viewer = people.officer, language = "", now = START }: Sent) =>
	answerPage.action(
		ask({
			path: `${language}/officer/proposals/${number}/answer`,
			params: { number: String(number) },
			viewer,
			fields,
			now,
		}),
	) as Promise<Response>;
/** Sends a form of one of the pages on a commitment. */
const sendTo =
	(page: { action: typeof reportPage.action }, name: string, usual: () => Viewer) =>
	({ number, fields, viewer = usual(), language = "", now = daysAfter(10) }: Sent) =>
		page.action(
			ask({
				path: `${language}/officer/commitments/${number}/${name}`,
				params: { number: String(number) },
				viewer,
				fields,
				now,
			}),
		) as Promise<Response>;
const approve = sendTo(approvePage, "approve", () => people.champion);
const report = sendTo(reportPage, "report", () => people.officer);
const promise = sendTo(promisePage, "promise", () => people.officer);
const refusalOf = async (given: Response) => ((await given.json()) as Refusal).result;

/** The fields of a promise as the page sends them, rows left empty included. */
const PROMISE: Fields = [
	["deliverable", "ระบบนัดหมายออนไลน์"],
	["deliverableEn", ""],
	["ownerUnit", "กองดิจิทัล"],
	["ownerHead", "นางสาวสมหญิง ใจดี"],
	["dueAt", "๓๐/๙/๒๕๖๙"],
	["indicators[0].name", "เวลารอ"],
	["indicators[0].unit", "นาที"],
	["indicators[0].baseline", "1,200"],
	["indicators[0].target", "๓๐"],
	["indicators[1].name", ""],
	["indicators[1].unit", ""],
	["indicators[1].target", ""],
	["budget", "1,500,000"],
	["buildingBlocks", "digital-id"],
];
const ACCEPT: Fields = [["decision", "accept"], ["words", "รับไปดำเนินการ"], ...PROMISE];
const DECLINE: Fields = [
	["decision", "decline"],
	["reason", "budget"],
	["words", "ปีนี้ยังไม่มีงบประมาณ"],
	["askAgainWhen", "หลังตุลาคม"],
];
const REPORT: Fields = [
	["status", "in-progress"],
	["percent", "๔๐"],
	["narrative", "พัฒนาระบบไปแล้วบางส่วน"],
	["values[0].indicator", "เวลารอ"],
	["values[0].value", "60"],
	["nextReportAt", "1/6/2569"],
];
/** Puts other values into fields. */
const withFields = (fields: Fields, changes: Record<string, string>): Fields => [
	...fields.filter(([name]) => !(name in changes)),
	...Object.entries(changes),
];
const withKey = (fields: Fields): Fields => [...fields, ["formKey", randomUUID()]];

async function makeUndecided() {
	const proposal = await makeAwaiting(people.agencyId);
	const { number } = await acceptProposal({
		viewer: people.officer,
		proposalNumber: proposal.number,
		input: acceptInput(),
		now: START,
	});
	return { proposal, number };
}

describe("the page of an answer", () => {
	it("takes a proposal on, days and figures as people type them, and leads to the commitment", async () => {
		const { number } = await makeAwaiting(people.agencyId);
		const given = await answer({ number, fields: ACCEPT, language: "/en" });
		const row = await CommitmentModel.findOne({ answer: "รับไปดำเนินการ" }).sort({ _id: -1 }).lean().orFail();
		expect(given.headers.get("Location")).toBe(`/en/commitments/${row.number}`);
		expect(row).toMatchObject({
			status: "consideration",
			promise: {
				dueAt: day("30/9/2569"),
				budget: 1_500_000,
				indicators: [{ name: "เวลารอ", unit: "นาที", baseline: 1_200, target: 30 }],
				buildingBlocks: ["digital-id"],
			},
		});
		expect(row.approvedAt).toBeUndefined();
	});

	it("declines with a reason of the list, words, and when to ask again", async () => {
		const { number, id } = await makeAwaiting(people.agencyId);
		const given = await answer({ number, fields: DECLINE });
		const row = await CommitmentModel.findOne({ proposal: new Types.ObjectId(id) })
			.lean()
			.orFail();
		expect(given.headers.get("Location")).toBe(`/commitments/${row.number}`);
		expect(row).toMatchObject({
			status: "declined",
			active: false,
			decline: { reason: "budget", words: "ปีนี้ยังไม่มีงบประมาณ", askAgainWhen: "หลังตุลาคม" },
		});
		expect((await ProposalModel.findById(id).lean().orFail()).progress).toBe("declined");
	});

	it("answers 422 with every field that is wrong and all that was typed", async () => {
		const { number, id } = await makeAwaiting(people.agencyId);
		const given = await answer({
			number,
			fields: withFields(ACCEPT, {
				words: "",
				dueAt: "31/2/2569",
				budget: "หนึ่งล้าน",
				"indicators[0].target": "เร็ว",
				"indicators[1].name": "ความพอใจ",
				buildingBlocks: "magic",
			}),
		});
		expect(given.status).toBe(422);
		const { error, initialValue } = await refusalOf(given);
		expect(Object.keys(error).toSorted()).toEqual(
			["buildingBlocks[0]", "budget", "dueAt", "indicators[0].target", "words"].toSorted(),
		);
		expect(initialValue).toMatchObject({
			decision: "accept",
			deliverable: "ระบบนัดหมายออนไลน์",
			ownerHead: "นางสาวสมหญิง ใจดี",
			dueAt: "31/2/2569",
			budget: "หนึ่งล้าน",
			indicators: [{ name: "เวลารอ", baseline: "1,200", target: "เร็ว" }, { name: "ความพอใจ" }],
		});
		const declined = await answer({ number, fields: withFields(DECLINE, { reason: "mood", words: " " }) });
		expect(declined.status).toBe(422);
		const refused = await refusalOf(declined);
		expect(Object.keys(refused.error).toSorted()).toEqual(["reason", "words"]);
		expect(refused.initialValue).toMatchObject({ askAgainWhen: "หลังตุลาคม" });
		expect(await CommitmentModel.countDocuments({ proposal: new Types.ObjectId(id) })).toBe(0);
	});

	it("puts what only the service can know at its field, and keeps what was typed", async () => {
		const { number } = await makeAwaiting(people.agencyId);
		for (const [changes, field] of [[{ dueAt: "28/2/2569" }, "dueAt"]] as [
			Record<string, string>,
			string,
		][]) {
			const given = await answer({ number, fields: withFields(ACCEPT, changes) });
			expect(given.status).toBe(422);
			const { error, initialValue } = await refusalOf(given);
			expect(Object.keys(error)).toEqual([field]);
			expect(initialValue).toMatchObject({ words: "รับไปดำเนินการ", ownerUnit: "กองดิจิทัล" });
		}
	});

	it("gives more rows without taking the answer, and keeps what was typed", async () => {
		const { number, id } = await makeAwaiting(people.agencyId);
		const given = await answer({
			number,
			fields: [...withFields(ACCEPT, { words: "" }), ["intent", "add-deliverables"]],
		});
		expect(given.status).toBe(200);
		const body = (await given.json()) as Refusal & { generation: string };
		expect(body.generation).not.toBe("");
		expect(body.result).toMatchObject({
			initialValue: { deliverable: "ระบบนัดหมายออนไลน์", deliverables: [{}] },
		});
		expect(body.result.error).toBeUndefined();
		expect(await CommitmentModel.countDocuments({ proposal: new Types.ObjectId(id) })).toBe(0);
	});

	it("takes the same form once, and tells who comes second that there is an answer", async () => {
		const { number, id } = await makeAwaiting(people.agencyId);
		const fields = withKey(ACCEPT);
		const given = await Promise.all([answer({ number, fields }), answer({ number, fields })]);
		expect(given.map(({ status }) => status)).toEqual([302, 302]);
		expect(new Set(given.map(({ headers }) => headers.get("Location"))).size).toBe(1);
		expect(await CommitmentModel.countDocuments({ proposal: new Types.ObjectId(id) })).toBe(1);
		const late = await answer({ number, fields: withKey(DECLINE) });
		expect(late.status).toBe(409);
		expect((await refusalOf(late)).initialValue).toMatchObject({ words: "ปีนี้ยังไม่มีงบประมาณ" });
	});

	it("takes nothing of what no form has", async () => {
		const { number, id } = await makeAwaiting(people.agencyId);
		await answer({
			number,
			fields: [
				...ACCEPT,
				["status", "scaled"],
				["approvedAt", "2020-01-01"],
				["agency", foreign.agencyId],
				["number", "7777"],
				["percent", "100"],
				["example", "true"],
			],
		});
		const row = await CommitmentModel.findOne({ proposal: new Types.ObjectId(id) })
			.lean()
			.orFail();
		expect(row).toMatchObject({ status: "consideration", percent: 0, example: false });
		expect(row.agency.toHexString()).toBe(people.agencyId);
		expect(row.number).not.toBe(7_777);
		expect(row.approvedAt).toBeUndefined();
		for (const name of ["promise.$where", "__proto__", "a.constructor.b"])
			expect(await statusOf(answer({ number, fields: [...ACCEPT, [name, "1"]] }))).toBe(400);
	});

	it("is not there for officers of other agencies, champions, and proposals that do not wait", async () => {
		const { number, id } = await makeAwaiting(people.agencyId);
		const load = (viewer: MaybeViewer) =>
			answerPage.loader(
				ask({
					path: `/officer/proposals/${number}/answer`,
					params: { number: String(number) },
					viewer,
					now: START,
				}),
			);
		for (const viewer of [foreign.officer, foreign.champion, people.champion]) {
			expect(await statusOf(load(viewer))).toBe(404);
			for (const fields of [ACCEPT, DECLINE])
				expect(await statusOf(answer({ number, fields, viewer }))).toBe(404);
		}
		expect(await statusOf(load(citizen))).toBe(403);
		expect(await statusOf(answer({ number, fields: ACCEPT, viewer: citizen }))).toBe(403);
		expect(await statusOf(answer({ number, fields: ACCEPT, viewer: null }))).toBe(401);
		expect(await statusOf(answer({ number: 999_999, fields: ACCEPT }))).toBe(404);
		await ProposalModel.updateOne({ _id: id }, { $set: { stage: "test" } });
		expect(await statusOf(answer({ number, fields: ACCEPT }))).toBe(409);
		expect(await CommitmentModel.countDocuments({ proposal: new Types.ObjectId(id) })).toBe(0);
	});
});

describe("the page of an approval", () => {
	it("approves what the page showed, once, and leads to the commitment", async () => {
		const { number } = await makeUndecided();
		const fields = withKey([
			["decision", "approve"],
			["revision", "0"],
		]);
		const given = await Promise.all([approve({ number, fields }), approve({ number, fields })]);
		for (const one of given) expect(one.headers.get("Location")).toBe(`/commitments/${number}`);
		const row = await loadCommitment(number);
		expect(row).toMatchObject({ status: "accepted", version: 1, approvedAt: daysAfter(10) });
		expect(await CommitmentVersionModel.countDocuments({ commitment: row._id })).toBe(1);
	});

	it("refuses what was rewritten meanwhile", async () => {
		const { number } = await makeUndecided();
		await promise({
			number,
			fields: [["mode", "rewrite"], ["revision", "0"], ...PROMISE],
			now: daysAfter(1),
		});
		const given = await approve({
			number,
			fields: [
				["decision", "approve"],
				["revision", "0"],
			],
		});
		expect(given.status).toBe(409);
		expect((await loadCommitment(number)).status).toBe("consideration");
	});

	it("sends back only with a reason", async () => {
		const { number } = await makeUndecided();
		const fields: Fields = [
			["decision", "send-back"],
			["revision", "0"],
		];
		const refused = await approve({ number, fields: [...fields, ["reason", " "]] });
		expect(refused.status).toBe(422);
		const { error, initialValue } = await refusalOf(refused);
		expect(Object.keys(error)).toEqual(["reason"]);
		expect(initialValue).toMatchObject({ decision: "send-back" });
		await approve({ number, fields: [...fields, ["reason", "ตัวชี้วัดยังไม่ชัด"]] });
		expect(await loadCommitment(number)).toMatchObject({
			status: "consideration",
			sentBackReason: "ตัวชี้วัดยังไม่ชัด",
		});
	});

	it("belongs to the champion of the agency: for its officers and other agencies there is nothing to decide", async () => {
		const { number } = await makeUndecided();
		const fields: Fields = [
			["decision", "approve"],
			["revision", "0"],
		];
		for (const viewer of [foreign.champion, foreign.officer, people.officer])
			expect(await statusOf(approve({ number, fields, viewer }))).toBe(404);
		expect(await statusOf(approve({ number, fields, viewer: citizen }))).toBe(403);
		expect(await statusOf(approve({ number, fields, viewer: null }))).toBe(401);
		expect((await loadCommitment(number)).status).toBe("consideration");
	});
});

describe("the page of a report", () => {
	const countFiles = async () => (await openFileBucket().find().toArray()).length;
	const pdf = (name: string) => new File([`%PDF-1.4\n%${name}\n%%EOF\n`], name, { type: "application/pdf" });
	const openFile = (id: string, viewer: MaybeViewer = null) =>
		filePage.loader(ask({ path: `/files/${id}`, params: { id }, viewer, now: START }));

	it("takes a report with evidence, which everybody may then open, and leads to it", async () => {
		const { number, id } = await makeApproved(people);
		const given = await report({
			number,
			fields: [...REPORT, ["evidence", png], ["evidence", pdf("ผล.pdf")], ["evidence", new File([], "")]],
		});
		expect(given.headers.get("Location")).toBe(`/commitments/${number}#report-1`);
		const row = await ProgressReportModel.findOne({ commitment: new Types.ObjectId(id) })
			.lean()
			.orFail();
		expect(row).toMatchObject({
			percent: 40,
			values: [{ indicator: "เวลารอ", value: 60 }],
			nextReportAt: day("1/6/2569"),
			evidence: [
				{ name: "หน้าจอ.png", type: "image/png", width: 6 },
				{ name: "ผล.pdf", type: "application/pdf" },
			],
		});
		for (const { file } of row.evidence) expect(await statusOf(openFile(file.toHexString()))).toBe(200);
	});

	it("keeps evidence from others once the proposal is not public any more", async () => {
		const { number, id, proposal } = await makeApproved(people);
		await report({ number, fields: [...REPORT, ["evidence", png]] });
		const row = await ProgressReportModel.findOne({ commitment: new Types.ObjectId(id) })
			.lean()
			.orFail();
		const file = row.evidence[0]?.file.toHexString() ?? "";
		await ProposalModel.updateOne({ _id: proposal.id }, { $set: { state: "withdrawn" } });
		for (const viewer of [null, citizen, foreign.officer])
			expect(await statusOf(openFile(file, viewer))).toBe(404);
		expect(await statusOf(openFile(file, people.officer))).toBe(200);
	});

	it("refuses evidence that is no picture or PDF, too many files, and keeps none of them", async () => {
		const { number } = await makeApproved(people);
		const before = await countFiles();
		const script = new File(["<script>alert(1)</script>"], "proof.png", { type: "image/png" });
		const refused: [Fields, number][] = [
			[
				[
					["evidence", png],
					["evidence", script],
				],
				415,
			],
			[Array.from({ length: 6 }, (_, index) => ["evidence", pdf(`${index}.pdf`)]), 409],
		];
		for (const [evidence, status] of refused) {
			const given = await report({ number, fields: [...REPORT, ...evidence] });
			expect(given.status).toBe(status);
			const { error, initialValue } = await refusalOf(given);
			expect(Object.keys(error)).toEqual(["evidence"]);
			expect(initialValue).toMatchObject({ narrative: "พัฒนาระบบไปแล้วบางส่วน", percent: "๔๐" });
		}
		// a report that the rules refuse after its files were kept
		const given = await report({
			number,
			fields: [...withFields(REPORT, { nextReportAt: "1/3/2569" }), ["evidence", png]],
		});
		expect(given.status).toBe(422);
		expect(Object.keys((await refusalOf(given)).error)).toEqual(["nextReportAt"]);
		expect(await countFiles()).toBe(before);
		expect((await loadCommitment(number)).reports).toBe(0);
	});

	it("answers 422 with every field that is wrong and all that was typed", async () => {
		const { number } = await makeApproved(people);
		const given = await report({
			number,
			fields: withFields(REPORT, {
				status: "stalled",
				percent: "140",
				nextReportAt: "เร็วๆ นี้",
				"values[0].value": "มาก",
				evidenceLink: "javascript:alert(1)",
			}),
		});
		expect(given.status).toBe(422);
		const { error, initialValue } = await refusalOf(given);
		expect(Object.keys(error).toSorted()).toEqual([
			"evidenceLink",
			"nextReportAt",
			"percent",
			"values[0].value",
		]);
		expect(initialValue).toMatchObject({ percent: "140", narrative: "พัฒนาระบบไปแล้วบางส่วน" });
		const noWords = await report({
			number,
			fields: withFields(REPORT, { status: "stalled", obstacles: "", nextReportAt: "" }),
		});
		expect(Object.keys((await refusalOf(noWords)).error).toSorted()).toEqual([
			"nextReportAt",
			"obstacles",
			"restartWhen",
			"stallCause",
		]);
	});

	it("takes the same form once, evidence included", async () => {
		const { number, id } = await makeApproved(people);
		const before = await countFiles();
		const fields = withKey([...REPORT, ["evidence", png]]);
		const given = await Promise.all([report({ number, fields }), report({ number, fields })]);
		given.push(await report({ number, fields }));
		for (const one of given) expect(one.headers.get("Location")).toBe(`/commitments/${number}#report-1`);
		expect(await ProgressReportModel.countDocuments({ commitment: new Types.ObjectId(id) })).toBe(1);
		expect(await countFiles()).toBe(before + 1);
	});

	it("takes the short report that nothing has changed", async () => {
		const { number } = await makeApproved(people);
		await report({ number, fields: REPORT });
		const fields: Fields = [
			["mode", "unchanged"],
			["unchangedWhy", "รอผลการจัดซื้อ"],
		];
		const refused = await report({ number, fields });
		expect(refused.status).toBe(422);
		expect((await refusalOf(refused)).initialValue).toMatchObject({ unchangedWhy: "รอผลการจัดซื้อ" });
		const given = await report({
			number,
			fields: [...fields, ["unchangedNextReportAt", "1/7/2569"]],
			now: daysAfter(20),
		});
		expect(given.headers.get("Location")).toBe(`/commitments/${number}#report-2`);
		expect(await loadCommitment(number)).toMatchObject({ status: "in-progress", percent: 40, reports: 2 });
	});

	it("is not there for officers of other agencies, and its evidence is not kept", async () => {
		const { number } = await makeApproved(people);
		const before = await countFiles();
		const fields: Fields = [...REPORT, ["evidence", png]];
		for (const viewer of [foreign.officer, foreign.champion, people.champion])
			expect(await statusOf(report({ number, fields, viewer }))).toBe(404);
		expect(await statusOf(report({ number, fields, viewer: citizen }))).toBe(403);
		expect(await statusOf(report({ number: 999_999, fields }))).toBe(404);
		expect(await countFiles()).toBe(before);
		expect((await loadCommitment(number)).reports).toBe(0);
	});
});

describe("the pages of a promise and of the desk", () => {
	it("hand in a change with its reason; without one all that was typed comes back", async () => {
		const { number } = await makeApproved(people);
		const { revision } = await loadCommitment(number);
		const fields: Fields = [["revision", String(revision)], ...withFields(PROMISE, { dueAt: "31/12/2569" })];
		const refused = await promise({ number, fields });
		expect(refused.status).toBe(422);
		const { error, initialValue } = await refusalOf(refused);
		expect(Object.keys(error)).toEqual(["reason"]);
		expect(initialValue).toMatchObject({ dueAt: "31/12/2569", ownerUnit: "กองดิจิทัล" });
		const given = await promise({ number, fields: [...fields, ["reason", "จัดซื้อล่าช้า"]] });
		expect(given.headers.get("Location")).toBe("/officer");
		expect(await loadCommitment(number)).toMatchObject({
			promise: { dueAt: day("30/9/2569") },
			proposed: { reason: "จัดซื้อล่าช้า", promise: { dueAt: day("31/12/2569") } },
		});
	});

	it("are not there for officers of other agencies", async () => {
		const { number } = await makeApproved(people);
		const { revision } = await loadCommitment(number);
		const fields: Fields = [["revision", String(revision)], ["reason", "เหตุผล"], ...PROMISE];
		for (const mode of ["rewrite", "change"])
			for (const viewer of [foreign.officer, foreign.champion])
				expect(await statusOf(promise({ number, fields: [...fields, ["mode", mode]], viewer }))).toBe(404);
		for (const page of [approvePage, promisePage, reportPage])
			for (const viewer of [foreign.officer, foreign.champion]) {
				const params = { number: String(number) };
				const path = `/officer/commitments/${number}`;
				expect(await statusOf(page.loader(ask({ path, params, viewer, now: START })))).toBe(404);
			}
		expect((await loadCommitment(number)).proposed).toBeUndefined();
	});

	it("show what waits for the own agency and nothing of others", async () => {
		const [own, other] = [await makeStaffedAgency(), await makeStaffedAgency()];
		const waiting = await makeAwaiting(own.agencyId);
		const { number } = await makeApproved(own);
		const load = (viewer: Viewer) => deskPage.loader(ask({ path: "/officer", viewer, now: daysAfter(2) }));
		const desk = await load(own.officer);
		expect(desk.toAnswer.map((row) => row.number)).toEqual([waiting.number]);
		expect(desk.owed.map((row) => row.number)).toEqual([number]);
		expect(desk.agencies.map(({ code }) => code)).toEqual([own.code]);
		expect(await load(other.officer)).toMatchObject({ toAnswer: [], toApprove: [], sentBack: [], owed: [] });
	});
});
