/** An exact fraction in lowest terms; the denominator is greater than 0. */
export interface Fraction {
	numerator: bigint;
	denominator: bigint;
}

/** The fraction in lowest terms. Throws RangeError when the denominator is not greater than 0. */
export function makeFraction(numerator: bigint, denominator: bigint): Fraction {
	if (denominator <= 0n) throw new RangeError("the denominator of a fraction is greater than 0");
	const shared = greatestDivisor(numerator, denominator);
	return { numerator: numerator / shared, denominator: denominator / shared };
}

/** The greatest whole number that divides both (Euclid); the other one where one is 0. */
export function greatestDivisor(left: bigint, right: bigint): bigint {
	let greater = left < 0n ? -left : left;
	let smaller = right;
	while (smaller !== 0n) {
		const rest = greater % smaller;
		greater = smaller;
		smaller = rest;
	}
	return greater;
}

/** Negative, 0 or positive as `left` is less than, equal to or greater than `right`. */
export function compareFractions(left: Fraction, right: Fraction): number {
	const difference = left.numerator * right.denominator - right.numerator * left.denominator;
	if (difference === 0n) return 0;
	return difference < 0n ? -1 : 1;
}

/** The fraction in decimals, half away from zero, with exactly `digits` digits after the point: "12.50". */
export function writeFraction({ fraction, digits }: { fraction: Fraction; digits: number }): string {
	const { numerator, denominator } = fraction;
	const size = numerator < 0n ? -numerator : numerator;
	const rounded = (2n * size * 10n ** BigInt(digits) + denominator) / (2n * denominator);
	const text = rounded.toString().padStart(digits + 1, "0");
	const sign = numerator < 0n && rounded > 0n ? "-" : "";
	const whole = text.slice(0, text.length - digits);
	return digits === 0 ? sign + whole : `${sign}${whole}.${text.slice(-digits)}`;
}
