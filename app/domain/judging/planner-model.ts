import { createRandom, type Random, shuffle } from "./random";

/** How entries and judges are supposed to differ, as standard deviations in points of the scale. */
export interface EffortModel {
	/** Of the true quality of entries. */
	quality: number;
	/** Of the judges' leniency: by how much a judge is kinder or harsher with everyone. */
	leniency: number;
	/** Of what remains when a judge scores an entry: taste, haste, chance. */
	noise: number;
}

/** Judges' scores of entries with a known true quality. */
export interface PlantedRound {
	/** From the best entry down. */
	quality: Float64Array;
	/** Score of turn t for entry e at `e * turns + t`; a smaller k uses the first k turns. */
	scores: Float64Array;
	/** The judge of that score. */
	judges: Int32Array;
	turns: number;
	judgeCount: number;
}

/**
 * Draws a round from its seed: normal quality, leniency and noise, and an even assignment. Every turn deals all entries to the
 * judges in a new order, so that the first k turns are themselves an even assignment. Needs `turns` ≤ `judgeCount`.
 */
export function plantRound({
	entryCount,
	judgeCount,
	turns,
	model,
	seed,
}: {
	entryCount: number;
	judgeCount: number;
	turns: number;
	model: EffortModel;
	seed: string;
}): PlantedRound {
	const random = createRandom(seed);
	const quality = Float64Array.from({ length: entryCount }, () => model.quality * random.nextNormal());
	// Judges are dealt without a look at quality, so the order of entries is free: in that of the truth they need no sorting later.
	quality.sort().reverse();
	const leniency = Float64Array.from({ length: judgeCount }, () => model.leniency * random.nextNormal());
	const judges = dealTurns({ entryCount, judgeCount, turns, random });
	const scores = new Float64Array(entryCount * turns);
	for (let at = 0; at < scores.length; at += 1) {
		const own = quality[Math.floor(at / turns)] as number;
		scores[at] = own + (leniency[judges[at] as number] as number) + model.noise * random.nextNormal();
	}
	return { quality, scores, judges, turns, judgeCount };
}

/** The judges of every entry, turn by turn; no judge has an entry twice. */
function dealTurns({
	entryCount,
	judgeCount,
	turns,
	random,
}: {
	entryCount: number;
	judgeCount: number;
	turns: number;
	random: Random;
}): Int32Array {
	const judges = new Int32Array(entryCount * turns).fill(-1);
	const entries = Array.from({ length: entryCount }, (_, at) => at);
	const everyone = Array.from({ length: judgeCount }, (_, at) => at);
	// Judges are taken from a row of shuffled panels, so that loads stay close to each other after any turn.
	const row: number[] = [];
	for (let turn = 0; turn < turns; turn += 1) {
		for (const entry of shuffle({ items: entries, random })) {
			const own = judges.subarray(entry * turns, entry * turns + turn);
			let at = row.findIndex((judge) => !own.includes(judge));
			if (at < 0) {
				at = row.length;
				row.push(...shuffle({ items: everyone, random }));
				while (own.includes(row[at] as number)) at += 1;
			}
			judges[entry * turns + turn] = row[at] as number;
			row.splice(at, 1);
		}
	}
	return judges;
}

/** Sweeps of the additive fit for two turns; every further turn starts from the offsets of the turns before and needs few. */
const FIRST_SWEEPS = 12;
const FURTHER_SWEEPS = 3;

/**
 * The estimated quality of every entry after each turn: the mean of its scores, or, with `offsets`, the additive model of entry and
 * judge by least squares (Gauss–Seidel, to well below the noise). One score per entry tells nothing about the judge, so
 * the first turn is the same for both.
 */
export function estimateTurns({
	round,
	method,
}: {
	round: PlantedRound;
	method: "raw" | "offsets";
}): Float64Array[] {
	const offset = new Float64Array(round.judgeCount);
	const estimates: Float64Array[] = [];
	for (let k = 1; k <= round.turns; k += 1) {
		const estimate = new Float64Array(round.quality.length);
		const sweeps = method === "raw" || k === 1 ? 0 : k === 2 ? FIRST_SWEEPS : FURTHER_SWEEPS;
		fitTurns({ round, k, offset, estimate, sweeps });
		estimates.push(estimate);
	}
	return estimates;
}

/** Fits the first `k` turns; changes `estimate` and `offset`. */
function fitTurns({
	round,
	k,
	offset,
	estimate,
	sweeps,
}: {
	round: PlantedRound;
	k: number;
	offset: Float64Array;
	estimate: Float64Array;
	sweeps: number;
}): void {
	const sums = new Float64Array(round.judgeCount);
	const counts = new Float64Array(round.judgeCount);
	meanOfEntries({ round, k, offset, estimate });
	for (let sweep = 0; sweep < sweeps; sweep += 1) {
		sums.fill(0);
		counts.fill(0);
		for (let entry = 0; entry < estimate.length; entry += 1) {
			for (let at = entry * round.turns; at < entry * round.turns + k; at += 1) {
				const judge = round.judges[at] as number;
				sums[judge] = (sums[judge] as number) + (round.scores[at] as number) - (estimate[entry] as number);
				counts[judge] = (counts[judge] as number) + 1;
			}
		}
		for (let judge = 0; judge < round.judgeCount; judge += 1) {
			offset[judge] = (sums[judge] as number) / Math.max(1, counts[judge] as number);
		}
		meanOfEntries({ round, k, offset, estimate });
	}
}

function meanOfEntries({
	round,
	k,
	offset,
	estimate,
}: {
	round: PlantedRound;
	k: number;
	offset: Float64Array;
	estimate: Float64Array;
}): void {
	for (let entry = 0; entry < estimate.length; entry += 1) {
		let sum = 0;
		for (let at = entry * round.turns; at < entry * round.turns + k; at += 1) {
			sum += (round.scores[at] as number) - (offset[round.judges[at] as number] as number);
		}
		estimate[entry] = sum / k;
	}
}
