import { agencyFields, type Dataset, EXAMPLE_FIELD, UNITS } from "../dataset";

export const reuses: Dataset = {
	id: "reuses",
	title: { th: "การนำนวัตกรรมไปใช้ต่อ", en: "Reuse of innovations" },
	description: {
		th: "การนำนวัตกรรมในคลังไปใช้ต่อที่ทั้งสองหน่วยงานยืนยันแล้ว สิ่งที่ปรับ เวลาและเงินที่ประหยัดได้ต่อปี และวิธีวัด",
		en: "Reuses of solutions that both agencies have confirmed: what was adapted, time and money saved a year, and how that was measured.",
	},
	row: { th: "การนำนวัตกรรมหนึ่งไปใช้โดยหน่วยงานหนึ่ง", en: "One solution adopted by one agency" },
	key: ["number"],
	rhythm: "live",
	since: "confirmedAt",
	keywords: { th: ["นวัตกรรม", "การใช้ซ้ำ", "การขยายผล"], en: ["innovation", "reuse", "scaling"] },
	filters: [],
	fields: [
		{ at: "number", type: "integer", means: { th: "เลขที่การนำไปใช้", en: "Lasting number" } },
		{ at: "innovation", type: "integer", means: { th: "เลขที่นวัตกรรม", en: "Number of the solution" } },
		...agencyFields("owner?", { th: "หน่วยงานเจ้าของ", en: "agency that owns it" }),
		...agencyFields("adopter?", { th: "หน่วยงานที่นำไปใช้", en: "agency that adopted it" }),
		{ at: "adapted", type: "text", means: { th: "สิ่งที่ปรับให้เหมาะกับงาน", en: "What was adapted" } },
		{
			at: "hoursSaved?",
			type: "number",
			unit: UNITS.hours,
			means: { th: "เวลาที่ประหยัดได้", en: "Time saved" },
		},
		{ at: "bahtSaved?", type: "number", unit: UNITS.baht, means: { th: "เงินที่ประหยัดได้", en: "Money saved" } },
		{
			at: "measured",
			type: "text",
			means: { th: "วิธีวัดหรือประมาณ", en: "How this was measured or estimated" },
		},
		{ at: "inUseSince?", type: "moment", means: { th: "ใช้งานตั้งแต่วันที่", en: "First day of use" } },
		{
			at: "confirmedAt",
			type: "moment",
			means: { th: "วันเวลาที่ยืนยันครบสองฝ่าย", en: "When both had confirmed it" },
		},
		EXAMPLE_FIELD,
	],
};
