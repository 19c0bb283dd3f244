import { Types } from "mongoose";
import { expect, test } from "vitest";
import { acceptProposal, declineProposal } from "~/services/answers.server";
import { decidePromise } from "~/services/commitment-approvals.server";
import { proposeChange, rewritePromise } from "~/services/commitment-promises.server";
import { findCommitmentsOfProposal } from "~/services/commitments.server";
import { CommitmentModel, CommitmentVersionModel } from "../../models/commitment.server";
import { EventModel } from "../../models/event.server";
import { NotificationModel } from "../../models/notification.server";
import { ProposalModel } from "../../models/proposal.server";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";
import {
	acceptInput,
	after,
	day,
	formRequest,
	loadCommitment,
	makeApproved,
	makeAwaiting,
	makeStaffedAgency,
	START,
} from "./world";

useTestDatabase();

const position = (id: string) => ProposalModel.findById(id).select({ progress: 1, nextStep: 1 }).lean();
const eventsOf = async (id: string) =>
	(
		await EventModel.find({ proposal: new Types.ObjectId(id) })
			.sort({ at: 1, _id: 1 })
			.lean()
	).map(({ type }) => type);

test("a promise is public from the champion's approval on, and the path of the proposal follows", async () => {
	const people = await makeStaffedAgency();
	const proposal = await makeAwaiting(people.agencyId);
	const { number } = await acceptProposal({
		viewer: people.officer,
		proposalNumber: proposal.number,
		input: acceptInput(),
		now: START,
	});
	const before = await findCommitmentsOfProposal({ proposalId: proposal.id, now: START });
	expect(before).toMatchObject([{ number, status: "consideration", promise: null, answer: "รับไปดำเนินการ" }]);
	expect(await position(proposal.id)).toMatchObject({ progress: "awaiting-answer", nextStep: "agency" });

	await decidePromise({
		viewer: people.champion,
		number,
		input: { decision: "approve", revision: 0 },
		now: after(1),
	});
	const [view] = await findCommitmentsOfProposal({ proposalId: proposal.id, now: after(1) });
	expect(view).toMatchObject({
		status: "accepted",
		promise: { deliverable: { th: "ระบบนัดหมายออนไลน์" }, dueAt: day("30/9/2569") },
		overdue: false,
	});
	expect(await position(proposal.id)).toMatchObject({ progress: "committed", nextStep: "agency" });
	expect(await eventsOf(proposal.id)).toEqual(["agency-accepted", "commitment-approved"]);
	const told = await NotificationModel.find({ user: new Types.ObjectId(people.champion.id) }).lean();
	expect(told.map(({ type }) => type)).toEqual(["commitment-to-approve"]);
});

test("two officers who answer at once make one commitment", async () => {
	const people = await makeStaffedAgency();
	const second = await makeUser({ roles: [{ role: "officer", agencyId: people.agencyId }] });
	const proposal = await makeAwaiting(people.agencyId);
	const answers = await Promise.allSettled([
		acceptProposal({
			viewer: people.officer,
			proposalNumber: proposal.number,
			input: acceptInput(),
			formRequest: formRequest(),
			now: START,
		}),
		acceptProposal({
			viewer: second.viewer,
			proposalNumber: proposal.number,
			input: acceptInput({ words: "เราก็รับ" }),
			formRequest: formRequest("other"),
			now: START,
		}),
		declineProposal({
			viewer: second.viewer,
			proposalNumber: proposal.number,
			input: { reason: "budget", words: "ไม่มีงบประมาณ" },
			formRequest: formRequest("third"),
			now: START,
		}),
	]);
	const [first, other, declined] = answers.map(({ status }) => status === "fulfilled");
	// why: an agency may take on what it declined, so a refusal that came first stands in the record beside the promise
	expect([first, other].filter(Boolean)).toHaveLength(declined && !first && !other ? 0 : 1);
	for (const answer of answers)
		if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "alreadyAnswered" });
	expect(await CommitmentModel.countDocuments({ proposal: new Types.ObjectId(proposal.id) })).toBe(1);
	expect(await eventsOf(proposal.id)).toHaveLength(
		answers.filter(({ status }) => status === "fulfilled").length,
	);
});

test("the same form sent twice, at once and later, is one answer; other content under its key is refused", async () => {
	const people = await makeStaffedAgency();
	const proposal = await makeAwaiting(people.agencyId);
	const sent = {
		viewer: people.officer,
		proposalNumber: proposal.number,
		input: acceptInput(),
		formRequest: formRequest(),
		now: START,
	};
	const twice = await Promise.all([acceptProposal(sent), acceptProposal(sent)]);
	const later = await acceptProposal({ ...sent, now: after(1) });
	expect(new Set([...twice, later].map(({ number }) => number)).size).toBe(1);
	expect(await eventsOf(proposal.id)).toEqual(["agency-accepted"]);
	await expect(
		acceptProposal({ ...sent, formRequest: { ...sent.formRequest, hash: "changed" } }),
	).rejects.toMatchObject({ code: "changedUnderSameKey" });
});

test("a refusal is public with its reason; the agency may still take the proposal on later, in the same place", async () => {
	const people = await makeStaffedAgency();
	const proposal = await makeAwaiting(people.agencyId);
	const refused = await declineProposal({
		viewer: people.officer,
		proposalNumber: proposal.number,
		input: { reason: "law", words: "ต้องแก้ระเบียบก่อน", askAgainWhen: "เมื่อระเบียบใหม่ประกาศใช้" },
		now: START,
	});
	expect(await findCommitmentsOfProposal({ proposalId: proposal.id, now: START })).toMatchObject([
		{ status: "declined", active: false, decline: { reason: "law", askAgainWhen: "เมื่อระเบียบใหม่ประกาศใช้" } },
	]);
	expect(await position(proposal.id)).toMatchObject({ progress: "declined", nextStep: "nobody" });
	await expect(
		declineProposal({
			viewer: people.officer,
			proposalNumber: proposal.number,
			input: { reason: "budget", words: "อีกเหตุผล" },
			now: after(1),
		}),
	).rejects.toMatchObject({ code: "alreadyAnswered" });
	const taken = await acceptProposal({
		viewer: people.officer,
		proposalNumber: proposal.number,
		input: acceptInput(),
		now: after(30),
	});
	expect(taken.number).toBe(refused.number);
	expect(await position(proposal.id)).toMatchObject({ progress: "awaiting-answer", nextStep: "agency" });
	expect(await eventsOf(proposal.id)).toEqual(["agency-declined", "agency-accepted"]);
});

test("another agency gets the answer for something that does not exist, whatever it asks", async () => {
	const [own, other] = [await makeStaffedAgency(), await makeStaffedAgency()];
	const proposal = await makeAwaiting(own.agencyId);
	const refusal = { code: "notFound" };
	await expect(
		acceptProposal({
			viewer: other.officer,
			proposalNumber: proposal.number,
			input: acceptInput(),
			now: START,
		}),
	).rejects.toMatchObject(refusal);
	const { number } = await acceptProposal({
		viewer: own.officer,
		proposalNumber: proposal.number,
		input: acceptInput(),
		now: START,
	});
	const approve = { decision: "approve", revision: 0 } as const;
	await expect(
		decidePromise({ viewer: other.champion, number, input: approve, now: START }),
	).rejects.toMatchObject(refusal);
	await expect(
		decidePromise({ viewer: own.officer, number, input: approve, now: START }),
	).rejects.toMatchObject(refusal);
	await expect(
		rewritePromise({ viewer: other.officer, number, input: { ...acceptInput(), revision: 0 }, now: START }),
	).rejects.toMatchObject(refusal);
});

test("what the champion sends back is written anew; approving an older copy is refused", async () => {
	const people = await makeStaffedAgency();
	const proposal = await makeAwaiting(people.agencyId);
	const { number } = await acceptProposal({
		viewer: people.officer,
		proposalNumber: proposal.number,
		input: acceptInput(),
		now: START,
	});
	await decidePromise({
		viewer: people.champion,
		number,
		input: { decision: "send-back", reason: "เป้าหมายต่ำไป", revision: 0 },
		now: after(1),
	});
	expect(await loadCommitment(number)).toMatchObject({
		status: "consideration",
		sentBackReason: "เป้าหมายต่ำไป",
	});
	const anew = {
		...acceptInput({ indicators: [{ name: "เวลารอ", unit: "นาที", baseline: 90, target: 20 }] }),
		revision: 1,
	};
	await rewritePromise({ viewer: people.officer, number, input: anew, now: after(2) });
	await expect(
		decidePromise({
			viewer: people.champion,
			number,
			input: { decision: "approve", revision: 1 },
			now: after(3),
		}),
	).rejects.toMatchObject({ code: "editedMeanwhile" });
	const form = formRequest();
	const approve = {
		viewer: people.champion,
		number,
		input: { decision: "approve", revision: 2 } as const,
		formRequest: form,
		now: after(3),
	};
	await Promise.all([decidePromise(approve), decidePromise(approve)]);
	const row = await loadCommitment(number);
	expect(row).toMatchObject({ status: "accepted", version: 1 });
	expect(row.sentBackReason).toBeUndefined();
	expect(await CommitmentVersionModel.countDocuments({ commitment: row._id })).toBe(1);
});

test("a changed promise comes into force with the champion's approval, as a new version with its reason", async () => {
	const people = await makeStaffedAgency();
	const { number } = await makeApproved(people);
	const { revision } = await loadCommitment(number);
	await proposeChange({
		viewer: people.officer,
		number,
		input: { ...acceptInput({ dueAt: day("31/12/2569") }), reason: "ผู้รับจ้างส่งงานช้า", revision },
		now: after(60),
	});
	expect((await loadCommitment(number)).promise?.dueAt).toEqual(day("30/9/2569"));
	await decidePromise({
		viewer: people.champion,
		number,
		input: { decision: "approve", revision: revision + 1 },
		now: after(61),
	});
	const row = await loadCommitment(number);
	expect(row).toMatchObject({ version: 2, owedAt: new Date(day("31/12/2569").getTime() + 86_400_000) });
	expect(row.proposed).toBeUndefined();
	const versions = await CommitmentVersionModel.find({ commitment: row._id }).sort({ version: 1 }).lean();
	expect(versions.map(({ version, promise, reason }) => [version, promise.dueAt, reason])).toEqual([
		[1, day("30/9/2569"), undefined],
		[2, day("31/12/2569"), "ผู้รับจ้างส่งงานช้า"],
	]);
});

test("a promise for a day that is over is refused at its field", async () => {
	const people = await makeStaffedAgency();
	const proposal = await makeAwaiting(people.agencyId);
	await expect(
		acceptProposal({
			viewer: people.officer,
			proposalNumber: proposal.number,
			input: acceptInput({ dueAt: day("28/2/2569") }),
			now: START,
		}),
	).rejects.toMatchObject({ code: "dueInPast", options: { field: "dueAt" } });
});
