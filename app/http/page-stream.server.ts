import { Writable } from "node:stream";

/**
 * Collects a page that React has rendered whole, so that it goes out in one piece: React hands it over in pieces of 2 kB, and
 * each would pass through every stream between here and the reader.
 *
 * Takes out the zero bytes that React 18 leaves where a letter of several bytes, as all Thai letters are, does not fit into
 * the rest of its buffer: it writes the buffer whole, its unused end included (facebook/react issue 24985). A browser would
 * show them as broken letters. No page of ours has a zero byte of its own.
 *
 * @param onEnd gets the page
 */
export function collectPage(onEnd: (page: Buffer<ArrayBuffer>) => void): Writable {
	const pieces: Buffer<ArrayBuffer>[] = [];
	return new Writable({
		write(piece: Buffer, _encoding, done) {
			let end = piece.length;
			while (end > 0 && piece[end - 1] === 0) end--;
			const text = piece.subarray(0, end);
			pieces.push(text.includes(0) ? Buffer.from(text.filter((byte) => byte !== 0)) : Buffer.from(text));
			done();
		},
		final(done) {
			onEnd(Buffer.concat(pieces));
			done();
		},
	});
}
