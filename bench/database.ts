import { randomBytes } from "node:crypto";
import mongoose from "mongoose";
import { renderMarkdown } from "../app/services/markdown.server";
import { listProposals, ROW_FIELDS } from "../app/services/proposal-lists.server";
import { findProposalForPage, PAGE_FIELDS } from "../app/services/proposal-page.server";
import { findRuled, RULED_FIELDS } from "../app/services/proposal-record.server";
import { supportProposal } from "../app/services/supports.server";
import { connectDatabase, disconnectDatabase } from "../models/connection.server";
import { startLocalMongod } from "../models/local-mongod/index.server";
import "../models/index.server";
import type { Report } from "./rows";
import { seedLargeSet } from "./seed";

const CONNECTIONS = 32;
/** Ours and the bare driver take turns, so that a slow moment of the machine meets both. */
const TURNS = 5;
const TURN_SECONDS = 1.5;
const WARM_UP_SECONDS = 1.5;
/** Ours reach at least this share of the bare driver's rate. */
const LEAST_SHARE = 0.7;

const { MongoClient, ObjectId } = mongoose.mongo;
type Db = mongoose.mongo.Db;
type Id = mongoose.mongo.ObjectId;

/** The same thing done twice: by a service of ours, and by hand with the driver alone. */
interface Pair {
	name: string;
	ours: (turn: number) => Promise<unknown>;
	bare: (turn: number) => Promise<unknown>;
}

/**
 * Our services against the same operations written with the bare driver: same server, same data, same acknowledgement,
 * same number of connections, in turns.
 */
export async function benchDatabase({ report, size }: { report: Report; size: number }): Promise<void> {
	const mongod = await startLocalMongod({ ephemeral: true, env: process.env, onProgress: () => undefined });
	const address = new URL(mongod.uri);
	address.pathname = "/ruamkit_bench";
	const uri = address.href;
	const client = new MongoClient(uri, {
		maxPoolSize: 50,
		writeConcern: { w: "majority", journal: true },
	});
	try {
		await seedLargeSet({ uri, size });
		await connectDatabase({ uri });
		await client.connect();
		const numbers = await findSupportableNumbers(client.db());
		for (const pair of listPairs({ db: client.db(), numbers })) {
			const { ours, bare } = await comparePair(pair);
			report({
				name: `${pair.name}: bare driver`,
				value: bare,
				unit: "ops/s",
			});
			report({
				name: pair.name,
				value: ours,
				unit: "ops/s",
				ratio: ours / bare,
				of: "bare driver",
				ratioLimit: LEAST_SHARE,
			});
		}
	} finally {
		await client.close();
		await disconnectDatabase();
		await mongod.stop();
	}
}

/** Operations per second of both, over all turns, after a warm-up of each. Throws when an operation fails. */
async function comparePair({ ours, bare }: Pair): Promise<{ ours: number; bare: number }> {
	await runFor({ work: ours, seconds: WARM_UP_SECONDS });
	await runFor({ work: bare, seconds: WARM_UP_SECONDS });
	const sums = { ours: 0, bare: 0 };
	for (let turn = 0; turn < TURNS; turn += 1) {
		// why: who goes first changes, so that what one leaves behind (a checkpoint, a full cache) falls on both
		const order = turn % 2 === 0 ? (["ours", "bare"] as const) : (["bare", "ours"] as const);
		for (const who of order)
			sums[who] += await runFor({ work: who === "ours" ? ours : bare, seconds: TURN_SECONDS });
	}
	return { ours: sums.ours / TURNS, bare: sums.bare / TURNS };
}

/** Runs the work on all connections at once; gives operations per second. */
async function runFor({
	work,
	seconds,
}: {
	work: (turn: number) => Promise<unknown>;
	seconds: number;
}): Promise<number> {
	const begun = performance.now();
	const end = begun + seconds * 1000;
	let done = 0;
	await Promise.all(
		Array.from({ length: CONNECTIONS }, async () => {
			while (performance.now() < end) {
				await work(done);
				done += 1;
			}
		}),
	);
	return done / ((performance.now() - begun) / 1000);
}

/** Proposals that anybody may support at any time. */
async function findSupportableNumbers(db: Db): Promise<number[]> {
	const rows = await db
		.collection<{ number: number }>("proposals")
		.find({ facets: "open", challenge: { $exists: false } })
		.project<{ number: number }>({ number: 1 })
		.limit(5_000)
		.toArray();
	if (rows.length === 0) throw new Error("The large set has no proposal that is open for support");
	return rows.map(({ number }) => number);
}

function listPairs({ db, numbers }: { db: Db; numbers: number[] }): Pair[] {
	const numberOf = (turn: number) => numbers[turn % numbers.length] as number;
	return [
		{
			name: "support at majority and journal",
			ours: (turn) => supportProposal({ ...newSupporter(), proposalNumber: numberOf(turn), now: new Date() }),
			bare: (turn) => supportByHand({ db, number: numberOf(turn) }),
		},
		{
			name: "read by key",
			ours: (turn) => findRuled({ proposalNumber: numberOf(turn) }),
			bare: (turn) =>
				db.collection("proposals").findOne({ number: numberOf(turn) }, { projection: KEY_FIELDS }),
		},
		{
			name: "all of a proposal's page, with names",
			ours: (turn) => findProposalForPage({ number: numberOf(turn), viewer: null }),
			bare: (turn) => readPageByHand({ db, number: numberOf(turn) }),
		},
		{
			name: "list of 20 by index",
			ours: () => listProposals({ limit: 20 }),
			bare: () => listByHand({ db }),
		},
	];
}

/** Fields that `findRuled` reads. */
const KEY_FIELDS = {
	...RULED_FIELDS,
	version: 1,
	revision: 1,
	stage: 1,
	stopped: 1,
	title: 1,
	challenge: 1,
	publishedAt: 1,
	mergedInto: 1,
	lastForm: 1,
} as const;

function newSupporter() {
	const viewer = { id: randomBytes(12).toString("hex"), displayName: "", roles: [] };
	return { viewer: { ...viewer, language: "th", thaiDigits: false } as const };
}

/** What a support takes at the least: is the proposal open, and one insert. */
async function supportByHand({ db, number }: { db: Db; number: number }): Promise<void> {
	const proposal = await db
		.collection("proposals")
		.findOne({ number }, { projection: { state: 1, stopped: 1, "authors.user": 1, challenge: 1 } });
	if (proposal?.state !== "published" || proposal.stopped) throw new Error("not open");
	await db.collection("supports").insertOne({
		proposal: proposal._id,
		user: new ObjectId(),
		active: true,
		since: new Date(),
		counted: 0,
		pending: true,
	});
}

async function readPageByHand({ db, number }: { db: Db; number: number }) {
	const row = await db.collection("proposals").findOne({ number }, { projection: PAGE_FIELDS });
	if (!row) throw new Error("no such proposal");
	// why: the page's service draws the text too; what is compared is the reading around it
	renderMarkdown(row.body);
	const authors: Id[] = row.authors.map(({ user }: { user: Id }) => user);
	return Promise.all([
		db
			.collection("users")
			.find({ _id: { $in: authors } }, { projection: { displayName: 1 } })
			.toArray(),
		row.agency ? findAgenciesByHand({ db, ids: [row.agency] }) : null,
		row.challenge
			? db
					.collection("challenges")
					.findOne({ _id: row.challenge }, { projection: { slug: 1, title: 1, state: 1 } })
			: null,
		row.nationwide || row.provinces.length === 0
			? null
			: db
					.collection("agencies")
					.find(
						{ kind: "province", province: { $in: row.provinces } },
						{ projection: { name: 1, province: 1 } },
					)
					.toArray(),
	]);
}

async function listByHand({ db }: { db: Db }) {
	const rows = await db
		.collection("proposals")
		.find({ facets: "public" }, { projection: ROW_FIELDS })
		.sort({ publishedAt: -1, _id: -1 })
		.limit(21)
		.toArray();
	const owing = rows.filter(({ nextStep, agency }) => nextStep === "agency" && agency);
	const ids = new Map(owing.map(({ agency }) => [agency.toHexString(), agency as Id]));
	if (ids.size > 0) await findAgenciesByHand({ db, ids: [...ids.values()] });
	return rows;
}

function findAgenciesByHand({ db, ids }: { db: Db; ids: Id[] }) {
	return db
		.collection("agencies")
		.find({ _id: { $in: ids } }, { projection: { code: 1, kind: 1, name: 1, abbreviation: 1 } })
		.toArray();
}
