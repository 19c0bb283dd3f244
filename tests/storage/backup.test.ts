import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import mongoose from "mongoose";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { encodeRecord, FigureCounter } from "../../models/backup/format.server";
import { writeBackupFile } from "../../models/backup/write-file.server";
import {
	backupDatabase,
	measureDatabase,
	restoreDatabase,
	verifyBackupFile,
} from "../../models/backup.server";
import { ensureCollections } from "../../models/collections.server";
import { requireDb } from "../../models/connection.server";
import { openFileBucket } from "../../models/files.server";
import { runMigrations } from "../../models/migrate.server";
import { prepareDatabase } from "../../models/prepare.server";
import { useTestDatabase } from "../support/database";

useTestDatabase({ indexes: false });

const folder = mkdtempSync(join(tmpdir(), "ruamkit-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "test.backup");
const yes = async () => true;
const PICTURE = Buffer.from(Array.from({ length: 700_000 }, (_, index) => (index * 31) % 251));

const { Decimal128, Double, Int32, Long, ObjectId } = mongoose.mongo.BSON;

const SESSION = { _id: "revoked-later", expires: new Date("2100-01-01"), session: {} };

async function fillDatabase(): Promise<void> {
	await requireDb().dropDatabase();
	await runMigrations();
	await ensureCollections({ indexes: false });
	await requireDb()
		.collection("notes")
		.insertMany([
			{ title: "เด็กไทย", at: new Date(0), tags: ["ก", null], nested: { a: { b: true } } },
			{
				integer: new Int32(1),
				double: new Double(1),
				long: Long.fromString("9007199254740993"),
				money: Decimal128.fromString("1.10"),
			},
			{ pattern: /^ร่วม/i, bytes: Buffer.from([0, 255]), id: new ObjectId() },
		]);
	// why: made by updates, the keys stand in another order than JavaScript gives them
	await requireDb()
		.collection("notes")
		.updateOne({ title: "เด็กไทย" }, { $set: { "years.2564": 1 } });
	await requireDb()
		.collection("notes")
		.updateOne({ title: "เด็กไทย" }, { $set: { "years.2563": 1 } });
	await requireDb()
		.collection("notes")
		.createIndex({ title: 1 }, { unique: true, sparse: true, name: "titles" });
	await requireDb().collection("notes").createIndex({ "$**": "text" }, { default_language: "none" });
	await requireDb()
		.collection("many")
		.insertMany(Array.from({ length: 5_000 }, (_, index) => ({ index, text: "x".repeat(200) })));
	await requireDb().collection<{ _id: string }>("sessions").insertOne(SESSION);
	await pipeline(Readable.from(PICTURE), openFileBucket().openUploadStream("ภาพ.png"));
}

async function readFirstFile(): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of openFileBucket().openDownloadStreamByName("ภาพ.png"))
		chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

async function listIndexes() {
	return (await requireDb().collection("notes").indexes()).sort((a, b) =>
		String(a.name).localeCompare(String(b.name)),
	);
}

describe("a whole file", () => {
	beforeEach(fillDatabase);

	test("what is restored has equal figures: documents and their hash, indexes, validators, files", async () => {
		const before = await measureDatabase();
		const indexes = await listIndexes();
		const written = await backupDatabase({ file });
		expect(written).toEqual(before);
		expect(written.find(({ name }) => name === "many")).toMatchObject({ documents: 5_000 });

		await requireDb().dropDatabase();
		const outcome = await restoreDatabase({
			file,
			confirmOverwrite: () => Promise.reject(new Error("asked")),
		});
		expect(outcome).toMatchObject({ restored: true, figures: before });
		expect(await measureDatabase()).toEqual(before);
		expect(await listIndexes()).toEqual(indexes);
		expect((await readFirstFile()).equals(PICTURE)).toBe(true);
		const support = (await requireDb().listCollections({ name: "supports" }).toArray())[0];
		expect(support && "options" in support && support.options?.validator).toBeTruthy();
		const kinds = await requireDb().collection("notes").findOne({ double: 1 }, { promoteValues: false });
		expect(kinds).toMatchObject({ integer: new Int32(1), double: new Double(1) });
		expect(await requireDb().collection("sessions").countDocuments()).toBe(0);
		await prepareDatabase();
	});

	test("the back-up is one moment, however much is written meanwhile", async () => {
		await requireDb().createCollection("aaa");
		await requireDb().createCollection("zzz");
		const pairs = requireDb().collection("many");
		let writing = true;
		const writer = (async () => {
			for (let round = 1; writing; round += 1) {
				const session = mongoose.connection.getClient().startSession();
				await session.withTransaction(async () => {
					await requireDb().collection("aaa").insertOne({ round }, { session });
					await requireDb().collection("zzz").insertOne({ round }, { session });
				});
				await session.endSession();
				await pairs.updateOne({ index: round % 5_000 }, { $set: { text: `round ${round}` } });
			}
		})();
		await expect.poll(() => requireDb().collection("zzz").countDocuments()).toBeGreaterThan(5);
		const figures = await backupDatabase({ file });
		writing = false;
		await writer;
		const count = (name: string) => figures.find((figure) => figure.name === name)?.documents;
		expect(count("aaa")).toBe(count("zzz"));
		expect(count("aaa")).toBeLessThan(await requireDb().collection("aaa").countDocuments());
	});

	test("a database that holds documents is replaced only after a yes", async () => {
		await backupDatabase({ file });
		await requireDb().collection("notes").insertOne({ title: "later" });
		await requireDb().collection("newer").insertOne({});
		const asked: unknown[] = [];
		const outcome = await restoreDatabase({
			file,
			confirmOverwrite: async (present) => {
				asked.push(present);
				return false;
			},
		});
		expect(outcome).toEqual({ restored: false, reason: "not-confirmed" });
		expect(asked).toEqual([{ database: requireDb().databaseName, documents: expect.any(Number) }]);
		expect(await requireDb().collection("notes").countDocuments()).toBe(4);

		await restoreDatabase({ file, confirmOverwrite: yes });
		expect(await requireDb().collection("notes").countDocuments()).toBe(3);
		expect(await requireDb().listCollections({ name: "newer" }).toArray()).toEqual([]);
	});

	test("a fault while loading leaves the database as it was", async () => {
		await backupDatabase({ file });
		const { header } = await verifyBackupFile({ file });
		const twins = [
			{ _id: 1, title: "a" },
			{ _id: 2, title: "a" },
		].map((twin) => mongoose.mongo.BSON.serialize(twin));
		const counter = new FigureCounter();
		for (const twin of twins) counter.add(twin);
		const impossible = join(folder, "impossible.backup");
		await writeBackupFile({
			file: impossible,
			records: Readable.from([
				encodeRecord("H", {
					...header,
					collections: [
						{ name: "notes", options: {}, indexes: [{ key: { title: 1 }, name: "titles", unique: true }] },
					],
				}),
				encodeRecord("C", { name: "notes" }),
				...twins.map((twin) => encodeRecord("D", twin)),
				encodeRecord("E", counter.finish("notes")),
			]),
		});
		const before = await measureDatabase();
		await expect(restoreDatabase({ file: impossible, confirmOverwrite: yes })).rejects.toMatchObject({
			code: 11000,
		});
		expect(await measureDatabase()).toEqual(before);
		const left = (await requireDb().listCollections().toArray()).filter(({ name }) =>
			name.startsWith("restoring-"),
		);
		expect(left).toEqual([]);
	});

	test.each([1, 5])(
		"an exchange that is broken off after %i renames is ended by the next start",
		async (renames) => {
			const before = await measureDatabase();
			await backupDatabase({ file });
			await requireDb().collection("notes").deleteMany({});
			await requireDb()
				.collection("many")
				.updateMany({}, { $set: { text: "later" } });
			await requireDb().collection("since").insertOne({ of: "later" });
			const { Collection } = mongoose.mongo;
			const rename = Collection.prototype.rename;
			let done = 0;
			const broken = vi.spyOn(Collection.prototype, "rename").mockImplementation(function (
				this: InstanceType<typeof Collection>,
				...args
			) {
				done += 1;
				if (done > renames) throw new Error("the connection is gone");
				return rename.apply(this, args) as never;
			});
			await expect(restoreDatabase({ file, confirmOverwrite: yes })).rejects.toThrow(
				"the connection is gone",
			);
			broken.mockRestore();
			expect(await measureDatabase()).not.toEqual(before);

			const told: string[] = [];
			await prepareDatabase({ onProgress: (line) => told.push(line) });
			expect(told.filter((line) => line.includes("broken off"))).toHaveLength(1);
			expect(await measureDatabase()).toEqual(before);
			await prepareDatabase({ onProgress: (line) => told.push(line) });
			expect(told.filter((line) => line.includes("broken off"))).toHaveLength(1);
		},
	);

	test("a restore after one that was broken off ends that one first", async () => {
		const before = await measureDatabase();
		await backupDatabase({ file });
		const broken = vi
			.spyOn(mongoose.mongo.Collection.prototype, "rename")
			.mockRejectedValueOnce(new Error("the connection is gone"));
		await expect(restoreDatabase({ file, confirmOverwrite: yes })).rejects.toThrow("the connection is gone");
		broken.mockRestore();
		expect(await restoreDatabase({ file, confirmOverwrite: yes })).toMatchObject({ restored: true });
		expect(await measureDatabase()).toEqual(before);
	});

	test("a back-up of a later release is refused", async () => {
		await requireDb().collection<{ _id: string }>("migrations").insertOne({ _id: "9999-later" });
		await backupDatabase({ file });
		await expect(restoreDatabase({ file, confirmOverwrite: yes })).rejects.toThrow(
			/later release.*9999-later/,
		);
	});

	test("a back-up is for its owner's eyes, and a failed one leaves nothing behind", async () => {
		await backupDatabase({ file });
		expect(statSync(file).mode & 0o777).toBe(0o600);
		await expect(backupDatabase({ file: join(folder, "none", "x.backup") })).rejects.toThrow(
			/cannot be written/,
		);
		expect(readdirSync(folder).filter((name) => name.includes("unfinished"))).toEqual([]);
		expect((await verifyBackupFile({ file })).header.database).toBe(requireDb().databaseName);
	});
});

describe("a file that is not whole", () => {
	beforeAll(async () => {
		await fillDatabase();
		await backupDatabase({ file });
	});

	test.each([
		["cut at half", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), /cut off/],
		["cut by one byte", (bytes: Buffer) => bytes.subarray(0, -1), /cut off/],
		["cut and packed again", (bytes: Buffer) => gzipSync(gunzipSync(bytes).subarray(0, -120)), /cut off/],
		[
			"without its end",
			(bytes: Buffer) => gzipSync(gunzipSync(bytes).subarray(0, gunzipSync(bytes).lastIndexOf("T"))),
			/cut off|altered/,
		],
		[
			"altered by one byte within",
			(bytes: Buffer) => {
				const plain = gunzipSync(bytes);
				plain[plain.indexOf("x".repeat(50)) + 20] = "y".charCodeAt(0);
				return gzipSync(plain);
			},
			/altered/,
		],
		[
			"altered in the packed bytes",
			(bytes: Buffer) => {
				const copy = Buffer.from(bytes);
				copy[Math.floor(copy.length / 2)] = (copy[Math.floor(copy.length / 2)] ?? 0) ^ 0xff;
				return copy;
			},
			/altered|damaged|cut off/,
		],
		[
			"with something after its end",
			(bytes: Buffer) => gzipSync(Buffer.concat([gunzipSync(bytes), gunzipSync(bytes)])),
			/goes on after its end/,
		],
		["another kind of file", () => Buffer.from("not a back-up"), /not a back-up/],
		["an empty file", () => Buffer.alloc(0), /cut off/],
	])("a file %s is refused, and the database is not touched", async (_title, change, message) => {
		const broken = join(folder, "broken.backup");
		writeFileSync(broken, change(readFileSync(file)));
		const before = await measureDatabase();
		const asked: unknown[] = [];
		const confirmOverwrite = async (present: unknown) => {
			asked.push(present);
			return true;
		};
		await expect(restoreDatabase({ file: broken, confirmOverwrite })).rejects.toThrow(message);
		await expect(restoreDatabase({ file: broken, confirmOverwrite })).rejects.toHaveProperty(
			"name",
			"BackupFileError",
		);
		expect(asked).toEqual([]);
		expect(await measureDatabase()).toEqual(before);
	});
});
