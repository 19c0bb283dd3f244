/**
 * Repeatable pseudo-random numbers: mulberry32 by Tommy Ettinger (public domain), a 32-bit generator with good spread and
 * one word of state. Not for anything secret.
 */

/** Mixes two numbers into a start value, so that neighbouring indexes give unrelated streams. */
export function mixSeed(seed: number, index: number): number {
	let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 0x7f4a7c15, 0xc2b2ae35);
	hash ^= hash >>> 16;
	hash = Math.imul(hash, 0x45d9f3b);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** A stream of numbers, the same for the same start value. */
export class RandomStream {
	private state: number;

	constructor(start: number) {
		this.state = start >>> 0;
	}

	/** The next number, from 0 up to but not including 1. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = this.state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** A whole number from 0 up to but not including `limit`. */
	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	/** One item of a list. Throws RangeError for an empty list. */
	pick<T>(items: readonly T[]): T {
		const item = items[this.below(items.length)];
		if (item === undefined) throw new RangeError("Nothing to pick from");
		return item;
	}
}
