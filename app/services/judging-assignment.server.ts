import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { AssignmentPlan } from "~/domain/judging/assignment";
import { roundTime } from "~/domain/judging/round";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import { loadAssignmentFacts, planFrom } from "./judging-assignment-facts.server";
import { savePlan, tellAssigned } from "./judging-assignment-save.server";
import { findRound, type StoredRound } from "./judging-rounds.server";

/** A plan as the steward sees it before confirming. */
export interface AssignmentPreview {
	/** Names the plan; confirming takes it, and only it. */
	hash: string;
	plan: AssignmentPlan;
	/** Entries, active judges and assignments that stand now. */
	entries: number;
	judges: number;
	present: number;
	/** How many pairs of judge and entry are ruled out, by reason. */
	conflicts: Record<string, number>;
}

/**
 * Whether judges can still be assigned: not once the result is public, and after the closing only for extra reviews.
 * @throws {DomainError} `notFound` for a round judged in pairs, `roundClosed`
 */
export function requireAssignable({ round, now }: { round: StoredRound; now: Date }): { isClosed: boolean } {
	if (round.mode === "pairs") throw new DomainError("notFound");
	const time = roundTime(round, now);
	if (time === "published") throw new DomainError("roundClosed");
	return { isClosed: time === "closed" };
}

/**
 * Plans who judges what, without saving anything.
 * @throws {DomainError} `notPermitted`, `notFound` also for a round judged in pairs, `roundClosed` after publication
 */
export async function previewAssignment({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: number;
	now: Date;
}): Promise<AssignmentPreview> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	const { isClosed } = requireAssignable({ round, now });
	const facts = await loadAssignmentFacts({ round, isClosed, now });
	const { plan, hash } = await planFrom(facts);
	const conflicts: Record<string, number> = {};
	for (const { kind } of facts.conflicts) conflicts[kind] = (conflicts[kind] ?? 0) + 1;
	return {
		hash,
		plan,
		entries: facts.input.entries.length,
		judges: facts.input.judges.filter(({ active }) => active).length,
		present: facts.present.size,
		conflicts,
	};
}

/**
 * Saves the plan that was shown: all of it or nothing. Confirming the same plan again is the same.
 * @param hash of the preview
 * @throws {DomainError} `notPermitted`, `notFound`, `roundClosed`, `assignmentImpossible`, `editedMeanwhile` when what the plan
 * follows from has changed since, so that it has to be looked at again
 */
export async function confirmAssignment({
	viewer,
	number,
	hash,
	now,
}: {
	viewer: Viewer;
	number: number;
	hash: string;
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	const { isClosed } = requireAssignable({ round, now });
	const facts = await loadAssignmentFacts({ round, isClosed, now });
	if (facts.planHash === hash) return;
	const { plan, hash: present } = await planFrom(facts);
	if (present !== hash) {
		// why: the same plan may have been written between the reading of the round and of its assignments
		if ((await findRound({ number })).planHash === hash) return;
		throw new DomainError("editedMeanwhile");
	}
	if (!plan.ok) throw new DomainError("assignmentImpossible");
	const isNew = await savePlan({ round, facts, plan, hash, viewer, now });
	if (isNew && round.state === "open") await tellAssigned({ round, facts, plan, hash, now });
}
