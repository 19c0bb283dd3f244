import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import mongoose from "mongoose";
import { describe, expect, inject, it } from "vitest";
import { appointAdministrator } from "~/services/people-appoint.server";
import { EventModel } from "../../models/event.server";
import { UserModel } from "../../models/user.server";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { withDatabase } from "../support/site";

useTestDatabase();
const now = new Date("2026-03-01T03:00:00Z");
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

function run(...words: string[]) {
	const { status, stderr } = spawnSync(
		process.execPath,
		["--import", "tsx", join(ROOT, "server", "commands", "administrator.ts"), ...words],
		{
			cwd: ROOT,
			env: { ...process.env, MONGODB_URI: withDatabase(inject("mongoUri"), mongoose.connection.name) },
			encoding: "utf8",
		},
	);
	return { status, stderr };
}

describe("appointing an administrator", () => {
	it("gives the role once, records it, and ends the person's sessions", async () => {
		const { id, email } = await makeUser();
		const before = await UserModel.findById(id).lean();
		const asked = { email: ` ${email.toUpperCase()} `, now };
		const outcomes = [await appointAdministrator(asked), await appointAdministrator(asked)];
		expect(outcomes.map(({ appointed }) => appointed)).toEqual([true, false]);
		const after = await UserModel.findById(id).lean();
		expect(after?.roles.map(({ role }) => role)).toEqual(["administrator"]);
		expect(after?.sessionEpoch).toBe((before?.sessionEpoch ?? 0) + 1);
		expect(await EventModel.find({ person: id }).lean()).toMatchObject([
			{ type: "role-granted", actor: { role: "system" }, data: { role: "administrator" }, at: now },
		]);
	});

	it("refuses accounts that do not exist or are suspended", async () => {
		await expect(appointAdministrator({ email: "nobody@example.org", now })).rejects.toMatchObject({
			code: "notFound",
		});
		const { email } = await makeUser({ status: "suspended" });
		await expect(appointAdministrator({ email, now })).rejects.toMatchObject({ code: "gone" });
	});

	it("is a command that says in one line what it did or what is wrong", async () => {
		const { id, email, viewer } = await makeUser();
		expect(run(email)).toEqual({
			status: 0,
			stderr: `${viewer.displayName} is an administrator from the next sign-in on.\n`,
		});
		expect((await UserModel.findById(id).lean())?.roles).toHaveLength(1);
		expect(run("nobody@example.org")).toMatchObject({
			status: 1,
			stderr: expect.stringMatching(/signs up first/),
		});
		expect(run()).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Name the account: .*\n$/) });
	}, 120_000);
});
