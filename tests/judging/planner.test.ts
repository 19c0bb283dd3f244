import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EffortInput, planEffort, SUPPOSED_MODEL } from "~/domain/judging/planner";
import { plantRound } from "~/domain/judging/planner-model";

const input: EffortInput = {
	seed: "test",
	entries: 40,
	judges: 10,
	minutesPerJudge: 120,
	minutesPerEntry: 8,
	topCount: 5,
	method: "offsets",
	model: SUPPOSED_MODEL,
};

/** Kendall τ of two normal variables with correlation ρ (Greiner 1909). */
const tauOf = (correlation: number) => (2 / Math.PI) * Math.asin(correlation);

describe("the planner of effort", () => {
	it("finds the k that the judges' time allows", () => {
		// 120 minutes are 15 entries; 10 judges have 150 places for 40 entries.
		const { affordable, rows } = planEffort(input);
		expect(affordable).toBe(3);
		expect(rows.map((row) => row.affordable)).toEqual(rows.map(({ k }) => k <= 3));
		expect(rows[2]).toMatchObject({ k: 3, minutesPerJudge: 96, judgesNeeded: 8 });
		expect(rows[3]).toMatchObject({ k: 4, minutesPerJudge: 128, judgesNeeded: 11 });
		const hurried = planEffort({ ...input, minutesPerJudge: 7 });
		expect(hurried.affordable).toBe(0);
		expect(hurried.rows[0]?.judgesNeeded).toBeNull();
		expect(planEffort({ ...input, minutesPerJudge: 9_999 }).affordable).toBe(10);
	});

	it("expects the τ that theory gives for means of normal scores", () => {
		const { rows } = planEffort({
			...input,
			entries: 200,
			judges: 40,
			method: "raw",
			model: { quality: 1, leniency: 0, noise: 1.2 },
		});
		for (const { k, tau } of rows) {
			const theory = tauOf(1 / Math.sqrt(1 + 1.44 / k));
			expect(Math.abs(tau.mean - theory)).toBeLessThan(Math.max(4 * tau.error, 0.005));
		}
	});

	it("expects more of more judges, and more of the additive model where judges differ", () => {
		const harsh = { quality: 1, leniency: 1.5, noise: 0.8 };
		const raw = planEffort({ ...input, method: "raw", model: harsh });
		const offsets = planEffort({ ...input, method: "offsets", model: harsh });
		for (const [at, row] of offsets.rows.entries()) {
			expect(row.tau.mean).toBeGreaterThan((offsets.rows[at - 1]?.tau.mean ?? -1) + 0.001);
			if (row.k >= 2 && row.k < 10) expect(row.tau.mean).toBeGreaterThan(raw.rows[at]?.tau.mean ?? 1);
		}
		// When everyone judges everything, leniency is the same for all entries.
		expect(offsets.rows[9]?.tau.mean).toBeCloseTo(raw.rows[9]?.tau.mean ?? 0, 2);
	});

	it("expects a perfect ranking of judges without noise, once the graph tells leniency from quality", () => {
		const { rows } = planEffort({ ...input, model: { quality: 1, leniency: 2, noise: 0 } });
		const last = rows.at(-1);
		expect(last?.tau.mean).toBeGreaterThan(0.999);
		expect(last?.bestFirst.mean).toBe(1);
		expect(last?.topWrong.mean).toBe(0);
	});

	it("recommends the smallest k that reaches what is wanted", () => {
		const { rows, recommended } = planEffort({ ...input, wanted: { measure: "tau", level: 0.6 } });
		expect(recommended).not.toBeNull();
		for (const { k, tau } of rows) expect(tau.mean >= 0.6).toBe(k >= (recommended ?? 0));
		expect(planEffort({ ...input, wanted: { measure: "tau", level: 0.99 } }).recommended).toBeNull();
		expect(planEffort({ ...input, wanted: { measure: "topWrong", level: 5 } }).recommended).toBe(1);
		expect(
			planEffort({ ...input, wanted: { measure: "bestFirst", level: 0.3 } }).recommended,
		).toBeGreaterThan(0);
		expect(planEffort(input).recommended).toBeNull();
	});

	it("gives the same table for the same seed", () => {
		expect(planEffort(input)).toEqual(planEffort(input));
		expect(planEffort({ ...input, seed: "other" })).not.toEqual(planEffort(input));
	});

	it("refuses figures that make no sense", () => {
		expect(() => planEffort({ ...input, entries: 1 })).toThrow(RangeError);
		expect(() => planEffort({ ...input, topCount: 41 })).toThrow(RangeError);
		expect(() => planEffort({ ...input, minutesPerEntry: 0 })).toThrow(RangeError);
		expect(() => planEffort({ ...input, model: { ...SUPPOSED_MODEL, noise: -1 } })).toThrow(RangeError);
	});
});

describe("a planted round", () => {
	it("deals every entry to different judges and every judge about as many, after any turn", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 40 }),
				fc.integer({ min: 1, max: 12 }),
				fc.string({ maxLength: 3 }),
				(entryCount, judgeCount, seed) => {
					const turns = judgeCount;
					const { judges } = plantRound({ entryCount, judgeCount, turns, model: SUPPOSED_MODEL, seed });
					for (let k = 1; k <= turns; k += 1) {
						const loads = new Array<number>(judgeCount).fill(0);
						for (let entry = 0; entry < entryCount; entry += 1) {
							const own = [...judges.subarray(entry * turns, entry * turns + k)];
							expect(new Set(own).size).toBe(k);
							for (const judge of own) loads[judge] = (loads[judge] ?? 0) + 1;
						}
						expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(k === turns ? 0 : 4);
					}
				},
			),
			{ numRuns: 60 },
		);
	});
});
