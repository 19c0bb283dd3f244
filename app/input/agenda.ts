import { AGENDA_LIMITS, RESOLUTIONS } from "~/domain/agenda";
import { thaiDate } from "./date";
import { agencyCode } from "./innovation";
import { z } from "./messages";

const text = (max: number) => z.string().trim().min(1).max(max);
const optionalText = (max: number) => z.string().trim().max(max).optional();

/** The steward puts a proposal on the agenda of a committee. */
export const agendaItemSchema = z.object({
	proposal: z.coerce.number().int().positive(),
	committee: text(AGENDA_LIMITS.short),
	committeeEn: optionalText(AGENDA_LIMITS.short),
	meeting: text(AGENDA_LIMITS.place),
	meetingAt: thaiDate(),
	place: text(AGENDA_LIMITS.place),
	note: optionalText(AGENDA_LIMITS.text),
});
export type AgendaItemInput = z.output<typeof agendaItemSchema>;

/** One task of an agency as sent; a row left empty is none. */
const followUpRow = z.object({
	agency: agencyCode.optional(),
	task: optionalText(AGENDA_LIMITS.text),
	dueAt: thaiDate().optional(),
});

const followUps = z
	.array(followUpRow.optional())
	.max(AGENDA_LIMITS.followUps)
	.optional()
	.transform((rows, context) =>
		(rows ?? []).flatMap((row, index) => {
			if (!row?.agency && !row?.task && !row?.dueAt) return [];
			const { agency, task, dueAt } = row;
			if (agency && task && dueAt) return [{ agency, task, dueAt }];
			for (const [name, value] of Object.entries({ agency, task, dueAt }))
				if (!value)
					context.addIssue({
						code: "custom",
						message: "errors.field.required",
						path: [index, name],
						input: rows,
					});
			return [];
		}),
	);

/** The steward records what the committee resolved. Who assigns must say to whom. */
export const resolutionSchema = z
	.object({
		kind: z.enum(RESOLUTIONS),
		words: text(AGENDA_LIMITS.text),
		followUps,
	})
	.superRefine(({ kind, followUps: rows }, context) => {
		if (kind === "assign" && rows.length === 0)
			context.addIssue({
				code: "custom",
				path: ["followUps", 0, "agency"],
				message: "errors.field.required",
				input: rows,
			});
	});
export type ResolutionInput = z.output<typeof resolutionSchema>;

/** An agency answers what a committee gave it to do. */
export const answerFollowUpSchema = z.object({ words: text(AGENDA_LIMITS.text) });
export type AnswerFollowUpInput = z.output<typeof answerFollowUpSchema>;
