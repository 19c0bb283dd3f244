import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseFeedName, SITE_FEEDS } from "~/domain/feed";
import { answerFeed } from "~/http/feed.server";

/** The feeds of the whole site: `/feed/proposals.atom` and its like. */
export function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
	const name = parseFeedName(params.name);
	const feed = SITE_FEEDS.find((one) => one === name) ?? null;
	return answerFeed({ request, feed, now });
}
