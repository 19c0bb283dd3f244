import type { Bilingual } from "~/domain/vocabulary";

/** Made-up reports about one thing. */
export interface SeedNeed {
	/** A word by which its group is found again when it has been made. */
	word: string;
	name: Bilingual;
	/** Shown to everybody. */
	isPublic: boolean;
	kind: string;
	service: string;
	/** Names of provinces, the first most often. */
	provinces: readonly string[];
	texts: readonly string[];
	/** Reports in the last 30 days, in the 30 before, and in the year before those. */
	counts: readonly [recent: number, before: number, earlier: number];
	/** Slug of a challenge that it is the evidence of. */
	challenge?: string;
}

/** Whose list the made-up reports are said to be. */
export const NEEDS_SOURCE = "เรื่องร้องเรียนตัวอย่าง (สมมติขึ้นทั้งหมด)";

/** How reports end, whatever they are about. */
export const NEEDS_ENDINGS: readonly string[] = [
	"",
	"แจ้งไปหลายครั้งแล้วยังไม่มีคำตอบ",
	"เดือดร้อนกันทั้งชุมชน",
	"อยากทราบว่าจะแก้ไขเมื่อใด",
	"ขอให้ติดตามเรื่องนี้ด้วย",
	"เป็นแบบนี้มานานแล้ว",
	"เสียเวลาและเสียค่าเดินทาง",
];

/** All of it is invented, and marked as an example. */
export const needs: readonly SeedNeed[] = [
	{
		word: "โรงพยาบาล",
		name: { th: "รอคิวโรงพยาบาลนาน", en: "Long waits at hospitals" },
		isPublic: true,
		kind: "สาธารณสุข",
		service: "บริการผู้ป่วยนอกของโรงพยาบาล",
		provinces: ["ขอนแก่น", "นครราชสีมา", "เชียงใหม่"],
		texts: [
			"รอคิวโรงพยาบาลตั้งแต่ตีสี่ ได้พบแพทย์บ่ายสาม",
			"โรงพยาบาลให้ผู้สูงอายุรอคิวทั้งวัน อยากให้นัดเป็นช่วงเวลา",
			"รอรับยาที่โรงพยาบาลเกือบสามชั่วโมงหลังพบแพทย์แล้ว",
			"คิวโรงพยาบาลยาวมาก แพทย์มีคนเดียว ผู้ป่วยนั่งรอเต็มโถง",
			"พาแม่ไปโรงพยาบาล ต้องรอคิวสองรอบ ทั้งตรวจเลือดและพบแพทย์",
			"โรงพยาบาลไม่มีระบบแจ้งคิว ผู้ป่วยออกไปกินข้าวแล้วถูกข้ามคิว",
		],
		counts: [14, 13, 70],
		challenge: "less-crowded-hospitals",
	},
	{
		word: "ใบขับขี่",
		name: { th: "จองคิวต่อใบขับขี่ไม่ได้", en: "No appointments for driving licences" },
		isPublic: true,
		kind: "ใบอนุญาต",
		service: "งานใบอนุญาตขับรถ",
		provinces: ["กรุงเทพมหานคร", "ชลบุรี"],
		texts: [
			"จองคิวต่อใบขับขี่ในแอปไม่ได้เลย เต็มทุกวัน",
			"ใบขับขี่จะหมดอายุแล้ว จองคิวได้อีกทีสองเดือนข้างหน้า",
			"ต่อใบขับขี่ต้องลางานทั้งวัน อยากให้ทำผ่านโทรศัพท์ได้",
			"ระบบจองคิวใบขับขี่ล่ม กดแล้วค้าง",
			"อบรมต่อใบขับขี่ทางอินเทอร์เน็ตแล้ว แต่สำนักงานไม่เห็นผลอบรม",
		],
		counts: [26, 9, 45],
	},
	{
		word: "รถเมล์",
		name: { th: "รถเมล์มาไม่ตรงเวลา", en: "Buses that do not come on time" },
		isPublic: true,
		kind: "การเดินทาง",
		service: "รถโดยสารประจำทาง",
		provinces: ["กรุงเทพมหานคร", "นนทบุรี"],
		texts: [
			"รอรถเมล์หนึ่งชั่วโมง มาพร้อมกันสามคัน",
			"รถเมล์ไม่จอดป้าย ผู้โดยสารสูงอายุวิ่งตาม",
			"รถเมล์รอบสุดท้ายหมดก่อนเวลาที่ติดไว้ที่ป้าย",
			"ป้ายรถเมล์ไม่มีไฟและไม่บอกว่าสายไหนผ่าน",
			"รถเมล์สายนี้ไม่มีทางลาดสำหรับรถเข็นคนพิการ",
		],
		counts: [11, 12, 60],
	},
	{
		word: "น้ำท่วม",
		name: { th: "น้ำท่วมขังและการแจ้งเตือน", en: "Floods and warnings" },
		isPublic: true,
		kind: "สาธารณภัย",
		service: "งานป้องกันและบรรเทาสาธารณภัย",
		provinces: ["สุโขทัย", "พระนครศรีอยุธยา", "อุบลราชธานี"],
		texts: [
			"น้ำท่วมขังหน้าหมู่บ้านสองสัปดาห์แล้ว เครื่องสูบไม่มา",
			"น้ำท่วมกลางดึก ไม่มีใครแจ้งเตือนก่อน",
			"อยากให้แจ้งเตือนน้ำท่วมเป็นข้อความที่โทรศัพท์",
			"น้ำท่วมบ้าน ยื่นขอเยียวยาแล้วไม่รู้ผล",
			"ท่อระบายตัน ฝนตกหน่อยเดียวน้ำท่วมถนน",
		],
		counts: [19, 8, 38],
	},
	{
		word: "เบี้ยยังชีพ",
		name: { th: "ขอเบี้ยยังชีพผู้สูงอายุ", en: "Applying for the old-age allowance" },
		isPublic: true,
		kind: "สวัสดิการ",
		service: "งานสวัสดิการสังคม",
		provinces: ["ลำปาง", "นครศรีธรรมราช"],
		texts: [
			"ยื่นเบี้ยยังชีพต้องไปเองทั้งที่เดินไม่ได้",
			"เบี้ยยังชีพเดือนนี้ไม่เข้า โทรถามไม่มีคนรับสาย",
			"ย้ายบ้านแล้วเบี้ยยังชีพขาด ต้องยื่นเอกสารใหม่หมด",
			"อยากให้ลูกหลานยื่นเบี้ยยังชีพแทนผ่านเว็บได้",
		],
		counts: [8, 9, 40],
	},
	{
		word: "เสียงดัง",
		name: { th: "เสียงดังรบกวนยามค่ำคืน", en: "Noise at night" },
		isPublic: false,
		kind: "ความเป็นอยู่",
		service: "งานสาธารณสุขและสิ่งแวดล้อม",
		provinces: ["เชียงใหม่", "ภูเก็ต"],
		texts: ["ร้านอาหารเปิดเพลงเสียงดังถึงตีสอง", "งานก่อสร้างเสียงดังตั้งแต่ตีห้า", "เสียงดังจากลานกิจกรรม เด็กนอนไม่ได้"],
		counts: [6, 7, 24],
	},
];
