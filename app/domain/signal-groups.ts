/**
 * Groups of reports by the words that they share. A group is a short list of words and nothing else: anyone can look at it,
 * say why a report is in it, and change it. Everything here gives the same answer for the same reports.
 */

/** The least reports that make a group, and the most groups that are proposed at once. */
export const FEWEST_REPORTS = 8;
const MOST_PROPOSED = 40;
/** Most words that a proposed group begins with. */
const MOST_WORDS = 6;
/** A word that stands in more than this share of all reports tells nothing of what a report is about. */
const MOST_COMMON = 0.25;
/** Below this number of reports the share above is not looked at. */
const FEW = 40;
/** A companion's reports have the head of the group in at least this share. */
const COMPANION = 0.6;
/** A companion stands in at least this share of the head's reports. */
const COMPANION_SHARE = 0.2;
const FEWEST_COMPANIONS = 3;

/** How much a word says of what a report is about: the rarer it is in all reports, the more. 0 for one that is in all. */
export function wordWeight({ reports, having }: { reports: number; having: number }): number {
	return Math.log((reports + 1) / (having + 1));
}

/** A word of a group weighs at least this, also one that is in every report. */
const LEAST_WEIGHT = 0.01;
/** More than all words of a report can weigh together. */
const AHEAD = 10_000;

/** A group as far as it decides which reports belong to it. */
export interface WordGroup {
	number: number;
	words: readonly string[];
	/** Split off by a steward: whatever has one of its words belongs there, however much the words of other groups weigh. */
	ahead?: boolean;
}

/**
 * Says to which group a report belongs: one that was split off before others, then the one whose words in it weigh most
 * together; of two alike the older one. A word belongs to one group at most.
 * @param weightOf see {@link wordWeight}
 */
export function makeGrouping({
	groups,
	weightOf,
}: {
	groups: readonly WordGroup[];
	weightOf: (word: string) => number;
}): (words: readonly string[]) => number | null {
	const byWord = new Map<string, { group: number; weight: number }>();
	for (const { number, words, ahead } of groups)
		for (const word of words) {
			const weight = Math.max(LEAST_WEIGHT, weightOf(word));
			byWord.set(word, { group: number, weight: ahead ? weight + AHEAD : weight });
		}
	return (words) => {
		const sums = new Map<number, number>();
		for (const word of words) {
			const found = byWord.get(word);
			if (found) sums.set(found.group, (sums.get(found.group) ?? 0) + found.weight);
		}
		let best: number | null = null;
		for (const [group, sum] of sums) {
			const leads = best === null ? Number.NEGATIVE_INFINITY : (sums.get(best) ?? 0);
			if (sum > leads || (sum === leads && best !== null && group < best)) best = group;
		}
		return best;
	};
}

/**
 * Proposes groups for reports that belong to none. The word that stands in most of them, counted more the rarer it is
 * elsewhere, heads a group; words that stand almost only beside it join. Its reports are set aside, and the next is looked for.
 *
 * @param reports the words of each report that has no group
 * @param taken words that belong to a group or are set aside
 * @param weightOf see {@link wordWeight}
 * @param shareOf share of all reports, 0 to 1, in which a word stands
 * @returns the words of each group, the head first; largest head first
 */
export function proposeGroups({
	reports,
	taken,
	weightOf,
	shareOf,
	total,
}: {
	reports: readonly (readonly string[])[];
	taken: ReadonlySet<string>;
	weightOf: (word: string) => number;
	shareOf: (word: string) => number;
	/** All reports, grouped or not. */
	total: number;
}): string[][] {
	const places = new Map<string, number[]>();
	for (const [place, words] of reports.entries())
		for (const word of words) {
			if (taken.has(word) || (total >= FEW && shareOf(word) > MOST_COMMON)) continue;
			const list = places.get(word);
			if (list) list.push(place);
			else places.set(word, [place]);
		}
	for (const [word, list] of places) if (list.length < FEWEST_COMPANIONS) places.delete(word);
	const open = reports.map(() => true);
	const left = new Map([...places].map(([word, list]) => [word, list.length]));
	const proposed: string[][] = [];
	while (proposed.length < MOST_PROPOSED) {
		const head = findHead({ left, weightOf });
		if (head === null) break;
		const having = (places.get(head) ?? []).filter((place) => open[place]);
		const group = [head, ...findCompanions({ head, having, reports, left })];
		proposed.push(group);
		for (const word of group)
			for (const place of places.get(word) ?? []) {
				if (!open[place]) continue;
				open[place] = false;
				for (const other of reports[place] ?? []) {
					const count = left.get(other);
					if (count !== undefined) left.set(other, count - 1);
				}
			}
		for (const word of group) left.delete(word);
	}
	return proposed;
}

function findHead({
	left,
	weightOf,
}: {
	left: ReadonlyMap<string, number>;
	weightOf: (word: string) => number;
}): string | null {
	let head: string | null = null;
	let most = 0;
	for (const [word, count] of left) {
		if (count < FEWEST_REPORTS) continue;
		const score = count * weightOf(word);
		const isBetter = score > most + 1e-9;
		// why: of two that stand in the same reports the longer says more: โรงพยาบาล rather than พยาบาล
		const isAlike = head !== null && Math.abs(score - most) <= 1e-9;
		if (isBetter || (isAlike && head !== null && isLonger(word, head))) [head, most] = [word, score];
	}
	return head;
}

function isLonger(word: string, other: string): boolean {
	return word.length > other.length || (word.length === other.length && word < other);
}

function findCompanions({
	head,
	having,
	reports,
	left,
}: {
	head: string;
	having: readonly number[];
	reports: readonly (readonly string[])[];
	left: ReadonlyMap<string, number>;
}): string[] {
	const beside = new Map<string, number>();
	for (const place of having)
		for (const word of reports[place] ?? []) beside.set(word, (beside.get(word) ?? 0) + 1);
	const fewest = Math.max(FEWEST_COMPANIONS, having.length * COMPANION_SHARE);
	const found = [...beside]
		.filter(([word, count]) => {
			const all = left.get(word);
			return word !== head && all !== undefined && count >= fewest && count / all >= COMPANION;
		})
		.sort(([a, m], [b, n]) => n - m || (isLonger(a, b) ? -1 : 1));
	const kept: string[] = [];
	for (const [word] of found) {
		if (kept.length >= MOST_WORDS - 1) break;
		if (![head, ...kept].some((other) => overlap(word, other))) kept.push(word);
	}
	return kept;
}

/** As many letters make an overlap. */
const OVERLAP = 3;

/** Whether one word says nothing beside the other: a part of it, or a pair that reaches into it (คิวโรง beside โรงพยาบาล). */
function overlap(word: string, other: string): boolean {
	if (other.includes(word) || word.includes(other)) return true;
	const meets = (left: string, right: string) => {
		for (let length = OVERLAP; length < Math.min(left.length, right.length); length += 1)
			if (left.endsWith(right.slice(0, length))) return true;
		return false;
	};
	return meets(word, other) || meets(other, word);
}
