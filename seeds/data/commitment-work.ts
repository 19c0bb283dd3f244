import type { IndicatorHolder, ObstacleState, Plan, Portal } from "~/domain/commitment";
import type { Contribution } from "~/domain/commitment-parts";
import type { Skill } from "~/domain/training";

/** What somebody owes to a commitment; `named` days ago, and what a supporting agency answered. */
export interface SeedPart {
	role: "lead" | "supporting" | "partner";
	/** Code of a supporting agency; one with an officer in the demonstration may answer. */
	agency?: string;
	/** Of a partner outside the state. */
	name?: string;
	owes: Partial<Record<Contribution, string>>;
	daysAgo: number;
	answer?: { decision: "accept" | "decline"; words?: string; daysAgo: number };
}

/** A point on the way; days are counted from the anchor, negative before it. */
export interface SeedMilestone {
	title: string;
	doneWhen: string;
	dueInDays: number;
	/** Days ago on which it was set. */
	setDaysAgo: number;
	changes: { what: "moved" | "done" | "dropped"; daysAgo: number; dueInDays?: number; why?: string }[];
}

/** What a commitment of the demonstration says beyond its promise's plain fields. All of it is an example. */
export interface SeedCommitmentWork {
	deliverables: { name: string; evidence: string }[];
	/** By the name of the indicator. */
	indicators: Record<string, { measuredBy: string; holder: IndicatorHolder }>;
	obstacles: { rule: string; changer: string; state: ObstacleState }[];
	skills: Skill[];
	skillsNote?: string;
	plans: Plan[];
	planNote: string;
	portals: Portal[];
	parts: SeedPart[];
	milestones: SeedMilestone[];
	evidence: { deliverable: string; report?: number; link?: string; note: string; daysAgo: number }[];
	/** `by` is the key of a person who takes part. */
	talk: { by: string; body: string; daysAgo: number }[];
}

/** What agencies that are only named give, where nothing more is told. */
export const USUAL_PART: Partial<Record<Contribution, string>> = {
	knowledge: "ความเห็นจากผู้ปฏิบัติงานในพื้นที่",
	staff: "ผู้ประสานงานหนึ่งคน",
};

/** By the key of the proposal that the commitment answers. */
export const commitmentWork: Readonly<Record<string, SeedCommitmentWork>> = {
	"driving-licence-renewal-by-appointment": {
		deliverables: [
			{
				name: "ระบบนัดหมายผ่านเว็บ โทรศัพท์ และเคาน์เตอร์",
				evidence: "ลิงก์ของระบบ และรายชื่อสำนักงานที่เปิดครบสามช่องทาง",
			},
			{
				name: "บทเรียนอบรมล่วงหน้าพร้อมคำบรรยายและภาษามือ",
				evidence: "ลิงก์บทเรียน และรายงานผลการทดลองกับผู้พิการทางการได้ยิน",
			},
			{ name: "ประกาศกรมเรื่องการอบรมก่อนวันนัด", evidence: "ประกาศที่ลงนามแล้ว" },
		],
		indicators: {
			สำนักงานที่เปิดครบสามช่องทาง: { measuredBy: "กองมาตรฐานงานทะเบียนฯ", holder: "both" },
			เวลาที่ใช้ในวันนัด: { measuredBy: "สุ่มจับเวลาโดยมหาวิทยาลัยในพื้นที่", holder: "agency" },
		},
		obstacles: [
			{
				rule: "ระเบียบกรมว่าด้วยการอบรมผู้ขอต่อใบอนุญาตขับรถ",
				changer: "อธิบดีกรมการขนส่งทางบก",
				state: "changing",
			},
		],
		skills: ["service-design", "software", "digital-id"],
		skillsNote: "พนักงานรับนัดทางโทรศัพท์",
		plans: ["master-plan", "agency-plan"],
		planNote: "แผนปฏิบัติราชการรายปี: ลดเวลารอรับบริการที่สำนักงานขนส่ง",
		portals: ["citizen-portal"],
		parts: [
			{
				role: "lead",
				owes: {
					knowledge: "ขั้นตอนและระเบียบการต่อใบอนุญาต",
					budget: "งบพัฒนาระบบนัดหมาย",
					staff: "ทีมโครงการ 6 คน และพนักงานรับนัด",
				},
				daysAgo: 96,
			},
			{
				role: "supporting",
				agency: "dga",
				owes: { knowledge: "การยืนยันตัวตนทางดิจิทัล", staff: "วิศวกรระบบ 2 คน ช่วงเชื่อมต่อ" },
				daysAgo: 95,
				answer: { decision: "accept", words: "รับตามที่ขอ และจะเปิดระบบทดสอบให้ก่อนภายในเดือนหน้า", daysAgo: 90 },
			},
			{
				role: "supporting",
				agency: "dla",
				owes: { data: "รายชื่อศูนย์บริการของท้องถิ่นที่รับนัดแทนได้" },
				daysAgo: 95,
			},
			{
				role: "partner",
				name: "ชมรมผู้ขับขี่ผู้สูงอายุ (ตัวอย่าง)",
				owes: { knowledge: "ทดลองใช้และบอกจุดที่ติดขัด" },
				daysAgo: 80,
			},
		],
		milestones: [
			{
				title: "ทดลองนัดหมายที่สำนักงาน 3 แห่ง",
				doneWhen: "มีผู้จองและมารับบริการตามนัดจริงครบ 100 คนต่อแห่ง",
				dueInDays: -50,
				setDaysAgo: 94,
				changes: [{ what: "done", daysAgo: 52 }],
			},
			{
				title: "เปิดบทเรียนอบรมล่วงหน้า",
				doneWhen: "ผู้พิการทางการได้ยินเรียนจบได้ด้วยตนเอง",
				dueInDays: -6,
				setDaysAgo: 94,
				changes: [{ what: "moved", daysAgo: 30, dueInDays: -2, why: "ล่ามภาษามือบันทึกบทเรียนเพิ่มอีกสองตอน" }],
			},
			{
				title: "ขยายครบ 40 สำนักงาน",
				doneWhen: "ทุกสำนักงานเปิดครบสามช่องทาง",
				dueInDays: 80,
				setDaysAgo: 94,
				changes: [],
			},
		],
		evidence: [
			{
				deliverable: "ระบบนัดหมายผ่านเว็บ โทรศัพท์ และเคาน์เตอร์",
				report: 2,
				note: "ภาพหน้าจอและจำนวนผู้จองใน 3 สำนักงานแรก",
				daysAgo: 14,
			},
		],
		talk: [
			{
				by: "officer-dlt",
				body: "ขอหารือเรื่องช่วงเวลาทดสอบการยืนยันตัวตน เราพร้อมตั้งแต่วันจันทร์หน้า",
				daysAgo: 60,
			},
			{ by: "officer-dga", body: "ระบบทดสอบเปิดแล้ว ส่งรายชื่อผู้ทดสอบมาได้เลย", daysAgo: 58 },
			{ by: "steward", body: "ขอให้แจ้งผลการทดสอบในรายงานครั้งหน้าด้วย จะได้ใช้เป็นตัวอย่างให้หน่วยงานอื่น", daysAgo: 40 },
		],
	},
	"wheelchair-bus-notice": {
		deliverables: [
			{ name: "ปุ่มแจ้งล่วงหน้าที่ป้าย 10 แห่ง", evidence: "ภาพถ่ายแต่ละป้ายพร้อมพิกัด" },
			{ name: "จอข้างคนขับ 24 คัน", evidence: "รายงานการติดตั้งและผลทดสอบกับผู้ใช้วีลแชร์" },
		],
		indicators: {
			เวลารอเฉลี่ยของผู้ใช้วีลแชร์: { measuredBy: "สมาคมผู้ใช้วีลแชร์ร่วมกับผู้เดินรถ", holder: "both" },
			ป้ายที่ติดตั้งปุ่มแล้ว: { measuredBy: "กองแผนงาน", holder: "agency" },
		},
		obstacles: [{ rule: "ข้อกำหนดการติดตั้งอุปกรณ์ที่ป้ายรถประจำทาง", changer: "กรุงเทพมหานคร", state: "changed" }],
		skills: ["service-design", "project", "procurement"],
		plans: ["national-strategy", "agency-plan"],
		planNote: "ยุทธศาสตร์ชาติด้านการสร้างโอกาสและความเสมอภาคทางสังคม",
		portals: ["citizen-portal"],
		parts: [
			{
				role: "lead",
				owes: { knowledge: "มาตรฐานรถและป้าย", budget: "ค่าอุปกรณ์ที่ป้ายและในรถ", staff: "ทีมติดตั้ง" },
				daysAgo: 141,
			},
			{
				role: "supporting",
				agency: "bmta",
				owes: { data: "ตารางเดินรถและตำแหน่งรถ", staff: "คนขับที่ผ่านการฝึก 48 คน" },
				daysAgo: 140,
			},
			{
				role: "supporting",
				agency: "province-10",
				owes: { budget: "ค่าไฟฟ้าและการดูแลป้าย", staff: "ช่างประจำเขต" },
				daysAgo: 140,
			},
			{
				role: "partner",
				name: "สมาคมผู้ใช้วีลแชร์ (ตัวอย่าง)",
				owes: { knowledge: "ทดลองใช้ทุกสัปดาห์และให้คะแนน" },
				daysAgo: 130,
			},
		],
		milestones: [
			{
				title: "ติดตั้งป้ายแรกและทดลองหนึ่งสัปดาห์",
				doneWhen: "ผู้ใช้วีลแชร์ 5 คนขึ้นรถได้ตามที่แจ้ง",
				dueInDays: -60,
				setDaysAgo: 138,
				changes: [{ what: "done", daysAgo: 56, why: "รออะไหล่จอหนึ่งสัปดาห์" }],
			},
			{
				title: "ติดตั้งครบ 10 ป้าย",
				doneWhen: "ทุกป้ายส่งสัญญาณถึงรถได้",
				dueInDays: 40,
				setDaysAgo: 138,
				changes: [],
			},
		],
		evidence: [{ deliverable: "จอข้างคนขับ 24 คัน", report: 2, note: "ผลทดสอบบนรถ 6 คันแรก", daysAgo: 53 }],
		talk: [{ by: "officer-dlt", body: "ขอวันว่างของช่างประจำเขตสำหรับติดตั้งป้ายที่เหลือ", daysAgo: 50 }],
	},
	"blood-test-by-time-slot": {
		deliverables: [
			{ name: "ระบบนัดเป็นช่วงเวลาในโรงพยาบาล 3 แห่ง", evidence: "ลิงก์ของระบบและจำนวนผู้ใช้รายเดือน" },
			{ name: "จุดเจาะเลือดเพิ่มช่วงเช้า", evidence: "ตารางเวรและเวลารอที่วัดได้" },
		],
		indicators: { เวลารอจนเจาะเลือดเสร็จ: { measuredBy: "งานคุณภาพของแต่ละโรงพยาบาล", holder: "head" } },
		obstacles: [
			{
				rule: "ระเบียบค่าตอบแทนการทำงานนอกเวลาของเจ้าหน้าที่ห้องปฏิบัติการ",
				changer: "ปลัดกระทรวงสาธารณสุข",
				state: "open",
			},
		],
		skills: ["service-design", "data-analysis"],
		plans: ["agency-plan"],
		planNote: "แผนลดความแออัดในโรงพยาบาล",
		portals: ["citizen-portal"],
		parts: [
			{
				role: "lead",
				owes: { knowledge: "แนวทางห้องปฏิบัติการ", budget: "ค่าพัฒนาระบบนัด", staff: "ผู้จัดการโครงการ" },
				daysAgo: 257,
			},
			{
				role: "supporting",
				agency: "province-30",
				owes: { staff: "นักเทคนิคการแพทย์เวรเช้า 4 คน" },
				daysAgo: 256,
			},
			{
				role: "supporting",
				agency: "province-40",
				owes: { staff: "นักเทคนิคการแพทย์เวรเช้า 3 คน" },
				daysAgo: 256,
			},
			{ role: "supporting", agency: "province-50", owes: { data: "เวลารอย้อนหลังหนึ่งปี" }, daysAgo: 256 },
		],
		milestones: [
			{
				title: "เปิดโรงพยาบาลแรก",
				doneWhen: "ผู้ป่วยจองช่วงเวลาได้จริงสองสัปดาห์ต่อเนื่อง",
				dueInDays: -200,
				setDaysAgo: 255,
				changes: [{ what: "done", daysAgo: 205 }],
			},
			{
				title: "แก้ช่วงเวลาที่รอนานหลังประชาชนแจ้งว่ายังใช้ไม่ได้",
				doneWhen: "เวลารอเฉลี่ยไม่เกินเป้าหมายสองสัปดาห์ติดต่อกัน",
				dueInDays: 30,
				setDaysAgo: 37,
				changes: [],
			},
		],
		evidence: [
			{
				deliverable: "ระบบนัดเป็นช่วงเวลาในโรงพยาบาล 3 แห่ง",
				report: 2,
				note: "จำนวนผู้ใช้รายเดือนของทั้งสามแห่ง",
				daysAgo: 150,
			},
		],
		talk: [{ by: "steward", body: "ประชาชนแจ้งว่าช่วงเจ็ดโมงยังรอนาน ขอแผนแก้ไขในรายงานครั้งหน้า", daysAgo: 45 }],
	},
	"id-card-at-home": {
		deliverables: [
			{ name: "หน่วยทำบัตรเคลื่อนที่ 40 อำเภอ", evidence: "รายชื่ออำเภอและวันออกหน่วย" },
			{ name: "สายด่วนรับนัด", evidence: "เลขหมายและสถิติการรับสาย" },
			{ name: "คู่มือสำหรับ อสม.", evidence: "ไฟล์คู่มือ" },
		],
		indicators: {
			อำเภอที่มีหน่วยถึงบ้าน: { measuredBy: "สำนักบริหารการทะเบียน", holder: "both" },
			ผู้ป่วยติดเตียงที่ได้บัตรใหม่: { measuredBy: "สำนักงานสาธารณสุขจังหวัด", holder: "agency" },
		},
		obstacles: [
			{ rule: "ระเบียบว่าด้วยการออกบัตรนอกสำนักทะเบียน", changer: "รัฐมนตรีว่าการกระทรวงมหาดไทย", state: "changed" },
		],
		skills: ["project", "privacy", "communication"],
		plans: ["national-strategy", "agency-plan"],
		planNote: "แผนปฏิบัติราชการ: บริการทะเบียนถึงกลุ่มเปราะบาง",
		portals: ["citizen-portal"],
		parts: [
			{
				role: "lead",
				owes: { budget: "ค่าเดินทางและเครื่องทำบัตรเคลื่อนที่", staff: "เจ้าหน้าที่ทะเบียน 80 คน" },
				daysAgo: 251,
			},
			{
				role: "supporting",
				agency: "moph",
				owes: { data: "รายชื่อผู้ป่วยติดเตียงที่ยินยอม", staff: "อสม. นำทางถึงบ้าน" },
				daysAgo: 250,
				answer: { decision: "accept", words: "รับ โดยส่งรายชื่อเฉพาะผู้ที่ให้ความยินยอมเป็นหนังสือ", daysAgo: 244 },
			},
			{ role: "supporting", agency: "province-80", owes: { staff: "รถและคนขับวันละหนึ่งคัน" }, daysAgo: 250 },
		],
		milestones: [
			{
				title: "ออกหน่วยครบ 10 อำเภอ",
				doneWhen: "มีผู้ได้บัตรที่บ้านในทุกอำเภอ",
				dueInDays: -170,
				setDaysAgo: 249,
				changes: [{ what: "done", daysAgo: 168, why: "น้ำท่วมในสองอำเภอ" }],
			},
			{
				title: "ออกหน่วยครบ 40 อำเภอ",
				doneWhen: "รายชื่ออำเภอครบตามคำมั่น",
				dueInDays: -125,
				setDaysAgo: 249,
				changes: [{ what: "done", daysAgo: 126 }],
			},
		],
		evidence: [
			{ deliverable: "หน่วยทำบัตรเคลื่อนที่ 40 อำเภอ", report: 3, note: "รายชื่ออำเภอในรายงาน", daysAgo: 121 },
			{
				deliverable: "คู่มือสำหรับ อสม.",
				link: "https://example.org/manual-vhv",
				note: "คู่มือฉบับที่ 2",
				daysAgo: 100,
			},
		],
		talk: [
			{ by: "officer-dopa", body: "ขอรายชื่อรอบที่สองภายในสัปดาห์หน้า", daysAgo: 200 },
			{ by: "officer-moph", body: "ส่งแล้วทางระบบแลกเปลี่ยนข้อมูล 312 ราย", daysAgo: 196 },
		],
	},
	"allowance-without-yearly-journey": {
		deliverables: [
			{ name: "การเชื่อมข้อมูลสถานะบุคคลกับทะเบียนราษฎร", evidence: "บันทึกข้อตกลงและผลทดสอบการเชื่อม" },
			{ name: "แนวปฏิบัติสำหรับ 12 จังหวัด", evidence: "หนังสือเวียนที่ลงนามแล้ว" },
		],
		indicators: {
			ผู้สูงอายุที่ไม่ต้องเดินทางแสดงตน: { measuredBy: "กองส่งเสริมสวัสดิการ", holder: "both" },
		},
		obstacles: [
			{ rule: "ระเบียบการจ่ายเบี้ยยังชีพผู้สูงอายุ ข้อการแสดงตน", changer: "กระทรวงมหาดไทย", state: "changing" },
			{ rule: "บันทึกข้อตกลงใช้ข้อมูลทะเบียนราษฎร", changer: "กรมการปกครอง", state: "open" },
		],
		skills: ["data-sharing", "law", "privacy"],
		plans: ["national-strategy", "master-plan"],
		planNote: "แผนแม่บทประเด็นความเสมอภาคและหลักประกันทางสังคม",
		portals: ["citizen-portal"],
		parts: [
			{
				role: "lead",
				owes: { knowledge: "สิทธิและเงื่อนไขของเบี้ยยังชีพ", staff: "นิติกรและผู้ประสานงาน" },
				daysAgo: 43,
			},
			{
				role: "supporting",
				agency: "dopa",
				owes: { data: "สถานะบุคคลจากทะเบียนราษฎรรายเดือน" },
				daysAgo: 42,
				answer: { decision: "accept", words: "รับ เมื่อบันทึกข้อตกลงลงนามแล้ว", daysAgo: 35 },
			},
			{ role: "supporting", agency: "dla", owes: { staff: "เจ้าหน้าที่ อปท. ตรวจรายชื่อในพื้นที่" }, daysAgo: 42 },
			{
				role: "supporting",
				agency: "moph",
				owes: { data: "สถานะผู้ป่วยติดเตียงของทุกจังหวัด" },
				daysAgo: 42,
				answer: {
					decision: "decline",
					words: "ข้อมูลสุขภาพเกินความจำเป็นของงานนี้ สถานะบุคคลจากทะเบียนราษฎรเพียงพอแล้ว",
					daysAgo: 33,
				},
			},
		],
		milestones: [
			{
				title: "ลงนามบันทึกข้อตกลงใช้ข้อมูล",
				doneWhen: "สองหน่วยงานลงนามครบ",
				dueInDays: -4,
				setDaysAgo: 41,
				changes: [],
			},
			{
				title: "ทดลองสองจังหวัด",
				doneWhen: "ไม่มีผู้มีสิทธิคนใดต้องเดินทางมาแสดงตน",
				dueInDays: 90,
				setDaysAgo: 41,
				changes: [],
			},
		],
		evidence: [],
		talk: [{ by: "officer-dop", body: "ร่างบันทึกข้อตกลงอยู่ระหว่างตรวจถ้อยคำ ขอความเห็นภายในวันศุกร์", daysAgo: 12 }],
	},
	"public-board-of-data-requests": {
		deliverables: [
			{ name: "กระดานคำขอข้อมูล", evidence: "ลิงก์ของกระดาน" },
			{ name: "แนวทางตอบคำขอภายในสิบห้าวัน", evidence: "ประกาศหรือหนังสือเวียน" },
		],
		indicators: {
			หน่วยงานที่ใช้กระดาน: { measuredBy: "ทีมข้อมูลเปิด", holder: "both" },
			คำขอที่ได้คำตอบภายในสิบห้าวัน: { measuredBy: "คำนวณจากวันที่บนกระดาน", holder: "agency" },
		},
		obstacles: [],
		skills: ["data-sharing", "communication"],
		plans: ["agency-plan"],
		planNote: "แผนพัฒนารัฐบาลดิจิทัล: ข้อมูลเปิดที่ประชาชนขอ",
		portals: ["citizen-portal", "biz-portal"],
		parts: [
			{
				role: "lead",
				owes: { knowledge: "มาตรฐานข้อมูลเปิด", budget: "ค่าดูแลกระดาน", staff: "ทีม 4 คน" },
				daysAgo: 261,
			},
			{ role: "supporting", agency: "opdc", owes: { knowledge: "ติดตามหน่วยงานที่ยังไม่ตอบ" }, daysAgo: 260 },
			{ role: "supporting", agency: "nesdc", owes: { data: "รายชื่อชุดข้อมูลที่ใช้วางแผน" }, daysAgo: 260 },
			{
				role: "supporting",
				agency: "dlt",
				owes: { data: "เส้นทางและป้ายรถประจำทางทั่วประเทศ", staff: "ผู้ตอบคำขอหนึ่งคน" },
				daysAgo: 6,
			},
		],
		milestones: [
			{
				title: "หน่วยงาน 20 แห่งใช้กระดาน",
				doneWhen: "ทุกแห่งตอบคำขอแรกแล้ว",
				dueInDays: -120,
				setDaysAgo: 259,
				changes: [{ what: "done", daysAgo: 122 }],
			},
		],
		evidence: [
			{
				deliverable: "กระดานคำขอข้อมูล",
				link: "https://example.org/data-requests",
				note: "เปิดให้ทุกคนใช้",
				daysAgo: 140,
			},
			{ deliverable: "แนวทางตอบคำขอภายในสิบห้าวัน", report: 4, note: "แนบในรายงาน", daysAgo: 57 },
		],
		talk: [],
	},
};
