import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import mongoose from "mongoose";
import { afterAll, beforeAll, inject } from "vitest";
import { buildIfNeeded } from "../../server/build";
import { Browser } from "./site-client";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** How long the site may take until it answers (milliseconds). */
const START_LIMIT = 180_000;

/** The site as people run it, in a process of its own, on the database of the test file. */
export interface TestSite {
	/** Such as `http://localhost:41234`. */
	readonly origin: string;
	readonly process: ChildProcess;
	/** What the site has written to its log so far. */
	log(): string;
	/** A browser without a history: cookies of its own, nobody signed in. */
	client(): Browser;
	/** Sends SIGTERM and waits for the end; gives the exit code. */
	stop(): Promise<number | null>;
}

/**
 * Starts the built site for a test file and stops it at the end. Call it below `useTestDatabase()`, whose database it
 * serves, so that a test makes people and proposals through models and looks at them through pages.
 *
 * @param env settings beside those of a test (rate limits off, no demonstration data, errors logged)
 */
export function useTestSite(env: Record<string, string> = {}): { readonly current: TestSite } {
	const holder: { site?: TestSite } = {};
	beforeAll(async () => {
		holder.site = await startTestSite({ env });
	}, 240_000);
	afterAll(async () => {
		await holder.site?.stop();
	});
	return {
		get current() {
			if (!holder.site) throw new Error("The test site is not up yet");
			return holder.site;
		},
	};
}

/**
 * Starts the built site on the database that the test file is connected to.
 * @throws when it does not answer within a minute; the message carries its log
 */
export async function startTestSite({ env = {} }: { env?: Record<string, string> } = {}): Promise<TestSite> {
	await buildIfNeeded({ say: (line) => process.stderr.write(`${line}\n`) });
	const port = await findFreePort();
	const origin = `http://localhost:${port}`;
	const dataDir = mkdtempSync(join(tmpdir(), "ruamkit-site-"));
	const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
		cwd: ROOT,
		env: {
			PATH: process.env.PATH,
			HOME: process.env.HOME,
			NODE_ENV: "production",
			PORT: String(port),
			MONGODB_URI: withDatabase(inject("mongoUri"), mongoose.connection.name),
			DATA_DIR: dataDir,
			SESSION_SECRET: "only for tests: signs cookies of a site that lives for a minute",
			DEMO_DATA: "no",
			ENV_FILE: "",
			RATE_LIMITS: "off",
			PAGE_CACHE_SECONDS: "0",
			LOG_LEVEL: "info",
			...env,
		},
		stdio: ["ignore", "pipe", "pipe"],
	});
	let written = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (chunk) => {
			written += chunk;
		});
	const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
	const site: TestSite = {
		origin,
		process: child,
		log: () => written,
		client: () => new Browser(origin),
		stop: async () => {
			if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
			const code = await ended;
			rmSync(dataDir, { recursive: true, force: true });
			return code;
		},
	};
	const limit = Date.now() + START_LIMIT;
	while (Date.now() < limit && child.exitCode === null) {
		const healthy = await fetch(`${origin}/health`).then(
			(answer) => answer.ok,
			() => false,
		);
		if (healthy) return site;
		await sleep(100);
	}
	child.kill("SIGKILL");
	throw new Error(`The test site did not come up:\n${written}`);
}

/** What the site has written about faults of its own, for the message of a test that finds one. */
export function faultsOf(site: TestSite): string {
	return site
		.log()
		.split("\n")
		.filter((line) => line.includes('"msg":"fault"'))
		.join("\n");
}

function findFreePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", reject);
		probe.listen(0, "localhost", () => {
			const address = probe.address();
			probe.close(() =>
				typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
			);
		});
	});
}

/** The same server, another database; who signs in keeps signing in where the address said or in `admin`. */
export function withDatabase(uri: string, database: string): string {
	const parts = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(uri);
	if (!parts) throw new Error("MONGODB_URI is no MongoDB address");
	const [, server, named, query] = parts;
	const options = new URLSearchParams(query);
	if (server?.includes("@") && !options.has("authSource")) options.set("authSource", named || "admin");
	const text = options.toString();
	return `${server}/${database}${text ? `?${text}` : ""}`;
}
