import type { BuildingBlock } from "./vocabulary";

/** An indicator of a promise. */
export interface Indicator {
	name: string;
	unit: string;
	baseline: number | null;
	target: number;
	/** What is counted above and below the line, where it is a share. */
	numerator: string | null;
	denominator: string | null;
}

/** A promise as everyone may read it once it is approved. */
export interface PromiseText {
	deliverable: string;
	deliverableEn: string | null;
	ownerUnit: string;
	ownerHead: string;
	dueAt: Date;
	indicators: Indicator[];
	/** Baht. */
	budget: number | null;
	budgetSource: string | null;
	legalObstacles: string | null;
	buildingBlocks: BuildingBlock[];
	skills: string | null;
}

/** Fields of a promise in the order in which a reader meets them. */
export const PROMISE_FIELDS = [
	"deliverable",
	"deliverableEn",
	"ownerUnit",
	"ownerHead",
	"dueAt",
	"indicators",
	"budget",
	"budgetSource",
	"legalObstacles",
	"buildingBlocks",
	"skills",
] as const satisfies (keyof PromiseText)[];
export type PromiseField = (typeof PROMISE_FIELDS)[number];

/** The fields in which two versions of a promise differ, in reading order. */
export function differingFields(before: PromiseText, after: PromiseText): PromiseField[] {
	return PROMISE_FIELDS.filter((field) => comparable(before[field]) !== comparable(after[field]));
}

function comparable(value: PromiseText[PromiseField]): string {
	return JSON.stringify(value ?? null);
}
