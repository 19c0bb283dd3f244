import mongoose from "mongoose";
import { afterEach, describe, expect, it } from "vitest";
import { queueMail } from "~/services/mail.server";
import { MailModel } from "../../models/mail.server";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { startTestSite, type TestSite } from "../support/site";
import { startSmtpServer } from "./smtp";

useTestDatabase({ own: true });

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const close of open.splice(0).reverse()) await close();
});

async function startSite(url: string): Promise<TestSite> {
	const site = await startTestSite({ env: { MAIL_URL: url, MAIL_FROM: "no-reply@example.go.th" } });
	open.push(() => site.stop());
	return site;
}

async function until(what: string, isTrue: () => Promise<boolean> | boolean): Promise<void> {
	for (let tries = 0; tries < 300; tries += 1) {
		if (await isTrue()) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`waited in vain until ${what}`);
}

/** What the end of a dead process's claim does, without waiting for it. */
const endClaims = () => MailModel.updateMany({ state: "waiting" }, { $set: { dueAt: new Date(0) } });

async function queue(count: number, prefix: string): Promise<void> {
	const user = await makeUser();
	for (let n = 0; n < count; n += 1)
		await queueMail({
			to: { userId: user.id },
			template: "judge-reminder",
			data: { round: { th: `รอบ ${n}`, en: `Round ${n}` }, open: 1, until: "2026-03-05T10:00:00.000Z" },
			path: "/judge",
			key: `${prefix}:${n}`,
			at: new Date(),
		});
}

describe("a site that is killed while it sends", () => {
	it("leaves a mail that goes out again under the same Message-ID, never one that is lost or forgotten", async () => {
		let site: TestSite | undefined;
		const smtp = await startSmtpServer({
			// why: the server has the whole mail and is about to say yes; nobody is there to hear it
			accepted: async () => {
				if (smtp.mails.length > 1) return;
				site?.process.kill("SIGKILL");
				await new Promise((resolve) => setTimeout(resolve, 300));
			},
		});
		open.push(smtp.close);
		site = await startSite(smtp.url);
		await queue(1, "once");
		await until("the server has the mail", () => smtp.mails.length === 1);
		await until("the site is dead", () => site?.process.signalCode === "SIGKILL");
		expect(await MailModel.findOne({ key: "once:0" }).lean()).toMatchObject({ state: "waiting", tries: 1 });
		await startSite(smtp.url);
		await endClaims();
		await until("the mail is sent", async () => (await MailModel.countDocuments({ state: "sent" })) === 1);
		expect(smtp.mails).toHaveLength(2);
		const ids = smtp.mails.map(({ headers }) => headers.get("message-id"));
		expect(ids[1]).toBe(ids[0]);
		// why: the sites of a test stand on different ports
		const textOf = (nth: number) => smtp.mails[nth]?.text.replaceAll(/localhost:\d+|\s/g, "");
		expect(textOf(1)).toBe(textOf(0));
	}, 240_000);

	it("sends every one of many mails, and twice at most the one that was under way", async () => {
		const sentBefore = await MailModel.countDocuments({ state: "sent" });
		const smtp = await startSmtpServer();
		open.push(smtp.close);
		await queue(60, "many");
		const sites = [await startSite(smtp.url)];
		await until("some are sent", () => smtp.mails.length >= 15);
		sites[0]?.process.kill("SIGKILL");
		await until("the site is dead", () => sites[0]?.process.signalCode === "SIGKILL");
		expect(await MailModel.countDocuments({ state: "waiting" })).toBeGreaterThan(0);
		await startSite(smtp.url);
		await startSite(smtp.url);
		await endClaims();
		await until(
			"all are sent",
			async () => (await MailModel.countDocuments({ state: "sent" })) === sentBefore + 60,
		);
		expect(new Set(smtp.mails.map(({ headers }) => headers.get("message-id"))).size).toBe(60);
		expect(smtp.mails.length).toBeLessThanOrEqual(61);
		expect(await MailModel.countDocuments({ key: mongoose.trusted({ $regex: /^many:/ }) })).toBe(60);
	}, 240_000);
});
