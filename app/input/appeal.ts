import { APPEAL_ANSWERS, APPEAL_LIMIT } from "~/domain/appeal";
import { z } from "./messages";

/** Authors appeal against a decline. */
export const appealSchema = z.object({ words: z.string().trim().min(1).max(APPEAL_LIMIT) });
export type AppealInput = z.output<typeof appealSchema>;

/** A steward answers an appeal. */
export const answerAppealSchema = z.object({
	decision: z.enum(APPEAL_ANSWERS),
	words: z.string().trim().min(1).max(APPEAL_LIMIT),
});
export type AnswerAppealInput = z.output<typeof answerAppealSchema>;
