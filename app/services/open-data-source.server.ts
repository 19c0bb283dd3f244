import mongoose, { type Model, type Types } from "mongoose";
import type { OpenRow } from "~/open-data/dataset";
import { afterCursor, type ListPage, toPage } from "./cursor.server";

/** How a page of a dataset is asked for. */
export interface OpenListQuery {
	/** Only rows whose date is this or later, oldest first; without it all rows, newest first. */
	since?: Date | null;
	/** Cursor of the page before. */
	after?: string | null;
	/** Most documents of a page. A document without a public row gives none, and one can give several. */
	limit: number;
	now: Date;
}

/** Where the rows of a dataset come from. */
export interface OpenSource {
	/** @throws {DomainError} `badRequest` at `after` for a cursor that is none */
	list(query: OpenListQuery): Promise<ListPage<OpenRow>>;
	/** Every row once, read in small lots; what comes in meanwhile may be among them. */
	all(options: { now: Date }): AsyncIterable<OpenRow>;
	/** Plans of its queries by name, for the test of indexes. */
	explain(): Promise<Record<string, unknown>>;
}

/** Documents that are held at a time while a whole dataset is read. */
const LOT = 200;

/**
 * A source of rows that stand in one collection.
 *
 * @param filter what makes a document public
 * @param field the date by which lists go, always there; an index of the collection begins with the filter and this field
 * @param select the fields that are read; nothing private
 * @param toRows makes rows of documents, in the same order
 */
export function defineSource<T, S extends { _id: Types.ObjectId }>({
	model,
	filter,
	field,
	select,
	toRows,
}: {
	model: Model<T>;
	filter: Record<string, unknown>;
	field: string;
	select: Record<string, 1>;
	toRows: (options: { stored: S[]; now: Date }) => Promise<OpenRow[]>;
}): OpenSource {
	const page = ({ since, after, limit }: Omit<OpenListQuery, "now">) => {
		const direction = since ? 1 : -1;
		return model
			.find({
				...filter,
				...(since ? { [field]: mongoose.trusted({ $gte: since }) } : {}),
				...afterCursor(field, direction, after),
			})
			.sort({ [field]: direction, _id: direction })
			.limit(limit + 1)
			.select({ ...select, [field]: 1 });
	};
	const lot = (after: Types.ObjectId | null) =>
		model
			.find({ ...filter, ...(after ? { _id: mongoose.trusted({ $gt: after }) } : {}) })
			// why: in the order of ids nothing is sorted, however many there are
			.hint({ _id: 1 })
			.sort({ _id: 1 })
			.limit(LOT)
			.select({ ...select, [field]: 1 });
	return {
		list: async ({ now, ...query }) => {
			const stored = await page(query).lean<S[]>();
			const cut = toPage(
				stored,
				query.limit,
				(row) => (row as unknown as Record<string, Date>)[field] ?? null,
			);
			return { items: await toRows({ stored: cut.items, now }), next: cut.next };
		},
		async *all({ now }) {
			for (let after: Types.ObjectId | null = null; ; ) {
				const stored: S[] = await lot(after).lean<S[]>();
				yield* await toRows({ stored, now });
				const last = stored.at(-1);
				if (!last || stored.length < LOT) return;
				after = last._id;
			}
		},
		explain: async () => ({
			newest: await page({ limit: 20 }).explain("queryPlanner"),
			since: await page({ since: new Date(0), limit: 20 }).explain("queryPlanner"),
		}),
	};
}

/** Documents by id (hex), for adding names and numbers to rows. */
export async function findById<R extends { _id: Types.ObjectId }>({
	ids,
	find,
}: {
	ids: Iterable<Types.ObjectId | null | undefined>;
	find: (filter: Record<string, unknown>) => PromiseLike<R[]>;
}): Promise<Map<string, R>> {
	const wanted = new Map(
		[...ids].flatMap((id) => (id ? [[id.toHexString(), id]] : [])) as [string, Types.ObjectId][],
	);
	if (wanted.size === 0) return new Map();
	const rows = await find({ _id: mongoose.trusted({ $in: [...wanted.values()] }) });
	return new Map(rows.map((row) => [row._id.toHexString(), row]));
}
