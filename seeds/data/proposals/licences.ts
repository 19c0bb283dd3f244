import { advance, comment, idea, insight, official, sendBack } from "../compose";
import type { SeedProposal } from "../types";

const drivingLicence: SeedProposal = {
	key: "driving-licence-renewal-by-appointment",
	example: true,
	title: {
		th: "ต่อใบขับขี่ไม่ต้องรอคิว นัดได้แม้ไม่มีสมาร์ตโฟน",
		en: "Driving licence renewal without a queue, even without a smartphone",
	},
	summary: {
		th: "นัดต่อใบขับขี่ได้ทางโทรศัพท์ ร้านค้าในหมู่บ้าน หรือออนไลน์ อบรมล่วงหน้าที่บ้านหรือที่ อบต. วันนัดใช้เวลาไม่เกินสี่สิบนาที และเปิดวันเสาร์เดือนละสองครั้งสำหรับคนทำงานรายวัน",
		en: "Book renewal by phone, at the village shop or online, take the course at home or at the sub-district office, and be done within forty minutes; two Saturdays a month for daily-wage workers.",
	},
	body: `## วันทำงานหนึ่งวันหายไป

ผมขับรถส่งของที่แหลมฉบัง หยุดหนึ่งวันเท่ากับหายไปหกร้อยบาท ต่อใบขับขี่ครั้งล่าสุดผมเสียสองวัน วันแรกคิวเต็ม วันที่สองรออบรมถึงบ่ายสาม

เพื่อนที่ใช้แอปเป็นจองคิวได้ล่วงหน้าเป็นเดือน แต่คนขับรุ่นพ่อไม่มีใครจองเป็น คิวที่เหลือหน้าสำนักงานจึงเป็นของคนที่มาตีห้า

## ข้อเสนอ

1. นัดได้สามทางเท่ากัน คือ โทรศัพท์ ร้านค้าที่เป็นจุดบริการ และออนไลน์ แต่ละทางมีโควตาของตัวเอง
2. อบรมล่วงหน้าที่บ้านหรือที่ อบต. พร้อมคนช่วย ผลอบรมใช้ได้หกเดือน
3. วันนัดเหลือแค่ทดสอบสายตา ถ่ายรูป และรับบัตร
4. วันเสาร์เดือนละสองครั้ง สำหรับคนที่หยุดวันธรรมดาไม่ได้

## สิ่งที่ทดลองแล้ว

ทดลองนัดทางโทรศัพท์กับคนขับสามสิบคน ส่วนใหญ่เสร็จในสามสิบห้านาที คนที่ช้าคือคนที่ลืมเอาใบรับรองแพทย์มา เราจึงเพิ่มการโทรเตือนก่อนวันนัดหนึ่งวัน

## ขอบเขต

ข้อเสนอนี้ไม่ลดมาตรฐานการทดสอบ เพราะความปลอดภัยบนถนนสำคัญกว่าความเร็ว`,
	service: "การต่ออายุใบอนุญาตขับรถ",
	problem: "คนทำงานรายวันเสียรายได้หนึ่งถึงสองวันเพื่อต่อใบขับขี่ และการจองออนไลน์ทำให้คนที่ใช้ไม่เป็นเสียเปรียบ",
	targetGroups: [
		{
			group: "workers",
			experience: "เสียสองวันทำงานเพื่อต่อใบขับขี่",
			needs: "นัดที่แน่นอนนอกเวลางาน",
			painPoints: "ไม่มีรายได้ในวันที่ไปรอ",
		},
		{
			group: "older-people",
			experience: "จองออนไลน์ไม่เป็น",
			needs: "โทรนัดกับคนจริง ๆ",
			painPoints: "คิวหน้าสำนักงานหมดก่อนฟ้าสว่าง",
		},
	],
	area: "nationwide",
	channels: ["phone", "online", "counter"],
	changeKinds: ["process", "e-service"],
	impacts: ["economy", "labour"],
	authors: ["kittipong"],
	agency: "dlt",
	ageDays: 205,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight("interview", "workers", 17, "ต้องหยุดงานสองวัน", "วันเสาร์", "ไม่มีทางรู้ว่าวันนี้คิวเต็มแล้ว"),
			insight("interview", "older-people", 8, "ให้หลานจองให้แต่หลานไม่ว่าง", "โทรนัด", "กดผิดแล้วต้องเริ่มใหม่"),
			insight(
				"observation",
				"general-public",
				90,
				"เวลาอบรมกินเวลามากกว่าครึ่งของวัน",
				"อบรมล่วงหน้า",
				"ห้องอบรมเต็มต้องรอรอบบ่าย",
			),
		],
		statement: {
			who: "คนขับที่ได้ค่าจ้างเป็นรายวัน",
			need: "ต่อใบขับขี่ให้เสร็จโดยไม่ขาดรายได้",
			because: "เวลาส่วนใหญ่หมดไปกับการรอและการอบรม ไม่ใช่การทดสอบ",
			question: "ทำอย่างไรให้วันนัดเหลือเฉพาะสิ่งที่ต้องมาทำด้วยตัวเอง",
			measure: "เวลาที่ใช้ที่สำนักงาน",
			cites: [0, 2],
		},
		ideas: [
			idea("นัดสามทางและอบรมล่วงหน้า", "โควตาแยกตามช่องทาง", "hhm", "เป็นธรรมกับคนที่ไม่มีสมาร์ตโฟน"),
			idea("รถต่อใบขับขี่เคลื่อนที่", "ไปตามนิคมอุตสาหกรรม", "mmh"),
			idea("ต่ออัตโนมัติผ่านไปรษณีย์", "ส่งใบรับรองแพทย์แล้วรับบัตรที่บ้าน", "hhh"),
		],
		prototype: {
			title: "บทโทรนัดและใบนัดแบบใหม่",
			description: "บทสนทนารับนัด ตารางโควตาสามช่องทาง ใบนัดที่บอกสิ่งที่ต้องเตรียม และวิดีโออบรมที่ใช้ได้ที่ อบต.",
			link: "https://example.org/prototypes/driving-licence",
			real: "การโทรนัดและใบนัด",
			pretend: "ผลอบรมยังไม่เชื่อมกับระบบจริง",
			cost: 5200,
			buildingBlocks: ["digital-id", "e-payment"],
		},
		trials: [
			{
				hypothesis: "เวลาที่สำนักงานไม่เกินสี่สิบนาที",
				participants: [
					{ group: "workers", people: 22 },
					{ group: "older-people", people: 8 },
				],
				result: "เฉลี่ย 35 นาที สามคนต้องกลับไปเอาใบรับรองแพทย์ จึงเพิ่มการโทรเตือน",
				measure: "เวลาที่ใช้ที่สำนักงาน",
				unit: "นาที",
				before: 320,
				after: 35,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 190, "เสียงของคนทำงานรายวันชัดเจน"),
		advance("define", 182, "แยกออกว่าอะไรต้องมาเอง อะไรไม่ต้อง"),
		advance("ideate", 168, "เลือกแนวทางที่ไม่ทิ้งใคร"),
		advance("prototype", 150, "ใบนัดอ่านเข้าใจง่าย"),
		advance("test", 122, "ทดลองครบสามสิบคน"),
	],
	comments: [
		comment("nipa", "for", 180, "วันเสาร์คือคำตอบเลยค่ะ โรงงานแถวบางปูหยุดวันอาทิตย์วันเดียว"),
		comment("prasert", "against", 150, "ผมห่วงว่าอบรมที่บ้านจะเปิดทิ้งไว้แล้วไม่มีใครดู", [
			comment("kittipong", "neutral", 148, "มีคำถามสุ่มระหว่างเรียนครับ ตอบไม่ได้ต้องดูใหม่ และสอบที่สำนักงานยังเหมือนเดิม"),
		]),
		official("dlt", 35, "ขณะนี้เปิดนัดทางโทรศัพท์แล้วในแปดจังหวัด จะทยอยประกาศรายชื่อสำนักงานที่เปิดวันเสาร์"),
	],
	supports: 15,
	answer: {
		decision: "accept",
		agency: "dlt",
		words: "กรมรับไปดำเนินการ โดยเริ่มจากการนัดทางโทรศัพท์และการเปิดวันเสาร์ในสำนักงานที่มีคิวหนาแน่นที่สุด",
		daysAgo: 105,
		commitment: {
			supporting: ["dla", "dga"],
			promise: {
				deliverable: {
					th: "การนัดหมายสามช่องทางและการอบรมล่วงหน้าในสำนักงานขนส่ง 40 แห่ง",
					en: "Three ways to book and advance courses at 40 transport offices",
				},
				ownerUnit: "สำนักมาตรฐานงานทะเบียนและใบอนุญาต (ตัวอย่าง)",
				ownerHead: "นายชัยยุทธ มานะกิจ",
				dueInDays: 96,
				indicators: [
					{ name: "สำนักงานที่เปิดครบสามช่องทาง", unit: "แห่ง", baseline: 0, target: 40 },
					{ name: "เวลาที่ใช้ในวันนัด", unit: "นาที", baseline: 320, target: 40 },
				],
				budget: 3_100_000,
				budgetSource: "งบดำเนินงานของกรม (ตัวอย่าง)",
				buildingBlocks: ["digital-id", "e-payment", "e-receipt"],
				skills: "พนักงานรับนัดทางโทรศัพท์",
			},
			approvedDaysAgo: 97,
			changes: [],
			reports: [
				{
					daysAgo: 58,
					status: "in-progress",
					percent: 20,
					narrative: "เปิดนัดทางโทรศัพท์ในแปดจังหวัด ผู้สูงอายุใช้ช่องทางนี้ถึงร้อยละ 46",
					values: [
						{ indicator: "สำนักงานที่เปิดครบสามช่องทาง", value: 8 },
						{ indicator: "เวลาที่ใช้ในวันนัด", value: 61 },
					],
					evidenceLink: "https://example.org/evidence/driving-licence-1",
					nextReportInDays: -14,
				},
				{
					daysAgo: 15,
					status: "in-progress",
					percent: 45,
					narrative: "เปิดเพิ่มอีกสิบแห่ง ทดลองเปิดวันเสาร์สี่แห่ง",
					values: [
						{ indicator: "สำนักงานที่เปิดครบสามช่องทาง", value: 18 },
						{ indicator: "เวลาที่ใช้ในวันนัด", value: 48 },
					],
					obstacles: "เจ้าหน้าที่วันเสาร์ยังไม่พอในสองแห่ง",
					evidenceLink: "https://example.org/evidence/driving-licence-2",
					nextReportInDays: 30,
				},
			],
			confirmations: [],
		},
	},
};

const licenceByPhone: SeedProposal = {
	key: "book-licence-renewal-on-saturday",
	example: true,
	title: {
		th: "ขอให้สำนักงานขนส่งเปิดต่อใบขับขี่วันเสาร์",
		en: "Open transport offices on Saturdays for licence renewal",
	},
	summary: {
		th: "คนทำงานโรงงานหยุดแค่วันอาทิตย์ ขอให้เปิดต่อใบขับขี่วันเสาร์อย่างน้อยเดือนละสองครั้ง จะได้ไม่ต้องลางานโดยไม่ได้ค่าจ้าง",
		en: "Factory workers have only Sunday off. Please open at least two Saturdays a month so that nobody loses a day's pay.",
	},
	body: `## ทำไมต้องวันเสาร์

โรงงานส่วนใหญ่ในสมุทรปราการหยุดวันอาทิตย์วันเดียว สำนักงานขนส่งหยุดทั้งเสาร์และอาทิตย์ คนงานจึงมีทางเลือกสองทาง คือขาดงาน หรือปล่อยให้ใบขับขี่หมดอายุ หลายคนเลือกอย่างหลัง แล้วหวังว่าจะไม่เจอด่าน

## ข้อเสนอ

เปิดวันเสาร์เดือนละสองครั้ง เฉพาะสำนักงานที่อยู่ใกล้นิคมอุตสาหกรรม ใช้เจ้าหน้าที่หมุนเวียนและให้หยุดชดเชยวันธรรมดา ประกาศวันล่วงหน้าทั้งปี จะได้วางแผนกะได้

## ใครได้ประโยชน์

คนงานไม่เสียค่าแรง สำนักงานวันจันทร์ไม่แน่น และถนนมีคนขับที่ผ่านการตรวจสายตาตามกำหนด`,
	service: "การต่ออายุใบอนุญาตขับรถ",
	problem: "เวลาราชการตรงกับเวลางานของแรงงาน",
	targetGroups: [
		{
			group: "workers",
			experience: "ขาดงานเพื่อต่อใบขับขี่",
			needs: "บริการวันหยุด",
			painPoints: "ถูกหักค่าแรงและเบี้ยขยัน",
		},
	],
	area: [11, 20, 13],
	channels: ["counter"],
	changeKinds: ["process", "staff"],
	impacts: ["labour"],
	authors: ["nipa"],
	agency: "dlt",
	ageDays: 176,
	state: "merged",
	mergedInto: "driving-licence-renewal-by-appointment",
	stateReason: {
		by: "steward",
		words:
			"ผู้เสนอทั้งสองเห็นพ้องให้รวมกับข้อเสนอ “ต่อใบขับขี่ไม่ต้องรอคิว” ซึ่งมีเรื่องวันเสาร์อยู่แล้ว ผู้สนับสนุนเลือกเองว่าจะย้ายการสนับสนุนหรือไม่",
		daysAgo: 140,
	},
	stage: "empathize",
	artefacts: {
		insights: [insight("interview", "workers", 9, "หยุดแค่วันอาทิตย์", "เปิดวันเสาร์", "เบี้ยขยันหายทั้งเดือน")],
	},
	moves: [],
	comments: [
		comment("kittipong", "for", 170, "ตรงกับของผมเลยครับ รวมกันไหม"),
		comment("wichai", "for", 160, "มหาชัยก็หยุดวันอาทิตย์วันเดียวครับ"),
	],
	supports: 6,
};

const smallRestaurant: SeedProposal = {
	key: "small-restaurant-one-form",
	example: true,
	title: {
		th: "ร้านอาหารเล็กกรอกครั้งเดียว ต่อใบอนุญาตได้ทุกใบ",
		en: "Small restaurants: one form renews every licence",
	},
	summary: {
		th: "รวมวันหมดอายุของใบอนุญาตร้านอาหารให้ตรงกัน ใช้แบบคำขอเดียวและเอกสารชุดเดียว เทศบาลเป็นผู้ส่งต่อให้หน่วยงานอื่น เจ้าของร้านเห็นสถานะทุกใบในหน้าเดียว",
		en: "Align the expiry dates, use one form and one set of papers. The municipality passes them on and the owner sees every licence on one page.",
	},
	body: `## ร้านสี่โต๊ะกับใบอนุญาตหกใบ

ร้านก๋วยเตี๋ยวของแม่มีสี่โต๊ะ แต่มีแฟ้มหนาสองนิ้ว ใบอนุญาตแต่ละใบหมดอายุคนละเดือน เอกสารที่ขอเหมือนกันเกือบหมด สำเนาบัตร ทะเบียนบ้าน แผนที่ร้าน สัญญาเช่า ปีที่แล้วลืมต่อหนึ่งใบ โดนปรับเท่ากับกำไรครึ่งเดือน

## คิดไว้สามทาง

เราคุยกับเจ้าของร้านสิบสองร้านและเจ้าหน้าที่เทศบาลสามคน ทุกคนเหนื่อยกับกระดาษชุดเดียวกัน แนวทางที่กำลังเทียบกันอยู่คือ

1. วันหมดอายุวันเดียวกันทุกใบ ตรงกับวันเกิดร้าน
2. แฟ้มเอกสารกลางที่ร้านอนุญาตให้หน่วยงานเปิดดู
3. เจ้าหน้าที่เทศบาลเป็นพี่เลี้ยงร้าน คนละห้าสิบร้าน

## เรื่องที่ต้องคิดให้จบ

ใบอนุญาตบางใบออกตามกฎหมายคนละฉบับ การจัดวันหมดอายุให้ตรงกันในปีแรกจะคิดค่าธรรมเนียมอย่างไรให้เป็นธรรม`,
	service: "ใบอนุญาตประกอบกิจการร้านอาหาร",
	problem: "ใบอนุญาตหลายใบหมดอายุไม่พร้อมกันและขอเอกสารซ้ำ",
	targetGroups: [
		{
			group: "entrepreneurs",
			experience: "ยื่นเอกสารชุดเดิมหกครั้งต่อปี",
			needs: "ต่อครั้งเดียวจบ",
			painPoints: "ลืมแล้วโดนปรับ",
		},
	],
	area: [80, 90, 92],
	channels: ["counter", "online"],
	changeKinds: ["process", "law", "e-service"],
	impacts: ["economy", "competitiveness"],
	authors: ["siriporn", "samart"],
	teamName: "ทีมร้านสี่โต๊ะ",
	challenge: "licence-renewal-without-queues",
	agency: "dla",
	ageDays: 98,
	state: "published",
	stage: "ideate",
	artefacts: {
		insights: [
			insight("interview", "entrepreneurs", 12, "จำไม่ได้ว่าใบไหนหมดเมื่อไร", "วันหมดอายุวันเดียว", "โดนปรับเพราะลืม"),
			insight("interview", "entrepreneurs", 4, "จ้างคนเดินเรื่อง", "ทำเองได้", "เสียปีละหลายพันบาท"),
			insight("observation", "workers", 3, "เจ้าหน้าที่คีย์ข้อมูลร้านเดิมซ้ำทุกปี", "ใช้ข้อมูลเดิม", "ไม่มีเวลาไปตรวจร้านจริง"),
		],
		statement: {
			who: "เจ้าของร้านอาหารเล็กที่ทำเองทุกอย่าง",
			need: "ดูแลใบอนุญาตให้ครบโดยไม่ต้องปิดร้าน",
			because: "แต่ละใบเดินคนละปฏิทินแต่ใช้เอกสารเดียวกัน",
			question: "ทำอย่างไรให้ร้านหนึ่งร้านมีวันต่ออายุวันเดียว",
			measure: "จำนวนครั้งที่ต้องไปหน่วยงานต่อปี",
			cites: [0, 2],
		},
		ideas: [
			idea("วันเกิดร้าน", "จัดวันหมดอายุทุกใบให้ตรงกัน คิดค่าธรรมเนียมตามสัดส่วนในปีแรก", "hhm"),
			idea("แฟ้มเอกสารกลาง", "ร้านเก็บเอกสารไว้ที่เดียวแล้วกดยินยอมให้หน่วยงานดู", "hhh"),
		],
	},
	moves: [advance("empathize", 76, "ฟังสองฝั่งของเคาน์เตอร์"), advance("define", 64, "ปัญหาแคบพอที่จะแก้ได้")],
	comments: [
		comment("prasert", "for", 80, "ภูเก็ตร้านเล็กเยอะมาก ชอบแนวคิดวันเกิดร้าน"),
		comment("darunee", "neutral", 60, "ทางเลือกพี่เลี้ยงร้านน่าจะทำได้เร็วสุด แต่เทศบาลเล็กมีคนไม่พอ"),
		comment("arthit", "neutral", 25, "ใบที่ออกตามกฎหมายสาธารณสุขต่างจากใบของมหาดไทย ควรเช็กกับกฤษฎีกาก่อน", [
			comment("siriporn", "neutral", 24, "ขอบคุณค่ะ กำลังทำตารางว่าใบไหนใช้กฎหมายอะไร"),
		]),
	],
	supports: 10,
};

const landOfficeQueue: SeedProposal = {
	key: "land-office-appointment",
	example: true,
	title: {
		th: "จองคิวสำนักงานที่ดินพร้อมตรวจเอกสารล่วงหน้าที่บ้าน",
		en: "Land office appointments with papers checked in advance",
	},
	summary: {
		th: "ถ่ายรูปเอกสารส่งให้เจ้าหน้าที่ตรวจก่อนวันนัด รู้ค่าธรรมเนียมล่วงหน้า และให้สำนักงานใดก็ได้รับจดทะเบียนข้ามจังหวัด ไม่ต้องเดินทางสองรอบเพราะเอกสารไม่ครบ",
		en: "Have your papers checked by photo before the day, know the fees in advance, and register at any land office in the country.",
	},
	body: `## สองรอบเสมอ

ผมโอนที่ดินของแม่ให้น้อง เดินทางจากอยุธยาไปสำนักงานที่ดินสองครั้ง ครั้งแรกขาดเอกสารหนึ่งใบ ครั้งที่สองค่าธรรมเนียมมากกว่าที่เตรียมเงินไป ต้องวิ่งไปกดเงิน คนในคิวเดียวกันเจ็ดคนเล่าเหมือนกันหมด

## ข้อเสนอ

1. นัดเวลาและส่งรูปเอกสารให้ตรวจล่วงหน้า ได้คำตอบภายในสองวันว่าครบหรือขาดอะไร
2. คำนวณค่าธรรมเนียมและภาษีให้ทราบก่อน
3. จดทะเบียนที่สำนักงานใดก็ได้ทั่วประเทศ ไม่จำกัดทุกประเภท
4. จ่ายเงินออนไลน์ได้และรับใบเสร็จอิเล็กทรอนิกส์

## ผลทดลอง

ให้คนสิบห้าคนส่งรูปเอกสารมาตรวจก่อน สิบสองคนขาดอย่างน้อยหนึ่งรายการ ซึ่งถ้าไม่ตรวจก่อนก็ต้องมาสองรอบแน่นอน

## สิ่งที่รู้ว่ายาก

เจ้าหน้าที่ต้องรับผิดชอบต่อความถูกต้องของการจดทะเบียน การตรวจจากรูปถ่ายจึงเป็นเพียงการตรวจเบื้องต้น ไม่ใช่การรับรอง`,
	service: "จดทะเบียนสิทธิและนิติกรรมที่ดิน",
	problem: "ประชาชนเดินทางสองรอบเพราะไม่รู้ว่าเอกสารครบหรือไม่และต้องเตรียมเงินเท่าไร",
	targetGroups: [
		{
			group: "general-public",
			experience: "กลับไปเอาเอกสารที่ขาด",
			needs: "รู้ก่อนออกจากบ้าน",
			painPoints: "ลางานสองวัน",
		},
		{
			group: "older-people",
			experience: "ต้องพาพ่อแม่ไปเซ็นสองครั้ง",
			needs: "ไปครั้งเดียว",
			painPoints: "นั่งรอนานและห้องน้ำไกล",
		},
	],
	area: "nationwide",
	channels: ["counter", "online"],
	changeKinds: ["process", "e-service", "law"],
	impacts: ["economy", "social-relief"],
	authors: ["arthit"],
	agency: "dol",
	ageDays: 215,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight(
				"interview",
				"general-public",
				14,
				"ขาดเอกสารหนึ่งใบต้องกลับ",
				"รายการที่ตรงกับกรณีของตัวเอง",
				"คู่มือยาวและอ่านไม่เข้าใจ",
			),
			insight("interview", "older-people", 5, "มากับลูกหลานสองรอบ", "ไปครั้งเดียวให้เสร็จ", "เดินลำบาก"),
			insight(
				"observation",
				"general-public",
				48,
				"หนึ่งในสามของคนที่ถึงเคาน์เตอร์ต้องกลับไปเตรียมเอกสารใหม่",
				"ตรวจก่อนมา",
				"คิวเสียเปล่าทั้งสองฝั่ง",
			),
		],
		statement: {
			who: "คนที่ไปสำนักงานที่ดินครั้งแรกในชีวิต",
			need: "รู้ว่าพร้อมหรือยังก่อนออกจากบ้าน",
			because: "แต่ละกรณีใช้เอกสารไม่เหมือนกัน และคู่มือบอกทุกกรณีรวมกัน",
			question: "ทำอย่างไรให้ไปครั้งเดียวแล้วเสร็จ",
			measure: "สัดส่วนผู้มาครั้งแรกที่เอกสารครบ",
			cites: [0, 2],
		},
		ideas: [
			idea("ตรวจรูปเอกสารล่วงหน้า", "ส่งรูปแล้วได้คำตอบในสองวัน", "hhm", "แก้ที่ต้นเหตุของการมาสองรอบ"),
			idea("แบบถามตอบหารายการเอกสาร", "ตอบห้าข้อแล้วได้รายการของตัวเอง", "mhl"),
			idea("เคาน์เตอร์เตรียมเอกสาร", "ตรวจก่อนรับบัตรคิว", "mmm"),
		],
		prototype: {
			title: "ช่องส่งรูปและใบคำนวณค่าธรรมเนียม",
			description: "ส่งรูปเอกสารทางแบบฟอร์ม ได้รายการที่ขาดกลับมา และใบประมาณค่าธรรมเนียมหนึ่งหน้า",
			link: "https://example.org/prototypes/land-office",
			real: "การตรวจโดยอดีตเจ้าหน้าที่อาสาสองคน",
			pretend: "ไม่ได้เชื่อมกับทะเบียนที่ดิน",
			cost: 2000,
			buildingBlocks: ["digital-id", "e-document", "e-payment", "e-receipt"],
		},
		trials: [
			{
				hypothesis: "เอกสารครบตั้งแต่ครั้งแรกมากกว่าร้อยละ 90",
				participants: [{ group: "general-public", people: 15 }],
				result: "14 จาก 15 คนเอกสารครบในครั้งแรก",
				measure: "เอกสารครบตั้งแต่ครั้งแรก",
				unit: "ร้อยละ",
				before: 20,
				after: 93,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 198, "เห็นความเสียเวลาทั้งสองฝั่ง"),
		advance("define", 190, "ตั้งโจทย์ว่าไปครั้งเดียวเสร็จ ชัดเจนมาก"),
		advance("ideate", 176, "เลือกทางที่แก้ต้นเหตุ"),
		advance("prototype", 148, "มีผู้รู้ช่วยตรวจจริง"),
		advance("test", 112, "ทดลองครบตามเกณฑ์ ส่งให้กรมที่ดินตอบ"),
	],
	comments: [
		comment("thanakorn", "for", 186, "เจอแบบเดียวกันครับ ขาดใบเปลี่ยนชื่อใบเดียว เสียไปทั้งวัน"),
		comment("samart", "neutral", 150, "ถ้าส่งรูปโฉนดทางเน็ต จะปลอดภัยแค่ไหน", [
			comment("arthit", "neutral", 148, "ให้ปิดเลขบางส่วนก่อนส่งได้ครับ ตรวจแค่ว่ามีเอกสารครบหรือไม่"),
		]),
		official(
			"dol",
			82,
			"ขอบคุณสำหรับข้อเสนอ กรมได้ศึกษาแล้วและชี้แจงเหตุผลไว้ในคำตอบของหน่วยงาน ส่วนแบบถามตอบหารายการเอกสารเป็นแนวคิดที่น่าสนใจและทำแยกได้",
		),
		comment("citizen", "neutral", 78, "อ่านเหตุผลแล้วเข้าใจค่ะ อย่างน้อยบอกตรง ๆ ว่าติดข้อกฎหมายและจะกลับมาถามได้เมื่อไร"),
	],
	supports: 12,
	answer: {
		decision: "decline",
		agency: "dol",
		reason: "law",
		words:
			"กรมยังไม่รับไปดำเนินการทั้งชุด เพราะการตรวจเอกสารล่วงหน้าโดยเจ้าพนักงานอาจถูกตีความว่าเป็นการรับรองความถูกต้องก่อนสอบสวนสิทธิ ซึ่งกฎหมายกำหนดให้ทำต่อหน้าคู่กรณี และการจดทะเบียนข้ามจังหวัดทุกประเภทต้องแก้ไขระเบียบก่อน",
		askAgainWhen:
			"เสนอใหม่ได้เมื่อระเบียบว่าด้วยการสอบสวนสิทธิผ่านสื่ออิเล็กทรอนิกส์ประกาศใช้ หรือหากแยกเสนอเฉพาะแบบถามตอบหารายการเอกสาร ซึ่งไม่ติดข้อกฎหมาย",
		daysAgo: 83,
	},
};

const fishingBoatLicence: SeedProposal = {
	key: "fishing-boat-licence-at-the-pier",
	example: true,
	title: { th: "ต่อใบอนุญาตเรือประมงพื้นบ้านที่หน้าท่า", en: "Renew small fishing boat licences at the pier" },
	summary: {
		th: "เจ้าหน้าที่ประมงและเจ้าท่ามาที่ท่าเรือพร้อมกันในวันน้ำตาย ชาวประมงพื้นบ้านต่อใบอนุญาตได้ครบในเช้าเดียวโดยไม่ต้องหยุดออกเรือสามวัน",
		en: "Fisheries and marine officers come to the pier together on neap-tide days, so that small-scale fishers renew everything in one morning instead of losing three days at sea.",
	},
	body: `## วันน้ำตาย

ชาวประมงพื้นบ้านมีวันหยุดตามดวงจันทร์ ไม่ใช่ตามปฏิทินราชการ วันน้ำตายเป็นวันที่ออกเรือไม่คุ้ม เดือนหนึ่งมีสองช่วง ถ้าเจ้าหน้าที่มาที่ท่าในวันนั้น ไม่มีใครเสียรายได้เลย

ทุกวันนี้ต้องเข้าเมืองสองที่ ที่หนึ่งต่อทะเบียนเรือ อีกที่หนึ่งต่อใบอนุญาตทำการประมง เรือเล็กหนึ่งลำเสียสามวัน

## ข้อเสนอ

1. ปฏิทินหน่วยเคลื่อนที่ตามวันน้ำตาย ประกาศล่วงหน้าทั้งปี
2. สองหน่วยงานนั่งโต๊ะเดียวกัน ตรวจเรือจริงตรงนั้น
3. ใช้รูปถ่ายเรือปีก่อนเทียบ ไม่ต้องลากเรือขึ้น
4. จ่ายเงินสดหรือสแกนก็ได้

## ทดลองที่ท่าเดียว

หนึ่งเช้า เรือยี่สิบสามลำเสร็จหมดก่อนเที่ยง เจ้าหน้าที่บอกว่าตรวจเรือจริงง่ายกว่าดูจากเอกสารเสียอีก`,
	service: "ใบอนุญาตทำการประมงพื้นบ้านและทะเบียนเรือ",
	problem: "ต้องหยุดออกเรือสามวันเพื่อเข้าเมืองไปสองหน่วยงาน",
	targetGroups: [
		{
			group: "farmers-fishers",
			experience: "เข้าเมืองสองที่ ใช้สามวัน",
			needs: "ต่อที่ท่าในวันที่ไม่ออกเรือ",
			painPoints: "ขาดรายได้และต้องจ้างรถ",
		},
	],
	area: [92, 91, 81, 80],
	channels: ["onsite"],
	changeKinds: ["process", "staff"],
	impacts: ["economy"],
	authors: ["samart"],
	agency: "dof",
	ageDays: 295,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight("interview", "farmers-fishers", 19, "หยุดออกเรือสามวัน", "ต่อในวันน้ำตาย", "วันราชการตรงกับวันน้ำดี"),
			insight("interview", "farmers-fishers", 6, "ไม่ต่อเพราะไม่คุ้ม", "ถูกกฎหมายโดยไม่ขาดทุน", "กลัวถูกจับ"),
			insight(
				"observation",
				"farmers-fishers",
				23,
				"เจ้าหน้าที่ขอรูปเรือทุกปีทั้งที่มีรูปเดิม",
				"ใช้รูปเก่าเทียบ",
				"จ้างคนถ่ายและล้างรูป",
			),
		],
		statement: {
			who: "ชาวประมงพื้นบ้านเรือเล็กกว่าสิบตันกรอส",
			need: "ทำให้ถูกกฎหมายโดยไม่เสียวันออกเรือ",
			because: "ปฏิทินราชการไม่รู้จักน้ำขึ้นน้ำลง",
			question: "ทำอย่างไรให้บริการเดินตามน้ำ",
			measure: "วันออกเรือที่เสียไปต่อการต่อใบอนุญาตหนึ่งครั้ง",
			cites: [0, 1],
		},
		ideas: [
			idea("หน่วยเคลื่อนที่วันน้ำตาย", "สองหน่วยงานโต๊ะเดียวที่ท่า", "hmm", "ไม่ต้องแก้กฎหมาย"),
			idea("ยื่นผ่านกลุ่มประมงพื้นบ้าน", "กลุ่มรวบรวมไปยื่นแทน", "mml"),
			idea("ยื่นออนไลน์", "ส่งรูปเรือทางโทรศัพท์", "mhh"),
		],
		prototype: {
			title: "ปฏิทินน้ำและโต๊ะเดียวสองหน่วยงาน",
			description: "ปฏิทินติดท่าเรือ ผังโต๊ะ และแบบตรวจเรือหน้าเดียว",
			link: "https://example.org/prototypes/fishing-boat-licence",
			real: "ปฏิทินและแบบตรวจ",
			pretend: "การออกใบอนุญาตในวันนั้นเป็นการจำลอง",
			cost: 1500,
			buildingBlocks: ["e-payment", "e-receipt"],
		},
		trials: [
			{
				hypothesis: "ต่อได้ครบภายในครึ่งวัน",
				participants: [{ group: "farmers-fishers", people: 23 }],
				result: "23 ลำเสร็จก่อนเที่ยง",
				measure: "วันออกเรือที่เสียไป",
				unit: "วัน",
				before: 3,
				after: 0,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 278, "คำว่า “วันน้ำตาย” ทำให้เห็นภาพทันที"),
		advance("define", 270, "ชัดเจน"),
		advance("ideate", 258, "ไม่ต้องแก้กฎหมาย เริ่มได้เลย"),
		advance("prototype", 244, "แบบตรวจหน้าเดียวใช้ง่าย"),
		advance("test", 222, "ผลทดลองดีเยี่ยม"),
	],
	comments: [
		comment("prasert", "for", 260, "ภูเก็ตเรือหางยาวก็เจอเหมือนกัน"),
		comment("siriporn", "neutral", 70, "เห็นว่าหยุดไปตั้งแต่เดือนที่สาม มีข่าวคืบหน้าไหมคะ", [
			official(
				"dof",
				64,
				"ต้องขออภัยครับ ติดเรื่องเจ้าหน้าที่เจ้าท่าไม่พอสำหรับหน่วยเคลื่อนที่ กำลังหารือทำบันทึกข้อตกลงใหม่ จะแจ้งทันทีที่มีกำหนด",
			),
		]),
	],
	supports: 9,
	answer: {
		decision: "accept",
		agency: "dof",
		words: "กรมประมงรับไปดำเนินการร่วมกับกรมเจ้าท่า เริ่มที่ท่าเรือนำร่องในจังหวัดตรัง",
		daysAgo: 208,
		commitment: {
			supporting: ["md", "province-92"],
			promise: {
				deliverable: {
					th: "หน่วยเคลื่อนที่ต่อใบอนุญาตเรือประมงพื้นบ้านตามวันน้ำตาย 12 ท่า",
					en: "Mobile licence units on neap-tide days at 12 piers",
				},
				ownerUnit: "กองบริหารจัดการเรือประมงและการทำการประมง (ตัวอย่าง)",
				ownerHead: "นายอนุชา ชลธาร",
				dueInDays: 42,
				indicators: [{ name: "ท่าเรือที่จัดหน่วยเคลื่อนที่แล้ว", unit: "ท่า", baseline: 0, target: 12 }],
				budget: 720_000,
				budgetSource: "งบดำเนินงาน (ตัวอย่าง)",
				buildingBlocks: ["e-payment", "e-receipt"],
			},
			approvedDaysAgo: 199,
			changes: [],
			reports: [
				{
					daysAgo: 160,
					status: "in-progress",
					percent: 25,
					narrative: "จัดหน่วยแล้วสามท่า เรือ 61 ลำ",
					values: [{ indicator: "ท่าเรือที่จัดหน่วยเคลื่อนที่แล้ว", value: 3 }],
					evidenceLink: "https://example.org/evidence/fishing-boat-1",
					nextReportInDays: -110,
				},
				{
					daysAgo: 112,
					status: "stalled",
					percent: 25,
					narrative: "หยุดชั่วคราว เนื่องจากเจ้าหน้าที่ตรวจเรือไม่พอสำหรับหน่วยเคลื่อนที่ และบันทึกข้อตกลงระหว่างสองกรมหมดอายุ",
					values: [{ indicator: "ท่าเรือที่จัดหน่วยเคลื่อนที่แล้ว", value: 3 }],
					obstacles: "ขาดเจ้าหน้าที่ตรวจเรือ และต้องทำบันทึกข้อตกลงใหม่",
					evidenceLink: "https://example.org/evidence/fishing-boat-2",
					nextReportInDays: 12,
				},
			],
			confirmations: [],
		},
	},
};

const expiryReminder: SeedProposal = {
	key: "one-reminder-for-all-licences",
	example: true,
	title: {
		th: "เตือนใบอนุญาตทุกใบก่อนหมดอายุ ด้วยข้อความเดียวกันทั้งรัฐ",
		en: "One reminder for every licence, from the whole government",
	},
	summary: {
		th: "รับข้อความหรือจดหมายเตือนก่อนใบอนุญาต บัตร หรือทะเบียนใดหมดอายุ 60 และ 15 วัน บอกสิ่งที่ต้องเตรียม ค่าธรรมเนียม และที่ไปใกล้ที่สุด ไม่มีลิงก์ให้กดจ่ายเงิน กันมิจฉาชีพ",
		en: "A message or letter 60 and 15 days before any licence expires, saying what to bring, what it costs and where to go; with no payment link, so that swindlers cannot copy it.",
	},
	body: `## ปัญหาเล็กที่เจอกันทุกบ้าน

บัตรประชาชน ใบขับขี่ ทะเบียนรถ ใบอนุญาตขายของ แต่ละใบมีวันหมดอายุของตัวเอง ไม่มีใครจำได้หมด และทุกวันนี้ข้อความที่ส่งมาเตือนก็แยกไม่ออกว่าเป็นของจริงหรือมิจฉาชีพ

## ข้อเสนอ

- หน่วยงานส่งวันหมดอายุให้ระบบเตือนกลาง โดยไม่ต้องส่งข้อมูลอื่น
- ข้อความมีรูปแบบเดียวกันทั้งรัฐ ไม่มีลิงก์ ไม่ขอข้อมูล บอกให้ไปที่ช่องทางที่ประชาชนรู้จักอยู่แล้ว
- เลือกได้ว่าจะรับทางข้อความ แอปภาครัฐ หรือจดหมาย
- เตือนสองครั้ง หกสิบวันและสิบห้าวัน พร้อมรายการสิ่งที่ต้องเตรียม

## ต้นแบบ

ตอนนี้มีต้นแบบข้อความสิบสองแบบ ให้คนลองอ่านแล้วแยกว่าข้อความใดจริงข้อความใดปลอม กำลังหาอาสาสมัครมาทดลองรอบใหญ่`,
	service: "การแจ้งเตือนการต่ออายุใบอนุญาต",
	problem: "ประชาชนลืมวันหมดอายุและแยกข้อความจริงกับมิจฉาชีพไม่ออก",
	targetGroups: [
		{
			group: "general-public",
			experience: "โดนปรับเพราะลืม",
			needs: "เตือนล่วงหน้าที่เชื่อถือได้",
			painPoints: "ไม่กล้ากดลิงก์ใด ๆ",
		},
		{ group: "entrepreneurs", experience: "มีใบอนุญาตหลายใบ", needs: "ปฏิทินรวม", painPoints: "ต้องจ้างคนตาม" },
	],
	area: "nationwide",
	channels: ["online", "post", "phone"],
	changeKinds: ["e-service", "data"],
	impacts: ["economy", "competitiveness"],
	authors: ["thanakorn"],
	challenge: "licence-renewal-without-queues",
	agency: "dga",
	ageDays: 100,
	state: "published",
	stage: "prototype",
	artefacts: {
		insights: [
			insight(
				"survey",
				"general-public",
				210,
				"ราวสามในห้าเคยปล่อยให้บัตรหรือใบอนุญาตหมดอายุ",
				"เตือนก่อนสองเดือน",
				"รู้ตัวเมื่อโดนปรับ",
			),
			insight(
				"interview",
				"older-people",
				11,
				"ไม่เปิดข้อความใด ๆ เพราะกลัวมิจฉาชีพ",
				"จดหมายกระดาษ",
				"เคยเกือบโดนหลอก",
			),
			insight("interview", "entrepreneurs", 8, "ทำตารางเอง", "ปฏิทินรวมทุกหน่วยงาน", "แต่ละหน่วยงานเตือนไม่เหมือนกัน"),
		],
		statement: {
			who: "คนที่มีใบอนุญาตหลายใบและไม่ไว้ใจข้อความ",
			need: "คำเตือนที่รู้ทันทีว่าเป็นของจริง",
			because: "ข้อความหลากหลายรูปแบบทำให้มิจฉาชีพเลียนแบบง่าย",
			question: "ทำอย่างไรให้ข้อความของรัฐเตือนได้โดยไม่เปิดช่องให้คนร้าย",
			measure: "สัดส่วนผู้ที่แยกข้อความจริงปลอมได้ถูกต้อง",
			cites: [0, 1, 2],
		},
		ideas: [
			idea(
				"ข้อความไร้ลิงก์แบบเดียวทั้งรัฐ",
				"รูปแบบเดียว ไม่มีลิงก์ ไม่ขอข้อมูล",
				"hhm",
				"ยิ่งเรียบง่ายยิ่งปลอมยากและใช้ได้กับโทรศัพท์ทุกรุ่น",
			),
			idea("ปฏิทินใบอนุญาตในแอปภาครัฐ", "เห็นทุกใบในหน้าเดียว", "hmh"),
			idea("ไปรษณียบัตรเตือน", "ส่งถึงบ้านปีละครั้ง", "mmm"),
		],
		prototype: {
			title: "ข้อความสิบสองแบบและเกมแยกจริงปลอม",
			description: "ชุดข้อความหกแบบจริงหกแบบปลอม ให้ผู้ชมลองแยก แล้วดูว่าคนอื่นตอบอย่างไร",
			link: "https://example.org/prototypes/one-reminder",
			real: "ข้อความและเกม",
			pretend: "ยังไม่มีการส่งถึงใครจริง",
			cost: 0,
			buildingBlocks: ["digital-id", "data-exchange"],
		},
	},
	moves: [
		advance("empathize", 84, "ครบตามเกณฑ์ของขั้นนี้ และมีเสียงของผู้สูงอายุด้วย"),
		advance("define", 75, "รวมเรื่องความปลอดภัยเข้ามาได้ดี"),
		advance("ideate", 58, "เลือกทางที่ง่ายที่สุด"),
	],
	comments: [
		comment("anong", "for", 80, "แม่ไม่กล้ากดอะไรเลย ถ้าบอกชัดว่าไม่มีลิงก์ แม่จะกล้าอ่าน"),
		comment("nipa", "for", 50, "ลองเล่นเกมแล้วตอบผิดไปสามข้อค่ะ เห็นปัญหาเลย"),
		comment("samart", "neutral", 20, "หน่วยงานท้องถิ่นเล็ก ๆ จะส่งวันหมดอายุให้ได้อย่างไร ยังใช้สมุดอยู่", [
			comment("thanakorn", "neutral", 19, "เริ่มจากหน่วยงานที่มีฐานข้อมูลก่อนครับ แล้วค่อยมีแบบกรอกง่าย ๆ ให้ท้องถิ่น"),
		]),
	],
	supports: 13,
};

const workPermitAppointment: SeedProposal = {
	key: "work-permit-appointment-for-households",
	example: true,
	title: {
		th: "ต่อใบอนุญาตทำงานของคนงานในบ้านแบบนัดหมาย",
		en: "Work permit renewal by appointment for domestic workers",
	},
	summary: {
		th: "นายจ้างรายย่อยที่มีคนงานหนึ่งหรือสองคนนัดเวลาต่อใบอนุญาตทำงานได้เอง มีรายการเอกสารสองภาษาและไม่ต้องจ้างนายหน้า",
		en: "Small employers with one or two workers book renewal themselves, with a bilingual checklist and no need for a broker.",
	},
	body: `## นายจ้างรายย่อยก็หลงทาง

แม่ผมอายุแปดสิบสอง มีพี่เลี้ยงชาวเมียนมาหนึ่งคนที่ดูแลมาห้าปี ทุกครั้งที่ต่อใบอนุญาตทำงาน เราเสียค่านายหน้าหลายพันบาท เพราะคิวของรายย่อยปนกับบริษัทที่มีคนงานหลายร้อยคน

## ข้อเสนอ

แยกช่องสำหรับนายจ้างที่มีคนงานไม่เกินสามคน นัดเวลาได้ มีรายการเอกสารสองภาษา และมีหน้าให้ตรวจสอบว่าขั้นตอนไปถึงไหนแล้ว หากทำได้ นายหน้าก็ไม่จำเป็น และแรงงานไม่ต้องเป็นหนี้ค่านายหน้า

## คำถามที่อยากรู้

มีนายจ้างรายย่อยจำนวนเท่าไรในแต่ละจังหวัด หากหน่วยงานมีข้อมูลช่วยแบ่งปันจะเป็นประโยชน์มาก`,
	service: "ใบอนุญาตทำงานของคนต่างด้าว",
	problem: "นายจ้างรายย่อยต้องพึ่งนายหน้าเพราะขั้นตอนและคิวออกแบบมาสำหรับบริษัทใหญ่",
	targetGroups: [
		{
			group: "workers",
			experience: "เป็นหนี้ค่านายหน้า",
			needs: "ต่อได้โดยไม่ผ่านนายหน้า",
			painPoints: "ไม่รู้ว่าเงินที่จ่ายไปเป็นค่าอะไร",
		},
		{
			group: "older-people",
			experience: "ผู้สูงอายุที่จ้างคนดูแล",
			needs: "นัดเวลาที่แน่นอน",
			painPoints: "ทิ้งผู้สูงอายุไว้บ้านไม่ได้นาน",
		},
	],
	area: [10, 12, 13],
	channels: ["counter", "online"],
	changeKinds: ["process"],
	impacts: ["labour"],
	authors: ["thanakorn"],
	agency: "doe",
	ageDays: 2,
	state: "submitted",
	artefacts: {},
	moves: [],
	comments: [],
	supports: 0,
};

const housePlanPrecheck: SeedProposal = {
	key: "house-plan-precheck",
	example: true,
	title: {
		th: "ตรวจแบบบ้านเบื้องต้นก่อนยื่นขออนุญาตก่อสร้าง",
		en: "A quick check of house plans before applying to build",
	},
	summary: {
		th: "ชาวบ้านถ่ายรูปแบบแปลนและตำแหน่งที่ดิน แล้วรู้ภายในสามวันว่าระยะร่น ความสูง หรือผังเมืองติดปัญหาใด ก่อนเสียเงินจ้างเขียนแบบเต็ม",
		en: "Send a photo of the plan and the plot and learn within three days whether setbacks, height or zoning stand in the way, before paying for full drawings.",
	},
	body: `## แบบแปลนสามหมื่นบาทที่ใช้ไม่ได้

น้องชายสร้างบ้านหลังเล็กบนที่ของแม่ จ้างเขียนแบบสามหมื่นบาท ยื่นแล้วไม่ผ่านเพราะระยะร่นจากคลองไม่พอ ต้องเขียนใหม่เกือบทั้งหมด ช่างเขียนแบบบอกว่าเขาไม่รู้ว่าคลองเส้นนั้นนับเป็นทางน้ำสาธารณะ

## สิ่งที่คิด

ถ้ามีการตรวจเบื้องต้นจากรูปง่าย ๆ และพิกัดที่ดิน เรื่องใหญ่สามเรื่อง คือ ระยะร่น ความสูง และสีผังเมือง น่าจะบอกได้ตั้งแต่ยังไม่เขียนแบบเต็ม เจ้าหน้าที่ก็ไม่ต้องตรวจแบบที่รู้ว่าไม่ผ่านอยู่แล้ว

## ที่ผ่านมา

ผู้ดูแลโครงการขอให้กลับไปฟังช่างเขียนแบบและเจ้าหน้าที่ อบต. เพิ่ม เพราะรอบแรกเราฟังแต่เจ้าของบ้าน ตอนนี้ได้ข้อมูลครบแล้ว และกำลังเขียนปัญหาใหม่`,
	service: "ใบอนุญาตก่อสร้างอาคาร",
	problem: "รู้ว่าติดข้อกำหนดใหญ่หลังเสียเงินเขียนแบบแล้ว",
	targetGroups: [
		{
			group: "general-public",
			experience: "เขียนแบบใหม่สองรอบ",
			needs: "รู้ข้อจำกัดก่อนจ้าง",
			painPoints: "เสียเงินและบ้านล่าช้า",
		},
	],
	area: [57, 56, 55],
	channels: ["counter", "online"],
	changeKinds: ["process", "data"],
	impacts: ["economy"],
	authors: ["kanya"],
	challenge: "licence-renewal-without-queues",
	agency: "dla",
	ageDays: 94,
	state: "published",
	stage: "define",
	artefacts: {
		insights: [
			insight("interview", "general-public", 7, "แก้แบบสองรอบ", "รู้ก่อนจ้างเขียน", "ภาษากฎหมายอ่านไม่รู้เรื่อง"),
			insight("interview", "workers", 5, "ช่างเขียนแบบไม่มีแผนที่ทางน้ำ", "ข้อมูลผังเมืองที่เปิดง่าย", "ถูกลูกค้าต่อว่า"),
			insight(
				"interview",
				"workers",
				3,
				"เจ้าหน้าที่ช่างของ อบต. คนเดียวตรวจทั้งตำบล",
				"คัดแบบที่ไม่ผ่านแน่ออกก่อน",
				"ตรวจแบบเดิมสามรอบ",
			),
		],
	},
	moves: [
		advance("empathize", 80, "ครบจำนวน แต่ฟังเจ้าของบ้านเป็นส่วนใหญ่"),
		sendBack("define", "empathize", 66, "ขอให้กลับไปฟังช่างเขียนแบบและเจ้าหน้าที่ อบต. ซึ่งเป็นผู้ที่ต้องใช้ระบบนี้ทุกวัน"),
		advance("empathize", 38, "ได้มุมมองของช่างและ อบต. แล้ว ภาพสมบูรณ์ขึ้นมาก"),
	],
	comments: [
		comment("arthit", "for", 70, "อยุธยาติดทั้งเขตโบราณสถานทั้งริมน้ำ อยากได้มากครับ"),
		comment("lamai", "neutral", 40, "บ้านนอกส่วนใหญ่ไม่ได้จ้างเขียนแบบ ใช้แบบบ้านแจกฟรีของราชการ ควรตรวจแบบนั้นได้ด้วย", [
			comment("kanya", "for", 39, "จริงด้วยค่ะ จะเพิ่มให้เลือกแบบมาตรฐานได้"),
		]),
	],
	supports: 7,
};

/** Proposals on licences; some answer the challenge on renewal without queues. */
export const licenceProposals: readonly SeedProposal[] = [
	drivingLicence,
	licenceByPhone,
	smallRestaurant,
	landOfficeQueue,
	fishingBoatLicence,
	expiryReminder,
	workPermitAppointment,
	housePlanPrecheck,
];
