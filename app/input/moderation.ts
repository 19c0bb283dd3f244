import { COMMENT_LIMITS } from "~/domain/comment";
import { MODERATION_DECISIONS, REPORT_REASONS } from "~/domain/moderation";
import { z } from "./messages";

/** A steward's decision. Hiding needs a reason from the list and words for the author. */
export const moderationSchema = z
	.object({
		case: z.string().regex(/^[0-9a-f]{24}$/),
		decision: z.enum(MODERATION_DECISIONS),
		reason: z.enum(REPORT_REASONS).optional(),
		note: z.string().trim().max(COMMENT_LIMITS.moderationNote).optional(),
	})
	.superRefine((input, context) => {
		if (input.decision !== "hide") return;
		if (!input.reason)
			context.addIssue({ code: "custom", path: ["reason"], message: "errors.field.required" });
		if (!input.note) context.addIssue({ code: "custom", path: ["note"], message: "errors.field.required" });
	});
export type ModerationInput = z.output<typeof moderationSchema>;

/** Why a hidden comment is shown again; its author and the public read it. */
export const showAgainSchema = z.object({
	why: z.string().trim().min(1).max(COMMENT_LIMITS.moderationNote),
});
export type ShowAgainInput = z.output<typeof showAgainSchema>;
