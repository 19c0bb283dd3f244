import { solveOffsets } from "./methods/offsets";
import { describeSpread } from "./methods/scores";
import type { PreparedRecords } from "./prepare";

/**
 * Intraclass correlations of Shrout and Fleiss (1979): how alike judges score, 1 is perfect, 0 no better than chance (estimates
 * may fall below). Case 1: every entry has judges of its own; 2: the judges stand for others like them; 3: these judges
 * only. `single` is about one judge's score, `mean` about the mean of as many as an entry has.
 */
export interface Agreement {
	/** Different entries, judges and ballots that it rests on. */
	entries: number;
	judges: number;
	ballots: number;
	/** Whether every judge scored every entry; otherwise the figures come from estimated parts of the variance. */
	complete: boolean;
	/** Judges per entry, the mean that unequal numbers call for. */
	judgesPerEntry: number;
	single: { case1: number; case2: number; case3: number };
	mean: { case1: number; case2: number; case3: number };
}

/**
 * Agreement of the judges' totals. For a complete table these are exactly the figures of Shrout and Fleiss; for an
 * incomplete one the parts of the variance (entries, judges, rest) are estimated by fitting constants (Henderson's method
 * III, 1953), which gives the same for a complete table. Null where too few ballots are left over to tell parts apart.
 */
export function measureAgreement({ prepared }: { prepared: PreparedRecords }): Agreement | null {
	const { ballots } = prepared;
	const count = ballots.length;
	const totals = ballots.map(({ total }) => total);
	const entries = groupSums(
		ballots.map(({ entry }) => entry),
		totals,
	);
	const judges = groupSums(
		ballots.map(({ judge }) => judge),
		totals,
	);
	const spare = count - entries.size - judges.size + 1;
	if (entries.size < 2 || judges.size < 2 || spare < 1 || count === entries.size) return null;

	const { mean, spread } = describeSpread(totals);
	const whole = spread * spread * count;
	const between = (groups: ReadonlyMap<number, { sum: number; count: number }>) =>
		[...groups.values()].reduce(
			(sum, group) => sum + group.count * (group.sum / group.count - mean) * (group.sum / group.count - mean),
			0,
		);
	const [ofEntries, ofJudges] = [between(entries), between(judges)];
	const rest = sumOfSquares(residualsOf({ prepared, values: totals }));
	const noise = rest / spare;
	const fitted = whole - rest;
	const entryPart = (fitted - ofJudges - (entries.size - 1) * noise) / (count - judges.size);
	const judgePart = (fitted - ofEntries - (judges.size - 1) * noise) / (count - entries.size);

	const squares = [...entries.values()].reduce((sum, group) => sum + group.count * group.count, 0);
	const per = (count - squares / count) / (entries.size - 1);
	const within = (whole - ofEntries) / (count - entries.size);
	const oneWay = (ofEntries / (entries.size - 1) - within) / per;
	const ratio = (signal: number, other: number) => (signal + other > 0 ? signal / (signal + other) : 0);
	return {
		entries: entries.size,
		judges: judges.size,
		ballots: count,
		complete: count === entries.size * judges.size,
		judgesPerEntry: per,
		single: {
			case1: ratio(oneWay, within),
			case2: ratio(entryPart, judgePart + noise),
			case3: ratio(entryPart, noise),
		},
		mean: {
			case1: ratio(oneWay, within / per),
			case2: ratio(entryPart, (judgePart + noise) / per),
			case3: ratio(entryPart, noise / per),
		},
	};
}

function groupSums(
	keys: readonly number[],
	values: readonly number[],
): Map<number, { sum: number; count: number }> {
	const groups = new Map<number, { sum: number; count: number }>();
	keys.forEach((key, at) => {
		const group = groups.get(key) ?? { sum: 0, count: 0 };
		groups.set(key, { sum: group.sum + (values[at] as number), count: group.count + 1 });
	});
	return groups;
}

/** What remains of one value per ballot when entries and judges have had their say (λ = 0). */
export function residualsOf({
	prepared: { ballots, entries, judges },
	values,
}: {
	prepared: PreparedRecords;
	values: readonly number[];
}): number[] {
	const solved = solveOffsets({
		ballots,
		values,
		entries: entries.length,
		judges: judges.length,
		lambda: 0,
	});
	return ballots.map(
		({ entry, judge }, at) =>
			(values[at] as number) - (solved.entries[entry] as number) - (solved.judges[judge] as number),
	);
}

export const sumOfSquares = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value * value, 0);
