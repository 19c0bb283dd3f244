import { EVENT_TYPES } from "../../domain/event";
import { ROLES } from "../../domain/viewer";
import { agencyFields, type Dataset, UNITS } from "../dataset";

export const events: Dataset = {
	id: "events",
	title: { th: "เหตุการณ์และการตัดสินใจ", en: "Events and decisions" },
	description: {
		th: "บันทึกการตัดสินใจที่เปิดเผยต่อสาธารณะทุกครั้ง เช่น เผยแพร่ข้อเสนอ ย้ายขั้น หน่วยงานตอบรับ รายงานความก้าวหน้า บอกว่าทำในบทบาทใด เมื่อใด และเพราะเหตุใด ไม่มีชื่อบุคคล บันทึกแล้วไม่แก้ไขย้อนหลัง",
		en: "Every public record of a decision, such as a proposal published, a stage moved, an answer or a report: in what role, when and why, without names of persons. Records are never changed.",
	},
	row: { th: "เหตุการณ์หนึ่งครั้ง", en: "One event" },
	key: ["id"],
	rhythm: "live",
	since: "at",
	keywords: { th: ["เหตุการณ์", "การตัดสินใจ", "ความโปร่งใส"], en: ["events", "decisions", "transparency"] },
	filters: [],
	fields: [
		{ at: "id", type: "text", means: { th: "รหัสของเหตุการณ์", en: "Lasting id of the event" } },
		{ at: "type", type: "word", words: EVENT_TYPES, means: { th: "ชนิดของเหตุการณ์", en: "What happened" } },
		{ at: "at", type: "moment", means: { th: "วันเวลา", en: "When" } },
		{
			at: "role",
			type: "word",
			words: ["author", "citizen", "system", ...ROLES],
			means: { th: "บทบาทของผู้ทำ", en: "Role of whoever did it" },
		},
		...agencyFields("actorAgency?", { th: "หน่วยงานของผู้ทำ", en: "agency of whoever did it" }),
		{ at: "proposal?", type: "integer", means: { th: "เลขที่ข้อเสนอ", en: "Number of the proposal" } },
		{ at: "commitment?", type: "integer", means: { th: "เลขที่คำมั่น", en: "Number of the commitment" } },
		{ at: "challenge?", type: "text", means: { th: "รหัสของโจทย์", en: "Slug of the challenge" } },
		...agencyFields("agency?", { th: "หน่วยงานที่เกี่ยวข้อง", en: "agency that it concerns" }),
		{
			at: "from?",
			type: "text",
			means: {
				th: "ขั้นหรือสถานะเดิม เมื่อเหตุการณ์เปลี่ยนขั้นหรือสถานะ",
				en: "Stage or status before, where it changed",
			},
		},
		{ at: "to?", type: "text", means: { th: "ขั้นหรือสถานะใหม่", en: "Stage or status after" } },
		{
			at: "percent?",
			type: "integer",
			unit: UNITS.percent,
			means: { th: "ความก้าวหน้าที่รายงาน", en: "Reported progress" },
		},
		{
			at: "why?",
			type: "text",
			means: {
				th: "เหตุผลตามที่เจ้าหน้าที่หรือผู้ดูแลเขียน เหตุผลของประชาชนไม่อยู่ในชุดข้อมูลนี้",
				en: "The reason as an official wrote it; reasons of citizens are not part of the data",
			},
		},
	],
};
