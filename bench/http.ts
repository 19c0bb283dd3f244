import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type autocannon from "autocannon";
import mongoose from "mongoose";
import { startLocalMongod } from "../models/local-mongod/index.server";
import { buildIfNeeded } from "../server/build";
import { type Child, residentMegabytes, startChild } from "./children";
import { benchWrites } from "./http-writes";
import { rateOf } from "./load";
import type { Report } from "./rows";
import { seedLargeSet } from "./seed";

/** Rate of a bare node:http server that sends the same bytes. */
async function bareRate(folder: string, url: string): Promise<number> {
	const answer = await fetch(url);
	const file = join(folder, "body");
	writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
	const bare = await startChild({
		program: "bench/bare-node.ts",
		args: [file, answer.headers.get("content-type") ?? "text/html"],
	});
	try {
		return await rateOf({ url: bare.url });
	} finally {
		await bare.stop();
	}
}

/** What can be measured by itself with `--rows`. */
const ROWS = ["pages", "support", "comment", "memory", "cached"] as const;
type RowName = (typeof ROWS)[number];

/** Reads `--rows support,memory`; all of them unless given. Throws for a name that there is not. */
function readRows(text: string | undefined): ReadonlySet<RowName> {
	const names = text ? text.split(",") : ROWS;
	for (const name of names)
		if (!ROWS.includes(name as RowName))
			throw new Error(`--rows takes some of ${ROWS.join(",")}, not ${name}`);
	return new Set(names as RowName[]);
}

/**
 * What visitors and members do, over HTTP, against a real database with `size` proposals.
 * @param rows names of what is measured, with commas between them
 */
export async function benchHttp({
	report,
	size,
	rows,
}: {
	report: Report;
	size: number;
	rows?: string;
}): Promise<void> {
	const wanted = readRows(rows);
	await buildIfNeeded({ say: (line) => process.stderr.write(`${line}\n`) });
	const mongod = await startLocalMongod({ ephemeral: true, env: process.env, onProgress: () => undefined });
	const database = new URL(mongod.uri);
	database.pathname = "/ruamkit_bench";
	const uri = database.href;
	const settings = {
		MONGODB_URI: uri,
		NODE_ENV: "production",
		SESSION_SECRET: "b".repeat(32),
		DEMO_DATA: "no",
		RATE_LIMITS: "off",
		LOG_LEVEL: "error",
	};
	const children: Child[] = [];
	const start = async (child: Parameters<typeof startChild>[0]) => {
		const started = await startChild(child);
		children.push(started);
		return started;
	};
	const startSite = (more: Record<string, string>) =>
		start({ program: "server.ts", path: "/health", env: { ...settings, ...more } });
	try {
		const seconds = await seedLargeSet({ uri, size });
		report({ name: `seed --size ${size}, whole command`, value: size / seconds, unit: "proposals/s" });
		await mongoose.connect(uri);

		const site = await startSite({ PAGE_CACHE_SECONDS: "0" });
		report({ name: "start-up on existing data", value: site.startedAfter, unit: "ms" });
		const remixRate =
			wanted.has("pages") || wanted.has("cached")
				? await rateOf(await start({ program: "bench/bare-remix.tsx", env: { NODE_ENV: "production" } }))
				: Number.NaN;
		if (wanted.has("pages")) {
			report({ name: "bare Remix page (20 rows, no database)", value: remixRate, unit: "req/s" });
			await benchPages({ site, remixRate, report });
		}
		await benchWrites({
			site,
			databasePid: mongod.pid,
			supports: wanted.has("support"),
			comments: wanted.has("comment"),
			report,
		});
		if (wanted.has("memory"))
			report({
				name: "memory after all of this",
				value: residentMegabytes(site.pid),
				unit: "MB",
				limit: 300,
			});

		if (wanted.has("cached")) {
			const cached = await startSite({ PAGE_CACHE_SECONDS: "5" });
			const rate = await rateOf({ url: `${cached.url}/proposals` });
			report({
				name: "cached anonymous list page",
				value: rate,
				unit: "req/s",
				ratio: rate / remixRate,
				of: "bare Remix",
			});
		}
	} finally {
		for (const child of children) await child.stop();
		await mongoose.disconnect();
		await mongod.stop();
	}
}

/** Public pages for visitors without a session, each beside a bare server that sends the same bytes. */
async function benchPages({
	site,
	remixRate,
	report,
}: {
	site: Child;
	/** Rate of the bare Remix page, per second. */
	remixRate: number;
	report: Report;
}): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "ruamkit-bench-"));
	const pages = [
		{ name: "list page", path: "/proposals", limit: 550, ratioLimit: 0.33 },
		{ name: "list page, filtered by stage and group", path: "/proposals?stage=ideate&group=patients" },
		{ name: "list JSON", path: "/api/v1/proposals" },
		{ name: "detail page", path: await anyProposalPath(site) },
		{ name: "search", path: `/search?q=${encodeURIComponent("โรงพยาบาล")}` },
	];
	try {
		for (const { name, path, limit, ratioLimit } of pages) {
			const rate = await rateOf({ url: site.url + path });
			report({
				name,
				value: rate,
				unit: "req/s",
				limit,
				ratio: rate / remixRate,
				of: "bare Remix",
				ratioLimit,
			});
			const bare = await bareRate(folder, site.url + path);
			const ratio = rate / bare;
			report({ name: `${name}: node:http, same bytes`, value: bare, unit: "req/s", ratio, of: "node:http" });
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	// why: a page whose data have not changed is not drawn again, and only the first row shows what that saves
	const drawn = await rateOf({ url: site.url, each: () => anotherAddress("/proposals") });
	report({
		name: "list page, drawn anew each time",
		value: drawn,
		unit: "req/s",
		ratio: drawn / remixRate,
		of: "bare Remix",
	});
}

/** A request whose address no request had before. */
function anotherAddress(path: string): autocannon.Request {
	return { setupRequest: (request) => ({ ...request, path: `${path}?turn=${randomUUID()}` }) };
}

async function anyProposalPath(site: Child): Promise<string> {
	const html = await (await fetch(`${site.url}/proposals`)).text();
	const path = /href="(\/proposals\/\d+[^"?#]*)"/.exec(html)?.[1];
	if (!path) throw new Error("The list shows no proposal");
	return path;
}
