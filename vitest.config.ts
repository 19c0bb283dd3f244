import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url));

export default defineConfig({
	resolve: { alias: { "~~": root.slice(0, -1), "~": `${root}app` } },
	test: {
		include: ["tests/**/*.test.{ts,tsx}"],
		globalSetup: ["tests/support/global-setup.ts"],
		setupFiles: ["tests/support/setup.ts"],
		// why: what a developer has written into .env must not change what commands do under test
		env: { ENV_FILE: "" },
		// why: loading Mongoose, the models and the services anew took a third of the time of service tests. What the services keep in a process is keyed by
		// ids or by what it was made from, so that a file finds nothing of the one before it; tests replace no modules.
		isolate: false,
		// why: a worker often waits for the mongod of the run, a site or a browser, which need their share, too
		maxWorkers: Math.min(4, availableParallelism() + 1),
		testTimeout: 30_000,
		hookTimeout: 120_000,
		// why: what is waited for may take longer than a second on a busy machine
		expect: { poll: { timeout: 10_000 } },
	},
});
