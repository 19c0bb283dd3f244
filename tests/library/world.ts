import type { InnovationInput } from "~/input/innovation";
import type { LessonInput } from "~/input/lesson";
import { day } from "../agencies/world";

export const innovationInput = (over: Partial<InnovationInput> = {}): InnovationInput => ({
	revision: 0,
	title: "ระบบนัดหมายล่วงหน้า",
	summary: "ลดเวลารอของผู้ป่วย",
	problem: "รอนาน",
	solution: "จองเวลาทางโทรศัพท์",
	results: "เวลารอลดลง",
	level: "department",
	theme: "health",
	targetGroups: ["patients"],
	area: "nationwide",
	provinces: [],
	buildingBlocks: [],
	cost: "low",
	contact: "กองดิจิทัล",
	awards: [],
	...over,
});

export const lessonInput = (over: Partial<LessonInput> = {}): LessonInput => ({
	agency: "",
	title: "ข้อมูลชุดเดียวช่วยให้อพยพทัน",
	context: "น้ำหลากกลางคืน",
	response: "ตั้งศูนย์สั่งการร่วม",
	factors: ["data", "integration"],
	factorsWords: "ทุกหน่วยดูหน้าจอเดียวกัน",
	barriers: ["central-data"],
	barriersWords: "ต้องโทรศัพท์ขอข้อมูล",
	provinces: [65],
	happenedAt: day("30/9/2563"),
	recommendations: [],
	...over,
});

/** Stages of the winning plan of an explained query, outermost first. */
export function stagesOf(explained: unknown): string[] {
	const walk = (plan: unknown): string[] => {
		if (typeof plan !== "object" || plan === null) return [];
		const node = plan as { stage?: string; inputStage?: unknown; inputStages?: unknown[] };
		return [
			...(node.stage ? [node.stage] : []),
			...walk(node.inputStage),
			...(node.inputStages ?? []).flatMap(walk),
		];
	};
	return walk((explained as { queryPlanner: { winningPlan: unknown } }).queryPlanner.winningPlan);
}
