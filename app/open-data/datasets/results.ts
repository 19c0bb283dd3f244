import { ROUND_KINDS } from "../../domain/judging/round";
import { bilingualFields, type Dataset, EXAMPLE_FIELD } from "../dataset";

export const results: Dataset = {
	id: "results",
	title: { th: "ผลการตัดสิน", en: "Judging results" },
	description: {
		th: "ทุกรอบการตัดสินที่ประกาศผลแล้ว ลำดับ คะแนน ช่วงความเชื่อมั่น และรางวัลของแต่ละรอบอยู่ที่ /api/v1/results/{เลขที่รอบ}",
		en: "Every round whose result is published. Ranks, values, intervals and prizes of a round are at /api/v1/results/{number}.",
	},
	row: { th: "ผลของหนึ่งรอบ", en: "The result of one round" },
	key: ["number"],
	rhythm: "live",
	since: null,
	keywords: { th: ["ผลการตัดสิน", "แฮกกาธอน", "รางวัล"], en: ["judging", "hackathon", "prizes"] },
	filters: [],
	fields: [
		{ at: "number", type: "integer", means: { th: "เลขที่รอบ", en: "Number of the round" } },
		{ at: "path", type: "path", means: { th: "ที่อยู่ของผล", en: "Address of the result" } },
		...bilingualFields("challenge?.title", { th: "ชื่อโจทย์", en: "Title of the challenge" }),
		{ at: "challenge?.path", type: "path", means: { th: "ที่อยู่ของโจทย์", en: "Address of the challenge" } },
		...bilingualFields("name", { th: "ชื่อรอบ", en: "Name of the round" }),
		{ at: "kind", type: "word", words: ROUND_KINDS, means: { th: "ชนิดของรอบ", en: "Kind of round" } },
		{ at: "version", type: "integer", means: { th: "ฉบับที่ ฉบับล่าสุดมีผล", en: "Version; the highest stands" } },
		{ at: "publishedAt", type: "moment", means: { th: "วันเวลาที่ประกาศ", en: "When it was published" } },
		{ at: "entries", type: "integer", means: { th: "จำนวนผลงาน", en: "Number of entries" } },
		EXAMPLE_FIELD,
	],
};
