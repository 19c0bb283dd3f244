import { BARRIERS, RECOMMENDATION_ANSWERS, SUCCESS_FACTORS } from "../../domain/lesson";
import {
	agencyFields,
	bilingualFields,
	type Dataset,
	EXAMPLE_FIELD,
	PROVINCES_MEAN,
	UNITS,
} from "../dataset";

export const lessons: Dataset = {
	id: "lessons",
	title: { th: "บทเรียนของหน่วยงาน", en: "Lessons of agencies" },
	description: {
		th: "บทเรียนจากการดำเนินงาน สถานการณ์ สิ่งที่ทำ ปัจจัยความสำเร็จ อุปสรรค จังหวัด และปีงบประมาณ",
		en: "What agencies have learned: the situation, what was done, success factors, barriers, provinces and fiscal year.",
	},
	row: { th: "บทเรียนหนึ่งเรื่อง", en: "One lesson" },
	key: ["number"],
	rhythm: "live",
	since: "writtenAt",
	keywords: {
		th: ["ถอดบทเรียน", "ปัจจัยความสำเร็จ", "อุปสรรค"],
		en: ["lessons learned", "success factors", "barriers"],
	},
	filters: [
		{ name: "q", means: { th: "คำค้น", en: "Words to look for" } },
		{ name: "year", means: { th: "ปีงบประมาณ พ.ศ.", en: "Fiscal year, Buddhist Era" } },
		{ name: "ministry", means: { th: "รหัสกระทรวง", en: "Code of a ministry" } },
		{ name: "agency", means: { th: "รหัสหน่วยงาน", en: "Code of an agency" } },
		{ name: "province", means: { th: "รหัสจังหวัด 2 หลัก", en: "Two-digit code of a province" } },
		{ name: "factor", words: SUCCESS_FACTORS, means: { th: "ปัจจัยความสำเร็จ", en: "Success factor" } },
		{ name: "barrier", words: BARRIERS, means: { th: "อุปสรรค", en: "Barrier" } },
	],
	fields: [
		{ at: "number", type: "integer", means: { th: "เลขที่ ไม่เปลี่ยนแปลง", en: "Lasting number" } },
		{ at: "path", type: "path", means: { th: "ที่อยู่ของบทเรียน", en: "Address of the lesson" } },
		...bilingualFields("title", { th: "ชื่อบทเรียน", en: "Title" }, { englishCanBeAbsent: true }),
		...agencyFields("agency?"),
		...agencyFields("ministry?", { th: "กระทรวง", en: "ministry" }),
		{ at: "provinces[]", type: "integer", means: PROVINCES_MEAN },
		{
			at: "fiscalYear",
			type: "integer",
			unit: UNITS.fiscalYear,
			means: { th: "ปีงบประมาณ", en: "Fiscal year, named by the year it ends in" },
		},
		{
			at: "happenedAt",
			type: "moment",
			means: { th: "วันที่เกิดหรือสิ้นสุด", en: "Day on which it happened or ended" },
		},
		{ at: "context", type: "text", means: { th: "สถานการณ์", en: "The situation" } },
		{ at: "response", type: "text", means: { th: "สิ่งที่ทำ", en: "What was done" } },
		{
			at: "successFactors[]",
			type: "word",
			words: SUCCESS_FACTORS,
			means: { th: "ปัจจัยความสำเร็จ", en: "Success factors" },
		},
		{
			at: "successFactorsText",
			type: "text",
			means: { th: "ปัจจัยความสำเร็จ เป็นถ้อยคำ", en: "Success factors in words" },
		},
		{ at: "barriers[]", type: "word", words: BARRIERS, means: { th: "อุปสรรค", en: "Barriers" } },
		{ at: "barriersText", type: "text", means: { th: "อุปสรรค เป็นถ้อยคำ", en: "Barriers in words" } },
		{ at: "writtenAt", type: "moment", means: { th: "วันเวลาที่บันทึก", en: "When it was written" } },
		EXAMPLE_FIELD,
	],
};

export const recommendations: Dataset = {
	id: "recommendations",
	title: { th: "ข้อเสนอแนะจากบทเรียน", en: "Recommendations of lessons" },
	description: {
		th: "ข้อเสนอแนะทุกข้อจากบทเรียน ส่งถึงหน่วยงานใด เมื่อใด และหน่วยงานตอบว่าอย่างไร",
		en: "Every recommendation of a lesson: to whom it went, when, and what was answered.",
	},
	row: { th: "ข้อเสนอแนะหนึ่งข้อ", en: "One recommendation" },
	key: ["lesson", "place"],
	rhythm: "live",
	since: "sentAt",
	keywords: { th: ["ข้อเสนอแนะ", "บทเรียน"], en: ["recommendations", "lessons learned"] },
	filters: [],
	fields: [
		{ at: "lesson", type: "integer", means: { th: "เลขที่บทเรียน", en: "Number of the lesson" } },
		{
			at: "place",
			type: "integer",
			means: { th: "ลำดับในบทเรียน เริ่มจาก 1", en: "Place in the lesson, from 1" },
		},
		{ at: "text", type: "text", means: { th: "ข้อเสนอแนะ", en: "The recommendation" } },
		...agencyFields("to?", { th: "หน่วยงานที่ต้องตอบ", en: "agency that has to answer" }),
		{ at: "sentAt", type: "moment", means: { th: "วันเวลาที่ส่ง", en: "When it was sent" } },
		{ at: "answered", type: "boolean", means: { th: "ตอบแล้ว", en: "Whether it was answered" } },
		{
			at: "answer?.decision",
			type: "word",
			words: RECOMMENDATION_ANSWERS,
			means: { th: "ผลการพิจารณา", en: "What was decided" },
		},
		{ at: "answer?.words", type: "text", means: { th: "คำตอบ", en: "The answer in words" } },
		{ at: "answer?.at", type: "moment", means: { th: "วันเวลาที่ตอบ", en: "When it was answered" } },
	],
};
