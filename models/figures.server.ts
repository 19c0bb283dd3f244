import { Schema } from "mongoose";
import { COUNTS, FIGURE_DIMENSIONS, INDICATOR_KINDS, TIMED_STEPS } from "~/domain/figures";
import { defineModel, PART_OPTIONS, SCHEMA_OPTIONS } from "./define.server";
import { bilingual, formRequest, ref, requiredRef } from "./parts.server";

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };

const counts = new Schema(Object.fromEntries(COUNTS.map((key) => [key, number])), PART_OPTIONS);

const step = new Schema(
	{
		step: { type: String, enum: TIMED_STEPS, required: true },
		count: number,
		/** Days. */
		median: number,
		low: number,
		high: number,
	},
	PART_OPTIONS,
);

const schema = new Schema(
	{
		/** The run that counted it; only rows of the present run are shown. */
		run: requiredRef("FigureState"),
		dimension: { type: String, enum: FIGURE_DIMENSIONS, required: true },
		/** Fiscal year, Buddhist Era; 0 for all years together. */
		year: number,
		/** Id, code or key of what is counted, within its dimension. */
		key: text,
		counts: { type: counts, required: true },
		steps: { type: [step], required: true, default: [] },
	},
	SCHEMA_OPTIONS,
);
// the rows of a year, and one row of each thing
schema.index({ run: 1, year: 1, dimension: 1, key: 1 }, { unique: true });
// one thing over the years
schema.index({ run: 1, dimension: 1, key: 1, year: 1 });

/** Figures of the programme, by fiscal year and what is counted; counted anew by a job (services/figures.server.ts). */
export const FigureModel = defineModel("Figure", schema, "figures");

const stateSchema = new Schema(
	{
		_id: { type: String, required: true },
		/** The run whose rows are shown. */
		run: ref("FigureState"),
		/** The moment that lateness is counted for. */
		asOf: Date,
		/** Fiscal years that hold anything, the latest first. */
		years: { type: [Number], required: true, default: [] },
		/** What was counted; figures that lack what is counted now are counted anew. */
		counts: { type: [String], default: undefined },
	},
	SCHEMA_OPTIONS,
);

/** Which run of figures is shown: one document. */
export const FigureStateModel = defineModel("FigureState", stateSchema, "figurestates");

const value = new Schema(
	{
		/** Fiscal year, Buddhist Era. */
		year: number,
		/** Percent 0–100, or a number. */
		value: number,
		/** What stands above and below the line. */
		part: Number,
		of: Number,
		source: text,
		sourceLink: String,
		/** Day or month that it is of, when not of the whole year. */
		moment: { type: bilingual() },
		/** Absent for what came with the first data. */
		by: ref("User"),
		at: date,
	},
	PART_OPTIONS,
);

const indicatorSchema = new Schema(
	{
		/** Lasting number, from the counter `indicator`. */
		number,
		name: { type: bilingual(), required: true },
		kind: { type: String, enum: INDICATOR_KINDS, required: true },
		/** What is counted, such as "services". */
		unit: { type: bilingual(), required: true },
		/** Every value that was ever recorded, in the order of recording; the last one of a year counts. */
		values: { type: [value], required: true, default: [] },
		/** Counts changes, to refuse a value that was typed beside an older list. */
		revision: { ...number, default: 0 },
		createdAt: date,
		request: { type: formRequest() },
	},
	SCHEMA_OPTIONS,
);
// the list in its order
indicatorSchema.index({ number: 1 }, { unique: true });
// the same form sent twice
indicatorSchema.index(
	{ "request.key": 1 },
	{ unique: true, partialFilterExpression: { "request.key": { $type: "string" } } },
);

/** Indicators of the programme as time series, each value with its source. */
export const IndicatorModel = defineModel("Indicator", indicatorSchema, "indicators");
