import mongoose from "mongoose";
import { describe, expect, it } from "vitest";
import { shareInserts, shareReads, shareWork } from "~/services/share-work.server";
import { requireDb } from "../models/connection.server";
import { useTestDatabase } from "./support/database";

/** Something that is over when the test says so. */
function makeGate() {
	let open: () => void = () => undefined;
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	return { open, opened };
}

/** Until what waits for the end of this turn of the loop has begun. */
const endOfTurn = () => new Promise((resolve) => setImmediate(resolve));

describe("work that is shared", () => {
	it("takes those together who come in one turn of the loop, and all who come while they are under way", async () => {
		const lots: number[][] = [];
		const gate = makeGate();
		const ask = shareWork<number, number>(async (calls) => {
			lots.push(calls);
			if (lots.length === 1) await gate.opened;
			return calls.map((call) => call * 10);
		});
		const first = [ask(1), ask(2)];
		await endOfTurn();
		const later = [ask(3), ask(4)];
		await endOfTurn();
		expect(lots).toEqual([[1, 2]]);
		gate.open();
		expect(await Promise.all([...first, ...later])).toEqual([10, 20, 30, 40]);
		expect(lots).toEqual([
			[1, 2],
			[3, 4],
		]);
	});

	it("gives an error of a lot to all of its calls, and goes on with the next", async () => {
		const ask = shareWork<number, number>(async (calls) => {
			if (calls.includes(2)) throw new Error("away");
			return calls;
		});
		const first = ask(1);
		await endOfTurn();
		const settled = await Promise.allSettled([first, ask(2), ask(3)]);
		expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
		expect(await ask(4)).toBe(4);
	});

	it("gives each call its own answer or its own error", async () => {
		const ask = shareWork<number, number>(async (calls) =>
			calls.map((call) => (call === 2 ? Promise.reject(new Error("not two")) : call)),
		);
		const settled = await Promise.allSettled([ask(1), ask(2), ask(3)]);
		expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
	});

	it("does not let a lot that hangs hold back those who come after it", async () => {
		const gate = makeGate();
		const ask = shareWork<string, string>(async (calls) => {
			if (calls.includes("hangs")) await gate.opened;
			return calls;
		});
		const hanging = ask("hangs");
		await endOfTurn();
		expect(await ask("next")).toBe("next");
		gate.open();
		expect(await hanging).toBe("hangs");
	});

	it("asks for a row once that several want, and gives null where there is none", async () => {
		const asked: number[][] = [];
		const read = shareReads<number, { id: number }>({
			read: async (keys) => {
				asked.push(keys);
				return keys.filter((key) => key < 5).map((id) => ({ id }));
			},
			keyOf: ({ id }) => id,
		});
		expect(await Promise.all([read(1), read(2), read(2), read(9)])).toEqual([
			{ id: 1 },
			{ id: 2 },
			{ id: 2 },
			null,
		]);
		expect(asked).toEqual([[1, 2, 9]]);
	});
});

describe("inserts that are shared", () => {
	useTestDatabase({ indexes: false });
	const rows = () => requireDb().collection("supports");
	const plain = () => requireDb().collection("shared_rows");

	it("store every document, and refuse a second one of the same key alone with the database's own error", async () => {
		await plain().createIndex({ key: 1 }, { unique: true });
		const insert = shareInserts(plain);
		const keys = ["a", "b", "c", "b", "d", "a", "e"];
		const settled = await Promise.allSettled(keys.map((key) => insert({ key })));
		expect(settled.map(({ status }) => status)).toEqual([
			"fulfilled",
			"fulfilled",
			"fulfilled",
			"rejected",
			"fulfilled",
			"rejected",
			"fulfilled",
		]);
		const [refusal] = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
		expect(refusal).toBeInstanceOf(mongoose.mongo.MongoServerError);
		expect(refusal).toMatchObject({ code: 11_000, keyPattern: { key: 1 } });
		expect((await plain().distinct("key")).sort()).toEqual(["a", "b", "c", "d", "e"]);
		expect(await plain().countDocuments()).toBe(5);
	});

	it("let a document that the validator refuses take no other one with it", async () => {
		const insert = shareInserts(rows);
		const good = () => ({
			proposal: new mongoose.Types.ObjectId(),
			user: new mongoose.Types.ObjectId(),
			active: true,
			receipt: "7K3M9QXD2ABC",
			since: new Date(0),
			counted: 0,
			pending: true,
		});
		const settled = await Promise.allSettled([
			insert(good()),
			insert(good()),
			insert({ ...good(), active: "yes" }),
			insert(good()),
		]);
		expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
		expect(await rows().countDocuments()).toBe(3);
	});
});
