import { ROUND_LIMITS } from "~/domain/judging/round";
import { momentSchema, wholeNumber } from "./judging-round";
import { z } from "./messages";

const text = (max: number) => z.string().trim().min(1).max(max);
/** A box that has to be ticked. */
const ticked = () => z.literal("on", { error: "errors.field.required" });
const id = () => z.string().regex(/^[0-9a-f]{24}$/);

/** Longest announcement in characters. */
export const ANNOUNCEMENT_LENGTH = 4_000;

/** A steward publishes what the page showed: `fingerprint` names it, `version` is the newest that was published then. */
export const publicationSchema = z.object({
	fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
	version: z.coerce.number().int().min(0),
	announcementTh: text(ANNOUNCEMENT_LENGTH),
	announcementEn: text(ANNOUNCEMENT_LENGTH),
	/** Needed for every version after the first. */
	why: z.string().trim().max(ROUND_LIMITS.why).optional(),
	confirm: ticked(),
});
export type PublicationInput = z.output<typeof publicationSchema>;

/** A steward asks for more reviews of some entries. */
export const extraReviewsSchema = z.object({
	entries: z
		.array(id())
		.max(ROUND_LIMITS.entries)
		.optional()
		.transform((ids, context) => {
			if (ids && ids.length > 0) return ids;
			context.addIssue({ code: "custom", message: "errors.field.required", input: ids });
			return z.NEVER;
		}),
	extra: wholeNumber(1, ROUND_LIMITS.reviews),
	closes: momentSchema(),
});
export type ExtraReviewsInput = z.output<typeof extraReviewsSchema>;

/** A steward divides a pilot budget: costs by the id of the entry, left empty where an entry takes no part. */
export const budgetSchema = z.object({
	baht: wholeNumber(1, ROUND_LIMITS.baht),
	costs: z
		.array(
			z.object({
				entry: id(),
				cost: wholeNumber(1, ROUND_LIMITS.baht).optional(),
			}),
		)
		.max(ROUND_LIMITS.entries)
		.default([]),
});
export type BudgetInput = z.output<typeof budgetSchema>;

/** A steward publishes the division that the page showed. */
export const budgetPublicationSchema = z.object({
	fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
	version: z.coerce.number().int().min(0),
	baht: wholeNumber(1, ROUND_LIMITS.baht),
	why: z.string().trim().max(ROUND_LIMITS.why).optional(),
	confirm: ticked(),
});
export type BudgetPublicationInput = z.output<typeof budgetPublicationSchema>;
