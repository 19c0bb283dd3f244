import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, quantile } from "../app/domain/figures";
import { rebuildFigures } from "../app/services/figures.server";
import { countFigures } from "../app/services/figures-count.server";
import { connectDatabase, disconnectDatabase } from "../models/connection.server";
import { startLocalMongod } from "../models/local-mongod/index.server";
import "../models/index.server";
import { buildIfNeeded } from "../server/build";
import { type Child, startChild } from "./children";
import type { Report } from "./rows";
import { seedLargeSet } from "./seed";

/** The size that the goal is set for; a larger one can be asked for. */
const LEAST_SIZE = 100_000;
/** One proposal of so many has an agency's answer: 20,000 of 100,000. */
const ANSWERED_EVERY = 5;
const REQUESTS = 40;
const WARM_UP = 20;
/** A page of figures answers within this time (milliseconds). */
const GOAL_MS = 300;

/**
 * The dashboard and what stands behind it on 100,000 proposals and 20,000 commitments: how long counting all figures takes,
 * and how long a page takes that nothing is cached of, one request after the other.
 */
export async function benchFigures({ report, size }: { report: Report; size: number }): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "ruamkit-bench-"));
	const mongod = await startLocalMongod({ ephemeral: true, env: process.env, onProgress: () => undefined });
	const address = new URL(mongod.uri);
	address.pathname = "/ruamkit_bench";
	const uri = address.href;
	let site: Child | undefined;
	try {
		const proposals = Math.max(size, LEAST_SIZE);
		await seedLargeSet({ uri, size: proposals, commitments: proposals / ANSWERED_EVERY });
		await connectDatabase({ uri });
		const now = new Date();
		const begun = performance.now();
		const rows = await countFigures({ now });
		report({
			name: `counting ${rows.length} rows of ${proposals} proposals`,
			value: performance.now() - begun,
			unit: "ms",
		});
		await rebuildFigures({ now });
		await buildIfNeeded({ say: (line) => process.stderr.write(`${line}\n`) });
		site = await startChild({
			program: "server.ts",
			path: "/health",
			env: {
				NODE_ENV: "production",
				MONGODB_URI: uri,
				SESSION_SECRET: "b".repeat(32),
				DATA_DIR: folder,
				DEMO_DATA: "no",
				RATE_LIMITS: "off",
				LOG_LEVEL: "error",
				PAGE_CACHE_SECONDS: "0",
			},
		});
		const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a);
		const largest = rows
			.filter(({ dimension, year }) => dimension === "all" && year > 0)
			.reduce((a, b) => (b.counts.published > a.counts.published ? b : a));
		for (const [name, path] of [
			["dashboard of the fullest year", `/programme?year=${largest.year}`],
			[`dashboard of all ${years.length - 1} years`, "/programme?year=all"],
			["dashboard in English", `/en/programme?year=${largest.year}`],
			["page of an agency", "/agencies/moph?"],
			["figures of agencies as CSV", `/files/figures/agencies.csv?year=${largest.year}`],
		] as const) {
			const times = await timeRequests(`${site.url}${path}`);
			report({ name, value: median(times) ?? 0, unit: "ms", limit: GOAL_MS, note: "median" });
			report({ name, value: quantile(times, 0.95) ?? 0, unit: "ms", limit: GOAL_MS, note: "95 of 100" });
		}
	} finally {
		await site?.stop();
		await disconnectDatabase();
		await mongod.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Milliseconds until the whole answer is there, each to an address that no request had before. */
async function timeRequests(url: string): Promise<number[]> {
	const times: number[] = [];
	for (let turn = 0; turn < REQUESTS + WARM_UP; turn++) {
		const begun = performance.now();
		const answer = await fetch(`${url}&turn=${randomUUID()}`);
		await answer.arrayBuffer();
		if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
		if (turn >= WARM_UP) times.push(performance.now() - begun);
	}
	return times;
}
