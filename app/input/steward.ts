import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { z } from "./messages";

const reason = () => z.string().trim().min(1).max(PROPOSAL_LIMITS.reason);

/** What a steward can decide on a proposal, each with what it needs. */
const reviewSchemas = {
	/** `revision`: of the text that the steward has read. */
	publish: z.object({ intent: z.literal("publish"), revision: z.number().int().min(0) }),
	return: z.object({ intent: z.literal("return"), reason: reason() }),
	assign: z.object({
		intent: z.literal("assign"),
		agency: z
			.string()
			.regex(/^[0-9a-f]{24}$/)
			.optional(),
	}),
	merge: z.object({
		intent: z.literal("merge"),
		into: z.number().int().min(1),
		mergeReason: reason(),
	}),
	archive: z.object({ intent: z.literal("archive"), archiveReason: reason() }),
} as const;

export const REVIEW_INTENTS = ["publish", "return", "assign", "merge", "archive"] as const;
export type ReviewIntent = (typeof REVIEW_INTENTS)[number];

export const reviewSchema = z.discriminatedUnion("intent", [
	reviewSchemas.publish,
	reviewSchemas.return,
	reviewSchemas.assign,
	reviewSchemas.merge,
	reviewSchemas.archive,
]);
export type ReviewDecision = z.output<typeof reviewSchema>;

/** All fields of the review page, so that what was typed into any of its forms is still there. */
export const reviewFieldsSchema = z.object({
	agency: z.string(),
	reason: z.string(),
	into: z.string(),
	mergeReason: z.string(),
	archiveReason: z.string(),
	intent: z.string(),
});
