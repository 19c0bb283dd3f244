import { Types } from "mongoose";
import type { Viewer } from "~/domain/viewer";
import type { NamePartyInput } from "~/input/commitment-work";
import { nameParty } from "~/services/commitment-parts.server";
import { CommitmentPartModel } from "../../models/commitment-work.server";
import { NotificationModel } from "../../models/notification.server";
import { type AgencyPeople, after as daysAfter, makeApproved, makeStaffedAgency } from "../agencies/world";

/** What an agency is asked for. */
export const asked = (code: string, over: Partial<NamePartyInput> = {}): NamePartyInput => ({
	role: "supporting",
	agency: code,
	data: "ตารางเดินรถ",
	...over,
});

/** An approved commitment of one agency that has asked another to help. */
export async function makeHelped() {
	const lead = await makeStaffedAgency();
	const helper = await makeStaffedAgency();
	const made = await makeApproved(lead, {
		deliverables: [
			{ name: "ระบบ", evidence: "ลิงก์ของระบบ" },
			{ name: "คู่มือ", evidence: "ไฟล์คู่มือ" },
		],
	});
	await nameParty({
		viewer: lead.officer,
		number: made.number,
		input: asked(helper.code),
		now: daysAfter(2),
	});
	return { ...made, lead, helper };
}

/** The part of an agency in a commitment, as stored. */
export const partOf = (commitment: string, people: AgencyPeople) =>
	CommitmentPartModel.findOne({
		commitment: new Types.ObjectId(commitment),
		agency: new Types.ObjectId(people.agencyId),
	})
		.lean()
		.orFail();

/** Types of the notices of a person, in the order of time. */
export async function noticesOf(viewer: Viewer): Promise<string[]> {
	const rows = await NotificationModel.find({ user: new Types.ObjectId(viewer.id) })
		.sort({ at: 1, _id: 1 })
		.lean();
	return rows.map(({ type }) => type);
}
