import mongoose from "mongoose";
import { OLDEST_MAJOR_VERSION } from "./local-mongod/probe-binary.server";

/** How long an operation waits for a database that does not answer (milliseconds). */
const SERVER_SELECTION_TIMEOUT_MS = 1_500;
/** A server that takes connections but answers nothing is given up after these two together (milliseconds). */
const CONNECT_TIMEOUT_MS = 2_000;
const HEARTBEAT_MS = 1_000;

/** The database cannot be used as it is. The message says how to mend it. */
export class DatabaseUnusableError extends Error {
	constructor(message: string, options?: { cause?: unknown }) {
		super(message, options);
		this.name = "DatabaseUnusableError";
	}
}

mongoose.set("strictQuery", true);
mongoose.set("sanitizeFilter", true);
// why: collections and indexes are made once, by ensureCollections, not by whichever query comes first.
mongoose.set("autoIndex", false);
mongoose.set("autoCreate", false);
// why: a query while the database is away must fail at once, not wait in a queue for ten seconds.
mongoose.set("bufferCommands", false);

/**
 * Connects Mongoose's default connection. Every write is acknowledged by the majority and its journal.
 * Throws DatabaseUnusableError when the server cannot be reached, is older than 6.0 or is no replica set.
 */
export async function connectDatabase({
	uri,
	dbName,
	maxPoolSize = 50,
}: {
	uri: string;
	/** Overrides the database that the address names. */
	dbName?: string;
	maxPoolSize?: number;
}): Promise<mongoose.Connection> {
	try {
		await mongoose.connect(uri, {
			...(dbName ? { dbName } : {}),
			maxPoolSize,
			writeConcern: { w: "majority", journal: true },
			retryWrites: true,
			retryReads: true,
			serverSelectionTimeoutMS: SERVER_SELECTION_TIMEOUT_MS,
			connectTimeoutMS: CONNECT_TIMEOUT_MS,
			heartbeatFrequencyMS: HEARTBEAT_MS,
			autoIndex: false,
			autoCreate: false,
		});
		await requireUsableServer();
		listenForPrimary(mongoose.connection.getClient());
	} catch (error) {
		await mongoose.disconnect().catch(() => undefined);
		if (error instanceof DatabaseUnusableError) throw error;
		throw new DatabaseUnusableError(
			`The database at ${hidePassword(uri)} does not answer: ${error instanceof Error ? error.message : error}. ` +
				"Check MONGODB_URI (address, name and password, replicaSet=…), and that the server runs and lets this machine in.",
			{ cause: error },
		);
	}
	return mongoose.connection;
}

/** Closes the connection; running operations end with an error. */
export async function disconnectDatabase(): Promise<void> {
	await mongoose.disconnect();
}

/** Rejects when the database does not answer in time; used by the health page. */
export async function pingDatabase(): Promise<void> {
	await requireDb().command({ ping: 1 });
}

let primaryHeardAt: number | null = null;

/** The driver asks each server about once a second whether it lives, and hears at once when its role changes. */
function listenForPrimary(client: mongoose.mongo.MongoClient): void {
	primaryHeardAt = null;
	client.on("serverHeartbeatSucceeded", ({ reply }) => {
		if (reply.isWritablePrimary || reply.ismaster) primaryHeardAt = performance.now();
	});
}

/** For how long nothing was heard of a server that takes writes, in milliseconds; 0 where the driver does not ask. */
export function measureSilence(): number {
	return primaryHeardAt === null ? 0 : performance.now() - primaryHeardAt;
}

/**
 * Runs `work` in a transaction, again when the driver says that it may be run again, so `work` must do
 * nothing but database operations with the session that it is given.
 */
export async function withTransaction<T>(work: (session: mongoose.ClientSession) => Promise<T>): Promise<T> {
	return mongoose.connection.withSession((session) =>
		session.withTransaction(() => work(session), {
			readConcern: { level: "snapshot" },
			writeConcern: { w: "majority", journal: true },
		}),
	);
}

/** The driver's database behind Mongoose's default connection. Throws when there is no connection. */
export function requireDb(): mongoose.mongo.Db {
	const db = mongoose.connection.db;
	if (!db)
		throw new DatabaseUnusableError(
			"There is no connection to the database yet: call connectDatabase first.",
		);
	return db;
}

/** Refuses what would break promises silently: old servers, and servers without transactions. */
async function requireUsableServer(): Promise<void> {
	const db = requireDb();
	const { version } = (await db.command({ buildInfo: 1 })) as { version: string };
	if (Number.parseInt(version, 10) < OLDEST_MAJOR_VERSION) {
		throw new DatabaseUnusableError(
			`The database server is MongoDB ${version}; Ruamkit needs ${OLDEST_MAJOR_VERSION}.0 or later. Upgrade the server.`,
		);
	}
	const hello = await db.command({ hello: 1 });
	if (!hello.setName && hello.msg !== "isdbgrid") {
		throw new DatabaseUnusableError(
			"The database server stands alone; Ruamkit needs a replica set (one member is enough) for transactions and " +
				"change streams. Start mongod with --replSet ruamkit and run rs.initiate() once in mongosh.",
		);
	}
}

function hidePassword(uri: string): string {
	return uri.replace(/\/\/([^:@/]+):[^@/]+@/, "//$1:…@");
}
