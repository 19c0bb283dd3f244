import { type Board, findTrade, makeTrade, priceTrade, type Trade } from "./assignment-pairs";
import type { Random } from "./random";

/**
 * Connected parts of the graph of judges and entries, joined where a judge sees an entry. Entries that nobody sees are parts
 * of their own, judges without work none. Judges' offsets can be told from entries' quality only inside one part, so a plan
 * should have one.
 */
export function countParts({ board }: { board: Board }): number {
	const judgesOf = listJudges({ board });
	const reached = new Uint8Array(board.entryCount);
	let count = 0;
	for (let start = 0; start < board.entryCount; start += 1) {
		if (reached[start]) continue;
		walkFrom({ board, judgesOf, start, visit: (entry) => reached.fill(1, entry, entry + 1) });
		count += 1;
	}
	return count;
}

/**
 * The parts that no assignment can join, for no judge may have entries of two of them (tracks with judges of their own):
 * what `countParts` would give if every judge had every entry that is allowed.
 */
export function countSeparateParts({ board }: { board: Board }): number {
	const seen = board.seen.map((own, judge) => {
		const all = new Set(own);
		for (let entry = 0; entry < board.entryCount; entry += 1) {
			if (board.allowed[judge * board.entryCount + entry]) all.add(entry);
		}
		return [...all];
	});
	return countParts({ board: { ...board, seen } });
}

/** Breadth-first over the entries that are joined to `start`; `visit` gets each once with its distance in judges. */
function walkFrom({
	board,
	judgesOf,
	start,
	visit,
}: {
	board: Board;
	judgesOf: readonly (readonly number[])[];
	start: number;
	visit: (entry: number, distance: number) => void;
}): void {
	const distance = new Int32Array(board.entryCount).fill(-1);
	const met = new Uint8Array(board.judgeCount);
	distance[start] = 0;
	const queue = [start];
	// An array hands out what is pushed while it is read.
	for (const entry of queue) {
		visit(entry, distance[entry] as number);
		for (const judge of judgesOf[entry] ?? []) {
			if (met[judge]) continue;
			met[judge] = 1;
			for (const other of board.seen[judge] ?? []) {
				if (distance[other] !== -1) continue;
				distance[other] = (distance[entry] as number) + 1;
				queue.push(other);
			}
		}
	}
}

/** The greatest number of judges that stand between two entries on the shortest way; null when some are not joined at all. */
export function measureDiameter({ board }: { board: Board }): number | null {
	const judgesOf = listJudges({ board });
	let diameter = 0;
	for (let start = 0; start < board.entryCount; start += 1) {
		let reached = 0;
		walkFrom({
			board,
			judgesOf,
			start,
			visit: (_, distance) => {
				reached += 1;
				diameter = Math.max(diameter, distance);
			},
		});
		if (reached < board.entryCount) return null;
	}
	return diameter;
}

/** A connected graph of so many judges with work and entries needs at least one piece of work fewer than there are of both. */
export function canConnect({ board }: { board: Board }): boolean {
	const working = board.seen.filter((own) => own.length > 0);
	const work = working.reduce((sum, own) => sum + own.length, 0);
	return work >= working.length + board.entryCount - 1;
}

/** Looks at about this many pieces of work while joining the parts. */
const EFFORT = 20_000_000;
/** Of the trades that join two parts, the most even of this many is taken. */
const CHOICE = 40;

/**
 * Trades work between parts of the graph until it is as connected as it can be, or no way is found; of several trades that join
 * as much, the one that keeps comparisons the most even. Loads and places per entry stay. Says whether only parts
 * are left that no assignment joins. Changes the board.
 */
export function connectParts({ board, random }: { board: Board; random: Random }): boolean {
	const pieces = board.owners.length;
	const least = countSeparateParts({ board });
	let parts = countParts({ board });
	if (parts === least) return true;
	if (pieces < 2 || !canConnect({ board })) return false;
	const work = board.seen.reduce((sum, own) => sum + own.length, 0);
	const tries = Math.min(200 * pieces + 2_000, Math.ceil(EFFORT / work));
	for (let spent = 0; spent < tries && parts > least; ) {
		let best: { piece: number; otherPiece: number; trade: Trade; price: number } | null = null;
		for (let seen = 0; seen < CHOICE; seen += 1) {
			spent += 1;
			const piece = random.nextBelow(pieces);
			const otherPiece = random.nextBelow(pieces);
			const trade = findTrade({ board, piece, otherPiece });
			if (!trade) continue;
			const price = priceTrade({ board, trade });
			makeTrade({ board, piece, otherPiece, trade });
			const left = countParts({ board });
			undoTrade({ board, piece, otherPiece, trade });
			if (left > parts || (left === parts && best && price >= best.price)) continue;
			best = { piece, otherPiece, trade, price };
			parts = left;
		}
		// Without a better one the most even equal trade is made: it opens other ways.
		if (best) makeTrade({ board, ...best });
	}
	return parts === least;
}

function undoTrade({
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
	const back = { judge, entry: otherEntry, otherJudge, otherEntry: entry };
	makeTrade({ board, piece, otherPiece, trade: back });
}

function listJudges({ board }: { board: Board }): number[][] {
	const judgesOf: number[][] = Array.from({ length: board.entryCount }, () => []);
	for (const [judge, own] of board.seen.entries()) {
		for (const entry of own) judgesOf[entry]?.push(judge);
	}
	return judgesOf;
}
