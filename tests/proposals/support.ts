import type { ProposalText } from "~/domain/proposal-text";
import type { Viewer } from "~/domain/viewer";
import { publishProposal } from "~/services/proposal-lifecycle.server";
import { createDraft, saveProposal } from "~/services/proposals.server";
import { ProposalModel } from "../../models/proposal.server";

export const NOW = new Date("2026-03-01T03:00:00Z");
export const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** A complete text. */
export function makeText(changes: Partial<ProposalText> = {}): ProposalText {
	return {
		title: "จองคิวโรงพยาบาลจากบ้านได้ทั้งจังหวัด",
		titleEn: "",
		summary: "ผู้ป่วยเลือกเวลาพบแพทย์ได้จากบ้าน ไม่ต้องมารอตั้งแต่เช้ามืด",
		summaryEn: "",
		body: "## ตอนนี้\n\nต้องมารับบัตรคิวตั้งแต่ตีสี่",
		service: "การตรวจผู้ป่วยนอก",
		problem: "รอนานหลายชั่วโมง",
		targetGroups: [{ group: "patients", experience: "มารอตั้งแต่เช้า", needs: "รู้เวลา", painPoints: "ต้องลางาน" }],
		nationwide: true,
		provinces: [],
		channels: ["online"],
		changeKinds: ["e-service"],
		impacts: [],
		teamName: "",
		...changes,
	};
}

/** A draft with a complete text; gives its number. */
export async function makeDraft(viewer: Viewer, changes: Partial<ProposalText> = {}): Promise<number> {
	const text = makeText(changes);
	const { number } = await createDraft({
		viewer,
		input: { title: text.title },
		formRequest: undefined,
		now: NOW,
	});
	await saveProposal({
		viewer,
		proposalNumber: number,
		kind: "save",
		change: { text, revision: 0 },
		now: NOW,
	});
	return number;
}

export async function makeSubmitted(viewer: Viewer, changes: Partial<ProposalText> = {}): Promise<number> {
	const proposalNumber = await makeDraft(viewer, changes);
	const change = { text: makeText(changes), revision: 1 };
	await saveProposal({ viewer, proposalNumber, kind: "submit", change, now: NOW });
	return proposalNumber;
}

export async function makePublished(
	author: Viewer,
	steward: Viewer,
	changes: Partial<ProposalText> = {},
	now = NOW,
): Promise<number> {
	const proposalNumber = await makeSubmitted(author, changes);
	await publishProposal({ viewer: steward, proposalNumber, now });
	return proposalNumber;
}

export async function readRow(number: number) {
	const row = await ProposalModel.findOne({ number }).lean();
	if (!row) throw new Error(`no proposal ${number}`);
	return row;
}
