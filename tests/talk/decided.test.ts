import { beforeEach, describe, expect, it } from "vitest";
import { reportComment } from "~/services/comment-reports.server";
import { showCommentAgain } from "~/services/comment-restore.server";
import { addComment } from "~/services/comments.server";
import { decideCase } from "~/services/moderation.server";
import { listDecidedCases } from "~/services/moderation-decided.server";
import { listModerationCases } from "~/services/moderation-queue.server";
import { reportProposal } from "~/services/proposal-reports.server";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeProposal, makeUser } from "../support/factories";

useTestDatabase();
beforeEach(emptyTestDatabase);

const NOW = new Date("2026-03-01T03:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** A comment and a proposal that were reported, in that order, with the people of the story. */
async function reported() {
	const steward = await makeUser({ roles: [{ role: "steward" }], displayName: "ผู้ดูแลคนที่หนึ่ง" });
	const other = await makeUser({ roles: [{ role: "steward" }] });
	const proposal = await makeProposal({ authorIds: [other.id] });
	const { id: commentId } = await addComment({
		viewer: (await makeUser()).viewer,
		proposalNumber: proposal.number,
		input: { body: "ข้อความที่มีเบอร์โทรศัพท์ ".repeat(20), stance: "neutral" },
		now: NOW,
	});
	const { viewer } = await makeUser();
	await reportComment({ viewer, commentId, input: { reason: "personal-data" }, now: later(1) });
	await reportProposal({
		viewer,
		proposalNumber: proposal.number,
		input: { reason: "insult" },
		now: later(2),
	});
	const { items } = await listModerationCases({ viewer: steward.viewer });
	const decide = (index: number, input: { decision: "hide" | "keep"; reason?: "insult"; note?: string }) =>
		decideCase({
			viewer: steward.viewer,
			input: { case: items[index]?.id ?? "", ...input },
			now: later(3 + index),
		});
	return { steward, other, proposal, commentId, decide };
}

describe("earlier decisions", () => {
	it("are listed with who decided what and why, latest first, and the way to show again", async () => {
		const { steward, other, proposal, commentId, decide } = await reported();
		const hidden = () => listDecidedCases({ viewer: steward.viewer, decision: "hide" });
		expect((await hidden()).items).toEqual([]);
		await decide(0, { decision: "hide", reason: "insult", note: "คำหยาบ" });
		await decide(1, { decision: "hide", reason: "insult", note: "ดูหมิ่น" });
		const { items } = await hidden();
		expect(items).toMatchObject([
			{ comment: null, hidden: true, mayShow: true, note: "ดูหมิ่น", proposal: { number: proposal.number } },
			{ comment: { id: commentId }, reason: "insult", by: "ผู้ดูแลคนที่หนึ่ง", decidedAt: later(3) },
		]);
		expect(items[1]?.comment?.words.length).toBeLessThan(300);
		// nobody shows again what they wrote themselves
		const asAuthor = await listDecidedCases({ viewer: other.viewer, decision: "hide" });
		expect(asAuthor.items.map(({ mayShow }) => mayShow)).toEqual([false, true]);

		await showCommentAgain({ viewer: steward.viewer, commentId, input: { why: "อ่านใหม่แล้ว" }, now: later(9) });
		const after = (await hidden()).items;
		expect(after.map(({ hidden, mayShow }) => [hidden, mayShow])).toEqual([
			[true, true],
			[false, false],
		]);
	});

	it("keep what was kept apart, and go on page by page", async () => {
		const { steward, decide } = await reported();
		await decide(0, { decision: "keep" });
		await decide(1, { decision: "keep" });
		const list = (after: string | null) =>
			listDecidedCases({ viewer: steward.viewer, decision: "keep", after, limit: 1 });
		const first = await list(null);
		const second = await list(first.next);
		expect(
			[...first.items, ...second.items].map(({ comment, hidden }) => [comment === null, hidden]),
		).toEqual([
			[true, false],
			[false, false],
		]);
		expect(second.next).toBeNull();
		expect((await listDecidedCases({ viewer: steward.viewer, decision: "hide" })).items).toEqual([]);
	});
});
