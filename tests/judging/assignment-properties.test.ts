import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planAssignment } from "~/domain/judging/assignment";
import type {
	AssignedEntry,
	AssignedJudge,
	AssignmentInput,
	JudgeEntry,
} from "~/domain/judging/assignment-problem";

/** A random round; conflicts, limits, tracks, absent judges and present work all occur. */
function anyRound({
	entries,
	judges,
	k,
}: {
	entries: number;
	judges: number;
	k: number;
}): fc.Arbitrary<AssignmentInput> {
	return fc
		.record({ entries: fc.integer({ min: 1, max: entries }), judges: fc.integer({ min: 1, max: judges }) })
		.chain((size) => {
			const anyPair = fc.record({
				judge: fc.integer({ min: 1, max: size.judges }).map((at) => `J${at}`),
				entry: fc.integer({ min: 1, max: size.entries }).map((at) => `E${at}`),
			});
			const anyTrack = fc.constantFrom("water", "waste");
			return fc.record({
				seed: fc.string({ maxLength: 4 }),
				k: fc.integer({ min: 1, max: k }),
				entries: fc.tuple(
					...Array.from({ length: size.entries }, (_, at) =>
						fc.record({ code: fc.constant(`E${at + 1}`), track: fc.option(anyTrack, { nil: undefined }) }),
					),
				),
				judges: fc.tuple(
					...Array.from({ length: size.judges }, (_, at) =>
						fc.record({
							code: fc.constant(`J${at + 1}`),
							limit: fc.option(fc.integer({ min: 0, max: size.entries }), { nil: undefined, freq: 4 }),
							tracks: fc.option(fc.uniqueArray(anyTrack), { nil: undefined, freq: 6 }),
							active: fc.boolean().map((left) => !left || at % 4 !== 3),
						}),
					),
				),
				conflicts: fc.array(anyPair, { maxLength: 6 }),
				kept: fc.array(
					fc.tuple(anyPair, fc.boolean()).map(([one, done]) => ({ ...one, done })),
					{ maxLength: 10 },
				),
			});
		});
}

const key = ({ judge, entry }: JudgeEntry) => `${judge} ${entry}`;

/** Judges' places as the rules give them, worked out apart from the planner. */
function readRules(round: AssignmentInput) {
	const conflicts = new Set(round.conflicts.map(key));
	const fixed = new Set(round.kept.filter((one) => one.done && !conflicts.has(key(one))).map(key));
	const may = (judge?: AssignedJudge, entry?: AssignedEntry) =>
		judge?.active === true &&
		entry !== undefined &&
		!conflicts.has(`${judge.code} ${entry.code}`) &&
		(!entry.track || !judge.tracks?.length || judge.tracks.includes(entry.track));
	const fixedOf = (code: string) => [...fixed].filter((text) => text.split(" ").includes(code)).length;
	return { conflicts, fixed, may, fixedOf };
}

/** Places short, by Hall's condition over every set of entries. */
function countShort(round: AssignmentInput): number {
	const { fixed, may, fixedOf } = readRules(round);
	let short = 0;
	for (let set = 1; set < 2 ** round.entries.length; set += 1) {
		const chosen = round.entries.filter((_, at) => set & (2 ** at));
		const needed = chosen.reduce((sum, entry) => sum + Math.max(0, round.k - fixedOf(entry.code)), 0);
		const available = round.judges.reduce((sum, judge) => {
			const room = Math.max(0, (judge.limit ?? 99) - fixedOf(judge.code));
			const options = chosen.filter(
				(entry) => may(judge, entry) && !fixed.has(`${judge.code} ${entry.code}`),
			);
			return sum + (judge.active ? Math.min(room, options.length) : 0);
		}, 0);
		short = Math.max(short, needed - available);
	}
	return short;
}

function permute(round: AssignmentInput): AssignmentInput {
	return {
		...round,
		entries: [...round.entries].reverse(),
		judges: [...round.judges].reverse(),
		conflicts: [...round.conflicts, ...round.conflicts].reverse(),
		kept: [...round.kept].reverse(),
	};
}

describe("any round", () => {
	it("is planned within the rules, or refused exactly when Hall's condition fails", () => {
		fc.assert(
			fc.property(anyRound({ entries: 7, judges: 6, k: 4 }), (round) => {
				const plan = planAssignment(round);
				const short = countShort(round);
				expect(plan.ok).toBe(short === 0);
				if (!plan.ok) {
					expect(plan.refusals.length).toBeGreaterThan(0);
					for (const refusal of plan.refusals) {
						expect(refusal.missing).toBe(refusal.needed - refusal.available);
						expect(refusal.missing).toBeGreaterThan(0);
						if (refusal.code === "groupLacksPlaces") expect(refusal.missing).toBe(short);
					}
					return;
				}
				const { fixed, may, fixedOf } = readRules(round);
				const judgeOf = new Map(round.judges.map((judge) => [judge.code, judge]));
				const entryOf = new Map(round.entries.map((entry) => [entry.code, entry]));
				const removed = new Set(plan.removed.map(key));
				const held = new Set([...round.kept, ...plan.added].map(key).filter((text) => !removed.has(text)));
				for (const text of fixed) expect(held.has(text), `finished ${text}`).toBe(true);
				for (const text of held) {
					if (fixed.has(text)) continue;
					const [judge = "", entry = ""] = text.split(" ");
					expect(may(judgeOf.get(judge), entryOf.get(entry)), `permitted ${text}`).toBe(true);
				}
				for (const entry of round.entries) {
					const count = [...held].filter((text) => text.endsWith(` ${entry.code}`)).length;
					expect(count, `judges of ${entry.code}`).toBe(Math.max(round.k, fixedOf(entry.code)));
				}
				for (const judge of round.judges) {
					const count = [...held].filter((text) => text.startsWith(`${judge.code} `)).length;
					if (judge.limit !== undefined)
						expect(count).toBeLessThanOrEqual(Math.max(judge.limit, fixedOf(judge.code)));
					if (!judge.active) expect(count).toBe(fixedOf(judge.code));
				}
			}),
			{ numRuns: 400 },
		);
	});

	it("gets the same plan in whatever order entries, judges, conflicts and present work are listed", () => {
		fc.assert(
			fc.property(anyRound({ entries: 9, judges: 7, k: 3 }), (round) => {
				expect(planAssignment(permute(round))).toEqual(planAssignment(round));
			}),
			{ numRuns: 150 },
		);
	});

	it("has loads that differ by at most one when nothing but k is asked", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 30 }),
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 1, max: 5 }),
				fc.string({ maxLength: 4 }),
				(entries, judges, k, seed) => {
					fc.pre(k <= judges);
					const plan = planAssignment({
						seed,
						k,
						entries: Array.from({ length: entries }, (_, at) => ({ code: `E${at}` })),
						judges: Array.from({ length: judges }, (_, at) => ({ code: `J${at}`, active: true })),
						conflicts: [],
						kept: [],
					});
					if (!plan.ok) throw new Error("refused");
					expect(plan.figures.load.max - plan.figures.load.min).toBeLessThanOrEqual(1);
					expect(plan.figures.unevenBecause).toBeNull();
					expect(plan.figures.coverage).toEqual({ min: k, max: k });
					// Enough work to join everything is joined, for no rule stands in the way.
					const working = plan.figures.load.judges.filter(({ load }) => load > 0).length;
					if (entries * k >= working + entries - 1) expect(plan.figures.parts).toBe(1);
					expect(plan.figures.pairs.squares).toBeGreaterThanOrEqual(plan.figures.pairs.least);
				},
			),
			{ numRuns: 150 },
		);
	});

	it("changes nothing when it is planned again with its own result as open work", () => {
		fc.assert(
			fc.property(anyRound({ entries: 8, judges: 6, k: 3 }), (round) => {
				const plan = planAssignment({ ...round, kept: [] });
				if (!plan.ok) return;
				// A plan that is not connected may be improved by new draws that move open work.
				fc.pre(plan.figures.disconnectedBecause !== "constraints");
				const again = planAssignment({ ...round, kept: plan.added.map((one) => ({ ...one, done: false })) });
				expect(again).toMatchObject({ ok: true, added: [], removed: [] });
			}),
			{ numRuns: 150 },
		);
	});
});

describe("any small round, against every possible assignment", () => {
	it("has the most even loads there are, and is connected when one with these loads is", () => {
		fc.assert(
			fc.property(anyRound({ entries: 5, judges: 4, k: 2 }), (round) => {
				const plan = planAssignment({ ...round, kept: [] });
				if (!plan.ok) return;
				const { best, connected } = tryAll({ ...round, kept: [] });
				expect(loadsOf(plan.figures.load.judges.map(({ load }) => load))).toBe(best);
				if (connected) expect(plan.figures.parts).toBe(1);
			}),
			{ numRuns: 150 },
		);
	});
});

/** Loads from the greatest down, as text that sorts like the numbers: the most even loads come first. */
function loadsOf(loads: readonly number[]): string {
	return [...loads].sort((left, right) => right - left).join(",");
}

/** Every assignment within the rules: the most even loads, and whether some connected one has them. */
function tryAll(round: AssignmentInput): { best: string; connected: boolean } {
	const { may } = readRules(round);
	const active = round.judges.filter((judge) => judge.active);
	let best = "~";
	let connected = false;
	const loads = new Map(active.map((judge) => [judge.code, 0]));
	const held: JudgeEntry[] = [];

	function choose(at: number, from: number, left: number): void {
		const entry = round.entries[at];
		if (!entry) {
			const found = loadsOf([...loads.values()]);
			if (found < best) {
				best = found;
				connected = false;
			}
			if (found === best && !connected) connected = isConnected(held);
			return;
		}
		if (left === 0) {
			choose(at + 1, 0, round.k);
			return;
		}
		for (let next = from; next < active.length; next += 1) {
			const judge = active[next];
			const load = judge ? (loads.get(judge.code) ?? 0) : 0;
			if (!judge || !may(judge, entry) || load >= (judge.limit ?? 99)) continue;
			loads.set(judge.code, load + 1);
			held.push({ judge: judge.code, entry: entry.code });
			choose(at, next + 1, left - 1);
			held.pop();
			loads.set(judge.code, load);
		}
	}
	choose(0, 0, round.k);
	return { best, connected };
}

function isConnected(pairs: readonly JudgeEntry[]): boolean {
	const reached = new Set([pairs[0]?.entry ?? ""]);
	for (let grown = true; grown; ) {
		grown = false;
		for (const { judge, entry } of pairs) {
			if (reached.has(judge) === reached.has(entry)) continue;
			reached.add(judge).add(entry);
			grown = true;
		}
	}
	return pairs.every(({ entry }) => reached.has(entry));
}
