import { normalizeText } from "./search";

/** Words that stand in reports about anything, and so tell nothing of what a report is about. */
const COMMON = new Set(
	(
		"ที่ และ ของ ใน การ เป็น มี ให้ ได้ จะ ไม่ ว่า กับ จาก โดย ความ นี้ นั้น เพื่อ หรือ แต่ ก็ แล้ว ไป มา อยู่ ต้อง ด้วย ซึ่ง คือ ถึง เมื่อ ยัง อย่าง กว่า ๆ ทั้ง แต่ละ ผู้ คน ค่ะ ครับ คะ " +
		"นะ จ้า เลย มาก มากๆ น้อย บ้าง อีก ทำ ทำให้ ทาง ตรง แถว บริเวณ ใกล้ หน้า หลัง ข้าง ระหว่าง ตลอด ทุก หลาย บาง กัน ขอ ขอให้ ช่วย ช่วยเหลือ กรุณา โปรด แก้ไข แก้ปัญหา ปัญหา แจ้ง ร้องเรียน ร้องทุกข์ เรื่อง " +
		"ดำเนินการ ตรวจสอบ เจ้าหน้าที่ ประชาชน ชาวบ้าน หน่วยงาน เกี่ยวข้อง วัน เดือน ปี วันที่ เวลา ครั้ง ตอน ช่วง เช้า เย็น กลางคืน คืน ชั่วโมง นาที สัปดาห์ ตั้งแต่ เพราะ เนื่องจาก ถ้า หาก สามารถ ไม่ได้ ไม่มี " +
		"อยาก ควร น่าจะ เร็ว เร็วๆ โดยเร็ว ด่วน ขอบคุณ สวัสดี ต่อ เข้า ออก ขึ้น ลง กลับ พอ แบบ เช่น เอง ใคร อะไร ไหน ทำไม ยังไง เท่าไร หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ แห่ง จุด อัน ตัว ราย ผม ดิฉัน ฉัน เรา เขา หนู " +
		"จังหวัด อำเภอ ตำบล เขต แขวง ซอย ถ หมู่ หมู่ที่ หมู่บ้าน ใหม่ เก่า ดี เกือบ กำลัง เคย ใช้ รับ เอา อาจ คง มัก นาน เดิม เพิ่ม ลด ประมาณ ที เต็ม ทั้งวัน รอบ ตี กด เป็นเวลา ทำงาน สำหรับ ตาม ผ่าน " +
		"the a an of in on at to and or is are be for with by from as it this that not no there has have had was were please help near very much i we you they my our"
	).split(/\s+/),
);

/** Most words kept of one report. */
const MOST_WORDS = 40;
/** Of two neighbours one at most this long, or both at most {@link MIDDLING} long, are pieces of a compound: ไฟ + ถนน, เบี้ย + ยังชีพ. */
const SHORT = 3;
const MIDDLING = 6;
const LONGEST = 40;

const segmenter = new Intl.Segmenter("th", { granularity: "word" });
const isThai = (word: string) => /^[\p{Script=Thai}\p{M}]+$/u.test(word);
const tells = (word: string) => word.length > 1 && !COMMON.has(word) && !/^[\p{N}.,/:-]+$/u.test(word);

function isCompound(left: string, right: string): boolean {
	const [shorter, longer] = [Math.min(left.length, right.length), Math.max(left.length, right.length)];
	return isThai(left) && isThai(right) && (shorter <= SHORT || longer <= MIDDLING);
}

/**
 * The words by which reports are grouped: cut by the dictionary for Thai, without words that stand in any report, and pairs of
 * neighbours of which one is short, since the dictionary cuts compounds apart (ไฟ + ถนน). Sorted, so that the same text always
 * gives the same list.
 */
export function signalWords(text: string): string[] {
	const words = new Set<string>();
	let before: string | null = null;
	for (const { segment, isWordLike } of segmenter.segment(normalizeText(text))) {
		if (!isWordLike || !tells(segment) || segment.length > LONGEST) {
			before = null;
			continue;
		}
		words.add(segment);
		if (before !== null && isCompound(before, segment)) words.add(before + segment);
		before = segment;
		if (words.size >= MOST_WORDS) break;
	}
	return [...words].sort();
}

/** A word as a person types it, the way it stands in reports: `null` for nothing that could be one. */
export function typedWord(text: string): string | null {
	const word = normalizeText(text).replace(/\s+/g, "");
	return word.length > 1 && word.length <= LONGEST && /\p{L}/u.test(word) ? word : null;
}
