import { STAGES, type Stage } from "~/domain/stage";
import type { ChangeKind, Channel, ImpactKind, TargetGroup } from "~/domain/vocabulary";
import { provinces } from "../data/provinces";
import { benefits, cautions, changes, experiences, fields, measures } from "./phrases";
import { mixSeed, RandomStream } from "./random";

/**
 * A made-up proposal for benches. Lists are shared between proposals and must not be changed.
 *
 * Every text is made of phrases of the bank with a space, a line end or a sign between them, so that the search terms
 * of a text are those of its phrases, which need to be cut into words only once.
 */
export interface GeneratedProposal {
	/** Position in the whole set, from 0. */
	index: number;
	title: string;
	titleEn: string;
	/** At most 280 characters. */
	summary: string;
	summaryEn: string;
	/** Thai Markdown of about 1,000 to 1,500 bytes in UTF-8. */
	body: string;
	service: string;
	problem: string;
	targetGroups: readonly TargetGroup[];
	nationwide: boolean;
	/** Codes of provinces; empty when it is nationwide. */
	provinces: readonly number[];
	channels: readonly Channel[];
	changeKinds: readonly ChangeKind[];
	impacts: readonly ImpactKind[];
	/** Code of an agency of seeds/data/agencies.ts. */
	agency: string;
	stage: Stage;
	/** Days before the set's newest proposal, from 0 up to {@link SPAN_DAYS}; larger indexes are not newer. */
	ageDays: number;
	/** 0 to 999,999: folded by the caller into as many people as there are. */
	author: number;
	/** Supports and comments in proportion to each other: most have few, some have many; at most 400 and 20. */
	supports: number;
	comments: number;
	/** The phrases that the title and everything else are made of. */
	phrases: { title: readonly string[]; rest: readonly string[] };
}

/** Days over which a set is spread. */
export const SPAN_DAYS = 720;

const HEADINGS = { reason: "ที่มา", proposal: "ข้อเสนอ", caution: "ข้อควรระวัง", measure: "วัดผลอย่างไร" } as const;
const NATIONWIDE = "ทั่วประเทศ";
const NO_PROVINCES: readonly number[] = [];
const MOST_SUPPORTS = 400;
const MOST_COMMENTS = 20;

/** Phrases of places, and the one-item lists of their codes, made once. */
const places = provinces.map(({ code, th, en }) => ({
	th: code === 10 ? th : `จังหวัด${th}`,
	en,
	codes: [code] as readonly number[],
}));

const STAGE_WEIGHTS: readonly Stage[] = [
	...Array<Stage>(6).fill("empathize"),
	...Array<Stage>(4).fill("define"),
	...Array<Stage>(3).fill("ideate"),
	...STAGES.slice(3),
];

/**
 * Makes plausible, varied proposals in Thai. The proposal at an index depends on the seed and the index alone, so a set can
 * be made in parts, and the same part comes out the same every time.
 *
 * @param size how many to make
 * @param seed a whole number; another one makes another set
 * @param start index of the first one
 */
export function* generateProposals({
	size,
	seed,
	start = 0,
}: {
	size: number;
	seed: number;
	start?: number;
}): Generator<GeneratedProposal, void, undefined> {
	for (let index = start; index < start + size; index++) yield makeProposal({ index, seed });
}

/** Makes the proposal at one index of a set. */
export function makeProposal({ index, seed }: { index: number; seed: number }): GeneratedProposal {
	const random = new RandomStream(mixSeed(seed, index));
	const field = random.pick(fields);
	const service = random.pick(field.services);
	const change = random.pick(changes);
	const nationwide = random.next() < 0.2;
	const place = random.pick(places);
	const placeTh = nationwide ? NATIONWIDE : place.th;
	const placeEn = nationwide ? "nationwide" : place.en;
	const [opening, experience, problem] = [
		random.pick(field.openings),
		random.pick(experiences),
		random.pick(field.problems),
	];
	const steps = pickThree(field.steps, random);
	const [caution, measure, benefit] = [random.pick(cautions), random.pick(measures), random.pick(benefits)];
	const groupsFrom = random.below(field.groups.length);
	const popularity = random.next() ** 6;

	return {
		index,
		title: `${change.th} (${service.th}) ${placeTh}`,
		titleEn: `${change.en}: ${service.en}, ${placeEn}`,
		summary: `${change.th} ${benefit} — ${service.th} ${placeTh}: ${problem}`,
		summaryEn: `${change.en} for ${service.en}, ${placeEn}.`,
		body:
			`## ${HEADINGS.reason}\n\n${opening} ${experience} ${problem}\n\n` +
			`## ${HEADINGS.proposal}\n\n- ${change.th} ${placeTh}\n- ${steps[0]}\n- ${steps[1]}\n- ${steps[2]}\n\n` +
			`## ${HEADINGS.caution}\n\n${caution}\n\n## ${HEADINGS.measure}\n\n${measure}`,
		service: service.th,
		problem,
		targetGroups: field.groups.slice(groupsFrom, groupsFrom + 2),
		nationwide,
		provinces: nationwide ? NO_PROVINCES : place.codes,
		channels: change.channels,
		changeKinds: change.kinds,
		impacts: field.impacts,
		agency: service.agency,
		stage: random.pick(STAGE_WEIGHTS),
		ageDays: random.next() * SPAN_DAYS,
		author: random.below(1_000_000),
		supports: Math.floor(popularity * MOST_SUPPORTS),
		comments: Math.floor(popularity * MOST_COMMENTS),
		phrases: {
			title: [change.th, service.th, placeTh],
			rest: [...Object.values(HEADINGS), opening, experience, problem, ...steps, caution, measure, benefit],
		},
	};
}

/** Three different items of a list of at least three. */
function pickThree(items: readonly string[], random: RandomStream): [string, string, string] {
	const first = random.below(items.length);
	const second = (first + 1 + random.below(items.length - 2)) % items.length;
	let third = random.below(items.length);
	while (third === first || third === second) third = (third + 1) % items.length;
	return [items[first] ?? "", items[second] ?? "", items[third] ?? ""];
}
