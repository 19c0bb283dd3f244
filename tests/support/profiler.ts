import mongoose from "mongoose";
import { afterEach } from "vitest";

const db = () => mongoose.connection.db as NonNullable<typeof mongoose.connection.db>;

/** Turns the profiler off and its record away after each test. Call it below `useTestDatabase()`. */
export function useProfiler(): void {
	afterEach(async () => {
		await db().command({ profile: 0 });
		await db()
			.collection("system.profile")
			.drop()
			.catch(() => undefined);
	});
}

/** Runs something with the profiler on; gives the plans of all queries that it made. */
export async function plansOf(work: () => Promise<unknown>) {
	await db().command({ profile: 2 });
	await work();
	await db().command({ profile: 0 });
	const entries = await db()
		.collection("system.profile")
		.find({ op: { $in: ["query", "command", "getmore"] }, ns: { $not: /system\.profile|\$cmd/ } })
		.toArray();
	return entries
		.filter(({ command }) => command?.find || command?.aggregate || command?.count || command?.findAndModify)
		.map(({ ns, planSummary, hasSortStage, command }) => ({
			ns: String(ns).split(".").slice(1).join("."),
			plan: String(planSummary),
			sorts: hasSortStage === true,
			command: JSON.stringify(command?.filter ?? command?.pipeline ?? command?.query),
		}));
}
