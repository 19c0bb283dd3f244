import { advance, comment, idea, insight, official } from "../compose";
import type { SeedProposal } from "../types";

const localBudget: SeedProposal = {
	key: "local-budget-people-can-read",
	example: true,
	title: { th: "งบประมาณ อบต. ที่ชาวบ้านอ่านแล้วเข้าใจ", en: "A sub-district budget that villagers can read" },
	summary: {
		th: "สรุปงบประมาณท้องถิ่นเป็นหน้าเดียวต่อหมู่บ้าน บอกว่าปีนี้เงินร้อยบาทใช้กับอะไร ถนนหน้าบ้านเท่าไร ใครเป็นผู้รับจ้าง เสร็จเมื่อไร ติดที่ศาลาและเปิดเป็นข้อมูลให้ตรวจสอบได้",
		en: "One page per village: where each hundred baht goes, what the road outside cost, who built it and when it is done, on the notice board and as open data.",
	},
	body: `## เล่มหนาที่ไม่มีใครเปิด

ข้อบัญญัติงบประมาณของ อบต. หนาสองร้อยหน้า เปิดเผยครบตามกฎหมาย วางอยู่บนโต๊ะหน้าสำนักงาน ไม่มีชาวบ้านคนไหนเคยเปิด ไม่ใช่เพราะไม่อยากรู้ แต่อ่านแล้วไม่รู้ว่าเกี่ยวกับบ้านตัวเองตรงไหน

## ข้อเสนอ

1. หนึ่งหมู่บ้าน หนึ่งหน้า เงินร้อยบาทแบ่งเป็นกี่บาทกับเรื่องอะไร
2. โครงการในหมู่บ้านมีชื่อผู้รับจ้าง วงเงิน วันเริ่ม วันเสร็จ และรูปก่อนหลัง
3. ข้อมูลชุดเดียวกันเปิดเป็นไฟล์ตาราง รูปแบบเดียวทุก อบต.
4. ใช้ข้อมูลจากระบบบัญชีที่เจ้าหน้าที่กรอกอยู่แล้ว ไม่ให้กรอกซ้ำ

## ทดลองสามหมู่บ้าน

คนสามสิบหกคนอ่านแล้วตอบคำถามห้าข้อ เดิมตอบถูกเฉลี่ยไม่ถึงหนึ่งข้อ อ่านหน้าเดียวแล้วตอบถูกสี่ข้อ มีคนถามกลับทันทีว่าทำไมไฟกิ่งแพงกว่าหมู่บ้านข้าง ๆ ซึ่งเป็นคำถามที่ดีมาก

## สิ่งที่ได้เรียนรู้

นายก อบต. ที่ตอนแรกไม่ค่อยอยากทำ กลายเป็นคนที่ชอบที่สุด เพราะไม่ต้องตอบคำถามเดิมในงานศพทุกงาน`,
	service: "การเปิดเผยงบประมาณขององค์กรปกครองส่วนท้องถิ่น",
	problem: "ข้อมูลงบประมาณเปิดแล้วแต่อ่านไม่เข้าใจ การมีส่วนร่วมจึงไม่เกิด",
	targetGroups: [
		{
			group: "general-public",
			experience: "ไม่เคยเปิดเล่มงบประมาณ",
			needs: "รู้เรื่องหน้าบ้านตัวเอง",
			painPoints: "ศัพท์บัญชีอ่านไม่ออก",
		},
	],
	area: [45, 40, 46],
	channels: ["onsite", "online"],
	changeKinds: ["data", "process"],
	impacts: ["economy", "competitiveness"],
	authors: ["lamai", "citizen"],
	teamName: "ทีมร้อยบาท",
	challenge: "open-data-people-can-use",
	agency: "dla",
	ageDays: 62,
	state: "published",
	stage: "test",
	artefacts: {
		insights: [
			insight("survey", "general-public", 58, "ไม่มีใครเคยเปิดเล่มงบประมาณ", "หน้าเดียว", "ไม่รู้ว่าเริ่มอ่านตรงไหน"),
			insight("interview", "general-public", 9, "อยากรู้เรื่องถนนกับไฟกิ่งมากที่สุด", "รูปก่อนหลัง", "ถามแล้วถูกมองว่าจับผิด"),
			insight("interview", "workers", 4, "เจ้าหน้าที่คลังกลัวต้องกรอกซ้ำ", "ดึงจากระบบเดิม", "งานปลายปีล้นมือ"),
		],
		statement: {
			who: "ชาวบ้านที่จ่ายภาษีแต่ไม่ใช่นักบัญชี",
			need: "เห็นว่าเงินมาถึงหมู่บ้านตัวเองเท่าไร",
			because: "เอกสารจัดตามหมวดบัญชี แต่คนคิดเป็นหมู่บ้าน",
			question: "ทำอย่างไรให้งบทั้งเล่มตอบคำถามของคนหนึ่งหมู่บ้านได้ในหน้าเดียว",
			measure: "จำนวนคำถามที่ตอบถูกหลังอ่าน",
			cites: [0, 1, 2],
		},
		ideas: [
			idea("หนึ่งหมู่บ้านหนึ่งหน้า", "แม่แบบหน้าเดียวจากข้อมูลบัญชีเดิม", "hhm", "ตรงกับวิธีคิดของคนและไม่เพิ่มงาน"),
			idea("วิดีโอนายกเล่างบ", "คลิปสิบนาทีต่อไตรมาส", "mml"),
			idea("เกมแบ่งเงินร้อยบาท", "เล่นในประชุมประชาคม", "mll"),
		],
		prototype: {
			title: "หน้าเดียวของสามหมู่บ้าน",
			description: "แผ่นพับจริงสามหมู่บ้านและตารางข้อมูลรูปแบบเดียวกัน",
			link: "https://example.org/prototypes/local-budget",
			real: "ตัวเลขจากข้อบัญญัติที่เปิดเผยแล้ว โดยไม่ระบุชื่อ อบต.",
			pretend: "การดึงข้อมูลอัตโนมัติ ตอนนี้ทำด้วยมือ",
			cost: 900,
			buildingBlocks: ["data-exchange"],
		},
		trials: [
			{
				hypothesis: "อ่านหน้าเดียวแล้วตอบถูกอย่างน้อยสี่ในห้าข้อ",
				participants: [{ group: "general-public", people: 36 }],
				result: "ตอบถูกเฉลี่ยสี่ข้อ และมีคำถามกลับที่ดีหลายคำถาม",
				measure: "คำถามที่ตอบถูกจากห้าข้อ",
				unit: "ข้อ",
				before: 0.7,
				after: 4,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 52, "ครบตามเกณฑ์"),
		advance("define", 45, "เห็นชัดว่าคนคิดเป็นหมู่บ้าน"),
		advance("ideate", 37, "ไม่เพิ่มงานเจ้าหน้าที่"),
		advance("prototype", 24, "มีแผ่นจริงให้ดู"),
	],
	comments: [
		comment("thanakorn", "for", 50, "ขอแม่แบบไปใช้กับชุมชนในเมืองได้ไหม กทม. ก็อ่านยากพอกัน"),
		comment("prasert", "neutral", 40, "ชื่อผู้รับจ้างเปิดได้อยู่แล้วใช่ไหม กลัวมีปัญหากฎหมาย", [
			comment("lamai", "neutral", 38, "เป็นข้อมูลที่ประกาศอยู่แล้วจ้ะ เราแค่จัดให้อ่านง่าย"),
		]),
		official("dga", 16, "รูปแบบตารางของทีมใกล้เคียงกับมาตรฐานชุดข้อมูลที่กำลังจัดทำ ยินดีให้คำปรึกษาเรื่องคำอธิบายข้อมูล"),
	],
	supports: 12,
};

const busRoutesData: SeedProposal = {
	key: "bus-routes-of-every-province",
	example: true,
	title: { th: "เส้นทางรถสองแถวทุกจังหวัดเป็นข้อมูลเปิด", en: "Songthaew routes of every province as open data" },
	summary: {
		th: "ให้นักเรียนและคนขับช่วยกันบันทึกเส้นทาง เวลาแรก เวลาสุดท้าย และค่าโดยสารของรถสองแถว แล้วสำนักงานขนส่งรับรองและเปิดเป็นข้อมูลมาตรฐานให้ทุกแอปใช้ได้",
		en: "Students and drivers record routes, first and last trips and fares of songthaews; the transport office confirms and opens them in a standard form for every app.",
	},
	body: `## คนต่างถิ่นขึ้นไม่เป็น

รถสองแถวเป็นขนส่งสาธารณะของคนส่วนใหญ่ในต่างจังหวัด แต่ไม่มีอยู่ในแผนที่ใด ๆ นักศึกษาใหม่ คนไข้ที่มาโรงพยาบาลครั้งแรก และนักท่องเที่ยว ต้องถามทางไปเรื่อย ๆ

## สิ่งที่รู้แล้ว

เราขึ้นรถสองแถวทุกสายในนครปฐม จดจุดจอดจริงและค่าโดยสาร พบว่าสามในสิบสายวิ่งไม่ตรงกับเส้นทางในใบอนุญาต เพราะถนนเปลี่ยนไปแล้ว คนขับอยากแก้ให้ตรงแต่ไม่รู้ขั้นตอน

## ทางเลือกที่กำลังเทียบกัน

- นักเรียนทำโครงงานปีละครั้ง อัปเดตข้อมูล
- ติดเครื่องบอกตำแหน่งราคาถูกบนรถ
- ให้คนขับส่งเสียงบอกเส้นทางแล้วอาสาถอดความ

อยากฟังว่าแต่ละจังหวัดน่าจะเหมาะกับแบบไหน

## ประโยชน์ของคนขับ

คนขับที่ร่วมให้ข้อมูลได้ป้ายเส้นทางที่พิมพ์ใหม่ และได้ช่องทางขอปรับเส้นทางให้ตรงกับถนนปัจจุบัน ถ้าไม่มีสองข้อนี้ คงไม่มีใครอยากให้ใครมานั่งจด`,
	service: "รถโดยสารประจำทางหมวด 4",
	problem: "ไม่มีข้อมูลเส้นทางรถสองแถวที่เชื่อถือได้",
	targetGroups: [
		{
			group: "general-public",
			experience: "ถามทางหลายคนกว่าจะถึง",
			needs: "รู้สายและเที่ยวสุดท้าย",
			painPoints: "ตกรถเที่ยวสุดท้าย",
		},
		{
			group: "workers",
			experience: "คนขับเสียลูกค้าให้รถส่วนตัว",
			needs: "ให้คนหาเจอ",
			painPoints: "ถูกมองว่าวิ่งนอกเส้นทาง",
		},
	],
	area: [73, 50, 40, 90],
	channels: ["online", "onsite"],
	changeKinds: ["data"],
	impacts: ["economy"],
	authors: ["darunee", "kittipong"],
	teamName: "ทีมกระบะสีฟ้า",
	challenge: "open-data-people-can-use",
	agency: "dlt",
	ageDays: 58,
	state: "published",
	stage: "ideate",
	artefacts: {
		insights: [
			insight("observation", "general-public", 41, "ถามคนขับทุกครั้งก่อนขึ้น", "ป้ายบอกสาย", "ขึ้นผิดสาย"),
			insight("interview", "workers", 10, "คนขับอยากแก้เส้นทางให้ตรงกับถนนใหม่", "ขั้นตอนที่ง่าย", "กลัวถูกปรับ"),
			insight("survey", "general-public", 120, "เจ็ดในสิบไม่รู้เวลาเที่ยวสุดท้าย", "เวลาที่เชื่อได้", "เหมารถกลับบ้าน"),
		],
		statement: {
			who: "คนที่ต้องใช้รถสองแถวในเมืองที่ไม่คุ้นเคย",
			need: "รู้สายและเวลาก่อนออกจากบ้าน",
			because: "ความรู้อยู่กับคนขับ ไม่เคยถูกบันทึก",
			question: "ทำอย่างไรให้ความรู้ของคนขับกลายเป็นข้อมูลที่ทุกคนใช้ได้และคนขับได้ประโยชน์",
			measure: "สัดส่วนสายที่มีข้อมูลตรงกับการวิ่งจริง",
			cites: [0, 1, 2],
		},
		ideas: [
			idea("โครงงานนักเรียนประจำปี", "บันทึกเส้นทางปีละครั้ง สำนักงานขนส่งรับรอง", "hhl"),
			idea("เครื่องบอกตำแหน่งราคาถูก", "ติดบนรถที่สมัครใจ", "hmh"),
			idea("คนขับเล่าเส้นทาง", "ส่งเสียงแล้วอาสาถอดความ", "mml"),
		],
	},
	moves: [advance("empathize", 44, "ครบและมีมุมคนขับ"), advance("define", 33, "ดีมากที่คิดถึงประโยชน์ของคนขับ")],
	comments: [
		comment("anong", "for", 40, "รถแดงเชียงใหม่ไม่มีเส้นทางตายตัว จะบันทึกอย่างไรดี"),
		comment("samart", "for", 20, "โครงงานนักเรียนดีครับ ตรังมีโรงเรียนที่อยากทำ", [
			comment("darunee", "for", 19, "ส่งคู่มือให้ได้เลยค่ะ ใช้เวลาสองเสาร์ต่อห้าสาย"),
		]),
	],
	supports: 9,
};

const fishPrice: SeedProposal = {
	key: "fish-price-at-the-pier",
	example: true,
	title: {
		th: "ราคาสัตว์น้ำหน้าท่ารายวัน ชาวประมงรู้ก่อนขาย",
		en: "Daily fish prices at the pier, known before selling",
	},
	summary: {
		th: "ประกาศราคาสัตว์น้ำเฉลี่ยของวันก่อนและช่วงราคาเช้านี้ ทางข้อความและกระดานหน้าท่า ชาวประมงต่อรองได้อย่างรู้เท่าทัน ผู้ซื้อรายเล็กวางแผนได้",
		en: "Yesterday's average and this morning's price range by message and on a board at the pier, so that fishers bargain knowingly and small buyers can plan.",
	},
	body: `## รู้ราคาเมื่อขายไปแล้ว

เรือเข้าตีสี่ ปลาต้องขายก่อนหกโมง คนซื้อรู้ราคาจากทุกท่า ชาวประมงรู้แค่ราคาที่คนซื้อบอก บางวันห่างจากท่าข้าง ๆ กิโลละสามสิบบาท

กรมประมงมีข้อมูลราคาอยู่แล้ว แต่มาถึงเป็นรายเดือน ซึ่งปลาไม่รอ

## ข้อเสนอ

1. จดราคาปลาสิบชนิดหลักที่ท่านำร่อง ตีห้าและเจ็ดโมง
2. ส่งข้อความถึงชาวประมงที่สมัคร และเขียนกระดานหน้าท่า
3. เก็บย้อนหลังให้ดาวน์โหลดได้ ใช้ขอสินเชื่อหรือวางแผนออกเรือ
4. คนจดคือสมาชิกกลุ่มประมงที่ได้ค่าตอบแทน ไม่ใช่ภาระเพิ่มของเจ้าหน้าที่

## เชื่อมกับของที่มี

Fisheries Shop ของกรมประมงช่วยเรื่องช่องทางขาย ข้อเสนอนี้ช่วยเรื่องการรู้ราคาก่อนตัดสินใจว่าจะขายที่ท่าหรือขายเอง`,
	service: "ข้อมูลราคาสัตว์น้ำ",
	problem: "ชาวประมงไม่รู้ราคาตลาดตอนที่ต้องขาย จึงถูกกดราคา",
	targetGroups: [
		{
			group: "farmers-fishers",
			experience: "ขายตามราคาที่คนซื้อบอก",
			needs: "รู้ราคาท่าอื่น",
			painPoints: "รู้ทีหลังว่าขายถูกไป",
		},
		{
			group: "entrepreneurs",
			experience: "ร้านอาหารเล็กซื้อผ่านคนกลาง",
			needs: "วางแผนราคา",
			painPoints: "ราคาเปลี่ยนทุกวัน",
		},
	],
	area: [74, 75, 77, 80],
	channels: ["phone", "onsite", "online"],
	changeKinds: ["data", "process"],
	impacts: ["economy"],
	authors: ["wichai"],
	agency: "dof",
	ageDays: 315,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight("interview", "farmers-fishers", 15, "ไม่รู้ราคาท่าอื่น", "ราคาก่อนตีห้า", "โทรถามเพื่อนทีละคน"),
			insight(
				"observation",
				"farmers-fishers",
				9,
				"ราคาปลาชนิดเดียวกันต่างกันถึงสามสิบบาท",
				"ราคากลาง",
				"ปลารอไม่ได้",
			),
			insight("interview", "entrepreneurs", 6, "ร้านเล็กไม่รู้ราคาหน้าท่า", "ดูย้อนหลัง", "ตั้งราคาอาหารไม่ถูก"),
		],
		statement: {
			who: "ชาวประมงเรือเล็กที่ขายเอง",
			need: "รู้ราคาก่อนเรือเทียบท่า",
			because: "ข้อมูลที่มาช้าหนึ่งเดือนไม่ช่วยการตัดสินใจตีสี่",
			question: "ทำอย่างไรให้ราคาเดินทางเร็วกว่าปลา",
			measure: "ส่วนต่างราคาระหว่างท่าใกล้กัน",
			cites: [0, 1],
		},
		ideas: [
			idea("ข้อความกับกระดานหน้าท่า", "สมาชิกกลุ่มจดวันละสองครั้ง", "hhl", "ใช้ได้กับโทรศัพท์ปุ่มกด"),
			idea("ประมูลออนไลน์", "ถ่ายรูปปลาประมูลกลางทะเล", "hlh"),
			idea("วิทยุชุมชน", "อ่านราคาทุกเช้า", "mml"),
		],
		prototype: {
			title: "กระดานสองท่าและกลุ่มข้อความ",
			description: "กระดานไวต์บอร์ด ตารางราคา และข้อความตัวอย่างสิบวัน",
			link: "https://example.org/prototypes/fish-price",
			real: "ราคาที่จดจริงสองท่า",
			pretend: "ค่าตอบแทนคนจดยังเป็นเงินของทีม",
			cost: 2200,
			buildingBlocks: ["data-exchange"],
		},
		trials: [
			{
				hypothesis: "ส่วนต่างราคาระหว่างท่าลดลง",
				participants: [
					{ group: "farmers-fishers", people: 28 },
					{ group: "entrepreneurs", people: 5 },
				],
				result: "ส่วนต่างราคาปลาทูระหว่างสองท่าลดลงกว่าครึ่งในสามสัปดาห์",
				measure: "ส่วนต่างราคาปลาทูระหว่างสองท่า",
				unit: "บาทต่อกิโลกรัม",
				before: 22,
				after: 9,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 300, "ลงท่าเรือตีสี่จริง"),
		advance("define", 292, "“ราคาต้องเร็วกว่าปลา” ชัดมาก"),
		advance("ideate", 282, "ง่ายและเริ่มได้"),
		advance("prototype", 266, "กระดานตั้งแล้วสองท่า"),
		advance("test", 236, "ผลทดลองน่าเชื่อถือ"),
	],
	comments: [
		comment("samart", "for", 290, "ขอให้มีที่กันตังด้วยครับ"),
		comment("siriporn", "neutral", 270, "คนซื้อรายใหญ่จะจ้างคนจดราคาให้ต่ำไหม", [
			comment("wichai", "neutral", 268, "จดสองคนไม่รู้กัน ถ้าต่างกันเกินห้าบาทต้องจดใหม่ครับ"),
		]),
		official("dof", 140, "เปิดดาวน์โหลดราคาย้อนหลังแล้ว ทุกท่านใช้ได้โดยไม่ต้องขออนุญาต"),
	],
	supports: 11,
	answer: {
		decision: "accept",
		agency: "dof",
		words: "กรมรับไปทำกับท่านำร่องหกท่า และจะเปิดข้อมูลย้อนหลังเป็นข้อมูลเปิด",
		daysAgo: 224,
		commitment: {
			supporting: ["dga", "province-74", "province-75"],
			promise: {
				deliverable: {
					th: "ราคาสัตว์น้ำสิบชนิดรายวันจากหกท่า ทางข้อความ กระดาน และข้อมูลเปิด",
					en: "Daily prices of ten species from six piers by message, board and open data",
				},
				ownerUnit: "กองนโยบายและแผนพัฒนาการประมง (ตัวอย่าง)",
				ownerHead: "นายอนุชา ชลธาร",
				dueInDays: -95,
				indicators: [
					{ name: "ท่าที่รายงานทุกวัน", unit: "ท่า", baseline: 0, target: 6 },
					{ name: "ชาวประมงที่สมัครรับข้อความ", unit: "คน", baseline: 0, target: 800 },
				],
				budget: 480_000,
				budgetSource: "งบดำเนินงาน (ตัวอย่าง)",
				buildingBlocks: ["data-exchange"],
			},
			approvedDaysAgo: 216,
			changes: [],
			reports: [
				{
					daysAgo: 175,
					status: "pilot",
					percent: 50,
					narrative: "สามท่ารายงานทุกวัน มีผู้สมัคร 260 คน",
					values: [
						{ indicator: "ท่าที่รายงานทุกวัน", value: 3 },
						{ indicator: "ชาวประมงที่สมัครรับข้อความ", value: 260 },
					],
					evidenceLink: "https://example.org/evidence/fish-price-1",
					nextReportInDays: -125,
				},
				{
					daysAgo: 128,
					status: "live",
					percent: 100,
					narrative: "ครบหกท่า เปิดข้อมูลย้อนหลังแล้ว ผู้สมัคร 1,040 คน",
					values: [
						{ indicator: "ท่าที่รายงานทุกวัน", value: 6 },
						{ indicator: "ชาวประมงที่สมัครรับข้อความ", value: 1040 },
					],
					evidenceLink: "https://example.org/evidence/fish-price-2",
				},
			],
			confirmations: [
				{ by: "samart", answer: "not-tried", note: "กันตังยังไม่มีท่านำร่อง", daysAgo: 121 },
				{ by: "siriporn", answer: "works", note: "ร้านอาหารใช้วางแผนซื้อของทุกเช้า", daysAgo: 118 },
				{ by: "prasert", answer: "works", daysAgo: 110 },
				{ by: "nipa", answer: "works", note: "แม่ค้าตลาดบอกว่าตรงกับราคาจริง", daysAgo: 102 },
				{ by: "darunee", answer: "not-tried", daysAgo: 101 },
				{ by: "siriporn", answer: "works", daysAgo: 96 },
				{ by: "prasert", answer: "works", note: "เดือนที่สองยังมาทุกเช้า", daysAgo: 94 },
				{ by: "kittipong", answer: "works", daysAgo: 91 },
				{ by: "nipa", answer: "does-not", note: "สองสัปดาห์หลังราคามาช้ากว่าตลาด", daysAgo: 88 },
				{ by: "samart", answer: "works", note: "กันตังเปิดแล้ว", daysAgo: 86 },
				{ by: "thanakorn", answer: "works", note: "ดาวน์โหลดราคาย้อนหลังไปทำกราฟได้เลย", daysAgo: 83 },
			],
		},
	},
};

const tapWaterQuality: SeedProposal = {
	key: "village-tap-water-quality",
	example: true,
	title: {
		th: "น้ำประปาหมู่บ้านดื่มได้ไหม บอกด้วยสีเดียว",
		en: "Is the village tap water safe? Say it with one colour",
	},
	summary: {
		th: "ผลตรวจน้ำประปาหมู่บ้านล่าสุดติดไว้ที่หอถังสูงด้วยสีเขียว เหลือง แดง พร้อมวันที่ตรวจ ถ้าไม่ได้ตรวจเกินหนึ่งปีให้เป็นสีเทา และเปิดเป็นข้อมูลทั่วประเทศ",
		en: "Hang the latest water test on the tank as green, yellow or red with its date, grey when it is over a year old, and open the data for the whole country.",
	},
	body: `## น้ำใสแต่ไม่รู้ว่าสะอาดไหม

หมู่บ้านเราใช้ประปาบาดาลมาสิบปี น้ำใส แต่กาต้มน้ำมีตะกรันหนา ไม่มีใครรู้ว่าตรวจครั้งสุดท้ายเมื่อไร บางบ้านซื้อน้ำถังเดือนละหลายร้อย บางบ้านดื่มเลย

## ความคิดแรก

ผลตรวจมีอยู่ที่หน่วยงาน แต่ไม่เคยกลับมาถึงคนดื่ม ถ้าแค่เอามาติดที่หอถังเป็นสีเดียวที่ทุกคนเข้าใจ และบอกว่าถ้าสีเหลืองต้องต้มหรือกรองอย่างไร น่าจะช่วยได้มาก

ตอนนี้กำลังเดินถามทีละหมู่บ้าน ได้ข้อมูลมาหนึ่งหมู่บ้านครึ่งแล้ว

## คำถามที่ยังไม่มีคำตอบ

ใครเป็นคนเก็บน้ำไปตรวจ ปีละกี่ครั้ง ค่าตรวจเท่าไร และถ้าผลออกมาเป็นสีแดง ระหว่างรอแก้ชาวบ้านจะใช้น้ำจากไหน ดิฉันไม่อยากให้ป้ายสีกลายเป็นเรื่องทำให้กลัวอย่างเดียว จึงอยากฟังจากคนดูแลประปาหมู่บ้านหลาย ๆ แห่งก่อน`,
	service: "ระบบประปาหมู่บ้าน",
	problem: "ผลตรวจคุณภาพน้ำไม่ถึงผู้บริโภค",
	targetGroups: [
		{
			group: "parents-children",
			experience: "ไม่แน่ใจว่าใช้ชงนมได้ไหม",
			needs: "คำตอบเดียวที่ชัด",
			painPoints: "ซื้อน้ำเดือนละหลายร้อยบาท",
		},
	],
	area: [80, 92, 93],
	channels: ["onsite", "online"],
	changeKinds: ["data", "campaign"],
	impacts: ["social-relief"],
	authors: ["siriporn"],
	challenge: "open-data-people-can-use",
	agency: "dla",
	ageDays: 30,
	state: "published",
	stage: "empathize",
	artefacts: {
		insights: [
			insight("interview", "parents-children", 7, "ซื้อน้ำถังชงนม", "รู้ว่าดื่มได้ไหม", "ค่าน้ำเดือนละหลายร้อย"),
			insight("observation", "general-public", 22, "ไม่มีบ้านไหนรู้วันที่ตรวจล่าสุด", "วันที่ตรวจ", "ถามแล้วไม่มีคนตอบ"),
		],
	},
	moves: [],
	comments: [
		comment("lamai", "for", 25, "อสม. มีชุดตรวจคลอรีนอิสระอยู่ น่าจะร่วมกันได้"),
		comment("citizen", "neutral", 18, "สีแดงแล้วคนจะตกใจไหม ต้องบอกด้วยว่าให้ทำอะไร"),
	],
	supports: 6,
};

const dataRequestBoard: SeedProposal = {
	key: "public-board-of-data-requests",
	example: true,
	title: {
		th: "กระดานขอข้อมูลที่เห็นว่าใครขออะไรไปแล้ว และได้เมื่อไร",
		en: "A public board of data requests and when they were met",
	},
	summary: {
		th: "ประชาชนขอชุดข้อมูลจากหน่วยงานบนกระดานสาธารณะ คนอื่นกดสนใจร่วมได้ หน่วยงานตอบภายในสิบห้าวันว่าจะเปิดเมื่อไรหรือเปิดไม่ได้เพราะอะไร ไม่ต้องขอซ้ำกันหลายคน",
		en: "People ask agencies for data on a public board and others join in. Agencies answer within fifteen days: when it opens, or why it cannot.",
	},
	body: `## ขอแล้วหายเงียบ

ผมทำวิทยานิพนธ์เรื่องการเดินทางของคนพิการ ขอข้อมูลจากห้าหน่วยงาน ได้หนึ่ง อีกสี่เงียบ ภายหลังพบว่ามีนักศึกษาอีกสามคนขอข้อมูลเดียวกัน และเจ้าหน้าที่ต้องตอบทีละฉบับ

## ข้อเสนอ

- กระดานกลาง คำขอทุกฉบับเปิดเผย ผู้ขอใช้นามแฝงได้
- คนอื่นกดว่าสนใจด้วย หน่วยงานเห็นลำดับความต้องการ
- ตอบภายในสิบห้าวันด้วยคำตอบสี่แบบ เปิดแล้ว จะเปิดวันที่ เปิดบางส่วน เปิดไม่ได้เพราะ
- คำขอที่เกินกำหนดขึ้นเป็นสีอื่นโดยอัตโนมัติ

## ทำไมหน่วยงานน่าจะชอบ

ตอบครั้งเดียวใช้ได้ทุกคน และรู้ว่าข้อมูลชุดไหนคุ้มค่าที่จะทำให้ดี

## เรื่องที่ต้องระวัง

คำขอบางเรื่องบอกได้ว่าคนขอเป็นใคร จึงต้องเลือกใช้นามแฝงได้ และคำขอที่มีข้อมูลส่วนบุคคลของผู้อื่นต้องคัดออกก่อนเผยแพร่ ส่วนคำตอบว่า “เปิดไม่ได้” ต้องอ้างเหตุผลที่ตรวจสอบได้เสมอ ไม่ใช่ตอบลอย ๆ`,
	service: "การขอข้อมูลข่าวสารของราชการและข้อมูลเปิด",
	problem: "คำขอข้อมูลซ้ำซ้อน เงียบหาย และไม่มีใครเห็นภาพรวม",
	targetGroups: [
		{ group: "general-public", experience: "ขอแล้วไม่รู้ผล", needs: "รู้ว่าได้เมื่อไร", painPoints: "ต้องโทรตาม" },
		{
			group: "entrepreneurs",
			experience: "ทำผลิตภัณฑ์จากข้อมูลรัฐ",
			needs: "กำหนดเปิดที่แน่นอน",
			painPoints: "วางแผนธุรกิจไม่ได้",
		},
	],
	area: "nationwide",
	channels: ["online"],
	changeKinds: ["process", "data", "e-service"],
	impacts: ["economy", "competitiveness"],
	authors: ["thanakorn"],
	agency: "dga",
	ageDays: 352,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight("interview", "general-public", 12, "ขอห้าได้หนึ่ง", "คำตอบที่แน่นอน", "เงียบหาย"),
			insight("interview", "entrepreneurs", 5, "รอข้อมูลเพื่อออกผลิตภัณฑ์", "วันที่เปิด", "ลงทุนแล้วต้องหยุด"),
			insight(
				"interview",
				"workers",
				7,
				"เจ้าหน้าที่ตอบคำขอเดียวกันหลายฉบับ",
				"ตอบครั้งเดียว",
				"ไม่รู้ว่าใครอยากได้อะไรมากที่สุด",
			),
		],
		statement: {
			who: "ผู้ใช้ข้อมูลและเจ้าหน้าที่ผู้ดูแลข้อมูล",
			need: "เห็นคำขอเดียวกันและกำหนดเดียวกัน",
			because: "คำขออยู่ในซองจดหมายคนละฉบับ",
			question: "ทำอย่างไรให้การขอข้อมูลหนึ่งครั้งเป็นประโยชน์กับทุกคน",
			measure: "สัดส่วนคำขอที่ได้คำตอบภายในสิบห้าวัน",
			cites: [0, 2],
		},
		ideas: [
			idea("กระดานคำขอสาธารณะ", "เห็นทุกคำขอและกำหนด", "hhm", "ทั้งสองฝั่งได้ประโยชน์"),
			idea("แบบคำขอมาตรฐาน", "แบบเดียวทุกหน่วยงาน", "mml"),
			idea("วันเปิดข้อมูลประจำปี", "หน่วยงานพบผู้ใช้ข้อมูล", "mlm"),
		],
		prototype: {
			title: "กระดานที่มีคำขอสี่สิบฉบับ",
			description: "หน้ารายการ หน้าคำขอ และหน้าสถิติการตอบ",
			link: "https://example.org/prototypes/data-requests",
			real: "คำขอสี่สิบฉบับที่ผู้ขออนุญาตให้เผยแพร่",
			pretend: "คำตอบของหน่วยงานสิบสองฉบับเป็นการจำลอง",
			cost: 0,
			buildingBlocks: ["digital-id"],
		},
		trials: [
			{
				hypothesis: "สัดส่วนที่ได้คำตอบภายในสิบห้าวันเพิ่มเป็นสองเท่า",
				participants: [
					{ group: "general-public", people: 24 },
					{ group: "entrepreneurs", people: 6 },
				],
				result: "จากร้อยละ 31 เป็นร้อยละ 74 ในหนึ่งเดือน",
				measure: "คำขอที่ได้คำตอบภายในสิบห้าวัน",
				unit: "ร้อยละ",
				before: 31,
				after: 74,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 338, "ครบทั้งผู้ขอและผู้ให้"),
		advance("define", 330, "ประโยชน์ร่วมชัดเจน"),
		advance("ideate", 321, "เลือกแนวทางแล้ว"),
		advance("prototype", 305, "มีกระดานให้ลอง"),
		advance("test", 282, "ผลทดลองดี"),
	],
	comments: [
		comment("kittipong", "for", 320, "ดีตรงที่เห็นว่าใครขอไปแล้ว ไม่ต้องเริ่มใหม่"),
		comment("fatimah", "neutral", 300, "คำขอบางเรื่องอ่อนไหว ใช้นามแฝงได้จริงใช่ไหมคะ", [
			official("dga", 296, "ใช้ได้ครับ ระบบเผยแพร่เฉพาะคำขอ ไม่เผยแพร่ตัวตน"),
		]),
		comment("arthit", "for", 60, "ขอข้อมูลระดับน้ำย้อนหลัง ได้ใน 9 วัน ขอบคุณครับ"),
	],
	supports: 13,
	answer: {
		decision: "accept",
		agency: "dga",
		words: "สพร. รับไปพัฒนาเป็นส่วนหนึ่งของบริการข้อมูลเปิด เริ่มจากหน่วยงานที่สมัครใจ",
		daysAgo: 270,
		commitment: {
			supporting: ["opdc", "nesdc"],
			promise: {
				deliverable: {
					th: "กระดานคำขอข้อมูลสาธารณะที่หน่วยงานอย่างน้อย 20 แห่งใช้งาน",
					en: "A public data request board used by at least 20 agencies",
				},
				ownerUnit: "ฝ่ายธรรมาภิบาลข้อมูล (ตัวอย่าง)",
				ownerHead: "นายภาคิน รุ่งโรจน์กิจ",
				dueInDays: -120,
				indicators: [
					{ name: "หน่วยงานที่ใช้กระดาน", unit: "แห่ง", baseline: 0, target: 20 },
					{
						name: "คำขอที่ได้คำตอบภายในสิบห้าวัน",
						unit: "ร้อยละ",
						baseline: 31,
						target: 70,
						numerator: "คำขอที่ตอบภายในสิบห้าวัน",
						denominator: "คำขอทั้งหมดที่ครบกำหนด",
					},
				],
				budget: 1_200_000,
				budgetSource: "งบดำเนินงาน (ตัวอย่าง)",
				buildingBlocks: ["digital-id"],
			},
			approvedDaysAgo: 262,
			changes: [],
			reports: [
				{
					daysAgo: 220,
					status: "in-progress",
					percent: 40,
					narrative: "พัฒนากระดานเสร็จ หน่วยงานสมัครแปดแห่ง",
					values: [{ indicator: "หน่วยงานที่ใช้กระดาน", value: 8 }],
					evidenceLink: "https://example.org/evidence/data-requests-1",
					nextReportInDays: -180,
				},
				{
					daysAgo: 182,
					status: "pilot",
					percent: 70,
					narrative: "นำร่องสิบสี่แห่ง ตอบทันกำหนดร้อยละ 68",
					values: [
						{ indicator: "หน่วยงานที่ใช้กระดาน", value: 14 },
						{ indicator: "คำขอที่ได้คำตอบภายในสิบห้าวัน", value: 68 },
					],
					evidenceLink: "https://example.org/evidence/data-requests-2",
					nextReportInDays: -140,
				},
				{
					daysAgo: 141,
					status: "live",
					percent: 100,
					narrative: "เปิดใช้กับ 22 หน่วยงาน",
					values: [
						{ indicator: "หน่วยงานที่ใช้กระดาน", value: 22 },
						{ indicator: "คำขอที่ได้คำตอบภายในสิบห้าวัน", value: 77 },
					],
					evidenceLink: "https://example.org/evidence/data-requests-3",
					nextReportInDays: -55,
				},
				{
					daysAgo: 58,
					status: "scaled",
					percent: 100,
					narrative: "ขยายผลสู่ 41 หน่วยงาน รวมสองจังหวัดที่นำไปใช้กับองค์กรปกครองส่วนท้องถิ่น",
					values: [
						{ indicator: "หน่วยงานที่ใช้กระดาน", value: 41 },
						{ indicator: "คำขอที่ได้คำตอบภายในสิบห้าวัน", value: 81 },
					],
					evidenceLink: "https://example.org/evidence/data-requests-4",
				},
			],
			confirmations: [
				{ by: "kittipong", answer: "works", daysAgo: 130 },
				{ by: "fatimah", answer: "works", daysAgo: 127 },
				{ by: "prasert", answer: "not-tried", daysAgo: 123 },
				{ by: "kanya", answer: "works", note: "ได้คำตอบว่าเปิดไม่ได้ แต่บอกเหตุผลชัด", daysAgo: 120 },
				{ by: "anong", answer: "does-not", note: "หน่วยงานที่ขอยังไม่ได้เข้าร่วม", daysAgo: 118 },
				{ by: "arthit", answer: "works", note: "ได้ข้อมูลระดับน้ำใน 9 วัน", daysAgo: 115 },
				{ by: "anong", answer: "works", note: "หน่วยงานที่ขอเข้าร่วมแล้ว", daysAgo: 70 },
			],
		},
	},
};

const roadRepairDraft: SeedProposal = {
	key: "follow-a-road-repair",
	example: true,
	title: { th: "แจ้งซ่อมถนนแล้วเห็นสัญญาและกำหนดเสร็จ", en: "Report a road and follow its repair contract" },
	summary: {
		th: "เมื่อแจ้งถนนพัง ระบบบอกว่าอยู่ในแผนซ่อมปีไหน สัญญาเลขที่เท่าไร และกำหนดเสร็จเมื่อใด",
		en: "When you report a broken road, see which year's plan it is in, the contract and the completion date.",
	},
	body: `## ร่างความคิด

แจ้งถนนพังไปสามครั้ง ได้คำตอบว่า “อยู่ระหว่างดำเนินการ” ทุกครั้ง อยากรู้ว่าอยู่ขั้นไหนจริง ๆ อยู่ในแผนปีนี้หรือปีหน้า ใครได้งาน ประกันงานถึงเมื่อไร

จะไปขอคุยกับกองช่างเทศบาลก่อน แล้วกลับมาเขียนต่อ`,
	service: "การซ่อมบำรุงถนนท้องถิ่น",
	problem: "ผู้แจ้งไม่รู้ความคืบหน้าจริงของการซ่อม",
	targetGroups: [
		{ group: "general-public", experience: "แจ้งแล้วได้คำตอบเดิม", needs: "กำหนดเสร็จ", painPoints: "ต้องแจ้งซ้ำ" },
	],
	area: [20],
	channels: ["online"],
	changeKinds: ["data"],
	impacts: ["economy"],
	authors: ["kittipong"],
	agency: "dla",
	ageDays: 6,
	state: "draft",
	artefacts: {},
	moves: [],
	comments: [],
	supports: 0,
};

/** Proposals on open data; some answer the challenge on data people can use. */
export const openDataProposals: readonly SeedProposal[] = [
	localBudget,
	busRoutesData,
	fishPrice,
	tapWaterQuality,
	dataRequestBoard,
	roadRepairDraft,
];
