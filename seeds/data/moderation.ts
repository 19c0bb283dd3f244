import type { ReportReason } from "~/domain/moderation";

interface SeedReport {
	by: string;
	reason: ReportReason;
	note?: string;
	daysAgo: number;
}

/** A proposal that people reported and on which nobody has decided yet. */
export interface SeedReportedProposal {
	/** Key of the proposal. */
	proposal: string;
	reports: readonly SeedReport[];
}

/** A comment that people reported, and what a steward decided on it. */
export interface SeedReportedComment {
	/** Key of the proposal. */
	proposal: string;
	by: string;
	body: string;
	daysAgo: number;
	reports: readonly SeedReport[];
	/** Absent while it waits for a decision. */
	decision?:
		| { by: string; decision: "hide"; reason: ReportReason; note: string; daysAgo: number }
		| { by: string; decision: "keep"; note: string; daysAgo: number };
}

export const reportedProposals: readonly SeedReportedProposal[] = [
	{
		proposal: "hospital-walking-companion",
		reports: [
			{
				by: "prasert",
				reason: "personal-data",
				note: "เล่าเรื่องคุณตาข้างบ้าน คนในซอยอาจเดาได้ว่าเป็นใคร ไม่แน่ใจว่าเจ้าตัวยินยอมหรือไม่",
				daysAgo: 4,
			},
		],
	},
];

export const reportedComments: readonly SeedReportedComment[] = [
	{
		proposal: "flood-relief-one-form",
		by: "kittipong",
		body: "บ้านป้าสมใจ เลขที่ 12/3 ซอยวัดใหม่ ยื่นไปสามรอบแล้วยังไม่ได้เงิน โทรถามแกได้เลยที่ 08x-xxx-1234 แกอยู่บ้านคนเดียว",
		daysAgo: 3,
		reports: [
			{
				by: "nipa",
				reason: "personal-data",
				note: "บอกที่อยู่ เบอร์โทร และว่าอยู่คนเดียว อันตรายกับเจ้าตัว",
				daysAgo: 2,
			},
			{ by: "boonmee", reason: "personal-data", daysAgo: 1 },
		],
	},
	{
		proposal: "clean-air-classroom",
		by: "samart",
		body: "รับติดตั้งเครื่องฟอกอากาศราคาโรงงาน สนใจทักมาได้เลย ลดพิเศษสำหรับโรงเรียนที่สั่งภายในสิ้นเดือนนี้",
		daysAgo: 18,
		reports: [
			{ by: "anong", reason: "spam", note: "ขายของ ไม่ได้ออกความเห็น", daysAgo: 18 },
			{ by: "kanya", reason: "spam", daysAgo: 17 },
		],
		decision: {
			by: "steward",
			decision: "hide",
			reason: "spam",
			note: "พื้นที่นี้สำหรับแลกเปลี่ยนความเห็นต่อข้อเสนอ ไม่ใช่ที่โฆษณาสินค้า หากมีประสบการณ์การติดตั้งในโรงเรียน เขียนเล่าใหม่ได้โดยไม่ต้องเสนอขาย",
			daysAgo: 17,
		},
	},
	{
		proposal: "land-office-appointment",
		by: "prasert",
		body: "พูดตรง ๆ ว่าคำตอบแบบนี้คือไม่อยากทำ อ้างระเบียบทุกครั้งที่ประชาชนขอความสะดวก",
		daysAgo: 76,
		reports: [{ by: "lamai", reason: "insult", note: "พูดแรงกับเจ้าหน้าที่", daysAgo: 75 }],
		decision: {
			by: "steward-2",
			decision: "keep",
			note: "เป็นการวิจารณ์คำตอบของหน่วยงาน ไม่ได้ดูหมิ่นตัวบุคคล",
			daysAgo: 74,
		},
	},
];
