import type { Bilingual } from "../vocabulary";
import { stepsOf } from "./ballot";

/** One line of a rubric with its words. */
export interface RubricCriterion {
	key: string;
	name: Bilingual;
	/** What the judge looks at. */
	about: Bilingual;
	/** Points; the share of a criterion is its weight over the sum of all. */
	weight: number;
	/** What a score means, for as many of the scale's scores as the organiser put into words. */
	words: { score: number; text: Bilingual }[];
}

/** What judges score by. */
export interface Rubric {
	criteria: RubricCriterion[];
	scaleMin: number;
	scaleMax: number;
}

/** Decimals that a weight or a score may have, as the arithmetic of results expects. */
export const RUBRIC_DECIMALS = 6;

/** Places of a scale without single steps that are put into words: both ends, the quarters and the middle. */
const ANCHORS = [0, 0.25, 0.5, 0.75, 1] as const;

const round = (value: number) => Number(value.toFixed(RUBRIC_DECIMALS));

/** The sum of all weights, without the dust of binary fractions. */
export function sumWeights(weights: readonly number[]): number {
	return round(weights.reduce((sum, weight) => sum + weight, 0));
}

/** The share of each weight in the sum, from 0 to 1; all 0 where the sum is. */
export function weightShares(weights: readonly number[]): number[] {
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return weights.map((weight) => (sum > 0 ? weight / sum : 0));
}

/** The scores of a scale that can be put into words: each of them, or five places of a scale that is too fine for that. */
export function wordedScores(scale: { scaleMin: number; scaleMax: number }): number[] {
	const steps = stepsOf(scale);
	if (steps) return steps;
	const { scaleMin, scaleMax } = scale;
	if (!(scaleMin < scaleMax)) return [];
	return ANCHORS.map((share) => round(scaleMin + share * (scaleMax - scaleMin)));
}

/** The rubric with only those words whose score lies on its scale, lowest first. */
export function trimWords(rubric: Rubric): Rubric {
	const { scaleMin, scaleMax } = rubric;
	return {
		...rubric,
		criteria: rubric.criteria.map((criterion) => ({
			...criterion,
			words: criterion.words
				.filter(({ score }) => score >= scaleMin && score <= scaleMax)
				.sort((a, b) => a.score - b.score),
		})),
	};
}

/**
 * Gives every row a key of its own: the one that it has, or the next free one of the kind `c1`, `c2`. A key that stands
 * twice is given anew the second time.
 */
export function giveKeys<Row extends { key?: string | undefined }>(
	rows: readonly Row[],
	letter: string,
	taken: Iterable<string> = [],
): (Row & { key: string })[] {
	const known = new Set([...taken, ...rows.flatMap(({ key }) => (key ? [key] : []))]);
	const used = new Set<string>();
	let next = 1;
	return rows.map((row) => {
		let key = row.key;
		if (!key || used.has(key)) {
			while (known.has(`${letter}${next}`)) next += 1;
			key = `${letter}${next}`;
			known.add(key);
		}
		used.add(key);
		return { ...row, key };
	});
}

/** A weight as it is being typed, with Thai digits or a comma; 0 while it is none. */
export function readWeight(text: unknown): number {
	if (typeof text !== "string") return 0;
	const plain = text
		.normalize("NFKC")
		.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
		.replace(/[,\s]/g, "");
	return /^\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : 0;
}
