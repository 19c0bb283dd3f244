import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseFeedName } from "~/domain/feed";
import { answerFeed } from "~/http/feed.server";

/** New proposals for one challenge. */
export function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
	const slug = parseFeedName(params.slug);
	return answerFeed({ request, feed: slug ? { challenge: slug } : null, now });
}
