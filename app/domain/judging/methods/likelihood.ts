import { findComponents, isStronglyConnected } from "../connectivity";
import type { PreparedRanking, PreparedRecords } from "../prepare";
import { type Comparison, chooseSource, listComparisons, listRankings } from "./comparisons";
import { type Fit, type FitOrRefusal, refuseMethod, type Source } from "./outcome";
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

/** Comparisons of the same two entries in one pick, in the order of the entries. */
function pickPairs({
	comparisons,
	weights,
}: {
	comparisons: readonly Comparison[];
	weights?: readonly number[];
}): Pick[] {
	const pairs = new Map<number, { members: [number, number]; wins: [number, number] }>();
	for (const { judge, left, right, share } of comparisons) {
		const [low, high] = left < right ? [left, right] : [right, left];
		const lowShare = left < right ? share : 1 - share;
		const weight = weights?.[judge] ?? 1;
		if (weight === 0) continue;
		const key = low * 1_000_000 + high;
		const pair = pairs.get(key) ?? { members: [low, high], wins: [0, 0] };
		pair.wins[0] += weight * lowShare;
		pair.wins[1] += weight * (1 - lowShare);
		pairs.set(key, pair);
	}
	return [...pairs].sort(([left], [right]) => left - right).map(([, pair]) => pair);
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
	start,
	precision,
}: Question & { picks: readonly Pick[]; source: Source }): FitOrRefusal {
	const size = entries.length;
	if (picks.length === 0) return refuseMethod({ code: "noRecords" });
	const offered: number[] = [];
	const beaten: number[] = [];
	for (const { members, wins } of picks) {
		for (let at = 0; at < members.length; at += 1) {
			offered.push(members[0] as number, members[at] as number);
			if (wins[at] === 0) continue;
			for (const loser of members) beaten.push(members[at] as number, loser);
		}
	}
	const components = findComponents({ size, links: offered });
	if (components.length > 1) {
		return refuseMethod({
			code: "disconnected",
			components: components.map((group) => group.map((at) => entries[at] as string)),
		});
	}
	const finite = isStronglyConnected({ size, links: beaten });
	if (!finite && settings.alpha === 0) {
		return refuseMethod({ code: "noFiniteStrength", entries: findOneSided({ picks, entries }) });
	}
	const alpha = finite ? 0 : settings.alpha;
	const theta = fitStrengths({ picks, size, alpha, start: start?.values, precision });
	if (!theta) return refuseMethod({ code: "notConverged" });
	return { ok: true, source, values: Array.from(theta), ...(alpha > 0 ? { alpha } : {}) };
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
