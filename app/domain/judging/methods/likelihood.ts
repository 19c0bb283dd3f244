import { findComponents, isStronglyConnected } from "../connectivity";
import type { PreparedRanking, PreparedRecords } from "../prepare";
import { type Comparison, chooseSource, listComparisons, listRankings } from "./comparisons";
import { type Fit, type FitOrRefusal, type Refusal, refuseMethod, type Source } from "./outcome";
import { fitStrengths, type Pick } from "./strengths";

interface Question {
	prepared: PreparedRecords;
	/** The comparisons of `prepared` where they have been listed before, to be quicker. */
	comparisons?: readonly Comparison[];
	/** Weight of each judge, by place; all 1 when left out. */
	weights?: readonly number[];
	/** An earlier fit to begin with, to be quicker. */
	start?: Fit;
	precision?: number;
}

/**
 * Bradley–Terry: the probability that a is chosen over b is w_a/(w_a + w_b); a tie is half a win each. Values are centred
 * log strengths. Where an entry (or a group) has only wins or only losses no finite strength exists: α assumed wins and
 * losses are then added to every entry and the result says so; with α = 0 it is refused instead.
 */
export function fitBradleyTerry(question: Question): FitOrRefusal {
	const { prepared, weights } = question;
	const source = chooseSource({ prepared, preferred: ["choices", "rankings", "scores"] });
	if (!source) return refuseMethod({ code: "noRecords" });
	const comparisons = question.comparisons ?? listComparisons({ prepared, source });
	return fitPicks({ ...question, source, picks: pickPairs({ comparisons, weights }) });
}

/**
 * Plackett–Luce: a ranking is a row of picks, each from what is left, with probability w/Σw; what was seen but not ranked is
 * never picked. Where scores tie, the members of the group share its picks equally, all made from the group and what is below it
 * (Breslow's rule). Regularised and refused as Bradley–Terry.
 */
export function fitPlackettLuce(question: Question): FitOrRefusal {
	const { prepared, weights } = question;
	const source = chooseSource({ prepared, preferred: ["rankings", "choices", "scores"] });
	if (!source) return refuseMethod({ code: "noRecords" });
	const picks =
		source === "choices"
			? pickPairs({ comparisons: listComparisons({ prepared, source }), weights })
			: listRankings({ prepared, source }).flatMap((ranking) =>
					pickStages({ ranking, weight: weights?.[ranking.judge] ?? 1 }),
				);
	return fitPicks({ ...question, source, picks });
}

/** Which two entries each comparison is about: places in a list of pairs, low entry first. */
interface PairTable {
	members: [number, number][];
	/** Place in `members` of each comparison. */
	pairOf: Int32Array;
}

// why: a result fits the same comparisons some hundred times, each time with other weights of the judges
const TABLES = new WeakMap<readonly Comparison[], PairTable>();

function groupPairs(comparisons: readonly Comparison[]): PairTable {
	const known = TABLES.get(comparisons);
	if (known) return known;
	const places = new Map<number, number>();
	const keyOf = ({ left, right }: Comparison) => Math.min(left, right) * 1_000_000 + Math.max(left, right);
	const keys = [...new Set(comparisons.map(keyOf))].sort((one, other) => one - other);
	keys.forEach((key, place) => {
		places.set(key, place);
	});
	const table = {
		members: keys.map((key): [number, number] => [Math.floor(key / 1_000_000), key % 1_000_000]),
		pairOf: Int32Array.from(comparisons, (comparison) => places.get(keyOf(comparison)) as number),
	};
	TABLES.set(comparisons, table);
	return table;
}

/** Comparisons of the same two entries in one pick, in the order of the entries. */
function pickPairs({
	comparisons,
	weights,
}: {
	comparisons: readonly Comparison[];
	weights?: readonly number[];
}): Pick[] {
	const { members, pairOf } = groupPairs(comparisons);
	const wins = members.map((): [number, number] => [0, 0]);
	comparisons.forEach(({ judge, left, right, share }, at) => {
		const weight = weights?.[judge] ?? 1;
		const won = wins[pairOf[at] as number] as [number, number];
		won[0] += weight * (left < right ? share : 1 - share);
		won[1] += weight * (left < right ? 1 - share : share);
	});
	return members.flatMap((pair, at) => {
		const [low, high] = wins[at] as [number, number];
		return low + high > 0 ? [{ members: pair, wins: [low, high] }] : [];
	});
}

/** The picks that one ranking stands for. */
function pickStages({ ranking, weight }: { ranking: PreparedRanking; weight: number }): Pick[] {
	return ranking.groups.flatMap((group, at) => {
		const below = [...ranking.groups.slice(at + 1).flat(), ...ranking.unranked];
		// why: the last of those that remain is not picked from anything
		const count = below.length > 0 ? group.length : group.length - 1;
		if (count === 0 || weight === 0) return [];
		const share = (weight * count) / group.length;
		return [{ members: [...group, ...below], wins: [...group.map(() => share), ...below.map(() => 0)] }];
	});
}

function fitPicks({
	prepared: { entries, settings },
	picks,
	source,
	weights,
	start,
	precision,
}: Question & { picks: readonly Pick[]; source: Source }): FitOrRefusal {
	const size = entries.length;
	if (picks.length === 0) return refuseMethod({ code: "noRecords" });
	// why: weights above 0 leave every win a win, so what held at the start holds again
	const same = start !== undefined && weights?.every((weight) => weight > 0);
	const alpha = same ? (start.alpha ?? 0) : chooseAlpha({ picks, entries, alpha: settings.alpha });
	if (typeof alpha !== "number") return refuseMethod(alpha);
	const theta = fitStrengths({ picks, size, alpha, start: start?.values, precision });
	if (!theta) return refuseMethod({ code: "notConverged" });
	return { ok: true, source, values: Array.from(theta), ...(alpha > 0 ? { alpha } : {}) };
}

/** The α that the picks need: 0 where strengths are finite, else the settings'; or why there are no strengths. */
function chooseAlpha({
	picks,
	entries,
	alpha,
}: {
	picks: readonly Pick[];
	entries: readonly string[];
	alpha: number;
}): number | Refusal {
	const offered: number[] = [];
	const beaten: number[] = [];
	for (const { members, wins } of picks) {
		for (let at = 0; at < members.length; at += 1) {
			offered.push(members[0] as number, members[at] as number);
			if (wins[at] === 0) continue;
			for (const loser of members) beaten.push(members[at] as number, loser);
		}
	}
	const components = findComponents({ size: entries.length, links: offered });
	if (components.length > 1) {
		const groups = components.map((group) => group.map((at) => entries[at] as string));
		return { code: "disconnected", components: groups };
	}
	if (isStronglyConnected({ size: entries.length, links: beaten })) return 0;
	return alpha > 0 ? alpha : { code: "noFiniteStrength", entries: findOneSided({ picks, entries }) };
}

/** Entries that only won or only lost; none when whole groups did so. */
function findOneSided({ picks, entries }: { picks: readonly Pick[]; entries: readonly string[] }): string[] {
	const won = new Set<number>();
	const lost = new Set<number>();
	for (const { members, wins } of picks) {
		const sum = wins.reduce((total, win) => total + win, 0);
		members.forEach((entry, at) => {
			if ((wins[at] as number) > 0) won.add(entry);
			if ((wins[at] as number) < sum) lost.add(entry);
		});
	}
	return entries.filter((_, at) => !won.has(at) || !lost.has(at));
}
