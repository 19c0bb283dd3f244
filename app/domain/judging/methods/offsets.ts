import { findComponents } from "../connectivity";
import type { PreparedBallot, PreparedRecords } from "../prepare";
import { type FitOrRefusal, refuseMethod } from "./outcome";

/** How often the solver may turn over all ballots: more than judges would need in exact arithmetic, and never endless. */
const turnsFor = (judges: number) => 4 * judges + 60;

/** The residual, as a share of what it was at first, at which the solver stops. */
const SMALL_ENOUGH = 1e-15;

/**
 * Judge offsets b that minimise Σ(y − f − b)² + λ·Σb² over entry values f and offsets b, for given ballots. The entry values
 * are eliminated (f is the mean of y − b over the entry's ballots) and what remains is solved by conjugate gradients with a
 * diagonal preconditioner (Hestenes and Stiefel 1952), which touches each ballot twice a turn and keeps nothing dense.
 * With λ = 0 only differences are determined: the offsets are shifted to Σb = 0, which λ > 0 gives by itself.
 */
export function solveOffsets({
	ballots,
	values,
	entries,
	judges,
	lambda,
}: {
	ballots: readonly Pick<PreparedBallot, "entry" | "judge">[];
	/** One value y per ballot. */
	values: ArrayLike<number>;
	/** How many entries and judges there are. */
	entries: number;
	judges: number;
	lambda: number;
}): { entries: Float64Array; judges: Float64Array } {
	const size = ballots.length;
	const entryOf = Int32Array.from(ballots, ({ entry }) => entry);
	const judgeOf = Int32Array.from(ballots, ({ judge }) => judge);
	const perEntry = new Float64Array(entries);
	const perJudge = new Float64Array(judges);
	for (let at = 0; at < size; at += 1) {
		perEntry[entryOf[at] as number] = (perEntry[entryOf[at] as number] as number) + 1;
		perJudge[judgeOf[at] as number] = (perJudge[judgeOf[at] as number] as number) + 1;
	}
	const means = new Float64Array(entries);
	/** Means by entry of a value per ballot less a value per judge. */
	const fillMeans = (value: (at: number) => number) => {
		means.fill(0);
		for (let at = 0; at < size; at += 1)
			means[entryOf[at] as number] = (means[entryOf[at] as number] as number) + value(at);
		for (let entry = 0; entry < entries; entry += 1) {
			if (perEntry[entry]) means[entry] = (means[entry] as number) / (perEntry[entry] as number);
		}
	};
	const multiply = (vector: Float64Array, result: Float64Array) => {
		fillMeans((at) => vector[judgeOf[at] as number] as number);
		// why: with λ = 0 any level of the offsets would do; this term asks for the sum 0 and keeps rounding from drifting off
		let level = 0;
		for (let judge = 0; judge < judges; judge += 1) if (perJudge[judge]) level += vector[judge] as number;
		level *= lambda === 0 ? size / judges / judges : 0;
		for (let judge = 0; judge < judges; judge += 1) {
			result[judge] =
				((perJudge[judge] as number) + lambda) * (vector[judge] as number) + (perJudge[judge] ? level : 0);
		}
		for (let at = 0; at < size; at += 1) {
			const judge = judgeOf[at] as number;
			result[judge] = (result[judge] as number) - (means[entryOf[at] as number] as number);
		}
	};

	const right = new Float64Array(judges);
	fillMeans((at) => values[at] as number);
	for (let at = 0; at < size; at += 1) {
		const judge = judgeOf[at] as number;
		right[judge] =
			(right[judge] as number) + (values[at] as number) - (means[entryOf[at] as number] as number);
	}
	const diagonal = perJudge.map((count) => Math.max(count + lambda, 1));
	const offsets = solveByConjugateGradients({ multiply, right, diagonal, turns: turnsFor(judges) });
	let mean = 0;
	let active = 0;
	for (let judge = 0; judge < judges; judge += 1) {
		if (!perJudge[judge]) continue;
		mean += offsets[judge] as number;
		active += 1;
	}
	mean = active > 0 ? mean / active : 0;
	for (let judge = 0; judge < judges; judge += 1) {
		offsets[judge] = perJudge[judge] ? (offsets[judge] as number) - mean : 0;
	}
	fillMeans((at) => (values[at] as number) - (offsets[judgeOf[at] as number] as number));
	return { entries: means, judges: offsets };
}

/** Solves A·x = right for a symmetric positive (semi)definite A that is given by its product with a vector, from x = 0. */
export function solveByConjugateGradients({
	multiply,
	right,
	diagonal,
	turns,
	tolerance = SMALL_ENOUGH,
}: {
	multiply: (vector: Float64Array, result: Float64Array) => void;
	right: Float64Array;
	/** The diagonal of A or something near it, all above 0. */
	diagonal: Float64Array;
	turns: number;
	/** Residual at which to stop, as a share of the first. */
	tolerance?: number;
}): Float64Array {
	const size = right.length;
	const solution = new Float64Array(size);
	const residual = Float64Array.from(right);
	const direction = new Float64Array(size);
	const product = new Float64Array(size);
	let before = 0;
	let first = -1;
	for (let turn = 0; turn < turns; turn += 1) {
		let length = 0;
		for (let at = 0; at < size; at += 1) {
			length += ((residual[at] as number) * (residual[at] as number)) / (diagonal[at] as number);
		}
		if (first < 0) first = length;
		if (length <= first * tolerance * tolerance) break;
		const keep = turn === 0 ? 0 : length / before;
		for (let at = 0; at < size; at += 1) {
			direction[at] = (residual[at] as number) / (diagonal[at] as number) + keep * (direction[at] as number);
		}
		multiply(direction, product);
		let curvature = 0;
		for (let at = 0; at < size; at += 1) curvature += (direction[at] as number) * (product[at] as number);
		if (!(curvature > 0)) break;
		const step = length / curvature;
		for (let at = 0; at < size; at += 1) {
			solution[at] = (solution[at] as number) + step * (direction[at] as number);
			residual[at] = (residual[at] as number) - step * (product[at] as number);
		}
		before = length;
	}
	return solution;
}

/**
 * Additive offsets: y = f + b + ε with one value f per entry and one offset b per judge. Refused where an entry has fewer
 * ballots than the settings ask for, where a judge has one ballot only and λ is 0 (the offset would swallow it), and
 * where some entries share no judge with the others, even through third ones: no λ makes these comparable.
 */
export function fitOffsets({ prepared }: { prepared: PreparedRecords }): FitOrRefusal {
	const { ballots, entries, judges, settings } = prepared;
	if (ballots.length === 0) return refuseMethod({ code: "noRecords" });
	const short = findShortEntries(prepared);
	if (short.length > 0) return refuseMethod({ code: "tooFewScores", entries: short });
	const perJudge = countByJudge(prepared);
	const single = judges.filter((_, at) => perJudge[at] === 1);
	if (settings.lambda === 0 && single.length > 0) {
		return refuseMethod({ code: "judgeWithOneScore", judges: single });
	}
	const components = findComponents({
		size: entries.length + judges.length,
		links: ballots.flatMap(({ entry, judge }) => [entry, entries.length + judge]),
	})
		.map((group) => group.filter((at) => at < entries.length).map((at) => entries[at] as string))
		.filter((group) => group.length > 0);
	if (components.length > 1) return refuseMethod({ code: "disconnected", components });
	const solved = solveOffsets({
		ballots,
		values: ballots.map(({ total }) => total),
		entries: entries.length,
		judges: judges.length,
		lambda: settings.lambda,
	});
	return {
		ok: true,
		source: "scores",
		values: Array.from(solved.entries),
		adjusted: ballots.map(({ total, judge }) => total - (solved.judges[judge] as number)),
		judges: judges.flatMap((_, judge) =>
			perJudge[judge] ? [{ judge, offset: solved.judges[judge] as number }] : [],
		),
	};
}

/** How many standing ballots each judge has. */
export function countByJudge({ ballots, judges }: PreparedRecords): number[] {
	const counts = judges.map(() => 0);
	for (const { judge } of ballots) counts[judge] = (counts[judge] ?? 0) + 1;
	return counts;
}

/** Codes of entries with fewer standing ballots than the settings ask for. */
export function findShortEntries({ ballots, entries, settings }: PreparedRecords): string[] {
	const counts = entries.map(() => 0);
	for (const { entry } of ballots) counts[entry] = (counts[entry] ?? 0) + 1;
	return entries.filter((_, at) => (counts[at] ?? 0) < Math.max(1, settings.minBallots));
}
