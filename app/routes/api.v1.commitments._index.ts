import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerJson } from "~/http/json-answer.server";
import { commitmentListSchema } from "~/input/commitment";
import { toOpenCommitment } from "~/open-data/commitment";
import { listCommitments } from "~/services/commitments.server";

/** Commitments and answers of agencies as data: the same filters as the page, 20 at a time, `next` leads on. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
	const query = commitmentListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
	const { items, next } = await listCommitments({ query, now });
	const params = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...query, after: next ?? undefined }))
		if (value) params.set(name, value);
	return answerJson({
		request,
		data: { items: items.map(toOpenCommitment), next: next && `/api/v1/commitments?${params}` },
	});
}
