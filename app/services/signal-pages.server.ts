import mongoose, { type Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { can } from "~/domain/permissions";
import { shownCount } from "~/domain/signal-trend";
import type { Viewer } from "~/domain/viewer";
import type { Bilingual } from "~/domain/vocabulary";
import type { NeedListQuery } from "~/input/signal";
import { SignalFigureModel, SignalGroupModel, SignalStateModel } from "~~/models/signal-group.server";
import { afterCursor, type ListPage, toPage } from "./cursor.server";
import { listProvinces } from "./provinces.server";

/** What a figure is about. */
export type NeedKind = "group" | "service" | "province";
export interface Part {
	key: string;
	count: number;
}

/** A row of figures. */
export interface NeedRow {
	kind: NeedKind;
	key: string;
	name: Bilingual;
	total: number;
	recent: number;
	before: number;
	rising: boolean;
	/** The words that make a group, most telling first; empty for others. */
	words: string[];
	isPublic: boolean;
}

/** When the figures were counted, and what they are about. */
export interface NeedsState {
	run: number | null;
	countedAt: Date | null;
	/** False while something has changed that the figures do not show yet. */
	isCurrent: boolean;
	/** The two periods that are compared: from–turn and turn–until. */
	periods: { from: Date; turn: Date; until: Date } | null;
	setAside: string[];
	/** True when made-up tables are among what was counted. */
	example: boolean;
	total: number;
	months: Part[];
}

const PAGE_SIZE = 30;

/** The count that pages show now. */
export async function findNeedsState(): Promise<NeedsState> {
	const row = await SignalStateModel.findById("needs").lean();
	const run = row?.run ?? null;
	const all =
		run === null
			? null
			: await SignalFigureModel.findOne({ run, kind: "all", key: "all" })
					.select({ total: 1, months: 1 })
					.lean();
	return {
		run,
		countedAt: row?.countedAt ?? null,
		isCurrent: !row || row.wanted === row.counted,
		periods: row?.from && row.turn && row.until ? { from: row.from, turn: row.turn, until: row.until } : null,
		setAside: [...(row?.setAside ?? [])].sort((a, b) => a.localeCompare(b, "th")),
		example: row?.example ?? false,
		total: all?.total ?? 0,
		months: toParts(all?.months ?? []),
	};
}

export const toParts = (parts: readonly { key: string; count: number }[]): Part[] =>
	parts.map(({ key, count }) => ({ key, count }));

/** Names of groups by number: what a steward called them, else their first words. */
export async function groupNames(
	numbers: readonly string[],
): Promise<Map<string, Bilingual & { words: string[]; isPublic: boolean }>> {
	const rows = await SignalGroupModel.find({ number: mongoose.trusted({ $in: numbers.map(Number) }) })
		.select({ number: 1, nameTh: 1, nameEn: 1, words: 1, isPublic: 1, state: 1 })
		.lean();
	return new Map(
		rows.map((row) => [
			String(row.number),
			{ ...nameOf(row), words: row.words, isPublic: row.isPublic && row.state === "open" },
		]),
	);
}

/** What a group is called. */
export function nameOf(row: {
	nameTh?: string | null;
	nameEn?: string | null;
	words: readonly string[];
}): Bilingual {
	const th = row.nameTh || row.words.slice(0, 3).join(" · ");
	return { th, en: row.nameEn || th };
}

/** Names of provinces by code, as the keys of figures write it. */
export async function provinceNames(): Promise<Map<string, Bilingual>> {
	return new Map((await listProvinces()).map(({ code, name }) => [String(code), name]));
}

/** The query of a list of figures, most reports first. */
export function queryFigures({
	run,
	by,
	after,
	limit,
}: {
	run: number;
	by: NeedKind;
	after?: string;
	limit: number;
}) {
	return SignalFigureModel.find({ run, kind: by, ...afterCursor("total", -1, after) })
		.sort({ total: -1, _id: -1 })
		.limit(limit);
}

/** The query of what is rising, most reports of late first. */
export function queryRising({ run, by, limit }: { run: number; by: NeedKind; limit: number }) {
	return SignalFigureModel.find({ run, kind: by, rising: true }).sort({ recent: -1, _id: -1 }).limit(limit);
}

type StoredFigure = {
	_id: Types.ObjectId;
	kind: string;
	key: string;
	total: number;
	recent: number;
	before: number;
	rising: boolean;
	words: { word: string; inside: number; everywhere: number }[];
};

const ROW_FIELDS = { kind: 1, key: 1, total: 1, recent: 1, before: 1, rising: 1, words: 1 } as const;

async function toRows(rows: readonly StoredFigure[]): Promise<NeedRow[]> {
	const numbers = rows.filter(({ kind }) => kind === "group").map(({ key }) => key);
	const [groups, provinces] = await Promise.all([
		groupNames(numbers),
		rows.some(({ kind }) => kind === "province") ? provinceNames() : new Map<string, Bilingual>(),
	]);
	return rows.map((row) => {
		const group = row.kind === "group" ? groups.get(row.key) : undefined;
		const own = group ?? (row.kind === "province" ? provinces.get(row.key) : undefined);
		return {
			kind: row.kind as NeedKind,
			key: row.key,
			name: own ? { th: own.th, en: own.en } : { th: row.key, en: row.key },
			total: row.total,
			recent: row.recent,
			before: row.before,
			rising: row.rising,
			words: row.kind === "group" ? row.words.map(({ word }) => word) : [],
			isPublic: group?.isPublic ?? false,
		};
	});
}

/**
 * Figures of groups, services or provinces for the steward, and those that are rising.
 * @throws {DomainError} `notPermitted`, `badRequest` for a cursor that is none
 */
export async function listNeeds({
	viewer,
	query,
	state,
	limit = PAGE_SIZE,
}: {
	viewer: Viewer;
	query: NeedListQuery;
	state: Pick<NeedsState, "run">;
	limit?: number;
}): Promise<ListPage<NeedRow> & { rising: NeedRow[] }> {
	enforce(can(viewer, "needs.manage"));
	const { run } = state;
	if (run === null) return { items: [], next: null, rising: [] };
	const [rows, rising] = await Promise.all([
		queryFigures({ run, by: query.by, after: query.after, limit: limit + 1 })
			.select(ROW_FIELDS)
			.lean(),
		query.after ? [] : queryRising({ run, by: query.by, limit: 8 }).select(ROW_FIELDS).lean(),
	]);
	const page = toPage(rows as StoredFigure[], limit, ({ total }) => total);
	return { items: await toRows(page.items), next: page.next, rising: await toRows(rising as StoredFigure[]) };
}

/** The query of groups that everybody sees, most reports of late first. */
export function queryPublicNeeds({ run, after, limit }: { run: number; after?: string; limit: number }) {
	return SignalFigureModel.find({ run, kind: "group", isPublic: true, ...afterCursor("recent", -1, after) })
		.sort({ recent: -1, _id: -1 })
		.limit(limit);
}

/** A group as everybody sees it: no texts, and no number so small that it could point at somebody. */
export interface PublicNeed {
	number: number;
	name: Bilingual;
	words: string[];
	total: number;
	/** null: fewer than can be shown. */
	recent: number | null;
	before: number | null;
	rising: boolean;
}

/** Groups that a steward has shown to everybody. */
export async function listPublicNeeds({
	state,
	after,
	limit = PAGE_SIZE,
}: {
	state: Pick<NeedsState, "run">;
	after?: string;
	limit?: number;
}): Promise<ListPage<PublicNeed>> {
	if (state.run === null) return { items: [], next: null };
	const rows = await queryPublicNeeds({ run: state.run, after, limit: limit + 1 })
		.select(ROW_FIELDS)
		.lean();
	const page = toPage(rows as StoredFigure[], limit, ({ recent }) => recent);
	const listed = await toRows(page.items);
	return {
		// why: a group that was hidden a moment ago is gone before the next count
		items: listed.filter(({ isPublic }) => isPublic).map(toPublic),
		next: page.next,
	};
}

export function toPublic(row: NeedRow): PublicNeed {
	return {
		number: Number(row.key),
		name: row.name,
		words: row.words.slice(0, 6),
		total: row.total,
		recent: shownCount(row.recent),
		before: shownCount(row.before),
		rising: row.rising,
	};
}

/**
 * One figure with everything that it holds.
 * @throws {DomainError} `notFound` when there is none
 */
export async function findFigure({ run, kind, key }: { run: number | null; kind: NeedKind; key: string }) {
	const row =
		run === null
			? null
			: await SignalFigureModel.findOne({ run, kind, key }).select({ _id: 0, run: 0 }).lean();
	if (!row) throw new DomainError("notFound");
	return row;
}
