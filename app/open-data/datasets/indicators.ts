import { INDICATOR_HOLDERS } from "../../domain/commitment";
import { agencyFields, type Dataset, EXAMPLE_FIELD } from "../dataset";

export const indicators: Dataset = {
	id: "indicators",
	title: { th: "ตัวชี้วัดของคำมั่น", en: "Indicators of commitments" },
	description: {
		th: "ตัวชี้วัดในคำมั่นที่อนุมัติแล้ว ค่าฐาน เป้าหมาย หน่วย ตัวตั้งและตัวหารเมื่อเป็นสัดส่วน และค่าที่รายงานล่าสุด ค่าทุกครั้งอยู่ในชุดข้อมูล reports",
		en: "The indicators of approved commitments: baseline, target, unit, numerator and denominator of shares, and the value reported last. All values over time are in the dataset reports.",
	},
	row: { th: "ตัวชี้วัดหนึ่งตัวของคำมั่นหนึ่ง", en: "One indicator of one commitment" },
	key: ["commitment", "place"],
	rhythm: "live",
	since: "updatedAt",
	keywords: { th: ["ตัวชี้วัด", "เป้าหมาย", "ผลลัพธ์"], en: ["indicators", "targets", "outcomes"] },
	filters: [],
	fields: [
		{ at: "commitment", type: "integer", means: { th: "เลขที่คำมั่น", en: "Number of the commitment" } },
		{
			at: "place",
			type: "integer",
			means: { th: "ลำดับในคำมั่น เริ่มจาก 1", en: "Place in the commitment, from 1" },
		},
		...agencyFields("agency?"),
		{ at: "name", type: "text", means: { th: "ชื่อตัวชี้วัด", en: "Name of the indicator" } },
		{ at: "unit", type: "text", means: { th: "หน่วยนับ", en: "Unit" } },
		{ at: "baseline?", type: "number", means: { th: "ค่าฐาน", en: "Value before" } },
		{ at: "target", type: "number", means: { th: "ค่าเป้าหมาย", en: "Value aimed at" } },
		{
			at: "numerator?",
			type: "text",
			means: { th: "สิ่งที่นับเป็นตัวตั้ง เมื่อเป็นสัดส่วน", en: "What is counted above the line of a share" },
		},
		{
			at: "denominator?",
			type: "text",
			means: { th: "สิ่งที่นับเป็นตัวหาร เมื่อเป็นสัดส่วน", en: "What is counted below the line of a share" },
		},
		{ at: "measuredBy?", type: "text", means: { th: "ผู้วัด", en: "Who measures it" } },
		{
			at: "holder?",
			type: "word",
			words: INDICATOR_HOLDERS,
			means: { th: "เป็นตัวชี้วัดของใคร", en: "Whose indicator it is: the agency's, its head's, or both" },
		},
		{ at: "latest?.value", type: "number", means: { th: "ค่าที่รายงานล่าสุด", en: "Value reported last" } },
		{
			at: "latest?.report",
			type: "integer",
			means: { th: "อยู่ในรายงานฉบับที่", en: "Number of the report that says so" },
		},
		{ at: "latest?.at", type: "moment", means: { th: "วันเวลาที่รายงาน", en: "When it was reported" } },
		{
			at: "updatedAt",
			type: "moment",
			means: {
				th: "วันเวลาที่คำมั่นเปลี่ยนแปลงหรือมีรายงานครั้งล่าสุด",
				en: "When the commitment last changed or was reported on",
			},
		},
		EXAMPLE_FIELD,
	],
};
