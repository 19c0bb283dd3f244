import type { JudgingMethod } from "../records";

/** Why a method gives no order, in a word that has a text, with what it concerns (codes). */
export interface Refusal {
	code:
		| "noRecords"
		| "tooFewScores"
		| "judgeWithOneScore"
		| "judgeWithoutSpread"
		| "disconnected"
		| "noFiniteStrength"
		| "notConverged";
	entries?: string[];
	judges?: string[];
	/** Groups of entries that nobody compared with each other. */
	components?: string[][];
}

/** What a method took: scores, choices between two, or orders. */
export type Source = "scores" | "choices" | "rankings";

/** What the method found out about a judge, on the scale of the rubric. */
export interface JudgeFigure {
	/** Place of the judge in the sorted list. */
	judge: number;
	/** Offsets: by how much the judge scores above the others, all else equal. */
	offset?: number;
	/** z: mean and population standard deviation of the judge's totals. */
	mean?: number;
	spread?: number;
}

/** An order that could be computed, in full precision. */
export interface Fit {
	ok: true;
	source: Source;
	/** By entry, higher is better; NaN for an entry that has no records. */
	values: number[];
	/** What each ballot counts after the judge's offset or spread is taken out; methods on scores only. */
	adjusted?: number[];
	judges?: JudgeFigure[];
	/** Mean and population standard deviation that z scores are brought back to. */
	centre?: { mean: number; spread: number };
	/** Assumed wins and losses α that were added to every entry; absent where none were needed. */
	alpha?: number;
}

export type FitOrRefusal = Fit | { ok: false; refusal: Refusal };

/** Shorthand for a method that gives no order. */
export function refuseMethod(refusal: Refusal): { ok: false; refusal: Refusal } {
	return { ok: false, refusal };
}

/** The methods that work on scores and can say what each ballot counts. */
export function isScoreMethod(method: JudgingMethod): method is "raw" | "z" | "offsets" {
	return method === "raw" || method === "z" || method === "offsets";
}
