import type { ProgressKey } from "~/domain/proposal";
import type { ProposalOutcome } from "~/domain/proposal-outcome";

/** Key of the words that say how far a proposal is, or how its path ended beside that. */
export function standingKey({ outcome, progress }: { outcome: ProposalOutcome; progress: ProgressKey }) {
	return outcome === "merged" || outcome === "archived"
		? (`domain.state.${outcome}` as const)
		: (`domain.progress.${progress}` as const);
}
