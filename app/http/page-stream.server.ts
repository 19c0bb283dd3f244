import { Transform } from "node:stream";

/**
 * Takes out the zero bytes that React 18 leaves in a page where a letter of several bytes, as all Thai letters are, does
 * not fit into the rest of its buffer: it writes the buffer whole, its unused end included (facebook/react issue 24985). A
 * browser would show them as broken letters. No page of ours has a zero byte of its own.
 */
export function createPageStream(): Transform {
	return new Transform({
		transform(chunk: Buffer, _encoding, done) {
			let end = chunk.length;
			while (end > 0 && chunk[end - 1] === 0) end--;
			const text = chunk.subarray(0, end);
			done(null, text.includes(0) ? Buffer.from(text.filter((byte) => byte !== 0)) : text);
		},
	});
}
