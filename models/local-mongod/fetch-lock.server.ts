import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isProcessAlive } from "./process-alive.server";

/** A lock older than this is taken to be left behind, whatever it says: no fetch takes as long (milliseconds). */
const STALE_AFTER_MS = 15 * 60_000;

/**
 * Runs `work` while holding a lock file, so that of two starts at once only one fetches. A lock whose
 * process has died is taken over. The lock only saves work: what it guards is put in place by one
 * rename, so two that fetch at once (a lock taken over at the same instant) do no harm.
 */
export async function withFetchLock<T>({
	lockFile,
	onWait,
	work,
}: {
	lockFile: string;
	onWait: (holder: string) => void;
	work: () => Promise<T>;
}): Promise<T> {
	await mkdir(dirname(lockFile), { recursive: true });
	let told = false;
	while (!(await tryTakeLock(lockFile))) {
		const holder = await readHolder(lockFile);
		if (holder === "stale") {
			await rm(lockFile, { force: true });
			continue;
		}
		if (!told && holder !== "gone") {
			told = true;
			onWait(holder);
		}
		await sleep(250);
	}
	try {
		return await work();
	} finally {
		await rm(lockFile, { force: true });
	}
}

async function tryTakeLock(lockFile: string): Promise<boolean> {
	try {
		await writeFile(lockFile, JSON.stringify({ pid: process.pid, host: hostname() }), {
			flag: "wx",
		});
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
		throw error;
	}
}

/** Who holds the lock: a description, 'stale' when nobody does any more, 'gone' when it was just released. */
async function readHolder(lockFile: string): Promise<string | "stale" | "gone"> {
	try {
		const age = Date.now() - (await stat(lockFile)).mtimeMs;
		if (age > STALE_AFTER_MS) return "stale";
		const text = await readFile(lockFile, "utf8");
		// why: between its creation and its first bytes the file is empty for an instant.
		if (text === "") return age > 5_000 ? "stale" : "gone";
		const { pid, host } = JSON.parse(text) as { pid: number; host: string };
		// why: a cache folder may be shared between machines, where a process id says nothing.
		if (host === hostname() && !isProcessAlive(pid)) return "stale";
		return `process ${pid} on ${host}`;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return "gone";
		if (error instanceof SyntaxError) return "stale";
		throw error;
	}
}
