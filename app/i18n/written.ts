const THAI_ZERO = 0x0e50;

/** Writes 0–9 in a text with Thai digits. */
export function toThaiDigits(text: string): string {
	return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}

/** Names, codes and numbers of lines that are written with 0–9 by everybody, whatever digits a reader likes. */
const FIXED_NAMES = [
	"CC BY 4.0",
	"AGPL-3.0",
	"SHA-256",
	"UTF-8",
	"TIS-620",
	"Windows-874",
	"ISO 8601",
	"OpenAPI 3.1",
	"Node.js 20",
	"add1",
	"ICC(1)",
	"ICC(2)",
	"ICC(3)",
	"7K3M-9QXD-2ABC",
	"1111",
	"304",
];

const escaped = (text: string) => text.replace(/[.()]/g, "\\$&");
const FIXED = new RegExp(`(${FIXED_NAMES.map(escaped).join("|")})`);

/** Writes the digits of a sentence in Thai, but for those in names and codes that everybody writes with 0–9. */
export function writeThaiDigits(sentence: string): string {
	if (!/[0-9]/.test(sentence)) return sentence;
	// why: splitting by a group keeps what was matched, at every second place
	return sentence
		.split(FIXED)
		.map((part, place) => (place % 2 === 1 ? part : toThaiDigits(part)))
		.join("");
}

/** Invisible sign at which no line may break. */
export const WORD_JOINER = "\u2060";

/**
 * Compounds of the site's own words that the dictionary of browsers cuts, so that a line would end inside of them. Each is
 * written in the pieces that it is cut into.
 */
export const COMPOUNDS = (
	"หน่วย-งาน ผล-งาน ใช้-งาน ส่วน-งาน ข้อ-เสนอ-แนะ ข้อ-เสนอ ข้อ-ค้น-พบ ข้อ-สังเกต ข้อ-จำกัด ความ-คิด-เห็น ความ-คิด ความ-เห็น ความ-ก้าวหน้า " +
	"ความ-ต้องการ ตัว-ชี้-วัด ตัว-กรอง ตัว-ตั้ง ตัว-หาร ตัว-อักษร ผู้-ดูแล ผู้-เสนอ ผู้-สนับสนุน ผู้-บริหาร ผู้-ป่วย ผู้-ตอบ ผู้-เขียน ผู้-พิจารณา ผู้-สูง-อายุ " +
	"เป้า-หมาย ลึก-ซึ้ง ขับ-เคลื่อน ทดลอง-ใช้ บท-เรียน เกิน-กำหนด งบ-ประมาณ หลัก-ฐาน หลัก-ไมล์ เจ้า-หน้าที่ เจ้า-ภาพ ผล-ประโยชน์ ทับ-ซ้อน คำ-ตอบ คำ-เชิญ " +
	"ร่วม-คิด ส่ง-มอบ รับ-ผิด-ชอบ ผิด-ชอบ ตรวจ-สอบ รหัส-ผ่าน ภาพ-รวม ขั้น-ตอน ดำเนิน-การ ร้อย-ละ ร้อง-เรียน ค่า-ใช้-จ่าย คณะ-กรรมการ ใบ-คะแนน เผย-แพร่ " +
	"เปิด-เผย ช่อง-ทาง ราย-ละเอียด แจ้ง-เตือน คืบ-หน้า เผชิญ-เหตุ แฮ-กกาธอน ประกาศ-ผล เว้น-ว่าง หยุด-ชะงัก เปรียบ-เทียบ สิ้น-สุด น้ำ-หนัก มอบ-หมาย"
).split(" ");

const joined = new Map(
	COMPOUNDS.map((word) => [word.replaceAll("-", ""), word.replaceAll("-", WORD_JOINER)]),
);
// why: the longer word first, as ข้อเสนอแนะ begins with ข้อเสนอ
const WHOLE_WORDS = new RegExp([...joined.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** The text with its compounds held together at the end of a line. Reads, sounds and is searched for as before. */
export function keepWords(text: string): string {
	return text.replace(WHOLE_WORDS, (word) => joined.get(word) ?? word);
}
