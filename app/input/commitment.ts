import { COMMITMENT_LIMITS, COMMITMENT_STATUSES, DECLINE_REASONS } from "~/domain/commitment";
import { BUILDING_BLOCKS } from "~/domain/vocabulary";
import { thaiDate } from "./date";
import { z } from "./messages";
import { typedNumber } from "./number";

const text = (max: number) => z.string().trim().min(1).max(max);
const optionalText = (max: number) => z.string().trim().max(max).optional();

/** One row of the table of indicators as sent; a row left empty is no indicator. */
const indicatorRow = z.object({
	name: optionalText(COMMITMENT_LIMITS.indicatorName),
	unit: optionalText(COMMITMENT_LIMITS.unit),
	baseline: typedNumber().optional(),
	target: typedNumber().optional(),
	numerator: optionalText(COMMITMENT_LIMITS.short),
	denominator: optionalText(COMMITMENT_LIMITS.short),
});

/** A row of the form that has a name, a unit and a target: an indicator. */
export interface IndicatorInput {
	name: string;
	unit: string;
	baseline?: number;
	target: number;
	numerator?: string;
	denominator?: string;
}

const indicators = z
	.array(indicatorRow.optional())
	.max(COMMITMENT_LIMITS.indicators)
	.optional()
	.transform((rows, context): IndicatorInput[] => {
		const kept: IndicatorInput[] = [];
		const refuse = (path: (string | number)[], message: string) =>
			context.addIssue({ code: "custom", message, path, input: rows });
		for (const [index, row] of (rows ?? []).entries()) {
			const { name, unit, target, ...rest } = row ?? {};
			if (!row || Object.values(row).every((value) => value === undefined || value === "")) continue;
			if (!name) refuse([index, "name"], "errors.field.required");
			if (!unit) refuse([index, "unit"], "errors.field.required");
			if (target === undefined) refuse([index, "target"], "errors.field.required");
			if (!name || !unit || target === undefined) continue;
			// why: reports name an indicator by its name
			if (kept.some((other) => other.name === name)) refuse([index, "name"], "errors.field.invalid");
			kept.push({ name, unit, target, ...rest });
		}
		if (kept.length === 0 && context.issues.length === 0) refuse([], "errors.needsIndicator");
		return kept;
	});

const promiseFields = {
	deliverable: text(COMMITMENT_LIMITS.deliverable),
	deliverableEn: optionalText(COMMITMENT_LIMITS.deliverable),
	ownerUnit: text(COMMITMENT_LIMITS.owner),
	ownerHead: text(COMMITMENT_LIMITS.owner),
	dueAt: thaiDate(),
	indicators,
	/** Baht. */
	budget: typedNumber({ min: 0 }).optional(),
	budgetSource: optionalText(COMMITMENT_LIMITS.short),
	legalObstacles: optionalText(COMMITMENT_LIMITS.text),
	buildingBlocks: z.array(z.enum(BUILDING_BLOCKS)).max(BUILDING_BLOCKS.length).default([]),
	skills: optionalText(COMMITMENT_LIMITS.text),
	/** Codes of agencies that help; boxes left empty name none. */
	supporting: z
		.array(
			z
				.string()
				.regex(/^[a-z0-9-]{1,60}$/)
				.optional(),
		)
		.max(COMMITMENT_LIMITS.supporting)
		.default([])
		.transform((codes) => codes.filter((code): code is string => Boolean(code))),
};

/** An officer takes a proposal on: words to its authors, and the promise. */
export const acceptSchema = z.object({ words: text(COMMITMENT_LIMITS.words), ...promiseFields });
export type AcceptInput = z.output<typeof acceptSchema>;

/** The promise alone. */
export type PromiseInput = Omit<AcceptInput, "words">;

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
