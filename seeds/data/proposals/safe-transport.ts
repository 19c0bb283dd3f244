import { advance, comment, idea, insight, official, sendBack, stopAt } from "../compose";
import type { SeedProposal } from "../types";

const motorcycleTaxiCheck: SeedProposal = {
	key: "motorcycle-taxi-data-check",
	real: true,
	note: {
		th: "ข้อเสนอนี้เกิดขึ้นจริงในโครงการ My Better Country Hackathon และกรมการขนส่งทางบกนำไปใช้จริง ข้อเท็จจริงในหน้านี้มีเพียงสองเรื่องนั้น ส่วนวันที่ ขั้นตอน ตัวชี้วัด และข้อความอื่นเป็นตัวอย่างประกอบการสาธิต",
		en: "This proposal is real: it came from the My Better Country Hackathon and the Department of Land Transport carried it out. Only these two statements are facts; dates, stages, indicators and other texts on this page are illustration.",
	},
	title: { th: "ระบบตรวจสอบข้อมูลรถจักรยานยนต์รับจ้าง", en: "A check of motorcycle-taxi data" },
	summary: {
		th: "ผู้โดยสารตรวจสอบข้อมูลรถจักรยานยนต์รับจ้างได้ก่อนขึ้น ข้อเสนอจาก My Better Country Hackathon ที่กรมการขนส่งทางบกนำไปใช้จริง",
		en: "Passengers can check the data of a motorcycle taxi before they board. A proposal from the My Better Country Hackathon that the Department of Land Transport carried out.",
	},
	body: `## ข้อเท็จจริง

ระบบตรวจสอบข้อมูลรถจักรยานยนต์รับจ้างของกรมการขนส่งทางบก เป็นหนึ่งในข้อเสนอจาก My Better Country Hackathon ซึ่งสำนักงาน ก.พ.ร. จัดร่วมกับหน่วยงานอื่นและเปิดให้ประชาชนเข้าร่วม ข้อเสนอนี้ได้รับการนำไปพัฒนาเป็นบริการจริง

## ส่วนที่เป็นตัวอย่างประกอบการสาธิต

เนื้อหาต่อจากนี้เขียนขึ้นเพื่อให้เห็นว่าข้อเสนอหนึ่งเดินทางผ่านขั้นของการคิดเชิงออกแบบอย่างไร ไม่ใช่บันทึกของโครงการจริง

### ปัญหาที่ผู้โดยสารพบ

คนที่ลงรถไฟฟ้าตอนดึกแล้วต้องต่อวินเข้าซอย มองเห็นเพียงเสื้อกั๊กกับเบอร์วิน แต่ไม่รู้ว่ารถและคนขับตรงกับที่ขึ้นทะเบียนไว้หรือไม่ ของหายหรือเกิดเหตุก็ไม่รู้จะอ้างอิงกับใคร

### แนวคิด

เปิดให้ตรวจสอบจากทะเบียนรถหรือเบอร์เสื้อ แสดงเฉพาะข้อมูลที่จำเป็นต่อความปลอดภัย ไม่แสดงที่อยู่หรือเลขประจำตัวของคนขับ คนขับที่ทำถูกต้องก็ได้ความเชื่อมั่นจากผู้โดยสาร

### สิ่งที่ควรรักษา

สมดุลระหว่างความปลอดภัยของผู้โดยสารกับข้อมูลส่วนบุคคลของคนขับ และความถูกต้องของข้อมูลเมื่อคนขับย้ายวินหรือเปลี่ยนรถ`,
	service: "รถจักรยานยนต์รับจ้าง",
	problem: "ผู้โดยสารไม่มีทางรู้ว่ารถและคนขับตรงกับทะเบียนหรือไม่",
	targetGroups: [
		{
			group: "general-public",
			experience: "ขึ้นวินเข้าซอยเป็นประจำ (ตัวอย่างประกอบ)",
			needs: "รู้ก่อนขึ้นว่ารถจดทะเบียนถูกต้อง",
			painPoints: "ไม่รู้จะตรวจสอบที่ใด",
		},
	],
	area: "nationwide",
	channels: ["online"],
	changeKinds: ["e-service", "data"],
	impacts: ["social-relief"],
	authors: ["programme-record"],
	challenge: "safe-public-transport",
	agency: "dlt",
	ageDays: 262,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight(
				"interview",
				"general-public",
				1,
				"ตัวอย่างประกอบ: พนักงานกะดึกขึ้นวินคนแปลกหน้า",
				"รู้ว่าคนขับตัวจริงหรือไม่",
				"เห็นเพียงเสื้อกั๊ก",
			),
			insight(
				"interview",
				"workers",
				1,
				"ตัวอย่างประกอบ: คนขับวินที่จดทะเบียนถูกต้อง",
				"ให้ผู้โดยสารแยกออกจากวินเถื่อน",
				"เสียลูกค้าเพราะคนไม่มั่นใจ",
			),
			insight(
				"observation",
				"general-public",
				1,
				"ตัวอย่างประกอบ: ผู้โดยสารถ่ายรูปป้ายทะเบียนส่งให้ที่บ้าน",
				"วิธีตรวจที่ง่ายกว่าการถ่ายรูป",
				"ถ่ายไว้แต่ตรวจไม่ได้",
			),
		],
		statement: {
			who: "ผู้โดยสารที่ขึ้นรถกับคนไม่รู้จัก (ตัวอย่างประกอบ)",
			need: "ตรวจสอบรถได้ก่อนขึ้น",
			because: "ข้อมูลมีอยู่ในทะเบียนแต่ไม่ถึงมือผู้โดยสาร",
			question: "ทำอย่างไรให้ผู้โดยสารตรวจสอบได้โดยไม่ละเมิดข้อมูลส่วนบุคคลของคนขับ",
			measure: "ผู้โดยสารตรวจสอบข้อมูลรถได้",
			cites: [0, 1, 2],
		},
		ideas: [
			idea(
				"ตรวจจากทะเบียนหรือเบอร์เสื้อ",
				"พิมพ์เลขแล้วเห็นว่าตรงกับทะเบียนหรือไม่ (ตัวอย่างประกอบ)",
				"hhm",
				"ใช้ข้อมูลทะเบียนที่มีอยู่แล้ว",
			),
			idea("คิวอาร์ที่เสื้อ", "สแกนแล้วเห็นข้อมูล (ตัวอย่างประกอบ)", "mhm"),
			idea("ป้ายรายชื่อที่วิน", "ติดรายชื่อคนขับที่จุดจอด (ตัวอย่างประกอบ)", "lml"),
		],
		prototype: {
			title: "หน้าตรวจสอบ (ตัวอย่างประกอบ)",
			description: "ช่องกรอกเลขทะเบียนหรือเบอร์เสื้อ และหน้าผลสามแบบ คือ ตรงกัน ไม่พบ และควรระวัง",
			link: "https://example.org/prototypes/motorcycle-taxi",
			real: "หน้าจอ",
			pretend: "ข้อมูลรถเป็นของสมมุติ",
			cost: 0,
			buildingBlocks: ["data-exchange"],
		},
		trials: [
			{
				hypothesis: "ตัวอย่างประกอบ: ผู้ร่วมทดลองตรวจสอบได้เองโดยไม่มีคนสอน",
				participants: [{ group: "general-public", people: 5 }],
				result: "ตัวอย่างประกอบ: ผู้ร่วมทดลองใช้หน้าจอสมมุติได้ ค่าด้านล่างคือจำนวนผู้ร่วมทดลองในการสาธิต ไม่ใช่ผลของบริการจริง",
				measure: "ผู้ร่วมทดลองที่ตรวจสอบได้เอง (ตัวอย่างประกอบ)",
				unit: "คน",
				before: 0,
				after: 5,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 250, "ตัวอย่างประกอบ: ได้ฟังทั้งผู้โดยสารและคนขับ"),
		advance("define", 240, "ตัวอย่างประกอบ: ระบุปัญหาชัดเจน"),
		advance("ideate", 228, "ตัวอย่างประกอบ: เลือกแนวทางที่ใช้ทะเบียนเดิม"),
		advance("prototype", 210, "ตัวอย่างประกอบ: มีหน้าจอให้ดู"),
		advance("test", 190, "ตัวอย่างประกอบ: ทดลองครบตามเกณฑ์"),
	],
	comments: [
		comment("nipa", "neutral", 230, "ถ้าคนขับเปลี่ยนรถบ่อย ข้อมูลจะตามทันอย่างไร"),
		comment("kanya", "neutral", 185, "อยากทราบว่าต่างจังหวัดตรวจสอบได้เหมือนกันหรือไม่"),
	],
	supports: 13,
	answer: {
		decision: "accept",
		agency: "dlt",
		words:
			"กรมการขนส่งทางบกรับข้อเสนอระบบตรวจสอบข้อมูลรถจักรยานยนต์รับจ้างไปดำเนินการ (ถ้อยคำและวันที่เป็นตัวอย่างประกอบการสาธิต)",
		daysAgo: 182,
		commitment: {
			supporting: [],
			promise: {
				deliverable: {
					th: "ระบบตรวจสอบข้อมูลรถจักรยานยนต์รับจ้าง",
					en: "A system for checking motorcycle-taxi data",
				},
				ownerUnit: "หน่วยงานที่ได้รับมอบหมายของกรมการขนส่งทางบก",
				ownerHead: "ผู้บริหารที่ได้รับมอบหมาย",
				dueInDays: -100,
				indicators: [
					{ name: "มีระบบตรวจสอบที่เปิดให้บริการ (ตัวอย่างประกอบ: มี = 1)", unit: "ระบบ", baseline: 0, target: 1 },
				],
				buildingBlocks: ["data-exchange"],
			},
			approvedDaysAgo: 176,
			changes: [],
			reports: [
				{
					daysAgo: 112,
					status: "live",
					percent: 100,
					narrative:
						"ระบบตรวจสอบข้อมูลรถจักรยานยนต์รับจ้างนำไปใช้จริงแล้ว ตามเอกสารของสำนักงาน ก.พ.ร. (วันที่รายงานเป็นตัวอย่างประกอบการสาธิต)",
					values: [{ indicator: "มีระบบตรวจสอบที่เปิดให้บริการ (ตัวอย่างประกอบ: มี = 1)", value: 1 }],
					evidenceLink: "https://www.opdc.go.th",
				},
			],
			confirmations: [],
		},
	},
};

const wheelchairBus: SeedProposal = {
	key: "wheelchair-bus-notice",
	example: true,
	title: {
		th: "แจ้งล่วงหน้าก่อนขึ้นรถเมล์สำหรับผู้ใช้วีลแชร์",
		en: "Tell the bus ahead: boarding for wheelchair users",
	},
	summary: {
		th: "กดปุ่มที่ป้ายหรือโทรสายเดียว คนขับรู้ล่วงหน้าว่าป้ายหน้ามีผู้ใช้วีลแชร์รออยู่ พนักงานเตรียมทางลาด และถ้ารถคันนั้นไม่มีทางลาด ระบบบอกเวลาของคันที่มี",
		en: "A button at the stop, or one call, tells the driver that a wheelchair user is waiting. The crew prepares the ramp; if this bus has none, the stop shows when the next one with a ramp comes.",
	},
	body: `## สามคันกว่าจะได้ขึ้นหนึ่งคัน

ผมนั่งวีลแชร์มาหกปี เช้าวันธรรมดาผมเผื่อเวลาไปทำงานสองชั่วโมงครึ่ง ทั้งที่ระยะทางแค่เก้ากิโลเมตร รถคันแรกไม่มีทางลาด คันที่สองมีแต่จอดเลนสองเพราะคนขับมองไม่เห็น คันที่สามจอดชิด พนักงานกางทางลาด ใช้เวลาไม่ถึงหนึ่งนาที

คนขับไม่ได้ใจร้าย เขาแค่ไม่รู้ล่วงหน้า

## ข้อเสนอ

- ปุ่มที่ป้ายรถ ความสูง 90 เซนติเมตร กดแล้วมีไฟยืนยัน
- โทรศัพท์หรือส่งข้อความบอกหมายเลขป้ายก็ได้
- หน้าจอเล็กข้างคนขับขึ้นรูปวีลแชร์ก่อนถึงสองป้าย
- จอที่ป้ายบอกว่ารถที่มีทางลาดคันถัดไปจะมาอีกกี่นาที

## เริ่มเล็ก

ขอทดลองสายเดียว สิบป้าย สามเดือน ในเส้นทางที่รถส่วนใหญ่เป็นชานต่ำอยู่แล้ว แล้วนับว่าเวลารอลดลงเท่าไร

## ไม่ใช่แค่วีลแชร์

ปุ่มเดียวกันช่วยคนตาบอด ผู้สูงอายุ และแม่ที่มีรถเข็นเด็กได้ด้วย`,
	service: "รถโดยสารประจำทาง",
	problem: "คนขับไม่รู้ว่ามีผู้ใช้วีลแชร์รออยู่และผู้โดยสารไม่รู้ว่าคันไหนมีทางลาด จึงต้องปล่อยรถผ่านไปหลายคัน",
	targetGroups: [
		{
			group: "disabilities",
			experience: "เผื่อเวลาเดินทางสองชั่วโมงครึ่งสำหรับเก้ากิโลเมตร",
			needs: "รู้ว่ารถคันไหนขึ้นได้และคนขับรู้ว่าเรารออยู่",
			painPoints: "ถูกมองว่าเป็นภาระต่อหน้าคนทั้งรถ",
		},
		{
			group: "older-people",
			experience: "ขึ้นรถไม่ทันเพราะจอดไกลขอบทาง",
			needs: "ให้รถจอดชิด",
			painPoints: "ล้มบนถนน",
		},
	],
	area: [10, 12],
	channels: ["onsite", "phone"],
	changeKinds: ["infrastructure", "process", "data"],
	impacts: ["social-relief", "labour"],
	authors: ["thanakorn", "nipa"],
	teamName: "ทีมล้อเดียวกัน",
	challenge: "safe-public-transport",
	agency: "dlt",
	ageDays: 258,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight(
				"interview",
				"disabilities",
				11,
				"ปล่อยรถผ่านเฉลี่ยสองถึงสามคันต่อเที่ยว",
				"รู้ล่วงหน้าว่าคันไหนมีทางลาด",
				"คนขับพูดว่า “รอคันหลัง” โดยไม่รู้ว่าคันหลังก็ไม่มี",
			),
			insight(
				"interview",
				"workers",
				6,
				"คนขับและกระเป๋ารถไม่เห็นป้ายที่อยู่หลังต้นไม้",
				"สัญญาณก่อนถึงป้าย",
				"ถูกผู้โดยสารอื่นเร่ง",
			),
			insight(
				"observation",
				"disabilities",
				22,
				"การขึ้นรถใช้เวลาไม่ถึงหนึ่งนาทีเมื่อรถจอดชิด แต่เกือบห้านาทีเมื่อจอดห่าง",
				"จอดชิดตั้งแต่แรก",
				"ต้องถอยรถใหม่กลางถนน",
			),
		],
		statement: {
			who: "ผู้ใช้วีลแชร์ที่เดินทางไปทำงานด้วยรถเมล์",
			need: "ให้คนขับรู้ล่วงหน้าหนึ่งถึงสองป้าย",
			because: "ความล่าช้าเกิดจากการไม่รู้ ไม่ใช่จากทางลาด",
			question: "ทำอย่างไรให้รถรู้ว่าใครรออยู่ก่อนที่จะมองเห็น",
			measure: "เวลารอจนได้ขึ้นรถ",
			cites: [0, 1, 2],
		},
		ideas: [
			idea("ปุ่มที่ป้ายและจอข้างคนขับ", "กดแล้วขึ้นสัญญาณก่อนถึงสองป้าย", "hmm", "ใช้ได้โดยไม่ต้องมีโทรศัพท์และแก้ที่ต้นเหตุ"),
			idea("ตารางรถชานต่ำ", "พิมพ์ตารางเวลารถที่มีทางลาดติดที่ป้าย", "mml"),
			idea("รถตู้รับส่งตามนัด", "จองล่วงหน้าหนึ่งวัน", "mlh"),
		],
		prototype: {
			title: "ปุ่มไม้อัดกับวิทยุสื่อสาร",
			description: "ปุ่มจำลองที่ป้าย อาสาวิทยุแจ้งอาสาอีกคนบนรถ พร้อมจอกระดาษรูปวีลแชร์",
			link: "https://example.org/prototypes/wheelchair-bus",
			real: "ป้าย รถ ผู้โดยสาร และเวลา",
			pretend: "สัญญาณส่งด้วยวิทยุแทนระบบอัตโนมัติ",
			cost: 2800,
			buildingBlocks: ["data-exchange"],
		},
		trials: [
			{
				hypothesis: "เวลารอลดลงอย่างน้อยหนึ่งในสาม",
				participants: [
					{ group: "disabilities", people: 9 },
					{ group: "older-people", people: 4 },
				],
				result: "เวลารอลดลงกว่าครึ่ง คนขับแปดในสิบคนบอกว่าสบายใจขึ้นเพราะได้เตรียมตัว",
				measure: "เวลารอจนได้ขึ้นรถ",
				unit: "นาที",
				before: 47,
				after: 21,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 246, "ฟังครบทั้งผู้โดยสารและคนขับ"),
		advance("define", 238, "พบว่าปัญหาคือข้อมูล ไม่ใช่อุปกรณ์"),
		advance("ideate", 226, "แนวทางเรียบง่ายและทดลองได้เร็ว"),
		sendBack("prototype", "ideate", 214, "ต้นแบบแรกเป็นแอปที่คนตาบอดใช้ไม่ได้ ขอให้กลับไปหาแนวทางที่ไม่พึ่งโทรศัพท์"),
		advance("ideate", 206, "เปลี่ยนเป็นปุ่มที่ป้ายแล้ว ตอบโจทย์กว่าเดิม"),
		advance("prototype", 192, "ปุ่มจำลองใช้งานได้ที่สองป้าย"),
		advance("test", 168, "ผลทดลองชัดเจนและมีเสียงจากคนขับด้วย"),
	],
	comments: [
		comment("boonmee", "for", 240, "ยายไม่ได้นั่งวีลแชร์ แต่ใช้ไม้เท้า รถจอดห่างขอบทางทีไรใจหายทุกที"),
		comment("kittipong", "neutral", 232, "ปุ่มที่ป้ายจะโดนเด็กกดเล่นไหม", [
			comment("thanakorn", "neutral", 231, "ทดลองสามสัปดาห์มีกดเล่นสี่ครั้งครับ คนขับบอกว่าไม่เป็นภาระ เพราะแค่จอดชิดขึ้น"),
		]),
		comment("darunee", "for", 160, "ขอให้ทำที่นครปฐมด้วย สายหน้ามหาวิทยาลัยมีนักศึกษาพิการหลายคน"),
		official("dlt", 60, "ระหว่างนำร่องหากพบปุ่มขัดข้อง แจ้งหมายเลขป้ายที่สายด่วนของกรมได้ตลอดเวลา"),
	],
	supports: 14,
	answer: {
		decision: "accept",
		agency: "dlt",
		words: "กรมรับไปนำร่องหนึ่งเส้นทางร่วมกับ ขสมก. และกรุงเทพมหานคร โดยใช้เวลารอของผู้โดยสารเป็นตัวชี้วัดหลัก",
		daysAgo: 150,
		commitment: {
			supporting: ["bmta", "province-10"],
			promise: {
				deliverable: {
					th: "ระบบแจ้งล่วงหน้า 10 ป้ายบนหนึ่งเส้นทาง พร้อมจอข้างคนขับ 24 คัน",
					en: "Advance notice at 10 stops on one route, with driver displays on 24 buses",
				},
				ownerUnit: "สำนักการขนส่งผู้โดยสาร (ตัวอย่าง)",
				ownerHead: "นายชัยยุทธ มานะกิจ",
				dueInDays: 75,
				indicators: [
					{ name: "เวลารอเฉลี่ยของผู้ใช้วีลแชร์", unit: "นาที", baseline: 47, target: 20 },
					{ name: "ป้ายที่ติดตั้งปุ่มแล้ว", unit: "ป้าย", baseline: 0, target: 10 },
				],
				budget: 1_800_000,
				budgetSource: "กองทุนเพื่อความปลอดภัยในการใช้รถใช้ถนน (ตัวอย่าง)",
				buildingBlocks: ["data-exchange"],
			},
			approvedDaysAgo: 142,
			changes: [],
			reports: [
				{
					daysAgo: 98,
					status: "in-progress",
					percent: 35,
					narrative: "จัดหาอุปกรณ์และอบรมคนขับรุ่นแรก 18 คน",
					values: [{ indicator: "ป้ายที่ติดตั้งปุ่มแล้ว", value: 2 }],
					evidenceLink: "https://example.org/evidence/wheelchair-bus-1",
					nextReportInDays: -55,
				},
				{
					daysAgo: 54,
					status: "pilot",
					percent: 70,
					narrative: "เปิดนำร่องแปดป้าย เวลารอเฉลี่ยเหลือ 24 นาที",
					values: [
						{ indicator: "ป้ายที่ติดตั้งปุ่มแล้ว", value: 8 },
						{ indicator: "เวลารอเฉลี่ยของผู้ใช้วีลแชร์", value: 24 },
					],
					obstacles: "สองป้ายต้องย้ายเสาไฟก่อนติดตั้ง",
					evidenceLink: "https://example.org/evidence/wheelchair-bus-2",
					nextReportInDays: -4,
				},
			],
			confirmations: [],
		},
	},
};

const schoolVan: SeedProposal = {
	key: "school-van-check",
	example: true,
	title: { th: "ตรวจสอบรถรับส่งนักเรียนได้ก่อนลูกขึ้นรถ", en: "Check the school van before your child boards" },
	summary: {
		th: "ผู้ปกครองพิมพ์ทะเบียนรถรับส่งนักเรียนแล้วเห็นทันทีว่าผ่านการตรวจสภาพเมื่อใด มีประกันหรือไม่ คนขับมีใบอนุญาตหรือไม่ และแจ้งเหตุที่ไม่ปลอดภัยได้ในหน้าเดียว",
		en: "Parents type the number plate of a school van and see when it was inspected, whether it is insured and the driver licensed, and can report anything unsafe on the same page.",
	},
	body: `## เช้าวันที่ฝนตก

ลูกสาวเราขึ้นรถตู้รับส่งคันเดิมทุกวัน วันหนึ่งคนขับป่วย มีคนอื่นมาขับแทน รถก็เปลี่ยนคัน ไม่มีใครบอกผู้ปกครองล่วงหน้า เราได้แต่ส่งลูกขึ้นรถแล้วภาวนา

ในกลุ่มผู้ปกครองสามสิบสองครอบครัว ไม่มีใครตอบได้ว่ารถคันที่ลูกนั่งตรวจสภาพครั้งล่าสุดเมื่อไร

## ข้อเสนอ

1. หน้าตรวจสอบสาธารณะ พิมพ์ทะเบียนแล้วเห็นสามอย่าง คือ วันตรวจสภาพ ประกันภัย และใบอนุญาตขับรถของคนขับที่ขึ้นทะเบียนกับโรงเรียน
2. สติกเกอร์สีประจำปีที่กระจกหน้า เด็กดูออกว่าปีนี้สีอะไร
3. ช่องแจ้งเหตุที่ไม่ต้องบอกชื่อ โรงเรียนและสำนักงานขนส่งจังหวัดได้รับพร้อมกัน
4. คนขับที่ตรวจครบได้คิวตรวจสภาพพิเศษช่วงปิดเทอม ไม่เสียวันวิ่งรถ

## คิดถึงคนขับด้วย

คนขับส่วนใหญ่เป็นคนในชุมชน รายได้ไม่มาก ถ้าระบบมีแต่บทลงโทษ รถดี ๆ จะเลิกวิ่งและเด็กจะไปซ้อนมอเตอร์ไซค์แทน ซึ่งอันตรายกว่า`,
	service: "รถรับส่งนักเรียน",
	problem: "ผู้ปกครองไม่มีข้อมูลความปลอดภัยของรถที่ลูกนั่งทุกวัน",
	targetGroups: [
		{
			group: "parents-children",
			experience: "ส่งลูกขึ้นรถที่ไม่รู้ประวัติ",
			needs: "ตรวจได้ก่อนขึ้นและรู้เมื่อเปลี่ยนคนขับ",
			painPoints: "ถามคนขับตรง ๆ ก็เกรงใจ",
		},
		{
			group: "workers",
			experience: "คนขับต้องหยุดวิ่งเพื่อไปตรวจสภาพ",
			needs: "คิวตรวจช่วงปิดเทอม",
			painPoints: "เสียรายได้หนึ่งวันต่อการตรวจหนึ่งครั้ง",
		},
	],
	area: "nationwide",
	channels: ["online", "onsite"],
	changeKinds: ["e-service", "data", "process"],
	impacts: ["social-relief"],
	authors: ["darunee"],
	challenge: "safe-public-transport",
	agency: "dlt",
	ageDays: 255,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight(
				"survey",
				"parents-children",
				32,
				"ไม่มีใครรู้วันตรวจสภาพล่าสุด",
				"ดูได้เองในไม่กี่วินาที",
				"คนขับเปลี่ยนโดยไม่แจ้ง",
			),
			insight("interview", "workers", 7, "คนขับพร้อมตรวจแต่ไม่มีเวลา", "คิวช่วงปิดเทอม", "กลัวถูกมองว่าผิดตั้งแต่ยังไม่ตรวจ"),
			insight(
				"observation",
				"parents-children",
				48,
				"เด็กนั่งเกินจำนวนที่นั่งในบางเที่ยว",
				"มีคนรับฟังเมื่อแจ้ง",
				"กลัวว่าแจ้งแล้วลูกจะไม่มีรถนั่ง",
			),
		],
		statement: {
			who: "ผู้ปกครองที่ไม่มีเวลาส่งลูกเอง",
			need: "รู้ว่ารถและคนขับวันนี้ปลอดภัย",
			because: "ข้อมูลมีอยู่ที่สำนักงานขนส่งและโรงเรียนคนละส่วน ไม่เคยมารวมกัน",
			question: "ทำอย่างไรให้ผู้ปกครองเห็นข้อมูลในเวลาที่ต้องตัดสินใจ โดยไม่ทำให้คนขับดี ๆ เลิกวิ่ง",
			measure: "สัดส่วนรถรับส่งที่ผู้ปกครองตรวจสอบได้",
			cites: [0, 1, 2],
		},
		ideas: [
			idea("หน้าตรวจทะเบียนและสติกเกอร์สี", "ใช้ได้ทั้งออนไลน์และดูด้วยตา", "hhm", "คนไม่มีเน็ตก็ดูสีสติกเกอร์ได้"),
			idea("กล้องในรถทุกคัน", "ติดกล้องและส่งภาพสด", "hmh"),
			idea("ครูเวรตรวจทุกเช้า", "ใช้แบบตรวจกระดาษหน้าโรงเรียน", "mmm"),
		],
		prototype: {
			title: "หน้าตรวจทะเบียนและสติกเกอร์ตัวอย่าง",
			description: "พิมพ์ทะเบียนแล้วขึ้นสามบรรทัดสีเขียวหรือส้ม พร้อมปุ่มแจ้งเหตุ และสติกเกอร์จริงสามสี",
			link: "https://example.org/prototypes/school-van",
			real: "สติกเกอร์และหน้าจอ",
			pretend: "ข้อมูลรถ 12 คันที่เจ้าของยินยอมให้ใช้เป็นตัวอย่าง",
			cost: 6500,
			buildingBlocks: ["data-exchange"],
		},
		trials: [
			{
				hypothesis: "ผู้ปกครองตรวจได้เองภายในหนึ่งนาที",
				participants: [{ group: "parents-children", people: 26 }],
				result: "25 จาก 26 คนทำได้ ผู้ปกครองขอให้แสดงชื่อเล่นคนขับเพื่อความมั่นใจ แต่ไม่แสดงนามสกุล",
				measure: "เวลาที่ใช้ตรวจสอบ",
				unit: "วินาที",
				before: 3600,
				after: 38,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 242, "ข้อมูลจากผู้ปกครองและคนขับสมดุลกัน"),
		advance("define", 234, "ปัญหาชัดและมีตัววัด"),
		advance("ideate", 222, "แนวทางไม่ผลักภาระให้คนขับฝ่ายเดียว"),
		advance("prototype", 204, "ต้นแบบพร้อมทดลองกับโรงเรียน"),
		advance("test", 178, "ผลทดลองดีและปรับตามเสียงผู้ปกครองแล้ว"),
	],
	comments: [
		comment("siriporn", "for", 244, "หลานอยู่ ป.3 อยากให้มีเร็ว ๆ โดยเฉพาะเรื่องเปลี่ยนคนขับแล้วต้องแจ้ง"),
		comment("samart", "neutral", 236, "ผมขับรถรับส่งเองครับ ถ้าคิวตรวจช่วงปิดเทอมทำได้จริง ผมว่าคนขับส่วนใหญ่เอาด้วย"),
		comment("arthit", "neutral", 20, "ครบกำหนดแล้วยังไม่เห็นหน้าตรวจสอบเลย เกิดอะไรขึ้นครับ", [
			comment("darunee", "neutral", 18, "รอรายงานรอบล่าสุดอยู่เหมือนกันค่ะ กำหนดรายงานเลยมาแล้ว"),
		]),
	],
	supports: 15,
	answer: {
		decision: "accept",
		agency: "dlt",
		words: "กรมรับไปพัฒนาหน้าตรวจสอบ โดยเชื่อมข้อมูลตรวจสภาพกับทะเบียนรถรับส่งที่โรงเรียนแจ้งไว้",
		daysAgo: 160,
		commitment: {
			supporting: ["obec"],
			promise: {
				deliverable: {
					th: "หน้าตรวจสอบรถรับส่งนักเรียนทั่วประเทศ พร้อมช่องแจ้งเหตุและสติกเกอร์ประจำปี",
					en: "A nationwide school van check with a report form and yearly stickers",
				},
				ownerUnit: "สำนักสวัสดิภาพการขนส่งทางบก (ตัวอย่าง)",
				ownerHead: "นายชัยยุทธ มานะกิจ",
				dueInDays: -84,
				indicators: [
					{
						name: "รถรับส่งที่ตรวจสอบได้",
						unit: "ร้อยละ",
						baseline: 0,
						target: 80,
						numerator: "รถที่มีข้อมูลครบสามอย่าง",
						denominator: "รถรับส่งที่โรงเรียนแจ้งไว้",
					},
				],
				budget: 2_400_000,
				budgetSource: "กองทุนเพื่อความปลอดภัยในการใช้รถใช้ถนน (ตัวอย่าง)",
				legalObstacles: "ต้องขอความยินยอมจากคนขับก่อนเปิดเผยสถานะใบอนุญาต",
				buildingBlocks: ["data-exchange"],
			},
			approvedDaysAgo: 151,
			changes: [
				{
					daysAgo: 88,
					reason: "โรงเรียนขอเวลาแจ้งข้อมูลรถเพิ่มหนึ่งภาคเรียน จึงเลื่อนกำหนดออกไปหนึ่งเดือนครึ่ง",
					dueInDays: -38,
				},
			],
			reports: [
				{
					daysAgo: 118,
					status: "in-progress",
					percent: 25,
					narrative: "ออกแบบหน้าตรวจสอบและทำข้อตกลงข้อมูลกับโรงเรียน 210 แห่ง",
					values: [{ indicator: "รถรับส่งที่ตรวจสอบได้", value: 12 }],
					evidenceLink: "https://example.org/evidence/school-van-1",
					nextReportInDays: -78,
				},
				{
					daysAgo: 76,
					status: "in-progress",
					percent: 45,
					narrative: "นำเข้าข้อมูลตรวจสภาพแล้ว แต่คนขับที่ให้ความยินยอมยังไม่ถึงครึ่ง",
					values: [{ indicator: "รถรับส่งที่ตรวจสอบได้", value: 37 }],
					obstacles: "การขอความยินยอมทำด้วยกระดาษ จึงล่าช้า",
					evidenceLink: "https://example.org/evidence/school-van-2",
					nextReportInDays: -46,
				},
				{
					daysAgo: 47,
					status: "in-progress",
					percent: 45,
					unchanged: true,
					narrative: "ยังไม่มีความเปลี่ยนแปลงจากรายงานครั้งก่อน รอผลหารือเรื่องแบบขอความยินยอมของคนขับ",
					values: [],
					nextReportInDays: -17,
				},
				{
					daysAgo: 19,
					status: "in-progress",
					percent: 45,
					unchanged: true,
					narrative: "ยังไม่มีความเปลี่ยนแปลงจากรายงานครั้งก่อน",
					values: [],
					nextReportInDays: 11,
				},
			],
			confirmations: [],
		},
	},
};

const brightBusStop: SeedProposal = {
	key: "bright-bus-stop",
	example: true,
	title: { th: "ป้ายรถเมล์สว่างและบอกเวลารถเที่ยวสุดท้าย", en: "Lit bus stops that tell the time of the last bus" },
	summary: {
		th: "ติดไฟพลังงานแสงอาทิตย์และจอบอกเวลารถเที่ยวสุดท้ายที่ป้ายรถเมล์เปลี่ยวสองร้อยแห่ง ทีมทดลองแล้วพบว่ามีโครงการไฟส่องสว่างเดิมครอบคลุมอยู่ จึงยุติและส่งบทเรียนต่อ",
		en: "Solar lights and a last-bus display at two hundred lonely stops. The trial found that an existing lighting project already covers them, so the team stopped and passed its lessons on.",
	},
	body: `## จุดเริ่มต้น

พนักงานห้างและพยาบาลกะดึกหลายคนบอกเราว่า ช่วงที่น่ากลัวที่สุดของวันคือสิบนาทีที่ป้ายรถเมล์ ไฟถนนอยู่อีกฝั่ง ไม่รู้ว่ารถเที่ยวสุดท้ายผ่านไปหรือยัง

## สิ่งที่เสนอไว้เดิม

ไฟพลังงานแสงอาทิตย์หนึ่งดวง กับแผ่นป้ายสะท้อนแสงที่บอกเวลารถเที่ยวสุดท้ายของแต่ละสาย พร้อมหมายเลขโทรศัพท์ขอความช่วยเหลือ

## ทำไมเราจึงขอยุติ

ระหว่างทดลองที่ป้ายห้าแห่ง เราพบว่าสี่แห่งอยู่ในแผนติดไฟของเขตอยู่แล้วภายในหกเดือน งบที่ขอจะซ้ำซ้อน แต่เราได้เรียนรู้เรื่องหนึ่งที่ยังไม่มีใครทำ คือแผ่นป้ายเวลารถเที่ยวสุดท้าย ซึ่งใช้เงินแผ่นละไม่ถึงสามร้อยบาท และผู้โดยสารบอกว่าช่วยได้มากกว่าไฟเสียอีก

เราจึงส่งแบบป้ายนี้ให้ทีมอื่นนำไปใช้ต่อได้โดยไม่สงวนสิทธิ์`,
	service: "ป้ายรถโดยสารประจำทางในกรุงเทพฯ และปริมณฑล",
	problem: "ผู้โดยสารกะดึกรู้สึกไม่ปลอดภัยและไม่รู้ว่ารถหมดหรือยัง",
	targetGroups: [
		{
			group: "workers",
			experience: "รอรถคนเดียวหลังห้าทุ่ม",
			needs: "แสงสว่างและความแน่นอน",
			painPoints: "ไม่รู้ว่ารถหมดหรือยังจึงรอเปล่า",
		},
	],
	area: [10, 11, 12],
	channels: ["onsite"],
	changeKinds: ["infrastructure"],
	impacts: ["social-relief", "labour"],
	authors: ["nipa", "kittipong"],
	teamName: "ทีมกะดึก",
	challenge: "safe-public-transport",
	agency: "province-10",
	ageDays: 250,
	state: "published",
	stage: "test",
	artefacts: {
		insights: [
			insight("interview", "workers", 13, "รอรถคนเดียวหลังเลิกกะ", "ที่นั่งรอที่มีแสง", "กลัวแต่ไม่มีทางเลือก"),
			insight(
				"observation",
				"workers",
				30,
				"ผู้โดยสารยืนใต้ไฟร้านสะดวกซื้อแล้ววิ่งมาที่ป้าย",
				"เห็นรถจากจุดที่ปลอดภัย",
				"วิ่งข้ามถนนตอนรถมา",
			),
			insight("survey", "general-public", 84, "กว่าครึ่งเคยรอรถที่หมดไปแล้ว", "เวลารถเที่ยวสุดท้าย", "ข้อมูลในเน็ตไม่ตรง"),
		],
		statement: {
			who: "คนทำงานกะดึก",
			need: "รอรถอย่างมั่นใจ",
			because: "ความมืดและความไม่แน่นอนเกิดพร้อมกัน",
			question: "ทำอย่างไรให้สิบนาทีที่ป้ายรถเป็นสิบนาทีที่ไม่น่ากลัว",
			measure: "ความรู้สึกปลอดภัย 1–5 ของผู้โดยสารหลังห้าทุ่ม",
			cites: [0, 2],
		},
		ideas: [
			idea("ไฟกับป้ายเวลา", "ติดไฟและแผ่นป้ายสะท้อนแสง", "hmm", "ทำได้เร็วและไม่ต้องเดินสายไฟ"),
			idea("จุดรอในร้านสะดวกซื้อ", "ร้านช่วยแจ้งเมื่อรถใกล้ถึง", "mml"),
			idea("รถรับส่งกะดึก", "รถตู้วนตามโรงงานและโรงพยาบาล", "hlh"),
		],
		prototype: {
			title: "ไฟและแผ่นป้ายห้าชุด",
			description: "ติดจริงห้าป้ายเป็นเวลาสามสัปดาห์",
			link: "https://example.org/prototypes/bright-bus-stop",
			real: "ไฟและแผ่นป้าย",
			pretend: "ยังไม่มีสายขอความช่วยเหลือจริง",
			cost: 9800,
			buildingBlocks: [],
		},
		trials: [
			{
				hypothesis: "ผู้โดยสารรู้สึกปลอดภัยขึ้นอย่างน้อยหนึ่งคะแนน",
				participants: [{ group: "workers", people: 21 }],
				result: "คะแนนเพิ่มขึ้นจริง แต่พบว่าสี่ในห้าป้ายอยู่ในแผนติดไฟเดิม งบส่วนไฟจึงซ้ำซ้อน",
				measure: "ความรู้สึกปลอดภัย (1–5)",
				unit: "คะแนน",
				before: 2.1,
				after: 3.6,
				decision: "stop",
			},
		],
	},
	moves: [
		advance("empathize", 236, "เสียงคนกะดึกชัดเจน"),
		advance("define", 228, "ระบุปัญหาได้ดี"),
		advance("ideate", 216, "เลือกแนวทางที่ลองได้เร็ว"),
		advance("prototype", 198, "ติดตั้งครบห้าป้าย"),
		stopAt("test", 166, "ซ้ำกับโครงการไฟส่องสว่างที่มีงบแล้ว ทีมขอยุติเองอย่างน่าชื่นชม และเปิดแบบแผ่นป้ายให้ผู้อื่นใช้ต่อ"),
	],
	comments: [
		comment("thanakorn", "for", 163, "นับถือที่กล้าบอกว่าซ้ำซ้อน แผ่นป้ายเวลารถเที่ยวสุดท้ายอยากให้มีคนทำต่อจริง ๆ"),
		comment("darunee", "neutral", 158, "ขอแบบแผ่นป้ายไปลองที่หน้ามหาวิทยาลัยได้ไหมคะ", [
			comment("nipa", "for", 157, "ได้เลยค่ะ ยินดีมาก"),
		]),
	],
	supports: 6,
};

const pierSafetyFlag: SeedProposal = {
	key: "pier-safety-flag",
	example: true,
	title: { th: "ท่าเรือโดยสารบอกระดับความปลอดภัยด้วยธงสี", en: "Coloured flags at passenger piers" },
	summary: {
		th: "ท่าเรือโดยสารทุกแห่งชักธงเขียว เหลือง หรือแดงตามคลื่นลมและจำนวนผู้โดยสาร คนบนท่าเห็นตรงกันทั้งไทยและต่างชาติ ไต้ก๋งไม่ต้องแบกการตัดสินใจไว้คนเดียว",
		en: "Every passenger pier flies green, yellow or red according to wind, waves and load, so that everyone sees the same and the skipper does not decide alone.",
	},
	body: `## คนบนท่ากับไต้ก๋งรู้ไม่เท่ากัน

ผมขายตั๋วเรือที่ท่าในภูเก็ตมาสิบสองปี วันที่คลื่นสองเมตร นักท่องเที่ยวยังกดดันไต้ก๋งให้ออกเพราะกลัวตกเครื่องบิน บริษัททัวร์ก็ไม่อยากคืนเงิน ไต้ก๋งจึงเป็นคนเดียวที่ต้องพูดว่า “ไม่ออก”

## ข้อเสนอ

- ธงสามสีที่มองเห็นจากทั้งท่าและจากเรือ เกณฑ์เดียวกันทุกท่า
- ธงเหลืองคือเรือเล็กงดออก และทุกคนต้องสวมชูชีพก่อนลงเรือ
- ธงแดงคือไม่มีเรือโดยสารลำใดออก และทุกบริษัทต้องเลื่อนตั๋วให้โดยไม่คิดเงินเพิ่ม
- ประกาศผ่านเสียงตามสายเป็นไทย อังกฤษ และจีน

## สิ่งที่ยังไม่รู้

ใครควรเป็นคนชักธง เจ้าท่าไม่มีเจ้าหน้าที่ทุกท่า และเกณฑ์คลื่นของอ่าวไทยกับอันดามันอาจต้องต่างกัน เรากำลังคุยกับไต้ก๋งเพิ่มอีกสองจังหวัด`,
	service: "ท่าเรือโดยสาร",
	problem: "การตัดสินใจออกเรือขึ้นกับแรงกดดันมากกว่าเกณฑ์",
	targetGroups: [
		{
			group: "general-public",
			experience: "ขึ้นเรือโดยไม่รู้ว่าคลื่นสูงเท่าไร",
			needs: "สัญญาณที่เข้าใจทันที",
			painPoints: "กลัวแต่ไม่กล้าถาม",
		},
		{
			group: "entrepreneurs",
			experience: "เสียลูกค้าให้รายที่ยอมออก",
			needs: "เกณฑ์เดียวกันทุกบริษัท",
			painPoints: "คนทำถูกเสียเปรียบ",
		},
	],
	area: [81, 82, 83, 84],
	channels: ["onsite"],
	changeKinds: ["law", "process"],
	impacts: ["economy", "social-relief"],
	authors: ["prasert"],
	challenge: "safe-public-transport",
	agency: "md",
	ageDays: 244,
	state: "published",
	stage: "define",
	artefacts: {
		insights: [
			insight("interview", "workers", 8, "ไต้ก๋งถูกกดดันให้ออกเรือ", "เกณฑ์กลางที่อ้างได้", "ถ้าไม่ออกก็โดนหักเงิน"),
			insight("interview", "entrepreneurs", 5, "บริษัทที่งดออกเสียลูกค้าให้คู่แข่ง", "ทุกบริษัทหยุดพร้อมกัน", "คืนเงินแล้วขาดทุน"),
			insight(
				"observation",
				"general-public",
				200,
				"ผู้โดยสารเกินครึ่งไม่สวมชูชีพจนกว่าเรือจะโคลง",
				"คำสั่งชัดเจนก่อนลงเรือ",
				"ชูชีพอยู่ใต้ที่นั่ง",
			),
		],
	},
	moves: [advance("empathize", 220, "ข้อมูลน่าสนใจ โดยเฉพาะเสียงของไต้ก๋ง")],
	comments: [
		comment("samart", "for", 224, "ตรังก็ควรมี เกาะมุกคนขึ้นเรือหางยาวกันเต็มลำ"),
		comment("siriporn", "neutral", 200, "ที่ขนอมชาวประมงมีธงเตือนของตัวเองอยู่แล้ว ระวังสีจะตีกันนะคะ", [
			comment("prasert", "neutral", 198, "ขอบคุณมากครับ จะไปดูว่าใช้สีอะไรกันบ้าง"),
		]),
	],
	supports: 4,
};

const roadRiskMap: SeedProposal = {
	key: "road-risk-map-by-villagers",
	example: true,
	title: {
		th: "แผนที่จุดเสี่ยงบนถนนจากสายตาคนในพื้นที่",
		en: "A map of dangerous spots, drawn by people who live there",
	},
	summary: {
		th: "ให้ชาวบ้าน คนขับรถ และครู ช่วยกันปักจุดที่ “เกือบชน” ไม่ใช่รอให้มีคนตายก่อน แล้วหน่วยงานเจ้าของถนนตอบทุกจุดภายในสามสิบวันว่าจะทำอะไร",
		en: "Villagers, drivers and teachers mark near misses instead of waiting for a death, and the owner of the road answers each mark within thirty days.",
	},
	body: `## โค้งหน้าโรงเรียนบ้านเรา

ทุกคนในหมู่บ้านรู้ว่าโค้งนั้นอันตราย เกือบชนกันทุกสัปดาห์ แต่ในสถิติไม่มีอะไรเลย เพราะยังไม่มีใครตาย

ถนนหนึ่งเส้นมีเจ้าของหลายราย บางช่วงเป็นของกรมทางหลวง บางช่วงเป็นของ อบต. ชาวบ้านไม่รู้จะแจ้งใคร แจ้งแล้วก็ถูกส่งต่อ

## ข้อเสนอ

1. ปักจุดเกือบชนบนแผนที่ ด้วยโทรศัพท์หรือแผ่นกระดาษที่ร้านค้าหมู่บ้าน
2. ระบบบอกทันทีว่าถนนช่วงนั้นเป็นของใคร และส่งให้ถูกที่
3. เจ้าของถนนตอบภายในสามสิบวัน ว่าจะแก้ จะศึกษา หรือแก้ไม่ได้เพราะอะไร
4. จุดที่มีคนปักซ้ำห้าคนขึ้นไปต้องมีการไปดูสถานที่จริง

## ผลทดลองเบื้องต้น

สองเดือนในสองตำบล มีคนปัก 63 จุด ซ้ำกัน 11 จุด เจ็ดจุดแก้ได้ด้วยการตัดหญ้ากับทาสีเส้นถนน ไม่ต้องใช้งบก่อสร้าง`,
	service: "ความปลอดภัยทางถนน",
	problem: "จุดเสี่ยงไม่ปรากฏในสถิติจนกว่าจะมีผู้เสียชีวิต และไม่รู้ว่าใครเป็นเจ้าของถนน",
	targetGroups: [
		{
			group: "general-public",
			experience: "เกือบชนที่เดิมซ้ำ ๆ",
			needs: "แจ้งครั้งเดียวถึงคนที่แก้ได้",
			painPoints: "ถูกโอนสายไปมา",
		},
		{
			group: "parents-children",
			experience: "เด็กเดินริมถนนไปโรงเรียน",
			needs: "ทางข้ามและหญ้าที่ตัดสั้น",
			painPoints: "รถมองไม่เห็นเด็ก",
		},
	],
	area: [33, 32, 34],
	channels: ["online", "onsite"],
	changeKinds: ["data", "process"],
	impacts: ["social-relief"],
	authors: ["boonmee", "citizen"],
	teamName: "ทีมโค้งหน้าโรงเรียน",
	challenge: "safe-public-transport",
	agency: "doh",
	ageDays: 240,
	state: "published",
	stage: "test",
	artefacts: {
		insights: [
			insight("interview", "general-public", 15, "รู้จุดอันตรายทุกจุดในตำบล", "แจ้งแล้วมีคนตอบ", "ไม่รู้ว่าถนนของใคร"),
			insight(
				"interview",
				"parents-children",
				9,
				"ครูยืนโบกรถเองทุกเช้า",
				"ป้ายและเส้นถนน",
				"ทำหนังสือขอไปสองปีไม่มีคำตอบ",
			),
			insight(
				"observation",
				"general-public",
				60,
				"โค้งเดียวเกือบชนสามครั้งในสองชั่วโมง",
				"มองเห็นรถที่สวนมา",
				"หญ้าสูงบังสายตา",
			),
		],
		statement: {
			who: "คนที่ใช้ถนนเส้นเดิมทุกวัน",
			need: "ให้เหตุเกือบชนถูกนับก่อนจะกลายเป็นความสูญเสีย",
			because: "หน่วยงานวางแผนจากสถิติผู้เสียชีวิต",
			question: "ทำอย่างไรให้คนที่เห็นอันตรายทุกวันกลายเป็นผู้ให้ข้อมูลที่หน่วยงานเชื่อถือ",
			measure: "สัดส่วนจุดที่ได้รับคำตอบภายในสามสิบวัน",
			cites: [0, 1, 2],
		},
		ideas: [
			idea("แผนที่ปักจุดเกือบชน", "ปักได้ทั้งออนไลน์และกระดาษ", "hhl", "ใช้ความรู้ที่คนในพื้นที่มีอยู่แล้ว"),
			idea("กล้องนับการเบรกกะทันหัน", "ติดกล้องที่โค้ง", "mlh"),
			idea("เดินสำรวจประจำปี", "หน่วยงานกับชาวบ้านเดินดูด้วยกัน", "mmm"),
		],
		prototype: {
			title: "แผนที่ฟิวเจอร์บอร์ดกับแบบฟอร์มออนไลน์",
			description: "แผนที่ใหญ่ที่ร้านค้าสองร้าน ปักหมุดสีได้ และแบบฟอร์มออนไลน์ที่คนช่วยรวมให้",
			link: "https://example.org/prototypes/road-risk-map",
			real: "จุดที่ปักและคำตอบจาก อบต.",
			pretend: "การจับคู่เจ้าของถนนทำด้วยมือ",
			cost: 3200,
			buildingBlocks: ["data-exchange"],
		},
		trials: [
			{
				hypothesis: "อย่างน้อยครึ่งหนึ่งของจุดได้รับคำตอบภายในสามสิบวัน",
				participants: [
					{ group: "general-public", people: 41 },
					{ group: "parents-children", people: 12 },
				],
				result: "ได้รับคำตอบร้อยละ 62 ส่วนที่ไม่ได้ตอบเกือบทั้งหมดคือช่วงรอยต่อระหว่างสองหน่วยงาน จึงต้องทดลองรอบสอง",
				measure: "จุดที่ได้รับคำตอบภายในสามสิบวัน",
				unit: "ร้อยละ",
				before: 8,
				after: 62,
				decision: "iterate",
			},
		],
	},
	moves: [
		advance("empathize", 226, "ข้อมูลจากชาวบ้านมีน้ำหนัก"),
		advance("define", 214, "คำว่า “เกือบชน” คือหัวใจของข้อเสนอนี้"),
		advance("ideate", 200, "แนวทางง่ายและถูก"),
		advance("prototype", 174, "ต้นแบบตั้งอยู่ที่ร้านค้าสองร้านแล้ว"),
	],
	comments: [
		comment("somsak", "for", 210, "โคราชมีสี่แยกแบบนี้เป็นสิบแห่ง ขอให้เปิดให้จังหวัดอื่นปักได้ด้วย"),
		comment("arthit", "neutral", 150, "ถ้ามีคนปักเล่นหรือปักเพราะไม่ถูกกับเพื่อนบ้านจะทำอย่างไร", [
			comment("boonmee", "neutral", 149, "ใช้เกณฑ์ห้าคนปักซ้ำจ้ะ คนเดียวปักไม่มีผล"),
		]),
	],
	supports: 11,
};

/** Proposals that answer the challenge on safe public transport. */
export const safeTransportProposals: readonly SeedProposal[] = [
	motorcycleTaxiCheck,
	wheelchairBus,
	schoolVan,
	brightBusStop,
	pierSafetyFlag,
	roadRiskMap,
];
