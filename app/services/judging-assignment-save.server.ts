import mongoose, { type ClientSession, Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { AssignmentPlan } from "~/domain/judging/assignment";
import { canJudge } from "~/domain/judging/round";
import type { Viewer } from "~/domain/viewer";
import { withTransaction } from "~~/models/connection.server";
import { AssignmentModel } from "~~/models/judging-ballot.server";
import { JudgingRoundModel } from "~~/models/judging-round.server";
import { type AssignmentFacts, pairOf } from "./judging-assignment-facts.server";
import { recordAllJudging } from "./judging-records.server";
import type { StoredRound } from "./judging-rounds.server";
import { notify } from "./notifications.server";
import { isDuplicateKey } from "./once.server";

type DonePlan = Extract<AssignmentPlan, { ok: true }>;

/** A plan to be written. */
export interface Saving {
	round: StoredRound;
	facts: AssignmentFacts;
	plan: DonePlan;
	hash: string;
	viewer: Viewer;
	now: Date;
	/** What is written with it, or not at all. */
	also?: (session: ClientSession) => Promise<void>;
}

/**
 * Writes a plan in one transaction.
 * @returns false when this very plan was written before
 * @throws {DomainError} `editedMeanwhile` when something that it follows from has changed
 */
export async function savePlan(saving: Saving): Promise<boolean> {
	try {
		return await withTransaction((session) => writePlan({ ...saving, session }));
	} catch (error) {
		// why: a recusal or another plan came in between, and what was shown is no longer what would be done
		if (isDuplicateKey(error)) throw new DomainError("editedMeanwhile");
		throw error;
	}
}

async function writePlan({
	round,
	facts,
	plan,
	hash,
	viewer,
	now,
	also,
	session,
}: Saving & { session: ClientSession }): Promise<boolean> {
	const marked = await JudgingRoundModel.updateOne(
		{ _id: round._id, planHash: facts.planHash, state: round.state },
		{ $set: { planHash: hash } },
		{ session },
	);
	if (marked.matchedCount === 0) {
		const other = await JudgingRoundModel.findById(round._id).select({ planHash: 1 }).session(session).lean();
		if (other?.planHash === hash) return false;
		throw new DomainError("editedMeanwhile");
	}
	const idsOf = ({ judge, entry }: { judge: string; entry: string }) => {
		const ids = { judge: facts.judgeIds.get(judge), entry: facts.entryIds.get(entry) };
		if (!ids.judge || !ids.entry) throw new DomainError("editedMeanwhile");
		return { judge: ids.judge, entry: ids.entry };
	};
	if (plan.added.length > 0)
		await AssignmentModel.bulkWrite(
			plan.added.map((pair) => {
				const closesAt = facts.until.get(pair.entry);
				return {
					updateOne: {
						// why: a recusal that came in between is in the way of the upsert, which then fails on the unique index
						filter: { ...idsOf(pair), state: mongoose.trusted({ $nin: ["recused", "assigned"] }) },
						update: {
							$set: {
								state: "assigned" as const,
								changedAt: now,
								...(closesAt ? { closesAt } : {}),
							},
							$unset: { why: 1 as const, skippedAt: 1 as const },
							$setOnInsert: { round: round._id, revisions: 0, assignedAt: now },
						},
						upsert: true,
					},
				};
			}),
			{ session },
		);
	if (plan.removed.length > 0) {
		const present = plan.removed.map((pair) => facts.present.get(pairOf(pair)));
		const result = await AssignmentModel.bulkWrite(
			present.map((row) => ({
				updateOne: {
					filter: { _id: row?.id ?? new Types.ObjectId(), state: "assigned", revisions: row?.revisions ?? 0 },
					update: { $set: { state: "removed" as const, changedAt: now } },
				},
			})),
			{ session },
		);
		if (result.matchedCount !== present.length) throw new DomainError("editedMeanwhile");
	}
	await recordAllJudging({
		records: [
			{
				round: round._id,
				type: "assignment-confirmed",
				viewer,
				data: {
					hash,
					added: plan.added.length,
					removed: plan.removed.length,
					least: plan.figures.coverage.min,
					most: plan.figures.coverage.max,
					parts: plan.figures.parts,
				},
				at: now,
			},
			...plan.added.map((pair) => ({
				round: round._id,
				type: "assigned" as const,
				...idsOf(pair),
				viewer,
				at: now,
			})),
			...plan.removed.map((pair) => ({
				round: round._id,
				type: "unassigned" as const,
				...idsOf(pair),
				viewer,
				at: now,
			})),
		],
		session,
	});
	await also?.(session);
	return true;
}

/** Tells the judges who have got something to judge. */
export async function tellAssigned({
	round,
	facts,
	plan,
	hash,
	now,
}: Pick<Saving, "round" | "facts" | "plan" | "hash" | "now">): Promise<void> {
	const open = canJudge({ round, now }).allowed || plan.added.some(({ entry }) => facts.until.has(entry));
	if (!open) return;
	const users = plan.added.flatMap(({ judge }) => facts.userIds.get(judge) ?? []);
	await notify({
		users,
		notice: {
			type: "judging-assigned",
			occasion: `round:${round._id.toHexString()}:assigned:${hash.slice(0, 16)}`,
			data: { judgedRound: round.number, roundTh: round.name.th, roundEn: round.name.en },
			at: now,
		},
	});
}
