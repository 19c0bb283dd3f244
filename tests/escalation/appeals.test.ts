import { Types } from "mongoose";
import { describe, expect, it } from "vitest";
import { declineProposal } from "~/services/answers.server";
import { answerAppeal, appealDecline, findAppeal } from "~/services/appeals.server";
import { listAppeals } from "~/services/appeals-desk.server";
import { AppealModel } from "../../models/escalation.server";
import { EventModel } from "../../models/event.server";
import { NotificationModel } from "../../models/notification.server";
import { ProposalModel } from "../../models/proposal.server";
import {
	after as daysAfter,
	formRequest,
	loadCommitment,
	makeAwaiting,
	makeStaffedAgency,
	START,
} from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { makeUser } from "../support/factories";

useTestDatabase();

const decline = { reason: "budget", words: "ไม่มีงบประมาณ" } as const;
const words = { words: "งบประมาณปีหน้ามีแล้ว" };

async function makeDeclined() {
	const people = await makeStaffedAgency();
	const steward = await makeUser({ roles: [{ role: "steward" }] });
	const proposal = await makeAwaiting(people.agencyId);
	const { number, id } = await declineProposal({
		viewer: people.officer,
		proposalNumber: proposal.number,
		input: decline,
		now: START,
	});
	const author = await makeUser();
	await ProposalModel.updateOne(
		{ number: proposal.number },
		{ $set: { "authors.0.user": new Types.ObjectId(author.id) } },
	);
	return { people, steward: steward.viewer, author: author.viewer, proposal, number, id };
}

describe("an appeal against a decline", () => {
	it("is made once, by authors only, however often the form is sent", async () => {
		const { author, number, id, people, steward } = await makeDeclined();
		await expect(
			appealDecline({ viewer: people.officer, number, input: words, now: daysAfter(1) }),
		).rejects.toMatchObject({ code: "notAuthor" });
		const form = { viewer: author, number, input: words, formRequest: formRequest(), now: daysAfter(1) };
		await Promise.all([appealDecline(form), appealDecline(form)]);
		await expect(appealDecline({ ...form, formRequest: formRequest("other") })).rejects.toMatchObject({
			code: "alreadyAppealed",
		});
		expect(await AppealModel.countDocuments()).toBe(1);
		expect(await EventModel.countDocuments({ type: "decline-appealed" })).toBe(1);
		expect(
			await NotificationModel.countDocuments({
				user: new Types.ObjectId(steward.id),
				type: "decline-appealed",
			}),
		).toBe(1);
		const open = await listAppeals({ state: "open", now: daysAfter(2) });
		expect(open.items.map((item) => [item.number, item.words])).toEqual([[number, words.words]]);
		const seen = await findAppeal({ commitmentId: id, status: "declined", viewer: null });
		expect(seen.appeal).toMatchObject({ state: "open", answer: null });
	});

	it("of two authors at once leaves one", async () => {
		const { author, number } = await makeDeclined();
		const send = (hash: string) =>
			appealDecline({
				viewer: author,
				number,
				input: words,
				formRequest: formRequest(hash),
				now: daysAfter(1),
			});
		const both = await Promise.allSettled([send("a"), send("b")]);
		expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(both.find(({ status }) => status === "rejected")).toMatchObject({
			reason: { code: "alreadyAppealed" },
		});
	});

	it("may be upheld: the agency need not answer again", async () => {
		const { author, steward, people, proposal, number } = await makeDeclined();
		await appealDecline({ viewer: author, number, input: words, now: daysAfter(1) });
		const answer = {
			number,
			input: { decision: "upheld", words: "เห็นด้วยกับหน่วยงาน" } as const,
			now: daysAfter(2),
		};
		await expect(answerAppeal({ ...answer, viewer: author })).rejects.toMatchObject({ code: "notPermitted" });
		await answerAppeal({ ...answer, viewer: steward });
		await expect(answerAppeal({ ...answer, viewer: steward })).rejects.toMatchObject({
			code: "alreadyDecided",
		});
		expect(await EventModel.countDocuments({ type: "appeal-answered" })).toBe(1);
		await expect(
			declineProposal({
				viewer: people.officer,
				proposalNumber: proposal.number,
				input: decline,
				now: daysAfter(3),
			}),
		).rejects.toMatchObject({ code: "alreadyAnswered" });
	});

	it("may ask the agency again, which answers once more", async () => {
		const { author, steward, people, proposal, number } = await makeDeclined();
		await appealDecline({ viewer: author, number, input: words, now: daysAfter(1) });
		await answerAppeal({
			viewer: steward,
			number,
			input: { decision: "asked-again", words: "ขอให้พิจารณาใหม่" },
			now: daysAfter(2),
		});
		const told = await NotificationModel.findOne({
			user: new Types.ObjectId(people.officer.id),
			type: "appeal-answered",
		}).lean();
		expect(told?.data).toMatchObject({ path: `/officer/proposals/${proposal.number}/answer` });
		const again = {
			viewer: people.officer,
			proposalNumber: proposal.number,
			input: decline,
			now: daysAfter(3),
		};
		await declineProposal(again);
		expect((await loadCommitment(number)).askedAgainAt).toBeUndefined();
		await expect(declineProposal({ ...again, now: daysAfter(4) })).rejects.toMatchObject({
			code: "alreadyAnswered",
		});
		await expect(
			appealDecline({ viewer: author, number, input: words, now: daysAfter(5) }),
		).rejects.toMatchObject({
			code: "alreadyAppealed",
		});
	});
});
