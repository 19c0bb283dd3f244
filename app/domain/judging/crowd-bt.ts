import { digamma, logBeta } from "./special-functions";

/**
 * Crowd-BT (Chen, Bennett, Collins-Thompson, Horvitz 2013, "Pairwise ranking aggregation in a crowdsourced setting", WSDM):
 * entries have a normal belief about their strength, judges a Beta belief about how often they agree with the truth, and
 * every choice updates both. The result depends on the order of choices, so it only serves to pick the next pair; what is
 * published is a fit of all choices at once.
 */
export interface EntryBelief {
	mean: number;
	variance: number;
}

/** Judge agrees with the truth with probability α ÷ (α + β). */
export interface JudgeBelief {
	alpha: number;
	beta: number;
}

/** What is believed before the first choice. */
export const FIRST_ENTRY_BELIEF: EntryBelief = { mean: 0, variance: 1 };
export const FIRST_JUDGE_BELIEF: JudgeBelief = { alpha: 10, beta: 1 };

/** Weight of what is learnt about the judge beside what is learnt about the entries. */
const GAMMA = 0.1;
/** A variance shrinks to no less than this share in one step. */
const KAPPA = 1e-4;

/** Beliefs of one comparison. */
export interface Comparison {
	judge: JudgeBelief;
	winner: EntryBelief;
	loser: EntryBelief;
}

/** The beliefs after `judge` has preferred `winner` to `loser` (the paper's λ = 1: no virtual entry). */
export function updateBeliefs({ judge, winner, loser }: Comparison): Comparison {
	const { win, lose } = strengthsOf({ winner, loser });
	const { alpha, beta } = judge;
	const both = alpha * win + beta * lose;
	const step = (alpha * win) / both - win / (win + lose);
	const bend = (alpha * win * beta * lose) / (both * both) - (win * lose) / ((win + lose) * (win + lose));
	return {
		judge: updateJudge({ judge, winner, loser }),
		winner: {
			mean: winner.mean + winner.variance * step,
			variance: winner.variance * Math.max(1 + winner.variance * bend, KAPPA),
		},
		loser: {
			mean: loser.mean - loser.variance * step,
			variance: loser.variance * Math.max(1 + loser.variance * bend, KAPPA),
		},
	};
}

/** Strengths up to a common factor, which cancels everywhere and would overflow: the greater is 1. */
function strengthsOf({ winner, loser }: Pick<Comparison, "winner" | "loser">): { win: number; lose: number } {
	const greater = Math.max(winner.mean, loser.mean);
	return { win: Math.exp(winner.mean - greater), lose: Math.exp(loser.mean - greater) };
}

/** The probability that this judge prefers `winner` to `loser`, both strengths and the judge being uncertain. */
export function expectChoice({ judge, winner, loser }: Comparison): number {
	const { right, wrong } = expectOrder({ winner, loser });
	return (right * judge.alpha + wrong * judge.beta) / (judge.alpha + judge.beta);
}

/** `right`: the probability that `winner` is truly the stronger, to second order in the variances. */
function expectOrder({ winner, loser }: Pick<Comparison, "winner" | "loser">): {
	right: number;
	wrong: number;
} {
	const { win, lose } = strengthsOf({ winner, loser });
	const sum = win + lose;
	const right =
		win / sum + (0.5 * (winner.variance + loser.variance) * win * lose * (lose - win)) / (sum * sum * sum);
	return { right, wrong: 1 - right };
}

/** Matches the mean and variance of the belief about the judge after the choice with a Beta distribution. */
function updateJudge({ judge, winner, loser }: Comparison): JudgeBelief {
	const { alpha, beta } = judge;
	const { right, wrong } = expectOrder({ winner, loser });
	const total = alpha + beta;
	const choice = (right * alpha + wrong * beta) / total;
	const first = (right * (alpha + 1) * alpha + wrong * alpha * beta) / (choice * (total + 1) * total);
	const second =
		(right * (alpha + 2) * (alpha + 1) * alpha + wrong * (alpha + 1) * alpha * beta) /
		(choice * (total + 2) * (total + 1) * total);
	const variance = second - first * first;
	return {
		alpha: ((first - second) * first) / variance,
		beta: ((first - second) * (1 - first)) / variance,
	};
}

/** How much a judge's choice between two entries is expected to change what is believed, in nats. The same for both orders. */
export function expectGain({
	judge,
	left,
	right,
}: {
	judge: JudgeBelief;
	left: EntryBelief;
	right: EntryBelief;
}): number {
	const forLeft = { judge, winner: left, loser: right };
	const forRight = { judge, winner: right, loser: left };
	const chance = expectChoice(forLeft);
	return chance * measureChange(forLeft) + (1 - chance) * measureChange(forRight);
}

function measureChange(before: Comparison): number {
	const after = updateBeliefs(before);
	return (
		divergeNormal({ from: before.winner, to: after.winner }) +
		divergeNormal({ from: before.loser, to: after.loser }) +
		GAMMA * divergeBeta({ from: before.judge, to: after.judge })
	);
}

/** Kullback–Leibler divergence of two normal distributions, new from old, in nats. */
function divergeNormal({ from, to }: { from: EntryBelief; to: EntryBelief }): number {
	const shift = to.mean - from.mean;
	const ratio = to.variance / from.variance;
	return 0.5 * (ratio + (shift * shift) / from.variance - 1 - Math.log(ratio));
}

/** Kullback–Leibler divergence of two Beta distributions, new from old, in nats. */
function divergeBeta({ from, to }: { from: JudgeBelief; to: JudgeBelief }): number {
	const difference = to.alpha - from.alpha + to.beta - from.beta;
	return (
		logBeta(from.alpha, from.beta) -
		logBeta(to.alpha, to.beta) +
		(to.alpha - from.alpha) * digamma(to.alpha) +
		(to.beta - from.beta) * digamma(to.beta) -
		difference * digamma(to.alpha + to.beta)
	);
}
