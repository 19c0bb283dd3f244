import { Types } from "mongoose";
import { expect, test } from "vitest";
import type { AgendaItemInput, ResolutionInput } from "~/input/agenda";
import {
	findAgendaItem,
	listAgendaOfProposal,
	putOnAgenda,
	recordResolution,
} from "~/services/agenda.server";
import { answerFollowUp, listOwnFollowUps } from "~/services/agenda-follow-ups.server";
import { remindOfFollowUps } from "~/services/opinion-reminders.server";
import { AgendaItemModel, FollowUpModel } from "../../models/agenda.server";
import { EventModel } from "../../models/event.server";
import { NotificationModel } from "../../models/notification.server";
import { after, formRequest, makeStaffedAgency, START } from "../agencies/world";
import { useTestDatabase } from "../support/database";
import { makeProposal, makeUser } from "../support/factories";
import { expectIndexed } from "../support/plans";
import { day } from "./world";

useTestDatabase({ own: true });

let meetings = 0;
const itemInput = (proposal: number, over: Partial<AgendaItemInput> = {}): AgendaItemInput => {
	meetings += 1;
	return {
		proposal,
		committee: "คณะกรรมการตัวอย่าง",
		meeting: `${meetings}/2569`,
		meetingAt: day("2/3/2569"),
		place: `4.${meetings}`,
		...over,
	};
};

async function makeItem() {
	const steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
	const [people, other] = await Promise.all([makeStaffedAgency(), makeStaffedAgency()]);
	const proposal = await makeProposal({});
	const input = itemInput(proposal.number);
	const { number } = await putOnAgenda({ viewer: steward, input, now: START });
	const resolution: ResolutionInput = {
		kind: "assign",
		words: "มอบหมายให้หน่วยงานศึกษาและรายงานผล",
		followUps: [{ agency: people.code, task: "ศึกษาความเป็นไปได้", dueAt: day("31/3/2569") }],
	};
	return { steward, people, other, proposal, input, number, resolution };
}

test("a place on the agenda of a meeting holds one item; the same form makes one", async () => {
	const { steward, proposal, input } = await makeItem();
	await expect(putOnAgenda({ viewer: steward, input, now: START })).rejects.toThrow("agendaPlaceTaken");
	const sent = { viewer: steward, input: itemInput(proposal.number), formRequest: formRequest(), now: START };
	const [one, two] = await Promise.all([putOnAgenda(sent), putOnAgenda(sent)]);
	expect(one).toEqual(two);
	expect(await AgendaItemModel.countDocuments({ number: one?.number })).toBe(1);
});

test("a resolution is recorded once, not before the meeting, and gives each agency its task", async () => {
	const { steward, people, number, resolution } = await makeItem();
	const record = (now: Date, input = resolution) => recordResolution({ viewer: steward, number, input, now });
	await expect(record(START)).rejects.toThrow("meetingAhead");
	await Promise.all([record(after(1)), record(after(1))]);
	await record(after(1));
	await expect(record(after(1), { ...resolution, words: "อื่น" })).rejects.toThrow("resolutionRecorded");
	expect(await FollowUpModel.countDocuments({ itemNumber: number })).toBe(1);
	expect(await EventModel.countDocuments({ type: "resolution-recorded", "data.agendaItem": number })).toBe(1);
	const [followUp] = await listOwnFollowUps({ viewer: people.officer, now: after(2) });
	expect(followUp?.task).toBe("ศึกษาความเป็นไปได้");
	expect(await NotificationModel.countDocuments({ occasion: `follow-up-assigned:${followUp?.id}` })).toBe(2);
});

test("the agency answers its task once, others cannot; reminders stop then", async () => {
	const { steward, people, other, number, resolution, proposal } = await makeItem();
	await recordResolution({ viewer: steward, number, input: resolution, now: after(1) });
	const [followUp] = await listOwnFollowUps({ viewer: people.officer, now: after(2) });
	const reminded = async (now: Date) => {
		await remindOfFollowUps({ now });
		await remindOfFollowUps({ now });
		return NotificationModel.countDocuments({
			user: new Types.ObjectId(people.officer.id),
			type: "follow-up-reminder",
		});
	};
	expect(await reminded(new Date("2026-03-27T17:00:00Z"))).toBe(1);
	expect(await reminded(new Date("2026-03-31T17:00:00Z"))).toBe(2);
	const answer = (viewer = people.officer) =>
		answerFollowUp({
			viewer,
			id: followUp?.id,
			input: { words: "ศึกษาแล้วเสร็จ" },
			formRequest: formRequest(),
			now: new Date("2026-04-02T03:00:00Z"),
		});
	await expect(answer(other.officer)).rejects.toThrow("notFound");
	const both = await Promise.allSettled([answer(), answer()]);
	expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	expect(await reminded(new Date("2026-05-31T17:00:00Z"))).toBe(2);
	const item = await findAgendaItem({ number, now: after(60) });
	expect(item.followUps.map(({ late, daysLate }) => [late, daysLate])).toEqual([[true, 2]]);
	expect(await listAgendaOfProposal({ proposalId: proposal.id, now: after(60) })).toHaveLength(1);
});

test("every list has an index", async () => {
	const id = new Types.ObjectId();
	const explain = (query: { explain: (mode: "queryPlanner") => unknown }) => query.explain("queryPlanner");
	expectIndexed({
		all: await explain(AgendaItemModel.find().sort({ meetingAt: -1, _id: -1 }).limit(20)),
		ofProposal: await explain(AgendaItemModel.find({ proposal: id }).sort({ meetingAt: -1, _id: -1 })),
		followUps: await explain(FollowUpModel.find({ item: id }).sort({ item: 1, place: 1 })),
		owed: await explain(FollowUpModel.find({ agency: id, open: true }).sort({ dueAt: 1, _id: 1 })),
	});
});
