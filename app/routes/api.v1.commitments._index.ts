import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerDataset } from "~/http/dataset-list.server";
import { commitmentListSchema } from "~/input/commitment";
import { readDatasetQuery } from "~/input/open-data";
import { listOpenCommitments } from "~/services/open-data-commitments.server";

/** Commitments and answers of agencies as data: the same filters as the page; `since` gives what has changed. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const params = new URL(request.url).searchParams;
	const asked = readDatasetQuery(params);
	const query = commitmentListSchema.parse(Object.fromEntries(params));
	return answerDataset({
		request,
		id: "commitments",
		query: asked,
		now,
		filters: ["status", "agency"],
		listFiltered: () => listOpenCommitments({ query, limit: asked.limit, now }),
	});
}
