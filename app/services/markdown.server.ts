import { Marked, type Tokens, type TokensList } from "marked";
import sanitizeHtml from "sanitize-html";

/** A page has its own h1 and h2; headings that somebody wrote begin below them. */
const HEADING_SHIFT = 2;

/**
 * Most of what a parser spends its time on, in one text (a paragraph for `emphasis`). A proposal with 500 list items is
 * longer than any that was ever sent in; beyond that somebody is testing us.
 */
const MOST = {
	lineLength: 10_000,
	indent: 100,
	nesting: 12,
	lines: 4_000,
	blocks: 500,
	links: 300,
	marks: 3_000,
	emphasis: 300,
};

const marked = new Marked({ gfm: true, breaks: true, async: false });

/**
 * Puts the headings of a text below those of the page, without leaving a level out: the first is an h3, and each further
 * one at most one level deeper than the one before.
 */
function levelHeadings(tokens: TokensList): TokensList {
	const headings = tokens.filter((token): token is Tokens.Heading => token.type === "heading");
	const highest = Math.min(...headings.map(({ depth }) => depth));
	let above = HEADING_SHIFT;
	for (const heading of headings) {
		heading.depth = Math.min(6, heading.depth - highest + 1 + HEADING_SHIFT, above + 1);
		above = heading.depth;
	}
	return tokens;
}

const OWN_PICTURE = /^\/files\/[0-9a-f]{24}$/;
const SAFE_LINK = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i;

const ALLOWED: sanitizeHtml.IOptions = {
	allowedTags: [
		...["p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote"],
		...["h3", "h4", "h5", "h6", "ul", "ol", "li", "a", "img"],
		...["table", "thead", "tbody", "tr", "th", "td"],
	],
	allowedAttributes: {
		a: ["href", "rel"],
		img: ["src", "alt", "loading"],
		ol: ["start"],
	},
	allowedSchemes: ["http", "https", "mailto"],
	allowProtocolRelative: false,
	nestingLimit: 40,
	transformTags: {
		a: (tagName, attribs) => {
			const href = attribs.href ?? "";
			return {
				tagName,
				attribs: SAFE_LINK.test(href)
					? { href, rel: "nofollow ugc noopener" }
					: ({} as sanitizeHtml.Attributes),
			};
		},
		img: (tagName, attribs) => ({
			tagName,
			attribs: { src: attribs.src ?? "", alt: attribs.alt ?? "", loading: "lazy" },
		}),
	},
	exclusiveFilter: ({ tag, attribs }) => tag === "img" && !OWN_PICTURE.test(attribs.src ?? ""),
};

/**
 * Turns Markdown that somebody wrote into HTML that is safe to show. Headings begin at h3; links say that we do not vouch
 * for them; pictures come from this site only. A text built to be slow to read is shown as plain text.
 */
export function renderMarkdown(text: string): string {
	const source = text.replaceAll("\u0000", "");
	if (isCostly(source)) return toParagraphs(source);
	return sanitizeHtml(marked.parser(levelHeadings(marked.lexer(source))), ALLOWED);
}

/** True for texts that no person writes and that cost a parser far more than their length. */
function isCostly(text: string): boolean {
	const lines = text.split("\n");
	let [blocks, marks, emphasis] = [0, 0, 0];
	for (const line of lines) {
		if (line.length > MOST.lineLength) return true;
		const indent = line.search(/\S/);
		if (indent === -1) {
			if (line.length > MOST.indent) return true;
			emphasis = 0;
			continue;
		}
		if (indent > MOST.indent || / {100}|\t{100}/.test(line)) return true;
		if (!isRule(line) && countNesting(line) > MOST.nesting) return true;
		if (/^\s*(?:[-+*>#]|\d+[.)])/.test(line)) blocks++;
		marks += line.match(/[*_~`[\]()<>!\\|&]/g)?.length ?? 0;
		emphasis += line.match(/[*_~]/g)?.length ?? 0;
		if (blocks > MOST.blocks || marks > MOST.marks || emphasis > MOST.emphasis) return true;
	}
	return lines.length > MOST.lines || (text.match(/https?:|www\.|@/gi)?.length ?? 0) > MOST.links;
}

function countNesting(line: string): number {
	return /^[\s>*+-]*/.exec(line)?.[0].replace(/\s/g, "").length ?? 0;
}

/** A line of dashes or stars is drawn as a rule, however long. */
function isRule(line: string): boolean {
	return /^\s*([-*_])(?:\s*\1){2,}\s*$/.test(line.slice(0, 200));
}

function toParagraphs(text: string): string {
	const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
	return escaped
		.split(/\n{2,}/)
		.map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br />")}</p>`)
		.join("");
}
