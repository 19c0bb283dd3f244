import { COMMITMENT_STATUSES, DECLINE_REASONS } from "../../domain/commitment";
import { ANSWER_FIELDS } from "../confirmation";
import { agencyFields, bilingualFields, type Dataset, EXAMPLE_FIELD, UNITS } from "../dataset";
import { COMMITMENT_WORK_FIELDS, PROMISE_DETAIL_FIELDS } from "./commitment-work-fields";

export const commitments: Dataset = {
	id: "commitments",
	title: { th: "คำตอบและคำมั่นของหน่วยงาน", en: "Answers and commitments of agencies" },
	description: {
		th: "คำตอบของหน่วยงานต่อข้อเสนอ ทั้งที่รับไปดำเนินการและไม่รับ พร้อมสิ่งที่จะส่งมอบ กำหนดเวลา ความก้าวหน้า จำนวนวันที่ล่าช้า และคำยืนยันของประชาชน",
		en: "What agencies answer to proposals, accepted or declined: deliverable, due date, progress, days late, and what citizens confirm.",
	},
	row: { th: "คำตอบของหน่วยงานหนึ่งต่อข้อเสนอหนึ่งเรื่อง", en: "The answer of one agency to one proposal" },
	key: ["number"],
	rhythm: "live",
	since: "updatedAt",
	keywords: { th: ["คำมั่น", "การติดตามผล", "ความล่าช้า"], en: ["commitments", "accountability", "delivery"] },
	filters: [
		{
			name: "status",
			words: [...COMMITMENT_STATUSES, "overdue"],
			means: { th: "สถานะ overdue คือที่ล่าช้า", en: "Status; overdue finds what is late" },
		},
		{ name: "agency", means: { th: "รหัสหน่วยงาน", en: "Code of an agency" } },
	],
	fields: [
		{ at: "number", type: "integer", means: { th: "เลขที่คำมั่น ไม่เปลี่ยนแปลง", en: "Lasting number" } },
		{ at: "path", type: "path", means: { th: "ที่อยู่ของคำมั่น", en: "Address of the commitment" } },
		{ at: "proposal?.number", type: "integer", means: { th: "เลขที่ข้อเสนอ", en: "Number of the proposal" } },
		{ at: "proposal?.path", type: "path", means: { th: "ที่อยู่ของข้อเสนอ", en: "Address of the proposal" } },
		...agencyFields("agency?"),
		{ at: "status", type: "word", words: COMMITMENT_STATUSES, means: { th: "สถานะ", en: "Status" } },
		...bilingualFields(
			"promise?.deliverable",
			{ th: "สิ่งที่จะส่งมอบ เมื่อผู้บริหารอนุมัติแล้ว", en: "What will be delivered, once approved" },
			{ englishCanBeAbsent: true },
		),
		{ at: "promise?.ownerUnit", type: "text", means: { th: "หน่วยที่รับผิดชอบ", en: "Unit in charge" } },
		{
			at: "promise?.dueAt",
			type: "moment",
			means: { th: "วันครบกำหนด", en: "Begin of the day on which it is due" },
		},
		...PROMISE_DETAIL_FIELDS,
		...COMMITMENT_WORK_FIELDS,
		{
			at: "declined?.reason",
			type: "word",
			words: DECLINE_REASONS,
			means: { th: "เหตุผลที่ไม่รับ", en: "Why it was declined" },
		},
		{ at: "declined?.words", type: "text", means: { th: "เหตุผลที่ไม่รับ เป็นถ้อยคำ", en: "The reason in words" } },
		{
			at: "declined?.askAgainWhen?",
			type: "text",
			means: { th: "เมื่อใดควรเสนออีกครั้ง", en: "When to ask again" },
		},
		{
			at: "approvedAt?",
			type: "moment",
			means: { th: "วันเวลาที่อนุมัติคำมั่น", en: "When the promise was approved" },
		},
		{
			at: "liveAt?",
			type: "moment",
			means: { th: "วันเวลาที่แจ้งว่าใช้งานจริง", en: "When the agency called it live" },
		},
		{
			at: "reopenedAt?",
			type: "moment",
			means: { th: "วันเวลาที่เปิดใหม่เพราะประชาชนแจ้งว่าใช้ไม่ได้", en: "When citizens' answers reopened it" },
		},
		{
			at: "percent",
			type: "integer",
			unit: UNITS.percent,
			means: { th: "ความก้าวหน้าตามรายงานล่าสุด", en: "Progress as last reported" },
		},
		{ at: "reports", type: "integer", means: { th: "จำนวนรายงาน", en: "Number of reports" } },
		{ at: "lastReportAt?", type: "moment", means: { th: "รายงานครั้งล่าสุด", en: "Latest report" } },
		{
			at: "nextReportAt?",
			type: "moment",
			means: { th: "กำหนดรายงานครั้งถัดไป", en: "Day of the next report" },
		},
		{
			at: "daysLate",
			type: "integer",
			unit: UNITS.days,
			means: { th: "จำนวนวันที่ล่าช้า ณ เวลาที่ตอบ", en: "Days late at the time of the answer" },
		},
		...ANSWER_FIELDS,
		{
			at: "confirmedByCitizens",
			type: "boolean",
			means: { th: "ประชาชนยืนยันแล้วว่าใช้ได้จริง", en: "Confirmed by citizens" },
		},
		{ at: "answeredAt", type: "moment", means: { th: "วันเวลาที่หน่วยงานตอบ", en: "When the agency answered" } },
		{
			at: "updatedAt",
			type: "moment",
			means: {
				th: "วันเวลาที่หน่วยงานเปลี่ยนแปลงครั้งล่าสุด ไม่นับคำยืนยันของประชาชนและวันที่ล่วงไป",
				en: "When the agency last changed it; not touched by citizens' answers or by days that pass",
			},
		},
		EXAMPLE_FIELD,
	],
};
