import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readSettings } from "~/config/env.server";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ruamkit-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the site with a fault; gives its end and what it said. */
function start(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
			cwd: ROOT,
			env: {
				PATH: process.env.PATH,
				HOME: process.env.HOME,
				NODE_ENV: "production",
				DATA_DIR: join(folder, "data"),
				ENV_FILE: "",
				PORT: "0",
				...env,
			},
			stdio: ["ignore", "ignore", "pipe"],
		});
		let said = "";
		child.stderr.on("data", (chunk) => {
			said += chunk;
		});
		child.once("exit", (code) => resolve({ code, said }));
	});
}

describe("a start that cannot be", () => {
	const file = join(folder, "file");
	writeFileSync(file, "");
	const faults: [string, Record<string, string>, RegExp][] = [
		["a setting that does not serve", { PORT: "http" }, /PORT: write a port number/],
		["a data folder that is a file", { DATA_DIR: file }, /DATA_DIR: nothing can be written to .*file/],
		["a data folder below a file", { DATA_DIR: join(file, "x") }, /DATA_DIR: nothing can be written to/],
		[
			"a file of settings that is not there",
			{ ENV_FILE: join(folder, "none") },
			/ENV_FILE: there is no file/,
		],
		["an address that is not this machine's", { HOST: "192.0.2.1" }, /HOST: 192\.0\.2\.1 is no address/],
	];
	for (const [name, env, message] of faults)
		it(`says in one message what to do: ${name}`, async () => {
			const { code, said } = await start(env);
			expect(code).toBe(1);
			expect(said).toMatch(message);
			expect(said).not.toMatch(/^\s+at /m);
		});

	it("says so before anything is built or started, when the port is taken", async () => {
		const other = createServer();
		await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
		const address = other.address();
		const port = String(typeof address === "object" && address ? address.port : 0);
		const { code, said } = await start({ PORT: port });
		await new Promise((resolve) => other.close(resolve));
		expect(code).toBe(1);
		expect(said.trim()).toBe(
			`Port ${port} is taken. Set PORT to another number, for example: PORT=3001 npm start`,
		);
	});
});

describe("settings", () => {
	it("are read from a file, and the environment goes before it", async () => {
		const file = join(folder, "settings");
		writeFileSync(file, "HOST=192.0.2.7\nPORT=not-a-port\n");
		expect((await start({ ENV_FILE: file, PORT: "0" })).said).toContain("HOST: 192.0.2.7 is no address");
	});

	it("need no secret: one is made, kept, and the same for every process, with a database of one's own too", () => {
		const env = { MONGODB_URI: "mongodb://db.example/ruamkit", DATA_DIR: join(folder, "kept") };
		const first = readSettings(env).SESSION_SECRET;
		expect(first).toMatch(/^[0-9a-f]{64}$/);
		expect(readSettings(env).SESSION_SECRET).toBe(first);
		expect(readSettings({ ...env, SESSION_SECRET: "x".repeat(32) }).SESSION_SECRET).toBe("x".repeat(32));
	});

	it("are all in the example, with their defaults", () => {
		const lines = readFileSync(join(ROOT, ".env.example"), "utf8").matchAll(/^#([A-Z_]+)=(.*)$/gm);
		const example = new Map([...lines].map(([, name = "", value = ""]) => [name, value]));
		const {
			PUBLIC_ORIGINS: _,
			SESSION_SECRET: __,
			NODE_ENV: ___,
			...defaults
		} = readSettings({
			SESSION_SECRET: "x".repeat(32),
		});
		for (const [name, value] of Object.entries(defaults))
			expect([name, example.get(name)]).toEqual([name, String(value)]);
		for (const name of example.keys())
			expect(() => readSettings({ SESSION_SECRET: "x".repeat(32), [name]: "" })).not.toThrow();
		expect([...example.keys()]).toEqual(
			expect.arrayContaining([
				"MONGODB_URI",
				"SESSION_SECRET",
				"PUBLIC_ORIGIN",
				"DEMO_PASSWORD",
				"CONTACT_EMAIL",
				"MAIL_URL",
				"MAIL_FROM",
				"MONGOD",
				"ENV_FILE",
			]),
		);
	});
});
