import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import mongoose from "mongoose";
import { ensureCollections } from "../models/collections.server";
import { connectDatabase, disconnectDatabase } from "../models/connection.server";
import { startLocalMongod } from "../models/local-mongod/index.server";
import "../models/index.server";
import { residentMegabytes } from "./children";
import { makeNeedsTable, NEEDS_ROWS } from "./needs-table";
import type { Report } from "./rows";

/** Goals for a table of this size: seconds, and megabytes of the process that reads it. */
const GOAL = { seconds: 60, megabytes: 400 } as const;
const WATCH_MS = 100;

/**
 * `npm run bench -- needs`: how long a table of 100,000 rows takes from the moment it is sent until its rows are seen, and until
 * they are counted in groups; and how much memory that takes, in a process of its own. Beside it the same rows written by the
 * bare driver, without reading, masking or cutting words.
 */
export async function benchNeeds({ report }: { report: Report }): Promise<void> {
	const mongod = await startLocalMongod({ ephemeral: true, env: process.env, onProgress: () => undefined });
	const address = new URL(mongod.uri);
	address.pathname = "/ruamkit_bench_needs";
	await connectDatabase({ uri: address.href });
	await ensureCollections();
	const bare = await writeBare();
	report({ name: `${NEEDS_ROWS} rows, bare driver`, value: bare, unit: "s" });
	const { times, peak } = await readInChild(address.href);
	const read = (times.read ?? Number.NaN) / 1_000;
	const size = `${NEEDS_ROWS.toLocaleString("en-GB")} rows`;
	report({ name: `${size}: sent`, value: (times.sent ?? Number.NaN) / 1_000, unit: "s" });
	report({
		name: `${size}: read and seen`,
		value: read,
		unit: "s",
		limit: GOAL.seconds,
		ratio: bare / read,
		of: "the bare driver's rate",
	});
	report({ name: `${size}: counted in groups`, value: (times.counted ?? Number.NaN) / 1_000, unit: "s" });
	report({ name: `${size}: sent again, nothing new`, value: (times.again ?? Number.NaN) / 1_000, unit: "s" });
	report({ name: `${size}: memory of the reader`, value: peak, unit: "MB at most", limit: GOAL.megabytes });
	await mongoose.connection.db?.dropDatabase();
	await disconnectDatabase();
	await mongod.stop();
}

/** Seconds that the bare driver takes to write as many documents with the same unique key. */
async function writeBare(): Promise<number> {
	const collection = mongoose.connection.collection("bare");
	await collection.createIndex({ key: 1 }, { unique: true });
	const from = performance.now();
	let batch: { key: string; text: string; at: Date }[] = [];
	for await (const line of makeNeedsTable()) {
		for (const text of line.toString("utf8").split("\n"))
			if (text)
				batch.push({ key: text.slice(0, 60) + batch.length + performance.now(), text, at: new Date() });
		if (batch.length < 500) continue;
		await collection.insertMany(batch, { ordered: false });
		batch = [];
	}
	if (batch.length > 0) await collection.insertMany(batch, { ordered: false });
	return (performance.now() - from) / 1_000;
}

/** Runs the import in a process of its own; gives when each part was done, in milliseconds, and the most memory it held. */
function readInChild(uri: string): Promise<{ times: Record<string, number>; peak: number }> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ["--import", "tsx", "bench/needs-reader.ts", uri], {
			stdio: ["ignore", "pipe", "inherit"],
		});
		let peak = 0;
		const times: Record<string, number> = {};
		const watch = setInterval(() => {
			const now = residentMegabytes(child.pid ?? 0);
			if (now > peak) peak = now;
		}, WATCH_MS);
		createInterface({ input: child.stdout }).on("line", (line) => {
			const [name = "", ms = ""] = line.split(" ");
			times[name] = Number(ms);
		});
		child.once("exit", (code) => {
			clearInterval(watch);
			if (code === 0) resolve({ times, peak });
			else reject(new Error(`the reader ended with ${code}`));
		});
	});
}
