import { Feed } from "feed";

/** Something that a feed tells of. */
export interface FeedEntry {
	/** Tells it from all others for ever; an address on this site without its origin. */
	id: string;
	/** Where to read on; in the reader's language. */
	path: string;
	title: string;
	summary: string;
	/** A word to sort by, such as a status, and its name in the reader's language. */
	category: { term: string; label: string };
	published: Date;
	/** When what it tells of last changed. */
	updated: Date;
}

/** What a feed is made of. */
export interface FeedContent {
	title: string;
	subtitle: string;
	/** The page that shows the same. */
	page: string;
	entries: readonly FeedEntry[];
}

/** Signs that no XML may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const clean = (text: string) => text.replace(FORBIDDEN, "");

/** A text as HTML that shows just this text: the writer of feeds marks titles and summaries as HTML. */
const asHtml = (text: string) =>
	clean(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * Writes a feed after RFC 4287.
 * @param self the feed's own address, with its query
 * @param empty when a feed without entries last changed
 */
export function writeAtom({
	origin,
	self,
	author,
	rights,
	empty,
	content,
}: {
	origin: string;
	self: string;
	author: string;
	rights: string;
	empty: Date;
	content: FeedContent;
}): string {
	const { title, subtitle, page, entries } = content;
	const updated =
		entries.length === 0 ? empty : new Date(Math.max(...entries.map((entry) => entry.updated.getTime())));
	const feed = new Feed({
		id: `${origin}${self}`,
		title: clean(title),
		description: clean(subtitle),
		updated,
		link: `${origin}${page}`,
		feedLinks: { atom: `${origin}${self}` },
		author: { name: author },
		copyright: rights,
		generator: false,
	});
	for (const entry of entries)
		feed.addItem({
			id: `${origin}${entry.id}`,
			link: `${origin}${entry.path}`,
			title: asHtml(entry.title),
			description: asHtml(entry.summary),
			category: [
				{ name: clean(entry.category.label), term: entry.category.term, scheme: `${origin}/open-data` },
			],
			published: entry.published,
			date: entry.updated,
		});
	return feed.atom1();
}
