import type { ProposalOutcome } from "~/domain/proposal-outcome";
import { STAGES, type Stage, stageIndex } from "~/domain/stage";

/**
 * How a stage is drawn. `confirmed` is the last one after citizens said that the promise was kept; `closed` is where a
 * proposal was merged or archived.
 */
export type StageMark = "passed" | "current" | "ahead" | "stopped" | "declined" | "closed" | "confirmed";

/** What became of the journey as a whole. */
export type PathOutcome = ProposalOutcome;

/** The mark of the stage at which a path stands, or ended. */
const MARK_HERE = {
	open: "current",
	stopped: "stopped",
	declined: "declined",
	merged: "closed",
	archived: "closed",
} as const satisfies Record<Exclude<PathOutcome, "confirmed">, StageMark>;

/** Where a proposal stands; `current` is null before its first stage. */
export type PathPosition = { current: Stage | null; outcome?: PathOutcome };

/** The mark of each of the six stages, in their order. */
export function markStages({ current, outcome = "open" }: PathPosition): { stage: Stage; mark: StageMark }[] {
	const here = current === null ? -1 : stageIndex(current);
	return STAGES.map((stage, index) => ({ stage, mark: markOf({ index, here, outcome }) }));
}

function markOf(at: { index: number; here: number; outcome: PathOutcome }): StageMark {
	if (at.outcome === "confirmed") return at.index === STAGES.length - 1 ? "confirmed" : "passed";
	if (at.index < at.here) return "passed";
	if (at.index > at.here) return "ahead";
	return MARK_HERE[at.outcome];
}
