import mongoose, { Types } from "mongoose";
import { EVENT_VISIBILITIES } from "~/domain/event";
import { ALL_YEARS, COUNTS, emptyCounts, type FigureDimension, type FigureRow } from "~/domain/figures";
import { ConfirmationModel } from "~~/models/commitment.server";
import { EventModel } from "~~/models/event.server";
import { FigureModel, FigureStateModel } from "~~/models/figures.server";
import { countFigures } from "./figures-count.server";

const STATE = "programme";

/** Which figures are shown, and the moment that they are of. */
export interface FigureState {
	/** Hex id of the run that counted them. */
	run: string;
	asOf: Date;
	/** Fiscal years (Buddhist Era) that hold anything, the latest first. */
	years: number[];
}

/** What is shown now; null before the first count, and where the last one did not count all that is counted now. */
export async function findFigureState(): Promise<FigureState | null> {
	const row = await FigureStateModel.findById(STATE).lean();
	if (!row?.run || !row.asOf) return null;
	const isWhole = COUNTS.every((key) => row.counts?.includes(key));
	return isWhole ? { run: row.run.toHexString(), asOf: row.asOf, years: row.years } : null;
}

/**
 * Counts all figures from the records and shows them from then on. Readers see the figures of one run or of the next, never
 * of both; of two counts at once the one that began later stays. Where nothing has changed only the moment is moved on.
 */
export async function rebuildFigures({ now }: { now: Date }): Promise<FigureState> {
	const run = new Types.ObjectId();
	const [rows, state] = [await countFigures({ now }), await findFigureState()];
	if (!state) return show({ run, now, rows });
	const shown = await listFigures({ run: state.run });
	if (compareFigures({ counted: rows, shown }).length > 0) return show({ run, now, rows });
	await FigureStateModel.updateOne(
		{ _id: STATE, run: new Types.ObjectId(state.run) },
		{ $set: { asOf: now } },
	);
	return { ...state, asOf: now };
}

async function show({
	run,
	now,
	rows,
}: {
	run: Types.ObjectId;
	now: Date;
	rows: readonly FigureRow[];
}): Promise<FigureState> {
	const years = [...new Set(rows.map(({ year }) => year))]
		.filter((year) => year !== ALL_YEARS)
		.sort((a, b) => b - a);
	if (rows.length > 0) await FigureModel.insertMany(rows.map((row) => ({ run, ...row })));
	await FigureStateModel.updateOne({ _id: STATE }, { $setOnInsert: { years: [] } }, { upsert: true });
	const before = await FigureStateModel.findOneAndUpdate(
		{ _id: STATE, run: mongoose.trusted({ $not: { $gt: run } }) },
		{ $set: { run, asOf: now, years, counts: COUNTS } },
		{ returnDocument: "before" },
	).lean();
	// why: a count that began later is shown already; what this one wrote goes with the next clearing
	if (!before) return (await findFigureState()) as FigureState;
	// why: a reader may still be reading the run before this one
	if (before.run) await FigureModel.deleteMany({ run: mongoose.trusted({ $lt: before.run }) });
	return { run: run.toHexString(), asOf: now, years };
}

/** The first count that is under way in this process, so that a rush of readers starts one. */
let firstCount: Promise<FigureState> | null = null;

/** The figures that are shown; counts them at once where that was never done. */
export async function ensureFigures({ now }: { now: Date }): Promise<FigureState> {
	const state = await findFigureState();
	if (state) return state;
	firstCount ??= rebuildFigures({ now }).finally(() => {
		firstCount = null;
	});
	return firstCount;
}

/** Figures older than this are counted anew by the job (milliseconds). */
const FRESH_MS = 10 * 60_000;

/** True while the job need not count again: the figures are young enough. */
export async function areFiguresFresh({ now }: { now: Date }): Promise<boolean> {
	const state = await findFigureState();
	return state !== null && Math.abs(now.getTime() - state.asOf.getTime()) < FRESH_MS;
}

const ROW_FIELDS = {
	_id: 0,
	dimension: 1,
	year: 1,
	key: 1,
	counts: 1,
	steps: 1,
} as const;

/**
 * Rows of a run: all of some years, or of one dimension, or of one thing over the years.
 * @param years fiscal years, Buddhist Era; `ALL_YEARS` for all together; every year when left out
 */
export async function listFigures({
	run,
	years,
	dimension,
	key,
}: {
	run: string;
	years?: readonly number[];
	dimension?: FigureDimension;
	key?: string;
}): Promise<FigureRow[]> {
	return FigureModel.collection
		.find<FigureRow>({
			run: new Types.ObjectId(run),
			...(years ? { year: { $in: [...years] } } : {}),
			...(dimension ? { dimension } : {}),
			...(key === undefined ? {} : { key }),
		})
		.project<FigureRow>(ROW_FIELDS)
		.toArray();
}

/** One row of a list of them, or one with nothing counted. */
export function pickFigures(
	rows: readonly FigureRow[],
	{ dimension, year, key }: Pick<FigureRow, "dimension" | "year" | "key">,
): FigureRow {
	return (
		rows.find((row) => row.dimension === dimension && row.year === year && row.key === key) ?? {
			dimension,
			year,
			key,
			counts: emptyCounts(),
			steps: [],
		}
	);
}

/**
 * Counts the figures again as of the moment of those shown, and shows the new ones where they differ.
 * @returns what was wrong. Figures that only waited for the next count, since something has happened after the last one,
 * were right and are not named
 */
export async function reconcileFigures({ now }: { now: Date }): Promise<string[]> {
	const state = await findFigureState();
	if (!state) {
		await rebuildFigures({ now });
		return [];
	}
	const run = new Types.ObjectId();
	const [counted, shown] = [await countFigures({ now: state.asOf }), await listFigures({ run: state.run })];
	const differences = compareFigures({ counted, shown });
	if (differences.length === 0) return [];
	const waited = await hasHappenedSince(state.asOf);
	await show({ run, now: state.asOf, rows: counted });
	return waited ? [] : differences;
}

/** True when something was decided, or a citizen answered, after a moment. */
async function hasHappenedSince(moment: Date): Promise<boolean> {
	const at = mongoose.trusted({ $gt: moment });
	const [event, answer] = await Promise.all([
		EventModel.exists({ visibility: mongoose.trusted({ $in: [...EVENT_VISIBILITIES] }), at }),
		ConfirmationModel.exists({ at }),
	]);
	return event !== null || answer !== null;
}

function compareFigures({
	counted,
	shown,
}: {
	counted: readonly FigureRow[];
	shown: readonly FigureRow[];
}): string[] {
	const nameOf = ({ year, dimension, key }: FigureRow) =>
		`figures ${year || "all years"} ${dimension} ${key}`;
	const textOf = ({ counts, steps }: FigureRow) =>
		JSON.stringify([Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)), steps.map(Object.values)]);
	const was = new Map(shown.map((row) => [nameOf(row), textOf(row)]));
	const is = new Map(counted.map((row) => [nameOf(row), textOf(row)]));
	return [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name));
}
