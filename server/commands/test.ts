/**
 * `npm test`: everything that has to pass, in the order in which it fails soonest: types, lint, then all tests (rules,
 * services, routes, browser) on a real MongoDB. Arguments go to Vitest, for example `npm test -- tests/i18n.test.ts`.
 * The last line says how many tests passed and failed.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { buildIfNeeded } from "../build";
import { findChromium } from "../chromium";

/** Debian packages of the browser tests: a browser, and fonts that draw Thai. */
const PACKAGES = ["chromium-headless-shell", "fonts-thai-tlwg-ttf"];
const APT_LINE = `apt-get update && apt-get install -y ${PACKAGES.join(" ")}`;

/** How many of the files that took longest are named at the end. */
const LONGEST = 25;

const say = (line: string) => process.stdout.write(`${line}\n`);

function run(command: string, args: string[], env: Record<string, string> = {}): number {
	return spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } }).status ?? 1;
}

/** Finds the browser or installs it where this process may; otherwise says the line that does. */
function requireBrowser(): void {
	const fonts = () => spawnSync("fc-list", [":lang=th"], { encoding: "utf8" }).stdout?.trim();
	if (findChromium() && fonts()) return;
	const isRoot = process.getuid?.() === 0;
	if (isRoot && existsSync("/usr/bin/apt-get")) {
		say(`The browser tests need ${PACKAGES.join(" and ")}; installing: ${APT_LINE}`);
		run("apt-get", ["update", "-qq"]);
		run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...PACKAGES], {
			DEBIAN_FRONTEND: "noninteractive",
		});
		if (findChromium()) return;
	}
	say(`The browser tests need a Chromium and Thai fonts. On Debian: sudo sh -c '${APT_LINE}'`);
	say("A Chromium elsewhere is named by CHROMIUM=/path/to/chromium.");
	process.exit(1);
}

/** Runs a script of package.json beside whatever else goes on. */
function start(title: string, script: string) {
	const child = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", "pipe", "pipe"] });
	let written = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (chunk) => {
			written += chunk;
		});
	const ended = new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? 1)));
	return async () => {
		const status = await ended;
		say(`\n── ${title}\n${written.trim()}`);
		if (status === 0) return;
		say(`\n${title}: failed (npm run ${script})`);
		say("0 passed, 1 failed");
		process.exit(1);
	};
}

/** What is read of Vitest's report. */
interface Report {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numFailedTestSuites: number;
	/** One per file; times in milliseconds since 1970. */
	testResults: { name: string; startTime: number; endTime: number }[];
}

/** Says where the time went, so that whoever shortens the suite knows where to begin. */
function sayLongest({ testResults }: Report): void {
	const files = testResults
		.map(({ name, startTime, endTime }) => ({
			name: relative(process.cwd(), name),
			s: (endTime - startTime) / 1000,
		}))
		.toSorted((a, b) => b.s - a.s)
		.slice(0, LONGEST);
	if (files.length < LONGEST) return;
	say("\n── The files that took longest (seconds)");
	for (const { name, s } of files) say(`${s.toFixed(0).padStart(5)}  ${name}`);
}

const wanted = process.argv.slice(2);
// why: types and pages take a processor each
const checks = wanted.length === 0 ? [start("Types", "typecheck"), start("Lint", "lint")] : [];
requireBrowser();
await buildIfNeeded({ say });
for (const pass of checks) await pass();

say("\n── Tests");
const folder = mkdtempSync(join(tmpdir(), "ruamkit-test-"));
const report = join(folder, "report.json");
const status = run(process.execPath, [
	join("node_modules", "vitest", "vitest.mjs"),
	"run",
	"--reporter=dot",
	"--reporter=json",
	`--outputFile.json=${report}`,
	...wanted,
]);
const counts: Report = existsSync(report)
	? JSON.parse(readFileSync(report, "utf8"))
	: { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numFailedTestSuites: 1, testResults: [] };
sayLongest(counts);
rmSync(folder, { recursive: true, force: true });
const failed = counts.numFailedTests || (status === 0 ? 0 : Math.max(1, counts.numFailedTestSuites));
say(
	`${counts.numPassedTests} passed, ${failed} failed${counts.numPendingTests ? `, ${counts.numPendingTests} skipped` : ""}`,
);
process.exit(status === 0 ? 0 : 1);
