/** Sends and reads the measured table; writes to the output when each part was done. `needs-reader.ts URI`. */
import mongoose from "mongoose";
import { startImport } from "../app/services/signal-mapping.server";
import { createImport, storeTable } from "../app/services/signal-uploads.server";
import { workOnNeeds } from "../app/services/signal-work.server";
import { AgencyModel } from "../models/agency.server";
import { connectDatabase, disconnectDatabase } from "../models/connection.server";
import "../models/index.server";
import { SignalImportModel } from "../models/signal.server";
import { makeNeedsTable, NEEDS_ROWS } from "./needs-table";

await connectDatabase({ uri: process.argv[2] ?? "" });
const viewer = {
	id: new mongoose.Types.ObjectId().toHexString(),
	displayName: "steward",
	language: "th" as const,
	thaiDigits: false,
	roles: [{ role: "steward" as const }],
};
const now = new Date("2026-03-02T00:00:00Z");
const both = (th: string, en: string) => ({ th, en });
await AgencyModel.insertMany(
	[
		{ code: "bkk", province: 10, name: both("กรุงเทพมหานคร", "Bangkok") },
		{ code: "cnx", province: 50, name: both("เชียงใหม่", "Chiang Mai") },
	].map((row) => ({
		...row,
		kind: "province",
		abbreviation: both(row.code, row.code),
		contactUnit: both("หน่วย", "Unit"),
	})),
);

const tell = (name: string, from: number) =>
	process.stdout.write(`${name} ${Math.round(performance.now() - from)}\n`);

async function send(): Promise<number> {
	const table = await storeTable({ viewer, name: "bench.csv", content: makeNeedsTable() });
	const input = { source: "traffy" as const, sourceName: "bench", file: table.sum };
	const number = await createImport({ viewer, input, table, now });
	await startImport({ viewer, number });
	return number;
}

const begin = performance.now();
const number = await send();
tell("sent", begin);
const from = performance.now();
let seen = false;
await workOnNeeds({
	clock: () => now,
	keepOn: async () => {
		if (!seen && (await SignalImportModel.exists({ number, state: "done" }))) {
			seen = true;
			tell("read", from);
		}
		return true;
	},
});
tell("counted", from);
const row = await SignalImportModel.findOne({ number }).lean();
if (row?.taken !== NEEDS_ROWS) throw new Error(`${row?.taken} of ${NEEDS_ROWS} rows were taken`);
const second = performance.now();
await send();
await workOnNeeds({ clock: () => now });
tell("again", second);
await disconnectDatabase();
