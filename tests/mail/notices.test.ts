import { beforeEach, describe, expect, it } from "vitest";
import { lastDigestTime, mailTiming } from "~/domain/notification";
import { findOwnProfile, saveProfile } from "~/services/accounts-profile.server";
import { queueDigests, queueNoticeMails } from "~/services/mail-notices.server";
import { endNoticeMails, isUnsubscribeOpen } from "~/services/mail-preference.server";
import { sendDueMails } from "~/services/mail-sending.server";
import { openMailTransport } from "~/services/mail-transport.server";
import { type NewNotice, notify } from "~/services/notifications.server";
import { MailModel } from "../../models/mail.server";
import { NotificationModel } from "../../models/notification.server";
import { UserModel } from "../../models/user.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeProposal, makeUser } from "../support/factories";
import { startSmtpServer } from "./smtp";

useTestDatabase();
beforeEach(emptyTestDatabase);

/** Six in the morning in Bangkok, an hour before the mail of the day. */
const now = new Date("2026-03-01T23:00:00Z");
const seven = new Date("2026-03-02T00:00:00Z");
const ORIGIN = "https://ruamkit.example.go.th";
const prefer = (user: { id: string }, mailNotices: "at-once" | "daily" | "none") =>
	UserModel.updateOne({ _id: user.id }, { $set: { mailNotices } });

let occasions = 0;
async function tell(users: { id: string }[], notice: Partial<NewNotice> = {}) {
	occasions += 1;
	await notify({
		users: users.map(({ id }) => id),
		notice: { type: "proposal-published", occasion: `occasion ${occasions}`, at: now, ...notice },
	});
}

async function sendAll(at = now) {
	const server = await startSmtpServer();
	const transport = openMailTransport({
		url: server.url,
		from: { name: "Ruamkit", address: "no-reply@example.go.th" },
	});
	await sendDueMails({ transport, origin: ORIGIN, clock: () => at });
	await server.close();
	return server.mails;
}

describe("when a notice is mailed", () => {
	it("follows the person's choice: at once for their own, daily for what comes often, or not at all", () => {
		const at = (type: "proposal-published" | "stage-moved", preference?: "at-once" | "daily" | "none") =>
			mailTiming({ type, preference });
		expect([at("proposal-published"), at("stage-moved")]).toEqual(["at-once", "daily"]);
		expect([at("proposal-published", "daily"), at("stage-moved", "daily")]).toEqual(["daily", "daily"]);
		expect([at("proposal-published", "none"), at("stage-moved", "none")]).toEqual(["never", "never"]);
	});

	it("is seven in the morning in Bangkok for the mail of the day", () => {
		expect(lastDigestTime(new Date("2026-03-01T23:59:59.999Z"))).toEqual(new Date("2026-03-01T00:00:00Z"));
		expect(lastDigestTime(seven)).toEqual(seven);
	});
});

describe("the choice in the profile", () => {
	it("is kept, and stays as it is when a form does not carry it", async () => {
		const { viewer } = await makeUser();
		const input = { displayName: "ชื่อ", language: "th" as const };
		expect((await findOwnProfile({ viewer })).mailNotices).toBe("at-once");
		await saveProfile({ viewer, input: { ...input, mailNotices: "daily" } });
		await saveProfile({ viewer, input });
		expect((await findOwnProfile({ viewer })).mailNotices).toBe("daily");
	});
});

describe("notices by mail", () => {
	it("go out at once with what they are about and the way there; asked twice they are one mail", async () => {
		const user = await makeUser();
		const proposal = await makeProposal({ authorIds: [user.id], title: "ลดคิวโรงพยาบาล" });
		await tell([user], { proposal: proposal.id });
		await Promise.all([queueNoticeMails({ now }), queueNoticeMails({ now })]);
		expect(await queueNoticeMails({ now })).toBe(0);
		const [mail, ...more] = await sendAll();
		expect(more).toEqual([]);
		expect(mail?.headers.get("subject")).toBe("ข้อเสนอของท่านเผยแพร่แล้ว: ลดคิวโรงพยาบาล · ร่วมคิด");
		expect(mail?.text).toContain(`${ORIGIN}/proposals/${proposal.number}-${proposal.slug}`);
		expect(mail?.headers.get("list-unsubscribe")).toMatch(
			/^<https:\/\/ruamkit\.example\.go\.th\/unsubscribe\/[\w-]{43}>$/,
		);
	});

	it("are queued again after a crash between mail and mark, and stay one mail", async () => {
		const user = await makeUser();
		await tell([user]);
		await queueNoticeMails({ now });
		await NotificationModel.updateMany({}, { $set: { mail: "due" } });
		await queueNoticeMails({ now });
		expect(await MailModel.countDocuments()).toBe(1);
	});

	it("wait for the mail of the day, which names them all once and leaves out what was read meanwhile", async () => {
		const user = await makeUser();
		await prefer(user, "daily");
		const proposal = await makeProposal({ title: "ทางเท้าที่เดินได้จริง" });
		await tell([user], { proposal: proposal.id, type: "comment-on-yours" });
		await tell([user], { type: "proposal-to-answer" });
		await tell([user], { type: "official-answer" });
		await NotificationModel.updateOne({ type: "official-answer" }, { $set: { readAt: now } });
		await queueNoticeMails({ now });
		await queueDigests({ now });
		expect(await MailModel.countDocuments()).toBe(0);
		await Promise.all([queueDigests({ now: seven }), queueDigests({ now: seven })]);
		const [mail, ...more] = await sendAll(seven);
		expect(more).toEqual([]);
		expect(mail?.headers.get("subject")).toBe("ร่วมคิด: มีเรื่องใหม่ถึงท่าน 2 เรื่อง · ร่วมคิด");
		expect(mail?.text).toContain("ทางเท้าที่เดินได้จริง");
		expect(mail?.text).toContain("มีข้อเสนอรอหน่วยงานของท่านตอบ");
		expect(mail?.text).not.toContain("อย่างเป็นทางการ");
		expect(await NotificationModel.countDocuments({ mail: "daily" })).toBe(0);
		const day = new Date(seven.getTime() + 86_400_000);
		await queueDigests({ now: day });
		expect(await MailModel.countDocuments()).toBe(1);
	});

	it("do not come to who wants none, is suspended, or heard of it days ago in the site", async () => {
		const none = await makeUser();
		await prefer(none, "none");
		const suspended = await makeUser({ status: "suspended" });
		const late = await makeUser();
		await tell([none, suspended]);
		await tell([late], { at: new Date(now.getTime() - 3 * 86_400_000) });
		await queueNoticeMails({ now });
		await queueDigests({ now: seven });
		expect(await MailModel.countDocuments()).toBe(0);
		expect(await NotificationModel.countDocuments()).toBe(3);
		expect(await NotificationModel.countDocuments({ mail: null })).toBe(3);
	});

	it("stop by the link at their end, for that person only, once, also for what is queued already", async () => {
		const [user, other] = [await makeUser(), await makeUser()];
		await tell([user, other]);
		await queueNoticeMails({ now });
		const mails = await sendAll();
		const mine = mails.find(({ to }) => to.includes(user.email));
		const token = /unsubscribe\/([\w-]{43})/.exec(mine?.text ?? "")?.[1];
		expect(await isUnsubscribeOpen({ token, now })).toBe(true);
		await tell([user]);
		await queueNoticeMails({ now });
		await endNoticeMails({ token, now });
		await expect(endNoticeMails({ token, now })).rejects.toMatchObject({ code: "linkExpired" });
		expect(await isUnsubscribeOpen({ token, now })).toBe(false);
		expect((await UserModel.findById(user.id).lean())?.mailNotices).toBe("none");
		expect((await UserModel.findById(other.id).lean())?.mailNotices).toBeUndefined();
		expect(await sendAll()).toEqual([]);
		expect(await MailModel.findOne({ state: "given-up" }).lean()).toMatchObject({ note: "unwanted" });
	});
});
