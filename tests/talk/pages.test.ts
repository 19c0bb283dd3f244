import { describe, expect, it } from "vitest";
import { keepWords } from "~/i18n/written";
import { addComment } from "~/services/comments.server";
import { CommentModel } from "../../models/comment.server";
import { ModerationCaseModel, ReportModel } from "../../models/moderation.server";
import { NotificationModel } from "../../models/notification.server";
import { FollowModel, SupportModel } from "../../models/support.server";
import { useTestDatabase } from "../support/database";
import { makeProposal, makeUser } from "../support/factories";
import { useTestSite } from "../support/site";

useTestDatabase();
const site = useTestSite();

async function signedIn(...args: Parameters<typeof makeUser>) {
	const user = await makeUser(...args);
	return { user, browser: await site.current.client().signIn(user) };
}

const withoutHash = (path: string) => path.split("#")[0];

describe("supporting without a script", () => {
	it("says so on the proposal's page, answers the same when sent twice, and ends with withdrawing", async () => {
		const { browser, user } = await signedIn();
		const { number, slug } = await makeProposal();
		const page = `/proposals/${number}-${slug}`;
		const action = `/proposals/${number}/support`;
		const supported = await browser.submit(page, { intent: "support" }, { action });
		expect(supported.path).toBe(`${page}#support`);
		expect(supported.body).toContain(keepWords("ท่านสนับสนุนข้อเสนอนี้แล้ว"));
		const again = await browser.post(action, { intent: "support" });
		expect([again.status, withoutHash(again.path)]).toEqual([200, page]);
		expect(await SupportModel.countDocuments({ user: user.id, active: true })).toBe(1);
		await browser.post(action, { intent: "withdraw" });
		expect(await SupportModel.countDocuments({ user: user.id, active: true })).toBe(0);
		await browser.post(action, { intent: "follow" });
		expect(await FollowModel.countDocuments({ user: user.id })).toBe(1);
	});

	it("refuses with the reason and the way back, and changes nothing", async () => {
		const { browser, user } = await signedIn();
		const own = await makeProposal({ authorIds: [user.id] });
		const refused = await browser.post(`/en/proposals/${own.number}/support`, { intent: "support" });
		expect(refused.status).toBe(409);
		expect(refused.body).toContain("Nothing was recorded");
		expect(refused.body).toContain(`/en/proposals/${own.number}`);
		const strange = await browser.post(`/proposals/${own.number}/support`, { intent: "win" });
		expect(strange.status).toBe(400);
		const draft = await makeProposal({ state: "draft" });
		expect((await browser.post(`/proposals/${draft.number}/support`, { intent: "support" })).status).toBe(
			404,
		);
		const visitor = await site.current
			.client()
			.post(`/proposals/${own.number}/support`, { intent: "support" });
		expect(visitor.status).toBe(401);
		expect(await SupportModel.countDocuments({ user: user.id })).toBe(0);
	});
});

describe("the conversation without a script", () => {
	it("takes a comment and a reply, and shows a refused one with what was typed", async () => {
		const { browser } = await signedIn();
		const { number, slug } = await makeProposal();
		const action = `/proposals/${number}/comments`;
		const page = `/proposals/${number}-${slug}`;
		const written = await browser.submit(page, { body: "<b>เห็นด้วย</b>", stance: "for" }, { action });
		expect(withoutHash(written.path)).toBe(page);
		expect(written.body).toContain("&lt;b&gt;เห็นด้วย&lt;/b&gt;");
		const head = await CommentModel.findOne().lean();
		const thread = `/proposals/${number}/comments?thread=${head?._id.toHexString()}`;
		const empty = await browser.submit(thread, { body: "  " }, { action: `${thread}&parent=${head?._id}` });
		expect(empty.status).toBe(422);
		expect(empty.body).toContain("จำเป็นต้องกรอก");
		const replied = await browser.submit(
			thread,
			{ body: "ขอบคุณ" },
			{ action: `${thread}&parent=${head?._id}` },
		);
		expect(withoutHash(replied.path)).toBe(thread);
		expect(replied.body).toContain("ขอบคุณ");
		const long = await browser.post(action, { body: "ก".repeat(4_001), stance: "for" });
		expect(long.status).toBe(422);
		expect(long.body).toContain("ก".repeat(4_001));
		expect((await browser.get(`/proposals/${number}/comments?after=nonsense`)).status).toBe(400);
		expect((await browser.get(`/proposals/${number}/comments?thread=nonsense`)).status).toBe(404);
	});

	it("leads from a report to a steward's decision to the author's notice", async () => {
		const writer = await signedIn();
		const reporter = await signedIn({ displayName: "ผู้รายงานนิรนาม" });
		const steward = await signedIn({ roles: [{ role: "steward" }] });
		const { number } = await makeProposal();
		const { id } = await addComment({
			viewer: writer.user.viewer,
			proposalNumber: number,
			input: { body: "ข้อความหยาบคาย", stance: "neutral" },
			now: new Date(),
		});
		const report = await reporter.browser.submit(`/comments/${id}/report`, {
			reason: "insult",
			note: "หยาบคาย",
		});
		expect(report.body).toContain("เราได้รับรายงานของท่านแล้ว");
		expect(await ReportModel.countDocuments()).toBe(1);
		expect((await reporter.browser.get("/steward/moderation")).status).toBe(403);

		const queue = await steward.browser.get("/steward/moderation");
		expect(queue.body).toContain("ข้อความหยาบคาย");
		expect(queue.body).not.toContain("ผู้รายงานนิรนาม");
		const open = await ModerationCaseModel.findOne().lean();
		const decision = { case: String(open?._id), decision: "hide" };
		const unexplained = await steward.browser.post("/steward/moderation", {
			...decision,
			reason: "",
			note: "",
		});
		expect(unexplained.status).toBe(422);
		const decided = await steward.browser.post("/steward/moderation", {
			...decision,
			reason: "insult",
			note: "กรุณาใช้ถ้อยคำสุภาพ",
		});
		expect(decided.path).toBe("/steward/moderation?decided=1");

		const seen = await site.current.client().get(`/proposals/${number}/comments`);
		expect(seen.body).not.toContain("ข้อความหยาบคาย");
		expect(seen.body).not.toContain("กรุณาใช้ถ้อยคำสุภาพ");
		expect(seen.body).toContain(keepWords("ความคิดเห็นนี้ถูกซ่อนโดยผู้ดูแล"));
		const notices = await writer.browser.get("/me/notices");
		expect(notices.body).toContain("กรุณาใช้ถ้อยคำสุภาพ");
		await writer.browser.submit("/me/notices", {});
		expect(await NotificationModel.countDocuments({ user: writer.user.id, readAt: null })).toBe(0);
	});
});

describe("own lists", () => {
	it("show what one supports and follows, to oneself only", async () => {
		const { browser } = await signedIn();
		const { number } = await makeProposal({ title: "ข้อเสนอที่ฉันชอบ" });
		await browser.post(`/proposals/${number}/support`, { intent: "support" });
		await browser.post(`/proposals/${number}/support`, { intent: "follow" });
		expect((await browser.get("/me/supports")).body).toContain("ข้อเสนอที่ฉันชอบ");
		expect((await browser.get("/en/me/following")).body).toContain("ข้อเสนอที่ฉันชอบ");
		const visitor = await site.current.client().get("/me/supports", { follow: false });
		expect(visitor.status).toBe(302);
		expect(visitor.location).toContain("/sign-in?next=");
	});
});
