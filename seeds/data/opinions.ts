import type { Resolution } from "~/domain/agenda";
import type { ObservationAnswer, OpinionStatus, Signatory, Urgency } from "~/domain/opinion";

/** What an agency says in the demonstration, and when: days before the anchor. Without `signedDaysAgo` it is still awaited. */
interface SeedOpinion {
	agency: string;
	part: string;
	signedDaysAgo?: number;
	items: readonly { subject: string; status: OpinionStatus; words?: string }[];
	observations: readonly { text: string; answer?: { decision: ObservationAnswer; words: string } }[];
	contactUnit: string;
	letterNumber: string;
	signatory: Signatory;
}

/** A letter that asks for opinions, and what came of it. */
interface SeedOpinionRequest {
	proposal: string;
	subject: string;
	question: string;
	urgency: Urgency;
	letterNumber: string;
	askedDaysAgo: number;
	/** Negative lies after the anchor. */
	dueDaysAgo: number;
	opinions: readonly SeedOpinion[];
	digest?: { daysAgo: number; letterNumber: string; words: string };
}

/** An item on the agenda of a committee, with the resolution once the meeting was. */
interface SeedAgendaItem {
	proposal: string;
	committee: string;
	committeeEn: string;
	meeting: string;
	/** Negative lies after the anchor. */
	meetingDaysAgo: number;
	place: string;
	resolution?: {
		kind: Resolution;
		words: string;
		followUps: readonly {
			agency: string;
			task: string;
			dueDaysAgo: number;
			answer?: { daysAgo: number; words: string };
		}[];
	};
}

export interface SeedOpinions {
	requests: readonly SeedOpinionRequest[];
	agenda: readonly SeedAgendaItem[];
}

const committee = {
	committee: "คณะกรรมการตัวอย่างด้านการพัฒนาบริการภาครัฐ",
	committeeEn: "Example committee on public services",
};

/** Opinions and agendas that the demonstration invents: all are marked as examples. */
export const opinions: SeedOpinions = {
	requests: [
		{
			proposal: "wheelchair-bus-notice",
			subject: "ขอความเห็นต่อข้อเสนอการแจ้งล่วงหน้าก่อนขึ้นรถเมล์สำหรับผู้ใช้วีลแชร์",
			question:
				"ด้วยผู้ใช้วีลแชร์ได้เสนอแนวคิดให้แจ้งคนขับรถโดยสารประจำทางล่วงหน้าผ่านปุ่มที่ป้ายหรือสายโทรศัพท์เดียว และได้ทดลองใช้กับผู้โดยสารจริงแล้ว\nเพื่อให้การพิจารณารอบคอบทั้งด้านกฎหมาย การเดินรถ และการเข้าถึงของผู้สูงอายุ จึงขอความเห็นของหน่วยงานที่เกี่ยวข้อง",
			urgency: "urgent",
			letterNumber: "นร 1200/ตย 41",
			askedDaysAgo: 120,
			dueDaysAgo: 95,
			opinions: [
				{
					agency: "dlt",
					part: "เงื่อนไขใบอนุญาตเดินรถ และการติดตั้งหน้าจอข้างคนขับ",
					signedDaysAgo: 101,
					items: [
						{ subject: "การติดตั้งหน้าจอแจ้งเตือนข้างคนขับ", status: "no-objection-observations" },
						{
							subject: "การกำหนดเป็นเงื่อนไขใบอนุญาตเดินรถ",
							status: "acknowledge",
							words: "ควรเริ่มจากความสมัครใจของผู้ประกอบการก่อน",
						},
					],
					observations: [
						{
							text: "หน้าจอต้องไม่รบกวนการขับรถ ควรใช้ภาพและเสียงสั้น ๆ แทนข้อความ",
							answer: { decision: "taken", words: "ต้นแบบรุ่นถัดไปใช้ภาพวีลแชร์กับเสียงเตือนสองครั้ง ไม่มีข้อความให้อ่าน" },
						},
						{
							text: "ควรทดลองในเส้นทางที่มีรถชานต่ำเกินครึ่งก่อน",
							answer: { decision: "taken", words: "เลือกเส้นทางนำร่องตามเงื่อนไขนี้" },
						},
					],
					contactUnit: "กลุ่มพัฒนาระบบบริหาร กรมการขนส่งทางบก (ตัวอย่าง)",
					letterNumber: "คค 0400/ตย 88",
					signatory: {
						name: "นางรัตนาภรณ์ สุขเกษม",
						position: "รองอธิบดี",
						acting: "acting",
						actingFor: "อธิบดีกรมการขนส่งทางบก",
					},
				},
				{
					agency: "dop",
					part: "การเข้าถึงของผู้สูงอายุที่ใช้อุปกรณ์ช่วยเดิน",
					signedDaysAgo: 92,
					items: [{ subject: "การขยายให้ครอบคลุมผู้สูงอายุที่ใช้อุปกรณ์ช่วยเดิน", status: "approve" }],
					observations: [
						{
							text: "ควรมีช่องทางโทรศัพท์ที่มีคนรับสาย เพราะผู้สูงอายุจำนวนมากไม่ใช้แอป",
							answer: {
								decision: "partly",
								words: "ระยะนำร่องมีคนรับสายช่วง 6 ถึง 20 นาฬิกา นอกเวลาเป็นระบบอัตโนมัติ",
							},
						},
					],
					contactUnit: "กลุ่มพัฒนาระบบบริหาร กรมกิจการผู้สูงอายุ (ตัวอย่าง)",
					letterNumber: "พม 0400/ตย 19",
					signatory: { name: "นางอรพินท์ วัฒนานุกูล", position: "อธิบดี", acting: "self" },
				},
			],
			digest: {
				daysAgo: 88,
				letterNumber: "นร 1200/ตย 63",
				words:
					"หน่วยงานทั้งสองแห่งไม่ขัดข้องกับการนำร่อง โดยขอให้เริ่มจากเส้นทางที่มีรถชานต่ำและมีช่องทางโทรศัพท์ ข้อสังเกตทุกข้อได้นำไปปรับข้อเสนอแล้ว เห็นควรเสนอคณะกรรมการมอบหมายหน่วยงานดำเนินการ",
			},
		},
		{
			proposal: "school-van-check",
			subject: "ขอความเห็นต่อข้อเสนอการตรวจสอบรถรับส่งนักเรียน",
			question:
				"ด้วยกลุ่มผู้ปกครองได้เสนอให้เปิดหน้าตรวจสอบข้อมูลรถรับส่งนักเรียนด้วยหมายเลขทะเบียน เพื่อให้เห็นผลการตรวจสภาพ ประกันภัย และใบอนุญาตของคนขับ จึงขอความเห็นของหน่วยงานที่เกี่ยวข้อง",
			urgency: "very-urgent",
			letterNumber: "นร 1200/ตย 112",
			askedDaysAgo: 24,
			dueDaysAgo: 4,
			opinions: [
				{
					agency: "dlt",
					part: "ข้อมูลการตรวจสภาพรถและใบอนุญาตขับรถ",
					signedDaysAgo: 9,
					items: [
						{ subject: "การเปิดเผยวันตรวจสภาพรถครั้งล่าสุด", status: "agree" },
						{
							subject: "การเปิดเผยใบอนุญาตของคนขับ",
							status: "no-objection-observations",
							words: "เปิดเผยเฉพาะว่ามีใบอนุญาตที่ยังไม่หมดอายุ",
						},
					],
					observations: [{ text: "ต้องไม่แสดงชื่อคนขับ เพื่อคุ้มครองข้อมูลส่วนบุคคล" }],
					contactUnit: "กลุ่มพัฒนาระบบบริหาร กรมการขนส่งทางบก (ตัวอย่าง)",
					letterNumber: "คค 0400/ตย 140",
					signatory: { name: "นางรัตนาภรณ์ สุขเกษม", position: "อธิบดี", acting: "self" },
				},
				{
					agency: "dga",
					part: "การเชื่อมโยงข้อมูลและการคุ้มครองข้อมูลส่วนบุคคล",
					items: [],
					observations: [],
					contactUnit: "",
					letterNumber: "",
					signatory: { name: "", position: "", acting: "self" },
				},
			],
		},
	],
	agenda: [
		{
			proposal: "wheelchair-bus-notice",
			...committee,
			meeting: "ตย 2",
			meetingDaysAgo: 75,
			place: "4.1",
			resolution: {
				kind: "assign",
				words: "เห็นชอบให้นำร่องหนึ่งเส้นทาง และมอบหมายกรมการขนส่งทางบกกับกรมกิจการผู้สูงอายุรายงานผลต่อคณะกรรมการ",
				followUps: [
					{
						agency: "dlt",
						task: "คัดเลือกเส้นทางนำร่องและรายงานแผนการติดตั้งหน้าจอ",
						dueDaysAgo: 45,
						answer: { daysAgo: 43, words: "คัดเลือกเส้นทางแล้วหนึ่งสาย ติดตั้งหน้าจอครบ 12 คัน เริ่มเก็บข้อมูลเวลารอ" },
					},
					{ agency: "dop", task: "รายงานผลการรับฟังผู้สูงอายุในเส้นทางนำร่อง", dueDaysAgo: 6 },
				],
			},
		},
		{
			proposal: "school-van-check",
			...committee,
			meeting: "ตย 3",
			meetingDaysAgo: -12,
			place: "5.2",
		},
	],
};
