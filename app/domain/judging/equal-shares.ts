import { compareFractions, type Fraction, greatestDivisor, makeFraction } from "./fraction";
import { compareCodes } from "./random";

/**
 * Method of Equal Shares (Peters, Pierczyński, Skowron 2021, "Proportional participatory budgeting with additive utilities",
 * with a project's cost as its use; https://equalshares.net): every voter holds the same share of the budget and pays for what they
 * approve. Everything is computed in whole numbers and exact fractions.
 */
export interface EqualSharesInput {
	/** What there is to divide, in whole units of money (baht). */
	budget: number;
	/** What could be paid for; costs in the same unit, at least 1. */
	projects: readonly { code: string; cost: number }[];
	/** One ballot per voter: the codes that they approve. A ballot that approves nothing counts as a voter. */
	ballots: readonly (readonly string[])[];
	/** How money left over is used: every share raised step by step as long as the whole stays within the budget, or not at all. */
	completion: "add1" | "none";
	/** By how much a share is raised at a time, in whole units of money; 1 unless large budgets take too long. */
	step?: number;
}

/** A project that is paid for. */
export interface FundedProject {
	code: string;
	cost: number;
	/** Voters who approve it. */
	votes: number;
	/** Cost divided by the largest payment: as many votes as the project had when it was its turn. */
	effectiveVotes: Fraction;
	/** What each supporter pays who has it; the others pay all that they have left. */
	largestPayment: Fraction;
	payInFull: number;
	payTheRest: number;
}

/** A project that is not paid for. */
export interface UnfundedProject {
	code: string;
	cost: number;
	votes: number;
	/** What its supporters hold together at the end: less than its cost. */
	supportersHold: Fraction;
}

export interface EqualSharesResult {
	/** In the order of choice. */
	funded: FundedProject[];
	/** By code. */
	unfunded: UnfundedProject[];
	total: number;
	/** Budget less total. */
	left: number;
	/** What each voter held at first: budget ÷ voters. */
	firstShare: Fraction;
	/** What each voter held in the run that decided: more than at first when the completion raised it. */
	share: Fraction;
	/** How many times the share was raised. */
	raises: number;
}

/**
 * Which projects the voters pay for. Buys, again and again, the project with the most effective votes; ties: more votes, then
 * cheaper, then code. Completion add1: the share is raised while the next run would cost no more than the budget, until no
 * further project fits into what is left. Throws RangeError for no ballots, codes that stand twice or numbers that are
 * not whole or too small. Time grows with the number of raises: choose `step` for large budgets with few voters.
 */
export function shareEqually(input: EqualSharesInput): EqualSharesResult {
	const { projects, blocs, voters } = readElection(input);
	const step = BigInt(input.step ?? 1) * voters;
	const budget = BigInt(input.budget);
	let money = budget;
	let run = runOnce({ projects, blocs, voters, money });
	let raises = 0;
	while (input.completion === "add1" && couldGrow({ run, projects, budget })) {
		const next = runOnce({ projects, blocs, voters, money: money + step });
		if (next.total > budget) break;
		money += step;
		raises += 1;
		run = next;
	}
	// Once more, since the blocs hold what the run that cost too much left them.
	if (input.completion === "add1") run = runOnce({ projects, blocs, voters, money });
	return {
		funded: run.funded,
		unfunded: listUnfunded({ run, projects }),
		total: Number(run.total),
		left: Number(budget - run.total),
		firstShare: makeFraction(budget, voters),
		share: makeFraction(money, voters),
		raises,
	};
}

/** Voters with the same ballot always hold the same; their number is their weight. */
interface Bloc {
	weight: bigint;
	/** In units of 1 ÷ scale of the run. */
	held: bigint;
}

interface Project {
	code: string;
	cost: bigint;
	votes: bigint;
	supporters: readonly Bloc[];
}

interface Run {
	funded: FundedProject[];
	total: bigint;
	scale: bigint;
}

function readElection({ budget, projects, ballots, step = 1 }: EqualSharesInput): {
	projects: Project[];
	blocs: Bloc[];
	voters: bigint;
} {
	if (ballots.length === 0) throw new RangeError("there are no ballots");
	for (const amount of [budget, step, ...projects.map(({ cost }) => cost)]) {
		if (!Number.isSafeInteger(amount) || amount < 1) {
			throw new RangeError(`amounts are whole numbers from 1, not ${amount}`);
		}
	}
	const supporters = new Map(projects.map(({ code }) => [code, [] as Bloc[]]));
	if (supporters.size < projects.length) throw new RangeError("a project stands twice");
	const blocs = new Map<string, Bloc>();
	for (const ballot of ballots) {
		const approved = [...new Set(ballot)].filter((code) => supporters.has(code)).sort(compareCodes);
		const key = JSON.stringify(approved);
		const bloc = blocs.get(key) ?? { weight: 0n, held: 0n };
		if (bloc.weight === 0n) for (const code of approved) supporters.get(code)?.push(bloc);
		bloc.weight += 1n;
		blocs.set(key, bloc);
	}
	return {
		projects: projects
			.map(({ code, cost }) => ({ code, cost: BigInt(cost), supporters: supporters.get(code) ?? [] }))
			.map((project) => ({
				...project,
				votes: project.supporters.reduce((sum, { weight }) => sum + weight, 0n),
			}))
			.sort((left, right) => compareCodes(left.code, right.code)),
		blocs: [...blocs.values()],
		voters: BigInt(ballots.length),
	};
}

/** What one supporter would pay at most: `rest` ÷ `sharers`, in units of the run's scale. */
interface Price {
	project: Project;
	rest: bigint;
	sharers: bigint;
	effective: Fraction;
}

/** One run with shares of `money` ÷ `voters`. Leaves in the blocs what they hold at its end. */
function runOnce({
	projects,
	blocs,
	voters,
	money,
}: {
	projects: readonly Project[];
	blocs: readonly Bloc[];
	voters: bigint;
	money: bigint;
}): Run {
	let scale = voters;
	for (const bloc of blocs) bloc.held = money;
	const funded: FundedProject[] = [];
	let total = 0n;
	// Supporters only ever lose money, so the last effective votes of a project are never less than its present ones.
	let open = projects.map((project) => ({ project, atMost: makeFraction(project.votes, 1n) }));
	for (;;) {
		open.sort((left, right) => compareFractions(right.atMost, left.atMost));
		let best: Price | null = null;
		const unaffordable = new Set<Project>();
		for (const candidate of open) {
			if (best && compareFractions(candidate.atMost, best.effective) < 0) break;
			const price = priceOf({ project: candidate.project, scale });
			if (!price) {
				unaffordable.add(candidate.project);
				continue;
			}
			candidate.atMost = price.effective;
			if (!best || comparePrices(price, best) < 0) best = price;
		}
		if (!best) return { funded, total, scale };
		const { project, rest, sharers } = best;
		open = open.filter((candidate) => candidate.project !== project && !unaffordable.has(candidate.project));
		total += project.cost;

		const finer = sharers / greatestDivisor(rest, sharers);
		const largest = (rest * finer) / sharers;
		if (finer !== 1n) {
			scale *= finer;
			for (const bloc of blocs) bloc.held *= finer;
		}
		let full = 0n;
		for (const bloc of project.supporters) {
			if (bloc.held >= largest) full += bloc.weight;
			bloc.held = bloc.held > largest ? bloc.held - largest : 0n;
		}
		funded.push({
			code: project.code,
			cost: Number(project.cost),
			votes: Number(project.votes),
			effectiveVotes: best.effective,
			largestPayment: makeFraction(largest, scale),
			payInFull: Number(full),
			payTheRest: Number(project.votes - full),
		});
	}
}

/**
 * The least largest payment that covers the cost: who holds less than an equal part gives everything, the others share what is
 * left, until all of those can. Null when the supporters cannot pay.
 */
function priceOf({ project, scale }: { project: Project; scale: bigint }): Price | null {
	const { supporters, cost, votes } = project;
	let rest = cost * scale;
	let sharers = votes;
	let able = supporters;
	for (;;) {
		if (sharers === 0n) return null;
		const stillAble: Bloc[] = [];
		let given = 0n;
		let gone = 0n;
		for (const bloc of able) {
			if (bloc.held * sharers < rest) {
				given += bloc.held * bloc.weight;
				gone += bloc.weight;
			} else {
				stillAble.push(bloc);
			}
		}
		if (gone === 0n) return { project, rest, sharers, effective: makeFraction(cost * scale * sharers, rest) };
		rest -= given;
		sharers -= gone;
		able = stillAble;
	}
}

function comparePrices(left: Price, right: Price): number {
	const byVotes = right.project.votes - left.project.votes;
	const byCost = left.project.cost - right.project.cost;
	return (
		compareFractions(right.effective, left.effective) ||
		Number(byVotes) ||
		Number(byCost) ||
		compareCodes(left.project.code, right.project.code)
	);
}

/** Could larger shares buy anything? Not when nothing that is wanted still fits into the budget. */
function couldGrow({
	run,
	projects,
	budget,
}: {
	run: Run;
	projects: readonly Project[];
	budget: bigint;
}): boolean {
	const funded = new Set(run.funded.map(({ code }) => code));
	return projects.some(
		({ code, cost, votes }) => votes > 0n && !funded.has(code) && run.total + cost <= budget,
	);
}

function listUnfunded({ run, projects }: { run: Run; projects: readonly Project[] }): UnfundedProject[] {
	const funded = new Set(run.funded.map(({ code }) => code));
	return projects
		.filter(({ code }) => !funded.has(code))
		.map(({ code, cost, votes, supporters }) => ({
			code,
			cost: Number(cost),
			votes: Number(votes),
			supportersHold: makeFraction(
				supporters.reduce((sum, { held, weight }) => sum + held * weight, 0n),
				run.scale,
			),
		}));
}
