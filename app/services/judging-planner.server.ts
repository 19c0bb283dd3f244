import { type EffortPlan, SUPPOSED_MODEL } from "~/domain/judging/planner";
import { JudgeModel, JudgingEntryModel } from "~~/models/judging-panel.server";
import { computeApart } from "./judging-results-compute.server";
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

/** What ranking to expect of so much work, by simulation. The same figures give the same answer. */
export function planRoundEffort({
	round,
	figures,
}: {
	round: Pick<StoredRound, "places" | "method">;
	figures: EffortFigures;
}): Promise<EffortPlan> {
	return computeApart({
		task: "effort",
		input: {
			...figures,
			seed: "planner",
			topCount: Math.min(round.places, figures.entries - 1),
			method: round.method === "raw" ? "raw" : "offsets",
			model: SUPPOSED_MODEL,
			wanted: { measure: "tau", level: WANTED_TAU },
		},
	});
}
