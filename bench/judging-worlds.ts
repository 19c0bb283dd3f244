import { createRandom, type Random } from "../app/domain/judging/random";
import type {
	BallotRecord,
	JudgingMethod,
	JudgingRecords,
	JudgingSettings,
} from "../app/domain/judging/records";
import { computeMethod } from "../app/domain/judging/result";

/** How a planted judge turns quality into scores. */
interface PlantedJudge {
	/** Added to every score. */
	offset: number;
	/** Stretches differences of quality. */
	stretch: number;
	/** Standard deviation of the judge's errors. */
	noise: number;
	/** Gives one of these scores at random, whatever the entry is. */
	lazy?: number[];
	/** Belongs to the ring: top marks for its favourites, low marks for the others. */
	colludes?: boolean;
}

/** A world of entries with known quality and judges with known faults. */
export interface World {
	name: string;
	/** Whether judges differ in what they give, so that raw means depend on whom an entry met. */
	differ: boolean;
	judgeOf: (draw: { random: Random; place: number }) => PlantedJudge;
	/** Every judge sees neighbours in the programme only, and entries get 2 to 6 ballots; else evenly mixed. */
	unbalanced?: boolean;
}

export const WORLD_SIZE = { entries: 60, judges: 15, perEntry: 4, favourites: 4 } as const;

const fair: PlantedJudge = { offset: 0, stretch: 1, noise: 0.8 };

export const WORLDS: readonly World[] = [
	{ name: "alike", differ: false, judgeOf: () => fair },
	{
		name: "biased",
		differ: true,
		judgeOf: ({ random }) => ({ ...fair, offset: 1.2 * random.nextNormal() }),
	},
	{
		name: "biased, own scales",
		differ: true,
		judgeOf: ({ random }) => ({
			...fair,
			offset: 1.2 * random.nextNormal(),
			stretch: 0.4 + 1.2 * random.nextUnit(),
		}),
	},
	{
		name: "biased, a third noisy",
		differ: true,
		judgeOf: ({ random, place }) => ({
			...fair,
			offset: 1.2 * random.nextNormal(),
			noise: place % 3 === 0 ? 2.4 : 0.8,
		}),
	},
	{
		name: "a third noisy, none biased",
		differ: false,
		judgeOf: ({ place }) => ({ ...fair, noise: place % 3 === 0 ? 2.4 : 0.8 }),
	},
	{
		name: "biased, a fifth lazy",
		differ: true,
		judgeOf: ({ random, place }) => ({
			...fair,
			offset: 1.2 * random.nextNormal(),
			...(place % 5 === 0 ? { lazy: place % 10 === 0 ? [7] : [6, 7, 8] } : {}),
		}),
	},
	{
		name: "biased, a fifth collude",
		differ: true,
		judgeOf: ({ random, place }) => ({
			...fair,
			offset: 1.2 * random.nextNormal(),
			colludes: place % 5 === 0,
		}),
	},
	{
		name: "biased, unbalanced exposure",
		differ: true,
		unbalanced: true,
		judgeOf: ({ random }) => ({ ...fair, offset: 1.2 * random.nextNormal() }),
	},
	{
		name: "all of it",
		differ: true,
		unbalanced: true,
		judgeOf: ({ random, place }) => ({
			offset: 1.2 * random.nextNormal(),
			stretch: 0.6 + 0.8 * random.nextUnit(),
			noise: place % 4 === 1 ? 2.4 : 0.8,
			...(place === 0 ? { lazy: [7] } : place === 5 ? { lazy: [6, 7, 8] } : {}),
			colludes: place === 3 || place === 8,
		}),
	},
];

const SETTINGS: JudgingSettings = {
	method: "offsets",
	criteria: [
		{ key: "impact", weight: 40 },
		{ key: "concept", weight: 35 },
		{ key: "feasibility", weight: 25 },
	],
	scale: { min: 0, max: 10 },
	lambda: 1,
	alpha: 0.1,
	minBallots: 1,
	tieRules: [],
	seed: "planted",
	bootstrapRuns: 0,
	places: 5,
};

/** One event in a world: its records and the true quality of each entry, in points of the scale. */
export function plantEvent({
	world,
	seed,
	size = WORLD_SIZE,
	settings = {},
}: {
	world: World;
	seed: string;
	size?: { entries: number; judges: number; perEntry: number; favourites: number };
	settings?: Partial<JudgingSettings>;
}): { records: JudgingRecords; quality: Map<string, number> } {
	const random = createRandom(seed);
	const codeOf = (kind: string, at: number) => `${kind}${String(at + 1).padStart(4, "0")}`;
	const qualities = Array.from({ length: size.entries }, () => 5.5 + 1.2 * random.nextNormal());
	const judges = Array.from({ length: size.judges }, (_, place) => world.judgeOf({ random, place }));
	// why: a ring pushes entries that would not win by themselves
	const favourites = qualities
		.map((quality, entry) => ({ quality, entry }))
		.sort((left, right) => left.quality - right.quality)
		.slice(Math.floor(size.entries / 3))
		.slice(0, size.favourites)
		.map(({ entry }) => entry);
	const ballots: BallotRecord[] = [];
	seat({ random, size, unbalanced: world.unbalanced ?? false }).forEach((seats, entry) => {
		for (const place of seats) {
			const judge = judges[place] as PlantedJudge;
			// why: what a judge thinks of an entry is one draw; the criteria vary a little around it
			const felt = judge.noise * random.nextNormal();
			const scores = Object.fromEntries(
				SETTINGS.criteria.map(({ key }) => [
					key,
					scoreOf({
						judge,
						quality: qualities[entry] as number,
						felt,
						favourite: favourites.includes(entry),
						random,
					}),
				]),
			);
			ballots.push({ judge: codeOf("J", place), entry: codeOf("E", entry), scores });
		}
	});
	return {
		records: {
			settings: { ...SETTINGS, ...settings },
			entries: qualities.map((_, at) => ({ code: codeOf("E", at) })),
			judges: judges.map((_, at) => ({ code: codeOf("J", at) })),
			ballots,
			choices: [],
			rankings: [],
		},
		quality: new Map(qualities.map((quality, at) => [codeOf("E", at), quality])),
	};
}

function scoreOf({
	judge,
	quality,
	felt,
	favourite,
	random,
}: {
	judge: PlantedJudge;
	quality: number;
	felt: number;
	favourite: boolean;
	random: Random;
}): number {
	if (judge.lazy) return judge.lazy[random.nextBelow(judge.lazy.length)] as number;
	if (judge.colludes) return favourite ? 10 : 2 + random.nextBelow(2);
	const opinion = 5.5 + judge.offset + judge.stretch * (quality - 5.5) + felt + 0.4 * random.nextNormal();
	return Math.max(0, Math.min(10, Math.floor(opinion + 0.5)));
}

/** Judges of each entry. */
function seat({
	random,
	size,
	unbalanced,
}: {
	random: Random;
	size: { entries: number; judges: number; perEntry: number };
	unbalanced: boolean;
}): number[][] {
	const load = Array.from({ length: size.judges }, () => 0);
	return Array.from({ length: size.entries }, (_, entry) => {
		const count = unbalanced ? 2 + random.nextBelow(2 * size.perEntry - 3) : size.perEntry;
		// why: in a real programme a judge sits through one session, and meets its neighbours
		const centre = (entry / size.entries) * size.judges;
		const seats = load
			.map((taken, judge) => {
				const away = Math.abs(judge + 0.5 - centre);
				const distance = unbalanced ? Math.min(away, size.judges - away) : taken;
				return { judge, rank: distance + (unbalanced ? 3 : 0.9) * random.nextUnit() };
			})
			.sort((left, right) => left.rank - right.rank)
			.slice(0, Math.min(count, size.judges))
			.map(({ judge }) => judge);
		for (const judge of seats) load[judge] = (load[judge] as number) + 1;
		return seats;
	});
}

/**
 * Kendall's τ-a between the true order and a method's: pairs put right less pairs put wrong, over all pairs. A pair that
 * a method leaves tied counts as neither. Null where the method is refused.
 */
export function measureTau({
	records,
	quality,
	method,
}: {
	records: JudgingRecords;
	quality: ReadonlyMap<string, number>;
	method: JudgingMethod;
}): number | null {
	const table = computeMethod({ records, method });
	if (!table.ok) return null;
	let sum = 0;
	let pairs = 0;
	table.rows.forEach((row, at) => {
		for (const other of table.rows.slice(at + 1)) {
			const truth = Math.sign((quality.get(row.entry) ?? 0) - (quality.get(other.entry) ?? 0));
			sum += truth * Math.sign(row.value - other.value);
			pairs += 1;
		}
	});
	return sum / pairs;
}
