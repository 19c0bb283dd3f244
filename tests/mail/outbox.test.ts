import { Types } from "mongoose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MAIL_LEASE } from "~/domain/mail";
import { queueMail, queueMailIfAccount } from "~/services/mail.server";
import { resolveAskedMails, sendDueMails } from "~/services/mail-sending.server";
import { messageIdOf, openMailTransport } from "~/services/mail-transport.server";
import { findToken, redeemToken } from "~/services/tokens.server";
import { withTransaction } from "../../models/connection.server";
import { MailModel } from "../../models/mail.server";
import { TokenModel } from "../../models/token.server";
import { UserModel } from "../../models/user.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { startSmtpServer } from "./smtp";

useTestDatabase();
beforeEach(emptyTestDatabase);

const now = new Date("2026-03-01T03:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const ORIGIN = "https://ruamkit.example.go.th";
const FROM = { name: "ร่วมคิด", address: "no-reply@ruamkit.example.go.th" };
const MINUTE = 60_000;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const close of closing.splice(0)) await close();
});

async function serve(options: Parameters<typeof startSmtpServer>[0] = {}) {
	const server = await startSmtpServer(options);
	closing.push(server.close);
	return { ...server, transport: openMailTransport({ url: server.url, from: FROM }) };
}

const reminder = (user: { id: string }, key = "reminder:1") => ({
	to: { userId: user.id },
	template: "judge-reminder" as const,
	data: {
		challenge: { th: "น้ำท่วมต้องไม่ซ้ำ", en: "No more floods" },
		round: { th: "รอบคัดกรอง", en: "Screening" },
		open: 3,
		until: "2026-03-05T10:00:00.000Z",
	},
	path: "/judge",
	key,
	at: now,
});

const send = (transport: Parameters<typeof sendDueMails>[0]["transport"], at = now) =>
	sendDueMails({ transport, origin: ORIGIN, clock: () => at });

describe("queueing", () => {
	it("makes one mail of one occasion, however often and at once it is queued", async () => {
		const user = await makeUser();
		await Promise.all(Array.from({ length: 20 }, () => queueMail(reminder(user))));
		expect(await MailModel.countDocuments()).toBe(1);
	});

	it("happens with the rest of a transaction or not at all", async () => {
		const user = await makeUser();
		await expect(
			withTransaction(async (session) => {
				await queueMail({ ...reminder(user), session });
				throw new Error("the rest failed");
			}),
		).rejects.toThrow("the rest failed");
		expect(await MailModel.countDocuments()).toBe(0);
		await withTransaction((session) => queueMail({ ...reminder(user), session }));
		expect(await MailModel.countDocuments()).toBe(1);
	});
});

describe("sending", () => {
	it("writes in the recipient's language, as text and HTML that say the same, with Thai letters whole", async () => {
		const { transport, mails } = await serve();
		const thai = await makeUser();
		const english = await makeUser();
		await UserModel.updateOne({ _id: english.id }, { $set: { language: "en" } });
		await queueMail(reminder(thai, "th"));
		await queueMail(reminder(english, "en"));
		expect(await send(transport)).toEqual({ sent: 2, away: null });
		const [th, en] = [thai, english].map(({ email }) => mails.find(({ to }) => to.includes(email)));
		expect(th?.headers.get("subject")).toBe("ยังมีผลงานรอการให้คะแนน “น้ำท่วมต้องไม่ซ้ำ” รอบคัดกรอง · ร่วมคิด");
		expect(th?.headers.get("from")).toBe("ร่วมคิด <no-reply@ruamkit.example.go.th>");
		expect(th?.headers.get("content-language")).toBe("th");
		for (const body of [th?.text, th?.html]) {
			expect(body).toContain(
				"ท่านยังมีผลงาน 3 ชิ้นรอการให้คะแนน “น้ำท่วมต้องไม่ซ้ำ” รอบคัดกรอง ปิดรับคะแนน 5 มี.ค. 2569 17:00",
			);
			expect(body).toContain(`${ORIGIN}/judge`);
		}
		expect(th?.html).toContain('<html lang="th">');
		expect(en?.headers.get("subject")).toBe(
			"Entries wait for your scores: “No more floods”, Screening · Ruamkit",
		);
		expect(en?.text).toContain(
			"3 entries wait for your scores in “No more floods”, Screening. Scoring closes on 5 Mar 2026, 17:00.",
		);
		expect(en?.text).toContain(`${ORIGIN}/en/judge`);
		expect(await MailModel.find({ state: "sent" }).distinct("sentAt")).toEqual([now]);
	});

	it("is one mail of several processes at once", async () => {
		const { transport, mails } = await serve();
		const user = await makeUser();
		for (let n = 0; n < 12; n += 1) await queueMail(reminder(user, `r${n}`));
		await Promise.all(Array.from({ length: 4 }, () => send(transport)));
		expect(mails).toHaveLength(12);
		expect(new Set(mails.map(({ headers }) => headers.get("message-id"))).size).toBe(12);
	});

	it("waits for its time", async () => {
		const { transport, mails } = await serve();
		const user = await makeUser();
		await queueMail({ ...reminder(user), at: later(MINUTE) });
		await send(transport);
		expect(mails).toHaveLength(0);
		await send(transport, later(MINUTE));
		expect(mails).toHaveLength(1);
	});

	it("goes out again under the same Message-ID when a process died before it noted the server's yes", async () => {
		const { transport, mails } = await serve();
		const user = await makeUser();
		await queueMail(reminder(user));
		// a process that claims the mail, hands it over, and dies
		await MailModel.updateOne({}, { $set: { claim: "dead", dueAt: later(MAIL_LEASE) }, $inc: { tries: 1 } });
		await send(transport);
		expect(mails).toHaveLength(0);
		await send(transport, later(MAIL_LEASE));
		expect(mails).toHaveLength(1);
		expect(mails[0]?.headers.get("message-id")).toBe(
			messageIdOf({ key: "reminder:1", sender: FROM.address }),
		);
	});

	it("is tried again with growing pauses while the server says later, and given up at last", async () => {
		let says: { code: number; message: string } | null = { code: 451, message: "try again later" };
		const { transport, mails } = await serve({ refuse: () => says });
		const user = await makeUser();
		await queueMail(reminder(user));
		await queueMail(reminder(await makeUser(), "second"));
		await send(transport);
		const first = await MailModel.findOne({ key: "reminder:1" }).lean();
		expect(first).toMatchObject({ state: "waiting", tries: 1, dueAt: later(MINUTE) });
		expect(first?.answer).toContain("try again later");
		let at = now;
		for (let round = 0; round < 10; round += 1) {
			at = new Date(at.getTime() + 13 * 60 * MINUTE);
			await MailModel.updateOne({ key: "second" }, { $set: { dueAt: later(99 * 24 * 60 * MINUTE) } });
			await send(transport, at);
		}
		expect(await MailModel.findOne({ key: "reminder:1" }).lean()).toMatchObject({
			state: "given-up",
			note: "too-many-tries",
			tries: 7,
		});
		says = null;
		await MailModel.updateOne({ key: "second" }, { $set: { dueAt: now } });
		await send(transport);
		expect(mails).toHaveLength(1);
	});

	it("is given up at once when the server refuses for good", async () => {
		const { transport } = await serve({ refuse: () => ({ code: 550, message: "no such mailbox" }) });
		await queueMail(reminder(await makeUser()));
		await send(transport);
		expect(await MailModel.findOne().lean()).toMatchObject({ state: "given-up", note: "refused", tries: 1 });
	});

	it("loses no try while the server is away, and goes on when it is back", async () => {
		const { transport, close, port } = await serve();
		closing.length = 0;
		await close();
		await queueMail(reminder(await makeUser()));
		for (let n = 0; n < 10; n += 1) {
			const run = await send(transport, later(n * MINUTE));
			expect(run.away?.message).toContain("ECONNREFUSED");
		}
		expect(await MailModel.findOne().lean()).toMatchObject({ state: "waiting", tries: 0 });
		const back = await serve({ port });
		expect(await send(transport, later(20 * MINUTE))).toEqual({ sent: 1, away: null });
		expect(back.mails).toHaveLength(1);
	});

	it("goes to nobody whose account is suspended or gone, and not when it is too late", async () => {
		const { transport, mails } = await serve();
		await queueMail(reminder(await makeUser({ status: "suspended" }), "suspended"));
		await queueMail(reminder({ id: new Types.ObjectId().toHexString() }, "gone"));
		await queueMail({ ...reminder(await makeUser(), "late"), notAfter: now });
		await send(transport);
		expect(mails).toHaveLength(0);
		const notes = await MailModel.find().sort({ key: 1 }).lean();
		expect(notes.map(({ note }) => note)).toEqual(["no-recipient", "too-late", "no-recipient"]);
	});

	it("shows what people wrote as text, and no line break of theirs begins a header", async () => {
		const { transport, mails } = await serve();
		const nasty = "<img src=x onerror=alert(1)>\r\nBcc: everybody@example.org";
		await queueMail({
			...reminder(await makeUser()),
			data: { round: { th: nasty, en: nasty }, open: 1, until: "soon" },
		});
		await send(transport);
		const [mail] = mails;
		expect(mail?.to).toHaveLength(1);
		expect(mail?.headers.has("bcc")).toBe(false);
		expect(mail?.headers.get("subject")).toContain("Bcc: everybody@example.org");
		expect(mail?.html).not.toContain("<img");
		expect(mail?.html).toContain("&lt;img src=x");
	});

	it("never stops behind a mail whose values do not fit its text", async () => {
		const { transport, mails } = await serve();
		await queueMail({ ...reminder(await makeUser(), "a"), data: {} });
		await queueMail(reminder(await makeUser(), "b"));
		await send(transport);
		expect(mails).toHaveLength(1);
		expect(await MailModel.findOne({ key: "a" }).lean()).toMatchObject({ state: "given-up", note: "faulty" });
	});
});

describe("one-time links", () => {
	it("are made at sending: the outbox and the database never hold one", async () => {
		const { transport, mails } = await serve();
		const email = "judge@example.org";
		await queueMail({
			to: { email, language: "en" },
			template: "judge-invitation",
			data: { round: { th: "รอบคัดกรอง", en: "Screening" }, until: "2026-03-05T10:00:00.000Z" },
			path: "/judge/invitations",
			link: { scope: "judge-invitation", subject: "0123456789abcdef01234567", minutes: 60 },
			key: "invitation:1",
			at: now,
		});
		expect(await TokenModel.countDocuments()).toBe(0);
		await send(transport);
		const token = /\/en\/judge\/invitations\/([\w-]{43})/.exec(mails[0]?.text ?? "")?.[1] as string;
		expect(token).toBeDefined();
		const everything = JSON.stringify([await MailModel.find().lean(), await TokenModel.find().lean()]);
		expect(everything).not.toContain(token);
		expect(mails[0]?.headers.has("list-unsubscribe")).toBe(false);

		const asked = { scope: "judge-invitation" as const, token, now };
		expect(await findToken({ ...asked, scope: "password-reset" })).toBeNull();
		expect(await findToken({ ...asked, now: later(60 * MINUTE) })).toBeNull();
		expect(await findToken(asked)).toEqual({ subject: "0123456789abcdef01234567" });
		const uses = await Promise.allSettled(Array.from({ length: 10 }, () => redeemToken(asked)));
		expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		await expect(redeemToken(asked)).rejects.toMatchObject({ code: "linkExpired" });
		await expect(redeemToken({ ...asked, token: undefined })).rejects.toMatchObject({ code: "linkExpired" });
	});
});

describe("a mail to an address that may have an account", () => {
	const ask = (email: string, key: string) =>
		queueMailIfAccount({
			email,
			template: "password-reset",
			data: { minutes: 30 },
			path: "/reset",
			link: { scope: "password-reset", minutes: 30 },
			key,
			at: now,
		});

	it("becomes one to that person, and nothing when nobody has the address or the account is suspended", async () => {
		const user = await makeUser();
		const suspended = await makeUser({ status: "suspended" });
		await ask(` ${user.email.toUpperCase()} `, "known");
		await ask("nobody@example.org", "unknown");
		await ask(suspended.email, "suspended");
		expect(await MailModel.countDocuments({ state: "asked" })).toBe(3);
		await resolveAskedMails({ now });
		await resolveAskedMails({ now });
		const left = await MailModel.find().lean();
		expect(left).toMatchObject([
			{ key: "known", state: "waiting", link: { scope: "password-reset", subject: user.id, minutes: 30 } },
		]);
		expect(left[0]?.user?.toHexString()).toBe(user.id);
		expect(left[0]?.email).toBeUndefined();
	});
});
