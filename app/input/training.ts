import { SKILLS, TRAINING_LIMITS } from "~/domain/training";
import { thaiDate } from "./date";
import { agencyCode } from "./innovation";
import { z } from "./messages";
import { typedNumber } from "./number";

const text = (max: number) => z.string().trim().min(1).max(max);

/** A time of day as people in Thailand type it: 9:00, 09.30 or ๑๓.๐๐; gives minutes since midnight. */
const timeOfDay = z.string().transform((typed, context) => {
	const match = /^(\d{1,2})[:.](\d{2})$/.exec(
		typed
			.normalize("NFKC")
			.trim()
			.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)),
	);
	const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
	if (match && hours < 24 && minutes < 60) return hours * 60 + minutes;
	context.addIssue({
		code: "custom",
		message: typed ? "errors.field.invalid" : "errors.field.required",
		input: typed,
	});
	return z.NEVER;
});

/** The steward opens a training session or changes one. */
export const trainingSchema = z
	.object({
		revision: z.coerce.number().int().min(0).default(0),
		titleTh: text(TRAINING_LIMITS.title),
		titleEn: text(TRAINING_LIMITS.title),
		about: text(TRAINING_LIMITS.text),
		audience: text(TRAINING_LIMITS.short),
		skills: z.array(z.enum(SKILLS)).min(1).max(SKILLS.length),
		organiser: agencyCode,
		day: thaiDate(),
		startTime: timeOfDay,
		endTime: timeOfDay,
		/** Last day to sign up, that day included. */
		lastDay: thaiDate().optional(),
		place: text(TRAINING_LIMITS.short),
		link: z
			.url({ protocol: /^https?$/ })
			.max(TRAINING_LIMITS.text)
			.optional(),
		capacity: typedNumber({ min: 1, max: TRAINING_LIMITS.capacity }).refine(Number.isInteger, {
			message: "errors.field.number",
		}),
	})
	.superRefine(({ startTime, endTime, day, lastDay }, context) => {
		if (endTime <= startTime)
			context.addIssue({
				code: "custom",
				path: ["endTime"],
				message: "errors.field.invalid",
				input: endTime,
			});
		if (lastDay && lastDay.getTime() > day.getTime())
			context.addIssue({ code: "custom", path: ["lastDay"], message: "errors.field.date", input: lastDay });
	});
export type TrainingInput = z.output<typeof trainingSchema>;

/** The steward cancels a session. */
export const cancelTrainingSchema = z.object({ why: text(TRAINING_LIMITS.reason) });

/** Query of the list of sessions. */
export const trainingListSchema = z.object({
	skill: z.enum(SKILLS).optional().catch(undefined),
	when: z.enum(["coming", "past"]).default("coming").catch("coming"),
	after: z.string().max(200).optional(),
});
export type TrainingListQuery = z.output<typeof trainingListSchema>;

/** Somebody takes a place or gives it back. */
export const placeSchema = z.object({ intent: z.enum(["take", "leave"]) });
