import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const { scripts } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
/** Flags that `npm start` gives to Node. */
const SITE_FLAGS = (scripts.start as string).split(" ").filter((word) => word.startsWith("--"));

/** A program that serves on loopback until `stop`. */
export interface Child {
	url: string;
	pid: number;
	/** From the start of the process to its first answer, in milliseconds. */
	startedAfter: number;
	stop(): Promise<void>;
}

/** A free port on loopback. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});
}

/**
 * Starts a TypeScript program of this repository with a PORT of its own and waits until `path` answers.
 * Throws when it ends or does not answer within a minute.
 */
export async function startChild({
	program,
	args = [],
	env = {},
	path = "/",
}: {
	program: string;
	args?: string[];
	env?: Record<string, string>;
	path?: string;
}): Promise<Child> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const begun = performance.now();
	const flags = program === "server.ts" ? SITE_FLAGS : [];
	const child = spawn(process.execPath, [...flags, "--import", "tsx", program, ...args], {
		cwd: root,
		env: { ...process.env, ENV_FILE: "", ...env, PORT: String(port), HOST: "127.0.0.1" },
		stdio: ["ignore", "ignore", "inherit"],
	});
	let ended = false;
	child.once("exit", () => {
		ended = true;
	});
	while (!(await answers(url + path))) {
		if (ended || performance.now() - begun > 60_000) throw new Error(`${program} does not answer`);
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	return { url, pid: child.pid ?? 0, startedAfter: performance.now() - begun, stop: () => stop(child) };
}

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(url)).ok;
	} catch {
		return false;
	}
}

function stop(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		if (child.exitCode !== null) return resolve();
		child.once("exit", () => resolve());
		child.kill("SIGTERM");
	});
}

/** Memory that a process holds now, in megabytes; on Linux only, NaN elsewhere. */
export function residentMegabytes(pid: number): number {
	try {
		const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
		return Number(kilobytes) / 1024;
	} catch {
		return Number.NaN;
	}
}

/** Length of a tick in which Linux counts the processor's time, in milliseconds. */
const TICK_MS = 10;

/** Processor time that a process has used so far, its own and the system's for it, in milliseconds; on Linux only, NaN elsewhere. */
export function processorMilliseconds(pid: number): number {
	try {
		// why: the name of the program, in brackets, may hold spaces
		const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
		return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
	} catch {
		return Number.NaN;
	}
}
