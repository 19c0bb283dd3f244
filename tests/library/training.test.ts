import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { drillStanding } from "~/domain/playbook";
import type { Viewer } from "~/domain/viewer";
import { type TrainingInput, trainingSchema } from "~/input/training";
import { deleteAccount } from "~/services/accounts-own-data.server";
import { changePlaybook, logDrill, writePlaybook } from "~/services/playbook-writing.server";
import { explainPlaybookLists, findPlaybook } from "~/services/playbooks.server";
import {
	countSkillNeeds,
	findTraining,
	listAttendees,
	listTrainingFor,
	listTrainings,
	queryTrainings,
} from "~/services/training.server";
import {
	cancelTraining,
	changeTraining,
	openTraining,
	toTrainingForm,
} from "~/services/training-editor.server";
import { givePlaceBack, takePlace } from "~/services/training-places.server";
import { NotificationModel } from "../../models/notification.server";
import { TrainingModel, TrainingSignUpModel } from "../../models/training.server";
import {
	type AgencyPeople,
	day,
	after as daysAfter,
	formRequest,
	makeApproved,
	makeStaffedAgency,
} from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { stagesOf } from "./world";

useTestDatabase({ own: true });

let steward: Viewer;
let people: AgencyPeople;

beforeAll(async () => {
	steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
	people = await makeStaffedAgency();
});

const input = (over: Partial<TrainingInput> = {}): TrainingInput => ({
	revision: 0,
	titleTh: "ออกแบบบริการ",
	titleEn: "Service design",
	about: "ฝึกกับผู้ใช้จริง",
	audience: "เจ้าหน้าที่",
	skills: ["service-design"],
	organiser: people.code,
	day: day("1/6/2569"),
	startTime: 9 * 60,
	endTime: 16 * 60,
	place: "ห้อง 1",
	capacity: 5,
	...over,
});
const open = (over: Partial<TrainingInput> = {}) =>
	openTraining({ viewer: steward, input: input(over), now: daysAfter(1) });

describe("places of a session", () => {
	it("are never given to more people than there are, however many ask at once", async () => {
		const { number } = await open();
		const asking = await Promise.all(Array.from({ length: 20 }, () => makeUser()));
		const asked = await Promise.allSettled(
			asking.map(({ viewer }) => takePlace({ viewer, number, now: daysAfter(2) })),
		);
		expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
		const row = await TrainingModel.findOne({ number }).lean();
		expect(row?.taken).toBe(5);
		expect(await TrainingSignUpModel.countDocuments({ training: row?._id })).toBe(5);
		expect((await findTraining({ number, viewer: null, now: daysAfter(2) })).signUp).toEqual({
			allowed: false,
			reason: "sessionFull",
		});
		const holder = (await listAttendees({ viewer: steward, number }))[0];
		expect(holder?.name).not.toBe("");
		await expect(listAttendees({ viewer: people.officer, number })).rejects.toMatchObject({
			code: "notPermitted",
		});
	});

	it("are one per person, come back when given up or when the account is deleted, until it starts", async () => {
		const { number } = await open();
		const { viewer, password } = await makeUser();
		await Promise.all([1, 2, 3].map(() => takePlace({ viewer, number, now: daysAfter(2) })));
		const taken = async () => (await TrainingModel.findOne({ number }).lean())?.taken;
		expect(await taken()).toBe(1);
		await givePlaceBack({ viewer, number, now: daysAfter(3) });
		await expect(givePlaceBack({ viewer, number, now: daysAfter(3) })).rejects.toMatchObject({
			code: "notSignedUp",
		});
		expect(await taken()).toBe(0);
		await takePlace({ viewer, number, now: daysAfter(4) });
		await expect(givePlaceBack({ viewer, number, now: daysAfter(100) })).rejects.toMatchObject({
			code: "sessionOver",
		});
		await deleteAccount({
			viewer,
			input: { password } as Parameters<typeof deleteAccount>[0]["input"],
			now: daysAfter(100),
		});
		expect(await taken()).toBe(0);
	});

	it("close at the end of the last day in Bangkok, and changes and cancelling are told once", async () => {
		const { number } = await open({ lastDay: day("20/5/2569") });
		const { viewer } = await makeUser();
		await expect(takePlace({ viewer, number, now: new Date("2026-05-20T17:00:00Z") })).rejects.toMatchObject({
			code: "sessionOver",
		});
		await takePlace({ viewer, number, now: new Date("2026-05-20T16:59:59Z") });
		await expect(
			changeTraining({ viewer: steward, number, input: input({ revision: 7 }), now: daysAfter(3) }),
		).rejects.toMatchObject({ code: "editedMeanwhile" });
		const shown = await findTraining({ number, viewer: steward, now: daysAfter(3) });
		expect(toTrainingForm({ training: shown, language: "th" })).toMatchObject({
			day: "1/6/2569",
			startTime: "9:00",
			lastDay: "20/5/2569",
		});
		await changeTraining({ viewer: steward, number, input: input({ place: "ห้อง 2" }), now: daysAfter(3) });
		for (let sent = 0; sent < 2; sent++)
			await cancelTraining({ viewer: steward, number, why: "วิทยากรป่วย", now: daysAfter(4) });
		const told = await NotificationModel.find({ user: viewer.id }).lean();
		expect(told.map(({ type }) => type).sort()).toEqual(["training-cancelled", "training-changed"]);
		await expect(
			takePlace({ viewer: (await makeUser()).viewer, number, now: daysAfter(5) }),
		).rejects.toMatchObject({ code: "sessionCancelled" });
	});

	it("are opened by the steward only, once per form, for a time to come", async () => {
		await expect(
			openTraining({ viewer: people.officer, input: input(), now: daysAfter(1) }),
		).rejects.toMatchObject({ code: "notPermitted" });
		await expect(open({ day: day("1/1/2569") })).rejects.toMatchObject({ code: "dueInPast" });
		const request = { key: randomUUID(), hash: "h" };
		const sent = await Promise.all(
			[1, 2].map(() =>
				openTraining({ viewer: steward, input: input(), formRequest: request, now: daysAfter(1) }),
			),
		);
		expect(sent[0]?.number).toBe(sent[1]?.number);
		const { day: _, startTime: _s, endTime: _e, capacity: _c, ...fields } = input();
		const typed = { ...fields, day: "1/6/2569", startTime: "๙.๓๐", endTime: "16:00", capacity: "๓๐" };
		expect(trainingSchema.parse(typed)).toMatchObject({ startTime: 570, capacity: 30 });
		expect(trainingSchema.safeParse({ ...typed, endTime: "9:00" }).success).toBe(false);
	});
});

describe("skills", () => {
	it("that a promise names lead from commitments to sessions and back", async () => {
		const { number } = await makeApproved(people, { skills: ["service-design"] });
		const training = await open();
		const page = await findTraining({ number: training.number, viewer: null, now: daysAfter(2) });
		expect(page.needs.map((need) => need.number)).toContain(number);
		expect(await countSkillNeeds()).toEqual([{ skill: "service-design", count: 1 }]);
		const offered = await listTrainingFor({ skills: ["service-design"], now: daysAfter(2) });
		expect(offered.map((row) => row.number)).toContain(training.number);
	});

	it("narrow the list of sessions, which is read by an index in order", async () => {
		const seen: number[] = [];
		let cursor: string | undefined;
		do {
			const page = await listTrainings({
				query: { when: "coming", skill: "service-design", after: cursor },
				now: daysAfter(2),
				limit: 2,
			});
			seen.push(...page.items.map(({ number }) => number));
			cursor = page.next ?? undefined;
		} while (cursor);
		expect(new Set(seen).size).toBe(seen.length);
		expect(seen.length).toBeGreaterThan(3);
		for (const query of [{ when: "coming" }, { when: "past" }, { when: "coming", skill: "law" }] as const) {
			const plan = await queryTrainings({ query, now: daysAfter(2), limit: 21 }).explain("queryPlanner");
			expect(stagesOf(plan)).not.toContain("COLLSCAN");
			expect(stagesOf(plan)).not.toContain("SORT");
		}
	});
});

describe("a playbook", () => {
	const playbook = {
		crisis: "flood",
		title: "เปิดศูนย์พักพิง",
		trigger: "ระดับสีส้ม",
		purpose: "มีที่พัก",
		steps: [{ what: "แจ้งเตือน", who: "ศูนย์" }],
		contact: "1784",
		innovations: [],
		revision: 0,
	} as const;
	const drill = { scenario: "น้ำหลาก", people: 20, worked: "เร็ว", improve: "วิทยุ" };

	it("is practised once a fiscal year, which turns in Bangkok on the first of October", () => {
		const lastDrillAt = new Date("2025-09-30T16:59:59Z");
		expect(drillStanding({ lastDrillAt: null, now: daysAfter(0) })).toBe("never");
		expect(drillStanding({ lastDrillAt, now: new Date("2025-09-30T16:59:59Z") })).toBe("done");
		expect(drillStanding({ lastDrillAt, now: new Date("2025-09-30T17:00:00Z") })).toBe("due");
		expect(drillStanding({ lastDrillAt, now: new Date("2026-10-01T00:00:00Z") })).toBe("late");
	});

	it("keeps versions with reasons and a log of drills by each", async () => {
		const { number } = await writePlaybook({
			viewer: people.officer,
			input: { ...playbook, steps: [...playbook.steps], innovations: [], agency: people.code },
			now: daysAfter(1),
		});
		const request = formRequest();
		for (let sent = 0; sent < 2; sent++)
			await logDrill({
				viewer: people.officer,
				number,
				input: { ...drill, heldAt: daysAfter(2) },
				formRequest: request,
				now: daysAfter(3),
			});
		const change = { ...playbook, steps: [...playbook.steps], innovations: [], agency: undefined };
		await expect(
			changePlaybook({ viewer: people.officer, number, input: change, now: daysAfter(4) }),
		).rejects.toMatchObject({ options: { field: "changeWhy" } });
		await changePlaybook({
			viewer: people.officer,
			number,
			input: { ...change, changeWhy: "ตามบทเรียนการซ้อม" },
			now: daysAfter(4),
		});
		// why: an older drill logged late does not take the place of the latest
		await logDrill({
			viewer: people.officer,
			number,
			input: { ...drill, heldAt: daysAfter(-400) },
			now: daysAfter(5),
		});
		const page = await findPlaybook({ number, now: daysAfter(6) });
		expect(page).toMatchObject({ version: 2, changeWhy: "ตามบทเรียนการซ้อม", drill: "done" });
		expect(page.lastDrillAt).toEqual(daysAfter(2));
		expect(page.drills.map(({ version }) => version)).toEqual([1, 2]);
		const other = await makeStaffedAgency();
		await expect(
			logDrill({
				viewer: other.officer,
				number,
				input: { ...drill, heldAt: daysAfter(5) },
				now: daysAfter(6),
			}),
		).rejects.toMatchObject({ code: "notFound" });
	});

	it("is listed by an index in order", async () => {
		for (const [name, plan] of Object.entries(await explainPlaybookLists())) {
			expect(stagesOf(plan), name).not.toContain("COLLSCAN");
			expect(stagesOf(plan), name).not.toContain("SORT");
		}
	});
});
