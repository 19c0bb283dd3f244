import mongoose, { type Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import { questionKeys } from "~/domain/library-search";
import { afterCursor, type ListPage, toPage } from "./cursor.server";

/** What a list of the library needs of its rows. */
interface KeyedRow {
	_id: Types.ObjectId;
	createdAt: Date;
}

/** Filter of the rows that have all these keys, behind a cursor. The order is by `createdAt` and `_id`, newest first. */
export function keysFilter({
	keys,
	after,
}: {
	keys: readonly string[];
	after?: string | null;
}): Record<string, unknown> {
	return {
		keys: keys.length === 1 ? keys[0] : mongoose.trusted({ $all: [...keys] }),
		...afterCursor("createdAt", -1, after),
	};
}

/**
 * A page of rows that have all facets and answer a question: as strictly as finds anything, and in the same way on the pages
 * that follow.
 *
 * @param run reads rows by a filter, newest first
 * @throws {DomainError} `badRequest` for a cursor that is none
 */
export async function listByKeys<R extends KeyedRow>({
	facets,
	question = "",
	after,
	limit,
	run,
}: {
	facets: readonly string[];
	question?: string;
	after?: string | null;
	limit: number;
	run: (filter: Record<string, unknown>, limit: number) => Promise<R[]>;
}): Promise<ListPage<R>> {
	const asked = question.trim() === "" ? [[]] : questionKeys(question);
	const begun = after ? Number(after[0]) : null;
	if (begun !== null && !(begun in asked)) throw new DomainError("badRequest", { field: "after" });
	for (const [mode, words] of asked.entries()) {
		if (begun !== null && mode !== begun) continue;
		// why: words are rarer than facets, and the first key is the one that the index is entered by
		const filter = keysFilter({ keys: [...words, ...facets], after: after?.slice(1) });
		const page = toPage(await run(filter, limit + 1), limit, (row) => row.createdAt);
		if (page.items.length > 0 || begun !== null || mode === asked.length - 1)
			return { items: page.items, next: page.next && `${mode}${page.next}` };
	}
	return { items: [], next: null };
}

/** The number in an address such as `/innovations/12`; null when it is none. */
export function parseLibraryNumber(param: string | undefined): number | null {
	return /^[1-9]\d{0,9}$/.test(param ?? "") ? Number(param) : null;
}
