import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerJson } from "~/http/json-answer.server";
import { readLessonQuery } from "~/input/lesson";
import { toOpenLesson } from "~/open-data/lesson";
import { listLessons } from "~/services/lessons.server";

/** Lessons as data: the same filters as the page, 20 at a time, `next` leads on. */
export async function loader({ request }: LoaderFunctionArgs) {
	const query = readLessonQuery(new URL(request.url).searchParams);
	const { items, next } = await listLessons({ query });
	const params = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...query, after: next ?? undefined }))
		if (value) params.set(name, value);
	return answerJson({
		request,
		data: { items: items.map(toOpenLesson), next: next && `/api/v1/lessons?${params}` },
	});
}
