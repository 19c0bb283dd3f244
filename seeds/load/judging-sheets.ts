import type { SeedRound } from "../data/judging";
import { fractionOf } from "./timetable";

/** How far a judge's score may lie from the quality for no reason, in steps of the scale. */
const SPREAD = 0.9;

/**
 * The scores that a judge of the demonstration gives: the quality of the entry, how strict the judge is, and a little chance
 * that follows from the names, so that every load gives the same.
 *
 * @returns whole scores in the order of the rubric's criteria
 */
export function makeScores({
	round: { panel, quality },
	judge,
	proposal,
	scale: { min, max },
}: {
	round: SeedRound;
	judge: string;
	proposal: string;
	scale: { min: number; max: number };
}): number[] {
	const lenience = panel.find(([key]) => key === judge)?.[1] ?? 0;
	return (quality[proposal] ?? []).map((value, index) => {
		const chance = (fractionOf(`${judge} ${proposal} ${index}`) - 0.5) * 2 * SPREAD;
		return Math.min(max, Math.max(min, Math.round(value + lenience * 0.7 + chance)));
	});
}
