import { FEWEST_PUBLIC, FEWEST_SHOWN } from "../../domain/signal-trend";
import { bilingualFields, type Dataset, EXAMPLE_FIELD, PROVINCES_MEAN, UNITS } from "../dataset";

const SMALL = {
	th: `ไม่มีค่าเมื่อมี 1–${FEWEST_SHOWN - 1} เรื่อง`,
	en: `nothing where it is 1 to ${FEWEST_SHOWN - 1}`,
};

export const needs: Dataset = {
	id: "needs",
	title: { th: "ความต้องการของประชาชนที่พบบ่อย", en: "Frequent needs of citizens" },
	description: {
		th: `กลุ่มเรื่องร้องเรียนและคำตอบแบบสำรวจที่เผยแพร่แล้ว พร้อมจำนวนรายเดือนและรายจังหวัดในสองปีล่าสุด เป็นตัวเลขรวมเท่านั้น ไม่มีข้อความของผู้แจ้งและไม่มีข้อมูลของบุคคล กลุ่มที่มีน้อยกว่า ${FEWEST_PUBLIC} เรื่องไม่เผยแพร่ จำนวนที่น้อยกว่า ${FEWEST_SHOWN} ไม่แสดง`,
		en: `Published groups of complaints and survey answers, with how many there were per month and province over the last two years. Totals only: no texts, nothing about persons. Groups of fewer than ${FEWEST_PUBLIC} are not published, and figures below ${FEWEST_SHOWN} are left out.`,
	},
	row: { th: "กลุ่มความต้องการหนึ่งกลุ่ม", en: "One group of needs" },
	key: ["number"],
	rhythm: "live",
	since: null,
	keywords: {
		th: ["ความต้องการ", "เรื่องร้องเรียน", "แบบสำรวจ", "แนวโน้ม"],
		en: ["needs", "complaints", "surveys", "trends"],
	},
	filters: [],
	fields: [
		{ at: "number", type: "integer", means: { th: "เลขที่กลุ่ม ไม่เปลี่ยนแปลง", en: "Lasting number" } },
		{ at: "path", type: "path", means: { th: "ที่อยู่ของกลุ่ม", en: "Address of the group" } },
		...bilingualFields("name", { th: "ชื่อกลุ่ม", en: "Name of the group" }),
		{
			at: "words[]",
			type: "text",
			means: {
				th: "คำที่ทำให้เรื่องอยู่ในกลุ่มนี้ พบบ่อยที่สุดก่อน",
				en: "The words that put a report into the group, most frequent first",
			},
		},
		{
			at: "total",
			type: "integer",
			unit: UNITS.reports,
			means: { th: "จำนวนเรื่องทั้งหมดในสองปีล่าสุด", en: "All reports of the last two years" },
		},
		{
			at: "recent?",
			type: "integer",
			unit: UNITS.reports,
			means: {
				th: `จำนวนเรื่องใน 30 วันจนถึงวันที่ของเรื่องล่าสุด ${SMALL.th}`,
				en: `Reports of the 30 days that end with the latest report; ${SMALL.en}`,
			},
		},
		{
			at: "before?",
			type: "integer",
			unit: UNITS.reports,
			means: {
				th: `จำนวนเรื่องใน 30 วันก่อนหน้านั้น ${SMALL.th}`,
				en: `Reports of the 30 days before those; ${SMALL.en}`,
			},
		},
		{
			at: "rising",
			type: "boolean",
			means: { th: "กำลังเพิ่มขึ้นมากกว่าที่เกิดโดยบังเอิญ", en: "Whether it rises by more than chance brings" },
		},
		{ at: "firstAt", type: "moment", means: { th: "เรื่องแรกที่นับ", en: "The earliest report that is counted" } },
		{ at: "lastAt", type: "moment", means: { th: "เรื่องล่าสุดที่นับ", en: "The latest report that is counted" } },
		{
			at: "months[].month",
			type: "text",
			means: { th: "เดือนตามเวลาประเทศไทย เช่น 2026-03", en: "Month in Asia/Bangkok, such as 2026-03" },
		},
		{
			at: "months[].reports?",
			type: "integer",
			unit: UNITS.reports,
			means: { th: `จำนวนเรื่องในเดือนนั้น ${SMALL.th}`, en: `Reports of that month; ${SMALL.en}` },
		},
		{ at: "provinces[].province", type: "integer", means: PROVINCES_MEAN },
		{
			at: "provinces[].reports",
			type: "integer",
			unit: UNITS.reports,
			means: {
				th: `จำนวนเรื่องในจังหวัดนั้น แสดงไม่เกิน 12 จังหวัดที่มีมากที่สุด และเฉพาะที่มีตั้งแต่ ${FEWEST_SHOWN} เรื่อง`,
				en: `Reports of that province: the twelve provinces with most, and only those with ${FEWEST_SHOWN} or more`,
			},
		},
		{
			at: "sources[]",
			type: "text",
			means: { th: "รายการที่เรื่องเหล่านี้มาจาก", en: "The lists that the reports come from" },
		},
		{ at: "countedAt", type: "moment", means: { th: "วันเวลาที่นับ", en: "When it was counted" } },
		EXAMPLE_FIELD,
	],
};
