import mongoose, { Types } from "mongoose";
import {
	ALL_YEARS,
	type Comparison,
	type Counts,
	compareWithSimilar,
	type FigureDimension,
	type FigureRow,
	NATIONWIDE_KEY,
	type Share,
	type StepTime,
	sharesOf,
	TIMED_STEPS,
} from "~/domain/figures";
import { fiscalYearOf, fiscalYearRange } from "~/domain/fiscal-year";
import { type Bilingual, TARGET_GROUPS, type TargetGroup } from "~/domain/vocabulary";
import { thaiCollator } from "~/i18n/format";
import type { ProgrammeQuery } from "~/input/programme";
import { ChallengeModel } from "~~/models/challenge.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { ensureFigures, listFigures, pickFigures } from "./figures.server";
import { type Indicator, listIndicators } from "./indicators.server";
import { listProvinces } from "./provinces.server";

/** Counts of one thing, with what it is called. */
export type NamedCounts<K> = K & { counts: Counts };

/** An agency's counts, and how its shares stand beside those with similar numbers. */
export interface AgencyFigureRow {
	agency: AgencyName;
	counts: Counts;
	punctual: Comparison;
	upheld: Comparison;
}

/** Everything that the dashboard of a year shows. */
export interface Dashboard {
	/** Fiscal year shown, Buddhist Era; `ALL_YEARS` for all together. */
	year: number;
	/** Fiscal years to choose from, the latest first. */
	years: number[];
	asOf: Date;
	/** Begin and end (exclusive) of the year; null for all years. `running` until it ends. */
	range: { from: Date; to: Date; running: boolean } | null;
	counts: Counts;
	/** The year before; null for all years, and where nothing was recorded in it. */
	before: Counts | null;
	steps: StepTime[];
	stepsBefore: StepTime[];
	challenges: NamedCounts<{ slug: string; title: Bilingual }>[];
	/** Agencies with something in the year, in Thai order. */
	agencies: AgencyFigureRow[];
	/** All provinces, in Thai order. */
	provinces: NamedCounts<{ code: number; name: Bilingual }>[];
	nationwide: Counts;
	groups: NamedCounts<{ group: TargetGroup }>[];
	indicators: Indicator[];
}

/** The year that a query asks for: the present fiscal year unless it names another. */
export function yearOfQuery({ year }: ProgrammeQuery, now: Date): number {
	if (year === "all") return ALL_YEARS;
	return year ? Number(year) : fiscalYearOf(now);
}

/**
 * The figures of a fiscal year and of the one before it, as they were last counted.
 * @param year fiscal year in the Buddhist Era, or `ALL_YEARS`
 */
export async function loadDashboard({ year, now }: { year: number; now: Date }): Promise<Dashboard> {
	const state = await ensureFigures({ now });
	const [rows, indicators, provinceNames] = await Promise.all([
		listFigures({ run: state.run, years: year === ALL_YEARS ? [ALL_YEARS] : [year, year - 1] }),
		listIndicators(),
		listProvinces(),
	]);
	const own = rows.filter((row) => row.year === year);
	const of = (dimension: FigureDimension) => own.filter((row) => row.dimension === dimension);
	const [challenges, agencies] = await Promise.all([
		nameChallenges(of("challenge")),
		nameAgencies(of("agency")),
	]);
	const all = pickFigures(rows, { dimension: "all", year, key: "all" });
	const before = pickFigures(rows, { dimension: "all", year: year - 1, key: "all" });
	const hasBefore = year !== ALL_YEARS && Object.values(before.counts).some((count) => count > 0);
	const at = (dimension: FigureDimension, key: string) => pickFigures(own, { dimension, year, key }).counts;
	return {
		year,
		years: [...new Set([fiscalYearOf(now), ...state.years])].sort((a, b) => b - a),
		asOf: state.asOf,
		range: year === ALL_YEARS ? null : { ...fiscalYearRange(year), running: fiscalYearOf(now) === year },
		counts: all.counts,
		before: hasBefore ? before.counts : null,
		steps: inOrder(all.steps),
		stepsBefore: hasBefore ? inOrder(before.steps) : [],
		challenges,
		agencies,
		provinces: provinceNames.map(({ code, name }) => ({ code, name, counts: at("province", String(code)) })),
		nationwide: at("province", NATIONWIDE_KEY),
		groups: TARGET_GROUPS.map((group) => ({ group, counts: at("group", group) })),
		indicators,
	};
}

const inOrder = (steps: readonly StepTime[]) =>
	TIMED_STEPS.flatMap((step) => steps.find((time) => time.step === step) ?? []);

async function nameChallenges(rows: readonly FigureRow[]): Promise<Dashboard["challenges"]> {
	const found = await ChallengeModel.find({
		_id: mongoose.trusted({ $in: rows.map(({ key }) => new Types.ObjectId(key)) }),
		state: "published",
	})
		.select({ slug: 1, title: 1 })
		.lean();
	const names = new Map(found.map((row) => [row._id.toHexString(), row]));
	return rows
		.flatMap(({ key, counts }) => {
			const row = names.get(key);
			return row ? [{ slug: row.slug, title: { th: row.title.th, en: row.title.en }, counts }] : [];
		})
		.sort((a, b) => b.counts.published - a.counts.published || thaiCollator.compare(a.title.th, b.title.th));
}

async function nameAgencies(rows: readonly FigureRow[]): Promise<AgencyFigureRow[]> {
	const names = await findAgencyNames(rows.map(({ key }) => key));
	const compare = comparerOf(rows);
	return rows
		.flatMap(({ key, counts }) => {
			const agency = names.get(key);
			return agency ? [{ agency, counts, ...compare(counts) }] : [];
		})
		.sort((a, b) => thaiCollator.compare(a.agency.name.th, b.agency.name.th));
}

function comparerOf(rows: readonly FigureRow[]) {
	const compare = (counts: Counts, shareIn: (counts: Counts) => Share) =>
		compareWithSimilar({
			own: shareIn(counts),
			size: counts.promised,
			others: rows.map((row) => ({ share: shareIn(row.counts), size: row.counts.promised })),
		});
	return (counts: Counts) => ({
		punctual: compare(counts, (each) => sharesOf(each).punctual),
		upheld: compare(counts, (each) => sharesOf(each).upheld),
	});
}

/** Agencies that the dashboard's table shows; all of them are in its file. */
const MOST_AGENCIES = 20;

/**
 * The agencies that concern most proposals and promises, in the order in which they came, and how many have any. Those that
 * only share solutions or give opinions are left out.
 */
export function pickLargest(rows: readonly AgencyFigureRow[]): {
	agencies: AgencyFigureRow[];
	agencyCount: number;
} {
	const sizeOf = ({ counts }: AgencyFigureRow) => counts.published + counts.promised + counts.declined;
	const concerned = rows.filter((row) => sizeOf(row) > 0);
	const largest = new Set([...concerned].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MOST_AGENCIES));
	return { agencies: concerned.filter((row) => largest.has(row)), agencyCount: concerned.length };
}

/** What the page of an agency shows of its figures: all years together in context, and year by year. */
export interface AgencyFigureHistory {
	asOf: Date;
	counts: Counts;
	punctual: Comparison;
	upheld: Comparison;
	steps: StepTime[];
	/** Fiscal years (Buddhist Era) in which the agency promised or answered anything, the earliest first. */
	years: { year: number; counts: Counts }[];
}

/**
 * An agency's figures over the years, compared with agencies that have made similarly many promises.
 * @param agencyId hex id
 */
export async function loadAgencyFigures({
	agencyId,
	now,
}: {
	agencyId: string;
	now: Date;
}): Promise<AgencyFigureHistory> {
	const state = await ensureFigures({ now });
	const [own, all] = await Promise.all([
		listFigures({ run: state.run, dimension: "agency", key: agencyId }),
		listFigures({ run: state.run, dimension: "agency", years: [ALL_YEARS] }),
	]);
	const total = pickFigures(own, { dimension: "agency", year: ALL_YEARS, key: agencyId });
	return {
		asOf: state.asOf,
		counts: total.counts,
		...comparerOf(all)(total.counts),
		steps: inOrder(total.steps),
		years: own
			.filter(
				({ year, counts }) =>
					year !== ALL_YEARS && counts.promised + counts.declined + counts.opinionsDue > 0,
			)
			.map(({ year, counts }) => ({ year, counts }))
			.sort((a, b) => a.year - b.year),
	};
}
