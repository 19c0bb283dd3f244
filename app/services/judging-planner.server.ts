import { type EffortPlan, planEffort, SUPPOSED_MODEL } from "~/domain/judging/planner";
import { ROUND_LIMITS } from "~/domain/judging/round";
import { JudgeModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import type { StoredRound } from "./judging-rounds.server";

/** Figures that the planner works with. */
export interface EffortFigures {
	judges: number;
	minutesPerJudge: number;
	minutesPerEntry: number;
	entries: number;
}

/** A share of ordered pairs right often enough for a shortlist: Kendall's τ that is aimed at. */
export const WANTED_TAU = 0.7;
/** Time that a judge is thought to give when nobody has said: an afternoon. */
const USUAL_MINUTES = 240;
const FEWEST_ENTRIES = 2;

/** The planner's figures: those asked for, else what the round has already, else a usual size. */
export async function findEffortFigures({
	round,
	asked,
}: {
	round: StoredRound;
	asked: Partial<EffortFigures>;
}): Promise<EffortFigures> {
	const [judges, entries] = await Promise.all([
		JudgeModel.countDocuments({ round: round._id, state: "active" }),
		JudgingEntryModel.countDocuments({ round: round._id, state: "in" }),
	]);
	return {
		judges: asked.judges ?? (judges || 10),
		minutesPerJudge: asked.minutesPerJudge ?? USUAL_MINUTES,
		minutesPerEntry: asked.minutesPerEntry ?? round.minutesPerEntry,
		entries: Math.max(FEWEST_ENTRIES, asked.entries ?? (entries || 30)),
	};
}

const MOST_KEPT = 20;
const kept = new Map<string, EffortPlan>();

/**
 * What ranking to expect of so much work, by simulation. The same figures give the same answer, so it is kept for whoever
 * asks next.
 */
export function planRoundEffort({
	round,
	figures,
}: {
	round: Pick<StoredRound, "places" | "method" | "mode">;
	figures: EffortFigures;
}): EffortPlan {
	const method = round.method === "raw" ? ("raw" as const) : ("offsets" as const);
	const topCount = Math.min(round.places, figures.entries - 1);
	const input = {
		...figures,
		seed: "planner",
		topCount,
		method,
		model: SUPPOSED_MODEL,
		wanted: { measure: "tau" as const, level: WANTED_TAU },
		kMax: Math.min(12, ROUND_LIMITS.reviews),
	};
	const key = JSON.stringify(input);
	const known = kept.get(key);
	if (known) return known;
	const plan = planEffort(input);
	kept.set(key, plan);
	const oldest = kept.keys().next().value;
	if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
	return plan;
}
