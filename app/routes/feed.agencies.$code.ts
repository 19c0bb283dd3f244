import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseFeedName } from "~/domain/feed";
import { answerFeed } from "~/http/feed.server";

/** Answers and commitments of one agency. */
export function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
	const code = parseFeedName(params.code);
	return answerFeed({ request, feed: code ? { agency: code } : null, now });
}
