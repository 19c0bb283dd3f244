import { readFileSync } from "node:fs";

/** True when a process with this id runs (a zombie does not count). */
export function isProcessAlive(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
	} catch (error) {
		// why: EPERM means that it runs but belongs to somebody else.
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
	try {
		return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
	} catch {
		return true;
	}
}
