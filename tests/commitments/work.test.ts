import { Types } from "mongoose";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { milestoneDaysLate, wasReachedLate } from "~/domain/commitment-milestones";
import { compareRows } from "~/domain/promise-difference";
import { loader as fileLoader } from "~/routes/files.$id";
import { recountDrills, recountPlaces, recountSupporting } from "~/services/cached-recounts.server";
import { decidePromise } from "~/services/commitment-approvals.server";
import { giveEvidence, listEvidence } from "~/services/commitment-evidence.server";
import { addMilestone, changeMilestone, listMilestones } from "~/services/commitment-milestones.server";
import { proposeChange } from "~/services/commitment-promises.server";
import { compareVersions } from "~/services/commitment-versions.server";
import { reportProgress } from "~/services/reports.server";
import { CommitmentModel } from "../../models/commitment.server";
import {
	CommitmentEvidenceModel,
	CommitmentMessageModel,
	CommitmentMilestoneModel,
	CommitmentPartModel,
} from "../../models/commitment-work.server";
import { EventModel } from "../../models/event.server";
import { openFileBucket } from "../../models/files.server";
import { DrillModel, PlaybookModel } from "../../models/playbook.server";
import { TrainingModel, TrainingSignUpModel } from "../../models/training.server";
import {
	acceptInput,
	day,
	after as daysAfter,
	formRequest,
	loadCommitment,
	makeApproved,
	makeStaffedAgency,
	reportInput,
} from "../agencies/world";
import { ask, statusOf } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { makeHelped } from "./world";

useTestDatabase({ own: true });

const NOWHERE = { code: "notFound" };
const DUE = day("1/6/2569");
const milestone = { title: "ทดลองใช้", doneWhen: "มีผู้ใช้ 100 คน", dueAt: DUE };

describe("a milestone", () => {
	it("is late from the first moment after its day in Bangkok on, and not once it is reached", () => {
		const lastMoment = new Date("2026-06-01T16:59:59.999Z");
		const next = new Date("2026-06-01T17:00:00Z");
		expect(milestoneDaysLate({ dueAt: DUE, state: "planned" }, lastMoment)).toBe(0);
		expect(milestoneDaysLate({ dueAt: DUE, state: "planned" }, next)).toBe(1);
		expect(milestoneDaysLate({ dueAt: DUE, state: "done" }, next)).toBe(0);
		expect(wasReachedLate({ dueAt: DUE, doneAt: lastMoment })).toBe(false);
		expect(wasReachedLate({ dueAt: DUE, doneAt: next })).toBe(true);
	});

	it("keeps what was: moved with its reason, reached once, and no more changed after that", async () => {
		const lead = await makeStaffedAgency();
		const { number, id } = await makeApproved(lead);
		const act = { viewer: lead.officer, number };
		const form = { ...act, input: milestone, formRequest: formRequest(), now: daysAfter(2) };
		await Promise.all([addMilestone(form), addMilestone(form)]);
		const [set] = await listMilestones({ commitmentId: id, now: daysAfter(3) });
		expect(await CommitmentMilestoneModel.countDocuments({ commitment: new Types.ObjectId(id) })).toBe(1);
		const input = { milestone: set?.id ?? "", revision: 0 };
		const moved = { ...input, what: "moved" as const, dueAt: day("1/7/2569"), why: "ผู้รับจ้างส่งช้า" };
		await changeMilestone({ ...act, input: moved, formRequest: formRequest("m"), now: daysAfter(10) });
		await expect(
			changeMilestone({ ...act, input: { ...input, what: "done" }, now: daysAfter(11) }),
		).rejects.toMatchObject({ code: "editedMeanwhile" });
		const done = { ...input, revision: 1, what: "done" as const };
		const sent = { ...act, input: done, formRequest: formRequest("d"), now: daysAfter(20) };
		await Promise.all([changeMilestone(sent), changeMilestone(sent)]);
		const [row] = await listMilestones({ commitmentId: id, now: daysAfter(200) });
		expect(row).toMatchObject({ state: "done", dueAt: day("1/7/2569"), doneAt: daysAfter(20), daysLate: 0 });
		expect(row?.changes.map(({ what, dueAt, why }) => [what, dueAt, why])).toEqual([
			["added", DUE, null],
			["moved", day("1/7/2569"), "ผู้รับจ้างส่งช้า"],
			["done", day("1/7/2569"), null],
		]);
		await expect(
			changeMilestone({
				...act,
				input: { ...done, revision: 2, what: "dropped", why: "x" },
				now: daysAfter(21),
			}),
		).rejects.toMatchObject({ code: "alreadyDecided" });
		const events = await EventModel.find({ commitment: new Types.ObjectId(id), type: /^milestone/ }).lean();
		expect(events.map(({ type }) => type).toSorted()).toEqual([
			"milestone-added",
			"milestone-done",
			"milestone-moved",
		]);
	});

	it("is set for a coming day, by officers of the agency, and not through another commitment", async () => {
		const [one, other] = [await makeStaffedAgency(), await makeStaffedAgency()];
		const [own, foreign] = [await makeApproved(one), await makeApproved(other)];
		const past = { ...milestone, dueAt: day("1/2/2569") };
		await expect(
			addMilestone({ viewer: one.officer, number: own.number, input: past, now: daysAfter(2) }),
		).rejects.toMatchObject({ code: "dueInPast", options: { field: "dueAt" } });
		for (const viewer of [other.officer, one.champion])
			await expect(
				addMilestone({ viewer, number: own.number, input: milestone, now: daysAfter(2) }),
			).rejects.toMatchObject(NOWHERE);
		await addMilestone({
			viewer: other.officer,
			number: foreign.number,
			input: milestone,
			now: daysAfter(2),
		});
		const [theirs] = await listMilestones({ commitmentId: foreign.id, now: daysAfter(3) });
		await expect(
			changeMilestone({
				viewer: one.officer,
				number: own.number,
				input: { milestone: theirs?.id ?? "", revision: 0, what: "done" },
				now: daysAfter(3),
			}),
		).rejects.toMatchObject(NOWHERE);
		expect((await listMilestones({ commitmentId: foreign.id, now: daysAfter(3) }))[0]?.state).toBe("planned");
	});
});

describe("evidence for a deliverable", () => {
	it("is a report, a link or a file of the own commitment, given once, and everybody may open it", async () => {
		const { number, id, lead } = await makeHelped();
		await reportProgress({ viewer: lead.officer, number, input: reportInput(), now: daysAfter(10) });
		const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#15d" } })
			.png()
			.toBuffer();
		const file = new File([new Uint8Array(png)], "คู่มือ.png", { type: "image/png" });
		const act = { viewer: lead.officer, number, now: daysAfter(11) };
		const sent = { ...act, input: { deliverable: "คู่มือ" }, file, formRequest: formRequest() };
		await Promise.all([giveEvidence(sent), giveEvidence(sent)]);
		await giveEvidence({ ...act, input: { deliverable: "ระบบ", report: 1 } });
		const given = await listEvidence({ commitmentId: id });
		expect(given.map(({ deliverable, report }) => [deliverable, report]).toSorted()).toEqual([
			["คู่มือ", null],
			["ระบบ", 1],
		]);
		const fileId = given.find(({ file: one }) => one)?.file?.id ?? "";
		expect(
			await statusOf(
				fileLoader(ask({ path: `/files/${fileId}`, params: { id: fileId }, now: daysAfter(12) })),
			),
		).toBe(200);
		expect(await openFileBucket().find({ "metadata.owner.kind": "evidence" }).toArray()).toHaveLength(1);
	});

	it("names a deliverable of the promise and something that shows it; others cannot give it", async () => {
		const { number, id, lead, helper } = await makeHelped();
		const act = { viewer: lead.officer, number, now: daysAfter(11) };
		const link = "https://example.org/proof";
		for (const [input, refusal] of [
			[{ deliverable: "ระบบ" }, { code: "needsEvidence" }],
			[
				{ deliverable: "อื่น", link },
				{ code: "invalidInput", options: { field: "deliverable" } },
			],
			[
				{ deliverable: "ระบบ", report: 7 },
				{ code: "invalidInput", options: { field: "report" } },
			],
		] as const)
			await expect(giveEvidence({ ...act, input })).rejects.toMatchObject(refusal);
		for (const viewer of [helper.officer, lead.champion, (await makeStaffedAgency()).officer])
			await expect(
				giveEvidence({ ...act, viewer, input: { deliverable: "ระบบ", link } }),
			).rejects.toMatchObject(NOWHERE);
		expect(await listEvidence({ commitmentId: id })).toEqual([]);
	});
});

describe("two versions of a promise", () => {
	it("are any two that were approved, the earlier first, with what differs; others are not there", async () => {
		const lead = await makeStaffedAgency();
		const { number } = await makeApproved(lead);
		for (const [index, target] of [20, 10].entries()) {
			const { revision } = await loadCommitment(number);
			await proposeChange({
				viewer: lead.officer,
				number,
				input: {
					...acceptInput({ indicators: [{ name: "เวลารอ", unit: "นาที", baseline: 90, target }] }),
					deliverables: index === 1 ? [{ name: "คู่มือ", evidence: "ไฟล์" }] : [],
					reason: `ครั้งที่ ${index + 2}`,
					revision,
				},
				now: daysAfter(5 + index),
			});
			await decidePromise({
				viewer: lead.champion,
				number,
				input: { decision: "approve", revision: revision + 1 },
				now: daysAfter(5 + index),
			});
		}
		const latest = await compareVersions({ number });
		expect(latest).toMatchObject({ from: 2, to: 3, changed: ["deliverables", "indicators"] });
		const whole = await compareVersions({ number, from: 3, to: 1 });
		expect(whole).toMatchObject({ from: 1, to: 3 });
		expect(whole.before.indicators[0]?.target).toBe(30);
		expect(whole.after.indicators[0]?.target).toBe(10);
		expect((await compareVersions({ number, from: 2, to: 2 })).changed).toEqual([]);
		await expect(compareVersions({ number, from: 1, to: 9 })).rejects.toMatchObject(NOWHERE);
		await expect(compareVersions({ number: 999_999 })).rejects.toMatchObject(NOWHERE);
	});

	it("show the rows of a list that came, went and changed", () => {
		const row = (name: string, evidence = "ไฟล์") => ({ name, evidence });
		const changes = compareRows({
			before: [row("ก"), row("ข"), row("ค")],
			after: [row("ข"), row("ค", "ลิงก์"), row("ง")],
			nameOf: ({ name }) => name,
		});
		expect(changes.map(({ kind, row: { name } }) => [name, kind])).toEqual([
			["ข", "same"],
			["ค", "changed"],
			["ง", "added"],
			["ก", "removed"],
		]);
	});
});

it("every list of what carries a commitment is read by an index in order", async () => {
	const commitment = new Types.ObjectId();
	const queries = [
		CommitmentPartModel.find({ commitment }).sort({ createdAt: 1, _id: 1 }).limit(100),
		CommitmentPartModel.find({ agency: commitment, state: "asked" }).sort({ askedAt: 1, _id: 1 }).limit(30),
		CommitmentMilestoneModel.find({ commitment }).sort({ dueAt: 1, _id: 1 }).limit(30),
		CommitmentEvidenceModel.find({ commitment }).sort({ at: 1, _id: 1 }).limit(200),
		CommitmentMessageModel.find({ commitment }).sort({ at: -1, _id: -1 }).limit(31),
	];
	for (const [index, query] of queries.entries()) {
		const plan = JSON.stringify(await query.explain("queryPlanner"));
		expect(plan, `query ${index}`).toContain("IXSCAN");
		expect(plan, `query ${index}`).not.toContain('"stage":"COLLSCAN"');
		expect(plan, `query ${index}`).not.toContain('"stage":"SORT"');
	}
});

it("a recount mends who helps, places taken and latest drills that were made wrong, and finds nothing otherwise", async () => {
	const { number, helper } = await makeHelped();
	const steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
	const agency = new Types.ObjectId(helper.agencyId);
	const by = new Types.ObjectId(steward.id);
	const at = daysAfter(1);
	const training = await TrainingModel.create({
		number: 77,
		title: { th: "อบรม", en: "Training" },
		about: "เนื้อหา",
		audience: "เจ้าหน้าที่",
		skills: ["law"],
		organiser: agency,
		startsAt: daysAfter(40),
		endsAt: daysAfter(41),
		place: "ห้อง 1",
		capacity: 10,
		taken: 4,
		by,
		createdAt: at,
	});
	await TrainingSignUpModel.create({ training: training._id, user: by, at });
	const playbook = await PlaybookModel.create({
		number: 77,
		agency,
		crisis: "flood",
		title: "แผน",
		trigger: "น้ำขึ้น",
		purpose: "บริการไม่หยุด",
		steps: [{ what: "ย้าย", who: "หัวหน้า" }],
		contact: "กอง",
		by,
		createdAt: at,
		updatedAt: at,
	});
	const drill = {
		playbook: playbook._id,
		version: 1,
		scenario: "ซ้อม",
		people: 5,
		worked: "ดี",
		improve: "เร็วขึ้น",
	};
	await DrillModel.create({ ...drill, heldAt: daysAfter(-9), fiscalYear: 2569, by, at });
	await CommitmentModel.updateOne({ number }, { $set: { supporting: [] } });
	expect(await recountSupporting()).toEqual([`commitment ${number}`]);
	expect(await recountPlaces()).toEqual(["training 77: 4 → 1"]);
	expect(await recountDrills()).toEqual(["playbook 77"]);
	expect((await loadCommitment(number)).supporting.map(String)).toEqual([helper.agencyId]);
	expect((await TrainingModel.findById(training._id).lean())?.taken).toBe(1);
	expect((await PlaybookModel.findById(playbook._id).lean())?.lastDrillAt).toEqual(daysAfter(-9));
	expect([await recountSupporting(), await recountPlaces(), await recountDrills()]).toEqual([[], [], []]);
});
