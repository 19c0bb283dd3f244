import { describe, expect, it } from "vitest";
import { auditJudges } from "~/domain/judging/agreement";
import { findRecordProblems } from "~/domain/judging/check-records";
import { explainEntry } from "~/domain/judging/explain";
import { measureAgreement } from "~/domain/judging/icc";
import { apportion, exp, log, toDigits, toMicro, writeMicro } from "~/domain/judging/numbers";
import { prepareRecords } from "~/domain/judging/prepare";
import type { JudgingRecords, JudgingSettings, TieRule } from "~/domain/judging/records";
import { computeResult } from "~/domain/judging/result";
import { emptyRecords, recordsOfTable } from "./math-records";

/** Table 2 of Shrout and Fleiss (1979): six targets, four judges. */
const SHROUT_FLEISS = [
	[9, 2, 5, 8],
	[6, 1, 3, 2],
	[8, 4, 6, 8],
	[7, 1, 2, 6],
	[10, 5, 6, 9],
	[6, 2, 4, 7],
];

const agreementOf = (records: JudgingRecords) => {
	const agreement = measureAgreement({ prepared: prepareRecords({ records }) });
	if (!agreement) throw new Error("there is agreement to measure");
	return agreement;
};

describe("agreement of judges", () => {
	it("gives the six figures of Shrout and Fleiss", () => {
		const { single, mean, complete } = agreementOf(recordsOfTable({ table: SHROUT_FLEISS }));
		const figures = [single.case1, single.case2, single.case3, mean.case1, mean.case2, mean.case3];
		expect(figures.map((figure) => figure.toFixed(2))).toEqual([
			"0.17",
			"0.29",
			"0.71",
			"0.44",
			"0.62",
			"0.91",
		]);
		expect(complete).toBe(true);
	});

	it("is estimated from an incomplete table too, near what the complete one gives", () => {
		const table = SHROUT_FLEISS.map((row, entry) =>
			row.map((score, judge) => ((entry + judge) % 4 === 0 ? null : score)),
		);
		const { complete, single, judgesPerEntry } = agreementOf(recordsOfTable({ table }));
		expect(complete).toBe(false);
		expect(judgesPerEntry).toBeCloseTo(3, 10);
		expect(Math.abs(single.case3 - 0.71)).toBeLessThan(0.15);
	});

	it("is not guessed from tables that leave nothing over", () => {
		expect(
			measureAgreement({ prepared: prepareRecords({ records: recordsOfTable({ table: [[1, 2]] }) }) }),
		).toBe(null);
		const single = recordsOfTable({ table: [[1], [2], [3]] });
		expect(measureAgreement({ prepared: prepareRecords({ records: single }) })).toBe(null);
	});
});

describe("the steward's audit", () => {
	// quality 1…6, offsets +1, 0, −1, no noise; judge 2 adds 2 points to entries of the own agency
	const table = [0, 1, 2, 3, 4, 5].map((entry) =>
		[1, 0, -1].map((offset, judge) => entry + 2 + offset + (judge === 2 && entry < 2 ? 2 : 0)),
	);
	const agencies = {
		judgeAgencies: { J2: "MOPH", J1: "MOI" },
		entryAgencies: { E0: "MOPH", E1: "MOPH", E5: "MOE" },
	};

	it("finds what judges add for entries of their own agency, with a caution on few ballots", () => {
		const { home } = auditJudges({ records: recordsOfTable({ table }), ...agencies });
		expect(home).toEqual({ effect: 2_000_000, standardError: 0, ballots: 2, few: true });
	});

	it("says nothing about agencies where nobody judged an own entry", () => {
		expect(auditJudges({ records: recordsOfTable({ table }) }).home).toBe(null);
	});

	it("shows offset, spread and number of different scores of each judge", () => {
		const fair = table.map((row, entry) =>
			row.map((score, judge) => (judge === 2 && entry < 2 ? score - 2 : score)),
		);
		const { judges } = auditJudges({ records: recordsOfTable({ table: fair }) });
		expect(judges.map(({ offset }) => offset)).toEqual([1_000_000, 0, -1_000_000]);
		expect(judges.map(({ noise }) => noise)).toEqual([0, 0, 0]);
		expect(judges.map(({ spread }) => spread)).toEqual(Array(3).fill(toMicro(Math.sqrt(35 / 12))));
		expect(judges.map(({ differentScores, few }) => [differentScores, few])).toEqual(
			Array(3).fill([6, true]),
		);
	});
});

describe("ties", () => {
	const rubric: Partial<JudgingSettings> = {
		criteria: [
			{ key: "impact", weight: 1 },
			{ key: "open", weight: 1 },
		],
		scale: { min: 0, max: 10 },
	};
	const tied = (tieRules: TieRule[]): JudgingRecords => ({
		...emptyRecords(["a", "b", "c"], { ...rubric, tieRules }),
		entries: [{ code: "a", support: 5 }, { code: "b", support: 9 }, { code: "c" }],
		ballots: [
			// totals 6 6 6, impact 4; totals 9 8 1, impact 6; totals 8 5 5, impact 6
			...["a", "a", "a"].map((entry, at) => ({ judge: `J${at}`, entry, scores: { impact: 4, open: 8 } })),
			{ judge: "J0", entry: "b", scores: { impact: 9, open: 9 } },
			{ judge: "J1", entry: "b", scores: { impact: 8, open: 8 } },
			{ judge: "J2", entry: "b", scores: { impact: 1, open: 1 } },
			{ judge: "J0", entry: "c", scores: { impact: 8, open: 8 } },
			{ judge: "J1", entry: "c", scores: { impact: 5, open: 5 } },
			{ judge: "J2", entry: "c", scores: { impact: 5, open: 5 } },
		],
	});
	const orderOf = (tieRules: TieRule[]) =>
		computeResult({ records: tied(tieRules) }).ranking.map(
			({ entry, rank, tied: stays, tieRule }) => `${entry}${rank}${stays ? "=" : ""} ${tieRule}`,
		);

	it("stay ties without rules", () => {
		expect(orderOf([])).toEqual(["a1= null", "b1= null", "c1= null"]);
	});

	it.each<[TieRule, string[]]>([
		[{ rule: "criterion", criterion: "impact" }, ["b1= 0", "c1= 0", "a3 0"]],
		[{ rule: "median" }, ["b1 0", "a2 0", "c3 0"]],
		[{ rule: "fewer-low", at: 1 }, ["a1= 0", "c1= 0", "b3 0"]],
		[{ rule: "more-firsts" }, ["b1 0", "a2 0", "c3 0"]],
		[{ rule: "support" }, ["b1 0", "a2 0", "c3 0"]],
	])("break by the rule %j", (rule, order) => {
		expect(orderOf([rule])).toEqual(order);
	});

	it("go on to the next rule only where the one before left entries together", () => {
		expect(orderOf([{ rule: "criterion", criterion: "impact" }, { rule: "median" }])).toEqual([
			"b1 1",
			"c2 1",
			"a3 0",
		]);
	});

	it("on the last place let more entries win than there are places", () => {
		const records = tied([{ rule: "fewer-low", at: 1 }]);
		expect(computeResult({ records }).winners).toEqual(["a", "c"]);
	});
});

describe("leaving one judge out", () => {
	it("names the judges without whom another entry would win", () => {
		const table = [
			[9, 6, 6],
			[5, 7, 7],
			[1, 1, 1],
		];
		const { winners, flips } = computeResult({ records: recordsOfTable({ table }) });
		expect(winners).toEqual(["E0"]);
		expect(flips).toEqual([{ judge: "J0", entered: ["E1"], left: ["E0"], firstChanges: true }]);
	});

	it("says where the method could not be computed without a judge", () => {
		const table = [
			[5, 6, null],
			[6, 7, null],
			[null, 2, 3],
			[null, 3, 4],
		];
		const { flips } = computeResult({ records: recordsOfTable({ table, settings: { method: "offsets" } }) });
		expect(flips.find(({ judge }) => judge === "J1")?.refusal).toEqual({
			code: "disconnected",
			components: [
				["E0", "E1"],
				["E2", "E3"],
			],
		});
	});
});

describe("uncertainty", () => {
	const settings = { method: "offsets", lambda: 1, bootstrapRuns: 400, places: 2 } as const;
	const uncertaintyOf = (table: (number | null)[][], more: Partial<JudgingSettings> = {}) => {
		const { uncertainty } = computeResult({
			records: recordsOfTable({ table, settings: { ...settings, ...more } }),
		});
		if (!uncertainty?.ok) throw new Error("the uncertainty is measured");
		return uncertainty;
	};

	it("is the same for the same seed and another for another", () => {
		expect(uncertaintyOf(SHROUT_FLEISS)).toEqual(uncertaintyOf(SHROUT_FLEISS));
		expect(uncertaintyOf(SHROUT_FLEISS, { seed: "other" })).not.toEqual(uncertaintyOf(SHROUT_FLEISS));
	});

	it("shares the first place out to all entries and the places likewise", () => {
		for (const method of ["raw", "z", "offsets", "bradley-terry", "copeland", "plackett-luce"] as const) {
			const { entries } = uncertaintyOf(SHROUT_FLEISS, { method, alpha: 0.1 });
			const sum = (key: "first" | "inPlaces") => entries.reduce((total, entry) => total + entry[key], 0);
			expect(Math.abs(sum("first") - 1_000_000)).toBeLessThanOrEqual(6);
			expect(Math.abs(sum("inPlaces") - 2_000_000)).toBeLessThanOrEqual(6);
			for (const { low, high } of entries) expect(low).toBeLessThanOrEqual(high);
		}
	});

	it("calls neighbours a statistical tie when the records cannot tell them apart, and asks for those at the edge only", () => {
		const table = [
			[9, 9, 8, 9],
			[6, 5, 6, 6],
			[6, 6, 5, 6],
			[1, 2, 1, 1],
		];
		const { ties, contested } = uncertaintyOf(table);
		expect(ties.map(({ above, below }) => [above, below])).toEqual([["E1", "E2"]]);
		expect(contested).toEqual([
			{ entry: "E1", why: "places" },
			{ entry: "E2", why: "places" },
		]);
		expect(uncertaintyOf(table, { places: 1 }).contested).toEqual([]);
		expect(uncertaintyOf(table, { places: 3 }).contested.map(({ why }) => why)).toEqual(["order", "order"]);
	});

	it("is not drawn from judging that leaves nothing over", () => {
		const records = recordsOfTable({ table: [[5], [6]], settings: { bootstrapRuns: 100 } });
		expect(computeResult({ records }).uncertainty).toEqual({ ok: false, reason: "tooFewBallots" });
	});
});

describe("an explanation", () => {
	it("goes from raw scores over the judges' offsets to the total", () => {
		const records = recordsOfTable({ table: SHROUT_FLEISS, settings: { method: "offsets" } });
		expect(explainEntry({ records, entry: "E0", digits: 2 })).toEqual({
			kind: "scores",
			entry: "E0",
			rank: 3,
			tied: false,
			tieRule: null,
			unit: 10_000,
			raw: 600,
			adjustment: 0,
			total: 600,
			criteria: [{ key: "all", mean: 600, weight: 1, contribution: 600 }],
			judges: [
				{ judge: "J0", raw: 900, adjustment: -237, adjusted: 663 },
				{ judge: "J1", raw: 200, adjustment: 279, adjusted: 479 },
				{ judge: "J2", raw: 500, adjustment: 96, adjusted: 596 },
				{ judge: "J3", raw: 800, adjustment: -138, adjusted: 662 },
			],
		});
	});

	it("counts wins and losses against each opponent where entries are compared", () => {
		const records: JudgingRecords = {
			...emptyRecords(["a", "b", "c"], { method: "copeland" }),
			choices: [
				{ judge: "J0", left: "a", right: "b", outcome: "left" },
				{ judge: "J1", left: "b", right: "a", outcome: "tie" },
				{ judge: "J1", left: "c", right: "a", outcome: "left" },
			],
		};
		expect(explainEntry({ records, entry: "a" })).toMatchObject({
			kind: "pairs",
			total: 0,
			wins: 1,
			losses: 1,
			ties: 1,
			opponents: [
				{ entry: "b", wins: 1, losses: 0, ties: 1 },
				{ entry: "c", wins: 0, losses: 1, ties: 0 },
			],
		});
		expect(explainEntry({ records, entry: "nobody" })).toBe(null);
	});
});

describe("records of any origin", () => {
	it("are checked before anything is computed", () => {
		const good = recordsOfTable({ table: SHROUT_FLEISS });
		expect(findRecordProblems(good)).toEqual([]);
		const [ballot, ...others] = good.ballots;
		const withBallot = (change: object) =>
			findRecordProblems({ ...good, ballots: [{ ...ballot, ...change }, ...others] });
		expect(withBallot({ scores: {} })).toEqual([{ code: "scoreMissing", path: "ballots.0.scores.all" }]);
		expect(withBallot({ scores: { all: 1e9 } })).toEqual([
			{ code: "scoreOutsideScale", path: "ballots.0.scores.all" },
		]);
		expect(withBallot({ judge: "J1" })).toEqual([{ code: "duplicate", path: "ballots.1" }]);
		expect(withBallot({ ignored: "because" })).toEqual([{ code: "shape", path: "ballots.0" }]);
		expect(findRecordProblems({ ...good, settings: { ...good.settings, lambda: -1 } })).toEqual([
			{ code: "setting", path: "settings.lambda" },
		]);
		expect(findRecordProblems(null)).toEqual([{ code: "shape", path: "" }]);
	});
});

describe("the arithmetic", () => {
	it("has its own exp and log, as exact as the engine's", () => {
		for (let x = -40; x <= 40; x += 0.37) {
			expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(5e-15);
			const y = Math.exp(x);
			expect(Math.abs(log(y) - Math.log(y))).toBeLessThan(1e-14 * Math.max(1, Math.abs(x)));
		}
		expect([exp(0), exp(-800), exp(800), log(1), log(0)]).toEqual([
			1,
			0,
			Number.POSITIVE_INFINITY,
			0,
			-Infinity,
		]);
		expect(log(-1)).toBeNaN();
	});

	it("rounds half up once, also where a sum came out a last bit short", () => {
		expect(toMicro(0.1 + 0.2)).toBe(300_000);
		expect(toMicro(1.0000005)).toBe(1_000_001);
		expect(toMicro(1.0000005 - 2e-16)).toBe(1_000_001);
		expect(toMicro(-0.0000001)).toBe(0);
		expect(toDigits({ micro: 7_255_000, digits: 2 })).toBe(726);
		expect(writeMicro({ micro: -50_000, digits: 2 })).toBe("-0.05");
		expect(writeMicro({ micro: 12_500_000, digits: 0 })).toBe("13");
	});

	it("shares a total out to parts by largest remainder", () => {
		expect(apportion({ parts: [1 / 3, 1 / 3, 1 / 3], total: 1 })).toEqual([1, 0, 0]);
		expect(apportion({ parts: [0.2, 1.7, -0.9], total: 1 })).toEqual([0, 2, -1]);
		expect(apportion({ parts: [], total: 5 })).toEqual([]);
	});
});
