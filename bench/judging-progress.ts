import { randomBytes } from "node:crypto";
import mongoose from "mongoose";
import { entryCode, judgeCode } from "../app/domain/judging/round";
import { loadProgress } from "../app/services/judging-progress.server";
import { findRound } from "../app/services/judging-rounds.server";
import { ensureCollections } from "../models/collections.server";
import { connectDatabase, disconnectDatabase } from "../models/connection.server";
import { startLocalMongod } from "../models/local-mongod/index.server";
import "../models/index.server";
import { startChild } from "./children";
import { makePeople, signIn } from "./people";
import type { Report } from "./rows";

/** The largest round that the page has to carry. */
const SIZE = { judges: 200, entries: 1_000, perEntry: 5 } as const;
/** Share of reviews that are in, and of those the share that was sent twice. */
const DONE = 0.6;
const REVISED = 0.3;
const ASKED = 60;
/** Between two requests, in milliseconds: longer than figures are kept, so that every one is counted anew. */
const PAUSE = 1_050;
/** The slowest of twenty requests takes at most this, in milliseconds. */
const GOAL = 200;

const { ObjectId } = mongoose.mongo;

/** `npm run bench -- judging`: how long a steward waits for the progress page of the largest round. */
export async function benchProgress({ report }: { report: Report }): Promise<void> {
	const mongod = await startLocalMongod({ ephemeral: true, env: process.env, onProgress: () => undefined });
	const address = new URL(mongod.uri);
	address.pathname = "/ruamkit_bench_progress";
	await connectDatabase({ uri: address.href });
	await ensureCollections();
	const number = await fillRound();
	const stored = await findRound({ number });
	const counting = await time(ASKED, () => loadProgress({ round: stored, now: new Date(), fresh: true }));
	const size = `${SIZE.judges} judges × ${SIZE.entries} entries`;
	report({
		name: `counting, ${size}: p95`,
		value: p95(counting),
		unit: "ms",
		note: `median ${median(counting)} ms`,
	});

	const [steward] = await makePeople(1);
	if (!steward) throw new Error("nobody was made");
	await mongoose.connection
		.collection("users")
		.updateOne({ email: steward.email }, { $set: { roles: [{ role: "steward" }] } });
	const site = await startChild({
		program: "server.ts",
		path: "/health",
		env: {
			MONGODB_URI: address.href,
			SESSION_SECRET: randomBytes(32).toString("hex"),
			RATE_LIMITS: "off",
			DEMO_DATA: "no",
			LOG_LEVEL: "error",
		},
	});
	try {
		const cookie = await signIn(site.url, steward);
		const ask = async () => {
			const answer = await fetch(`${site.url}/steward/judging/${number}/progress`, { headers: { cookie } });
			if (!answer.ok) throw new Error(`the page answered ${answer.status}`);
			await answer.text();
		};
		await time(10, ask, PAUSE);
		const pages = await time(ASKED, ask, PAUSE);
		report({
			name: `progress page, ${size}: p95`,
			value: p95(pages),
			unit: "ms",
			limit: GOAL,
			note: `median ${median(pages)} ms, counted anew for each`,
		});
	} finally {
		await site.stop();
		await disconnectDatabase();
		await mongod.stop();
	}
}

/** Writes the round straight into the database; gives its number. */
export async function fillRound(): Promise<number> {
	const { connection } = mongoose;
	const at = new Date();
	const day = 86_400_000;
	const both = { th: "วัดความเร็ว", en: "Measured" };
	const round = new ObjectId();
	await connection.collection("judgingrounds").insertOne({
		_id: round,
		number: 1,
		challenge: new ObjectId(),
		kind: "screening",
		name: both,
		state: "open",
		mode: "scores",
		method: "offsets",
		blind: false,
		reviewsPerEntry: SIZE.perEntry,
		opensAt: new Date(at.getTime() - day),
		closesAt: new Date(at.getTime() + day),
		rubric: { criteria: [], scaleMin: 1, scaleMax: 5 },
		tieRules: [],
		lambda: 1,
		alpha: 0.1,
		minBallots: 2,
		bootstrapRuns: 0,
		places: 10,
		feedback: "none",
		checks: [],
		tracks: [],
		prizes: [],
		minutesPerEntry: 15,
		seed: "bench",
		example: false,
		revision: 0,
		createdAt: at,
	});
	const people = await makePeople(SIZE.judges);
	const users = await connection
		.collection("users")
		.find({ email: { $in: people.map(({ email }) => email) } })
		.toArray();
	const judges = users.map(({ _id }, index) => ({
		_id: new ObjectId(),
		round,
		user: _id,
		code: judgeCode(index + 1),
		state: "active",
		tracks: [],
		joinedAt: at,
	}));
	const entries = Array.from({ length: SIZE.entries }, (_, index) => ({
		_id: new ObjectId(),
		round,
		proposal: new ObjectId(),
		number: index + 1,
		code: entryCode(index + 1),
		state: "in",
		checks: [],
		late: false,
		addedAt: at,
	}));
	const assignments = entries.flatMap((entry, index) =>
		Array.from({ length: SIZE.perEntry }, (_, turn) => ({
			_id: new ObjectId(),
			round,
			judge: judges[(index + turn * 37) % judges.length]?._id,
			entry: entry._id,
			state: "assigned",
			revisions: 0,
			assignedAt: at,
			changedAt: at,
		})),
	);
	const ballots = assignments.flatMap((assignment, index) => {
		if ((index * 7) % 10 >= DONE * 10) return [];
		const revisions = (index * 3) % 10 < REVISED * 10 ? 2 : 1;
		return Array.from({ length: revisions }, (_, revision) => ({
			round,
			assignment: assignment._id,
			judge: assignment.judge,
			entry: assignment.entry,
			revision: revision + 1,
			withdrawn: false,
			scores: [],
			at,
		}));
	});
	for (const [name, rows] of Object.entries({ judges, judgingentries: entries, assignments, ballots }))
		await connection.collection(name).insertMany(rows);
	return 1;
}

async function time(times: number, act: () => Promise<unknown>, pause = 0): Promise<number[]> {
	const taken: number[] = [];
	for (let turn = 0; turn < times; turn += 1) {
		const begun = performance.now();
		await act();
		taken.push(performance.now() - begun);
		if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
	}
	return taken;
}

const ordered = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const p95 = (values: readonly number[]) => ordered(values)[Math.ceil(values.length * 0.95) - 1] ?? 0;
const median = (values: readonly number[]) => Math.round(ordered(values)[Math.floor(values.length / 2)] ?? 0);
