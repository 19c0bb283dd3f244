import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerJson } from "~/http/json-answer.server";
import { innovationListSchema } from "~/input/innovation";
import { toOpenInnovation } from "~/open-data/innovation";
import { listInnovations } from "~/services/innovations.server";

/** The innovation library as data: the same filters as the page, 20 at a time, `next` leads on. */
export async function loader({ request }: LoaderFunctionArgs) {
	const query = innovationListSchema.parse(
		Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== "")),
	);
	const { items, next } = await listInnovations({ query });
	const params = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...query, after: next ?? undefined }))
		if (value) params.set(name, value);
	return answerJson({
		request,
		data: { items: items.map(toOpenInnovation), next: next && `/api/v1/innovations?${params}` },
	});
}
