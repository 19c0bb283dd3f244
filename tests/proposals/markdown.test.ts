import { marked } from "marked";
import { describe, expect, it, vi } from "vitest";
import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { renderMarkdown } from "~/services/markdown.server";

/** Tags that stand open or closed in HTML, with what stands in them. */
const tagsOf = (html: string) => html.match(/<[^>]*>/g) ?? [];
const linksOf = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
const OWN_PICTURE = "/files/0123456789abcdef01234567";

describe("Markdown that somebody wrote", () => {
	it("becomes paragraphs, lists, tables and emphasis", () => {
		const html = renderMarkdown(
			"**หนา** *เอียง* ~~ขีด~~ `โค้ด`\n\n- หนึ่ง\n- สอง\n\n3. สาม\n\n> อ้าง\n\n|ก|ข|\n|-|-|\n|1|2|\n\n---",
		);
		for (const part of [
			"<strong>หนา</strong>",
			"<em>เอียง</em>",
			"<del>ขีด</del>",
			"<code>โค้ด</code>",
			"<li>หนึ่ง</li>",
			'<ol start="3">',
			"<blockquote>",
			"<td>2</td>",
			"<hr />",
		])
			expect(html).toContain(part);
	});

	it("keeps the line ends that were typed", () => {
		expect(renderMarkdown("บรรทัดแรก\nบรรทัดที่สอง")).toBe("<p>บรรทัดแรก<br />บรรทัดที่สอง</p>\n");
	});

	it("puts headings below those of the page without leaving a level out", () => {
		const html = renderMarkdown("# หนึ่ง\n\n### สาม\n\n###### หก\n\n## สอง");
		expect(html.match(/<h\d/g)).toEqual(["<h3", "<h4", "<h5", "<h4"]);
		expect(renderMarkdown("#### สี่\n\n##### ห้า").match(/<h\d/g)).toEqual(["<h3", "<h4"]);
		expect(renderMarkdown("# ก\n\n## ข\n\n### ค\n\n#### ง\n\n##### จ").match(/<h\d/g)).toEqual([
			"<h3",
			"<h4",
			"<h5",
			"<h6",
			"<h6",
		]);
	});
});

describe("what could do harm", () => {
	it.each([
		"<script>alert(1)</script>",
		"<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
		"<scr<script>ipt>alert(1)</scr</script>ipt>",
		"<img src=x onerror=alert(1)>",
		"<svg onload=alert(1)><script>alert(1)</script></svg>",
		"<iframe src='https://evil.example'></iframe>",
		"<object data=x></object><embed src=x>",
		"<form action=https://evil.example><input name=password></form>",
		"<style>body{display:none}</style>",
		"<link rel=stylesheet href=https://evil.example>",
		"<meta http-equiv=refresh content='0;url=https://evil.example'>",
		"<base href=https://evil.example>",
		"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
		"<p style='position:fixed' class=x id=main onclick=alert(1)>ก</p>",
		"<a href=x onmouseover=alert(1) style=color:red target=_blank>ก</a>",
		"<!-- <script>alert(1)</script> -->",
		"<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
		"<textarea></textarea><button formaction=javascript:alert(1)>",
		"```\n</code></pre><script>alert(1)</script>\n```",
		"\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
	])("leaves only plain tags and known attributes of %j", (text) => {
		for (const tag of tagsOf(renderMarkdown(text)))
			expect(tag).toMatch(
				/^<\/?(?:p|br|hr|strong|em|del|code|pre|blockquote|h[3-6]|ul|ol|li|a|img|table|thead|tbody|tr|th|td)(?: (?:href|rel|src|alt|loading|start)="[^"<>]*")*(?: \/)?>$/,
			);
	});

	it("says the words of a script nowhere", () => {
		const html = renderMarkdown("ก่อน\n\n<script>alert('ลับ')</script>\n\nหลัง");
		expect(html).not.toContain("alert");
		expect(html).toContain("ก่อน");
		expect(html).toContain("หลัง");
	});

	it.each([
		"[ก](javascript:alert(1))",
		"[ก](JaVaScRiPt:alert(1))",
		"[ก](java&#10;script:alert(1))",
		"[ก](&#106;avascript:alert(1))",
		"[ก](\u0001javascript:alert(1))",
		"[ก](vbscript:x)",
		"[ก](data:text/html;base64,PHNjcmlwdD4=)",
		"[ก](file:///etc/passwd)",
		"[ก](blob:https://x)",
		"[ก](//evil.example/x)",
		"[ก](/\\evil.example)",
		"[ก](\\\\evil.example)",
		"<javascript:alert(1)>",
		'<a href="javascript:alert(1)">ก</a>',
		'<a href=" javascript:alert(1)">ก</a>',
		'<a href="java\tscript:alert(1)">ก</a>',
		"[ก][x]\n\n[x]: javascript:alert(1)",
		'<a href="/\\evil.example">ก</a>',
		'<a href="/\t/evil.example">ก</a>',
		'<a href="//evil.example">ก</a>',
	])("makes no link of %j", (text) => {
		for (const href of linksOf(renderMarkdown(text))) {
			const url = new URL(href ?? "", "https://ruamkit.example/proposals/1");
			expect(["https://ruamkit.example"], text).toContain(url.origin);
		}
		expect(renderMarkdown(text)).not.toMatch(/(?:href|src)="[^"]*(?:script|data|file|blob):/i);
	});

	it("links to the site and elsewhere without vouching for it", () => {
		const html = renderMarkdown(
			"[ก](https://example.org/a?b=1&c=2) [ข](/proposals/1) [ค](mailto:a@example.org) [ง](#top) www.example.org",
		);
		expect(linksOf(html)).toEqual([
			"https://example.org/a?b=1&amp;c=2",
			"/proposals/1",
			"mailto:a@example.org",
			"#top",
			"http://www.example.org",
		]);
		expect(html.match(/rel="nofollow ugc noopener"/g)).toHaveLength(5);
	});

	it("shows pictures of this site only", () => {
		expect(renderMarkdown(`![แถวรอ](${OWN_PICTURE})`)).toBe(
			`<p><img src="${OWN_PICTURE}" alt="แถวรอ" loading="lazy" /></p>\n`,
		);
		for (const src of [
			"https://evil.example/count.png",
			"//evil.example/count.png",
			"/\\evil.example/count.png",
			`https://evil.example${OWN_PICTURE}`,
			`${OWN_PICTURE}/../../sign-out`,
			`${OWN_PICTURE}?x=1`,
			"/sign-out",
			"data:image/svg+xml;base64,PHN2Zz4=",
		]) {
			expect(renderMarkdown(`ก ![x](${src}) ข`)).not.toContain("<img");
			expect(renderMarkdown(`<img src="${src}" srcset="${src}">`)).not.toContain("<img");
		}
	});
});

describe("a text built to be slow", () => {
	const fill = (part: string) => part.repeat(Math.ceil(PROPOSAL_LIMITS.body / part.length));
	const HOSTILE: Record<string, string> = {
		"nested quotes": fill(">"),
		"nested quotes with spaces": fill("> "),
		"nested lists": Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}- ก`).join("\n"),
		"nested lists on a line": fill("- "),
		"open brackets": fill("["),
		"open links": fill("[ก]("),
		"pictures in pictures": fill("![!["),
		stars: fill("*ก"),
		"stars and underscores": fill("**_ก"),
		"emphasis in many lines": fill("*ก **ข\n"),
		ticks: Array.from({ length: 310 }, (_, count) => `${"`".repeat(count + 1)}ก`).join(" "),
		"open tags": fill("<a"),
		"open comments": fill("<!--"),
		"open attributes": fill('<a href="'),
		"nested tags": fill("<b><i>"),
		entities: fill("&#x"),
		"spaces and no end": `ก${" ".repeat(PROPOSAL_LIMITS.body)}ข`,
		"tabs and no end": `ก${"\t".repeat(PROPOSAL_LIMITS.body)}ข`,
		"empty lines": `ก${"\n".repeat(PROPOSAL_LIMITS.body)}ข`,
		"table cells": `|${fill("ก|")}\n|${fill("-|")}`,
		"table rows": `|ก|ข|\n|-|-|\n${fill("|ก|ข|\n")}`,
		addresses: fill("http://"),
		"mail addresses": fill("a@b.c "),
		headings: fill("# ก\n"),
		definitions: fill("[ก]: http://e\n"),
		backslashes: fill("\\"),
		rules: fill("*\t*\t"),
	};

	it.each(Object.entries(HOSTILE))("of %s is never handed to the parser", (_, text) => {
		const lexer = vi.spyOn(marked.Lexer, "lex");
		const html = renderMarkdown(text);
		expect(lexer).not.toHaveBeenCalled();
		// nothing but paragraphs and line ends, and no more of them than lines were sent
		expect(tagsOf(html).filter((tag) => !/^<(?:\/?p|br \/)>$/.test(tag))).toEqual([]);
		expect(tagsOf(html).length).toBeLessThanOrEqual(2 + 3 * text.split("\n").length);
		expect(html.length).toBeLessThanOrEqual(20 + 6 * text.length);
	});

	it("shows what it says, as plain text", () => {
		const html = renderMarkdown(`${"> ".repeat(30)}ก <b>&\nข\n\nค`);
		expect(html).toBe(`<p>${"&gt; ".repeat(30)}ก &lt;b&gt;&amp;<br />ข</p><p>ค</p>`);
	});

	it("is none of the long texts that people write", () => {
		const section = `## หัวข้อ\n\nย่อหน้า **สำคัญ** กับ [ลิงก์](https://example.org) ${"ความ ".repeat(80)}\n\n- หนึ่ง\n- สอง\n\n`;
		const text = section.repeat(100).slice(0, PROPOSAL_LIMITS.body);
		const lexer = vi.spyOn(marked.Lexer, "lex");
		const html = renderMarkdown(text);
		expect(lexer).toHaveBeenCalledTimes(1);
		expect(html.match(/<h3>/g)?.length).toBe(text.match(/^## /gm)?.length);
		expect(html.match(/<li>/g)?.length).toBe(text.match(/^- \S/gm)?.length);
		expect(html.length).toBeLessThan(4 * text.length);
	});
});
