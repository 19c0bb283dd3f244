import { DEFAULT_JUDGING_SETTINGS, JUDGING_METHODS } from "~/domain/judging/records";
import {
	FEEDBACK,
	METHODS_OF_MODE,
	ROUND_KINDS,
	ROUND_LIMITS,
	ROUND_MODES,
	TIE_RULE_KINDS,
} from "~/domain/judging/round";
import { writeThaiDate } from "~/domain/typed-day";
import type { Bilingual, Language } from "~/domain/vocabulary";
import { thaiDate } from "./date";
import { z } from "./messages";
import { typedNumber } from "./number";

/** Text in both languages. */
export const bothLanguages = (max: number) => {
	const text = () => z.string().trim().min(1).max(max);
	return z.object({ th: text(), en: text() });
};
/** A whole number as people type it. */
export const wholeNumber = (min: number, max: number) =>
	typedNumber({ min, max }).refine(Number.isInteger, { error: () => "errors.field.number" });
/** A key of a row as the form gives it back. */
export const rowKey = () =>
	z
		.string()
		.regex(/^[a-z][a-z0-9-]{0,39}$/)
		.optional();
const optionalText = (max: number) => z.string().trim().max(max).optional();
export const objectId = () => z.string().regex(/^[0-9a-f]{24}$/);

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/** Minutes after midnight of a time as people type it: 16:30, 16.30 or ๑๖.๓๐ น.; 24:00 is the end of the day. */
export function parseTimeOfDay(text: string): number | null {
	const plain = text
		.normalize("NFKC")
		.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
		.replace(/\s*น\.?\s*$/, "")
		.trim();
	const match = /^(\d{1,2})[:.](\d{2})$/.exec(plain);
	if (!match) return null;
	const [hours, minutes] = [Number(match[1]), Number(match[2])];
	const at = hours * 60 + minutes;
	return minutes < 60 && at <= DAY_MINUTES ? at : null;
}

const timeOfDay = () =>
	z.string().transform((text, context) => {
		const minutes = parseTimeOfDay(text);
		if (minutes !== null) return minutes;
		context.addIssue({ code: "custom", message: "judgingRounds.form.timeShape", input: text });
		return z.NEVER;
	});

/** A day in either era and a time in Asia/Bangkok; gives the moment. */
export const momentSchema = () =>
	z
		.object({ day: thaiDate(), time: timeOfDay() })
		.transform(({ day, time }) => new Date(day.getTime() + time * MINUTE));

/** The fields of a moment as {@link momentSchema} takes them back, in the era of the reader's language. */
export function writeMoment(at: Date, language: Language): { day: string; time: string } {
	const local = new Date(at.getTime() + 7 * 60 * MINUTE).toISOString();
	return { day: writeThaiDate(at, language), time: local.slice(11, 16) };
}

/**
 * Rows with a name in both languages, of which prizes also have an amount and a track. One left empty does not count, one
 * filled in by half is an error.
 */
const namedRows = (most: number) =>
	z
		.array(
			z.object({
				key: rowKey(),
				th: optionalText(ROUND_LIMITS.name),
				en: optionalText(ROUND_LIMITS.name),
				baht: typedNumber({ min: 0, max: ROUND_LIMITS.baht }).optional(),
				track: rowKey(),
			}),
		)
		.max(most)
		.default([])
		.transform((rows, context) =>
			rows.flatMap(({ key, ...typed }, index) => {
				if (Object.values(typed).every((value) => value === undefined)) return [];
				const { th = "", en = "", ...rest } = typed;
				for (const [side, text] of Object.entries({ th, en }))
					if (text === "")
						context.addIssue({
							code: "custom",
							path: [index, side],
							message: "errors.field.required",
							input: rows,
						});
				return [{ key, th, en, ...rest }];
			}),
		);

const tieRules = z
	.array(
		z.object({
			rule: z.enum(TIE_RULE_KINDS).optional(),
			criterion: rowKey(),
			at: typedNumber({ min: -1_000, max: 1_000 }).optional(),
		}),
	)
	.max(10)
	.default([])
	.transform((rows, context) =>
		rows.flatMap(({ rule, criterion, at }, index) => {
			if (!rule) return [];
			const need = rule === "criterion" ? "criterion" : rule === "fewer-low" ? "at" : null;
			if ((need === "criterion" && !criterion) || (need === "at" && at === undefined))
				context.addIssue({
					code: "custom",
					path: [index, need],
					message: "errors.field.required",
					input: rows,
				});
			return [
				{
					rule,
					...(rule === "criterion" && criterion ? { criterion } : {}),
					...(rule === "fewer-low" && at !== undefined ? { at } : {}),
				},
			];
		}),
	);

/** Everything of a round but its rubric, its practice entry, its panel and its entries. */
export const roundSchema = z
	.object({
		/** How often it had been changed when the form was opened. */
		revision: z.number().int().min(0).default(0),
		kind: z.enum(ROUND_KINDS),
		name: bothLanguages(ROUND_LIMITS.name),
		mode: z.enum(ROUND_MODES),
		method: z.enum(JUDGING_METHODS),
		blind: z.boolean().default(false),
		reviewsPerEntry: wholeNumber(1, ROUND_LIMITS.reviews),
		minutesPerEntry: wholeNumber(1, ROUND_LIMITS.minutes),
		opens: momentSchema(),
		closes: momentSchema(),
		places: wholeNumber(1, ROUND_LIMITS.places),
		feedback: z.enum(FEEDBACK),
		previous: objectId().optional(),
		tieRules,
		checks: namedRows(ROUND_LIMITS.checks),
		tracks: namedRows(ROUND_LIMITS.tracks),
		prizes: namedRows(ROUND_LIMITS.prizes),
		lambda: typedNumber({ min: 0, max: 1_000 }).default(DEFAULT_JUDGING_SETTINGS.lambda),
		alpha: typedNumber({ min: 0, max: 1_000 }).default(DEFAULT_JUDGING_SETTINGS.alpha),
		minBallots: wholeNumber(1, ROUND_LIMITS.reviews).default(DEFAULT_JUDGING_SETTINGS.minBallots),
		bootstrapRuns: wholeNumber(0, ROUND_LIMITS.bootstrapRuns).default(DEFAULT_JUDGING_SETTINGS.bootstrapRuns),
	})
	.superRefine(({ mode, method, opens, closes }, context) => {
		if (opens instanceof Date && closes instanceof Date && closes <= opens)
			context.addIssue({
				code: "custom",
				path: ["closes", "day"],
				message: "judgingRounds.form.closesBeforeOpens",
				input: closes,
			});
		if (!(METHODS_OF_MODE[mode] as readonly string[]).includes(method))
			context.addIssue({
				code: "custom",
				path: ["method"],
				message: "judgingRounds.form.methodUnfit",
				input: method,
			});
	});
export type RoundInput = z.output<typeof roundSchema>;

/** A stored round, as far as its form shows it. */
interface ShownRound {
	kind: string;
	revision: number;
	name: Bilingual;
	mode: string;
	method: string;
	blind: boolean;
	reviewsPerEntry: number;
	minutesPerEntry: number;
	opensAt: Date;
	closesAt: Date;
	places: number;
	feedback: string;
	previous: string | null;
	tieRules: readonly { rule: string; criterion?: string | null; at?: number | null }[];
	checks: readonly { key: string; name: Bilingual }[];
	tracks: readonly { key: string; name: Bilingual }[];
	prizes: readonly { name: Bilingual; baht?: number | null; track?: string | null }[];
	lambda: number;
	alpha: number;
	minBallots: number;
	bootstrapRuns: number;
}

/** What the form of a stored round begins with. */
export function roundDefaults(round: ShownRound, language: Language): Record<string, unknown> {
	const { opensAt, closesAt, checks, tracks, prizes, blind, ...same } = round;
	const named = <R extends { name: Bilingual }>(rows: readonly R[]) =>
		rows.map(({ name, ...rest }) => ({ ...rest, th: name.th, en: name.en }));
	return {
		...same,
		blind: blind ? "on" : undefined,
		opens: writeMoment(opensAt, language),
		closes: writeMoment(closesAt, language),
		checks: named(checks),
		tracks: named(tracks),
		prizes: named(prizes),
	};
}

/** A new closing time. */
export const closingSchema = z.object({
	closes: momentSchema(),
	why: z.string().trim().min(1).max(ROUND_LIMITS.why),
});

/** An act that needs nothing but a reason. */
export const reasonSchema = z.object({ why: z.string().trim().min(1).max(ROUND_LIMITS.why) });

const DAY = DAY_MINUTES * MINUTE;
/** A first proposal for how long judges have. */
const USUAL_DAYS = 10;

/** What the form of a new round begins with: the challenge's phase of judging, or ten days from tomorrow. */
export function newRoundDefaults({
	rounds,
	judging,
	now,
	language,
}: {
	/** How many rounds the challenge has. */
	rounds: number;
	judging: { opensAt: Date; closesAt: Date } | null;
	now: Date;
	language: Language;
}): Record<string, unknown> {
	const ahead = judging && judging.closesAt > now;
	const opens = writeMoment(ahead ? judging.opensAt : new Date(now.getTime() + DAY), language);
	const lastDay = ahead
		? new Date(judging.closesAt.getTime() - 1)
		: new Date(now.getTime() + (USUAL_DAYS + 1) * DAY);
	return {
		kind: rounds === 0 ? "screening" : "final",
		mode: "scores",
		method: DEFAULT_JUDGING_SETTINGS.method,
		reviewsPerEntry: "3",
		minutesPerEntry: "15",
		places: String(DEFAULT_JUDGING_SETTINGS.places),
		feedback: "comments",
		opens: { day: opens.day, time: "09:00" },
		closes: { day: writeThaiDate(lastDay, language), time: "16:30" },
		tieRules: DEFAULT_JUDGING_SETTINGS.tieRules.map((rule) => ({ ...rule })),
		checks: [],
		tracks: [],
		prizes: [],
		lambda: String(DEFAULT_JUDGING_SETTINGS.lambda),
		alpha: String(DEFAULT_JUDGING_SETTINGS.alpha),
		minBallots: String(DEFAULT_JUDGING_SETTINGS.minBallots),
		bootstrapRuns: String(DEFAULT_JUDGING_SETTINGS.bootstrapRuns),
	};
}
