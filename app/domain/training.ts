import { ALLOWED, type Decision, refuse } from "./decision";
import { normalizeText } from "./search";

/** Skills that training is held for and that commitments need. */
export const SKILLS = [
	"service-design",
	"data-analysis",
	"data-sharing",
	"digital-id",
	"software",
	"project",
	"procurement",
	"law",
	"communication",
	"privacy",
	"digital-basics",
] as const;
export type Skill = (typeof SKILLS)[number];

/** Words by which a skill is recognised in what an agency wrote, folded as by `normalizeText`. */
const SIGNS: Readonly<Record<Skill, readonly string[]>> = {
	"service-design": [
		"ออกแบบบริการ",
		"ออกแบบการให้บริการ",
		"คิดเชิงออกแบบ",
		"design thinking",
		"service design",
		"ux",
		"ออกแบบประสบการณ์",
	],
	"data-analysis": ["วิเคราะห์ข้อมูล", "data analy", "สถิติ", "พยากรณ์"],
	"data-sharing": ["แลกเปลี่ยนข้อมูล", "เชื่อมโยงข้อมูล", "เชื่อมต่อข้อมูล", "data exchange", "api", "ธรรมาภิบาลข้อมูล"],
	"digital-id": ["ยืนยันตัวตน", "พิสูจน์ตัวตน", "digital id", "ลายมือชื่อดิจิทัล"],
	software: ["พัฒนาระบบ", "พัฒนาซอฟต์แวร์", "พัฒนาแอป", "เขียนโปรแกรม", "โปรแกรมเมอร์", "software", "developer"],
	project: ["บริหารโครงการ", "จัดการโครงการ", "project manage"],
	procurement: ["จัดซื้อ", "จัดจ้าง", "procurement", "ร่างขอบเขตงาน"],
	law: ["กฎหมาย", "ระเบียบ", "นิติกร", "legal"],
	communication: ["สื่อสาร", "ประชาสัมพันธ์", "communication"],
	privacy: ["ข้อมูลส่วนบุคคล", "pdpa", "ความมั่นคงปลอดภัย", "ไซเบอร์", "security"],
	"digital-basics": ["ทักษะดิจิทัล", "ใช้คอมพิวเตอร์", "digital literacy", "สอนใช้"],
};

/** The skills that a text asks for, found by the words of each; in the order of {@link SKILLS}. */
export function skillsIn(text: string): Skill[] {
	const folded = normalizeText(text);
	return SKILLS.filter((skill) =>
		SIGNS[skill].some((sign) =>
			// why: short Latin signs stand inside other words, such as "api" in "capital"
			/^[a-z]{1,3}$/.test(sign)
				? new RegExp(`(^|[^a-z])${sign}([^a-z]|$)`).test(folded)
				: folded.includes(sign),
		),
	);
}

/** Longest texts, in characters, and the largest room. */
export const TRAINING_LIMITS = { title: 160, text: 2_000, short: 300, capacity: 2_000, reason: 500 } as const;

/** What of a session decides whether one may sign up. */
export interface TrainingPlaces {
	cancelled: boolean;
	startsAt: Date;
	/** Last moment to sign up; until it starts when not set. */
	closesAt: Date | null;
	capacity: number;
	taken: number;
}

/** Whether somebody who has no place yet may take one. */
export function canSignUp(session: TrainingPlaces, now: Date): Decision {
	if (session.cancelled) return refuse("sessionCancelled");
	if (now.getTime() >= (session.closesAt ?? session.startsAt).getTime()) return refuse("sessionOver");
	return session.taken < session.capacity ? ALLOWED : refuse("sessionFull");
}

/** Whether somebody may give a place back: until the session starts. */
export function canSignOff(session: Pick<TrainingPlaces, "startsAt">, now: Date): Decision {
	return now.getTime() < session.startsAt.getTime() ? ALLOWED : refuse("sessionOver");
}
