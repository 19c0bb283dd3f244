import { advance, comment, idea, insight, official } from "../compose";
import type { SeedProposal } from "../types";

const allowanceProof: SeedProposal = {
	key: "allowance-without-yearly-journey",
	example: true,
	title: {
		th: "รับเบี้ยยังชีพโดยไม่ต้องเดินทางยืนยันตัวตนทุกปี",
		en: "Old-age allowance without the yearly journey to prove one is alive",
	},
	summary: {
		th: "ใช้ข้อมูลทะเบียนราษฎรยืนยันว่ายังมีชีวิตอยู่แทนการให้ผู้สูงอายุเดินทางไปแสดงตน ผู้ที่ข้อมูลไม่ตรงเท่านั้นที่เจ้าหน้าที่หรือ อสม. ไปเยี่ยมถึงบ้าน",
		en: "Use the civil register to confirm that recipients live, instead of making older people travel; only where data disagree does an officer or volunteer visit.",
	},
	body: `## พิสูจน์ว่ายังไม่ตาย

ปีละครั้ง ยายวัยแปดสิบเก้าต้องให้ลูกอุ้มขึ้นรถไปให้เจ้าหน้าที่ดูหน้า เพื่อยืนยันว่ายังมีชีวิตอยู่ ยายพูดเล่นว่า “ปีหน้าถ้าตายแล้วจะไม่มา” ทุกคนหัวเราะ แต่ยายเหนื่อยจริง ๆ

รัฐรู้อยู่แล้วว่าใครเกิดใครตาย เพราะมีทะเบียนราษฎร

## ข้อเสนอ

1. ตรวจกับทะเบียนราษฎรทุกเดือนโดยไม่ต้องให้ผู้สูงอายุทำอะไร
2. เฉพาะรายที่ข้อมูลไม่ตรง เช่น ย้ายบ้านหรือชื่อสะกดต่างกัน ให้เจ้าหน้าที่โทรหรือ อสม. ไปเยี่ยม
3. ใช้การเยี่ยมนั้นถามสารทุกข์สุขดิบ วัดความดัน และดูว่าขาดสิทธิอะไร
4. แจ้งผลเป็นจดหมายตัวใหญ่หนึ่งหน้า

## สิ่งที่ทดลอง

สองตำบล ผู้สูงอายุที่ยินยอมร่วมทดลอง 60 คน ข้อมูลตรงกัน 57 คน เหลือต้องเยี่ยมเพียงสามคน และหนึ่งในนั้นล้มในบ้านมาสองวันโดยไม่มีใครรู้`,
	service: "เบี้ยยังชีพผู้สูงอายุ",
	problem: "ผู้สูงอายุต้องเดินทางแสดงตนทั้งที่รัฐมีข้อมูลการตายอยู่แล้ว",
	targetGroups: [
		{
			group: "older-people",
			experience: "ถูกอุ้มไปแสดงตน",
			needs: "อยู่บ้านแล้วได้สิทธิตามเดิม",
			painPoints: "เหนื่อย เจ็บ และเกรงใจลูก",
		},
		{
			group: "health-volunteers",
			experience: "เยี่ยมบ้านอยู่แล้ว",
			needs: "รู้ว่าบ้านไหนต้องไปก่อน",
			painPoints: "ไปซ้ำกับหน่วยงานอื่น",
		},
	],
	area: "nationwide",
	channels: ["onsite", "post", "phone"],
	changeKinds: ["process", "data", "law"],
	impacts: ["social-relief"],
	authors: ["boonmee", "citizen"],
	teamName: "ทีมยังอยู่ดี",
	agency: "dop",
	ageDays: 158,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight("interview", "older-people", 18, "ต้องให้ลูกลางานพาไป", "ไม่ต้องไป", "นั่งรถแล้วปวดหลังไปสามวัน"),
			insight("interview", "health-volunteers", 7, "เยี่ยมบ้านทุกเดือนอยู่แล้ว", "รายชื่อที่ต้องยืนยัน", "ข้อมูลไม่เคยถูกใช้"),
			insight(
				"observation",
				"older-people",
				95,
				"รอเฉลี่ยสองชั่วโมงเพื่อเซ็นชื่อหนึ่งครั้ง",
				"ที่นั่งและน้ำดื่ม",
				"สองคนเป็นลมระหว่างรอ",
			),
		],
		statement: {
			who: "ผู้สูงอายุที่เดินทางลำบาก",
			need: "รักษาสิทธิไว้ได้โดยไม่ต้องออกจากบ้าน",
			because: "รัฐถามในสิ่งที่รัฐรู้อยู่แล้ว",
			question: "ทำอย่างไรให้รัฐเดินไปหาเฉพาะคนที่จำเป็นต้องพบ",
			measure: "สัดส่วนผู้สูงอายุที่ไม่ต้องเดินทาง",
			cites: [0, 1, 2],
		},
		ideas: [
			idea(
				"ตรวจกับทะเบียนราษฎรและเยี่ยมเฉพาะราย",
				"เยี่ยมเฉพาะข้อมูลไม่ตรง",
				"hhm",
				"ข้อมูลมีอยู่แล้วและได้ดูแลคนที่หลุดจากระบบ",
			),
			idea("แสดงตนทางวิดีโอ", "โทรวิดีโอกับเจ้าหน้าที่", "mmm"),
			idea("แสดงตนที่ร้านค้าหมู่บ้าน", "ร้านค้าเป็นพยาน", "mml"),
		],
		prototype: {
			title: "แบบเยี่ยมหน้าเดียวและจดหมายตัวใหญ่",
			description: "แบบเยี่ยมที่ อสม. ใช้ จดหมายแจ้งผล และตารางเทียบข้อมูลจำลอง",
			link: "https://example.org/prototypes/allowance-proof",
			real: "แบบเยี่ยมและจดหมาย",
			pretend: "ข้อมูลทะเบียนเป็นชุดจำลองที่ไม่ระบุตัวบุคคล",
			cost: 1600,
			buildingBlocks: ["data-exchange", "digital-id"],
		},
		trials: [
			{
				hypothesis: "ผู้สูงอายุเกินร้อยละเก้าสิบไม่ต้องเดินทาง",
				participants: [
					{ group: "older-people", people: 60 },
					{ group: "health-volunteers", people: 9 },
				],
				result: "ในกลุ่มที่ทดลอง 57 จาก 60 คนไม่ต้องเดินทาง",
				measure: "ผู้สูงอายุที่ไม่ต้องเดินทาง",
				unit: "ร้อยละ",
				before: 0,
				after: 95,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 144, "เรื่องเล่าของยายทรงพลังมาก"),
		advance("define", 136, "“รัฐถามในสิ่งที่รัฐรู้” คือหัวใจ"),
		advance("ideate", 125, "เลือกทางที่ดูแลคนด้วย"),
		advance("prototype", 108, "แบบเยี่ยมใช้ง่าย"),
		advance("test", 78, "ผลทดลองชัดเจน"),
	],
	comments: [
		comment("kanya", "for", 130, "ยายที่ดอยต้องเดินลงมาห้ากิโลเมตรทุกปีค่ะ"),
		comment("thanakorn", "neutral", 110, "การเชื่อมทะเบียนราษฎรต้องมีฐานกฎหมาย ระบุวัตถุประสงค์ให้แคบที่สุด", [
			official("dop", 60, "ใช่ค่ะ จะใช้เพียงสถานะมีชีวิตหรือเสียชีวิต และไม่เก็บข้อมูลอื่น"),
		]),
		comment("lamai", "for", 40, "อสม. พร้อมจ้ะ เยี่ยมอยู่แล้วทุกเดือน ขอแค่แบบสั้น ๆ"),
	],
	supports: 14,
	answer: {
		decision: "accept",
		agency: "dop",
		words: "กรมเห็นด้วยในหลักการ รับไปดำเนินการร่วมกับกรมการปกครองและกรมส่งเสริมการปกครองท้องถิ่น",
		daysAgo: 52,
		commitment: {
			supporting: ["dopa", "dla", "moph"],
			promise: {
				deliverable: {
					th: "แนวปฏิบัติและการเชื่อมข้อมูลสถานะบุคคล ใช้แทนการเดินทางแสดงตนใน 12 จังหวัด",
					en: "Guidance and a data link on living status that replaces the yearly journey in 12 provinces",
				},
				ownerUnit: "กองคุ้มครองสิทธิผู้สูงอายุ (ตัวอย่าง)",
				ownerHead: "นางสาวจันทิมา เอื้ออารี",
				dueInDays: 190,
				indicators: [
					{
						name: "ผู้สูงอายุที่ไม่ต้องเดินทางแสดงตน",
						unit: "ร้อยละ",
						baseline: 0,
						target: 90,
						numerator: "ผู้ที่ยืนยันด้วยข้อมูลทะเบียน",
						denominator: "ผู้รับเบี้ยทั้งหมดในพื้นที่",
					},
				],
				budget: 2_000_000,
				budgetSource: "กองทุนผู้สูงอายุ (ตัวอย่าง)",
				legalObstacles: "ต้องทำบันทึกข้อตกลงใช้ข้อมูลทะเบียนราษฎรและปรับระเบียบการจ่ายเบี้ย",
				buildingBlocks: ["data-exchange", "digital-id"],
			},
			approvedDaysAgo: 44,
			changes: [],
			reports: [],
			confirmations: [],
		},
	},
};

const idCardAtHome: SeedProposal = {
	key: "id-card-at-home",
	example: true,
	title: {
		th: "หน่วยทำบัตรประชาชนถึงบ้านสำหรับผู้ป่วยติดเตียง",
		en: "Identity cards made at home for bedridden people",
	},
	summary: {
		th: "ชุดถ่ายบัตรแบบกระเป๋าเดียวไปถึงเตียงผู้ป่วย นัดผ่าน อสม. หรือสายด่วน เมื่อบัตรไม่ขาดอายุ สิทธิรักษา เบี้ยยังชีพ และบัญชีธนาคารก็ไม่สะดุด",
		en: "A kit in one suitcase brings the identity card camera to the bedside, booked through volunteers or a hotline, so that health rights, allowances and bank accounts do not lapse.",
	},
	body: `## บัตรหมดอายุในลิ้นชัก

แม่ติดเตียงมาสี่ปี บัตรหมดอายุไปสองปีแล้ว วันที่โรงพยาบาลขอสิทธิ ธนาคารขอบัตร เราจึงรู้ว่าทุกอย่างผูกกับบัตรใบเดียว การอุ้มแม่ไปอำเภอต้องใช้คนสามคนกับรถกระบะ แม่ร้องตลอดทาง

## ข้อเสนอ

- กระเป๋าหนึ่งใบ มีกล้อง เครื่องอ่านลายนิ้วมือ และโน้ตบุ๊ก
- อสม. รวบรวมรายชื่อทั้งตำบล ไปวันเดียวหลายบ้าน
- เตรียมฉากหลังผ้าขาวและวิธีถ่ายภาพบนเตียงที่ถูกระเบียบ
- ถ้าพิมพ์ลายนิ้วมือไม่ได้ มีขั้นตอนสำรองที่ชัดเจน

## ผลทดลอง

หนึ่งตำบล หนึ่งวัน เก้าบ้าน ใช้เวลาเฉลี่ยบ้านละยี่สิบสองนาที ลูกหลานทุกบ้านพูดตรงกันว่า “ไม่คิดว่าหลวงจะมา”

## ทำไมเริ่มที่อำเภอ

อำเภอมีอุปกรณ์และอำนาจครบอยู่แล้ว สิ่งที่ขาดคือรายชื่อว่าต้องไปบ้านไหน ซึ่ง อสม. มีครบทุกหลัง เมื่อสองฝ่ายคุยกัน งานที่ดูเหมือนต้องตั้งโครงการใหม่ก็กลายเป็นงานประจำเดือนละหนึ่งวัน`,
	service: "การทำบัตรประจำตัวประชาชน",
	problem: "ผู้ป่วยติดเตียงไปอำเภอไม่ได้ บัตรจึงหมดอายุและสิทธิอื่นสะดุดตาม",
	targetGroups: [
		{
			group: "older-people",
			experience: "บัตรหมดอายุเพราะไปไม่ได้",
			needs: "เจ้าหน้าที่มาที่บ้าน",
			painPoints: "ถูกอุ้มไปอำเภอ",
		},
		{
			group: "disabilities",
			experience: "อำเภออยู่ชั้นสองไม่มีลิฟต์",
			needs: "บริการถึงบ้าน",
			painPoints: "อายที่ต้องให้คนหาม",
		},
	],
	area: [33, 45, 57, 80],
	channels: ["onsite", "phone"],
	changeKinds: ["process", "staff"],
	impacts: ["social-relief"],
	authors: ["siriporn", "kanya"],
	teamName: "ทีมกระเป๋าใบเดียว",
	agency: "dopa",
	ageDays: 342,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight("interview", "older-people", 11, "บัตรหมดอายุเฉลี่ยสองปี", "มาทำที่บ้าน", "เบี้ยเกือบถูกระงับ"),
			insight("interview", "health-volunteers", 5, "รู้ว่าบ้านไหนบัตรหมด", "ส่งรายชื่อให้อำเภอ", "ไม่รู้จะส่งให้ใคร"),
			insight("observation", "disabilities", 4, "อุ้มขึ้นบันไดอำเภอสามคน", "ไม่ต้องขึ้นบันได", "เกือบตกบันได"),
		],
		statement: {
			who: "ผู้ที่ออกจากบ้านไม่ได้",
			need: "มีบัตรที่ใช้ได้เสมอ",
			because: "สิทธิทุกอย่างผูกกับบัตรใบเดียว",
			question: "ทำอย่างไรให้อำเภอไปถึงเตียง",
			measure: "จำนวนผู้ติดเตียงที่บัตรขาดอายุ",
			cites: [0, 2],
		},
		ideas: [
			idea("กระเป๋าใบเดียว", "ชุดถ่ายบัตรเคลื่อนที่ นัดผ่าน อสม.", "hmm", "อุปกรณ์มีอยู่แล้ว ขาดแค่การจัดคิว"),
			idea("รถอำเภอเคลื่อนที่", "รถใหญ่เดือนละครั้ง", "mmh"),
			idea("ผ่อนผันอายุบัตร", "ให้บัตรผู้ติดเตียงไม่หมดอายุ", "hlh"),
		],
		prototype: {
			title: "กระเป๋าทดลองกับคู่มือถ่ายภาพบนเตียง",
			description: "รูปกระเป๋า รายการอุปกรณ์ คู่มือหกหน้า และคลิปจำลอง",
			link: "https://example.org/prototypes/id-card-home",
			real: "คู่มือและอุปกรณ์",
			pretend: "การออกบัตรในคลิปเป็นการจำลอง",
			cost: 3500,
			buildingBlocks: ["digital-id"],
		},
		trials: [
			{
				hypothesis: "ทำได้บ้านละไม่เกินสามสิบนาที",
				participants: [{ group: "older-people", people: 9 }],
				result: "เฉลี่ย 22 นาที สองรายพิมพ์ลายนิ้วมือไม่ได้ ใช้ขั้นตอนสำรอง",
				measure: "เวลาต่อบ้าน",
				unit: "นาที",
				before: 240,
				after: 22,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 328, "เห็นภาพชัดมาก"),
		advance("define", 320, "ระบุปัญหาได้ตรง"),
		advance("ideate", 310, "ใช้ของที่มีอยู่"),
		advance("prototype", 296, "คู่มือดีเยี่ยม"),
		advance("test", 274, "ทดลองเก้าบ้านสำเร็จ"),
	],
	comments: [
		comment("boonmee", "for", 315, "ยายข้างบ้านไม่มีบัตรมาห้าปีแล้ว ขอเป็นบ้านแรก"),
		comment("arthit", "neutral", 305, "ระวังคนปลอมเป็นเจ้าหน้าที่มาขอถ่ายบัตรถึงบ้าน", [
			official("dopa", 300, "จะไปพร้อม อสม. หรือผู้ใหญ่บ้านเสมอ และโทรยืนยันกับที่ว่าการอำเภอได้ก่อนเปิดประตู"),
		]),
		comment("somsak", "for", 70, "พ่อได้บัตรใหม่แล้วครับ เจ้าหน้าที่พูดเพราะมาก"),
	],
	supports: 14,
	answer: {
		decision: "accept",
		agency: "dopa",
		words: "กรมรับไปดำเนินการ เพราะอำเภอมีอุปกรณ์อยู่แล้ว ขาดเพียงการจัดคิวและคู่มือที่ดี ซึ่งทีมทำมาให้ครบ",
		daysAgo: 260,
		commitment: {
			supporting: ["moph", "province-80"],
			promise: {
				deliverable: {
					th: "หน่วยทำบัตรถึงบ้านใน 40 อำเภอของสี่จังหวัด นัดผ่าน อสม. และสายด่วน",
					en: "Home identity card units in 40 districts of four provinces, booked through volunteers and a hotline",
				},
				ownerUnit: "สำนักบริหารการทะเบียน (ตัวอย่าง)",
				ownerHead: "นายวรวิทย์ ปัญญาดี",
				dueInDays: -140,
				indicators: [
					{ name: "อำเภอที่มีหน่วยถึงบ้าน", unit: "อำเภอ", baseline: 0, target: 40 },
					{ name: "ผู้ป่วยติดเตียงที่ได้บัตรใหม่", unit: "คน", baseline: 0, target: 1500 },
				],
				budget: 1_600_000,
				budgetSource: "งบดำเนินงาน (ตัวอย่าง)",
				buildingBlocks: ["digital-id"],
			},
			approvedDaysAgo: 252,
			changes: [
				{
					daysAgo: 198,
					reason: "เพิ่มขั้นตอนโทรยืนยันก่อนเปิดประตูตามข้อสังเกตของประชาชน จึงขอเลื่อนกำหนดหนึ่งเดือน",
					dueInDays: -110,
				},
			],
			reports: [
				{
					daysAgo: 205,
					status: "in-progress",
					percent: 30,
					narrative: "อบรมเจ้าหน้าที่ 12 อำเภอ และแจกคู่มือ",
					values: [
						{ indicator: "อำเภอที่มีหน่วยถึงบ้าน", value: 12 },
						{ indicator: "ผู้ป่วยติดเตียงที่ได้บัตรใหม่", value: 140 },
					],
					evidenceLink: "https://example.org/evidence/id-card-home-1",
					nextReportInDays: -160,
				},
				{
					daysAgo: 164,
					status: "pilot",
					percent: 60,
					narrative: "25 อำเภอ ผู้ได้รับบัตร 690 คน",
					values: [
						{ indicator: "อำเภอที่มีหน่วยถึงบ้าน", value: 25 },
						{ indicator: "ผู้ป่วยติดเตียงที่ได้บัตรใหม่", value: 690 },
					],
					obstacles: "สองอำเภอเครื่องอ่านลายนิ้วมือชำรุด",
					evidenceLink: "https://example.org/evidence/id-card-home-2",
					nextReportInDays: -120,
				},
				{
					daysAgo: 122,
					status: "live",
					percent: 100,
					narrative: "ครบ 40 อำเภอ",
					values: [
						{ indicator: "อำเภอที่มีหน่วยถึงบ้าน", value: 40 },
						{ indicator: "ผู้ป่วยติดเตียงที่ได้บัตรใหม่", value: 1580 },
					],
					evidenceLink: "https://example.org/evidence/id-card-home-3",
					nextReportInDays: -60,
				},
				{
					daysAgo: 61,
					status: "scaled",
					percent: 100,
					narrative: "ขยายเป็น 96 อำเภอในเก้าจังหวัด คู่มือถูกนำไปใช้โดยเทศบาลสองแห่ง",
					values: [
						{ indicator: "อำเภอที่มีหน่วยถึงบ้าน", value: 96 },
						{ indicator: "ผู้ป่วยติดเตียงที่ได้บัตรใหม่", value: 3940 },
					],
					evidenceLink: "https://example.org/evidence/id-card-home-4",
				},
			],
			confirmations: [
				{ by: "boonmee", answer: "works", daysAgo: 116 },
				{ by: "lamai", answer: "works", note: "ไปด้วยสิบเอ็ดบ้านแล้ว", daysAgo: 112 },
				{ by: "darunee", answer: "not-tried", daysAgo: 108 },
				{ by: "citizen", answer: "works", note: "น้าได้บัตรที่บ้าน โทรยืนยันกับอำเภอก่อนเปิดประตูได้จริง", daysAgo: 104 },
				{ by: "anong", answer: "works", daysAgo: 101 },
				{ by: "somsak", answer: "works", note: "พ่อได้บัตรแล้ว", daysAgo: 98 },
			],
		},
	},
};

const phoneTeacher: SeedProposal = {
	key: "village-phone-teacher",
	example: true,
	title: {
		th: "ครูมือถือประจำหมู่บ้าน สอนใช้บริการรัฐทีละเรื่อง",
		en: "A village phone teacher, one public service at a time",
	},
	summary: {
		th: "วัยรุ่นและคนเกษียณเป็นครูมือถือ นั่งประจำศาลาสัปดาห์ละครั้ง ช่วยผู้สูงอายุใช้บริการรัฐทีละเรื่องด้วยเครื่องของตัวเอง และสอนจับผิดมิจฉาชีพ",
		en: "Teenagers and retirees sit at the pavilion once a week and help older people use one public service at a time on their own phones, and spot swindlers.",
	},
	body: `## “ลูกบอกว่าเดี๋ยวทำให้”

แม่มีโทรศัพท์ดีกว่าของฉัน แต่ใช้รับสายอย่างเดียว อะไรที่เป็นของรัฐ แม่รอลูกทำให้ ลูกก็ลืม พอถามว่าอยากเรียนไหม แม่ตอบว่า “อยาก แต่กลัวเครื่องพัง”

## สิ่งที่ได้ยิน

เราคุยกับผู้สูงอายุสามสิบสี่คน สิ่งที่ขวางไม่ใช่ความยาก แต่คือความกลัวสามอย่าง กลัวกดผิด กลัวเสียเงิน กลัวถูกหลอก และทุกคนอยากได้คนสอนที่ใจเย็น ไม่ใช่ลูกตัวเอง

## ทางเลือก

- ครูมือถือประจำศาลา สัปดาห์ละครั้ง เรื่องเดียวต่อครั้ง
- สมุดภาพวิธีใช้ ตัวใหญ่ ไม่มีศัพท์อังกฤษ
- สายด่วนที่พูดช้า ๆ และเห็นหน้าจอเดียวกัน

ขอความเห็นว่าควรเริ่มจากบริการไหนก่อน

## สิ่งที่ครูมือถือห้ามทำ

ห้ามถามรหัส ห้ามกดแทน ห้ามพูดว่า “ง่ายนิดเดียว” เพราะสำหรับคนที่เพิ่งลองครั้งแรก ไม่มีอะไรง่ายเลย คุณยายคนหนึ่งบอกว่าคำนี้ทำให้อายจนไม่กล้าถามต่อ`,
	service: "การเข้าถึงบริการดิจิทัลภาครัฐ",
	problem: "ผู้สูงอายุกลัวกดผิดและกลัวถูกหลอก จึงไม่ใช้บริการดิจิทัลแม้มีโทรศัพท์",
	targetGroups: [
		{
			group: "older-people",
			experience: "มีโทรศัพท์แต่รับสายอย่างเดียว",
			needs: "คนสอนใจเย็น",
			painPoints: "กลัวกดผิดและกลัวเสียเงิน",
		},
	],
	area: [45, 33, 40],
	channels: ["onsite", "online"],
	changeKinds: ["campaign", "staff"],
	impacts: ["social-relief", "competitiveness"],
	authors: ["citizen", "boonmee"],
	teamName: "ทีมศาลาวันศุกร์",
	challenge: "services-for-older-people",
	agency: "dop",
	ageDays: 28,
	state: "published",
	stage: "ideate",
	artefacts: {
		insights: [
			insight("interview", "older-people", 20, "กลัวกดผิดแล้วเครื่องพัง", "คนสอนที่ใจเย็น", "ลูกดุ"),
			insight("interview", "older-people", 8, "เคยเกือบโดนหลอกโอนเงิน", "รู้วิธีสังเกต", "ไม่กล้าเล่าให้ลูกฟัง"),
			insight(
				"observation",
				"older-people",
				6,
				"จำวิธีได้เมื่อทำเองสามครั้ง",
				"ทำซ้ำเรื่องเดียว",
				"สอนหลายเรื่องแล้วลืมหมด",
			),
			insight(
				"survey",
				"parents-children",
				45,
				"ลูกหลานส่วนใหญ่อยากให้พ่อแม่ทำเองได้",
				"มีคนช่วยในหมู่บ้าน",
				"สอนทีไรทะเลาะกัน",
			),
		],
		statement: {
			who: "ผู้สูงอายุที่มีสมาร์ตโฟนแต่ไม่กล้าใช้",
			need: "ได้ฝึกกับคนที่ไม่ดุ ทีละเรื่อง จนมั่นใจ",
			because: "อุปสรรคคือความกลัว ไม่ใช่ความสามารถ",
			question: "ทำอย่างไรให้การกดผิดเป็นเรื่องธรรมดา",
			measure: "จำนวนคนที่ใช้บริการหนึ่งเรื่องด้วยตัวเองสำเร็จ",
			cites: [0, 1, 2],
		},
		ideas: [
			idea("ครูมือถือประจำศาลา", "สัปดาห์ละครั้ง เรื่องเดียวต่อครั้ง", "hmm"),
			idea("สมุดภาพตัวใหญ่", "หนึ่งเรื่องหนึ่งเล่ม", "mhl"),
			idea("สายด่วนพูดช้า", "เห็นหน้าจอเดียวกัน", "hlh"),
		],
	},
	moves: [
		advance("empathize", 18, "ครบสี่ข้อค้นพบ และแยกความกลัวออกจากความยากได้"),
		advance("define", 9, "คำถามน่ารักและคม"),
	],
	comments: [
		comment("darunee", "for", 20, "เริ่มจากนัดหมอเถอะค่ะ ใช้บ่อยสุด"),
		comment("wichai", "for", 12, "ให้เด็ก ม.ปลาย เก็บเป็นชั่วโมงจิตอาสาได้ไหม", [
			comment("boonmee", "for", 11, "ยายชอบความคิดนี้ เด็กสอนใจเย็นกว่าลูก"),
		]),
		comment("thanakorn", "neutral", 6, "ระวังเรื่องรหัสผ่าน ครูไม่ควรรู้รหัสของใคร"),
	],
	supports: 11,
};

const shortJobs: SeedProposal = {
	key: "short-jobs-for-older-people",
	example: true,
	title: {
		th: "งานสั้นใกล้บ้านสำหรับผู้สูงอายุที่ยังมีแรง",
		en: "Short jobs near home for older people who still have strength",
	},
	summary: {
		th: "รวมงานครั้งละสองถึงสี่ชั่วโมงในตำบล เช่น เฝ้าห้องสมุด สอนทำขนม ดูเด็กหลังเลิกเรียน จับคู่กับผู้สูงอายุโดยไม่กระทบเบี้ยยังชีพ",
		en: "Gather jobs of two to four hours in the sub-district, such as minding the library or teaching cooking, and match them with older people without touching their allowance.",
	},
	body: `## ยังไม่อยากหยุด

พ่อผมเป็นช่างไม้ อายุหกสิบหก เข่าไม่ดี ทำงานทั้งวันไม่ไหว แต่ซ่อมโต๊ะโรงเรียนวันละสองชั่วโมงสบายมาก โรงเรียนก็อยากได้คนซ่อม แต่จ้างเป็นรายเดือนไม่ได้ งบไม่พอ

## กำลังถามอะไรอยู่

- ผู้สูงอายุอยากทำงานแบบไหน กี่ชั่วโมง
- หน่วยงานและร้านค้าในตำบลมีงานเล็กอะไรบ้าง
- กลัวอะไร เช่น กลัวเสียเบี้ยยังชีพ กลัวบาดเจ็บแล้วไม่มีใครดูแล

ได้คุยกับผู้สูงอายุแล้วห้าคน คำตอบที่ประทับใจที่สุดคือ “ไม่ได้อยากได้เงินมาก อยากมีที่ไป”

## ที่ได้ยินมาอีก

ร้านข้าวแกงอยากได้คนช่วยล้างจานสองชั่วโมงช่วงเที่ยง วัดอยากได้คนเฝ้าพิพิธภัณฑ์วันหยุด แต่ไม่มีใครรู้จักกัน และไม่มีใครแน่ใจว่าต้องทำสัญญาหรือประกันอย่างไร ถ้าท่านเคยจ้างหรือเคยรับงานแบบนี้ ช่วยเล่าให้เราฟังด้วยครับ`,
	service: "การส่งเสริมการมีงานทำของผู้สูงอายุ",
	problem: "งานที่มีเป็นงานเต็มเวลา ผู้สูงอายุที่ยังทำงานได้บางส่วนจึงไม่มีที่ทาง",
	targetGroups: [
		{
			group: "older-people",
			experience: "อยากทำงานแต่เต็มวันไม่ไหว",
			needs: "งานสองถึงสี่ชั่วโมง",
			painPoints: "กลัวเสียเบี้ย",
		},
	],
	area: [30, 14],
	channels: ["onsite", "phone"],
	changeKinds: ["process", "law"],
	impacts: ["labour", "social-relief"],
	authors: ["somsak", "arthit"],
	teamName: "ทีมที่ไป",
	challenge: "services-for-older-people",
	agency: "doe",
	ageDays: 17,
	state: "published",
	stage: "empathize",
	artefacts: {
		insights: [
			insight("interview", "older-people", 5, "อยากทำวันละสองชั่วโมง", "มีที่ไป", "อยู่บ้านแล้วซึม"),
			insight("interview", "entrepreneurs", 3, "ร้านอยากได้คนช่วงเที่ยง", "จ้างรายชั่วโมง", "ไม่รู้กฎหมายแรงงาน"),
		],
	},
	moves: [],
	comments: [
		comment("anong", "for", 14, "โรงเรียนผู้สูงอายุบ้านเราสอนจักสานอยู่แล้ว น่าจับคู่กับร้านของฝาก"),
		comment("kittipong", "neutral", 10, "ประกันอุบัติเหตุใครจ่าย ขอให้คิดไว้ตั้งแต่ต้น"),
	],
	supports: 7,
};

const toiletMap: SeedProposal = {
	key: "toilets-older-people-can-use",
	example: true,
	title: { th: "แผนที่ห้องน้ำที่ผู้สูงอายุเข้าได้จริง", en: "A map of toilets that older people can really use" },
	summary: {
		th: "รวมห้องน้ำสาธารณะ ปั๊ม วัด และหน่วยราชการที่มีราวจับ ชักโครก และไม่ต้องขึ้นบันได ให้ชมรมผู้สูงอายุช่วยตรวจและติดดาว",
		en: "A map of public toilets with rails, a seat and no stairs, checked and starred by older people's clubs.",
	},
	body: `## เหตุผลที่ย่าไม่ออกจากบ้าน

ย่าไม่ไปตลาด ไม่ไปวัด ไม่ไปหาหมอถ้าไม่จำเป็น ถามอยู่นานกว่าจะรู้ว่า เพราะกลัวหาห้องน้ำไม่ทัน ห้องน้ำสาธารณะหลายแห่งเป็นส้วมซึมและต้องขึ้นบันไดสามขั้น

## ข้อเสนอ

ให้ชมรมผู้สูงอายุเดินตรวจห้องน้ำในตำบลตามรายการสั้น ๆ หกข้อ ติดดาวหน้าห้องน้ำ และรวมเป็นแผนที่กระดาษกับแผนที่ออนไลน์ เจ้าของสถานที่ที่ยังไม่ผ่านจะได้คำแนะนำว่าต้องแก้อะไร ซึ่งหลายอย่างใช้เงินไม่กี่ร้อยบาท

## หกข้อที่จะตรวจ

ทางเข้าไม่มีขั้น ประตูกว้างพอสำหรับไม้เท้าสี่ขา มีชักโครก มีราวจับ พื้นไม่ลื่น และมีไฟ ผ่านครบได้หกดาว ขาดข้อไหนบอกข้อนั้นตรง ๆ ไม่ตัดสินว่าดีหรือแย่`,
	service: "สิ่งอำนวยความสะดวกสาธารณะ",
	problem: "ผู้สูงอายุไม่กล้าเดินทางเพราะหาห้องน้ำที่ใช้ได้ไม่พบ",
	targetGroups: [
		{
			group: "older-people",
			experience: "ไม่ออกจากบ้านเพราะกลัวหาห้องน้ำไม่ทัน",
			needs: "รู้ก่อนว่ามีที่ไหนบ้าง",
			painPoints: "อายและเลือกอยู่บ้าน",
		},
	],
	area: [57, 50],
	channels: ["onsite", "online"],
	changeKinds: ["data", "infrastructure"],
	impacts: ["social-relief"],
	authors: ["kanya", "anong"],
	teamName: "ทีมติดดาว",
	challenge: "services-for-older-people",
	agency: "dop",
	ageDays: 3,
	state: "submitted",
	artefacts: {},
	moves: [],
	comments: [],
	supports: 0,
};

const largePrintLetters: SeedProposal = {
	key: "large-print-official-letters",
	example: true,
	title: { th: "จดหมายราชการตัวใหญ่ อ่านจบในหนึ่งหน้า", en: "Official letters in large print, one page long" },
	summary: {
		th: "จดหมายจากรัฐถึงผู้สูงอายุใช้ตัวอักษรใหญ่ ประโยคสั้น บอกก่อนว่าต้องทำอะไรภายในวันไหน และมีเบอร์คนจริงให้โทร",
		en: "Letters from the state to older people in large print and short sentences that begin with what to do by when, with a number of a real person.",
	},
	body: `## จดหมายที่วางไว้ข้างพระ

พ่อเก็บจดหมายราชการทุกฉบับไว้ข้างหิ้งพระ เพราะคิดว่าสำคัญ แต่ไม่เคยอ่านจบสักฉบับ ฉบับหนึ่งเป็นการแจ้งสิทธิที่หมดเขตไปแล้วแปดเดือน

## ข้อเสนอ

แม่แบบจดหมายหน้าเดียว บรรทัดแรกบอกว่าต้องทำอะไรหรือไม่ต้องทำอะไร ตัวอักษรไม่เล็กกว่าสิบแปดพอยต์ เลขมาตราและเหตุผลทางกฎหมายอยู่ด้านหลัง มีเบอร์โทรของเจ้าหน้าที่ที่รับสายจริง

## ทำไมขอถอน

ทีมพบว่ามีอีกทีมหนึ่งทำเรื่องภาษาราชการที่เข้าใจง่ายไปไกลกว่าเราแล้ว จึงขอถอนข้อเสนอและไปช่วยทีมนั้นแทน ขอบคุณทุกคนที่สนับสนุนครับ

## ลองแล้วเป็นอย่างไร

เราลองเขียนจดหมายแจ้งสิทธิใหม่หนึ่งฉบับ ให้พ่อแม่ของสมาชิกในทีมอ่าน เดิมต้องอ่านสองรอบแล้วยังตอบไม่ได้ว่าต้องไปที่ไหน ฉบับใหม่อ่านรอบเดียวตอบได้ทุกคน`,
	service: "หนังสือแจ้งสิทธิของหน่วยงานรัฐ",
	problem: "ผู้สูงอายุอ่านจดหมายราชการไม่จบจึงพลาดสิทธิ",
	targetGroups: [
		{ group: "older-people", experience: "อ่านไม่จบ", needs: "หน้าเดียวตัวใหญ่", painPoints: "พลาดสิทธิ" },
	],
	area: "nationwide",
	channels: ["post"],
	changeKinds: ["process"],
	impacts: ["social-relief"],
	authors: ["prasert"],
	agency: "opdc",
	ageDays: 88,
	state: "withdrawn",
	stage: "empathize",
	stateReason: { by: "prasert", words: "มีทีมอื่นทำเรื่องนี้ไปไกลกว่าแล้ว ขอถอนเพื่อไปช่วยเขา", daysAgo: 47 },
	artefacts: {
		insights: [insight("interview", "older-people", 4, "เก็บไว้ข้างหิ้งพระ", "หน้าเดียว", "พลาดสิทธิแปดเดือน")],
	},
	moves: [],
	comments: [comment("nipa", "for", 70, "แม่ก็เป็นค่ะ เก็บไว้ในกล่องคุกกี้")],
	supports: 3,
};

const dayCareDraft: SeedProposal = {
	key: "day-care-for-older-people",
	example: true,
	title: { th: "ศูนย์ดูแลผู้สูงอายุช่วงกลางวันในโรงเรียนที่ว่าง", en: "Day care for older people in empty schools" },
	summary: {
		th: "ใช้โรงเรียนที่ยุบรวมแล้วเป็นที่ดูแลผู้สูงอายุช่วงกลางวัน ลูกหลานไปทำงานได้โดยไม่ต้องทิ้งพ่อแม่ไว้คนเดียว",
		en: "Use merged schools as day care for older people, so that their children can go to work without leaving them alone.",
	},
	body: `## ร่าง

โรงเรียนบ้านเรายุบไปสองปี อาคารยังดี มีครัว มีลาน มีต้นไม้ใหญ่ ขณะที่บ้านรอบ ๆ มีคนแก่นั่งอยู่คนเดียวทั้งวัน

ต้องถามต่อ ใครเป็นเจ้าของอาคาร ใครรับผิดชอบถ้าหกล้ม ค่าใช้จ่ายต่อคนต่อวันเท่าไร ผู้สูงอายุอยากมาไหม`,
	service: "การดูแลผู้สูงอายุในชุมชน",
	problem: "ผู้สูงอายุถูกทิ้งไว้ลำพังช่วงกลางวัน",
	targetGroups: [
		{
			group: "older-people",
			experience: "อยู่บ้านคนเดียวทั้งวัน",
			needs: "เพื่อนและความปลอดภัย",
			painPoints: "ล้มแล้วไม่มีใครเห็น",
		},
	],
	area: [80],
	channels: ["onsite"],
	changeKinds: ["infrastructure", "staff"],
	impacts: ["social-relief", "labour"],
	authors: ["siriporn", "samart"],
	challenge: "services-for-older-people",
	agency: "dop",
	ageDays: 4,
	state: "draft",
	artefacts: {},
	moves: [],
	comments: [],
	supports: 0,
};

/** Proposals on older people; some answer the challenge on services for them. */
export const olderPeopleProposals: readonly SeedProposal[] = [
	allowanceProof,
	idCardAtHome,
	phoneTeacher,
	shortJobs,
	toiletMap,
	largePrintLetters,
	dayCareDraft,
];
