import { type Agreement, measureAgreement, residualsOf, sumOfSquares } from "./icc";
import { fitOffsets } from "./methods/offsets";
import { describeSpread } from "./methods/scores";
import { type Micro, toMicro } from "./numbers";
import { type PreparedRecords, prepareRecords } from "./prepare";
import type { JudgingRecords } from "./records";

/** With fewer ballots than this a figure about a judge or a group is named a hint, not a finding. */
export const FEW_BALLOTS = 10;

/** How one judge scored; values in millionths of a point of the scale. */
export interface JudgeAudit {
	judge: string;
	ballots: number;
	mean: Micro;
	/** By how much the judge scores above the others, all else equal; null where that cannot be told apart. */
	offset: Micro | null;
	/** Population standard deviation of the judge's totals, and the same for all totals of the round. */
	spread: Micro;
	roundSpread: Micro;
	/** Standard deviation of what is left when entry and offset are taken out: how much the judge disagrees. */
	noise: Micro | null;
	/** How many different totals the judge gave. */
	differentScores: number;
	/** Few ballots: read with caution. */
	few: boolean;
}

/** Whether judges favour entries of their own agency: points more than all else would suggest. */
export interface HomeEffect {
	effect: Micro;
	/** Standard error of the effect; an effect below twice this may well be chance. */
	standardError: Micro;
	/** Ballots of judges on entries of their own agency. */
	ballots: number;
	few: boolean;
}

export interface JudgingAudit {
	/** By code; judges without ballots are left out. */
	judges: JudgeAudit[];
	agreement: Agreement | null;
	/** Null where no judge scored an entry of the own agency, or the effect cannot be told from the judges' offsets. */
	home: HomeEffect | null;
}

/**
 * The steward's audit of a panel that scores by a rubric: offset, spread and noise of each judge, agreement, home-agency
 * effect. Agencies are known to the organiser only and are no part of the published bundle.
 */
export function auditJudges({
	records,
	judgeAgencies = {},
	entryAgencies = {},
}: {
	records: JudgingRecords;
	/** Agency of each judge and entry by code, as far as they have one. */
	judgeAgencies?: Readonly<Record<string, string>>;
	entryAgencies?: Readonly<Record<string, string>>;
}): JudgingAudit {
	// why: a shrunken offset is right for a result and too kind for an audit
	const settings = { ...records.settings, lambda: 0, minBallots: 1 };
	const prepared = prepareRecords({ records: { ...records, settings } });
	const fit = fitOffsets({ prepared });
	const totals = prepared.ballots.map(({ total }) => total);
	const residuals = fit.ok ? residualsOf({ prepared, values: totals }) : null;
	const round = describeSpread(totals);
	const judges = prepared.judges.flatMap((code, judge): JudgeAudit[] => {
		const own = prepared.ballots.flatMap((ballot, at) => (ballot.judge === judge ? [at] : []));
		if (own.length === 0) return [];
		const scores = own.map((at) => totals[at] as number);
		const { mean, spread } = describeSpread(scores);
		const offset = fit.ok ? fit.judges?.find((figure) => figure.judge === judge)?.offset : undefined;
		return [
			{
				judge: code,
				ballots: own.length,
				mean: toMicro(mean),
				offset: offset === undefined ? null : toMicro(offset),
				spread: toMicro(spread),
				roundSpread: toMicro(round.spread),
				noise: residuals
					? toMicro(Math.sqrt(sumOfSquares(own.map((at) => residuals[at] as number)) / own.length))
					: null,
				differentScores: new Set(scores.map(toMicro)).size,
				few: own.length < FEW_BALLOTS,
			},
		];
	});
	return {
		judges,
		agreement: fit.ok ? measureAgreement({ prepared }) : null,
		home: fit.ok ? measureHomeEffect({ prepared, judgeAgencies, entryAgencies }) : null,
	};
}

/**
 * Fits y = f + b + h·home + ε by taking entries and judges out of both sides first (Frisch, Waugh, Lovell): h is then a
 * simple slope. A plain difference of residuals would be too small, since home ballots pull their entry's value up too.
 */
function measureHomeEffect({
	prepared,
	judgeAgencies,
	entryAgencies,
}: {
	prepared: PreparedRecords;
	judgeAgencies: Readonly<Record<string, string>>;
	entryAgencies: Readonly<Record<string, string>>;
}): HomeEffect | null {
	const { ballots, entries, judges } = prepared;
	const home = ballots.map(({ entry, judge }) => {
		const agency = judgeAgencies[judges[judge] as string];
		return agency !== undefined && agency === entryAgencies[entries[entry] as string] ? 1 : 0;
	});
	const count = home.filter((one) => one === 1).length;
	if (count === 0) return null;
	const rest = residualsOf({ prepared, values: home });
	const weight = sumOfSquares(rest);
	const active = (places: readonly number[]) => new Set(places).size;
	const spare =
		ballots.length - active(ballots.map(({ entry }) => entry)) - active(ballots.map(({ judge }) => judge));
	if (weight < 1e-9 || spare < 1) return null;
	const totals = residualsOf({ prepared, values: ballots.map(({ total }) => total) });
	const effect = rest.reduce((sum, value, at) => sum + value * (totals[at] as number), 0) / weight;
	const unexplained = sumOfSquares(totals.map((value, at) => value - effect * (rest[at] as number)));
	return {
		effect: toMicro(effect),
		standardError: toMicro(Math.sqrt(unexplained / spare / weight)),
		ballots: count,
		few: count < FEW_BALLOTS,
	};
}
