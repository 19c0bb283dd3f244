import mongoose, { Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { EqualSharesResult } from "~/domain/judging/equal-shares";
import { type Fraction, writeFraction } from "~/domain/judging/fraction";
import { completionStep, writePabulib } from "~/domain/judging/pabulib-write";
import { createRandom, shuffle } from "~/domain/judging/random";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { BudgetInput } from "~/input/judging-result";
import { ChallengeModel } from "~~/models/challenge.server";
import { JudgingEntryModel } from "~~/models/judging-panel.server";
import { PilotBudgetModel } from "~~/models/judging-result.server";
import { SupportModel } from "~~/models/support.server";
import { closingTime, type GatheredEntry } from "./judging-gather.server";
import { matchSupportsAt } from "./judging-people-choice.server";
import { type ClosedRound, loadClosedRound } from "./judging-results.server";
import { computeApart, hashInput } from "./judging-results-compute.server";
import { findRound } from "./judging-rounds.server";

/** Entries whose costs a form takes; a pilot budget is for a few. */
export const BUDGET_ENTRIES = 300;

/** How exactly amounts are shown: satang. */
const SATANG = 2;

/**
 * Sets what a pilot of each entry would cost; an entry without a cost takes no part.
 * @throws {DomainError} `notPermitted`, `notFound`
 */
export async function setPilotCosts({
	viewer,
	number,
	costs,
}: {
	viewer: Viewer;
	number: string | undefined;
	costs: BudgetInput["costs"];
}): Promise<void> {
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	if (costs.length === 0) return;
	await JudgingEntryModel.bulkWrite(
		costs.map(({ entry, cost }) => ({
			updateOne: {
				filter: { _id: new Types.ObjectId(entry), round: round._id },
				update: cost === undefined ? { $unset: { cost: 1 } } : { $set: { cost } },
			},
		})),
		{ ordered: false },
	);
}

/** Signs that an exact fraction may take on a page; longer ones follow from the file. */
const EXACT_LENGTH = 24;

/** An amount as pages show it: rounded to satang, and the exact fraction beside it where that is short enough to be read. */
export interface ShownAmount {
	baht: string;
	exact: string | null;
}

function show(fraction: Fraction): ShownAmount {
	const { numerator, denominator } = fraction;
	const exact = `${numerator}/${denominator}`;
	return {
		baht: writeFraction({ fraction, digits: SATANG }),
		exact: denominator === 1n || exact.length > EXACT_LENGTH ? null : exact,
	};
}

/** A division as pages show it, in plain values. */
export function showDivision(result: EqualSharesResult) {
	return {
		funded: result.funded.map(({ code, cost, votes, largestPayment, payInFull, payTheRest }) => ({
			code,
			cost,
			votes,
			pays: show(largestPayment),
			payInFull,
			payTheRest,
		})),
		unfunded: result.unfunded.map(({ code, cost, votes, supportersHold }) => ({
			code,
			cost,
			votes,
			hold: show(supportersHold),
		})),
		total: result.total,
		left: result.left,
		firstShare: show(result.firstShare),
		share: show(result.share),
		raises: result.raises,
	};
}

/** A division that could be published. */
export interface PreparedBudget {
	closed: ClosedRound;
	baht: number;
	voters: number;
	step: number;
	entries: GatheredEntry[];
	result: EqualSharesResult;
	/** The file from which anyone can compute the division again. */
	text: string;
	fingerprint: string;
	latest: { version: number; fingerprint: string } | null;
}

/**
 * Divides a budget among the entries that have a cost, by the supports at the closing of the round.
 * @param baht whole baht, at least 1
 * @throws {DomainError} `notPermitted`, `notFound`, `roundNotClosed`; `roundNotReady` when no entry has a cost or nobody supports one
 */
export async function prepareBudget({
	viewer,
	number,
	baht,
	now,
}: {
	viewer: Viewer;
	number: string | undefined;
	baht: number;
	now: Date;
}): Promise<PreparedBudget> {
	const closed = await loadClosedRound({ viewer, number, now });
	const { round, gathered, labels } = closed;
	const entries = gathered.entries.filter(({ state, cost }) => state === "in" && cost !== null);
	const ballots = await listApprovals({ entries, at: closingTime(round), seed: round.seed });
	if (entries.length === 0 || ballots.length === 0) throw new DomainError("roundNotReady");
	const projects = entries.map(({ code, cost }) => ({ code, cost: cost ?? 0 }));
	const step = completionStep({ budget: baht, voters: ballots.length });
	const [result, challenge, latest] = await Promise.all([
		computeApart({
			task: "budget",
			input: { budget: baht, projects, ballots, completion: "add1", step },
		}),
		ChallengeModel.findById(round.challenge).select({ title: 1 }).lean(),
		PilotBudgetModel.findOne({ round: round._id })
			.sort({ version: -1 })
			.select({ version: 1, fingerprint: 1 })
			.lean(),
	]);
	const funded = new Set(result.funded.map(({ code }) => code));
	const votes = new Map([...result.funded, ...result.unfunded].map((one) => [one.code, one.votes]));
	const text = writePabulib({
		description: `${round.name.th} / ${round.name.en}`,
		country: "Thailand",
		unit: challenge?.title.th ?? round.name.th,
		instance: String(round.number),
		begins: round.opensAt.toISOString().slice(0, 10),
		ends: closingTime(round).toISOString().slice(0, 10),
		budget: baht,
		rule: "mes-add1",
		comment: `Method of Equal Shares with completion add1 in steps of ${step}; voters shuffled by the round's seed`,
		projects: projects.map(({ code, cost }) => ({
			code,
			cost,
			votes: votes.get(code) ?? 0,
			name: labels.get(code)?.proposal.title.th ?? code,
			selected: funded.has(code),
		})),
		ballots,
	});
	return {
		closed,
		baht,
		voters: ballots.length,
		step,
		entries,
		result,
		text,
		fingerprint: hashInput({ text, step }),
		latest,
	};
}

/**
 * One ballot for everybody who supported at least one of the entries at a time: the codes of those. Nobody is named, and the
 * order is drawn from the seed, so that it says nothing of who they are.
 */
export async function listApprovals({
	entries,
	at,
	seed,
}: {
	entries: readonly Pick<GatheredEntry, "code" | "proposal">[];
	at: Date;
	seed: string;
}): Promise<string[][]> {
	if (entries.length === 0) return [];
	const codes = new Map(entries.map(({ code, proposal }) => [proposal, code]));
	const rows = await SupportModel.aggregate<{ _id: Types.ObjectId; proposals: Types.ObjectId[] }>([
		matchSupportsAt({ proposals: entries.map(({ proposal }) => new Types.ObjectId(proposal)), at }),
		{ $group: { _id: "$user", proposals: { $push: "$proposal" } } },
		{ $sort: { _id: 1 } },
	]).option({ allowDiskUse: true });
	const ballots = rows.map(({ proposals }) =>
		proposals.flatMap((proposal) => codes.get(proposal.toHexString()) ?? []).sort(),
	);
	return shuffle({ items: ballots, random: createRandom(`${seed}:budget`) });
}

/**
 * What the steward's page of the budget shows: the entries with their costs, and, once a budget is named, its division.
 * @throws {DomainError} `notPermitted`, `notFound`
 */
export async function loadBudgetPage({
	viewer,
	number,
	baht,
	now,
}: {
	viewer: Viewer;
	number: string | undefined;
	baht: number | null;
	now: Date;
}) {
	const closed = await loadClosedRound({ viewer, number, now });
	const { round, gathered, labels } = closed;
	const latest = await PilotBudgetModel.findOne({ round: round._id })
		.sort({ version: -1 })
		.select({ version: 1, baht: 1, publishedAt: 1, fingerprint: 1 })
		.lean();
	const entries = gathered.entries
		.filter(({ state }) => state === "in")
		.slice(0, BUDGET_ENTRIES)
		.flatMap(({ id, code, cost, supports }) => {
			const label = labels.get(code);
			return label ? [{ id, code, cost, supports, title: label.proposal.title }] : [];
		});
	const amount = baht ?? latest?.baht ?? null;
	const withCost = entries.filter(({ cost }) => cost !== null);
	const hasVoters = withCost.some(({ supports }) => supports > 0);
	const prepared =
		baht !== null && withCost.length > 0 && hasVoters
			? await prepareBudget({ viewer, number, baht, now })
			: null;
	return {
		entries,
		baht: amount,
		missing:
			baht === null
				? null
				: withCost.length === 0
					? ("noCost" as const)
					: hasVoters
						? null
						: ("noVoters" as const),
		preview: prepared && {
			...showDivision(prepared.result),
			voters: prepared.voters,
			step: prepared.step,
			fingerprint: prepared.fingerprint,
		},
		version: latest?.version ?? 0,
		publishedAt: latest?.publishedAt ?? null,
		same: prepared !== null && latest?.fingerprint === prepared.fingerprint,
	};
}

/** Plan of the ballots' query, for the test of indexes. */
export async function explainApprovals(): Promise<Record<string, unknown>> {
	const proposals = [new mongoose.Types.ObjectId()];
	return {
		approvals: await SupportModel.aggregate([matchSupportsAt({ proposals, at: new Date() })]).explain(),
	};
}
