import { beforeAll, describe, expect, it } from "vitest";
import type { NotificationType } from "~/domain/notification";
import { lessonSchema } from "~/input/lesson";
import { toRecommendationTable } from "~/open-data/lesson";
import { writeCsv } from "~/open-data/spreadsheet";
import { loadLessonReport } from "~/services/lesson-report.server";
import { tabulateReport } from "~/services/lesson-report-table.server";
import { writeLesson } from "~/services/lesson-writing.server";
import { explainLessonLists, findLesson, listLessons } from "~/services/lessons.server";
import {
	answerRecommendation,
	loadLessonsDesk,
	remindOfRecommendations,
} from "~/services/recommendations.server";
import { AgencyModel } from "../../models/agency.server";
import { RecommendationModel } from "../../models/lesson.server";
import { NotificationModel } from "../../models/notification.server";
import {
	type AgencyPeople,
	day,
	after as daysAfter,
	formRequest,
	makeStaffedAgency,
} from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { makeAgency } from "../support/factories";
import { lessonInput, stagesOf } from "./world";

useTestDatabase();

let writer: AgencyPeople;
let addressee: AgencyPeople;
let ministry: { id: string; code: string };

beforeAll(async () => {
	writer = await makeStaffedAgency();
	addressee = await makeStaffedAgency();
	ministry = await makeAgency({ kind: "ministry" });
	await AgencyModel.updateOne({ _id: writer.agencyId }, { $set: { parent: ministry.id } });
});

const write = (over = {}, now = daysAfter(1)) =>
	writeLesson({
		viewer: writer.officer,
		input: lessonInput({
			agency: writer.code,
			recommendations: [{ text: "เปิดข้อมูลระดับน้ำ", to: addressee.code }],
			...over,
		}),
		now,
	});

const openId = async (lessonNumber: number) =>
	(await RecommendationModel.findOne({ lessonNumber }).lean())?._id.toHexString();

describe("a lesson", () => {
	it("belongs to the fiscal year of its day in Bangkok and to the ministry above its agency", async () => {
		// why: 17:00 UTC on 30 September is the first moment of 1 October in Bangkok
		const before = await write({ title: "ก่อนปีใหม่งบประมาณ", happenedAt: new Date("2020-09-30T16:59:59Z") });
		const at = await write({ title: "ปีใหม่งบประมาณ", happenedAt: new Date("2020-09-30T17:00:00Z") });
		expect((await findLesson({ number: before.number })).fiscalYear).toBe(2563);
		expect(await findLesson({ number: at.number })).toMatchObject({
			fiscalYear: 2564,
			ministry: { code: ministry.code },
		});
		const { items } = await listLessons({ query: { year: "2564", ministry: ministry.code } });
		expect(items.map(({ number }) => number)).toEqual([at.number]);
		expect((await listLessons({ query: { q: "ปีใหม่", year: "2563" } })).items).toHaveLength(1);
	});

	it("is refused for a foreign agency, a day to come and an addressee that does not exist", async () => {
		await expect(write({ agency: addressee.code })).rejects.toMatchObject({ code: "notYourAgency" });
		await expect(write({ happenedAt: daysAfter(40) })).rejects.toMatchObject({ code: "invalidInput" });
		await expect(write({ recommendations: [{ text: "x", to: "nobody" }] })).rejects.toMatchObject({
			code: "invalidInput",
			options: { field: "recommendations[0].to" },
		});
	});

	it("needs a recommendation with its addressee; rows left empty are none", () => {
		const { happenedAt: _, recommendations: _r, ...fields } = lessonInput({ agency: "opdc" });
		const parse = (recommendations: unknown[]) =>
			lessonSchema.safeParse({ ...fields, happenedAt: "30/9/2563", recommendations });
		expect(parse([{}, { text: "ทำ", to: "dga" }]).data?.recommendations).toEqual([{ text: "ทำ", to: "dga" }]);
		expect(parse([{ text: "ทำ" }]).error?.issues[0]?.path).toEqual(["recommendations", 0, "to"]);
		expect(parse([{}]).success).toBe(false);
	});
});

describe("a recommendation", () => {
	it("is followed until it is answered: told at once, reminded every thirty days and once each", async () => {
		await RecommendationModel.updateMany({ open: true }, { $set: { open: false }, $unset: { remindAt: 1 } });
		const { number } = await write({}, daysAfter(10));
		const count = (type: NotificationType) =>
			NotificationModel.countDocuments({
				user: addressee.champion.id,
				type,
				"data.subjectTh": lessonInput().title,
			});
		expect(await count("recommendation-to-answer")).toBeGreaterThan(0);
		expect(await remindOfRecommendations({ now: daysAfter(39.9) })).toBe(0);
		expect(await remindOfRecommendations({ now: daysAfter(40) })).toBe(1);
		expect(await remindOfRecommendations({ now: daysAfter(41) })).toBe(0);
		expect(await remindOfRecommendations({ now: daysAfter(70) })).toBe(1);
		expect(await count("recommendation-reminder")).toBe(2);
		expect((await loadLessonsDesk({ viewer: addressee.officer })).toAnswer).toHaveLength(1);
		const id = await openId(number);
		const answer = { decision: "partly", words: "ทำบางส่วน" } as const;
		await expect(
			answerRecommendation({ viewer: writer.officer, id, input: answer, now: daysAfter(71) }),
		).rejects.toMatchObject({ code: "notFound" });
		const request = formRequest();
		for (let sent = 0; sent < 2; sent++)
			await answerRecommendation({
				viewer: addressee.officer,
				id,
				input: answer,
				formRequest: request,
				now: daysAfter(71),
			});
		await expect(
			answerRecommendation({ viewer: addressee.champion, id, input: answer, now: daysAfter(72) }),
		).rejects.toMatchObject({ code: "recommendationAnswered" });
		expect(await remindOfRecommendations({ now: daysAfter(200) })).toBe(0);
		expect((await findLesson({ number })).recommendations[0]?.answer).toMatchObject({ words: "ทำบางส่วน" });
	});

	it("answered by two people at once has one answer", async () => {
		const { number } = await write({}, daysAfter(12));
		const id = await openId(number);
		const answers = await Promise.allSettled(
			[addressee.officer, addressee.champion].map((viewer, index) =>
				answerRecommendation({
					viewer,
					id,
					input: { decision: index === 0 ? "accept" : "decline", words: "ตอบ" },
					now: daysAfter(13),
				}),
			),
		);
		expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	});
});

describe("the report", () => {
	it("counts lessons, factors and answers of its scope alike, and its table is safe in a spreadsheet", async () => {
		const own = await makeStaffedAgency();
		const happenedAt = day("1/10/2565");
		for (const text of ["=1+1", "ทำต่อ"])
			await writeLesson({
				viewer: own.officer,
				input: lessonInput({
					agency: own.code,
					happenedAt,
					factors: ["data"],
					recommendations: [{ text, to: addressee.code }],
				}),
				now: daysAfter(20),
			});
		const report = await loadLessonReport({ query: { agency: own.code, year: "2566" } });
		expect(report).toMatchObject({
			lessons: 2,
			agencies: 1,
			recommendations: { total: 2, answered: 0 },
			factors: [{ key: "data", count: 2 }],
			years: [{ key: 2566, count: 2 }],
		});
		expect(report.addressees).toMatchObject([{ open: 2, accept: 0 }]);
		const csv = writeCsv(
			toRecommendationTable({ recommendations: report.recommendationRows, lessons: report.texts }),
		);
		expect(csv).toContain("'=1+1");
		const figures = tabulateReport(report);
		expect(figures).toContainEqual(["success_factor", "data", null, null, 2, 2]);
		expect(figures).toContainEqual(["recommendations", "answered", null, null, 0, 2]);
		expect(figures).toContainEqual([
			"recommendations_open",
			addressee.code,
			expect.any(String),
			expect.any(String),
			2,
			2,
		]);
		expect((await loadLessonReport({ query: { agency: own.code, year: "2560" } })).lessons).toBe(0);
		await expect(loadLessonReport({ query: { ministry: "nobody" } })).rejects.toMatchObject({
			code: "notFound",
		});
	});

	it("and every list of lessons and recommendations is read by an index in order", async () => {
		for (const [name, plan] of Object.entries(await explainLessonLists())) {
			expect(stagesOf(plan), name).not.toContain("COLLSCAN");
			expect(stagesOf(plan), name).not.toContain("SORT");
		}
	});
});
