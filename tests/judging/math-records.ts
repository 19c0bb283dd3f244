import type { JudgingRecords, JudgingSettings } from "~/domain/judging/records";

/** Settings for tests of the arithmetic: one criterion on a wide scale, nothing regularised. */
export const PLAIN_SETTINGS: JudgingSettings = {
	method: "raw",
	criteria: [{ key: "all", weight: 1 }],
	scale: { min: -1000, max: 1000 },
	lambda: 0,
	alpha: 0,
	minBallots: 1,
	tieRules: [],
	seed: "test",
	bootstrapRuns: 0,
	places: 1,
};

/** Records of a table of scores: a row per entry, a column per judge, null where a judge did not score. */
export function recordsOfTable({
	table,
	settings = {},
}: {
	table: readonly (readonly (number | null)[])[];
	settings?: Partial<JudgingSettings>;
}): JudgingRecords {
	const judges = Array.from({ length: table[0]?.length ?? 0 }, (_, at) => ({ code: `J${at}` }));
	return {
		settings: { ...PLAIN_SETTINGS, ...settings },
		entries: table.map((_, at) => ({ code: `E${at}` })),
		judges,
		ballots: table.flatMap((row, entry) =>
			row.flatMap((score, judge) =>
				score === null ? [] : [{ judge: `J${judge}`, entry: `E${entry}`, scores: { all: score } }],
			),
		),
		choices: [],
		rankings: [],
	};
}

/** Records without ballots, to which choices or rankings are added. */
export function emptyRecords(
	entries: readonly string[],
	settings: Partial<JudgingSettings> = {},
): JudgingRecords {
	return {
		settings: { ...PLAIN_SETTINGS, ...settings },
		entries: entries.map((code) => ({ code })),
		judges: [{ code: "J0" }, { code: "J1" }, { code: "J2" }],
		ballots: [],
		choices: [],
		rankings: [],
	};
}
