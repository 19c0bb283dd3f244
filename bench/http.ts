import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import mongoose from "mongoose";
import { startLocalMongod } from "../models/local-mongod/index.server";
import { buildIfNeeded } from "../server/build";
import { type Child, residentMegabytes, startChild } from "./children";
import { type BenchPerson, makePeople, signIn } from "./people";
import type { Report } from "./rows";
import { seedLargeSet } from "./seed";

const CONNECTIONS = 32;
const SECONDS = 6;
const WARM_UP_SECONDS = 2;

interface Load {
	url: string;
	headers?: Record<string, string>;
	/** Makes the requests of one connection differ: cookie, address and body per request. */
	each?: (connection: number) => autocannon.Request;
}

/** Requests per second that are answered without an error. Throws when more than 1 % fail, since that would be no figure. */
async function measure(load: Load, seconds = SECONDS): Promise<number> {
	let connection = 0;
	const result = await autocannon({
		url: load.url,
		connections: CONNECTIONS,
		duration: seconds,
		headers: load.headers,
		setupClient: load.each
			? (client) => {
					const number = connection++;
					client.setRequests([(load.each as NonNullable<Load["each"]>)(number)]);
				}
			: undefined,
	});
	const bad = result.errors + result.timeouts + result["4xx"] + result["5xx"];
	const all = result.requests.total + result.errors;
	if (bad > all / 100) throw new Error(`${load.url}: ${bad} of ${all} requests failed`);
	return (result.requests.total - bad) / result.duration;
}

/** Rate after a warm-up, so that the compiler has seen the code. */
async function rateOf(load: Load): Promise<number> {
	await measure(load, WARM_UP_SECONDS);
	return measure(load);
}

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

/** What visitors and members do, over HTTP, against a real database with `size` proposals. */
export async function benchHttp({ report, size }: { report: Report; size: number }): Promise<void> {
	await buildIfNeeded({ say: (line) => process.stderr.write(`${line}\n`) });
	const folder = mkdtempSync(join(tmpdir(), "ruamkit-bench-"));
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
	const startSite = async (more: Record<string, string>) => {
		const site = await startChild({ program: "server.ts", path: "/health", env: { ...settings, ...more } });
		children.push(site);
		return site;
	};
	try {
		const seconds = await seedLargeSet({ uri, size });
		report({ name: `seed --size ${size}, whole command`, value: size / seconds, unit: "proposals/s" });
		await mongoose.connect(uri);
		const people = await makePeople(CONNECTIONS);

		const site = await startSite({ PAGE_CACHE_SECONDS: "0" });
		report({ name: "start-up on existing data", value: site.startedAfter, unit: "ms" });
		const bareRemix = await startChild({ program: "bench/bare-remix.tsx", env: { NODE_ENV: "production" } });
		children.push(bareRemix);
		const remixRate = await rateOf({ url: bareRemix.url });
		report({ name: "bare Remix page (20 rows, no database)", value: remixRate, unit: "req/s" });

		const pages = [
			{ name: "list page", path: "/proposals", limit: 550, ratioLimit: 0.33 },
			{ name: "list page, filtered by stage and group", path: "/proposals?stage=ideate&group=patients" },
			{ name: "list JSON", path: "/api/v1/proposals" },
			{ name: "detail page", path: await anyProposalPath(site) },
			{ name: "search", path: `/search?q=${encodeURIComponent("โรงพยาบาล")}` },
		];
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
			report({
				name: `${name}: node:http, same bytes`,
				value: bare,
				unit: "req/s",
				ratio: rate / bare,
				of: "node:http",
			});
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
		await benchWrites({ site, people, report });
		report({ name: "memory after all of this", value: residentMegabytes(site.pid), unit: "MB", limit: 300 });

		const cached = await startSite({ PAGE_CACHE_SECONDS: "5" });
		const rate = await rateOf({ url: `${cached.url}/proposals` });
		report({
			name: "cached anonymous list page",
			value: rate,
			unit: "req/s",
			ratio: rate / remixRate,
			of: "bare Remix",
		});
	} finally {
		for (const child of children) await child.stop();
		await mongoose.disconnect();
		await mongod.stop();
		rmSync(folder, { recursive: true, force: true });
	}
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

/** Each connection is a person of its own and goes through the proposals one by one. */
async function benchWrites({ site, people, report }: { site: Child; people: BenchPerson[]; report: Report }) {
	const cookies = await Promise.all(people.map((person) => signIn(site.url, person)));
	const numbers = (
		await mongoose.connection
			.collection("proposals")
			.find({ facets: "open" })
			.project<{ number: number }>({ number: 1 })
			.limit(10_000)
			.toArray()
	).map(({ number }) => number);
	const form = (
		connection: number,
		path: string,
		body: (turn: number) => Record<string, string>,
	): autocannon.Request => {
		let turn = 0;
		return {
			method: "POST",
			setupRequest: (request) => ({
				...request,
				path: `/proposals/${numbers[turn++ % numbers.length]}/${path}`,
				headers: {
					Origin: site.url,
					Cookie: cookies[connection % cookies.length] ?? "",
					"Content-Type": "application/x-www-form-urlencoded",
				},
				body: new URLSearchParams(body(turn)).toString(),
			}),
		};
	};
	const supports = await measure({
		url: site.url,
		each: (n) => form(n, "support", () => ({ intent: "support" })),
	});
	report({ name: "support write (majority, journal)", value: supports, unit: "req/s", limit: 500 });
	const comments = await measure({
		url: site.url,
		each: (n) =>
			form(n, "comments", (turn) => ({
				intent: "add",
				formKey: randomUUID(),
				stance: "for",
				body: `ความคิดเห็นที่ ${turn} เรื่องนี้ช่วยให้ประชาชนไม่ต้องรอนาน`,
			})),
	});
	report({ name: "comment write (majority, journal)", value: comments, unit: "req/s" });
}
