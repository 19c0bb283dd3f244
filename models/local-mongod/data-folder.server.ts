import { mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readAddress } from "./address-file.server";
import { LocalMongodError } from "./errors.server";
import { isProcessAlive } from "./process-alive.server";

/** How long a database whose program has died may take to end (milliseconds). */
const ORPHAN_PATIENCE_MS = 30_000;

/** Makes the folder for the data. Throws LocalMongodError 'data-not-writable' when that cannot be. */
export async function prepareDataFolder({ dbPath }: { dbPath: string }): Promise<void> {
	try {
		// why: the local database has no passwords, so its files are for this user's eyes only.
		await mkdir(dbPath, { recursive: true, mode: 0o700 });
		if ((await stat(dbPath)).isDirectory()) return;
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		throw new LocalMongodError({
			fault: code === "ENOSPC" ? "disk-full" : "data-not-writable",
			message:
				code === "ENOSPC"
					? `The disk is full: the folder ${dbPath} cannot be made. Free some space and start again.`
					: `The folder for the data, ${dbPath}, cannot be made or is not a folder (${code}). ` +
						"Move what is in its place away, or set DATA_DIR to a folder that this user can write to.",
			cause: error,
		});
	}
}

/**
 * Throws LocalMongodError 'data-held' when another program works on this data. A database left over by a
 * program that has died is on its way to end: it is waited for.
 */
export async function requireUnheldData({
	dataDir,
	dbPath,
	onProgress,
}: {
	dataDir: string;
	dbPath: string;
	onProgress: (message: string) => void;
}): Promise<void> {
	const deadline = Date.now() + ORPHAN_PATIENCE_MS;
	let told = false;
	for (;;) {
		const mongodPid = await readMongodPid(dbPath);
		if (mongodPid === null || !(await isMongodOf({ pid: mongodPid, dbPath }))) return;
		const address = await readAddress(dataDir);
		const known = address?.mongodPid === mongodPid ? address : null;
		const orphaned = known !== null && !isProcessAlive(known.ownerPid);
		if (!orphaned || Date.now() > deadline) throw await describeHolder({ dataDir, dbPath });
		if (!told) onProgress("The last run ended abruptly: waiting for its database to close");
		told = true;
		await sleep(200);
	}
}

/** The error that says who holds the data and how to reach or end them. */
export async function describeHolder({
	dataDir,
	dbPath,
}: {
	dataDir: string;
	dbPath: string;
}): Promise<LocalMongodError> {
	const mongodPid = await readMongodPid(dbPath);
	const address = await readAddress(dataDir);
	const known = address && address.mongodPid === mongodPid ? address : null;
	const who = known
		? `Ruamkit, process ${known.ownerPid} (its mongod is process ${known.mongodPid}, at ${known.uri})`
		: `mongod, process ${mongodPid ?? "unknown"}${address ? ` (last known address ${address.uri})` : ""}`;
	const pidToStop = known?.ownerPid ?? mongodPid;
	return new LocalMongodError({
		fault: "data-held",
		message:
			`The data in ${dbPath} is in use by ${who}. ` +
			`Stop that one first${pidToStop ? ` (kill ${pidToStop})` : ""}, or start this one with its own data: DATA_DIR=/another/folder.`,
	});
}

/** The process id that mongod writes into its lock file; null when it was closed properly or never used. */
async function readMongodPid(dbPath: string): Promise<number | null> {
	try {
		const pid = Number.parseInt(await readFile(join(dbPath, "mongod.lock"), "utf8"), 10);
		return Number.isInteger(pid) && pid > 0 ? pid : null;
	} catch {
		return null;
	}
}

/** True when the process runs and, as far as the system tells, is a mongod and not one that has the number by chance. */
async function isMongodOf({ pid, dbPath }: { pid: number; dbPath: string }): Promise<boolean> {
	if (!isProcessAlive(pid)) return false;
	try {
		const words = (await readFile(`/proc/${pid}/cmdline`, "utf8")).split("\0");
		return words.includes(dbPath) || (words[0] ?? "").includes("mongod");
	} catch {
		return true;
	}
}
