import { COMMITMENT_LIMITS } from "~/domain/commitment";
import { MILESTONE_LIMITS } from "~/domain/commitment-milestones";
import { CONTRIBUTIONS, PART_LIMITS } from "~/domain/commitment-parts";
import { thaiDate } from "./date";
import { z } from "./messages";
import { typedNumber } from "./number";

const text = (max: number) => z.string().trim().min(1).max(max);
const optionalText = (max: number) => z.string().trim().max(max).optional();
const revision = z.coerce.number().int();
const id = z.string().regex(/^[0-9a-f]{24}$/);
const owed = optionalText(PART_LIMITS.owes);
const owes = { knowledge: owed, budget: owed, data: owed, staff: owed };

/** At least one of the four is owed. */
function needsOne(input: Record<string, unknown>, context: z.RefinementCtx): void {
	if (CONTRIBUTIONS.every((kind) => !input[kind]))
		context.addIssue({ code: "custom", path: ["knowledge"], message: "errors.needsContribution", input });
}

/** The lead agency names somebody: itself, an agency that it asks to help, or a partner outside the state. */
export const namePartySchema = z
	.object({
		role: z.enum(["lead", "supporting", "partner"]),
		/** Code of a supporting agency. */
		agency: z
			.string()
			.regex(/^[a-z0-9-]{1,60}$/)
			.optional(),
		name: optionalText(PART_LIMITS.name),
		...owes,
	})
	.superRefine((input, context) => {
		const refuse = (path: string) =>
			context.addIssue({ code: "custom", path: [path], message: "errors.field.required", input });
		if (input.role === "supporting" && !input.agency) refuse("agency");
		if (input.role === "partner" && !input.name) refuse("name");
		needsOne(input, context);
	});
export type NamePartyInput = z.output<typeof namePartySchema>;

/** The lead agency writes anew what somebody owes; an agency that helps is then asked again. */
export const changePartSchema = z.object({ part: id, revision, ...owes }).superRefine(needsOne);
export type ChangePartInput = z.output<typeof changePartSchema>;

/** The lead agency asks for a part no longer. */
export const endPartSchema = z.object({ part: id, revision, why: text(PART_LIMITS.words) });
export type EndPartInput = z.output<typeof endPartSchema>;

/** A supporting agency accepts or declines; declining needs words. */
export const answerPartSchema = z
	.object({ decision: z.enum(["accept", "decline"]), words: optionalText(PART_LIMITS.words), revision })
	.superRefine(({ decision, words }, context) => {
		if (decision === "decline" && !words)
			context.addIssue({ code: "custom", path: ["words"], message: "errors.field.required", input: words });
	});
export type AnswerPartInput = z.output<typeof answerPartSchema>;

/** A new milestone. */
export const milestoneSchema = z.object({
	title: text(MILESTONE_LIMITS.title),
	doneWhen: text(MILESTONE_LIMITS.doneWhen),
	dueAt: thaiDate(),
});
export type MilestoneInput = z.output<typeof milestoneSchema>;

/** What becomes of a milestone: moved to another day, reached, or dropped. Moving and dropping need a reason. */
export const milestoneChangeSchema = z
	.object({
		milestone: id,
		revision,
		what: z.enum(["moved", "done", "dropped"]),
		dueAt: thaiDate().optional(),
		why: optionalText(MILESTONE_LIMITS.why),
	})
	.superRefine(({ what, dueAt, why }, context) => {
		const refuse = (path: string) =>
			context.addIssue({ code: "custom", path: [path], message: "errors.field.required", input: undefined });
		if (what === "moved" && !dueAt) refuse("dueAt");
		if (what !== "done" && !why) refuse("why");
	});
export type MilestoneChangeInput = z.output<typeof milestoneChangeSchema>;

/** Evidence for one deliverable: a report, a link, or a file that is sent beside. */
export const evidenceSchema = z.object({
	deliverable: text(COMMITMENT_LIMITS.deliverable),
	report: typedNumber({ min: 1 }).optional(),
	link: z
		.url({ protocol: /^https?$/ })
		.max(COMMITMENT_LIMITS.text)
		.optional(),
	note: optionalText(COMMITMENT_LIMITS.short),
});
export type EvidenceInput = z.output<typeof evidenceSchema>;

/** A message of the talk on a commitment. */
export const messageSchema = z.object({ body: text(PART_LIMITS.message) });
