import { Types } from "mongoose";
import { expect, test } from "vitest";
import { recomputeOwed, recountConfirmations } from "~/services/commitment-recount.server";
import { findCommitmentsOfProposal } from "~/services/commitments.server";
import { listOpenQuestions } from "~/services/confirmation-questions.server";
import { confirmCommitment } from "~/services/confirmations.server";
import { reportProgress, reportUnchanged } from "~/services/reports.server";
import { TASK_STEPS } from "~/services/task-steps.server";
import { runDueTasks } from "~/services/tasks.server";
import { CommitmentModel, ConfirmationModel, ProgressReportModel } from "../../models/commitment.server";
import { EventModel } from "../../models/event.server";
import { NotificationModel } from "../../models/notification.server";
import { ProposalModel } from "../../models/proposal.server";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import {
	after,
	day,
	formRequest,
	loadCommitment,
	makeApproved,
	makeStaffedAgency,
	makeSupporters,
	reportInput,
} from "./world";

useTestDatabase();

const liveReport = () => reportInput({ status: "live", percent: 100, nextReportAt: undefined });

test("reports sent at once are numbered one after the other, without gaps", async () => {
	const people = await makeStaffedAgency();
	const { number } = await makeApproved(people);
	const sent = await Promise.all(
		Array.from({ length: 6 }, (_, index) =>
			reportProgress({
				viewer: people.officer,
				number,
				input: reportInput({ percent: index * 10 }),
				formRequest: formRequest(`h${index}`),
				now: after(10),
			}),
		),
	);
	expect(sent.map((report) => report.number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
	expect((await loadCommitment(number)).reports).toBe(6);
});

test("a report sent twice is one report", async () => {
	const people = await makeStaffedAgency();
	const { number, id } = await makeApproved(people);
	const sent = {
		viewer: people.officer,
		number,
		input: reportInput(),
		formRequest: formRequest(),
		now: after(10),
	};
	const numbers = await Promise.all([reportProgress(sent), reportProgress(sent)]);
	expect(numbers).toEqual([{ number: 1 }, { number: 1 }]);
	expect(await ProgressReportModel.countDocuments({ commitment: new Types.ObjectId(id) })).toBe(1);
});

test("lateness follows from the clock alone: the page changes although nobody has written anything", async () => {
	const people = await makeStaffedAgency();
	const { number, proposal } = await makeApproved(people);
	await reportProgress({ viewer: people.officer, number, input: reportInput(), now: after(10) });
	const at = async (now: Date) => {
		const [view] = await findCommitmentsOfProposal({ proposalId: proposal.id, now });
		return [view?.overdue, view?.daysLate, view?.owed];
	};
	expect(await at(new Date("2026-06-01T16:59:59Z"))).toEqual([false, 0, "report"]);
	expect(await at(new Date("2026-06-01T17:00:00Z"))).toEqual([true, 1, "report"]);
	await reportUnchanged({
		viewer: people.officer,
		number,
		input: { unchangedWhy: "รอผลการจัดซื้อ", unchangedNextReportAt: day("31/12/2569") },
		now: new Date("2026-06-10T03:00:00Z"),
	});
	expect(await at(new Date("2026-06-10T03:00:00Z"))).toEqual([false, 0, "delivery"]);
	expect(await at(new Date("2026-09-30T17:00:00Z"))).toEqual([true, 1, "delivery"]);
	expect(await loadCommitment(number)).toMatchObject({ status: "in-progress", percent: 40, reports: 2 });
});

test("a report names indicators of the promise only, a status that can follow, and a coming day", async () => {
	const people = await makeStaffedAgency();
	const { number } = await makeApproved(people);
	const send = (over: object) =>
		reportProgress({ viewer: people.officer, number, input: reportInput(over), now: after(10) });
	await expect(send({ values: [{ indicator: "อื่น", value: 1 }] })).rejects.toMatchObject({
		code: "invalidInput",
	});
	await expect(send({ status: "scaled" })).rejects.toMatchObject({ code: "wrongStatus" });
	await expect(send({ nextReportAt: day("1/3/2569") })).rejects.toMatchObject({ code: "dueInPast" });
	expect((await loadCommitment(number)).reports).toBe(0);
});

test("another agency cannot report, as if there were nothing", async () => {
	const [people, other] = [await makeStaffedAgency(), await makeStaffedAgency()];
	const { number } = await makeApproved(people);
	await expect(
		reportProgress({ viewer: other.officer, number, input: reportInput(), now: after(10) }),
	).rejects.toMatchObject({ code: "notFound" });
});

test("calling it live asks every supporter, once, also when the form is sent twice", async () => {
	const people = await makeStaffedAgency();
	const { number, proposal } = await makeApproved(people);
	const [first] = await makeSupporters(proposal.id, 3);
	const sent = {
		viewer: people.officer,
		number,
		input: liveReport(),
		formRequest: formRequest(),
		now: after(20),
	};
	await reportProgress(sent);
	await reportProgress(sent);
	// why: telling many is work for a job, not for the officer's request
	expect(await NotificationModel.countDocuments({ type: "commitment-live", at: after(20) })).toBe(0);
	await runDueTasks({ steps: TASK_STEPS, clock: () => after(20) });
	expect(await NotificationModel.countDocuments({ type: "commitment-live", at: after(20) })).toBe(4);
	expect(await loadCommitment(number)).toMatchObject({ status: "live", rounds: 1, liveAt: after(20) });
	expect((await loadCommitment(number)).owedAt).toBeUndefined();
	if (!first) throw new Error("no supporter");
	expect(await listOpenQuestions({ viewer: first, now: after(21) })).toMatchObject([
		{ number, answer: null },
	]);
	await confirmCommitment({ viewer: first, number, input: { answer: "works" }, now: after(21) });
	expect(await listOpenQuestions({ viewer: first, now: after(21) })).toMatchObject([
		{ number, answer: "works" },
	]);
	const proposalRow = await ProposalModel.findById(proposal.id).lean();
	expect(proposalRow).toMatchObject({ progress: "live", nextStep: "supporters" });
});

test("one answer per person and round, which may be changed; strangers and early answers are refused", async () => {
	const people = await makeStaffedAgency();
	const { number, proposal, id } = await makeApproved(people);
	const [supporter] = await makeSupporters(proposal.id, 1);
	if (!supporter) throw new Error("no supporter");
	const answer = (viewer: typeof supporter, given: "works" | "does-not" | "not-tried") =>
		confirmCommitment({ viewer, number, input: { answer: given }, now: after(30) });
	await expect(answer(supporter, "works")).rejects.toMatchObject({ code: "notLive" });
	await reportProgress({ viewer: people.officer, number, input: liveReport(), now: after(20) });
	await expect(answer((await makeUser()).viewer, "works")).rejects.toMatchObject({ code: "notSupporter" });
	await Promise.all(Array.from({ length: 8 }, () => answer(supporter, "works")));
	expect((await loadCommitment(number)).confirmations).toEqual({ works: 1, doesNot: 0, notTried: 0 });
	await answer(supporter, "not-tried");
	expect((await loadCommitment(number)).confirmations).toEqual({ works: 0, doesNot: 0, notTried: 1 });
	expect(await ConfirmationModel.countDocuments({ commitment: new Types.ObjectId(id) })).toBe(1);
	const [view] = await findCommitmentsOfProposal({ proposalId: proposal.id, now: after(30) });
	expect(view?.answers.live).toBeNull();
});

test("when half of those who tried it say that it does not work, it is open again: once, and the agency is told", async () => {
	const people = await makeStaffedAgency();
	const { number, proposal, id } = await makeApproved(people);
	const supporters = await makeSupporters(proposal.id, 8);
	await reportProgress({ viewer: people.officer, number, input: liveReport(), now: after(20) });
	const answers = await Promise.allSettled(
		supporters.map((viewer) =>
			confirmCommitment({ viewer, number, input: { answer: "does-not" }, now: after(30) }),
		),
	);
	const taken = answers.filter(({ status }) => status === "fulfilled");
	expect(taken).toHaveLength(5);
	for (const one of answers)
		if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "notLive" });
	expect(await loadCommitment(number)).toMatchObject({
		status: "in-progress",
		reopenedAt: after(30),
		confirmations: { works: 0, doesNot: 5, notTried: 0 },
		owedAt: new Date(day("30/9/2569").getTime() + 86_400_000),
	});
	const subject = { commitment: new Types.ObjectId(id), type: "commitment-reopened" } as const;
	expect(await EventModel.countDocuments(subject)).toBe(1);
	const told = await NotificationModel.find(subject).lean();
	const who = told.map(({ user }) => user.toHexString());
	expect(who).toEqual(expect.arrayContaining([people.officer.id, people.champion.id]));
	expect((await ProposalModel.findById(proposal.id).lean())?.progress).toBe("committed");

	await reportProgress({ viewer: people.officer, number, input: liveReport(), now: after(60) });
	expect(await loadCommitment(number)).toMatchObject({
		status: "live",
		rounds: 2,
		confirmations: { works: 0, doesNot: 0, notTried: 0 },
	});
	for (const viewer of supporters.slice(0, 5))
		await confirmCommitment({ viewer, number, input: { answer: "works" }, now: after(70) });
	const [view] = await findCommitmentsOfProposal({ proposalId: proposal.id, now: after(70) });
	expect(view).toMatchObject({ confirmed: true, verdict: "confirmed", answers: { live: { works: 5 } } });
	expect(
		await EventModel.countDocuments({
			commitment: new Types.ObjectId(id),
			type: "commitment-confirmed",
		}),
	).toBe(1);
});

test("a recount finds and mends cached figures that were made wrong, and finds nothing otherwise", async () => {
	expect((await recountConfirmations()).different).toEqual([]);
	expect((await recomputeOwed()).different).toEqual([]);
	const row = await CommitmentModel.findOne({ status: "in-progress" }).lean();
	if (!row) throw new Error("no commitment in progress");
	await CommitmentModel.updateOne(
		{ _id: row._id },
		{ $set: { "confirmations.works": 99 }, $unset: { owedAt: 1 } },
	);
	expect((await recountConfirmations({ repair: true })).different).toEqual([row.number]);
	expect((await recomputeOwed({ repair: true })).different).toEqual([row.number]);
	expect((await recountConfirmations()).different).toEqual([]);
	expect((await recomputeOwed()).different).toEqual([]);
});
