import { CRISES, PLAYBOOK_LIMITS } from "~/domain/playbook";
import { thaiDate } from "./date";
import { agencyCode } from "./innovation";
import { z } from "./messages";
import { typedNumber } from "./number";

const text = (max: number) => z.string().trim().min(1).max(max);
const optionalText = (max: number) => z.string().trim().max(max).optional();

/** One step as sent; a row left empty is none. */
const stepRow = z.object({
	what: optionalText(PLAYBOOK_LIMITS.text),
	who: optionalText(PLAYBOOK_LIMITS.short),
	within: optionalText(PLAYBOOK_LIMITS.short),
});

const steps = z
	.array(stepRow.optional())
	.max(PLAYBOOK_LIMITS.steps)
	.optional()
	.transform((rows, context) => {
		const kept: { what: string; who: string; within?: string }[] = [];
		for (const [index, row] of (rows ?? []).entries()) {
			if (!row?.what && !row?.who && !row?.within) continue;
			const refuse = (name: string) =>
				context.addIssue({
					code: "custom",
					message: "errors.field.required",
					path: [index, name],
					input: rows,
				});
			if (!row.what) refuse("what");
			if (!row.who) refuse("who");
			if (row.what && row.who)
				kept.push({ what: row.what, who: row.who, ...(row.within ? { within: row.within } : {}) });
		}
		if (kept.length === 0 && context.issues.length === 0)
			context.addIssue({ code: "custom", message: "errors.field.required", path: [], input: rows });
		return kept;
	});

/** Numbers of solutions as typed, such as "12, 15". */
const numbers = z
	.string()
	.trim()
	.max(PLAYBOOK_LIMITS.short)
	.optional()
	.transform((typed, context) => {
		const parts = (typed ?? "").split(/[\s,]+/).filter(Boolean);
		if (parts.every((part) => /^[1-9]\d{0,8}$/.test(part))) return [...new Set(parts.map(Number))];
		context.addIssue({ code: "custom", message: "errors.field.number", input: typed });
		return z.NEVER;
	});

/** An agency writes a playbook or changes one; a change says why. */
export const playbookSchema = z.object({
	agency: agencyCode.optional(),
	revision: z.coerce.number().int().min(0).default(0),
	crisis: z.enum(CRISES),
	title: text(PLAYBOOK_LIMITS.title),
	titleEn: optionalText(PLAYBOOK_LIMITS.title),
	trigger: text(PLAYBOOK_LIMITS.text),
	purpose: text(PLAYBOOK_LIMITS.text),
	steps,
	contact: text(PLAYBOOK_LIMITS.short),
	innovations: numbers,
	changeWhy: optionalText(PLAYBOOK_LIMITS.text),
});
export type PlaybookInput = z.output<typeof playbookSchema>;

/** An agency logs a drill. */
export const drillSchema = z.object({
	heldAt: thaiDate(),
	scenario: text(PLAYBOOK_LIMITS.text),
	people: typedNumber({ min: 1, max: PLAYBOOK_LIMITS.people }),
	worked: text(PLAYBOOK_LIMITS.text),
	improve: text(PLAYBOOK_LIMITS.text),
});
export type DrillInput = z.output<typeof drillSchema>;

/** Query of the list of playbooks. */
export const playbookListSchema = z.object({
	crisis: z.enum(CRISES).optional().catch(undefined),
	after: z.string().max(200).optional(),
});
export type PlaybookListQuery = z.output<typeof playbookListSchema>;
