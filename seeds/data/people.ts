import type { SeedPerson, SeedRoleGrant } from "./types";

/** Key, title, given name, family name, province. The names are made up; any likeness is chance. */
type PersonRow = readonly [
	key: string,
	title: string,
	givenName: string,
	familyName: string,
	provinceCode: number,
];

function makePerson(
	[key, title, givenName, familyName, provinceCode]: PersonRow,
	grants: SeedRoleGrant[],
): SeedPerson {
	return {
		key,
		email: `${key}@example.org`,
		title,
		givenName,
		familyName,
		displayName: `${givenName} ${familyName}`,
		language: "th",
		provinceCode,
		grants,
	};
}

const programmeStaff: SeedPerson[] = [
	makePerson(["admin", "นาย", "ธีรภัทร", "วงศ์สว่าง", 10], [{ role: "administrator" }]),
	makePerson(["steward", "นางสาว", "ปาริชาต", "เจริญผล", 10], [{ role: "steward" }]),
	makePerson(["steward-2", "นาย", "ณัฐวุฒิ", "พงษ์ไพโรจน์", 12], [{ role: "steward" }]),
];

const judges: SeedPerson[] = [
	makePerson(
		["judge", "ผศ.", "กมลวรรณ", "ศิริวัฒน์", 10],
		[
			{ role: "judge", challenge: "less-crowded-hospitals" },
			{ role: "judge", challenge: "services-for-older-people" },
		],
	),
	makePerson(
		["judge-2", "นาย", "อดิศร", "ตั้งมั่นคง", 50],
		[
			{ role: "judge", challenge: "less-crowded-hospitals" },
			{ role: "judge", challenge: "licence-renewal-without-queues" },
		],
	),
	makePerson(
		["judge-3", "ดร.", "สุภัทรา", "นิลกำแหง", 90],
		[
			{ role: "judge", challenge: "less-crowded-hospitals" },
			{ role: "judge", challenge: "open-data-people-can-use" },
		],
	),
	makePerson(
		["judge-4", "นางสาว", "ปวีณา", "เลิศสกุล", 30],
		[{ role: "judge", challenge: "less-crowded-hospitals" }],
	),
	makePerson(
		["judge-5", "รศ.", "ชวลิต", "ดำรงธรรม", 40],
		[{ role: "judge", challenge: "less-crowded-hospitals" }],
	),
];

/** Agencies that have an officer (`officer-<code>`) and a champion (`champion-<code>`) in the demonstration. */
const agencyStaffRows: readonly { agency: string; officer: PersonRow; champion: PersonRow }[] = [
	{
		agency: "moph",
		officer: ["officer-moph", "นาง", "วิไลลักษณ์", "แสงทอง", 12],
		champion: ["champion-moph", "นายแพทย์", "สมเกียรติ", "อารยะกุล", 12],
	},
	{
		agency: "dlt",
		officer: ["officer-dlt", "นาย", "ชัยยุทธ", "มานะกิจ", 10],
		champion: ["champion-dlt", "นาง", "รัตนาภรณ์", "สุขเกษม", 10],
	},
	{
		agency: "dopa",
		officer: ["officer-dopa", "นาย", "วรวิทย์", "ปัญญาดี", 10],
		champion: ["champion-dopa", "นาย", "พิทักษ์", "บุญรอดวงศ์", 10],
	},
	{
		agency: "dol",
		officer: ["officer-dol", "นางสาว", "ศศิธร", "บุญประคอง", 12],
		champion: ["champion-dol", "นาย", "ประวิทย์", "ธรณีเลิศ", 12],
	},
	{
		agency: "dop",
		officer: ["officer-dop", "นางสาว", "จันทิมา", "เอื้ออารี", 10],
		champion: ["champion-dop", "นาง", "อรพินท์", "วัฒนานุกูล", 10],
	},
	{
		agency: "dof",
		officer: ["officer-dof", "นาย", "อนุชา", "ชลธาร", 74],
		champion: ["champion-dof", "นาย", "สาโรจน์", "วิริยะพันธ์", 10],
	},
	{
		agency: "dga",
		officer: ["officer-dga", "นาย", "ภาคิน", "รุ่งโรจน์กิจ", 10],
		champion: ["champion-dga", "นางสาว", "ณิชาภัทร", "อมรเวช", 10],
	},
	{
		agency: "ddpm",
		officer: ["officer-ddpm", "นาย", "เอกชัย", "กล้าหาญ", 13],
		champion: ["champion-ddpm", "นาย", "สุรศักดิ์", "ชูเกียรติวงศ์", 10],
	},
];

const agencyStaff: SeedPerson[] = agencyStaffRows.flatMap(({ agency, officer, champion }) => [
	makePerson(officer, [{ role: "officer", agency }]),
	makePerson(champion, [{ role: "champion", agency }]),
]);

const citizenRows: readonly PersonRow[] = [
	["citizen", "นางสาว", "มะลิ", "ใจดี", 40],
	["somsak", "นาย", "สมศักดิ์", "พูนทรัพย์", 30],
	["boonmee", "นาง", "บุญมี", "แก้วกันหา", 33],
	["anong", "นาง", "อนงค์", "ศรีสุวรรณ", 50],
	["wichai", "นาย", "วิชัย", "ทองประเสริฐ", 74],
	["fatimah", "นางสาว", "ฟาตีมะห์", "สาและ", 95],
	["prasert", "นาย", "ประเสริฐ", "ลิ้มเจริญ", 83],
	["kanya", "นางสาว", "กัญญา", "อินต๊ะ", 57],
	["thanakorn", "นาย", "ธนกร", "ศรีวิไล", 10],
	["siriporn", "นาง", "ศิริพร", "คงมั่น", 80],
	["nipa", "นางสาว", "นิภา", "จันทร์หอม", 11],
	["kittipong", "นาย", "กิตติพงษ์", "เรืองศรี", 20],
	["lamai", "นาง", "ละไม", "วงค์คำ", 45],
	["arthit", "นาย", "อาทิตย์", "สายน้ำ", 14],
	["darunee", "นางสาว", "ดรุณี", "มั่งมี", 73],
	["samart", "นาย", "สามารถ", "เพชรแท้", 92],
];

/** The demonstration citizens, in the order in which they support proposals. */
export const citizens: readonly SeedPerson[] = citizenRows.map((row) => makePerson(row, []));

/** Posts the two real proposals on behalf of the teams who made them, whose names are not in the sources. */
const programmeRecorder: SeedPerson = {
	key: "programme-record",
	email: "programme-record@example.org",
	displayName: "บันทึกแทนผู้เข้าร่วม My Better Country Hackathon",
	language: "th",
	provinceCode: 10,
	grants: [],
};

/** Everyone in the demonstration. */
export const people: readonly SeedPerson[] = [
	...programmeStaff,
	...judges,
	...agencyStaff,
	...citizens,
	programmeRecorder,
];
