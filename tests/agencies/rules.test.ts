import { expect, test } from "vitest";
import { COMMITMENT_STATUSES, type CommitmentStatus } from "~/domain/commitment";
import { canAccept, canApprove, canDecline, canReport } from "~/domain/commitment-permissions";
import { canChangeStatus, reportableFrom } from "~/domain/commitment-status";
import { canConfirm, judgeConfirmations, publicTally } from "~/domain/confirmation";
import { fiscalYearOf, fiscalYearRange } from "~/domain/fiscal-year";
import { daysLate, isOverdue, owedAt, owedWhat, punctuality } from "~/domain/overdue";
import type { Viewer } from "~/domain/viewer";

const viewerAs = (role: "officer" | "champion", agencyId: string): Viewer => ({
	id: "u",
	displayName: "ผู้ทดสอบ",
	language: "th",
	thaiDigits: false,
	roles: [{ role, agencyId }],
});

/** Ways on by a report, one line per status. */
const REPORT_WAYS: Record<CommitmentStatus, CommitmentStatus[]> = {
	consideration: [],
	accepted: ["accepted", "in-progress", "pilot", "live", "stalled"],
	"in-progress": ["in-progress", "pilot", "live", "stalled"],
	pilot: ["pilot", "in-progress", "live", "stalled"],
	live: ["live", "in-progress", "scaled", "stalled"],
	scaled: ["scaled", "in-progress", "stalled"],
	declined: [],
	stalled: ["stalled", "in-progress", "pilot", "live"],
};

test("a report moves a commitment only along the table, and may leave it where it is", () => {
	for (const from of COMMITMENT_STATUSES) {
		expect(new Set(reportableFrom(from)), from).toEqual(new Set(REPORT_WAYS[from]));
		for (const to of COMMITMENT_STATUSES)
			expect(canChangeStatus({ from, to, cause: "report" }).allowed, `${from} → ${to}`).toBe(
				REPORT_WAYS[from].includes(to),
			);
	}
});

test("only the champion's approval accepts, and only citizens reopen what is live or scaled", () => {
	for (const from of COMMITMENT_STATUSES)
		for (const to of COMMITMENT_STATUSES) {
			expect(canChangeStatus({ from, to, cause: "approval" }).allowed).toBe(
				from === "consideration" && to === "accepted",
			);
			expect(canChangeStatus({ from, to, cause: "citizens" }).allowed).toBe(
				(from === "live" || from === "scaled") && to === "in-progress",
			);
		}
	expect(canChangeStatus({ from: "declined", to: "live", cause: "report" })).toEqual({
		allowed: false,
		reason: "wrongStatus",
	});
});

test("an officer answers for the own agency only, at the last stage, and once", () => {
	const proposal = { state: "published", stage: "drive", stopped: false, agencyId: "a" } as const;
	const viewer = viewerAs("officer", "a");
	const refusal = (over: object, answers: Parameters<typeof canAccept>[0]["answers"] = [], who = viewer) => {
		const decision = canAccept({ proposal: { ...proposal, ...over }, viewer: who, answers });
		return decision.allowed ? null : decision.reason;
	};
	expect(refusal({})).toBeNull();
	expect(refusal({ stage: "test" })).toBe("wrongStage");
	expect(refusal({ state: "archived" })).toBe("notPublished");
	expect(refusal({ stopped: true })).toBe("closed");
	expect(refusal({ agencyId: "b" })).toBe("notYourAgency");
	expect(refusal({}, [], viewerAs("champion", "a"))).toBe("notYourAgency");
	const own = { agencyId: "a", status: "consideration", active: true, sentBack: false } as const;
	expect(refusal({}, [own])).toBe("alreadyAnswered");
	expect(refusal({}, [{ ...own, agencyId: "b" }])).toBe("alreadyCommitted");
	expect(refusal({}, [{ ...own, status: "declined", active: false }])).toBeNull();
	expect(canDecline({ proposal, viewer, answers: [own] }).allowed).toBe(false);
	expect(canDecline({ proposal, viewer, answers: [{ ...own, sentBack: true }] }).allowed).toBe(true);
});

test("the champion decides once on what waits, and nobody reports before that", () => {
	const waiting = { agencyId: "a", status: "consideration", sentBack: false, hasProposed: false } as const;
	const champion = viewerAs("champion", "a");
	expect(canApprove(waiting, champion).allowed).toBe(true);
	expect(canApprove({ ...waiting, sentBack: true }, champion).allowed).toBe(false);
	expect(canApprove({ ...waiting, status: "accepted" }, champion).allowed).toBe(false);
	expect(canApprove({ ...waiting, status: "accepted", hasProposed: true }, champion).allowed).toBe(true);
	expect(canApprove(waiting, viewerAs("champion", "b"))).toEqual({ allowed: false, reason: "notYourAgency" });
	expect(canReport(waiting, viewerAs("officer", "a"))).toEqual({ allowed: false, reason: "notApproved" });
});

const dueAt = new Date("2027-12-30T17:00:00Z"); // 31 December 2570 in Bangkok
const promised = { status: "in-progress", dueAt } as const;

test("a promise for the last day of the year is late from midnight of New Year in Bangkok, not in London", () => {
	expect(isOverdue(promised, new Date("2027-12-31T16:59:59.999Z"))).toBe(false);
	expect(isOverdue(promised, new Date("2027-12-31T17:00:00.000Z"))).toBe(true);
	expect(owedAt(promised)).toEqual(new Date("2027-12-31T17:00:00.000Z"));
});

test("days late count from 1 on the first day after the day it was owed", () => {
	expect(daysLate(promised, new Date("2027-12-31T16:59:59Z"))).toBe(0);
	expect(daysLate(promised, new Date("2027-12-31T17:00:00Z"))).toBe(1);
	expect(daysLate(promised, new Date("2028-01-01T16:59:59Z"))).toBe(1);
	expect(daysLate(promised, new Date("2028-01-01T17:00:00Z"))).toBe(2);
});

test("the earlier of the due day and the next report is owed first", () => {
	const nextReportAt = new Date("2027-06-29T17:00:00Z");
	expect(owedWhat(promised)).toBe("delivery");
	expect(owedWhat({ ...promised, nextReportAt })).toBe("report");
	expect(owedAt({ ...promised, nextReportAt })).toEqual(new Date("2027-06-30T17:00:00Z"));
});

test("nothing is owed before the approval, after a refusal, and once it is live", () => {
	for (const status of ["consideration", "declined", "live", "scaled"] as const)
		expect(owedAt({ status, dueAt }), status).toBeNull();
	for (const status of ["accepted", "in-progress", "pilot", "stalled"] as const)
		expect(owedAt({ status, dueAt }), status).not.toBeNull();
});

test("what went live after its due day stays late, what went live on it is on time", () => {
	const now = new Date("2028-06-01T00:00:00Z");
	const live = { status: "live", dueAt } as const;
	expect(punctuality({ ...live, liveAt: new Date("2027-12-31T16:00:00Z") }, now)).toBe("on-time");
	expect(punctuality({ ...live, liveAt: new Date("2027-12-31T17:00:00Z") }, now)).toBe("late");
});

test("the fiscal year changes at midnight of 1 October in Bangkok", () => {
	expect(fiscalYearOf(new Date("2020-09-30T16:59:59.999Z"))).toBe(2563);
	expect(fiscalYearOf(new Date("2020-09-30T17:00:00Z"))).toBe(2564);
	expect(fiscalYearOf(new Date("2021-09-30T16:59:59Z"))).toBe(2564);
	expect(fiscalYearRange(2564)).toEqual({
		from: new Date("2020-09-30T17:00:00Z"),
		to: new Date("2021-09-30T17:00:00Z"),
	});
});

test("answers decide from five who tried it; those who have not tried it decide nothing", () => {
	const judge = (works: number, doesNot: number, notTried = 0) =>
		judgeConfirmations({ works, doesNot, notTried });
	expect(judge(0, 4, 10)).toBe("too-few");
	expect(judge(3, 2)).toBe("confirmed");
	expect(judge(5, 5)).toBe("disputed");
	expect(judge(4, 3)).toBe("mixed");
	expect(judge(0, 5)).toBe("disputed");
});

test("figures are shown from five answers on", () => {
	expect(publicTally({ works: 2, doesNot: 1, notTried: 1 })).toBeNull();
	expect(publicTally({ works: 2, doesNot: 1, notTried: 2 })).toEqual({ works: 2, doesNot: 1, notTried: 2 });
});

test("only supporters confirm, and only what is called live", () => {
	const viewer = viewerAs("officer", "a");
	expect(canConfirm({ viewer, status: "live", isSupporter: true }).allowed).toBe(true);
	expect(canConfirm({ viewer, status: "pilot", isSupporter: true })).toEqual({
		allowed: false,
		reason: "notLive",
	});
	expect(canConfirm({ viewer, status: "live", isSupporter: false })).toEqual({
		allowed: false,
		reason: "notSupporter",
	});
});
