import { OBSTACLE_STATES, PLANS, PORTALS } from "../../domain/commitment";
import { MILESTONE_STATES } from "../../domain/commitment-milestones";
import { CONTRIBUTIONS, PART_STATES, PARTY_ROLES } from "../../domain/commitment-parts";
import { SKILLS } from "../../domain/training";
import { BUILDING_BLOCKS } from "../../domain/vocabulary";
import { bilingualFields, type FieldSpec } from "../dataset";

const OWES = {
	knowledge: { th: "ความรู้ที่ต้องให้", en: "Knowledge that is owed" },
	budget: { th: "งบประมาณที่ต้องให้", en: "Budget that is owed" },
	data: { th: "ข้อมูลที่ต้องให้", en: "Data that are owed" },
	staff: { th: "บุคลากรที่ต้องให้", en: "Staff that is owed" },
} as const;

/** What a promise says beyond its deliverable, unit and day. */
export const PROMISE_DETAIL_FIELDS: readonly FieldSpec[] = [
	{
		at: "promise?.deliverables[].name",
		type: "text",
		means: { th: "ผลผลิตแต่ละชิ้น", en: "One thing that will be handed over" },
	},
	{
		at: "promise?.deliverables[].evidenceRequired",
		type: "text",
		means: { th: "หลักฐานที่ต้องมี", en: "The evidence that it needs" },
	},
	{
		at: "promise?.budget?",
		type: "number",
		unit: { th: "บาท", en: "baht" },
		means: { th: "งบประมาณ", en: "Budget" },
	},
	{ at: "promise?.budgetSource?", type: "text", means: { th: "แหล่งงบประมาณ", en: "Source of the budget" } },
	{
		at: "promise?.obstacles[].rule",
		type: "text",
		means: { th: "กฎหมายหรือระเบียบที่เป็นข้อจำกัด", en: "A rule that stands in the way" },
	},
	{
		at: "promise?.obstacles[].changer?",
		type: "text",
		means: { th: "ผู้มีอำนาจแก้", en: "Who can change it" },
	},
	{
		at: "promise?.obstacles[].state",
		type: "word",
		words: OBSTACLE_STATES,
		means: { th: "สถานะการแก้", en: "How far its change is" },
	},
	{
		at: "promise?.buildingBlocks[]",
		type: "word",
		words: BUILDING_BLOCKS,
		means: { th: "ระบบกลางที่ต้องใช้", en: "Shared building blocks needed" },
	},
	{
		at: "promise?.skills[]",
		type: "word",
		words: SKILLS,
		means: { th: "ทักษะที่ต้องใช้", en: "Skills needed" },
	},
	{
		at: "promise?.plans[]",
		type: "word",
		words: PLANS,
		means: { th: "แผนที่สอดคล้อง", en: "Plans that it is part of" },
	},
	{
		at: "promise?.planNote?",
		type: "text",
		means: { th: "ชื่อแผนและเป้าหมายในแผน", en: "Name of the plan and the goal in it" },
	},
	{
		at: "promise?.portals[]",
		type: "word",
		words: PORTALS,
		means: { th: "ช่องทางกลางที่จะให้บริการ", en: "Portals that will offer it" },
	},
];

/** Who owes what, milestones and evidence; empty lists until the promise is approved. */
export const COMMITMENT_WORK_FIELDS: readonly FieldSpec[] = [
	{
		at: "parties[].role",
		type: "word",
		words: PARTY_ROLES,
		means: { th: "บทบาทของผู้ร่วมดำเนินการ", en: "Role of one who takes part" },
	},
	{
		at: "parties[].agency?",
		type: "text",
		means: {
			th: "รหัสหน่วยงาน ว่างเมื่อเป็นภาคีนอกภาครัฐ",
			en: "Code of the agency; empty for partners outside the state",
		},
	},
	...bilingualFields("parties[].name", { th: "ชื่อผู้ร่วมดำเนินการ", en: "Its name" }),
	...CONTRIBUTIONS.map(
		(kind): FieldSpec => ({ at: `parties[].owes.${kind}?`, type: "text", means: OWES[kind] }),
	),
	{
		at: "parties[].state",
		type: "word",
		words: PART_STATES,
		means: { th: "คำตอบของผู้ร่วมดำเนินการ", en: "Whether it has accepted" },
	},
	{
		at: "parties[].words?",
		type: "text",
		means: { th: "คำตอบเป็นถ้อยคำ", en: "Its answer in words" },
	},
	{ at: "milestones[].title", type: "text", means: { th: "หลักไมล์", en: "A milestone" } },
	{
		at: "milestones[].doneWhen",
		type: "text",
		means: { th: "ถือว่าถึงแล้วเมื่อ", en: "When it counts as reached" },
	},
	{
		at: "milestones[].dueAt",
		type: "moment",
		means: { th: "กำหนดของหลักไมล์ในปัจจุบัน", en: "Begin of the day on which it is due now" },
	},
	{
		at: "milestones[].state",
		type: "word",
		words: MILESTONE_STATES,
		means: { th: "สถานะของหลักไมล์", en: "State of the milestone" },
	},
	{
		at: "milestones[].doneAt?",
		type: "moment",
		means: { th: "วันเวลาที่แจ้งว่าถึงแล้ว", en: "When it was reported as reached" },
	},
	{
		at: "milestones[].moved",
		type: "integer",
		means: { th: "จำนวนครั้งที่เลื่อน", en: "How often it was moved" },
	},
	{
		at: "evidence[].deliverable",
		type: "text",
		means: { th: "ผลผลิตที่มีหลักฐาน", en: "Name of the deliverable that it proves" },
	},
	{
		at: "evidence[].report?",
		type: "integer",
		means: { th: "หลักฐานคือรายงานครั้งที่", en: "Number of the report that shows it" },
	},
	{ at: "evidence[].link?", type: "text", means: { th: "ลิงก์ของหลักฐาน", en: "Link" } },
	{ at: "evidence[].file?", type: "path", means: { th: "ไฟล์ของหลักฐาน", en: "File" } },
	{ at: "evidence[].at", type: "moment", means: { th: "วันเวลาที่แนบหลักฐาน", en: "When it was given" } },
];
