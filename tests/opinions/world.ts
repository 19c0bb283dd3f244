import { parseThaiDate } from "~/domain/typed-day";
import type { Viewer } from "~/domain/viewer";
import type { AskOpinionsInput, DraftOpinionInput, SignOpinionInput } from "~/input/opinion";
import { askOpinions } from "~/services/opinion-ask.server";
import { draftOpinion, signOpinion } from "~/services/opinion-writing.server";
import { OpinionModel } from "../../models/opinion.server";
import { type AgencyPeople, makeStaffedAgency, START } from "../agencies/world";
import { makeProposal, makeUser } from "../support/factories";

/** A day as a form gives it. */
export function day(text: string): Date {
	const parsed = parseThaiDate(text);
	if (!parsed) throw new Error(`no day: ${text}`);
	return parsed;
}

/** A letter to agencies, due on 16 March 2569, fifteen days after START. */
export const askInput = (
	proposal: number,
	codes: readonly string[],
	over: Partial<AskOpinionsInput> = {},
): AskOpinionsInput => ({
	proposal,
	subject: "ขอความเห็นต่อข้อเสนอการนัดหมายตรวจสภาพรถล่วงหน้า",
	question: "ด้วยมีผู้เสนอให้ประชาชนนัดหมายตรวจสภาพรถล่วงหน้าได้",
	urgency: "urgent",
	letterNumber: "นร 1200/125",
	letterDate: day("1/3/2569"),
	dueAt: day("16/3/2569"),
	agencies: codes.map((agency) => ({ agency, part: "ระบบนัดหมายและอัตรากำลัง" })),
	sender: "สำนักงานตัวอย่าง",
	contact: "กองตัวอย่าง โทร. 0 2000 0000",
	signatoryName: "นางสาวสมหญิง ใจดี",
	signatoryPosition: "ผู้อำนวยการ",
	acting: "self",
	files: [],
	...over,
});

export const draftInput = (over: Partial<DraftOpinionInput> = {}): DraftOpinionInput => ({
	intent: "hand-in",
	revision: 0,
	items: [
		{ subject: "การเปิดนัดหมายออนไลน์", status: "no-objection-observations", words: undefined },
		{ subject: "การเพิ่มอัตรากำลัง", status: "disagree", words: "งบประมาณปีนี้จัดสรรแล้ว" },
	],
	observations: ["ควรคงช่องทางโทรศัพท์ไว้สำหรับผู้สูงอายุ"],
	contactUnit: "กองแผนงาน",
	...over,
});

export const signInput = (over: Partial<SignOpinionInput> = {}): SignOpinionInput => ({
	intent: "sign",
	revision: 1,
	letterNumber: "คค 0400/88",
	letterDate: day("1/3/2569"),
	signatoryName: "นายสมชาย มั่นคง",
	signatoryPosition: "รองอธิบดี",
	acting: "acting",
	actingFor: "อธิบดีกรมตัวอย่าง",
	...over,
});

/** A proposal, a steward, and agencies with people that were asked about it at START. */
export async function makeAsked(count = 2, over: Partial<AskOpinionsInput> = {}) {
	const steward = (await makeUser({ roles: [{ role: "steward" }] })).viewer;
	const agencies = await Promise.all(Array.from({ length: count }, () => makeStaffedAgency()));
	const proposal = await makeProposal({});
	const { number } = await askOpinions({
		viewer: steward,
		input: askInput(
			proposal.number,
			agencies.map(({ code }) => code),
			over,
		),
		now: START,
	});
	return { steward, agencies: agencies as [AgencyPeople, ...AgencyPeople[]], proposal, number };
}

/** Id of the opinion that an agency owes on a request. */
export async function opinionOf(number: number, agencyId: string): Promise<string> {
	const row = await OpinionModel.findOne({ requestNumber: number, agency: agencyId }).lean();
	if (!row) throw new Error(`no opinion of ${agencyId}`);
	return row._id.toHexString();
}

/** An agency drafts and signs its opinion. */
export async function giveOpinion({
	number,
	people,
	now,
	over,
}: {
	number: number;
	people: AgencyPeople;
	now: Date;
	over?: Partial<DraftOpinionInput>;
}): Promise<string> {
	const id = await opinionOf(number, people.agencyId);
	await draftOpinion({ viewer: people.officer, id, input: draftInput(over), now });
	await signOpinion({ viewer: people.champion as Viewer, id, input: signInput(), now });
	return id;
}
