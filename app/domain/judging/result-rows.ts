import type { Micro } from "./numbers";
import type { JudgingMethod, JudgingRecords } from "./records";
import type { RoundResult } from "./result";

/** One entry as tables of results show it. Values are in millionths, probabilities too. */
export interface ResultRow {
	code: string;
	/** Null for an entry that could not be ranked. */
	rank: number | null;
	tied: boolean;
	/** Place of the tie rule that set it apart from entries of equal value; null where none did. */
	tieRule: number | null;
	value: Micro | null;
	/** Where the value probably lies, and how likely the first place and the places are; null where that is not known. */
	certainty: { low: Micro; high: Micro; first: Micro; inPlaces: Micro } | null;
	/** True when the records cannot tell it from the next one. */
	closeToNext: boolean;
	/** Judges who judged it; with pairs the times that it was compared. */
	reviews: number;
	/** Its rank by every method that could be computed. */
	ranks: Partial<Record<JudgingMethod, { rank: number; tied: boolean }>>;
}

/** Every entry of a round in the official order; those without a rank follow in the order of their codes. */
export function listResultRows({
	records,
	result,
}: {
	records: JudgingRecords;
	result: RoundResult;
}): ResultRow[] {
	const { uncertainty } = result;
	const certainties = new Map(
		uncertainty?.ok ? uncertainty.entries.map(({ entry, ...certainty }) => [entry, certainty]) : [],
	);
	const close = new Set(uncertainty?.ok ? uncertainty.ties.map(({ above }) => above) : []);
	const reviews = countReviews(records);
	const ranks = listRanks(result);
	const official = new Map(result.ranking.map((row) => [row.entry, row]));
	const others = records.entries
		.map(({ code }) => code)
		.filter((code) => !official.has(code))
		.sort();
	return [...official.keys(), ...others].map((code) => {
		const row = official.get(code);
		return {
			code,
			rank: row?.rank ?? null,
			tied: row?.tied ?? false,
			tieRule: row?.tieRule ?? null,
			value: row?.value ?? null,
			certainty: certainties.get(code) ?? null,
			closeToNext: close.has(code),
			reviews: reviews.get(code) ?? 0,
			ranks: ranks.get(code) ?? {},
		};
	});
}

function listRanks({ methods }: RoundResult): Map<string, ResultRow["ranks"]> {
	const ranks = new Map<string, ResultRow["ranks"]>();
	for (const table of methods) {
		if (!table.ok) continue;
		for (const { entry, rank, tied } of table.rows)
			ranks.set(entry, { ...ranks.get(entry), [table.method]: { rank, tied } });
	}
	return ranks;
}

/** How often each entry was judged, by code; what does not count is left out. */
export function countReviews({ ballots, choices, rankings }: JudgingRecords): Map<string, number> {
	const counts = new Map<string, number>();
	const add = (code: string) => counts.set(code, (counts.get(code) ?? 0) + 1);
	for (const { entry, ignored } of ballots) if (!ignored) add(entry);
	for (const { left, right, ignored } of choices) {
		if (ignored) continue;
		add(left);
		add(right);
	}
	for (const { seen, ignored } of rankings) if (!ignored) for (const code of seen) add(code);
	return counts;
}
