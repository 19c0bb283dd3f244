import { randomUUID } from "node:crypto";
import mongoose, { type ClientSession, type Types } from "mongoose";
import { nextAttempt, TASK_KEPT, TASK_LEASE, type TaskKind } from "~/domain/task";
import { TaskModel } from "~~/models/task.server";

/** Small plain values of a task. */
export type TaskData = Record<string, string | number>;

/**
 * Does one lot of a task. The same lot may be done twice, when a process dies before it is noted: it must do no harm then.
 * @param after what the lot before gave; null for the first
 * @returns how far it has come; null when the task is done
 */
export type TaskStep = (lot: { data: TaskData; after: string | null; at: Date }) => Promise<string | null>;

/** Puts work on the list, with a session if and only if the rest of the transaction happens. Twice the same key is once. */
export async function queueTask({
	key,
	kind,
	data,
	at,
	session,
}: {
	key: string;
	kind: TaskKind;
	data: TaskData;
	/** When it was decided; handed to each lot. */
	at: Date;
	session?: ClientSession;
}): Promise<void> {
	await TaskModel.updateOne(
		{ key },
		{ $setOnInsert: { kind, data, state: "waiting", at, dueAt: at, failures: 0 } },
		{ upsert: true, session },
	);
}

/**
 * Works on everything that is due, lot by lot, until nothing is left. Several processes may do it at once: each piece is
 * claimed. A lot that fails is tried again later, and the others go on.
 *
 * @param clock the time, asked for each lot
 * @param isStopping asked between two lots
 * @returns how many lots were done, and what failed
 */
export async function runDueTasks({
	steps,
	clock,
	isStopping = () => false,
}: {
	steps: Record<TaskKind, TaskStep>;
	clock: () => Date;
	isStopping?: () => boolean;
}): Promise<{ lots: number; faults: unknown[] }> {
	const faults: unknown[] = [];
	let lots = 0;
	for (let task = await claimTask(clock()); task; task = await claimTask(clock())) {
		const mine = { _id: task._id, claim: task.claim };
		try {
			let after = task.after ?? null;
			for (;;) {
				after = await steps[task.kind]({ data: task.data as TaskData, after, at: task.at });
				lots += 1;
				const now = clock();
				if (after === null) {
					await TaskModel.updateOne(mine, {
						$set: { state: "done", doneAt: now, removeAt: new Date(now.getTime() + TASK_KEPT) },
						$unset: { claim: 1 },
					});
					break;
				}
				const kept = await TaskModel.updateOne(mine, {
					$set: { after, failures: 0, dueAt: isStopping() ? now : new Date(now.getTime() + TASK_LEASE) },
				});
				// why: another process has taken over after a pause of this one
				if (kept.matchedCount === 0 || isStopping()) break;
			}
		} catch (error) {
			faults.push(error);
			const failures = task.failures + 1;
			await TaskModel.updateOne(mine, {
				$set: { failures, dueAt: nextAttempt({ failures, now: clock() }) },
				$unset: { claim: 1 },
			});
		}
		if (isStopping()) break;
	}
	return { lots, faults };
}

interface ClaimedTask {
	_id: Types.ObjectId;
	kind: TaskKind;
	data: unknown;
	after?: string | null;
	at: Date;
	claim: string;
	failures: number;
}

function claimTask(now: Date): Promise<ClaimedTask | null> {
	return TaskModel.findOneAndUpdate(
		{ state: "waiting", dueAt: mongoose.trusted({ $lte: now }) },
		{ $set: { claim: randomUUID(), dueAt: new Date(now.getTime() + TASK_LEASE) } },
		{ sort: { dueAt: 1, _id: 1 }, returnDocument: "after" },
	)
		.select({ kind: 1, data: 1, after: 1, at: 1, claim: 1, failures: 1 })
		.lean<ClaimedTask>()
		.exec();
}
