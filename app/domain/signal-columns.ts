import { squeezeText } from "./search";

/** Which column of a table means what. */

/** What is read of a row; everything else stays out. */
export const SIGNAL_FIELDS = ["text", "more", "at", "id", "kind", "service", "province", "district"] as const;
export type SignalField = (typeof SIGNAL_FIELDS)[number];

/** Place of the column of each field, from 0; absent: not in the table. */
export type ColumnMapping = Partial<Record<SignalField, number>>;

/**
 * Headings of the fields as the lists of the 1111 centre, Traffy Fondue's open data and usual surveys write them; the first
 * that is found wins. Compared without spaces, marks and case.
 */
const HEADINGS: Readonly<Record<SignalField, readonly string[]>> = {
	text: [
		"comment",
		"รายละเอียด",
		"รายละเอียดเรื่อง",
		"รายละเอียดเรื่องร้องทุกข์",
		"เรื่องร้องทุกข์",
		"ข้อร้องเรียน",
		"ข้อเสนอแนะ",
		"ความคิดเห็น",
		"ความเห็น",
		"คำตอบ",
		"ปัญหา",
		"ข้อความ",
		"เรื่อง",
		"detail",
		"details",
		"description",
		"complaint",
		"text",
		"answer",
		"suggestion",
		"message",
	],
	more: ["หัวข้อ", "หัวข้อเรื่อง", "ชื่อเรื่อง", "เรื่อง", "subject", "title", "topic"],
	at: [
		"timestamp",
		"วันที่รับเรื่อง",
		"วันที่รับแจ้ง",
		"วันที่แจ้ง",
		"วันที่ร้องเรียน",
		"วันที่ตอบ",
		"ประทับเวลา",
		"วันที่",
		"date",
		"createdat",
		"receivedat",
		"submittedat",
	],
	id: [
		"ticketid",
		"เลขที่เรื่อง",
		"รหัสเรื่อง",
		"เลขเรื่อง",
		"เลขที่คำร้อง",
		"เลขรับเรื่อง",
		"caseid",
		"caseno",
		"responseid",
		"id",
	],
	kind: ["type", "ประเภทเรื่อง", "ประเภทเรื่องร้องทุกข์", "ประเภท", "หมวดหมู่", "หมวด", "category"],
	service: [
		"organization",
		"หน่วยงานที่รับผิดชอบ",
		"หน่วยงานที่เกี่ยวข้อง",
		"หน่วยงานที่ถูกร้อง",
		"หน่วยงาน",
		"บริการ",
		"ชื่อบริการ",
		"งานบริการ",
		"agency",
		"service",
		"department",
	],
	province: ["province", "จังหวัด", "จังหวัดที่เกิดเหตุ"],
	district: ["district", "อำเภอ", "เขต", "อำเภอเขต", "เขตอำเภอ", "amphoe"],
};

/** Headings of columns that are about a person or an exact place; they cannot be chosen. */
const PERSONAL =
	/ชื่อผู้|ชื่อสกุล|ชื่อนามสกุล|^ชื่อ$|นามสกุล|^สกุล$|ผู้ร้อง|ผู้แจ้ง|โทร|เบอร์|มือถือ|อีเมล|อีเมล์|บัตร|เลขประจำตัว|ที่อยู่|บ้านเลขที่|ถนน|ซอย|วันเกิด|ไลน์|พิกัด|ภาพ|รูป|phone|mobile|^tel|email|mail$|address|idcard|citizenid|nationalid|passport|firstname|lastname|surname|fullname|^name$|birth|coords?$|latitude|longitude|^lat$|^l(ng|on)$|photo|image|picture|lineid|^ip$|ipaddress/;

const fold = (heading: string) => squeezeText(heading);

/** True for a column that holds names, numbers, addresses or pictures of people: it is never read. */
export function isPersonalColumn(heading: string): boolean {
	return PERSONAL.test(fold(heading));
}

/** The columns that the headings suggest; each column serves one field. */
export function guessMapping(headings: readonly string[]): ColumnMapping {
	const folded = headings.map((heading) => (isPersonalColumn(heading) ? "" : fold(heading)));
	const taken = new Set<number>();
	const mapping: ColumnMapping = {};
	for (const field of SIGNAL_FIELDS) {
		for (const heading of HEADINGS[field]) {
			const column = folded.indexOf(heading);
			if (column < 0 || taken.has(column)) continue;
			mapping[field] = column;
			taken.add(column);
			break;
		}
	}
	return mapping;
}

/** What is wrong with a mapping, by field; empty when it can be used. Columns beyond the table count as not chosen. */
export function checkMapping({
	mapping,
	headings,
	hasDay,
}: {
	mapping: ColumnMapping;
	headings: readonly string[];
	/** True when one day is given for all rows. */
	hasDay: boolean;
}): { field: SignalField; fault: "required" | "personal" | "twice" | "unknown" }[] {
	const faults: { field: SignalField; fault: "required" | "personal" | "twice" | "unknown" }[] = [];
	const seen = new Set<number>();
	for (const field of SIGNAL_FIELDS) {
		const column = mapping[field];
		if (column === undefined) {
			if (field === "text" || (field === "at" && !hasDay)) faults.push({ field, fault: "required" });
			continue;
		}
		const heading = headings[column];
		if (heading === undefined) faults.push({ field, fault: "unknown" });
		else if (isPersonalColumn(heading)) faults.push({ field, fault: "personal" });
		else if (seen.has(column)) faults.push({ field, fault: "twice" });
		seen.add(column);
	}
	return faults;
}
