import { Transform } from "node:stream";

/**
 * Takes out the zero bytes that React 18 leaves in a page where a letter of several bytes, as all Thai letters are, does
 * not fit into the rest of its buffer: it writes the buffer whole, its unused end included (facebook/react issue 24985). A
 * browser would show them as broken letters. No page of ours has a zero byte of its own.
 */
export function createPageStream(): Transform {
	return new Transform({
		transform(chunk: Buffer, _encoding, done) {
			done(null, chunk.includes(0) ? Buffer.from(chunk.filter((byte) => byte !== 0)) : chunk);
		},
	});
}
