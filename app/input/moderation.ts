import { MODERATION_DECISIONS, MODERATION_LIMITS, REPORT_REASONS } from "~/domain/moderation";
import { z } from "./messages";

/** Why somebody thinks that a comment or a proposal should not stand. */
export const reportSchema = z.object({
	reason: z.enum(REPORT_REASONS),
	note: z.string().trim().max(MODERATION_LIMITS.report).optional(),
});
export type ReportInput = z.output<typeof reportSchema>;

/** A steward's decision. Hiding needs a reason from the list and words for the authors. */
export const moderationSchema = z
	.object({
		case: z.string().regex(/^[0-9a-f]{24}$/),
		decision: z.enum(MODERATION_DECISIONS),
		reason: z.enum(REPORT_REASONS).optional(),
		note: z.string().trim().max(MODERATION_LIMITS.note).optional(),
	})
	.superRefine((input, context) => {
		if (input.decision !== "hide") return;
		if (!input.reason)
			context.addIssue({ code: "custom", path: ["reason"], message: "errors.field.required" });
		if (!input.note) context.addIssue({ code: "custom", path: ["note"], message: "errors.field.required" });
	});
export type ModerationInput = z.output<typeof moderationSchema>;

/** Why a hidden comment or proposal is shown again; its authors and the public read it. */
export const showAgainSchema = z.object({
	why: z.string().trim().min(1).max(MODERATION_LIMITS.note),
});
export type ShowAgainInput = z.output<typeof showAgainSchema>;
