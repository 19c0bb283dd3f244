import type { Language } from "./vocabulary";

/** Feeds of the whole site. */
export const SITE_FEEDS = ["proposals", "commitments", "late", "results"] as const;
export type SiteFeed = (typeof SITE_FEEDS)[number];

/** A feed: one of the whole site, the proposals of a challenge by its slug, or the commitments of an agency by its code. */
export type FeedName = SiteFeed | { challenge: string } | { agency: string };

/** The lasting address of a feed. It is in Thai; `lang=en` gives English. */
export function feedPath({ feed, language }: { feed: FeedName; language: Language }): string {
	const path =
		typeof feed === "string"
			? feed
			: "challenge" in feed
				? `challenges/${encodeURIComponent(feed.challenge)}`
				: `agencies/${encodeURIComponent(feed.agency)}`;
	return `/feed/${path}.atom${language === "en" ? "?lang=en" : ""}`;
}

/** What stands before `.atom` in an address; null when it does not end so. */
export function parseFeedName(text: string | undefined): string | null {
	return text && text.length <= 120 && text.endsWith(".atom") ? text.slice(0, -".atom".length) : null;
}
