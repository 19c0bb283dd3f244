import type { PhaseKey } from "~/domain/challenge";
import type { SeedChallenge, SeedPhase } from "./types";

/**
 * Lays the phases one after the other without gaps.
 *
 * @param startDay first day of submission, in days from the anchor
 * @param lengths days of submission, shortlist, build, judging, results and follow-up
 */
function layPhases(
	startDay: number,
	lengths: readonly [number, number, number, number, number, number],
): SeedPhase[] {
	const names: PhaseKey[] = ["submission", "shortlist", "build", "judging", "results", "follow-up"];
	let day = startDay;
	return names.map((phase, index) => {
		const fromDay = day;
		day += lengths[index] ?? 0;
		return { phase, fromDay, toDay: day - 1 };
	});
}

const afterCovid: SeedChallenge = {
	slug: "services-after-covid-19",
	kind: "open-call",
	title: { th: "บริการภาครัฐหลังโควิด-19", en: "Public services after COVID-19" },
	question: {
		th: "ทำอย่างไรให้บริการที่เคยต้องเดินทางไปรับถึงที่ ไปถึงประชาชนได้โดยไม่มีใครตกหล่น",
		en: "How might we bring services that people used to travel for to where people are, leaving nobody behind?",
	},
	theme: { th: "การฟื้นฟูบริการและวิถีใหม่ของภาครัฐ", en: "Recovery and a new normal for public services" },
	brief: {
		th: `ช่วงโควิด-19 หลายบริการต้องปิดเคาน์เตอร์ในเวลาไม่กี่วัน ผลสำรวจของสำนักงาน ก.พ.ร. พบว่าหน่วยงานที่บริการแบบพบหน้าได้รับผลกระทบเพิ่มจากร้อยละ 39.47 ในปีงบประมาณ 2563 เป็นร้อยละ 56.41 ในปีงบประมาณ 2564 ขณะเดียวกัน หน่วยงานที่ปรับกฎระเบียบหรือแนวปฏิบัติก็เพิ่มจากร้อยละ 7.89 เป็นร้อยละ 28.21

## สิ่งที่เราได้เรียนรู้

บริการที่ไปต่อได้มักมีสามอย่างพร้อมกัน คือ ผู้มีอำนาจตัดสินใจอยู่ใกล้ปัญหา ข้อมูลที่ถูกต้องครบถ้วนและทันเวลา และความร่วมมือของประชาชนในพื้นที่ ส่วนที่ติดขัดคืออุปกรณ์และอินเทอร์เน็ต ทักษะดิจิทัล และการเข้าถึงข้อมูลกลาง

## โจทย์ของเรา

ทำอย่างไรให้บริการที่เคยต้องเดินทางไปรับถึงที่ ไปถึงประชาชนได้โดยไม่มีใครตกหล่น โดยเฉพาะผู้ป่วย ผู้สูงอายุ แรงงาน และผู้ต้องขัง ซึ่งเดินทางลำบากหรือเดินทางไม่ได้เลย

## สิ่งที่อยากเห็น

ข้อเสนอที่เริ่มจากการฟังคนที่ใช้บริการจริง ทดลองได้ในหน่วยบริการหนึ่งแห่งภายในสามเดือน และยังใช้ได้แม้ผู้รับบริการไม่มีสมาร์ตโฟน`,
		en: `During COVID-19 many counters closed within days. OPDC's survey found that agencies whose face-to-face services were hit rose from 39.47 per cent in fiscal year 2020 to 56.41 per cent in 2021, while agencies that changed rules or guidance rose from 7.89 to 28.21 per cent.

## What we learned

Services that kept going usually had three things at once: someone with authority close to the problem, data that was right, timely and complete, and the cooperation of local people. What held others back was equipment and internet access, digital skills, and access to central data.

## The question

How might we bring services that people used to travel for to where people are, leaving nobody behind: above all patients, older people, workers and prisoners, who find it hard or impossible to travel?

## What we hope to see

Proposals that begin by listening to the people who use the service, can be tried at one service point within three months, and work for somebody without a smartphone.`,
	},
	targetGroups: ["patients", "older-people", "workers", "prisoners", "health-volunteers"],
	impacts: ["social-relief"],
	host: "opdc",
	supportingAgencies: ["moph", "ddc", "doc", "dga"],
	partners: ["เครือข่ายอาสาสมัครสาธารณสุขประจำหมู่บ้าน (ตัวอย่าง)"],
	dataSets: [
		{
			name: { th: "ชุดข้อมูลเปิดภาครัฐด้านสาธารณสุข", en: "Open government data on public health" },
			holder: "dga",
			url: "https://data.go.th",
		},
		{
			name: { th: "สถิติผู้ป่วยโรคเรื้อรังรายอำเภอ", en: "Chronic disease patients by district" },
			holder: "moph",
		},
	],
	phases: layPhases(-340, [60, 14, 40, 14, 7, 365]),
	rules: {
		votesPerPerson: 5,
		teamMin: 1,
		teamMax: 5,
		gateKeeper: "steward",
		eligibility: {
			th: "ทุกคนที่มีบัญชีเสนอและสนับสนุนได้ เจ้าหน้าที่ของหน่วยงานเจ้าภาพร่วมให้ความเห็นได้ แต่ส่งข้อเสนอเข้าประกวดไม่ได้",
			en: "Anyone with an account may propose and support. Staff of the host agency may comment but may not enter proposals.",
		},
	},
	prizes: [
		{ th: "งบทดลองนำร่องในหน่วยบริการหนึ่งแห่ง (ตัวอย่าง)", en: "Pilot funding at one service point (example)" },
		{ th: "ที่ปรึกษาด้านการออกแบบบริการตลอดช่วงติดตามผล", en: "A service design mentor throughout the follow-up" },
	],
	example: true,
};

const safeTransport: SeedChallenge = {
	slug: "safe-public-transport",
	kind: "hackathon",
	title: { th: "ขนส่งสาธารณะปลอดภัย ไปถึงทุกคน", en: "Safe public transport for everyone" },
	question: {
		th: "ทำอย่างไรให้ผู้โดยสารรู้ก่อนขึ้นรถหรือลงเรือว่าเที่ยวนั้นปลอดภัย และร้องเรียนแล้วเห็นผล",
		en: "How might we let passengers know before they board that a trip is safe, and see what became of a complaint?",
	},
	theme: { th: "ความปลอดภัยในการเดินทาง", en: "Safety on the move" },
	brief: {
		th: `ทุกเช้าเด็กนักเรียนขึ้นรถรับส่งที่พ่อแม่ไม่เคยรู้ว่าตรวจสภาพแล้วหรือยัง คนทำงานกลับบ้านดึกที่ป้ายรถเมล์มืด ผู้ใช้วีลแชร์รอรถเมล์สามคันกว่าจะขึ้นได้คันหนึ่ง ข้อมูลเรื่องเหล่านี้มีอยู่แล้วบางส่วน แต่ไม่เคยไปถึงมือคนที่ต้องตัดสินใจตอนนั้น

## เรื่องที่เคยทำได้จริง

กรมการขนส่งทางบกเคยรับข้อเสนอจาก My Better Country Hackathon ไปพัฒนาเป็นระบบตรวจสอบข้อมูลรถจักรยานยนต์รับจ้าง โจทย์นี้ชวนต่อยอดแนวคิดเดียวกันไปยังรถรับส่งนักเรียน รถโดยสารประจำทาง และเรือโดยสาร

## โจทย์ของเรา

ทำอย่างไรให้ผู้โดยสารรู้ก่อนขึ้นรถหรือลงเรือว่าเที่ยวนั้นปลอดภัย และร้องเรียนแล้วเห็นผล

## เงื่อนไขที่ควรคิดถึง

ทุกข้อเสนอต้องบอกว่าคนขับและผู้ประกอบการจะได้อะไร เพราะมาตรการที่เพิ่มภาระให้คนขับเพียงฝ่ายเดียวมักอยู่ได้ไม่นาน และต้องใช้ได้ในจังหวัดที่ไม่มีสัญญาณอินเทอร์เน็ตตลอดเส้นทาง`,
		en: `Every morning children board school vans without their parents knowing whether the van has been inspected. People who work late wait at dark bus stops. A wheelchair user lets three buses pass before one can take her. Part of this information exists already, but it never reaches the person who has to decide at that moment.

## It has been done before

The Department of Land Transport took a proposal from the My Better Country Hackathon and built a check of motorcycle-taxi data. This challenge invites the same idea for school vans, buses and passenger boats.

## The question

How might we let passengers know before they board that a trip is safe, and see what became of a complaint?

## Think about

Every proposal should say what drivers and operators gain, since a measure that only burdens drivers rarely lasts, and it must work in provinces without a signal along the whole route.`,
	},
	targetGroups: ["general-public", "disabilities", "parents-children", "workers"],
	impacts: ["social-relief"],
	host: "dlt",
	supportingAgencies: ["mot", "md", "doh", "bmta", "province-10"],
	partners: ["เครือข่ายผู้ปกครองและชมรมรถรับส่งนักเรียน (ตัวอย่าง)"],
	dataSets: [
		{
			name: {
				th: "ทะเบียนรถโดยสารและใบอนุญาตขับรถสาธารณะ",
				en: "Register of passenger vehicles and public driving licences",
			},
			holder: "dlt",
		},
		{ name: { th: "สถิติอุบัติเหตุบนทางหลวง", en: "Accident statistics on highways" }, holder: "doh" },
	],
	phases: layPhases(-270, [50, 12, 35, 12, 7, 365]),
	rules: {
		votesPerPerson: 5,
		teamMin: 1,
		teamMax: 6,
		gateKeeper: "steward",
		eligibility: {
			th: "ทุกคนที่มีบัญชีเสนอและสนับสนุนได้ ทุกทีมต้องมีสมาชิกอย่างน้อยหนึ่งคนที่ใช้หรือให้บริการขนส่งประเภทนั้นเป็นประจำ",
			en: "Anyone with an account may propose and support. Every team needs at least one member who uses or provides that kind of transport regularly.",
		},
	},
	prizes: [
		{
			th: "ทดลองจริงกับสำนักงานขนส่งจังหวัดหนึ่งแห่ง (ตัวอย่าง)",
			en: "A trial with one provincial transport office (example)",
		},
	],
	example: true,
};

const hospitals: SeedChallenge = {
	slug: "less-crowded-hospitals",
	kind: "hackathon",
	title: { th: "โรงพยาบาลไม่แออัด", en: "Less crowded hospitals" },
	question: {
		th: "ทำอย่างไรให้ผู้ป่วยใช้เวลาในโรงพยาบาลเท่าที่จำเป็นต่อการรักษา และรู้ล่วงหน้าว่าต้องรออะไร นานเท่าไร",
		en: "How might we let patients spend only as long in hospital as their care needs, and know in advance what they wait for and how long?",
	},
	theme: { th: "การเข้าถึงบริการสุขภาพ", en: "Access to health care" },
	brief: {
		th: `ผู้ป่วยจำนวนมากออกจากบ้านตั้งแต่ตีสี่เพื่อจองคิวที่เปิดหกโมง ได้พบแพทย์ไม่กี่นาทีตอนสาย แล้วรอรับยาถึงบ่าย คนที่เหนื่อยไม่แพ้กันคือพยาบาลหน้าห้องตรวจที่ต้องตอบคำถามว่า "อีกนานไหม" วันละหลายร้อยครั้ง

## สิ่งที่มีอยู่แล้ว

หลายจังหวัดมีนวัตกรรมที่น่าเรียนรู้ เช่น ระบบส่งต่อ E-Refer และ Bed Sharing ของศรีสะเกษ แอปคัดกรองของนครพนม สุรินทร์ ยะลา และตรัง หุ่นยนต์ส่งของในโรงพยาบาลที่มหาสารคาม กาฬสินธุ์ สกลนคร และยะลา รวมถึงการจัดส่งยาให้ผู้ป่วยทางไปรษณีย์ของกระทรวงสาธารณสุข

## โจทย์ของเรา

ทำอย่างไรให้ผู้ป่วยใช้เวลาในโรงพยาบาลเท่าที่จำเป็นต่อการรักษา และรู้ล่วงหน้าว่าต้องรออะไร นานเท่าไร

## ข้อควรระวัง

อย่าย้ายความแออัดจากที่หนึ่งไปอีกที่หนึ่ง และอย่าให้คนที่ใช้โทรศัพท์ไม่คล่องต้องรอนานกว่าเดิม ทุกต้นแบบต้องทดลองกับผู้สูงอายุหรือญาติผู้ดูแลด้วย`,
		en: `Many patients leave home at four in the morning to take a queue number at six, see a doctor for a few minutes late in the morning and wait for their medicine until the afternoon. Just as tired are the nurses who answer "how much longer?" hundreds of times a day.

## What exists

Several provinces have solutions worth learning from: E-Refer and Bed Sharing in Si Sa Ket, screening apps in Nakhon Phanom, Surin, Yala and Trang, delivery robots in hospitals in Maha Sarakham, Kalasin, Sakon Nakhon and Yala, and the Ministry of Public Health's delivery of medicine by post.

## The question

How might we let patients spend only as long in hospital as their care needs, and know in advance what they wait for and how long?

## Take care

Do not move the crowd from one room to the next, and do not make those who are slow with a phone wait longer than before. Every prototype must also be tried with older people or their carers.`,
	},
	targetGroups: ["patients", "older-people", "disabilities", "health-volunteers"],
	impacts: ["social-relief"],
	host: "moph",
	supportingAgencies: ["ddc", "dga", "dep", "thailand-post"],
	partners: ["ชมรมผู้ป่วยโรคไตและเครือข่ายเพื่อนช่วยเพื่อน (ตัวอย่าง)"],
	dataSets: [
		{
			name: { th: "รายชื่อหน่วยบริการสุขภาพและพิกัด", en: "Health service units and their locations" },
			holder: "moph",
		},
		{
			name: { th: "จำนวนผู้ป่วยนอกรายชั่วโมงแบบไม่ระบุตัวตน", en: "Anonymous hourly numbers of outpatients" },
			holder: "moph",
		},
	],
	phases: layPhases(-150, [56, 15, 65, 22, 7, 365]),
	rules: {
		votesPerPerson: 6,
		teamMin: 2,
		teamMax: 6,
		gateKeeper: "steward",
		eligibility: {
			th: "ทุกคนที่มีบัญชีเสนอและสนับสนุนได้ ห้ามใช้ข้อมูลผู้ป่วยที่ระบุตัวบุคคลได้ในต้นแบบและการทดลองทุกกรณี",
			en: "Anyone with an account may propose and support. Data that identifies a patient may never be used in prototypes or tests.",
		},
	},
	gates: { insights: 4, participants: 8 },
	prizes: [
		{ th: "งบทดลองนำร่องในโรงพยาบาลหนึ่งแห่ง (ตัวอย่าง)", en: "Pilot funding at one hospital (example)" },
		{
			th: "นำเสนอผลต่อผู้บริหารเทคโนโลยีสารสนเทศระดับสูงของกระทรวง",
			en: "Presentation to the ministry's chief information officer",
		},
	],
	example: true,
};

const licences: SeedChallenge = {
	slug: "licence-renewal-without-queues",
	kind: "hackathon",
	title: { th: "ต่อใบอนุญาตไม่ต้องรอคิว", en: "Licence renewal without queues" },
	question: {
		th: "ทำอย่างไรให้การต่อใบอนุญาตเป็นเรื่องที่เสร็จได้โดยไม่ต้องลางาน และไม่ต้องยื่นเอกสารที่รัฐมีอยู่แล้ว",
		en: "How might we make renewing a licence something that needs no day off work and no paper the government already holds?",
	},
	theme: { th: "อำนวยความสะดวกในการอนุญาต", en: "Easier licensing" },
	brief: {
		th: `ร้านอาหารเล็ก ๆ ร้านหนึ่งต้องถือใบอนุญาตหลายใบจากหลายหน่วยงาน แต่ละใบหมดอายุไม่พร้อมกัน แต่ขอเอกสารชุดเดียวกันซ้ำทุกครั้ง ชาวประมงต้องหยุดออกเรือเพื่อเข้าเมืองไปต่อใบอนุญาต คนขับรถรับจ้างที่ขาดรายได้หนึ่งวันเพื่อรอคิวคือคนที่ระบบมองไม่เห็น

## จุดเริ่มต้นที่ดี

มาตรการผ่อนคลายด้านใบอนุญาตตามมติเมื่อวันที่ 3 สิงหาคม 2564 ดำเนินการแล้ว 90 จาก 103 กระบวนงาน และบริการภาครัฐที่ให้บริการผ่านระบบอิเล็กทรอนิกส์เพิ่มจาก 280 บริการในเดือนมีนาคม 2563 เป็น 325 บริการในเดือนมีนาคม 2564 สิ่งที่ยังขาดคือการทำให้ประชาชนรู้สึกถึงความแตกต่างตอนที่ต้องใช้จริง

## โจทย์ของเรา

ทำอย่างไรให้การต่อใบอนุญาตเป็นเรื่องที่เสร็จได้โดยไม่ต้องลางาน และไม่ต้องยื่นเอกสารที่รัฐมีอยู่แล้ว

## สิ่งที่กรรมการให้ความสำคัญ

จำนวนขั้นตอนและเอกสารที่ลดลงจริง ความเป็นไปได้ทางกฎหมาย และช่องทางสำรองสำหรับผู้ที่ไม่สะดวกใช้ระบบออนไลน์`,
		en: `A small restaurant holds several licences from several agencies. They expire at different times, yet each renewal asks for the same papers. A fisher stays ashore to travel into town for a renewal. A driver who loses a day's income to a queue is somebody the system does not see.

## A good start

The licence relief measure of 3 August 2021 has been done for 90 of 103 processes, and public services offered electronically rose from 280 in March 2020 to 325 in March 2021. What is missing is that people feel the difference when they need it.

## The question

How might we make renewing a licence something that needs no day off work and no paper the government already holds?

## What the judges look at

Steps and papers that are really removed, whether the law allows it, and another way for those who cannot do it online.`,
	},
	targetGroups: ["entrepreneurs", "workers", "farmers-fishers", "general-public"],
	impacts: ["competitiveness"],
	host: "opdc",
	supportingAgencies: ["dlt", "dopa", "dol", "dla", "dof", "dbd", "dga"],
	partners: ["สมาคมร้านอาหารรายย่อย (ตัวอย่าง)"],
	dataSets: [
		{
			name: { th: "คู่มือสำหรับประชาชนของแต่ละใบอนุญาต", en: "Citizens' manuals for each licence" },
			holder: "opdc",
		},
		{ name: { th: "ข้อมูลนิติบุคคลจดทะเบียน", en: "Registered juristic persons" }, holder: "dbd" },
	],
	phases: layPhases(-110, [60, 15, 62, 14, 7, 365]),
	rules: {
		votesPerPerson: 6,
		teamMin: 1,
		teamMax: 6,
		gateKeeper: "author",
		eligibility: {
			th: "ทุกคนที่มีบัญชีเสนอและสนับสนุนได้ ผู้เสนอเลื่อนขั้นเองได้เมื่อครบเงื่อนไข โดยต้องเขียนเหตุผลประกอบทุกครั้ง",
			en: "Anyone with an account may propose and support. Authors may move their own proposal on when the gate is met, always with a reason.",
		},
	},
	prizes: [
		{ th: "ทดลองใช้กับหน่วยงานอนุญาตจริงหนึ่งแห่ง (ตัวอย่าง)", en: "A trial with one licensing agency (example)" },
		{ th: "คำปรึกษาด้านกฎหมายในการปรับแก้ระเบียบ", en: "Legal advice on changing the rules" },
	],
	example: true,
};

const crisis: SeedChallenge = {
	slug: "services-in-a-crisis",
	kind: "crisis",
	title: { th: "บริการไม่สะดุดในภาวะวิกฤต", en: "Keeping services running in a crisis" },
	question: {
		th: "ทำอย่างไรให้คนที่กำลังเดือดร้อนรู้ว่าต้องไปที่ไหน ขออะไรได้ และได้รับเมื่อไร โดยไม่ต้องเล่าเรื่องเดิมซ้ำ",
		en: "How might we let people in trouble know where to go, what they can ask for and when it comes, without telling the same story again?",
	},
	theme: { th: "ความต่อเนื่องของบริการ: น้ำท่วม ภัยแล้ง ฝุ่นควัน", en: "Continuity of services: flood, drought, haze" },
	brief: {
		th: `เมื่อน้ำมา เวลาจะเดินเร็วกว่าระเบียบ โจทย์นี้จึงใช้กติกาเดียวกับโจทย์อื่น แต่เดินด้วยนาฬิกาที่เร็วขึ้น ข้อเสนอที่ผ่านเงื่อนไขของแต่ละขั้นเลื่อนขั้นได้ทันทีโดยไม่ต้องรอรอบ

## สถานการณ์

ครอบครัวที่หนีน้ำไปศูนย์พักพิงต้องลงชื่อใหม่ทุกแห่ง คนที่ยื่นขอเงินเยียวยาไม่รู้ว่าคำขออยู่ตรงไหน หมู่บ้านที่รอรถน้ำไม่รู้ว่ารถจะมาวันใด เจ้าหน้าที่ท้องถิ่นคนเดียวรับโทรศัพท์เรื่องเดียวกันทั้งวัน

## บทเรียนที่ใช้ได้

ช่วงโควิด-19 การควบคุมแบบ Bubble and Seal ในเรือนจำที่เชียงใหม่ และ Factory Accommodation Isolation ที่สมุทรสาคร แสดงให้เห็นว่าเมื่อจังหวัดมีอำนาจตัดสินใจและทุกฝ่ายร่วมมือกัน บริการเดินต่อได้แม้ในวันที่ยากที่สุด

## โจทย์ของเรา

ทำอย่างไรให้คนที่กำลังเดือดร้อนรู้ว่าต้องไปที่ไหน ขออะไรได้ และได้รับเมื่อไร โดยไม่ต้องเล่าเรื่องเดิมซ้ำ`,
		en: `When the water comes, time runs faster than the rules. This challenge follows the same path as the others on a shorter clock: a proposal that meets its gate moves on at once, without waiting for a round.

## The situation

Families who flee to a shelter sign in again at each one. Those who ask for relief money do not know where their request is. Villages that wait for a water truck do not know which day it comes. A single local officer answers the same call all day.

## Lessons to build on

During COVID-19, Bubble and Seal in a prison in Chiang Mai and Factory Accommodation Isolation in Samut Sakhon showed that services go on in the hardest days when a province may decide and everyone works together.

## The question

How might we let people in trouble know where to go, what they can ask for and when it comes, without telling the same story again?`,
	},
	targetGroups: ["general-public", "older-people", "homeless", "farmers-fishers", "parents-children"],
	impacts: ["social-relief"],
	host: "ddpm",
	supportingAgencies: ["moi", "dla", "dsdw", "tmd", "pcd", "rid", "moph"],
	partners: ["เครือข่ายอาสากู้ภัยในพื้นที่ (ตัวอย่าง)"],
	dataSets: [
		{
			name: { th: "คำเตือนและพยากรณ์อากาศ", en: "Weather warnings and forecasts" },
			holder: "tmd",
			url: "https://www.tmd.go.th",
		},
		{ name: { th: "ระดับน้ำและปริมาณฝนรายสถานี", en: "Water levels and rainfall by station" }, holder: "rid" },
		{ name: { th: "ที่ตั้งและความจุของศูนย์พักพิง", en: "Location and capacity of shelters" }, holder: "ddpm" },
	],
	phases: layPhases(-48, [58, 3, 12, 4, 2, 90]),
	rules: {
		votesPerPerson: 6,
		teamMin: 1,
		teamMax: 8,
		gateKeeper: "steward",
		eligibility: {
			th: "ทุกคนที่มีบัญชีเสนอและสนับสนุนได้ โจทย์ภาวะวิกฤต: ผู้ดูแลโครงการตรวจข้อเสนอภายในหนึ่งวันทำการ",
			en: "Anyone with an account may propose and support. Crisis challenge: stewards look at each proposal within one working day.",
		},
	},
	gates: { insights: 2, ideas: 2 },
	prizes: [
		{
			th: "นำไปใช้จริงในอำเภอนำร่องทันทีที่ผ่านการทดลอง (ตัวอย่าง)",
			en: "Put to use in a pilot district as soon as it is tested (example)",
		},
	],
	example: true,
};

const openData: SeedChallenge = {
	slug: "open-data-people-can-use",
	kind: "open-call",
	title: { th: "ข้อมูลเปิดที่ประชาชนใช้ได้จริง", en: "Open data people can use" },
	question: {
		th: "ทำอย่างไรให้ข้อมูลที่รัฐเปิดอยู่แล้วตอบคำถามในชีวิตประจำวันของคนธรรมดาได้ภายในหนึ่งนาที",
		en: "How might we let data that is already open answer an everyday question within a minute?",
	},
	theme: { th: "รัฐโปร่งใสและเศรษฐกิจข้อมูล", en: "Transparency and the data economy" },
	brief: {
		th: `ข้อมูลภาครัฐเปิดเผยมากขึ้นทุกปี แต่แม่ค้าที่อยากรู้ราคาปลาหน้าท่าวันนี้ ชาวบ้านที่อยากรู้ว่าถนนหน้าบ้านใช้งบเท่าไร และนักศึกษาที่อยากทำแผนที่รถเมล์ ยังต้องเริ่มจากไฟล์ที่เปิดไม่ออกหรือไม่ได้ปรับปรุงมาหลายปี

## โจทย์ของเรา

ทำอย่างไรให้ข้อมูลที่รัฐเปิดอยู่แล้วตอบคำถามในชีวิตประจำวันของคนธรรมดาได้ภายในหนึ่งนาที

## สิ่งที่เปิดกว้าง

จะเป็นบริการใหม่ มาตรฐานข้อมูล วิธีขอข้อมูล หรือวิธีให้ประชาชนช่วยแก้ข้อมูลที่ผิดก็ได้ ขอเพียงบอกให้ชัดว่าใครจะใช้ ใช้ตอนไหน และใครเป็นผู้ดูแลข้อมูลให้ทันสมัย

## สิ่งที่ต้องรักษา

ข้อมูลส่วนบุคคลต้องไม่รั่วไหล และภาระของเจ้าหน้าที่ผู้กรอกข้อมูลต้องไม่เพิ่มโดยไม่จำเป็น ข้อมูลที่ดีที่สุดคือข้อมูลที่เกิดจากการทำงานปกติอยู่แล้ว`,
		en: `More government data is opened every year, yet the trader who wants today's fish price at the pier, the villager who wants to know what the road outside cost and the student who wants to map the buses still begin with a file that will not open or has not been updated for years.

## The question

How might we let data that is already open answer an everyday question within a minute?

## What is open

A new service, a data standard, a way to ask for data, or a way for people to mend wrong data: as long as it is clear who uses it, when, and who keeps it up to date.

## What must be kept

No personal data may leak, and the work of those who enter the data must not grow without need. The best data is what ordinary work produces anyway.`,
	},
	targetGroups: ["general-public", "entrepreneurs", "farmers-fishers"],
	impacts: ["economy"],
	host: "dga",
	supportingAgencies: ["nesdc", "bb", "sao", "dof", "dlt", "dla"],
	partners: ["ชมรมนักพัฒนาข้อมูลเปิด (ตัวอย่าง)"],
	dataSets: [
		{
			name: { th: "ศูนย์กลางข้อมูลเปิดภาครัฐ", en: "Open Government Data of Thailand" },
			holder: "dga",
			url: "https://data.go.th",
		},
		{ name: { th: "ราคาสัตว์น้ำหน้าท่า", en: "Fish prices at the pier" }, holder: "dof" },
	],
	phases: layPhases(-66, [60, 14, 55, 14, 7, 365]),
	rules: {
		votesPerPerson: 6,
		teamMin: 1,
		teamMax: 5,
		gateKeeper: "author",
		eligibility: {
			th: "ทุกคนที่มีบัญชีเสนอและสนับสนุนได้ รหัสโปรแกรมและข้อมูลที่ทีมสร้างขึ้นต้องเผยแพร่ด้วยสัญญาอนุญาตแบบเปิด",
			en: "Anyone with an account may propose and support. Code and data made by the teams must be published under an open licence.",
		},
	},
	prizes: [
		{
			th: "เผยแพร่ชุดข้อมูลต้นแบบบนศูนย์กลางข้อมูลเปิด (ตัวอย่าง)",
			en: "The data set is published on the open data portal (example)",
		},
	],
	example: true,
};

const olderPeople: SeedChallenge = {
	slug: "services-for-older-people",
	kind: "hackathon",
	title: { th: "บริการเพื่อผู้สูงอายุ", en: "Services for older people" },
	question: {
		th: "ทำอย่างไรให้ผู้สูงอายุใช้บริการของรัฐได้ด้วยตนเองอย่างมีศักดิ์ศรี ไม่ว่าจะอยู่กับลูกหลานหรืออยู่ลำพัง",
		en: "How might we let older people use public services themselves and with dignity, whether they live with family or alone?",
	},
	theme: { th: "สังคมสูงวัย", en: "An ageing society" },
	brief: {
		th: `ตายายหลายคู่มีสิทธิหลายอย่างที่ไม่เคยได้ใช้ เพราะไม่รู้ว่ามี เพราะแบบฟอร์มตัวเล็ก เพราะไม่มีใครพาไป หรือเพราะเกรงใจลูกหลานที่ต้องลางาน

## โจทย์ของเรา

ทำอย่างไรให้ผู้สูงอายุใช้บริการของรัฐได้ด้วยตนเองอย่างมีศักดิ์ศรี ไม่ว่าจะอยู่กับลูกหลานหรืออยู่ลำพัง

## หลักที่เรายึด

ออกแบบร่วมกับผู้สูงอายุ ไม่ใช่ออกแบบให้ ทุกทีมต้องมีผู้สูงอายุอย่างน้อยหนึ่งคนร่วมคิดตั้งแต่วันแรก และทุกบริการต้องมีทางเลือกที่ไม่ใช้หน้าจอ

## สิ่งที่อยากเห็น

บริการที่ลดการเดินทาง เอกสารที่อ่านออกด้วยตาที่ฝ้า งานที่เหมาะกับแรง และเพื่อนบ้านที่เห็นก่อนว่าใครหายไป`,
		en: `Many older couples have rights they never used: they do not know of them, the print is small, nobody can take them, or they do not want their children to lose a day's pay.

## The question

How might we let older people use public services themselves and with dignity, whether they live with family or alone?

## What we hold to

Design with older people, not for them. Every team includes at least one older person from the first day, and every service has a way that needs no screen.

## What we hope to see

Services that save journeys, papers that tired eyes can read, work that fits one's strength, and neighbours who notice first when someone is missing.`,
	},
	targetGroups: ["older-people", "health-volunteers", "disabilities"],
	impacts: ["social-relief"],
	host: "dop",
	supportingAgencies: ["msdhs", "moph", "dopa", "dla", "doe"],
	partners: ["ชมรมผู้สูงอายุระดับตำบล (ตัวอย่าง)"],
	dataSets: [
		{ name: { th: "จำนวนผู้สูงอายุรายตำบล", en: "Older people by sub-district" }, holder: "dopa" },
		{
			name: { th: "ที่ตั้งโรงเรียนผู้สูงอายุและศูนย์พัฒนาคุณภาพชีวิต", en: "Schools and centres for older people" },
			holder: "dop",
		},
	],
	phases: layPhases(-32, [75, 14, 60, 14, 7, 365]),
	rules: {
		votesPerPerson: 6,
		teamMin: 2,
		teamMax: 6,
		gateKeeper: "steward",
		eligibility: {
			th: "ทุกคนที่มีบัญชีเสนอและสนับสนุนได้ ทุกทีมต้องมีผู้ที่อายุ 60 ปีขึ้นไปอย่างน้อยหนึ่งคน",
			en: "Anyone with an account may propose and support. Every team includes at least one person aged 60 or over.",
		},
	},
	gates: { insights: 4 },
	prizes: [
		{ th: "ทดลองใช้ในโรงเรียนผู้สูงอายุหนึ่งแห่ง (ตัวอย่าง)", en: "A trial in one school for older people (example)" },
	],
	example: true,
};

/** The challenges, oldest first. */
export const challenges: readonly SeedChallenge[] = [
	afterCovid,
	safeTransport,
	hospitals,
	licences,
	openData,
	crisis,
	olderPeople,
];
