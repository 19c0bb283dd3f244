import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const STAMP = join(root, "build", "sources.sha256");
const SOURCES = [
	"app",
	"models",
	"public",
	"package-lock.json",
	"remix.config.js",
	"vite.config.ts",
	"tsconfig.json",
];

/** Builds the site when there is no build yet or its sources have changed since. Throws when the build fails. */
export async function buildIfNeeded({ say }: { say: (line: string) => void }): Promise<void> {
	const sources = hashSources();
	const built = existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources;
	if (built) return;
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
