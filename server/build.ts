import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const STAMP = join(root, "build", "sources.sha256");
/** Held while a process builds. */
const LOCK = join(root, "node_modules", ".ruamkit-build.lock");
/** A lock older than this belongs to a process that is gone (milliseconds). */
const STALE_LOCK = 180_000;
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
	await takeLock();
	try {
		const sources = hashSources();
		if (!isBuilt(sources)) build({ sources, say });
	} finally {
		rmSync(LOCK, { recursive: true, force: true });
	}
}

const isBuilt = (sources: string) => existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources;

/** Waits until no other process builds. A lock whose process is gone is taken over. */
async function takeLock(): Promise<void> {
	for (;;) {
		try {
			mkdirSync(LOCK);
			return;
		} catch {
			const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? 0);
			if (age > STALE_LOCK) rmSync(LOCK, { recursive: true, force: true });
			else await sleep(250);
		}
	}
}

function build({ sources, say }: { sources: string; say: (line: string) => void }): void {
	say("Building the pages (about half a minute, only after a change) …");
	const cli = join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
	const { status } = spawnSync(process.execPath, [cli, "vite:build"], {
		cwd: root,
		stdio: ["ignore", "ignore", "inherit"],
		env: { ...process.env, NODE_ENV: "production" },
	});
	if (status !== 0) throw new Error("The build failed; the lines above say where. Run: npm run build");
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
