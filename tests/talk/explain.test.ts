import mongoose, { Types } from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import { findThread, listComments } from "~/services/comment-lists.server";
import { reportComment } from "~/services/comment-reports.server";
import { addComment } from "~/services/comments.server";
import { listFollowerIds } from "~/services/follows.server";
import { decideCase } from "~/services/moderation.server";
import { listDecidedCases } from "~/services/moderation-decided.server";
import { countOpenCases, listModerationCases } from "~/services/moderation-queue.server";
import { listMyFollows, listMySupports } from "~/services/my-lists.server";
import { listNotices } from "~/services/notices.server";
import { findReportableProposal, reportProposal } from "~/services/proposal-reports.server";
import { listReceipts } from "~/services/receipts.server";
import { listSupporterIds, loadSupportPanel } from "~/services/supports.server";
import { isTallied, tally } from "~/services/tally.server";
import { listTimeline } from "~/services/timeline.server";
import { ModerationCaseModel } from "../../models/moderation.server";
import { useTestDatabase } from "../support/database";
import { makeProposal, makeUser } from "../support/factories";
import { plansOf, useProfiler } from "../support/profiler";

useTestDatabase({ own: true });
useProfiler();

const db = () => mongoose.connection.db as NonNullable<typeof mongoose.connection.db>;

describe("every list of talk is read by an index, in the index's order", () => {
	let proposal: { id: string; number: number };
	let steward: Awaited<ReturnType<typeof makeUser>>;
	let threadId: string;

	beforeAll(async () => {
		steward = await makeUser({ roles: [{ role: "steward" }] });
		proposal = await makeProposal();
		const head = await addComment({
			viewer: steward.viewer,
			proposalNumber: proposal.number,
			input: { body: "x", stance: "for" },
			now: new Date(),
		});
		threadId = head.id;
		for (let n = 0; n < 30; n++)
			await addComment({
				viewer: steward.viewer,
				proposalNumber: proposal.number,
				input: { body: `${n}`, stance: "neutral", ...(n % 3 === 0 ? { parent: head.id } : {}) },
				now: new Date(),
			});
		const { viewer } = await makeUser();
		const report = { viewer, input: { reason: "other" as const }, now: new Date() };
		await reportComment({ ...report, commentId: head.id });
		await reportProposal({ ...report, proposalNumber: proposal.number });
		const decider = await makeUser({ roles: [{ role: "steward" }] });
		for (let n = 0; n < 3; n++) {
			const { number } = await makeProposal();
			await reportProposal({ ...report, proposalNumber: number });
			const open = await ModerationCaseModel.findOne({ state: "open" }).sort({ _id: -1 }).lean();
			const input = {
				case: String(open?._id),
				decision: "hide" as const,
				reason: "other" as const,
				note: "x",
			};
			await decideCase({ viewer: decider.viewer, input, now: new Date() });
		}
	});

	const cases: [string, () => Promise<unknown>][] = [
		["comments, first page", () => listComments({ proposalId: proposal.id, viewer: steward.viewer })],
		[
			"comments, later page",
			async () => {
				const { threads } = await listComments({ proposalId: proposal.id, viewer: null, limit: 5 });
				await listComments({ proposalId: proposal.id, viewer: null, limit: 5, after: threads.next });
			},
		],
		[
			"a thread",
			() => findThread({ proposalNumber: proposal.number, threadId, viewer: steward.viewer, limit: 5 }),
		],
		["the queue", () => listModerationCases({ viewer: steward.viewer })],
		[
			"the queue, later page, and how much waits",
			async () => {
				const { next } = await listModerationCases({ viewer: steward.viewer, limit: 1 });
				await listModerationCases({ viewer: steward.viewer, limit: 1, after: next });
				await countOpenCases();
			},
		],
		[
			"what was decided, with a later page",
			async () => {
				const asked = { viewer: steward.viewer, decision: "hide" as const, limit: 1 };
				const { next } = await listDecidedCases(asked);
				expect(next).not.toBeNull();
				await listDecidedCases({ ...asked, after: next });
			},
		],
		[
			"a proposal to be reported",
			() => findReportableProposal({ viewer: steward.viewer, proposalNumber: proposal.number }),
		],
		["the timeline", () => listTimeline({ proposalId: proposal.id, viewer: steward.viewer })],
		["my notices", () => listNotices({ viewer: steward.viewer })],
		["what I support", () => listMySupports({ viewer: steward.viewer })],
		["what I follow", () => listMyFollows({ viewer: steward.viewer })],
		["the panel", () => loadSupportPanel({ proposal, viewer: steward.viewer, now: new Date() })],
		[
			"receipts",
			() => listReceipts({ proposalNumber: proposal.number, after: "0".repeat(12), asked: "7K3M9QXD2ABC" }),
		],
		["supporters", () => listSupporterIds({ proposalId: proposal.id })],
		["followers", () => listFollowerIds({ proposalId: proposal.id })],
		["the tally's work lists", () => Promise.all([isTallied(), tally()])],
	];
	for (const [name, work] of cases)
		it(name, async () => {
			const plans = await plansOf(work);
			expect(plans.length).toBeGreaterThan(0);
			const bad = plans.filter(({ plan, sorts }) => /COLLSCAN/.test(plan) || sorts);
			expect(bad).toEqual([]);
		});

	it("would notice a scan", async () => {
		const plans = await plansOf(() =>
			db().collection("comments").find({ body: new Types.ObjectId().toHexString() }).toArray(),
		);
		expect(plans.map(({ plan }) => plan)).toEqual(["COLLSCAN"]);
	});
});
