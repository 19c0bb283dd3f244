import type { Random } from "./random";

/**
 * Which entries are compared with which: two entries are compared once by every judge who sees both. Here entries and
 * judges are numbers, and movable work is swapped between judges until the comparisons are spread as evenly as the search finds.
 */
export interface Board {
	readonly entryCount: number;
	readonly judgeCount: number;
	/** Entries that a judge sees, fixed and movable, per judge. */
	readonly seen: readonly number[][];
	/** Work that may change hands: `places[i]` is the slot in `seen` of the judge `owners[i]`. */
	readonly owners: readonly number[];
	readonly places: readonly number[];
	/** 1 at `judge * entryCount + entry` where the judge sees the entry. */
	readonly sees: Uint8Array;
	/** 1 at `judge * entryCount + entry` where the judge may be given the entry. */
	readonly allowed: Uint8Array;
	/** Comparisons of two entries at `one * entryCount + other`, both ways round. */
	readonly compared: Uint16Array;
}

/**
 * Lays the board out. `fixed` and `movable` list entries per judge; `allowed` as in `Board`. Memory grows with the square
 * of the entries: 2 MB for 1,000.
 */
export function layBoard({
	entryCount,
	fixed,
	movable,
	allowed,
}: {
	entryCount: number;
	fixed: readonly (readonly number[])[];
	movable: readonly (readonly number[])[];
	allowed: Uint8Array;
}): Board {
	const judgeCount = fixed.length;
	const board: Board = {
		entryCount,
		judgeCount,
		seen: movable.map((own, judge) => [...own, ...(fixed[judge] ?? [])]),
		owners: movable.flatMap((own, judge) => own.map(() => judge)),
		places: movable.flatMap((own) => own.map((_, place) => place)),
		sees: new Uint8Array(judgeCount * entryCount),
		allowed,
		compared: new Uint16Array(entryCount * entryCount),
	};
	recount({ board });
	return board;
}

/** Writes `sees` and `compared` anew from `seen`. */
function recount({ board }: { board: Board }): void {
	const { entryCount, sees, compared } = board;
	sees.fill(0);
	compared.fill(0);
	for (const [judge, entries] of board.seen.entries()) {
		for (const one of entries) {
			sees[judge * entryCount + one] = 1;
			for (const other of entries) {
				if (one !== other) addCompared({ compared, at: one * entryCount + other, by: 1 });
			}
		}
	}
}

/** Two pieces of movable work whose judges would trade. */
export interface Trade {
	judge: number;
	entry: number;
	otherJudge: number;
	otherEntry: number;
}

/** The trade of two pieces of movable work, or null when a rule forbids it or it would change nothing. */
export function findTrade({
	board,
	piece,
	otherPiece,
}: {
	board: Board;
	piece: number;
	otherPiece: number;
}): Trade | null {
	const { entryCount, sees, allowed } = board;
	const judge = board.owners[piece] as number;
	const otherJudge = board.owners[otherPiece] as number;
	if (judge === otherJudge) return null;
	const entry = board.seen[judge]?.[board.places[piece] as number] as number;
	const otherEntry = board.seen[otherJudge]?.[board.places[otherPiece] as number] as number;
	const wanted = judge * entryCount + otherEntry;
	const otherWanted = otherJudge * entryCount + entry;
	if (!allowed[wanted] || !allowed[otherWanted] || sees[wanted] || sees[otherWanted]) return null;
	return { judge, entry, otherJudge, otherEntry };
}

/** By how much a trade changes the sum of squares of all comparisons (each pair of entries counted once); negative is more even. */
export function priceTrade({ board, trade }: { board: Board; trade: Trade }): number {
	const { entryCount, seen, sees, compared } = board;
	const { judge, entry, otherJudge, otherEntry } = trade;
	const row = entry * entryCount;
	const otherRow = otherEntry * entryCount;
	let price = 0;
	// Entries that both judges see are compared as often before as after.
	for (const third of seen[judge] as number[]) {
		if (third === entry || sees[otherJudge * entryCount + third]) continue;
		price += (compared[otherRow + third] as number) - (compared[row + third] as number) + 1;
	}
	for (const third of seen[otherJudge] as number[]) {
		if (third === otherEntry || sees[judge * entryCount + third]) continue;
		price += (compared[row + third] as number) - (compared[otherRow + third] as number) + 1;
	}
	return 2 * price;
}

/** Carries a trade out; changes the board. */
export function makeTrade({
	board,
	piece,
	otherPiece,
	trade,
}: {
	board: Board;
	piece: number;
	otherPiece: number;
	trade: Trade;
}): void {
	const { judge, entry, otherJudge, otherEntry } = trade;
	replace({ board, judge, place: board.places[piece] as number, from: entry, to: otherEntry });
	replace({
		board,
		judge: otherJudge,
		place: board.places[otherPiece] as number,
		from: otherEntry,
		to: entry,
	});
}

function replace({
	board,
	judge,
	place,
	from,
	to,
}: {
	board: Board;
	judge: number;
	place: number;
	from: number;
	to: number;
}): void {
	const { entryCount, sees, compared } = board;
	const own = board.seen[judge] as number[];
	for (const third of own) {
		if (third === from) continue;
		addCompared({ compared, at: from * entryCount + third, by: -1 });
		addCompared({ compared, at: third * entryCount + from, by: -1 });
		addCompared({ compared, at: to * entryCount + third, by: 1 });
		addCompared({ compared, at: third * entryCount + to, by: 1 });
	}
	own[place] = to;
	sees[judge * entryCount + from] = 0;
	sees[judge * entryCount + to] = 1;
}

function addCompared({ compared, at, by }: { compared: Uint16Array; at: number; by: number }): void {
	compared[at] = (compared[at] as number) + by;
}

/** How often pairs of entries are compared: `counts[n]` pairs are compared n times; `squares` is Σ n² over all pairs. */
export function countComparisons({ board }: { board: Board }): { counts: number[]; squares: number } {
	const { entryCount, compared } = board;
	const counts: number[] = [];
	let squares = 0;
	for (let one = 0; one < entryCount; one += 1) {
		for (let other = one + 1; other < entryCount; other += 1) {
			const times = compared[one * entryCount + other] as number;
			while (counts.length <= times) counts.push(0);
			counts[times] = (counts[times] as number) + 1;
			squares += times * times;
		}
	}
	return { counts, squares };
}

/**
 * No assignment with these loads and these places per entry has a smaller `squares`. Two bounds, the greater holds: every
 * pair of entries is compared ⌊mean⌋ or ⌈mean⌉ times; and, since two entries with two judges in common are two judges with two
 * entries in common (Σ over pairs of entries of n(n−1)/2 = the same over pairs of judges), every pair of judges shares
 * ⌊mean⌋ or ⌈mean⌉ entries.
 */
export function leastSquares({ board }: { board: Board }): number {
	const comparisons = board.seen.reduce((sum, own) => sum + pairsOf(own.length), 0);
	const judgesPerEntry = new Array<number>(board.entryCount).fill(0);
	for (const entry of board.seen.flat()) judgesPerEntry[entry] = (judgesPerEntry[entry] ?? 0) + 1;
	const shared = judgesPerEntry.reduce((sum, judges) => sum + pairsOf(judges), 0);
	const working = board.seen.filter((own) => own.length > 0).length;
	return Math.max(
		spreadSquares({ sum: comparisons, over: pairsOf(board.entryCount) }),
		comparisons + spreadSquares({ sum: shared, over: pairsOf(working) }) - shared,
	);
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/** Σ n² when `sum` is spread over `over` whole numbers as evenly as can be. */
function spreadSquares({ sum, over }: { sum: number; over: number }): number {
	if (over === 0) return 0;
	const low = Math.floor(sum / over);
	const above = sum - low * over;
	return (over - above) * low * low + above * (low + 1) * (low + 1);
}

/** Looks at about this many comparisons in one search: well under a second; more than twice as many gain less than ½ %. */
const EFFORT = 40_000_000;
/** A small board is not searched for longer than this many trades per piece of work. */
const TRADES_PER_PIECE = 2_000;
/** Starts afresh (from the best so far) this often. */
const ROUNDS = 4;

/**
 * Trades movable work at random while that makes the comparisons more even, or worsens them by no more than a threshold
 * that sinks to nothing (threshold accepting, Dueck and Scheuer 1990; whole numbers only, so repeatable everywhere).
 * Loads and places per entry stay. The effort depends on the size alone, never on the clock. Changes the board, which ends
 * as the best state met.
 */
export function evenComparisons({ board, random }: { board: Board; random: Random }): void {
	const pieces = board.owners.length;
	if (pieces < 2 || board.entryCount < 3) return;
	const meanLoad = board.seen.reduce((sum, own) => sum + own.length, 0) / board.judgeCount;
	const trades = Math.min(pieces * TRADES_PER_PIECE, Math.floor(EFFORT / (2 * meanLoad + 8)));
	const least = leastSquares({ board });
	let squares = countComparisons({ board }).squares;
	let best = squares;
	let bestSeen = board.seen.map((own) => [...own]);
	for (let round = 0; round < ROUNDS && best > least; round += 1) {
		const length = Math.floor(trades / ROUNDS);
		for (let step = 0; step < length && squares > least; step += 1) {
			const threshold = 2 * Math.floor(((length - step) * START_THRESHOLD) / length);
			const piece = random.nextBelow(pieces);
			const otherPiece = random.nextBelow(pieces);
			const trade = findTrade({ board, piece, otherPiece });
			if (!trade) continue;
			const price = priceTrade({ board, trade });
			if (price > threshold) continue;
			makeTrade({ board, piece, otherPiece, trade });
			squares += price;
		}
		if (squares < best) {
			best = squares;
			bestSeen = board.seen.map((own) => [...own]);
		}
	}
	if (squares > best) restore({ board, seen: bestSeen });
}

/** Threshold at the start of a round, in half squares. */
const START_THRESHOLD = 3;

function restore({ board, seen }: { board: Board; seen: readonly (readonly number[])[] }): void {
	for (const [judge, own] of seen.entries()) board.seen[judge]?.splice(0, own.length, ...own);
	recount({ board });
}
