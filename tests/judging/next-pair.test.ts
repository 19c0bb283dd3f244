import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectGain, updateBeliefs } from "~/domain/judging/crowd-bt";
import {
	addChoice,
	chooseNextPair,
	type EntryPair,
	type PairChoice,
	pairKeyOf,
	replayChoices,
} from "~/domain/judging/next-pair";
import { createRandom } from "~/domain/judging/random";
import { digamma, logGamma } from "~/domain/judging/special-functions";

describe("beliefs after a choice (Crowd-BT)", () => {
	it.each([
		[
			[10, 1, 0, 1, 0, 1],
			[10, 1, 0.409090909091, 0.832644628099, -0.409090909091, 0.832644628099],
		],
		[
			[10, 1, 1, 0.5, -0.3, 0.8],
			[10.534266970925, 0.996283867408, 1.093817434273, 0.464381984292, -0.450107894837, 0.708817879788],
		],
		[
			[10, 1, -0.3, 0.8, 1, 0.5],
			[9.256167092938, 1.035352256019, 0.113921214492, 0.817970289514, 0.741299240943, 0.507019644341],
		],
	])("update(%j) = %j", (before, after) => {
		const [alpha = 0, beta = 0, winnerMean = 0, winnerVariance = 0, loserMean = 0, loserVariance = 0] =
			before;
		const { judge, winner, loser } = updateBeliefs({
			judge: { alpha, beta },
			winner: { mean: winnerMean, variance: winnerVariance },
			loser: { mean: loserMean, variance: loserVariance },
		});
		const found = [judge.alpha, judge.beta, winner.mean, winner.variance, loser.mean, loser.variance];
		for (const [at, value] of found.entries()) expect(value).toBeCloseTo(after[at] ?? Number.NaN, 11);
	});

	it("expects .183148344770 nats of the first choice", () => {
		const first = { mean: 0, variance: 1 };
		expect(expectGain({ judge: { alpha: 10, beta: 1 }, left: first, right: first })).toBeCloseTo(
			0.18314834477,
			11,
		);
	});

	it("stays finite and alive however strong the entries become", () => {
		const anyMean = fc.double({ min: -800, max: 800, noNaN: true });
		const anyVariance = fc.double({ min: 0.001, max: 1, noNaN: true });
		fc.assert(
			fc.property(anyMean, anyVariance, anyMean, anyVariance, (mean, variance, otherMean, otherVariance) => {
				const one = { mean, variance };
				const other = { mean: otherMean, variance: otherVariance };
				fc.pre(Math.abs(mean - otherMean) < 20);
				const gain = expectGain({ judge: { alpha: 10, beta: 1 }, left: one, right: other });
				expect(gain).toBeGreaterThanOrEqual(0);
				expect(gain).toBeLessThan(10);
				const after = updateBeliefs({ judge: { alpha: 10, beta: 1 }, winner: one, loser: other });
				expect(after.winner.variance).toBeGreaterThan(0);
				expect(after.winner.mean).toBeGreaterThanOrEqual(mean);
				expect(after.judge.alpha).toBeGreaterThan(0);
				expect(after.judge.beta).toBeGreaterThan(0);
			}),
		);
	});

	it("knows Γ and its derivative", () => {
		expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
		expect(logGamma(10)).toBeCloseTo(Math.log(362_880), 13);
		expect(logGamma(100)).toBeCloseTo(359.1342053695754, 10);
		expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
		expect(digamma(0.5)).toBeCloseTo(-1.9635100260214235, 13);
		expect(digamma(10)).toBeCloseTo(2.251752589066721, 13);
		expect(() => logGamma(0)).toThrow(RangeError);
		expect(() => digamma(-1)).toThrow(RangeError);
	});
});

const anyChoice = fc
	.record({
		judge: fc.constantFrom("J1", "J2", "J3"),
		pair: fc.subarray(["E1", "E2", "E3", "E4", "E5"], { minLength: 2, maxLength: 2 }),
		outcome: fc.constantFrom("left" as const, "right" as const, "tie" as const, "skip" as const),
	})
	.map(({ judge, pair: [left = "", right = ""], outcome }): PairChoice => ({ judge, left, right, outcome }));

describe("the state of pairwise choices", () => {
	it("is the same whether choices are replayed or added one by one", () => {
		fc.assert(
			fc.property(fc.array(anyChoice, { maxLength: 40 }), (choices) => {
				const added = choices.reduce(
					(state, choice) => addChoice({ state, choice }),
					replayChoices({ choices: [] }),
				);
				expect(added).toEqual(replayChoices({ choices }));
			}),
		);
	});

	it("treats the two sides alike, and learns nothing of a skip", () => {
		fc.assert(
			fc.property(fc.array(anyChoice, { maxLength: 40 }), (choices) => {
				const turned = choices.map(
					({ judge, left, right, outcome }): PairChoice => ({
						judge,
						left: right,
						right: left,
						outcome: outcome === "left" ? "right" : outcome === "right" ? "left" : outcome,
					}),
				);
				const { entries } = replayChoices({ choices });
				for (const [code, belief] of replayChoices({ choices: turned }).entries) {
					expect(belief.mean).toBeCloseTo(entries.get(code)?.mean ?? Number.NaN, 10);
					expect(belief.variance).toBeCloseTo(entries.get(code)?.variance ?? Number.NaN, 10);
				}
				const made = choices.filter(({ outcome }) => outcome !== "skip");
				expect(replayChoices({ choices: made })).toEqual(replayChoices({ choices }));
			}),
		);
	});

	it("takes a tie between equals as knowing both better, and neither as stronger", () => {
		const choice: PairChoice = { judge: "J1", left: "E1", right: "E2", outcome: "tie" };
		const { entries } = replayChoices({ choices: [choice] });
		expect(entries.get("E1")?.mean).toBe(0);
		expect(entries.get("E1")?.variance).toBeLessThan(1);
		expect(entries.get("E1")?.comparisons).toBe(1);
	});
});

describe("the next pair of a judge", () => {
	const start = replayChoices({ choices: [] });

	it("never comes twice for the same judge, and ends when every pair has been seen", () => {
		const candidates = ["E1", "E2", "E3", "E4", "E5", "E6"];
		const seen: EntryPair[] = [];
		let state = start;
		for (;;) {
			const next = chooseNextPair({ state, judge: "J1", candidates, alreadySeen: seen, seed: "s" });
			if (!next) break;
			expect(seen.map(pairKeyOf)).not.toContain(pairKeyOf(next));
			seen.push({ left: next.left, right: next.right });
			const { left, right } = next;
			state = addChoice({
				state,
				choice: { judge: "J1", left, right, outcome: left < right ? "left" : "right" },
			});
		}
		expect(seen).toHaveLength(15);
		const again = { left: "E4", right: "E2" };
		const repeated = chooseNextPair({
			state,
			judge: "J1",
			candidates,
			alreadySeen: seen,
			mayRepeat: [again],
			seed: "s",
		});
		expect(repeated && pairKeyOf(repeated)).toBe(pairKeyOf(again));
	});

	it("begins with the entries that have hardly been compared", () => {
		const choices: PairChoice[] = [1, 2, 3, 4].map((turn) => ({
			judge: `J${turn}`,
			left: "E1",
			right: "E2",
			outcome: turn % 2 ? "left" : "right",
		}));
		const state = replayChoices({ choices });
		const next = chooseNextPair({
			state,
			judge: "J9",
			candidates: ["E1", "E2", "E3"],
			alreadySeen: [],
			seed: "s",
		});
		expect(next?.because).toBe("fewSeen");
		expect([next?.left, next?.right]).toContain("E3");
	});

	it("then takes the pair that is expected to teach the most", () => {
		const codes = ["E1", "E2", "E3", "E4"];
		const choices = codes.flatMap((left, at) =>
			codes.slice(at + 1).map((right): PairChoice => ({ judge: "J1", left, right, outcome: "left" })),
		);
		const state = replayChoices({ choices });
		const next = chooseNextPair({ state, judge: "J2", candidates: codes, alreadySeen: [], seed: "s" });
		const gains = codes.flatMap((one, at) =>
			codes.slice(at + 1).map((other) =>
				expectGain({
					judge: { alpha: 10, beta: 1 },
					left: state.entries.get(one) ?? { mean: 0, variance: 1 },
					right: state.entries.get(other) ?? { mean: 0, variance: 1 },
				}),
			),
		);
		expect(next?.because).toBe("gain");
		expect(next?.gain).toBeCloseTo(Math.max(...gains), 12);
	});

	it("shows only candidates, and none when fewer than two are left", () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.constantFrom("E1", "E2", "E3", "E4", "E5"), { maxLength: 5 }),
				fc.array(anyChoice, { maxLength: 20 }),
				fc.string({ maxLength: 3 }),
				(candidates, choices, seed) => {
					const state = replayChoices({ choices });
					const ask = (codes: string[]) =>
						chooseNextPair({ state, judge: "J1", candidates: codes, alreadySeen: [], seed });
					const next = ask(candidates);
					expect(next === null).toBe(candidates.length < 2);
					if (!next) return;
					expect(candidates).toContain(next.left);
					expect(candidates).toContain(next.right);
					expect(next.left).not.toBe(next.right);
					expect(ask([...candidates].reverse())).toEqual(next);
				},
			),
		);
	});

	it("finds the true order with fewer choices than pairs drawn at random", () => {
		const truth = Array.from({ length: 12 }, (_, at) => `E${String(at).padStart(2, "0")}`);
		const wrongPairs = (pick: "best" | "random") => {
			let wrong = 0;
			for (let run = 0; run < 8; run += 1) {
				const random = createRandom(`${pick} ${run}`);
				let state = start;
				const seen = new Map<string, EntryPair[]>();
				for (let turn = 0; turn < 90; turn += 1) {
					const judge = `J${turn % 6}`;
					const own = seen.get(judge) ?? [];
					const chosen = chooseNextPair({
						state,
						judge,
						candidates: truth,
						alreadySeen: own,
						seed: `${run}`,
					});
					const drawn = truth[random.nextBelow(12)] ?? "";
					const other = truth.filter((code) => code !== drawn)[random.nextBelow(11)] ?? "";
					const pair = pick === "best" && chosen ? chosen : { left: drawn, right: other };
					seen.set(judge, [...own, pair]);
					const strength = (code: string) => -0.4 * truth.indexOf(code) + random.nextNormal();
					const outcome = strength(pair.left) > strength(pair.right) ? "left" : "right";
					state = addChoice({ state, choice: { judge, left: pair.left, right: pair.right, outcome } });
				}
				const mean = (code: string) => state.entries.get(code)?.mean ?? 0;
				for (const [at, one] of truth.entries()) {
					wrong += truth.slice(at + 1).filter((other) => mean(other) >= mean(one)).length;
				}
			}
			return wrong;
		};
		expect(wrongPairs("best")).toBeLessThan(wrongPairs("random"));
	});
});
