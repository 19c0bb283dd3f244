import {
	COUNTS,
	type Counts,
	FUNNEL_STEPS,
	type FunnelStep,
	OUTCOMES,
	type StepTime,
	TIMED_STEPS,
} from "~/domain/figures";
import type { Cell } from "~/open-data/spreadsheet";
import type { AgencyFigureHistory, Dashboard } from "./programme-dashboard.server";

/** Files of the dashboard, one for each of its charts and tables. */
export const FIGURE_FILES = [
	"key",
	"funnel",
	"outcomes",
	"promises",
	"steps",
	"challenges",
	"agencies",
	"provinces",
	"groups",
	"indicators",
] as const;
export type FigureFile = (typeof FIGURE_FILES)[number];

type Table = Cell[][];

const FUNNEL_COLUMNS = FUNNEL_STEPS.map(toSnake);
const PROMISE_KEYS = ["promised", "onTime", "late", "claimed", "judged", "upheld", "declined"] as const;

function toSnake(key: string): string {
	return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const funnelCells = (counts: Counts) => FUNNEL_STEPS.map((step: FunnelStep) => counts[step]);

/** The figures behind one chart as a table with a head; fiscal years in the Buddhist Era, 0 for all years together. */
export function tabulateFigures(file: FigureFile, dashboard: Dashboard): Table {
	const { year, counts, before } = dashboard;
	const years = [{ year, counts }, ...(before ? [{ year: year - 1, counts: before }] : [])];
	switch (file) {
		case "key":
			return [
				["fiscal_year", ...COUNTS.map(toSnake)],
				...years.map((row) => [row.year, ...COUNTS.map((key) => row.counts[key])]),
			];
		case "funnel":
			return [
				["fiscal_year", "step", "proposals", "published"],
				...years.flatMap((row) =>
					FUNNEL_STEPS.map((step): Cell[] => [row.year, step, row.counts[step], row.counts.published]),
				),
			];
		case "outcomes":
			return [
				["fiscal_year", "outcome", "proposals", "published"],
				...years.flatMap((row) =>
					OUTCOMES.map((key): Cell[] => [row.year, toSnake(key), row.counts[key], row.counts.published]),
				),
			];
		case "promises":
			return [
				["fiscal_year", ...PROMISE_KEYS.map(toSnake)],
				...years.map((row) => [row.year, ...PROMISE_KEYS.map((key) => row.counts[key])]),
			];
		case "steps":
			return [
				["fiscal_year", "step", "times", "median_days", "lower_quartile_days", "upper_quartile_days"],
				...stepCells(year, dashboard.steps),
				...stepCells(year - 1, dashboard.stepsBefore),
			];
		case "challenges":
			return [
				["fiscal_year", "challenge", "title_th", "title_en", ...FUNNEL_COLUMNS],
				...dashboard.challenges.map(({ slug, title, counts }) => [
					year,
					slug,
					title.th,
					title.en,
					...funnelCells(counts),
				]),
			];
		case "agencies":
			return [
				["fiscal_year", "agency", "name_th", "name_en", ...COUNTS.map(toSnake)],
				...dashboard.agencies.map(({ agency, counts }) => [
					year,
					agency.code,
					agency.name.th,
					agency.name.en,
					...COUNTS.map((key) => counts[key]),
				]),
			];
		case "provinces":
			return [
				["fiscal_year", "province_code", "name_th", "name_en", ...FUNNEL_COLUMNS],
				[year, "nationwide", "ทั่วประเทศ", "Nationwide", ...funnelCells(dashboard.nationwide)],
				...dashboard.provinces.map(({ code, name, counts }) => [
					year,
					code,
					name.th,
					name.en,
					...funnelCells(counts),
				]),
			];
		case "groups":
			return [
				["fiscal_year", "target_group", ...FUNNEL_COLUMNS],
				...dashboard.groups.map(({ group, counts }) => [year, group, ...funnelCells(counts)]),
			];
		case "indicators":
			return tabulateIndicators(dashboard);
	}
}

function stepCells(year: number, steps: readonly StepTime[]): Table {
	return TIMED_STEPS.flatMap((step) => {
		const time = steps.find((each) => each.step === step);
		return time ? [[year, step, time.count, time.median, time.low, time.high]] : [];
	});
}

function tabulateIndicators({ indicators }: Dashboard): Table {
	return [
		[
			"indicator",
			"name_th",
			"name_en",
			"kind",
			"unit_th",
			"fiscal_year",
			"value",
			"numerator",
			"denominator",
			"moment_th",
			"source",
			"source_link",
		],
		...indicators.flatMap(({ number, name, kind, unit, values }) =>
			values.map((row): Cell[] => [
				number,
				name.th,
				name.en,
				kind,
				unit.th,
				row.year,
				row.value,
				row.share?.part ?? null,
				row.share?.of ?? null,
				row.moment?.th ?? null,
				row.source,
				row.sourceLink,
			]),
		),
	];
}

/** An agency's figures year by year as a table. */
export function tabulateAgency({ code, history }: { code: string; history: AgencyFigureHistory }): Table {
	return [
		["fiscal_year", "agency", ...COUNTS.map(toSnake)],
		...history.years.map(({ year, counts }) => [year, code, ...COUNTS.map((key) => counts[key])]),
	];
}
