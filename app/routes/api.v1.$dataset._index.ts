import type { LoaderFunctionArgs } from "@remix-run/node";
import { DomainError } from "~/domain/errors";
import { answerDataset } from "~/http/dataset-list.server";
import { readDatasetQuery } from "~/input/open-data";
import { isDatasetId } from "~/open-data/registry";

/** Any dataset without a list of its own, newest first, or what has come `since`. */
export async function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
	if (!isDatasetId(params.dataset)) throw new DomainError("notFound", { field: "dataset" });
	const query = readDatasetQuery(new URL(request.url).searchParams);
	return answerDataset({ request, id: params.dataset, query, now });
}
