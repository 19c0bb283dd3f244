import { describe, expect, it } from "vitest";
import { explainTurns } from "~/services/judging-choices.server";
import { explainRoundChoices } from "~/services/judging-choices-page.server";
import { explainConflicts } from "~/services/judging-conflict-page.server";
import { explainEntryNames } from "~/services/judging-judge.server";
import { explainQueue } from "~/services/judging-queue.server";
import { explainRankings } from "~/services/judging-rankings.server";
import { useTestDatabase } from "../support/database";

useTestDatabase({ own: true });

describe("every list of a judge is read by an index, in the index's order", () => {
	it.each([
		["turns of a judge", explainTurns],
		["choices of a round", explainRoundChoices],
		["conflicts", explainConflicts],
		["entries", explainEntryNames],
		["the queue", explainQueue],
		["orders", explainRankings],
	])("%s", async (_, explain) => {
		const plans = Object.entries(await explain());
		expect(plans.length).toBeGreaterThan(0);
		for (const [name, plan] of plans) {
			const text = JSON.stringify(
				(plan as { queryPlanner: { winningPlan: unknown } }).queryPlanner.winningPlan,
			);
			expect([name, text.includes('"COLLSCAN"'), text.includes('"SORT"')]).toEqual([name, false, false]);
			expect(text).toContain("IXSCAN");
		}
	});
});
