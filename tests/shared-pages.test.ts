import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { nameScriptsByHash } from "~/http/rendered-pages.server";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("pages shared between visitors", () => {
	it("name our own inline scripts by hash and carry no nonce", () => {
		const page = `<script nonce="N1">one()</script><script type="module" async="" nonce="N1">two()</script><link nonce="N1">`;
		const { html, hashes } = nameScriptsByHash(page, "N1");
		expect(html).toBe(`<script>one()</script><script type="module" async="">two()</script><link>`);
		expect(hashes).toEqual([hashOf("one()"), hashOf("two()")]);
	});

	it("do not name a script that bears no nonce, or another one", () => {
		const { hashes } = nameScriptsByHash(
			`<script>evil()</script><script nonce="guess">evil()</script>`,
			"N1",
		);
		expect(hashes).toEqual([]);
	});
});
