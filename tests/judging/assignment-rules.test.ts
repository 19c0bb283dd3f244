import { describe, expect, it } from "vitest";
import { type AssignmentPlan, planAssignment } from "~/domain/judging/assignment";
import type { AssignmentInput, JudgeEntry, KeptWork } from "~/domain/judging/assignment-problem";

/** E1 … En and J1 … Jm, everything else as given. */
function input({
	entries,
	judges,
	...rest
}: Partial<Omit<AssignmentInput, "entries" | "judges">> & {
	entries: number;
	judges: number;
}): AssignmentInput {
	return {
		seed: "test",
		k: 3,
		conflicts: [],
		kept: [],
		entries: codes("E", entries).map((code) => ({ code })),
		judges: codes("J", judges).map((code) => ({ code, active: true })),
		...rest,
	};
}

const codes = (letter: string, count: number) =>
	Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
const pair = (text: string): JudgeEntry => {
	const [judge = "", entry = ""] = text.split(" ");
	return { judge, entry };
};

function accepted(plan: AssignmentPlan) {
	if (!plan.ok) throw new Error(`refused: ${JSON.stringify(plan.refusals)}`);
	return plan;
}

function refused(plan: AssignmentPlan) {
	if (plan.ok) throw new Error("not refused");
	return plan;
}

/** The plan taken as present work. */
const asKept = (pairs: readonly JudgeEntry[], done: boolean): KeptWork[] =>
	pairs.map((one) => ({ ...one, done }));

describe("a first assignment", () => {
	it("finds the Fano plane: 7 entries, 7 judges, every two entries compared exactly once", () => {
		const { figures } = accepted(planAssignment(input({ entries: 7, judges: 7 })));
		expect(figures.coverage).toEqual({ min: 3, max: 3 });
		expect(figures.load).toMatchObject({ min: 3, max: 3 });
		expect(figures.pairs).toEqual({ counts: [0, 21], squares: 21, least: 21 });
		expect(figures).toMatchObject({ parts: 1, diameter: 1, unevenBecause: null, disconnectedBecause: null });
	});

	it("gives the same plan for the same seed and another for another", () => {
		const plan = planAssignment(input({ entries: 20, judges: 8 }));
		expect(planAssignment(input({ entries: 20, judges: 8 }))).toEqual(plan);
		expect(planAssignment(input({ entries: 20, judges: 8, seed: "other" }))).not.toEqual(plan);
	});

	it("says when k is too small for the graph to be connected", () => {
		const { figures } = accepted(planAssignment(input({ entries: 10, judges: 4, k: 1 })));
		expect(figures).toMatchObject({ parts: 4, disconnectedBecause: "tooFewReviews", diameter: null });
	});

	it("keeps judges to their tracks, joins what they allow, and says what stays apart", () => {
		const tracks = input({ entries: 6, judges: 6, k: 2 });
		const { added, figures } = accepted(
			planAssignment({
				...tracks,
				entries: tracks.entries.map((entry, at) => ({ ...entry, track: at % 2 ? "ก" : "ข" })),
				judges: tracks.judges.map((judge, at) => ({ ...judge, tracks: at % 2 ? ["ก"] : ["ข"] })),
			}),
		);
		for (const { judge, entry } of added) expect(Number(judge.slice(1)) % 2).toBe(Number(entry.slice(1)) % 2);
		expect(figures).toMatchObject({ parts: 2, disconnectedBecause: "constraints" });
	});

	it("asks more judges for entries that want more", () => {
		const plain = input({ entries: 6, judges: 6, k: 2 });
		const { added } = accepted(
			planAssignment({ ...plain, entries: [{ code: "E1", k: 5 }, ...plain.entries.slice(1)] }),
		);
		expect(added.filter(({ entry }) => entry === "E1")).toHaveLength(5);
		expect(added).toHaveLength(15);
	});

	it("refuses numbers and lists that make no sense", () => {
		expect(() => planAssignment(input({ entries: 3, judges: 3, k: 0 }))).toThrow(RangeError);
		expect(() => planAssignment(input({ entries: 3, judges: 3, k: 1.5 }))).toThrow(RangeError);
		const twice = input({ entries: 3, judges: 3 });
		expect(() => planAssignment({ ...twice, entries: [...twice.entries, { code: "E1" }] })).toThrow("E1");
		const limited = { ...twice, judges: [{ code: "J1", active: true, limit: -1 }] };
		expect(() => planAssignment(limited)).toThrow("J1");
	});
});

describe("changes of a running round", () => {
	const first = accepted(planAssignment(input({ entries: 12, judges: 6 }))).added;

	it("changes nothing when nothing has changed, whether begun or not", () => {
		for (const done of [true, false]) {
			const again = accepted(planAssignment(input({ entries: 12, judges: 6, kept: asKept(first, done) })));
			expect(again.added).toEqual([]);
			expect(again.removed).toEqual([]);
		}
	});

	it("hands out a late entry without moving anything else", () => {
		const late = accepted(planAssignment(input({ entries: 13, judges: 6, kept: asKept(first, false) })));
		expect(late.removed).toEqual([]);
		expect(late.added.map(({ entry }) => entry)).toEqual(["E13", "E13", "E13"]);
		expect(late.figures.load).toMatchObject({ min: 6, max: 7 });
	});

	it("gives the open work of a judge who left to others and lets the finished work stand", () => {
		const kept = first.map((one, at) => ({ ...one, done: at % 2 === 0 }));
		const own = kept.filter(({ judge }) => judge === "J2");
		const plain = input({ entries: 12, judges: 6, kept });
		const left = accepted(
			planAssignment({
				...plain,
				judges: plain.judges.map((judge) => ({ ...judge, active: judge.code !== "J2" })),
			}),
		);
		expect(left.removed).toEqual(expect.arrayContaining(own.filter(({ done }) => !done).map(strip)));
		for (const one of kept.filter(({ done }) => done)) expect(left.removed).not.toContainEqual(strip(one));
		expect(left.figures.coverage).toEqual({ min: 3, max: 3 });
		expect(left.figures.load.judges.map(({ judge }) => judge)).not.toContain("J2");
	});

	it("takes a recused entry from its judge, finished or not, and finds another", () => {
		const [recused] = first;
		if (!recused) throw new Error("nothing was assigned");
		for (const done of [true, false]) {
			const plan = accepted(
				planAssignment(input({ entries: 12, judges: 6, kept: asKept(first, done), conflicts: [recused] })),
			);
			expect(plan.removed).toContainEqual(recused);
			expect(plan.added).not.toContainEqual(recused);
			expect(plan.figures.coverage).toEqual({ min: 3, max: 3 });
		}
	});

	it("gives a judge who comes late a fair share of the work that nobody has begun", () => {
		const plan = accepted(planAssignment(input({ entries: 12, judges: 7, kept: asKept(first, false) })));
		expect(plan.added.map(({ judge }) => judge)).toEqual(Array(5).fill("J7"));
		expect(plan.removed).toHaveLength(5);
		expect(plan.figures.load).toMatchObject({ min: 5, max: 6 });
	});

	it("says when finished work, not the rules, keeps loads apart", () => {
		const kept = asKept(first, true);
		const fixed = accepted(planAssignment(input({ entries: 12, judges: 7, kept })));
		expect(fixed.added).toEqual([]);
		expect(fixed.figures).toMatchObject({ unevenBecause: "fixedWork", load: { min: 0, max: 6 } });
		const limited = input({ entries: 12, judges: 7 });
		const { figures } = accepted(
			planAssignment({
				...limited,
				judges: [{ code: "J1", active: true, limit: 1 }, ...limited.judges.slice(1)],
			}),
		);
		expect(figures).toMatchObject({ unevenBecause: "constraints", load: { min: 1, max: 6 } });
	});

	it("takes back what was assigned beyond a k that was lowered, but no finished work", () => {
		const kept = first.map((one) => ({ ...one, done: one.entry === "E1" }));
		const plan = accepted(planAssignment(input({ entries: 12, judges: 6, k: 2, kept })));
		expect(plan.added).toEqual([]);
		expect(plan.removed).toHaveLength(11);
		expect(plan.figures.coverage).toEqual({ min: 2, max: 3 });
	});

	it("takes back the work on an entry that was withdrawn", () => {
		const plan = accepted(planAssignment(input({ entries: 11, judges: 6, kept: asKept(first, true) })));
		expect(plan.removed.map(({ entry }) => entry)).toEqual(["E12", "E12", "E12"]);
	});

	function strip({ judge, entry }: JudgeEntry): JudgeEntry {
		return { judge, entry };
	}
});

describe("a demand that cannot be met", () => {
	it("names the entry whose judges are in conflict, and offers one judge more or a smaller k", () => {
		const conflicts = ["J1 E2", "J2 E2"].map(pair);
		const plan = refused(planAssignment(input({ entries: 4, judges: 4, conflicts })));
		expect(plan.refusals).toEqual([
			{ code: "entryLacksJudges", entry: "E2", needed: 3, available: 2, missing: 1 },
		]);
		expect(plan.remedies).toEqual([
			{ change: "addJudges", count: 1 },
			{ change: "lowerK", by: 1, to: 2 },
		]);
	});

	it("says once that the panel is too small", () => {
		const plan = refused(planAssignment(input({ entries: 9, judges: 2 })));
		expect(plan.refusals).toEqual([{ code: "panelTooSmall", needed: 3, available: 2, missing: 1 }]);
		expect(refused(planAssignment(input({ entries: 9, judges: 0 }))).remedies).toEqual([
			{ change: "addJudges", count: 3 },
		]);
		expect(refused(planAssignment(input({ entries: 0, judges: 2 }))).refusals[0]?.code).toBe("noEntries");
	});

	it("counts the places that limits leave short, and which limits to raise", () => {
		const plain = input({ entries: 10, judges: 5 });
		const plan = refused(
			planAssignment({ ...plain, judges: plain.judges.map((judge) => ({ ...judge, limit: 5 })) }),
		);
		expect(plan.refusals).toEqual([{ code: "placesLack", needed: 30, available: 25, missing: 5 }]);
		expect(plan.remedies).toEqual([
			{ change: "addJudges", count: 1 },
			{ change: "lowerK", by: 1, to: 2 },
			{ change: "raiseLimits", places: 5, judges: codes("J", 5).map((judge) => ({ judge, by: 1 })) },
		]);
	});

	it("names the entries that crowd the same judges where the sums alone would do", () => {
		const plain = input({ entries: 6, judges: 4, k: 2 });
		const plan = refused(
			planAssignment({
				...plain,
				entries: plain.entries.map((entry, at) => ({ ...entry, track: at < 4 ? "water" : "waste" })),
				judges: plain.judges.map((judge, at) =>
					at < 2 ? { ...judge, limit: 3, tracks: ["water"] } : { ...judge, tracks: ["waste"] },
				),
			}),
		);
		expect(plan.refusals).toEqual([
			{
				code: "groupLacksPlaces",
				entries: ["E1", "E2", "E3", "E4"],
				judges: ["J1", "J2"],
				needed: 8,
				available: 6,
				missing: 2,
			},
		]);
		expect(plan.remedies).toContainEqual({
			change: "raiseLimits",
			places: 2,
			judges: [
				{ judge: "J1", by: 1 },
				{ judge: "J2", by: 1 },
			],
		});
	});
});
