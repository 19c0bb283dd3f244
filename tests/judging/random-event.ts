import fc from "fast-check";
import {
	type BallotRecord,
	type ChoiceRecord,
	IGNORED_REASONS,
	JUDGING_METHODS,
	type JudgingRecords,
	type JudgingSettings,
	type RankingRecord,
	type TieRule,
} from "~/domain/judging/records";

const CRITERIA = ["impact", "feasible", "open"];

/** Any settings of a round on a scale of half points from 0 to 10. */
const settings: fc.Arbitrary<JudgingSettings> = fc.record({
	method: fc.constantFrom(...JUDGING_METHODS),
	criteria: fc
		.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 3 })
		.map((weights) => weights.map((weight, at) => ({ key: CRITERIA[at] as string, weight }))),
	scale: fc.constant({ min: 0, max: 10 }),
	lambda: fc.constantFrom(0, 0.5, 2),
	alpha: fc.constantFrom(0, 0.1, 1),
	minBallots: fc.constantFrom(1, 2),
	tieRules: fc.subarray<TieRule>([
		{ rule: "criterion", criterion: "impact" },
		{ rule: "median" },
		{ rule: "fewer-low", at: 3 },
		{ rule: "more-firsts" },
		{ rule: "support" },
	]),
	seed: fc.string({ minLength: 1, maxLength: 8 }),
	bootstrapRuns: fc.constantFrom(0, 20),
	places: fc.integer({ min: 1, max: 4 }),
});

/** A small event of any kind: most judge–entry pairs scored, some choices, some rankings, some records that do not count. */
export const randomEvent: fc.Arbitrary<JudgingRecords> = fc
	.record({
		settings,
		entryCount: fc.integer({ min: 2, max: 6 }),
		judgeCount: fc.integer({ min: 1, max: 5 }),
		kind: fc.constantFrom("scores", "choices", "rankings", "mixed"),
	})
	.chain(({ settings: fixed, entryCount, judgeCount, kind }) => {
		const entries = Array.from({ length: entryCount }, (_, at) => `E${at}`);
		const judges = Array.from({ length: judgeCount }, (_, at) => `J${at}`);
		const pairs = judges.flatMap((judge) => entries.map((entry) => ({ judge, entry })));
		const score = fc.integer({ min: 0, max: 20 }).map((half) => half / 2);
		const ignored = fc.option(fc.constantFrom(...IGNORED_REASONS), { nil: undefined, freq: 8 });
		const mark = <Item extends object>(item: Item, reason: (typeof IGNORED_REASONS)[number] | undefined) =>
			reason === undefined ? item : { ...item, ignored: reason };
		const ballots: fc.Arbitrary<BallotRecord[]> = fc
			.tuple(
				...pairs.map((pair) =>
					fc.tuple(
						fc.integer({ min: 0, max: 9 }),
						fc.array(score, { minLength: 3, maxLength: 3 }),
						ignored,
						fc.constant(pair),
					),
				),
			)
			.map((cells) =>
				cells
					.filter(([dice]) => dice > 1)
					.map(([, scores, reason, pair]) =>
						mark(
							{
								...pair,
								scores: Object.fromEntries(fixed.criteria.map(({ key }, at) => [key, scores[at] as number])),
							},
							reason,
						),
					),
			);
		const choice = fc
			.tuple(
				fc.constantFrom(...judges),
				fc.shuffledSubarray(entries, { minLength: 2, maxLength: 2 }),
				fc.constantFrom("left" as const, "right" as const, "tie" as const),
				ignored,
			)
			.map(([judge, [left, right], outcome, reason]) =>
				mark({ judge, left: left as string, right: right as string, outcome }, reason),
			);
		const rankings: fc.Arbitrary<RankingRecord[]> = fc.tuple(
			...judges.map((judge) =>
				fc
					.tuple(fc.shuffledSubarray(entries, { minLength: 2 }), fc.nat({ max: 6 }))
					.map(([seen, ranked]) => ({ judge, seen, ranked: seen.slice(0, Math.max(1, ranked)) })),
			),
		);
		return fc.record({
			settings: fc.constant(fixed),
			entries: fc
				.array(fc.nat({ max: 3 }), { minLength: entryCount, maxLength: entryCount })
				.map((support) => entries.map((code, at) => ({ code, support: support[at] as number }))),
			judges: fc.constant(judges.map((code) => ({ code }))),
			ballots: kind === "scores" || kind === "mixed" ? ballots : fc.constant<BallotRecord[]>([]),
			choices:
				kind === "choices" || kind === "mixed"
					? fc.array(choice, { maxLength: 15 })
					: fc.constant<ChoiceRecord[]>([]),
			rankings: kind === "rankings" || kind === "mixed" ? rankings : fc.constant<RankingRecord[]>([]),
		});
	});

/** The same records with every list shuffled. */
export const shuffled = (records: JudgingRecords): fc.Arbitrary<JudgingRecords> =>
	fc.record({
		settings: fc.constant(records.settings),
		entries: shuffledList(records.entries),
		judges: shuffledList(records.judges),
		ballots: shuffledList(records.ballots),
		choices: shuffledList(records.choices),
		rankings: shuffledList(records.rankings),
	});

const shuffledList = <Item>(items: Item[]) =>
	fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length });
