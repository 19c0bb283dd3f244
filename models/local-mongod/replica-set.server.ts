import { setTimeout as sleep } from "node:timers/promises";
import mongoose from "mongoose";
import { LocalMongodError } from "./errors.server";

export const REPLICA_SET_NAME = "ruamkit";

/** The server's codes for a replica set that was never set up, and for one that was. */
const NOT_YET_INITIALIZED = 94;
const ALREADY_INITIALIZED = 23;

interface ReplicaSetConfig {
	_id: string;
	version: number;
	members: { _id: number; host: string }[];
}

/**
 * Makes this mongod the one member of its replica set and waits until it takes writes. On data that was
 * used at another port the member's address is brought up to date.
 * Throws LocalMongodError 'data-broken' when the data belong to another replica set, 'start-failed' when
 * it does not take writes within `timeoutMs` milliseconds.
 */
export async function readyReplicaSet({
	port,
	timeoutMs = 60_000,
}: {
	port: number;
	timeoutMs?: number;
}): Promise<void> {
	const host = `127.0.0.1:${port}`;
	const client = new mongoose.mongo.MongoClient(`mongodb://${host}/`, {
		directConnection: true,
		serverSelectionTimeoutMS: 10_000,
	});
	try {
		const admin = client.db("admin");
		const config = (await readConfig(admin)) ?? (await initiate({ admin, host, timeoutMs }));
		if (config !== null) await updateHost({ admin, config, host });
		await waitForPrimary({ admin, timeoutMs });
	} finally {
		await client.close();
	}
}

async function readConfig(admin: mongoose.mongo.Db): Promise<ReplicaSetConfig | null> {
	try {
		const reply = await admin.command({ replSetGetConfig: 1 });
		return reply.config as ReplicaSetConfig;
	} catch (error) {
		if (error instanceof mongoose.mongo.MongoServerError && error.code === NOT_YET_INITIALIZED) {
			return null;
		}
		throw error;
	}
}

/**
 * Sets the replica set up. Gives null, or the configuration that turned up after all: mongod listens before it
 * has read its own, and until then it says that there is none.
 */
async function initiate({
	admin,
	host,
	timeoutMs,
}: {
	admin: mongoose.mongo.Db;
	host: string;
	timeoutMs: number;
}): Promise<ReplicaSetConfig | null> {
	try {
		await admin.command({
			replSetInitiate: { _id: REPLICA_SET_NAME, members: [{ _id: 0, host }] },
		});
		return null;
	} catch (error) {
		const exists = error instanceof mongoose.mongo.MongoServerError && error.code === ALREADY_INITIALIZED;
		if (!exists) throw error;
	}
	const deadline = Date.now() + timeoutMs;
	for (;;) {
		const config = await readConfig(admin);
		if (config !== null || Date.now() > deadline) return config;
		await sleep(20);
	}
}

async function updateHost({
	admin,
	config,
	host,
}: {
	admin: mongoose.mongo.Db;
	config: ReplicaSetConfig;
	host: string;
}): Promise<void> {
	const [member, ...others] = config.members;
	if (config._id !== REPLICA_SET_NAME || !member || others.length > 0) {
		throw new LocalMongodError({
			fault: "data-broken",
			message:
				`The data were written by the replica set "${config._id}" with ${config.members.length} members, not by Ruamkit's ` +
				"local database. Start that replica set and name it in MONGODB_URI, or set DATA_DIR to another folder.",
		});
	}
	if (member.host === host) return;
	await admin.command({
		replSetReconfig: {
			...config,
			version: config.version + 1,
			members: [{ ...member, host }],
		},
		// why: the old address does not answer, so there is no majority to agree to a new one.
		force: true,
	});
}

async function waitForPrimary({
	admin,
	timeoutMs,
}: {
	admin: mongoose.mongo.Db;
	timeoutMs: number;
}): Promise<void> {
	const deadline = Date.now() + timeoutMs;
	for (;;) {
		const hello = await admin.command({ hello: 1 });
		if (hello.isWritablePrimary === true) return;
		if (Date.now() > deadline) {
			throw new LocalMongodError({
				fault: "start-failed",
				message:
					`The local database runs but takes no writes after ${timeoutMs / 1000} seconds. ` +
					"Stop it and start again; if that does not help, keep the data folder and restore the last back-up (npm run restore -- FILE).",
			});
		}
		await sleep(20);
	}
}
