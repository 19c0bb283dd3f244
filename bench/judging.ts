import { buildBundle, writeBundle } from "../app/domain/judging/bundle";
import { JUDGING_METHODS, type JudgingMethod } from "../app/domain/judging/records";
import { computeResult } from "../app/domain/judging/result";
import { verifyBundle } from "../app/domain/judging/verify";
import { benchAssignment } from "./assignment";
import { benchProgress } from "./judging-progress";
import { measureTau, plantEvent, WORLD_SIZE, WORLDS, type World } from "./judging-worlds";
import type { Report } from "./rows";

/** Events per world. */
const EVENTS = 200;

/**
 * `npm run bench -- judging`: Kendall's τ of every method against the planted truth, in worlds with one fault of the judges
 * each; whether intervals hold what they promise; how long the largest event takes.
 */
export async function benchJudging({ report }: { report: Report }): Promise<void> {
	process.stdout.write(
		`${EVENTS} events a world: ${WORLD_SIZE.entries} entries, ${WORLD_SIZE.judges} judges, about ${WORLD_SIZE.perEntry} ballots an entry; Kendall's τ × 100 against the truth\n`,
	);
	for (const world of WORLDS) benchWorld({ world, report });
	benchIntervals({ report });
	benchLargest({ report });
	benchAssignment({ report });
	await benchProgress({ report });
}

function benchWorld({ world, report }: { world: World; report: Report }): void {
	const found = new Map<JudgingMethod, (number | null)[]>(JUDGING_METHODS.map((method) => [method, []]));
	for (let event = 0; event < EVENTS; event += 1) {
		const { records, quality } = plantEvent({ world, seed: `${world.name} ${event}` });
		for (const method of JUDGING_METHODS) {
			found.get(method)?.push(measureTau({ records, quality, method }));
		}
	}
	const raw = found.get("raw") ?? [];
	for (const method of JUDGING_METHODS) {
		const taus = found.get(method) ?? [];
		const pairs = taus.flatMap((tau, at) => (tau === null ? [] : [[tau, raw[at] as number] as const]));
		const gains = pairs.map(([tau, other]) => tau - other);
		const mean = meanOf(pairs.map(([tau]) => tau));
		const refused = taus.length - pairs.length;
		const notes = [
			...(method === "raw" || pairs.length === 0
				? []
				: [
						`${signed(100 * meanOf(gains))} ± ${(200 * errorOf(gains)).toFixed(2)} over raw`,
						`better in ${gains.filter((gain) => gain > 0).length}, worse in ${gains.filter((gain) => gain < 0).length}`,
					]),
			...(refused > 0 ? [`refused in ${refused}`] : []),
		];
		if (pairs.length === 0) process.stdout.write(`${world.name}, ${method}: refused in all\n`);
		else
			report({
				name: `${world.name}, ${method}`,
				value: 100 * mean,
				unit: "τ × 100",
				note: notes.join("; "),
			});
	}
}

const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
function errorOf(values: readonly number[]): number {
	const mean = meanOf(values);
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** How often the published 95 % interval holds the true quality, up to the level that no ranking can know. */
function benchIntervals({ report }: { report: Report }): void {
	for (const world of WORLDS.filter(({ name }) => name === "alike" || name === "biased")) {
		for (const method of ["raw", "z", "offsets"] as const) {
			let inside = 0;
			let count = 0;
			let width = 0;
			for (let event = 0; event < 40; event += 1) {
				const { records, quality } = plantEvent({
					world,
					seed: `interval ${event}`,
					settings: { method, bootstrapRuns: 200 },
				});
				const { ranking, uncertainty } = computeResult({ records });
				if (!uncertainty?.ok) continue;
				const level = meanOf(ranking.map(({ value }) => value / 1e6));
				const truth = meanOf([...quality.values()]);
				for (const { entry, low, high } of uncertainty.entries) {
					const error = (quality.get(entry) ?? 0) - truth + level;
					if (error >= low / 1e6 && error <= high / 1e6) inside += 1;
					width += (high - low) / 1e6;
					count += 1;
				}
			}
			report({
				name: `intervals, ${world.name}, ${method}`,
				value: (100 * inside) / count,
				unit: "% hold the truth",
				note: `promised 95 %; ${(width / count).toFixed(2)} points wide`,
			});
		}
	}
}

/** Time for the largest event of the goals: 1,000 entries with five ballots each by 200 judges, 500 runs. */
function benchLargest({ report }: { report: Report }): void {
	const world = WORLDS.find(({ name }) => name === "biased") as World;
	const size = { entries: 1_000, judges: 200, perEntry: 5, favourites: 4 };
	for (const method of ["raw", "z", "offsets"] as const) {
		const { records } = plantEvent({
			world,
			seed: "largest",
			size,
			settings: { method, bootstrapRuns: 500 },
		});
		const from = performance.now();
		computeResult({ records });
		report({
			name: `result of 1,000 entries, ${method}`,
			value: performance.now() - from,
			unit: "ms",
			note: "500 runs",
		});
		if (method !== "offsets") continue;
		const text = { th: "ทดลอง", en: "trial" };
		const bundle = writeBundle(
			buildBundle({
				about: { programme: text, challenge: text, round: text, publishedAt: "2026-11-21T00:00:00.000Z" },
				rubric: records.settings.criteria.map(({ key, weight }) => ({ key, title: text, weight, words: [] })),
				entries: records.entries.map(({ code }) => ({ code, number: code, title: code })),
				records,
			}),
		);
		const start = performance.now();
		const { ok } = verifyBundle(bundle);
		report({
			name: "verification of 1,000 entries",
			value: performance.now() - start,
			unit: "ms",
			note: `${(bundle.length / 1e6).toFixed(1)} MB, ${ok ? "verifies" : "FAILS"}`,
		});
	}
	// why: a first call also pays for compiling; this one shows what a page waits for
	const small = plantEvent({
		world,
		seed: "small",
		settings: { bootstrapRuns: 500 },
	});
	const from = performance.now();
	computeResult(small);
	report({
		name: `result of ${WORLD_SIZE.entries} entries, offsets`,
		value: performance.now() - from,
		unit: "ms",
		note: "500 runs",
	});
}
