import { CONFIRMATION_ANSWERS } from "~/domain/commitment";
import { z } from "./messages";

/** Longest note of a supporter, in characters. */
export const NOTE_LIMIT = 1_000;

/** A supporter says whether it works. */
export const confirmationSchema = z.object({
	answer: z.enum(CONFIRMATION_ANSWERS),
	note: z.string().trim().max(NOTE_LIMIT).optional(),
	removePicture: z.literal("on").optional(),
});
export type ConfirmationInput = z.output<typeof confirmationSchema>;

/** A supporter takes the answer back. */
export const withdrawConfirmationSchema = z.object({ intent: z.literal("withdraw") });
