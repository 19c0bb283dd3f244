/**
 * `npm run chaos`: kills the application, the database and the primary of a replica set under load (supports, comments,
 * scores), takes the database away for half a minute, and counts afterwards. `npm test` runs one short round of the same.
 * Arguments go to Vitest.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const { status } = spawnSync(
	process.execPath,
	[
		join("node_modules", "vitest", "vitest.mjs"),
		"run",
		"--reporter=verbose",
		// why: each file kills what it started itself, but all of them load the machine
		"--no-file-parallelism",
		...(process.argv.length > 2 ? process.argv.slice(2) : ["tests/chaos"]),
	],
	{ stdio: "inherit", env: { ...process.env, CHAOS: "long" } },
);
process.exit(status ?? 1);
