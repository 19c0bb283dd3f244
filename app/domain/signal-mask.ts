/**
 * Takes out of a text what says who somebody is. It would rather take too much than too little: what is lost is a word or
 * two of a report, and the report itself stays with its holder.
 */

/** Stands where something was taken out. */
export const MASK = "•••";

const DIGIT = "[0-9๐-๙]";
const GAP = "[\\s.-]?";

/** Words that begin like a title before a name and are none. */
const NO_TITLE =
	"(?:ก(?:เทศ|อบต|อบจ|รัฐ|สมาคม|ฯ|\\s|$|องค์|เมือง)|ทะเบียน|จ้าง|อำเภอ|หน้า|ท้าย|ทุน|ประกัน|ตรวจ|เรือ|ช่าง|ท่า|สถานี|เลิ้ง|รอง|พยาบาล|แบบ|ฟ้า|เอก)";
const NAME = "[\\p{L}\\p{M}]{2,40}";

const PATTERNS: readonly RegExp[] = [
	// e-mail addresses and addresses of personal pages
	/[^\s@<>,;:"']{1,64}@[^\s@<>,;:"']{1,255}\.[a-z]{2,24}/giu,
	/(?:facebook\.com|fb\.com|line\.me|instagram\.com)\/\S+/giu,
	// numbers of identity cards: 13 digits with or without marks between them
	new RegExp(`(?<!${DIGIT})${DIGIT}(?:${GAP}${DIGIT}){12}(?!${DIGIT})`, "gu"),
	// telephone numbers
	new RegExp(`(?<!${DIGIT})(?:\\+?66${GAP}|[0๐])${DIGIT}(?:${GAP}${DIGIT}){7,8}(?!${DIGIT})`, "gu"),
	// accounts of messengers
	/(?:line\s?id|id\s?line|ไอดีไลน์|ไลน์ไอดี|ไลน์\s?(?:id|ไอดี)?)\s*[:=@]?\s*[a-z0-9._@-]{3,40}/giu,
	// number plates: one digit at most, two letters, up to four digits
	new RegExp(
		`(?:ทะเบียน(?:รถ)?\\s*)?(?<![\\p{L}\\p{M}\\p{N}])${DIGIT}?[ก-ฮ]{2}\\s?-?\\s?${DIGIT}{3,4}(?!${DIGIT})`,
		"gu",
	),
	// exact addresses: house numbers
	new RegExp(`(?:บ้านเลขที่|ห้อง(?:เลขที่)?|เลขที่บ้าน)\\s*${DIGIT}+(?:[/-]${DIGIT}+)*`, "gu"),
	new RegExp(
		`(?<![${"0-9๐-๙"}/])${DIGIT}{1,5}/${DIGIT}{1,4}(?=\\s*(?:หมู่|ม\\.|ซอย|ซ\\.|ถนน|ถ\\.|ต\\.|แขวง))`,
		"gu",
	),
	// names after a title
	new RegExp(
		`(?:นางสาว|น\\.ส\\.|ด\\.ช\\.|ด\\.ญ\\.|เด็กชาย|เด็กหญิง|นาย(?!${NO_TITLE})|นาง(?!${NO_TITLE}|สาว))\\s?${NAME}(?:\\s${NAME.replace("40", "18")}(?=\\s|$|[,.()]))?`,
		"gu",
	),
	/\b(?:Mr|Mrs|Ms|Miss)\.?\s+\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)?/gu,
	/(?:ผม|ดิฉัน|ข้าพเจ้า|หนู)ชื่อ\s*[\p{L}\p{M}]{2,30}/gu,
];

/** @returns the text with {@link MASK} for what was taken out, and whether anything was */
export function maskPersonal(text: string): { text: string; masked: boolean } {
	let masked = text;
	for (const pattern of PATTERNS) masked = masked.replace(pattern, MASK);
	return { text: masked, masked: masked !== text };
}
