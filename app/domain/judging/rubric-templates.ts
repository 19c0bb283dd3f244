import type { Bilingual } from "../vocabulary";
import type { Rubric, RubricCriterion } from "./rubric";

/** Rubrics to begin with. Every word can be changed before the first score. */
export const RUBRIC_TEMPLATES = [
	"innovation-impact",
	"concept",
	"feasibility",
	"user-centred",
	"prototype",
	"pitch",
] as const;
export type RubricTemplate = (typeof RUBRIC_TEMPLATES)[number];

type Line = Omit<RubricCriterion, "key" | "words"> & { low: Bilingual; middle: Bilingual; high: Bilingual };

const both = (th: string, en: string): Bilingual => ({ th, en });

const LINES = {
	impact: {
		name: both("ผลที่เกิดกับประชาชน", "Impact on people"),
		about: both(
			"มีผู้ได้รับประโยชน์กี่คน ใครบ้าง และเวลา ค่าใช้จ่าย หรือขั้นตอนที่ลดลงมากเพียงใด มีตัวเลขหรือหลักฐานรองรับหรือไม่",
			"How many people benefit, who they are, and how much time, cost or paperwork they are spared; figures or evidence for it",
		),
		weight: 30,
		low: both("ไม่ชัดว่าใครได้ประโยชน์", "Not clear who benefits"),
		middle: both("เห็นผู้ได้ประโยชน์ชัด แต่ผลยังเป็นการคาดการณ์", "Clear who benefits, but the effect is an estimate"),
		high: both(
			"ลดภาระของคนจำนวนมากอย่างชัดเจน มีหลักฐานรองรับ",
			"Eases the burden of many people clearly, with evidence",
		),
	},
	innovation: {
		name: both("ความเป็นนวัตกรรม", "Innovation"),
		about: both(
			"แก้ปัญหาด้วยวิธีที่ต่างจากที่ทำอยู่ และดีกว่าเดิมอย่างไร",
			"How the approach differs from what is done today, and why it is better",
		),
		weight: 25,
		low: both("เหมือนสิ่งที่มีอยู่แล้ว", "The same as what exists"),
		middle: both("ปรับสิ่งที่มีอยู่ให้ดีขึ้น", "Improves what exists"),
		high: both("เปิดวิธีใหม่ที่หน่วยงานอื่นนำไปใช้ต่อได้", "Opens a new way that others can adopt"),
	},
	feasibility: {
		name: both("ความเป็นไปได้", "Feasibility"),
		about: both(
			"ทำได้จริงด้วยเวลา งบประมาณ คน ข้อมูล และกฎหมายที่มีอยู่หรือไม่ มีแผนรับความเสี่ยงหรือไม่",
			"Whether it can be done with the time, budget, people, data and law there are, and what is planned for the risks",
		),
		weight: 25,
		low: both("ยังไม่เห็นทางทำได้จริง", "No realistic way to do it"),
		middle: both("ทำได้หากแก้อุปสรรคสำคัญบางข้อ", "Can be done once some major obstacles are removed"),
		high: both("เริ่มได้ทันที มีแผน คน และงบประมาณชัดเจน", "Can start at once, with plan, people and budget"),
	},
	scale: {
		name: both("การขยายผลและความยั่งยืน", "Scale and sustainability"),
		about: both(
			"ขยายไปยังพื้นที่หรือบริการอื่นได้หรือไม่ และใครดูแลต่อหลังจบโครงการ",
			"Whether it can spread to other places or services, and who looks after it later",
		),
		weight: 20,
		low: both("ใช้ได้เฉพาะที่เดียว ไม่มีผู้ดูแลต่อ", "Works in one place only, nobody to carry it on"),
		middle: both("ขยายได้หากปรับหลายส่วน", "Can spread with much adaptation"),
		high: both("ขยายได้ทั่วประเทศ มีเจ้าภาพชัดเจน", "Can spread nationwide, with a clear owner"),
	},
	problem: {
		name: both("ความเข้าใจปัญหา", "Understanding of the problem"),
		about: both(
			"ระบุปัญหาและกรอบของปัญหาได้ตรงจุด อ้างอิงสิ่งที่ได้ฟังหรือเห็นจากกลุ่มเป้าหมายจริง",
			"The problem is framed precisely and rests on what was heard or seen from the people concerned",
		),
		weight: 35,
		low: both("เป็นความเห็นของผู้เสนอเอง", "The authors' own opinion"),
		middle: both("มีข้อมูลจากกลุ่มเป้าหมายบ้าง", "Some information from the people concerned"),
		high: both("เห็นต้นเหตุของปัญหาจากข้อมูลจริง", "Shows the root of the problem from real evidence"),
	},
	idea: {
		name: both("แนวคิดการแก้ไข", "The idea"),
		about: both(
			"แนวคิดตอบปัญหาที่ระบุไว้หรือไม่ ชัดเจนและน่าเชื่อเพียงใด",
			"Whether the idea answers the problem stated, how clear and convincing it is",
		),
		weight: 40,
		low: both("ไม่ตอบปัญหาที่ระบุ", "Does not answer the problem"),
		middle: both("ตอบปัญหาได้บางส่วน", "Answers part of the problem"),
		high: both("ตอบปัญหาได้ตรงและเข้าใจง่าย", "Answers the problem directly, easy to grasp"),
	},
	value: {
		name: both("คุณค่าต่อผู้ใช้บริการ", "Value to the people served"),
		about: both("ผู้ใช้บริการจะสังเกตเห็นอะไรที่ดีขึ้น", "What the people served will notice to be better"),
		weight: 25,
		low: both("แทบไม่เห็นความแตกต่าง", "Hardly any difference"),
		middle: both("ดีขึ้นในบางขั้นตอน", "Better in some steps"),
		high: both("ดีขึ้นทั้งประสบการณ์", "Better from beginning to end"),
	},
	resources: {
		name: both("งบประมาณและทรัพยากร", "Budget and resources"),
		about: both(
			"ประมาณการต้นทุนและคนที่ต้องใช้สมเหตุสมผล และคุ้มค่ากับผลที่ได้",
			"The estimate of cost and people is sound, and worth the result",
		),
		weight: 30,
		low: both("ไม่มีประมาณการ", "No estimate"),
		middle: both("มีประมาณการคร่าว ๆ", "A rough estimate"),
		high: both("ละเอียด สมเหตุสมผล และคุ้มค่า", "Detailed, sound and worth it"),
	},
	rules: {
		name: both("กฎหมาย ข้อมูล และระบบที่เกี่ยวข้อง", "Law, data and systems"),
		about: both(
			"รู้ว่าติดกฎหมายหรือระเบียบใด ใช้ข้อมูลและระบบกลางใดได้ และคุ้มครองข้อมูลส่วนบุคคลอย่างไร",
			"Knows which laws and rules apply, which shared data and systems serve, and how personal data is protected",
		),
		weight: 30,
		low: both("ยังไม่ได้ตรวจสอบ", "Not looked into"),
		middle: both("รู้อุปสรรค แต่ยังไม่มีทางออก", "Obstacles known, no way around them yet"),
		high: both("มีทางออกที่หน่วยงานยืนยันแล้ว", "A way that the agency has confirmed"),
	},
	plan: {
		name: both("แผนดำเนินงาน", "Plan of work"),
		about: both("มีขั้นตอน ผู้รับผิดชอบ และระยะเวลาที่ทำตามได้", "Steps, people in charge and times that can be kept"),
		weight: 40,
		low: both("ไม่มีแผน", "No plan"),
		middle: both("มีแผน แต่ขาดผู้รับผิดชอบหรือเวลา", "A plan without owners or dates"),
		high: both("แผนชัดเจน ตรวจสอบความก้าวหน้าได้", "A clear plan whose progress can be followed"),
	},
	empathy: {
		name: both("การรับฟังกลุ่มเป้าหมาย", "Listening to the people concerned"),
		about: both(
			"ได้สัมภาษณ์ สังเกต หรือสำรวจใครบ้าง ครอบคลุมกลุ่มที่เข้าถึงบริการยากหรือไม่",
			"Who was interviewed, observed or surveyed, and whether those who are hard to reach were among them",
		),
		weight: 30,
		low: both("ไม่ได้รับฟัง", "Nobody was asked"),
		middle: both("รับฟังบางกลุ่ม", "Some groups were heard"),
		high: both("รับฟังหลายกลุ่ม รวมถึงกลุ่มเปราะบาง", "Many were heard, the vulnerable among them"),
	},
	inclusion: {
		name: both("การเข้าถึงของคนทุกกลุ่ม", "Access for everybody"),
		about: both(
			"ผู้สูงอายุ คนพิการ ผู้ไม่มีสมาร์ตโฟน และผู้ที่ไม่ถนัดภาษาไทยใช้ได้หรือไม่",
			"Whether older people, people with disabilities, people without smartphones and those who read little Thai can use it",
		),
		weight: 25,
		low: both("กีดกันบางกลุ่มออกไป", "Shuts some people out"),
		middle: both("คำนึงถึงแต่ยังไม่ได้ทดสอบ", "Thought of, not tested"),
		high: both("ทดสอบแล้วกับคนหลายกลุ่ม", "Tested with many kinds of people"),
	},
	trial: {
		name: both("การทดลองและปรับปรุง", "Testing and improving"),
		about: both(
			"ทดลองกับผู้ใช้จริงกี่คน ได้เรียนรู้อะไร และปรับต้นแบบอย่างไร",
			"How many real users tried it, what was learned, and how the prototype changed",
		),
		weight: 25,
		low: both("ยังไม่ได้ทดลอง", "Not tried yet"),
		middle: both("ทดลองแล้ว แต่ยังไม่ได้ปรับ", "Tried, not yet improved"),
		high: both("ทดลองหลายรอบ เห็นผลก่อนและหลัง", "Tried several times, with before and after"),
	},
	ease: {
		name: both("ใช้ง่าย", "Ease of use"),
		about: both(
			"ผู้ใช้ทำสิ่งที่ต้องการสำเร็จได้เองโดยไม่ต้องถามใคร",
			"People get done what they came for without asking anybody",
		),
		weight: 20,
		low: both("ต้องมีคนช่วยทุกครั้ง", "Help needed every time"),
		middle: both("ใช้ได้หลังเรียนรู้เล็กน้อย", "Works after a little learning"),
		high: both("ใช้ได้ทันที", "Works at once"),
	},
	working: {
		name: both("ต้นแบบใช้งานได้", "The prototype works"),
		about: both(
			"ส่วนที่บอกว่าทำได้จริงทำได้จริง และบอกตรงไปตรงมาว่าส่วนใดยังเป็นการจำลอง",
			"What is said to be real is real, and what is only shown is said to be so",
		),
		weight: 30,
		low: both("มีเพียงภาพหรือคำบรรยาย", "Pictures or words only"),
		middle: both("ส่วนสำคัญทำงานได้", "The main part works"),
		high: both("ใช้งานได้ตั้งแต่ต้นจนจบ", "Works from beginning to end"),
	},
	story: {
		name: both("การเล่าเรื่อง", "The story"),
		about: both(
			"เล่าปัญหา แนวทาง และผลได้ชัดเจน ตรงประเด็น ภายในเวลา",
			"Problem, approach and effect told clearly, to the point and in time",
		),
		weight: 30,
		low: both("จับประเด็นไม่ได้", "No clear point"),
		middle: both("เข้าใจได้ แต่ยังไม่น่าเชื่อ", "Understandable, not yet convincing"),
		high: both("ชัดเจน น่าจดจำ และน่าเชื่อ", "Clear, memorable and convincing"),
	},
	answers: {
		name: both("การตอบคำถาม", "Answers to questions"),
		about: both(
			"ตอบตรงคำถาม มีข้อมูล และยอมรับสิ่งที่ยังไม่รู้",
			"Answers the question, with facts, and says what is not known",
		),
		weight: 20,
		low: both("ตอบไม่ตรงคำถาม", "Does not answer the question"),
		middle: both("ตอบได้บางส่วน", "Answers in part"),
		high: both("ตอบตรงและมีข้อมูล", "Answers directly, with facts"),
	},
	team: {
		name: both("ความพร้อมของทีม", "The team"),
		about: both(
			"มีทักษะที่จำเป็น มีหน่วยงานร่วมทำ และพร้อมทำต่อหลังการแข่งขัน",
			"Has the skills, an agency at its side, and the will to go on after the hackathon",
		),
		weight: 20,
		low: both("ขาดทักษะสำคัญ", "Lacks key skills"),
		middle: both("มีทักษะ แต่ยังไม่มีหน่วยงานร่วม", "Has the skills, no agency yet"),
		high: both("พร้อมทำต่อกับหน่วยงาน", "Ready to go on with an agency"),
	},
} satisfies Record<string, Line>;

const TEMPLATES: Record<RubricTemplate, readonly (keyof typeof LINES)[]> = {
	"innovation-impact": ["impact", "innovation", "feasibility", "scale"],
	concept: ["problem", "idea", "value"],
	feasibility: ["plan", "resources", "rules"],
	"user-centred": ["empathy", "inclusion", "trial", "ease"],
	prototype: ["working", "trial", "ease", "inclusion"],
	pitch: ["story", "impact", "answers", "team"],
};

/** A rubric to begin with, on a scale of 1 to 5, with words for the lowest, the middle and the highest score. */
export function rubricFromTemplate(template: RubricTemplate): Rubric {
	return {
		scaleMin: 1,
		scaleMax: 5,
		criteria: TEMPLATES[template].map((key) => {
			const { name, about, weight, low, middle, high } = LINES[key];
			return {
				key,
				name,
				about,
				weight,
				words: [
					{ score: 1, text: low },
					{ score: 3, text: middle },
					{ score: 5, text: high },
				],
			};
		}),
	};
}
