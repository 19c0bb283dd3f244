import { endOfBangkokDay } from "~/domain/bangkok-day";
import {
	CHALLENGE_KINDS,
	CHALLENGE_LIMITS,
	type ChallengeRules,
	firstOutOfOrder,
	GATE_KEEPERS,
	lastDayOf,
	PHASES,
	type Phase,
} from "~/domain/challenge";
import { DEFAULT_GATES, type GateRules } from "~/domain/stage";
import { writeThaiDate } from "~/domain/typed-day";
import { type Bilingual, type Language, TARGET_GROUPS } from "~/domain/vocabulary";
import { thaiDate } from "./date";
import { z } from "./messages";
import { typedNumber } from "./number";

const id = () => z.string().regex(/^[0-9a-f]{24}$/);
const both = (max: number) => {
	const text = () => z.string().trim().min(1).max(max);
	return z.object({ th: text(), en: text() });
};
const optionalText = () => z.string().trim().max(CHALLENGE_LIMITS.line).optional();
const whole = (min: number, max: number) =>
	typedNumber({ min, max }).refine(Number.isInteger, { error: () => "errors.field.number" });

const phaseDays = z.object({ opens: thaiDate().optional(), closes: thaiDate().optional() });

/** The days of each phase; the last day counts whole. Phases that are left empty do not take place. */
const phases = z
	.object({
		submission: phaseDays,
		shortlist: phaseDays,
		build: phaseDays,
		judging: phaseDays,
		results: phaseDays,
		"follow-up": phaseDays,
	})
	.partial()
	.transform((days, context) => {
		const filled: Phase[] = [];
		const refuse = (path: string[], message: string) =>
			context.addIssue({ code: "custom", path, message, input: days });
		for (const key of PHASES) {
			const { opens, closes } = days[key] ?? {};
			if (!opens && !closes) continue;
			if (!opens) refuse([key, "opens"], "errors.field.required");
			else if (!closes) refuse([key, "closes"], "errors.field.required");
			else if (closes < opens) refuse([key, "closes"], "challenges.form.closesBeforeOpens");
			else filled.push({ key, opensAt: opens, closesAt: endOfBangkokDay(closes) });
		}
		if (filled.length === 0) refuse(["submission", "opens"], "errors.field.required");
		const wrong = firstOutOfOrder(filled);
		if (wrong) refuse([wrong, "opens"], "challenges.form.phaseOrder");
		return filled;
	});

const gateKeys = Object.keys(DEFAULT_GATES) as (keyof GateRules)[];
const gate = () => whole(0, CHALLENGE_LIMITS.gate).optional();

/** A row with a name in both languages; a row left empty does not count, one filled in by half is an error. */
function namedRows<S extends z.ZodRawShape>(more: S) {
	return z
		.array(z.object({ th: optionalText(), en: optionalText(), ...more }))
		.max(CHALLENGE_LIMITS.rows)
		.default([])
		.superRefine((rows, context) => {
			for (const [index, row] of rows.entries()) {
				if (Object.values(row).every((value) => value === undefined)) continue;
				for (const side of ["th", "en"] as const)
					if (!row[side as keyof typeof row])
						context.addIssue({
							code: "custom",
							path: [index, side],
							message: "errors.field.required",
							input: rows,
						});
			}
		});
}

const webAddress = z
	.string()
	.trim()
	.max(500)
	.regex(/^https?:\/\/\S+$/, { error: () => "errors.field.url" })
	.optional();

export const challengeSchema = z
	.object({
		/** How often it had been changed when the form was opened. */
		revision: z.number().int().min(0).default(0),
		slug: z
			.string()
			.trim()
			.max(CHALLENGE_LIMITS.slug)
			.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: () => "challenges.form.slugShape" }),
		kind: z.enum(CHALLENGE_KINDS),
		title: both(CHALLENGE_LIMITS.title),
		question: both(CHALLENGE_LIMITS.text),
		theme: both(CHALLENGE_LIMITS.line),
		brief: both(CHALLENGE_LIMITS.brief),
		targetGroups: z.array(z.enum(TARGET_GROUPS)).min(1),
		host: id(),
		supporting: z.array(id().optional()).max(CHALLENGE_LIMITS.supporting).default([]),
		partners: z
			.string()
			.max(CHALLENGE_LIMITS.partners * CHALLENGE_LIMITS.line)
			.optional(),
		phases,
		votesPerPerson: whole(1, CHALLENGE_LIMITS.votes).optional(),
		teamMin: whole(1, CHALLENGE_LIMITS.team),
		teamMax: whole(1, CHALLENGE_LIMITS.team),
		gateKeeper: z.enum(GATE_KEEPERS),
		eligibility: both(CHALLENGE_LIMITS.text),
		gates: z
			.object(
				Object.fromEntries(gateKeys.map((key) => [key, gate()])) as Record<
					keyof GateRules,
					ReturnType<typeof gate>
				>,
			)
			.partial()
			.default({}),
		dataSets: namedRows({ holder: optionalText(), url: webAddress }),
		prizes: namedRows({ baht: typedNumber({ min: 0, max: CHALLENGE_LIMITS.baht }).optional() }),
	})
	.superRefine(({ teamMin, teamMax }, context) => {
		if (typeof teamMin === "number" && typeof teamMax === "number" && teamMax < teamMin)
			context.addIssue({
				code: "custom",
				path: ["teamMax"],
				message: `errors.field.tooSmall?min=${teamMin}`,
			});
	});
export type ChallengeInput = z.output<typeof challengeSchema>;

/** A stored challenge, as far as its form shows it. */
interface StoredChallenge {
	slug: string;
	kind: string;
	revision: number;
	title: Bilingual;
	question: Bilingual;
	theme: Bilingual;
	brief: Bilingual;
	targetGroups: readonly string[];
	host: string;
	supporting: readonly string[];
	partners: readonly string[];
	phases: readonly { key: string; opensAt: Date; closesAt: Date }[];
	rules: ChallengeRules;
	dataSets: readonly { th: string; en: string; holder?: string | null; url?: string | null }[];
	prizes: readonly { th: string; en: string; baht?: number | null }[];
}

/** What the form of a stored challenge begins with: days in the era of the reader's language, last days counted whole. */
export function challengeDefaults(challenge: StoredChallenge, language: Language) {
	const { rules, phases: stored, partners, dataSets, prizes, supporting, targetGroups, ...same } = challenge;
	const { gates, ...rest } = rules;
	const days = stored.map(({ key, opensAt, closesAt }) => [
		key,
		{
			opens: writeThaiDate(opensAt, language),
			closes: writeThaiDate(lastDayOf(closesAt), language),
		},
	]);
	return {
		...same,
		...rest,
		gates,
		targetGroups: [...targetGroups],
		supporting: [...supporting],
		partners: partners.join("\n"),
		phases: Object.fromEntries(days) as Record<string, { opens: string; closes: string }>,
		dataSets: [...dataSets],
		prizes: [...prizes],
	};
}
