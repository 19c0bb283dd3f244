import type { ProgressKey, ProposalState } from "./proposal";

/**
 * How the path of a proposal ends: `open` while it goes on, `stopped` by a gate decision, `declined` by its agency, `merged`
 * into another, `archived` with its challenge before any agency took it on, `confirmed` by citizens.
 */
export const PROPOSAL_OUTCOMES = ["open", "stopped", "declined", "merged", "archived", "confirmed"] as const;
export type ProposalOutcome = (typeof PROPOSAL_OUTCOMES)[number];

/**
 * The end of a proposal's path, or `open`.
 * @param confirmed true while an agency calls it live and citizens confirm that
 */
export function outcomeOf({
	state,
	progress,
	confirmed = false,
}: {
	state: ProposalState;
	progress: ProgressKey;
	confirmed?: boolean;
}): ProposalOutcome {
	if (state === "merged") return "merged";
	if (progress === "live") return confirmed ? "confirmed" : "open";
	// why: a promise that an agency made before its challenge was closed still binds
	if (progress === "committed") return "open";
	if (state === "archived") return "archived";
	if (progress === "declined" || progress === "stopped") return progress;
	return "open";
}
