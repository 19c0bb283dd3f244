import { TASK_STEPS } from "~/services/task-steps.server";
import { runDueTasks } from "~/services/tasks.server";
import { repeat } from "./repeat.server";

/**
 * Does what follows from decisions, such as telling thousands of supporters, about every second. Every process takes part:
 * each piece of work is claimed by one, and goes on elsewhere a minute after that one died.
 *
 * @param everyMs pause between two runs (milliseconds)
 * @returns what stops it: resolves when the lot under way is done
 */
export function startTasks({
	everyMs = 1_000,
	onError,
}: {
	everyMs?: number;
	onError: (error: unknown) => void;
}): () => Promise<void> {
	let stopping = false;
	const work = async () => {
		const { faults } = await runDueTasks({
			steps: TASK_STEPS,
			clock: () => new Date(),
			isStopping: () => stopping,
		});
		for (const fault of faults) onError(fault);
	};
	const stop = repeat({ everyMs, work, onError });
	return async () => {
		stopping = true;
		await stop();
	};
}
