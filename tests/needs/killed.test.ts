import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import mongoose from "mongoose";
import { afterEach, expect, inject, it } from "vitest";
import { startSignals } from "../../app/jobs/signals.server";
import { SignalModel } from "../../models/signal.server";
import { SignalFigureModel } from "../../models/signal-group.server";
import { useTestDatabase } from "../support/database";
import { importOf, makeNeedsWorld, queueTable, TRAFFY, traffyRow } from "./world";

useTestDatabase({ own: true });

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ROWS = 20_000;
const children: ReturnType<typeof spawn>[] = [];
afterEach(() => {
	for (const child of children.splice(0)) child.kill("SIGKILL");
});

function startReader() {
	const child = spawn(
		process.execPath,
		["--import", "tsx", "tests/needs/reader.ts", inject("mongoUri"), mongoose.connection.name],
		{ cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] },
	);
	children.push(child);
	const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
	return { child, ended };
}

it("a table whose readers are killed again and again is read whole, each row once, and seen only when all are in", async () => {
	const { viewer } = await makeNeedsWorld();
	const rows = Array.from({ length: ROWS }, (_, n) =>
		n % 100 === 7
			? traffyRow({ id: `T-${n}`, text: "" })
			: traffyRow({ id: `T-${n % (ROWS - 50)}`, text: `ไฟถนนดับ เสาที่ ${n}` }),
	);
	const number = await queueTable({ viewer, content: [TRAFFY, ...rows].join("\n") });
	for (const stopAfter of [500, 4_000]) {
		const { child, ended } = startReader();
		await expect
			.poll(async () => (await importOf(number)).rows, { timeout: 120_000, interval: 50 })
			.toBeGreaterThanOrEqual(stopAfter);
		child.kill("SIGKILL");
		await ended;
		const table = await importOf(number);
		expect(table.state).toBe("reading");
		expect(table.rows).toBeLessThan(ROWS);
		// what is half in counts for nobody
		expect(await SignalFigureModel.countDocuments()).toBe(0);
	}
	const faults: unknown[] = [];
	const stop = startSignals({ everyMs: 100, onError: (error) => faults.push(error) });
	await expect
		.poll(async () => (await importOf(number)).state, { timeout: 180_000, interval: 200 })
		.toBe("done");
	await expect
		.poll(() => SignalFigureModel.countDocuments({ kind: "all" }), { timeout: 120_000, interval: 200 })
		.toBe(1);
	await stop();
	expect(faults).toEqual([]);
	const { taken, known, refused, rows: read } = await importOf(number);
	const ids = new Set(rows.flatMap((row, n) => (n % 100 === 7 ? [] : [row.split(",")[0]])));
	expect({ taken, known, refused, read }).toEqual({
		taken: ids.size,
		known: ROWS - ROWS / 100 - ids.size,
		refused: ROWS / 100,
		read: ROWS,
	});
	expect(await SignalModel.countDocuments()).toBe(ids.size);
	expect(await SignalFigureModel.findOne({ kind: "all" }).lean()).toMatchObject({ total: ids.size });
}, 480_000);
