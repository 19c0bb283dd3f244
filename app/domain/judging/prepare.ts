import { compareCodes } from "./random";
import type { ChoiceRecord, JudgingRecords, JudgingSettings } from "./records";

/** A standing ballot with places in the sorted lists instead of codes. */
export interface PreparedBallot {
	entry: number;
	judge: number;
	/** In the order of `settings.criteria`. */
	scores: number[];
	/** Weighted mean of the scores, on the scale of the rubric. */
	total: number;
}

export interface PreparedChoice {
	judge: number;
	left: number;
	right: number;
	outcome: ChoiceRecord["outcome"];
}

export interface PreparedRanking {
	judge: number;
	/** Groups of equals, best first; rankings of judges have one entry in each, those made of scores may have more. */
	groups: number[][];
	/** Seen but not ranked: below all groups, in no order among themselves. */
	unranked: number[];
}

/** Records in the order that all sums follow: entries and judges by code, ballots by entry, then judge. */
export interface PreparedRecords {
	settings: JudgingSettings;
	entries: string[];
	judges: string[];
	/** People's support, by entry. */
	support: number[];
	/** Weight of each criterion as a share of all weights. */
	shares: number[];
	ballots: PreparedBallot[];
	choices: PreparedChoice[];
	rankings: PreparedRanking[];
}

/** Sorts the standing records and leaves out the others. Expects records without problems (see `findRecordProblems`). */
export function prepareRecords({ records }: { records: JudgingRecords }): PreparedRecords {
	const { settings } = records;
	const listed = [...records.entries].sort((left, right) => compareCodes(left.code, right.code));
	const entries = listed.map(({ code }) => code);
	const judges = records.judges.map(({ code }) => code).sort(compareCodes);
	const entryAt = new Map(entries.map((code, at) => [code, at]));
	const judgeAt = new Map(judges.map((code, at) => [code, at]));
	const weightSum = settings.criteria.reduce((sum, { weight }) => sum + weight, 0);
	const shares = settings.criteria.map(({ weight }) => weight / weightSum);

	const ballots: PreparedBallot[] = [];
	for (const { judge, entry, scores, ignored } of records.ballots) {
		const [judgePlace, entryPlace] = [judgeAt.get(judge), entryAt.get(entry)];
		if (ignored || judgePlace === undefined || entryPlace === undefined) continue;
		const values = settings.criteria.map(({ key }) => scores[key] as number);
		const weighted = settings.criteria.reduce(
			(sum, { weight }, at) => sum + weight * (values[at] as number),
			0,
		);
		ballots.push({ entry: entryPlace, judge: judgePlace, scores: values, total: weighted / weightSum });
	}
	ballots.sort((left, right) => left.entry - right.entry || left.judge - right.judge);

	return {
		settings,
		entries,
		judges,
		support: listed.map(({ support }) => support ?? 0),
		shares,
		ballots,
		choices: prepareChoices({ records, entryAt, judgeAt }),
		rankings: prepareRankings({ records, entryAt, judgeAt }),
	};
}

interface Places {
	records: JudgingRecords;
	entryAt: ReadonlyMap<string, number>;
	judgeAt: ReadonlyMap<string, number>;
}

function prepareChoices({ records, entryAt, judgeAt }: Places): PreparedChoice[] {
	const choices: PreparedChoice[] = [];
	for (const { judge, left, right, outcome, ignored } of records.choices) {
		const [who, one, other] = [judgeAt.get(judge), entryAt.get(left), entryAt.get(right)];
		if (ignored || who === undefined || one === undefined || other === undefined) continue;
		choices.push({ judge: who, left: one, right: other, outcome });
	}
	return choices.sort(
		(one, other) =>
			one.judge - other.judge ||
			one.left - other.left ||
			one.right - other.right ||
			compareCodes(one.outcome, other.outcome),
	);
}

function prepareRankings({ records, entryAt, judgeAt }: Places): PreparedRanking[] {
	const rankings: PreparedRanking[] = [];
	for (const { judge, ranked, seen, ignored } of records.rankings) {
		const who = judgeAt.get(judge);
		if (ignored || who === undefined) continue;
		const places = (codes: readonly string[]) =>
			codes.flatMap((code) => {
				const at = entryAt.get(code);
				return at === undefined ? [] : [at];
			});
		const order = places(ranked);
		const unranked = places(seen).filter((at) => !order.includes(at));
		if (order.length + unranked.length < 2) continue;
		rankings.push({
			judge: who,
			groups: order.map((at) => [at]),
			unranked: unranked.sort((left, right) => left - right),
		});
	}
	const key = ({ groups, unranked }: PreparedRanking) => `${groups.join(" ")}/${unranked.join(" ")}`;
	return rankings.sort((left, right) => left.judge - right.judge || compareCodes(key(left), key(right)));
}

/** The same records without one judge's; the judge stays in the list, with nothing to count. */
export function withoutJudge({
	prepared,
	judge,
}: {
	prepared: PreparedRecords;
	judge: number;
}): PreparedRecords {
	const others = (record: { judge: number }) => record.judge !== judge;
	return {
		...prepared,
		// why: taking one of two judges away must show what follows, not only that an entry has too few
		settings: { ...prepared.settings, minBallots: 1 },
		ballots: prepared.ballots.filter(others),
		choices: prepared.choices.filter(others),
		rankings: prepared.rankings.filter(others),
	};
}
