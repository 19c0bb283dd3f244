import mongoose, { Types } from "mongoose";
import { AGENCY_FIELDS, type AgencyChange } from "~/domain/agency";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { can } from "~/domain/permissions";
import type { Role, Viewer } from "~/domain/viewer";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";
import { AgencyModel, THAI_ORDER } from "~~/models/agency.server";
import { EventModel } from "~~/models/event.server";
import { UserModel } from "~~/models/user.server";
import { findAgencyByCode, findAgencyNames, searchAgencies } from "./agencies.server";
import { type Champion, findChampion } from "./agency-champions.server";
import type { ListPage } from "./cursor.server";

const PAGE_SIZE = 25;
/** Most agencies that a search shows, and most records of one. */
const MOST_FOUND = 50;

/** A row of the administrator's list. */
export interface AgencyRow {
	code: string;
	kind: AgencyKind;
	name: Bilingual;
	abbreviation: Bilingual;
	parent: Bilingual | null;
	closed: boolean;
}

const ROW_FIELDS = { code: 1, kind: 1, name: 1, abbreviation: 1, parent: 1, closedAt: 1 } as const;

function queryAgencies(filter: Record<string, unknown>) {
	return AgencyModel.find(filter)
		.collation(THAI_ORDER)
		.sort({ "name.th": 1, _id: 1 })
		.select(ROW_FIELDS)
		.limit(PAGE_SIZE + 1);
}

/**
 * Agencies for the administrator in Thai order, closed ones among them: all, those of a kind, or with `q` those whose names or
 * abbreviations have its words.
 * @param after code of the last agency of the page before
 * @throws {DomainError} `notPermitted`; `badRequest` for a code that no page of ours wrote
 */
export async function listAgencies({
	viewer,
	q,
	kind,
	after,
}: {
	viewer: Viewer;
	q?: string;
	kind?: AgencyKind;
	after?: string;
}): Promise<ListPage<AgencyRow>> {
	enforce(can(viewer, "agency.manage"));
	const narrow = kind ? { kind } : {};
	if (q) {
		const found = (await searchAgencies({ question: q })).filter((agency) => !kind || agency.kind === kind);
		const ids = found.slice(0, MOST_FOUND).map(({ id }) => new Types.ObjectId(id));
		const rows = await AgencyModel.find({ _id: mongoose.trusted({ $in: ids }) })
			.select(ROW_FIELDS)
			.lean();
		const byId = new Map(rows.map((row) => [row._id.toHexString(), row]));
		return { items: await toRows(ids.flatMap((id) => byId.get(id.toHexString()) ?? [])), next: null };
	}
	const rows = await queryAgencies({ ...narrow, ...(after ? await afterAgency(after) : {}) }).lean();
	const items = rows.slice(0, PAGE_SIZE);
	return { items: await toRows(items), next: rows.length > PAGE_SIZE ? (items.at(-1)?.code ?? null) : null };
}

/** Filter for the agencies after the one with this code. */
async function afterAgency(code: string): Promise<Record<string, unknown>> {
	const row = await AgencyModel.findOne({ code }).select({ "name.th": 1 }).lean();
	if (!row) throw new DomainError("badRequest", { field: "after" });
	const { trusted } = mongoose;
	return {
		"name.th": trusted({ $gte: row.name.th }),
		$or: [
			{ "name.th": trusted({ $gt: row.name.th }) },
			{ "name.th": row.name.th, _id: trusted({ $gt: row._id }) },
		],
	};
}

async function toRows(
	rows: readonly {
		code: string;
		kind: AgencyKind;
		name: Bilingual;
		abbreviation: Bilingual;
		parent?: Types.ObjectId | null;
		closedAt?: Date | null;
	}[],
): Promise<AgencyRow[]> {
	const parents = await findAgencyNames(rows.map(({ parent }) => parent));
	return rows.map(({ code, kind, name, abbreviation, parent, closedAt }) => ({
		code,
		kind,
		name: { th: name.th, en: name.en },
		abbreviation: { th: abbreviation.th, en: abbreviation.en },
		parent: parents.get(parent?.toHexString() ?? "")?.name ?? null,
		closed: Boolean(closedAt),
	}));
}

/** Kinds of records that administrators read of an agency: what was changed of it, and who got or lost a role in it. */
const RECORD_TYPES = [
	"agency-created",
	"agency-changed",
	"agency-closed",
	"agency-reopened",
	"role-granted",
	"role-removed",
] as const;

/** What was decided about an agency, by whom and why. */
export interface AgencyRecordRow {
	id: string;
	type: (typeof RECORD_TYPES)[number];
	at: string;
	by: string | null;
	why: string | null;
	changes: AgencyChange[];
	/** Of a role: which, and whose. */
	role: Role | null;
	person: { id: string; name: string } | null;
	/** Code of the agency that goes on with the work of one that was closed. */
	replacedBy: string | null;
}

/** An agency for its form, with what was decided about it, newest first. */
export interface AgencyForm {
	code: string;
	revision: number;
	name: Bilingual;
	closedAt: Date | null;
	replacedBy: { code: string; name: Bilingual } | null;
	defaults: Record<string, unknown>;
	champion: Champion | null;
	records: AgencyRecordRow[];
}

/**
 * An agency for the administrator.
 * @throws {DomainError} `notPermitted`, `notFound`
 */
export async function findAgencyForm({
	viewer,
	code,
}: {
	viewer: Viewer;
	code: string;
}): Promise<AgencyForm> {
	enforce(can(viewer, "agency.manage"));
	const agency = await findAgencyByCode({ code });
	const [row, parent, champion, records] = await Promise.all([
		AgencyModel.findById(agency.id).select({ revision: 1 }).lean(),
		agency.parentId ? AgencyModel.findById(agency.parentId).select({ code: 1 }).lean() : null,
		findChampion({ agencyId: agency.id }),
		listRecords(agency.id),
	]);
	const { name, abbreviation, contactUnit, kind, letterCode, province, closedAt, replacedBy } = agency;
	return {
		code,
		revision: row?.revision ?? 0,
		name,
		closedAt,
		replacedBy,
		defaults: { name, abbreviation, contactUnit, kind, letterCode, province, parent: parent?.code },
		champion,
		records,
	};
}

function queryRecords(agency: Types.ObjectId) {
	return EventModel.find({
		agency,
		visibility: "stewards",
		type: mongoose.trusted({ $in: [...RECORD_TYPES] }),
	})
		.sort({ at: -1, _id: -1 })
		.limit(MOST_FOUND);
}

async function listRecords(agencyId: string): Promise<AgencyRecordRow[]> {
	const events = await queryRecords(new Types.ObjectId(agencyId)).lean();
	const ids = events.flatMap(({ actor, person }) => [actor.user, person].filter((id) => id != null));
	const users = await UserModel.find({ _id: mongoose.trusted({ $in: ids }) })
		.select({ displayName: 1 })
		.lean();
	const names = new Map(users.map(({ _id, displayName }) => [_id.toHexString(), displayName]));
	return events.map((event) => {
		const person = event.person?.toHexString();
		const data = event.data as Record<string, string | null | undefined>;
		return {
			id: event._id.toHexString(),
			type: event.type as AgencyRecordRow["type"],
			at: event.at.toISOString(),
			by: names.get(event.actor.user?.toHexString() ?? "") ?? null,
			why: event.why ?? null,
			changes: toChanges(data),
			role: (data.role as Role | undefined) ?? null,
			person: person ? { id: person, name: names.get(person) ?? "" } : null,
			replacedBy: data.replacedBy ?? null,
		};
	});
}

function toChanges(data: Record<string, string | null | undefined>): AgencyChange[] {
	return AGENCY_FIELDS.flatMap((field) =>
		`${field}To` in data
			? [{ field, from: data[`${field}From`] ?? null, to: data[`${field}To`] ?? null }]
			: [],
	);
}

/** Plans of these lists, by name, for the test of indexes. */
export async function explainAgencyLists(): Promise<Record<string, unknown>> {
	const [any] = await AgencyModel.find().select({ code: 1 }).limit(1).lean();
	const after = await afterAgency(any?.code ?? "");
	return {
		all: await queryAgencies(after).explain("queryPlanner"),
		ofKind: await queryAgencies({ kind: "department", ...after }).explain("queryPlanner"),
		records: await queryRecords(new Types.ObjectId()).explain("queryPlanner"),
	};
}
