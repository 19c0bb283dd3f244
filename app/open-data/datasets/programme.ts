import { INDICATOR_KINDS } from "../../domain/figures";
import { bilingualFields, type Dataset, UNITS } from "../dataset";

export const programme: Dataset = {
	id: "programme",
	title: { th: "ตัวชี้วัดของโครงการรายปีงบประมาณ", en: "Indicators of the programme by fiscal year" },
	description: {
		th: "ค่าของตัวชี้วัดของโครงการในแต่ละปีงบประมาณ พร้อมตัวตั้ง ตัวหาร หน่วยนับ และแหล่งที่มา ปีที่มีการแก้ไขค่าจะแสดงค่าที่บันทึกล่าสุด ตัวชี้วัดของคำมั่นแต่ละเรื่องอยู่ในชุดข้อมูล indicators",
		en: "The values of the programme's indicators in each fiscal year, with numerator, denominator, unit and source. Where a value was corrected the one recorded last stands. The indicators of single commitments are in the dataset indicators.",
	},
	row: { th: "ตัวชี้วัดหนึ่งตัวในหนึ่งปีงบประมาณ", en: "One indicator in one fiscal year" },
	key: ["indicator", "fiscalYear"],
	rhythm: "live",
	since: null,
	keywords: {
		th: ["ตัวชี้วัด", "ปีงบประมาณ", "อนุกรมเวลา"],
		en: ["indicators", "fiscal year", "time series"],
	},
	filters: [],
	fields: [
		{
			at: "indicator",
			type: "integer",
			means: { th: "เลขที่ตัวชี้วัด ไม่เปลี่ยนแปลง", en: "Lasting number of the indicator" },
		},
		...bilingualFields("name", { th: "ชื่อตัวชี้วัด", en: "Name of the indicator" }),
		{
			at: "kind",
			type: "word",
			words: INDICATOR_KINDS,
			means: { th: "share คือร้อยละ number คือจำนวน", en: "share: percent of a whole; number: a count" },
		},
		...bilingualFields("unit", { th: "สิ่งที่นับ", en: "What is counted" }),
		{
			at: "fiscalYear",
			type: "integer",
			unit: UNITS.fiscalYear,
			means: { th: "ปีงบประมาณ", en: "Fiscal year, named by the year it ends in" },
		},
		{
			at: "value",
			type: "number",
			means: { th: "ค่า เป็นร้อยละ 0–100 เมื่อเป็น share", en: "The value; percent, 0–100, where it is a share" },
		},
		{
			at: "share?.numerator",
			type: "number",
			means: { th: "ตัวตั้ง เมื่อทราบ", en: "What stands above the line, where it is known" },
		},
		{
			at: "share?.denominator",
			type: "number",
			means: { th: "ตัวหาร เมื่อทราบ", en: "What stands below the line, where it is known" },
		},
		...bilingualFields("asOf?", {
			th: "วันหรือเดือนของค่า เมื่อไม่ใช่ของทั้งปี",
			en: "Day or month that the value is of, when not of the whole year",
		}),
		{ at: "source", type: "text", means: { th: "แหล่งที่มา", en: "Where the value comes from" } },
		{ at: "sourceLink?", type: "text", means: { th: "ที่อยู่ของแหล่งที่มา", en: "Address of the source" } },
	],
};
