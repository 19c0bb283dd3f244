import { type Dataset, UNITS } from "../dataset";

export const supports: Dataset = {
	id: "supports",
	title: { th: "การสนับสนุนข้อเสนอรายวัน", en: "Supports per day" },
	description: {
		th: "จำนวนการสนับสนุนที่ยังมีผลอยู่ แยกตามข้อเสนอและวันที่ให้การสนับสนุน เป็นตัวเลขรวมเท่านั้น ไม่มีข้อมูลของบุคคล คำนวณใหม่ทุกคืนจนถึงสิ้นวันก่อนหน้า ผู้ที่ถอนการสนับสนุนแล้วไม่ถูกนับ",
		en: "Supports that still stand, by proposal and by the day on which they were given. Totals only, nothing about persons. Worked out anew every night up to the end of the day before; a support that was withdrawn is not counted.",
	},
	row: { th: "ข้อเสนอหนึ่งเรื่องในหนึ่งวัน", en: "One proposal on one day" },
	key: ["proposal", "day"],
	rhythm: "nightly",
	since: "day",
	keywords: { th: ["การสนับสนุน", "รายวัน", "สถิติ"], en: ["supports", "daily", "statistics"] },
	filters: [],
	fields: [
		{ at: "day", type: "day", means: { th: "วันตามเวลาประเทศไทย", en: "Calendar day in Asia/Bangkok" } },
		{ at: "proposal", type: "integer", means: { th: "เลขที่ข้อเสนอ", en: "Number of the proposal" } },
		{
			at: "supports",
			type: "integer",
			unit: UNITS.people,
			means: { th: "จำนวนการสนับสนุนที่ให้ในวันนั้นและยังมีผลอยู่", en: "Supports given on that day that still stand" },
		},
	],
};
