/**
 * Functions that the divergence of two Beta distributions needs. They use Math.log, whose last bit may differ between
 * engines: good for choosing what to show next, not for published figures.
 */

/** From here on the asymptotic series are exact to about 1e-15; smaller arguments are raised by the recurrences. */
const LARGE = 10;

/** ln Γ(x) for x > 0 (Abramowitz and Stegun 1964, 6.1.15 and 6.1.41). Throws RangeError otherwise. */
export function logGamma(x: number): number {
	requirePositive(x);
	let shift = 0;
	let large = x;
	// One logarithm of the product keeps the rounding small; at most ten factors below ten cannot overflow.
	let product = 1;
	for (; large < LARGE; large += 1) product *= large;
	shift = Math.log(product);
	const square = 1 / (large * large);
	const series =
		(1 / 12 -
			square *
				(1 / 360 -
					square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360_360))))) /
		large;
	return (large - 0.5) * Math.log(large) - large + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** ψ(x) = d ln Γ(x) / dx for x > 0 (Abramowitz and Stegun 1964, 6.3.5 and 6.3.18). Throws RangeError otherwise. */
export function digamma(x: number): number {
	requirePositive(x);
	let shift = 0;
	let large = x;
	for (; large < LARGE; large += 1) shift += 1 / large;
	const square = 1 / (large * large);
	const series =
		square *
		(1 / 12 -
			square *
				(1 / 120 - square * (1 / 252 - square * (1 / 240 - square * (1 / 132 - (square * 691) / 32_760)))));
	return Math.log(large) - 0.5 / large - series - shift;
}

/** ln B(α, β) for α, β > 0. */
export function logBeta(alpha: number, beta: number): number {
	return logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
}

function requirePositive(x: number): void {
	if (!(x > 0 && x < Number.POSITIVE_INFINITY)) throw new RangeError(`defined for x > 0 only, not ${x}`);
}
