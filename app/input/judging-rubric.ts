import { ROUND_LIMITS } from "~/domain/judging/round";
import { RUBRIC_TEMPLATES } from "~/domain/judging/rubric-templates";
import type { Bilingual } from "~/domain/vocabulary";
import { bothLanguages, rowKey } from "./judging-round";
import { z } from "./messages";
import { typedNumber } from "./number";

const optionalText = () => z.string().trim().max(ROUND_LIMITS.words).optional();

const words = z
	.array(
		z.object({ score: typedNumber({ min: -1_000, max: 1_000 }), th: optionalText(), en: optionalText() }),
	)
	.max(ROUND_LIMITS.steps)
	.default([])
	.transform((rows, context) =>
		rows.flatMap(({ score, th, en }, index) => {
			if (!th && !en) return [];
			for (const [side, text] of Object.entries({ th, en }))
				if (!text)
					context.addIssue({
						code: "custom",
						path: [index, side],
						message: "errors.field.required",
						input: rows,
					});
			return th && en ? [{ score, text: { th, en } }] : [];
		}),
	);

const criterion = z.object({
	key: rowKey(),
	name: bothLanguages(ROUND_LIMITS.name),
	about: bothLanguages(ROUND_LIMITS.about),
	weight: typedNumber({ min: 0.000001, max: ROUND_LIMITS.weight }),
	words,
});

/** The rubric of a round. */
export const rubricSchema = z
	.object({
		/** How often the round had been changed when the form was opened. */
		revision: z.number().int().min(0).default(0),
		scaleMin: typedNumber({ min: -1_000, max: ROUND_LIMITS.scaleMax }),
		scaleMax: typedNumber({ min: -1_000, max: ROUND_LIMITS.scaleMax }),
		criteria: z
			.array(criterion)
			.max(ROUND_LIMITS.criteria)
			.default([])
			.refine((rows) => rows.length > 0, { error: () => "judgingRounds.rubric.noCriteria" }),
	})
	.superRefine(({ scaleMin, scaleMax }, context) => {
		if (scaleMax <= scaleMin)
			context.addIssue({
				code: "custom",
				path: ["scaleMax"],
				message: "judgingRounds.rubric.scaleOrder",
				input: scaleMax,
			});
	});
export type RubricInput = z.output<typeof rubricSchema>;

/** What a rubric is begun with. */
export const rubricStartSchema = z.object({
	template: z.enum(RUBRIC_TEMPLATES).optional(),
	round: z
		.string()
		.regex(/^[1-9]\d{0,8}$/)
		.optional(),
});

/** The entry that judges practise on, with the scores that the organisers would give. */
export const practiceSchema = z.object({
	revision: z.number().int().min(0).default(0),
	title: bothLanguages(ROUND_LIMITS.name),
	body: bothLanguages(ROUND_LIMITS.practice),
	scores: z
		.array(
			z.object({
				criterion: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
				score: typedNumber({ min: -1_000, max: 1_000 }),
				why: bothLanguages(ROUND_LIMITS.why),
			}),
		)
		.max(ROUND_LIMITS.criteria)
		.default([]),
});
export type PracticeInput = z.output<typeof practiceSchema>;

/** A stored rubric, as far as its form shows it. */
interface ShownRubric {
	scaleMin: number;
	scaleMax: number;
	criteria: readonly {
		key: string;
		name: Bilingual;
		about: Bilingual;
		weight: number;
		words: readonly { score: number; text: Bilingual }[];
	}[];
}

/** What the form of a rubric begins with. */
export function rubricDefaults(rubric: ShownRubric, revision: number): Record<string, unknown> {
	return {
		revision: String(revision),
		scaleMin: String(rubric.scaleMin),
		scaleMax: String(rubric.scaleMax),
		criteria: rubric.criteria.map(({ key, name, about, weight, words: said }) => ({
			key,
			name,
			about,
			weight: String(weight),
			words: said.map(({ score, text }) => ({ score: String(score), ...text })),
		})),
	};
}

/** An act on a copy of a certain revision. */
export const revisionSchema = z.object({ revision: z.number().int().min(0) });

/** What the form of a practice entry begins with: a row for each criterion. */
export function practiceDefaults({
	revision,
	rubric,
	practice,
}: {
	revision: number;
	rubric: { criteria: readonly { key: string }[] };
	practice: {
		title: Bilingual;
		body: Bilingual;
		scores: readonly { criterion: string; score: number; why: Bilingual }[];
	} | null;
}): Record<string, unknown> {
	return {
		revision: String(revision),
		title: practice?.title,
		body: practice?.body,
		scores: rubric.criteria.map(({ key }) => {
			const given = practice?.scores.find(({ criterion }) => criterion === key);
			return { criterion: key, score: given ? String(given.score) : undefined, why: given?.why };
		}),
	};
}
