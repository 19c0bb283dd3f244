import { NEXT_STEP_OWNERS, PROGRESS_KEYS } from "../../domain/proposal";
import { SORT_WORDS } from "../../domain/proposal-list";
import { STAGES } from "../../domain/stage";
import { CHANGE_KINDS, CHANNELS, IMPACT_KINDS, TARGET_GROUPS } from "../../domain/vocabulary";
import {
	agencyFields,
	bilingualFields,
	type Dataset,
	EXAMPLE_FIELD,
	PROVINCES_MEAN,
	UNITS,
} from "../dataset";

export const proposals: Dataset = {
	id: "proposals",
	title: { th: "ข้อเสนอของประชาชน", en: "Proposals of citizens" },
	description: {
		th: "ข้อเสนอปรับปรุงบริการภาครัฐที่เผยแพร่แล้ว พร้อมขั้นของการคิดเชิงออกแบบ สถานะ ผู้ที่ต้องทำขั้นต่อไป และจำนวนผู้สนับสนุน ไม่มีชื่อผู้เสนอ",
		en: "Published proposals to improve public services: stage of design thinking, progress, who owes the next step, and number of supports. Without the names of authors.",
	},
	row: { th: "ข้อเสนอหนึ่งเรื่อง", en: "One proposal" },
	key: ["number"],
	rhythm: "live",
	since: "updatedAt",
	keywords: {
		th: ["ข้อเสนอ", "การมีส่วนร่วมของประชาชน", "บริการภาครัฐ", "การคิดเชิงออกแบบ"],
		en: ["proposals", "participation", "public services", "design thinking"],
	},
	filters: [
		{ name: "stage", words: STAGES, means: { th: "ขั้นของการคิดเชิงออกแบบ", en: "Stage of design thinking" } },
		{ name: "status", words: PROGRESS_KEYS, means: { th: "สถานะ", en: "Progress" } },
		{ name: "group", words: TARGET_GROUPS, means: { th: "กลุ่มเป้าหมาย", en: "Target group" } },
		{ name: "challenge", means: { th: "รหัสของโจทย์", en: "Slug of a challenge" } },
		{ name: "agency", means: { th: "รหัสหน่วยงาน", en: "Code of an agency" } },
		{
			name: "area",
			means: { th: "nationwide หรือรหัสจังหวัด 2 หลัก", en: "nationwide, or the two-digit code of a province" },
		},
		{ name: "sort", words: SORT_WORDS, means: { th: "ลำดับ", en: "Order" } },
	],
	fields: [
		{ at: "number", type: "integer", means: { th: "เลขที่ข้อเสนอ ไม่เปลี่ยนแปลง", en: "Lasting number" } },
		{ at: "path", type: "path", means: { th: "ที่อยู่ของข้อเสนอ", en: "Address of the proposal" } },
		...bilingualFields("title", { th: "ชื่อข้อเสนอ", en: "Title" }, { englishCanBeAbsent: true }),
		...bilingualFields("summary", { th: "สาระสำคัญ", en: "Summary" }, { englishCanBeAbsent: true }),
		{ at: "service", type: "text", means: { th: "บริการที่อยากให้ดีขึ้น", en: "The service that it concerns" } },
		{ at: "problem", type: "text", means: { th: "ปัญหาที่พบ", en: "The problem" } },
		{
			at: "targetGroups[]",
			type: "word",
			words: TARGET_GROUPS,
			means: { th: "กลุ่มเป้าหมาย", en: "Target groups" },
		},
		{
			at: "area",
			type: "area",
			means: {
				th: `nationwide เมื่อเป็นเรื่องทั่วประเทศ มิฉะนั้นเป็น${PROVINCES_MEAN.th}`,
				en: `nationwide, or ${PROVINCES_MEAN.en.toLowerCase()}`,
			},
		},
		{
			at: "channels[]",
			type: "word",
			words: CHANNELS,
			means: { th: "ช่องทางรับบริการ", en: "Channels of the service" },
		},
		{
			at: "changeKinds[]",
			type: "word",
			words: CHANGE_KINDS,
			means: { th: "สิ่งที่ต้องเปลี่ยน", en: "What would have to change" },
		},
		{
			at: "impacts[]",
			type: "word",
			words: IMPACT_KINDS,
			means: { th: "ด้านของผลที่คาดไว้", en: "Kinds of impact" },
		},
		...agencyFields("agency?", { th: "หน่วยงานที่ต้องตอบ", en: "agency that has to answer" }),
		{
			at: "challenge?",
			type: "text",
			means: { th: "รหัสของโจทย์ที่ตอบ", en: "Slug of the challenge that it answers" },
		},
		{
			at: "stage",
			type: "word",
			words: STAGES,
			means: { th: "ขั้นของการคิดเชิงออกแบบ", en: "Stage of design thinking" },
		},
		{ at: "progress", type: "word", words: PROGRESS_KEYS, means: { th: "สถานะ", en: "How far it is" } },
		{
			at: "nextStep.by",
			type: "word",
			words: NEXT_STEP_OWNERS,
			means: { th: "ผู้ที่ต้องทำขั้นต่อไป", en: "Who owes the next step" },
		},
		{
			at: "nextStep.since",
			type: "moment",
			means: { th: "รอขั้นต่อไปตั้งแต่เมื่อใด", en: "Since when the next step is awaited" },
		},
		{
			at: "supports",
			type: "integer",
			unit: UNITS.people,
			means: { th: "จำนวนผู้สนับสนุน", en: "Number of supporters" },
		},
		{ at: "comments", type: "integer", means: { th: "จำนวนความคิดเห็น", en: "Number of comments" } },
		{ at: "publishedAt", type: "moment", means: { th: "วันเวลาที่เผยแพร่", en: "When it was published" } },
		{
			at: "updatedAt",
			type: "moment",
			means: {
				th: "วันเวลาที่เปลี่ยนเนื้อหา ขั้น หรือสถานะครั้งล่าสุด ไม่นับการเปลี่ยนของจำนวนผู้สนับสนุนและความคิดเห็น",
				en: "When its text, stage or state last changed; not touched by the figures of supports and comments",
			},
		},
		EXAMPLE_FIELD,
	],
};
