import { provinceAbbreviations } from "./province-abbreviations";
import { provinces } from "./provinces";
import type { SeedAgency } from "./types";

const secretariat = {
	th: "กลุ่มพัฒนาระบบบริหาร สำนักงานปลัดกระทรวง",
	en: "Public Sector Development Group, Office of the Permanent Secretary",
};
const departmentUnit = { th: "กลุ่มพัฒนาระบบบริหาร", en: "Public Sector Development Group" };

/** Code, letter code, Thai name, English name, English abbreviation of the 20 ministries. */
const ministryRows = [
	["opm", "นร", "สำนักนายกรัฐมนตรี", "Office of the Prime Minister", "OPM"],
	["mod", "กห", "กระทรวงกลาโหม", "Ministry of Defence", "MOD"],
	["mof", "กค", "กระทรวงการคลัง", "Ministry of Finance", "MOF"],
	["mfa", "กต", "กระทรวงการต่างประเทศ", "Ministry of Foreign Affairs", "MFA"],
	["mots", "กก", "กระทรวงการท่องเที่ยวและกีฬา", "Ministry of Tourism and Sports", "MOTS"],
	[
		"msdhs",
		"พม",
		"กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์",
		"Ministry of Social Development and Human Security",
		"MSDHS",
	],
	["moac", "กษ", "กระทรวงเกษตรและสหกรณ์", "Ministry of Agriculture and Cooperatives", "MOAC"],
	["mot", "คค", "กระทรวงคมนาคม", "Ministry of Transport", "MOT"],
	["mdes", "ดศ", "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม", "Ministry of Digital Economy and Society", "MDES"],
	["mnre", "ทส", "กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม", "Ministry of Natural Resources and Environment", "MNRE"],
	["moen", "พน", "กระทรวงพลังงาน", "Ministry of Energy", "MOEN"],
	["moc", "พณ", "กระทรวงพาณิชย์", "Ministry of Commerce", "MOC"],
	["moi", "มท", "กระทรวงมหาดไทย", "Ministry of Interior", "MOI"],
	["moj", "ยธ", "กระทรวงยุติธรรม", "Ministry of Justice", "MOJ"],
	["mol", "รง", "กระทรวงแรงงาน", "Ministry of Labour", "MOL"],
	["mcul", "วธ", "กระทรวงวัฒนธรรม", "Ministry of Culture", "M-Culture"],
	["moe", "ศธ", "กระทรวงศึกษาธิการ", "Ministry of Education", "MOE"],
	["moph", "สธ", "กระทรวงสาธารณสุข", "Ministry of Public Health", "MOPH"],
	["mind", "อก", "กระทรวงอุตสาหกรรม", "Ministry of Industry", "MIND"],
	[
		"mhesi",
		"อว",
		"กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม",
		"Ministry of Higher Education, Science, Research and Innovation",
		"MHESI",
	],
] as const;

/** Code, parent, Thai name, Thai abbreviation, English name, English abbreviation. */
const departmentRows = [
	["dlt", "mot", "กรมการขนส่งทางบก", "ขบ.", "Department of Land Transport", "DLT"],
	["doh", "mot", "กรมทางหลวง", "ทล.", "Department of Highways", "DOH"],
	["md", "mot", "กรมเจ้าท่า", "จท.", "Marine Department", "MD"],
	["ddc", "moph", "กรมควบคุมโรค", "คร.", "Department of Disease Control", "DDC"],
	["dof", "moac", "กรมประมง", "กปม.", "Department of Fisheries", "DOF"],
	["doae", "moac", "กรมส่งเสริมการเกษตร", "กสก.", "Department of Agricultural Extension", "DOAE"],
	["rid", "moac", "กรมชลประทาน", "ชป.", "Royal Irrigation Department", "RID"],
	["dsdw", "msdhs", "กรมพัฒนาสังคมและสวัสดิการ", "พส.", "Department of Social Development and Welfare", "DSDW"],
	["dop", "msdhs", "กรมกิจการผู้สูงอายุ", "ผส.", "Department of Older Persons", "DOP"],
	[
		"dep",
		"msdhs",
		"กรมส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ",
		"พก.",
		"Department of Empowerment of Persons with Disabilities",
		"DEP",
	],
	["doc", "moj", "กรมราชทัณฑ์", "รท.", "Department of Corrections", "DOC"],
	["dopa", "moi", "กรมการปกครอง", "ปค.", "Department of Provincial Administration", "DOPA"],
	["dol", "moi", "กรมที่ดิน", "ทด.", "Department of Lands", "DOL"],
	["dla", "moi", "กรมส่งเสริมการปกครองท้องถิ่น", "สถ.", "Department of Local Administration", "DLA"],
	[
		"ddpm",
		"moi",
		"กรมป้องกันและบรรเทาสาธารณภัย",
		"ปภ.",
		"Department of Disaster Prevention and Mitigation",
		"DDPM",
	],
	[
		"dpt",
		"moi",
		"กรมโยธาธิการและผังเมือง",
		"ยผ.",
		"Department of Public Works and Town and Country Planning",
		"DPT",
	],
	["doe", "mol", "กรมการจัดหางาน", "กกจ.", "Department of Employment", "DOE"],
	["dlpw", "mol", "กรมสวัสดิการและคุ้มครองแรงงาน", "กสร.", "Department of Labour Protection and Welfare", "DLPW"],
	["dbd", "moc", "กรมพัฒนาธุรกิจการค้า", "พค.", "Department of Business Development", "DBD"],
	["tmd", "mdes", "กรมอุตุนิยมวิทยา", "อต.", "Thai Meteorological Department", "TMD"],
	["pcd", "mnre", "กรมควบคุมมลพิษ", "คพ.", "Pollution Control Department", "PCD"],
	[
		"obec",
		"moe",
		"สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน",
		"สพฐ.",
		"Office of the Basic Education Commission",
		"OBEC",
	],
] as const;

/** Bodies that serve or oversee the whole government. */
const centralRows = [
	[
		"opdc",
		"สำนักงานคณะกรรมการพัฒนาระบบราชการ",
		"สำนักงาน ก.พ.ร.",
		"Office of the Public Sector Development Commission",
		"OPDC",
	],
	[
		"ocsc",
		"สำนักงานคณะกรรมการข้าราชการพลเรือน",
		"สำนักงาน ก.พ.",
		"Office of the Civil Service Commission",
		"OCSC",
	],
	[
		"dga",
		"สำนักงานพัฒนารัฐบาลดิจิทัล (องค์การมหาชน)",
		"สพร.",
		"Digital Government Development Agency (Public Organization)",
		"DGA",
	],
	["ocs", "สำนักงานคณะกรรมการกฤษฎีกา", "สคก.", "Office of the Council of State", "OCS"],
	[
		"nesdc",
		"สำนักงานสภาพัฒนาการเศรษฐกิจและสังคมแห่งชาติ",
		"สศช.",
		"Office of the National Economic and Social Development Council",
		"NESDC",
	],
	["bb", "สำนักงบประมาณ", "สงป.", "Budget Bureau", "BB"],
	["sao", "สำนักงานการตรวจเงินแผ่นดิน", "สตง.", "State Audit Office of the Kingdom of Thailand", "SAO"],
] as const;

const stateEnterpriseRows = [
	["thailand-post", "mdes", "บริษัท ไปรษณีย์ไทย จำกัด", "ปณท", "Thailand Post Company Limited", "THP"],
	["bmta", "mot", "องค์การขนส่งมวลชนกรุงเทพ", "ขสมก.", "Bangkok Mass Transit Authority", "BMTA"],
] as const;

const ministries: SeedAgency[] = ministryRows.map(([code, letterCode, th, en, abbreviation]) => ({
	code,
	kind: "ministry",
	name: { th, en },
	abbreviation: { th: `${letterCode}.`, en: abbreviation },
	letterCode,
	contactUnit: secretariat,
}));

const departments: SeedAgency[] = departmentRows.map(([code, parent, th, shortTh, en, shortEn]) => ({
	code,
	kind: "department",
	parent,
	name: { th, en },
	abbreviation: { th: shortTh, en: shortEn },
	contactUnit: departmentUnit,
}));

const centralBodies: SeedAgency[] = centralRows.map(([code, th, shortTh, en, shortEn]) => ({
	code,
	kind: "central",
	name: { th, en },
	abbreviation: { th: shortTh, en: shortEn },
	contactUnit: { th: "สำนักงานเลขานุการ", en: "Secretariat" },
}));

const stateEnterprises: SeedAgency[] = stateEnterpriseRows.map(
	([code, parent, th, shortTh, en, shortEn]) => ({
		code,
		kind: "state-enterprise",
		parent,
		name: { th, en },
		abbreviation: { th: shortTh, en: shortEn },
		contactUnit: { th: "ฝ่ายลูกค้าสัมพันธ์", en: "Customer Relations" },
	}),
);

const BANGKOK = 10;

const provinceAgencies: SeedAgency[] = provinces.map((province) => ({
	code: `province-${province.code}`,
	kind: "province",
	parent: "moi",
	name:
		province.code === BANGKOK
			? { th: province.th, en: "Bangkok Metropolitan Administration" }
			: { th: `จังหวัด${province.th}`, en: `${province.en} Province` },
	abbreviation: provinceAbbreviations[province.code] ?? { th: province.th, en: province.en },
	provinceCode: province.code,
	contactUnit:
		province.code === BANGKOK
			? { th: "สำนักปลัดกรุงเทพมหานคร", en: "Office of the Permanent Secretary for the BMA" }
			: { th: `สำนักงานจังหวัด${province.th}`, en: `${province.en} Provincial Office` },
}));

/** All agencies; every parent stands before its children. */
export const agencies: readonly SeedAgency[] = [
	...ministries,
	...centralBodies,
	...departments,
	...stateEnterprises,
	...provinceAgencies,
];
