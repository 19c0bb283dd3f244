import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerDataset } from "~/http/dataset-list.server";
import { readDatasetQuery } from "~/input/open-data";
import { readProposalListQuery } from "~/input/proposal-list";
import { DATASETS } from "~/open-data/registry";
import { listOpenProposals } from "~/services/open-data-proposals.server";
import { toListFilter } from "~/services/proposal-choices.server";

/** Public proposals as data: the same filters and order as the page; `since` gives what has changed. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const params = new URL(request.url).searchParams;
	const asked = readDatasetQuery(params);
	const query = readProposalListQuery(params);
	return answerDataset({
		request,
		id: "proposals",
		query: asked,
		now,
		filters: DATASETS.proposals.filters.map(({ name }) => name),
		listFiltered: async () =>
			listOpenProposals({
				filter: await toListFilter(query),
				sort: query.sort,
				after: query.after,
				limit: asked.limit,
			}),
	});
}
