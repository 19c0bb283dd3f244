import type { Bilingual } from "../domain/vocabulary";

/**
 * What a value is: `text` in words, `word` of a closed list, `path` an address on this site, `moment` ISO 8601 in UTC,
 * `day` a calendar day in Asia/Bangkok, `area` either the word `nationwide` or a list of codes of provinces.
 */
export type FieldType =
	| "text"
	| "word"
	| "integer"
	| "number"
	| "boolean"
	| "moment"
	| "day"
	| "path"
	| "area";

/** One field of a dataset. */
export interface FieldSpec {
	/**
	 * The way to it in a row of JSON: parts are joined by dots, `[]` stands behind a list, `?` behind what can be null.
	 * `agency?.name.th` is the Thai name of an agency that can be missing, `values[].value` a figure in each part of a list.
	 */
	at: string;
	type: FieldType;
	/** All words that a `word` can be. */
	words?: readonly string[];
	unit?: Bilingual;
	means: Bilingual;
}

/** A parameter by which a list can be narrowed. */
export interface FilterSpec {
	name: string;
	words?: readonly string[];
	means: Bilingual;
}

/** A dataset: everything that its page, files, answers and entries in catalogues are made from. */
export interface Dataset {
	/** Part of lasting addresses; never changes. */
	id: string;
	title: Bilingual;
	description: Bilingual;
	/** What one row is. */
	row: Bilingual;
	/** Names of the fields that together tell a row from all others. */
	key: readonly string[];
	/** `live`: the answers are as of this moment; `nightly`: the figures are worked out once a night. */
	rhythm: "live" | "nightly";
	/** Name of the field that `since` narrows by; null where the list knows no `since`. */
	since: string | null;
	keywords: { th: readonly string[]; en: readonly string[] };
	filters: readonly FilterSpec[];
	fields: readonly FieldSpec[];
}

/** A row as it leaves the site. */
export type OpenRow = Record<string, unknown>;

/** A step on the way to a field. */
export interface Step {
	name: string;
	list: boolean;
	nullable: boolean;
}

/** The steps to a field. */
export function stepsTo(at: string): Step[] {
	return at.split(".").map((part) => {
		const [, name = "", list, nullable] = /^(\w+)(\[\])?(\?)?$/.exec(part) ?? [];
		if (!name) throw new Error(`no way to a field: ${at}`);
		return { name, list: list !== undefined, nullable: nullable !== undefined };
	});
}

/** Name of a field in the dictionary, such as `agency.name.th` or `values[].value`. */
export function nameOf(field: Pick<FieldSpec, "at">): string {
	return field.at.replaceAll("?", "");
}

/** True when a row can have nothing there. */
export function canBeAbsent(field: Pick<FieldSpec, "at">): boolean {
	return field.at.includes("?");
}

/** The column of a table in which a field stands: `agency_name_th`. Parts of lists share the column of their list. */
export function columnOf(field: Pick<FieldSpec, "at">): string {
	const steps = stepsTo(field.at);
	const last = steps.findIndex(({ list }) => list);
	return (last === -1 ? steps : steps.slice(0, last + 1)).map(({ name }) => name).join("_");
}

/** The columns of a dataset's tables, in the order of its fields. */
export function columnsOf(dataset: Pick<Dataset, "fields">): string[] {
	return [...new Set(dataset.fields.map(columnOf))];
}

const AGENCY = { th: "หน่วยงาน", en: "agency" };

/** The fields that name an agency: its code and its name in both languages. */
export function agencyFields(at: string, which: Bilingual = AGENCY): FieldSpec[] {
	return [
		{
			at: `${at}.code`,
			type: "text",
			means: {
				th: `รหัส${which.th} เป็นส่วนหนึ่งของที่อยู่ /agencies/`,
				en: `Code of the ${which.en}, as in /agencies/`,
			},
		},
		...bilingualFields(`${at}.name`, { th: `ชื่อ${which.th}`, en: `Name of the ${which.en}` }),
	];
}

/** The two fields of a text in both languages. */
export function bilingualFields(
	at: string,
	means: Bilingual,
	{ englishCanBeAbsent = false } = {},
): FieldSpec[] {
	return [
		{ at: `${at}.th`, type: "text", means: { th: `${means.th} (ภาษาไทย)`, en: `${means.en}, in Thai` } },
		{
			at: `${at}.en${englishCanBeAbsent ? "?" : ""}`,
			type: "text",
			means: { th: `${means.th} (ภาษาอังกฤษ)`, en: `${means.en}, in English` },
		},
	];
}

/** The field that marks what is made up for demonstration. */
export const EXAMPLE_FIELD: FieldSpec = {
	at: "example",
	type: "boolean",
	means: {
		th: "เป็น true เมื่อเป็นข้อมูลตัวอย่าง ไม่ใช่เรื่องจริง",
		en: "True where the row is made up for demonstration",
	},
};

/** Codes of provinces are those of the Ministry of Interior. */
export const PROVINCES_MEAN: Bilingual = {
	th: "รหัสจังหวัด 2 หลักของกระทรวงมหาดไทย",
	en: "Two-digit codes of provinces as the Ministry of Interior gives them",
};

export const UNITS = {
	percent: { th: "ร้อยละ 0–100", en: "percent, 0–100" },
	people: { th: "คน", en: "people" },
	days: { th: "วัน", en: "days" },
	reports: { th: "เรื่อง", en: "reports" },
	baht: { th: "บาทต่อปี", en: "baht a year" },
	hours: { th: "ชั่วโมงต่อปี", en: "hours a year" },
	fiscalYear: { th: "พ.ศ.", en: "Buddhist Era" },
} as const satisfies Record<string, Bilingual>;
