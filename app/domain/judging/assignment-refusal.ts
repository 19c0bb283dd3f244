import { type AssignmentFacts, buildFlow } from "./assignment-problem";
import { type FlowEntry, type FlowJudge, fillPlaces, type Shortage } from "./flow";
import { compareCodes, createRandom } from "./random";

/** Why a demand cannot be met. `needed` − `available` = `missing`, in places (one judge for one entry). */
export type AssignmentRefusal =
	| { code: "noEntries"; needed: number; available: number; missing: number }
	/** Fewer active judges than an entry needs: no entry can have its judges. Counted in judges. */
	| { code: "panelTooSmall"; needed: number; available: number; missing: number }
	/** Too few judges may have this entry at all, for conflicts or tracks; counted in judges. */
	| { code: "entryLacksJudges"; entry: string; needed: number; available: number; missing: number }
	/** The limits of all judges together are too small. */
	| { code: "placesLack"; needed: number; available: number; missing: number }
	/** These entries share these judges, who cannot take that many. */
	| {
			code: "groupLacksPlaces";
			entries: string[];
			judges: string[];
			needed: number;
			available: number;
			missing: number;
	  };

/** The smallest change of its kind that makes the demand possible; one of them is enough. */
export type AssignmentRemedy =
	/** So many judges more, without conflicts, for all tracks and without a limit. */
	| { change: "addJudges"; count: number }
	/** So many judges fewer for every entry, that is this k. */
	| { change: "lowerK"; by: number; to: number }
	/** So many places more in all, for instance with these judges. */
	| { change: "raiseLimits"; places: number; judges: { judge: string; by: number }[] };

/** Says why `facts` cannot be met, from what the flow lacks, and what would help. */
export function explainShortage({
	facts,
	entries,
	judges,
	shortage,
}: {
	facts: AssignmentFacts;
	entries: readonly FlowEntry[];
	judges: readonly FlowJudge[];
	shortage: Shortage;
}): { refusals: AssignmentRefusal[]; remedies: AssignmentRemedy[] } {
	const active = facts.judges.filter((judge) => judge.active).length;
	if (entries.every((entry) => entry.demand > active)) {
		const needed = Math.max(...entries.map((entry) => entry.demand));
		const refusal = { code: "panelTooSmall" as const, needed, available: active, missing: needed - active };
		return { refusals: [refusal], remedies: findRemedies(facts) };
	}
	const refusals: AssignmentRefusal[] = [];
	let explained = 0;
	for (const entry of entries) {
		const missing = entry.demand - entry.options.length;
		if (missing <= 0) continue;
		explained += missing;
		const fixed = facts.fixed.filter((pair) => pair.entry === entry.code).length;
		refusals.push({
			code: "entryLacksJudges",
			entry: entry.code,
			needed: entry.demand + fixed,
			available: entry.options.length + fixed,
			missing,
		});
	}
	const needed = sum(entries.map((entry) => entry.demand));
	const available = sum(judges.map((judge) => judge.capacity));
	if (available < needed) {
		refusals.push({ code: "placesLack", needed, available, missing: needed - available });
	} else if (shortage.missing > explained) {
		const crowded = [...shortage.entries];
		const wanted = sum(crowded.map((entry) => entry.demand));
		refusals.push({
			code: "groupLacksPlaces",
			entries: crowded.map((entry) => entry.code).sort(compareCodes),
			judges: [...shortage.judges].map((judge) => judge.code).sort(compareCodes),
			needed: wanted,
			available: wanted - shortage.missing,
			missing: shortage.missing,
		});
	}
	return { refusals, remedies: findRemedies(facts) };
}

function findRemedies(facts: AssignmentFacts): AssignmentRemedy[] {
	const most = Math.max(facts.k, ...facts.entries.map((entry) => entry.k ?? 0));
	let fewer = 1;
	// A new judge without conflicts takes one place of every entry, so adding judges and lowering k ask the same of the others.
	while (fewer < most && missingOf({ facts, lowerBy: fewer }) > 0) fewer += 1;
	const remedies: AssignmentRemedy[] = [{ change: "addJudges", count: fewer }];
	if (facts.k - fewer >= 1) remedies.push({ change: "lowerK", by: fewer, to: facts.k - fewer });
	const raised = raiseLimits(facts);
	if (raised) remedies.push(raised);
	return remedies;
}

function missingOf({ facts, lowerBy }: { facts: AssignmentFacts; lowerBy: number }): number {
	return fillPlaces({ ...buildFlow({ facts, lowerBy }), random: createRandom(facts.seed) }).missing;
}

/**
 * Fills the places within the limits, then the rest without: every path of the second time ends one place above some limit, and
 * no way needs fewer. Null where limits are not the cause.
 */
function raiseLimits(facts: AssignmentFacts): AssignmentRemedy | null {
	const flow = buildFlow({ facts });
	const random = createRandom(facts.seed);
	fillPlaces({ ...flow, random });
	const limits = new Map(flow.judges.map((judge) => [judge, judge.capacity]));
	for (const [at, judge] of flow.judges.entries()) {
		if (facts.judges[at]?.active) judge.capacity = facts.entries.length;
	}
	if (fillPlaces({ ...flow, random }).missing > 0) return null;
	const raised = flow.judges
		.map((judge) => ({ judge: judge.code, by: judge.held.size - (limits.get(judge) ?? 0) }))
		.filter(({ by }) => by > 0);
	return {
		change: "raiseLimits",
		places: sum(raised.map(({ by }) => by)),
		judges: raised,
	};
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
