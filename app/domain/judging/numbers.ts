/**
 * The arithmetic of results. Two machines get the same bytes because only + − × ÷ and the square root of IEEE 754 doubles are
 * used, always in the same order (entries and judges sorted by code, plain sums from first to last), and because a value is
 * rounded once, when it is published. `Math.exp`, `Math.log` and `Math.pow` differ between engines and are not used.
 */

/** A published value in millionths: 7.25 is 7250000. Whole numbers add up exactly. */
export type Micro = number;

export const MICRO = 1_000_000;

/**
 * Sums that are half a millionth in truth may come out a last bit below it, depending on their order. A ten-thousandth of a
 * unit on top lets all of them go up, so that equal entries stay equal whatever their codes are.
 */
const GUARD = 1e-4;

/** Rounds to millionths, half up: the one rounding that published values get. */
export function toMicro(value: number): Micro {
	// why: adding 0 turns −0 into 0, which JSON would write alike but Object.is would not take for equal
	return Math.floor(value * MICRO + 0.5 + GUARD) + 0;
}

/** Rounds millionths half up to `digits` decimals (0 to 6); the result is in units of the last digit. */
export function toDigits({ micro, digits }: { micro: Micro; digits: number }): number {
	return Math.floor(micro / powerOfTen(6 - digits) + 0.5) + 0;
}

/** 10 to the power of a small whole number, exact. */
export function powerOfTen(exponent: number): number {
	let power = 1;
	for (let step = 0; step < exponent; step += 1) power *= 10;
	return power;
}

/**
 * Writes millionths as a decimal number with a point and all `digits` decimals: `7250000` → `"7.25"` for 2. No
 * grouping and no locale, for files and commands; pages format with the reader's language.
 */
export function writeMicro({ micro, digits = 6 }: { micro: Micro; digits?: number }): string {
	const units = toDigits({ micro, digits });
	const sign = units < 0 ? "-" : "";
	const text = String(Math.abs(units)).padStart(digits + 1, "0");
	return digits === 0
		? `${sign}${text}`
		: `${sign}${text.slice(0, text.length - digits)}.${text.slice(text.length - digits)}`;
}

/**
 * Rounds parts to whole numbers that add up to `total` exactly: each is cut off, and the units that are missing go to the
 * largest remainders (the first of equal ones). Each part is within one unit of its true value when `total` is
 * within half a unit of their true sum.
 */
export function apportion({ parts, total }: { parts: readonly number[]; total: number }): number[] {
	if (parts.length === 0) return [];
	const whole = parts.map((part) => Math.floor(part + GUARD) + 0);
	const missing = total - whole.reduce((sum, part) => sum + part, 0);
	const each = Math.floor(missing / parts.length);
	const rest = missing - each * parts.length;
	const order = parts
		.map((part, at) => ({ at, remainder: Math.floor((part - (whole[at] ?? 0)) * MICRO) }))
		.sort((left, right) => right.remainder - left.remainder || left.at - right.at);
	const extra = new Set(order.slice(0, rest).map(({ at }) => at));
	return whole.map((part, at) => part + each + (extra.has(at) ? 1 : 0));
}

/** The natural logarithm of a positive number by basic operations, within a few units of the last bit. */
export function log(value: number): number {
	if (!(value > 0)) return value === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
	let mantissa = value;
	let exponent = 0;
	while (mantissa >= Math.SQRT2) {
		mantissa /= 2;
		exponent += 1;
	}
	while (mantissa < Math.SQRT1_2) {
		mantissa *= 2;
		exponent -= 1;
	}
	// ln m = 2 artanh((m − 1)/(m + 1)), a series that gains 1.5 digits a term here
	const ratio = (mantissa - 1) / (mantissa + 1);
	const square = ratio * ratio;
	let sum = 0;
	for (let power = 25; power >= 1; power -= 2) sum = sum * square + 1 / power;
	return 2 * ratio * sum + exponent * Math.LN2;
}

/** The exponential function by basic operations; 0 below −700, infinite above 700. */
export function exp(value: number): number {
	if (value > 700) return Number.POSITIVE_INFINITY;
	if (value < -700) return 0;
	const halvings = Math.floor(value / Math.LN2 + 0.5);
	const rest = value - halvings * Math.LN2;
	let sum = 1;
	for (let term = 16; term >= 1; term -= 1) sum = 1 + (sum * rest) / term;
	for (let step = 0; step < halvings; step += 1) sum *= 2;
	for (let step = 0; step > halvings; step -= 1) sum /= 2;
	return sum;
}
