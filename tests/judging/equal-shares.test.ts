import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EqualSharesInput, shareEqually } from "~/domain/judging/equal-shares";
import { compareFractions, makeFraction, writeFraction } from "~/domain/judging/fraction";
import { readPabulib } from "~/domain/judging/pabulib";

function readElection(name: string) {
	const text = readFileSync(new URL(`../data/pabulib/${name}.pb`, import.meta.url), "utf8");
	const election = readPabulib(text);
	const input: EqualSharesInput = {
		budget: Number(election.meta.get("budget")),
		projects: election.projects,
		ballots: election.ballots,
		completion: "add1",
	};
	return { election, input };
}

const codesOf = (projects: readonly { code: string }[]) => projects.map(({ code }) => code).sort();

describe("elections that were decided by the Method of Equal Shares", () => {
	it.each([
		["Netherlands_Assen_2024", 84, 14],
		["Poland_Swiecie_2023", 2553, 22],
	])("%s comes out exactly", (name, voters, projects) => {
		const { election, input } = readElection(name);
		expect(election.ballots).toHaveLength(voters);
		expect(election.projects).toHaveLength(projects);
		const result = shareEqually(input);
		expect(codesOf(result.funded)).toEqual(codesOf(election.projects.filter(({ selected }) => selected)));
		expect(result.total + result.left).toBe(input.budget);
		expect(result.raises).toBeGreaterThan(0);
	});

	it("buys less without completion, in the order of effective votes", () => {
		const { input } = readElection("Netherlands_Assen_2024");
		const result = shareEqually({ ...input, completion: "none" });
		expect(result.funded.map(({ code }) => code)).toEqual(["3", "9", "2", "13", "11", "14", "12"]);
		expect(result.total).toBe(60_700);
		expect(result.share).toEqual(result.firstShare);
		const [first] = result.funded;
		expect(first).toMatchObject({ votes: 43, payInFull: 43, payTheRest: 0 });
		expect(first?.effectiveVotes).toEqual({ numerator: 43n, denominator: 1n });
		expect(first?.largestPayment).toEqual(makeFraction(7_200n, 43n));
	});
});

describe("shares in small", () => {
	const project = (code: string, cost: number) => ({ code, cost });

	it("splits a cost as equally as budgets allow: who has too little gives the rest", () => {
		// Shares of 30. A takes 15 each from voters 1 and 2; then B costs 60 among 15 (voter 2), 30 and 30.
		const result = shareEqually({
			budget: 120,
			projects: [project("A", 30), project("B", 60)],
			ballots: [["A"], ["A", "B"], ["B"], ["B"]],
			completion: "none",
		});
		expect(result.funded.map(({ code }) => code)).toEqual(["B", "A"]);
		expect(result.funded[0]).toMatchObject({ largestPayment: makeFraction(20n, 1n), payInFull: 3 });
		expect(result.funded[1]).toMatchObject({
			largestPayment: makeFraction(20n, 1n),
			payInFull: 1,
			payTheRest: 1,
			effectiveVotes: makeFraction(3n, 2n),
		});
		expect(result).toMatchObject({ total: 90, left: 30, unfunded: [] });
	});

	it("breaks ties by votes, then by cost, then by code", () => {
		const tied = shareEqually({
			budget: 100,
			projects: [project("C", 20), project("B", 20), project("A", 30)],
			ballots: [["A", "B", "C"]],
			completion: "none",
		});
		expect(tied.funded.map(({ code }) => code)).toEqual(["B", "C", "A"]);
	});

	it("says what supporters of an unfunded project still hold", () => {
		const result = shareEqually({
			budget: 90,
			projects: [project("A", 40), project("B", 60)],
			ballots: [["A"], ["A", "B"], ["B"]],
			completion: "none",
		});
		expect(result.funded.map(({ code }) => code)).toEqual(["A"]);
		expect(result.unfunded).toEqual([
			{ code: "B", cost: 60, votes: 2, supportersHold: makeFraction(40n, 1n) },
		]);
	});

	it("leaves projects that nobody wants, and ends even when everything is bought", () => {
		const result = shareEqually({
			budget: 1_000,
			projects: [project("A", 10), project("B", 10)],
			ballots: [["A"], []],
			completion: "add1",
		});
		expect(codesOf(result.funded)).toEqual(["A"]);
		expect(result.raises).toBe(0);
		expect(result.unfunded[0]).toMatchObject({ code: "B", votes: 0 });
	});

	it("raises shares by the step that was asked", () => {
		const input = {
			budget: 100,
			projects: [project("A", 60), project("B", 40)],
			ballots: [["A"], ["B"]],
			completion: "add1" as const,
		};
		expect(shareEqually(input)).toMatchObject({ raises: 10, total: 100, share: makeFraction(60n, 1n) });
		expect(shareEqually({ ...input, step: 4 })).toMatchObject({ raises: 3, share: makeFraction(62n, 1n) });
	});

	it("refuses what is no election", () => {
		const input = { budget: 10, projects: [project("A", 5)], ballots: [["A"]], completion: "none" as const };
		expect(() => shareEqually({ ...input, ballots: [] })).toThrow(RangeError);
		expect(() => shareEqually({ ...input, budget: 0.5 })).toThrow(RangeError);
		expect(() => shareEqually({ ...input, projects: [project("A", 5), project("A", 6)] })).toThrow("twice");
		expect(() => readPabulib("META\nkey;value\nvote_type;ordinal\n")).toThrow("approval");
	});
});

describe("any election", () => {
	const anyElection = fc
		.record({ projects: fc.integer({ min: 1, max: 6 }), budget: fc.integer({ min: 1, max: 120 }) })
		.chain(({ projects, budget }) => {
			const codes = Array.from({ length: projects }, (_, at) => `p${at}`);
			return fc.record({
				budget: fc.constant(budget),
				projects: fc.tuple(
					...codes.map((code) =>
						fc.record({ code: fc.constant(code), cost: fc.integer({ min: 1, max: 60 }) }),
					),
				),
				ballots: fc.array(fc.subarray(codes), { minLength: 1, maxLength: 8 }),
				completion: fc.constantFrom("add1" as const, "none" as const),
			});
		});

	it("stays within the budget, and no group that could pay is left out", () => {
		fc.assert(
			fc.property(anyElection, (input) => {
				const result = shareEqually(input);
				expect(result.total).toBeLessThanOrEqual(input.budget);
				expect(result.total).toBe(result.funded.reduce((sum, { cost }) => sum + cost, 0));
				expect(result.funded.length + result.unfunded.length).toBe(input.projects.length);
				for (const { cost, supportersHold } of result.unfunded) {
					expect(compareFractions(supportersHold, makeFraction(BigInt(cost), 1n))).toBeLessThan(0);
				}
			}),
		);
	});

	it("comes out as the definition says, computed with plain fractions", () => {
		fc.assert(
			fc.property(anyElection, (input) => {
				const { funded } = shareEqually({ ...input, completion: "none" });
				expect(funded.map(({ code }) => code)).toEqual(followDefinition(input));
			}),
		);
	});

	it("does not depend on the order of projects and ballots", () => {
		fc.assert(
			fc.property(anyElection, (input) => {
				const turned = {
					...input,
					projects: [...input.projects].reverse(),
					ballots: input.ballots.map((ballot) => [...ballot].reverse()).reverse(),
				};
				expect(shareEqually(turned)).toEqual(shareEqually(input));
			}),
		);
	});
});

describe("fractions in decimals", () => {
	it("rounds half away from zero", () => {
		const write = (numerator: bigint, denominator: bigint, digits: number) =>
			writeFraction({ fraction: makeFraction(numerator, denominator), digits });
		expect(write(1n, 8n, 2)).toBe("0.13");
		expect(write(-1n, 8n, 2)).toBe("-0.13");
		expect(write(-1n, 1_000n, 2)).toBe("0.00");
		expect(write(25n, 10n, 0)).toBe("3");
		expect(() => makeFraction(1n, 0n)).toThrow(RangeError);
	});
});

/** The method word for word, voter by voter, with sorted purses: slow, and written apart from the one above. */
function followDefinition({ budget, projects, ballots }: EqualSharesInput): string[] {
	const share = makeFraction(BigInt(budget), BigInt(ballots.length));
	const purses = ballots.map(() => share);
	const chosen: string[] = [];
	const less = (left: typeof share, right: typeof share) =>
		makeFraction(
			left.numerator * right.denominator - right.numerator * left.denominator,
			left.denominator * right.denominator,
		);
	for (;;) {
		const offers = projects.flatMap(({ code, cost }) => {
			if (chosen.includes(code)) return [];
			const payers = ballots.flatMap((ballot, at) => (ballot.includes(code) ? [at] : []));
			const sorted = payers.map((at) => purses[at] ?? share).sort(compareFractions);
			let rest = makeFraction(BigInt(cost), 1n);
			for (const [at, purse] of sorted.entries()) {
				const part = makeFraction(rest.numerator, rest.denominator * BigInt(sorted.length - at));
				if (compareFractions(purse, part) >= 0) {
					return [{ code, cost, payers, part, votes: payers.length }];
				}
				rest = less(rest, purse);
			}
			return [];
		});
		offers.sort(
			(left, right) =>
				compareFractions(
					makeFraction(BigInt(right.cost) * right.part.denominator, right.part.numerator),
					makeFraction(BigInt(left.cost) * left.part.denominator, left.part.numerator),
				) ||
				right.votes - left.votes ||
				left.cost - right.cost ||
				(left.code < right.code ? -1 : 1),
		);
		const [best] = offers;
		if (!best) return chosen;
		chosen.push(best.code);
		for (const at of best.payers) {
			const purse = purses[at] ?? share;
			purses[at] = less(purse, compareFractions(purse, best.part) < 0 ? purse : best.part);
		}
	}
}
