import { BUDDHIST_ERA } from "~/domain/fiscal-year";
import { COST_CLASSES, INNOVATION_LEVELS, INNOVATION_LIMITS, INNOVATION_THEMES } from "~/domain/innovation";
import { REUSE_LIMITS } from "~/domain/reuse";
import { BUILDING_BLOCKS, TARGET_GROUPS } from "~/domain/vocabulary";
import { thaiDate } from "./date";
import { z } from "./messages";
import { typedNumber } from "./number";

const text = (max: number) => z.string().trim().min(1).max(max);
const optionalText = (max: number) => z.string().trim().max(max).optional();
const word = <const T extends readonly [string, ...string[]]>(words: T) =>
	z.enum(words).optional().catch(undefined);
export const agencyCode = z.string().regex(/^[a-z0-9-]{1,60}$/);
export const provinceCodes = z.array(z.coerce.number().int().min(10).max(99)).max(77).default([]);

/** Years of the Common Era in which an award can have been won. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2199;
/** A typed year from here on is of the Buddhist Era. */
const FIRST_BUDDHIST_YEAR = 2400;

/** One row of the table of awards as sent; a row left empty is none. */
const awardRow = z.object({
	name: optionalText(INNOVATION_LIMITS.short),
	giver: optionalText(INNOVATION_LIMITS.short),
	year: typedNumber().optional(),
});

const awards = z
	.array(awardRow.optional())
	.max(INNOVATION_LIMITS.awards + 2)
	.default([])
	.transform((rows, context) => {
		const kept: { name: string; giver: string; year: number }[] = [];
		for (const [index, row] of rows.entries()) {
			if (!row?.name && !row?.giver && row?.year === undefined) continue;
			const year = row.year === undefined ? Number.NaN : toCommonEra(row.year);
			const refuse = (name: string, message: string) =>
				context.addIssue({ code: "custom", message, path: [index, name], input: rows });
			if (!row.name) refuse("name", "errors.field.required");
			if (!row.giver) refuse("giver", "errors.field.required");
			if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
				refuse("year", row.year === undefined ? "errors.field.required" : "errors.field.invalid");
			if (row.name && row.giver && Number.isInteger(year))
				kept.push({ name: row.name, giver: row.giver, year });
		}
		return kept;
	});

function toCommonEra(year: number): number {
	return year >= FIRST_BUDDHIST_YEAR ? year - BUDDHIST_ERA : year;
}

/** An agency enters a solution into the library, or changes what it has entered. */
export const innovationSchema = z
	.object({
		/** Code of the own agency; said when a solution is entered. */
		agency: agencyCode.optional(),
		/** Number of the commitment that it is made from. */
		commitment: z.coerce.number().int().positive().optional(),
		revision: z.coerce.number().int().min(0).default(0),
		title: text(INNOVATION_LIMITS.title),
		titleEn: optionalText(INNOVATION_LIMITS.title),
		summary: text(INNOVATION_LIMITS.summary),
		summaryEn: optionalText(INNOVATION_LIMITS.summary),
		problem: text(INNOVATION_LIMITS.text),
		solution: text(INNOVATION_LIMITS.text),
		results: text(INNOVATION_LIMITS.text),
		level: z.enum(INNOVATION_LEVELS),
		theme: z.enum(INNOVATION_THEMES),
		targetGroups: z.array(z.enum(TARGET_GROUPS)).min(1).max(TARGET_GROUPS.length),
		area: z.enum(["nationwide", "provinces"]).default("nationwide"),
		provinces: provinceCodes,
		buildingBlocks: z.array(z.enum(BUILDING_BLOCKS)).max(BUILDING_BLOCKS.length).default([]),
		cost: z.enum(COST_CLASSES),
		inUseSince: thaiDate().optional(),
		contact: text(INNOVATION_LIMITS.short),
		link: z
			.url({ protocol: /^https?$/ })
			.max(INNOVATION_LIMITS.text)
			.optional(),
		awards,
	})
	.superRefine(({ area, provinces }, context) => {
		if (area === "provinces" && provinces.length === 0)
			context.addIssue({
				code: "custom",
				path: ["provinces"],
				message: "errors.field.required",
				input: provinces,
			});
	});
export type InnovationInput = z.output<typeof innovationSchema>;

/** The agency takes a solution out of the library. */
export const withdrawInnovationSchema = z.object({ why: text(INNOVATION_LIMITS.reason) });

/** The steward gives the label of good practice or takes it back, with the reasons. */
export const labelSchema = z.object({
	decision: z.enum(["give", "take"]),
	why: text(INNOVATION_LIMITS.reason),
});
export type LabelInput = z.output<typeof labelSchema>;

/** Query of the library. Words that make no sense narrow nothing. */
export const innovationListSchema = z.object({
	q: z.string().trim().max(200).optional().catch(undefined),
	level: word(INNOVATION_LEVELS),
	theme: word(INNOVATION_THEMES),
	group: word(TARGET_GROUPS),
	block: word(BUILDING_BLOCKS),
	cost: word(COST_CLASSES),
	province: z
		.string()
		.regex(/^[1-9]\d$/)
		.optional()
		.catch(undefined),
	agency: agencyCode.optional().catch(undefined),
	labelled: z.literal("1").optional().catch(undefined),
	after: z.string().max(200).optional(),
});
export type InnovationListQuery = z.output<typeof innovationListSchema>;

/** An agency says "we want this too". */
export const askReuseSchema = z.object({ agency: agencyCode, body: text(REUSE_LIMITS.message) });
export type AskReuseInput = z.output<typeof askReuseSchema>;

/** A message between the two agencies. */
export const reuseMessageSchema = z.object({ body: text(REUSE_LIMITS.message) });

/** What came of a reuse. */
export const reuseRecordSchema = z.object({
	revision: z.coerce.number().int().min(0),
	adapted: text(REUSE_LIMITS.adapted),
	/** Hours in a year. */
	hoursSaved: typedNumber({ min: 0 }).optional(),
	/** Baht in a year. */
	bahtSaved: typedNumber({ min: 0 }).optional(),
	measured: text(REUSE_LIMITS.measured),
	inUseSince: thaiDate().optional(),
});
export type ReuseRecordInput = z.output<typeof reuseRecordSchema>;

/** One side confirms the record that it was shown. */
export const confirmReuseSchema = z.object({ revision: z.coerce.number().int().min(0) });

/** Nothing came of the talk. */
export const endReuseSchema = z.object({ why: text(REUSE_LIMITS.measured) });
