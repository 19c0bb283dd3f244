import type { InnovationLevel, InnovationTheme } from "~/domain/innovation";
import type { Barrier, RecommendationAnswer, SuccessFactor } from "~/domain/lesson";
import type { Crisis } from "~/domain/playbook";
import type { Skill } from "~/domain/training";
import type { Bilingual, BuildingBlock, TargetGroup } from "~/domain/vocabulary";

/** A solution that stands in official documents, with the agency or provinces that they name. */
export interface SeedInnovation {
	key: string;
	agency: string;
	title: Bilingual;
	summary: Bilingual;
	problem: string;
	solution: string;
	results: string;
	level: InnovationLevel;
	theme: InnovationTheme;
	groups: TargetGroup[];
	/** Two-digit codes; absent where it is in use in the whole country. */
	provinces?: number[];
	blocks?: BuildingBlock[];
	awards?: { name: string; giver: string; year: number }[];
	contact: string;
	daysAgo: number;
}

export interface SeedLesson {
	agency: string;
	title: Bilingual;
	context: string;
	response: string;
	factors: SuccessFactor[];
	factorsWords: string;
	barriers: Barrier[];
	barriersWords: string;
	provinces: number[];
	/** Day of the Common Era, ISO 8601. */
	happenedOn: string;
	/** Key of the solution that it is about. */
	innovation?: string;
	daysAgo: number;
	recommendations: {
		text: string;
		to: string;
		answer?: { decision: RecommendationAnswer; words: string; daysAgo: number };
	}[];
}

export interface SeedPlaybook {
	agency: string;
	crisis: Crisis;
	title: Bilingual;
	purpose: string;
	trigger: string;
	contact: string;
	steps: { what: string; who: string; within?: string }[];
	/** Keys of solutions. */
	innovations: string[];
	daysAgo: number;
	drills: { daysAgo: number; scenario: string; people: number; worked: string; improve: string }[];
}

export interface SeedTraining {
	title: Bilingual;
	about: string;
	audience: string;
	skills: Skill[];
	organiser: string;
	inDays: number;
	place: string;
	capacity: number;
	attendees: string[];
}

export interface SeedLibrary {
	innovations: readonly SeedInnovation[];
	lessons: readonly SeedLesson[];
	playbooks: readonly SeedPlaybook[];
	trainings: readonly SeedTraining[];
}

/** Where the facts of these solutions stand. */
export const LIBRARY_SOURCE = "เอกสารเผยแพร่ของทางราชการ";

const NO_FIGURES = "เอกสารที่เผยแพร่ไม่ได้ระบุตัวเลขผลลัพธ์";

const innovations: SeedInnovation[] = [
	{
		key: "smart-eoc",
		agency: "ddc",
		title: {
			th: "ศูนย์ปฏิบัติการภาวะฉุกเฉินอัจฉริยะ (Smart EOC)",
			en: "Smart Emergency Operation Centre",
		},
		summary: {
			th: "ระบบสั่งการและติดตามเหตุด้านสาธารณสุขของกรมควบคุมโรค ซึ่งขยายไปใช้ในประเทศเพื่อนบ้าน",
			en: "The Department of Disease Control's system for leading the response to health emergencies, spread to neighbouring countries",
		},
		problem: "เหตุฉุกเฉินด้านสาธารณสุขต้องสั่งการหลายหน่วยพร้อมกัน และต้องเห็นสถานการณ์ชุดเดียวกัน",
		solution: "ศูนย์ปฏิบัติการภาวะฉุกเฉินที่ใช้ระบบดิจิทัลในการรวบรวมสถานการณ์และสั่งการ",
		results: "ได้รับรางวัล United Nations Public Service Awards 2021 และขยายไปใช้ในกัมพูชา ลาว เมียนมา และมาเลเซีย",
		level: "department",
		theme: "health",
		groups: ["patients", "general-public"],
		blocks: ["data-exchange"],
		awards: [{ name: "United Nations Public Service Awards", giver: "องค์การสหประชาชาติ", year: 2021 }],
		contact: "กรมควบคุมโรค",
		daysAgo: 120,
	},
	{
		key: "fisheries-shop",
		agency: "dof",
		title: { th: "Fisheries Shop ร้านค้าออนไลน์ของชาวประมง", en: "Fisheries Shop: fishers sell online" },
		summary: {
			th: "กรมประมงเปิดช่องทางให้ชาวประมงและเกษตรกรผู้เพาะเลี้ยงขายสัตว์น้ำตรงถึงผู้ซื้อ",
			en: "The Department of Fisheries gives fishers and fish farmers a way to sell straight to buyers",
		},
		problem: "ตลาดและร้านอาหารปิดในช่วงโควิด-19 ชาวประมงขายสัตว์น้ำไม่ได้",
		solution: "ร้านค้าออนไลน์ที่กรมประมงดูแล ผู้ขายลงสินค้า ผู้ซื้อสั่งและติดต่อกันโดยตรง",
		results: "มียอดขายมากกว่า 2 ล้านบาท",
		level: "department",
		theme: "economy",
		groups: ["farmers-fishers", "general-public"],
		contact: "กรมประมง",
		daysAgo: 112,
	},
	{
		key: "delivery-robots",
		agency: "province-44",
		title: { th: "หุ่นยนต์ส่งยาและอาหารในโรงพยาบาล", en: "Delivery robots in hospitals" },
		summary: {
			th: "หุ่นยนต์ส่งยา อาหาร และสิ่งของถึงเตียงผู้ป่วย ลดการสัมผัสระหว่างผู้ป่วยกับเจ้าหน้าที่",
			en: "Robots bring medicine, food and things to the bed, so that patients and staff meet less",
		},
		problem: "เจ้าหน้าที่ต้องเข้าใกล้ผู้ป่วยโรคติดต่อหลายครั้งต่อวันเพื่อส่งยาและอาหาร",
		solution: "ใช้หุ่นยนต์เคลื่อนที่ส่งของถึงเตียงแทนการเดินเข้าหอผู้ป่วย",
		results: `ใช้งานในจังหวัดมหาสารคาม กาฬสินธุ์ สกลนคร และยะลา ${NO_FIGURES}`,
		level: "province",
		theme: "health",
		groups: ["patients"],
		provinces: [44, 46, 47, 95],
		contact: "สำนักงานจังหวัดมหาสารคาม",
		daysAgo: 108,
	},
	{
		key: "screening-apps",
		agency: "province-48",
		title: { th: "แอปพลิเคชันคัดกรองกลุ่มเสี่ยง", en: "Screening apps for people at risk" },
		summary: {
			th: "แอปพลิเคชันของจังหวัดที่ให้ประชาชนประเมินความเสี่ยงและรายงานตัวก่อนเข้าพื้นที่",
			en: "Provincial apps by which people check their risk and report before they come in",
		},
		problem: "การคัดกรองผู้เดินทางเข้าพื้นที่ด้วยกระดาษล่าช้าและติดตามต่อได้ยาก",
		solution: "ประชาชนกรอกข้อมูลผ่านแอปพลิเคชัน เจ้าหน้าที่และอาสาสมัครสาธารณสุขติดตามจากรายชื่อเดียวกัน",
		results: `ใช้งานในจังหวัดนครพนม สุรินทร์ ยะลา และตรัง ${NO_FIGURES}`,
		level: "province",
		theme: "health",
		groups: ["general-public", "health-volunteers"],
		provinces: [48, 32, 95, 92],
		contact: "สำนักงานจังหวัดนครพนม",
		daysAgo: 104,
	},
	{
		key: "paknam-prom",
		agency: "province-11",
		title: { th: "ปากน้ำพร้อม: จองคิวฉีดวัคซีน", en: "Paknam Prom: a queue for vaccination" },
		summary: {
			th: "ระบบจองคิวฉีดวัคซีนของจังหวัดสมุทรปราการ",
			en: "Samut Prakan's system for booking a vaccination",
		},
		problem: "ประชาชนจำนวนมากต้องการฉีดวัคซีนพร้อมกัน การรอคิวหน้าจุดฉีดเสี่ยงต่อการแพร่เชื้อ",
		solution: "จองวัน เวลา และจุดฉีดล่วงหน้าทางออนไลน์",
		results: NO_FIGURES,
		level: "province",
		theme: "health",
		groups: ["general-public"],
		provinces: [11],
		contact: "สำนักงานจังหวัดสมุทรปราการ",
		daysAgo: 100,
	},
	{
		key: "phitsanulok-prom",
		agency: "province-65",
		title: { th: "พิษณุโลกพร้อม: จองคิวฉีดวัคซีน", en: "Phitsanulok Prom: a queue for vaccination" },
		summary: {
			th: "ระบบจองคิวฉีดวัคซีนของจังหวัดพิษณุโลก",
			en: "Phitsanulok's system for booking a vaccination",
		},
		problem: "ต้องกระจายผู้รับวัคซีนไม่ให้แออัดในจุดฉีด",
		solution: "จองวัน เวลา และจุดฉีดล่วงหน้าทางออนไลน์",
		results: NO_FIGURES,
		level: "province",
		theme: "health",
		groups: ["general-public"],
		provinces: [65],
		contact: "สำนักงานจังหวัดพิษณุโลก",
		daysAgo: 99,
	},
	{
		key: "e-refer",
		agency: "province-33",
		title: { th: "E-Refer และการใช้เตียงร่วมกัน (Bed Sharing)", en: "E-Refer and bed sharing" },
		summary: {
			th: "โรงพยาบาลในจังหวัดศรีสะเกษส่งต่อผู้ป่วยและแบ่งใช้เตียงกันผ่านระบบเดียว",
			en: "Hospitals in Si Sa Ket refer patients and share beds through one system",
		},
		problem: "เตียงเต็มไม่พร้อมกัน แต่แต่ละโรงพยาบาลไม่เห็นเตียงว่างของกันและกัน",
		solution: "ส่งต่อผู้ป่วยทางอิเล็กทรอนิกส์และเห็นเตียงว่างของทั้งจังหวัด",
		results: NO_FIGURES,
		level: "province",
		theme: "health",
		groups: ["patients"],
		provinces: [33],
		blocks: ["data-exchange", "e-document"],
		contact: "สำนักงานจังหวัดศรีสะเกษ",
		daysAgo: 95,
	},
	{
		key: "drones",
		agency: "province-49",
		title: { th: "โดรนสำรวจพื้นที่เสี่ยง", en: "Drones over areas at risk" },
		summary: {
			th: "จังหวัดมุกดาหารใช้โดรนในพื้นที่เสี่ยงแทนการส่งคนเข้าไป",
			en: "Mukdahan sends drones instead of people into areas at risk",
		},
		problem: "การส่งเจ้าหน้าที่เข้าพื้นที่เสี่ยงใช้เวลาและเสี่ยงต่อการติดเชื้อ",
		solution: "ใช้โดรนสำรวจและปฏิบัติงานในพื้นที่เสี่ยง",
		results: NO_FIGURES,
		level: "province",
		theme: "crisis",
		groups: ["general-public"],
		provinces: [49],
		contact: "สำนักงานจังหวัดมุกดาหาร",
		daysAgo: 92,
	},
	{
		key: "homeless-shelter",
		agency: "dsdw",
		title: { th: "ที่พักและการคัดกรองคนไร้ที่พึ่ง", en: "Shelter and screening for homeless people" },
		summary: {
			th: "กรมพัฒนาสังคมและสวัสดิการจัดที่พักและคัดกรองโรคให้คนไร้ที่พึ่ง",
			en: "The Department of Social Development and Welfare gives homeless people shelter and screening",
		},
		problem: "คนไร้ที่พึ่งไม่มีที่แยกตัวและเข้าไม่ถึงการคัดกรอง",
		solution: "จัดที่พักพร้อมการคัดกรองโรคก่อนเข้าพัก",
		results: NO_FIGURES,
		level: "department",
		theme: "welfare",
		groups: ["homeless"],
		contact: "กรมพัฒนาสังคมและสวัสดิการ",
		daysAgo: 88,
	},
	{
		key: "factory-isolation",
		agency: "province-74",
		title: {
			th: "การแยกกักในที่พักโรงงาน (Factory Accommodation Isolation) พร้อมการแพทย์ทางไกล",
			en: "Factory Accommodation Isolation with telemedicine",
		},
		summary: {
			th: "โรงงานในจังหวัดสมุทรสาครจัดเตียงแยกกักให้แรงงาน และพบแพทย์ทางไกล",
			en: "Factories in Samut Sakhon keep beds for workers to isolate in, who see a doctor online",
		},
		problem: "แรงงานติดเชื้อจำนวนมาก เตียงโรงพยาบาลไม่พอ และโรงงานเสี่ยงต้องปิด",
		solution: "โรงงานเตรียมเตียงไว้อย่างน้อยร้อยละ 10 ของจำนวนพนักงาน และดูแลผู้ป่วยด้วยการแพทย์ทางไกล",
		results: "มีเตียงรวมเกือบ 50,000 เตียง",
		level: "province",
		theme: "crisis",
		groups: ["workers", "entrepreneurs", "patients"],
		provinces: [74],
		contact: "สำนักงานจังหวัดสมุทรสาคร",
		daysAgo: 84,
	},
	{
		key: "bubble-and-seal",
		agency: "province-50",
		title: { th: "Bubble and Seal ในเรือนจำ", en: "Bubble and Seal in a prison" },
		summary: {
			th: "จังหวัดเชียงใหม่ควบคุมการระบาดในเรือนจำด้วยการแบ่งกลุ่มและปิดพื้นที่ 28 วัน",
			en: "Chiang Mai ended an outbreak in a prison by groups that do not mix, closed for 28 days",
		},
		problem: "เรือนจำมีผู้ต้องขังอยู่หนาแน่น โรคแพร่เร็ว",
		solution: "แบ่งผู้ต้องขังเป็นกลุ่มที่ไม่ปะปนกัน และปิดพื้นที่เป็นเวลา 28 วัน",
		results: `ดำเนินการ 28 วัน ${NO_FIGURES}`,
		level: "province",
		theme: "crisis",
		groups: ["prisoners"],
		provinces: [50],
		contact: "สำนักงานจังหวัดเชียงใหม่",
		daysAgo: 80,
	},
	{
		key: "mfa-office",
		agency: "mfa",
		title: { th: "MFA Office Application สำนักงานอิเล็กทรอนิกส์", en: "MFA Office Application (e-Office)" },
		summary: {
			th: "กระทรวงการต่างประเทศทำงานสารบรรณและงานสำนักงานผ่านแอปพลิเคชันเดียว",
			en: "The Ministry of Foreign Affairs does its papers and office work in one application",
		},
		problem: "เอกสารกระดาษทำให้ทำงานนอกสำนักงานไม่ได้",
		solution: "ระบบ e-Office ที่เจ้าหน้าที่รับส่งและสั่งการเอกสารได้จากทุกที่",
		results: NO_FIGURES,
		level: "department",
		theme: "government",
		groups: ["general-public"],
		blocks: ["e-document"],
		contact: "กระทรวงการต่างประเทศ",
		daysAgo: 76,
	},
];

const lessons: SeedLesson[] = [
	{
		agency: "province-74",
		title: {
			th: "โรงงานเปิดต่อได้ เมื่อจังหวัด โรงงาน และหมอใช้แผนเดียวกัน",
			en: "Factories stay open when province, factories and doctors work by one plan",
		},
		context: "การระบาดในโรงงานทำให้เตียงโรงพยาบาลไม่พอ และโรงงานจำนวนมากเสี่ยงต้องหยุด",
		response: "จังหวัดกำหนดให้โรงงานเตรียมเตียงแยกกักอย่างน้อยร้อยละ 10 ของพนักงาน และดูแลด้วยการแพทย์ทางไกล",
		factors: ["authority", "people", "integration", "places"],
		factorsWords: "ผู้ว่าราชการจังหวัดสั่งการเป็นแนวเดียว โรงงานและแรงงานร่วมมือ และมีสถานที่พร้อมใช้",
		barriers: ["equipment", "central-data"],
		barriersWords: "อุปกรณ์การแพทย์ทางไกลไม่พอในช่วงแรก และข้อมูลผู้ป่วยอยู่คนละระบบ",
		provinces: [74],
		happenedOn: "2021-08-20",
		innovation: "factory-isolation",
		daysAgo: 75,
		recommendations: [
			{
				text: "ให้หน่วยบริการในพื้นที่เข้าถึงข้อมูลผู้ป่วยจากส่วนกลางได้ในภาวะฉุกเฉิน โดยมีการยืนยันสิทธิ",
				to: "dga",
				answer: {
					decision: "partly",
					words: "จะเปิดให้เชื่อมผ่านศูนย์แลกเปลี่ยนข้อมูลเป็นรายกรณี และขอให้หน่วยเจ้าของข้อมูลกำหนดสิทธิภายในปีงบประมาณนี้",
					daysAgo: 50,
				},
			},
			{ text: "จัดชุดอุปกรณ์การแพทย์ทางไกลสำรองไว้ในทุกเขตสุขภาพ", to: "moph" },
		],
	},
	{
		agency: "dof",
		title: {
			th: "ขายออนไลน์ได้ผล เมื่อมีคนสอนชาวประมงถ่ายรูปและส่งของ",
			en: "Selling online works when somebody shows fishers how to photograph and send",
		},
		context: "ตลาดปิด ชาวประมงรายย่อยไม่มีช่องทางขาย",
		response: "เปิดร้านค้าออนไลน์และส่งเจ้าหน้าที่ประมงอำเภอไปช่วยลงสินค้าครั้งแรก",
		factors: ["people", "staff", "communication"],
		factorsWords: "เจ้าหน้าที่ในพื้นที่รู้จักชาวประมง และสื่อสารด้วยภาษาที่ใช้กันจริง",
		barriers: ["digital-skills", "equipment"],
		barriersWords: "ชาวประมงสูงอายุไม่มีสมาร์ตโฟน สัญญาณอินเทอร์เน็ตริมฝั่งไม่สม่ำเสมอ",
		provinces: [74, 92],
		happenedOn: "2021-06-30",
		innovation: "fisheries-shop",
		daysAgo: 70,
		recommendations: [
			{ text: "จัดหลักสูตรขายของออนไลน์สำหรับเกษตรกรและชาวประมงสูงอายุ โดยใช้คนในชุมชนเป็นผู้สอน", to: "dop" },
		],
	},
	{
		agency: "ddpm",
		title: {
			th: "ข้อมูลน้ำชุดเดียวช่วยให้อพยพทัน",
			en: "One set of flood data gets people out in time",
		},
		context: "น้ำหลากกลางคืน หลายหน่วยประกาศระดับเตือนภัยไม่ตรงกัน",
		response: "ตั้งศูนย์สั่งการร่วม ใช้ข้อมูลระดับน้ำชุดเดียว และแจ้งผ่านอาสาสมัครสาธารณสุขถึงบ้าน",
		factors: ["integration", "data", "communication"],
		factorsWords: "ทุกหน่วยดูหน้าจอเดียวกัน และข้อความเตือนออกจากที่เดียว",
		barriers: ["central-data", "coordination"],
		barriersWords: "ต้องโทรศัพท์ขอข้อมูลจากสามหน่วยในชั่วโมงแรก",
		provinces: [65],
		happenedOn: "2025-09-18",
		daysAgo: 40,
		recommendations: [
			{
				text: "เปิดข้อมูลระดับน้ำเป็น API สาธารณะ ปรับปรุงทุก 15 นาที",
				to: "dga",
			},
			{
				text: "กำหนดถ้อยคำเตือนภัยมาตรฐานที่ใช้เหมือนกันทุกจังหวัด",
				to: "dopa",
				answer: {
					decision: "accept",
					words: "จะแจ้งเวียนถ้อยคำมาตรฐานให้ทุกจังหวัดก่อนฤดูฝนหน้า",
					daysAgo: 12,
				},
			},
		],
	},
];

const playbooks: SeedPlaybook[] = [
	{
		agency: "ddpm",
		crisis: "flood",
		title: { th: "เปิดศูนย์พักพิงและจุดบริการเมื่อเกิดน้ำท่วม", en: "Open shelters and service points in a flood" },
		purpose: "ผู้ประสบภัยมีที่พัก อาหาร และทำเรื่องขอรับความช่วยเหลือได้ในจุดเดียว",
		trigger: "ระดับน้ำถึงเกณฑ์เตือนภัยสีส้มในอำเภอใดอำเภอหนึ่ง ผู้อำนวยการจังหวัดสั่งใช้แผน",
		contact: "ศูนย์อำนวยการบรรเทาสาธารณภัย สายด่วน 1784",
		steps: [
			{ what: "แจ้งเตือนประชาชนด้วยข้อความเดียวกันทุกช่องทาง", who: "ศูนย์อำนวยการ", within: "30 นาที" },
			{ what: "เปิดศูนย์พักพิงและลงทะเบียนผู้เข้าพัก", who: "องค์กรปกครองส่วนท้องถิ่น", within: "2 ชั่วโมง" },
			{ what: "ตั้งจุดรับคำร้องรวม ไม่ต้องใช้สำเนาบัตร", who: "อำเภอ", within: "24 ชั่วโมง" },
			{ what: "สำรวจพื้นที่ที่รถเข้าไม่ถึง", who: "ทีมสำรวจ", within: "24 ชั่วโมง" },
		],
		innovations: ["drones"],
		daysAgo: 60,
		drills: [
			{
				daysAgo: 20,
				scenario: "น้ำหลากเวลากลางคืน ไฟฟ้าดับสองอำเภอ",
				people: 86,
				worked: "เปิดศูนย์พักพิงได้ใน 1 ชั่วโมง 40 นาที",
				improve: "วิทยุสื่อสารสำรองไม่พอ และป้ายบอกทางไปศูนย์มองไม่เห็นตอนกลางคืน",
			},
		],
	},
	{
		agency: "moph",
		crisis: "epidemic",
		title: {
			th: "ส่งยาถึงบ้านเมื่อโรงพยาบาลต้องลดคนเข้า",
			en: "Send medicine home when hospitals must keep people out",
		},
		purpose: "ผู้ป่วยโรคเรื้อรังได้ยาต่อเนื่องโดยไม่ต้องมาโรงพยาบาล",
		trigger: "โรงพยาบาลประกาศลดจำนวนผู้ป่วยนอกเกินร้อยละ 30",
		contact: "กองบริหารการสาธารณสุข",
		steps: [
			{ what: "คัดรายชื่อผู้ป่วยที่อาการคงที่", who: "โรงพยาบาล", within: "1 วัน" },
			{ what: "โทรศัพท์ยืนยันที่อยู่และความยินยอม", who: "เภสัชกร", within: "3 วัน" },
			{ what: "ส่งยาทางไปรษณีย์และติดตามการรับ", who: "ไปรษณีย์ และอาสาสมัครสาธารณสุข", within: "5 วัน" },
		],
		innovations: ["smart-eoc"],
		daysAgo: 55,
		drills: [
			{
				daysAgo: 300,
				scenario: "โรงพยาบาลจังหวัดปิดแผนกผู้ป่วยนอกสองสัปดาห์",
				people: 34,
				worked: "ติดต่อผู้ป่วยได้ร้อยละ 92 ในสามวัน",
				improve: "ที่อยู่ในทะเบียนไม่ตรงกับที่อยู่จริงหลายราย",
			},
		],
	},
];

const trainings: SeedTraining[] = [
	{
		title: { th: "สื่อสารกับผู้สูงอายุผ่านวิดีโอ", en: "Talking with older people by video" },
		about: "ฝึกพูดช้า ชัด ตั้งกล้องและเสียง และช่วยผู้สูงอายุเข้าระบบโดยไม่ทำแทน",
		audience: "เจ้าหน้าที่ที่ให้บริการทางไกล",
		skills: ["communication", "digital-basics"],
		organiser: "dop",
		inDays: 18,
		place: "ห้องประชุม 2 กรมกิจการผู้สูงอายุ",
		capacity: 30,
		attendees: ["officer-moph", "officer-dop"],
	},
	{
		title: { th: "เชื่อมโยงข้อมูลระหว่างหน่วยงานอย่างปลอดภัย", en: "Linking data between agencies safely" },
		about: "หลักการแลกเปลี่ยนข้อมูล สิทธิ ความยินยอม และตัวอย่างการเชื่อมจริง",
		audience: "เจ้าหน้าที่ไอทีและเจ้าของข้อมูล",
		skills: ["data-sharing", "privacy"],
		organiser: "dga",
		inDays: 32,
		place: "อบรมออนไลน์",
		capacity: 60,
		attendees: ["officer-dlt"],
	},
	{
		title: { th: "ออกแบบบริการกับผู้ใช้จริง", en: "Designing services with those who use them" },
		about: "สัมภาษณ์ สังเกต ทำต้นแบบกระดาษ และทดลองกับผู้ใช้ภายในหนึ่งวัน",
		audience: "ผู้รับผิดชอบคำมั่น",
		skills: ["service-design", "project"],
		organiser: "opdc",
		inDays: 45,
		place: "สำนักงาน ก.พ.ร.",
		capacity: 24,
		attendees: [],
	},
];

/** The library of the demonstration: solutions that stand in official documents; the rest is made up and marked. */
export const library: SeedLibrary = { innovations, lessons, playbooks, trainings };
