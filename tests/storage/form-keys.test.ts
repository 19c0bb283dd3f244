import { randomUUID } from "node:crypto";
import mongoose, { Types } from "mongoose";
import { expect, test } from "vitest";
import { findCommitmentLibrary } from "~/services/commitment-library.server";
import { listLessonsOfInnovation } from "~/services/lessons.server";
import { createOnce } from "~/services/once.server";
import { makeApproved, makeStaffedAgency, START } from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { plansOf, useProfiler } from "../support/profiler";

useTestDatabase({ own: true });
useProfiler();

/** Indexes that leave out rows without a value are used only by queries that leave them out too. */
async function expectNoScan(work: () => Promise<unknown>): Promise<void> {
	const plans = await plansOf(work);
	expect(plans.length).toBeGreaterThan(0);
	expect(plans.filter(({ plan }) => plan.includes("COLLSCAN"))).toEqual([]);
}

test("whether a form came before is found by the index of form keys, in every collection that has one", async () => {
	const keyed = Object.values(mongoose.models).filter((model) =>
		model.schema.indexes().some(([fields]) => "request.key" in fields),
	);
	expect(keyed.length).toBeGreaterThan(20);
	await expectNoScan(async () => {
		for (const model of keyed)
			await createOnce<unknown>({
				model,
				formRequest: { key: randomUUID(), hash: "hash" },
				create: async () => null,
			});
	});
});

test("the solution and the lessons that came of something are found by their indexes", async () => {
	const { number } = await makeApproved(await makeStaffedAgency());
	await expectNoScan(() => findCommitmentLibrary({ number, viewer: null, now: START }));
	await expectNoScan(() => listLessonsOfInnovation({ innovationId: new Types.ObjectId().toHexString() }));
});
