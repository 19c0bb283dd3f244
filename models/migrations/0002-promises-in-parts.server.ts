import type mongoose from "mongoose";
import { Types } from "mongoose";
import { normalizeText } from "~/domain/search";
import { SKILLS, type Skill } from "~/domain/training";
import type { Migration } from "./migration.server";

/** Words by which a skill is recognised in what an agency wrote before there was a list to choose from. */
const SIGNS: Readonly<Record<Skill, readonly string[]>> = {
	"service-design": [
		"ออกแบบบริการ",
		"ออกแบบการให้บริการ",
		"คิดเชิงออกแบบ",
		"design thinking",
		"service design",
		"ux",
		"ออกแบบประสบการณ์",
	],
	"data-analysis": ["วิเคราะห์ข้อมูล", "data analy", "สถิติ", "พยากรณ์"],
	"data-sharing": ["แลกเปลี่ยนข้อมูล", "เชื่อมโยงข้อมูล", "เชื่อมต่อข้อมูล", "data exchange", "api", "ธรรมาภิบาลข้อมูล"],
	"digital-id": ["ยืนยันตัวตน", "พิสูจน์ตัวตน", "digital id", "ลายมือชื่อดิจิทัล"],
	software: ["พัฒนาระบบ", "พัฒนาซอฟต์แวร์", "พัฒนาแอป", "เขียนโปรแกรม", "โปรแกรมเมอร์", "software", "developer"],
	project: ["บริหารโครงการ", "จัดการโครงการ", "project manage"],
	procurement: ["จัดซื้อ", "จัดจ้าง", "procurement", "ร่างขอบเขตงาน"],
	law: ["กฎหมาย", "ระเบียบ", "นิติกร", "legal"],
	communication: ["สื่อสาร", "ประชาสัมพันธ์", "communication"],
	privacy: ["ข้อมูลส่วนบุคคล", "pdpa", "ความมั่นคงปลอดภัย", "ไซเบอร์", "security"],
	"digital-basics": ["ทักษะดิจิทัล", "ใช้คอมพิวเตอร์", "digital literacy", "สอนใช้"],
};

/** The skills that a text asks for, found by the words of each; in the order of the list. */
export function skillsIn(text: string): Skill[] {
	const folded = normalizeText(text);
	return SKILLS.filter((skill) =>
		SIGNS[skill].some((sign) =>
			// why: short Latin signs stand inside other words, such as "api" in "capital"
			/^[a-z]{1,3}$/.test(sign)
				? new RegExp(`(^|[^a-z])${sign}([^a-z]|$)`).test(folded)
				: folded.includes(sign),
		),
	);
}

/** A promise as it was kept before. */
interface OldPromise {
	skills?: unknown;
	legalObstacles?: string;
	[field: string]: unknown;
}

/** The promise with lists in the place of free text; one that has them already stays as it is. */
function toParts(promise: OldPromise): OldPromise {
	const { legalObstacles, skills, ...rest } = promise;
	const words = typeof skills === "string" ? skills : "";
	return {
		deliverables: [],
		plans: [],
		portals: [],
		obstacles: legalObstacles ? [{ rule: legalObstacles, state: "open" }] : [],
		...(words ? { skillsNote: words } : {}),
		...rest,
		skills: Array.isArray(skills) ? skills : skillsIn(words),
	};
}

/** The validator in force is still that of the shape from which this leads away. */
const UNCHECKED = { ordered: false, bypassDocumentValidation: true } as const;

/** Rows written in one go. */
const LOT = 500;

/** Writes every promise of a collection anew that still lacks the lists. */
async function rewrite(collection: mongoose.mongo.Collection, fields: readonly string[]): Promise<number> {
	let written = 0;
	for (const field of fields) {
		const rows = collection.find(
			{ [field]: { $type: "object" }, [`${field}.deliverables`]: { $exists: false } },
			{ projection: { [field]: 1 } },
		);
		let lot: mongoose.mongo.AnyBulkWriteOperation[] = [];
		const flush = async () => {
			if (lot.length > 0) await collection.bulkWrite(lot, UNCHECKED);
			written += lot.length;
			lot = [];
		};
		for await (const row of rows) {
			const promise = field
				.split(".")
				.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], row);
			lot.push({
				updateOne: {
					filter: { _id: row._id },
					update: { $set: { [field]: toParts(promise as OldPromise) } },
				},
			});
			if (lot.length >= LOT) await flush();
		}
		await flush();
	}
	return written;
}

/** Gives every supporting agency a part of its own, which it has not answered yet. */
async function makeParts(db: mongoose.mongo.Db): Promise<void> {
	const parts = db.collection("commitmentparts");
	const rows = db
		.collection("commitments")
		.find({ "supporting.0": { $exists: true } }, { projection: { supporting: 1, createdAt: 1 } });
	for await (const { _id, supporting, createdAt } of rows)
		for (const agency of supporting as Types.ObjectId[])
			await parts.updateOne(
				{ commitment: _id, agency },
				{
					$setOnInsert: {
						_id: new Types.ObjectId(),
						role: "supporting",
						owes: {},
						state: "asked",
						asks: 1,
						revision: 0,
						askedAt: createdAt,
						createdAt,
					},
				},
				{ upsert: true, bypassDocumentValidation: true },
			);
}

/**
 * A promise lists its skills, obstacles and deliverables, and each supporting agency has a part of its own. What was
 * written as free text stays readable beside the lists.
 */
export const promisesInParts: Migration = {
	name: "0002-promises-in-parts",
	async up({ db, onProgress }) {
		const commitments = await rewrite(db.collection("commitments"), ["promise", "proposed.promise"]);
		const versions = await rewrite(db.collection("commitmentversions"), ["promise"]);
		await makeParts(db);
		onProgress(`${commitments} promises and ${versions} versions`);
	},
};
