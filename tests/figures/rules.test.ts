import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	ALL_YEARS,
	compareWithSimilar,
	FEWEST_PEERS,
	type FigureRow,
	FUNNEL_STEPS,
	median,
	OUTCOMES,
	quantile,
	shadeOf,
	shadeRanges,
	sharesOf,
	sizeClass,
	whatBecameOf,
} from "~/domain/figures";
import { type CountedCommitment, type CountedProposal, FigureCounter } from "~/domain/figures-count";
import { PROGRESS_KEYS } from "~/domain/proposal";
import { provinces } from "../../seeds/data/provinces";
import { buildMap, MAP_CODES, MAP_FILE } from "../../server/build-map";

const numbers = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

describe("the middle of many values", () => {
	test("has as many values above as below, and none is nearer to all of them", () => {
		fc.assert(
			fc.property(numbers, (values) => {
				const middle = median(values) as number;
				expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
				expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
				const far = (from: number) => values.reduce((sum, value) => sum + Math.abs(value - from), 0);
				for (const value of values) expect(far(middle)).toBeLessThanOrEqual(far(value) * (1 + 1e-9) + 1e-6);
			}),
		);
	});

	test("and its quarters are those that counting one by one finds, in whatever order the values come", () => {
		fc.assert(
			fc.property(numbers, fc.constantFrom(0, 0.25, 0.5, 0.75, 1), (values, p) => {
				expect(quantile(values, p)).toBeCloseTo(quantileByHand(values, p), 6);
				expect(quantile([...values].reverse(), p)).toBe(quantile(values, p));
			}),
		);
		expect(quantile([], 0.5)).toBeNull();
	});
});

/** Takes the smallest away one by one until the place is reached. */
function quantileByHand(values: readonly number[], p: number): number {
	const left = [...values];
	const takeSmallest = () => left.splice(left.indexOf(Math.min(...left)), 1)[0] as number;
	const place = (values.length - 1) * p;
	let value = takeSmallest();
	for (let at = 1; at <= Math.floor(place); at++) value = takeSmallest();
	const rest = place - Math.floor(place);
	return rest === 0 ? value : value * (1 - rest) + takeSmallest() * rest;
}

const NOW = new Date("2020-12-15T03:00:00Z");
const proposal = (over: Partial<CountedProposal> = {}): CountedProposal => ({
	stage: "empathize",
	progress: "working",
	publishedAt: new Date("2020-11-01T03:00:00Z"),
	submittedAt: null,
	challenge: null,
	agency: null,
	nationwide: true,
	provinces: [],
	groups: [],
	example: false,
	...over,
});
const commitment = (over: Partial<CountedCommitment> = {}): CountedCommitment => ({
	agency: "a",
	status: "in-progress",
	createdAt: new Date("2020-11-10T03:00:00Z"),
	approvedAt: new Date("2020-11-12T03:00:00Z"),
	liveAt: null,
	confirmedAt: null,
	dueAt: new Date("2021-03-01T03:00:00Z"),
	nextReportAt: null,
	confirmations: { works: 0, doesNot: 0, notTried: 0 },
	confirmationsAgain: { works: 0, doesNot: 0, notTried: 0 },
	example: false,
	...over,
});
const rowOf = (rows: readonly FigureRow[], year: number, dimension = "all", key = "all") =>
	rows.find((row) => row.year === year && row.dimension === dimension && row.key === key);

test("a proposal published at midnight in Bangkok on 1 October 2020 belongs to fiscal year 2564, a millisecond before to 2563", () => {
	const counter = new FigureCounter(NOW);
	const begin = new Date("2020-09-30T17:00:00.000Z");
	counter.addProposal({ proposal: proposal({ publishedAt: begin }), commitment: null, moves: [] });
	counter.addProposal({
		proposal: proposal({ publishedAt: new Date(begin.getTime() - 1) }),
		commitment: null,
		moves: [],
	});
	const rows = counter.list();
	expect(rowOf(rows, 2564)?.counts.published).toBe(1);
	expect(rowOf(rows, 2563)?.counts.published).toBe(1);
	expect(rowOf(rows, ALL_YEARS)?.counts.published).toBe(2);
});

test("a promise counts in the year of its approval, and is late once its day is over in Bangkok", () => {
	const dueAt = new Date("2020-12-14T17:00:00Z");
	const at = (now: string) => {
		const counter = new FigureCounter(new Date(now));
		counter.addProposal({
			proposal: proposal({ stage: "drive", agency: "a" }),
			commitment: commitment({ dueAt }),
			moves: [],
		});
		return rowOf(counter.list(), 2564, "agency", "a")?.counts;
	};
	expect(at("2020-12-15T16:59:59.999Z")).toMatchObject({ promised: 1, onTime: 1, late: 0 });
	expect(at("2020-12-15T17:00:00.000Z")).toMatchObject({ promised: 1, onTime: 0, late: 1 });
});

test("a promise that its champion has not approved, or that is declined, is none", () => {
	const counter = new FigureCounter(NOW);
	counter.addProposal({
		proposal: proposal({ stage: "drive" }),
		commitment: commitment({ status: "consideration", approvedAt: null }),
		moves: [],
	});
	counter.addAnswer(commitment({ status: "declined", approvedAt: null }));
	expect(rowOf(counter.list(), 2564)?.counts).toMatchObject({
		asked: 1,
		committed: 0,
		promised: 0,
		declined: 1,
	});
});

test("fewer answers than the least that is shown confirm nothing", () => {
	const counted = (works: number) => {
		const counter = new FigureCounter(NOW);
		counter.addProposal({
			proposal: proposal({ stage: "drive" }),
			commitment: commitment({
				status: "live",
				liveAt: new Date("2020-12-01T03:00:00Z"),
				confirmations: { works, doesNot: 0, notTried: 0 },
			}),
			moves: [],
		});
		return rowOf(counter.list(), 2564)?.counts;
	};
	expect(counted(4)).toMatchObject({ live: 1, claimed: 1, judged: 0, upheld: 0, confirmed: 0 });
	expect(counted(5)).toMatchObject({ live: 1, claimed: 1, judged: 1, upheld: 1, confirmed: 1 });
});

test("a step counts in the year in which it ends, with the days that it took", () => {
	const counter = new FigureCounter(NOW);
	counter.addProposal({
		proposal: proposal({
			submittedAt: new Date("2020-09-29T03:00:00Z"),
			publishedAt: new Date("2020-10-01T03:00:00Z"),
			stage: "ideate",
		}),
		commitment: null,
		moves: [
			{ decision: "advance", from: "empathize", to: "define", at: new Date("2020-10-11T03:00:00Z") },
			{ decision: "send-back", from: "define", to: "empathize", at: new Date("2020-10-12T03:00:00Z") },
			{ decision: "advance", from: "empathize", to: "define", at: new Date("2020-10-16T03:00:00Z") },
		],
	});
	expect(rowOf(counter.list(), 2564)?.steps).toEqual([
		{ step: "review", count: 1, median: 2, low: 2, high: 2 },
		{ step: "empathize", count: 2, median: 7, low: 5.5, high: 8.5 },
	]);
});

test("an opinion is counted once it is given or its day is over, and in time until that day ends in Bangkok", () => {
	const dueAt = new Date("2020-12-14T17:00:00Z");
	const counted = (signedAt: Date | null, now: string) => {
		const counter = new FigureCounter(new Date(now));
		counter.addOpinion({ agency: "a", dueAt, signedAt, example: false });
		const counts = rowOf(counter.list(), 2564, "agency", "a")?.counts;
		return counts && [counts.opinionsInTime, counts.opinionsDue];
	};
	expect(counted(null, "2020-12-15T16:59:59.999Z")).toBeUndefined();
	expect(counted(null, "2020-12-15T17:00:00.000Z")).toEqual([0, 1]);
	expect(counted(new Date("2020-12-15T16:59:59.999Z"), "2021-01-01T00:00:00Z")).toEqual([1, 1]);
	expect(counted(new Date("2020-12-15T17:00:00.000Z"), "2021-01-01T00:00:00Z")).toEqual([0, 1]);
});

test("a proposal is in the one class that its standing says, also with the agency that has to answer", () => {
	const counter = new FigureCounter(NOW);
	for (const progress of PROGRESS_KEYS)
		counter.addProposal({ proposal: proposal({ progress, agency: "a" }), commitment: null, moves: [] });
	expect(PROGRESS_KEYS.map((key) => [key, whatBecameOf(key)])).toEqual([
		["working", "inWork"],
		["awaiting-answer", "waiting"],
		["declined", "refused"],
		["committed", "takenOn"],
		["live", "takenOn"],
		["stopped", "ended"],
	]);
	expect(rowOf(counter.list(), 2564, "agency", "a")?.counts).toMatchObject({
		published: 6,
		inWork: 1,
		waiting: 1,
		takenOn: 2,
		refused: 1,
		ended: 1,
	});
});

test("what was delivered after its day is late, but owed no more", () => {
	const counted = (status: CountedCommitment["status"], liveAt: Date | null) => {
		const counter = new FigureCounter(NOW);
		counter.addAnswer(commitment({ status, liveAt, dueAt: new Date("2020-11-20T03:00:00Z") }));
		const counts = rowOf(counter.list(), 2564, "agency", "a")?.counts;
		return counts && [counts.late, counts.overdue];
	};
	expect(counted("live", new Date("2020-12-01T03:00:00Z"))).toEqual([1, 0]);
	expect(counted("in-progress", null)).toEqual([1, 1]);
});

test("whatever is made up for demonstration is counted as such with the agency that it is about", () => {
	const of = (add: (counter: FigureCounter, example: boolean) => void) =>
		[true, false].map((example) => {
			const counter = new FigureCounter(NOW);
			add(counter, example);
			const rows = counter.list();
			return [rowOf(rows, ALL_YEARS)?.counts.examples, rowOf(rows, 2564, "agency", "a")?.counts.examples];
		});
	const at = new Date("2020-11-01T03:00:00Z");
	for (const add of [
		(counter, example) =>
			counter.addProposal({ proposal: proposal({ agency: "a", example }), commitment: null, moves: [] }),
		(counter, example) => counter.addAnswer(commitment({ example })),
		(counter, example) => counter.addAnswer(commitment({ status: "declined", example })),
		(counter, example) => counter.addOpinion({ agency: "a", dueAt: at, signedAt: at, example }),
		(counter, example) => counter.addShared({ kind: "reuses", agency: "a", at, example }),
	] satisfies ((counter: FigureCounter, example: boolean) => void)[])
		expect(of(add)).toEqual([
			[1, 1],
			[0, 0],
		]);
});

test("a funnel never widens, what became of proposals adds up, on time and late make all promises, and years add up to all years", () => {
	const day = fc.date({
		min: new Date("2018-01-01T00:00:00Z"),
		max: new Date("2020-12-01T00:00:00Z"),
		noInvalidDate: true,
	});
	const entry = fc.record({
		publishedAt: day,
		stage: fc.constantFrom("empathize", "define", "ideate", "prototype", "test", "drive"),
		progress: fc.constantFrom(...PROGRESS_KEYS),
		province: fc.constantFrom(10, 50, 90),
		status: fc.constantFrom(null, "consideration", "accepted", "in-progress", "stalled", "live", "scaled"),
		approvedAt: day,
		dueAt: day,
		works: fc.integer({ min: 0, max: 9 }),
		doesNot: fc.integer({ min: 0, max: 9 }),
	});
	fc.assert(
		fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
			const counter = new FigureCounter(NOW);
			for (const entry of entries) {
				const { publishedAt, stage, progress, province, status, approvedAt, dueAt, works, doesNot } = entry;
				counter.addProposal({
					proposal: proposal({
						publishedAt,
						stage: stage as CountedProposal["stage"],
						progress,
						nationwide: false,
						provinces: [province],
					}),
					commitment: status
						? commitment({
								status: status as CountedCommitment["status"],
								approvedAt: status === "consideration" ? null : approvedAt,
								dueAt,
								confirmations: { works, doesNot, notTried: 0 },
							})
						: null,
					moves: [],
				});
			}
			const rows = counter.list();
			for (const { counts } of rows) {
				const funnel = FUNNEL_STEPS.map((step) => counts[step]);
				expect(funnel).toEqual([...funnel].sort((a, b) => b - a));
				expect(counts.onTime + counts.late).toBe(counts.promised);
				expect(counts.overdue).toBeLessThanOrEqual(counts.late);
				expect(OUTCOMES.reduce((sum, key) => sum + counts[key], 0)).toBe(counts.published);
				expect(counts.upheld).toBeLessThanOrEqual(counts.judged);
				for (const { part, of } of Object.values(sharesOf(counts))) expect(part).toBeLessThanOrEqual(of);
			}
			const years = rows.filter(({ year, dimension }) => year !== ALL_YEARS && dimension === "all");
			const sum = (key: "published" | "promised") => years.reduce((all, { counts }) => all + counts[key], 0);
			expect(sum("published")).toBe(entries.length);
			expect(sum("promised")).toBe(rowOf(rows, ALL_YEARS)?.counts.promised ?? 0);
		}),
	);
});

describe("an agency in context", () => {
	const others = (shares: readonly number[], size = 10) =>
		shares.map((part) => ({ share: { part, of: 10 }, size }));

	test("is compared with the middle half of those with similarly many promises, not ranked", () => {
		const all = others([2, 4, 6, 8, 10]);
		const compare = (part: number) => compareWithSimilar({ own: { part, of: 10 }, size: 10, others: all });
		expect(compare(2)).toEqual({ kind: "below", low: 0.4, high: 0.8, peers: 5 });
		expect(compare(4).kind).toBe("within");
		expect(compare(8).kind).toBe("within");
		expect(compare(10).kind).toBe("above");
	});

	test("is not compared on services that few of have been judged, however many promises it has made", () => {
		const all = Array.from({ length: 6 }, () => ({ share: { part: 2, of: 2 }, size: 30 }));
		expect(compareWithSimilar({ own: { part: 2, of: 2 }, size: 30, others: all }).kind).toBe("few-promises");
		expect(compareWithSimilar({ own: { part: 5, of: 5 }, size: 30, others: all })).toEqual({
			kind: "few-peers",
			peers: 0,
		});
	});

	test("is not compared with few promises, or with few others of its size", () => {
		const own = { part: 1, of: 4 };
		expect(compareWithSimilar({ own, size: 4, others: others([1, 2, 3, 4], 4) })).toEqual({
			kind: "few-promises",
		});
		const few = [...others([1, 2, 3]), ...others([5, 6, 7, 8], 50)];
		expect(compareWithSimilar({ own: { part: 1, of: 10 }, size: 10, others: few })).toEqual({
			kind: "few-peers",
			peers: FEWEST_PEERS - 1,
		});
		expect([4, 5, 19, 20, 99, 100].map(sizeClass)).toEqual([0, 1, 1, 2, 2, 3]);
	});
});

describe("the map", () => {
	test("has a shape for each of the 77 provinces and no other", () => {
		const codes = Object.values(MAP_CODES);
		expect(codes).toHaveLength(77);
		expect([...codes].sort()).toEqual(provinces.map(({ code }) => code).sort());
	});

	test("names each shape as the province of its code is named", async () => {
		const { default: map } = await import("@svg-maps/thailand");
		const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, "");
		for (const { id, name } of (map as { locations: { id: string; name: string }[] }).locations) {
			const code = MAP_CODES[id];
			if (code) expect(plain(name)).toBe(plain(provinces.find((each) => each.code === code)?.en ?? ""));
		}
	});

	test("is the one that its package gives today", () => {
		expect(readFileSync(MAP_FILE, "utf8")).toBe(buildMap());
	});

	test("puts every number into one of the classes of its legend", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(), (largest, any) => {
				const value = any % (largest + 1);
				const ranges = shadeRanges(largest).filter(({ from, to }) => value >= from && value <= to);
				expect(ranges.map(({ shade }) => shade)).toEqual(value === 0 ? [] : [shadeOf(value, largest)]);
			}),
		);
	});
});
