import { beforeAll, describe, expect, it } from "vitest";
import { loader } from "~/routes/admin.mail";
import { deleteAccount } from "~/services/accounts-own-data.server";
import { queueMail, queueMailIfAccount } from "~/services/mail.server";
import { areNoticesMailed, queueDigests, queueNoticeMails } from "~/services/mail-notices.server";
import { listMails } from "~/services/mail-outbox.server";
import { resolveAskedMails, sendDueMails } from "~/services/mail-sending.server";
import { notify } from "~/services/notifications.server";
import { findToken, issueToken, redeemToken } from "~/services/tokens.server";
import { MailModel } from "../../models/mail.server";
import { TokenModel } from "../../models/token.server";
import { ask } from "../support/ask";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import { plansOf, useProfiler } from "../support/profiler";

useTestDatabase({ own: true });
useProfiler();

const now = new Date("2026-03-01T03:00:00Z");
const SHOWN = { origin: "https://ruamkit.example.go.th", secret: "(secret link)" };
let administrator: Awaited<ReturnType<typeof makeUser>>;
let person: Awaited<ReturnType<typeof makeUser>>;

beforeAll(async () => {
	administrator = await makeUser({ roles: [{ role: "administrator" }] });
	person = await makeUser();
	for (let n = 0; n < 30; n += 1)
		await queueMail({
			to: { userId: person.id },
			template: "judge-invitation",
			data: { round: { th: `รอบ ${n}`, en: `Round ${n}` }, until: "2026-03-05T10:00:00.000Z" },
			path: "/judge/invitations",
			link: { scope: "judge-invitation", subject: "x", minutes: 60 },
			key: `invitation:${n}`,
			at: new Date(now.getTime() + n),
		});
});

describe("the administrator's list of mails", () => {
	it("says to whom, what and where it stands, newest first, page by page, and which setting sends mail", async () => {
		const first = await loader(ask({ path: "/admin/mail", viewer: administrator.viewer, now }));
		expect(first.sendsMail).toBe(false);
		expect(first.page.items).toHaveLength(20);
		expect(first.page.items[0]).toMatchObject({
			to: person.email,
			state: "waiting",
			template: "judge-invitation",
			subject: "ขอเชิญเป็นกรรมการตัดสิน รอบ 29 · ร่วมคิด",
		});
		const path = `/admin/mail?state=waiting&after=${first.page.next}`;
		const second = await loader(ask({ path, viewer: administrator.viewer, now }));
		expect(second.page.items).toHaveLength(10);
		expect(second.page.next).toBeNull();
		const none = await loader(ask({ path: "/admin/mail?state=sent", viewer: administrator.viewer, now }));
		expect(none.page.items).toEqual([]);
	});

	it("shows words where a one-time link would stand", async () => {
		const { items } = await listMails({ ...SHOWN, limit: 1 });
		expect(items[0]?.text).toContain("(secret link)");
		expect(items[0]?.text).not.toContain("/judge/invitations");
	});

	it("is for administrators only", async () => {
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		await expect(loader(ask({ path: "/admin/mail", viewer: steward.viewer, now }))).rejects.toMatchObject({
			code: "notPermitted",
		});
	});
});

describe("every query about mail is answered by an index, in the index's order", () => {
	const token = "A".repeat(43);
	const transport = { send: async () => ({ outcome: "sent" as const }) };
	const cases: [string, () => Promise<unknown>][] = [
		["the list", () => listMails(SHOWN)],
		["the list of a state", () => listMails({ ...SHOWN, state: "waiting" })],
		[
			"a later page",
			async () => listMails({ ...SHOWN, after: (await listMails({ ...SHOWN, limit: 3 })).next }),
		],
		[
			"addresses to look up",
			async () => {
				await queueMailIfAccount({ email: "a@example.org", template: "password-reset", key: "a", at: now });
				await resolveAskedMails({ now });
			},
		],
		["what is due", () => sendDueMails({ transport, origin: SHOWN.origin, clock: () => now, limit: 3 })],
		[
			"notices to be mailed",
			async () => {
				const notice = { type: "stage-moved" as const, occasion: "x", at: now };
				await notify({ users: [person.id], notice });
				await queueNoticeMails({ now });
			},
		],
		["whether notices wait", () => areNoticesMailed({ now })],
		["mails of the day", () => queueDigests({ now: new Date(now.getTime() + 86_400_000) })],
		["a link", () => findToken({ scope: "unsubscribe", token, now })],
		[
			"a link used up",
			() => redeemToken({ scope: "unsubscribe", token, now }).catch((error: Error) => error.message),
		],
	];
	for (const [name, work] of cases)
		it(name, async () => {
			const plans = await plansOf(work);
			expect(plans.length).toBeGreaterThan(0);
			expect(plans.filter(({ plan, sorts }) => /COLLSCAN/.test(plan) || sorts)).toEqual([]);
		});
});

describe("deleting an account", () => {
	it("removes the person's mails and links with it", async () => {
		const leaving = await makeUser();
		const mail = { template: "password-changed" as const, data: { at: now.toISOString() }, at: now };
		await queueMail({ ...mail, to: { userId: leaving.id }, key: "leaving" });
		await issueToken({ scope: "unsubscribe", subject: leaving.id, minutes: 60, now });
		await deleteAccount({ viewer: leaving.viewer, input: { password: leaving.password, sure: "on" }, now });
		expect(await MailModel.countDocuments({ user: leaving.id })).toBe(0);
		expect(await TokenModel.countDocuments({ subject: leaving.id })).toBe(0);
		expect(await MailModel.countDocuments({ user: person.id })).toBeGreaterThanOrEqual(30);
	});
});
