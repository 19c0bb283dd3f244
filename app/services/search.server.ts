import mongoose, { type QueryFilter, type Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { planSearch, similarityTerms } from "~/domain/search";
import { ProposalModel, ProposalSearchModel } from "~~/models/proposal.server";
import { decodeCursor, encodeCursor, type ListPage } from "./cursor.server";
import { type ProposalRow, ROW_FIELDS, toProposalRows } from "./proposal-lists.server";

/** Where a question is looked for, best first: in titles, then in texts of proposals whose title does not have it. */
const PLACES = ["title", "text"] as const;
type Place = (typeof PLACES)[number];
/** How strictly, best first; the first that finds anything is kept through all pages. */
const MODES = ["exact", "words", "letters"] as const;
type Mode = (typeof MODES)[number];

interface Position {
	mode: Mode;
	place: Place;
	/** Cursor within the place; null at its beginning. */
	after: string | null;
}

/**
 * Public proposals that have all words of a question: those with all of them in the title first, newest first within each.
 *
 * @param after cursor of the page before
 * @returns an empty page for a question without a letter or digit
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function searchProposals({
	question,
	after,
	limit = 20,
}: {
	question: string;
	after?: string | null;
	limit?: number;
}): Promise<ListPage<ProposalRow>> {
	const plan = planSearch(question);
	if (!plan) return { items: [], next: null };
	const start = after ? readPosition(after) : null;
	for (const mode of start ? [start.mode] : MODES) {
		const terms = plan[mode];
		if (terms.length === 0) continue;
		const found = await collect({ mode, terms, start, limit });
		if (found.ids.length > 0 || start) return { items: await loadRows(found.ids), next: found.next };
	}
	return { items: [], next: null };
}

async function collect({
	mode,
	terms,
	start,
	limit,
}: {
	mode: Mode;
	terms: string[];
	start: Position | null;
	limit: number;
}): Promise<{ ids: Types.ObjectId[]; next: string | null }> {
	const ids: Types.ObjectId[] = [];
	// why: the letters of a word that no cutting finds are kept for titles only
	const places = mode === "letters" ? PLACES.slice(0, 1) : PLACES;
	for (const place of places.slice(start ? PLACES.indexOf(start.place) : 0)) {
		const after = start?.place === place ? start.after : null;
		const rows = await queryPlace({ place, terms, after, limit: limit - ids.length }).lean();
		const taken = rows.slice(0, limit - ids.length);
		ids.push(...taken.map(({ proposal }) => proposal));
		const last = taken.at(-1);
		if (rows.length > taken.length)
			return {
				ids,
				next: writePosition({ mode, place, after: last ? encodeCursor(last.publishedAt, last._id) : null }),
			};
	}
	return { ids, next: null };
}

function queryPlace({
	place,
	terms,
	after,
	limit,
}: {
	place: Place;
	terms: string[];
	after: string | null;
	limit: number;
}) {
	const all = mongoose.trusted({ $all: terms });
	const filter: QueryFilter<unknown> =
		place === "title" ? { title: all } : { body: all, $nor: [{ title: all }] };
	return ProposalSearchModel.find({ ...filter, ...afterPosition(after) })
		.select({ proposal: 1, publishedAt: 1 })
		.sort({ publishedAt: -1, _id: -1 })
		.limit(limit + 1);
}

function afterPosition(after: string | null): Record<string, unknown> {
	if (!after) return {};
	const { value, id } = decodeCursor(after);
	const { trusted } = mongoose;
	return {
		publishedAt: trusted({ $lte: value }),
		$or: [{ publishedAt: trusted({ $lt: value }) }, { publishedAt: value, _id: trusted({ $lt: id }) }],
	};
}

function writePosition({ mode, place, after }: Position): string {
	return `${MODES.indexOf(mode)}${PLACES.indexOf(place)}${after ?? ""}`;
}

function readPosition(text: string): Position {
	const mode = MODES[Number(text[0])];
	const place = PLACES[Number(text[1])];
	if (!mode || !place) throw new DomainError("badRequest", { field: "after" });
	return { mode, place, after: text.slice(2) || null };
}

async function loadRows(ids: readonly Types.ObjectId[]): Promise<ProposalRow[]> {
	const rows = await ProposalModel.find({ _id: mongoose.trusted({ $in: ids }), facets: "public" })
		.select(ROW_FIELDS)
		.lean();
	const byId = new Map(rows.map((row) => [row._id.toHexString(), row]));
	return toProposalRows(ids.flatMap((id) => byId.get(id.toHexString()) ?? []));
}

/** A proposal whose title resembles one that is being written. */
export interface SimilarProposal {
	number: number;
	slug: string;
	title: string;
	titleEn?: string;
	supports: number;
}

/** Rows that are compared at most; the newest with any word in common. */
const MOST_COMPARED = 300;
/** Share of the words of the new title that the other must have. */
const LEAST_ALIKE = 0.34;

/** Public proposals whose titles share words with a title, most alike first. */
export async function listSimilar({
	title,
	exceptNumber,
	limit = 5,
}: {
	title: string;
	exceptNumber?: number;
	limit?: number;
}): Promise<SimilarProposal[]> {
	const terms = similarityTerms(title).slice(0, 20);
	if (terms.length === 0) return [];
	const rows = await querySimilar(terms).lean();
	const wanted = new Set(terms);
	const scored = rows
		.map((row) => ({
			id: row.proposal,
			shared: row.title.filter((term) => wanted.has(term)).reduce((sum, term) => sum + term.length, 0),
		}))
		.filter(({ shared }) => shared >= LEAST_ALIKE * terms.join("").length)
		.sort((a, b) => b.shared - a.shared)
		.slice(0, limit + 1);
	const found = await loadRows(scored.map(({ id }) => id));
	return found
		.filter(({ number }) => number !== exceptNumber)
		.slice(0, limit)
		.map(({ number, slug, title: own, titleEn, supports }) => ({
			number,
			slug,
			title: own,
			...(titleEn ? { titleEn } : {}),
			supports,
		}));
}

function querySimilar(terms: string[]) {
	return ProposalSearchModel.find({ title: mongoose.trusted({ $in: terms }) })
		.select({ proposal: 1, title: 1 })
		.limit(MOST_COMPARED);
}

/** Plans of every search query, by name, for the test of indexes. */
export async function explainSearches(): Promise<Record<string, unknown>> {
	const terms = ["คิว", "โรงพยาบาล"];
	return {
		"search in titles": await queryPlace({ place: "title", terms, after: null, limit: 20 }).explain(
			"queryPlanner",
		),
		"search in texts": await queryPlace({ place: "text", terms, after: null, limit: 20 }).explain(
			"queryPlanner",
		),
		"similar titles": await querySimilar(terms).explain("queryPlanner"),
	};
}
