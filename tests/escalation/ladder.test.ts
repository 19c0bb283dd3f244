import { Types } from "mongoose";
import { describe, expect, it } from "vitest";
import { ladderAfterReport, stepsReached } from "~/domain/escalation";
import { fiscalYearOf } from "~/domain/fiscal-year";
import { owedAt } from "~/domain/overdue";
import { findCommitment, listLate } from "~/services/commitments.server";
import { climbLadders } from "~/services/escalation.server";
import { reportProgress, reportUnchanged } from "~/services/reports.server";
import { ProgressReportModel } from "../../models/commitment.server";
import { EscalationModel } from "../../models/escalation.server";
import { EventModel } from "../../models/event.server";
import { NotificationModel } from "../../models/notification.server";
import {
	day,
	after as daysAfter,
	formRequest,
	loadCommitment,
	makeApproved,
	makeStaffedAgency,
	reportInput,
} from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";

useTestDatabase({ own: true });

const DUE = day("1/6/2569");
/** The first moment at which it is late: midnight in Bangkok after the due day. */
const LATE = new Date("2026-06-01T17:00:00Z");
const late = (days: number, ms = 0) => new Date(daysAfter(days, LATE).getTime() + ms);
const owing = { status: "in-progress", dueAt: DUE } as const;

const noticesOf = (userId: string, type: string) =>
	NotificationModel.countDocuments({ user: new Types.ObjectId(userId), type: type as never });

describe("the ladder", () => {
	it("has its rungs at the end of the day in Bangkok, 7, 14 and 30 days later", () => {
		expect(stepsReached(owing, late(0, -1))).toEqual([]);
		expect(stepsReached(owing, late(0))).toEqual(["officer"]);
		expect(stepsReached(owing, late(7, -1))).toEqual(["officer"]);
		expect(stepsReached(owing, late(7))).toEqual(["officer", "champion"]);
		expect(stepsReached(owing, late(14))).toEqual(["officer", "champion", "steward"]);
		expect(stepsReached(owing, late(30))).toEqual(["officer", "champion", "steward", "public"]);
		expect(stepsReached({ ...owing, status: "live" }, late(30))).toEqual([]);
	});

	it("counts what is due on the last day of a fiscal year as owed until that year ends in Bangkok", () => {
		const lastDay = day("30/9/2563");
		const end = new Date("2020-09-30T17:00:00Z");
		expect(owedAt({ status: "accepted", dueAt: lastDay })).toEqual(end);
		expect(fiscalYearOf(new Date(end.getTime() - 1))).toBe(2563);
		expect(fiscalYearOf(end)).toBe(2564);
		expect(stepsReached({ status: "accepted", dueAt: lastDay }, new Date(end.getTime() - 1))).toEqual([]);
		expect(stepsReached({ status: "accepted", dueAt: lastDay }, end)).toEqual(["officer"]);
	});

	it("is put off by a real report on a late delivery, and not by one that says that nothing has changed", () => {
		const after = { ...owing, nextReportAt: day("10/7/2569") };
		const put = ladderAfterReport({ after, unchanged: false, now: late(10) });
		expect(put).toEqual(new Date("2026-07-10T17:00:00Z"));
		expect(stepsReached({ ...after, ladderFrom: put }, late(20))).toEqual([]);
		expect(ladderAfterReport({ after, unchanged: true, now: late(10) })).toBeNull();
		expect(ladderAfterReport({ after, unchanged: true, before: put, now: late(10) })).toEqual(put);
	});

	it("tells each once on every rung, by however many processes, and lists the promise in public at last", async () => {
		const people = await makeStaffedAgency();
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		const { number, id } = await makeApproved(people, { dueAt: DUE });
		const climb = (now: Date) => Promise.all([climbLadders({ now }), climbLadders({ now })]);

		await climb(late(-7, -1));
		expect(await noticesOf(people.officer.id, "commitment-due")).toBe(0);
		await climb(late(-7));
		await climb(late(-3));
		expect(await noticesOf(people.officer.id, "commitment-due")).toBe(1);
		expect(await EscalationModel.countDocuments({ commitment: new Types.ObjectId(id) })).toBe(0);

		const told = [];
		for (const days of [0, 7, 14, 30]) {
			await climb(late(days));
			await climb(late(days + 1));
			told.push([
				await noticesOf(people.officer.id, "commitment-late"),
				await noticesOf(people.champion.id, "commitment-late"),
				await noticesOf(steward.id, "commitment-late"),
				(await listLate({ now: late(days + 1) })).items.length,
			]);
		}
		expect(told).toEqual([
			[1, 0, 0, 0],
			[2, 1, 0, 0],
			[3, 2, 1, 0],
			[4, 3, 2, 1],
		]);
		const commitment = new Types.ObjectId(id);
		expect(await EscalationModel.countDocuments({ commitment })).toBe(4);
		expect(await EventModel.countDocuments({ commitment, type: "commitment-escalated" })).toBe(4);
		const listed = (await listLate({ now: late(31) })).items[0];
		expect(listed).toMatchObject({ number, said: null, ladder: { since: LATE, step: "public", next: null } });
	});

	it("catches up with all rungs when the job was away", async () => {
		const people = await makeStaffedAgency();
		await makeApproved(people, { dueAt: DUE });
		expect(await climbLadders({ now: late(15) })).toBe(3);
		expect(await climbLadders({ now: late(15) })).toBe(0);
	});

	it("begins anew after a report", async () => {
		const people = await makeStaffedAgency();
		const { number, id } = await makeApproved(people, { dueAt: day("30/9/2570") });
		const act = { viewer: people.officer, number };
		await reportProgress({ ...act, input: reportInput({ nextReportAt: DUE }), now: daysAfter(10) });
		await climbLadders({ now: late(8) });
		expect(await findCommitment({ number, now: late(8) })).toMatchObject({ ladder: { step: "champion" } });
		await reportProgress({
			...act,
			input: reportInput({ nextReportAt: day("1/8/2569") }),
			now: late(9),
		});
		expect(await findCommitment({ number, now: late(9) })).toMatchObject({ ladder: null, daysLate: 0 });
		expect((await loadCommitment(number)).ladder).toBeUndefined();
		await climbLadders({ now: new Date("2026-08-01T17:00:00Z") });
		expect((await loadCommitment(number)).ladder?.step).toBe("officer");
		expect(await EscalationModel.countDocuments({ commitment: new Types.ObjectId(id) })).toBe(3);
	});
});

describe("a report that nothing has changed", () => {
	it("is taken once, shown as what it is, counted in a row, and leaves a late delivery on its rung", async () => {
		const people = await makeStaffedAgency();
		const { number, id } = await makeApproved(people, { dueAt: DUE });
		const act = { viewer: people.officer, number };
		await climbLadders({ now: late(8) });
		const form = {
			...act,
			input: { unchangedWhy: "รอผู้รับจ้าง", unchangedNextReportAt: day("1/7/2569") },
			formRequest: formRequest(),
			now: late(9),
		};
		await Promise.all([reportUnchanged(form), reportUnchanged(form)]);
		const reports = await ProgressReportModel.find({ commitment: new Types.ObjectId(id) }).lean();
		expect(reports.map(({ unchanged, percent }) => [unchanged, percent])).toEqual([[true, 0]]);
		expect(await findCommitment({ number, now: late(9) })).toMatchObject({
			unchangedReports: 1,
			ladder: { step: "champion" },
		});
		await reportUnchanged({ ...form, formRequest: formRequest("second"), now: late(10) });
		expect((await loadCommitment(number)).unchangedReports).toBe(2);
		await climbLadders({ now: late(14) });
		expect((await loadCommitment(number)).ladder?.step).toBe("steward");
		await reportProgress({
			...act,
			input: reportInput({ nextReportAt: day("10/7/2569") }),
			now: late(15),
		});
		const after = await loadCommitment(number);
		expect(after.unchangedReports).toBeUndefined();
		expect(after.ladder).toBeUndefined();
		expect(await climbLadders({ now: late(20) })).toBe(0);
	});
});
