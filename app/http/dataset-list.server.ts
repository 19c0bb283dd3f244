import { DomainError } from "~/domain/errors";
import type { ListPage } from "~/services/cursor.server";
import { listDataset } from "~/services/open-data-sources.server";
import { answerPage } from "./json-answer.server";

/** What every list of open data can be asked for. */
interface ListQuery {
	limit: number;
	since: Date | null;
	after: string | null;
}

/**
 * Answers with a page of a dataset: the whole dataset, what changed since a moment, or what a list with filters finds.
 *
 * @param filters names of the parameters that only `listFiltered` knows
 * @param listFiltered the list that answers without `since`, in the order of the pages
 * @throws {DomainError} `badRequest` at the parameter that makes no sense, such as a filter beside `since`
 */
export async function answerDataset({
	request,
	id,
	query,
	now,
	filters = [],
	listFiltered,
}: {
	request: Request;
	id: Parameters<typeof listDataset>[0]["id"];
	query: ListQuery;
	now: Date;
	filters?: readonly string[];
	listFiltered?: () => Promise<ListPage<unknown>>;
}): Promise<Response> {
	const params = new URL(request.url).searchParams;
	const given = filters.find((name) => params.get(name));
	// why: what has changed goes by an order of its own, which no index has for every filter
	if (query.since && given) throw new DomainError("badRequest", { field: given });
	const page = listFiltered && !query.since ? await listFiltered() : await listDataset({ id, ...query, now });
	return answerPage({ request, ...page });
}
