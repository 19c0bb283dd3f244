import { Types } from "mongoose";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Viewer } from "~/domain/viewer";
import { acceptProposal } from "~/services/answers.server";
import { archiveProposal, assignAgency } from "~/services/proposal-lifecycle.server";
import { answerMerge, findMergeQuestion, mergeProposal } from "~/services/proposal-merge.server";
import { supportProposal } from "~/services/supports.server";
import { tally } from "~/services/tally.server";
import { TASK_STEPS } from "~/services/task-steps.server";
import { runDueTasks } from "~/services/tasks.server";
import { EventModel } from "../../models/event.server";
import { NotificationModel } from "../../models/notification.server";
import { ProposalModel, ProposalSearchModel } from "../../models/proposal.server";
import { SupportModel } from "../../models/support.server";
import { acceptInput, makeAwaiting, makeStaffedAgency } from "../agencies/world";
import { emptyTestDatabase, useTestDatabase } from "../support/database";
import { makeAgency, makeChallenge, makeProposal, makeUser } from "../support/factories";
import { later, makePublished, NOW, readRow } from "./support";

useTestDatabase();
let steward: Viewer;
let supporter: Viewer;
beforeEach(async () => {
	await emptyTestDatabase();
	steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
	supporter = (await makeUser()).viewer;
});

const codeOf = (promise: Promise<unknown>) =>
	promise.then(
		() => "done",
		(error: { code?: string }) => error.code,
	);
const support = (proposalNumber: number, viewer = supporter) =>
	supportProposal({ viewer, proposalNumber, now: NOW });
const merge = (proposalNumber: number, intoNumber: number, viewer = steward) =>
	mergeProposal({ viewer, proposalNumber, intoNumber, reason: "เรื่องเดียวกัน", now: later(1) });
const answer = (proposalNumber: number, word: "move" | "end" = "move", viewer = supporter) =>
	answerMerge({ viewer, proposalNumber, answer: word, now: later(2) });
/** The job that asks supporters, at the time of merging. */
const tasks = { steps: TASK_STEPS, clock: () => later(1) };
/** Numbers of the proposals that a person supports. */
async function supportedBy(viewer = supporter): Promise<number[]> {
	const rows = await SupportModel.find({ user: viewer.id, active: true }).lean();
	const numbers = await Promise.all(
		rows.map(async ({ proposal }) => (await ProposalModel.findById(proposal).lean().orFail()).number),
	);
	return numbers.sort((a, b) => a - b);
}

async function makePair(options: { challengeId?: string } = {}) {
	const source = await makeProposal(options);
	const target = await makeProposal(options);
	return { source, target };
}

describe("merging", () => {
	it("keeps the merged proposal readable, takes it out of the search, and records both sides with the reason", async () => {
		const [one, other] = [(await makeUser()).viewer, (await makeUser()).viewer];
		const number = await makePublished(one, steward);
		const into = await makePublished(other, steward);
		expect(await ProposalSearchModel.countDocuments()).toBe(2);
		await merge(number, into);
		const [row, target] = [await readRow(number), await readRow(into)];
		expect(row).toMatchObject({ state: "merged", mergedInto: target._id });
		expect(row.facets).toContain("public");
		expect(row.facets).not.toContain("open");
		expect(target.state).toBe("published");
		expect(await ProposalSearchModel.distinct("proposal")).toEqual([target._id]);
		const events = await EventModel.find({ type: "proposal-merged" }).lean();
		expect(events.map(({ proposal, why, visibility }) => [String(proposal), why, visibility])).toEqual(
			expect.arrayContaining([
				[String(row._id), "เรื่องเดียวกัน", "public"],
				[String(target._id), "เรื่องเดียวกัน", "public"],
			]),
		);
	});

	it("asks those who support it now, and moves nobody by itself", async () => {
		const { source, target } = await makePair();
		const other = (await makeUser()).viewer;
		await support(source.number);
		await support(source.number, other);
		await SupportModel.updateOne({ user: other.id }, { $set: { active: false } });
		await merge(source.number, target.number);
		await runDueTasks(tasks);
		const asked = await NotificationModel.find({ type: "merge-asks-supporters" }).lean();
		expect(asked.map(({ user }) => user.toHexString())).toEqual([supporter.id]);
		expect(await supportedBy()).toEqual([source.number]);
		expect(await findMergeQuestion({ viewer: supporter, proposalNumber: source.number })).toMatchObject({
			into: { number: target.number },
			supporting: true,
		});
	});

	it("has one effect when it is sent twice or eight times at once", async () => {
		const { source, target } = await makePair();
		await support(source.number);
		await Promise.all(Array.from({ length: 8 }, () => merge(source.number, target.number)));
		await merge(source.number, target.number);
		await runDueTasks(tasks);
		expect(await EventModel.countDocuments({ type: "proposal-merged" })).toBe(2);
		expect(await NotificationModel.countDocuments({ type: "merge-asks-supporters" })).toBe(1);
	});

	it("asks those whom a fault kept from being asked, later and once", async () => {
		const { source, target } = await makePair();
		await support(source.number);
		await merge(source.number, target.number);
		const fault = new Error("power cut");
		vi.spyOn(NotificationModel.collection, "bulkWrite").mockRejectedValueOnce(fault);
		expect((await runDueTasks(tasks)).faults).toEqual([fault]);
		expect(await NotificationModel.countDocuments({ type: "merge-asks-supporters" })).toBe(0);
		const inAMinute = { ...tasks, clock: () => new Date(tasks.clock().getTime() + 60_000) };
		expect(await runDueTasks(inAMinute)).toEqual({ lots: 1, faults: [] });
		expect(await runDueTasks(inAMinute)).toEqual({ lots: 0, faults: [] });
		expect(await NotificationModel.countDocuments({ type: "merge-asks-supporters" })).toBe(1);
	});

	it("of two merges that cross, one happens: there is no circle", async () => {
		const { source, target } = await makePair();
		const results = await Promise.allSettled([
			merge(source.number, target.number),
			merge(target.number, source.number),
		]);
		expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await ProposalModel.countDocuments({ state: "merged" })).toBe(1);
	});

	it("belongs to stewards who did not write it, also when it has happened already", async () => {
		const { source, target } = await makePair();
		const own = await makeProposal({ authorIds: [steward.id] });
		expect(await codeOf(merge(source.number, target.number, supporter))).toBe("notPermitted");
		expect(await codeOf(merge(own.number, target.number))).toBe("notPermitted");
		await merge(source.number, target.number);
		expect(await codeOf(merge(source.number, target.number, supporter))).toBe("notPermitted");
	});

	it("needs two public proposals, another one, and no promise of an agency", async () => {
		const people = await makeStaffedAgency();
		const promised = await makeAwaiting(people.agencyId);
		await acceptProposal({
			viewer: people.officer,
			proposalNumber: promised.number,
			input: acceptInput(),
			now: later(0),
		});
		const { source, target } = await makePair();
		const draft = await makeProposal({ state: "draft" });
		expect(await codeOf(merge(promised.number, target.number))).toBe("alreadyCommitted");
		expect(await codeOf(merge(source.number, source.number))).toBe("mergeIntoItself");
		expect(await codeOf(merge(source.number, draft.number))).toBe("notPublished");
		expect(await codeOf(merge(draft.number, target.number))).toBe("notPublished");
		expect(await codeOf(merge(source.number, 999_999))).toBe("notFound");
		expect((await readRow(source.number)).state).toBe("published");
	});
});

describe("the answer of a supporter", () => {
	it("moves the support on a yes, once however often it comes, and the figures follow", async () => {
		const { source, target } = await makePair();
		await support(source.number);
		await tally();
		await merge(source.number, target.number);
		await Promise.all(Array.from({ length: 6 }, () => answer(source.number)));
		await answer(source.number);
		expect(await supportedBy()).toEqual([target.number]);
		expect(await SupportModel.countDocuments({ user: supporter.id })).toBe(2);
		await tally();
		expect((await readRow(source.number)).supports).toBe(0);
		expect((await readRow(target.number)).supports).toBe(1);
		expect(await findMergeQuestion({ viewer: supporter, proposalNumber: source.number })).toMatchObject({
			supporting: false,
		});
	});

	it("ends the support on a no; a yes that comes later moves nothing", async () => {
		const { source, target } = await makePair();
		await support(source.number);
		await merge(source.number, target.number);
		expect(await answer(source.number, "end")).toEqual({ number: target.number, slug: target.slug });
		await answer(source.number);
		expect(await supportedBy()).toEqual([]);
	});

	it("of a yes and a no at once one stands", async () => {
		const { source, target } = await makePair();
		await support(source.number);
		await merge(source.number, target.number);
		await Promise.all([answer(source.number), answer(source.number, "end")]);
		const left = await supportedBy();
		expect([[], [target.number]]).toContainEqual(left);
		expect(await SupportModel.countDocuments({ active: true, proposal: new Types.ObjectId(source.id) })).toBe(
			0,
		);
	});

	it("loses nothing when the site dies between the two writes, and works when it is sent again", async () => {
		const { source, target } = await makePair();
		await support(source.number);
		await merge(source.number, target.number);
		const cut = new Error("power cut");
		const update = vi.spyOn(SupportModel.collection, "updateOne");
		const insert = vi.spyOn(SupportModel.collection, "insertOne").mockImplementationOnce(() => {
			// why: who is dead does not mend anything afterwards
			update.mockRejectedValue(cut);
			return Promise.reject(cut);
		});
		await expect(answer(source.number)).rejects.toThrow("power cut");
		update.mockRestore();
		insert.mockRestore();
		expect(await supportedBy()).toEqual([source.number]);
		await answer(source.number);
		expect(await supportedBy()).toEqual([target.number]);
	});

	it("counts once where the person gives the other proposal a support at the same moment", async () => {
		const { source, target } = await makePair();
		await support(source.number);
		await merge(source.number, target.number);
		await Promise.allSettled([answer(source.number), support(target.number)]);
		expect(await supportedBy()).toEqual([target.number]);
		await tally();
		expect((await readRow(target.number)).supports).toBe(1);
	});

	it("makes a support stand again that was once withdrawn from the other proposal", async () => {
		const { source, target } = await makePair();
		await support(source.number);
		await support(target.number);
		await SupportModel.updateOne(
			{ user: supporter.id, proposal: target.id },
			{ $set: { active: false, withdrawnAt: NOW } },
		);
		await tally();
		await merge(source.number, target.number);
		await answer(source.number);
		await tally();
		expect(await supportedBy()).toEqual([target.number]);
		expect((await readRow(target.number)).supports).toBe(1);
		const row = await SupportModel.findOne({ user: supporter.id, proposal: target.id }).lean().orFail();
		expect(row.withdrawnAt).toBeUndefined();
	});

	it("takes the only vote of a challenge along", async () => {
		const challenge = await makeChallenge({ votesPerPerson: 1 });
		const { source, target } = await makePair({ challengeId: challenge.id });
		await support(source.number);
		expect(await codeOf(support(target.number))).toBe("noVotesLeft");
		await merge(source.number, target.number);
		await answer(source.number);
		const votes = await SupportModel.find({ user: supporter.id, slot: 1 }).lean();
		expect(votes.map(({ proposal }) => proposal.toHexString())).toEqual([target.id]);
	});

	it("is refused where the other proposal takes no support, and the old one stands", async () => {
		const challenge = await makeChallenge({ votesPerPerson: 1 });
		const source = await makeProposal();
		const other = await makeProposal({ challengeId: challenge.id });
		const target = await makeProposal({ challengeId: challenge.id });
		await support(source.number);
		await support(other.number);
		await merge(source.number, target.number);
		expect(await codeOf(answer(source.number))).toBe("noVotesLeft");
		await ProposalModel.updateOne({ _id: target.id }, { $set: { stopped: true } });
		expect(await codeOf(answer(source.number))).toBe("closed");
		expect(await supportedBy()).toEqual([source.number, other.number]);
		await answer(source.number, "end");
		expect(await supportedBy()).toEqual([other.number]);
	});

	it("only ends a support whose owner wrote the other proposal or supports it already", async () => {
		const source = await makeProposal();
		const target = await makeProposal({ authorIds: [supporter.id] });
		const other = (await makeUser()).viewer;
		await support(source.number);
		await support(source.number, other);
		await support(target.number, other);
		await merge(source.number, target.number);
		await answer(source.number);
		await answer(source.number, "move", other);
		expect(await supportedBy()).toEqual([]);
		expect(await supportedBy(other)).toEqual([target.number]);
	});

	it("follows a chain of merges to the proposal that goes on", async () => {
		const { source, target } = await makePair();
		const last = await makeProposal();
		await support(source.number);
		await merge(source.number, target.number);
		await merge(target.number, last.number);
		expect(await findMergeQuestion({ viewer: supporter, proposalNumber: source.number })).toMatchObject({
			into: { number: last.number },
		});
		await answer(source.number);
		expect(await supportedBy()).toEqual([last.number]);
	});

	it("is asked of supporters of merged proposals only", async () => {
		const { source, target } = await makePair();
		await support(target.number);
		expect(await codeOf(answer(target.number))).toBe("notFound");
		await merge(source.number, target.number);
		expect(await codeOf(answer(source.number))).toBe("notSupporter");
		expect(await supportedBy()).toEqual([target.number]);
	});
});

describe("archiving", () => {
	const archive = (proposalNumber: number, viewer = steward) =>
		archiveProposal({ viewer, proposalNumber, reason: "โจทย์ปิดแล้ว", now: later(3) });

	it("closes a proposal and keeps it readable and findable; sent twice or at once it has one effect", async () => {
		const number = await makePublished(supporter, steward);
		await Promise.all([archive(number), archive(number), archive(number)]);
		await archive(number);
		const row = await readRow(number);
		expect(row.state).toBe("archived");
		expect(row.facets).toContain("public");
		expect(row.facets).not.toContain("open");
		expect(await ProposalSearchModel.countDocuments({ proposal: row._id })).toBe(1);
		const events = await EventModel.find({ type: "proposal-archived" }).lean();
		expect(events.map(({ why, visibility }) => [why, visibility])).toEqual([["โจทย์ปิดแล้ว", "public"]]);
		expect(await codeOf(support(number, (await makeUser()).viewer))).toBe("closed");
	});

	it("belongs to stewards who did not write it, and to public proposals without a promise", async () => {
		const people = await makeStaffedAgency();
		const promised = await makeAwaiting(people.agencyId);
		await acceptProposal({
			viewer: people.officer,
			proposalNumber: promised.number,
			input: acceptInput(),
			now: NOW,
		});
		const own = await makeProposal({ authorIds: [steward.id] });
		const submitted = await makeProposal({ state: "submitted" });
		const { source, target } = await makePair();
		await merge(source.number, target.number);
		expect(await codeOf(archive(target.number, supporter))).toBe("notPermitted");
		expect(await codeOf(archive(own.number))).toBe("notPermitted");
		expect(await codeOf(archive(promised.number))).toBe("alreadyCommitted");
		expect(await codeOf(archive(submitted.number))).toBe("notPublished");
		expect(await codeOf(archive(source.number))).toBe("notPublished");
		expect(await EventModel.countDocuments({ type: "proposal-archived" })).toBe(0);
	});
});

describe("naming the agency that has to answer", () => {
	const assign = (proposalNumber: number, agencyId: string | null, viewer = steward) =>
		assignAgency({ viewer, proposalNumber, agencyId, now: later(4) });

	it("puts the proposal before its officers once it waits for an answer, and tells them once", async () => {
		const people = await makeStaffedAgency();
		const { number } = await makeProposal({ stage: "drive" });
		await Promise.all([assign(number, people.agencyId), assign(number, people.agencyId)]);
		await assign(number, people.agencyId);
		const row = await readRow(number);
		expect(row).toMatchObject({ nextStep: "agency", progress: "awaiting-answer", waitingSince: later(4) });
		expect(row.agency?.toHexString()).toBe(people.agencyId);
		expect(row.facets).toContain(`agency:${people.agencyId}`);
		const told = await NotificationModel.find({ type: "proposal-to-answer" }).lean();
		expect(told.map(({ user }) => user.toHexString())).toEqual([people.officer.id]);
		expect(await EventModel.countDocuments({ type: "agency-assigned" })).toBe(1);
	});

	it("tells nobody before that, keeps the record of a proposal that is not public to itself, and can be undone", async () => {
		const people = await makeStaffedAgency();
		const { number } = await makeProposal({ state: "submitted" });
		await assign(number, people.agencyId);
		await assign(number, null);
		expect((await readRow(number)).agency).toBeUndefined();
		expect(await NotificationModel.countDocuments()).toBe(0);
		const events = await EventModel.find({ type: "agency-assigned" }).sort({ _id: 1 }).lean();
		expect(events.map(({ agency, visibility }) => [agency?.toHexString(), visibility])).toEqual([
			[people.agencyId, "authors"],
			[undefined, "authors"],
		]);
	});

	it("belongs to stewards, names an agency that there is, and ends with a promise", async () => {
		const people = await makeStaffedAgency();
		const other = await makeAgency();
		const { number } = await makeAwaiting(people.agencyId);
		expect(await codeOf(assign(number, other.id, people.officer))).toBe("notPermitted");
		expect(await codeOf(assign(number, new Types.ObjectId().toHexString()))).toBe("invalidInput");
		await acceptProposal({
			viewer: people.officer,
			proposalNumber: number,
			input: acceptInput(),
			now: NOW,
		});
		expect(await codeOf(assign(number, other.id))).toBe("alreadyCommitted");
		expect((await readRow(number)).agency?.toHexString()).toBe(people.agencyId);
	});
});
