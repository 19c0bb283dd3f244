import type { Phase } from "./challenge";
import { ALLOWED, type Decision, refuse } from "./decision";
import { can } from "./permissions";
import { isPublicState, type ProposalState } from "./proposal";
import type { MaybeViewer } from "./viewer";

/** What the rules of support need to know of a proposal. Ids are hex strings. */
export interface SupportSubject {
	state: ProposalState;
	stopped: boolean;
	authorIds: readonly string[];
	/** Phases of the challenge that it answers; null for a proposal that stands alone. */
	phases: readonly Phase[] | null;
}

/**
 * When a challenge takes no more supports: as soon as its results are out, or, without a phase of results, when its
 * last phase before the follow-up ends. A support of the last second still counts, one at this time does not.
 * @returns null when the challenge has no such phase and therefore never closes
 */
export function supportClosesAt(phases: readonly Phase[]): Date | null {
	const results = phases.find(({ key }) => key === "results");
	if (results) return results.opensAt;
	const ends = phases.filter(({ key }) => key !== "follow-up").map(({ closesAt }) => closesAt.getTime());
	return ends.length > 0 ? new Date(Math.max(...ends)) : null;
}

type Question = { proposal: SupportSubject; viewer: MaybeViewer; now: Date };

/** May this person support the proposal? Says nothing of whether they have done so already or have votes left. */
export function canSupport({ proposal, viewer, now }: Question): Decision {
	const open = isOpenForSupport({ proposal, now });
	if (!open.allowed) return open;
	const may = can(viewer, "support.give");
	if (!may.allowed) return may;
	return viewer && proposal.authorIds.includes(viewer.id) ? refuse("ownProposal") : ALLOWED;
}

/** May a support be taken back? As long as one could be given: afterwards the figures stand. */
export function canWithdraw({ proposal, viewer, now }: Question): Decision {
	const open = isOpenForSupport({ proposal, now });
	if (!open.allowed) return open;
	return can(viewer, "support.give");
}

/** May this person follow the proposal? Everyone who may read it and has an account. */
export function canFollow({
	proposal,
	viewer,
}: {
	proposal: Pick<SupportSubject, "state">;
	viewer: MaybeViewer;
}): Decision {
	if (!isPublicState(proposal.state)) return refuse("notPublished");
	return can(viewer, "follow.set");
}

function isOpenForSupport({ proposal, now }: { proposal: SupportSubject; now: Date }): Decision {
	if (!isPublicState(proposal.state)) return refuse("notPublished");
	if (proposal.state !== "published" || proposal.stopped) return refuse("closed");
	const closesAt = proposal.phases && supportClosesAt(proposal.phases);
	return closesAt && closesAt <= now ? refuse("closed") : ALLOWED;
}

/**
 * The lowest vote of a challenge that the person has not given yet.
 * @param used numbers of the votes given, from 1
 * @returns null when none is left
 */
export function freeSlot({
	used,
	votesPerPerson,
}: {
	used: readonly number[];
	votesPerPerson: number;
}): number | null {
	for (let slot = 1; slot <= votesPerPerson; slot++) if (!used.includes(slot)) return slot;
	return null;
}
