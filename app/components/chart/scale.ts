/** Rounds up to 1, 2, 2.5 or 5 times a power of ten, so that an axis ends on a number that reads easily. */
export function roundUpNicely(value: number): number {
	if (value <= 0) return 1;
	const power = 10 ** Math.floor(Math.log10(value));
	const step = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= value) ?? 10;
	return Math.max(1, step * power);
}

/** Marks of an axis from 0 to its end: halves where they are whole numbers, else only the ends. */
export function axisMarks(end: number): number[] {
	return Number.isInteger(end / 4)
		? [0, end / 4, end / 2, (3 * end) / 4, end]
		: Number.isInteger(end / 2)
			? [0, end / 2, end]
			: [0, end];
}

/** Share of a whole in percent, 0 to 100; 0 of nothing is 0. */
export function shareOf(value: number, whole: number): number {
	return whole <= 0 ? 0 : Math.min(100, Math.max(0, (value / whole) * 100));
}

/**
 * Share of the drawing's width, in percent, that stays free after the longest bar for its value in words. A character
 * takes about 9 of the 290 pixels that a bar has on the smallest phone.
 */
export function roomForValue(texts: readonly string[]): number {
	return Math.min(45, 4 + 3 * Math.max(0, ...texts.map((text) => text.length)));
}
