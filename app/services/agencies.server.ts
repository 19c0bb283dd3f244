import { LRUCache } from "lru-cache";
import mongoose, { type ClientSession, Types } from "mongoose";
import { canBeNamed } from "~/domain/agency";
import { enforceAt } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { normalizeText } from "~/domain/search";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";
import { thaiCollator } from "~/i18n/format";
import { AgencyModel } from "~~/models/agency.server";
import type { Id } from "./events.server";

/** An agency as lists and selects name it. Ids are hex strings. */
export interface AgencyName {
	id: string;
	code: string;
	kind: AgencyKind;
	name: Bilingual;
	abbreviation: Bilingual;
}

/** An agency to choose from. */
export interface AgencyOption extends AgencyName {
	/** The agency above it in the tree. */
	parentId: string | null;
	/** It is not chosen for anything new any more. */
	closed: boolean;
}

/** An agency with what its page says of it. */
export interface AgencyDetails extends AgencyOption {
	letterCode: string | null;
	province: number | null;
	contactUnit: Bilingual;
	closedAt: Date | null;
	/** The agency that goes on with the work of one that is closed. */
	replacedBy: { code: string; name: Bilingual } | null;
}

/** The order in which kinds of agencies are listed. */
export const KIND_ORDER: readonly AgencyKind[] = [
	"ministry",
	"department",
	"central",
	"state-enterprise",
	"province",
	"local",
];

const NAME_FIELDS = { code: 1, kind: 1, name: 1, abbreviation: 1 } as const;

function toName(row: {
	_id: Types.ObjectId;
	code: string;
	kind: AgencyKind;
	name: Bilingual;
	abbreviation: Bilingual;
}): AgencyName {
	return {
		id: row._id.toHexString(),
		code: row.code,
		kind: row.kind,
		name: { th: row.name.th, en: row.name.en },
		abbreviation: { th: row.abbreviation.th, en: row.abbreviation.en },
	};
}

/** All agencies, closed ones among them, for filters: ministries, departments, central bodies, provinces; each kind in Thai order. */
export async function listAgencyOptions(): Promise<AgencyOption[]> {
	const rows = await AgencyModel.find()
		.select({ ...NAME_FIELDS, parent: 1, closedAt: 1 })
		.lean();
	return rows
		.map((row) => ({
			...toName(row),
			parentId: row.parent?.toHexString() ?? null,
			closed: Boolean(row.closedAt),
		}))
		.sort(
			(a, b) =>
				KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || thaiCollator.compare(a.name.th, b.name.th),
		);
}

/**
 * Agencies to choose from for something new: the open ones, and those that it names already.
 * @param keep hex ids or codes
 */
export async function listOpenAgencies({
	keep = [],
}: {
	keep?: readonly (string | null | undefined)[];
} = {}): Promise<AgencyOption[]> {
	const all = await listAgencyOptions();
	return all.filter(
		({ closed, id, code }) => canBeNamed({ closed, named: keep.includes(id) || keep.includes(code) }).allowed,
	);
}

/** Agencies whose names and abbreviations have all words of a question. There are few enough to look at each. */
export async function searchAgencies({ question }: { question: string }): Promise<AgencyOption[]> {
	const words = normalizeText(question).split(/\s+/).filter(Boolean);
	const all = words.length > 0 ? await listAgencyOptions() : [];
	return all.filter(({ name, abbreviation }) => {
		const text = normalizeText([name.th, name.en, abbreviation.th, abbreviation.en].join(" "));
		return words.every((word) => text.includes(word));
	});
}

/**
 * The agency that something new names.
 * @param field of the form that names it
 * @param named hex ids of agencies that it names already: these it keeps, closed or not
 * @returns its id
 * @throws {DomainError} `invalidInput` for none, `agencyClosed`, both at `field`
 */
export async function requireOpenAgency({
	id,
	code,
	field,
	named = [],
	session,
}: {
	field: string;
	named?: readonly (string | undefined)[];
	session?: ClientSession;
} & ({ id: string; code?: undefined } | { code: string; id?: undefined })): Promise<Types.ObjectId> {
	const row = await AgencyModel.findOne(id === undefined ? { code } : { _id: id })
		.select({ closedAt: 1 })
		.session(session ?? null)
		.lean();
	if (!row) throw new DomainError("invalidInput", { field });
	const known = named.includes(row._id.toHexString());
	enforceAt(field, canBeNamed({ closed: Boolean(row.closedAt), named: known }));
	return row._id;
}

/** Names that lists have shown lately; they hardly ever change, and every list names some. */
const knownNames = new LRUCache<string, AgencyName>({ max: 2_000, ttl: 10_000 });

/** Makes this process show the new name of an agency at once; others do within ten seconds. */
export function forgetAgencyName(id: string): void {
	knownNames.delete(id);
}

/** Names of agencies by id (hex), up to ten seconds old; ids that do not exist are left out. */
export async function findAgencyNames(
	ids: Iterable<Id | null | undefined>,
): Promise<Map<string, AgencyName>> {
	const names = new Map<string, AgencyName>();
	const wanted: string[] = [];
	for (const id of new Set([...ids].filter((id) => id != null).map(String))) {
		const known = knownNames.get(id);
		if (known) names.set(id, known);
		else wanted.push(id);
	}
	if (wanted.length === 0) return names;
	const rows = await AgencyModel.find({
		_id: mongoose.trusted({ $in: wanted.map((id) => new Types.ObjectId(id)) }),
	})
		.select(NAME_FIELDS)
		.lean();
	for (const row of rows) {
		const name = toName(row);
		knownNames.set(name.id, name);
		names.set(name.id, name);
	}
	return names;
}

/**
 * The agency that a list is narrowed to.
 * @returns its hex id
 * @throws {DomainError} `notFound` at `agency`
 */
export async function findAgencyFilter({ code }: { code: string }): Promise<string> {
	const row = await AgencyModel.findOne({ code }).select({ _id: 1 }).lean();
	if (!row) throw new DomainError("notFound", { field: "agency" });
	return row._id.toHexString();
}

/**
 * The agency at an address.
 * @throws {DomainError} `notFound`
 */
export async function findAgencyByCode({ code }: { code: string }): Promise<AgencyDetails> {
	const row = await AgencyModel.findOne({ code }).lean();
	if (!row) throw new DomainError("notFound");
	const replacedBy =
		row.replacedBy && (await AgencyModel.findById(row.replacedBy).select(NAME_FIELDS).lean());
	return {
		...toName(row),
		parentId: row.parent?.toHexString() ?? null,
		letterCode: row.letterCode ?? null,
		province: row.province ?? null,
		contactUnit: { th: row.contactUnit.th, en: row.contactUnit.en },
		closed: Boolean(row.closedAt),
		closedAt: row.closedAt ?? null,
		replacedBy: replacedBy ? { code: replacedBy.code, name: toName(replacedBy).name } : null,
	};
}
