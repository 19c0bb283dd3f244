import { type Random, shuffle } from "./random";

/**
 * Places of entries handed to judges: a flow with unit arcs from entries to judges and a convex price on each judge's load.
 *
 * The cheapest flow is found by augmenting paths (every entry its places, or the bottleneck), then by cancelling
 * cycles: while a path leads from a judge to one with at least two fewer, one place moves along it. When no such path is
 * left, the loads are least for every convex price at once, so no other assignment is more even (Harvey, Ladner,
 * Lovász, Tamir 2006, "Semi-matchings for bipartite graphs and load balancing"; Frank, Murota 2022, "Decreasing minimization
 * on M-convex sets").
 */
export interface FlowJudge {
	readonly code: string;
	/** Fixed work that counts as load and never moves. */
	readonly fixedLoad: number;
	/** Places that the judge can take beside the fixed work. */
	capacity: number;
	/** Entries handed to the judge in this flow; filled by `fillPlaces`. */
	readonly held: Set<FlowEntry>;
}

export interface FlowEntry {
	readonly code: string;
	/** Places to hand out beside the fixed ones. */
	readonly demand: number;
	/** Judges who may take the entry and do not have it as fixed work. */
	readonly options: readonly FlowJudge[];
	/** Of `options`: those who have the entry now and keep it where the loads allow. */
	readonly preferred: ReadonlySet<FlowJudge>;
	/** Judges who hold the entry in this flow; filled by `fillPlaces`. */
	readonly holders: Set<FlowJudge>;
}

/** Why not every place could be handed out. */
export interface Shortage {
	/** Places that nobody can take. */
	missing: number;
	/** The entries that together have too few judges; each of their judges is in `judges`. */
	entries: Set<FlowEntry>;
	judges: Set<FlowJudge>;
}

export const loadOf = (judge: FlowJudge): number => judge.fixedLoad + judge.held.size;
const hasRoom = (judge: FlowJudge): boolean => judge.held.size < judge.capacity;

/**
 * Hands out as many places as possible (the loads are not evened yet) and writes them into `held` and `holders`, going on from
 * what stands there. Gives what is short, with `missing` 0 when every entry has its places. `random` breaks ties.
 */
export function fillPlaces({
	entries,
	judges,
	random,
}: {
	entries: readonly FlowEntry[];
	judges: readonly FlowJudge[];
	random: Random;
}): Shortage {
	const rank = new Map(shuffle({ items: judges, random }).map((judge, at) => [judge, at]));
	const byRank = (left: FlowJudge, right: FlowJudge) => (rank.get(left) ?? 0) - (rank.get(right) ?? 0);
	if (judges.every((judge) => judge.held.size === 0)) keepPreferred({ entries, judges, byRank });

	const shortage: Shortage = { missing: 0, entries: new Set(), judges: new Set() };
	// Entries with the fewest judges choose first; among equals the shuffled order holds, since sorting is stable.
	const order = shuffle({ items: entries, random }).sort(
		(left, right) => left.options.length - right.options.length,
	);
	for (const entry of order) {
		while (entry.holders.size < entry.demand) {
			if (takeLeastLoaded({ entry, random })) continue;
			const reached = reach(entry);
			if (reached.free) {
				shift({ reached, end: reached.free });
				continue;
			}
			shortage.missing += entry.demand - entry.holders.size;
			for (const one of reached.entries) shortage.entries.add(one);
			for (const one of reached.through.keys()) shortage.judges.add(one);
			break;
		}
	}
	return shortage;
}

/** Moves places between judges until no assignment is more even. Of several ways, those that keep preferred work go first. */
export function evenLoads({ judges }: { judges: readonly FlowJudge[] }): void {
	for (let moved = true; moved; ) {
		moved = false;
		// The most loaded give first and one place at a time, so that nobody gives more than what must come back.
		for (let level = Math.max(...judges.map(loadOf)); level > 1; level -= 1) {
			const least = Math.min(...judges.filter(hasRoom).map(loadOf));
			if (level < least + 2) break;
			for (const judge of judges) {
				if (loadOf(judge) === level && relieve(judge)) moved = true;
			}
		}
	}
}

function hold({ judge, entry }: { judge: FlowJudge; entry: FlowEntry }): void {
	judge.held.add(entry);
	entry.holders.add(judge);
}

function drop({ judge, entry }: { judge: FlowJudge; entry: FlowEntry }): void {
	judge.held.delete(entry);
	entry.holders.delete(judge);
}

/** Present work stays; where an entry or a judge has more of it than it may, the most loaded judges give it back. */
function keepPreferred({
	entries,
	judges,
	byRank,
}: {
	entries: readonly FlowEntry[];
	judges: readonly FlowJudge[];
	byRank: (left: FlowJudge, right: FlowJudge) => number;
}): void {
	for (const entry of entries) {
		for (const judge of entry.preferred) hold({ judge, entry });
	}
	const byLoad = (left: FlowJudge, right: FlowJudge) => loadOf(right) - loadOf(left) || byRank(left, right);
	for (const entry of entries) {
		while (entry.holders.size > entry.demand) {
			const [judge] = [...entry.holders].sort(byLoad);
			if (judge) drop({ judge, entry });
		}
	}
	for (const judge of judges) {
		const inOrder = [...judge.held];
		for (const entry of inOrder.slice(Math.max(0, judge.capacity))) drop({ judge, entry });
	}
}

/** Among equally loaded judges each is as likely as the next, so that entries do not travel in blocks. */
function takeLeastLoaded({ entry, random }: { entry: FlowEntry; random: Random }): boolean {
	let best: FlowJudge | null = null;
	let equals = 0;
	for (const judge of entry.options) {
		if (entry.holders.has(judge) || !hasRoom(judge)) continue;
		const more = best ? loadOf(judge) - loadOf(best) : -1;
		if (more > 0) continue;
		equals = more < 0 ? 1 : equals + 1;
		if (equals === 1 || random.nextBelow(equals) === 0) best = judge;
	}
	if (best) hold({ judge: best, entry });
	return best !== null;
}

interface Reach {
	/** Entries whose place may move, with the judge who would give it; null for the start. */
	entries: Set<FlowEntry>;
	giver: Map<FlowEntry, FlowJudge>;
	/** Judges reached, with the entry that they would take. */
	through: Map<FlowJudge, FlowEntry>;
	/** The first judge with room. */
	free: FlowJudge | null;
}

/** Breadth-first: which judges can come to take one more place of `entry`, others giving theirs along the way. */
function reach(entry: FlowEntry): Reach {
	const reached: Reach = { entries: new Set([entry]), giver: new Map(), through: new Map(), free: null };
	// A Set hands out what is added while it is read, in order: the queue of the search.
	for (const from of reached.entries) {
		for (const judge of from.options) {
			if (from.holders.has(judge) || reached.through.has(judge)) continue;
			reached.through.set(judge, from);
			if (hasRoom(judge)) {
				reached.free = judge;
				return reached;
			}
			for (const other of judge.held) {
				if (reached.entries.has(other)) continue;
				reached.entries.add(other);
				reached.giver.set(other, judge);
			}
		}
	}
	return reached;
}

/** Takes the places along the path that ends at `end`: each judge on it takes one entry and hands on another. */
function shift({ reached, end }: { reached: Pick<Reach, "giver" | "through">; end: FlowJudge }): void {
	let judge: FlowJudge | undefined = end;
	while (judge) {
		const entry = reached.through.get(judge);
		if (!entry) return;
		hold({ judge, entry });
		judge = reached.giver.get(entry);
		if (judge) drop({ judge, entry });
	}
}

interface Step {
	price: number;
	giver: FlowJudge | null;
	entry: FlowEntry | null;
}

/**
 * Moves one place from `judge` along the cheapest path to a judge with room and at least two fewer; a step costs 1 when it
 * takes back present work, else 0 (breadth-first in levels of the price). Says whether there was such a path.
 */
function relieve(judge: FlowJudge): boolean {
	const goal = loadOf(judge) - 2;
	const steps = new Map<FlowJudge, Step>([[judge, { price: 0, giver: null, entry: null }]]);
	const settled = new Set<FlowJudge>();
	const cheapest = new Map<FlowEntry, number>();
	let level = [judge];
	for (let price = 0; level.length > 0; price += 1) {
		const dearer: FlowJudge[] = [];
		for (const from of level) {
			if (settled.has(from)) continue;
			settled.add(from);
			if (loadOf(from) <= goal && hasRoom(from)) {
				walkBack({ steps, end: from });
				return true;
			}
			for (const entry of from.held) {
				const cost = price + (entry.preferred.has(from) ? 1 : 0);
				// Whoever gives the entry, the same judges can take it.
				if ((cheapest.get(entry) ?? Number.POSITIVE_INFINITY) <= cost) continue;
				cheapest.set(entry, cost);
				for (const to of entry.options) {
					if ((steps.get(to)?.price ?? Number.POSITIVE_INFINITY) <= cost || entry.holders.has(to)) continue;
					steps.set(to, { price: cost, giver: from, entry });
					(cost === price ? level : dearer).push(to);
				}
			}
		}
		level = dearer;
	}
	return false;
}

function walkBack({ steps, end }: { steps: ReadonlyMap<FlowJudge, Step>; end: FlowJudge }): void {
	let judge = end;
	for (let step = steps.get(judge); step?.giver && step.entry; step = steps.get(judge)) {
		hold({ judge, entry: step.entry });
		drop({ judge: step.giver, entry: step.entry });
		judge = step.giver;
	}
}
