import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { ensureCollections } from "../../models/collections.server";
import { connectDatabase, disconnectDatabase, pingDatabase } from "../../models/connection.server";
import { BallotModel } from "../../models/judging-ballot.server";
import { type LocalMongod, startLocalMongod } from "../../models/local-mongod/index.server";
import { emptyTestDatabase } from "../support/database";
import { faultsOf, startTestSite, type TestSite } from "../support/site";
import { expectFiguresRight } from "./crowd";
import { ROUNDS } from "./length";
import {
	countBallots,
	expectRevisionsRight,
	expectSheetsOnce,
	makeSheets,
	Panel,
	type Sheet,
} from "./scores";
import "../../models/index.server";

// why: these tests kill their database, so they start their own
vi.setConfig({ testTimeout: 300_000 });
const dataDir = mkdtempSync(join(tmpdir(), "ruamkit-chaos-"));
let mongod: LocalMongod;

beforeAll(async () => {
	mongod = await startLocalMongod({ dataDir, env: process.env });
	await connectDatabase({ uri: mongod.uri });
	await ensureCollections();
}, 240_000);
afterAll(async () => {
	await disconnectDatabase();
	await mongod?.stop();
	rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(emptyTestDatabase);

const startSite = () => startTestSite({ env: { MONGODB_URI: mongod.uri } });
const rounds = Array.from({ length: ROUNDS }, (_, round) => round + 1);

/** Sends sheets until all are acknowledged, as judges do who see the page that asks to try again. */
async function sendUntilAll({
	panel,
	site,
	sheets,
}: {
	panel: Panel;
	site: TestSite;
	sheets: readonly Sheet[];
}): Promise<void> {
	let left = sheets;
	for (let attempt = 0; attempt < 10 && left.length > 0; attempt += 1) {
		const outcomes = await panel.send({ origin: site.origin, sheets: left });
		left = outcomes.filter(({ status }) => status !== 302).map(({ sheet }) => sheet);
	}
	expect(left).toEqual([]);
}

async function expectAllThere(sheets: readonly Sheet[]): Promise<void> {
	expect(await countBallots(sheets)).toEqual(sheets.map(() => 1));
	expect(await BallotModel.countDocuments()).toBe(sheets.length);
	await expectSheetsOnce(sheets.map((sheet) => ({ sheet, acknowledged: true })));
	await expectRevisionsRight(sheets);
	await expectFiguresRight();
}

describe("the application killed with SIGKILL during 200 scores", () => {
	it.each(rounds)(
		"keeps every acknowledged one exactly once; sent again, all 200 stand (round %i)",
		async () => {
			const sheets = await makeSheets({ judges: 20, entries: 10 });
			const site = await startSite();
			const panel = await new Panel().signIn({ site, sheets });
			const outcomes = await panel.send({
				origin: site.origin,
				sheets,
				onAcknowledged: (count) => {
					if (count === 40) site.process.kill("SIGKILL");
				},
			});
			await site.stop();
			const lost = outcomes.filter(({ status }) => status === null).length;
			expect(lost).toBeGreaterThan(0);
			expect(outcomes.filter(({ status }) => status !== null && status !== 302)).toEqual([]);
			await expectSheetsOnce(outcomes.map(({ sheet, status }) => ({ sheet, acknowledged: status === 302 })));

			const next = await startSite();
			await sendUntilAll({ panel, site: next, sheets });
			expect(await next.stop()).toBe(0);
			await expectAllThere(sheets);
		},
	);
});

describe("the database killed with SIGKILL during 200 scores", () => {
	it.each(rounds)(
		"keeps every acknowledged one exactly once and comes back by itself (round %i)",
		async (round) => {
			// why: a database that dies twice within ten seconds is left stopped, on purpose
			if (round > 1) await sleep(10_000);
			const sheets = await makeSheets({ judges: 20, entries: 10 });
			const site = await startSite();
			const panel = await new Panel().signIn({ site, sheets });
			const outcomes = await panel.send({
				origin: site.origin,
				sheets,
				onAcknowledged: (count) => {
					if (count === 40) process.kill(mongod.pid, "SIGKILL");
				},
			});
			await waitForRecovery(site);
			const statuses = new Set(outcomes.map(({ status }) => status));
			expect(
				[...statuses].filter((status) => status !== 302 && status !== 503),
				faultsOf(site),
			).toEqual([]);
			expect(outcomes.filter(({ status }) => status === 302).length).toBeGreaterThanOrEqual(40);
			await expectSheetsOnce(outcomes.map(({ sheet, status }) => ({ sheet, acknowledged: status === 302 })));
			await sendUntilAll({ panel, site, sheets });
			await site.stop();
			await expectAllThere(sheets);
		},
	);
});

/** Waits until this process and the site both reach the database again. */
async function waitForRecovery(site: TestSite): Promise<void> {
	await expect
		.poll(() => fetch(`${site.origin}/health`).then(({ status }) => status), { timeout: 30_000 })
		.toBe(200);
	await expect
		.poll(
			() =>
				pingDatabase().then(
					() => "there",
					() => "gone",
				),
			{ timeout: 30_000 },
		)
		.toBe("there");
}
