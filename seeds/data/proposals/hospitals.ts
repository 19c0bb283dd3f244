import { advance, comment, idea, insight, official } from "../compose";
import type { SeedProposal } from "../types";

const bloodTestSlots: SeedProposal = {
	key: "blood-test-by-time-slot",
	example: true,
	title: {
		th: "นัดเจาะเลือดเป็นช่วงเวลา ไม่ต้องมานั่งรอตั้งแต่ตีห้า",
		en: "Blood tests by time slot instead of queuing from 5 a.m.",
	},
	summary: {
		th: "เปลี่ยนจาก “มาเช้าได้คิวก่อน” เป็นนัดเจาะเลือดทุกสิบห้านาที ผู้ป่วยเลือกเวลาได้ทางโทรศัพท์หรือพยาบาลเขียนให้ในใบนัด คนงดอาหารได้เจาะก่อนโดยอัตโนมัติ",
		en: "Replace first come, first served with a slot every fifteen minutes, chosen by phone or written on the appointment card. Those who fast go first.",
	},
	body: `## ทุกคนมาเช้าเพราะทุกคนมาเช้า

โรงพยาบาลเปิดเจาะเลือดหกโมงครึ่ง แต่คิวแรกอยู่หน้าประตูตั้งแต่ตีสี่ ไม่มีใครอยากมาตีสี่ แต่ถ้ามาหกโมงจะได้คิวที่สองร้อย พอเก้าโมงห้องเจาะเลือดก็ว่าง ปัญหาจึงไม่ใช่คนมากเกินไป แต่เป็นการมาพร้อมกัน

## ข้อเสนอ

- แบ่งช่วงเวลาทุกสิบห้านาที ตั้งแต่หกโมงครึ่งถึงสิบโมง ช่วงละสิบสองคน
- พยาบาลเขียนเวลาให้ในใบนัดตั้งแต่ครั้งก่อน เปลี่ยนได้ทางโทรศัพท์
- ผู้ที่ต้องงดอาหารและผู้สูงอายุเกินเจ็ดสิบปีได้ช่วงเช้าก่อน
- มาก่อนเวลาไม่ได้คิวเร็วขึ้น จึงไม่มีเหตุให้ต้องมาตีสี่
- กันที่ว่างสองคนต่อช่วงสำหรับผู้ที่ไม่มีนัด

## เรากลัวอะไร

กลัวว่าคนแก่ที่มากับรถเที่ยวแรกของหมู่บ้านจะถูกบังคับให้รอ จึงขอให้ผู้ที่มากับรถประจำทางเลือก “ช่วงรถเที่ยวแรก” ได้`,
	service: "ห้องเจาะเลือด แผนกผู้ป่วยนอก",
	problem: "ผู้ป่วยมาพร้อมกันตั้งแต่เช้ามืดเพราะคิวให้ตามลำดับที่มาถึง",
	targetGroups: [
		{
			group: "patients",
			experience: "มาถึงตีสี่ครึ่ง เจาะเลือดแปดโมง",
			needs: "รู้เวลาที่แน่นอน",
			painPoints: "หิวและหน้ามืดเพราะงดอาหาร",
		},
		{
			group: "older-people",
			experience: "ลูกหลานมาส่งตั้งแต่มืดแล้วไปทำงาน",
			needs: "ไม่ต้องรอคนเดียวนาน",
			painPoints: "ไม่กล้าไปห้องน้ำเพราะกลัวเลยคิว",
		},
	],
	area: [30, 40, 50],
	channels: ["counter", "phone", "online"],
	changeKinds: ["process"],
	impacts: ["social-relief"],
	authors: ["somsak", "kanya"],
	teamName: "ทีมหลังห้องเจาะเลือด",
	agency: "moph",
	ageDays: 345,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight(
				"observation",
				"patients",
				210,
				"คิวที่ 1 ถึง 120 มาก่อนตีห้าครึ่ง แต่หลังเก้าโมงแทบไม่มีคน",
				"กระจายเวลา",
				"แน่นสองชั่วโมงแรก",
			),
			insight("interview", "older-people", 14, "มากับรถเที่ยวแรก", "รอในที่ที่มีคนดู", "ไม่กล้าลุกจากเก้าอี้"),
			insight(
				"interview",
				"patients",
				18,
				"ลางานครึ่งวันเพื่อเจาะเลือดห้านาที",
				"เลือกเวลาก่อนเข้างาน",
				"ไม่มีทางรู้ว่าจะเสร็จเมื่อไร",
			),
		],
		statement: {
			who: "ผู้ป่วยที่ต้องเจาะเลือดก่อนพบแพทย์",
			need: "รู้เวลาของตัวเองล่วงหน้า",
			because: "ระบบให้รางวัลคนที่มาเช้าที่สุด ทุกคนจึงมาเช้าขึ้นเรื่อย ๆ",
			question: "ทำอย่างไรให้การมาเช้าไม่ได้เปรียบอีกต่อไป",
			measure: "เวลารอตั้งแต่มาถึงจนเจาะเลือดเสร็จ",
			cites: [0, 2],
		},
		ideas: [
			idea("นัดเป็นช่วงเวลา", "ช่วงละสิบห้านาที เขียนในใบนัด", "hhl", "ไม่ต้องซื้ออะไรเพิ่ม"),
			idea("เจาะเลือดที่ รพ.สต.", "เก็บเลือดใกล้บ้านแล้วส่งเข้าโรงพยาบาล", "hmh"),
			idea("เพิ่มเจ้าหน้าที่ช่วงเช้า", "จ้างเพิ่มสองคน", "mmm"),
		],
		prototype: {
			title: "ใบนัดแบบใหม่และกระดานช่วงเวลา",
			description: "ใบนัดที่มีเวลาเป็นนาฬิกา และกระดานหน้าห้องที่บอกว่ากำลังเรียกช่วงใด",
			link: "https://example.org/prototypes/blood-test-slots",
			real: "ใบนัดและกระดาน",
			pretend: "ยังไม่มีระบบเปลี่ยนนัดอัตโนมัติ",
			cost: 1200,
			buildingBlocks: [],
		},
		trials: [
			{
				hypothesis: "เวลารอลดลงครึ่งหนึ่ง",
				participants: [
					{ group: "patients", people: 64 },
					{ group: "older-people", people: 22 },
				],
				result: "เวลารอลดลงเหลือไม่ถึงหนึ่งในสาม ในวันที่ทดลองสองสัปดาห์",
				measure: "เวลารอจนเจาะเลือดเสร็จ",
				unit: "นาที",
				before: 145,
				after: 41,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 330, "เห็นปัญหาจากตัวเลขและจากปากคนไข้"),
		advance("define", 322, "มองทะลุว่าเป็นเรื่องแรงจูงใจ ไม่ใช่จำนวนคน"),
		advance("ideate", 312, "แนวทางไม่ใช้เงิน"),
		advance("prototype", 300, "ใบนัดพร้อมใช้"),
		advance("test", 278, "ผลดีมาก ขอให้ระวังช่วงที่คนลืมนัด"),
	],
	comments: [
		comment("lamai", "for", 320, "เห็นด้วยจ้ะ คนไข้บ้านเรางดข้าวตั้งแต่หัวค่ำ หน้ามืดกันประจำ"),
		comment("anong", "neutral", 150, "ตอนทดลองดีมาก แต่พอเปิดจริงทุกแผนก คนที่มาตรงเวลาก็ยังต้องรอเกือบชั่วโมง", [
			comment("somsak", "neutral", 148, "ทีมเราก็ไปนั่งดูมาครับ ช่วงแปดโมงรับเกินสิบสองคนไปมาก"),
			official("moph", 140, "รับทราบค่ะ พบว่ามีการแทรกคิวจากหอผู้ป่วยใน กำลังแยกช่องให้"),
		]),
		comment("citizen", "against", 95, "ไปตามนัดเจ็ดโมง ได้เจาะแปดโมงครึ่ง เหมือนเดิมเลยค่ะ ใบนัดมีเวลาแต่ไม่มีใครดู"),
	],
	supports: 14,
	answer: {
		decision: "accept",
		agency: "moph",
		words: "รับไปดำเนินการในโรงพยาบาลนำร่องสามแห่ง เพราะผลทดลองชัดและใช้งบประมาณน้อย",
		daysAgo: 266,
		commitment: {
			supporting: ["province-30", "province-40", "province-50"],
			promise: {
				deliverable: {
					th: "ระบบนัดเจาะเลือดเป็นช่วงเวลาในโรงพยาบาลนำร่อง 3 แห่ง",
					en: "Time-slot appointments for blood tests at 3 pilot hospitals",
				},
				ownerUnit: "กลุ่มพัฒนาบริการผู้ป่วยนอก (ตัวอย่าง)",
				ownerHead: "นางวิไลลักษณ์ แสงทอง",
				dueInDays: -140,
				indicators: [{ name: "เวลารอจนเจาะเลือดเสร็จ", unit: "นาที", baseline: 145, target: 45 }],
				budget: 90_000,
				budgetSource: "เงินบำรุงโรงพยาบาล (ตัวอย่าง)",
				buildingBlocks: [],
			},
			approvedDaysAgo: 258,
			changes: [
				{ daysAgo: 50, reason: "ผู้สนับสนุนส่วนใหญ่ที่ได้ใช้จริงบอกว่ายังไม่ได้ผล จึงกลับมาแก้ไขและกำหนดวันใหม่", dueInDays: 60 },
			],
			reports: [
				{
					daysAgo: 210,
					status: "in-progress",
					percent: 50,
					narrative: "เปลี่ยนใบนัดครบสามแห่ง",
					values: [{ indicator: "เวลารอจนเจาะเลือดเสร็จ", value: 70 }],
					evidenceLink: "https://example.org/evidence/blood-test-1",
					nextReportInDays: -150,
				},
				{
					daysAgo: 156,
					status: "live",
					percent: 100,
					narrative: "เปิดใช้ครบสามแห่ง เวลารอเฉลี่ยของผู้มีนัด 44 นาที",
					values: [{ indicator: "เวลารอจนเจาะเลือดเสร็จ", value: 44 }],
					evidenceLink: "https://example.org/evidence/blood-test-2",
				},
				{
					daysAgo: 38,
					status: "in-progress",
					percent: 70,
					narrative: "ประชาชนยืนยันว่ายังไม่ได้ผล จึงแยกช่องผู้ป่วยในออกจากผู้มีนัด และให้พยาบาลเรียกตามเวลาในใบนัดเท่านั้น",
					values: [{ indicator: "เวลารอจนเจาะเลือดเสร็จ", value: 58 }],
					obstacles: "ช่วงแปดโมงยังรับเกินจำนวนในหนึ่งแห่ง",
					evidenceLink: "https://example.org/evidence/blood-test-3",
					nextReportInDays: 12,
				},
			],
			confirmations: [
				{ by: "anong", answer: "does-not", note: "รอเกือบชั่วโมงทั้งที่มาตรงเวลา", daysAgo: 148 },
				{ by: "lamai", answer: "not-tried", daysAgo: 140 },
				{ by: "citizen", answer: "does-not", note: "ใบนัดมีเวลาแต่เรียกตามลำดับที่มาถึงเหมือนเดิม", daysAgo: 95 },
				{ by: "lamai", answer: "works", note: "วันพฤหัสคนน้อย ได้ตามเวลา", daysAgo: 90 },
				{ by: "boonmee", answer: "does-not", note: "เจ้าหน้าที่บอกให้มาเช้า ๆ เหมือนเดิม", daysAgo: 84 },
				{ by: "kittipong", answer: "not-tried", daysAgo: 80 },
				{ by: "anong", answer: "does-not", note: "มาครั้งที่สองก็ยังรอเท่าเดิม", daysAgo: 76 },
				{ by: "darunee", answer: "not-tried", daysAgo: 72 },
				{ by: "arthit", answer: "does-not", note: "ช่วงแปดโมงคนแน่นกว่าเดิม", daysAgo: 62 },
			],
		},
	},
};

const paperlessReferral: SeedProposal = {
	key: "referral-without-paper",
	example: true,
	title: {
		th: "ใบส่งตัวไม่ต้องถือกระดาษ ย้ายโรงพยาบาลแล้วหมอรู้เรื่อง",
		en: "Referral without paper: the next doctor already knows",
	},
	summary: {
		th: "ผู้ป่วยที่ถูกส่งต่อไม่ต้องกลับไปขอใบส่งตัวซ้ำ โรงพยาบาลปลายทางเห็นเหตุผลการส่งต่อและผลตรวจที่จำเป็นตั้งแต่ก่อนผู้ป่วยมาถึง ผู้ป่วยเห็นด้วยว่าใครเปิดดูเมื่อใด",
		en: "Referred patients need not fetch a new letter. The receiving hospital sees the reason and key results before they arrive, and patients see who looked and when.",
	},
	body: `## กระดาษหนึ่งแผ่นกับรถโดยสารหกชั่วโมง

พ่อผมถูกส่งต่อจากโรงพยาบาลอำเภอไปจังหวัด ทุกสามเดือนต้องย้อนกลับไปเอาใบส่งตัวใบใหม่ ทั้งที่โรคเดิม หมอเดิม ครั้งหนึ่งลืมใบไว้ที่บ้าน ต้องจ่ายเงินเองทั้งที่มีสิทธิ

## ของดีที่มีอยู่แล้ว

ศรีสะเกษมีระบบ E-Refer และ Bed Sharing ที่ทำให้โรงพยาบาลเห็นเตียงและส่งต่อกันได้ ทีมเราได้เรียนรู้จากที่นั่น สิ่งที่เสนอเพิ่มคือมุมของผู้ป่วย

## ข้อเสนอ

1. ใบส่งตัวอยู่ในระบบ มีอายุตามแผนการรักษา ไม่ใช่สามเดือนเท่ากันทุกโรค
2. ผู้ป่วยได้ข้อความหรือกระดาษแผ่นเล็กที่มีเลขอ้างอิง ใช้บัตรประชาชนแทนได้
3. ผู้ป่วยเห็นประวัติว่าใครเปิดดูข้อมูล
4. หากข้ามจังหวัดแล้วระบบยังไม่เชื่อม ให้โทรสารหรือไปรษณีย์อิเล็กทรอนิกส์ระหว่างโรงพยาบาล ไม่ใช่ให้ผู้ป่วยถือ

## คำถามที่ยังเปิดอยู่

การเงินระหว่างกองทุนเป็นเหตุผลจริงของอายุใบส่งตัวหรือไม่ เราอยากฟังจากหน่วยงาน`,
	service: "การส่งต่อผู้ป่วย",
	problem: "ผู้ป่วยเป็นผู้ถือเอกสารแทนระบบ ต้องเดินทางเพื่อขอใบส่งตัวซ้ำทั้งที่แผนการรักษาไม่เปลี่ยน",
	targetGroups: [
		{
			group: "patients",
			experience: "ย้อนกลับไปโรงพยาบาลต้นทางทุกสามเดือน",
			needs: "ใบส่งตัวที่มีอายุตามการรักษา",
			painPoints: "ลืมใบหนึ่งครั้งต้องจ่ายเอง",
		},
		{
			group: "health-volunteers",
			experience: "ช่วยผู้ป่วยถ่ายเอกสาร",
			needs: "รู้ว่าต้องใช้อะไรบ้าง",
			painPoints: "แต่ละโรงพยาบาลขอไม่เหมือนกัน",
		},
	],
	area: [33, 34, 31, 32],
	channels: ["counter", "online"],
	changeKinds: ["process", "data", "law"],
	impacts: ["social-relief"],
	authors: ["somsak", "lamai"],
	teamName: "ทีมส่งต่อ",
	challenge: "less-crowded-hospitals",
	agency: "moph",
	ageDays: 138,
	state: "published",
	stage: "drive",
	artefacts: {
		insights: [
			insight("interview", "patients", 12, "กลับไปขอใบทุกสามเดือน", "ไม่ต้องย้อนทาง", "ขาดงานเพิ่มอีกหนึ่งวันต่อรอบ"),
			insight("interview", "patients", 5, "เคยลืมใบแล้วต้องจ่ายเอง", "ใช้บัตรประชาชนแทน", "ขอเงินคืนยาก"),
			insight(
				"interview",
				"health-volunteers",
				7,
				"ช่วยเตรียมเอกสาร",
				"รายการเดียวกันทุกโรงพยาบาล",
				"เอกสารไม่ครบต้องกลับบ้าน",
			),
			insight(
				"observation",
				"patients",
				35,
				"โต๊ะตรวจสิทธิ์ใช้เวลาเฉลี่ยยี่สิบห้านาทีต่อราย",
				"ตรวจสิทธิ์ล่วงหน้า",
				"คิวตรวจสิทธิ์ยาวกว่าคิวพบแพทย์",
			),
		],
		statement: {
			who: "ผู้ป่วยโรคเรื้อรังที่รักษาต่อเนื่องข้ามโรงพยาบาล",
			need: "ให้เอกสารเดินทางเอง",
			because: "ระบบใช้ผู้ป่วยเป็นคนส่งสาร",
			question: "ทำอย่างไรให้โรงพยาบาลคุยกันโดยไม่ต้องผ่านมือคนไข้",
			measure: "จำนวนครั้งที่ผู้ป่วยต้องกลับไปขอใบส่งตัว",
			cites: [0, 1, 3],
		},
		ideas: [
			idea("ใบส่งตัวอิเล็กทรอนิกส์ตามแผนการรักษา", "ต่ออายุเองเมื่อแผนไม่เปลี่ยน", "hhm", "ต่อยอดระบบส่งต่อที่จังหวัดมีอยู่แล้ว"),
			idea("ต่อใบทางโทรศัพท์", "พยาบาลต่อใบให้ทางโทรศัพท์", "mml"),
			idea("เคาน์เตอร์ร่วมสองโรงพยาบาล", "ตั้งโต๊ะของต้นทางที่ปลายทาง", "mlh"),
		],
		prototype: {
			title: "หน้าจอใบส่งตัวสามฝั่ง",
			description: "จอของโรงพยาบาลต้นทาง ปลายทาง และของผู้ป่วย พร้อมประวัติการเปิดดู",
			link: "https://example.org/prototypes/paperless-referral",
			real: "ลำดับขั้นตอนและข้อความ",
			pretend: "ผู้ป่วยและผลตรวจสมมุติ",
			cost: 15000,
			buildingBlocks: ["digital-id", "data-exchange", "e-document"],
		},
		trials: [
			{
				hypothesis: "เวลาที่โต๊ะตรวจสิทธิ์ลดลงเหลือห้านาที",
				participants: [
					{ group: "patients", people: 16 },
					{ group: "older-people", people: 6 },
				],
				result: "เหลือเฉลี่ยหกนาที ผู้สูงอายุชอบแผ่นเลขอ้างอิงมากกว่าข้อความ",
				measure: "เวลาที่โต๊ะตรวจสิทธิ์",
				unit: "นาที",
				before: 25,
				after: 6,
				decision: "advance",
			},
		],
	},
	moves: [
		advance("empathize", 118, "ครบสี่ข้อค้นพบตามเกณฑ์ของโจทย์"),
		advance("define", 110, "ประโยคเดียวที่ทุกคนเห็นด้วย"),
		advance("ideate", 98, "ต่อยอดของเดิมอย่างเหมาะสม"),
		advance("prototype", 62, "เห็นภาพครบสามฝั่ง"),
		advance("test", 24, "ทดลองครบ 22 คน ผลใกล้เป้า"),
	],
	comments: [
		comment("boonmee", "for", 120, "ยายเคยลืมใบส่งตัว ต้องยืมเงินลูกจ่ายก่อน"),
		comment("thanakorn", "for", 100, "ชอบที่คนไข้เห็นว่าใครเปิดดูข้อมูลตัวเอง ควรเป็นมาตรฐานทุกระบบ"),
		comment("darunee", "neutral", 40, "ถ้าระบบล่มวันนั้นจะทำอย่างไร", [
			comment("somsak", "neutral", 38, "ใช้เลขอ้างอิงโทรยืนยันระหว่างโรงพยาบาลครับ ทดลองแล้วใช้เวลาสามนาที"),
		]),
	],
	supports: 12,
	answer: {
		decision: "accept",
		agency: "moph",
		words: "รับไว้พิจารณาจัดทำคำมั่น โดยต้องหารือเรื่องหลักเกณฑ์การเบิกจ่ายระหว่างกองทุนก่อนกำหนดตัวชี้วัด",
		daysAgo: 9,
		commitment: {
			supporting: ["dga", "province-33"],
			promise: {
				deliverable: {
					th: "ใบส่งตัวอิเล็กทรอนิกส์ตามแผนการรักษาในสี่จังหวัดนำร่อง",
					en: "Electronic referral that lasts as long as the treatment plan, in four pilot provinces",
				},
				ownerUnit: "กลุ่มงานระบบส่งต่อ (ตัวอย่าง)",
				ownerHead: "นางวิไลลักษณ์ แสงทอง",
				dueInDays: 280,
				indicators: [
					{
						name: "ผู้ป่วยที่ต้องกลับไปขอใบส่งตัวซ้ำ",
						unit: "ร้อยละ",
						baseline: 78,
						target: 15,
						numerator: "ผู้ป่วยที่กลับไปขอใบซ้ำในหกเดือน",
						denominator: "ผู้ป่วยส่งต่อต่อเนื่องทั้งหมด",
					},
				],
				budget: 4_200_000,
				budgetSource: "อยู่ระหว่างพิจารณา (ตัวอย่าง)",
				legalObstacles: "หลักเกณฑ์อายุใบส่งตัวของแต่ละกองทุนไม่ตรงกัน",
				buildingBlocks: ["digital-id", "data-exchange", "e-document"],
			},
			changes: [],
			reports: [],
			confirmations: [],
		},
	},
};

const signLanguageEmergency: SeedProposal = {
	key: "sign-language-in-emergency-room",
	example: true,
	title: {
		th: "ล่ามภาษามือทางวิดีโอในห้องฉุกเฉิน ภายในสามนาที",
		en: "A sign language interpreter by video in the emergency room within three minutes",
	},
	summary: {
		th: "ห้องฉุกเฉินทุกแห่งมีแท็บเล็ตหนึ่งเครื่องที่กดเรียกล่ามภาษามือได้ตลอดคืน คนหูหนวกบอกได้เองว่าเจ็บตรงไหน แพ้ยาอะไร ไม่ต้องรอญาติมาแปล",
		en: "Each emergency room has one tablet that calls a sign language interpreter at any hour, so that deaf patients can say where it hurts and which drugs they must not take.",
	},
	body: `## คืนที่ไม่มีใครเข้าใจ

น้องสาวฉันหูหนวก คืนหนึ่งปวดท้องรุนแรง ไปห้องฉุกเฉินคนเดียว เธอชี้ที่ท้องและเขียนบนกระดาษ แต่ภาษาเขียนของคนหูหนวกเรียงไม่เหมือนภาษาไทย พยาบาลอ่านไม่เข้าใจ กว่าฉันจะขับรถไปถึงก็สองชั่วโมง

## ข้อเสนอ

- แท็บเล็ตหนึ่งเครื่องในห้องฉุกเฉิน กดปุ่มเดียวถึงล่ามเวร
- ล่ามเวรหมุนเวียนจากหลายจังหวัด ไม่ต้องมีประจำทุกโรงพยาบาล
- ภาพร่างกายและบัตรคำสำหรับช่วงที่รอล่าม
- บันทึกในเวชระเบียนว่าผู้ป่วยใช้ภาษามือ ครั้งต่อไปเรียกล่ามล่วงหน้า

## สิ่งที่คนหูหนวกขอ

ขอคุยกับหมอเองก่อน ไม่ใช่ให้หมอคุยกับญาติแล้วค่อยบอกเรา และขอให้ล่ามรักษาความลับเหมือนบุคลากรทางการแพทย์

## ต้นแบบตอนนี้

แท็บเล็ตเครื่องหนึ่งกับอาสาล่ามสองคน เปิดให้ดูและลองกดเรียกได้ทุกเย็นวันพุธ ขั้นต่อไปคือทดลองกับคนหูหนวกอย่างน้อยแปดคน`,
	service: "ห้องฉุกเฉิน",
	problem: "คนหูหนวกสื่อสารอาการไม่ได้จนกว่าญาติจะมาถึง เสี่ยงต่อการรักษาผิดพลาด",
	targetGroups: [
		{
			group: "disabilities",
			experience: "รอญาติมาแปลสองชั่วโมง",
			needs: "สื่อสารเองภายในไม่กี่นาที",
			painPoints: "ถูกถามผ่านญาติเหมือนเราไม่อยู่ตรงนั้น",
		},
		{ group: "patients", experience: "ผู้ป่วยที่หูตึงกะทันหัน", needs: "ตัวอักษรบนจอ", painPoints: "ไม่กล้าบอกว่าไม่ได้ยิน" },
	],
	area: "nationwide",
	channels: ["onsite", "online"],
	changeKinds: ["e-service", "staff"],
	impacts: ["social-relief"],
	authors: ["kanya", "anong"],
	teamName: "ทีมมือพูดได้",
	challenge: "less-crowded-hospitals",
	agency: "moph",
	ageDays: 134,
	state: "published",
	stage: "prototype",
	artefacts: {
		insights: [
			insight("interview", "disabilities", 10, "เขียนแล้วพยาบาลไม่เข้าใจ", "ล่ามที่ติดต่อได้กลางคืน", "กลัวแพ้ยา"),
			insight("interview", "disabilities", 4, "ไม่ไปโรงพยาบาลจนอาการหนัก", "รู้ล่วงหน้าว่ามีล่าม", "อายที่ต้องพึ่งญาติ"),
			insight(
				"survey",
				"disabilities",
				57,
				"ส่วนใหญ่มีโทรศัพท์ที่โทรวิดีโอได้",
				"หมายเลขกลางเพียงหมายเลขเดียว",
				"แต่ละจังหวัดไม่เหมือนกัน",
			),
			insight(
				"observation",
				"patients",
				3,
				"การซักประวัติใช้เวลานานขึ้นสามเท่าเมื่อไม่มีล่าม",
				"บัตรภาพระหว่างรอ",
				"เจ้าหน้าที่ไม่กล้าให้ยา",
			),
		],
		statement: {
			who: "คนหูหนวกที่ป่วยฉุกเฉิน",
			need: "บอกอาการด้วยตัวเอง",
			because: "เวลาที่รอล่ามคือเวลาที่เสี่ยงที่สุด",
			question: "ทำอย่างไรให้ล่ามหนึ่งคนอยู่ได้ทุกห้องฉุกเฉินในคืนเดียวกัน",
			measure: "เวลาตั้งแต่มาถึงจนได้สื่อสารกับแพทย์",
			cites: [0, 2, 3],
		},
		ideas: [
			idea("ล่ามเวรทางวิดีโอ", "แท็บเล็ตหนึ่งเครื่องต่อห้องฉุกเฉิน", "hmm", "ล่ามมีน้อยแต่หมุนเวียนกันได้"),
			idea("อบรมพยาบาลภาษามือพื้นฐาน", "ห้าสิบคำที่จำเป็น", "mml"),
			idea("บัตรภาพอาการ", "บัตรกันน้ำประจำเตียง", "mhl"),
		],
		prototype: {
			title: "แท็บเล็ตจำลองและบัตรภาพยี่สิบใบ",
			description: "กดปุ่มใหญ่ปุ่มเดียว เห็นล่ามภายในหนึ่งนาทีจากอาสาล่ามสองคน พร้อมบัตรภาพอาการสำหรับช่วงรอ",
			link: "https://example.org/prototypes/sign-language-er",
			real: "บัตรภาพและการโทรวิดีโอ",
			pretend: "ล่ามเวรกลางคืนเป็นอาสาสมัคร ยังไม่มีเวรจริง",
			cost: 7800,
			buildingBlocks: [],
		},
	},
	moves: [
		advance("empathize", 112, "ได้ฟังคนหูหนวกโดยตรงผ่านล่าม"),
		advance("define", 102, "ชัดเจน วัดได้"),
		advance("ideate", 88, "ใช้ล่ามที่มีอยู่จำกัดได้คุ้มที่สุด"),
	],
	comments: [
		comment("citizen", "for", 120, "ห้องฉุกเฉินที่ขอนแก่นเคยเจอเคสแบบนี้ พยาบาลเครียดมาก อยากให้มีจริง ๆ"),
		comment("prasert", "neutral", 92, "นักท่องเที่ยวหูหนวกก็มี ภาษามือต่างประเทศคนละแบบ จะรองรับไหม", [
			comment("kanya", "neutral", 90, "ระยะแรกขอภาษามือไทยก่อนค่ะ แต่บัตรภาพใช้ได้ทุกภาษา"),
		]),
		comment("samart", "for", 30, "เพิ่มให้รถพยาบาล 1669 ด้วยได้ไหมครับ"),
	],
	supports: 13,
};

const pharmacyWait: SeedProposal = {
	key: "true-waiting-time-at-pharmacy",
	example: true,
	title: {
		th: "บอกเวลารอรับยาตามจริง ไปกินข้าวแล้วค่อยกลับมา",
		en: "Show the true wait at the pharmacy, so people can go and eat",
	},
	summary: {
		th: "จอหน้าห้องยาบอกว่าใบสั่งยาอยู่ขั้นไหนและจะเสร็จกี่โมง ผู้ป่วยไปกินข้าวหรือทำธุระก่อนได้ พยาบาลและเภสัชกรไม่ต้องตอบคำถามเดิมทั้งวัน",
		en: "A screen shows which step each prescription has reached and when it will be ready, so patients may go and eat and pharmacists need not answer the same question all day.",
	},
	body: `## คำถามเดียวที่ถูกถามทั้งวัน

ดิฉันเป็นผู้ช่วยในห้องยามาเก้าปี ประโยคที่ได้ยินมากที่สุดคือ “ของป้าอีกนานไหม” เราตอบว่า “อีกสักพักค่ะ” เพราะเราเองก็ไม่รู้

ใบสั่งยาหนึ่งใบผ่านห้าขั้น คือ รับใบ ตรวจสอบ จัดยา ตรวจซ้ำ จ่ายยา คนไข้เห็นแค่ขั้นสุดท้าย จึงรู้สึกว่าไม่มีอะไรเกิดขึ้นเลย

## สิ่งที่คิดไว้

ให้เลขคิวบอกขั้นตอน ไม่ใช่บอกแค่ลำดับ และบอกเวลาที่คาดว่าจะเสร็จเป็นนาฬิกา เช่น “ประมาณ 11.20 น.” ถ้าคาดผิดเกินสิบนาทีให้แจ้งใหม่

## ตอนนี้อยู่ตรงไหน

เราฟังคนไข้และเภสัชกรแล้ว กำลังช่วยกันเขียนปัญหาให้ชัด เพราะเภสัชกรกังวลว่าถ้าบอกเวลาแล้วทำไม่ทัน คนไข้จะโกรธกว่าเดิม

## ทำไมไม่เริ่มจากแอป

คนไข้ครึ่งหนึ่งหน้าห้องยาไม่มีสมาร์ตโฟนหรือแบตหมดแล้ว จอที่ทุกคนเห็นพร้อมกันจึงเป็นธรรมกว่า ส่วนแอปค่อยตามมาทีหลังได้`,
	service: "ห้องจ่ายยาผู้ป่วยนอก",
	problem: "ผู้ป่วยไม่รู้ว่าต้องรอนานเท่าไร จึงนั่งแออัดหน้าห้องยาและถามซ้ำ",
	targetGroups: [
		{
			group: "patients",
			experience: "นั่งรอโดยไม่กล้าลุก",
			needs: "เวลาเป็นนาฬิกา",
			painPoints: "หิวแต่กลัวเรียกแล้วไม่อยู่",
		},
		{ group: "older-people", experience: "ฟังเสียงเรียกไม่ทัน", needs: "ตัวเลขใหญ่บนจอ", painPoints: "ถูกข้ามคิว" },
	],
	area: [73, 70, 72],
	channels: ["counter", "onsite"],
	changeKinds: ["process", "data"],
	impacts: ["social-relief"],
	authors: ["darunee", "siriporn"],
	teamName: "ทีมหน้าต่างห้องยา",
	challenge: "less-crowded-hospitals",
	agency: "moph",
	ageDays: 128,
	state: "published",
	stage: "define",
	artefacts: {
		insights: [
			insight("interview", "patients", 16, "ไม่กล้าไปกินข้าว", "รู้เวลา", "เคยถูกข้ามคิวเพราะไปห้องน้ำ"),
			insight("interview", "older-people", 9, "ฟังเสียงตามสายไม่ออก", "จอที่อ่านได้จากไกล", "ต้องพึ่งคนข้าง ๆ"),
			insight(
				"observation",
				"patients",
				120,
				"ถามที่หน้าต่างเฉลี่ยทุกสองนาที",
				"เห็นความคืบหน้า",
				"เภสัชกรต้องหยุดงานมาตอบ",
			),
			insight("interview", "workers", 5, "เภสัชกรกลัวให้สัญญาแล้วทำไม่ได้", "บอกเป็นช่วงเวลา", "ถูกต่อว่าหากเกินเวลา"),
		],
		statement: {
			who: "ผู้ป่วยที่รอรับยา",
			need: "ใช้เวลารอทำอย่างอื่นได้อย่างวางใจ",
			because: "การรอที่มองไม่เห็นความคืบหน้ารู้สึกนานกว่าความเป็นจริง",
			question: "ทำอย่างไรให้การรอมองเห็นได้ โดยไม่เพิ่มแรงกดดันให้ห้องยา",
			measure: "จำนวนครั้งที่ถูกถามต่อชั่วโมง",
			cites: [0, 2, 3],
		},
	},
	moves: [advance("empathize", 104, "ฟังทั้งคนรอและคนทำงาน ดีมาก")],
	comments: [
		comment("arthit", "for", 110, "เวลาจริงแม้จะนานก็รับได้ ขอแค่รู้"),
		comment("fatimah", "neutral", 80, "ช่วงถือศีลอดไม่ได้หิวข้าวค่ะ แต่ต้องไปละหมาด ถ้ารู้เวลาก็จัดการได้พอดี"),
	],
	supports: 9,
};

const hospitalGuide: SeedProposal = {
	key: "hospital-walking-companion",
	example: true,
	title: {
		th: "เพื่อนเดินในโรงพยาบาลสำหรับผู้สูงอายุที่มาคนเดียว",
		en: "A walking companion for older people who come to hospital alone",
	},
	summary: {
		th: "อาสาวัยเกษียณและนักศึกษาเดินเป็นเพื่อนผู้สูงอายุที่มาโรงพยาบาลคนเดียว ตั้งแต่โต๊ะตรวจสิทธิ์ถึงรับยา จองล่วงหน้าหรือขอที่หน้าประตูก็ได้",
		en: "Retired volunteers and students walk with older people who come alone, from the first desk to the pharmacy; booked ahead or asked for at the door.",
	},
	body: `## โรงพยาบาลใหญ่ขึ้น คนแก่เดินช้าลง

คุณตาข้างบ้านบอกว่าไม่ได้กลัวหมอ กลัวหลง โรงพยาบาลมีสี่ตึก ป้ายเขียนศัพท์ที่ไม่รู้จัก ลูกหลานทำงานกันหมด ตาจึงเลื่อนนัดไปเรื่อย ๆ

## ความคิดตั้งต้น

ถ้ามีใครสักคนใส่เสื้อสีเดียวกันยืนอยู่หน้าประตู พาเดินไปทีละจุด ถือแฟ้มให้ จดว่าหมอสั่งอะไร แล้วส่งขึ้นรถกลับบ้าน คนแก่จะกล้ามาตามนัดมากขึ้น

## สิ่งที่กำลังเรียนรู้

เรากำลังสัมภาษณ์ผู้สูงอายุและอาสา ยังไม่แน่ใจเรื่องความรับผิดชอบหากหกล้มระหว่างทาง เรื่องความลับของผู้ป่วยเมื่ออาสาอยู่ในห้องตรวจ และเรื่องว่าอาสาจะอยู่ได้นานแค่ไหน

ใครเคยเป็นอาสาหรือเคยพาพ่อแม่ไปโรงพยาบาล ขอเรื่องเล่าในความคิดเห็นด้วยค่ะ`,
	service: "การอำนวยความสะดวกในโรงพยาบาล",
	problem: "ผู้สูงอายุที่อยู่ลำพังเลื่อนนัดเพราะกลัวหลงและไม่มีคนพาไป",
	targetGroups: [
		{
			group: "older-people",
			experience: "เดินหลงและถามทางหลายครั้ง",
			needs: "คนเดินเป็นเพื่อน",
			painPoints: "เกรงใจเจ้าหน้าที่",
		},
	],
	area: [50, 57],
	channels: ["onsite", "phone"],
	changeKinds: ["staff", "campaign"],
	impacts: ["social-relief"],
	authors: ["anong"],
	agency: "moph",
	ageDays: 33,
	state: "published",
	stage: "empathize",
	artefacts: {
		insights: [
			insight("interview", "older-people", 6, "หลงระหว่างตึกสองครั้งในวันเดียว", "คนพาเดิน", "ศัพท์บนป้ายอ่านไม่เข้าใจ"),
			insight("interview", "older-people", 3, "เลื่อนนัดสามครั้งเพราะลูกไม่ว่าง", "มาคนเดียวได้", "เกรงใจลูก"),
		],
	},
	moves: [],
	comments: [
		comment("kanya", "for", 28, "ที่เชียงรายมีกลุ่มครูเกษียณทำอยู่ ยินดีให้คุยด้วยค่ะ"),
		comment("lamai", "for", 26, "อสม. พาไปได้ถึงหน้าประตู แต่เข้าไปแล้วก็หลงเหมือนกัน", [
			comment("anong", "neutral", 25, "ขอสัมภาษณ์ได้ไหมคะ กำลังขาดมุมมองของ อสม. พอดี"),
		]),
		comment("thanakorn", "neutral", 14, "ติดป้ายใหม่ให้เข้าใจง่ายอาจถูกกว่าและยั่งยืนกว่า"),
	],
	supports: 8,
};

const relativesRoom: SeedProposal = {
	key: "room-for-relatives-from-afar",
	example: true,
	title: { th: "ที่พักญาติผู้ป่วยจากต่างจังหวัด", en: "A place to stay for relatives from other provinces" },
	summary: {
		th: "ขอให้โรงพยาบาลศูนย์มีที่พักราคาถูกสำหรับญาติผู้ป่วยที่มาจากต่างจังหวัด ตอนนี้หลายคนนอนใต้ตึกหรือในรถ",
		en: "Large hospitals should offer cheap rooms for relatives from other provinces; many now sleep under the building or in their cars.",
	},
	body: `## ใต้ตึกตอนสองทุ่ม

ตอนแม่ผ่าตัดหัวใจ ฉันนอนบนเสื่อใต้ตึกผู้ป่วยในสิบเอ็ดคืน รอบตัวมีอีกราวสี่สิบคน ฝนตกก็ขยับเข้าไปใกล้ลิฟต์ ห้องน้ำมีสองห้อง อาบน้ำต้องไปปั๊มน้ำมัน

ญาติไม่ใช่ผู้ป่วย จึงไม่มีใครดูแล แต่ถ้าญาติล้ม ผู้ป่วยก็ไม่มีคนเซ็นเอกสาร

## ข้อเสนอ

ขอให้มีที่พักราคาไม่เกินคืนละหนึ่งร้อยบาท มีห้องน้ำ ปลั๊กไฟ และตู้เก็บของ โดยใช้อาคารราชการที่ว่างอยู่ใกล้โรงพยาบาล ให้มูลนิธิหรือเทศบาลช่วยดูแล

## ใครเคยทำได้บ้าง

วัดและมูลนิธิใกล้โรงพยาบาลบางแห่งเปิดศาลาให้นอนอยู่แล้ว แต่ญาติที่มาจากต่างจังหวัดไม่รู้ พยาบาลเองก็ไม่กล้าแนะนำเพราะไม่แน่ใจว่ายังเปิดอยู่ไหม อย่างน้อยขอให้เริ่มจากรายชื่อที่พักที่เป็นปัจจุบันติดไว้หน้าตึกผู้ป่วยใน`,
	service: "โรงพยาบาลศูนย์",
	problem: "ญาติผู้ป่วยไม่มีที่พักที่ปลอดภัยและจ่ายไหว",
	targetGroups: [
		{
			group: "patients",
			experience: "ญาตินอนใต้ตึกหลายคืน",
			needs: "ที่พักใกล้ผู้ป่วย",
			painPoints: "ของหาย ฝนสาด และไม่มีห้องน้ำ",
		},
	],
	area: "nationwide",
	channels: ["onsite"],
	changeKinds: ["infrastructure"],
	impacts: ["social-relief"],
	authors: ["siriporn"],
	agency: "moph",
	ageDays: 12,
	state: "returned",
	stateReason: {
		by: "steward-2",
		words:
			"เรื่องนี้มีคุณค่ามากค่ะ ขอให้เพิ่มสองเรื่องก่อนเผยแพร่ 1) ระบุโรงพยาบาลหรือจังหวัดที่อยากเริ่ม เพื่อให้หน่วยงานตอบได้ 2) ตัดชื่อและหมายเลขเตียงของผู้ป่วยในภาพแนบออก เพราะเป็นข้อมูลส่วนบุคคล แก้แล้วส่งมาใหม่ได้ทันที",
		daysAgo: 10,
	},
	artefacts: {},
	moves: [],
	comments: [],
	supports: 0,
};

const dialysisRide: SeedProposal = {
	key: "shared-ride-to-dialysis",
	example: true,
	title: { th: "รถร่วมทางไปฟอกไต จัดรอบตามตำบล", en: "Shared rides to dialysis, planned by sub-district" },
	summary: {
		th: "ผู้ป่วยฟอกไตสัปดาห์ละสามครั้งจากตำบลใกล้กันใช้รถคันเดียวกัน โรงพยาบาลจัดรอบฟอกให้ตรงกัน อบต. ช่วยค่าน้ำมัน ลดค่าเดินทางและไม่ต้องขาดนัด",
		en: "Dialysis patients from neighbouring sub-districts share one vehicle three times a week. The hospital aligns their sessions and local government helps with fuel.",
	},
	body: `## สัปดาห์ละสามครั้ง ตลอดชีวิต

คนฟอกไตไม่ได้เลือกว่าจะไปหรือไม่ไป ขาดนัดสองครั้งอาจถึงชีวิต บ้านเราห่างศูนย์ฟอกไตสี่สิบกิโลเมตร เหมารถครั้งละห้าร้อย เดือนหนึ่งหกพัน มากกว่ารายได้ทั้งบ้าน

ที่น่าเสียดายคือ ในตำบลเดียวกันมีผู้ป่วยสี่คน ไปคนละรถ คนละรอบ

## ข้อเสนอ

1. ศูนย์ฟอกไตจัดรอบให้ผู้ป่วยตำบลเดียวกันอยู่รอบเดียวกัน
2. ใช้รถของ อบต. หรือรถชาวบ้านที่ขึ้นทะเบียน คนขับอบรมปฐมพยาบาล
3. ค่าน้ำมันแบ่งกันระหว่างกองทุนสุขภาพตำบลกับผู้ป่วย
4. หลังฟอกผู้ป่วยมักอ่อนเพลีย จึงต้องมีคนช่วยพยุงถึงบ้าน

## ผลทดลองรอบแรก

สองตำบล สี่สัปดาห์ ผู้ป่วยเก้าคน ค่าเดินทางลดลงมากกว่าครึ่งและไม่มีใครขาดนัดเลย แต่คนที่บ้านอยู่ปลายสายต้องตื่นตั้งแต่ตีสี่ เราจึงจะปรับเส้นทางแล้วลองรอบสอง`,
	service: "ศูนย์ไตเทียม",
	problem: "ค่าเดินทางสูงทำให้ผู้ป่วยฟอกไตขาดนัดหรือเป็นหนี้",
	targetGroups: [
		{
			group: "patients",
			experience: "เหมารถเดือนละหกพันบาท",
			needs: "รถที่แน่นอนทุกครั้ง",
			painPoints: "หนี้สินและความเกรงใจคนขับ",
		},
		{ group: "older-people", experience: "อ่อนแรงหลังฟอก", needs: "คนช่วยพยุง", painPoints: "เคยล้มหน้าบ้าน" },
	],
	area: [30, 36],
	channels: ["onsite", "phone"],
	changeKinds: ["process", "infrastructure"],
	impacts: ["social-relief"],
	authors: ["somsak", "citizen"],
	teamName: "ทีมร่วมทาง",
	challenge: "less-crowded-hospitals",
	agency: "moph",
	ageDays: 131,
	state: "published",
	stage: "test",
	artefacts: {
		insights: [
			insight("interview", "patients", 9, "เหมารถคนเดียวทุกครั้ง", "แบ่งค่ารถกับเพื่อนบ้าน", "รอบฟอกไม่ตรงกัน"),
			insight(
				"interview",
				"patients",
				4,
				"เคยขาดนัดเพราะไม่มีเงินค่ารถ",
				"รถที่ไว้ใจได้",
				"บวมและเหนื่อยจนต้องเข้าห้องฉุกเฉิน",
			),
			insight("interview", "older-people", 5, "เดินไม่ไหวหลังฟอก", "คนพยุง", "ล้มหน้าบ้าน"),
			insight("survey", "patients", 38, "หนึ่งในสามอยู่ตำบลเดียวกับผู้ป่วยคนอื่นโดยไม่รู้", "รู้จักกัน", "ไม่มีใครจัดให้"),
		],
		statement: {
			who: "ผู้ป่วยฟอกไตในชนบท",
			need: "ไปถึงศูนย์ได้ทุกครั้งโดยไม่เป็นหนี้",
			because: "ผู้ป่วยใกล้กันแต่ถูกจัดรอบแยกกัน",
			question: "ทำอย่างไรให้เพื่อนร่วมโรคในตำบลเดียวกันได้เดินทางด้วยกัน",
			measure: "ค่าเดินทางต่อเดือนและจำนวนครั้งที่ขาดนัด",
			cites: [0, 1, 3],
		},
		ideas: [
			idea("จัดรอบฟอกตามตำบล", "ศูนย์จัดรอบ อบต. จัดรถ", "hmm", "แก้ที่ตารางก่อน แล้วค่ารถจะลดเอง"),
			idea("ค่าเดินทางเหมาจ่าย", "จ่ายเงินช่วยรายเดือน", "mmh"),
			idea("ศูนย์ฟอกไตเพิ่มในอำเภอ", "เปิดหน่วยใหม่", "hmh"),
		],
		prototype: {
			title: "ตารางรอบและสมุดคนขับ",
			description: "กระดานจัดรอบตามตำบล สมุดคนขับ และบัตรติดต่อฉุกเฉิน",
			link: "https://example.org/prototypes/dialysis-ride",
			real: "ตารางรอบและรถ อบต. สองคัน",
			pretend: "การเบิกค่าน้ำมันยังใช้เงินบริจาค",
			cost: 18000,
			buildingBlocks: [],
		},
		trials: [
			{
				hypothesis: "ค่าเดินทางลดลงครึ่งหนึ่งและไม่มีการขาดนัด",
				participants: [{ group: "patients", people: 9 }],
				result: "ค่าเดินทางลดลงร้อยละ 57 ไม่มีการขาดนัด แต่ผู้ป่วยปลายสายต้องตื่นตีสี่ ต้องปรับเส้นทาง",
				measure: "ค่าเดินทางต่อเดือน",
				unit: "บาท",
				before: 6000,
				after: 2600,
				decision: "iterate",
			},
		],
	},
	moves: [
		advance("empathize", 110, "ข้อมูลลึกและเห็นหน้าคนจริง"),
		advance("define", 101, "พบจุดพลิกที่การจัดรอบ"),
		advance("ideate", 90, "เลือกทางที่เริ่มได้ทันที"),
		advance("prototype", 60, "มีรถและตารางจริงให้ดู"),
	],
	comments: [
		comment("boonmee", "for", 100, "ลูกเขยยายก็ฟอกไต อยากให้มาถึงบ้านเราเร็ว ๆ"),
		comment("wichai", "neutral", 70, "ประกันภัยของรถชาวบ้านคุ้มครองผู้ป่วยหรือเปล่า", [
			comment("somsak", "neutral", 68, "เป็นข้อที่กำลังหาคำตอบครับ ตอนนี้ใช้เฉพาะรถ อบต."),
		]),
	],
	supports: 11,
};

/** Proposals on hospitals; most of them answer the challenge on less crowded hospitals. */
export const hospitalProposals: readonly SeedProposal[] = [
	bloodTestSlots,
	paperlessReferral,
	signLanguageEmergency,
	pharmacyWait,
	hospitalGuide,
	relativesRoom,
	dialysisRide,
];
