import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import mongoose from "mongoose";
import { afterAll, expect, inject, test, vi } from "vitest";
import { measureDatabase } from "../../models/backup.server";
import { requireDb } from "../../models/connection.server";
import { useTestDatabase } from "../support/database";
import { withDatabase } from "../support/site";

useTestDatabase({ indexes: false });
// why: each command is a process of its own that starts Node and the compiler
vi.setConfig({ testTimeout: 120_000 });

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ruamkit-commands-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "all.backup");

/** Runs a command line as npm does, without a terminal. */
function run(
	command: "db" | "backup" | "restore",
	words: string[] = [],
	env: Record<string, string> = { MONGODB_URI: withDatabase(inject("mongoUri"), mongoose.connection.name) },
) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		["--import", "tsx", join(ROOT, "server", "commands", `${command}.ts`), ...words],
		{ cwd: ROOT, env: { ...process.env, ...env }, encoding: "utf8", input: "" },
	);
	return { status, stdout, stderr };
}

test("backup and restore from the command line: progress, a question without a terminal, --yes, equal figures", async () => {
	await requireDb()
		.collection("notes")
		.insertMany([{ text: "ก" }, { text: "ข" }]);
	const before = await measureDatabase();
	expect(run("backup", [file])).toMatchObject({
		status: 0,
		stderr: expect.stringMatching(/notes: 2 documents.*Wrote .*all\.backup: 2 documents.*personal data/s),
	});

	await requireDb().collection("notes").insertOne({ text: "later" });
	const asked = run("restore", [file]);
	expect(asked).toMatchObject({
		status: 1,
		stderr: expect.stringMatching(/holds 3 documents.*Nothing was changed.*--yes/s),
	});
	expect(await requireDb().collection("notes").countDocuments()).toBe(3);

	expect(run("restore", [file, "--yes"])).toMatchObject({
		status: 0,
		stderr: expect.stringMatching(/checked notes: 2 documents.*Restored 2 documents.*signs in again/s),
	});
	expect(await measureDatabase()).toEqual(before);
});

test("a wrong call or a wrong file is one line and exit code 1, never a stack", () => {
	const other = join(folder, "other.txt");
	writeFileSync(other, "something else");
	for (const [command, words, message] of [
		["backup", [], /Name the file to write/],
		["backup", ["--help"], /Name the file to write/],
		["backup", [join(folder, "none", "x")], /cannot be written/],
		["restore", [], /Name the file to restore/],
		["restore", [join(folder, "nowhere")], /There is no file/],
		["restore", [other, "--yes"], /not a back-up of Ruamkit/],
	] as const) {
		const { status, stderr } = run(command, [...words]);
		expect(stderr).toMatch(message);
		expect(stderr).not.toMatch(/^\s+at /m);
		expect(status).toBe(1);
	}
});

test("npm run db says where the database is, or that none is running, and shows no password", () => {
	expect(run("db", [], { MONGODB_URI: "mongodb://name:secret@host/" })).toMatchObject({
		status: 0,
		stdout: expect.not.stringContaining("secret"),
	});
	expect(run("db", [], { MONGODB_URI: "", DATA_DIR: folder })).toMatchObject({
		status: 1,
		stderr: expect.stringMatching(/No local database is running.*npm start/),
	});
});
