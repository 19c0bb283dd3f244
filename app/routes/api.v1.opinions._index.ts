import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerJson } from "~/http/json-answer.server";
import { toOpenOpinion } from "~/open-data/opinion";
import { listSignedOpinions } from "~/services/opinions.server";

/** Signed opinions of agencies as data, newest first, 20 at a time; `next` leads on. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const { items, next } = await listSignedOpinions({
		after: new URL(request.url).searchParams.get("after"),
		now,
	});
	return answerJson({
		request,
		data: { items: items.map(toOpenOpinion), next: next && `/api/v1/opinions?after=${next}` },
	});
}
