import mongoose, { Types } from "mongoose";
import { expect, test } from "vitest";
import { toOpinionTable } from "~/open-data/opinion";
import { listDataset } from "~/services/open-data-sources.server";
import { askOpinions } from "~/services/opinion-ask.server";
import { findOwnOpinion } from "~/services/opinion-desk.server";
import { answerObservation, issueDigest } from "~/services/opinion-digest.server";
import { remindOfOpinions } from "~/services/opinion-reminders.server";
import { draftOpinion, sendBackOpinion, signOpinion } from "~/services/opinion-writing.server";
import { findOpinions } from "~/services/opinions.server";
import { EventModel } from "../../models/event.server";
import { NotificationModel } from "../../models/notification.server";
import { OpinionModel, OpinionRequestModel } from "../../models/opinion.server";
import { ProposalModel } from "../../models/proposal.server";
import { after, formRequest, START } from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { expectIndexed } from "../support/plans";
import { askInput, day, draftInput, giveOpinion, makeAsked, opinionOf, signInput } from "./world";

useTestDatabase({ own: true });

const issueInput = {
	intent: "issue" as const,
	digestWords: "หน่วยงานส่วนใหญ่ไม่ขัดข้อง",
	letterNumber: "นร 1200/300",
	letterDate: day("1/3/2569"),
	signatoryName: "นางสาวสมหญิง ใจดี",
	signatoryPosition: "ผู้อำนวยการ",
	acting: "self" as const,
};

test("a letter sent twice, or twice at once, asks each agency once and tells its people once", async () => {
	const { steward, agencies, proposal } = await makeAsked(1);
	const sent = {
		viewer: steward,
		input: askInput(proposal.number, [agencies[0].code], { subject: "เรื่องที่ส่งสองครั้ง" }),
		formRequest: formRequest(),
		now: START,
	};
	const numbers = await Promise.all([askOpinions(sent), askOpinions(sent)]);
	expect(numbers[0]).toEqual(numbers[1]);
	expect(await OpinionRequestModel.countDocuments({ subject: "เรื่องที่ส่งสองครั้ง" })).toBe(1);
	const number = numbers[0]?.number as number;
	expect(await OpinionModel.countDocuments({ requestNumber: number })).toBe(1);
	const id = await opinionOf(number, agencies[0].agencyId);
	expect(await NotificationModel.countDocuments({ occasion: `opinion-asked:${id}` })).toBe(2);
});

test("only a public proposal is asked about, by the steward, with a date to come", async () => {
	const { steward, agencies, proposal } = await makeAsked(1);
	const ask = (over: Partial<Parameters<typeof askOpinions>[0]>) =>
		askOpinions({
			viewer: steward,
			input: askInput(proposal.number, [agencies[0].code]),
			now: START,
			...over,
		});
	await expect(ask({ viewer: agencies[0].officer })).rejects.toThrow("notPermitted");
	await expect(ask({ now: after(30) })).rejects.toThrow("dueInPast");
	await expect(ask({ input: askInput(999_999, [agencies[0].code]) })).rejects.toThrow("notFound");
	await expect(ask({ input: askInput(proposal.number, ["no-such-agency"]) })).rejects.toThrow("invalidInput");
	await ProposalModel.updateOne({ number: proposal.number }, { $set: { state: "withdrawn" } });
	await expect(ask({})).rejects.toThrow("notPublished");
});

test("a draft stays with its agency until the champion signs, and of two who write at once the later is told", async () => {
	const { agencies, number } = await makeAsked(2);
	const [mine, other] = agencies as [(typeof agencies)[0], (typeof agencies)[0]];
	const id = await opinionOf(number, mine.agencyId);
	const save = (revision: number) =>
		draftOpinion({
			viewer: mine.officer,
			id,
			input: draftInput({ intent: "save", revision, observations: ["ความลับของร่าง"] }),
			now: after(1),
		});
	const both = await Promise.allSettled([save(0), save(0)]);
	expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	await expect(
		draftOpinion({ viewer: other.officer, id, input: draftInput(), now: after(1) }),
	).rejects.toThrow("notFound");
	const seen = await findOpinions({ number, viewer: null, now: after(1) });
	expect(JSON.stringify(seen)).not.toContain("ความลับของร่าง");
	expect(seen.opinions.map(({ receivedAt }) => receivedAt?.getTime() ?? null)).toContain(after(1).getTime());
	await expect(
		draftOpinion({
			viewer: mine.officer,
			id,
			input: draftInput({ revision: 1, observations: [] }),
			now: after(2),
		}),
	).rejects.toMatchObject({ code: "opinionIncomplete", options: { field: "observations[0]" } });
	await draftOpinion({ viewer: mine.officer, id, input: draftInput({ revision: 1 }), now: after(2) });
	await expect(
		signOpinion({ viewer: mine.officer, id, input: signInput({ revision: 2 }), now: after(2) }),
	).rejects.toThrow("notPermitted");
	await sendBackOpinion({
		viewer: mine.champion,
		id,
		input: { intent: "send-back", revision: 2, why: "ขอเหตุผลเพิ่ม" },
		now: after(3),
	});
	expect((await findOwnOpinion({ viewer: mine.officer, id, now: after(3) })).sentBackWhy).toBe("ขอเหตุผลเพิ่ม");
	await draftOpinion({ viewer: mine.officer, id, input: draftInput({ revision: 3 }), now: after(4) });
	const sign = () =>
		signOpinion({ viewer: mine.champion, id, input: signInput({ revision: 4 }), now: after(5) });
	const signed = await Promise.allSettled([sign(), sign()]);
	expect(signed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	expect(await EventModel.countDocuments({ type: "opinion-given", "data.request": number })).toBe(1);
	await expect(
		draftOpinion({ viewer: mine.officer, id, input: draftInput({ revision: 5 }), now: after(6) }),
	).rejects.toThrow("opinionSigned");
});

test("lateness follows from the end of the due day in Bangkok", async () => {
	const { agencies, number } = await makeAsked(2);
	const [first, second] = agencies as [(typeof agencies)[0], (typeof agencies)[0]];
	await giveOpinion({ number, people: first, now: new Date("2026-03-16T16:59:59Z") });
	await giveOpinion({ number, people: second, now: new Date("2026-03-16T17:00:00Z") });
	const { opinions } = await findOpinions({ number, viewer: null, now: after(40) });
	expect(opinions.map(({ late, daysLate }) => [late, daysLate])).toEqual([
		[false, 0],
		[true, 1],
	]);
});

test("reminders go out three days before, when the day is over and every seven days, once each, until it is signed", async () => {
	const { agencies, number } = await makeAsked(1);
	const id = await opinionOf(number, agencies[0].agencyId);
	const told = async (now: Date) => {
		await remindOfOpinions({ now });
		await remindOfOpinions({ now });
		return NotificationModel.countDocuments({
			user: new Types.ObjectId(agencies[0].officer.id),
			type: "opinion-reminder",
		});
	};
	expect(await told(new Date("2026-03-12T16:59:59Z"))).toBe(0);
	expect(await told(new Date("2026-03-12T17:00:00Z"))).toBe(1);
	expect(await told(new Date("2026-03-16T16:59:59Z"))).toBe(1);
	expect(await told(new Date("2026-03-16T17:00:00Z"))).toBe(2);
	expect(await told(new Date("2026-03-23T17:00:00Z"))).toBe(3);
	await draftOpinion({ viewer: agencies[0].officer, id, input: draftInput(), now: after(25) });
	await signOpinion({ viewer: agencies[0].champion, id, input: signInput(), now: after(25) });
	expect(await told(new Date("2026-04-30T17:00:00Z"))).toBe(3);
});

test("the digest is issued once, after all have answered or the day is over, and every observation has its answer", async () => {
	const { steward, agencies, number } = await makeAsked(2);
	const [first, second] = agencies as [(typeof agencies)[0], (typeof agencies)[0]];
	const issue = (now: Date) => issueDigest({ viewer: steward, number, input: issueInput, now });
	await expect(issue(after(1))).rejects.toThrow("opinionsAwaited");
	const opinion = await giveOpinion({ number, people: first, now: after(2) });
	await expect(issue(after(3))).rejects.toThrow("opinionsAwaited");
	await expect(issue(after(20))).rejects.toThrow("observationsOpen");
	const answer = (words: string) =>
		answerObservation({
			viewer: steward,
			number,
			input: { intent: "answer", opinion, place: 0, decision: "taken", words },
			now: after(20),
		});
	await answer("จะคงช่องทางโทรศัพท์ไว้");
	await answer("จะคงช่องทางโทรศัพท์ไว้");
	await expect(answer("คำตอบอื่น")).rejects.toThrow("observationAnswered");
	await Promise.all([issue(after(21)), issue(after(21))]);
	expect(await EventModel.countDocuments({ type: "opinions-digested", "data.request": number })).toBe(1);
	// one that comes after the digest is still taken, and shown as late
	await giveOpinion({ number, people: second, now: after(22) });
	const view = await findOpinions({ number, viewer: null, now: after(23) });
	expect(view.digest?.letterNumber).toBe("นร 1200/300");
	expect(view.opinions.map(({ late }) => late)).toEqual([false, true]);
});

test("open data holds signed opinions alone, without names of those who drafted; of a withdrawn proposal none", async () => {
	const { agencies, number, proposal } = await makeAsked(2);
	await giveOpinion({ number, people: agencies[0], now: after(2) });
	const listOwn = async () => {
		const { items } = await listDataset({ id: "opinions", limit: 100, now: after(3) });
		return items.filter(({ request }) => request === number);
	};
	const mine = await listOwn();
	expect(mine).toMatchObject([{ items: [{ status: "no-objection-observations" }, { status: "disagree" }] }]);
	expect(JSON.stringify(mine)).not.toContain(agencies[0].officer.id);
	const view = await findOpinions({ number, viewer: null, now: after(3) });
	const table = toOpinionTable({ request: view, opinions: view.opinions });
	expect(table.map((row) => row[7])).toEqual(["kind", "item", "item", "observation", "awaited"]);
	await ProposalModel.updateOne({ number: proposal.number }, { $set: { state: "withdrawn" } });
	expect(await listOwn()).toEqual([]);
	await expect(findOpinions({ number, viewer: null, now: after(3) })).rejects.toThrow("notFound");
});

test("every list has an index", async () => {
	const id = new Types.ObjectId();
	const explain = (query: { explain: (mode: "queryPlanner") => unknown }) => query.explain("queryPlanner");
	expectIndexed({
		requests: await explain(OpinionRequestModel.find().sort({ createdAt: -1, _id: -1 }).limit(20)),
		ofProposal: await explain(
			OpinionRequestModel.find({ proposal: id }).sort({ createdAt: -1, _id: -1 }).limit(20),
		),
		signed: await explain(OpinionModel.find({ state: "signed" }).sort({ signedAt: -1, _id: -1 }).limit(20)),
		owed: await explain(
			OpinionModel.find({ agency: id, state: "draft" }).sort({ dueAt: 1, _id: 1 }).limit(50),
		),
		matrix: await explain(OpinionModel.find({ opinionRequest: id }).sort({ opinionRequest: 1, agency: 1 })),
		reminders: await explain(
			OpinionModel.find({ remindAt: mongoose.trusted({ $lte: START }) }).sort({ remindAt: 1 }),
		),
	});
});
