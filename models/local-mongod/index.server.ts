import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { closeAddress, readAddress, writeAddress } from "./address-file.server";
import { findCacheFolder } from "./cache-folder.server";
import { describeHolder, prepareDataFolder, requireUnheldData } from "./data-folder.server";
import { makeEphemeralFolder } from "./ephemeral-folder.server";
import { LocalMongodError } from "./errors.server";
import { explainFailedStart } from "./explain-start.server";
import { findMongod, type MongodBinary } from "./find-binary.server";
import { findFreePort } from "./free-port.server";
import { requireFreeSpace } from "./free-space.server";
import { MongodProcess } from "./mongod-process.server";
import { REPLICA_SET_NAME, readyReplicaSet } from "./replica-set.server";

export { LocalMongodError, type LocalMongodFault } from "./errors.server";
export { findRunningMongod } from "./find-running.server";

/** The database within the server that Ruamkit uses when nothing else is said. */
export const DEFAULT_DATABASE = "ruamkit";

/** With less than this mongod cannot lay out its journal (bytes). */
const LEAST_FREE_BYTES = 300_000_000;
/** Recovery of much data after a crash takes its time (milliseconds). */
const LAUNCH_TIMEOUT_MS = 120_000;

export interface LocalMongod {
	/** For MongoClient, Mongoose, mongosh and Compass. Holds while the database is restarted after a crash. */
	uri: string;
	port: number;
	version: string;
	/** The process id of mongod at this moment. */
	readonly pid: number;
	/** Closes the database with everything on disk, and waits for it. Safe to call twice. */
	stop(): Promise<void>;
}

export interface LocalMongodOptions {
	/** The folder that holds `mongo/` with the data and the address file. With `ephemeral` it may be left out. */
	dataDir?: string;
	/** Where a fetched mongod is kept; the user's cache folder by default. */
	cacheDir?: string;
	/** Data in a temporary folder that is removed at the end. */
	ephemeral?: boolean;
	onProgress?: (message: string) => void;
	env: NodeJS.ProcessEnv;
	/** Free space to insist on, in bytes. */
	leastFreeBytes?: number;
}

/**
 * Starts a MongoDB server for this machine: a replica set of one member on loopback, on the data of the
 * last time. It ends with this process, however that ends.
 * Throws LocalMongodError; its message says what to do.
 */
export async function startLocalMongod({
	dataDir,
	cacheDir,
	ephemeral = false,
	onProgress = () => undefined,
	env,
	leastFreeBytes = LEAST_FREE_BYTES,
}: LocalMongodOptions): Promise<LocalMongod> {
	if (!dataDir && !ephemeral) throw new Error("startLocalMongod needs dataDir, or ephemeral");
	const binary = await findMongod({
		env,
		cacheDir: cacheDir ?? findCacheFolder({ env }),
		onProgress,
	});
	const folder = ephemeral
		? await makeEphemeralFolder({ parent: dataDir ?? tmpdir() })
		: resolve(dataDir ?? ".");
	const dbPath = join(folder, "mongo");
	try {
		await prepareDataFolder({ dbPath });
		await requireUnheldData({ dataDir: folder, dbPath, onProgress });
		await requireFreeSpace({
			folder: dbPath,
			neededBytes: leastFreeBytes,
			purpose: "the database cannot open",
		});
		const site = { binary, folder, dbPath, ephemeral };
		const preferred = (await readAddress(folder))?.port;
		const { mongod, port } = await launchOnFreePort({ site, preferred });
		return watchMongod({ mongod, site, port, onProgress });
	} catch (error) {
		if (ephemeral) await rm(folder, { recursive: true, force: true });
		throw error;
	}
}

/** The program and the data that belong together. */
interface Site {
	binary: MongodBinary;
	folder: string;
	dbPath: string;
	ephemeral: boolean;
}

/** A port that is free when it is looked for may be taken a moment later by another start: then another is tried. */
async function launchOnFreePort({
	site,
	preferred,
}: {
	site: Site;
	preferred: number | undefined;
}): Promise<{ mongod: MongodProcess; port: number }> {
	let port = await findFreePort({ preferred });
	for (let attempt = 1; ; attempt += 1) {
		try {
			return { mongod: await launchMongod({ site, port }), port };
		} catch (error) {
			const taken = error instanceof LocalMongodError && /in use|already in use/i.test(String(error.cause));
			if (!taken || error.fault !== "start-failed" || attempt === 3) throw error;
			port = await findFreePort({});
		}
	}
}

/** Starts the process, makes it a writable replica set and writes the address file. */
async function launchMongod({ site, port }: { site: Site; port: number }): Promise<MongodProcess> {
	const { binary, folder, dbPath, ephemeral } = site;
	const mongod = new MongodProcess({
		binary: { systemBinary: binary.path, version: binary.version },
		instance: {
			port,
			ip: "127.0.0.1",
			dbPath,
			storageEngine: "wiredTiger",
			replSet: REPLICA_SET_NAME,
			launchTimeout: LAUNCH_TIMEOUT_MS,
			args: listArguments({ ephemeral }),
		},
		// why: Ctrl-C reaches every process of the terminal's group, and the database must outlive the requests under way.
		spawn: { detached: process.platform !== "win32" },
	});
	try {
		await mongod.start();
		await readyReplicaSet({ port });
	} catch (cause) {
		const errors = mongod.listErrors();
		await mongod.stop().catch(() => undefined);
		if (cause instanceof LocalMongodError) throw cause;
		throw (
			explainFailedStart({ errors, dbPath, cause }) ?? (await describeHolder({ dataDir: folder, dbPath }))
		);
	}
	await writeAddress({
		dataDir: folder,
		address: {
			uri: toUri(port),
			port,
			mongodPid: mongod.mongodProcess?.pid ?? 0,
			ownerPid: process.pid,
			startedAt: new Date().toISOString(),
		},
	});
	return mongod;
}

function listArguments({ ephemeral }: { ephemeral: boolean }): string[] {
	return [
		"--wiredTigerCacheSizeGB",
		"0.25",
		// why: told to end by a signal, a member waits 15 seconds for others to take over; here there are none.
		"--setParameter",
		"shutdownTimeoutMillisForSignaledShutdown=100",
		...(process.platform === "win32" ? [] : ["--nounixsocket"]),
		...(ephemeral ? ["--setParameter", "diagnosticDataCollectionEnabled=false"] : []),
	];
}

function toUri(port: number): string {
	return `mongodb://127.0.0.1:${port}/${DEFAULT_DATABASE}?replicaSet=${REPLICA_SET_NAME}`;
}

/** Brings mongod back, on the same port and data, when it ends without being asked to. */
function watchMongod({
	mongod,
	site,
	port,
	onProgress,
}: {
	mongod: MongodProcess;
	site: Site;
	port: number;
	onProgress: (message: string) => void;
}): LocalMongod {
	let current = mongod;
	let stopping: Promise<void> | null = null;
	let relaunching: Promise<void> | null = null;
	let lastRelaunch = 0;

	const watch = (watched: MongodProcess) => {
		watched.onClosed = () => {
			if (stopping) return;
			relaunching = relaunch().finally(() => {
				relaunching = null;
			});
		};
	};

	const relaunch = async () => {
		// why: one that dies again at once will do so for ever; the application then reports no database.
		if (Date.now() - lastRelaunch < 10_000) {
			onProgress("The local database ended twice within ten seconds: it is left stopped");
			return;
		}
		lastRelaunch = Date.now();
		onProgress("The local database ended unexpectedly: starting it again on the same data");
		try {
			await current.stop();
			current = await launchMongod({ site, port });
			if (!stopping) watch(current);
			onProgress("The local database is back");
		} catch (error) {
			onProgress(error instanceof Error ? error.message : String(error));
		}
	};

	watch(mongod);
	return {
		uri: toUri(port),
		port,
		version: site.binary.version,
		get pid() {
			return current.mongodProcess?.pid ?? 0;
		},
		stop() {
			stopping ??= (async () => {
				await relaunching;
				await current.stop();
				if (site.ephemeral) await rm(site.folder, { recursive: true, force: true });
				else await closeAddress(site.folder);
			})();
			return stopping;
		},
	};
}
