import { OBSERVATION_ANSWERS, OPINION_STATUSES, URGENCIES } from "../../domain/opinion";
import { agencyFields, type Dataset, EXAMPLE_FIELD, UNITS } from "../dataset";

export const opinions: Dataset = {
	id: "opinions",
	title: { th: "ความเห็นของหน่วยงานต่อข้อเสนอ", en: "Opinions of agencies on proposals" },
	description: {
		th: "ความเห็นที่ลงนามแล้วของหน่วยงาน รายข้อพร้อมสถานะ ข้อสังเกตและคำตอบต่อข้อสังเกต เลขที่และวันที่ของหนังสือ กำหนดเวลา และความล่าช้า ไม่มีชื่อผู้ลงนาม",
		en: "Signed opinions of agencies: items with their status, observations and what became of them, numbers and dates of letters, due dates and lateness. Without the names of signatories.",
	},
	row: { th: "ความเห็นของหน่วยงานหนึ่งต่อการขอความเห็นหนึ่งครั้ง", en: "The opinion of one agency on one request" },
	key: ["request", "agency.code"],
	rhythm: "live",
	since: "answeredAt",
	keywords: {
		th: ["ความเห็นหน่วยงาน", "ข้อสังเกต", "หนังสือราชการ"],
		en: ["opinions", "observations", "official letters"],
	},
	filters: [],
	fields: [
		{ at: "request", type: "integer", means: { th: "เลขที่การขอความเห็น", en: "Number of the request" } },
		{ at: "path", type: "path", means: { th: "ที่อยู่ของความเห็น", en: "Address of the opinions" } },
		{ at: "proposal", type: "integer", means: { th: "เลขที่ข้อเสนอ", en: "Number of the proposal" } },
		{ at: "subject", type: "text", means: { th: "เรื่อง", en: "Subject of the letter" } },
		{ at: "urgency", type: "word", words: URGENCIES, means: { th: "ชั้นความเร็ว", en: "Urgency" } },
		{
			at: "askedIn.number",
			type: "text",
			means: { th: "เลขที่หนังสือขอความเห็น", en: "Number of the letter that asks" },
		},
		{
			at: "askedIn.date",
			type: "moment",
			means: { th: "วันที่ของหนังสือขอความเห็น", en: "Date of the letter that asks" },
		},
		{ at: "askedAt", type: "moment", means: { th: "วันเวลาที่ขอความเห็น", en: "When it was asked" } },
		{ at: "dueAt", type: "moment", means: { th: "กำหนดตอบ", en: "Day by which it was asked for" } },
		...agencyFields("agency?"),
		{
			at: "part",
			type: "text",
			means: { th: "ส่วนที่เกี่ยวข้องกับหน่วยงาน", en: "The part that concerns the agency" },
		},
		{
			at: "receivedAt?",
			type: "moment",
			means: { th: "วันเวลาที่หน่วยงานรับเรื่อง", en: "When the agency registered the letter" },
		},
		{ at: "answeredAt", type: "moment", means: { th: "วันเวลาที่ตอบ", en: "When it was answered" } },
		{ at: "late", type: "boolean", means: { th: "ตอบล่าช้ากว่ากำหนด", en: "Answered after the due day" } },
		{ at: "daysLate", type: "integer", unit: UNITS.days, means: { th: "จำนวนวันที่ล่าช้า", en: "Days late" } },
		{
			at: "answeredIn?.number?",
			type: "text",
			means: { th: "เลขที่หนังสือตอบ", en: "Number of the letter that answers" },
		},
		{
			at: "answeredIn?.date",
			type: "moment",
			means: { th: "วันที่ของหนังสือตอบ", en: "Date of the letter that answers" },
		},
		{ at: "items[].subject", type: "text", means: { th: "ประเด็น", en: "What an item is about" } },
		{
			at: "items[].status",
			type: "word",
			words: OPINION_STATUSES,
			means: { th: "ความเห็น", en: "What the agency says to it" },
		},
		{ at: "items[].words?", type: "text", means: { th: "คำอธิบาย", en: "In words" } },
		{ at: "observations[].text", type: "text", means: { th: "ข้อสังเกต", en: "An observation" } },
		{
			at: "observations[].answer?.decision",
			type: "word",
			words: OBSERVATION_ANSWERS,
			means: { th: "ผลการพิจารณาข้อสังเกต", en: "Whether it was taken up" },
		},
		{
			at: "observations[].answer?.words",
			type: "text",
			means: { th: "คำตอบต่อข้อสังเกต", en: "How it was answered" },
		},
		{
			at: "observations[].answer?.at",
			type: "moment",
			means: { th: "วันเวลาที่ตอบข้อสังเกต", en: "When it was answered" },
		},
		EXAMPLE_FIELD,
	],
};
