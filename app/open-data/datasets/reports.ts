import { COMMITMENT_STATUSES } from "../../domain/commitment";
import { agencyFields, type Dataset, EXAMPLE_FIELD, UNITS } from "../dataset";

export const reports: Dataset = {
	id: "reports",
	title: { th: "รายงานความก้าวหน้าของคำมั่น", en: "Progress reports on commitments" },
	description: {
		th: "รายงานทุกฉบับของหน่วยงาน สถานะ ร้อยละ คำอธิบาย ค่าตัวชี้วัด อุปสรรค หลักฐาน และกำหนดรายงานครั้งถัดไป เพิ่มได้อย่างเดียว ไม่แก้ไขย้อนหลัง",
		en: "Every report of an agency: status, percent, narrative, values of indicators, obstacles, evidence, and the day of the next one. Reports are only ever added.",
	},
	row: { th: "รายงานหนึ่งฉบับ", en: "One report" },
	key: ["commitment", "number"],
	rhythm: "live",
	since: "at",
	keywords: {
		th: ["รายงานความก้าวหน้า", "ตัวชี้วัด", "คำมั่น"],
		en: ["progress reports", "indicators", "commitments"],
	},
	filters: [],
	fields: [
		{ at: "commitment", type: "integer", means: { th: "เลขที่คำมั่น", en: "Number of the commitment" } },
		{ at: "number", type: "integer", means: { th: "ฉบับที่ เริ่มจาก 1", en: "Number of the report, from 1" } },
		{ at: "at", type: "moment", means: { th: "วันเวลาที่รายงาน", en: "When it was made" } },
		...agencyFields("agency?"),
		{
			at: "status",
			type: "word",
			words: COMMITMENT_STATUSES,
			means: { th: "สถานะที่รายงาน", en: "Status that it reports" },
		},
		{ at: "percent", type: "integer", unit: UNITS.percent, means: { th: "ความก้าวหน้า", en: "Progress" } },
		{ at: "narrative", type: "text", means: { th: "สิ่งที่ทำไปแล้ว", en: "What was done" } },
		{ at: "values[].indicator", type: "text", means: { th: "ชื่อตัวชี้วัด", en: "Name of an indicator" } },
		{
			at: "values[].value",
			type: "number",
			means: {
				th: "ค่าที่วัดได้ หน่วยตามชุดข้อมูล indicators",
				en: "Measured value, in the unit of the dataset indicators",
			},
		},
		{ at: "obstacles?", type: "text", means: { th: "อุปสรรค", en: "Obstacles" } },
		{ at: "evidenceLink?", type: "text", means: { th: "ลิงก์หลักฐาน", en: "Link to evidence" } },
		{
			at: "evidence[].path",
			type: "path",
			means: { th: "ที่อยู่ของไฟล์หลักฐาน", en: "Address of a file of evidence" },
		},
		{ at: "evidence[].name", type: "text", means: { th: "ชื่อไฟล์", en: "Name of the file" } },
		{ at: "evidence[].type", type: "text", means: { th: "ชนิดไฟล์", en: "Media type of the file" } },
		{
			at: "evidence[].bytes",
			type: "integer",
			unit: { th: "ไบต์", en: "bytes" },
			means: { th: "ขนาดไฟล์", en: "Size of the file" },
		},
		{
			at: "nextReportAt?",
			type: "moment",
			means: { th: "กำหนดรายงานครั้งถัดไป", en: "Day of the next report" },
		},
		EXAMPLE_FIELD,
	],
};
