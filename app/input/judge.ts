import type { ScoredRubric } from "~/domain/judging/ballot";
import { isOnScale } from "~/domain/judging/ballot";
import { CONFLICT_KINDS, OUTCOMES, ROUND_LIMITS } from "~/domain/judging/round";
import { z } from "./messages";
import { parseNumber } from "./number";

const id = z.string().regex(/^[0-9a-f]{24}$/);
const numberOfEntry = z
	.string()
	.regex(/^[1-9]\d{0,8}$/)
	.transform(Number);
/** Key of a criterion as it stands in the name of a field. */
const KEY = /^[a-zA-Z][a-zA-Z0-9_-]*$/;
const comment = z.string().trim().max(ROUND_LIMITS.comment).optional();

/** Accepting an invitation to a panel. */
export const acceptSchema = z.object({
	/** Number of the round that the page showed. */
	round: numberOfEntry,
	/** Where the judge works. */
	agency: id.optional(),
	/** What concerns that agency is not judged by this judge. */
	avoidAgency: z.literal("on").optional(),
	/** Will judge impartially and say at once when there is a conflict. */
	promise: z.literal("on"),
});

/** Declaring a conflict: one entry, or everything that concerns an agency. */
export const conflictSchema = z
	.object({
		kind: z.enum(CONFLICT_KINDS),
		entry: numberOfEntry.optional(),
		agency: id.optional(),
		note: z.string().trim().max(ROUND_LIMITS.note).optional(),
	})
	.superRefine(({ entry, agency }, context) => {
		if (entry === undefined && agency === undefined)
			context.addIssue({ code: "custom", path: ["entry"], message: "judge.conflicts.nameOne" });
	});

/** Stepping back from one entry. */
export const recuseSchema = z.object({
	kind: z.enum(CONFLICT_KINDS),
	note: z.string().trim().min(1).max(ROUND_LIMITS.why),
});

/** Scores that are there so far, by criterion; what is no number is left out. */
const anyScores = z
	.record(z.string().regex(KEY), z.string().max(20))
	.optional()
	.transform((given) =>
		Object.entries(given ?? {}).flatMap(([criterion, text]) => {
			const score = parseNumber(text);
			return score === null ? [] : [{ criterion, score }];
		}),
	);

/** An unfinished sheet. `basis` is the version that it began with. */
export const draftSchema = z.object({
	scores: anyScores,
	toTeam: comment,
	toPanel: comment,
	basis: z
		.string()
		.regex(/^\d{1,15}$/)
		.transform(Number),
});

/** An unfinished sheet that a script sends, with the entry that it is about. */
export const sentDraftSchema = draftSchema.extend({ round: numberOfEntry, entry: numberOfEntry });

/** A whole sheet of scores for a rubric: every criterion has a score on its scale. */
export function scoresSchema(rubric: ScoredRubric) {
	const score = z.string().transform((text, context) => {
		const value = parseNumber(text);
		if (value !== null && isOnScale(value, rubric)) return value;
		const message =
			value !== null && value < rubric.scaleMin
				? `errors.field.tooSmall?min=${rubric.scaleMin}`
				: value !== null && value > rubric.scaleMax
					? `errors.field.tooBig?max=${rubric.scaleMax}`
					: "errors.field.number";
		context.addIssue({ code: "custom", message, input: text });
		return z.NEVER;
	});
	const all = Object.fromEntries(rubric.criteria.map(({ key }) => [key, score]));
	return z
		.object(all)
		.default({})
		.pipe(z.object(Object.fromEntries(rubric.criteria.map(({ key }) => [key, z.number()]))))
		.transform((given) =>
			rubric.criteria.map(({ key }) => ({ criterion: key, score: given[key] ?? rubric.scaleMin })),
		);
}

/** Handing in scores. `rubric` is the print of the rubric that the page showed. */
export function ballotSchema(rubric: ScoredRubric) {
	return z.object({
		scores: scoresSchema(rubric),
		toTeam: comment,
		toPanel: comment,
		rubric: z.string().regex(/^[0-9a-f]{16}$/),
	});
}

/** Scores of the practice entry. */
export function practiceSchema(rubric: ScoredRubric) {
	return z.object({ scores: scoresSchema(rubric) });
}

/** Taking submitted scores back; the form carries only its key. */
export const withdrawSchema = z.object({});

/** What the buttons of a scoring page ask for. */
export const BALLOT_INTENTS = ["submit", "draft", "discard", "skip", "withdraw"] as const;
export type BallotIntent = (typeof BALLOT_INTENTS)[number];
export const ballotIntentSchema = z.enum(BALLOT_INTENTS);

/** An answer to a pair: which turn of the judge it is, which two entries, and what the judge thinks. */
export const choiceSchema = z.object({
	turn: numberOfEntry,
	left: numberOfEntry,
	right: numberOfEntry,
	outcome: z.enum(OUTCOMES),
});

/** Taking the latest answer back. */
export const undoSchema = z.object({ turn: numberOfEntry });

/** Places of entries by their number; empty for those left unranked. */
export const rankingSchema = z.object({
	places: z
		.record(z.string().regex(/^e[1-9]\d{0,8}$/), z.string().regex(/^\d{0,5}$/))
		.default({})
		.transform((given) =>
			Object.entries(given).map(([entry, place]) => ({
				entry: entry.slice(1),
				place: place === "" ? null : Number(place),
			})),
		),
});
