import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { StartError } from "./start-error";

const root = fileURLToPath(new URL("../", import.meta.url));
const STAMP = join(root, "build", "sources.sha256");
/** Held while a process builds. */
const LOCK = join(root, "node_modules", ".ruamkit-build.lock");
/** Who builds: the number of the process, written once the lock is taken. */
const HOLDER = join(LOCK, "pid");
/** A lock without a holder that is older than this belongs to a process that was killed before it wrote its name (milliseconds). */
const NAMELESS = 10_000;
/** No build takes so long; after a restart of the machine the number may be another process's (milliseconds). */
const LONGEST_BUILD = 900_000;
const SOURCES = [
	"app",
	"models",
	"public",
	"package-lock.json",
	"remix.config.js",
	"vite.config.ts",
	"tsconfig.json",
];

/**
 * Builds the site when there is no build yet or its sources have changed since; two starts at once build once.
 * Throws when the build fails.
 */
export async function buildIfNeeded({ say }: { say: (line: string) => void }): Promise<void> {
	if (isBuilt(hashSources())) return;
	await takeLock({ say });
	try {
		const sources = hashSources();
		if (!isBuilt(sources)) build({ sources, say });
	} finally {
		rmSync(LOCK, { recursive: true, force: true });
	}
}

const isBuilt = (sources: string) => existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources;

/** Waits until no other process builds. A lock whose process is gone is taken over. */
async function takeLock({ say }: { say: (line: string) => void }): Promise<void> {
	for (let isTold = false; ; ) {
		try {
			mkdirSync(LOCK);
			writeFileSync(HOLDER, String(process.pid));
			return;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
		}
		if (!isHeld()) {
			rmSync(LOCK, { recursive: true, force: true });
			continue;
		}
		if (!isTold) say("Another process is building the pages: waiting for it …");
		isTold = true;
		await sleep(250);
	}
}

function isHeld(): boolean {
	const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? 0);
	if (age > LONGEST_BUILD) return false;
	const holder = existsSync(HOLDER) ? Number(readFileSync(HOLDER, "utf8")) : 0;
	if (!(holder > 0)) return age < NAMELESS;
	try {
		return process.kill(holder, 0);
	} catch (error) {
		// why: a process of another account cannot be asked, and is there
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

function build({ sources, say }: { sources: string; say: (line: string) => void }): void {
	// why: a build that is broken off must not pass for a whole one, should the sources become again what they were
	rmSync(STAMP, { force: true });
	say("Building the pages (about half a minute, only after a change) …");
	const cli = join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
	const { status } = spawnSync(process.execPath, [cli, "vite:build"], {
		cwd: root,
		stdio: ["ignore", "ignore", "inherit"],
		env: { ...process.env, NODE_ENV: "production" },
	});
	if (status !== 0) throw new StartError("The build failed; the lines above say where. Run: npm run build");
	writeFileSync(STAMP, sources);
}

/** A hash over names, sizes and contents of everything that goes into the build. */
function hashSources(): string {
	const hash = createHash("sha256");
	const add = (path: string) => {
		if (!existsSync(join(root, path))) return;
		if (statSync(join(root, path)).isDirectory()) {
			for (const name of readdirSync(join(root, path)).sort()) add(join(path, name));
			return;
		}
		hash.update(path).update(readFileSync(join(root, path)));
	};
	for (const path of SOURCES) add(path);
	return hash.digest("hex");
}
