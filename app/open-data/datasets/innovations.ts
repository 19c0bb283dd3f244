import { COST_CLASSES, INNOVATION_LEVELS, INNOVATION_THEMES } from "../../domain/innovation";
import { BUILDING_BLOCKS, TARGET_GROUPS } from "../../domain/vocabulary";
import { ANSWER_FIELDS } from "../confirmation";
import { agencyFields, bilingualFields, type Dataset, EXAMPLE_FIELD, PROVINCES_MEAN } from "../dataset";

export const innovations: Dataset = {
	id: "innovations",
	title: { th: "คลังนวัตกรรมภาครัฐ", en: "Innovation library" },
	description: {
		th: "นวัตกรรมที่หน่วยงานใช้อยู่ ระดับ ประเด็น กลุ่มเป้าหมาย พื้นที่ ระดับต้นทุน การรับรองเป็นแนวปฏิบัติที่ดี และจำนวนหน่วยงานที่นำไปใช้ต่อ",
		en: "Solutions that agencies use: level, theme, target groups, area, cost class, good-practice label, and number of confirmed reuses.",
	},
	row: { th: "นวัตกรรมหนึ่งเรื่อง", en: "One solution" },
	key: ["number"],
	rhythm: "live",
	since: "updatedAt",
	keywords: {
		th: ["นวัตกรรม", "แนวปฏิบัติที่ดี", "บริการดิจิทัล"],
		en: ["innovation", "good practice", "digital services"],
	},
	filters: [
		{ name: "q", means: { th: "คำค้น", en: "Words to look for" } },
		{ name: "level", words: INNOVATION_LEVELS, means: { th: "ระดับ", en: "Level of government" } },
		{ name: "theme", words: INNOVATION_THEMES, means: { th: "ประเด็น", en: "Theme" } },
		{ name: "group", words: TARGET_GROUPS, means: { th: "กลุ่มเป้าหมาย", en: "Target group" } },
		{ name: "block", words: BUILDING_BLOCKS, means: { th: "องค์ประกอบกลาง", en: "Shared building block" } },
		{ name: "cost", words: COST_CLASSES, means: { th: "ระดับต้นทุน", en: "Cost class" } },
		{ name: "province", means: { th: "รหัสจังหวัด 2 หลัก", en: "Two-digit code of a province" } },
		{ name: "agency", means: { th: "รหัสหน่วยงาน", en: "Code of an agency" } },
		{ name: "labelled", words: ["1"], means: { th: "เฉพาะแนวปฏิบัติที่ดี", en: "Only good practice" } },
	],
	fields: [
		{ at: "number", type: "integer", means: { th: "เลขที่ ไม่เปลี่ยนแปลง", en: "Lasting number" } },
		{ at: "path", type: "path", means: { th: "ที่อยู่ของนวัตกรรม", en: "Address of the solution" } },
		...bilingualFields("title", { th: "ชื่อนวัตกรรม", en: "Title" }, { englishCanBeAbsent: true }),
		...bilingualFields("summary", { th: "สาระสำคัญ", en: "Summary" }, { englishCanBeAbsent: true }),
		...agencyFields("agency?"),
		{
			at: "level",
			type: "word",
			words: INNOVATION_LEVELS,
			means: { th: "ระดับของหน่วยงาน", en: "Level of government" },
		},
		{ at: "theme", type: "word", words: INNOVATION_THEMES, means: { th: "ประเด็น", en: "Theme" } },
		{
			at: "targetGroups[]",
			type: "word",
			words: TARGET_GROUPS,
			means: { th: "กลุ่มเป้าหมาย", en: "Target groups" },
		},
		{
			at: "buildingBlocks[]",
			type: "word",
			words: BUILDING_BLOCKS,
			means: { th: "องค์ประกอบกลางที่ใช้", en: "Shared building blocks" },
		},
		{ at: "costClass", type: "word", words: COST_CLASSES, means: { th: "ระดับต้นทุน", en: "Cost class" } },
		{
			at: "area",
			type: "area",
			means: {
				th: `nationwide เมื่อใช้ทั่วประเทศ มิฉะนั้นเป็น${PROVINCES_MEAN.th}`,
				en: `nationwide, or ${PROVINCES_MEAN.en.toLowerCase()}`,
			},
		},
		{
			at: "goodPractice",
			type: "boolean",
			means: { th: "ได้รับการรับรองเป็นแนวปฏิบัติที่ดี", en: "Has the label of good practice" },
		},
		{ at: "awards", type: "integer", means: { th: "จำนวนรางวัล", en: "Number of awards" } },
		{
			at: "confirmedReuses",
			type: "integer",
			means: { th: "จำนวนหน่วยงานที่นำไปใช้ต่อและยืนยันทั้งสองฝ่าย", en: "Reuses that both agencies have confirmed" },
		},
		{ at: "inUseSince?", type: "moment", means: { th: "ใช้งานตั้งแต่วันที่", en: "First day of use" } },
		...ANSWER_FIELDS,
		{ at: "enteredAt", type: "moment", means: { th: "วันเวลาที่เพิ่มเข้าคลัง", en: "When it was entered" } },
		{
			at: "updatedAt",
			type: "moment",
			means: {
				th: "วันเวลาที่แก้ไขครั้งล่าสุด ไม่นับการเปลี่ยนของจำนวนการนำไปใช้ต่อและคำตอบของประชาชน",
				en: "When the entry last changed; not touched by the number of reuses or by citizens’ answers",
			},
		},
		EXAMPLE_FIELD,
	],
};
