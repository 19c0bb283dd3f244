import type { RubricTemplate } from "~/domain/judging/rubric-templates";
import type { Bilingual } from "~/domain/vocabulary";

/** What a judge says of an entry beside the scores. */
export interface SeedRemark {
	judge: string;
	proposal: string;
	toTeam: string;
	toPanel?: string;
}

/** A round of the demonstration. Days count from the anchor; the panel and all scores are made up. */
export interface SeedRound {
	challenge: string;
	name: Bilingual;
	/** When it is written and opened, and the first and last day of judging. */
	writtenDay: number;
	fromDay: number;
	toDay: number;
	template: RubricTemplate;
	reviewsPerEntry: number;
	places: number;
	prizes: readonly (Bilingual & { baht?: number })[];
	checks: readonly Bilingual[];
	/** Keys of people; the second figure says how much higher or lower than the others a judge scores. */
	panel: readonly (readonly [judge: string, lenience: number])[];
	/** How good each entry is by criterion, on the rubric's scale, by the proposal's key. */
	quality: Readonly<Record<string, readonly number[]>>;
	remarks: readonly SeedRemark[];
	/** Entries that are left out, by the key of the proposal, and why. */
	leftOut?: Readonly<Record<string, string>>;
	/** When the result was published; absent while the round runs. */
	publishedDay?: number;
	/** Pilot costs in baht by the proposal's key, and the budget that was divided. */
	budget?: { baht: number; costs: Readonly<Record<string, number>> };
	/** Judges who have not begun, and sheets that lie unfinished, while the round runs. */
	open?: { waiting: readonly (readonly [judge: string, entries: number])[]; draftOf: string };
}

const CHECKS: readonly Bilingual[] = [
	{ th: "ทีมมีสมาชิกครบตามกติกา", en: "The team has the members that the rules ask for" },
	{ th: "ต้นแบบไม่มีข้อมูลส่วนบุคคลของผู้ใช้บริการ", en: "The prototype holds no personal data of service users" },
];

/** One hackathon that has been judged to the end, and one that is being judged now. */
export const rounds: readonly SeedRound[] = [
	{
		challenge: "safe-public-transport",
		name: { th: "รอบชิงชนะเลิศ ขนส่งสาธารณะปลอดภัย", en: "Final: safe public transport" },
		writtenDay: -185,
		fromDay: -173,
		toDay: -162,
		template: "innovation-impact",
		reviewsPerEntry: 4,
		places: 3,
		prizes: [
			{ th: "รางวัลชนะเลิศ (ตัวอย่าง)", en: "First prize (example)", baht: 100_000 },
			{ th: "รางวัลรองชนะเลิศอันดับ 1 (ตัวอย่าง)", en: "Second prize (example)", baht: 50_000 },
			{ th: "รางวัลรองชนะเลิศอันดับ 2 (ตัวอย่าง)", en: "Third prize (example)", baht: 30_000 },
		],
		checks: CHECKS,
		panel: [
			["judge", 0],
			["judge-2", -1],
			["judge-3", 1],
			["judge-4", 0],
			["judge-5", 0],
		],
		quality: {
			"school-van-check": [5, 4, 4, 4],
			"wheelchair-bus-notice": [4, 4, 4, 3],
			"road-risk-map-by-villagers": [4, 5, 3, 3],
			"pier-safety-flag": [3, 2, 3, 2],
		},
		remarks: [
			{
				judge: "judge",
				proposal: "school-van-check",
				toTeam: "ผู้ปกครองเข้าใจได้ทันทีว่าต้องดูอะไร ขอให้ทีมทดลองกับรถรับส่งในอำเภอที่สัญญาณอินเทอร์เน็ตอ่อนเพิ่มอีกหนึ่งแห่ง",
				toPanel: "เด่นที่สุดด้านการเข้าใจผู้ใช้",
			},
			{
				judge: "judge-2",
				proposal: "road-risk-map-by-villagers",
				toTeam: "แนวคิดให้คนในพื้นที่ชี้จุดเสี่ยงดีมาก แต่ยังไม่เห็นว่าหน่วยงานใดจะรับข้อมูลไปซ่อม และภายในกี่วัน",
			},
			{
				judge: "judge-3",
				proposal: "road-risk-map-by-villagers",
				toTeam: "ใช้ความรู้ของคนในพื้นที่ได้คุ้มค่า ขยายไปยังถนนสายอื่นได้ไม่ยาก",
			},
			{
				judge: "judge-4",
				proposal: "wheelchair-bus-notice",
				toTeam: "ทดสอบกับผู้ใช้วีลแชร์จริงครบถ้วน ควรเพิ่มเสียงเตือนสำหรับพนักงานขับรถแทนการให้ดูหน้าจอ",
			},
			{
				judge: "judge-5",
				proposal: "pier-safety-flag",
				toTeam: "ธงที่ท่าเรือสื่อสารได้โดยไม่ต้องใช้โทรศัพท์ แต่ต้องตอบให้ได้ว่าใครมีอำนาจสั่งเปลี่ยนสีธง",
			},
		],
		leftOut: {
			"motorcycle-taxi-data-check": "หน่วยงานนำไปใช้จริงแล้วก่อนเปิดรอบนี้ จึงแสดงเป็นแบบอย่างและไม่อยู่ในการตัดสิน",
		},
		publishedDay: -158,
		budget: {
			baht: 200_000,
			costs: {
				"school-van-check": 120_000,
				"wheelchair-bus-notice": 90_000,
				"road-risk-map-by-villagers": 60_000,
				"pier-safety-flag": 40_000,
			},
		},
	},
	{
		challenge: "less-crowded-hospitals",
		name: { th: "รอบชิงชนะเลิศ โรงพยาบาลไม่แออัด", en: "Final: less crowded hospitals" },
		writtenDay: -20,
		fromDay: -14,
		toDay: 7,
		template: "user-centred",
		reviewsPerEntry: 4,
		places: 2,
		prizes: [
			{ th: "รางวัลชนะเลิศ (ตัวอย่าง)", en: "First prize (example)", baht: 100_000 },
			{ th: "รางวัลรองชนะเลิศ (ตัวอย่าง)", en: "Second prize (example)", baht: 50_000 },
		],
		checks: CHECKS,
		panel: [
			["judge", 0],
			["judge-2", -1],
			["judge-3", 1],
			["judge-4", 0],
			["judge-5", 0],
		],
		quality: {
			"referral-without-paper": [4, 4, 5, 5],
			"sign-language-in-emergency-room": [5, 5, 3, 4],
			"shared-ride-to-dialysis": [4, 4, 4, 3],
			"true-waiting-time-at-pharmacy": [3, 3, 2, 4],
		},
		remarks: [
			{
				judge: "judge-3",
				proposal: "sign-language-in-emergency-room",
				toTeam: "ทีมฟังผู้ใช้ภาษามืออย่างลึกซึ้ง ขอให้ทดลองกับกะดึกซึ่งมีเจ้าหน้าที่น้อยที่สุด",
			},
			{
				judge: "judge-4",
				proposal: "shared-ride-to-dialysis",
				toTeam: "ตัวเลขผู้ป่วยที่ขาดนัดลดลงน่าเชื่อถือ ควรบอกด้วยว่าใครรับผิดชอบเมื่อรถเสียระหว่างทาง",
			},
		],
		open: {
			waiting: [
				["judge", 3],
				["judge-2", 1],
			],
			draftOf: "judge",
		},
	},
];
