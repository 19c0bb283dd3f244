import mongoose, { Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { type Crisis, type DrillStanding, drillStanding } from "~/domain/playbook";
import type { Viewer } from "~/domain/viewer";
import type { PlaybookListQuery } from "~/input/playbook";
import { DrillModel, PlaybookModel } from "~~/models/playbook.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { agencyIdsAs } from "./agency-people.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { findInnovationTitles } from "./innovations.server";

/** A playbook as lists show it. */
export interface PlaybookRow {
	number: number;
	title: { th: string; en: string | null };
	crisis: Crisis;
	purpose: string;
	agency: AgencyName | null;
	lastDrillAt: Date | null;
	drill: DrillStanding;
	steps: number;
	updatedAt: Date;
	example: boolean;
}

const ROW_FIELDS = {
	number: 1,
	title: 1,
	titleEn: 1,
	crisis: 1,
	purpose: 1,
	agency: 1,
	lastDrillAt: 1,
	"steps.who": 1,
	createdAt: 1,
	updatedAt: 1,
	example: 1,
} as const;

interface StoredPlaybook {
	_id: Types.ObjectId;
	number: number;
	title: string;
	titleEn?: string | null;
	crisis: Crisis;
	purpose: string;
	agency: Types.ObjectId;
	lastDrillAt?: Date | null;
	steps: unknown[];
	createdAt: Date;
	updatedAt: Date;
	example: boolean;
}

const PAGE_SIZE = 20;
/** Drills shown on the page of a playbook: more than a working life of yearly ones. */
const MOST_DRILLS = 50;

/** The database query of playbooks; the list and the test of its index share it. */
export function queryPlaybooks(filter: Record<string, unknown>, limit: number) {
	return PlaybookModel.find(filter).sort({ createdAt: -1, _id: -1 }).limit(limit);
}

/**
 * A page of playbooks, newest first.
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listPlaybooks({
	query,
	now,
}: {
	query: PlaybookListQuery;
	now: Date;
}): Promise<ListPage<PlaybookRow>> {
	const rows = await queryPlaybooks(
		{ ...(query.crisis ? { crisis: query.crisis } : {}), ...afterCursor("createdAt", -1, query.after) },
		PAGE_SIZE + 1,
	)
		.select(ROW_FIELDS)
		.lean<StoredPlaybook[]>();
	const page = toPage(rows, PAGE_SIZE, (row) => row.createdAt);
	return { items: await toRows({ rows: page.items, now }), next: page.next };
}

/** Playbooks of the own agencies, for the desk. */
export async function listOwnPlaybooks({
	viewer,
	now,
}: {
	viewer: Viewer;
	now: Date;
}): Promise<PlaybookRow[]> {
	const rows = await queryPlaybooks(
		{ agency: mongoose.trusted({ $in: agencyIdsAs(viewer, "officer") }) },
		MOST_DRILLS,
	)
		.select(ROW_FIELDS)
		.lean<StoredPlaybook[]>();
	return toRows({ rows, now });
}

async function toRows({ rows, now }: { rows: readonly StoredPlaybook[]; now: Date }): Promise<PlaybookRow[]> {
	const agencies = await findAgencyNames(rows.map(({ agency }) => agency));
	return rows.map((row) => ({
		number: row.number,
		title: { th: row.title, en: row.titleEn ?? null },
		crisis: row.crisis,
		purpose: row.purpose,
		agency: agencies.get(row.agency.toHexString()) ?? null,
		lastDrillAt: row.lastDrillAt ?? null,
		drill: drillStanding({ lastDrillAt: row.lastDrillAt ?? null, now }),
		steps: row.steps.length,
		updatedAt: row.updatedAt,
		example: row.example,
	}));
}

/**
 * A playbook with its steps and its drill log, latest drill first.
 * @throws {DomainError} `notFound`
 */
export async function findPlaybook({ number, now }: { number: number | null; now: Date }) {
	const row = await PlaybookModel.findOne({ number }).select({ request: 0, by: 0 }).lean();
	if (!row) throw new DomainError("notFound");
	const [[base], innovations, drills] = await Promise.all([
		toRows({ rows: [row as unknown as StoredPlaybook], now }),
		findInnovationTitles({ ids: row.innovations }),
		DrillModel.find({ playbook: row._id })
			.sort({ heldAt: -1, _id: -1 })
			.limit(MOST_DRILLS)
			.select({ version: 1, heldAt: 1, fiscalYear: 1, scenario: 1, people: 1, worked: 1, improve: 1 })
			.lean(),
	]);
	if (!base) throw new DomainError("notFound");
	return {
		...base,
		agencyId: row.agency.toHexString(),
		trigger: row.trigger,
		contact: row.contact,
		stepList: row.steps.map(({ what, who, within }) => ({ what, who, within: within ?? null })),
		innovations,
		version: row.version,
		changeWhy: row.changeWhy ?? null,
		revision: row.revision,
		drills: drills.map(({ _id, version, heldAt, fiscalYear, scenario, people, worked, improve }) => ({
			id: _id.toHexString(),
			version,
			heldAt,
			fiscalYear,
			scenario,
			people,
			worked,
			improve,
		})),
	};
}

/** Plans of the queries of playbooks, by name, for the test of indexes. */
export async function explainPlaybookLists(): Promise<Record<string, unknown>> {
	const id = new Types.ObjectId();
	return {
		"all playbooks": await queryPlaybooks({}, 21).explain("queryPlanner"),
		"playbooks of a crisis": await queryPlaybooks({ crisis: "flood" }, 21).explain("queryPlanner"),
		"playbooks of an agency": await queryPlaybooks({ agency: id }, 21).explain("queryPlanner"),
		"drills of a playbook": await DrillModel.find({ playbook: id })
			.sort({ heldAt: -1, _id: -1 })
			.explain("queryPlanner"),
	};
}
