import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainEntries } from "~/domain/judging/explain";
import { MICRO } from "~/domain/judging/numbers";
import { IGNORED_REASONS, type JudgingRecords } from "~/domain/judging/records";
import { computeMethod, computeResult, type MethodTable } from "~/domain/judging/result";
import { recordsOfTable } from "./math-records";
import { randomEvent, shuffled } from "./random-event";

/** Renames entries and judges so that their order by code is another one. */
function rename(records: JudgingRecords, entry: (code: string) => string, judge: (code: string) => string) {
	return {
		settings: records.settings,
		entries: records.entries.map((one) => ({ ...one, code: entry(one.code) })),
		judges: records.judges.map(({ code }) => ({ code: judge(code) })),
		ballots: records.ballots.map((one) => ({ ...one, judge: judge(one.judge), entry: entry(one.entry) })),
		choices: records.choices.map((one) => ({
			...one,
			judge: judge(one.judge),
			left: entry(one.left),
			right: entry(one.right),
		})),
		rankings: records.rankings.map((one) => ({
			judge: judge(one.judge),
			ranked: one.ranked.map(entry),
			seen: one.seen.map(entry),
		})),
	};
}

/** Value and rank of each entry, or the refusal's code. */
const valuesOf = (table: MethodTable, entry: (code: string) => string = (code) => code) =>
	table.ok
		? new Map(table.rows.map((row) => [entry(row.entry), `${row.value} ${row.rank} ${row.tied}`]))
		: table.refusal.code;

describe("what must hold for any event", () => {
	it("the order of lists has no meaning", () => {
		fc.assert(
			fc.property(
				randomEvent.chain((records) => fc.tuple(fc.constant(records), shuffled(records))),
				([records, mixed]) => {
					expect(computeResult({ records: mixed })).toEqual(computeResult({ records }));
				},
			),
			{ numRuns: 100 },
		);
	});

	it("the codes of entries and judges have no meaning: permuting them permutes values, ranks and ties alike", () => {
		fc.assert(
			fc.property(
				randomEvent.chain((records) => {
					const codes = (items: { code: string }[]) =>
						fc.shuffledSubarray(
							items.map(({ code }) => code),
							{ minLength: items.length, maxLength: items.length },
						);
					return fc.tuple(fc.constant(records), codes(records.entries), codes(records.judges));
				}),
				([records, entryCodes, judgeCodes]) => {
					const entry = (code: string) =>
						entryCodes[records.entries.findIndex((one) => one.code === code)] as string;
					const judge = (code: string) =>
						judgeCodes[records.judges.findIndex((one) => one.code === code)] as string;
					const before = computeResult({ records });
					const after = computeResult({ records: rename(records, entry, judge) });
					before.methods.forEach((table, at) => {
						expect(valuesOf(after.methods[at] as MethodTable)).toEqual(valuesOf(table, entry));
					});
					expect(new Set(after.winners)).toEqual(new Set(before.winners.map(entry)));
				},
			),
			{ numRuns: 200 },
		);
	});

	it("a record that does not count changes nothing, not even the drawn uncertainty", () => {
		fc.assert(
			fc.property(
				randomEvent,
				fc.constantFrom(...IGNORED_REASONS),
				fc.constantFrom("E0", "E1", "stranger"),
				(records, reason, entry) => {
					const scores = Object.fromEntries(records.settings.criteria.map(({ key }) => [key, 10]));
					const ballot = { judge: "J0", entry, scores };
					const added: JudgingRecords = {
						...records,
						ballots: [
							{ ...ballot, ignored: reason },
							...records.ballots,
							{ ...ballot, judge: "J99" },
							{ ...ballot, entry: "unlisted" },
						],
						choices: [
							...records.choices,
							{ judge: "J0", left: "E0", right: "E1", outcome: "left", ignored: reason },
							{ judge: "J0", left: "E0", right: "unlisted", outcome: "left" },
						],
						rankings: [
							...records.rankings,
							{ judge: "J0", ranked: ["E1", "E0"], seen: ["E1", "E0"], ignored: reason },
						],
					};
					expect(computeResult({ records: added })).toEqual(computeResult({ records }));
				},
			),
			{ numRuns: 100 },
		);
	});

	it("what is explained adds up exactly, at any number of digits", () => {
		fc.assert(
			fc.property(randomEvent, fc.integer({ min: 0, max: 6 }), (records, digits) => {
				for (const one of explainEntries({ records, digits })) {
					const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
					if (one.kind === "pairs") {
						expect(one.wins).toBe(sum(one.opponents.map(({ wins }) => wins)));
						expect(one.losses).toBe(sum(one.opponents.map(({ losses }) => losses)));
						continue;
					}
					expect(sum(one.criteria.map(({ contribution }) => contribution))).toBe(one.raw);
					expect(one.raw + one.adjustment).toBe(one.total);
					for (const line of one.judges) expect(line.raw + line.adjustment).toBe(line.adjusted);
					expect(sum(one.judges.map(({ adjusted }) => adjusted))).toBe(one.total * one.judges.length);
					expect(sum(one.judges.map(({ raw }) => raw))).toBe(one.raw * one.judges.length);
					// why: adding up must not be bought with wrong parts
					const units = MICRO / one.unit;
					const weights = sum(records.settings.criteria.map(({ weight }) => weight));
					for (const { judge, raw } of one.judges) {
						const ballot = records.ballots.find(
							(own) => own.judge === judge && own.entry === one.entry && !own.ignored,
						);
						const total =
							sum(records.settings.criteria.map(({ key, weight }) => weight * (ballot?.scores[key] ?? 0))) /
							weights;
						expect(Math.abs(raw - total * units)).toBeLessThan(1.51);
					}
				}
			}),
			{ numRuns: 200 },
		);
	});

	it("published values are whole numbers, and ranks follow from them", () => {
		fc.assert(
			fc.property(randomEvent, (records) => {
				for (const table of computeResult({ records }).methods) {
					if (!table.ok) continue;
					for (const row of table.rows) {
						expect(Number.isSafeInteger(row.value)).toBe(true);
						expect(row.rank).toBe(1 + table.rows.filter((other) => other.value > row.value).length);
					}
				}
			}),
			{ numRuns: 100 },
		);
	});
});

describe("z per judge", () => {
	it("gives the same order when a judge uses another scale, whatever is added and however it is stretched", () => {
		const table = fc.integer({ min: 2, max: 6 }).chain((entries) =>
			fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 }), {
				minLength: entries,
				maxLength: entries,
			}),
		);
		const shift = fc.integer({ min: -20, max: 20 });
		fc.assert(
			fc.property(
				table,
				fc.integer({ min: 1, max: 20 }),
				shift,
				fc.nat({ max: 2 }),
				(scores, by, to, judge) => {
					const stretched = scores.map((row) =>
						row.map((score, at) => (at === judge ? score * by + to : score)),
					);
					const order = (rows: number[][]) => {
						const outcome = computeMethod({ records: recordsOfTable({ table: rows }), method: "z" });
						return outcome.ok ? outcome.rows.map(({ entry, rank }) => `${entry} ${rank}`) : outcome.refusal;
					};
					expect(order(stretched)).toEqual(order(scores));
				},
			),
			{ numRuns: 300 },
		);
	});
});

describe("additive offsets", () => {
	it("do not change by what a judge adds to all own scores (λ = 0)", () => {
		const table = fc.integer({ min: 2, max: 6 }).chain((entries) =>
			fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 }), {
				minLength: entries,
				maxLength: entries,
			}),
		);
		fc.assert(
			fc.property(table, fc.integer({ min: -30, max: 30 }), (scores, add) => {
				const spread = (rows: number[][]) => {
					const outcome = computeMethod({ records: recordsOfTable({ table: rows }), method: "offsets" });
					if (!outcome.ok) throw new Error(outcome.refusal.code);
					const least = Math.min(...outcome.rows.map(({ value }) => value));
					return outcome.rows.map(({ entry, value }) => ({ entry, above: value - least }));
				};
				const moved = scores.map(([first, ...rest]) => [(first as number) + add, ...rest]);
				const [before, after] = [spread(scores), spread(moved)];
				expect(after.map(({ entry }) => entry)).toEqual(before.map(({ entry }) => entry));
				// why: both ends of a difference are rounded
				after.forEach(({ above }, at) => {
					expect(Math.abs(above - (before[at]?.above ?? 0))).toBeLessThanOrEqual(1);
				});
			}),
			{ numRuns: 200 },
		);
	});
});
