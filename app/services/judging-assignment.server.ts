import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { AssignmentPlan } from "~/domain/judging/assignment";
import { ROUND_LIMITS, roundTime } from "~/domain/judging/round";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import { JudgingEntryModel } from "~~/models/judging-panel.server";
import { type ExtraReviews, loadAssignmentFacts, planFrom } from "./judging-assignment-facts.server";
import { savePlan, tellAssigned } from "./judging-assignment-save.server";
import { recordAllJudging } from "./judging-records.server";
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

/** Whether judges can still be assigned: not once the result is public, and after the closing only for extra reviews. */
function requireAssignable({ round, now }: { round: StoredRound; now: Date }): { isClosed: boolean } {
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

/**
 * Asks for more reviews of some entries only, by judges who have not had them; nobody's other work changes.
 * @param entries ids of the entries (hex), which are judged in this round
 * @param extra judges more for each of them, from 1
 * @param closesAt until when these reviews are taken; later than now
 * @returns how many reviews were asked for
 * @throws {DomainError} `notPermitted`, `notFound`, `roundNotOpen` for a draft, `roundClosed` after publication,
 * `assignmentImpossible` when there are not enough judges without a conflict, `invalidInput`, `editedMeanwhile`
 */
export async function askExtraReviews({
	viewer,
	number,
	entries,
	extra,
	closesAt,
	why,
	now,
}: {
	viewer: Viewer;
	number: number;
	entries: readonly string[];
	extra: number;
	closesAt: Date;
	why?: string;
	now: Date;
}): Promise<number> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	requireAssignable({ round, now });
	if (round.state === "draft") throw new DomainError("roundNotOpen");
	if (closesAt <= now) throw new DomainError("dueInPast", { field: "closes" });
	if (entries.length === 0) throw new DomainError("invalidInput", { field: "entries" });
	if (!Number.isInteger(extra) || extra < 1 || extra > ROUND_LIMITS.reviews)
		throw new DomainError("invalidInput", { field: "extra" });
	const asked: ExtraReviews = { entries, extra };
	const facts = await loadAssignmentFacts({ round, isClosed: true, extra: asked, now });
	const codes = [...facts.entryIds].flatMap(([code, id]) =>
		entries.includes(id.toHexString()) ? [code] : [],
	);
	if (codes.length !== new Set(entries).size) throw new DomainError("notFound");
	const { plan, hash } = await planFrom(facts);
	if (!plan.ok) throw new DomainError("assignmentImpossible");
	const contested = codes.flatMap((code) => {
		const id = facts.entryIds.get(code);
		return id ? [{ id, code, wanted: facts.wanted.get(code) ?? extra }] : [];
	});
	for (const { code } of contested) facts.until.set(code, closesAt);
	await savePlan({
		round,
		facts,
		plan,
		hash,
		viewer,
		now,
		also: async (session) => {
			for (const { id, wanted } of contested)
				await JudgingEntryModel.updateOne(
					{ _id: id },
					{ $set: { reviewsWanted: wanted, reviewsUntil: closesAt } },
					{ session },
				);
			await recordAllJudging({
				records: contested.map(({ id, code }) => ({
					round: round._id,
					type: "extra-reviews-asked" as const,
					entry: id,
					viewer,
					...(why ? { why } : {}),
					data: { entry: code, extra, closesAt: closesAt.toISOString() },
					at: now,
				})),
				session,
			});
		},
	});
	await tellAssigned({ round, facts, plan, hash, now });
	return plan.added.length;
}
