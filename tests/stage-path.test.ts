import { describe, expect, it } from "vitest";
import { axisMarks, roundUpNicely, shareOf } from "~/components/chart/scale";
import { locateToday } from "~/components/path/phases";
import { markStages } from "~/components/path/stage-marks";
import { type DriveAnswer, missingForDrive } from "~/domain/drive";
import { outcomeOf } from "~/domain/proposal-outcome";

const marksOf = (position: Parameters<typeof markStages>[0]) => markStages(position).map(({ mark }) => mark);

describe("the path of six stages", () => {
	it("is empty before the first stage", () => {
		expect(marksOf({ current: null })).toEqual(Array(6).fill("ahead"));
	});

	it("shows what is passed, where it stands and what lies ahead", () => {
		expect(marksOf({ current: "ideate" })).toEqual([
			"passed",
			"passed",
			"current",
			"ahead",
			"ahead",
			"ahead",
		]);
	});

	it.each([
		["stopped", "stopped"],
		["declined", "declined"],
		["merged", "closed"],
		["archived", "closed"],
	] as const)("shows where it ended when it was %s", (outcome, mark) => {
		expect(marksOf({ current: "define", outcome })[1]).toBe(mark);
	});

	it("ends in a full circle only when citizens confirmed", () => {
		expect(marksOf({ current: "drive" })[5]).toBe("current");
		expect(marksOf({ current: "drive", outcome: "confirmed" })).toEqual([
			...Array(5).fill("passed"),
			"confirmed",
		]);
	});
});

describe("the end of a proposal's path", () => {
	it.each([
		["published", "working", false, "open"],
		["published", "stopped", false, "stopped"],
		["published", "declined", false, "declined"],
		["published", "live", false, "open"],
		["published", "live", true, "confirmed"],
		["merged", "stopped", false, "merged"],
		["merged", "live", true, "merged"],
		["archived", "stopped", false, "archived"],
		["archived", "awaiting-answer", false, "archived"],
		["archived", "committed", false, "open"],
		["archived", "live", true, "confirmed"],
	] as const)("%s and %s, confirmed %s: %s", (state, progress, confirmed, outcome) => {
		expect(outcomeOf({ state, progress, confirmed })).toBe(outcome);
	});

	const answer: DriveAnswer = {
		status: "accepted",
		active: true,
		promise: { dueAt: "2026-09-30" },
		overdue: false,
		confirmed: false,
	};
	const lacks = (answers: DriveAnswer[], hasAgency = true) =>
		missingForDrive({ outcome: "open", hasAgency, answers }).map(({ what }) => what);

	it("lacks an agency, then its answer, its promise, what was promised, and the word of citizens", () => {
		expect(lacks([], false)).toEqual(["agency", "answer", "citizens"]);
		expect(lacks([])).toEqual(["answer", "citizens"]);
		expect(lacks([{ ...answer, status: "declined", active: false }])).toEqual(["answer", "citizens"]);
		expect(lacks([{ ...answer, status: "consideration", promise: null }])).toEqual(["answer", "citizens"]);
		expect(lacks([{ ...answer, promise: null }])).toEqual(["promise", "citizens"]);
		expect(lacks([answer])).toEqual(["delivery", "citizens"]);
		expect(lacks([{ ...answer, overdue: true }])).toEqual(["late", "citizens"]);
		expect(lacks([{ ...answer, status: "live" }])).toEqual(["citizens"]);
		expect(lacks([{ ...answer, status: "live", confirmed: true }])).toEqual([]);
		expect(missingForDrive({ outcome: "declined", hasAgency: true, answers: [] })).toEqual([]);
	});
});

describe("today on a timetable", () => {
	const phases = [
		{ key: "a", startsAt: "2026-01-01", endsAt: "2026-01-11" },
		{ key: "b", startsAt: "2026-02-01", endsAt: "2026-02-11" },
	];

	it.each([
		["before the first phase", "2025-12-01", 0, ["ahead", "ahead"]],
		["half way through the first", "2026-01-06", 25, ["current", "ahead"]],
		["between two phases", "2026-01-20", 50, ["past", "ahead"]],
		["after the last", "2026-03-01", 100, ["past", "past"]],
	])("%s", (_, now, today, marks) => {
		expect(locateToday({ phases, now })).toEqual({ marks, today });
	});

	it("keeps an open last phase current", () => {
		const open = [{ key: "a", startsAt: "2026-01-01", endsAt: null }];
		expect(locateToday({ phases: open, now: "2026-05-01" })).toEqual({ marks: ["current"], today: 50 });
	});
});

describe("scales of charts", () => {
	it.each([
		[0, 1],
		[1, 1],
		[3, 5],
		[44, 50],
		[101, 200],
		[2100, 2500],
	])("%d is drawn on an axis to %d", (value, end) => {
		expect(roundUpNicely(value)).toBe(end);
	});

	it("marks only whole numbers", () => {
		expect(axisMarks(5)).toEqual([0, 5]);
		expect(axisMarks(50)).toEqual([0, 25, 50]);
		expect(axisMarks(20)).toEqual([0, 5, 10, 15, 20]);
	});

	it("gives no share of nothing", () => {
		expect(shareOf(3, 0)).toBe(0);
		expect(shareOf(3, 12)).toBe(25);
	});
});
