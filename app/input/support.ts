import { z } from "./messages";

/** What the buttons of the support panel send. */
export const supportSchema = z.object({
	intent: z.enum(["support", "withdraw", "follow", "unfollow"]),
	/** Sent by the page's script, which stays where it is. */
	inPlace: z.literal("1").optional(),
});
export type SupportIntent = z.output<typeof supportSchema>["intent"];
