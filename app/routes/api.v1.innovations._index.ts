import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerDataset } from "~/http/dataset-list.server";
import { innovationListSchema } from "~/input/innovation";
import { readDatasetQuery } from "~/input/open-data";
import { toOpenInnovation } from "~/open-data/innovation";
import { DATASETS } from "~/open-data/registry";
import { listInnovations } from "~/services/innovations.server";

/** The innovation library as data: the same filters as the page; `since` gives what has changed. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const params = new URL(request.url).searchParams;
	const asked = readDatasetQuery(params);
	const query = innovationListSchema.parse(
		Object.fromEntries([...params].filter(([, value]) => value !== "")),
	);
	return answerDataset({
		request,
		id: "innovations",
		query: asked,
		now,
		filters: DATASETS.innovations.filters.map(({ name }) => name),
		listFiltered: async () => {
			const { items, next } = await listInnovations({ query, limit: asked.limit });
			return { items: items.map(toOpenInnovation), next };
		},
	});
}
