import { endOfBangkokDay } from "~/domain/bangkok-day";
import type { IndicatorHolder, ObstacleState, Plan, Portal } from "~/domain/commitment";
import { DomainError } from "~/domain/errors";
import type { PromiseText } from "~/domain/promise-difference";
import type { Skill } from "~/domain/training";
import type { BuildingBlock } from "~/domain/vocabulary";
import type { PromiseInput } from "~/input/commitment";

/** A promise as stored. */
export interface PromiseRow {
	deliverable: string;
	deliverableEn?: string | null;
	ownerUnit: string;
	ownerHead: string;
	dueAt: Date;
	deliverables: { name: string; evidence: string }[];
	indicators: {
		name: string;
		unit: string;
		baseline?: number | null;
		target: number;
		numerator?: string | null;
		denominator?: string | null;
		measuredBy?: string | null;
		holder?: IndicatorHolder | null;
	}[];
	budget?: number | null;
	budgetSource?: string | null;
	obstacles: { rule: string; changer?: string | null; state: ObstacleState }[];
	buildingBlocks: BuildingBlock[];
	skills: Skill[];
	skillsNote?: string | null;
	plans: Plan[];
	planNote?: string | null;
	portals: Portal[];
}

/**
 * The stored form of a promise.
 * @param keptDueAt the day already promised, which a change may keep although it has passed
 * @throws {DomainError} `dueInPast` for another day that is over
 */
export function toPromise({
	input,
	now,
	keptDueAt,
}: {
	input: PromiseInput;
	now: Date;
	keptDueAt?: Date;
}): PromiseRow {
	const kept = keptDueAt?.getTime() === input.dueAt.getTime();
	if (!kept && endOfBangkokDay(input.dueAt) <= now) throw new DomainError("dueInPast", { field: "dueAt" });
	if (input.indicators.length === 0) throw new DomainError("needsIndicator", { field: "indicators" });
	return {
		deliverable: input.deliverable,
		deliverableEn: input.deliverableEn,
		ownerUnit: input.ownerUnit,
		ownerHead: input.ownerHead,
		dueAt: input.dueAt,
		deliverables: input.deliverables,
		indicators: input.indicators,
		budget: input.budget,
		budgetSource: input.budgetSource,
		obstacles: input.obstacles,
		buildingBlocks: input.buildingBlocks,
		skills: input.skills,
		skillsNote: input.skillsNote,
		plans: input.plans,
		planNote: input.planNote,
		portals: input.portals,
	};
}

/** The plain text of a stored promise, without what nobody asked for. */
export function toPromiseText(row: PromiseRow): PromiseText {
	return {
		deliverable: row.deliverable,
		deliverableEn: row.deliverableEn ?? null,
		ownerUnit: row.ownerUnit,
		ownerHead: row.ownerHead,
		dueAt: row.dueAt,
		deliverables: row.deliverables.map(({ name, evidence }) => ({ name, evidence })),
		indicators: row.indicators.map((one) => ({
			name: one.name,
			unit: one.unit,
			baseline: one.baseline ?? null,
			target: one.target,
			numerator: one.numerator ?? null,
			denominator: one.denominator ?? null,
			measuredBy: one.measuredBy ?? null,
			holder: one.holder ?? null,
		})),
		budget: row.budget ?? null,
		budgetSource: row.budgetSource ?? null,
		obstacles: row.obstacles.map(({ rule, changer, state }) => ({ rule, changer: changer ?? null, state })),
		buildingBlocks: [...row.buildingBlocks],
		skills: [...row.skills],
		skillsNote: row.skillsNote ?? null,
		plans: [...row.plans],
		planNote: row.planNote ?? null,
		portals: [...row.portals],
	};
}
