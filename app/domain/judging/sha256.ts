/** First 32 bits of the fractional parts of the square roots (8) and cube roots (64) of the first primes: FIPS 180-4, 4.2.2 and 5.3.3. */
const START = [
	0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const;
const ROUND = [
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
	0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
	0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
	0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
	0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
	0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
	0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
	0xc67178f2,
] as const;

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hexadecimal digits. Written out because the verifier has no dependencies
 * and runs in Node as well as on a page, where the browser's own function exists on secure origins only.
 */
export function hashText(text: string): string {
	const bytes = new TextEncoder().encode(text);
	const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
	padded.set(bytes);
	padded[bytes.length] = 0x80;
	const view = new DataView(padded.buffer);
	view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
	view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
	const state = Int32Array.from(START);
	const schedule = new Int32Array(64);
	for (let at = 0; at < padded.length; at += 64) addBlock({ state, schedule, view, at });
	return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function addBlock({
	state,
	schedule,
	view,
	at,
}: {
	state: Int32Array;
	schedule: Int32Array;
	view: DataView;
	at: number;
}): void {
	for (let t = 0; t < 16; t += 1) schedule[t] = view.getInt32(at + t * 4);
	for (let t = 16; t < 64; t += 1) {
		const early = schedule[t - 15] as number;
		const late = schedule[t - 2] as number;
		const small0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
		const small1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
		schedule[t] = (schedule[t - 16] as number) + small0 + (schedule[t - 7] as number) + small1;
	}
	let [a, b, c, d, e, f, g, h] = state as unknown as [
		number,
		number,
		number,
		number,
		number,
		number,
		number,
		number,
	];
	for (let t = 0; t < 64; t += 1) {
		const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
		const choose = (e & f) ^ (~e & g);
		const first = (h + big1 + choose + (ROUND[t] as number) + (schedule[t] as number)) | 0;
		const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
		const majority = (a & b) ^ (a & c) ^ (b & c);
		h = g;
		g = f;
		f = e;
		e = (d + first) | 0;
		d = c;
		c = b;
		b = a;
		a = (first + big0 + majority) | 0;
	}
	const sums = [a, b, c, d, e, f, g, h];
	for (let word = 0; word < 8; word += 1)
		state[word] = ((state[word] as number) + (sums[word] as number)) | 0;
}
