import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { MongoMemoryServer } from "mongodb-memory-server-core";
import mongoose, { Schema } from "mongoose";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import {
	connectDatabase,
	disconnectDatabase,
	pingDatabase,
	withTransaction,
} from "../../models/connection.server";
import { findCacheFolder } from "../../models/local-mongod/cache-folder.server";
import { findMongod } from "../../models/local-mongod/find-binary.server";
import { type LocalMongod, startLocalMongod } from "../../models/local-mongod/index.server";

// why: these tests stop and freeze their database, so they start their own
vi.setConfig({ testTimeout: 120_000 });
let mongod: LocalMongod;
const NoteModel = mongoose.model("Note", new Schema({ text: String }), "notes");

beforeAll(async () => {
	mongod = await startLocalMongod({ ephemeral: true, env: process.env });
});
afterEach(() => disconnectDatabase());
afterAll(async () => {
	mongoose.deleteModel("Note");
	await mongod.stop();
});

async function measure(work: () => Promise<unknown>): Promise<{ milliseconds: number; failed: boolean }> {
	const start = performance.now();
	const failed = await work().then(
		() => false,
		() => true,
	);
	return { milliseconds: performance.now() - start, failed };
}

/** Something to wait for that the test opens. */
function makeGate(): { opened: Promise<void>; open: () => void } {
	let open: () => void = () => undefined;
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	return { opened, open };
}

test("writes are acknowledged by the majority and its journal, and filters take no operators from input", async () => {
	await connectDatabase({ uri: mongod.uri });
	expect(mongoose.connection.getClient().options.writeConcern).toMatchObject({
		w: "majority",
		journal: true,
	});
	await NoteModel.create({ text: "a" });
	await expect(NoteModel.findOne({ text: { $ne: "" } } as never)).rejects.toThrow(/Cast to string failed/);
	await pingDatabase();
});

test("a transaction is all or nothing, and is run again on a conflict", async () => {
	await connectDatabase({ uri: mongod.uri });
	await NoteModel.deleteMany({});
	const failing = withTransaction(async (session) => {
		await NoteModel.create([{ text: "a" }], { session });
		throw new Error("changed my mind");
	});
	await expect(failing).rejects.toThrow("changed my mind");
	expect(await NoteModel.countDocuments()).toBe(0);

	const note = await NoteModel.create({ text: "" });
	await Promise.all(
		Array.from({ length: 5 }, (_, index) =>
			withTransaction(async (session) => {
				const read = await NoteModel.findById(note._id).session(session).lean();
				await NoteModel.updateOne({ _id: note._id }, { text: `${read?.text}${index}` }, { session });
			}),
		),
	);
	const { text } = (await NoteModel.findById(note._id).lean()) ?? {};
	expect([...(text ?? "")].sort().join("")).toBe("01234");
});

describe("what cannot serve is refused with a message", () => {
	test("nothing answers", async () => {
		const { milliseconds } = await measure(() =>
			expect(connectDatabase({ uri: "mongodb://name:secret@127.0.0.1:1/x?replicaSet=r" })).rejects.toThrow(
				/mongodb:\/\/name:…@127\.0\.0\.1:1.*does not answer.*Check MONGODB_URI/,
			),
		);
		expect(milliseconds).toBeLessThan(2_500);
	});

	test("a server that stands alone", async () => {
		const folder = mkdtempSync(join(tmpdir(), "ruamkit-alone-"));
		const binary = await findMongod({
			env: process.env,
			cacheDir: findCacheFolder({ env: process.env }),
			onProgress: () => undefined,
		});
		const alone = await MongoMemoryServer.create({
			binary: { systemBinary: binary.path, version: binary.version },
			instance: { dbPath: folder, storageEngine: "wiredTiger" },
		});
		try {
			await expect(connectDatabase({ uri: alone.getUri("x") })).rejects.toThrow(
				/stands alone.*--replSet ruamkit.*rs\.initiate/,
			);
		} finally {
			await alone.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	});
});

describe("a database that is gone gives an error within two seconds and comes back by itself", () => {
	test("stopped, for reads, writes and transactions, and again at the same address", async () => {
		const dataDir = mkdtempSync(join(tmpdir(), "ruamkit-gone-"));
		const first = await startLocalMongod({ dataDir, env: process.env });
		await connectDatabase({ uri: first.uri });
		await NoteModel.create({ text: "kept" });
		const gate = makeGate();
		const begun = makeGate();
		const transaction = measure(() =>
			withTransaction(async (session) => {
				await NoteModel.create([{ text: "lost" }], { session });
				begun.open();
				await gate.opened;
			}),
		);
		await begun.opened;
		await first.stop();
		const start = performance.now();
		gate.open();
		expect(await transaction).toMatchObject({ failed: true });
		expect(performance.now() - start).toBeLessThan(2_500);
		for (const work of [
			() => NoteModel.findOne().lean(),
			() => NoteModel.create({ text: "lost" }),
			() => withTransaction((session) => NoteModel.create([{ text: "lost" }], { session })),
			() => pingDatabase(),
		]) {
			const { milliseconds, failed } = await measure(work);
			expect(failed).toBe(true);
			expect(milliseconds).toBeLessThan(2_000);
		}
		const second = await startLocalMongod({ dataDir, env: process.env });
		expect(second.uri).toBe(first.uri);
		await expect
			.poll(
				() =>
					pingDatabase().then(
						() => "there",
						() => "gone",
					),
				{ timeout: 10_000 },
			)
			.toBe("there");
		expect((await NoteModel.find().lean()).map(({ text }) => text)).toEqual(["kept"]);
		await disconnectDatabase();
		await second.stop();
		rmSync(dataDir, { recursive: true, force: true });
	});

	test("frozen, it is noticed within a few seconds", async () => {
		await connectDatabase({ uri: mongod.uri });
		await NoteModel.create({ text: "x" });
		process.kill(mongod.pid, "SIGSTOP");
		// why: on a busy machine its threads do not all halt at the same instant
		await sleep(300);
		try {
			const { milliseconds, failed } = await measure(() => NoteModel.findOne().lean());
			expect(failed).toBe(true);
			expect(milliseconds).toBeLessThan(8_000);
		} finally {
			process.kill(mongod.pid, "SIGCONT");
		}
		await expect
			.poll(
				() =>
					pingDatabase().then(
						() => "there",
						() => "gone",
					),
				{ timeout: 10_000 },
			)
			.toBe("there");
	});
});
