import { execFileSync, spawn } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import mongoose from "mongoose";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import {
	findRunningMongod,
	type LocalMongod,
	startLocalMongod,
} from "../../models/local-mongod/index.server";
import { isProcessAlive } from "../../models/local-mongod/process-alive.server";

// why: these tests start their own databases, on the data of the last one
vi.setConfig({ testTimeout: 120_000 });
const folder = mkdtempSync(join(tmpdir(), "ruamkit-local-"));
const dataDir = join(folder, "data");
const opened: LocalMongod[] = [];

afterEach(async () => {
	for (const mongod of opened.splice(0)) await mongod.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(
	options: { dataDir?: string; onProgress?: (message: string) => void; leastFreeBytes?: number } = {},
) {
	const mongod = await startLocalMongod({ dataDir, env: process.env, ...options });
	opened.push(mongod);
	return mongod;
}

async function withClient<T>(uri: string, work: (db: mongoose.mongo.Db) => Promise<T>): Promise<T> {
	const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 15_000 });
	try {
		return await work(client.db());
	} finally {
		await client.close();
	}
}

const insert = (uri: string, n: number) =>
	withClient(uri, (db) =>
		db.collection<{ n: number }>("kept").insertOne({ n }, { writeConcern: { w: "majority", journal: true } }),
	);
const readKept = (uri: string) =>
	withClient(uri, async (db) =>
		(await db.collection("kept").find().sort({ n: 1 }).toArray()).map(({ n }) => n),
	);

/** Another program that starts the same data and holds it, as `npm start` does. */
async function startInAnotherProcess(): Promise<{
	pid: number;
	mongodPid: number;
	uri: string;
	kill: () => void;
}> {
	const child = spawn(
		process.execPath,
		["--import", "tsx", fileURLToPath(new URL("./hold-data.ts", import.meta.url)), dataDir],
		{
			stdio: ["ignore", "pipe", "inherit"],
		},
	);
	const line = await new Promise<string>((resolve, reject) => {
		createInterface({ input: child.stdout }).once("line", resolve);
		child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
	});
	return { pid: child.pid ?? 0, ...JSON.parse(line), kill: () => child.kill("SIGKILL") };
}

describe("the local database", () => {
	test("is a writable replica set on loopback that keeps its data and its port", async () => {
		const first = await start();
		await withClient(first.uri, async (db) => {
			const hello = await db.command({ hello: 1 });
			expect(hello).toMatchObject({
				setName: "ruamkit",
				isWritablePrimary: true,
				hosts: [`127.0.0.1:${first.port}`],
			});
			const options = await db.admin().command({ getCmdLineOpts: 1 });
			expect(options.parsed.net.bindIp).toBe("127.0.0.1");
		});
		await insert(first.uri, 1);
		expect(await findRunningMongod({ dataDir })).toMatchObject({ uri: first.uri, mongodPid: first.pid });
		await first.stop();
		expect(isProcessAlive(first.pid)).toBe(false);
		expect(await findRunningMongod({ dataDir })).toBeNull();

		const second = await start();
		expect(second.port).toBe(first.port);
		expect(await readKept(second.uri)).toEqual([1]);
	});

	test("moves to another port when its own is taken", async () => {
		const file = join(dataDir, "mongo.address.json");
		const address = JSON.parse(readFileSync(file, "utf8"));
		writeFileSync(file, JSON.stringify({ ...address, port: 1 }));
		const mongod = await start();
		expect(mongod.port).not.toBe(address.port);
		expect(await readKept(mongod.uri)).toEqual([1]);
	});

	test("a second start on the same data says who holds it", async () => {
		const mongod = await start();
		await expect(start()).rejects.toMatchObject({
			fault: "data-held",
			message: expect.stringMatching(
				new RegExp(`process ${process.pid}.*process ${mongod.pid}.*${mongod.port}.*DATA_DIR`),
			),
		});
		expect(await readKept(mongod.uri)).toEqual([1]);
	});

	test("two starts at the same instant: one runs, the other says who holds the data", async () => {
		const outcomes = await Promise.allSettled([start(), start()]);
		expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		const refused = outcomes.find((outcome) => outcome.status === "rejected");
		expect(refused?.reason).toMatchObject({ fault: "data-held" });
	});

	test("killed, it comes back at the same address with everything that was acknowledged", async () => {
		const told: string[] = [];
		const mongod = await start({ onProgress: (message) => told.push(message) });
		await insert(mongod.uri, 2);
		const before = mongod.pid;
		process.kill(before, "SIGKILL");
		await expect.poll(() => told.at(-1), { timeout: 20_000 }).toContain("is back");
		expect(mongod.pid).not.toBe(before);
		expect(await readKept(mongod.uri)).toEqual([1, 2]);
	});

	test("ends with the program that started it, even by SIGKILL, and the next start has everything", async () => {
		const other = await startInAnotherProcess();
		await insert(other.uri, 3);
		other.kill();
		const told: string[] = [];
		const mongod = await start({ onProgress: (message) => told.push(message) });
		expect(told.join()).toContain("waiting for its database to close");
		expect(isProcessAlive(other.mongodPid)).toBe(false);
		expect(await readKept(mongod.uri)).toEqual([1, 2, 3]);
	});

	test("the commands find a database that another program runs, and no other one", async () => {
		const other = await startInAnotherProcess();
		const environment = { ...process.env, DATA_DIR: dataDir, MONGODB_URI: "" };
		const command = fileURLToPath(new URL("../../server/commands/db.ts", import.meta.url));
		const said = execFileSync(process.execPath, ["--import", "tsx", command], {
			env: environment,
			encoding: "utf8",
		});
		expect(said).toContain(other.uri);
		other.kill();
		await expect.poll(() => isProcessAlive(other.mongodPid), { timeout: 20_000 }).toBe(false);
		// why: after a crash the file still names the port, and another database may have it by now
		const stranger = await start({ dataDir: join(folder, "stranger") });
		const file = join(dataDir, "mongo.address.json");
		const address = JSON.parse(readFileSync(file, "utf8"));
		writeFileSync(file, JSON.stringify({ ...address, port: stranger.port, mongodPid: process.pid }));
		expect(await findRunningMongod({ dataDir })).toBeNull();
	});

	test("with ephemeral, nothing is left behind, not even by a run that was killed", async () => {
		const parent = join(folder, "ephemeral");
		const left = join(parent, "ruamkit-mongo-killed");
		mkdirSync(left, { recursive: true });
		writeFileSync(
			join(left, "mongo.address.json"),
			JSON.stringify({ mongodPid: 999_999_999, ownerPid: 999_999_999 }),
		);
		const mongod = await startLocalMongod({ dataDir: parent, ephemeral: true, env: process.env });
		expect(readdirSync(parent)).toHaveLength(1);
		await mongod.stop();
		expect(readdirSync(parent)).toEqual([]);
	});
});

describe("one message says what to do when", () => {
	test("the disk is full", async () => {
		await expect(start({ leastFreeBytes: 1e18 })).rejects.toMatchObject({
			fault: "disk-full",
			message: expect.stringMatching(/disk.*full.*Free some space/s),
		});
	});

	test("the data folder is damaged", async () => {
		const damaged = join(folder, "damaged");
		const mongod = await start({ dataDir: damaged });
		await mongod.stop();
		writeFileSync(join(damaged, "mongo", "WiredTiger.turtle"), "this is no turtle");
		await expect(start({ dataDir: damaged })).rejects.toMatchObject({
			fault: "data-broken",
			message: expect.stringMatching(/cannot be opened.*mv .*damaged.*restore/s),
		});
		expect(existsSync(join(damaged, "mongo"))).toBe(true);
	});

	test("a file of the data is missing", async () => {
		const missing = join(folder, "missing");
		const mongod = await start({ dataDir: missing });
		await mongod.stop();
		const tables = readdirSync(join(missing, "mongo")).filter((name) => name.startsWith("collection-"));
		for (const table of tables) rmSync(join(missing, "mongo", table));
		await expect(start({ dataDir: missing })).rejects.toMatchObject({ fault: "data-broken" });
	});

	test("something else is where the data folder should be", async () => {
		const taken = join(folder, "taken");
		mkdirSync(taken);
		writeFileSync(join(taken, "mongo"), "a file");
		await expect(start({ dataDir: taken })).rejects.toMatchObject({
			fault: "data-not-writable",
			message: expect.stringContaining("DATA_DIR"),
		});
	});

	test("the data belong to another replica set", async () => {
		const foreign = join(folder, "foreign");
		const mongod = await start({ dataDir: foreign });
		await withClient(mongod.uri, async (db) => {
			const { config } = await db.admin().command({ replSetGetConfig: 1 });
			await db.admin().command({
				replSetReconfig: {
					...config,
					version: config.version + 1,
					members: [...config.members, { _id: 1, host: "127.0.0.1:1", priority: 0, votes: 0 }],
				},
				force: true,
			});
		});
		await mongod.stop();
		await expect(start({ dataDir: foreign })).rejects.toMatchObject({
			fault: "data-broken",
			message: expect.stringContaining("2 members"),
		});
	});
});
