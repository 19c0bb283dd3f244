import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { listSimilar } from "~/services/search.server";

/** Proposals whose titles resemble the one that is being written; the form asks while one types. */
export async function loader({ request }: LoaderFunctionArgs) {
	const title = new URL(request.url).searchParams.get("title") ?? "";
	const items = await listSimilar({ title: title.slice(0, PROPOSAL_LIMITS.title) });
	return json({ items }, { headers: { "Cache-Control": "public, max-age=30" } });
}
