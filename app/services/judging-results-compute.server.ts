import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import type { auditJudges } from "~/domain/judging/agreement";
import type { planAssignment } from "~/domain/judging/assignment";
import type { buildBundle } from "~/domain/judging/bundle";
import type { shareEqually } from "~/domain/judging/equal-shares";
import type { explainEntry } from "~/domain/judging/explain";
import type { planEffort } from "~/domain/judging/planner";
import type { computeResult } from "~/domain/judging/result";

type Task<Work extends (input: never) => unknown> = { input: Parameters<Work>[0]; output: ReturnType<Work> };

/** What can be computed, with what goes in and comes out. */
interface Tasks {
	result: Task<typeof computeResult>;
	explanation: Task<typeof explainEntry>;
	audit: Task<typeof auditJudges>;
	budget: Task<typeof shareEqually>;
	assignment: Task<typeof planAssignment>;
	effort: Task<typeof planEffort>;
	/** Gives the canonical text of the bundle. */
	bundle: { input: Parameters<typeof buildBundle>[0]; output: string };
}

/** Answers that are kept. A round of 1,000 entries takes some megabytes. */
const KEPT = new LRUCache<string, Promise<unknown>>({ max: 24 });

interface Waiting {
	resolve: (output: unknown) => void;
	reject: (error: Error) => void;
}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, Waiting>();

/**
 * A hash of what a result follows from. Whoever gathers a round puts its records into one order, so that plain JSON serves;
 * the canonical form, which is for files, takes a tenth of a second for a thousand entries.
 */
export function hashInput(input: unknown): string {
	return createHash("sha256").update(JSON.stringify(input)).digest("hex");
}

/**
 * Computes something about a round in a thread of its own, so that pages of others are not held up. The same question is
 * computed once; its answer is kept as long as it is asked for often, and follows from its input alone.
 */
export function computeApart<Name extends keyof Tasks>({
	task,
	input,
}: {
	task: Name;
	input: Tasks[Name]["input"];
}): Promise<Tasks[Name]["output"]> {
	const key = `${task}:${hashInput(input)}`;
	const known = KEPT.get(key) as Promise<Tasks[Name]["output"]> | undefined;
	if (known) return known;
	const made = askWorker({ task, input }) as Promise<Tasks[Name]["output"]>;
	KEPT.set(key, made);
	// why: a fault is not an answer
	made.catch(() => KEPT.delete(key));
	return made;
}

function askWorker(question: { task: string; input: unknown }): Promise<unknown> {
	const running = worker ?? startWorker();
	asked += 1;
	const id = asked;
	return new Promise((resolve, reject) => {
		waiting.set(id, { resolve, reject });
		running.ref();
		running.postMessage({ id, ...question });
	});
}

function startWorker(): Worker {
	// why: the path must serve the bundle of the site as well as the sources; all commands run in the root folder
	const started = new Worker(pathToFileURL(resolve("server/judging-worker.mjs")));
	worker = started;
	started.on("message", ({ id, output, error }: { id: number; output?: unknown; error?: string }) => {
		const one = waiting.get(id);
		waiting.delete(id);
		if (waiting.size === 0) started.unref();
		if (error === undefined) one?.resolve(output);
		else one?.reject(new Error(error));
	});
	const end = (error: Error) => {
		if (worker === started) worker = null;
		for (const [id, one] of waiting) {
			waiting.delete(id);
			one.reject(error);
		}
	};
	started.on("error", end);
	started.on("exit", (code) => end(new Error(`the thread for results ended with code ${code}`)));
	started.unref();
	return started;
}
