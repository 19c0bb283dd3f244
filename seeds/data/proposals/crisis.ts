import { advance, comment, idea, insight, official } from "../compose";
import type { SeedProposal } from "../types";

const shelterStatus: SeedProposal = {
	key: "flood-shelter-status",
	example: true,
	title: {
		th: "รู้ทันทีว่าศูนย์พักพิงไหนยังว่าง และลงชื่อครั้งเดียว",
		en: "See which flood shelter has room, and sign in only once",
	},
	summary: {
		th: "กระดานสถานะศูนย์พักพิงที่ดูได้ทางโทรศัพท์ วิทยุชุมชน และสายด่วน บอกที่ว่าง สิ่งอำนวยความสะดวก และทางไปที่น้ำยังไม่ท่วม ครอบครัวลงชื่อครั้งเดียวใช้ได้ทุกศูนย์",
		en: "A status board for shelters, by phone, community radio and hotline: free places, facilities and dry roads. Families sign in once for all shelters.",
	},
	body: `## คืนที่ย้ายสามที่

ปีที่น้ำมาเร็ว ครอบครัวผมย้ายศูนย์พักพิงสามแห่งในคืนเดียว แห่งแรกเต็ม แห่งที่สองไม่มีห้องน้ำสำหรับแม่ที่นั่งรถเข็น แห่งที่สามอยู่ได้ แต่ต้องลงชื่อใหม่ทุกที่ กรอกเลขบัตรเปียก ๆ เจ็ดคน

เจ้าหน้าที่ศูนย์เองก็ไม่รู้ว่าที่อื่นว่างหรือไม่ ต้องโทรถามกันเอง

## ข้อเสนอ

1. แต่ละศูนย์รายงานสามตัวเลขทุกสองชั่วโมง คือ ที่ว่าง จำนวนคน และของที่ขาด ส่งทางข้อความสั้นก็ได้
2. กระดานสาธารณะบอกว่าที่ไหนว่าง มีทางลาดหรือไม่ รับสัตว์เลี้ยงหรือไม่ และถนนเส้นไหนยังไปได้
3. ลงชื่อครั้งเดียว ได้สายรัดข้อมือมีเลข ใช้ต่อได้ทุกศูนย์และใช้ขอรับของ
4. ญาติค้นหาได้ว่าครอบครัวปลอดภัยแล้ว โดยเห็นเพียงชื่อเล่นกับอำเภอ

## ซ้อมกันมาแล้ว

เราซ้อมกับสองตำบล ใช้คนจริงห้าสิบครอบครัว ลงชื่อเฉลี่ยสองนาที และไม่มีใครต้องย้ายเป็นครั้งที่สอง`,
	service: "ศูนย์พักพิงชั่วคราว",
	problem: "ผู้ประสบภัยและเจ้าหน้าที่ไม่รู้ว่าศูนย์ใดว่าง ต้องย้ายหลายรอบและลงชื่อซ้ำ",
	targetGroups: [
		{
			group: "general-public",
			experience: "ย้ายสามศูนย์ในคืนเดียว",
			needs: "รู้ก่อนออกจากบ้าน",
			painPoints: "ไปถึงแล้วเต็ม",
		},
		{
			group: "disabilities",
			experience: "ศูนย์ไม่มีห้องน้ำที่เข้าได้",
			needs: "รู้ล่วงหน้าว่ามีทางลาด",
			painPoints: "ต้องอุ้มขึ้นบันไดกลางฝน",
		},
	],
	area: [14, 13, 12, 60, 18],
	channels: ["online", "phone", "onsite"],
	changeKinds: ["data", "process", "e-service"],
	impacts: ["social-relief"],
	authors: ["arthit", "darunee"],
	teamName: "ทีมน้ำมาต้องรู้",
	challenge: "services-in-a-crisis",
	agency: "ddpm",
	ageDays: 46,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight("interview", "general-public", 16, "ย้ายศูนย์มากกว่าหนึ่งครั้ง", "รู้ว่าที่ไหนว่าง", "ลงชื่อใหม่ทุกที่"),
			insight("interview", "disabilities", 6, "เข้าห้องน้ำไม่ได้", "ข้อมูลทางลาด", "ต้องพึ่งคนแปลกหน้า"),
		],
		statement: {
			who: "ครอบครัวที่ต้องออกจากบ้านกลางดึก",
			need: "ไปถึงศูนย์ที่ใช่ตั้งแต่ครั้งแรก",
			because: "ข้อมูลที่ว่างอยู่ในหัวของเจ้าหน้าที่แต่ละศูนย์",
			question: "ทำอย่างไรให้ทุกศูนย์เห็นกันและประชาชนเห็นทุกศูนย์",
			measure: "จำนวนครั้งที่ต้องย้ายศูนย์ต่อครอบครัว",
			cites: [0, 1],
		},
		ideas: [
			idea("กระดานสถานะกับสายรัดข้อมือ", "รายงานสามตัวเลข ลงชื่อครั้งเดียว", "hhm", "ใช้ข้อความสั้นได้แม้ไม่มีอินเทอร์เน็ต"),
			idea("วิทยุชุมชนแจ้งทุกชั่วโมง", "อ่านสถานะทางวิทยุ", "mhl"),
		],
		prototype: {
			title: "กระดานไวต์บอร์ดกับตารางร่วม",
			description: "ตารางร่วมที่รับข้อความสั้น กระดานหน้าศูนย์ และสายรัดข้อมือกระดาษกันน้ำ",
			link: "https://example.org/prototypes/flood-shelter",
			real: "ตาราง สายรัด และการซ้อม",
			pretend: "ระดับน้ำเป็นสถานการณ์สมมุติ",
			cost: 4100,
			buildingBlocks: ["digital-id", "data-exchange"],
		},
		trials: [
			{
				hypothesis: "ครอบครัวส่วนใหญ่ไม่ต้องย้ายซ้ำ",
				participants: [
					{ group: "general-public", people: 142 },
					{ group: "disabilities", people: 5 },
				],
				result: "ซ้อม 50 ครอบครัว ไม่มีใครย้ายเป็นครั้งที่สอง ลงชื่อเฉลี่ยสองนาที",
				measure: "จำนวนครั้งที่ย้ายศูนย์ต่อครอบครัว",
				unit: "ครั้ง",
				before: 1.8,
				after: 1,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 43, "โจทย์วิกฤต ครบสองข้อค้นพบ เลื่อนขั้นทันที"),
		advance("define", 41, "ปัญหาชัดจากเรื่องจริง"),
		advance("ideate", 39, "เลือกทางที่ใช้ได้ตอนเน็ตล่ม"),
		advance("prototype", 34, "พร้อมซ้อม"),
		advance("test", 27, "ซ้อมแล้วได้ผล ส่งต่อให้หน่วยงาน"),
	],
	comments: [
		comment("somsak", "for", 42, "เรื่องสัตว์เลี้ยงสำคัญมาก คนไม่ยอมออกจากบ้านเพราะห่วงหมากับวัว"),
		comment("thanakorn", "neutral", 40, "เรื่องค้นหาญาติ ระวังคนที่หนีจากความรุนแรงในครอบครัวด้วย", [
			comment("arthit", "neutral", 39, "เพิ่มช่อง “ไม่ให้ค้นพบ” แล้วครับ ขอบคุณมาก"),
		]),
		official("ddpm", 12, "ขณะนี้นำรูปแบบรายงานสามตัวเลขไปใช้ในอำเภอนำร่องสองอำเภอแล้ว เสียงตอบรับจากเจ้าหน้าที่ศูนย์ดีมาก"),
	],
	supports: 14,
	answer: {
		decision: "accept",
		agency: "ddpm",
		words: "กรมรับไปดำเนินการทันทีในอำเภอนำร่อง เพราะต้นแบบใช้ได้โดยไม่ต้องรอระบบใหม่",
		daysAgo: 24,
		commitment: {
			supporting: ["province-14", "dla"],
			promise: {
				deliverable: {
					th: "กระดานสถานะศูนย์พักพิงและการลงชื่อครั้งเดียวในห้าจังหวัดลุ่มน้ำเจ้าพระยา",
					en: "Shelter status board and single sign-in in five provinces of the Chao Phraya basin",
				},
				ownerUnit: "ศูนย์อำนวยการบรรเทาสาธารณภัย (ตัวอย่าง)",
				ownerHead: "นายเอกชัย กล้าหาญ",
				dueInDays: 45,
				indicators: [
					{
						name: "ศูนย์พักพิงที่รายงานสถานะทุกสองชั่วโมง",
						unit: "ร้อยละ",
						baseline: 0,
						target: 90,
						numerator: "ศูนย์ที่รายงานครบในวันนั้น",
						denominator: "ศูนย์ที่เปิดอยู่",
					},
				],
				budget: 950_000,
				budgetSource: "เงินทดรองราชการเพื่อช่วยเหลือผู้ประสบภัย (ตัวอย่าง)",
				buildingBlocks: ["digital-id", "data-exchange"],
			},
			approvedDaysAgo: 22,
			changes: [],
			reports: [
				{
					daysAgo: 12,
					status: "in-progress",
					percent: 40,
					narrative: "ใช้จริงสองอำเภอ 11 ศูนย์ รายงานตรงเวลาร้อยละ 73",
					values: [{ indicator: "ศูนย์พักพิงที่รายงานสถานะทุกสองชั่วโมง", value: 73 }],
					obstacles: "ช่วงกลางคืนไม่มีผู้รายงาน",
					evidenceLink: "https://example.org/evidence/flood-shelter-1",
					nextReportInDays: 5,
				},
			],
			confirmations: [],
		},
	},
};

const reliefOneForm: SeedProposal = {
	key: "flood-relief-one-form",
	example: true,
	title: {
		th: "ขอเงินเยียวยาน้ำท่วมแบบเดียว เห็นสถานะทุกวัน",
		en: "One form for flood relief, with its status every day",
	},
	summary: {
		th: "ยื่นคำขอเยียวยาบ้าน ไร่นา และร้านค้าด้วยแบบเดียวและรูปถ่ายชุดเดียว ได้เลขติดตามที่โทรถามหรือดูที่ศาลาหมู่บ้านได้ ผู้ใหญ่บ้านไม่ต้องเดินส่งเอกสารสี่หน่วยงาน",
		en: "One form and one set of photos for house, fields and shop, with a number to follow by phone or on the village notice board.",
	},
	body: `## น้ำลดแล้ว แต่เอกสารเพิ่งเริ่มท่วม

บ้านเราเสียทั้งตัวบ้าน นาข้าวหกไร่ และร้านขายของชำ ต้องยื่นสามแบบกับสามหน่วยงาน ถ่ายรูปชุดเดียวกันสามครั้ง ผู้ใหญ่บ้านต้องเซ็นรับรองทุกใบ พอถามว่าได้เมื่อไร ทุกคนตอบว่า “รอ”

## ข้อเสนอ

- แบบเดียวสำหรับความเสียหายทุกประเภท รูปถ่ายชุดเดียวพร้อมพิกัด
- หน่วยงานที่เกี่ยวข้องดึงส่วนของตนเองไปพิจารณา
- เลขติดตามหนึ่งเลข ดูได้ทางโทรศัพท์ ข้อความสั้น หรือกระดาษที่ติดหน้าศาลา
- บอกขั้นตอนตามจริง เช่น “รอประชุมคณะกรรมการอำเภอ วันที่เท่าไร”

## ผลซ้อมกับสองหมู่บ้าน

จากสามแบบเหลือหนึ่งแบบ เวลากรอกจากเกือบสองชั่วโมงเหลือยี่สิบหกนาที สิ่งที่ชาวบ้านชอบที่สุดไม่ใช่ความเร็ว แต่คือการรู้ว่าเรื่องอยู่ที่ไหน

## สิ่งที่ขอจากหน่วยงาน

ขอเพียงให้ทุกหน่วยงานยอมรับรูปถ่ายและลายเซ็นรับรองชุดเดียวกัน ส่วนเกณฑ์การพิจารณาและวงเงินยังเป็นไปตามระเบียบของแต่ละหน่วยงาน`,
	service: "การช่วยเหลือเยียวยาผู้ประสบสาธารณภัย",
	problem: "ผู้ประสบภัยยื่นซ้ำหลายหน่วยงานและไม่รู้สถานะคำขอ",
	targetGroups: [
		{
			group: "farmers-fishers",
			experience: "ยื่นเรื่องนาและบ้านคนละที่",
			needs: "ยื่นครั้งเดียว",
			painPoints: "ไม่มีค่ารถไปถามความคืบหน้า",
		},
		{ group: "older-people", experience: "กรอกแบบไม่ไหว", needs: "คนช่วยกรอก", painPoints: "อ่านตัวเล็กไม่เห็น" },
	],
	area: [32, 33, 34, 45],
	channels: ["onsite", "phone", "online"],
	changeKinds: ["process", "data"],
	impacts: ["social-relief", "economy"],
	authors: ["boonmee", "lamai"],
	teamName: "ทีมน้ำลด",
	challenge: "services-in-a-crisis",
	agency: "ddpm",
	ageDays: 44,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight("interview", "farmers-fishers", 18, "ยื่นสามหน่วยงาน", "แบบเดียว", "รูปเดียวกันถ่ายสามครั้ง"),
			insight("interview", "older-people", 9, "ให้หลานกรอก", "คนช่วยที่ศาลา", "ไม่รู้ว่าเรื่องไปถึงไหน"),
			insight(
				"observation",
				"general-public",
				5,
				"ผู้ใหญ่บ้านเซ็นวันละร้อยใบ",
				"เซ็นครั้งเดียวต่อครัวเรือน",
				"เอกสารเปียกและหาย",
			),
		],
		statement: {
			who: "ครัวเรือนที่เสียหายหลายอย่างพร้อมกัน",
			need: "เล่าความเสียหายครั้งเดียว",
			because: "หน่วยงานแบ่งตามประเภททรัพย์สิน แต่น้ำไม่แบ่ง",
			question: "ทำอย่างไรให้หนึ่งครัวเรือนมีหนึ่งคำขอ",
			measure: "เวลากรอกและจำนวนครั้งที่ต้องไปถาม",
			cites: [0, 2],
		},
		ideas: [
			idea("แบบเดียวกับเลขติดตาม", "หน่วยงานดึงส่วนของตนเอง", "hhh", "ลดภาระทั้งชาวบ้านและผู้ใหญ่บ้าน"),
			idea("ทีมช่วยกรอกเคลื่อนที่", "นักศึกษาช่วยกรอกถึงบ้าน", "mmm"),
		],
		prototype: {
			title: "แบบหน้าเดียวและป้ายสถานะหน้าศาลา",
			description: "แบบกระดาษสองหน้า ตารางติดตาม และป้ายสถานะที่ติดใหม่ทุกเย็น",
			link: "https://example.org/prototypes/relief-one-form",
			real: "แบบและป้าย",
			pretend: "การพิจารณาของหน่วยงานเป็นการจำลอง",
			cost: 1900,
			buildingBlocks: ["digital-id", "data-exchange", "e-payment", "e-document"],
		},
		trials: [
			{
				hypothesis: "เวลากรอกลดลงเหลือครึ่งหนึ่ง",
				participants: [
					{ group: "farmers-fishers", people: 27 },
					{ group: "older-people", people: 11 },
				],
				result: "เวลากรอกเหลือ 26 นาที และการโทรถามผู้ใหญ่บ้านลดลงมาก",
				measure: "เวลากรอกคำขอต่อครัวเรือน",
				unit: "นาที",
				before: 110,
				after: 26,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 41, "เสียงผู้ประสบภัยชัดเจน"),
		advance("define", 38, "ประโยค “น้ำไม่แบ่ง” อธิบายทุกอย่าง"),
		advance("ideate", 35, "เลือกแนวทางแล้ว"),
		advance("prototype", 29, "แบบพร้อมลอง"),
		advance("test", 16, "ผลทดลองดี ส่งให้กรมพิจารณา"),
	],
	comments: [
		comment("somsak", "for", 40, "รอเงินเยียวยาแปดเดือน ไม่เคยรู้เลยว่าติดที่ไหน"),
		comment("arthit", "for", 33, "ป้ายหน้าศาลาคือสิ่งที่คนแก่ต้องการจริง ๆ"),
		comment("prasert", "neutral", 15, "ติดชื่อคนขอเงินหน้าศาลา จะเป็นการประจานไหม", [
			comment("boonmee", "neutral", 14, "ใช้เลขจ้ะ ไม่ติดชื่อ"),
		]),
		comment("citizen", "neutral", 4, "ส่งให้หน่วยงานสองสัปดาห์แล้ว ยังรอคำตอบอยู่ใช่ไหมคะ"),
	],
	supports: 14,
};

const bedriddenRegister: SeedProposal = {
	key: "who-needs-a-boat-first",
	example: true,
	title: { th: "ทะเบียนคนที่ต้องไปรับด้วยเรือก่อน", en: "Who needs the boat first" },
	summary: {
		th: "หมู่บ้านทำทะเบียนผู้ป่วยติดเตียง คนท้อง และผู้พิการที่ต้องใช้เรือรับก่อนใคร เก็บไว้ในซองปิดผนึกและในระบบ เปิดได้เมื่อประกาศภัยเท่านั้น",
		en: "Villages keep a sealed list, on paper and online, of bedridden, pregnant and disabled neighbours who need the boat first, opened only when a disaster is declared.",
	},
	body: `## เรือลำแรกควรไปบ้านไหน

ตอนน้ำมา คนที่ตะโกนดังที่สุดได้ขึ้นเรือก่อน คนที่ตะโกนไม่ได้คือคนที่นอนติดเตียง อสม. รู้ว่าบ้านไหนมีใคร แต่เจ้าหน้าที่กู้ภัยที่มาจากจังหวัดอื่นไม่รู้

## ข้อเสนอ

1. อสม. ทำทะเบียนปีละสองครั้ง ด้วยความยินยอมของเจ้าตัวหรือญาติ
2. มีข้อมูลเท่าที่จำเป็น คือ บ้านเลขที่ จุดรับเรือ อุปกรณ์ที่ต้องเอาไป และเบอร์ญาติ
3. เก็บในซองปิดผนึกที่บ้านผู้ใหญ่บ้านและในระบบของอำเภอ เปิดได้เมื่อประกาศเขตภัยพิบัติ และต้องบันทึกว่าใครเปิด
4. หลังภัยผ่าน ปิดผนึกใหม่

## ยังต้องคิดต่อ

ทางเลือกมีอย่างน้อยสองทาง คือ ซองปิดผนึก หรือธงสีหน้าบ้าน ธงเห็นง่ายแต่บอกคนร้ายด้วยว่าบ้านนี้มีคนช่วยตัวเองไม่ได้ อยากฟังความเห็นทุกคน`,
	service: "การอพยพกลุ่มเปราะบาง",
	problem: "ทีมกู้ภัยนอกพื้นที่ไม่รู้ว่าบ้านใดมีผู้ที่ช่วยตัวเองไม่ได้",
	targetGroups: [
		{
			group: "older-people",
			experience: "ติดเตียงและต้องรอจนน้ำถึงที่นอน",
			needs: "เรือมาก่อน",
			painPoints: "ตะโกนไม่ได้",
		},
		{
			group: "health-volunteers",
			experience: "ถูกโทรถามพร้อมกันทุกสาย",
			needs: "รายชื่อพร้อมใช้",
			painPoints: "โทรศัพท์แบตหมด",
		},
	],
	area: [14, 60, 66, 65],
	channels: ["onsite", "phone"],
	changeKinds: ["process", "data"],
	impacts: ["social-relief"],
	authors: ["lamai", "somsak"],
	teamName: "ทีมเรือลำแรก",
	challenge: "services-in-a-crisis",
	agency: "ddpm",
	ageDays: 36,
	state: "published",
	stage: "ideate",
	artefacts: {
		insights: [
			insight("interview", "health-volunteers", 12, "จำได้หมดแต่ไม่ได้จด", "แบบจดที่สั้น", "ตอบคำถามเดิมทั้งคืน"),
			insight("interview", "older-people", 7, "รอเรือสิบสี่ชั่วโมง", "คนรู้ว่าเราอยู่ตรงนี้", "กลัวถูกลืม"),
			insight("interview", "general-public", 5, "กู้ภัยวนหาบ้านเลขที่ไม่เจอ", "พิกัดจุดรับเรือ", "เสียเวลาลำละชั่วโมง"),
		],
		statement: {
			who: "คนที่เรียกขอความช่วยเหลือเองไม่ได้",
			need: "ให้ทีมกู้ภัยรู้ว่าต้องไปหาก่อน",
			because: "ความรู้อยู่กับ อสม. แต่เรือมาจากที่อื่น",
			question: "ทำอย่างไรให้คนแปลกหน้ารู้ว่าต้องไปบ้านไหนก่อน โดยไม่เปิดเผยให้คนร้ายรู้",
			measure: "เวลาจนผู้ที่ช่วยตัวเองไม่ได้คนแรกขึ้นเรือ",
			cites: [0, 1, 2],
		},
		ideas: [
			idea("ซองปิดผนึก", "ข้อมูลเท่าที่จำเป็น เปิดเมื่อประกาศภัย", "hml"),
			idea("ธงสีหน้าบ้าน", "ชักธงเมื่อได้รับคำเตือน", "mml"),
		],
	},
	moves: [advance("empathize", 30, "ครบ เลื่อนขั้นทันที"), advance("define", 22, "คำถามคมมาก")],
	comments: [
		comment("arthit", "for", 28, "ซองปิดผนึกดีกว่าธงครับ บ้านผมเคยโดนงัดตอนน้ำท่วม"),
		comment("fatimah", "neutral", 20, "สามจังหวัดใต้มีอาสากู้ภัยหลายกลุ่ม ใครบ้างที่มีสิทธิเปิดซอง"),
	],
	supports: 9,
};

const waterTruck: SeedProposal = {
	key: "water-truck-timetable",
	example: true,
	title: { th: "ตารางรถน้ำหมู่บ้านหน้าแล้ง", en: "A timetable for the water truck in the dry season" },
	summary: {
		th: "บอกล่วงหน้าว่ารถน้ำจะมาวันไหน กี่โมง จุดใด ทางเสียงตามสายและข้อความ คนไม่ต้องเฝ้าถังทั้งวันและไม่ต้องแย่งกัน",
		en: "Tell people by loudspeaker and message which day, hour and place the water truck comes, so that nobody guards the tanks all day.",
	},
	body: `## เฝ้าถัง

หน้าแล้งปีที่แล้ว ฉันนั่งเฝ้าถังน้ำหน้าบ้านสามวันติด ไม่กล้าไปไร่เพราะกลัวรถน้ำมาแล้วไม่มีใครเปิดฝาถัง วันที่ไปไร่ รถก็มาพอดี

คนขับรถน้ำก็ลำบาก ไปถึงแล้วไม่มีคนอยู่ ต้องวนกลับมาใหม่ เปลืองน้ำมัน

## ความคิดแรก

แค่กระดาษหนึ่งแผ่นที่ศาลากับเสียงตามสายตอนเย็นว่าพรุ่งนี้รถไปคุ้มไหน ถ้ารถเสียก็บอกว่าเสีย ตอนนี้กำลังตามนั่งรถน้ำไปสัมภาษณ์คนขับและชาวบ้านตามจุดต่าง ๆ

ใครอยู่หมู่บ้านที่จัดเรื่องนี้ได้ดีอยู่แล้ว ช่วยเล่าให้ฟังหน่อยนะคะ

## สิ่งที่เห็นจากที่นั่งข้างคนขับ

วันแรกที่นั่งรถน้ำไปด้วย ไปถึงแปดจุด สามจุดไม่มีคนอยู่ ฝาถังปิด สองจุดน้ำเต็มอยู่แล้วเพราะฝนเพิ่งตก คนขับบอกว่า “ถ้ามีใครโทรบอกก่อนก็ไม่ต้องมา” จึงเริ่มคิดว่าตารางควรเดินสองทาง รถบอกคน และคนบอกรถ`,
	service: "การแจกจ่ายน้ำอุปโภคบริโภคช่วงภัยแล้ง",
	problem: "ชาวบ้านไม่รู้ว่ารถน้ำจะมาเมื่อไร จึงเสียวันทำงานและพลาดน้ำ",
	targetGroups: [
		{
			group: "farmers-fishers",
			experience: "เฝ้าถังน้ำสามวัน",
			needs: "รู้วันและเวลา",
			painPoints: "ไปไร่แล้วพลาดรถน้ำ",
		},
	],
	area: [40, 36, 30],
	channels: ["onsite", "phone"],
	changeKinds: ["process", "data"],
	impacts: ["social-relief"],
	authors: ["citizen"],
	challenge: "services-in-a-crisis",
	agency: "dla",
	ageDays: 14,
	state: "published",
	stage: "empathize",
	artefacts: {
		insights: [insight("interview", "farmers-fishers", 4, "เฝ้าถังสามวัน", "รู้เวลาล่วงหน้า", "พลาดน้ำเพราะไปไร่")],
	},
	moves: [],
	comments: [
		comment("somsak", "for", 12, "อบต. บ้านผมใช้กลุ่มแชตหมู่บ้าน แต่คนแก่ไม่ได้อยู่ในกลุ่ม เสียงตามสายดีกว่า"),
		comment("lamai", "for", 9, "ยินดีให้มานั่งรถน้ำบ้านเราจ้ะ ออกวันอังคารกับศุกร์"),
	],
	supports: 5,
};

const cleanAirClassroom: SeedProposal = {
	key: "clean-air-classroom",
	example: true,
	title: {
		th: "ห้องเรียนปลอดฝุ่น และเกณฑ์หยุดเรียนที่พ่อแม่รู้ล่วงหน้า",
		en: "Clean-air classrooms, and a rule for closing that parents know ahead",
	},
	summary: {
		th: "โรงเรียนในพื้นที่หมอกควันมีห้องปลอดฝุ่นอย่างน้อยหนึ่งห้องสำหรับเด็กเล็ก และมีเกณฑ์กลางว่าค่าฝุ่นเท่าไรงดกิจกรรมกลางแจ้งหรือหยุดเรียน แจ้งผู้ปกครองตั้งแต่เย็นวันก่อน",
		en: "Schools in the haze have one clean-air room for small children and one common rule for cancelling outdoor lessons or closing, announced the evening before.",
	},
	body: `## เช้าที่มองไม่เห็นดอย

ลูกชายอยู่ ป.1 เป็นหอบหืด เดือนมีนาคมทุกปีฉันต้องตัดสินใจเองทุกเช้าว่าจะให้ไปโรงเรียนไหม โรงเรียนบอกรอคำสั่ง คำสั่งมาตอนเก้าโมง ซึ่งลูกอยู่ที่โรงเรียนแล้วและฉันอยู่ที่ทำงานแล้ว

## สิ่งที่ได้ยินจากครูและพ่อแม่

ครูอยากมีห้องที่ปิดมิดชิดสักหนึ่งห้อง ไม่ต้องแอร์ ใช้ผ้ากรองกับพัดลมก็ลดฝุ่นได้มาก พ่อแม่อยากรู้ตั้งแต่เย็นวันก่อน เพราะต้องหาคนเลี้ยง

## ขั้นต่อไป

กำลังช่วยกันเขียนปัญหาว่า แท้จริงแล้วคือปัญหาอากาศในห้อง หรือปัญหาการตัดสินใจช้า หรือทั้งสองอย่าง

## ของที่มีอยู่แล้ว

ทุกโรงเรียนมีผู้ปกครองที่เย็บผ้าเป็น มีช่างไฟ และมีห้องสมุดที่ปิดหน้าต่างได้ ครูคนหนึ่งทดลองใช้พัดลมตัวเดียวกับแผ่นกรองที่พ่อเด็กประกอบให้ แล้วเด็กหลับกลางวันได้โดยไม่ไอ สิ่งที่ไม่มีคือคนบอกว่าทำแบบไหนจึงได้ผลจริง และใครเป็นคนตัดสินใจปิดเรียนตั้งแต่เย็น`,
	service: "โรงเรียนและศูนย์พัฒนาเด็กเล็ก",
	problem: "เด็กเล็กหายใจเอาฝุ่นในห้องเรียน และคำสั่งหยุดเรียนมาช้าเกินกว่าผู้ปกครองจะเตรียมตัว",
	targetGroups: [
		{
			group: "parents-children",
			experience: "ตัดสินใจเองทุกเช้า",
			needs: "เกณฑ์ที่ชัดและรู้ล่วงหน้า",
			painPoints: "ลางานกะทันหันหรือปล่อยลูกสูดฝุ่น",
		},
	],
	area: [50, 57, 51, 52, 58],
	channels: ["onsite", "phone"],
	changeKinds: ["process", "infrastructure"],
	impacts: ["social-relief"],
	authors: ["anong", "kanya"],
	teamName: "ทีมฟ้าใส",
	challenge: "services-in-a-crisis",
	agency: "obec",
	ageDays: 29,
	state: "published",
	stage: "define",
	artefacts: {
		insights: [
			insight("survey", "parents-children", 73, "แปดในสิบคนรู้คำสั่งหลังส่งลูกแล้ว", "รู้ตั้งแต่เย็น", "หาคนเลี้ยงไม่ทัน"),
			insight("interview", "parents-children", 8, "ครูอนุบาลใช้ผ้าเปียกกั้นหน้าต่างเอง", "ห้องปิดหนึ่งห้อง", "เด็กไอทั้งวัน"),
		],
		statement: {
			who: "ครอบครัวของเด็กเล็กในพื้นที่หมอกควัน",
			need: "รู้ตั้งแต่เย็นวันก่อนว่าพรุ่งนี้ลูกจะหายใจอากาศแบบไหน",
			because: "ทั้งห้องเรียนและคำสั่งไม่ได้ออกแบบมาเพื่อฝุ่น",
			question: "ทำอย่างไรให้เช้าวันฝุ่นเป็นเช้าที่ตัดสินใจไว้แล้ว",
			measure: "สัดส่วนผู้ปกครองที่รู้คำสั่งก่อนสองทุ่ม",
			cites: [0, 1],
		},
	},
	moves: [advance("empathize", 21, "ครบตามเกณฑ์โจทย์วิกฤต")],
	comments: [
		comment("thanakorn", "neutral", 24, "ค่าฝุ่นตอนเย็นพยากรณ์ตอนเช้าได้แม่นแค่ไหน น่าถามกรมควบคุมมลพิษ"),
		comment("fatimah", "for", 18, "ภาคใต้ตอนล่างบางปีก็มีหมอกควันข้ามแดน ขอใช้เกณฑ์เดียวกันได้ไหมคะ"),
	],
	supports: 8,
};

const homelessInFlood: SeedProposal = {
	key: "homeless-people-in-a-flood",
	example: true,
	title: {
		th: "คนไร้ที่พึ่งต้องมีที่ไปเมื่อเมืองน้ำท่วม",
		en: "Homeless people need somewhere to go when the city floods",
	},
	summary: {
		th: "ศูนย์พักพิงรับคนไร้ที่พึ่งที่ไม่มีบัตรประชาชน มีมุมแยกสำหรับผู้ที่ไม่ไว้ใจคนแปลกหน้า และมีเจ้าหน้าที่สังคมสงเคราะห์เวียนมาอย่างน้อยวันละครั้ง",
		en: "Shelters take in homeless people without identity cards, keep a quiet corner for them, and have a social worker call at least once a day.",
	},
	body: `## คนที่ไม่มีบ้านให้อพยพ

ประกาศอพยพทุกฉบับเริ่มด้วยคำว่า “ให้ประชาชนออกจากบ้าน” แต่คนที่นอนใต้สะพานไม่มีบ้านให้ออก เมื่อไปถึงศูนย์พักพิง เขาถูกถามเลขบัตรประชาชนเป็นอย่างแรก หลายคนไม่มี จึงหันหลังกลับ

## ข้อเสนอ

ให้ศูนย์พักพิงรับลงชื่อด้วยชื่อเล่นได้ จัดมุมที่สงบ ไม่แยกแบบกักกัน และประสานกรมพัฒนาสังคมและสวัสดิการให้มีนักสังคมสงเคราะห์เวียนมา เมื่อน้ำลดแล้ว ใครอยากเริ่มทำบัตรหรือหางาน ก็เริ่มจากศูนย์นี้ได้เลย

## บทเรียนที่มี

ช่วงโควิดมีการจัดที่พักและคัดกรองคนไร้ที่พึ่ง ซึ่งแสดงว่าทำได้เมื่อคิดถึงเขาตั้งแต่ต้น

## คำพูดที่ไม่ลืม

ลุงคนหนึ่งใต้สะพานบอกฉันว่า “เขาถามบ้านเลขที่ ผมเลยเดินกลับ” ลุงไม่ได้อยากได้ถุงยังชีพ แค่อยากมีที่แห้งนอนโดยไม่ถูกมองเหมือนขโมย`,
	service: "ศูนย์พักพิงและสวัสดิการคนไร้ที่พึ่ง",
	problem: "คนไร้ที่พึ่งถูกกันออกจากศูนย์พักพิงเพราะไม่มีเอกสาร",
	targetGroups: [
		{
			group: "homeless",
			experience: "ถูกขอเลขบัตรแล้วหันหลังกลับ",
			needs: "ที่แห้งและปลอดภัยโดยไม่ต้องมีบัตร",
			painPoints: "ถูกมองว่าเป็นอันตราย",
		},
	],
	area: [10, 12, 13],
	channels: ["onsite"],
	changeKinds: ["process", "staff"],
	impacts: ["social-relief"],
	authors: ["nipa"],
	challenge: "services-in-a-crisis",
	agency: "dsdw",
	ageDays: 1,
	state: "submitted",
	artefacts: {},
	moves: [],
	comments: [],
	supports: 0,
};

const dialectWarning: SeedProposal = {
	key: "warnings-in-local-speech",
	example: true,
	title: {
		th: "ข้อความเตือนภัยภาษาถิ่น สั้น ชัด บอกว่าต้องทำอะไร",
		en: "Warnings in local speech: short, clear, and what to do",
	},
	summary: {
		th: "เปลี่ยนประกาศเตือนภัยจากภาษาทางการเป็นสามประโยค เกิดอะไร ที่ไหน ต้องทำอะไร อ่านเป็นคำเมือง อีสาน ใต้ และมลายู ผ่านเสียงตามสายและข้อความ",
		en: "Turn official warnings into three sentences (what, where, what to do) and read them in northern, northeastern, southern Thai and Malay over loudspeakers and messages.",
	},
	body: `## “มวลน้ำหลากจะเคลื่อนตัวผ่าน”

ประกาศแบบนี้ถูกต้องทุกคำ แต่ยายฟังแล้วถามว่า “แล้วยายต้องทำจะได” ไม่มีใครตอบได้ว่าต้องขนของ ต้องไป หรือแค่ระวัง

## ข้อเสนอ: สามประโยค

1. เกิดอะไร เมื่อไร — “น้ำป่าจะมาถึงบ้านเราคืนนี้ก่อนเที่ยงคืน”
2. ที่ไหน — “บ้านริมห้วยทั้งสองฝั่ง”
3. ต้องทำอะไร — “ขึ้นไปที่วัดเดี๋ยวนี้ เอายาไปด้วย อย่ารอขนของ”

แต่ละประโยคไม่เกินสิบห้าคำ แปลและอัดเสียงไว้ล่วงหน้าเป็นคำเมือง อีสาน ใต้ และมลายูถิ่น เจ้าหน้าที่เติมแค่เวลาและสถานที่

## ต้นแบบ

เราอัดเสียงไว้ยี่สิบสี่ข้อความ เปิดให้ลองฟังได้ กำลังหาหมู่บ้านที่จะซ้อมจริง

## กติกาการเขียนข้อความ

ไม่ใช้คำที่ต้องแปล ไม่มีตัวเลขเกินหนึ่งตัว ไม่บอกให้ “เฝ้าระวัง” โดยไม่บอกว่าเฝ้าอะไร และจบด้วยคำสั่งเสมอ หากไม่มีอะไรต้องทำก็ให้พูดตรง ๆ ว่า “ยังไม่ต้องทำอะไร”`,
	service: "การแจ้งเตือนภัย",
	problem: "ประกาศเตือนภัยใช้ศัพท์ทางการ คนฟังไม่รู้ว่าต้องทำอะไร",
	targetGroups: [
		{
			group: "older-people",
			experience: "ฟังประกาศแล้วไม่เข้าใจ",
			needs: "ภาษาที่พูดในบ้าน",
			painPoints: "รอจนลูกกลับมาแปล",
		},
		{
			group: "general-public",
			experience: "ได้ข้อความยาวสามหน้าจอ",
			needs: "คำสั่งสั้น ๆ",
			painPoints: "ไม่รู้ว่าหมู่บ้านตัวเองอยู่ในพื้นที่หรือไม่",
		},
	],
	area: "nationwide",
	channels: ["phone", "onsite"],
	changeKinds: ["process", "campaign"],
	impacts: ["social-relief"],
	authors: ["fatimah", "kanya"],
	teamName: "ทีมฟังแล้ววิ่ง",
	challenge: "services-in-a-crisis",
	agency: "ddpm",
	ageDays: 40,
	state: "published",
	stage: "prototype",
	artefacts: {
		insights: [
			insight("interview", "older-people", 13, "ฟังออกแต่ไม่เข้าใจว่าต้องทำอะไร", "ภาษาถิ่น", "ต้องรอลูกแปล"),
			insight(
				"survey",
				"general-public",
				96,
				"ครึ่งหนึ่งไม่รู้ว่าประกาศรวมหมู่บ้านตัวเองหรือไม่",
				"ชื่อหมู่บ้าน",
				"อ่านแค่บรรทัดแรก",
			),
			insight("interview", "general-public", 4, "ผู้ใหญ่บ้านแปลเองสด ๆ", "ข้อความพร้อมอ่าน", "กลัวแปลผิด"),
		],
		statement: {
			who: "คนที่ใช้ภาษาถิ่นในชีวิตประจำวัน",
			need: "รู้ภายในสิบวินาทีว่าต้องทำอะไร",
			because: "คำเตือนเขียนเพื่อความถูกต้อง ไม่ได้เขียนเพื่อการตัดสินใจ",
			question: "ทำอย่างไรให้คนฟังจบแล้วลุกขึ้นทำได้ทันที",
			measure: "สัดส่วนคนที่บอกได้ถูกว่าต้องทำอะไรหลังฟังหนึ่งครั้ง",
			cites: [0, 1, 2],
		},
		ideas: [
			idea("สามประโยคภาษาถิ่น", "แม่แบบข้อความและเสียงอัดล่วงหน้า", "hhl", "เตรียมได้ก่อนเกิดภัยและใช้เสียงตามสายเดิม"),
			idea("ไซเรนสามแบบ", "เสียงต่างกันตามสิ่งที่ต้องทำ", "mhh"),
		],
		prototype: {
			title: "เสียงเตือน 24 ข้อความ สี่ภาษา",
			description: "หน้าฟังเสียง เลือกภัย เลือกภาษา แล้วเห็นข้อความพร้อมคำอ่าน",
			link: "https://example.org/prototypes/local-warnings",
			real: "เสียงอ่านโดยเจ้าของภาษา",
			pretend: "เหตุการณ์สมมุติ",
			cost: 2600,
			buildingBlocks: [],
		},
	},
	moves: [
		advance("empathize", 34, "ครบ"),
		advance("define", 30, "คำว่าเขียนเพื่อการตัดสินใจตรงประเด็น"),
		advance("ideate", 24, "ทำได้ก่อนเกิดภัย"),
	],
	comments: [
		comment("lamai", "for", 32, "อีสานฟังแล้วขนลุก เหมือนแม่มาบอกเอง"),
		comment("anong", "for", 21, "คำเมืองเชียงใหม่กับแพร่บางคำไม่เหมือนกัน ให้แต่ละอำเภออัดเองได้ไหม", [
			comment("kanya", "for", 20, "ทำแม่แบบให้เติมเสียงเองได้แล้วค่ะ"),
		]),
		official("ddpm", 8, "น่าสนใจมากครับ ยินดีให้ใช้หมู่บ้านในโครงการซ้อมแผนเป็นที่ทดลอง ขอให้ทีมติดต่อสำนักงานจังหวัด"),
	],
	supports: 12,
};

const villagePantry: SeedProposal = {
	key: "village-relief-pantry",
	example: true,
	title: { th: "ตู้เสบียงประจำหมู่บ้านริมน้ำ", en: "A relief pantry in every riverside village" },
	summary: {
		th: "ตู้เก็บข้าวสาร น้ำดื่ม ยา และเสื้อชูชีพไว้บนที่สูงของหมู่บ้านก่อนฤดูน้ำหลาก ชาวบ้านดูแลกันเองและเติมทุกปี ไม่ต้องรอถุงยังชีพ",
		en: "A store of rice, water, medicine and life jackets on high ground before the flood season, kept and refilled by the village itself.",
	},
	body: `## สองวันแรกไม่มีใครมาถึง

น้ำท่วมสามครั้งหลัง สองวันแรกไม่มีเรือเข้าถึงหมู่บ้านเรา ไม่ใช่เพราะไม่มีใครช่วย แต่เพราะน้ำแรง ของที่มีคือของที่อยู่ในหมู่บ้าน

## ข้อเสนอ

ตู้เหล็กยกสูงที่วัดหรือโรงเรียน มีของพอสำหรับทั้งหมู่บ้านสองวัน มีบัญชีติดฝาตู้ ใครหยิบอะไรเขียนไว้ หมดฤดูน้ำแล้วของที่ใกล้หมดอายุแบ่งให้ครัวเรือนยากจน แล้วซื้อใหม่

ขอให้กรมสนับสนุนเฉพาะตู้กับเสื้อชูชีพ ส่วนอาหารชาวบ้านออกกันเอง

## เรื่องที่ชาวบ้านเถียงกัน

ที่ประชุมหมู่บ้านเถียงกันสามเรื่อง ใครถือกุญแจ ของหายใครรับผิดชอบ และบ้านที่ไม่ได้ลงขันจะหยิบได้ไหม ผู้เฒ่าตอบข้อหลังว่า “น้ำท่วมไม่ถามว่าใครลงขัน” เราจึงเขียนกติกาข้อแรกว่าทุกคนหยิบได้ แล้วค่อยคิดเรื่องเติมทีหลัง`,
	service: "การเตรียมความพร้อมรับสาธารณภัยระดับชุมชน",
	problem: "หมู่บ้านถูกตัดขาดในสองวันแรกโดยไม่มีเสบียง",
	targetGroups: [
		{
			group: "general-public",
			experience: "ถูกตัดขาดสองวัน",
			needs: "อาหารและน้ำในหมู่บ้าน",
			painPoints: "เด็กเล็กไม่มีนม",
		},
	],
	area: [14, 15, 17, 18],
	channels: ["onsite"],
	changeKinds: ["infrastructure", "campaign"],
	impacts: ["social-relief"],
	authors: ["arthit"],
	challenge: "services-in-a-crisis",
	agency: "ddpm",
	ageDays: 33,
	state: "published",
	stage: "define",
	artefacts: {
		insights: [
			insight("interview", "general-public", 11, "สองวันแรกกินข้าวกับเกลือ", "เสบียงในหมู่บ้าน", "เรือเข้าไม่ได้"),
			insight("observation", "general-public", 3, "ถุงยังชีพกองที่อำเภอแต่ส่งไม่ถึง", "ของอยู่ใกล้คน", "ของเสียก่อนถึงมือ"),
		],
	},
	moves: [advance("empathize", 26, "ครบตามเกณฑ์โจทย์วิกฤต")],
	comments: [
		comment("somsak", "neutral", 25, "ใครถือกุญแจตู้ครับ เรื่องเล็กแต่ทะเลาะกันมาแล้ว"),
		comment("darunee", "for", 22, "เห็นด้วยค่ะ ปีที่แล้วนมผงขาดสามวัน"),
		official(
			"ddpm",
			10,
			"เป็นแนวคิดที่ดีครับ ขอให้ทีมลองเทียบกับการเตรียมความพร้อมที่ชุมชนมีอยู่แล้ว ว่าส่วนใดยังขาด เราชอบเรื่องบัญชีติดฝาตู้เป็นพิเศษ",
		),
	],
	supports: 6,
};

/** Proposals that answer the crisis challenge. */
export const crisisProposals: readonly SeedProposal[] = [
	shelterStatus,
	reliefOneForm,
	bedriddenRegister,
	waterTruck,
	cleanAirClassroom,
	homelessInFlood,
	dialectWarning,
	villagePantry,
];
