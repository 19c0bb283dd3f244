import type { IndicatorHolder, ObstacleState, Plan, Portal } from "./commitment";
import type { Skill } from "./training";
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
	/** Who measures it. */
	measuredBy: string | null;
	/** Whose indicator it is. */
	holder: IndicatorHolder | null;
}

/** One thing that will be handed over, and what will show that it was. Evidence names it by its name. */
export interface Deliverable {
	name: string;
	/** The evidence that is required. */
	evidence: string;
}

/** A rule that stands in the way. */
export interface Obstacle {
	rule: string;
	/** Who can change it. */
	changer: string | null;
	state: ObstacleState;
}

/** A promise as everyone may read it once it is approved. */
export interface PromiseText {
	deliverable: string;
	deliverableEn: string | null;
	ownerUnit: string;
	ownerHead: string;
	dueAt: Date;
	deliverables: Deliverable[];
	indicators: Indicator[];
	/** Baht. */
	budget: number | null;
	budgetSource: string | null;
	obstacles: Obstacle[];
	buildingBlocks: BuildingBlock[];
	skills: Skill[];
	/** What the list of skills does not say. */
	skillsNote: string | null;
	plans: Plan[];
	/** Which plan, and where in it. */
	planNote: string | null;
	portals: Portal[];
}

/** Fields of a promise in the order in which a reader meets them. */
export const PROMISE_FIELDS = [
	"deliverable",
	"deliverableEn",
	"ownerUnit",
	"ownerHead",
	"dueAt",
	"deliverables",
	"indicators",
	"budget",
	"budgetSource",
	"obstacles",
	"buildingBlocks",
	"skills",
	"skillsNote",
	"plans",
	"planNote",
	"portals",
] as const satisfies (keyof PromiseText)[];
export type PromiseField = (typeof PROMISE_FIELDS)[number];

/** The fields in which two versions of a promise differ, in reading order. */
export function differingFields(before: PromiseText, after: PromiseText): PromiseField[] {
	return PROMISE_FIELDS.filter((field) => comparable(before[field]) !== comparable(after[field]));
}

function comparable(value: PromiseText[PromiseField]): string {
	return JSON.stringify(value ?? null);
}

/** What became of one row of a list between two versions. */
export type RowChange<Row> = { kind: "same" | "added" | "removed" | "changed"; row: Row; was: Row | null };

/**
 * Compares the rows of a list of two versions: rows of one name are one row, also when what they say has changed. Rows of the
 * later version come first, in their order, and those that are gone after them.
 */
export function compareRows<Row>({
	before,
	after,
	nameOf,
}: {
	before: readonly Row[];
	after: readonly Row[];
	nameOf: (row: Row) => string;
}): RowChange<Row>[] {
	const earlier = new Map(before.map((row) => [nameOf(row), row]));
	const kept = after.map((row): RowChange<Row> => {
		const was = earlier.get(nameOf(row));
		if (was === undefined) return { kind: "added", row, was: null };
		return { kind: JSON.stringify(was) === JSON.stringify(row) ? "same" : "changed", row, was };
	});
	const names = new Set(after.map(nameOf));
	const gone = before.filter((row) => !names.has(nameOf(row)));
	return [...kept, ...gone.map((row): RowChange<Row> => ({ kind: "removed", row, was: row }))];
}
