import { siteOrigin } from "~/config/mail.server";
import { DomainError } from "~/domain/errors";
import { type FeedName, feedPath } from "~/domain/feed";
import { writeFeed } from "~/services/feeds.server";
import { answerShared } from "./json-answer.server";
import { readerIn } from "./page.server";

/**
 * Answers with a feed in the language that the address asks for.
 * @param feed null for an address that names none
 * @throws {DomainError} `notFound`
 */
export async function answerFeed({
	request,
	feed,
	now,
}: {
	request: Request;
	feed: FeedName | null;
	now: Date;
}): Promise<Response> {
	if (!feed) throw new DomainError("notFound");
	const reader = readerIn(request);
	const self = feedPath({ feed, language: reader.language });
	const body = await writeFeed({ feed, reader, now, origin: siteOrigin(), self });
	return answerShared({ request, body, type: "application/atom+xml; charset=utf-8" });
}
