import { ALLOWED, type Decision, refuse } from "./decision";
import type { AgencyKind, Bilingual } from "./vocabulary";

/** Longest texts, in characters. */
export const AGENCY_LIMITS = {
	code: 40,
	name: 200,
	abbreviation: 60,
	letterCode: 20,
	contactUnit: 200,
	why: 500,
} as const;

/** The address of the page on which an agency is entered stands where an agency's own would be. */
export const RESERVED_CODES: readonly string[] = ["new"];

/** What an administrator keeps of an agency; `parent` is the code of the agency above it. */
export interface AgencyText {
	kind: AgencyKind;
	parent?: string | null;
	name: Bilingual;
	abbreviation: Bilingual;
	letterCode?: string | null;
	/** Two-digit code. */
	province?: number | null;
	contactUnit: Bilingual;
}

/** What can change of an agency, in the order of its form; the records of changes name it so. */
export const AGENCY_FIELDS = [
	"nameTh",
	"nameEn",
	"abbreviationTh",
	"abbreviationEn",
	"letterCode",
	"kind",
	"province",
	"parent",
	"contactTh",
	"contactEn",
] as const;
export type AgencyField = (typeof AGENCY_FIELDS)[number];

/** One thing that changed of an agency; null where there was, or is, nothing. */
export interface AgencyChange {
	field: AgencyField;
	from: string | null;
	to: string | null;
}

function flatten(text: AgencyText): Record<AgencyField, string | null> {
	return {
		nameTh: text.name.th,
		nameEn: text.name.en,
		abbreviationTh: text.abbreviation.th,
		abbreviationEn: text.abbreviation.en,
		letterCode: text.letterCode || null,
		kind: text.kind,
		province: text.province ? String(text.province) : null,
		parent: text.parent || null,
		contactTh: text.contactUnit.th,
		contactEn: text.contactUnit.en,
	};
}

/** What differs between two versions of an agency; empty when they say the same. */
export function agencyChanges(before: AgencyText, after: AgencyText): AgencyChange[] {
	const from = flatten(before);
	const to = flatten(after);
	return AGENCY_FIELDS.filter((field) => from[field] !== to[field]).map((field) => ({
		field,
		from: from[field],
		to: to[field],
	}));
}

/** Whether something new may name an agency: only an open one, or the one that it names already. */
export function canBeNamed({ closed, named }: { closed: boolean; named: boolean }): Decision {
	return closed && !named ? refuse("agencyClosed") : ALLOWED;
}

/**
 * Whether an agency may stand below another.
 * @param line the agency above it and everything above that, as hex ids
 */
export function canStandBelow({ id, line }: { id: string; line: readonly string[] }): Decision {
	return line.includes(id) ? refuse("agencyCycle") : ALLOWED;
}

/** Whether an agency may be closed: not while open ones stand below it, which would hang in the air. */
export function canClose({ closed, openBelow }: { closed: boolean; openBelow: number }): Decision {
	if (closed) return refuse("alreadyDecided");
	return openBelow > 0 ? refuse("agencyHasBelow") : ALLOWED;
}

/** Whether an agency may be opened again: not below one that is closed. */
export function canReopen({ closed, parentClosed }: { closed: boolean; parentClosed: boolean }): Decision {
	if (!closed) return refuse("alreadyDecided");
	return parentClosed ? refuse("agencyClosed") : ALLOWED;
}

/**
 * Whether kind and province of an agency fit: a province has its two-digit code, and keeps both for good, because proposals
 * and people are kept by that code.
 * @param before as it is stored; null for a new one
 */
export function canBeOfKind(
	before: Pick<AgencyText, "kind" | "province"> | null,
	after: Pick<AgencyText, "kind" | "province">,
): Decision {
	if (after.kind === "province" && !after.province) return refuse("provinceMissing");
	if (!before || (before.kind !== "province" && after.kind !== "province")) return ALLOWED;
	const same = before.kind === after.kind && before.province === after.province;
	return same ? ALLOWED : refuse("provinceFixed");
}
