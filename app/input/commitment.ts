import { COMMITMENT_LIMITS, COMMITMENT_STATUSES, DECLINE_REASONS } from "~/domain/commitment";
import { z } from "./messages";
import { promiseFields } from "./promise";

export type { IndicatorInput, PromiseInput } from "./promise";

const text = (max: number) => z.string().trim().min(1).max(max);
const optionalText = (max: number) => z.string().trim().max(max).optional();

/** An officer takes a proposal on: words to its authors, and the promise. */
export const acceptSchema = z.object({ words: text(COMMITMENT_LIMITS.words), ...promiseFields });
export type AcceptInput = z.output<typeof acceptSchema>;

/** An officer declines a proposal. */
export const declineSchema = z.object({
	reason: z.enum(DECLINE_REASONS),
	words: text(COMMITMENT_LIMITS.words),
	askAgainWhen: optionalText(COMMITMENT_LIMITS.short),
});
export type DeclineInput = z.output<typeof declineSchema>;

/** An officer rewrites a promise that is not approved yet. `revision`: the row that the page showed. */
export const rewriteSchema = z.object({ revision: z.coerce.number().int(), ...promiseFields });
export type RewriteInput = z.output<typeof rewriteSchema>;

/** An officer hands in a change of an approved promise. */
export const changeSchema = z.object({
	revision: z.coerce.number().int(),
	reason: text(COMMITMENT_LIMITS.text),
	...promiseFields,
});
export type ChangeInput = z.output<typeof changeSchema>;

/** A champion decides on a promise; sending back needs a reason. */
export const approvalSchema = z
	.object({
		decision: z.enum(["approve", "send-back"]),
		reason: optionalText(COMMITMENT_LIMITS.text),
		revision: z.coerce.number().int(),
	})
	.superRefine(({ decision, reason }, context) => {
		if (decision === "send-back" && !reason)
			context.addIssue({ code: "custom", path: ["reason"], message: "errors.field.required", input: reason });
	});
export type ApprovalInput = z.output<typeof approvalSchema>;

/** What the public list of commitments can be narrowed to. `overdue` is no status: it follows from the clock. */
export const COMMITMENT_FILTERS = [...COMMITMENT_STATUSES, "overdue"] as const;
export type CommitmentFilter = (typeof COMMITMENT_FILTERS)[number];

/**
 * Query of the public list. Words that make no sense are left out; a cursor that makes none is refused, since whoever reads
 * page after page would begin anew without end.
 */
export const commitmentListSchema = z.object({
	status: z.enum(COMMITMENT_FILTERS).optional().catch(undefined),
	agency: z
		.string()
		.regex(/^[a-z0-9-]{1,60}$/)
		.optional()
		.catch(undefined),
	after: z.string().max(200).optional(),
});
export type CommitmentListQuery = z.output<typeof commitmentListSchema>;
