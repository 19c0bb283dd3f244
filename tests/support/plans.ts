import { expect } from "vitest";

/** Every stage of a winning plan, wherever in an explanation it stands. */
function winningStages(node: unknown, isWinning = false): string[] {
	if (typeof node !== "object" || node === null) return [];
	return Object.entries(node).flatMap(([key, value]) => {
		if (key === "rejectedPlans") return [];
		const here = isWinning || key === "winningPlan";
		if (here && key === "stage" && typeof value === "string") return [value];
		return winningStages(value, here);
	});
}

/** Expects of each plan, by name, that it neither scans a collection nor sorts in memory. */
export function expectIndexed(plans: Record<string, unknown>): void {
	for (const [name, plan] of Object.entries(plans)) {
		const stages = winningStages(plan);
		expect(stages.length, `${name} has a plan`).toBeGreaterThan(0);
		expect(stages, name).not.toContain("COLLSCAN");
		expect(stages, name).not.toContain("SORT");
	}
}
