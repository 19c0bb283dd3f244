import { exp, log } from "../numbers";
import { solveByConjugateGradients } from "./offsets";

/**
 * One pick from a set: Bradley–Terry has two members, a stage of a Plackett–Luce ranking as many as are left. `wins` are the
 * picks of each member (halves for ties); they sum to how often the set was offered.
 */
export interface Pick {
	members: readonly number[];
	wins: readonly number[];
}

const TURNS = 200;

/** Steps of this range that no longer shrink are rounding, and the fit is as exact as doubles allow. */
const LAST_BITS = 1e-10;

/** Steps of a smaller range are taken whole: over these, strengths change too little for a step to lead away. */
const WIDE = 0.5;

/**
 * Log strengths θ, centred, that make the picks most likely: maximises Σ wins·θ − Σ n·log Σ e^θ + α·Σ(θ − e^θ). Its
 * stationary point is that of the MM rule w ← (W + α)/(D + α) with D = Σ n/Σw (Hunter 2004; with α, a Gamma(α + 1, α) prior,
 * Caron and Doucet 2012), reached by Newton steps instead of thousands of sweeps. Each step is solved by conjugate gradients, as
 * exactly as the last step was small; with α = 0, where only differences count, a term on Σθ = 0 keeps them from drifting. A
 * wide step that would not make the picks likelier is shortened to ln(1 + d)/d for its range d, under which a sum of
 * logarithms of exponentials converges from anywhere (Sun and Tran-Dinh 2019). Null when 200 steps do not settle it.
 */
export function fitStrengths({
	picks,
	size,
	alpha,
	start,
	precision = 1e-12,
}: {
	picks: readonly Pick[];
	/** How many entries there are. */
	size: number;
	alpha: number;
	/** Log strengths to begin with; zeros when left out. */
	start?: ArrayLike<number>;
	/** Range of a step at which to stop. */
	precision?: number;
}): Float64Array | null {
	const flat = flatten(picks);
	let theta = start ? Float64Array.from(start) : new Float64Array(size);
	const gradient = new Float64Array(size);
	const diagonal = new Float64Array(size);
	let strength = theta.map(exp);
	let last = 1;
	for (let turn = 0; turn < TURNS; turn += 1) {
		const sums = describeSlope({ flat, strength, gradient, diagonal, alpha });
		const point = strength;
		const step = solveByConjugateGradients({
			multiply: (vector, result) => multiplyCurvature({ flat, strength: point, sums, alpha, vector, result }),
			right: gradient,
			diagonal,
			turns: 2 * size + 20,
			tolerance: Math.max(1e-8, Math.min(0.05, last * last)),
		});
		const range = measureRange(step, alpha);
		if (!(range < 1e6)) return null;
		const move = (length: number) => {
			const next = theta.map((value, at) => value + length * (step[at] as number));
			if (alpha === 0) centre(next);
			return next;
		};
		let next = move(range > 4 ? 4 / range : 1);
		if (range > WIDE) {
			const likelihoodAt = (at: Float64Array) =>
				measureLikelihood({ flat, theta: at, strength: at.map(exp), alpha });
			if (!(likelihoodAt(next) > likelihoodAt(theta))) next = move(log(1 + range) / range);
		}
		theta = next;
		strength = theta.map(exp);
		const settled = range <= precision || (range < LAST_BITS && range >= last);
		last = range;
		if (settled) {
			centre(theta);
			return theta;
		}
	}
	return null;
}

/** Distance between the largest and the smallest change; with α the level itself counts, so 0 is among them. */
function measureRange(step: Float64Array, alpha: number): number {
	let low = alpha > 0 ? 0 : Number.POSITIVE_INFINITY;
	let high = alpha > 0 ? 0 : Number.NEGATIVE_INFINITY;
	for (const value of step) {
		if (value < low) low = value;
		if (value > high) high = value;
	}
	return high - low;
}

function measureLikelihood({
	flat: { from, members, wins, offered },
	theta,
	strength,
	alpha,
}: {
	flat: FlatPicks;
	theta: Float64Array;
	strength: Float64Array;
	alpha: number;
}): number {
	let value = 0;
	for (let at = 0; at < theta.length; at += 1) {
		value += alpha * ((theta[at] as number) - (strength[at] as number));
	}
	for (let pick = 0; pick < offered.length; pick += 1) {
		let sum = 0;
		for (let at = from[pick] as number; at < (from[pick + 1] as number); at += 1) {
			const entry = members[at] as number;
			sum += strength[entry] as number;
			value += (wins[at] as number) * (theta[entry] as number);
		}
		value -= (offered[pick] as number) * log(sum);
	}
	return value;
}

/** Picks laid end to end: members and wins of pick p stand from `from[p]` to `from[p + 1]`. */
interface FlatPicks {
	from: Int32Array;
	members: Int32Array;
	wins: Float64Array;
	offered: Float64Array;
}

function flatten(picks: readonly Pick[]): FlatPicks {
	const length = picks.reduce((sum, { members }) => sum + members.length, 0);
	const from = new Int32Array(picks.length + 1);
	const members = new Int32Array(length);
	const wins = new Float64Array(length);
	const offered = new Float64Array(picks.length);
	picks.forEach((pick, at) => {
		const start = from[at] as number;
		from[at + 1] = start + pick.members.length;
		members.set(pick.members, start);
		wins.set(pick.wins, start);
		let sum = 0;
		for (const won of pick.wins) sum += won;
		offered[at] = sum;
	});
	return { from, members, wins, offered };
}

/** Fills the gradient and the diagonal of the curvature; gives the sum of strengths of each pick. */
function describeSlope({
	flat: { from, members, wins, offered },
	strength,
	gradient,
	diagonal,
	alpha,
}: {
	flat: FlatPicks;
	strength: Float64Array;
	gradient: Float64Array;
	diagonal: Float64Array;
	alpha: number;
}): Float64Array {
	const sums = new Float64Array(offered.length);
	for (let at = 0; at < strength.length; at += 1) {
		gradient[at] = alpha * (1 - (strength[at] as number));
		// why: an entry that stands alone in its pick has no curvature, and the solver divides by it
		diagonal[at] = alpha * (strength[at] as number) + 1e-12;
	}
	for (let pick = 0; pick < offered.length; pick += 1) {
		let sum = 0;
		for (let at = from[pick] as number; at < (from[pick + 1] as number); at += 1) {
			sum += strength[members[at] as number] as number;
		}
		sums[pick] = sum;
		const count = offered[pick] as number;
		for (let at = from[pick] as number; at < (from[pick + 1] as number); at += 1) {
			const entry = members[at] as number;
			const share = (strength[entry] as number) / sum;
			gradient[entry] = (gradient[entry] as number) + (wins[at] as number) - count * share;
			diagonal[entry] = (diagonal[entry] as number) + count * share * (1 - share);
		}
	}
	return sums;
}

function multiplyCurvature({
	flat: { from, members, offered },
	strength,
	sums,
	alpha,
	vector,
	result,
}: {
	flat: FlatPicks;
	strength: Float64Array;
	sums: Float64Array;
	alpha: number;
	vector: Float64Array;
	result: Float64Array;
}): void {
	let level = 0;
	if (alpha === 0) for (const value of vector) level += value;
	for (let at = 0; at < result.length; at += 1) {
		result[at] = alpha * (strength[at] as number) * (vector[at] as number) + level / result.length;
	}
	for (let pick = 0; pick < offered.length; pick += 1) {
		let mean = 0;
		for (let at = from[pick] as number; at < (from[pick + 1] as number); at += 1) {
			const entry = members[at] as number;
			mean += (strength[entry] as number) * (vector[entry] as number);
		}
		mean /= sums[pick] as number;
		const scale = (offered[pick] as number) / (sums[pick] as number);
		for (let at = from[pick] as number; at < (from[pick + 1] as number); at += 1) {
			const entry = members[at] as number;
			result[entry] =
				(result[entry] as number) + scale * (strength[entry] as number) * ((vector[entry] as number) - mean);
		}
	}
}

function centre(values: Float64Array): void {
	let mean = 0;
	for (const value of values) mean += value;
	mean /= values.length;
	for (let at = 0; at < values.length; at += 1) values[at] = (values[at] as number) - mean;
}
