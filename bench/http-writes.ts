import { randomUUID } from "node:crypto";
import type autocannon from "autocannon";
import mongoose from "mongoose";
import { type Child, processorMilliseconds } from "./children";
import { CONNECTIONS, type Load, measure, measureWhole } from "./load";
import { makePeople, signIn } from "./people";
import type { Report } from "./rows";

/** Seconds before the figures begin, so that the compiler has seen the code. */
const WARM_UP_SECONDS = 12;

/**
 * Supports and comments over HTTP. Each connection is a person of its own and goes through the proposals one by one. Beside
 * each rate stands what a request costs the processor, in the site and in the database: that figure hardly depends on
 * what else the machine does.
 */
export async function benchWrites({
	site,
	databasePid,
	supports,
	comments,
	report,
}: {
	site: Child;
	/** Process of the database. */
	databasePid: number;
	/** Which of the two are measured. */
	supports: boolean;
	comments: boolean;
	report: Report;
}): Promise<void> {
	const people = await makePeople(CONNECTIONS);
	const cookies = await Promise.all(people.map((person) => signIn(site.url, person)));
	const numbers = await listOpenNumbers();
	// why: a person supports a proposal once, so what is measured goes on where the warm-up ended
	const turns = cookies.map(() => 0);
	const form =
		(path: string, body: (turn: number) => Record<string, string>) =>
		(connection: number): autocannon.Request => ({
			method: "POST",
			setupRequest: (request) => {
				const person = connection % cookies.length;
				const turn = turns[person] ?? 0;
				turns[person] = turn + 1;
				return {
					...request,
					path: `/proposals/${numbers[turn % numbers.length]}/${path}`,
					headers: {
						Origin: site.url,
						Cookie: cookies[person] ?? "",
						"Content-Type": "application/x-www-form-urlencoded",
					},
					body: new URLSearchParams(body(turn)).toString(),
				};
			},
		});
	const kinds = [
		{
			name: "support write (majority, journal)",
			wanted: supports,
			limit: 500,
			each: form("support", () => ({ intent: "support" })),
		},
		{
			name: "comment write (majority, journal)",
			wanted: comments,
			limit: undefined,
			each: form("comments", (turn) => ({
				intent: "add",
				formKey: randomUUID(),
				stance: "for",
				body: `ความคิดเห็นที่ ${turn} เรื่องนี้ช่วยให้ประชาชนไม่ต้องรอนาน`,
			})),
		},
	];
	for (const { name, wanted, limit, each } of kinds) {
		if (!wanted) continue;
		const load: Load = { url: site.url, each };
		await measure(load, WARM_UP_SECONDS);
		const before = [processorMilliseconds(site.pid), processorMilliseconds(databasePid)] as const;
		const { rate, answered } = await measureWhole(load);
		report({ name, value: rate, unit: "req/s", limit });
		const spent = (pid: number, from: number) => (processorMilliseconds(pid) - from) / answered;
		report({ name: `${name}: site`, value: spent(site.pid, before[0]), unit: "ms of processor/req" });
		report({ name: `${name}: mongod`, value: spent(databasePid, before[1]), unit: "ms of processor/req" });
	}
}

/** Numbers of proposals that take supports and comments. */
async function listOpenNumbers(): Promise<number[]> {
	const rows = await mongoose.connection
		.collection("proposals")
		.find({ facets: "open" })
		.project<{ number: number }>({ number: 1 })
		.limit(10_000)
		.toArray();
	return rows.map(({ number }) => number);
}
