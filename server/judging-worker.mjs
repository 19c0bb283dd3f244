/**
 * Computes results and plans of judging rounds in a thread of its own, so that a round that takes seconds holds up no page. Each
 * message names a task and gives its input; the answer carries the same id. The rules are read as they stand in
 * app/domain, through tsx, which runs the site too.
 */
import { parentPort } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

const rules = (file) => tsImport(`../app/domain/judging/${file}.ts`, import.meta.url);
const [
	{ computeResult },
	{ explainEntry },
	{ auditJudges },
	{ buildBundle, writeBundle },
	{ shareEqually },
	{ planAssignment },
	{ planEffort },
] = await Promise.all([
	rules("result"),
	rules("explain"),
	rules("agreement"),
	rules("bundle"),
	rules("equal-shares"),
	rules("assignment"),
	rules("planner"),
]);

const TASKS = {
	result: computeResult,
	explanation: explainEntry,
	audit: auditJudges,
	budget: shareEqually,
	assignment: planAssignment,
	effort: planEffort,
	bundle: (input) => writeBundle(buildBundle(input)),
};

parentPort.on("message", ({ id, task, input }) => {
	try {
		parentPort.postMessage({ id, output: TASKS[task](input) });
	} catch (error) {
		parentPort.postMessage({ id, error: String(error?.stack ?? error) });
	}
});
