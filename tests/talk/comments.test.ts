import { beforeEach, describe, expect, it } from "vitest";
import { findThread, listComments } from "~/services/comment-lists.server";
import { findReportable, reportComment } from "~/services/comment-reports.server";
import { findRestorable, showCommentAgain } from "~/services/comment-restore.server";
import { addComment } from "~/services/comments.server";
import { followProposal } from "~/services/follows.server";
import { decideCase } from "~/services/moderation.server";
import { listModerationCases } from "~/services/moderation-queue.server";
import { listNotices, markNoticesRead } from "~/services/notices.server";
import { countUnread } from "~/services/notifications.server";
import { recountComments } from "~/services/recounts.server";
import { tally } from "~/services/tally.server";
import { listTimeline } from "~/services/timeline.server";
import { CommentModel } from "../../models/comment.server";
import { EventModel } from "../../models/event.server";
import { ModerationCaseModel, ReportModel } from "../../models/moderation.server";
import { ProposalModel } from "../../models/proposal.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeAgency, makeProposal, makeUser } from "../support/factories";

useTestDatabase();
beforeEach(emptyTestDatabase);

const NOW = new Date("2026-03-01T03:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const input = (body: string, more: { parent?: string; agency?: string } = {}) => ({
	body,
	stance: "neutral" as const,
	...more,
});
const figureOf = async (id: string) => (await ProposalModel.findById(id).lean())?.comments;

describe("commenting", () => {
	it("makes one comment of a form sent many times at once, and refuses other content under its key", async () => {
		const { viewer } = await makeUser();
		const proposal = await makeProposal();
		const formRequest = { key: "0123456789abcdef", hash: "a" };
		const act = { viewer, proposalNumber: proposal.number, input: input("ดีมาก"), formRequest, now: NOW };
		const added = await Promise.all(Array.from({ length: 30 }, () => addComment(act)));
		expect(new Set(added.map(({ id }) => id)).size).toBe(1);
		await expect(
			addComment({ ...act, input: input("อื่น"), formRequest: { ...formRequest, hash: "b" } }),
		).rejects.toMatchObject({ code: "changedUnderSameKey" });
		expect(await CommentModel.countDocuments()).toBe(1);
		await tally();
		expect(await figureOf(proposal.id)).toBe(1);
	});

	it("keeps a reply to a reply in the same thread and tells the one who is answered, not the one who writes", async () => {
		const author = await makeUser();
		const first = await makeUser();
		const second = await makeUser();
		const proposal = await makeProposal({ authorIds: [author.id] });
		const place = { proposalNumber: proposal.number };
		const head = await addComment({ ...place, viewer: first.viewer, input: input("ถาม"), now: NOW });
		const reply = await addComment({
			...place,
			viewer: second.viewer,
			input: input("ตอบ", { parent: head.id }),
			now: later(1),
		});
		const deeper = await addComment({
			...place,
			viewer: author.viewer,
			input: input("ขอบคุณ", { parent: reply.id }),
			now: later(2),
		});
		expect([reply.threadId, deeper.threadId]).toEqual([head.id, head.id]);
		const page = await listComments({ proposalId: proposal.id, viewer: first.viewer });
		expect(page.threads.items).toHaveLength(1);
		expect(
			page.threads.items[0]?.replies.map(({ body, replyTo, byProposer }) => [body, replyTo, byProposer]),
		).toEqual([
			["ตอบ", null, false],
			["ขอบคุณ", second.viewer.displayName, true],
		]);
		const types = async (viewer: typeof author.viewer) =>
			(await listNotices({ viewer })).items.map(({ type }) => type);
		expect(await types(author.viewer)).toEqual(["comment-on-yours", "comment-on-yours"]);
		expect(await types(first.viewer)).toEqual(["reply-to-yours"]);
		expect(await types(second.viewer)).toEqual(["reply-to-yours"]);
		await tally();
		expect((await CommentModel.findById(head.id).lean())?.replies).toBe(2);
		expect(await figureOf(proposal.id)).toBe(3);
		expect(await recountComments()).toEqual([]);
	});

	it("lets people of an agency answer officially for it alone, apart and first, and on the record", async () => {
		const agency = await makeAgency();
		const other = await makeAgency();
		const author = await makeUser();
		const follower = await makeUser();
		const officer = await makeUser({ roles: [{ role: "officer", agencyId: agency.id }] });
		const proposal = await makeProposal({ authorIds: [author.id] });
		const place = { viewer: officer.viewer, proposalNumber: proposal.number };
		await followProposal({ viewer: follower.viewer, proposalNumber: proposal.number, now: NOW });
		await expect(
			addComment({ ...place, input: input("x", { agency: other.id }), now: NOW }),
		).rejects.toMatchObject({ code: "notYourAgency" });
		await addComment({ ...place, input: input("กรมรับทราบ", { agency: agency.id }), now: NOW });
		const page = await listComments({ proposalId: proposal.id, viewer: null });
		expect(page.answers.map(({ body, agency: by }) => [body, by?.id])).toEqual([["กรมรับทราบ", agency.id]]);
		expect(page.threads.items).toEqual([]);
		expect((await listTimeline({ proposalId: proposal.id, viewer: null })).items).toMatchObject([
			{ type: "official-answer", role: "officer", actorAgency: { id: agency.id } },
		]);
		for (const { viewer } of [author, follower])
			expect((await listNotices({ viewer })).items).toMatchObject([
				{ type: "official-answer", agency: { id: agency.id } },
			]);
	});

	it("is refused on proposals that are not open, and replies stay within their proposal", async () => {
		const { viewer } = await makeUser();
		const [open, other] = [await makeProposal(), await makeProposal()];
		const add = (proposalNumber: number, parent?: string) =>
			addComment({ viewer, proposalNumber, input: input("x", { parent }), now: NOW });
		const foreign = await add(other.number);
		await expect(add(open.number, foreign.id)).rejects.toMatchObject({ code: "notFound" });
		await expect(add((await makeProposal({ state: "draft" })).number)).rejects.toMatchObject({
			code: "notFound",
		});
		await expect(add((await makeProposal({ state: "archived" })).number)).rejects.toMatchObject({
			code: "commentsClosed",
		});
		await expect(
			findThread({ proposalNumber: open.number, threadId: foreign.id, viewer }),
		).rejects.toMatchObject({ code: "notFound" });
	});

	it("shows every thread once, newest first, page by page", async () => {
		const { viewer } = await makeUser();
		const proposal = await makeProposal();
		for (let n = 0; n < 7; n++)
			await addComment({
				viewer,
				proposalNumber: proposal.number,
				input: input(`ความคิดเห็น ${n}`),
				// why: three at the same instant must not be lost between pages
				now: later(n < 3 ? 0 : n),
			});
		const seen: (string | null)[] = [];
		let after: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof listComments>> = await listComments({
				proposalId: proposal.id,
				viewer: null,
				after,
				limit: 2,
			});
			seen.push(...page.threads.items.map(({ body }) => body));
			after = page.threads.next;
		} while (after);
		expect(seen.slice(0, 4)).toEqual([6, 5, 4, 3].map((n) => `ความคิดเห็น ${n}`));
		expect([...seen].sort()).toEqual(Array.from({ length: 7 }, (_, n) => `ความคิดเห็น ${n}`));
	});
});

describe("moderation", () => {
	async function reportedComment() {
		const [writer, steward, proposer] = [
			await makeUser(),
			await makeUser({ roles: [{ role: "steward" }] }),
			await makeUser(),
		];
		const proposal = await makeProposal({ authorIds: [proposer.id] });
		const comment = await addComment({
			viewer: writer.viewer,
			proposalNumber: proposal.number,
			input: input("ข้อความที่มีเบอร์โทรศัพท์"),
			now: NOW,
		});
		await tally();
		const reporter = await makeUser();
		await reportComment({
			viewer: reporter.viewer,
			commentId: comment.id,
			input: { reason: "personal-data", note: "มีเบอร์โทรศัพท์" },
			now: later(1),
		});
		return { writer, steward, reporter, proposal, comment };
	}

	it("takes one report per person and makes one case of many, also in parallel", async () => {
		const { comment, reporter, writer } = await reportedComment();
		const report = (viewer: typeof reporter.viewer) =>
			reportComment({ viewer, commentId: comment.id, input: { reason: "spam" }, now: later(2) });
		// a second report of the same person is the first one
		await report(reporter.viewer);
		await expect(report(writer.viewer)).rejects.toMatchObject({ code: "notPermitted" });
		const others = await Promise.all(Array.from({ length: 8 }, () => makeUser()));
		await Promise.all(others.map(({ viewer }) => report(viewer)));
		expect(await ModerationCaseModel.find().lean()).toMatchObject([{ reports: 9, state: "open" }]);
		expect(await ReportModel.countDocuments()).toBe(9);
		expect(await findReportable({ viewer: reporter.viewer, commentId: comment.id })).toMatchObject({
			reported: true,
		});
	});

	it("hides a comment with a reason that everyone sees and words that its author sees; first decision stands", async () => {
		const { steward, writer, reporter, proposal } = await reportedComment();
		const [open] = (await listModerationCases({ viewer: steward.viewer })).items;
		expect(open).toMatchObject({
			comment: { body: "ข้อความที่มีเบอร์โทรศัพท์" },
			reports: [{ reason: "personal-data", note: "มีเบอร์โทรศัพท์" }],
			mayDecide: true,
		});
		expect(JSON.stringify(open)).not.toContain(reporter.id);
		const decision = {
			case: open?.id ?? "",
			decision: "hide" as const,
			reason: "personal-data" as const,
			note: "$note มีเบอร์โทรศัพท์ของผู้อื่น",
		};
		const decided = await Promise.allSettled(
			Array.from({ length: 5 }, () => decideCase({ viewer: steward.viewer, input: decision, now: later(3) })),
		);
		expect(decided.map(({ status }) => status)).toEqual(Array(5).fill("fulfilled"));
		expect(await EventModel.countDocuments({ type: "comment-hidden" })).toBe(1);
		for (const other of [
			{ ...decision, note: "คำอื่น" },
			{ ...decision, reason: "insult" as const },
			{ case: decision.case, decision: "keep" as const },
		])
			await expect(decideCase({ viewer: steward.viewer, input: other, now: later(3) })).rejects.toMatchObject(
				{ code: "alreadyDecided" },
			);

		const seenBy = async (viewer: typeof writer.viewer | null) =>
			(await listComments({ proposalId: proposal.id, viewer })).threads.items[0];
		expect(await seenBy(null)).toMatchObject({ body: null, hidden: { reason: "personal-data", note: null } });
		expect(await seenBy(reporter.viewer)).toMatchObject({ body: null });
		expect(await seenBy(writer.viewer)).toMatchObject({
			body: "ข้อความที่มีเบอร์โทรศัพท์",
			hidden: { note: decision.note },
		});
		expect((await listNotices({ viewer: writer.viewer })).items).toMatchObject([
			{ type: "comment-hidden", data: { reason: "personal-data", note: decision.note } },
		]);
		const publicly = await listTimeline({ proposalId: proposal.id, viewer: null });
		expect(publicly.items).toMatchObject([
			{
				type: "comment-hidden",
				why: null,
				data: { reason: "personal-data" },
				actor: steward.viewer.displayName,
			},
		]);
		expect(JSON.stringify(publicly)).not.toContain("เบอร์");
		await tally();
		expect(await figureOf(proposal.id)).toBe(0);
		expect(await recountComments()).toEqual([]);
		expect((await listModerationCases({ viewer: steward.viewer })).items).toEqual([]);
	});

	it("keeps a comment, and never says who reported it", async () => {
		const { steward, reporter, writer, proposal } = await reportedComment();
		const [open] = (await listModerationCases({ viewer: steward.viewer })).items;
		const input = { case: open?.id ?? "", decision: "keep" as const };
		await expect(decideCase({ viewer: reporter.viewer, input, now: NOW })).rejects.toMatchObject({
			code: "notPermitted",
		});
		await decideCase({ viewer: steward.viewer, input, now: later(3) });
		expect((await listTimeline({ proposalId: proposal.id, viewer: null })).items).toEqual([]);
		const inside = (await listTimeline({ proposalId: proposal.id, viewer: steward.viewer })).items;
		expect(inside.map(({ type }) => type)).toEqual(["comment-kept", "comment-reported"]);
		expect(JSON.stringify(await EventModel.find().lean())).not.toContain(reporter.id);
		expect((await listNotices({ viewer: writer.viewer })).items).toEqual([]);
	});

	it("shows a hidden comment again once, with a public reason that its author is told, and counts it again", async () => {
		const { steward, reporter, writer, proposal } = await reportedComment();
		const [open] = (await listModerationCases({ viewer: steward.viewer })).items;
		const commentId = open?.comment?.id ?? "";
		const show = (viewer = steward.viewer, at = later(5)) =>
			showCommentAgain({ viewer, commentId, input: { why: "อ่านใหม่แล้ว ไม่ผิดกติกา" }, now: at });
		await expect(show()).rejects.toMatchObject({ code: "alreadyDecided" });
		await decideCase({
			viewer: steward.viewer,
			input: { case: open?.id ?? "", decision: "hide", reason: "insult", note: "คำหยาบ" },
			now: later(3),
		});
		await tally();
		expect(await figureOf(proposal.id)).toBe(0);
		for (const viewer of [reporter.viewer, writer.viewer])
			await expect(show(viewer)).rejects.toMatchObject({ code: "notPermitted" });
		const asSeen = await listComments({ proposalId: proposal.id, viewer: steward.viewer });
		expect(asSeen.threads.items[0]).toMatchObject({ restorable: true });
		expect((await findRestorable({ viewer: steward.viewer, commentId })).hidden).toBe(true);
		const results = await Promise.allSettled(Array.from({ length: 5 }, () => show()));
		expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		await tally();
		expect(await figureOf(proposal.id)).toBe(1);
		expect(await recountComments()).toEqual([]);
		const publicly = await listComments({ proposalId: proposal.id, viewer: null });
		expect(publicly.threads.items[0]).toMatchObject({ hidden: null, restorable: false });
		expect(publicly.threads.items[0]?.body).not.toBeNull();
		const { items } = await listTimeline({ proposalId: proposal.id, viewer: null });
		expect(items[0]).toMatchObject({ type: "comment-shown", why: "อ่านใหม่แล้ว ไม่ผิดกติกา" });
		const [notice] = (await listNotices({ viewer: writer.viewer })).items;
		expect(notice).toMatchObject({ type: "comment-shown", data: { note: "อ่านใหม่แล้ว ไม่ผิดกติกา" } });
		expect(await CommentModel.findById(commentId).lean()).not.toHaveProperty("hiddenNote");
	});

	it("leaves showing a steward's own comment again to another steward", async () => {
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		const proposal = await makeProposal();
		const { id } = await addComment({
			viewer: steward.viewer,
			proposalNumber: proposal.number,
			input: input("x"),
			now: NOW,
		});
		await CommentModel.updateOne({ _id: id }, { $set: { state: "hidden", hiddenReason: "insult" } });
		await expect(
			showCommentAgain({ viewer: steward.viewer, commentId: id, input: { why: "x" }, now: later(1) }),
		).rejects.toMatchObject({ code: "notPermitted" });
	});

	it("leaves a steward's own comment to another steward", async () => {
		const steward = await makeUser({ roles: [{ role: "steward" }] });
		const proposal = await makeProposal();
		const { id } = await addComment({
			viewer: steward.viewer,
			proposalNumber: proposal.number,
			input: input("x"),
			now: NOW,
		});
		const { viewer } = await makeUser();
		await reportComment({ viewer, commentId: id, input: { reason: "insult" }, now: NOW });
		const [open] = (await listModerationCases({ viewer: steward.viewer })).items;
		expect(open?.mayDecide).toBe(false);
		await expect(
			decideCase({ viewer: steward.viewer, input: { case: open?.id ?? "", decision: "keep" }, now: NOW }),
		).rejects.toMatchObject({ code: "notPermitted" });
	});
});

describe("notices", () => {
	it("are marked as read up to the moment, and those of others stay as they are", async () => {
		const [author, other, writer] = [await makeUser(), await makeUser(), await makeUser()];
		for (const { id } of [author, other]) {
			const { number } = await makeProposal({ authorIds: [id] });
			await addComment({ viewer: writer.viewer, proposalNumber: number, input: input("x"), now: NOW });
		}
		await markNoticesRead({ viewer: author.viewer, now: later(1) });
		expect(await countUnread({ viewer: author.viewer })).toBe(0);
		expect(await countUnread({ viewer: other.viewer })).toBe(1);
	});
});
