/**
 * Repeatable random numbers: the same seed gives the same numbers on every machine, since only integer operations on 32
 * bits and exact divisions by powers of two are used (Math.random has no seed, Math.log differs between engines).
 * Generator: sfc32 of Chris Doty-Humphrey's PractRand (http://pracrand.sourceforge.net), 128 bits of state, filled
 * from the seed by the 32-bit FNV-1a hash of its UTF-16 units with the finaliser of MurmurHash3 (both public domain).
 * Not for secrets.
 */
export interface Random {
	/** A whole number from 0 to 2³² − 1. */
	nextUint32(): number;
	/** A number in [0, 1): 53 bits of two draws. */
	nextUnit(): number;
	/** A whole number from 0 to `limit` − 1, each as likely as the next; `limit` from 1 to 2³². */
	nextBelow(limit: number): number;
	/** A draw from the normal distribution (mean 0, variance 1), as `sumToNormal` makes it. */
	nextNormal(): number;
}

/** The generator that belongs to `seed`. Different purposes take different seeds: `${seed}:assignment`. */
export function createRandom(seed: string): Random {
	let a = hashSeed(seed, 0x811c9dc5);
	let b = hashSeed(seed, 0x9e3779b9);
	let c = hashSeed(seed, 0x243f6a88);
	let counter = 1;

	function nextUint32(): number {
		const drawn = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + drawn) | 0;
		return drawn >>> 0;
	}
	function nextUnit(): number {
		const high = nextUint32() >>> 5;
		const low = nextUint32() >>> 6;
		return (high * 67_108_864 + low) / 9_007_199_254_740_992;
	}
	function nextBelow(limit: number): number {
		if (!Number.isInteger(limit) || limit < 1 || limit > 4_294_967_296) {
			throw new RangeError(`limit must be a whole number from 1 to 2^32, not ${limit}`);
		}
		const usable = 4_294_967_296 - (4_294_967_296 % limit);
		let drawn = nextUint32();
		while (drawn >= usable) drawn = nextUint32();
		return drawn % limit;
	}

	// The first draws of sfc32 still show the seed; fifteen rounds are what its author discards.
	for (let round = 0; round < 15; round += 1) nextUint32();
	return { nextUint32, nextUnit, nextBelow, nextNormal: () => sumToNormal(nextUint32) };
}

/**
 * Twelve uniform draws less six (Irwin–Hall): mean 0 and variance 1 exactly, never beyond ±6, within 0.0024 of the normal
 * distribution function everywhere; only sums of whole numbers, so the same to the last bit on every machine.
 */
function sumToNormal(nextUint32: () => number): number {
	let sum = 0;
	for (let draw = 0; draw < 12; draw += 1) sum += nextUint32();
	return sum / 4_294_967_296 - 6;
}

/** A new list with the items of `items` in random order (Fisher–Yates); `items` stays as it is. */
export function shuffle<Item>({ items, random }: { items: readonly Item[]; random: Random }): Item[] {
	const shuffled = [...items];
	for (let last = shuffled.length - 1; last > 0; last -= 1) {
		const chosen = random.nextBelow(last + 1);
		const kept = shuffled[last] as Item;
		shuffled[last] = shuffled[chosen] as Item;
		shuffled[chosen] = kept;
	}
	return shuffled;
}

/** Orders codes by their UTF-16 units: the same everywhere, unlike orders that depend on a language. */
export function compareCodes(left: string, right: string): number {
	if (left === right) return 0;
	return left < right ? -1 : 1;
}

function hashSeed(seed: string, basis: number): number {
	let hash = basis;
	for (let at = 0; at < seed.length; at += 1) {
		hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}
