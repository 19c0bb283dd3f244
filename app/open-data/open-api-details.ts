import { agencyFields, bilingualFields, type FieldSpec } from "./dataset";
import { type JsonSchema, rowSchema } from "./dataset-schema";
import { proposals } from "./datasets/proposals";

const text = (at: string, th: string, en: string): FieldSpec => ({ at, type: "text", means: { th, en } });

/** Fields of the list that the detail of a proposal has too, as they stand there. */
const SHARED = [
	"number",
	"path",
	"title.th",
	"title.en?",
	"summary.th",
	"summary.en?",
	"service",
	"problem",
	"stage",
	"progress",
	"nextStep.by",
	"nextStep.since",
	"supports",
	"comments",
	"channels[]",
	"changeKinds[]",
	"impacts[]",
	"area",
	"example",
];

/** The schema of one proposal with its text. */
export function proposalDetailSchema(): JsonSchema {
	return rowSchema({
		fields: [
			...proposals.fields.filter(({ at }) => SHARED.includes(at)),
			{ at: "version", type: "integer", means: { th: "ฉบับที่", en: "Version of the text" } },
			text("body", "เนื้อหา (Markdown)", "Text as its authors wrote it, in Markdown"),
			text("targetGroups[].group", "กลุ่มเป้าหมาย", "Target group"),
			text("targetGroups[].experience", "ประสบการณ์", "Its experience"),
			text("targetGroups[].needs", "ความต้องการ", "Its needs"),
			text("targetGroups[].painPoints", "ปัญหาที่พบ", "Its pain points"),
			text("team?", "ชื่อทีม", "Name of the team"),
			text("authors[]", "ชื่อที่ผู้เสนอใช้ในที่สาธารณะ", "Names that the authors use in public"),
			...agencyFields("agency?"),
			text("challenge?.slug", "รหัสของโจทย์", "Slug of the challenge"),
			...bilingualFields("challenge?.title", { th: "ชื่อโจทย์", en: "Title of the challenge" }),
			{ at: "publishedAt?", type: "moment", means: { th: "วันเวลาที่เผยแพร่", en: "When it was published" } },
			text("attachments[].path", "ที่อยู่ของไฟล์แนบ", "Address of an attachment"),
			text("attachments[].name", "ชื่อไฟล์", "Name of the file"),
			text("attachments[].type", "ชนิดไฟล์", "Media type"),
			{ at: "attachments[].bytes", type: "integer", means: { th: "ขนาด (ไบต์)", en: "Size in bytes" } },
			text("attachments[].alt", "คำบรรยาย", "Description"),
			...bilingualFields("provenance?", {
				th: "ที่มาของข้อเสนอจริง และส่วนใดในหน้าเป็นข้อเท็จจริง",
				en: "Where a real proposal comes from, and what of it is fact",
			}),
		],
	});
}

const decimal = (at: string, th: string, en: string) =>
	text(at, `${th} เป็นเลขทศนิยมในข้อความ`, `${en}, a decimal as text`);

const RESULT_FIELDS: FieldSpec[] = [
	{ at: "number", type: "integer", means: { th: "เลขที่รอบ", en: "Number of the round" } },
	{ at: "path", type: "path", means: { th: "ที่อยู่ของผล", en: "Address of the result" } },
	...bilingualFields("challenge?.title", { th: "ชื่อโจทย์", en: "Title of the challenge" }),
	{ at: "challenge?.path", type: "path", means: { th: "ที่อยู่ของโจทย์", en: "Address of the challenge" } },
	...bilingualFields("name", { th: "ชื่อรอบ", en: "Name of the round" }),
	text("kind", "ชนิดของรอบ", "Kind of round"),
	text("mode", "วิธีให้คะแนน", "How judges judged"),
	text("method", "วิธีรวมคะแนน", "Method that made the ranking"),
	{ at: "places", type: "integer", means: { th: "จำนวนที่เข้ารอบหรือได้รางวัล", en: "Places" } },
	{ at: "closedAt", type: "moment", means: { th: "วันเวลาที่ปิดรอบ", en: "When judging closed" } },
	{ at: "version", type: "integer", means: { th: "ฉบับที่", en: "Version" } },
	{ at: "publishedAt", type: "moment", means: { th: "วันเวลาที่ประกาศ", en: "When it was published" } },
	...bilingualFields("announcement", { th: "คำประกาศ", en: "Announcement" }),
	text("correction?", "เหตุผลที่แก้ไข", "Why there is a later version"),
	{ at: "bundle.path", type: "path", means: { th: "ที่อยู่ของไฟล์หลักฐาน", en: "Address of the evidence" } },
	text("bundle.sha256", "ค่าแฮชของไฟล์หลักฐาน", "SHA-256 of the evidence, in hex"),
	{ at: "example", type: "boolean", means: { th: "เป็นข้อมูลตัวอย่าง", en: "Made up for demonstration" } },
];

const ENTRY_FIELDS: FieldSpec[] = [
	text("code", "รหัสผลงาน", "Code of an entry"),
	{ at: "rank?", type: "integer", means: { th: "ลำดับ", en: "Rank" } },
	{ at: "tied", type: "boolean", means: { th: "ลำดับเท่ากัน", en: "Others share the rank" } },
	{ at: "proposal.number", type: "integer", means: { th: "เลขที่ข้อเสนอ", en: "Number of the proposal" } },
	...bilingualFields("proposal.title", { th: "ชื่อข้อเสนอ", en: "Title" }, { englishCanBeAbsent: true }),
	{ at: "proposal.path", type: "path", means: { th: "ที่อยู่ของข้อเสนอ", en: "Address of the proposal" } },
	text("track?", "ประเภทการแข่งขัน", "Track"),
	decimal("value?", "คะแนน", "Value"),
	decimal("interval?.low?", "ขอบล่างของช่วงความเชื่อมั่น", "Lower end of the interval"),
	decimal("interval?.high?", "ขอบบนของช่วงความเชื่อมั่น", "Upper end of the interval"),
	decimal("chanceOfFirst?", "โอกาสที่เป็นที่หนึ่ง", "Chance of being first"),
	decimal("chanceOfPlaces?", "โอกาสที่เข้ารอบ", "Chance of a place"),
	{ at: "reviews", type: "integer", means: { th: "จำนวนใบคะแนน", en: "Number of reviews" } },
	{ at: "supports", type: "integer", means: { th: "จำนวนผู้สนับสนุน", en: "Supports when the round closed" } },
	{ at: "through", type: "boolean", means: { th: "เข้ารอบหรือได้รางวัล", en: "Goes on, or wins a place" } },
	...bilingualFields("prizes[].name", { th: "ชื่อรางวัล", en: "Name of a prize" }),
	{ at: "prizes[].baht?", type: "integer", means: { th: "เงินรางวัล (บาท)", en: "Prize money in baht" } },
];

/** The schema of one judging result with its entries. */
export function resultDetailSchema(): JsonSchema {
	const result = rowSchema({ fields: RESULT_FIELDS });
	const entry = rowSchema({ fields: ENTRY_FIELDS });
	const ranks = {
		type: "object",
		description: "Its rank by every method that could be computed",
		additionalProperties: rowSchema({
			fields: [
				{ at: "rank", type: "integer", means: { th: "ลำดับ", en: "Rank" } },
				{ at: "tied", type: "boolean", means: { th: "ลำดับเท่ากัน", en: "Others share the rank" } },
			],
		}),
	};
	const items = {
		...entry,
		properties: { ...entry.properties, ranks },
		required: [...entry.required, "ranks"],
	};
	return {
		...result,
		properties: { ...result.properties, entries: { type: "array", items } },
		required: [...result.required, "entries"],
	};
}
