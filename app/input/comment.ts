import { PROPOSAL_LIMITS } from "~/domain/proposal";
import { STANCES } from "~/domain/vocabulary";
import { z } from "./messages";

const id = z.string().regex(/^[0-9a-f]{24}$/);

/** A comment, a reply (`parent`) or an official answer (`agency`). */
export const commentSchema = z.object({
	body: z.string().trim().min(1).max(PROPOSAL_LIMITS.comment),
	stance: z.enum(STANCES).default("neutral"),
	parent: id.optional(),
	agency: id.optional(),
});
export type CommentInput = z.output<typeof commentSchema>;
