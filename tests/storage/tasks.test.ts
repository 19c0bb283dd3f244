import { beforeEach, describe, expect, it } from "vitest";
import { nextAttempt, TASK_LEASE } from "~/domain/task";
import { TASK_STEPS } from "~/services/task-steps.server";
import { queueTask, runDueTasks, type TaskStep } from "~/services/tasks.server";
import { withTransaction } from "../../models/connection.server";
import { NotificationModel } from "../../models/notification.server";
import { SupportModel } from "../../models/support.server";
import { TaskModel } from "../../models/task.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeProposal, makeUser } from "../support/factories";
import { plansOf, useProfiler } from "../support/profiler";

useTestDatabase({ own: true });
useProfiler();
beforeEach(emptyTestDatabase);

const now = new Date("2026-03-01T03:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const queue = (key = "task") =>
	queueTask({ key, kind: "ask-supporters-merged", data: { proposal: "x" }, at: now });

/** Runs with a step of the test's own; other kinds never come. */
const run = (step: TaskStep, at = now) =>
	runDueTasks({
		steps: {
			"ask-supporters-merged": step,
			"ask-supporters-live": step,
			"tell-supporters-ended": step,
			"drop-file": step,
		},
		clock: () => at,
	});

/** Five lots, named by how far they came. */
const lots =
	(done: string[]): TaskStep =>
	async ({ after }) => {
		const lot = Number(after ?? 0) + 1;
		done.push(String(lot));
		return lot === 5 ? null : String(lot);
	};

describe("work that follows from a decision", () => {
	it("is queued once, with the rest of its transaction or not at all", async () => {
		await Promise.all(Array.from({ length: 10 }, () => queue()));
		expect(await TaskModel.countDocuments()).toBe(1);
		await expect(
			withTransaction(async (session) => {
				await queueTask({
					key: "other",
					kind: "ask-supporters-merged",
					data: { proposal: "x" },
					at: now,
					session,
				});
				throw new Error("the rest failed");
			}),
		).rejects.toThrow("the rest failed");
		expect(await TaskModel.countDocuments()).toBe(1);
	});

	it("is done lot by lot by one of several processes, once", async () => {
		await queue();
		const done: string[] = [];
		await Promise.all(Array.from({ length: 6 }, () => run(lots(done))));
		expect(done).toEqual(["1", "2", "3", "4", "5"]);
		expect(await run(lots(done))).toEqual({ lots: 0, faults: [] });
	});

	it("goes on after the last lot that was noted when a process dies, a minute later", async () => {
		await queue();
		const done: string[] = [];
		let isAlive = true;
		// a process that dies within its third lot: nothing of it is heard again
		const dying = run(async (lot) => {
			if (lot.after === "2") {
				isAlive = false;
				await new Promise<never>(() => undefined);
			}
			return lots(done)(lot);
		});
		while (isAlive) await new Promise((resolve) => setTimeout(resolve, 10));
		expect(done).toEqual(["1", "2"]);
		await run(lots(done), later(TASK_LEASE - 1));
		expect(done).toEqual(["1", "2"]);
		await run(lots(done), later(TASK_LEASE));
		expect(done).toEqual(["1", "2", "3", "4", "5"]);
		expect(await TaskModel.findOne().lean()).toMatchObject({ state: "done" });
		void dying;
	});

	it("is tried again with growing pauses after a fault, and holds up nothing else", async () => {
		await queue("broken");
		await queue("sound");
		const broken = await TaskModel.findOne({ key: "broken" }).lean();
		const done: string[] = [];
		let hits = 0;
		const step: TaskStep = async (lot) => {
			hits += 1;
			if (hits === 1) throw new Error("no");
			return lots(done)(lot);
		};
		const { faults } = await run(step);
		expect(faults).toHaveLength(1);
		expect(done).toEqual(["1", "2", "3", "4", "5"]);
		expect(await TaskModel.findById(broken?._id).lean()).toMatchObject({
			state: "waiting",
			failures: 1,
			dueAt: later(10_000),
		});
		expect([1, 2, 3, 20].map((failures) => nextAttempt({ failures, now }).getTime() - now.getTime())).toEqual(
			[10_000, 20_000, 40_000, 3_600_000],
		);
	});

	it("finds its work by an index", async () => {
		await queue();
		const plans = await plansOf(() => run(lots([])));
		expect(plans.length).toBeGreaterThan(0);
		expect(plans.filter(({ plan, sorts }) => /COLLSCAN/.test(plan) || sorts)).toEqual([]);
	});
});

describe("telling those who support a proposal", () => {
	it("tells each of 1,200 once, in lots, also when a lot is done again", async () => {
		const proposal = await makeProposal();
		const model = await makeUser();
		const ids = Array.from({ length: 1_200 }, (_, n) => (n + 1).toString(16).padStart(24, "0"));
		await SupportModel.insertMany(
			ids.map((user) => ({
				user,
				proposal: proposal.id,
				active: true,
				since: now,
				counted: 1,
				pending: false,
			})),
		);
		await queueTask({
			key: "live",
			kind: "ask-supporters-live",
			data: { proposal: proposal.id, commitmentId: model.id, commitment: 7, round: 1 },
			at: now,
		});
		const run = () => runDueTasks({ steps: TASK_STEPS, clock: () => now });
		expect(await run()).toEqual({ lots: 3, faults: [] });
		// 1,200 supporters and the author
		expect(await NotificationModel.countDocuments({ type: "commitment-live" })).toBe(1_201);
		await TaskModel.updateOne({}, { $set: { state: "waiting", dueAt: now }, $unset: { after: 1 } });
		await run();
		expect(await NotificationModel.countDocuments({ type: "commitment-live" })).toBe(1_201);
	});
});
