import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { OpenedFile } from "~/services/open-data-files.server";
import { encodeFileName } from "./download.server";

/** The three bytes that make Excel read a file as UTF-8. */
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

async function* withMark(file: Readable) {
	yield MARK;
	yield* file;
}

/**
 * Answers with a nightly file, streamed; 304 when the asker has it already. `bom=1` in the address of an unpacked CSV puts
 * the mark before it that Excel needs for Thai.
 *
 * @param isDated the address names a night, whose files never change
 */
export function answerOpenFile({
	request,
	file,
	isDated,
}: {
	request: Request;
	file: OpenedFile;
	isDated: boolean;
}): Response {
	const marked = file.bytes === null && new URL(request.url).searchParams.get("bom") === "1";
	const form = file.bytes === null ? (marked ? "-bom" : "-plain") : "";
	const etag = `"${file.sha256}${form}"`;
	const headers: Record<string, string> = {
		ETag: etag,
		"Cache-Control": `public, max-age=${isDated ? 86_400 : 300}`,
		"Access-Control-Allow-Origin": "*",
		"Cross-Origin-Resource-Policy": "cross-origin",
	};
	const known = request.headers.get("If-None-Match")?.split(/\s*,\s*/) ?? [];
	// why: a proxy that compresses on the way makes the tag a weak one
	if (known.some((tag) => tag.replace(/^W\//, "") === etag))
		return new Response(null, { status: 304, headers });
	if (request.method === "HEAD")
		return new Response(null, { headers: { ...headers, "Content-Type": file.type } });
	const content = marked ? Readable.from(withMark(file.read())) : file.read();
	return new Response(createReadableStreamFromReadable(content), {
		headers: {
			...headers,
			"Content-Type": file.type,
			"Content-Disposition": `attachment; filename*=UTF-8''${encodeFileName(file.name)}`,
			...(file.bytes === null ? {} : { "Content-Length": String(file.bytes) }),
			...(file.bytes === null
				? {}
				: { "Repr-Digest": `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:` }),
		},
	});
}
