import { ARTEFACT_LIMITS, isWebAddress } from "~/domain/artefact";
import {
	type ArtefactKind,
	GATE_DECISIONS,
	INSIGHT_METHODS,
	LEVELS,
	STAGES,
	TRIAL_DECISIONS,
} from "~/domain/stage";
import { BUILDING_BLOCKS, TARGET_GROUPS } from "~/domain/vocabulary";
import { z } from "./messages";
import { typedNumber } from "./number";

const line = () => z.string().trim().min(1).max(ARTEFACT_LIMITS.line);
const text = () => z.string().trim().min(1).max(ARTEFACT_LIMITS.text);
const people = () =>
	typedNumber({ min: 1, max: ARTEFACT_LIMITS.people }).refine(Number.isInteger, {
		error: () => "errors.field.number",
	});
const id = () => z.string().regex(/^[0-9a-f]{24}$/);
const webAddress = () =>
	z
		.string()
		.trim()
		.max(ARTEFACT_LIMITS.link)
		.refine(isWebAddress, { error: () => "errors.field.url" });

/** The artefact that the new one takes the place of, when it is an edit. */
const replaces = id().optional();

export const insightSchema = z.object({
	replaces,
	method: z.enum(INSIGHT_METHODS),
	group: z.enum(TARGET_GROUPS),
	people: people(),
	experience: text(),
	needs: text(),
	painPoints: text(),
});

export const statementSchema = z.object({
	replaces,
	who: line(),
	need: text(),
	because: text(),
	cites: z.array(id()).min(1).max(ARTEFACT_LIMITS.cites),
	question: text(),
	measure: text(),
});

export const ideaSchema = z.object({
	replaces,
	title: line(),
	description: text(),
	impact: z.enum(LEVELS),
	volume: z.enum(LEVELS),
	effort: z.enum(LEVELS),
});

export const prototypeSchema = z
	.object({
		replaces,
		title: line(),
		description: text(),
		link: webAddress().optional(),
		pictures: z.array(z.instanceof(File)).max(ARTEFACT_LIMITS.pictures).default([]),
		alt: line().optional(),
		real: text(),
		pretend: text(),
		cost: typedNumber({ min: 0, max: ARTEFACT_LIMITS.cost }).optional(),
		buildingBlocks: z.array(z.enum(BUILDING_BLOCKS)).default([]),
	})
	.superRefine((input, context) => {
		if (input.pictures.length > 0 && !input.alt)
			context.addIssue({ code: "custom", path: ["alt"], message: "errors.field.required" });
	});

const participantRow = z.object({ group: z.enum(TARGET_GROUPS).optional(), people: people().optional() });

/** Rows that were left empty do not count; a row filled in by half is an error at what it lacks. */
const participants = z
	.array(participantRow)
	.max(ARTEFACT_LIMITS.participants)
	.default([])
	.transform((rows, context) => {
		const filled: { group: (typeof TARGET_GROUPS)[number]; people: number }[] = [];
		for (const [index, { group, people: count }] of rows.entries()) {
			if (group === undefined && count === undefined) continue;
			if (group !== undefined && count !== undefined) filled.push({ group, people: count });
			else
				context.addIssue({
					code: "custom",
					path: [index, group === undefined ? "group" : "people"],
					message: "errors.field.required",
					input: rows,
				});
		}
		if (filled.length === 0)
			context.addIssue({ code: "custom", message: "errors.field.tooFew?min=1", input: rows });
		return filled;
	});

export const trialSchema = z.object({
	replaces,
	hypothesis: text(),
	participants,
	result: text(),
	measure: line(),
	before: typedNumber().optional(),
	after: typedNumber().optional(),
	unit: z.string().trim().max(ARTEFACT_LIMITS.unit).optional(),
	decision: z.enum(TRIAL_DECISIONS),
});

/** The schema of each kind's form. */
export const artefactSchemas = {
	insight: insightSchema,
	statement: statementSchema,
	idea: ideaSchema,
	prototype: prototypeSchema,
	trial: trialSchema,
} satisfies Record<ArtefactKind, z.ZodObject>;

type Contents = { [K in ArtefactKind]: z.output<(typeof artefactSchemas)[K]> };

/** What an author sends for an artefact, by kind. */
export type ArtefactInput = { [K in ArtefactKind]: { kind: K; content: Contents[K] } }[ArtefactKind];

export const chooseIdeaSchema = z.object({ idea: id(), why: text() });
export type ChooseIdeaInput = z.output<typeof chooseIdeaSchema>;

export const moveSchema = z
	.object({
		decision: z.enum(GATE_DECISIONS),
		/** Only for sending back: the stage to go back to. */
		to: z.enum(STAGES).optional(),
		why: z.string().trim().min(1).max(ARTEFACT_LIMITS.why),
		/** What the one who decides had before their eyes: number of decisions so far. */
		moves: z.number().int().min(0),
	})
	.superRefine((input, context) => {
		if (input.decision === "send-back" && !input.to)
			context.addIssue({ code: "custom", path: ["to"], message: "errors.field.required" });
	});
export type MoveInput = z.output<typeof moveSchema>;
