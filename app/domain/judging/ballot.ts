import { ROUND_LIMITS } from "./round";

/** A score of one criterion. */
export interface CriterionScore {
	criterion: string;
	score: number;
}

/** The part of a rubric that scores are checked against. */
export interface ScoredRubric {
	scaleMin: number;
	scaleMax: number;
	criteria: readonly { key: string; weight: number }[];
}

/** Something wrong with a sheet of scores; `field` is the criterion's. */
export interface ScoreFault {
	criterion: string;
	fault: "missing" | "out-of-scale";
}

/** Scores are kept with at most this many decimals, as the arithmetic of results expects. */
const DECIMALS = 6;

/** Most steps of a scale that are shown as buttons; a finer one is typed. */
export const MOST_STEPS = ROUND_LIMITS.steps;

/** The scores that can be given, lowest first; null where the scale is too fine for buttons. */
export function stepsOf({
	scaleMin,
	scaleMax,
}: Pick<ScoredRubric, "scaleMin" | "scaleMax">): number[] | null {
	const count = scaleMax - scaleMin + 1;
	if (!Number.isInteger(scaleMin) || !Number.isInteger(scaleMax) || count > MOST_STEPS) return null;
	return Array.from({ length: count }, (_, step) => scaleMin + step);
}

/** Whether a single score lies on the rubric's scale. */
export function isOnScale(score: number, rubric: Pick<ScoredRubric, "scaleMin" | "scaleMax">): boolean {
	if (!Number.isFinite(score) || score < rubric.scaleMin || score > rubric.scaleMax) return false;
	if (stepsOf(rubric)) return Number.isInteger(score);
	return Math.abs(score * 10 ** DECIMALS - Math.round(score * 10 ** DECIMALS)) < 1e-6;
}

/** What keeps a sheet from being submitted; empty when every criterion has a score on the scale. */
export function findScoreFaults({
	scores,
	rubric,
}: {
	scores: readonly CriterionScore[];
	rubric: ScoredRubric;
}): ScoreFault[] {
	const given = new Map(scores.map(({ criterion, score }) => [criterion, score]));
	return rubric.criteria.flatMap<ScoreFault>(({ key }) => {
		const score = given.get(key);
		if (score === undefined) return [{ criterion: key, fault: "missing" }];
		return isOnScale(score, rubric) ? [] : [{ criterion: key, fault: "out-of-scale" }];
	});
}

/** The scores of the rubric's criteria in its order; what belongs to no criterion or lies off the scale is left out. */
export function keepRubricScores({
	scores,
	rubric,
}: {
	scores: readonly CriterionScore[];
	rubric: ScoredRubric;
}): CriterionScore[] {
	const given = new Map(scores.map(({ criterion, score }) => [criterion, score]));
	return rubric.criteria.flatMap(({ key }) => {
		const score = given.get(key);
		return score !== undefined && isOnScale(score, rubric) ? [{ criterion: key, score }] : [];
	});
}

/**
 * The weighted mean of a sheet on the rubric's own scale, for the judge's eyes; results are computed elsewhere.
 * @returns null while a criterion has no score
 */
export function weighScores({
	scores,
	rubric,
}: {
	scores: readonly CriterionScore[];
	rubric: ScoredRubric;
}): number | null {
	if (rubric.criteria.length === 0 || findScoreFaults({ scores, rubric }).length > 0) return null;
	const given = new Map(scores.map(({ criterion, score }) => [criterion, score]));
	const weights = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0);
	const points = rubric.criteria.reduce((sum, { key, weight }) => sum + weight * (given.get(key) ?? 0), 0);
	return points / weights;
}

/** The standing ballot of an assignment: the highest revision, unless that one is an undo. */
export function standingBallot<T extends { revision: number; withdrawn: boolean }>(
	ballots: readonly T[],
): T | null {
	const newest = ballots.reduce<T | null>(
		(best, ballot) => (best === null || ballot.revision > best.revision ? ballot : best),
		null,
	);
	return newest && !newest.withdrawn ? newest : null;
}

/** One ranking as it is sent: entries with their place, and null for those left unranked. */
export interface RankedPlace {
	entry: string;
	place: number | null;
}

/**
 * Reads an order from places. Gaps are closed; two entries in one place are refused, since an order has no ties.
 * @returns the entries best first and those left unranked, or the places that were given twice
 */
export function readRanking(
	places: readonly RankedPlace[],
): { ranked: string[]; unranked: string[] } | { twice: number[] } {
	const counts = new Map<number, number>();
	for (const { place } of places) if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
	const twice = [...counts].filter(([, count]) => count > 1).map(([place]) => place);
	if (twice.length > 0) return { twice: twice.sort((a, b) => a - b) };
	const ranked = places
		.filter((row): row is { entry: string; place: number } => row.place !== null)
		.sort((a, b) => a.place - b.place)
		.map(({ entry }) => entry);
	return { ranked, unranked: places.filter(({ place }) => place === null).map(({ entry }) => entry) };
}

/**
 * Whether an order leaves all entries but the movable ones as they were: in the same order among themselves, and ranked or
 * unranked as before. Both orders begin with the best; what is not in them is unranked.
 */
export function keepsOrder<T>({
	before,
	after,
	movable,
}: {
	before: readonly T[];
	after: readonly T[];
	movable: ReadonlySet<T>;
}): boolean {
	const fixed = (ranked: readonly T[]) => ranked.filter((entry) => !movable.has(entry));
	const [was, is] = [fixed(before), fixed(after)];
	return was.length === is.length && was.every((entry, index) => entry === is[index]);
}
