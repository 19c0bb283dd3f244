import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { contentSecurityPolicy } from "./security-headers.server";

/** Memory for pages, in bytes. */
const MOST_BYTES = 12 * 1024 * 1024;

/** A page that everybody without a session gets alike, with the headers that belong to these bytes. */
export interface SharedPage {
	body: Buffer<ArrayBuffer>;
	headers: { "Content-Security-Policy": string; ETag: string };
}

const rendered = new LRUCache<string, { data: string; page: SharedPage }>({
	maxSize: MOST_BYTES,
	sizeCalculation: ({ data, page }, key) => page.body.length + (data.length + key.length) * 2 + 512,
});

/**
 * The page of an address for readers without a session. A page follows from its address and what its loaders found and
 * from nothing else, so it is drawn anew only when the loaders have found something else; they are asked every time.
 *
 * @param address path and query
 * @param data what the loaders gave
 * @param draw renders the page; its own inline scripts bear the nonce
 */
export async function drawSharedPage({
	address,
	data,
	nonce,
	draw,
}: {
	address: string;
	data: unknown;
	nonce: string;
	draw: () => Promise<Buffer>;
}): Promise<SharedPage> {
	const text = JSON.stringify(data);
	const known = rendered.get(address);
	if (known?.data === text) return known.page;
	const page = toSharedPage(await draw(), nonce);
	rendered.set(address, { data: text, page });
	return page;
}

/**
 * Since bytes for everybody cannot hold a nonce for one answer, our own inline scripts are named by their hashes instead:
 * only scripts that bore the secret nonce of the rendering are, so a script that got in from elsewhere is not.
 */
function toSharedPage(drawn: Buffer, nonce: string): SharedPage {
	const { html, hashes } = nameScriptsByHash(drawn.toString("utf8"), nonce);
	const body = Buffer.from(html);
	return { body, headers: { "Content-Security-Policy": contentSecurityPolicy(hashes), ETag: etagOf(body) } };
}

/** Takes the nonce out of a page and gives the hashes of the inline scripts that bore it. */
export function nameScriptsByHash(html: string, nonce: string): { html: string; hashes: string[] } {
	const hashes = new Set<string>();
	const mark = ` nonce="${nonce}"`;
	const plain = html.replace(
		/<script\b([^>]*)>([\s\S]*?)<\/script>/g,
		(whole, attributes: string, text: string) => {
			if (!attributes.includes(mark)) return whole;
			if (text) hashes.add(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
			return `<script${attributes.replace(mark, "")}>${text}</script>`;
		},
	);
	return { html: plain.replaceAll(mark, ""), hashes: [...hashes] };
}

/** A strong ETag of an answer's bytes. */
export function etagOf(body: Buffer): string {
	return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}
