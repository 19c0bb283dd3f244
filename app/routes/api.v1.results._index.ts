import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerJson } from "~/http/json-answer.server";
import { toOpenResultLine } from "~/open-data/judging";
import { listPublished } from "~/services/judging-results-list.server";

/** Published judging results as data, latest first; `after` is the cursor of the next page. */
export async function loader({ request }: LoaderFunctionArgs) {
	const after = new URL(request.url).searchParams.get("after");
	const { items, next } = await listPublished({ after });
	return answerJson({
		request,
		data: { items: items.map(toOpenResultLine), next: next && `/api/v1/results?after=${next}` },
	});
}
