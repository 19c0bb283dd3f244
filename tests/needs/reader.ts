/** Reads tables in a process of its own, for the test that kills it: `reader.ts URI DATABASE`. */
import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { takeLease } from "~/services/lease.server";
import { workOnNeeds } from "~/services/signal-work.server";
import { connectDatabase, disconnectDatabase } from "../../models/connection.server";
import "../../models/index.server";

const [uri = "", dbName = ""] = process.argv.slice(2);
await connectDatabase({ uri, dbName });
const holder = randomUUID();
const keepOn = () => takeLease({ name: "needs", holder, ms: 2_000 });
// why: a reader that was killed keeps its lease for the rest of its time
while (!(await keepOn())) await setTimeout(100);
await workOnNeeds({ clock: () => new Date("2026-03-20T03:00:00Z"), keepOn });
await disconnectDatabase();
