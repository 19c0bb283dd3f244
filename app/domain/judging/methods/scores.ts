import { toMicro } from "../numbers";
import type { PreparedRecords } from "../prepare";
import { countByJudge, findShortEntries } from "./offsets";
import { type FitOrRefusal, type JudgeFigure, refuseMethod } from "./outcome";

/** Mean by entry of one number per ballot; NaN for an entry without ballots. */
export function meanByEntry({
	prepared: { ballots, entries },
	values,
}: {
	prepared: Pick<PreparedRecords, "ballots" | "entries">;
	values: ArrayLike<number>;
}): number[] {
	const sums = entries.map(() => 0);
	const counts = entries.map(() => 0);
	for (let at = 0; at < ballots.length; at += 1) {
		const entry = ballots[at]?.entry as number;
		sums[entry] = (sums[entry] as number) + (values[at] as number);
		counts[entry] = (counts[entry] as number) + 1;
	}
	return sums.map((sum, at) => (counts[at] === 0 ? Number.NaN : sum / (counts[at] as number)));
}

/** Raw mean: the mean of the judges' totals, as given. Entries without ballots get no value. */
export function fitRaw({ prepared }: { prepared: PreparedRecords }): FitOrRefusal {
	if (prepared.ballots.length === 0) return refuseMethod({ code: "noRecords" });
	const adjusted = prepared.ballots.map(({ total }) => total);
	return { ok: true, source: "scores", values: meanByEntry({ prepared, values: adjusted }), adjusted };
}

/**
 * Per-judge z: x' = μ + σ·(x − μ_j)/σ_j with the population standard deviations σ of all totals and σ_j of judge j. Refused
 * where an entry has too few ballots, or a judge one score only or no two different ones.
 */
export function fitZ({ prepared }: { prepared: PreparedRecords }): FitOrRefusal {
	const { ballots, judges } = prepared;
	if (ballots.length === 0) return refuseMethod({ code: "noRecords" });
	const short = findShortEntries(prepared);
	if (short.length > 0) return refuseMethod({ code: "tooFewScores", entries: short });
	const counts = countByJudge(prepared);
	const single = judges.filter((_, at) => counts[at] === 1);
	if (single.length > 0) return refuseMethod({ code: "judgeWithOneScore", judges: single });
	const totals: number[][] = judges.map(() => []);
	for (const { judge, total } of ballots) totals[judge]?.push(total);
	const flat = judges.filter((_, at) => {
		const own = totals[at] ?? [];
		return own.length > 0 && own.every((total) => toMicro(total) === toMicro(own[0] as number));
	});
	if (flat.length > 0) return refuseMethod({ code: "judgeWithoutSpread", judges: flat });
	const all = describeSpread(ballots.map(({ total }) => total));
	const own = totals.map((values) => describeSpread(values));
	const adjusted = ballots.map(({ judge, total }) => {
		const { mean, spread } = own[judge] as { mean: number; spread: number };
		return all.mean + (all.spread * (total - mean)) / spread;
	});
	const figures: JudgeFigure[] = judges.flatMap((_, judge) =>
		counts[judge] ? [{ judge, ...(own[judge] as { mean: number; spread: number }) }] : [],
	);
	return {
		ok: true,
		source: "scores",
		values: meanByEntry({ prepared, values: adjusted }),
		adjusted,
		judges: figures,
		centre: all,
	};
}

/** Mean and population standard deviation, in two passes; zeros for no values. */
export function describeSpread(values: readonly number[]): { mean: number; spread: number } {
	if (values.length === 0) return { mean: 0, spread: 0 };
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
	return { mean, spread: Math.sqrt(squares / values.length) };
}
