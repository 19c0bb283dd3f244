import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerDataset } from "~/http/dataset-list.server";
import { readLessonQuery } from "~/input/lesson";
import { readDatasetQuery } from "~/input/open-data";
import { DATASETS } from "~/open-data/registry";
import { listOpenLessons } from "~/services/open-data-library.server";

/** Lessons as data: the same filters as the page; `since` gives what was written since. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const params = new URL(request.url).searchParams;
	const asked = readDatasetQuery(params);
	const query = readLessonQuery(params);
	return answerDataset({
		request,
		id: "lessons",
		query: asked,
		now,
		filters: DATASETS.lessons.filters.map(({ name }) => name),
		listFiltered: () => listOpenLessons({ query, limit: asked.limit }),
	});
}
