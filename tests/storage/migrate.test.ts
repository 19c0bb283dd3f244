import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import mongoose from "mongoose";
import { beforeEach, expect, test } from "vitest";
import { parseReceipt } from "~/domain/receipt";
import { requireDb } from "../../models/connection.server";
import { LOCK_COLLECTION } from "../../models/database-lock.server";
import { listPendingMigrations, listRunMigrations, runMigrations } from "../../models/migrate.server";
import { MIGRATIONS, type Migration } from "../../models/migrations/index.server";
import { prepareDatabase } from "../../models/prepare.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";

useTestDatabase({ indexes: false });
beforeEach(emptyTestDatabase);

test("names of migrations are numbered without a gap and unique", () => {
	MIGRATIONS.forEach(({ name }, index) => {
		expect(name.startsWith(`${String(index + 1).padStart(4, "0")}-`)).toBe(true);
	});
});

test("a new database is brought up to date once, and knows what has run", async () => {
	expect(await listPendingMigrations()).toEqual(MIGRATIONS.map(({ name }) => name));
	await prepareDatabase();
	expect(await listRunMigrations()).toEqual(MIGRATIONS.map(({ name }) => name));
	expect(await runMigrations()).toEqual([]);
});

test("0001 gives the attachments their collections and indexes, also when it runs again", async () => {
	const first = MIGRATIONS[0];
	const context = { db: requireDb(), onProgress: () => undefined };
	await first?.up(context);
	await first?.up(context);
	const indexes = await requireDb().collection("files.chunks").indexes();
	expect(indexes).toContainEqual(expect.objectContaining({ key: { files_id: 1, n: 1 }, unique: true }));
});

test("0002 gives promises their lists and supporting agencies their parts, once, and keeps the words", async () => {
	const migration = MIGRATIONS.find(({ name }) => name === "0002-promises-in-parts");
	const db = requireDb();
	const agency = new mongoose.Types.ObjectId();
	const promise = {
		deliverable: "ระบบ",
		skills: "นักวิเคราะห์ข้อมูล และผู้พัฒนาระบบที่รู้ API",
		legalObstacles: "ต้องแก้ระเบียบ",
	};
	const createdAt = new Date("2026-03-01T03:00:00Z");
	const old = { bypassDocumentValidation: true };
	const { insertedId } = await db
		.collection("commitments")
		.insertOne({ promise, proposed: { promise, reason: "เหตุผล" }, supporting: [agency], createdAt }, old);
	await db.collection("commitmentversions").insertOne({ commitment: insertedId, version: 1, promise }, old);
	const context = { db, onProgress: () => undefined };
	await migration?.up(context);
	await migration?.up(context);
	const whole = {
		deliverable: "ระบบ",
		skills: ["data-analysis", "data-sharing", "software"],
		skillsNote: promise.skills,
		obstacles: [{ rule: "ต้องแก้ระเบียบ", state: "open" }],
		deliverables: [],
		plans: [],
		portals: [],
	};
	expect(await db.collection("commitments").findOne()).toMatchObject({
		promise: whole,
		proposed: { promise: whole, reason: "เหตุผล" },
	});
	const version = await db.collection("commitmentversions").findOne();
	expect(version?.promise).toEqual(whole);
	expect(await db.collection("commitmentparts").find().toArray()).toMatchObject([
		{ commitment: insertedId, agency, role: "supporting", state: "asked", askedAt: createdAt },
	]);
});

test("0004 says to which question each answer was given, and counts the questions apart, once", async () => {
	const migration = MIGRATIONS.find(({ name }) => name === "0004-two-questions");
	const db = requireDb();
	const old = { bypassDocumentValidation: true };
	const liveAt = new Date("2026-03-01T03:00:00Z");
	const day = (days: number) => new Date(liveAt.getTime() + days * 86_400_000);
	const { insertedId } = await db
		.collection("commitments")
		.insertOne({ liveAt, rounds: 2, confirmations: { works: 2, doesNot: 1, notTried: 0 } }, old);
	const answers = db.collection("confirmations");
	await answers.createIndex({ commitment: 1, round: 1, user: 1 }, { unique: true });
	const given = (round: number, days: number, answer: string) => ({
		commitment: insertedId,
		user: new mongoose.Types.ObjectId(),
		round,
		answer,
		at: day(days),
	});
	await answers.insertMany(
		[given(1, -40, "does-not"), given(2, 3, "works"), given(2, 28, "works"), given(2, 40, "does-not")],
		old,
	);
	const context = { db, onProgress: () => undefined };
	await migration?.up(context);
	await migration?.up(context);
	const questions = await answers.find().sort({ at: 1 }).toArray();
	expect(questions.map(({ question }) => question)).toEqual(["live", "live", "four-weeks", "four-weeks"]);
	expect(await db.collection("commitments").findOne()).toMatchObject({
		confirmations: { works: 1, doesNot: 0, notTried: 0 },
		confirmationsAgain: { works: 1, doesNot: 1, notTried: 0 },
	});
	const names = (await answers.indexes()).map(({ name }) => name);
	expect(names).not.toContain("commitment_1_round_1_user_1");
});

test("processes that start at the same time run each migration once", async () => {
	let runs = 0;
	const slow: Migration = {
		name: "0001-slow",
		up: async () => {
			runs += 1;
			await sleep(200);
		},
	};
	const told: string[] = [];
	const results = await Promise.all(
		Array.from({ length: 5 }, () =>
			runMigrations({ migrations: [slow], onProgress: (message) => told.push(message) }),
		),
	);
	expect(runs).toBe(1);
	expect(results.flat()).toEqual(["0001-slow"]);
	expect(told.some((message) => message.includes("waiting"))).toBe(true);
	expect(await requireDb().collection(LOCK_COLLECTION).countDocuments()).toBe(0);
});

test("a migration that fails stops the start, and the next start goes on from there", async () => {
	const seen: string[] = [];
	let broken = true;
	const migrations: Migration[] = [
		{ name: "0001-first", up: async () => void seen.push("first") },
		{
			name: "0002-second",
			up: async () => {
				if (broken) throw new Error("no room");
				seen.push("second");
			},
		},
	];
	await expect(runMigrations({ migrations })).rejects.toThrow("no room");
	expect(await listRunMigrations()).toEqual(["0001-first"]);
	broken = false;
	expect(await runMigrations({ migrations })).toEqual(["0002-second"]);
	expect(seen).toEqual(["first", "second"]);
});

test("the lock of a process that died ends by itself, and a living one keeps it beyond its expiry", async () => {
	await requireDb()
		.collection<{ _id: string; holder: string; expiresAt: Date }>(LOCK_COLLECTION)
		.insertOne({ _id: "migrations", holder: "dead", expiresAt: new Date(Date.now() + 300) });
	let running = 0;
	let most = 0;
	const migrations: Migration[] = [
		{
			name: "0001-long",
			up: async () => {
				running += 1;
				most = Math.max(most, running);
				await sleep(900);
				running -= 1;
			},
		},
	];
	const runs = await Promise.all([
		runMigrations({ migrations, lockExpiryMs: 300 }),
		runMigrations({ migrations, lockExpiryMs: 300 }),
	]);
	expect(runs.flat()).toEqual(["0001-long"]);
	expect(most).toBe(1);
});

test("the records of migrations are part of the data, under their names", async () => {
	await runMigrations();
	const record = await mongoose.connection.collection("migrations").findOne({});
	expect(record).toMatchObject({
		_id: MIGRATIONS[0]?.name,
		at: expect.any(Date),
		milliseconds: expect.any(Number),
	});
});

test("0003 asks again four weeks after a service went live, where it did, and changes no date that stands", async () => {
	const migration = MIGRATIONS.find(({ name }) => name === "0003-ask-after-four-weeks");
	const commitments = requireDb().collection("commitments");
	const liveAt = new Date("2026-03-01T03:00:00Z");
	const askAgainAt = new Date("2026-05-01T03:00:00Z");
	const rows = [
		{ number: 1, status: "live", liveAt },
		{ number: 2, status: "scaled", liveAt },
		{ number: 3, status: "live", liveAt, askAgainAt },
		{ number: 4, status: "building", liveAt },
		{ number: 5, status: "live" },
	];
	await commitments.insertMany(
		rows.map((row) => ({ ...row, proposal: new mongoose.Types.ObjectId() })),
		{ bypassDocumentValidation: true },
	);
	const context = { db: requireDb(), onProgress: () => undefined };
	await migration?.up(context);
	await migration?.up(context);
	const found = await commitments.find().sort({ number: 1 }).toArray();
	const fourWeeksOn = new Date("2026-03-29T03:00:00Z");
	expect(found.map((row) => row.askAgainAt)).toEqual([
		fourWeeksOn,
		fourWeeksOn,
		askAgainAt,
		undefined,
		undefined,
	]);
});

test("0006 marks the public proposals for which somebody owes the next step, once", async () => {
	const migration = MIGRATIONS.find(({ name }) => name === "0006-what-waits");
	const proposals = requireDb().collection("proposals");
	await proposals.insertMany(
		[
			{ number: 1, facets: ["public", "open"], nextStep: "agency" },
			{ number: 2, facets: ["public"], nextStep: "nobody" },
			{ number: 3, facets: [], nextStep: "authors" },
			{ number: 4, facets: ["public", "waiting"], nextStep: "supporters" },
		],
		{ bypassDocumentValidation: true },
	);
	const context = { db: requireDb(), onProgress: () => undefined };
	await migration?.up(context);
	await migration?.up(context);
	const found = await proposals.find().sort({ number: 1 }).toArray();
	expect(found.map(({ facets }) => facets)).toEqual([
		["public", "open", "waiting"],
		["public"],
		[],
		["public", "waiting"],
	]);
});

test("0007 names the proposal in each report of a comment, and lets go of the indexes that knew comments only", async () => {
	const migration = MIGRATIONS.find(({ name }) => name === "0007-reports-of-proposals");
	const db = requireDb();
	const old = { bypassDocumentValidation: true };
	const id = () => new mongoose.Types.ObjectId();
	const [proposal, comment, gone] = [id(), id(), id()];
	await db.collection("comments").insertOne({ _id: comment, proposal }, old);
	const reports = db.collection("commentreports");
	const cases = db.collection("moderationcases");
	await reports.insertMany(
		[
			{ comment, reporter: id() },
			{ comment, reporter: id() },
			{ comment: gone, reporter: id() },
		],
		old,
	);
	await reports.createIndex({ comment: 1, reporter: 1 }, { unique: true });
	await cases.createIndex({ comment: 1 }, { unique: true, partialFilterExpression: { state: "open" } });
	const context = { db, onProgress: () => undefined };
	await migration?.up(context);
	await migration?.up(context);
	expect((await reports.find().toArray()).map((row) => row.proposal)).toEqual([
		proposal,
		proposal,
		undefined,
	]);
	// without a comment, these would all have been one
	await cases.insertMany(
		[1, 2].map(() => ({ proposal: id(), state: "open" })),
		old,
	);
	await reports.insertMany(
		[1, 2].map(() => ({ proposal: id(), reporter: comment })),
		old,
	);
	const names = (await Promise.all([reports.indexes(), cases.indexes()])).flat().map(({ name }) => name);
	expect(names).not.toContain("comment_1_reporter_1");
	expect(names).not.toContain("comment_1");
});

test("every migration has a test that names it", () => {
	const tests = readFileSync(new URL(import.meta.url), "utf8");
	for (const { name } of MIGRATIONS) expect(tests, name).toContain(`test("${name.slice(0, 4)} `);
});

test("0005 gives every support its code, once, and drops the index that is replaced", async () => {
	const migration = MIGRATIONS.find(({ name }) => name === "0005-receipts");
	const supports = requireDb().collection("supports");
	const rows = Array.from({ length: 1_200 }, () => ({
		proposal: new mongoose.Types.ObjectId(),
		active: true,
	}));
	await supports.insertMany([...rows, { active: true, receipt: "7K3M9QXD2ABC" }], {
		bypassDocumentValidation: true,
	});
	await supports.createIndex({ proposal: 1, active: 1, _id: 1 });
	const context = { db: requireDb(), onProgress: () => undefined };
	await migration?.up(context);
	const codes = (await supports.find().toArray()).map(({ receipt }) => receipt);
	expect(new Set(codes).size).toBe(1_201);
	expect(codes.every((code) => parseReceipt(code) === code)).toBe(true);
	expect(codes).toContain("7K3M9QXD2ABC");
	await migration?.up(context);
	expect((await supports.find().toArray()).map(({ receipt }) => receipt)).toEqual(codes);
	expect((await supports.indexes()).map(({ name }) => name)).not.toContain("proposal_1_active_1__id_1");
});

test("0008 leaves each agency one champion and its letter code, and forgets the positions, once", async () => {
	const migration = MIGRATIONS.find(({ name }) => name === "0008-agencies-that-are-kept");
	const db = requireDb();
	const old = { bypassDocumentValidation: true };
	// why: the data of before stands under the indexes of before
	for (const name of ["agencies", "users"]) await db.collection(name).dropIndexes();
	const id = () => new mongoose.Types.ObjectId();
	const [moph, dlt, dop] = [id(), id(), id()];
	await db.collection("agencies").insertMany(
		[
			{ _id: moph, code: "moph", letterCode: "สธ", order: 1 },
			{ _id: dlt, code: "dlt", letterCode: "สธ", order: 2 },
			{ _id: dop, code: "dop", order: 3, revision: 4 },
		],
		old,
	);
	await db.collection("agencies").createIndex({ parent: 1, order: 1 });
	const at = (day: number) => new Date(Date.UTC(2026, 0, day));
	const person = (
		day: number,
		roles: { role: string; agency?: mongoose.Types.ObjectId }[],
		status = "active",
	) => ({
		_id: id(),
		createdAt: at(day),
		status,
		sessionEpoch: 1,
		roles,
	});
	const champion = (agency: mongoose.Types.ObjectId) => ({ role: "champion", agency });
	// of moph: the one appointed last; of dlt: the account in use; of dop: both, and one of them of moph, too
	const elder = person(9, [champion(moph), champion(dop)]);
	const newer = person(1, [champion(moph), { role: "officer", agency: dlt }]);
	const suspended = person(8, [champion(dlt)], "suspended");
	const active = person(2, [champion(dlt)]);
	const officer = person(3, [{ role: "officer", agency: moph }]);
	const users = db.collection("users");
	await users.insertMany([elder, newer, suspended, active, officer], old);
	const granted = (who: { _id: mongoose.Types.ObjectId }, day: number) => ({
		type: "role-granted",
		person: who._id,
		agency: moph,
		data: { role: "champion" },
		at: at(day),
	});
	await db.collection("events").insertMany([granted(elder, 10), granted(newer, 20)], old);
	await db.collection<{ _id: string; session: object }>("sessions").insertMany(
		[elder, newer].map(({ _id }) => ({
			_id: `of ${_id.toHexString()}`,
			session: { passport: { user: { id: _id.toHexString() } } },
		})),
		old,
	);
	const context = { db, onProgress: () => undefined };
	await migration?.up(context);
	await migration?.up(context);
	const stored = async ({ _id }: { _id: mongoose.Types.ObjectId }) => users.findOne({ _id });
	expect(await stored(elder)).toMatchObject({ roles: [champion(dop)], championOf: [dop], sessionEpoch: 2 });
	expect(await stored(newer)).toMatchObject({ roles: newer.roles, championOf: [moph], sessionEpoch: 1 });
	expect(await stored(suspended)).toMatchObject({ roles: [], sessionEpoch: 2 });
	expect(await stored(active)).toMatchObject({ championOf: [dlt], sessionEpoch: 1 });
	expect(await stored(officer)).not.toHaveProperty("championOf");
	const ended = await db.collection("events").find({ type: "role-removed" }).sort({ agency: 1 }).toArray();
	expect(ended).toMatchObject([
		{ person: elder._id, agency: moph, actor: { role: "system" }, data: { role: "champion" } },
		{ person: suspended._id, agency: dlt, visibility: "stewards" },
	]);
	const sessions = await db.collection("sessions").find().toArray();
	expect(sessions.map(({ _id }) => String(_id))).toEqual([`of ${newer._id.toHexString()}`]);
	const agencies = await db.collection("agencies").find().sort({ _id: 1 }).toArray();
	expect(agencies.map(({ letterCode, revision, order }) => [letterCode, revision, order])).toEqual([
		["สธ", 0, undefined],
		[undefined, 0, undefined],
		[undefined, 4, undefined],
	]);
	expect((await db.collection("agencies").indexes()).map(({ name }) => name)).toEqual(["_id_"]);
});
