import { beforeEach, describe, expect, it, vi } from "vitest";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { startTestSite } from "../support/site";
import {
	Crowd,
	countRecords,
	countStatuses,
	expectExactlyOnce,
	expectFiguresRight,
	makeWishes,
} from "./crowd";
import { ROUNDS } from "./length";

useTestDatabase({ own: true });
beforeEach(emptyTestDatabase);
vi.setConfig({ testTimeout: 300_000 });

describe("the application killed with SIGKILL during 200 supports", () => {
	it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
		"keeps every acknowledged one exactly once; sent again, all 200 stand (round %i)",
		async () => {
			const wishes = await makeWishes({ people: 20, proposals: 10 });
			const site = await startTestSite();
			const crowd = await new Crowd().signIn({ site, wishes });
			const outcomes = await crowd.send({
				origin: site.origin,
				wishes,
				onAcknowledged: (count) => {
					if (count === 40) site.process.kill("SIGKILL");
				},
			});
			await site.stop();
			const counts = countStatuses(outcomes);
			expect(Object.keys(counts).sort()).toEqual(["302", "none"]);
			await expectExactlyOnce(outcomes.map(({ wish, status }) => ({ wish, acknowledged: status === 302 })));
			await expectFiguresRight();

			const next = await startTestSite();
			expect(countStatuses(await crowd.send({ origin: next.origin, wishes }))).toEqual({ 302: 200 });
			expect(await next.stop()).toBe(0);
			expect(await countRecords(wishes)).toEqual(wishes.map(() => 1));
			await expectFiguresRight();
		},
	);
});

describe("the application told to stop during 100 supports", () => {
	it("answers what is under way without a 5xx, and everything that it acknowledged stands", async () => {
		const wishes = await makeWishes({ people: 20, proposals: 5 });
		const site = await startTestSite({ env: { DRAIN_SECONDS: "3" } });
		const crowd = await new Crowd().signIn({ site, wishes });
		let code: Promise<number | null> | undefined;
		const outcomes = await crowd.send({
			origin: site.origin,
			wishes,
			onAcknowledged: (count) => {
				if (count === 20) code = site.stop();
			},
		});
		expect(await code).toBe(0);
		expect(countStatuses(outcomes)).toEqual({ 302: 100 });
		await expectExactlyOnce(outcomes.map(({ wish }) => ({ wish, acknowledged: true })));
		await expectFiguresRight();
	});
});
