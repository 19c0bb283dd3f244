import { INDICATOR_KINDS, INDICATOR_LIMITS } from "~/domain/figures";
import { BUDDHIST_ERA } from "~/domain/fiscal-year";
import { z } from "./messages";
import { parseNumber, typedNumber } from "./number";

const text = (max: number) => z.string().trim().min(1).max(max);

/** Fiscal years that a page can be asked for, Buddhist Era. */
const FIRST_YEAR = 2500;
const LAST_YEAR = 2699;

/** Query of the dashboard and its files: a fiscal year of the Buddhist Era, or `all`. */
const programmeQuerySchema = z.object({
	year: z
		.string()
		.regex(/^(all|2[56]\d\d)$/)
		.optional()
		.catch(undefined),
	agency: z
		.string()
		.regex(/^[a-z0-9-]{1,60}$/)
		.optional()
		.catch(undefined),
});
export type ProgrammeQuery = z.output<typeof programmeQuerySchema>;

/** Reads the query of the dashboard; what is no year of ours is left out. */
export function readProgrammeQuery(params: URLSearchParams): ProgrammeQuery {
	return programmeQuerySchema.parse(Object.fromEntries(params));
}

/** A fiscal year as people type it, in the Buddhist or Common Era and with Arabic or Thai digits; gives the Buddhist Era. */
const typedFiscalYear = z.string().transform((typed, context) => {
	const value = parseNumber(typed);
	const year = value !== null && value < FIRST_YEAR ? value + BUDDHIST_ERA : value;
	if (year !== null && Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
	context.addIssue({
		code: "custom",
		message: typed ? "errors.field.invalid" : "errors.field.required",
		input: typed,
	});
	return z.NEVER;
});

/** The steward records a year's value of an indicator. */
export const indicatorValueSchema = z
	.object({
		revision: z.coerce.number().int().min(0).default(0),
		year: typedFiscalYear,
		value: typedNumber({ min: 0 }).optional(),
		part: typedNumber({ min: 0 }).optional(),
		of: typedNumber({ min: 0 }).optional(),
		source: text(INDICATOR_LIMITS.source),
		sourceLink: z
			.url({ protocol: /^https?$/ })
			.max(INDICATOR_LIMITS.source)
			.optional(),
		momentTh: z.string().trim().max(INDICATOR_LIMITS.moment).optional(),
		momentEn: z.string().trim().max(INDICATOR_LIMITS.moment).optional(),
	})
	.superRefine(({ part, of, momentTh, momentEn }, context) => {
		const fault = (path: string, message: string) =>
			context.addIssue({ code: "custom", path: [path], message, input: undefined });
		if (part !== undefined && of === undefined) fault("of", "errors.field.required");
		if (of !== undefined && part === undefined) fault("part", "errors.field.required");
		if (of === 0) fault("of", "errors.field.tooSmall?min=1");
		if (part !== undefined && of !== undefined && part > of) fault("part", `errors.field.tooBig?max=${of}`);
		if (momentTh && !momentEn) fault("momentEn", "errors.field.required");
		if (momentEn && !momentTh) fault("momentTh", "errors.field.required");
	});
export type IndicatorValueInput = z.output<typeof indicatorValueSchema>;

/** The steward opens a time series. */
export const indicatorSchema = z.object({
	nameTh: text(INDICATOR_LIMITS.name),
	nameEn: text(INDICATOR_LIMITS.name),
	kind: z.enum(INDICATOR_KINDS),
	unitTh: text(INDICATOR_LIMITS.unit),
	unitEn: text(INDICATOR_LIMITS.unit),
});
export type IndicatorInput = z.output<typeof indicatorSchema>;
